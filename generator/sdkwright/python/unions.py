"""Aliases: unions, and names for types that are no class."""

from __future__ import annotations

from .. import ir
from . import text
from .expressions import Expression, Imports, Model, Printer, Union, literal, union
from .names import Identifier
from .types import Form, Types
from .usage import arms, is_class, references
from .views import Alias, Code


def aliases(declaration: ir.Declaration, types: Types, printer: Printer, imports: Imports) -> list[Alias]:
    """The alias of a declaration, and the one for its wire form where it has one.

    printer: has to quote references to models, since an alias is evaluated before they exist.
    """
    names = types.names.declaration(declaration.id)
    marker = imports.name("typing", "TypeAlias")
    home = names.module
    value = _evaluated(types.definition(declaration, Form.READ), home, types, printer)
    tag = types.tag(declaration) if isinstance(declaration, ir.UnionType) else None
    if tag is not None:
        value = Code(f"{imports.name('typing', 'Annotated')}[{value}, {_tag(tag, types, imports)}]")
    found = [Alias(names.class_name, marker, value, text.described(declaration.doc, names.class_name))]
    if names.dict_name is not None:
        wire = _evaluated(_wire(declaration, types), home, types, printer)
        found.append(Alias(names.dict_name, marker, wire, ""))
    return found


def knot(declaration: ir.Declaration, api: ir.Api) -> frozenset[str]:
    """The ids of the aliases that this one leads to and that lead back to it, with no class between."""
    return frozenset(id for id in _led_to(declaration, api) if declaration.id in _led_to(api.declarations[id], api))


def _led_to(declaration: ir.Declaration, api: ir.Api) -> set[str]:
    found: set[str] = set()
    waiting = [declaration]
    while waiting:
        for arm in arms(waiting.pop()):
            new = {id for id in references(arm) if id not in found and not is_class(api.declarations[id])}
            found |= new
            waiting += (api.declarations[id] for id in new)
    return found


def _evaluated(expression: Expression, home: Identifier, types: Types, printer: Printer) -> Code:
    """Source that is evaluated at once: a lone reference is the class itself, imported from its module."""
    if not isinstance(expression, Model):
        return printer(expression)
    module = types.names.homes[expression.name]
    return Code(expression.name) if module == home else printer.imports.name(f".{module}", expression.name)


def _tag(tag: ir.Discriminator, types: Types, imports: Imports) -> Code:
    mapping = ", ".join(
        f"{literal(value)}: {literal(types.names.declaration(variant.id).class_name)}" for value, variant in tag.mapping
    )
    arguments = [literal(tag.property), "{" + mapping + "}"]
    if tag.default is not None:
        arguments.append(f"default={literal(types.names.declaration(tag.default.id).class_name)}")
    return Code(f"{imports.name('_runtime.model', 'Tag')}({', '.join(arguments)})")


def _wire(declaration: ir.Declaration, types: Types) -> Expression:
    """What may be written in place of the alias' own type: the wire forms of its arms."""
    read = {types.of(arm, Form.READ) for arm in arms(declaration)}
    found: dict[Expression, None] = {}
    for arm in arms(declaration):
        wire = types.of(arm, Form.WIRE)
        members = wire.members if isinstance(wire, Union) else (wire,)
        found |= {member: None for member in members if member not in read}
    return union(found) if found else types.definition(declaration, Form.WIRE)
