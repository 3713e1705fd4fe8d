from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, ApiKey, Basic, OAuth2, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.credentials import (
        AsyncBasicCredential,
        AsyncCredential,
        AsyncOAuth2Credential,
        BasicCredential,
        Credential,
        OAuth2Credential,
    )
    from ._runtime.options import Timeout
    from .controllers.things import AsyncThingsController, ThingsController

_API = Api(
    package="acme_swagger_2",
    version="0.1.0",
    servers={"default": Server("https://swagger.test/v1")},
    schemes={
        "key": ApiKey("key", header="X-Key"),
        "basic": Basic("basic"),
        "login": OAuth2("login", token_url="https://swagger.test/token"),
    },
    security=(("key",),),
)


class AcmeSwagger2Client(BaseClient):
    """Swagger 2

    Args:
        key: an API key; else `ACME_SWAGGER_2_KEY` of the environment
        basic: user and password; else `ACME_SWAGGER_2_BASIC_USERNAME` and
            `ACME_SWAGGER_2_BASIC_PASSWORD` of the environment
        login: `ClientCredentials`, or an OAuth 2 token; else `ACME_SWAGGER_2_LOGIN`, or
            `ACME_SWAGGER_2_LOGIN_CLIENT_ID` and `ACME_SWAGGER_2_LOGIN_CLIENT_SECRET`, of
            the environment
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
        key: Credential | None = None,
        basic: BasicCredential | None = None,
        login: OAuth2Credential | None = None,
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
            credentials={"key": key, "basic": basic, "login": login},
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
    def things(self) -> ThingsController:
        from .controllers.things import ThingsController

        return ThingsController(self)


class AsyncAcmeSwagger2Client(AsyncBaseClient):
    """Swagger 2, for asyncio and trio; see `AcmeSwagger2Client`"""

    def __init__(
        self,
        *,
        key: AsyncCredential | None = None,
        basic: AsyncBasicCredential | None = None,
        login: AsyncOAuth2Credential | None = None,
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
            credentials={"key": key, "basic": basic, "login": login},
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
    def things(self) -> AsyncThingsController:
        from .controllers.things import AsyncThingsController

        return AsyncThingsController(self)


Client = AcmeSwagger2Client
AsyncClient = AsyncAcmeSwagger2Client
