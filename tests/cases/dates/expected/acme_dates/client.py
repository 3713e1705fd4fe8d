from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .controllers.days import AsyncDaysController, DaysController
    from .controllers.digests import AsyncDigestsController, DigestsController

_API = Api(
    package="acme_dates",
    version="0.1.0",
    servers={"default": Server("https://dates.test")},
    schemes={},
    security=(),
)


class AcmeDatesClient(BaseClient):
    """Dates

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
    def days(self) -> DaysController:
        from .controllers.days import DaysController

        return DaysController(self)

    @cached_property
    def digests(self) -> DigestsController:
        from .controllers.digests import DigestsController

        return DigestsController(self)


class AsyncAcmeDatesClient(AsyncBaseClient):
    """Dates, for asyncio and trio; see `AcmeDatesClient`"""

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
    def days(self) -> AsyncDaysController:
        from .controllers.days import AsyncDaysController

        return AsyncDaysController(self)

    @cached_property
    def digests(self) -> AsyncDigestsController:
        from .controllers.digests import AsyncDigestsController

        return AsyncDigestsController(self)


Client = AcmeDatesClient
AsyncClient = AsyncAcmeDatesClient
