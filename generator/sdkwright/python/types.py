"""Types of the intermediate representation as Python type annotations.

A type has these forms: what a model or an answer holds (`Form.READ`), the same in a model that is
only sent (`Form.INPUT`), what a parameter takes (`Form.WRITE`), what a body or a mapping in wire
form may hold (`Form.WIRE`), and what a body is checked against (`Form.SENT`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from .. import ir
from .expressions import (
    ANY,
    NONE,
    Builtin,
    Expression,
    Generic,
    Imported,
    Literal,
    Model,
    Rest,
    Unpacked,
    optional,
    union,
)
from .names import Identifier
from .naming import Names
from .usage import is_class

SEQUENCE, LIST = Imported("collections.abc", "Sequence"), Builtin("list")
STR, INT, BOOL, BYTES = Builtin("str"), Builtin("int"), Builtin("bool"), Builtin("bytes")
NUMBER = union((INT, Builtin("float")))
DECIMAL = Imported("decimal", "Decimal")
DECIMAL_NUMBER, BASE64_URL = Imported("_runtime.formats", "DecimalNumber"), Imported("_runtime.formats", "Base64Url")
FILE = Imported("_runtime.content", "File")
DATES = {"date": Imported("datetime", "date"), "date-time": Imported("datetime", "datetime")}
BASE64 = frozenset(("base64", "base64url"))


class Form(Enum):
    READ = "read"
    INPUT = "input"
    WRITE = "write"
    WIRE = "wire"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Types:
    """Expressions for the types of an API."""

    api: ir.Api
    names: Names

    def read(self, type: ir.Type) -> Expression:
        """What an answer or a field of a model holds."""
        return self.of(type, Form.READ)

    def write(self, type: ir.Type) -> Expression:
        """What a parameter takes."""
        return self.of(type, Form.WRITE)

    def body(self, type: ir.Type) -> Expression:
        """What a body takes: wire form, of arrays any sequence."""
        match type:
            case ir.Array():
                return Generic(SEQUENCE, (self.wire(type.items),))
            case ir.Nullable():
                return optional(self.body(type.type))
            case _:
                return self.wire(type)

    def wire(self, type: ir.Type) -> Expression:
        """What a member of a mapping in wire form may be."""
        return self.of(type, Form.WIRE)

    def sent(self, type: ir.Type) -> Expression:
        """The type that a body is checked against: like `read`, with the request form of a split model."""
        return self.of(type, Form.SENT)

    def of(self, type: ir.Type, form: Form) -> Expression:
        match type:
            case ir.Any():
                return ANY
            case ir.Primitive():
                return _primitive(type, form)
            case ir.Constant():
                return _constant(type)
            case ir.Array():
                return Generic(SEQUENCE if form is Form.WRITE else LIST, (self.of(type.items, form),))
            case ir.Tuple():
                return self._tuple(type, form)
            case ir.Map():
                return Generic(Builtin("dict"), (STR, self.of(type.values, form)))
            case ir.Nullable():
                return optional(self.of(type.type, form))
            case ir.Reference():
                return self._reference(type, form)
            case _:
                assert_never(type)

    def _tuple(self, type: ir.Tuple, form: Form) -> Expression:
        """Of fixed length only where nothing may follow."""
        items = tuple(self.of(item, form) for item in type.items)
        if type.rest is None:
            return Generic(Builtin("tuple"), items)
        rest = Generic(Builtin("tuple"), (self.of(type.rest, form), Rest()))
        return Generic(Builtin("tuple"), (*items, Unpacked(rest))) if items else rest

    def _reference(self, type: ir.Reference, form: Form) -> Expression:
        declaration = self.api.declarations[type.id]
        if type.id in self.names.usage.inline or (
            isinstance(declaration, ir.AliasType) and is_scalar(declaration.type)
        ):
            written = self.definition(declaration, form)
            return union((written, *_others(declaration))) if form is Form.READ else written
        names = self.names.declaration(type.id)
        if _others(declaration) and form in (Form.READ, Form.INPUT, Form.SENT):
            return union((Model(names.class_name), *_others(declaration)))
        match form:
            case Form.READ:
                return Model(names.class_name)
            case Form.SENT:
                return Model(names.sent_name)
            case Form.INPUT:
                inputs = (Model(name) for name in self._inputs(declaration, frozenset()))
                return union((Model(names.class_name), *inputs, *self._input_items(declaration)))
            case Form.WRITE | Form.WIRE:
                if names.value_name is not None:
                    return Model(names.value_name)
                forms = (names.class_name, names.input_name, names.dict_name)
                return union(Model(name) for name in forms if name is not None)
            case _:
                assert_never(form)

    def _inputs(self, declaration: ir.Declaration, seen: frozenset[str]) -> Iterator[Identifier]:
        """The classes for requests of a model, or of the variants of a union."""
        name = self.names.declaration(declaration.id).input_name
        if name is not None:
            yield name
        variants = declaration.variants if isinstance(declaration, ir.UnionType) else ()
        for variant in variants:
            if isinstance(variant, ir.Reference) and variant.id not in seen:
                yield from self._inputs(self.api.declarations[variant.id], seen | {declaration.id})

    def _input_items(self, declaration: ir.Declaration) -> Iterator[Expression]:
        """For the name of a list or a map of models that have a class for requests: the list or map itself."""
        match declaration:
            case ir.AliasType(type=(ir.Array(items=ir.Reference(id=id)) | ir.Map(values=ir.Reference(id=id))) as type):
                if id in self.names.usage.split:
                    yield self.of(type, Form.INPUT)
            case _:
                return

    def alias_doc(self, type: ir.Type) -> ir.Doc | None:
        """What is said about the alias of a scalar, which annotations write out."""
        if isinstance(type, ir.Nullable):
            return self.alias_doc(type.type)
        if not isinstance(type, ir.Reference):
            return None
        declaration = self.api.declarations[type.id]
        scalar = isinstance(declaration, ir.AliasType) and is_scalar(declaration.type)
        return declaration.doc if scalar else None

    def definition(self, declaration: ir.Declaration, form: Form) -> Expression:
        """What stands behind the name of an alias. A model or an enum has no definition: it is its name."""
        match declaration:
            case ir.AliasType():
                return self.of(declaration.type, form)
            case ir.UnionType():
                arms = [self.of(variant, form) for variant in declaration.variants]
                tagged = form is Form.READ and self.tag(declaration) is not None
                unknown = Imported("_runtime.model", "UnknownVariant")
                return union([*arms, unknown] if tagged else arms) if arms else ANY
            case ir.EnumType() if not is_class(declaration):
                return _values(declaration)
            case ir.EnumType() | ir.ObjectType():
                return Model(self.names.declaration(declaration.id).class_name)
            case _:
                assert_never(declaration)

    def tag(self, declaration: ir.UnionType) -> ir.Discriminator | None:
        """The discriminator, when every variant is a class of its own that it can lead to."""
        found = declaration.discriminator
        if found is None or not found.mapping:
            return None
        return found if all(self._is_model(variant) for variant in declaration.variants) else None

    def _is_model(self, type: ir.Type) -> bool:
        if not isinstance(type, ir.Reference):
            return False
        declaration = self.api.declarations[type.id]
        return isinstance(declaration, ir.ObjectType) or (
            isinstance(declaration, ir.UnionType) and type.id not in self.names.usage.inline
        )


def is_scalar(type: ir.Type) -> bool:
    """An alias of such a type is written out: `str` says more than `models.UserName`."""
    if isinstance(type, ir.Nullable):
        return is_scalar(type.type)
    return isinstance(type, ir.Primitive | ir.Constant | ir.Any)


def _primitive(type: ir.Primitive, form: Form) -> Expression:
    raw = form is Form.WIRE
    told = form in (Form.READ, Form.INPUT, Form.SENT)  # these tell the runtime how a value is written
    match type.kind:
        case "boolean":
            return BOOL
        case "integer":
            return INT
        case "binary":
            return FILE
        case "number":
            if type.format != "decimal":
                return NUMBER
            return union((DECIMAL, NUMBER)) if raw else DECIMAL_NUMBER if told else DECIMAL
        case "string":
            if type.encoding in BASE64:
                plain = BASE64_URL if told and type.encoding == "base64url" else BYTES
                return union((BYTES, STR)) if raw else plain
            special = DECIMAL if type.format == "decimal" else DATES.get(type.format or "")
            if special is None:
                return STR
            return union((special, STR)) if raw else special
        case _:
            assert_never(type.kind)


def _constant(type: ir.Constant) -> Expression:
    match type.value:
        case None:
            return NONE
        case bool() | int() | str():
            return Literal((type.value,))
        case _:
            return NUMBER


def _others(declaration: ir.Declaration) -> tuple[Expression, ...]:
    """The types of values that an enum of literals does not list, for what is received: new ones may come."""
    if not isinstance(declaration, ir.EnumType) or declaration.kind != "mixed":
        return ()
    found = {type(member.value) for member in declaration.members}
    kinds = (STR if str in found else None, NUMBER if float in found else INT if int in found else None)
    return tuple(kind for kind in kinds if kind is not None)


def _values(declaration: ir.EnumType) -> Expression:
    """The literals of an enum that is no class: of truth values, of numbers, of several kinds, or empty."""
    kinds = {"string": STR, "integer": INT, "number": NUMBER, "boolean": BOOL, "mixed": ANY}
    values = [member.value for member in declaration.members]
    plain = tuple(value for value in values if not isinstance(value, float))
    if not values:
        return kinds[declaration.kind]
    if len(plain) == len(values):
        return Literal(plain)
    return union([Literal(plain), NUMBER]) if plain and declaration.kind == "mixed" else NUMBER
