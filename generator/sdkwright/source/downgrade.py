"""The normal form in the words of OpenAPI 3.2, 3.1 or 3.0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from ..diagnostics import Diagnostics
from .tree import Object, locate

VERSIONS: Final = {"3.0": "3.0.4", "3.1": "3.1.1", "3.2": "3.2.0"}

_NEWER: Final = {
    "3.1": {
        "tag": ("parent", "kind", "summary"),
        "server": ("name",),
        "pathItem": ("query", "additionalOperations"),
        "components": ("mediaTypes",),
        "mediaType": ("itemSchema", "prefixEncoding", "itemEncoding"),
        "response": ("summary",),
        "example": ("dataValue", "serializedValue"),
        "securityScheme": ("deprecated", "oauth2MetadataUrl"),
    },
    "3.0": {
        "openapi": ("webhooks", "jsonSchemaDialect"),
        "info": ("summary",),
        "components": ("pathItems",),
        "schema": (
            "$comment",
            "$defs",
            "$schema",
            "contains",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "dependentRequired",
            "dependentSchemas",
            "else",
            "if",
            "maxContains",
            "minContains",
            "patternProperties",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties",
        ),
    },
}
"""What came with the version after the key, by kind of object."""

_SILENT: Final = frozenset({"$comment", "$schema", "contentEncoding", "contentMediaType", "summary"})
"""Words whose loss changes nothing that a client sends or reads (`format` says the encodings)."""

_DROPPED: Final = frozenset({"$defs", "mediaTypes", "pathItems"})
"""Words that hold what has come to the places where it is used."""

_SCHEMA_30: Final = frozenset(
    {"$ref", "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength"}
    | {"minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required"}
    | {"enum", "type", "allOf", "oneOf", "anyOf", "not", "items", "properties", "additionalProperties", "description"}
    | {"format", "default", "nullable", "discriminator", "readOnly", "writeOnly", "xml", "externalDocs", "example"}
    | {"deprecated"}
)
"""OpenAPI 3.0, section 4.7.24: in later versions a schema may have other words."""


@dataclass(slots=True)
class Downgrade:
    """Rewrites copied objects, each after its members."""

    version: str
    diagnostics: Diagnostics
    certificates: frozenset[str] = frozenset()
    """Names of the security schemes that a version before 3.1 has no type for, `mutualTLS`."""

    def adapt(self, made: dict[str, Any], kind: str | None, node: Object) -> Any:
        """An object of a kind as the version writes it; `node` is where it comes from."""
        match kind:
            case "openapi":
                made.pop("$self", None)
                if self.version == "3.0":
                    made.setdefault("paths", {})
                    self._requirements(made)
            case "operation" if self.version == "3.0":
                self._requirements(made)
            case "components" if self.certificates:
                self._certificates(made, node)
            case "response" if "description" not in made and "$ref" not in made:
                made["description"] = made.get("summary", "") if self.version != "3.2" else ""
            case "info" if self.version == "3.0":
                _license_30(made)
            case "schema":
                for name in ("$id", "$anchor", "$dynamicAnchor"):
                    made.pop(name, None)
                if self.version == "3.0":
                    made = self._schema_30(made, node)
            case "parameter" | "header" | "mediaType":
                _one_example(made)
                if made.get("style") in ("tabDelimited", "ssv", "tsv", "pipes"):  # of Swagger 2.0
                    made["x-style"] = made.pop("style")
                if self.version != "3.2":
                    self._places(made, node)
            case _:
                pass
        for version in ("3.1", "3.0"):
            if version >= self.version:
                self._newer(made, kind, version, node)
        return made

    def _newer(self, made: dict[str, Any], kind: str | None, version: str, node: Object) -> None:
        for name in _NEWER[version].get(kind or "", ()):
            if name not in made:
                continue
            value = made.pop(name)
            if kind == "tag" and name == "summary":
                made.setdefault("x-displayName", value)
            if name in _SILENT or name in _DROPPED:
                continue
            made["x-" + name.lstrip("$")] = value
            if not locate(node, name).pointer.endswith("/x-" + name):
                self._lost(name, node)

    def _places(self, made: dict[str, Any], node: Object) -> None:
        """A parameter that is the whole query, and the style of cookies, came with 3.2."""
        if made.get("in") == "querystring":
            made |= {"in": "query", "x-in": "querystring"}
            self._lost("in", node, "querystring for ")
        if made.get("style") == "cookie":
            made["x-style"] = made.pop("style")
            self._lost("style", node, "cookie for ")

    def _requirements(self, made: dict[str, Any]) -> None:
        """Without certificates, which belong to the connection: who has one needs the rest of a requirement."""
        written = made.get("security")
        items = written if isinstance(written, list) and all(isinstance(item, dict) for item in written) else []
        if not any(self.certificates & item.keys() for item in items):
            return
        rest = [{name: item[name] for name in item if name not in self.certificates} for item in items]
        made["security"] = [item for index, item in enumerate(rest) if item not in rest[:index]]
        made["x-security"] = written

    def _certificates(self, made: dict[str, Any], node: Object) -> None:
        schemes = made["securitySchemes"]
        made["x-securitySchemes"] = {name: schemes.pop(name) for name in [*schemes] if name in self.certificates}
        if not schemes:
            del made["securitySchemes"]
        for name in made["x-securitySchemes"]:
            self.diagnostics.warning(
                "not-expressible",
                f"OpenAPI {self.version} has no mutualTLS for 'type'; the scheme is kept in 'x-securitySchemes', "
                "what requires it in 'x-security'",
                locate(node["securitySchemes"][name], "type"),
                hint="Bundle to a newer version.",
            )

    def _lost(self, name: str, node: Object, how: str = "") -> None:
        self.diagnostics.warning(
            "not-expressible",
            f"OpenAPI {self.version} has no {how}{name!r}; it is kept as {'x-' + name!r}",
            locate(node, name),
            hint="Bundle to a newer version.",
        )

    def _schema_30(self, made: dict[str, Any], node: Object) -> dict[str, Any]:
        """A schema in the words of 3.0 (OpenAPI 3.0, section 4.7.24)."""
        if "$ref" in made:
            beside = {key: value for key, value in made.items() if key != "$ref"}
            if not beside:
                return made
            made = {**beside, "allOf": [{"$ref": made["$ref"]}, *beside.get("allOf", [])]}
        _examples_30(made)
        if "const" in made:
            made["enum"] = [made.pop("const")]
        _limits_30(made)
        _named_values_30(made)
        _null_branch_30(made)
        _types_30(made)
        if "prefixItems" in made:
            made["x-prefixItems"] = made.pop("prefixItems")
            made["items"] = _any_of(made["x-prefixItems"], made.get("items", True))
            self._lost("prefixItems", node)
        _required_30(made)
        if made.get("enum") == []:
            made["x-enum"] = made.pop("enum")
            self._lost("enum", node, "empty ")
        _booleans_30(made)
        for name in [name for name in made if name not in _SCHEMA_30 and not name.startswith("x-")]:
            if name not in _NEWER["3.0"]["schema"]:
                made["x-" + name.lstrip("$")] = made.pop(name)
                self._lost(name, node)
        if made.get("type") == "array" and "items" not in made:
            made["items"] = {}
        return made


def _any_of(items: Any, rest: Any) -> Any:
    """One schema for the items of a tuple."""
    schemas = [*(items if isinstance(items, list) else ()), *([] if rest is False else [rest])]
    distinct = [schema for index, schema in enumerate(schemas) if schema not in schemas[:index]]
    if not distinct or True in distinct or {} in distinct:
        return {}
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}


def _required_30(made: dict[str, Any]) -> None:
    """The list has no two equal names, and is not empty."""
    names = made.get("required")
    if isinstance(names, list):
        made["required"] = [name for index, name in enumerate(names) if name not in names[:index]]
        if not names:
            del made["required"]


def _license_30(info: dict[str, Any]) -> None:
    """An SPDX identifier becomes the address of its text."""
    license = info.get("license")
    if isinstance(license, dict) and "identifier" in license:
        identifier = license.pop("identifier")
        license.setdefault("url", f"https://spdx.org/licenses/{identifier}.html")


def _named_values_30(made: dict[str, Any]) -> None:
    """`oneOf` of constants with titles is an enum whose values have names."""
    branches = made.get("oneOf")
    if not isinstance(branches, list) or not branches or "enum" in made:
        return
    for branch in branches:
        if not isinstance(branch, dict) or branch.keys() - {"title", "description", "enum", "type"}:
            return
        if not isinstance(branch.get("enum"), list) or len(branch["enum"]) != 1 or branch["enum"] == [None]:
            return
    del made["oneOf"]
    made["enum"] = [branch["enum"][0] for branch in branches]
    if all("title" in branch for branch in branches):
        made["x-enum-varnames"] = [branch["title"] for branch in branches]
    if any("description" in branch for branch in branches):
        made["x-enum-descriptions"] = [branch.get("description", "") for branch in branches]


def _booleans_30(made: dict[str, Any]) -> None:
    for name in ("items", "not"):
        if name in made:
            made[name] = _boolean(made[name])
    for name in ("allOf", "anyOf", "oneOf"):
        if isinstance(made.get(name), list):
            made[name] = [_boolean(item) for item in made[name]]
    if isinstance(made.get("properties"), dict):
        made["properties"] = {key: _boolean(item) for key, item in made["properties"].items()}


def _boolean(schema: Any) -> Any:
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    return schema


def _one_example(made: dict[str, Any]) -> None:
    """The example without a name is `example` again, unless there are named ones."""
    examples = made.get("examples")
    if not isinstance(examples, dict) or "" not in examples:
        return
    entry = examples.pop("")
    if examples:
        examples["example"] = entry
    else:
        del made["examples"]
        made["example"] = entry.get("value") if isinstance(entry, dict) else None


def _examples_30(made: dict[str, Any]) -> None:
    examples = made.pop("examples", None)
    if isinstance(examples, list) and examples:
        made["example"] = examples[0]
        if len(examples) > 1:
            made["x-examples"] = examples


def _limits_30(made: dict[str, Any]) -> None:
    for exclusive, limit in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        value = made.get(exclusive)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            continue
        other = made.get(limit)
        narrower = not isinstance(other, (int, float)) or (value >= other if limit == "minimum" else value <= other)
        del made[exclusive]
        if narrower:
            made[limit] = value
            made[exclusive] = True


def _null_branch_30(made: dict[str, Any]) -> None:
    """A branch `null` becomes `nullable`; a branch that is left alone needs no `anyOf`."""
    for name in ("anyOf", "oneOf"):
        branches = made.get(name)
        if not isinstance(branches, list):
            continue
        kept = [branch for branch in branches if not _is_null(branch)]
        if len(kept) == len(branches):
            continue
        made["nullable"] = True
        if len(kept) > 1:
            made[name] = kept
            continue
        del made[name]
        if kept:
            made["allOf"] = [*made.get("allOf", []), *kept]


def _is_null(branch: Any) -> bool:
    return isinstance(branch, dict) and branch.get("nullable") is True and branch.get("enum") == [None]


def _types_30(made: dict[str, Any]) -> None:
    kind = made.get("type")
    words = [kind] if isinstance(kind, str) else kind if isinstance(kind, list) else []
    kept = [word for word in words if word != "null"]
    if "null" in words:
        made["nullable"] = True
    if words and not kept:
        del made["type"]
        made["enum"] = [None]
    elif len(kept) == 1:
        made["type"] = kept[0]
    elif kept:
        del made["type"]
        branches = [{"type": word, **({"items": made.get("items", {})} if word == "array" else {})} for word in kept]
        made["anyOf" if "anyOf" not in made else "x-types"] = branches
