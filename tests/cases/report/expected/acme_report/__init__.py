"""The SDK of Report."""

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
    from .client import AcmeReportClient, AsyncAcmeReportClient, AsyncClient, Client
    from .headers import ReplaceOrderHeaders
else:
    from ._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        """
        client: AcmeReportClient AsyncAcmeReportClient AsyncClient Client
        headers: ReplaceOrderHeaders
        """,
    )

__all__ = [
    "UNSET",
    "AcmeReportClient",
    "ApiError",
    "ApiResponse",
    "AsyncAcmeReportClient",
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
    "ReplaceOrderHeaders",
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
