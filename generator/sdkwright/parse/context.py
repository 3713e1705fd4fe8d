"""What the modules of the parse stage share while they work on one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .. import ir
from ..diagnostics import Diagnostics, Location, Status
from ..source.document import Array, Document, Object, Target, locate

_VAGUE = ("validator-crash", "similar-path", "too-deep")
"""Findings that say nothing about the very place."""

_WORST = {"full": 0, "degraded": 1, "skipped": 2}


@dataclass(slots=True)
class Context:
    """The document, what was found out about it, and the report in the making.

    An element may be met several times (a shared parameter, a base of many schemas): the report
    names it once, with the worst that happened to it.
    """

    document: Document
    diagnostics: Diagnostics
    declarations: dict[str, ir.Declaration] = field(default_factory=dict)
    roots: dict[str, tuple[str, ...]] = field(default_factory=dict)
    arms: dict[str, str] = field(default_factory=dict)
    absorbed: set[str] = field(default_factory=set)
    _outcomes: dict[tuple[str, Location], tuple[Status, str]] = field(default_factory=dict)
    _told: set[Location] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._told = {item.location for item in self.diagnostics.items if item.location and item.code not in _VAGUE}

    # --- the report

    def full(self, kind: str, location: Location) -> None:
        self._outcomes.setdefault((kind, location), ("full", ""))

    def degraded(self, kind: str, location: Location, reason: str) -> None:
        self._record(kind, location, "degraded", reason)

    def skipped(self, kind: str, location: Location, reason: str) -> None:
        self._record(kind, location, "skipped", reason)

    def keyword(self, node: Object, key: str, reason: str) -> None:
        """A keyword that does not end in the result as the document means it."""
        self._record("keyword", locate(node, key), "degraded", reason)

    def warn(self, code: str, message: str, location: Location, *, hint: str = "") -> None:
        """A warning, where nothing was said about the place before, be it by the validator."""
        if location not in self._told:
            self._told.add(location)
            self.diagnostics.warning(code, message, location, hint=hint)

    def note(self, code: str, message: str, location: Location, *, hint: str = "") -> None:
        """A note, where nothing was said about the place before."""
        if location not in self._told:
            self._told.add(location)
            self.diagnostics.note(code, message, location, hint=hint)

    def reported(self, kind: str, location: Location) -> bool:
        """Whether the report names an element already."""
        return (kind, location) in self._outcomes

    def flush(self) -> None:
        """Hand the report over."""
        for (kind, location), (status, reason) in self._outcomes.items():
            match status:
                case "full":
                    self.diagnostics.full(kind, location)
                case "degraded":
                    self.diagnostics.degraded(kind, location, reason)
                case "skipped":
                    self.diagnostics.skipped(kind, location, reason)

    def _record(self, kind: str, location: Location, status: Status, reason: str) -> None:
        known = self._outcomes.get((kind, location))
        if known is None or _WORST[known[0]] < _WORST[status]:
            self._outcomes[kind, location] = (status, reason)

    # --- members of a node, with the type that they should have

    def object(self, node: Mapping[str, Any], key: str) -> Object | None:
        value = node.get(key)
        if value is None or isinstance(value, Object):
            return value
        self._mistyped(node, key, "an object")
        return None

    def array(self, node: Mapping[str, Any], key: str) -> Array | None:
        value = node.get(key)
        if value is None or isinstance(value, Array):
            return value
        self._mistyped(node, key, "an array")
        return None

    def string(self, node: Mapping[str, Any], key: str) -> str | None:
        value = node.get(key)
        if value is None or isinstance(value, str):
            return value
        self._mistyped(node, key, "a string")
        return None

    def text(self, node: Mapping[str, Any], key: str) -> str:
        """Text that people read; a number is text that was written without quotes."""
        value = node.get(key)
        return str(value) if _is_number(value) else self.string(node, key) or ""

    def flag(self, node: Mapping[str, Any], key: str, default: bool = False) -> bool:
        value = node.get(key)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self._mistyped(node, key, "true or false")
        return default

    def unknown(self, node: Object, known: frozenset[str]) -> None:
        """Report members that an object of this kind does not have."""
        for key in node:
            if key not in known and not key.startswith("x-"):
                self.keyword(node, key, "OpenAPI 3.2 has no such field here")

    def strings(self, node: Mapping[str, Any], key: str, *, alone: bool = False) -> tuple[str, ...]:
        """The strings of an array; numbers are strings that lack quotes. Other members are left out with a
        warning. With `alone`, a string in place of the array counts."""
        if alone and isinstance(node.get(key), str) and isinstance(node, Object):
            self.warn(
                "wrong-type", f"`{key}` should be an array", locate(node, key), hint="It is taken as a list of one."
            )
            self.keyword(node, key, "it should be an array; taken as a list of one")
            return (node[key],)
        items = self.array(node, key)
        if items is None:
            return ()
        found = tuple(str(item) for item in items if isinstance(item, str) or _is_number(item))
        if len(found) != len(items):
            self._mistyped(node, key, "an array of strings")
        return found

    def objects(self, node: Mapping[str, Any], key: str) -> list[tuple[str, Object]]:
        """The members of a map of objects; others are left out with a warning."""
        members = self.object(node, key)
        if members is None:
            return []
        for name, value in members.items():
            if not isinstance(value, Object) and not name.startswith("x-"):
                self._mistyped(members, name, "an object")
        return [(name, value) for name, value in members.items() if isinstance(value, Object)]

    def _mistyped(self, node: Mapping[str, Any], key: str, wanted: str) -> None:
        if isinstance(node, Object):
            location = locate(node, key)
            self.warn("wrong-type", f"`{key}` should be {wanted}", location, hint="It is left out.")
            self._record("keyword", location, "degraded", f"it should be {wanted}")

    # --- references

    def follow(self, node: Object, id: str) -> Target | None:
        """The node itself, or what its `$ref` leads to; None when that is nothing that can be used."""
        if "$ref" not in node:
            return Target(node, id)
        return self.document.resolve(node)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def extensions(node: Mapping[str, Any]) -> dict[str, Any]:
    """The `x-` members of an object (OpenAPI 3.2, section 4.30)."""
    return {key: value for key, value in node.items() if key.startswith("x-")}
