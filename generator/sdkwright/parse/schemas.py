"""Schemas to types: references, memory, and the choice of what a schema is.

Named schemas wait in a queue, so a chain of references never becomes a chain of calls; inline
ones are built where they stand. Everything is remembered by id.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from .. import ir
from ..diagnostics import Location
from ..source.document import Object
from . import arrays, enums, inheritance, merge, objects, primitives, unions
from .context import Context
from .facts import Facts, Kinds, Part, meet
from .keywords import ALIASES, CONDITIONS, KINDS, KNOWN
from .nulls import nullable, plain
from .places import child, name_of
from .text import schema_doc, xml

MAX_DEPTH: Final = 50
"""Inline schemas inside inline schemas; what is deeper is any value."""


@dataclass(slots=True)
class Schemas:
    """Builds types and puts what deserves a declaration into `context.declarations`."""

    context: Context
    facts: Facts = field(init=False)
    family: inheritance.Family = field(init=False)
    merged: dict[tuple[str, ...], ir.Type] = field(default_factory=dict)
    reused: set[tuple[str, ...]] = field(default_factory=set)
    _types: dict[str, ir.Type] = field(default_factory=dict)
    _places: dict[Object, str] = field(default_factory=dict)
    _open: set[str] = field(default_factory=set)
    _wanted: set[str] = field(default_factory=set)
    _queue: deque[tuple[Any, str]] = field(default_factory=deque)
    _queued: set[str] = field(default_factory=set)
    _anchors: dict[str, Object] = field(default_factory=dict)
    _depth: int = 0

    components: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        self.facts = Facts(self.context)
        self.family = inheritance.Family(self.context)
        components: dict[str, Any] = self.context.object(self.context.document.root, "components") or {}
        self.components = dict(self.context.object(components, "schemas") or {})

    # --- uses

    def type(self, node: Any, id: str) -> ir.Type:
        """The type of the schema at a place. Never raises; what cannot be told is `Any`.

        A node that stands in several places, as an included one may, counts where it was met first.
        """
        if isinstance(node, Object):
            id = self._places.setdefault(node, id)
        known = self._types.get(id)
        if known is not None:
            return known
        if id in self._open:
            self._wanted.add(id)
            return ir.Reference(id, self._place(node, id))
        self._open.add(id)
        try:
            type = self.guarded(lambda: self._build(node, id), node, id)
        finally:
            self._open.discard(id)
        if id in self._wanted:
            type = self._recursive(node, id, type)
        self._types[id] = type
        return type

    def guarded(self, build: Callable[[], ir.Type], node: Any, id: str) -> ir.Type:
        """What `build` makes of a schema, or any value where schemas are too deep inside each other."""
        if self._depth >= MAX_DEPTH:
            return self._too_deep(node, id)
        self._depth += 1
        try:
            return build()
        except RecursionError:
            if self._depth > 1:
                raise
            return self._too_deep(node, id)
        finally:
            self._depth -= 1

    def _too_deep(self, node: Any, id: str) -> ir.Type:
        location = self._place(node, id)
        self.context.warn(
            "too-deep", f"more than {MAX_DEPTH} schemas inside each other", location, hint="Make components of them."
        )
        self.context.degraded("schema", location, "it is nested too deeply and taken as any value")
        return ir.Any(location)

    def use(self, node: Any, id: str, location: Location) -> ir.Type:
        """The type where a reference leads to the schema `node` at `id`."""
        if name_of(id) is None:
            return self.type(node, id)
        self.enqueue(node, id)
        if self.facts.null(node, id):
            return ir.Constant(None, location)
        type: ir.Type = ir.Reference(self.family.polymorphic(node, id), location)
        return ir.Nullable(type, location) if self.facts.nullable(node, id) else type

    def inline(self, id: str) -> bool:
        """Whether the schema at a place has no name of its own."""
        return name_of(id) is None

    # --- named schemas

    def enqueue(self, node: Any, id: str) -> None:
        """Have a named schema declared, once."""
        if id not in self._queued:
            self._queued.add(id)
            self._queue.append((node, id))

    def drain(self) -> None:
        """Declare all named schemas that wait, and those that they refer to."""
        while self._queue or self.family.used:
            while self._queue:
                node, id = self._queue.popleft()
                self._declare_named(node, id)
            for id, node in list(self.family.used.items()):
                if child(id, "discriminator") not in self.context.declarations:
                    inheritance.union(self, node, id)
                del self.family.used[id]

    def _declare_named(self, node: Any, id: str) -> None:
        self.context.full("schema", self._place(node, id))
        type = plain(self.type(node, id))
        if isinstance(type, ir.Reference) and type.id == id and id in self.context.declarations:
            return
        if isinstance(type, ir.Reference) and type.id == id:
            self.context.warn(
                "reference-cycle",
                "this schema is nothing but a reference to itself",
                self._place(node, id),
                hint="Any value is accepted.",
            )
            self.context.degraded("schema", self._place(node, id), "it is nothing but a reference to itself")
            type = ir.Any(self._place(node, id))
        self.alias(node, id, type)

    def alias(self, node: Any, id: str, type: ir.Type) -> None:
        """Declare a schema that is another type."""
        doc = schema_doc(self.context, node) if isinstance(node, Object) else ir.Doc()
        shape = xml(self.context, node) if isinstance(node, Object) else None
        self.declare(ir.AliasType(id, name_of(id), type, self._place(node, id), doc=doc, xml=shape))

    def declare(self, declaration: ir.Declaration) -> ir.Reference:
        """Keep a declaration and refer to it."""
        self.context.declarations[declaration.id] = declaration
        self.context.full("schema", declaration.location)
        return ir.Reference(declaration.id, declaration.location)

    def _recursive(self, node: Any, id: str, type: ir.Type) -> ir.Type:
        """Give an inline schema that contains itself a declaration, unless it has one."""
        if name_of(id) is not None or id in self.context.declarations:
            return type
        inner = plain(type)
        if isinstance(inner, ir.Reference) and inner.id == id:
            return ir.Any(self._place(node, id))
        self.alias(node, id, inner)
        return nullable(ir.Reference(id, self._place(node, id)), isinstance(type, ir.Nullable))

    # --- building

    def _build(self, node: Any, id: str) -> ir.Type:
        if not isinstance(node, Object):
            return self._boolean(node, id)
        self.unmodelled(node)
        if self.facts.null(node, id):
            return ir.Constant(None, node.location)
        if "$ref" in node or "allOf" in node:
            type = merge.conjunction(self, self.branches(node, id), id, node)
        else:
            type = self.assemble([Part(node, id)], id, node)
        return nullable(plain(type), self.facts.nullable(node, id) is True)

    def branches(self, node: Object, id: str) -> list[Part]:
        """What a schema is the conjunction of: reference, branches, and its own keywords."""
        parts = []
        if "$ref" in node:
            target = self.context.document.resolve(node)
            if target is None:
                self.context.degraded("schema", node.location, "the reference leads nowhere; taken as any value")
            else:
                parts.append(Part(target.node, target.id))
        for index, branch in enumerate(self.context.array(node, "allOf") or ()):
            parts.append(self._target(branch, child(id, "allOf", index)))
            if isinstance(branch, Object):
                self.unmodelled(branch)
        parts.append(Part(node, id, own=True))
        return parts

    def _target(self, branch: Any, id: str) -> Part:
        """A branch, or what it refers to when it does nothing else."""
        if isinstance(branch, Object) and branch.keys() == {"$ref"}:
            target = self.context.document.resolve(branch)
            if target is not None:
                return Part(target.node, target.id)
        return Part(branch, id)

    def assemble(self, parts: list[Part], id: str, outer: Object) -> ir.Type:
        """The type of flat parts (no references, no `allOf`) that hold together, null aside."""
        kinds = self._common(parts)
        if kinds is not None and "" in kinds:
            return self._contradiction(kinds, outer)
        union = unions.choose(self, parts)
        if union is not None:
            return unions.build(self, union, [part for part in parts if part is not union.part], id, outer, kinds)
        if any("enum" in part.node or "const" in part.node or self._annotated(part) for part in parts):
            found = enums.build(self, parts, kinds, id, outer)
            if found is not None:
                return found
        if kinds is not None and "object" not in kinds:
            self._without_properties(parts, kinds)
        return self.of_kinds(parts, kinds, id, outer)

    def _annotated(self, part: Part) -> bool:
        return ("oneOf" in part.node or "anyOf" in part.node) and self.facts.annotated(part.node) is not None

    def _without_properties(self, parts: list[Part], kinds: Kinds) -> None:
        for part in parts:
            if "properties" in part.node:
                words = " or ".join(sorted(kinds)) or "null"
                self.context.keyword(part.node, "properties", f"properties mean nothing for type {words}")

    def of_kinds(self, parts: list[Part], kinds: Kinds | None, id: str, outer: Object) -> ir.Type:
        """The type for the kinds of value that are left."""
        if not kinds:
            return ir.Any(outer.location)
        if kinds == {"integer", "number"}:
            kinds = frozenset(("number",))
        if len(kinds) > 1:
            return unions.of_kinds(self, parts, kinds, id, outer)
        match next(iter(kinds)):
            case "object":
                return objects.build(self, parts, id, outer)
            case "array":
                return arrays.build(self, parts, id, outer)
            case kind:
                return primitives.build(self.context, parts, kind, outer.location)

    def _common(self, parts: list[Part]) -> Kinds | None:
        """The kinds that all parts admit; with "" among them, kinds of which no two parts agree."""
        kinds: Kinds | None = None
        for part in parts:
            own = self.facts.kinds(part.node, part.id)
            both = meet(kinds, own)
            if kinds and own and not both:
                return kinds | own | {""}
            kinds = both
        return kinds

    def _contradiction(self, kinds: Kinds, outer: Object) -> ir.Type:
        words = " and ".join(sorted(kinds - {""}))
        self.context.warn(
            "contradiction", f"no value is {words} at once", outer.location, hint="Any value is accepted."
        )
        self.context.degraded("schema", outer.location, f"its parts contradict each other ({words})")
        return ir.Any(outer.location)

    def _boolean(self, node: Any, id: str) -> ir.Type:
        """`true` is any value (JSON Schema 2020-12, section 4.3.2); `false` is none, which no type says."""
        location = self._place(node, id)
        if node is False:
            self.context.degraded("schema", location, "no value fits `false`; taken as any value")
        elif node is not True:
            self.context.warn(
                "wrong-type", "a schema should be an object, true or false", location, hint="Any value is accepted."
            )
            self.context.degraded("schema", location, "it is no schema; taken as any value")
        return ir.Any(location)

    def unmodelled(self, node: Object) -> None:
        """Report the keywords of a schema that do not end in its type."""
        anchor = node.get("$dynamicAnchor")
        if isinstance(anchor, str) and self._anchors.setdefault(anchor, node) is not node:
            self.context.keyword(node, "$dynamicAnchor", "it is not the only one; a `$dynamicRef` leads to the first")
        for key in node:
            if key in CONDITIONS:
                self.context.keyword(node, key, "documented, not enforced")
            elif key not in KNOWN and not key.startswith("x-"):
                self.context.keyword(node, key, "it is no keyword of JSON Schema 2020-12 or OpenAPI 3.2")
        kind = node.get("type")
        words = kind if isinstance(kind, list) else [kind]
        for word in words:
            if word is not None and word not in (*KINDS, "null", "file"):
                meant = ALIASES.get(word) if isinstance(kind, str) else None
                taken = f"; taken as {meant!r}" if meant else ""
                self.context.keyword(node, "type", f"{word!r} is no type of JSON Schema 2020-12{taken}")

    def _place(self, node: Any, id: str) -> Location:
        if isinstance(node, Object):
            return node.location
        return Location(self.context.document.root.location.file, id.partition("#")[2])
