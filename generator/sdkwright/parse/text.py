"""Descriptions, examples, defaults and extensions."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..source.document import Object, locate
from .context import Context, extensions
from .facts import listed, restricts
from .keywords import ORDERED_CONDITIONS, ORDERED_CONSTRAINTS
from .places import child

_NOTHING = ir.Doc()
_XML = frozenset({"name", "namespace", "prefix", "attribute", "wrapped", "nodeType"})


def schema_doc(context: Context, node: Object, constraints: tuple[tuple[str, ir.Json], ...] = ()) -> ir.Doc:
    """What a schema says about itself besides its type."""
    if "anyOf" in node or "oneOf" in node:
        constraints = (*constraints, *_known_values(node))
    said = [part for part in spoken(node) if "description" in part]
    doc = ir.Doc(
        title=context.text(node, "title"),
        description=context.text(said[0] if said[:1] == [node] else said[-1], "description") if said else "",
        deprecated=any(context.flag(part, "deprecated") for part in spoken(node)),
        constraints=(*limits(node), *constraints),
        examples=schema_examples(node),
        extensions=extensions(node),
        see=see(context, node),
    )
    return _NOTHING if doc == _NOTHING else doc


def _known_values(node: Object) -> tuple[tuple[str, ir.Json], ...]:
    """The values that `anyOf: [string, enum]` names of a string that may be any other."""
    arms = [arm for key in ("anyOf", "oneOf") for arm in listed(node, key) if isinstance(arm, Object)]
    if not any(arm.get("type") == "string" and "enum" not in arm and "const" not in arm for arm in arms):
        return ()
    values = [value for arm in arms for value in listed(arm, "enum") if value is not None]
    values += [arm["const"] for arm in arms if isinstance(arm.get("const"), str)]
    return (("known values", values),) if values else ()


def spoken(node: Object) -> list[Object]:
    """A schema and what is written inside it about the same value: branches of `allOf`, and the one schema that
    a union with null has. What stands elsewhere speaks for itself."""
    found = [node]
    branches = listed(node, "allOf")
    for key in ("anyOf", "oneOf"):
        arms = [arm for arm in listed(node, key) if not (isinstance(arm, Object) and arm.get("type") == "null")]
        if len(arms) == 1 < len(listed(node, key)):
            branches = [*branches, *arms]
    for branch in branches:
        if isinstance(branch, Object) and "$ref" not in branch:
            found += spoken(branch)
    return found


def limits(node: Any) -> tuple[tuple[str, ir.Json], ...]:
    """The keywords of a schema that restrict values without shaping their type, in one order for every document;
    those of items and members that are written inside it under `items` and `additionalProperties`."""
    if not isinstance(node, Object):
        return ()
    found: dict[str, ir.Json] = {}
    for part in spoken(node):
        keys = [key for key in (*ORDERED_CONSTRAINTS, *ORDERED_CONDITIONS) if key in part]
        keys += [key for key in ("oneOf", "anyOf") if key in part and restricts(part, key)]
        for key in keys:
            found.setdefault(key, part[key])
        for key in ("items", "additionalProperties"):
            inner = part.get(key)
            plain = isinstance(inner, Object) and "$ref" not in inner and "properties" not in inner
            if plain and (restricted := limits(inner)):
                known = "unevaluatedProperties" if "properties" in part and key != "items" else key
                found.setdefault(known, dict(restricted))
    order = (
        *ORDERED_CONSTRAINTS,
        *ORDERED_CONDITIONS,
        "oneOf",
        "anyOf",
        "items",
        "additionalProperties",
        "unevaluatedProperties",
    )
    return tuple((key, found[key]) for key in order if key in found)


def schema_examples(node: Object) -> tuple[ir.Example, ...]:
    """`examples` (JSON Schema 2020-12, section 9.5) and the older `example`."""
    found: list[ir.Example] = []
    examples = node.get("examples")
    if isinstance(examples, list):
        found += [ir.Example(value, locate(examples, index)) for index, value in enumerate(examples)]  # type: ignore[arg-type]
    if "example" in node and all(example.value != node["example"] for example in found):
        found.append(ir.Example(node["example"], locate(node, "example")))
    return tuple(found)


def of_schema(node: Object) -> tuple[ir.Example, ...]:
    """The examples of the schema that is written in a parameter or a media type itself."""
    schema = node.get("schema")
    return schema_examples(schema) if isinstance(schema, Object) and "$ref" not in schema else ()


def examples(context: Context, node: Object, id: str) -> tuple[ir.Example, ...]:
    """`example` and `examples` of a parameter, header or media type (OpenAPI 3.2, section 4.19)."""
    found: list[ir.Example] = []
    if "example" in node:
        found.append(ir.Example(node["example"], locate(node, "example")))
    if isinstance(node.get("examples"), list):
        return (*found, *schema_examples(node))
    for name, holder in context.objects(node, "examples"):
        target = context.follow(holder, child(id, "examples", name))
        if target is None or not isinstance(target.node, Object):
            context.degraded("keyword", holder.location, "the example is not there")
            continue
        example = _example(context, name, target.node)
        if example is not None:
            found.append(example)
    return tuple(found)


def _example(context: Context, name: str, node: Object) -> ir.Example | None:
    """An Example Object; the data wins over its serialised form."""
    for key in ("dataValue", "value", "serializedValue"):
        if key in node:
            summary = context.text(node, "summary") or context.text(node, "description")
            return ir.Example(node[key], locate(node, key), name, summary)
    if "externalValue" in node:
        context.keyword(node, "externalValue", "the example stands elsewhere and is not fetched")
    else:
        context.degraded("keyword", node.location, "the example has no value")
    return None


def see(context: Context, node: Object) -> ir.ExternalDocs | None:
    """`externalDocs`; without an address there is nothing to see."""
    found = context.object(node, "externalDocs")
    if found is None:
        return None
    url = context.string(found, "url")
    if not url:
        context.keyword(node, "externalDocs", "it has no url")
        return None
    return ir.ExternalDocs(url, found.location, context.text(found, "description"))


def default(node: Object) -> ir.Default | None:
    """The `default`, told apart from a missing one."""
    return ir.Default(node["default"]) if "default" in node else None


def described(context: Context, node: Object, **more: Any) -> ir.Doc:
    """The Doc of an element that is not a schema."""
    return ir.Doc(
        description=context.text(node, "description") or context.text(node, "summary"),
        deprecated=context.flag(node, "deprecated"),
        extensions=extensions(node),
        **more,
    )


def xml(context: Context, node: Object) -> ir.Xml | None:
    """The XML Object (OpenAPI 3.2, section 4.26, whose `nodeType` replaces two flags)."""
    inner = node.get("items")
    items = xml(context, inner) if isinstance(inner, Object) else None
    found = context.object(node, "xml")
    if found is None:
        return None if items is None else ir.Xml(items=items)
    context.unknown(found, _XML)
    kind = context.string(found, "nodeType")
    if kind == "none" and (node.get("type") == "object" or "properties" in node):
        context.keyword(found, "nodeType", "an object has an element of its own")
    return ir.Xml(
        name=context.string(found, "name"),
        namespace=context.string(found, "namespace"),
        prefix=context.string(found, "prefix"),
        attribute=context.flag(found, "attribute") or kind == "attribute",
        wrapped=context.flag(found, "wrapped") or (kind == "element" and node.get("type") == "array"),
        text=kind in ("text", "cdata"),
        items=items,
    )
