"""The tree of a document: plain dicts and lists that know where the user wrote them.

A node has two places. Its *place* is where it stands in the normalised tree and makes its
canonical id; its *location* is where the user wrote it and is what diagnostics name. Most nodes
have both in one; a node that the upgrade made or moved has an `origin` of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Protocol, TypeAlias

from ..diagnostics import Location, escape


class Home(Protocol):
    """The file that a tree belongs to. `name` is as the user named it, `id` canonical."""

    @property
    def name(self) -> str: ...

    @property
    def id(self) -> str: ...

    def scalar(self, pointer: str) -> str | None: ...


class Object(dict[str, Any]):
    """A mapping of the document. Keys are strings."""

    __slots__ = ("_location", "key", "kind", "origin", "origins", "up")

    up: Node | Home
    key: str | int
    origin: Location | None
    origins: dict[str | int, Location] | None
    kind: str | None
    _location: Location | None

    def __init__(self, up: Node | Home, key: str | int = "", origin: Location | None = None) -> None:
        self.up = up
        self.key = key
        self.origin = origin
        self.origins = None
        self.kind = None
        self._location = None

    @property
    def location(self) -> Location:
        """Where the user wrote it; that never changes, whatever is done to the tree."""
        if self._location is None:
            self._location = _location(self)
        return self._location

    @property
    def home(self) -> Home:
        """The file that it stands in."""
        return _home(self)

    __hash__ = object.__hash__  # type: ignore[assignment]


class Array(list[Any]):
    """A sequence of the document."""

    __slots__ = ("_location", "key", "kind", "origin", "origins", "up")

    up: Node | Home
    key: str | int
    origin: Location | None
    origins: dict[str | int, Location] | None
    kind: str | None
    _location: Location | None

    def __init__(self, up: Node | Home, key: str | int = "", origin: Location | None = None) -> None:
        self.up = up
        self.key = key
        self.origin = origin
        self.origins = None
        self.kind = None
        self._location = None

    @property
    def location(self) -> Location:
        """Where the user wrote it; that never changes, whatever is done to the tree."""
        if self._location is None:
            self._location = _location(self)
        return self._location

    @property
    def home(self) -> Home:
        """The file that it stands in."""
        return _home(self)

    __hash__ = object.__hash__  # type: ignore[assignment]


Node: TypeAlias = Object | Array

DATA: Final = "data"
"""The kind of a payload (an example, a default): nothing in it is a reference or a schema."""


def locate(node: Node, key: str | int | None = None) -> Location:
    """The place of a node, or of one of its members, in the user's file.

    A member that is not there has the place where it would stand.
    """
    if key is None:
        return node.location
    if node.origins is not None and key in node.origins:
        return node.origins[key]
    child = member(node, key)
    if isinstance(child, (Object, Array)) and (child.up is not node or child.origin is not None):
        return child.location
    return node.location.at(key)


def member(node: Any, key: str | int) -> Any:
    """The member of a node, None when there is none."""
    if isinstance(node, dict):
        return node.get(str(key))
    if isinstance(node, list) and isinstance(key, int) and 0 <= key < len(node):
        return node[key]
    return None


def place(node: Node) -> str:
    """The JSON pointer of a node in the normalised tree of its file."""
    tokens: list[str] = []
    while isinstance(node.up, (Object, Array)):
        tokens.append(escape(str(node.key)))
        node = node.up
    return "".join("/" + token for token in reversed(tokens))


def identify(node: Node) -> str:
    """The canonical id of a node: `file#pointer`, with an empty file for the root document."""
    return f"{node.home.id}#{place(node)}"


DEPTH: Final = 256
"""Levels of nesting that a document may have; every later stage may recurse over them."""


class TooDeep(Exception):
    """A tree is nested deeper than DEPTH; `node` is where that happens."""

    def __init__(self, node: Node) -> None:
        super().__init__("nested too deeply")
        self.node = node


def grow(raw: Any, up: Node | Home, key: str | int = "", depth: int = 0) -> Any:
    """A tree of nodes from plain dicts and lists; scalars stay themselves. Raises: TooDeep."""
    if isinstance(raw, dict):
        node = Object(up, key)
        if depth > DEPTH:
            raise TooDeep(node)
        for name, value in raw.items():
            node[name] = grow(value, node, name, depth + 1) if isinstance(value, (dict, list)) else value
        return node
    if isinstance(raw, list):
        items = Array(up, key)
        if depth > DEPTH:
            raise TooDeep(items)
        for index, value in enumerate(raw):
            items.append(grow(value, items, index, depth + 1) if isinstance(value, (dict, list)) else value)
        return items
    return raw


def adopt(parent: Node, key: str | int, child: Any, origin: Location | None = None) -> Any:
    """Put a value into its new place; a node keeps the location that it has."""
    if isinstance(child, (Object, Array)):
        if child.up is not parent or child.key != key:
            if child.origin is None:
                child.origin = child.location
            child.up, child.key = parent, key
    elif origin is not None:
        if parent.origins is None:
            parent.origins = {}
        parent.origins[key] = origin
    if isinstance(parent, Object):
        parent[str(key)] = child
    elif isinstance(key, int) and key == len(parent):
        parent.append(child)
    else:
        parent[int(key)] = child
    return child


def fresh(parent: Node, key: str | int, origin: Location, value: Mapping[str, Any] | None = None) -> Object:
    """A new mapping in the tree, whose scalar members stand for what `origin` says."""
    node = Object(parent, key, origin)
    for name, item in (value or {}).items():
        adopt(node, name, item, origin)
    adopt(parent, key, node)
    return node


def _location(node: Node) -> Location:
    if node.origin is not None:
        return node.origin
    if isinstance(node.up, (Object, Array)):
        above = node.up.location
        return Location(above.file, f"{above.pointer}/{escape(str(node.key))}")
    return Location(node.up.name)


def _home(node: Node) -> Home:
    while isinstance(node.up, (Object, Array)):
        node = node.up
    return node.up
