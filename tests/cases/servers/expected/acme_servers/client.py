from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .controllers.files import AsyncFilesController, FilesController
    from .controllers.things import AsyncThingsController, ThingsController

_API = Api(
    package="acme_servers",
    version="0.1.0",
    servers={
        "regional": Server(
            "https://{region}.servers.test:{port}/{base}",
            variables={"region": "eu", "port": "443", "base": "v1"},
            choices={"region": ("eu", "us")},
        ),
        "staging_area": Server("https://staging.servers.test"),
        "server_3": Server(
            "https://{region}.old.test", variables={"region": "eu", "base": "v0"}
        ),
        "beside": Server("/beside/the/document"),
    },
    schemes={},
    security=(),
    overrides={
        "https://{tenant}.files.test/up": Server(
            "https://{tenant}.files.test/up",
            variables={"tenant": "all"},
            choices={"tenant": ("all", "one")},
        )
    },
)


class AcmeServersClient(BaseClient):
    """Servers

    Args:
        base_url: where the API is, instead of a named environment
        environment: one of the servers of the API
        region: Where your data is
        port: part of the URL of `regional`
        base: part of the URL of `regional`
        tenant: part of the URL of `https://{tenant}.files.test/up`
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
        base_url: str | None = None,
        environment: Literal[
            "regional", "staging_area", "server_3", "beside"
        ] = "regional",
        region: str = "eu",
        port: str = "443",
        base: str | None = None,
        tenant: Literal["all", "one"] = "all",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={},
            base_url=base_url,
            environment=environment,
            variables={"region": region, "port": port, "base": base, "tenant": tenant},
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

    @cached_property
    def files(self) -> FilesController:
        from .controllers.files import FilesController

        return FilesController(self)


class AsyncAcmeServersClient(AsyncBaseClient):
    """Servers, for asyncio and trio; see `AcmeServersClient`"""

    def __init__(
        self,
        *,
        base_url: str | None = None,
        environment: Literal[
            "regional", "staging_area", "server_3", "beside"
        ] = "regional",
        region: str = "eu",
        port: str = "443",
        base: str | None = None,
        tenant: Literal["all", "one"] = "all",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={},
            base_url=base_url,
            environment=environment,
            variables={"region": region, "port": port, "base": base, "tenant": tenant},
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

    @cached_property
    def files(self) -> AsyncFilesController:
        from .controllers.files import AsyncFilesController

        return AsyncFilesController(self)


Client = AcmeServersClient
AsyncClient = AsyncAcmeServersClient
