"""Types that are text in JSON: dates, decimals, UUIDs, base64.

What a server sent stays as it was written: `2020-01-01T00:00:00.50+00:00` goes back as that.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from itertools import islice
from types import GenericAlias
from typing import Annotated, Any
from uuid import UUID

import msgspec

_convert = msgspec.convert


class Sent:
    """A value inside a list or map that keeps the text it was read from."""

    # Results of arithmetic have this type too, but no text.
    text: str | None = None

    def __reduce_ex__(self, protocol: Any) -> Any:
        return sent, (type(self), _parts(self), self.text)


class SentDateTime(Sent, dt.datetime):
    """A date-time with its text."""


class SentTime(Sent, dt.time):
    """A time with its text."""


class SentDuration(Sent, dt.timedelta):
    """A duration with its text."""


class SentDecimal(Sent, Decimal):
    """A decimal with its text."""


class SentBytes(Sent, bytes):
    """Bytes with its text."""


def sent(kind: Any, parts: tuple[Any, ...], text: str | None) -> Any:
    """A value of one of the classes above."""
    value = kind(*parts)
    value.text = text
    return value


def _parts(value: Any) -> tuple[Any, ...]:
    """What the constructor of the value's type makes it of."""
    if isinstance(value, bytes):
        return (bytes(value),)
    if isinstance(value, dt.timedelta):
        return (value.days, value.seconds, value.microseconds)
    if isinstance(value, Decimal):
        return (str(value),)
    base: Any = dt.datetime if isinstance(value, dt.datetime) else dt.time
    parts: tuple[Any, ...] = base.__reduce_ex__(value, 2)[1]
    return parts


_SENT: dict[type, type] = {
    dt.datetime: SentDateTime,
    dt.time: SentTime,
    dt.timedelta: SentDuration,
    Decimal: SentDecimal,
    bytes: SentBytes,
}

TEXT_TYPES = (dt.datetime, dt.date, dt.time, dt.timedelta, Decimal, UUID, bytes)


class TextType:
    """How one of `TEXT_TYPES` is read from and written as text."""

    __slots__ = ("type", "name", "many", "many_sent")

    own = False
    """Whether a value of the type does not tell how it is written."""

    def __init__(self, type: Any) -> None:
        self.type = type
        self.name: str = type.__name__
        self.many: Any = GenericAlias(list, type)
        # RFC 3339 wants an offset in what is sent.
        aware = Annotated[type, msgspec.Meta(tz=True)] if type is dt.datetime else type
        self.many_sent: Any = GenericAlias(list, aware)

    def holds(self, value: Any) -> bool:
        """Whether `value` is an object of this type; a date-time is not a date."""
        if not isinstance(value, self.type):
            return False
        return self.type is not dt.date or not isinstance(value, dt.datetime)

    def parse(self, text: str) -> Any:
        """The value that `text` means.

        Raises:
            ValueError: it is not such a text
        """
        if self.type is dt.datetime and len(text) > 26 and text[20:27].isdigit():
            # Python counts microseconds: further digits are cut off, not rounded up.
            text = text[:26] + text[26:].lstrip("0123456789")
        return _convert(text, self.type)

    def read(self, raw: Any) -> Any:
        """What an attribute shows: the value, or what is there when it is not such a text."""
        if type(raw) is not str:
            return raw
        try:
            # Python counts microseconds: further digits are cut off, not rounded up.
            return self.parse(raw) if len(raw) > 26 else _convert(raw, self.type)
        except ValueError:
            return raw

    def store(self, value: Any) -> Any:
        """What a slot holds: text for a value of this type, anything else as it is."""
        return self.write(value) if self.holds(value) else value

    def write(self, value: Any) -> str:
        """The JSON text of a value."""
        return write(value)

    def all_sound(self, texts: Iterable[Any], sending: bool) -> bool:
        """Whether all of them are such texts.

        It is asked for every answer: in portions that fit into the processor's cache.
        """
        many = self.many_sent if sending else self.many
        rest = iter(texts)
        try:
            while some := list(islice(rest, 500)):
                _convert(some, many)
        except msgspec.ValidationError:
            return False
        return True

    def exact(self, text: str) -> Any:
        """The value that `text` means, as an object that is written as the same text.

        Raises:
            ValueError: it is not such a text
        """
        value = self.parse(text)
        if self.write(value) == text:
            return value
        kind = _SENT.get(self.type)
        if kind is None:
            raise ValueError(f"not the usual form of {self.name}")
        return sent(kind, _parts(value), text)


class Base64UrlType(TextType):
    """Bytes in the alphabet of RFC 4648, section 5; the other one and padding are read as well."""

    __slots__ = ()

    own = True

    def __init__(self) -> None:
        super().__init__(bytes)

    def parse(self, text: str) -> bytes:
        usual = text.rstrip("=").replace("-", "+").replace("_", "/")
        try:
            return base64.b64decode(usual + "=" * (-len(usual) % 4), validate=True)
        except binascii.Error as error:
            raise ValueError(str(error)) from None

    def read(self, raw: Any) -> Any:
        try:
            return self.parse(raw) if type(raw) is str else raw
        except ValueError:
            return raw

    def write(self, value: Any) -> str:
        own: str | None = getattr(value, "text", None)
        if own is not None:
            return own
        return base64.urlsafe_b64encode(value).decode("ascii").rstrip("=")

    def all_sound(self, texts: Iterable[Any], sending: bool) -> bool:
        try:
            for text in texts:
                self.parse(text)
        except ValueError:
            return False
        return True


def write(value: Any) -> str:
    """The JSON text of a value of one of `TEXT_TYPES`.

    A date-time without an offset is taken as UTC, so that the same program sends the same bytes
    on every machine (RFC 3339, section 4.4, wants an offset).
    """
    if isinstance(value, Sent) and value.text is not None:
        return value.text
    match value:
        case dt.datetime():
            return _write_datetime(value)
        case dt.date() | dt.time():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
        case bytes():
            return str(msgspec.to_builtins(bytes(value)))
        case _:
            return str(msgspec.to_builtins(dt.timedelta(*_parts(value))))


def write_as_is(value: Any) -> str:
    """The same, but a date-time without an offset stays one."""
    if isinstance(value, dt.datetime) and value.utcoffset() is None:
        return (value.text if isinstance(value, SentDateTime) else None) or (
            value.isoformat()
        )
    return write(value)


def _write_datetime(value: dt.datetime) -> str:
    offset = value.utcoffset()
    if offset is None:
        value = value.replace(tzinfo=dt.timezone.utc)
    elif offset.seconds % 60 or offset.microseconds:
        value = value.astimezone(dt.timezone.utc)
    text = value.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text
