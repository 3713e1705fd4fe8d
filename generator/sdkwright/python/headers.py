"""The module of declared headers of answers: one class for each set of them."""

from __future__ import annotations

from .. import ir
from . import media, text
from .expressions import Imports, Printer, literal, optional
from .headers_names import HeaderSet
from .names import Identifier
from .types import Types
from .views import Code, Field, Item, ModelClass, ModelModule


def module(types: Types) -> ModelModule:
    """`headers.py`: the classes that `read_headers` takes."""
    imports = Imports(".", hidden=True)
    models = "_models" if any("models" in item.members for item in types.names.headers) else "models"
    items = tuple(Item(model=_class(item, types, imports, models)) for item in types.names.headers)
    return ModelModule(imports.groups(), None, (), items)


def _class(item: HeaderSet, types: Types, imports: Imports, models: str) -> ModelClass:
    printer = Printer(imports, frozenset(item.members), models)
    pairs = zip(item.headers, item.members, strict=True)
    fields = tuple(_field(header, name, types, printer) for header, name in pairs)
    return ModelClass(item.class_name, imports.name("_runtime.model", "Model"), described(item), fields)


def described(item: HeaderSet) -> str:
    """Whose headers they are."""
    operation = item.uses[0].operation
    if any(use.operation.id != operation.id for use in item.uses):
        return "Headers that several operations answer with"
    return f"Headers that `{operation.method} {operation.path}` answers with"


def _field(header: ir.Header, name: Identifier, types: Types, printer: Printer) -> Field:
    expression = types.read(header.type)
    arguments = [literal(header.name)]
    if not header.required:
        expression = optional(expression)
        arguments.append(Code("default=None"))
    is_json = header.content is not None and media.kind(header.content) == "json"
    module, function = ("_runtime.headers", "json_header") if is_json else ("_runtime.model", "field")
    value = Code(f"{printer.imports.name(module, function)}({', '.join(arguments)})")
    return Field(name, printer(expression), value, text.of_field(as_field(header), types.alias_doc(header.type)))


def as_field(header: ir.Header) -> ir.Field:
    """The header as a field of a model, for what is said about it."""
    return ir.Field(header.name, header.type, header.required, header.location, header.doc)
