from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, ApiKey, OAuth2, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.credentials import AsyncCredential, AsyncOAuth2Credential, Credential, OAuth2Credential
    from ._runtime.options import Timeout
    from .controllers.pets import AsyncPetsController, PetsController

_API = Api(
    package="acme",
    version="1.0.0",
    servers={
        "production": Server("https://acme.test/v1"),
        "staging": Server("https://{region}.staging.acme.test/v1", variables={"region": "eu"}),
    },
    schemes={
        "acme_oauth": OAuth2("acmeOAuth", token_url="https://acme.test/token"),
        "session": ApiKey("session", header="X-Session"),
    },
    security=(("acme_oauth", "session"),),
)


class AcmeClient(BaseClient):
    """The Acme API

    Args:
        acme_oauth: OAuth 2 client credentials
        session: the session token
        base_url: where the API is, instead of a named environment
        environment: one of the servers of the API
        region: part of the URL of `staging`
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
        acme_oauth: OAuth2Credential | None = None,
        session: Credential | None = None,
        base_url: str | None = None,
        environment: Literal["production", "staging"] = "production",
        region: str = "eu",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={"acme_oauth": acme_oauth, "session": session},
            base_url=base_url,
            environment=environment,
            variables={"region": region},
            headers=headers,
            query=query,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def pets(self) -> PetsController:
        """Everything about pets"""
        from .controllers.pets import PetsController

        return PetsController(self)


class AsyncAcmeClient(AsyncBaseClient):
    """The Acme API, for asyncio and trio; see `AcmeClient`"""

    def __init__(
        self,
        *,
        acme_oauth: AsyncOAuth2Credential | None = None,
        session: AsyncCredential | None = None,
        base_url: str | None = None,
        environment: Literal["production", "staging"] = "production",
        region: str = "eu",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={"acme_oauth": acme_oauth, "session": session},
            base_url=base_url,
            environment=environment,
            variables={"region": region},
            headers=headers,
            query=query,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def pets(self) -> AsyncPetsController:
        """Everything about pets"""
        from .controllers.pets import AsyncPetsController

        return AsyncPetsController(self)


Client = AcmeClient
AsyncClient = AsyncAcmeClient
