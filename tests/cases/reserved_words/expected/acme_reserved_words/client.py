from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .controllers.client import AsyncClientController, ClientController
    from .controllers.json import AsyncJsonController, JsonController
    from .controllers.list import AsyncListController, ListController
    from .controllers.models import AsyncModelsController, ModelsController
    from .controllers.nasty import AsyncNastyController, NastyController
    from .controllers.request import AsyncRequestController, RequestController
    from .controllers.runtime import AsyncRuntimeController, RuntimeController
    from .controllers.tag_2fa import AsyncTag2faController, Tag2faController

_API = Api(
    package="acme_reserved_words",
    version="0.1.0",
    servers={"default": Server("https://reserved.test")},
    schemes={},
    security=(),
)


class AcmeReservedWordsClient(BaseClient):
    """Reserved words

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
    def nasty(self) -> NastyController:
        from .controllers.nasty import NastyController

        return NastyController(self)

    @cached_property
    def list(self) -> ListController:
        from .controllers.list import ListController

        return ListController(self)

    @cached_property
    def models(self) -> ModelsController:
        from .controllers.models import ModelsController

        return ModelsController(self)

    @cached_property
    def runtime(self) -> RuntimeController:
        from .controllers.runtime import RuntimeController

        return RuntimeController(self)

    @cached_property
    def client(self) -> ClientController:
        from .controllers.client import ClientController

        return ClientController(self)

    @cached_property
    def json(self) -> JsonController:
        from .controllers.json import JsonController

        return JsonController(self)

    @cached_property
    def tag_2fa(self) -> Tag2faController:
        from .controllers.tag_2fa import Tag2faController

        return Tag2faController(self)

    @cached_property
    def request_(self) -> RequestController:
        from .controllers.request import RequestController

        return RequestController(self)


class AsyncAcmeReservedWordsClient(AsyncBaseClient):
    """Reserved words, for asyncio and trio; see `AcmeReservedWordsClient`"""

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
    def nasty(self) -> AsyncNastyController:
        from .controllers.nasty import AsyncNastyController

        return AsyncNastyController(self)

    @cached_property
    def list(self) -> AsyncListController:
        from .controllers.list import AsyncListController

        return AsyncListController(self)

    @cached_property
    def models(self) -> AsyncModelsController:
        from .controllers.models import AsyncModelsController

        return AsyncModelsController(self)

    @cached_property
    def runtime(self) -> AsyncRuntimeController:
        from .controllers.runtime import AsyncRuntimeController

        return AsyncRuntimeController(self)

    @cached_property
    def client(self) -> AsyncClientController:
        from .controllers.client import AsyncClientController

        return AsyncClientController(self)

    @cached_property
    def json(self) -> AsyncJsonController:
        from .controllers.json import AsyncJsonController

        return AsyncJsonController(self)

    @cached_property
    def tag_2fa(self) -> AsyncTag2faController:
        from .controllers.tag_2fa import AsyncTag2faController

        return AsyncTag2faController(self)

    @cached_property
    def request_(self) -> AsyncRequestController:
        from .controllers.request import AsyncRequestController

        return AsyncRequestController(self)


Client = AcmeReservedWordsClient
AsyncClient = AsyncAcmeReservedWordsClient
