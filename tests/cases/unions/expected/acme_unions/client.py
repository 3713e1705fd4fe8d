from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .controllers.messages import AsyncMessagesController, MessagesController
    from .controllers.pets import AsyncPetsController, PetsController
    from .controllers.shapes import AsyncShapesController, ShapesController
    from .controllers.signals import AsyncSignalsController, SignalsController
    from .controllers.values import AsyncValuesController, ValuesController
    from .controllers.vehicles import AsyncVehiclesController, VehiclesController

_API = Api(
    package="acme_unions",
    version="0.1.0",
    servers={"default": Server("https://unions.test")},
    schemes={},
    security=(),
)


class AcmeUnionsClient(BaseClient):
    """Unions

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
    def pets(self) -> PetsController:
        from .controllers.pets import PetsController

        return PetsController(self)

    @cached_property
    def shapes(self) -> ShapesController:
        from .controllers.shapes import ShapesController

        return ShapesController(self)

    @cached_property
    def values(self) -> ValuesController:
        from .controllers.values import ValuesController

        return ValuesController(self)

    @cached_property
    def vehicles(self) -> VehiclesController:
        from .controllers.vehicles import VehiclesController

        return VehiclesController(self)

    @cached_property
    def signals(self) -> SignalsController:
        from .controllers.signals import SignalsController

        return SignalsController(self)

    @cached_property
    def messages(self) -> MessagesController:
        from .controllers.messages import MessagesController

        return MessagesController(self)


class AsyncAcmeUnionsClient(AsyncBaseClient):
    """Unions, for asyncio and trio; see `AcmeUnionsClient`"""

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
    def pets(self) -> AsyncPetsController:
        from .controllers.pets import AsyncPetsController

        return AsyncPetsController(self)

    @cached_property
    def shapes(self) -> AsyncShapesController:
        from .controllers.shapes import AsyncShapesController

        return AsyncShapesController(self)

    @cached_property
    def values(self) -> AsyncValuesController:
        from .controllers.values import AsyncValuesController

        return AsyncValuesController(self)

    @cached_property
    def vehicles(self) -> AsyncVehiclesController:
        from .controllers.vehicles import AsyncVehiclesController

        return AsyncVehiclesController(self)

    @cached_property
    def signals(self) -> AsyncSignalsController:
        from .controllers.signals import AsyncSignalsController

        return AsyncSignalsController(self)

    @cached_property
    def messages(self) -> AsyncMessagesController:
        from .controllers.messages import AsyncMessagesController

        return AsyncMessagesController(self)


Client = AcmeUnionsClient
AsyncClient = AsyncAcmeUnionsClient
