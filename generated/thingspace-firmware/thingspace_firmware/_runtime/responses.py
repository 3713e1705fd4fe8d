"""What came back: `ApiResponse`, and the request that it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import Deviation

if TYPE_CHECKING:
    from .hooks import Hooks

T = TypeVar("T")
X = TypeVar("X")

_REQUEST_IDS = (
    "x-request-id",
    "request-id",
    "x-requestid",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-ms-request-id",
    "x-github-request-id",
    "x-trace-id",
    "cf-ray",
)
_SECRET_HEADERS = frozenset(
    ("authorization", "proxy-authorization", "cookie", "set-cookie")
)


class Headers(Mapping[str, str]):
    """Header fields; names are found in any case, repeated ones are joined with a comma."""

    __slots__ = ("_items", "_secret")

    def __init__(
        self,
        items: Iterable[tuple[str, str]] = (),
        secret: frozenset[str] = frozenset(),
    ) -> None:
        self._items = tuple(items)
        self._secret = secret

    def get_all(self, name: str) -> list[str]:
        """The values of all fields with that name, in order."""
        name = name.lower()
        return [value for key, value in self._items if key.lower() == name]

    def __getitem__(self, name: str) -> str:
        values = self.get_all(name)
        if not values:
            raise KeyError(name)
        return ", ".join(values)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(key.lower() for key, _ in self._items))

    def __len__(self) -> int:
        return len({key.lower() for key, _ in self._items})

    def __repr__(self) -> str:
        hidden = self._secret | _SECRET_HEADERS
        shown = {key: "***" if key in hidden else self[key] for key in self}
        return f"Headers({shown!r})"

    def __getstate__(self) -> tuple[Any, ...]:
        return self._items, self._secret

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self._items, self._secret = state


@dataclass(frozen=True)
class RequestInfo:
    """A request as it was sent, without its secrets.

    Attributes:
        method: upper case
        url: with `***` for a key in the query
        template: the path of the document, such as `/pets/{petId}`
        headers: with `***` for credentials
    """

    method: str
    url: str
    template: str
    headers: Headers


class ApiResponse(Generic[T]):
    """An answer of the server, whole.

    Attributes:
        data: what the call returns
        status: HTTP status
        headers: header fields of the answer
        content: body as it came, empty where it is a stream
        request: method, URL and headers of the request
        attempts: how often the request was sent
        deviations: what in the body is not as the API's description says
        strict: whether headers that do not fit their type raise
    """

    __slots__ = (
        "_hooks",
        "attempts",
        "content",
        "data",
        "deviations",
        "headers",
        "request",
        "status",
        "strict",
    )

    def __init__(
        self,
        data: T,
        status: int,
        headers: Headers,
        content: bytes,
        request: RequestInfo,
        attempts: int = 1,
        deviations: tuple[Deviation, ...] = (),
        strict: bool = False,
        hooks: Hooks | None = None,
    ) -> None:
        self.data = data
        self.status = status
        self.headers = headers
        self.content = content
        self.request = request
        self.attempts = attempts
        self.deviations = deviations
        self.strict = strict
        self._hooks = hooks

    def __getstate__(self) -> dict[str, Any]:
        """All but the hooks: those of a client may be any functions."""
        names = (name for name in ApiResponse.__slots__ if name != "_hooks")
        return {name: getattr(self, name) for name in names}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._hooks = None
        for name, value in state.items():
            setattr(self, name, value)

    @property
    def media_type(self) -> str:
        """Media type of the body, without parameters, in lower case; empty if unknown."""
        return bare(self.headers.get("content-type", ""))

    @property
    def text(self) -> str:
        """Body as text, in the charset that the server names, else UTF-8."""
        return decode_text(self.content, self.headers.get("content-type", ""))

    @property
    def request_id(self) -> str | None:
        """What the server calls the request, for its support."""
        for name in _REQUEST_IDS:
            value = self.headers.get(name)
            if value:
                return value
        return None

    @property
    def retry_after(self) -> float | None:
        """Seconds until the server wants to be asked again (RFC 9110, section 10.2.3)."""
        from .retries import retry_after

        return retry_after(self.headers.get("retry-after"))

    def read_headers(self, type: type[X]) -> X:
        """The declared headers of the answer, as the class `type` of the package describes them.

        What does not fit its type is kept as text, listed in `deviations` from then on, and told
        to the hooks of the client, except to asynchronous ones.

        Raises:
            DecodeError: something does not fit, and the client is strict
        """
        from .headers import read

        value, found = read(self.headers, type)
        fresh = tuple(item for item in found if item not in self.deviations)
        self.deviations += fresh
        if self._hooks is not None:
            for deviation in fresh:
                self._hooks.deviate(deviation, self)
        if found and self.strict:
            from .walk import failure

            error = failure(found)
            error.response = self
            error.request, error.attempts = self.request, self.attempts
            raise error
        return value

    def around(self, data: X) -> ApiResponse[X]:
        """The same answer with other data."""
        return ApiResponse(
            data,
            self.status,
            self.headers,
            self.content,
            self.request,
            self.attempts,
            self.deviations,
            self.strict,
            self._hooks,
        )

    def __repr__(self) -> str:
        request = f"{self.request.method} {self.request.template}"
        return f"<ApiResponse {self.status} to {request}: {type(self.data).__name__}>"


def bare(content_type: str) -> str:
    """A media type without its parameters, in lower case."""
    return content_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """True for JSON by its media type (RFC 6839, section 3.1)."""
    return media_type == "application/json" or media_type.endswith(("+json", "/json"))


def is_xml(media_type: str) -> bool:
    """True for XML by its media type (RFC 7303, sections 3 and 4.2)."""
    return media_type in ("application/xml", "text/xml") or media_type.endswith("+xml")


def charset(content_type: str) -> str:
    """The charset parameter of a media type, UTF-8 where there is none that Python knows."""
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            value = value.strip().strip("\"'")
            try:
                b" ".decode(value, "replace").encode(value)
            except (LookupError, ValueError):
                return "utf-8"
            return value
    return "utf-8"


def decode_text(content: bytes, content_type: str) -> str:
    """Text of a body; bytes that the charset does not have become U+FFFD."""
    return content.decode(charset(content_type), "replace")
