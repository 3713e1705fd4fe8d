"""How values look in XML, where the document says more than their names in JSON (OpenAPI 3.2, section 4.26)."""

from __future__ import annotations

from dataclasses import replace

from .. import ir
from .expressions import Imports, literal
from .names import Identifier
from .views import Code

_PLAIN = ir.Xml()


def of_field(field: ir.Field, api: ir.Api) -> ir.Xml | None:
    """What is not told by the field's name and by the classes of its values."""
    node = _with_aliases(field.xml, field.type, api)
    if node.name == field.name:
        node = replace(node, name=None)
    return None if node == _PLAIN else node


def of_body(type: ir.Type, own: ir.Xml | None, api: ir.Api) -> ir.Xml | None:
    """The root of a body, where its class does not tell."""
    node = _with_aliases(own, type, api)
    return None if node == _PLAIN else node


def of_class(declaration: ir.ObjectType) -> ir.Xml | None:
    """What a class says about its elements."""
    if declaration.xml is None:
        return None
    node = ir.Xml(declaration.xml.name, declaration.xml.namespace, declaration.xml.prefix)
    return None if node == _PLAIN else node


def root(declaration: ir.ObjectType, name: Identifier) -> str | None:
    """The name of the root element, where the class has another one."""
    return declaration.name if declaration.name is not None and declaration.name != name else None


def written(node: ir.Xml | None, imports: Imports, root: str | None = None) -> Code | None:
    """The source of a node; None where there is nothing to say."""
    if node is None and root is None:
        return None
    node = node or _PLAIN
    arguments = [] if node.name is None else [str(literal(node.name))]
    if node.name is None and root is not None:
        arguments.append(f"root={literal(root)}")
    for name, value in (("namespace", node.namespace), ("prefix", node.prefix)):
        if value is not None:
            arguments.append(f"{name}={literal(value)}")
    arguments += [f"{name}=True" for name in ("attribute", "wrapped", "text") if getattr(node, name)]
    if node.items is not None:
        arguments.append(f"item={written(node.items, imports)}")
    return Code(f"{imports.name('_runtime.elements', 'XmlNode')}({', '.join(arguments)})")


def _with_aliases(own: ir.Xml | None, type: ir.Type, api: ir.Api) -> ir.Xml:
    """The node of a use, with what the aliases say that it refers to."""
    node, seen = own or _PLAIN, set[str]()
    while isinstance(type, ir.Nullable | ir.Reference):
        if isinstance(type, ir.Nullable):
            type = type.type
            continue
        declaration = api.declarations[type.id]
        if not isinstance(declaration, ir.AliasType) or type.id in seen:
            break
        seen.add(type.id)
        node, type = _merged(node, declaration.xml), declaration.type
    if isinstance(type, ir.Array):
        item = _with_aliases(node.items, type.items, api)
        return replace(node, items=None if item == _PLAIN else item)
    return replace(node, items=None)


def _merged(node: ir.Xml, other: ir.Xml | None) -> ir.Xml:
    if other is None:
        return node
    return ir.Xml(
        node.name or other.name,
        node.namespace or other.namespace,
        node.prefix or other.prefix,
        node.attribute or other.attribute,
        node.wrapped or other.wrapped,
        node.text or other.text,
        node.items or other.items,
    )
