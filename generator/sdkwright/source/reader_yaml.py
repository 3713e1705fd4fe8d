"""YAML text to plain values, by the core schema of YAML 1.2 (section 10.3).

libyaml parses; scalars are made here, because PyYAML's own constructor follows YAML 1.1, where
`on` is true, `012` is ten and `2020-01-01` a date. Keys are always strings, as written.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from .positions import Lines, Mark
from .problems import Problem
from .reader_json import duplicate

LIMIT: Final = 2_000_000
"""Values that aliases may add to a document before it counts as an attack."""

_INT = re.compile(r"[-+]?[0-9]+\Z")
_OCTAL = re.compile(r"0o[0-7]+\Z")
_HEX = re.compile(r"0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_SPECIAL = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\Z")
_FIXED: Final[dict[str, None | bool]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_TAG: Final = "tag:yaml.org,2002:"


def read_yaml(text: str, *, marks: bool = False) -> tuple[Any, list[Problem], Mark]:
    """The value, what is wrong without making it unreadable, and (when asked for) its marks.

    Raises: Problem for text that is not YAML or whose aliases can't be followed.
    """
    reader = _Reader(text, marks)
    try:
        reader.run()
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, text) from None
    except yaml.YAMLError as error:
        raise Problem("yaml-syntax", f"not valid YAML: {_words(str(error))}", 0) from None
    return reader.value, reader.problems, reader.mark


@dataclass(slots=True)
class _Frame:
    """A container whose end has not been seen yet."""

    value: dict[str, Any] | list[Any]
    mark: Mark
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_at: int = 0
    merging: bool = False
    merged: list[tuple[Any, Mark]] = field(default_factory=list)
    dropped: bool = False


class _Reader:
    """One pass over the events, without recursion."""

    def __init__(self, text: str, marks: bool) -> None:
        self.text = text
        self.value: Any = None
        self.mark = Mark(0, 0)
        self.problems: list[Problem] = []
        self._marks = marks
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[Any, Mark, int]] = {}
        self._added = 0
        self._documents = 0

    def run(self) -> None:
        loader = yaml.CSafeLoader(self.text)
        try:
            while loader.check_event():
                self._event(loader.get_event())
        finally:
            loader.dispose()

    def _event(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent():
                self._open(event, {})
            case yaml.SequenceStartEvent():
                self._open(event, [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise Problem(
                        "yaml-documents",
                        "the file holds more than one YAML document",
                        getattr(event.start_mark, "index", 0),
                        "Keep one document in the file.",
                    )
            case _:
                pass

    def _scalar(self, event: Any) -> None:
        at = event.start_mark.index
        if self._expects_key():
            # A merge key is plain; a quoted "<<" is a name.
            self._key(event.value, at, merge=event.value == "<<" and event.implicit[0])
            return
        value = self._construct(event)
        mark = Mark(at, at)
        if event.anchor:
            self._anchors[event.anchor] = (value, mark, 1)
        self._add(value, mark, 1)

    def _open(self, event: Any, value: dict[str, Any] | list[Any]) -> None:
        at = event.start_mark.index
        if self._expects_key():
            self.problems.append(
                Problem(
                    "yaml-key", "a key must be a plain word, not a mapping or a list", at, "Use a string as the key."
                )
            )
            self._key("", at, merge=False)
            self._frames[-1].dropped = True
        self._check_tag(event)
        self._frames.append(_Frame(value, Mark(at, at), event.anchor))
        if event.anchor:
            self._anchors.pop(event.anchor, None)

    def _close(self, event: Any) -> None:
        frame = self._frames.pop()
        if isinstance(frame.value, dict):
            _merge(frame)
        if frame.anchor:
            self._anchors[frame.anchor] = (frame.value, frame.mark, frame.size)
        parent = self._frames[-1] if self._frames else None
        if parent is not None and parent.dropped:
            # A container in the place of a key: its value goes with it.
            parent.dropped = False
            return
        self._add(frame.value, frame.mark, frame.size)

    def _alias(self, event: Any) -> None:
        at = event.start_mark.index
        known = self._anchors.get(event.anchor)
        if known is None:
            inside = any(frame.anchor == event.anchor for frame in self._frames)
            what = "contains itself" if inside else "is not defined before this place"
            raise Problem("yaml-alias", f"the anchor {event.anchor!r} {what}", at)
        value, mark, size = known
        if self._expects_key():
            self._key(value if isinstance(value, str) else str(value), at, merge=False)
            return
        self._added += size
        if self._added > LIMIT:
            raise Problem("yaml-alias", f"the aliases of the document expand to more than {LIMIT:,} values", at)
        self._add(value, Mark(at, mark.value, mark.children), size)

    def _expects_key(self) -> bool:
        if not self._frames:
            return False
        frame = self._frames[-1]
        return isinstance(frame.value, dict) and frame.key is None and not frame.dropped

    def _key(self, name: str, at: int, *, merge: bool) -> None:
        frame = self._frames[-1]
        frame.key, frame.key_at, frame.merging = name, at, merge
        if not merge and name in frame.value:
            self.problems.append(duplicate(name, at))

    def _add(self, value: Any, mark: Mark, size: int) -> None:
        if not self._frames:
            self.value, self.mark = value, mark
            return
        frame = self._frames[-1]
        frame.size += size
        if isinstance(frame.value, list):
            name = str(len(frame.value))
            frame.value.append(value)
        else:
            name = frame.key or ""
            frame.key = None
            mark = Mark(frame.key_at, mark.value, mark.children)
            if frame.merging:
                frame.merging = False
                self._merging(frame, value, mark)
                return
            frame.value[name] = value
        if self._marks:
            frame.mark.children[name] = mark

    def _merging(self, frame: _Frame, value: Any, mark: Mark) -> None:
        parts = value if isinstance(value, list) else [value]
        for index, part in enumerate(parts):
            if not isinstance(part, dict):
                self.problems.append(
                    Problem("yaml-merge", "a merge key (<<) takes a mapping or a list of mappings", mark.start)
                )
                return
            inner = mark.children.get(str(index), mark) if isinstance(value, list) else mark
            frame.merged.append((part, inner))

    def _construct(self, event: Any) -> Any:
        tag: str | None = event.tag
        if tag is None or tag == "!":
            return self._plain(event.value, event) if event.implicit[0] and tag is None else event.value
        match tag.removeprefix(_TAG):
            case "str" | "binary" | "timestamp":
                return event.value
            case "int" | "float" | "bool" | "null":
                return self._plain(event.value, event)
            case _:
                self._check_tag(event)
                return self._plain(event.value, event) if event.style is None else event.value

    def _plain(self, text: str, event: Any) -> Any:
        if text in _FIXED:
            return _FIXED[text]
        if text[0] not in "+-.0123456789":
            return text
        value: Any = text
        if _INT.match(text):
            value = int(text) if len(text) <= 400 else None
        elif _OCTAL.match(text):
            value = int(text, 8) if len(text) <= 400 else None
        elif _HEX.match(text):
            value = int(text, 16) if len(text) <= 400 else None
        elif _FLOAT.match(text):
            number = float(text)
            value = number if math.isfinite(number) else None
        elif _SPECIAL.match(text):
            value = None
        if value is None:
            self.problems.append(
                Problem("number-range", f"the number {text[:40]} is out of range", event.start_mark.index, "Quote it.")
            )
            return text
        return value

    def _check_tag(self, event: Any) -> None:
        tag: str | None = event.tag
        if tag and tag != "!" and tag.removeprefix(_TAG) not in ("map", "seq", "set", "omap"):
            self.problems.append(
                Problem("yaml-tag", f"the tag {tag!r} means nothing in an API description", event.start_mark.index)
            )


def _merge(frame: _Frame) -> None:
    """Members of merged mappings that the mapping itself does not have; earlier ones win."""
    assert isinstance(frame.value, dict)
    for part, mark in frame.merged:
        for name, value in part.items():
            if name not in frame.value:
                frame.value[name] = value
                if name in mark.children:
                    frame.mark.children[name] = mark.children[name]


def _syntax(error: yaml.MarkedYAMLError, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    message = error.problem or error.context or "cannot be read"
    if "nesting depth" in message:
        return Problem("too-deep", "nested too deeply to be read", getattr(mark, "index", 0), "Flatten the document.")
    offset = getattr(mark, "index", None)
    if offset is None and mark is not None:
        lines = Lines(text)
        lines.position(0)
        offset = lines.starts[min(mark.line, len(lines.starts) - 1)] + mark.column
    hint = "Check the indentation, and put quotes around texts with `: ` or ` #` in them."
    if offset is not None and text[offset : offset + 1] == "\t":
        hint = "Indent with spaces, not with tabs."
    elif error.context and error.context_mark and error.problem_mark:
        hint = f"That began in line {error.context_mark.line + 1}, column {error.context_mark.column + 1}."
    context = f" {error.context}" if error.context and error.problem else ""
    return Problem("yaml-syntax", f"not valid YAML: {_words(message)}{context}", offset or 0, hint)


def _words(message: str) -> str:
    return message[:1].lower() + message[1:]
