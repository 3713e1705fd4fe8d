"""Whether a JSON value is of a type. Only the shape counts, not what constrains it."""

from __future__ import annotations

import base64
import binascii
import datetime
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import assert_never

from .. import ir

_LIMIT = 60
"""Values are looked into this deep; what lies below is believed."""

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?")


def fits(api: ir.Api, type: ir.Type, value: ir.Json, *, closed: bool = False, received: bool | None = None) -> bool:
    """Whether the value has the shape of the type: with all required members, each of its type.

    received: True of an answer, which has no write-only members, False of a request, which has no
    read-only ones; None where either may be missing.
    closed: the value can stand for itself in a mapping: it is no file, and no object has a member that its
    schema does not speak of, even where it would not forbid it.
    """
    return _Fit(api, closed, received).type(type, value, 0)


def variant(api: ir.Api, union: ir.UnionType, value: ir.Json) -> ir.Type | None:
    """The variant of a union that a value is: by its tag where it has one, else the first that it fits."""
    return _Fit(api, False, None).variant(union, value, 0)


@dataclass(frozen=True, slots=True)
class _Fit:
    api: ir.Api
    closed: bool
    received: bool | None

    def type(self, type: ir.Type, value: ir.Json, depth: int) -> bool:
        if depth > _LIMIT:
            return True
        match type:
            case ir.Any():
                return True
            case ir.Primitive():
                return _primitive(type, value) and not (self.closed and type.kind == "binary")
            case ir.Constant():
                return type.value == value and isinstance(value, bool) == isinstance(type.value, bool)
            case ir.Array():
                return isinstance(value, list) and all(self.type(type.items, item, depth + 1) for item in value)
            case ir.Tuple():
                return isinstance(value, list) and self._tuple(type, value, depth)
            case ir.Map():
                return isinstance(value, dict) and all(
                    self.type(type.values, item, depth + 1) for item in value.values()
                )
            case ir.Nullable():
                return value is None or self.type(type.type, value, depth + 1)
            case ir.Reference():
                return self._declaration(self.api.declarations[type.id], value, depth + 1)
            case _:
                assert_never(type)

    def variant(self, union: ir.UnionType, value: ir.Json, depth: int) -> ir.Type | None:
        if union.discriminator is None or not union.discriminator.mapping:
            return next((item for item in union.variants if self.type(item, value, depth + 1)), None)
        if not isinstance(value, dict):
            return None
        tag = value.get(union.discriminator.property)
        found = next((item for name, item in union.discriminator.mapping if name == tag), union.discriminator.default)
        others = [item for item in union.variants if item != found and self._declares(union, item, tag)]
        fitting = [item for item in (found, *others) if item is not None and self.type(item, value, depth + 1)]
        return fitting[0] if fitting and (found is not None or len(fitting) == 1) else None

    def _declares(self, union: ir.UnionType, item: ir.Type, tag: ir.Json) -> bool:
        """Whether a variant itself has this tag, or may be without one, as the runtime sees it."""
        assert union.discriminator is not None
        property = union.discriminator.property
        match self.api.resolve(item):
            case ir.UnionType(discriminator=ir.Discriminator(property=inner, mapping=mapping)):
                return inner == property and any(name == tag for name, _ in mapping)
            case ir.ObjectType(fields=fields):
                field = next((field for field in fields if field.name == property), None)
                values = [] if field is None else self._values(field.type)
                if field is None or len(values) != 1:
                    return False
                named = any(item == mapped for _, mapped in union.discriminator.mapping)
                return not field.required if tag is None else values == [tag] and not named
            case _:
                return False

    def _values(self, type: ir.Type) -> list[ir.Json]:
        match self.api.resolve(type.type if isinstance(type, ir.Nullable) else type):
            case ir.Constant(value=value):
                return [value]
            case ir.EnumType(members=members):
                return [member.value for member in members]
            case _:
                return []

    def _declaration(self, declaration: ir.Declaration, value: ir.Json, depth: int) -> bool:
        match declaration:
            case ir.ObjectType():
                return isinstance(value, dict) and self._object(declaration, value, depth)
            case ir.EnumType():
                values = [member.value for member in declaration.members]
                return not values or any(
                    value == one and isinstance(value, bool) == isinstance(one, bool) for one in values
                )
            case ir.UnionType():
                return not declaration.variants or self.variant(declaration, value, depth) is not None
            case ir.AliasType():
                return self.type(declaration.type, value, depth + 1)
            case _:
                assert_never(declaration)

    def _object(self, declaration: ir.ObjectType, value: dict[str, ir.Json], depth: int) -> bool:
        for field in declaration.fields:
            if field.name in value:
                if not self.type(field.type, value[field.name], depth + 1):
                    return False
            elif field.required and not self._may_miss(field):
                return False
        known = {field.name for field in declaration.fields}
        extra = [item for key, item in value.items() if key not in known]
        patterns = [type for _, type in declaration.pattern_properties]
        if declaration.additional is True and not patterns:
            return not (extra and self.closed and known)
        types = patterns if isinstance(declaration.additional, bool) else [declaration.additional, *patterns]
        return all(any(self.type(type, item, depth + 1) for type in types) for item in extra)

    def _may_miss(self, field: ir.Field) -> bool:
        return (field.read_only and self.received is not True) or (field.write_only and self.received is not False)

    def _tuple(self, type: ir.Tuple, value: list[ir.Json], depth: int) -> bool:
        rest = value[len(type.items) :]
        if len(value) < len(type.items) or (rest and type.rest is None):
            return False
        heads = all(self.type(item, part, depth + 1) for item, part in zip(type.items, value, strict=False))
        return heads and (type.rest is None or all(self.type(type.rest, part, depth + 1) for part in rest))


def _primitive(type: ir.Primitive, value: ir.Json) -> bool:
    match type.kind:
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "string":
            return isinstance(value, str) and _text(type, value)
        case "binary":
            return isinstance(value, str)
        case _:
            assert_never(type.kind)


def _text(type: ir.Primitive, value: str) -> bool:
    try:
        if type.encoding == "base64":
            base64.b64decode(value, validate=True)
        elif type.encoding == "base64url":
            base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
        elif type.format == "date-time":
            datetime.datetime.fromisoformat(value.upper())
            return _DATE_TIME.fullmatch(value) is not None
        elif type.format == "date":
            datetime.date.fromisoformat(value)
            return len(value) == 10
        elif type.format == "decimal":
            return Decimal(value).is_finite()
    except (ValueError, binascii.Error, InvalidOperation):
        return False
    return True
