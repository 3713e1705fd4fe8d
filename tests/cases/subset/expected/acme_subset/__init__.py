"""The SDK of Subset."""

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
    from .client import AcmeSubsetClient, AsyncAcmeSubsetClient, AsyncClient, Client
    from .exceptions import ProblemException
    from .webhooks import (
        HmacSignature,
        WebhookError,
        WebhookEvent,
        Webhooks,
        WebhookSignatureError,
        WebhookTimestampError,
    )
else:
    from ._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        """
        client: AcmeSubsetClient AsyncAcmeSubsetClient AsyncClient Client
        exceptions: ProblemException
        webhooks: HmacSignature WebhookError WebhookEvent Webhooks WebhookSignatureError WebhookTimestampError
        """,
    )

__all__ = [
    "UNSET",
    "AcmeSubsetClient",
    "ApiError",
    "ApiResponse",
    "AsyncAcmeSubsetClient",
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
    "HmacSignature",
    "MissingFieldError",
    "NotFoundError",
    "Page",
    "PermissionDeniedError",
    "PoolTimeoutError",
    "ProblemException",
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
    "WebhookError",
    "WebhookEvent",
    "Webhooks",
    "WebhookSignatureError",
    "WebhookTimestampError",
    "WriteError",
    "WriteTimeoutError",
    "models",
]
