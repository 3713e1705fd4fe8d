from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .controllers.accounts import AccountsController, AsyncAccountsController
    from .controllers.admins import AdminsController, AsyncAdminsController

_API = Api(
    package="acme_read_only_nested",
    version="0.1.0",
    servers={"default": Server("https://nested.test")},
    schemes={},
    security=(),
)


class AcmeReadOnlyNestedClient(BaseClient):
    """Read only nested

    Args:
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
            credentials={},
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
    def admins(self) -> AdminsController:
        from .controllers.admins import AdminsController

        return AdminsController(self)

    @cached_property
    def accounts(self) -> AccountsController:
        from .controllers.accounts import AccountsController

        return AccountsController(self)


class AsyncAcmeReadOnlyNestedClient(AsyncBaseClient):
    """Read only nested, for asyncio and trio; see `AcmeReadOnlyNestedClient`"""

    def __init__(
        self,
        *,
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
            credentials={},
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
    def admins(self) -> AsyncAdminsController:
        from .controllers.admins import AsyncAdminsController

        return AsyncAdminsController(self)

    @cached_property
    def accounts(self) -> AsyncAccountsController:
        from .controllers.accounts import AsyncAccountsController

        return AsyncAccountsController(self)


Client = AcmeReadOnlyNestedClient
AsyncClient = AsyncAcmeReadOnlyNestedClient
