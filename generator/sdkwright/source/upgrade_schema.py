"""Schemas of every dialect to JSON Schema 2020-12, in place."""

from __future__ import annotations

from typing import Any, Final

from ..diagnostics import Diagnostics
from .tree import DATA, Array, Object, adopt, fresh, locate

_TOLERATED: Final = frozenset({"$ref", "description", "summary", "nullable", "x-nullable"})
_STRUCTURE: Final = frozenset(
    {"properties", "additionalProperties", "patternProperties", "required", "minProperties", "maxProperties"}
)


def upgrade_schema(node: Object, dialect: str, diagnostics: Diagnostics) -> None:
    """Rewrite one schema; its subschemas have their own turn."""
    old = dialect in ("2.0", "3.0")
    _static_reference(node)
    if old and isinstance(node.get("$ref"), str):
        _drop_siblings(node, diagnostics)
    _null_type(node, diagnostics)
    _discriminator(node)
    _examples(node)
    _limits(node, old)
    _formats(node)
    _tuples(node)
    _dependencies(node)
    _nullable(node)
    for keyword in ("default", "const", "enum", "examples"):
        value = node.get(keyword)
        if isinstance(value, (Object, Array)):
            value.kind = DATA


def _drop_siblings(node: Object, diagnostics: Diagnostics) -> None:
    """Beside `$ref` everything is ignored (OpenAPI 3.0, section 4.7.24), but what describes it."""
    extra = [key for key in node if key not in _TOLERATED and not key.startswith("x-")]
    if extra:
        words = ", ".join(repr(key) for key in extra)
        diagnostics.note(
            "ref-siblings",
            f"beside a $ref OpenAPI 3.0 ignores {words}",
            locate(node, extra[0]),
            hint="Put the $ref into an allOf of one to add something to it.",
        )
    elif node.get("nullable") is True:
        diagnostics.note(
            "ref-siblings",
            "beside a $ref OpenAPI 3.0 ignores 'nullable', which is surely meant: null is a value here",
            locate(node, "nullable"),
            hint="Put the $ref into an allOf of one to add something to it.",
        )
    for key in extra:
        del node[key]


def _static_reference(node: Object) -> None:
    """A dynamic reference is an ordinary one unless a schema elsewhere redefines its anchor."""
    for keyword in ("$dynamicRef", "$recursiveRef"):
        if isinstance(node.get(keyword), str) and "$ref" not in node:
            origin = locate(node, keyword)
            adopt(node, "$ref", node.pop(keyword), origin)


def _null_type(node: Object, diagnostics: Diagnostics) -> None:
    """`type: null` without quotes is YAML's null, and means the type of that name."""
    kind = node.get("type", "")
    if kind is None:
        node["type"] = "null"
        diagnostics.note("unquoted-null", 'the type null is meant as the string "null"', locate(node, "type"))
    elif isinstance(kind, Array) and None in kind:
        kind[:] = ["null" if item is None else item for item in kind]
        diagnostics.note("unquoted-null", 'the type null is meant as the string "null"', locate(node, "type"))


def _discriminator(node: Object) -> None:
    """Swagger 2.0 names the property only."""
    name = node.get("discriminator")
    if isinstance(name, str):
        origin = locate(node, "discriminator")
        fresh(node, "discriminator", origin, {"propertyName": name})


def _examples(node: Object) -> None:
    for keyword in ("example", "x-example"):
        if keyword not in node:
            continue
        origin = locate(node, keyword)
        value = node.pop(keyword)
        examples = node.get("examples")
        if not isinstance(examples, Array):
            examples = Array(node, "examples", origin)
            node["examples"] = examples
        adopt(examples, len(examples), value, origin)


def _limits(node: Object, old: bool) -> None:
    """Exclusive limits were flags until JSON Schema draft 6."""
    for exclusive, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        flag = node.get(exclusive)
        if not isinstance(flag, bool):
            continue
        origin = locate(node, limit)
        del node[exclusive]
        if flag and limit in node:
            adopt(node, exclusive, node.pop(limit), origin)


def _formats(node: Object) -> None:
    """`byte` and `binary` are encodings in 2020-12 (OpenAPI 3.1, section 4.7.14.2); `format` stays."""
    if node.get("type") == "file":
        node["type"] = "string"
        adopt(node, "format", "binary", locate(node, "type"))
    match node.get("format"):
        case "byte" if "contentEncoding" not in node:
            adopt(node, "contentEncoding", "base64", locate(node, "format"))
        case "base64url" if "contentEncoding" not in node:
            adopt(node, "contentEncoding", "base64url", locate(node, "format"))
        case "binary" if "contentMediaType" not in node:
            adopt(node, "contentMediaType", "application/octet-stream", locate(node, "format"))
        case _:
            pass


def _tuples(node: Object) -> None:
    """A list of schemas under `items` is `prefixItems` since 2020-12."""
    items = node.get("items")
    if not isinstance(items, Array):
        return
    del node["items"]
    adopt(node, "prefixItems", items)
    if "additionalItems" in node:
        origin = locate(node, "additionalItems")
        adopt(node, "items", node.pop("additionalItems"), origin)


def _dependencies(node: Object) -> None:
    """`dependencies` was split in 2019-09."""
    old = node.get("dependencies")
    if not isinstance(old, Object):
        return
    origin = locate(node, "dependencies")
    del node["dependencies"]
    for name, value in old.items():
        keyword = "dependentRequired" if isinstance(value, Array) else "dependentSchemas"
        if not isinstance(node.get(keyword), Object):
            fresh(node, keyword, origin)
        adopt(node[keyword], name, value)


def _nullable(node: Object) -> None:
    """`nullable` and `x-nullable` as a type or a branch `null`. Where both are possible, the form
    that leaves other schemas in their places is taken."""
    flag, origin = False, node.location
    for keyword in ("nullable", "x-nullable"):
        if keyword in node:
            if node[keyword] is True:
                flag, origin = True, locate(node, keyword)
            del node[keyword]
    if not flag:
        return
    _nullable_values(node)
    kind = node.get("type")
    if "allOf" in node or "$ref" in node:
        _nullable_branch(node, origin)
        return
    if isinstance(kind, str) and kind != "null":
        types = Array(node, "type", locate(node, "type"))
        types.extend([kind, "null"])
        node["type"] = types
    elif isinstance(kind, Array) and "null" not in kind:
        kind.append("null")
    elif kind is None and _STRUCTURE & node.keys():
        types = Array(node, "type", origin)
        types.extend(["object", "null"])
        node["type"] = types
    for keyword in ("oneOf", "anyOf"):
        branches = node.get(keyword)
        if isinstance(branches, Array) and not any(_takes_null(branch) for branch in branches):
            fresh(branches, len(branches), origin, {"type": "null"})


def _nullable_values(node: Object) -> None:
    values = node.get("enum")
    if isinstance(values, Array) and None not in values:
        values.append(None)


def _nullable_branch(node: Object, origin: Any) -> None:
    """`anyOf: [what it was, null]`; what describes it stays outside."""
    inner_keys = [key for key in node if key in ("$ref", "allOf", "oneOf", "anyOf", "type", "not") or key in _STRUCTURE]
    inner_keys += [key for key in ("enum", "format", "discriminator", "items") if key in node]
    only = node.get("allOf")
    outer = Array(node, "anyOf", node.location)
    if inner_keys == ["allOf"] and isinstance(only, Array) and len(only) == 1 and isinstance(only[0], Object):
        child = only[0]
        del node["allOf"]
    else:
        child = Object(outer, 0, node.location)
        for key in inner_keys:
            place = locate(node, key)
            adopt(child, key, node.pop(key), place)
    node["anyOf"] = outer
    adopt(outer, 0, child)
    fresh(outer, 1, origin, {"type": "null"})


def _takes_null(branch: Any) -> bool:
    if not isinstance(branch, Object):
        return False
    kind = branch.get("type")
    listed = isinstance(kind, list) and "null" in kind
    return kind == "null" or listed or branch.get("nullable") is True or branch.get("x-nullable") is True
