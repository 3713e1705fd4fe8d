"""Parameters as text: the styles of OpenAPI 3.2, section 4.12.6, which are RFC 6570's.

A plain value is one value: text, a number, a date. Lists, objects and other styles than the default
of their place stand in a wrapper with the type that they are checked against: `Query(ids, list[int])`.
None and UNSET are not sent, an empty list neither (RFC 6570, section 2.3); None inside a list or
an object is the text `null`. `Required` and `Nullable` say more about None, and stand around a
plain value or around a style.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from json import dumps
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .values import (
    IN_PATH,
    Pair,
    entries,
    escape,
    is_list,
    is_mapping,
    left_out,
    members,
    plain,
    scalar,
)

if TYPE_CHECKING:
    from .content import Content


class Param:
    """A parameter in a style, and what it may hold.

    Args:
        type: what the value is checked against, as a body is
    """

    def __init__(self, value: object, type: object = Any) -> None:
        self.value: Any = value
        self.type: Any = type

    def check(self) -> None:
        """Puts the value into wire form.

        Raises:
            RequestError: it does not fit its type
        """
        if self.type is not Any:
            from .codec import to_value

            self.value = to_value(self.value, self.type)

    def path(self, name: str) -> str:
        """Text for the path, escaped."""
        return Simple(self.value).path(name)

    def query(self, name: str) -> list[str]:
        """`name=value` pairs of the query, escaped."""
        return Query(self.value).query(name)

    def header(self) -> str:
        """Text of the header field."""
        return Simple(self.value).header()

    def cookie(self, name: str) -> list[str]:
        """`name=value` pairs of the Cookie header."""
        return Query(self.value).query(name)


class Simple(Param):
    """`blue,black` (RFC 6570, section 3.2.2): the usual style of path and headers."""

    def __init__(
        self,
        value: object,
        type: object = Any,
        *,
        explode: bool = False,
        allow_reserved: bool = False,
    ) -> None:
        super().__init__(value, type)
        self.explode = explode
        self.allow_reserved = allow_reserved

    def path(self, name: str) -> str:
        return self._join(_in_path(self.allow_reserved))

    def header(self) -> str:
        return self._join(str)

    def _join(self, write: Callable[[str], str]) -> str:
        value = plain(self.value)
        if is_mapping(value):
            between = "=" if self.explode else ","
            return ",".join(
                write(key) + between + write(item) for key, item in entries(value)
            )
        if is_list(value):
            return ",".join(map(write, members(value)))
        return write(scalar(value))


def _in_path(allow_reserved: bool) -> Callable[[str], str]:
    """How texts are escaped for a path, whose segments have no `/`, `?` or `#` in them."""
    return partial(escape, reserved=allow_reserved, safe=IN_PATH)


class Label(Param):
    """`.blue.black` (RFC 6570, section 3.2.5)."""

    def __init__(
        self,
        value: object,
        type: object = Any,
        *,
        explode: bool = False,
        allow_reserved: bool = False,
    ) -> None:
        super().__init__(value, type)
        self.explode = explode
        self.allow_reserved = allow_reserved

    def path(self, name: str) -> str:
        value, write = plain(self.value), _in_path(self.allow_reserved)
        between = "." if self.explode else ","
        if is_mapping(value):
            inner = "=" if self.explode else ","
            texts = [write(k) + inner + write(v) for k, v in entries(value)]
        elif is_list(value):
            texts = [write(text) for text in members(value)]
        else:
            texts = [write(scalar(value))]
        return "." + between.join(texts)


class Matrix(Param):
    """`;color=blue,black` (RFC 6570, section 3.2.7)."""

    def __init__(
        self,
        value: object,
        type: object = Any,
        *,
        explode: bool = False,
        allow_reserved: bool = False,
    ) -> None:
        super().__init__(value, type)
        self.explode = explode
        self.allow_reserved = allow_reserved

    def path(self, name: str) -> str:
        value = plain(self.value)
        if is_mapping(value):
            if self.explode:
                return "".join(self._pair(key, item) for key, item in entries(value))
            flat = [text for pair in entries(value) for text in pair]
            return self._pair(name, *flat) if flat else ""
        if is_list(value):
            texts = members(value)
            if self.explode:
                return "".join(self._pair(name, text) for text in texts)
            return self._pair(name, *texts) if texts else ""
        return self._pair(name, scalar(value))

    def _pair(self, name: str, *texts: str) -> str:
        value = ",".join(map(_in_path(self.allow_reserved), texts))
        return f";{escape(name)}={value}" if value else f";{escape(name)}"


class Query(Param):
    """`color=blue&color=black` (`form`, RFC 6570, section 3.2.8): the usual style of the query."""

    def __init__(
        self,
        value: object,
        type: object = Any,
        *,
        explode: bool = True,
        allow_reserved: bool = False,
    ) -> None:
        super().__init__(value, type)
        self.explode = explode
        self.allow_reserved = allow_reserved

    def query(self, name: str) -> list[str]:
        value = plain(self.value)
        if is_mapping(value):
            pairs = entries(value)
            if self.explode:
                return [f"{escape(k)}={self._text(v)}" for k, v in pairs]
            flat = [self._text(text) for pair in pairs for text in pair]
            return [f"{escape(name)}={','.join(flat)}"] if flat else []
        if is_list(value):
            texts = [self._text(text) for text in members(value)]
            if self.explode:
                return [f"{escape(name)}={text}" for text in texts]
            return [f"{escape(name)}={','.join(texts)}"] if texts else []
        return [f"{escape(name)}={self._text(scalar(value))}"]

    def cookie(self, name: str) -> list[str]:
        return self.query(name)

    def _text(self, text: str) -> str:
        return escape(text, self.allow_reserved)


class Delimited(Param):
    """`color=blue%20black` or `color=blue%7Cblack`: `spaceDelimited`, `pipeDelimited`, `tsv`."""

    def __init__(
        self,
        value: object,
        separator: str,
        type: object = Any,
        *,
        allow_reserved: bool = False,
    ) -> None:
        super().__init__(value, type)
        self.separator = separator
        self.allow_reserved = allow_reserved

    def query(self, name: str) -> list[str]:
        value = plain(self.value)
        if is_mapping(value):
            texts = [text for pair in entries(value) for text in pair]
        elif is_list(value):
            texts = members(value)
        else:
            texts = [scalar(value)]
        parts = [escape(text, self.allow_reserved) for text in texts]
        joined = escape(self.separator).join(parts)
        return [f"{escape(name)}={joined}"] if texts else []

    def path(self, name: str) -> str:
        texts = members(self.value) if is_list(self.value) else [scalar(self.value)]
        return escape(self.separator).join(map(escape, texts))

    def header(self) -> str:
        texts = members(self.value) if is_list(self.value) else [scalar(self.value)]
        return self.separator.join(texts)


class DeepObject(Param):
    """`color[R]=100` (brackets escaped).

    OpenAPI leaves deeper values open. Here an object in an object adds brackets
    (`a[b][c]=1`), a list repeats its name (`a[b]=1&a[b]=2`), and an object in a list has the
    number of its place (`a[b][0][c]=1`).
    """

    def __init__(
        self, value: object, type: object = Any, *, allow_reserved: bool = False
    ) -> None:
        super().__init__(value, type)
        self.allow_reserved = allow_reserved

    def query(self, name: str) -> list[str]:
        value = plain(self.value)
        if not is_mapping(value):
            return Query(value, allow_reserved=self.allow_reserved).query(name)
        write = partial(escape, reserved=self.allow_reserved)
        return [f"{escape(key)}={write(text)}" for key, text in _deep(name, value)]


def _deep(name: str, value: Any) -> list[Pair]:
    value = plain(value)
    if is_mapping(value):
        return [
            pair
            for key, item in value.items()
            if not left_out(item)
            for pair in _deep(f"{name}[{scalar(key)}]", item)
        ]
    if is_list(value):
        return [
            pair
            for index, item in enumerate(value)
            for pair in _deep(f"{name}[{index}]" if _structured(item) else name, item)
        ]
    return [(name, scalar(value))]


def _structured(value: Any) -> bool:
    value = plain(value)
    return is_mapping(value) or is_list(value)


class Cookie(Param):
    """`color=blue; color=black` (OpenAPI 3.2, style `cookie`): nothing is escaped."""

    def __init__(
        self, value: object, type: object = Any, *, explode: bool = True
    ) -> None:
        super().__init__(value, type)
        self.explode = explode

    def cookie(self, name: str) -> list[str]:
        value = plain(self.value)
        if is_mapping(value):
            pairs = entries(value)
            if not self.explode:
                flat = [text for pair in pairs for text in pair]
                pairs = [(name, ",".join(flat))] if flat else []
        elif is_list(value):
            texts = members(value)
            if texts and not self.explode:
                texts = [",".join(texts)]
            pairs = [(name, text) for text in texts]
        else:
            pairs = [(name, scalar(value))]
        for key, text in pairs:
            if any(not "!" <= char <= "~" or char in '";\\' for char in key + text):
                raise TypeError(f"{key} can't be sent unescaped in a cookie")
        return [f"{key}={text}" for key, text in pairs]


class JsonValue(Param):
    """A parameter whose `content` is `application/json`."""

    def check(self) -> None:
        pass  # writing it does

    def path(self, name: str) -> str:
        return escape(self._text())

    def query(self, name: str) -> list[str]:
        return [f"{escape(name)}={escape(self._text())}"]

    def header(self) -> str:
        return re.sub("[^\0-\x7f]", lambda found: dumps(found[0])[1:-1], self._text())

    def _text(self) -> str:
        from .codec import encode

        return encode(self.value, self.type).decode("utf-8")

    def cookie(self, name: str) -> list[str]:
        return self.query(name)


class ContentValue(Param):
    """A parameter in a media type of its own: `ContentValue(Xml(value, Type))`."""

    def __init__(self, content: Content[Any]) -> None:
        super().__init__(content.value)
        self.content = content

    def _bytes(self) -> bytes:
        content: bytes | None = self.content.encode().content
        if content is None:
            raise TypeError("a stream can't be sent as a parameter")
        return content

    def path(self, name: str) -> str:
        return quote(self._bytes(), safe="")

    def query(self, name: str) -> list[str]:
        return [f"{escape(name)}={quote(self._bytes(), safe='')}"]

    def header(self) -> str:
        return self._bytes().decode("utf-8")

    def cookie(self, name: str) -> list[str]:
        return self.query(name)


class Required:
    """A parameter that has to be given: None is refused."""

    def __init__(self, value: object) -> None:
        self.value: Any = value


class Nullable:
    """A parameter that may be null: None is sent, as the text `null`; UNSET is not."""

    def __init__(self, value: object) -> None:
        self.value: Any = value


class QueryString(Param):
    """The query as a whole (`in: querystring`): the text of a form or of JSON."""

    def __init__(self, content: Content[Any]) -> None:
        super().__init__(content.value)
        self.content = content

    def query(self, name: str) -> list[str]:
        from .bodies import encode_query

        text = encode_query(self.content)
        return [text] if text else []
