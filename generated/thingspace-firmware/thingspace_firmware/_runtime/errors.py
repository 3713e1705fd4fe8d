"""The exceptions of the package: everything that a call raises is an `SdkError`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from .responses import ApiResponse, Headers, RequestInfo


@dataclass(frozen=True)
class Deviation:
    """A value in an answer that is not what the API's description says.

    Attributes:
        path: where it is, such as `$[3].launchDate`
        pointer: the same as a JSON pointer (RFC 6901), such as `/3/launchDate`
        expected: the declared type, in words
        value: what was sent instead; None where nothing was
        message: what is wrong, in words
    """

    path: str
    pointer: str
    expected: str
    value: Any
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class SdkError(Exception):
    """Base of all exceptions of this package.

    Attributes:
        request: method, URL and URL template of the request, None when none was made
        attempts: how often the request was sent
    """

    request: RequestInfo | None = None
    attempts: int = 0


class RequestError(SdkError):
    """The call was refused, and nothing was sent: an argument, a credential, a missing field."""


class MissingFieldError(RequestError, AttributeError):
    """A required field was read, or would have been sent, that has no value.

    Attributes:
        model: name of the model's class
        field: name of the attribute
        wire_name: name of the member in JSON
        path: where it is in the request body, empty when it was only read
    """

    def __init__(
        self, model: str, field: str, wire_name: str, path: str = "", /
    ) -> None:
        super().__init__(model, field, wire_name, path)
        self.model = model
        self.field = field
        self.wire_name = wire_name
        self.path = path

    def __str__(self) -> str:
        spelt = "" if self.field == self.wire_name else f' ("{self.wire_name}" in JSON)'
        place = f" at {self.path}" if self.path else ""
        return f"{self.model}.{self.field}{spelt} is required and not set{place}"


class TransportError(SdkError):
    """There is no answer: the network, the server or a time limit cut the exchange short."""


class ConnectError(TransportError):
    """No connection could be made: refused, unknown host, TLS."""


class ConnectTimeoutError(ConnectError):
    """Connecting took longer than `Timeout.connect`."""


class ReadError(TransportError):
    """The connection was lost before the answer was complete."""


class ReadTimeoutError(TransportError):
    """The server sent nothing for longer than `Timeout.read`."""


class WriteError(TransportError):
    """The connection was lost while the request was being sent."""


class WriteTimeoutError(TransportError):
    """The server took nothing for longer than `Timeout.write`."""


class PoolTimeoutError(TransportError):
    """No connection of the pool became free within `Timeout.pool`."""


class TotalTimeoutError(TransportError):
    """The call with all its attempts took longer than `Timeout.total`."""


class TooManyRedirectsError(TransportError):
    """The server redirected more often than is followed."""


class DecodeError(SdkError):
    """There is an answer, but it is not what it should be.

    Attributes:
        deviations: what does not fit; the first one gives `path` and `pointer`
        response: the whole answer, with its text; None when it is not about an answer
    """

    response: ApiResponse[Any] | None = None

    def __init__(
        self, message: str = "", /, *, deviations: tuple[Deviation, ...] = ()
    ) -> None:
        super().__init__(message)
        self.deviations = deviations

    def __str__(self) -> str:
        message = str(self.args[0]) if self.args else ""
        if self.response is None:
            return message
        request = self.response.request
        return f"{request.method} {request.template}: {message}"

    @property
    def path(self) -> str:
        """Where the first deviation is, such as `$[3].launchDate`; `$` for the whole."""
        return self.deviations[0].path if self.deviations else "$"

    @property
    def pointer(self) -> str:
        """`path` as a JSON pointer (RFC 6901)."""
        return self.deviations[0].pointer if self.deviations else ""

    @property
    def status(self) -> int | None:
        """HTTP status of the answer."""
        return None if self.response is None else self.response.status

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers of the answer."""
        return {} if self.response is None else self.response.headers

    @property
    def text(self) -> str:
        """Body of the answer as it came."""
        return "" if self.response is None else self.response.text

    @property
    def request_id(self) -> str | None:
        """What the server calls the request, for its support."""
        return None if self.response is None else self.response.request_id


class ApiError(SdkError):
    """The server answered that the request failed.

    Args:
        message: a sentence; made from the rest when it is left out
        status: HTTP status
        body: the decoded body: the declared model where it fits, else what JSON holds, else text
        response: the whole answer
    """

    body: Any
    status: int
    response: ApiResponse[Any] | None

    _with_status: ClassVar[dict[type[ApiError], type[ApiError]]]

    def __init__(
        self,
        message: str = "",
        /,
        *,
        status: int = 0,
        body: Any = None,
        response: ApiResponse[Any] | None = None,
    ) -> None:
        super().__init__(message or _sentence(status))
        self.status = status
        self.body = body
        self.response = response

    @property
    def text(self) -> str:
        """Body of the answer as it came."""
        return "" if self.response is None else self.response.text

    @property
    def headers(self) -> Headers | Mapping[str, str]:
        """Headers of the answer."""
        return {} if self.response is None else self.response.headers

    @property
    def request_id(self) -> str | None:
        """What the server calls the request, for its support."""
        return None if self.response is None else self.response.request_id

    @property
    def retry_after(self) -> float | None:
        """Seconds until the server wants to be asked again (RFC 9110, section 10.2.3)."""
        return None if self.response is None else self.response.retry_after

    def __reduce__(self) -> Any:
        cls = type(self)
        parts: tuple[type[ApiError], ...] = cls.__dict__.get("_parts", (cls,))
        return _restore, (parts, self.args, self.__dict__)

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        # Each schema's class keeps the classes that are both it and a status class.
        cls._with_status = {}

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            body = self.__dict__.get("body")
            if name.startswith("__") or not hasattr(type(body), "__plan__"):
                raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
            return getattr(body, name)


class ClientError(ApiError):
    """4xx: the request is at fault."""


class BadRequestError(ClientError):
    """400"""


class AuthenticationError(ClientError):
    """401: a credential is missing, wrong or expired."""


class PermissionDeniedError(ClientError):
    """403"""


class NotFoundError(ClientError):
    """404"""


class ConflictError(ClientError):
    """409"""


class UnprocessableEntityError(ClientError):
    """422"""


class RateLimitError(ClientError):
    """429: too many requests; `retry_after` says when to ask again."""


class ServerError(ApiError):
    """5xx: the server is at fault."""


_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_class(status: int) -> type[ApiError]:
    """The class of the runtime for an HTTP status."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return {4: ClientError, 5: ServerError}.get(status // 100, ApiError)


def combine(schema: type[ApiError], status: type[ApiError]) -> type[ApiError]:
    """One class that is both: named after the schema's, caught by either."""
    known: dict[type[ApiError], type[ApiError]] = schema.__dict__["_with_status"]
    made = known.get(status)
    if made is None:
        made = known.setdefault(status, _combined(schema, status))
    return made


def _combined(schema: type[ApiError], status: type[ApiError]) -> type[ApiError]:
    if issubclass(schema, status):
        return schema
    if issubclass(status, schema):
        return status
    names = {
        "__module__": schema.__module__,
        "__qualname__": schema.__qualname__,
        "__doc__": schema.__doc__,
        "_parts": (schema, status),
    }
    return type(schema.__name__, (schema, status), names)


def _restore(
    parts: tuple[type[ApiError], ...], args: tuple[Any, ...], state: dict[str, Any]
) -> ApiError:
    cls = combine(*parts) if len(parts) == 2 else parts[0]
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


def reason(status: int) -> str:
    """The registered phrase of an HTTP status, such as `Not Found`."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "unregistered status"


def _sentence(status: int) -> str:
    return (
        f"the server answered {status} {reason(status)}"
        if status
        else "the request failed"
    )


def body_annotation(cls: type[ApiError]) -> tuple[Any, str] | None:
    """The declared type of `body`, as a string still, and the module that it stands in."""
    for base in cls.__mro__:
        if base is ApiError:
            break
        annotation = get_annotations(base).get("body")
        if annotation is not None:
            return annotation, base.__module__
    return None
