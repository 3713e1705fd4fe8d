"""Media types: `Json(value, Type)` is a body to send, `Json[Type]` an answer to expect."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from .bodies import Body, lines, streamed
from .elements import XmlNode
from .errors import DecodeError, Deviation, RequestError
from .files import File as File
from .files import FileContent as FileContent
from .files import source, unpack
from .forms import PLAIN, urlencoded
from .forms import Encoding as Encoding
from .responses import bare, charset, decode_text, is_json, is_xml
from .values import scalar, unset

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Decoded: TypeAlias = "tuple[Any, tuple[Deviation, ...]]"


class Content(Generic[T_co]):
    """Base of all media types.

    Args:
        value: what to send
        type: the declared type of it
        media_type: in place of the usual one
        optional: None means no body
        encoding: how single properties of a form are sent
        stream: whether the member `stream` is to be true
    """

    usual: ClassVar[str] = "*/*"
    streamed: ClassVar[bool] = False

    def __init__(
        self,
        value: object,
        type: object = Any,
        *,
        media_type: str | None = None,
        encoding: Mapping[str, Encoding] | None = None,
        optional: bool = False,
        stream: bool = False,
    ) -> None:
        self.value: Any = value
        self.type: Any = type
        self.stream = stream
        self.media_type = media_type or self.usual
        self.encoding: Mapping[str, Encoding] = encoding or {}
        self.optional = optional

    @property
    def given(self) -> bool:
        """False when there is no body."""
        if self.value is None:
            return self.stream or not self.optional
        return not unset(self.value)

    def encode(self) -> Body:
        """The body to send.

        Raises:
            RequestError: the value does not fit its type
        """
        raise RequestError(f"{type(self).__name__} can't be sent")

    def wire(self, *, files: bool = False) -> Any:
        """The value as mappings, lists and scalars; with its files in place for a form.

        Raises:
            RequestError: it does not fit its type
        """
        from . import codec

        if self.value is None and self.optional:
            return streamed({})
        value = codec.to_value(self.value, self.type, files=files)
        return streamed(value) if self.stream else value

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        """The value of an answer, and what in it does not fit.

        Raises:
            DecodeError: it is something else altogether; in strict mode, whatever does not fit
        """
        raise DecodeError(f"{cls.__name__} can't be decoded as a whole")

    @classmethod
    def fits(cls, media_type: str) -> bool:
        """Whether a stream of that media type can be read."""
        return True


class Json(Content[T_co]):
    """`application/json` and every type that ends in `+json`."""

    usual = "application/json"

    def encode(self) -> Body:
        from . import codec

        if self.stream:
            return Body(self.media_type, codec.text(self.wire()))
        patch = bare(self.media_type) == "application/merge-patch+json"
        return Body(self.media_type, codec.encode(self.value, self.type, patch))

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        from . import codec

        media_type = bare(content_type)
        if not content.strip():
            raise DecodeError("the answer is empty, and JSON was expected")
        page = not is_json(media_type) and content.lstrip()[:1] == b"<"
        if page or media_type == "text/event-stream":
            raise DecodeError(f"the answer is {media_type or 'not JSON'}, not JSON")
        encoding = charset(content_type)
        if encoding.lower() not in ("utf-8", "utf8", "us-ascii", "ascii"):
            content = content.decode(encoding, "replace").encode("utf-8")
        return codec.decode(content, type, strict=strict)


class Xml(Content[T_co]):
    """`application/xml` and every type that ends in `+xml`"""

    usual = "application/xml"

    def __init__(
        self,
        value: object,
        type: object = Any,
        *,
        media_type: str | None = None,
        root: XmlNode | None = None,
        optional: bool = False,
    ) -> None:
        super().__init__(value, type, media_type=media_type, optional=optional)
        self.root = root

    def encode(self) -> Body:
        from . import markup
        from .builder import plan_for

        text = markup.write(self.wire(), plan_for(self.type), self.root)
        return Body(self.media_type, text)

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        from . import codec, markup_reader
        from .builder import plan_for

        if not content:
            raise DecodeError("the answer is empty, and XML was expected")
        value = markup_reader.read(content, plan_for(type))
        return codec.decode_value(value, type, strict=strict)


class Form(Content[T_co]):
    """`application/x-www-form-urlencoded`"""

    usual = "application/x-www-form-urlencoded"

    def encode(self) -> Body:
        text = urlencoded(self.wire(), self.encoding)
        return Body(self.media_type, text.encode("ascii"))

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        from urllib.parse import parse_qs

        from . import codec

        parsed = parse_qs(decode_text(content, content_type), keep_blank_values=True)
        flat = {key: v[0] if len(v) == 1 else v for key, v in parsed.items()}
        return codec.decode_value(flat, type, strict=strict)


class Multipart(Content[T_co]):
    """`multipart/form-data`, and other forms whose parts have names"""

    usual = "multipart/form-data"

    def encode(self) -> Body:
        from .multipart import named

        boundary, stream = named(self.wire(files=True), self.encoding)
        return Body(f"{self.media_type}; boundary={boundary}", None, stream)


class Parts(Content[T_co]):
    """`multipart/mixed`, and others whose parts have places and no names

    Args:
        prefix: how the first parts are sent, one after the other
        items: how those after them are sent
    """

    usual = "multipart/mixed"

    def __init__(
        self,
        value: object,
        type: object = Any,
        *,
        media_type: str | None = None,
        prefix: tuple[Encoding, ...] = (),
        items: Encoding = PLAIN,
        optional: bool = False,
    ) -> None:
        super().__init__(value, type, media_type=media_type, optional=optional)
        self.prefix = prefix
        self.items = items

    def encode(self) -> Body:
        from .multipart import placed

        boundary, stream = placed(self.wire(files=True), self.prefix, self.items)
        return Body(f"{self.media_type}; boundary={boundary}", None, stream)


class Text(Content[str]):
    """`text/plain` and every other text"""

    usual = "text/plain"

    def __init__(
        self,
        value: object,
        media_type: str = "text/plain",
        *,
        optional: bool = False,
    ) -> None:
        super().__init__(value, media_type=media_type, optional=optional)

    def encode(self) -> Body:
        media_type = self.usual if "*" in self.media_type else self.media_type
        if isinstance(self.value, bytes):
            return Body(media_type, self.value)
        try:
            text = scalar(self.value)
            if "charset" not in media_type and not text.isascii():
                media_type += "; charset=utf-8"
            return Body(media_type, text.encode(charset(media_type)))
        except TypeError:
            raise RequestError(
                f"the body is a {type(self.value).__name__}, and text was expected"
            ) from None
        except UnicodeEncodeError as error:
            raise RequestError(
                f"the body has a character that {error.encoding} can't hold"
            ) from None

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        return decode_text(content, content_type), ()


class Binary(Content[bytes]):
    """Bytes of any type

    Args:
        text: a str is content too, and not refused
    """

    usual = "application/octet-stream"

    def __init__(
        self,
        value: object,
        media_type: str = "application/octet-stream",
        *,
        optional: bool = False,
        text: bool = False,
    ) -> None:
        super().__init__(value, media_type=media_type, optional=optional)
        self.text = text

    def encode(self) -> Body:
        content, media_type = self.value, self.media_type
        if self.text and isinstance(content, str):
            media_type = (
                "text/plain; charset=utf-8" if "*" in media_type else media_type
            )
            return Body(media_type, content.encode("utf-8"))
        _, content, kind = unpack(content, "")
        media_type = kind if "*" in media_type else media_type
        if isinstance(content, bytes):
            return Body(media_type, content)
        return Body(media_type, None, source(content))

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        return content, ()


class Empty(Content[None]):
    """No body"""

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        return None, ()


class Dynamic(Content[Any]):
    """Whatever the server says that it is: JSON, text or bytes"""

    @classmethod
    def decode(
        cls, content: bytes, content_type: str, type: Any, strict: bool
    ) -> Decoded:
        media_type = bare(content_type)
        if not content:
            return None, ()
        if is_json(media_type):
            return Json.decode(content, content_type, type, strict)
        if media_type.startswith("text/"):
            return Text.decode(content, content_type, type, strict)
        return content, ()


class Events(Content[T_co]):
    """`text/event-stream`: `T` is what the data of an event is"""

    usual = "text/event-stream"
    streamed = True

    @classmethod
    def fits(cls, media_type: str) -> bool:
        return media_type in (cls.usual, "", "text/plain", "application/octet-stream")


class EventObjects(Events[T_co]):
    """`text/event-stream`: `T` is a whole event, with `data`, `event`, `id`, `retry`"""


class JsonLines(Content[T_co]):
    """`application/jsonl`, `application/x-ndjson`, `application/json-seq`"""

    usual = "application/jsonl"
    streamed = True

    @classmethod
    def fits(cls, media_type: str) -> bool:
        return media_type != "text/html" and not is_xml(media_type)

    def encode(self) -> Body:
        # RFC 7464, section 2.2: a record separator before each text.
        before = b"\x1e" if bare(self.media_type) == "application/json-seq" else b""
        return Body(self.media_type, None, lines(self.value, self.type, before))


Returns: TypeAlias = "type[Content[T]] | Choice[T]"


class Choice(Generic[T_co]):
    """Several answers, told by status (`200`, `"4XX"`, `"default"`) or by media type."""

    def __init__(
        self, answers: Mapping[int | str, type[Content[Any]] | Choice[Any]]
    ) -> None:
        self.answers = answers


def choose(content_type: str, forms: Mapping[str, Content[Any]]) -> Content[Any]:
    """The form of a body that a media type names.

    Raises:
        RequestError: it is none of them
    """
    if content_type not in forms:
        listed = ", ".join(map(repr, forms))
        raise RequestError(f"content_type is {content_type!r}, and not one of {listed}")
    return forms[content_type]
