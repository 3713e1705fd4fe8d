"""The SDK of Acme response_headers."""

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
        AcmeResponseHeadersClient,
        AsyncAcmeResponseHeadersClient,
        AsyncClient,
        Client,
    )
    from .exceptions import ErrorException
    from .headers import (
        GetPet404Headers,
        GetPetHeaders,
        ListPetsHeaders,
        RateLimitHeaders,
    )
else:
    from ._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        """
        client: AcmeResponseHeadersClient AsyncAcmeResponseHeadersClient AsyncClient Client
        exceptions: ErrorException
        headers: GetPet404Headers GetPetHeaders ListPetsHeaders RateLimitHeaders
        """,
    )

__all__ = [
    "UNSET",
    "AcmeResponseHeadersClient",
    "ApiError",
    "ApiResponse",
    "AsyncAcmeResponseHeadersClient",
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
    "ErrorException",
    "File",
    "GetPet404Headers",
    "GetPetHeaders",
    "ListPetsHeaders",
    "MissingFieldError",
    "NotFoundError",
    "Page",
    "PermissionDeniedError",
    "PoolTimeoutError",
    "RateLimitError",
    "RateLimitHeaders",
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
