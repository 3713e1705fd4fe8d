"""Values in wire form as Python expressions: models by their constructors, enums by their members.

Everything that comes from a value stands in the source as a literal; every name is an `Identifier`.
"""

from __future__ import annotations

import base64
import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from .. import ir
from .expressions import literal
from .fits import fits, variant
from .layout import Group, Node, call
from .types import BASE64, Types
from .usage import is_class


class UnfitError(Exception):
    """A value that is not of its type."""


@dataclass(frozen=True, slots=True)
class Snippets:
    """Writes values for the users of a package.

    late: a model is made without arguments and its fields are set one by one.
    prefix: what stands before the names of models and enums (`models.`).
    """

    types: Types
    late: bool = False
    prefix: str = ""

    def expression(self, type: ir.Type, value: ir.Json) -> Node:
        """The value as an expression; raises UnfitError where it is not of the type."""
        match type:
            case ir.Any():
                return plain(value)
            case ir.Primitive():
                return _primitive(type, value)
            case ir.Constant():
                return plain(type.value)
            case ir.Array():
                return Group("[", tuple(("", self.expression(type.items, item)) for item in _list(value)), "]")
            case ir.Tuple():
                return self._tuple(type, _list(value))
            case ir.Map():
                pairs = _dict(value).items()
                return Group(
                    "{", tuple((f"{literal(key)}: ", self.expression(type.values, item)) for key, item in pairs), "}"
                )
            case ir.Nullable():
                return "None" if value is None else self.expression(type.type, value)
            case ir.Reference():
                return self._reference(self.types.api.declarations[type.id], value)
            case _:
                assert_never(type)

    def assignments(self, target: str, type: ir.Type, value: ir.Json) -> list[tuple[str, Node]]:
        """Targets and expressions; after assigning all of them, `target` holds the value."""
        declaration = self._object(type)
        if not self.late or declaration is None or value is None:
            return [(target, self.expression(type, value))]
        name = self.prefix + self.types.names.declaration(declaration.id).sent_name
        fields = self._fields(declaration, _dict(value))
        return [(target, f"{name}()"), *((f"{target}.{field}", node) for field, node in fields)]

    def _object(self, type: ir.Type) -> ir.ObjectType | None:
        while True:
            match type:
                case ir.Nullable():
                    type = type.type
                case ir.Reference():
                    declaration = self.types.api.declarations[type.id]
                    if not isinstance(declaration, ir.AliasType):
                        return declaration if isinstance(declaration, ir.ObjectType) else None
                    type = declaration.type
                case _:
                    return None

    def _reference(self, declaration: ir.Declaration, value: ir.Json) -> Node:
        match declaration:
            case ir.ObjectType():
                name = self.types.names.declaration(declaration.id).sent_name
                return call(self.prefix + name, self._fields(declaration, _dict(value)))
            case ir.EnumType():
                return self._enum(declaration, value)
            case ir.UnionType():
                found = variant(self.types.api, declaration, value)
                if found is None and declaration.variants:
                    raise UnfitError
                return plain(value) if found is None else self.expression(found, value)
            case ir.AliasType():
                return self.expression(declaration.type, value)
            case _:
                assert_never(declaration)

    def _enum(self, declaration: ir.EnumType, value: ir.Json) -> Node:
        names = self.types.names.declaration(declaration.id)
        if not is_class(declaration):
            return plain(value)
        for member, name in zip(declaration.members, names.members, strict=True):
            if member.value == value:
                return f"{self.prefix}{names.class_name}.{name}"
        raise UnfitError

    def _fields(self, declaration: ir.ObjectType, value: dict[str, ir.Json]) -> list[tuple[str, Node]]:
        """The arguments of the constructor; what the server alone sets is left out."""
        names = self.types.names.declaration(declaration.id)
        split = names.input_name is not None
        found: list[tuple[str, Node]] = []
        rest = dict(value)
        for field, name in zip(declaration.fields, names.members, strict=True):
            if field.name in rest:
                item = rest.pop(field.name)
                if not (split and field.read_only):
                    found.append((name, self.expression(field.type, item)))
        if rest:
            members = self._additional(declaration, rest)
            found.append(("additional_properties", Group("{", members, "}")))
        return found

    def _additional(self, declaration: ir.ObjectType, rest: dict[str, ir.Json]) -> tuple[tuple[str, Node], ...]:
        types = [type for _, type in declaration.pattern_properties]
        if not isinstance(declaration.additional, bool):
            types.append(declaration.additional)
        found: list[tuple[str, Node]] = []
        for key, item in rest.items():
            type = next((type for type in types if fits(self.types.api, type, item)), None)
            found.append((f"{literal(key)}: ", plain(item) if type is None else self.expression(type, item)))
        return tuple(found)

    def _tuple(self, type: ir.Tuple, values: Sequence[ir.Json]) -> Node:
        types = [*type.items, *[type.rest or ir.Any(type.location)] * (len(values) - len(type.items))]
        items = tuple(("", self.expression(of, item)) for of, item in zip(types, values, strict=False))
        return Group("(", items, ")", lone=len(items) == 1)


def class_names(types: Types) -> frozenset[str]:
    """The names of all models and enums that expressions can mention."""
    names = [types.names.declaration(id) for id in types.api.declarations if id not in types.names.usage.inline]
    return frozenset(name for item in names for name in (item.class_name, item.sent_name))


def _bytes(type: ir.Primitive, value: str) -> bytes:
    """What a text in base64 means.

    Raises:
        UnfitError: the package would write it in another way
        ValueError: it is no such text
    """
    if type.encoding == "base64":
        return base64.b64decode(value + "=" * (-len(value) % 4))
    content = base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
    if base64.urlsafe_b64encode(content).decode().rstrip("=") != value:
        raise UnfitError
    return content


def _primitive(type: ir.Primitive, value: ir.Json) -> Node:
    if type.kind == "binary":
        return repr(str(value).encode("utf-8", "replace"))
    if type.kind != "string":
        if not isinstance(value, int | float) or (type.kind == "boolean") != isinstance(value, bool):
            raise UnfitError
        return f"decimal.Decimal({literal(str(value))})" if type.format == "decimal" else _number(value)
    if not isinstance(value, str):
        raise UnfitError
    try:
        if type.encoding in BASE64:
            return repr(_bytes(type, value))
        if type.format == "decimal":
            return f"decimal.Decimal({literal(value)})"
        if type.format == "date":
            day = datetime.date.fromisoformat(value)
            return f"datetime.date({day.year}, {day.month}, {day.day})"
        if type.format == "date-time":
            datetime.datetime.fromisoformat(value.upper())
            return f"datetime.datetime.fromisoformat({literal(value.upper())})"
    except ValueError as error:
        raise UnfitError from error
    return literal(value)


def plain(value: ir.Json) -> Node:
    """A JSON value as a literal."""
    match value:
        case list():
            return Group("[", tuple(("", plain(item)) for item in value), "]")
        case dict():
            return Group("{", tuple((f"{literal(key)}: ", plain(item)) for key, item in value.items()), "}")
        case float() | int():
            return _number(value)
        case _:
            return literal(value)


def _number(value: float) -> str:
    """Numbers that JSON has no form for can come from a document's YAML, or from `1e999`."""
    return literal(value) if isinstance(value, int) or math.isfinite(value) else f"float('{value}')"


def heads(node: Node) -> frozenset[str]:
    """The names that an expression begins with, at any place: classes, and modules of the standard library."""
    match node:
        case Group():
            found = {name for _, item in node.items for name in heads(item)}
            return frozenset(found | {node.opening[:-1].partition(".")[0]})
        case _:
            return frozenset((node.partition(".")[0],))


def modules(node: Node) -> frozenset[str]:
    """The modules of the standard library that an expression needs."""
    return heads(node) & {"datetime", "decimal"}


def _list(value: ir.Json) -> list[ir.Json]:
    if not isinstance(value, list):
        raise UnfitError
    return value


def _dict(value: ir.Json) -> dict[str, ir.Json]:
    if not isinstance(value, dict):
        raise UnfitError
    return value
