"""Forms: `application/x-www-form-urlencoded` (OpenAPI 3.2, section 4.15; WHATWG URL, section 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, quote_plus

from .params import DeepObject, Delimited, Param, Query
from .values import is_list, json_text, scalar

SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


@dataclass(frozen=True)
class Encoding:
    """How one property of a form is sent (OpenAPI 3.2, section 4.15).

    Attributes:
        content_type: of the part; JSON makes the value one JSON text
        style: as for a query parameter; it counts more than `content_type`
        explode: as for a query parameter; None is the style's own default
        allow_reserved: as for a query parameter
        headers: header fields of the part
    """

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def json(self) -> bool:
        """True when the value is sent as JSON."""
        bare = (self.content_type or "").partition(";")[0].strip().lower()
        return bare == "application/json" or bare.endswith("+json")

    @property
    def styled(self) -> bool:
        """True when the value is sent as a query parameter would be."""
        return self.style is not None or self.explode is not None or self.allow_reserved

    def param(self, value: Any) -> Param:
        """The value as a query parameter of this style."""
        reserved = self.allow_reserved
        match self.style:
            case str() as style if style in SEPARATORS and self.explode is not True:
                return Delimited(value, SEPARATORS[style], allow_reserved=reserved)
            case "deepObject":
                return DeepObject(value, allow_reserved=reserved)
            case _:
                explode = self.explode is not False
                return Query(value, explode=explode, allow_reserved=reserved)


PLAIN = Encoding()


def urlencoded(value: Any, encoding: Mapping[str, Encoding]) -> str:
    """The text of a form.

    A list repeats its name, an object is JSON text, where `encoding` does not say otherwise.
    """
    pairs: list[str] = []
    for name, item in value.items():
        how = encoding.get(name, PLAIN)
        if how.styled:
            pairs += [pair.replace("%20", "+") for pair in how.param(item).query(name)]
        elif how.json:
            pairs.append(_pair(name, json_text(item)))
        elif is_list(item):
            pairs += [_pair(name, scalar(member)) for member in item]
        else:
            pairs.append(_pair(name, scalar(item)))
    return "&".join(pairs)


def _pair(name: str, text: str) -> str:
    return f"{quote_plus(name)}={quote(text, safe=' ').replace(' ', '+')}"
