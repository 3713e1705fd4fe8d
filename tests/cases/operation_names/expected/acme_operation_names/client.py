from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .controllers.cats import AsyncCatsController, CatsController
    from .controllers.chat import AsyncChatController, ChatController
    from .controllers.items import AsyncItemsController, ItemsController
    from .controllers.owner import AsyncOwnerController, OwnerController
    from .controllers.pets import AsyncPetsController, PetsController
    from .controllers.users import AsyncUsersController, UsersController
    from .controllers.visit import AsyncVisitController, VisitController

_API = Api(
    package="acme_operation_names",
    version="0.1.0",
    servers={"default": Server("https://operations.test")},
    schemes={},
    security=(),
)


class AcmeOperationNamesClient(BaseClient):
    """Operation names

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
    def items(self) -> ItemsController:
        from .controllers.items import ItemsController

        return ItemsController(self)

    @cached_property
    def owner(self) -> OwnerController:
        from .controllers.owner import OwnerController

        return OwnerController(self)

    @cached_property
    def visit(self) -> VisitController:
        from .controllers.visit import VisitController

        return VisitController(self)

    @cached_property
    def chat(self) -> ChatController:
        from .controllers.chat import ChatController

        return ChatController(self)

    @cached_property
    def cats(self) -> CatsController:
        from .controllers.cats import CatsController

        return CatsController(self)

    @cached_property
    def users(self) -> UsersController:
        from .controllers.users import UsersController

        return UsersController(self)

    @cached_property
    def pets(self) -> PetsController:
        from .controllers.pets import PetsController

        return PetsController(self)


class AsyncAcmeOperationNamesClient(AsyncBaseClient):
    """Operation names, for asyncio and trio; see `AcmeOperationNamesClient`"""

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
    def items(self) -> AsyncItemsController:
        from .controllers.items import AsyncItemsController

        return AsyncItemsController(self)

    @cached_property
    def owner(self) -> AsyncOwnerController:
        from .controllers.owner import AsyncOwnerController

        return AsyncOwnerController(self)

    @cached_property
    def visit(self) -> AsyncVisitController:
        from .controllers.visit import AsyncVisitController

        return AsyncVisitController(self)

    @cached_property
    def chat(self) -> AsyncChatController:
        from .controllers.chat import AsyncChatController

        return AsyncChatController(self)

    @cached_property
    def cats(self) -> AsyncCatsController:
        from .controllers.cats import AsyncCatsController

        return AsyncCatsController(self)

    @cached_property
    def users(self) -> AsyncUsersController:
        from .controllers.users import AsyncUsersController

        return AsyncUsersController(self)

    @cached_property
    def pets(self) -> AsyncPetsController:
        from .controllers.pets import AsyncPetsController

        return AsyncPetsController(self)


Client = AcmeOperationNamesClient
AsyncClient = AsyncAcmeOperationNamesClient
