from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from ._runtime.api import Api
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.options import Timeout
    from .webhooks import Webhooks

_API = Api(
    package="acme_webhooks_only",
    version="0.1.0",
    servers={},
    schemes={},
    security=(),
)


class AcmeWebhooksOnlyClient(BaseClient):
    """Webhooks only

    What Acme tells its customers

    Args:
        base_url: where the API is, instead of a named environment
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
            environment="",
            variables={},
            headers=headers,
            query=query,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def webhooks(self) -> Webhooks:
        """What the API sends: checks signatures and gives typed events"""
        from .webhooks import Webhooks

        return Webhooks(strict=self._core.options.strict)


class AsyncAcmeWebhooksOnlyClient(AsyncBaseClient):
    """Webhooks only, for asyncio and trio; see `AcmeWebhooksOnlyClient`"""

    def __init__(
        self,
        *,
        base_url: str | None = None,
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
            environment="",
            variables={},
            headers=headers,
            query=query,
            timeout=timeout,
            max_retries=max_retries,
            strict=strict,
            http_client=http_client,
        )

    @cached_property
    def webhooks(self) -> Webhooks:
        """What the API sends: checks signatures and gives typed events"""
        from .webhooks import Webhooks

        return Webhooks(strict=self._core.options.strict)


Client = AcmeWebhooksOnlyClient
AsyncClient = AsyncAcmeWebhooksOnlyClient
