from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import (
    Api,
    ApiKey,
    Basic,
    Bearer,
    MutualTls,
    OAuth2,
    OpenIdConnect,
    Server,
)
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.credentials import (
        AsyncBasicCredential,
        AsyncCredential,
        AsyncOAuth2Credential,
        AsyncRefreshCredential,
        BasicCredential,
        Credential,
        OAuth2Credential,
        RefreshCredential,
    )
    from ._runtime.options import Timeout
    from .controllers.doors import AsyncDoorsController, DoorsController

_API = Api(
    package="acme_auth",
    version="0.1.0",
    servers={"default": Server("https://auth.test")},
    schemes={
        "api_key": ApiKey("apiKey", header="X-Api-Key"),
        "query_key": ApiKey("queryKey", query="key"),
        "cookie_key": ApiKey("cookieKey", cookie="session"),
        "basic_auth": Basic("basicAuth"),
        "bearer": Bearer("bearer"),
        "oauth": OAuth2("oauth", token_url="https://auth.test/token"),
        "user": OAuth2("user", refresh_url="/refresh"),
        "open_id": OpenIdConnect("openId"),
        "certificate": MutualTls("certificate"),
        "digest": Bearer("digest", scheme="Digest"),
    },
    security=(("api_key",), ("basic_auth",)),
)


class AcmeAuthClient(BaseClient):
    """Auth

    Args:
        api_key: Ask us for one; else `ACME_AUTH_API_KEY` of the environment
        query_key: an API key; else `ACME_AUTH_QUERY_KEY` of the environment
        cookie_key: an API key; else `ACME_AUTH_COOKIE_KEY` of the environment
        basic_auth: user and password; else `ACME_AUTH_BASIC_AUTH_USERNAME` and
            `ACME_AUTH_BASIC_AUTH_PASSWORD` of the environment
        bearer: a token; else `ACME_AUTH_BEARER` of the environment
        oauth: `ClientCredentials`, or an OAuth 2 token; else `ACME_AUTH_OAUTH`, or
            `ACME_AUTH_OAUTH_CLIENT_ID` and `ACME_AUTH_OAUTH_CLIENT_SECRET`, of the
            environment
        user: an OAuth 2 token, or a `RefreshToken`; else `ACME_AUTH_USER` of the
            environment
        open_id: a token; else `ACME_AUTH_OPEN_ID` of the environment
        digest: a token; else `ACME_AUTH_DIGEST` of the environment
        base_url: where the API is, instead of a named environment
        environment: one of the servers of the API
        headers: sent with every request
        query: sent with every request
        timeout: seconds, or a `Timeout`
        max_retries: how often a request that failed may be sent again
        strict: raise when an answer does not fit its declared type
        http_client: a client to send with, which stays yours to close
    """

    def __init__(
        self,
        *,
        api_key: Credential | None = None,
        query_key: Credential | None = None,
        cookie_key: Credential | None = None,
        basic_auth: BasicCredential | None = None,
        bearer: Credential | None = None,
        oauth: OAuth2Credential | None = None,
        user: RefreshCredential | None = None,
        open_id: Credential | None = None,
        digest: Credential | None = None,
        base_url: str | None = None,
        environment: Literal["default"] = "default",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={
                "api_key": api_key,
                "query_key": query_key,
                "cookie_key": cookie_key,
                "basic_auth": basic_auth,
                "bearer": bearer,
                "oauth": oauth,
                "user": user,
                "open_id": open_id,
                "digest": digest,
            },
            base_url=base_url,
            environment=environment,
            variables={},
            headers=headers,
            query=query,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def doors(self) -> DoorsController:
        from .controllers.doors import DoorsController

        return DoorsController(self)


class AsyncAcmeAuthClient(AsyncBaseClient):
    """Auth, for asyncio and trio; see `AcmeAuthClient`"""

    def __init__(
        self,
        *,
        api_key: AsyncCredential | None = None,
        query_key: AsyncCredential | None = None,
        cookie_key: AsyncCredential | None = None,
        basic_auth: AsyncBasicCredential | None = None,
        bearer: AsyncCredential | None = None,
        oauth: AsyncOAuth2Credential | None = None,
        user: AsyncRefreshCredential | None = None,
        open_id: AsyncCredential | None = None,
        digest: AsyncCredential | None = None,
        base_url: str | None = None,
        environment: Literal["default"] = "default",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={
                "api_key": api_key,
                "query_key": query_key,
                "cookie_key": cookie_key,
                "basic_auth": basic_auth,
                "bearer": bearer,
                "oauth": oauth,
                "user": user,
                "open_id": open_id,
                "digest": digest,
            },
            base_url=base_url,
            environment=environment,
            variables={},
            headers=headers,
            query=query,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def doors(self) -> AsyncDoorsController:
        from .controllers.doors import AsyncDoorsController

        return AsyncDoorsController(self)


Client = AcmeAuthClient
AsyncClient = AsyncAcmeAuthClient
