"""The SDK of ThingSpace Firmware."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import models
    from ._runtime import (
        UNSET,
        ApiError,
        ApiResponse,
        AsyncDownload,
        AsyncPage,
        AsyncPager,
        AsyncStream,
        AuthenticationError,
        BadRequestError,
        ClientCredentials,
        ClientError,
        ConflictError,
        ConnectError,
        ConnectTimeoutError,
        CredentialError,
        DecodeError,
        Deviation,
        Download,
        Encoding,
        File,
        MissingFieldError,
        NotFoundError,
        Page,
        PermissionDeniedError,
        PoolTimeoutError,
        RateLimitError,
        ReadError,
        ReadTimeoutError,
        RefreshToken,
        RequestError,
        SdkError,
        ServerError,
        ServerSentEvent,
        Stream,
        Timeout,
        Token,
        TooManyRedirectsError,
        TotalTimeoutError,
        TransportError,
        UnknownVariant,
        UnprocessableEntityError,
        Unset,
        WriteError,
        WriteTimeoutError,
    )
    from .client import (
        AsyncClient,
        AsyncThingspaceFirmwareClient,
        Client,
        ThingspaceFirmwareClient,
    )
    from .exceptions import ErrorException
else:
    from ._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        """
        client: AsyncClient AsyncThingspaceFirmwareClient Client ThingspaceFirmwareClient
        exceptions: ErrorException
        """,
    )

__all__ = [
    "UNSET",
    "ApiError",
    "ApiResponse",
    "AsyncClient",
    "AsyncDownload",
    "AsyncPage",
    "AsyncPager",
    "AsyncStream",
    "AsyncThingspaceFirmwareClient",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ClientCredentials",
    "ClientError",
    "ConflictError",
    "ConnectError",
    "ConnectTimeoutError",
    "CredentialError",
    "DecodeError",
    "Deviation",
    "Download",
    "Encoding",
    "ErrorException",
    "File",
    "MissingFieldError",
    "NotFoundError",
    "Page",
    "PermissionDeniedError",
    "PoolTimeoutError",
    "RateLimitError",
    "ReadError",
    "ReadTimeoutError",
    "RefreshToken",
    "RequestError",
    "SdkError",
    "ServerError",
    "ServerSentEvent",
    "Stream",
    "ThingspaceFirmwareClient",
    "Timeout",
    "Token",
    "TooManyRedirectsError",
    "TotalTimeoutError",
    "TransportError",
    "UnknownVariant",
    "UnprocessableEntityError",
    "Unset",
    "WriteError",
    "WriteTimeoutError",
    "models",
]
