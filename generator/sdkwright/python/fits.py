"""Whether a JSON value is of a type. Only the shape counts, not what constrains it."""

from __future__ import annotations

import base64
import binascii
import datetime
import re
from decimal import Decimal, InvalidOperation
from typing import assert_never

from .. import ir

_LIMIT = 60
"""Values are looked into this deep; what lies below is believed."""

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?")


def fits(api: ir.Api, type: ir.Type, value: ir.Json, depth: int = 0) -> bool:
    """Whether the value has the shape of the type: with all required members, each of its type."""
    if depth > _LIMIT:
        return True
    match type:
        case ir.Any():
            return True
        case ir.Primitive():
            return _primitive(type, value)
        case ir.Constant():
            return type.value == value and isinstance(value, bool) == isinstance(type.value, bool)
        case ir.Array():
            return isinstance(value, list) and all(fits(api, type.items, item, depth + 1) for item in value)
        case ir.Tuple():
            return _tuple(api, type, value, depth)
        case ir.Map():
            return isinstance(value, dict) and all(fits(api, type.values, item, depth + 1) for item in value.values())
        case ir.Nullable():
            return value is None or fits(api, type.type, value, depth + 1)
        case ir.Reference():
            return _declaration(api, api.declarations[type.id], value, depth + 1)
        case _:
            assert_never(type)


def variant(api: ir.Api, union: ir.UnionType, value: ir.Json) -> ir.Type | None:
    """The variant of a union that a value is: by its tag, else the first that it fits."""
    if union.discriminator is not None and isinstance(value, dict):
        tag = value.get(union.discriminator.property)
        for name, reference in union.discriminator.mapping:
            if name == tag and fits(api, reference, value):
                return reference
    return next((item for item in union.variants if fits(api, item, value)), None)


def _declaration(api: ir.Api, declaration: ir.Declaration, value: ir.Json, depth: int) -> bool:
    match declaration:
        case ir.ObjectType():
            return isinstance(value, dict) and _object(api, declaration, value, depth)
        case ir.EnumType():
            values = [member.value for member in declaration.members]
            return not values or any(
                value == one and isinstance(value, bool) == isinstance(one, bool) for one in values
            )
        case ir.UnionType():
            arms = declaration.variants
            return not arms or any(fits(api, item, value, depth + 1) for item in arms)
        case ir.AliasType():
            return fits(api, declaration.type, value, depth + 1)
        case _:
            assert_never(declaration)


def _object(api: ir.Api, declaration: ir.ObjectType, value: dict[str, ir.Json], depth: int) -> bool:
    for field in declaration.fields:
        if field.name in value:
            if not fits(api, field.type, value[field.name], depth + 1):
                return False
        elif field.required and not (field.read_only or field.write_only):
            return False
    known = {field.name for field in declaration.fields}
    extra = [item for key, item in value.items() if key not in known]
    if isinstance(declaration.additional, bool):
        return declaration.additional or bool(declaration.pattern_properties) or not extra
    types = (declaration.additional, *(type for _, type in declaration.pattern_properties))
    return all(any(fits(api, type, item, depth + 1) for type in types) for item in extra)


def _tuple(api: ir.Api, type: ir.Tuple, value: ir.Json, depth: int) -> bool:
    if not isinstance(value, list) or len(value) < len(type.items):
        return False
    rest = value[len(type.items) :]
    if rest and type.rest is None:
        return False
    heads = all(fits(api, item, part, depth + 1) for item, part in zip(type.items, value, strict=False))
    return heads and (type.rest is None or all(fits(api, type.rest, part, depth + 1) for part in rest))


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
