"""Types in the words of the reference, links between its pages, and the names of these pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import quote

from .. import ir
from . import words
from .docs_views import Markdown
from .names import Identifier
from .types import BASE64, Types, is_scalar

_SMALL = frozenset("a an and as at by for from in into of on or per the to via with without".split())
_FORMATS = {"date": "date", "date-time": "date-time", "decimal": "decimal"}


def title(name: str) -> str:
    """A name as words: `FirmwareProtocolEnum` is `Firmware Protocol Enum`, `list_of_pets` is `List of Pets`."""
    parts = words.split(name)
    titled = (
        word.lower() if index and word.lower() in _SMALL else word[:1].upper() + word[1:]
        for index, word in enumerate(parts)
    )
    return " ".join(titled) or name


def file_names(names: Iterable[tuple[str, Identifier]]) -> dict[tuple[str, Identifier], str]:
    """`firmware-protocol-enum` for each class, by its kind and name; equal ones get numbers, in the order given."""
    found: dict[tuple[str, Identifier], str] = {}
    taken: set[str] = set()
    for kind, name in names:
        stem = "-".join(words.split(name)).lower() or name.lower()
        file, number = stem, 1
        while file in taken:
            number += 1
            file = f"{stem}-{number}"
        taken.add(file)
        found[kind, name] = file
    return found


def code(text: str) -> Markdown:
    """A code span (CommonMark, section 6.1), safe in a table too."""
    plain = " ".join(text.split()).replace("|", "\\|")
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    ticks = "`" * (longest + 1)
    blank = " " if plain.startswith("`") or plain.endswith("`") or not plain else ""
    return Markdown(f"{ticks}{blank}{plain}{blank}{ticks}")


def shown(value: ir.Json) -> str:
    """A JSON value in one line, with escapes for what can't be seen."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() or text.isprintable() else json.dumps(value)


def link(text: str, target: str) -> Markdown:
    """The text as a code span that leads to a page."""
    return Markdown(f"[{code(text)}]({target})")


class Anchors:
    """The anchors of a page as GitHub makes them: in small letters, without punctuation, blanks as
    hyphens, a number behind the second of equal ones.
    """

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def add(self, heading: str) -> str:
        """The anchor of the next heading of the page."""
        slug = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        anchor = slug
        while anchor in self._seen:
            self._seen[slug] += 1
            anchor = f"{slug}-{self._seen[slug]}"
        self._seen[anchor] = 0
        return anchor


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a type in words, and the page that it leads to. `joint`: it stands between types."""

    text: str
    target: str = ""
    joint: bool = False

    @property
    def written(self) -> str:
        return self.text if self.joint else link(self.text, self.target) if self.target else code(self.text)


@dataclass(frozen=True, slots=True)
class Pages:
    """Where everything has its page. `root` leads from a page to the package's folder."""

    types: Types
    files: Mapping[str, str]
    exceptions: Mapping[str, str]
    root: str = "../../"

    def model(self, id: str) -> str:
        return f"{self.root}doc/models/{quote(self.files[id])}.md"

    def exception(self, id: str) -> str:
        return f"{self.root}doc/models/{quote(self.exceptions[id])}.md"

    def controller(self, module: str) -> str:
        return f"{self.root}doc/controllers/{quote(module)}.md"

    def runtime_exception(self, name: str) -> str:
        return f"{self.root}doc/exceptions.md#{name.lower()}"

    def type(self, type: ir.Type | None, before: str = "") -> Markdown:
        """The type in words, what has a page linked: `List of FirmwarePackage`. `before`: words in front of it."""
        parts = [_Part("any")] if type is None else self._parts(type)
        return self._written([_Part(before), *parts] if before else parts)

    def defined(self, declaration: ir.Declaration) -> Markdown:
        """The definition of an alias in words."""
        return self._written(self._definition(declaration))

    def _written(self, parts: list[_Part]) -> Markdown:
        """One link where there is but one page to lead to; pieces without a page joined."""
        targets = {part.target for part in parts if part.target}
        if len(targets) <= 1:
            text, target = " ".join(part.text for part in parts), next(iter(targets), "")
            return link(text, target) if target else code(text)
        found: list[_Part] = []
        for part in parts:
            if found and not part.target and not found[-1].target and not part.joint and not found[-1].joint:
                found[-1] = _Part(f"{found[-1].text} {part.text}")
            else:
                found.append(part)
        return Markdown(" ".join(part.written for part in found))

    def _parts(self, type: ir.Type) -> list[_Part]:
        match type:
            case ir.Any():
                return [_Part("any")]
            case ir.Primitive():
                return [_Part(primitive(type))]
            case ir.Constant():
                return [_Part(shown(type.value))]
            case ir.Array():
                return [_Part("List of"), *self._parts(type.items)]
            case ir.Tuple():
                rest = () if type.rest is None else (type.rest,)
                return [_Part("Tuple of"), *self._several((*type.items, *rest), "and")]
            case ir.Map():
                return [_Part("Map of"), *self._parts(type.values)]
            case ir.Nullable():
                return [*self._parts(type.type), _Part("or null")]
            case ir.Reference():
                return self._reference(type)
            case _:
                assert_never(type)

    def _several(self, types: tuple[ir.Type, ...], word: str) -> list[_Part]:
        found: list[_Part] = []
        for type in types:
            parts = self._parts(type)
            if all(part in found for part in parts):
                continue
            found += [_Part(word, joint=True), *parts] if found else parts
        return found or [_Part("nothing")]

    def _reference(self, type: ir.Reference) -> list[_Part]:
        declaration = self.types.api.declarations[type.id]
        if type.id in self.files and not (isinstance(declaration, ir.AliasType) and is_scalar(declaration.type)):
            return [_Part(self.types.names.declaration(type.id).class_name, self.model(type.id))]
        return self._definition(declaration)

    def _definition(self, declaration: ir.Declaration) -> list[_Part]:
        match declaration:
            case ir.AliasType():
                return self._parts(declaration.type)
            case ir.UnionType():
                return self._several(declaration.variants, "or")
            case ir.EnumType():
                values = " or ".join(shown(member.value) for member in declaration.members)
                return [_Part(values or "any")]
            case ir.ObjectType():
                return [_Part("object")]
            case _:
                assert_never(declaration)


def primitive(type: ir.Primitive) -> str:
    """The document's word for a scalar, or its format where that makes another Python type of it."""
    if type.kind == "binary" or type.encoding in BASE64:
        return "binary"
    if type.kind == "string":
        return _FORMATS.get(type.format or "", "string")
    return "decimal" if type.format == "decimal" else type.kind
