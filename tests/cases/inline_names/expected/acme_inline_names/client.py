from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .controllers.orders import AsyncOrdersController, OrdersController
    from .controllers.users import AsyncUsersController, UsersController

_API = Api(
    package="acme_inline_names",
    version="0.1.0",
    servers={"default": Server("https://inline.test")},
    schemes={},
    security=(),
)


class AcmeInlineNamesClient(BaseClient):
    """Inline names

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
    def orders(self) -> OrdersController:
        from .controllers.orders import OrdersController

        return OrdersController(self)

    @cached_property
    def users(self) -> UsersController:
        from .controllers.users import UsersController

        return UsersController(self)


class AsyncAcmeInlineNamesClient(AsyncBaseClient):
    """Inline names, for asyncio and trio; see `AcmeInlineNamesClient`"""

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
    def orders(self) -> AsyncOrdersController:
        from .controllers.orders import AsyncOrdersController

        return AsyncOrdersController(self)

    @cached_property
    def users(self) -> AsyncUsersController:
        from .controllers.users import AsyncUsersController

        return AsyncUsersController(self)


Client = AcmeInlineNamesClient
AsyncClient = AsyncAcmeInlineNamesClient
