"""What all packages made by sdkwright share. Not public: import from the package itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .client import ApiResponse as ApiResponse
    from .content import Encoding as Encoding
    from .content import File as File
    from .credentials import ClientCredentials as ClientCredentials
    from .credentials import CredentialError as CredentialError
    from .credentials import RefreshToken as RefreshToken
    from .credentials import Token as Token
    from .downloads import AsyncDownload as AsyncDownload
    from .downloads import Download as Download
    from .errors import ApiError as ApiError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ClientError as ClientError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .errors import ConnectTimeoutError as ConnectTimeoutError
    from .errors import DecodeError as DecodeError
    from .errors import Deviation as Deviation
    from .errors import MissingFieldError as MissingFieldError
    from .errors import NotFoundError as NotFoundError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import PoolTimeoutError as PoolTimeoutError
    from .errors import RateLimitError as RateLimitError
    from .errors import ReadError as ReadError
    from .errors import ReadTimeoutError as ReadTimeoutError
    from .errors import RequestError as RequestError
    from .errors import SdkError as SdkError
    from .errors import ServerError as ServerError
    from .errors import TooManyRedirectsError as TooManyRedirectsError
    from .errors import TotalTimeoutError as TotalTimeoutError
    from .errors import TransportError as TransportError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .errors import WriteError as WriteError
    from .errors import WriteTimeoutError as WriteTimeoutError
    from .model import UNSET as UNSET
    from .model import UnknownVariant as UnknownVariant
    from .model import Unset as Unset
    from .options import Timeout as Timeout
    from .pages import AsyncPage as AsyncPage
    from .pages import AsyncPager as AsyncPager
    from .pages import Page as Page
    from .streams import AsyncStream as AsyncStream
    from .streams import ServerSentEvent as ServerSentEvent
    from .streams import Stream as Stream
else:
    from .lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        """
        client: ApiResponse
        content: Encoding File
        credentials: ClientCredentials CredentialError RefreshToken Token
        downloads: AsyncDownload Download
        errors: ApiError AuthenticationError BadRequestError ClientError ConflictError
        errors: ConnectError ConnectTimeoutError DecodeError Deviation MissingFieldError
        errors: NotFoundError PermissionDeniedError PoolTimeoutError RateLimitError
        errors: ReadError ReadTimeoutError RequestError SdkError ServerError
        errors: TooManyRedirectsError TotalTimeoutError TransportError
        errors: UnprocessableEntityError WriteError WriteTimeoutError
        model: UNSET UnknownVariant Unset
        options: Timeout
        pages: AsyncPage AsyncPager Page
        streams: AsyncStream ServerSentEvent Stream
        """,
    )
