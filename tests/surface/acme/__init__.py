"""The SDK of the Acme API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import models
    from ._runtime import (
        UNSET,
        ApiError,
        ApiResponse,
        AsyncPager,
        AsyncStream,
        AuthenticationError,
        BadRequestError,
        ClientCredentials,
        ClientError,
        ConflictError,
        ConnectError,
        DecodeError,
        Deviation,
        Download,
        MissingFieldError,
        NotFoundError,
        Page,
        PermissionDeniedError,
        RateLimitError,
        ReadTimeoutError,
        RequestError,
        SdkError,
        ServerError,
        Stream,
        Timeout,
        Token,
        TransportError,
        UnknownVariant,
        UnprocessableEntityError,
        Unset,
    )
    from .client import AcmeClient, AsyncAcmeClient, AsyncClient, Client
    from .exceptions import ErrorException, ValidationProblemException
else:
    from ._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        """
        client: AcmeClient AsyncAcmeClient AsyncClient Client
        exceptions: ErrorException ValidationProblemException
        """,
    )

__all__ = [
    "UNSET",
    "AcmeClient",
    "ApiError",
    "ApiResponse",
    "AsyncAcmeClient",
    "AsyncClient",
    "AsyncPager",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ClientCredentials",
    "ClientError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Deviation",
    "Download",
    "ErrorException",
    "MissingFieldError",
    "NotFoundError",
    "Page",
    "PermissionDeniedError",
    "RateLimitError",
    "ReadTimeoutError",
    "RequestError",
    "SdkError",
    "ServerError",
    "Stream",
    "Timeout",
    "Token",
    "TransportError",
    "UnknownVariant",
    "UnprocessableEntityError",
    "Unset",
    "ValidationProblemException",
    "models",
]
