"""A loaded document: one normalised tree per file, references that resolve, positions."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Diagnostics, Location, Position, escape, unescape
from .files import SourceFile
from .library import Library
from .overlay import settle
from .references import Reference, join, parse_reference, step
from .resources import Tree, anchors, identified
from .tree import DEPTH, Array, Node, Object, TooDeep, grow, identify, locate, place
from .upgrade import Upgrader, family
from .upgrade_v2 import upgrade_v2
from .upgrade_v2_parts import words

__all__ = ["Array", "Document", "Node", "Object", "Target", "identify", "locate", "place"]


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to. `id` is `file#pointer` of the final node in the normalised tree;
    the file is relative to the root document's folder, and empty for the root document."""

    node: Any
    id: str


@dataclass(slots=True, eq=False)
class Document:
    """An API description in the form of OpenAPI 3.2 and JSON Schema 2020-12.

    `dialect` is the version as written: "2.0", "3.0.3", "3.1.0", "3.2.0".
    """

    dialect: str
    library: Library
    diagnostics: Diagnostics
    trees: dict[str, Tree] = field(default_factory=dict)
    upgrader: Upgrader = field(init=False)
    _reported: set[Location] = field(default_factory=set)
    _passing: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.upgrader = Upgrader(family(self.dialect), self.diagnostics, self.include)

    @property
    def root(self) -> Object:
        """The OpenAPI Object."""
        root = self.trees[self.library.root.name].root
        assert isinstance(root, Object)
        return root

    @property
    def source(self) -> SourceFile:
        """The file of the root document, as it was written."""
        return self.library.root

    def position(self, location: Location) -> Position | None:
        """Line and column of a location in any file that was read."""
        source = self.library.files.get(location.file)
        return source.position(location.pointer) if source else None

    def resolve(self, holder: Object) -> Target | None:
        """What the `$ref` of an object leads to, chains of references followed.

        A schema that has more than its `$ref` is a schema of its own, so a chain ends there.
        None, after one diagnostic, when it leads nowhere.
        """
        last, seen = holder, {id(holder)}
        result: Target | None = None
        while True:
            found = self.follow(last, holder.kind or "schema")
            if found is None:
                return None
            node = found.node
            if result is None and not _passes_on(node):
                result = found
            if not isinstance(node, Object) or not isinstance(node.get("$ref"), str):
                return result or found
            if node.kind == "pathItem" and len(node) > 1:
                return result or found
            if id(node) in seen:
                self._report_cycle(holder)
                return None
            last = node
            seen.add(id(node))

    def follow(self, holder: Object, kind: str = "schema") -> Target | None:
        """One step: what the `$ref` of an object names, whatever that is."""
        text = holder.get("$ref")
        if not isinstance(text, str):
            return None
        return self.lookup(text, holder, kind, at=locate(holder, "$ref"))

    def lookup(self, text: str, base: Node, kind: str = "schema", *, at: Location | None = None) -> Target | None:
        """What a reference string means where it stands; the same for discriminator mappings and
        links. With `at`, a reference that leads nowhere is reported there, once."""
        reference = parse_reference(text)
        start = identified(self.trees, base, reference)
        if start is not None:
            tree: Tree | None = self.trees[start.home.name]
        else:
            tree = self._tree(reference, base, at)
        if tree is None:
            return None
        if reference.pointer is None:
            anchored = anchors(tree).get(reference.anchor)
            if anchored is not None:
                return self._target(anchored, kind)
            self._report_dangling(text, reference, tree, at, [*anchors(tree)])
            return None
        return self._walk(text, reference, tree, kind, at, start)

    def _walk(
        self, text: str, reference: Reference, tree: Tree, kind: str, at: Location | None, start: Any = None
    ) -> Target | None:
        assert reference.pointer is not None
        node: Any = tree.root if start is None else start
        holder: Node | None = None
        key: str | int = ""
        walked = ""
        for token in reference.pointer:
            walked += "/" + escape(token)
            if isinstance(node, Object) and isinstance(node.get("$ref"), str) and token not in node:
                node = self._through(node)
            there, child, child_key = step(node, token)
            if walked in tree.moved:
                child, there = tree.moved[walked], True
            if not there:
                self._report_dangling(text, reference, tree, at, [*node] if isinstance(node, Object) else [])
                return None
            holder, key, node = (node if isinstance(node, (Object, Array)) else None), child_key, child
        if isinstance(node, (Object, Array)):
            return self._target(node, kind)
        if holder is None:
            return Target(node, f"{tree.source.id}#")
        return Target(node, f"{identify(holder)}/{escape(str(key))}")

    def _through(self, holder: Object) -> Any:
        """What a pointer goes on in when it passes a reference; None when that needs itself."""
        if id(holder) in self._passing:
            return None
        self._passing.add(id(holder))
        try:
            target = self.resolve(holder)
        finally:
            self._passing.discard(id(holder))
        return target.node if target else None

    def _target(self, node: Node, kind: str) -> Target:
        if isinstance(node, Object) and node.kind is None:
            self.upgrader.upgrade(node, kind)
        return Target(node, identify(node))

    def _tree(self, reference: Reference, base: Node, at: Location | None) -> Tree | None:
        home = base.home
        if not reference.file:
            return self.trees[home.name]
        name = join(home.name, reference.file)
        if name in self.trees:
            return self.trees[name]
        source = self.library.open(name, None if at in self._reported else at)
        if source is None:
            if at is not None:
                self._reported.add(at)
            return None
        if source.name in self.trees:
            return self.trees[source.name]
        return self.plant(source)

    def plant(self, source: SourceFile) -> Tree | None:
        """Make the tree of a file. A file that is an OpenAPI document itself is upgraded whole."""
        try:
            root = grow(source.raw, source)
        except TooDeep as error:
            record = self.diagnostics.error if source is self.source else self.diagnostics.finding
            record(
                "too-deep",
                f"nested more than {DEPTH} levels deep",
                Location(source.name),
                hint="Flatten the document.",
                position=source.position(error.node.location.pointer),
            )
            return None
        settle(source, root)
        tree = Tree(source, root)
        self.trees[source.name] = tree
        if isinstance(root, Object) and ("openapi" in root or "swagger" in root):
            if str(root.get("swagger", "")).startswith("2"):
                if source is self.source:
                    self.upgrader.produces = words(root.get("produces"))
                tree.moved = upgrade_v2(root, self.include)
            self.upgrader.upgrade(root, "openapi")
        return tree

    def include(self, holder: Object, kind: str) -> Any:
        """What the reference of an object that stands where none is allowed leads to."""
        seen: list[Any] = []
        node: Any = holder
        while isinstance(node, Object) and isinstance(node.get("$ref"), str):
            seen.append(node)
            found = self.follow(node, kind)
            if found is None:
                return None
            node = found.node
            if any(node is one for one in seen):
                self._report_cycle(holder)
                return None
        return node

    def _report_dangling(
        self, text: str, reference: Reference, tree: Tree, at: Location | None, names: list[str]
    ) -> None:
        if at is None or at in self._reported:
            return
        self._reported.add(at)
        last = reference.pointer[-1] if reference.pointer else reference.anchor
        near = difflib.get_close_matches(last, names, 1)
        where = f" in {tree.source.name}" if reference.file else ""
        self.diagnostics.finding(
            "dangling-reference",
            f"the reference {self._written(at, text)!r} leads nowhere: there is no {last!r}{where}",
            at,
            hint=f"Did you mean {near[0]!r}?" if near else "Add what it names, or correct the reference.",
        )

    def _written(self, at: Location, text: str) -> str:
        """The reference as the user wrote it, before the upgrade from Swagger 2.0."""
        source = self.library.files.get(at.file)
        node: Any = source.raw if source else None
        for token in at.pointer.split("/")[1:]:
            there, node, _ = step(node, unescape(token))
            if not there:
                return text
        return node if isinstance(node, str) else text

    def _report_cycle(self, holder: Object) -> None:
        at = locate(holder, "$ref")
        if at in self._reported:
            return
        self._reported.add(at)
        self.diagnostics.finding(
            "reference-cycle",
            f"the reference {self._written(at, holder['$ref'])!r} only leads back to itself",
            at,
            hint="Let one of the references on the way lead to a definition.",
        )


def _passes_on(node: Any) -> bool:
    """Whether a node is nothing but a reference to another one."""
    if not isinstance(node, Object) or not isinstance(node.get("$ref"), str):
        return False
    return node.kind not in ("schema", "pathItem") or len(node) == 1
