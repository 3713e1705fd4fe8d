"""Files of a document: bytes to text to plain values, and positions in them."""

from __future__ import annotations

import codecs
import posixpath
import re
from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Diagnostics, Location, Position, escape, unescape
from .positions import JsonIndex, Lines, Mark, follow
from .problems import Problem
from .reader_json import read_json
from .reader_yaml import read_yaml

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NUMBER = re.compile(r"[-+.0-9][-+.0-9A-Za-z]*")
_ZEROS = {"0x0x": "utf-16-be", "x0x0": "utf-16-le", "000x": "utf-32-be", "x000": "utf-32-le"}


@dataclass(slots=True, eq=False)
class SourceFile:
    """One file. `name` is as the user named it; `id` is relative to the root document's folder
    and empty for the root document; `raw` holds plain dicts and lists."""

    name: str
    id: str
    text: str
    raw: Any
    notation: str
    lines: Lines = field(init=False)
    identified: bool = field(init=False)
    marked: dict[tuple[int, str], Location] = field(default_factory=dict)
    moved: dict[int, Location] = field(default_factory=dict)
    _alive: list[Any] = field(default_factory=list)
    _json: JsonIndex | None = None
    _yaml: Mark | None = None

    def __post_init__(self) -> None:
        self.lines = Lines(self.text)
        # Schema resources are rare: without one of these words there is none.
        self.identified = "$id" in self.text or "$self" in self.text

    def mark(self, holder: Any, key: str | int, location: Location) -> None:
        """Remember that a member of `raw` was written elsewhere, with all that is in it."""
        self.marked[id(holder), str(key)] = location
        self._alive.append(holder)

    def keep_places(self, items: list[Any], keys: tuple[str | int, ...]) -> None:
        """Remember where the items of a list were written, before some are taken out."""
        at = self.origin("".join(f"/{escape(str(key))}" for key in keys))
        self._alive.append([*items])
        for index, item in enumerate(items):
            if isinstance(item, (dict, list)):
                self.moved.setdefault(id(item), self.marked.get((id(items), str(index)), at.at(index)))

    def origin(self, pointer: str) -> Location:
        """Where what stands at a pointer into `raw` was written; not here when an overlay did."""
        node, location = self.raw, Location(self.name)
        if not self.marked and not self.moved:
            return Location(self.name, pointer)
        for token in pointer.split("/")[1:]:
            name = unescape(token)
            location = self.marked.get((id(node), name), location.at(name))
            node = node.get(name) if isinstance(node, dict) else _item(node, name)
            location = self.moved.get(id(node), location) if isinstance(node, (dict, list)) else location
        return location

    def position(self, pointer: str) -> Position:
        """The position of a member: of its key in a mapping, of the item in a list.

        A member that is not there has the position of what would contain it.
        """
        return self.lines.position(self._offsets(pointer)[0])

    def scalar(self, pointer: str) -> str | None:
        """The text of a number, as it is written."""
        match = _NUMBER.match(self.text, self._offsets(pointer)[1])
        return match.group() if match else None

    def _offsets(self, pointer: str) -> tuple[int, int]:
        tokens = [unescape(token) for token in pointer.split("/")[1:]]
        if self.notation == "json":
            if self._json is None:
                self._json = JsonIndex(self.text)
            return self._json.offsets(tokens)
        if self._yaml is None:
            self._yaml = read_yaml(self.text, marks=True)[2]
        return follow(self._yaml, tokens)


def _item(node: Any, token: str) -> Any:
    return node[int(token)] if isinstance(node, list) and token.isdigit() and int(token) < len(node) else None


def read_text(name: str, data: bytes, diagnostics: Diagnostics) -> str | None:
    """The text of a file in UTF-8, UTF-16 or UTF-32; None after a diagnostic."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and data[:4].count(0):
        # RFC 4627, section 3: the zeros of the first four octets tell the encoding of JSON.
        zeros = "".join("0" if byte == 0 else "x" for byte in data[:4])
        encoding = _ZEROS.get(zeros, "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        rest = data[error.start :].decode(encoding, "replace")
        position = Lines(before + rest).position(len(before))
        what = " ".join(f"{byte:02x}" for byte in data[error.start : error.end][:4])
        diagnostics.error(
            "encoding",
            f"the bytes {what} are not {encoding.upper().removesuffix('-SIG')}",
            Location(name),
            hint="Save the file as UTF-8.",
            position=position,
        )
        return None
    nul = text.find("\0")
    if nul >= 0:
        diagnostics.error(
            "encoding",
            "the file contains a NUL character",
            Location(name),
            hint="Save the file as UTF-8 text.",
            position=Lines(text).position(nul),
        )
        return None
    return text


def parse_file(name: str, id: str, text: str, diagnostics: Diagnostics) -> SourceFile | None:
    """The values of a file; None after a diagnostic."""
    if not text.strip():
        diagnostics.error(
            "empty-file", "the file is empty", Location(name), hint="Write an OpenAPI description into it."
        )
        return None
    notation = _notation(name, text)
    problems: list[Problem]
    try:
        if notation == "json":
            raw, problems = read_json(text)
        else:
            raw, problems, _ = read_yaml(text)
    except Problem as fatal:
        _report(name, text, fatal, diagnostics, fatal=True)
        return None
    for problem in problems:
        _report(name, text, problem, diagnostics, fatal=False)
    return SourceFile(name, id, text, raw, notation)


def _notation(name: str, text: str) -> str:
    suffix = posixpath.splitext(name)[1].lower()
    if suffix == ".json":
        return "json"
    if text.lstrip()[:1] not in ("{", "["):
        return "yaml"
    try:
        read_json(text)
    except Problem:
        return "json" if suffix not in (".yaml", ".yml") and text.lstrip()[0] == "{" and '"' in text else "yaml"
    return "json"


def _report(name: str, text: str, problem: Problem, diagnostics: Diagnostics, *, fatal: bool) -> None:
    position = None if problem.offset is None else Lines(text).position(problem.offset)
    record = diagnostics.error if fatal else diagnostics.finding
    record(problem.code, problem.message, Location(name), hint=problem.hint, position=position)
