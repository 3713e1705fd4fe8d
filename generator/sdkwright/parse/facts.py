"""Cheap facts about schemas, found without building their types.

Both questions go through references, `allOf` and unions, and both stop at cycles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from ..source.document import Object
from .context import Context
from .keywords import ALIASES, ARRAY_HINTS, FORMATS, KINDS, LIMITS, NUMBER_HINTS, OBJECT_HINTS, STRING_HINTS
from .places import child

Kinds = frozenset[str]

MAX_STEPS: Final = 60
"""How many unions and `allOf` may stand in each other; deeper ones are taken to say nothing."""


class Part(NamedTuple):
    """A schema and its id. With `own`, its `$ref` and `allOf` are looked at elsewhere; `without`
    means the same for its union."""

    node: Any
    id: str
    own: bool = False
    without: bool = False


@dataclass(slots=True)
class Facts:
    """Answers by node: where one node stands in two places, it is one schema."""

    context: Context
    _null: dict[Object, bool | None] = field(default_factory=dict)
    _kinds: dict[Object, Kinds | None] = field(default_factory=dict)
    _steps: int = 0

    def nullable(self, node: Any, id: str) -> bool | None:
        """Whether null is asked for (True), kept out by a type (False), or not mentioned (None)."""
        if not isinstance(node, Object):
            return None
        if "$ref" not in node and "allOf" not in node and "oneOf" not in node and "anyOf" not in node:
            return _own_null(node)
        if node not in self._null and self._steps < MAX_STEPS:
            self._null[node] = None
            self._steps += 1
            self._null[node] = self._nullable(node, id)
            self._steps -= 1
        return self._null.get(node)

    def _nullable(self, node: Object, id: str) -> bool | None:
        own = _own_null(node)
        if own is True:
            return True
        answers: list[bool | None] = [own]
        if "$ref" in node:
            target = self.context.document.resolve(node)
            answers.append(None if target is None else self.nullable(target.node, target.id))
        if isinstance(node.get("allOf"), list):
            answers += [self.nullable(branch, child(id, "allOf", index)) for index, branch in enumerate(node["allOf"])]
        for key in ("oneOf", "anyOf"):
            if isinstance(node.get(key), list):
                arms = [self.nullable(arm, child(id, key, index)) for index, arm in enumerate(node[key])]
                answers.append(True if True in arms else None if None in arms else False)
        return False if False in answers else True if True in answers else None

    def null(self, node: Any, id: str, depth: int = 0) -> bool:
        """Whether null is the only value."""
        if not isinstance(node, Object) or depth > 12:
            return False
        if "$ref" in node:
            target = self.context.document.resolve(node)
            return target is not None and self.null(target.node, target.id, depth + 1)
        if node.get("type") in ("null", ["null"]) or ("const" in node and node["const"] is None):
            return True
        return node.get("enum") == [None]

    def kinds(self, node: Any, id: str) -> Kinds | None:
        """The kinds of value, null aside, that a schema admits as far as it says; None for all."""
        if not isinstance(node, Object):
            return None
        if "$ref" not in node and "allOf" not in node and "oneOf" not in node and "anyOf" not in node:
            return own_kinds(node)
        if node not in self._kinds and self._steps < MAX_STEPS:
            self._kinds[node] = None
            self._steps += 1
            self._kinds[node] = self._all_kinds(node, id)
            self._steps -= 1
        return self._kinds.get(node)

    def _all_kinds(self, node: Object, id: str) -> Kinds | None:
        found = own_kinds(node)
        if "$ref" in node:
            target = self.context.document.resolve(node)
            if target is not None:
                found = meet(found, self.kinds(target.node, target.id))
        if isinstance(node.get("allOf"), list):
            for index, branch in enumerate(node["allOf"]):
                found = meet(found, self.kinds(branch, child(id, "allOf", index)))
        for key in ("oneOf", "anyOf"):
            if isinstance(node.get(key), list):
                arms = [self.kinds(arm, child(id, key, index)) for index, arm in enumerate(node[key])]
                both = frozenset().union(*(arm for arm in arms if arm)) if None not in arms else None
                # Arms that a `type` beside them would rule out are meant: the type is the mistake.
                found = both if both and not both <= (found or both) and "type" in node else meet(found, both)
        return found

    def values(self, node: Any, id: str, depth: int = 0) -> list[Any] | None:
        """The values that a schema lists, null aside, where it lists them."""
        if not isinstance(node, Object) or depth > 12:
            return None
        if "const" in node:
            return [node["const"]]
        if isinstance(node.get("enum"), list):
            return [value for value in node["enum"] if value is not None]
        annotated = self.annotated(node)
        if annotated is not None:
            return [sole_value(arm) for arm in annotated]
        places: list[tuple[Any, str]] = []
        if "$ref" in node:
            target = self.context.document.resolve(node)
            places += [(target.node, target.id)] if target is not None else []
        if isinstance(node.get("allOf"), list):
            places += [(branch, child(id, "allOf", index)) for index, branch in enumerate(node["allOf"])]
        for key in ("oneOf", "anyOf"):
            arms = [arm for arm in node[key] if not self.null(arm, id)] if isinstance(node.get(key), list) else []
            if len(arms) == 1:
                places.append((arms[0], id))
        return next((found for place in places if (found := self.values(*place, depth + 1)) is not None), None)

    def annotated(self, node: Object) -> list[Object] | None:
        """The arms of a union of scalar constants, which is how an enum is written that describes
        its members (JSON Schema's "annotated enumerations")."""
        for key in ("oneOf", "anyOf"):
            arms = node.get(key)
            if isinstance(arms, list) and arms:
                found = [arm for arm in arms if not self.null(arm, "")]
                if found and all(isinstance(arm, Object) and _constant(arm) for arm in found):
                    return found
        return None

    def nullable_arm(self, node: Object, id: str) -> Part | None:
        """The schema that `anyOf: [schema, null]` makes nullable."""
        for key in ("anyOf", "oneOf"):
            arms = node.get(key)
            if isinstance(arms, list) and len(arms) == 2:
                left = [Part(arm, child(id, key, index)) for index, arm in enumerate(arms) if not self.null(arm, id)]
                if len(left) == 1:
                    return left[0]
        return None

    def flag(self, node: Any, key: str, depth: int = 0) -> bool:
        """Whether a schema, or what it refers to, carries an annotation such as `readOnly`."""
        if not isinstance(node, Object) or depth > 12:
            return False
        if isinstance(node.get(key), bool):
            return bool(node[key])
        if "$ref" in node:
            target = self.context.document.resolve(node)
            return target is not None and self.flag(target.node, key, depth + 1)
        for word in ("allOf", "anyOf"):
            branches = node.get(word)
            if isinstance(branches, list) and (word == "allOf" or len(branches) == 2):
                if any(self.flag(branch, key, depth + 1) for branch in branches):
                    return True
        return False


def _constant(arm: Object) -> bool:
    if "const" not in arm and len(listed(arm, "enum")) != 1:
        return False
    return not isinstance(sole_value(arm), (dict, list)) and "properties" not in arm


def sole_value(arm: Object) -> Any:
    """The value of a constant, which OpenAPI 3.0 writes as an `enum` of one."""
    return arm["const"] if "const" in arm else arm["enum"][0]


def listed(node: Object, key: str) -> list[Any]:
    """The members of a list; nothing where there is no list."""
    value = node.get(key)
    return value if isinstance(value, list) else []


def names(node: Object, key: str) -> list[str]:
    """The strings of a list, or the names of a mapping; nothing where there is neither."""
    value = node.get(key)
    return [name for name in value if isinstance(name, str)] if isinstance(value, (list, dict)) else []


def conditional(part: Part) -> list[Part]:
    """The schemas that hold for some of the values only, and may bring members of their own."""
    found = [Part(part.node[key], child(part.id, key)) for key in ("then", "else") if key in part.node]
    dependent = part.node.get("dependentSchemas")
    if isinstance(dependent, Object):
        found += [Part(node, child(part.id, "dependentSchemas", name)) for name, node in dependent.items()]
    return [place for place in found if isinstance(place.node, Object)]


def restricts(node: Object, key: str) -> bool:
    """Whether the arms of `oneOf` or `anyOf` only restrict what stands beside them."""
    arms = listed(node, key)
    limits = LIMITS | {"type"} if node.get("properties") else LIMITS
    return bool(arms) and all(isinstance(arm, Object) and arm.keys() <= limits for arm in arms)


def meet(left: Kinds | None, right: Kinds | None) -> Kinds | None:
    """Kinds that both admit; an integer is a number too."""
    if left is None or right is None:
        return right if left is None else left
    both = left & right
    if ("integer" in left and "number" in right) or ("integer" in right and "number" in left):
        both |= {"integer"}
    return both


def _own_null(node: Object) -> bool | None:
    """`nullable`, without looking at references and branches."""
    kind = node.get("type")
    if kind == "null" or (isinstance(kind, list) and "null" in kind):
        return True
    if isinstance(node.get("enum"), list):
        return None in node["enum"]
    if "const" in node:
        return node["const"] is None
    return None if kind is None else False


def own_kinds(node: Object) -> Kinds | None:
    """The kinds that a schema's own keywords name or imply."""
    kind = node.get("type")
    if isinstance(kind, str):
        kind = ALIASES.get(kind, kind)
        return frozenset((kind,)) if kind in KINDS else frozenset(("binary",)) if kind == "file" else _no_kinds(kind)
    if isinstance(kind, list):
        return frozenset(word for word in kind if isinstance(word, str) and word in KINDS) or _no_kinds(kind)
    return _implied(node)


def _no_kinds(kind: Any) -> Kinds | None:
    return frozenset() if kind in ("null", ["null"]) else None


def _implied(node: Object) -> Kinds | None:
    """The kind where `type` is missing: what authors mean by the keywords that they wrote."""
    keys = node.keys()
    if "const" in node:
        return value_kinds([node["const"]])
    if isinstance(node.get("enum"), list):
        return value_kinds(node["enum"])
    if not OBJECT_HINTS.isdisjoint(keys):
        return frozenset(("object",))
    if not ARRAY_HINTS.isdisjoint(keys):
        return frozenset(("array",))
    format = node.get("format")
    if isinstance(format, str) and format in FORMATS:
        return frozenset((FORMATS[format],))
    if not STRING_HINTS.isdisjoint(keys):
        return frozenset(("string",))
    if not NUMBER_HINTS.isdisjoint(keys):
        return frozenset(("number",))
    return None


def value_kinds(values: list[Any]) -> Kinds | None:
    """The kinds of JSON values, null aside."""
    return frozenset(kind for kind in map(value_kind, values) if kind != "null") or None


def value_kind(value: Any) -> str:
    """The JSON Schema type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case int():
            return "integer"
        case float():
            return "number"
        case list():
            return "array"
        case _:
            return "object"
