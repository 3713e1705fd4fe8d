"""The SDK of Inline names."""

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
        AcmeInlineNamesClient,
        AsyncAcmeInlineNamesClient,
        AsyncClient,
        Client,
    )
    from .exceptions import CreateOrderResponse422Exception
else:
    from ._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        """
        client: AcmeInlineNamesClient AsyncAcmeInlineNamesClient AsyncClient Client
        exceptions: CreateOrderResponse422Exception
        """,
    )

__all__ = [
    "UNSET",
    "AcmeInlineNamesClient",
    "ApiError",
    "ApiResponse",
    "AsyncAcmeInlineNamesClient",
    "AsyncClient",
    "AsyncDownload",
    "AsyncPage",
    "AsyncPager",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ClientCredentials",
    "ClientError",
    "ConflictError",
    "ConnectError",
    "ConnectTimeoutError",
    "CreateOrderResponse422Exception",
    "CredentialError",
    "DecodeError",
    "Deviation",
    "Download",
    "Encoding",
    "File",
    "MissingFieldError",
    "NotFoundError",
    "Page",
    "PermissionDeniedError",
    "PoolTimeoutError",
    "RateLimitError",
    "ReadError",
    "ReadTimeoutError",
    "RequestError",
    "SdkError",
    "ServerError",
    "ServerSentEvent",
    "Stream",
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
