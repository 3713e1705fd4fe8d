"""The module of exceptions: one class for each schema that an error response carries."""

from __future__ import annotations

from .. import ir
from . import text
from .declarations_names import ERROR_MEMBERS
from .expressions import Imports, Model, Printer
from .models import nullable, optional_type
from .names import Identifier
from .types import Types
from .views import ExceptionClass, Exceptions, Field


def exceptions(types: Types) -> Exceptions:
    """All exception classes, by name. Their `body` is the model, whose fields are theirs too."""
    names = types.names
    imports = Imports(".", hidden=True)
    imports.name("_runtime.errors", "ApiError")
    found: list[ExceptionClass] = []
    for id in names.usage.errors:
        declaration = types.api.declarations[id]
        name = names.declaration(id).exception
        assert name is not None
        doc = text.described(declaration.doc) or f"An error that is described by `{names.declaration(id).class_name}`"
        found.append(ExceptionClass(name, doc, tuple(_fields(declaration, types, imports))))
    found.sort(key=lambda item: item.name)
    checking = imports.take_models()
    if checking:
        imports.name("typing", "TYPE_CHECKING", "TYPE_CHECKING")
    return Exceptions(imports.groups(), checking, tuple(found))


def _fields(declaration: ir.Declaration, types: Types, imports: Imports) -> list[Field]:
    members = types.names.declaration(declaration.id).members
    shadowed = frozenset(members) - ERROR_MEMBERS
    printer = Printer(imports, shadowed, "models")
    inline = declaration.id in types.names.usage.inline
    body = types.read(ir.Reference(declaration.id, declaration.location)) if inline else _model(declaration, types)
    fields = [Field(Identifier("body"), printer(body))]
    if isinstance(declaration, ir.ObjectType):
        for field, name in zip(declaration.fields, members, strict=True):
            if name not in ERROR_MEMBERS and name != "models" and not field.write_only:
                expression = types.read(field.type)
                if not field.required:
                    expression = optional_type(expression, nullable(field.type, types.api))
                fields.append(Field(name, printer(expression), None, _doc(field, types, declaration)))
    return fields


def _doc(field: ir.Field, types: Types, declaration: ir.Declaration) -> str:
    return text.of_attribute(field, types.alias_doc(field.type), types.names.declaration(declaration.id).class_name)


def _model(declaration: ir.Declaration, types: Types) -> Model:
    return Model(types.names.declaration(declaration.id).class_name)
