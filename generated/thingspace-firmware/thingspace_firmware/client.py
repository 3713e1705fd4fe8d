from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ._runtime.api import Api, ApiKey, OAuth2, Server
from ._runtime.client import AsyncBaseClient, BaseClient

if TYPE_CHECKING:
    import httpx2

    from ._runtime.credentials import (
        AsyncCredential,
        AsyncOAuth2Credential,
        Credential,
        OAuth2Credential,
    )
    from ._runtime.options import Timeout
    from .controllers.firmware import AsyncFirmwareController, FirmwareController

_API = Api(
    package="thingspace_firmware",
    version="0.1.0",
    servers={
        "production": Server("https://thingspace.verizon.com/api/fota/v3"),
        "staging": Server("https://staging.thingspace.verizon.com/api/fota/v3"),
    },
    schemes={
        "thingspace_oauth": OAuth2(
            "thingspace_oauth",
            token_url="https://thingspace.verizon.com/api/ts/v1/oauth2/token",
        ),
        "vz_m2m_token": ApiKey("VZ-M2M-Token", header="VZ-M2M-Token"),
    },
    security=(("thingspace_oauth", "vz_m2m_token"),),
)


class ThingspaceFirmwareClient(BaseClient):
    """ThingSpace Firmware

    Firmware of the devices of a ThingSpace account

    Args:
        thingspace_oauth: An access token for the key and the secret of an application.
            It holds for an hour; whoever asks within that hour gets the same token again.
        vz_m2m_token: The token of a session, from `POST
            https://thingspace.verizon.com/api/m2m/v1/session/login`, which takes the
            `username` and the `password` as JSON, and the access token. It ends 20 minutes
            after its last use. Five failed logins in a row lock the account, so never
            repeat a failed login automatically.
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
        thingspace_oauth: OAuth2Credential | None = None,
        vz_m2m_token: Credential | None = None,
        base_url: str | None = None,
        environment: Literal["production", "staging"] = "production",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.Client | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={
                "thingspace_oauth": thingspace_oauth,
                "vz_m2m_token": vz_m2m_token,
            },
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
    def firmware(self) -> FirmwareController:
        """State of Firmware across devices in the account"""
        from .controllers.firmware import FirmwareController

        return FirmwareController(self)


class AsyncThingspaceFirmwareClient(AsyncBaseClient):
    """ThingSpace Firmware, for asyncio and trio; see `ThingspaceFirmwareClient`"""

    def __init__(
        self,
        *,
        thingspace_oauth: AsyncOAuth2Credential | None = None,
        vz_m2m_token: AsyncCredential | None = None,
        base_url: str | None = None,
        environment: Literal["production", "staging"] = "production",
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, str] | None = None,
        timeout: float | Timeout = 60.0,
        max_retries: int = 2,
        strict: bool = False,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        super().__init__(
            _API,
            credentials={
                "thingspace_oauth": thingspace_oauth,
                "vz_m2m_token": vz_m2m_token,
            },
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
    def firmware(self) -> AsyncFirmwareController:
        """State of Firmware across devices in the account"""
        from .controllers.firmware import AsyncFirmwareController

        return AsyncFirmwareController(self)


Client = ThingspaceFirmwareClient
AsyncClient = AsyncThingspaceFirmwareClient
