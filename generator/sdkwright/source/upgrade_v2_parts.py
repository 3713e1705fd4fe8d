"""Pieces of Swagger 2.0 in the form of OpenAPI 3: parameters, responses, forms, security schemes."""

from __future__ import annotations

from typing import Any, Final

from .tree import Array, Object, adopt, fresh, locate

_PARAMETER_KEYS: Final = frozenset(
    {"name", "in", "description", "required", "allowEmptyValue", "deprecated", "schema", "$ref", "collectionFormat"}
)
_FLOWS: Final = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_STYLES: Final = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited"}


def convert_parameter(node: Object) -> None:
    """A parameter other than body and form: what describes its value moves into `schema`."""
    if "$ref" in node or "schema" in node:
        return
    kind, where = node.get("type"), node.get("in")
    origin = locate(node, "collectionFormat")
    collection = node.pop("collectionFormat", None)
    _into_schema(node, keep=_PARAMETER_KEYS)
    if kind == "array":
        for key, value in _collection(collection, where).items():
            adopt(node, key, value, origin)


def convert_response(response: Object, produces: list[str]) -> None:
    """A response: `schema` and `examples` move below the media types that are produced."""
    if "$ref" in response or "content" in response:
        return
    for header in objects(response.get("headers")):
        if "schema" not in header and "$ref" not in header:
            _into_schema(header, keep=frozenset({"description", "collectionFormat"}))
            header.pop("collectionFormat", None)
    origin = response.location
    examples = response.pop("examples", None)
    examples = examples if isinstance(examples, Object) else {}
    if "schema" not in response and not examples:
        return
    schema = response.get("schema")
    file = isinstance(schema, Object) and schema.get("type") == "file"
    content = fresh(response, "content", origin)
    for media_type in produces or [*examples] or ["application/octet-stream" if file else "application/json"]:
        media = fresh(content, media_type, origin)
        share(media, "schema", response)
    response.pop("schema", None)
    for media_type, value in examples.items():
        if isinstance(content.get(media_type), Object):
            adopt(content[media_type], "example", value, examples.location.at(media_type))  # type: ignore[union-attr]


def _collection(word: Any, where: Any) -> dict[str, Any]:
    """`collectionFormat` as style and explode (Swagger 2.0, Parameter Object); csv is the default."""
    if word == "multi":
        return {"style": "form", "explode": True}
    if word in _STYLES:
        return {"style": _STYLES[word] if where in ("query", "formData") else word, "explode": False}
    return {"style": "form" if where in ("query", "formData") else "simple", "explode": False}


def _into_schema(node: Object, *, keep: frozenset[str]) -> Object:
    origin = node.location
    schema = Object(node, "schema", origin)
    for key in [key for key in node if key not in keep and (not key.startswith("x-") or key == "x-nullable")]:
        place = locate(node, key)
        adopt(schema, key, node.pop(key), place)
    for key in ("x-enum-varnames", "x-enum-descriptions", "x-enumNames", "x-example"):
        if key in node:
            place = locate(node, key)
            adopt(schema, key, node.pop(key), place)
    _plain_items(schema)
    node["schema"] = schema
    return schema


def _plain_items(schema: Object) -> None:
    items = schema.get("items")
    while isinstance(items, Object):
        items.pop("collectionFormat", None)
        items = items.get("items")


def form_schema(media: Object, fields: list[Object], origin: Any) -> Object:
    schema = fresh(media, "schema", origin, {"type": "object"})
    properties = fresh(schema, "properties", origin)
    required: list[str] = []
    for node in fields:
        name = node.get("name")
        if not isinstance(name, str):
            continue
        if node.get("required") is True:
            required.append(name)
        if isinstance(node.get("schema"), Object):
            adopt(properties, name, node["schema"])
            continue
        members = {
            key: value
            for key, value in node.items()
            if key not in ("name", "in", "required", "collectionFormat", "allowEmptyValue")
        }
        property = fresh(properties, name, node.location)
        for key, value in members.items():
            adopt(property, key, value, locate(node, key))
        _plain_items(property)
    if required:
        words = Array(schema, "required", origin)
        words.extend(required)
        schema["required"] = words
    return schema


def form_encoding(media: Object, fields: list[Object], media_type: str, origin: Any) -> None:
    """Arrays in forms: `multi` repeats the name, the others join the values."""
    for node in fields:
        if node.get("type") != "array" or not isinstance(node.get("name"), str):
            continue
        if node.get("collectionFormat") == "multi":
            continue  # which is what forms do anyway
        style = _collection(node.get("collectionFormat"), "formData")
        if "encoding" not in media:
            fresh(media, "encoding", origin)
        fresh(media["encoding"], node["name"], locate(node, "collectionFormat"), style)


def share(media: Object, key: str, holder: Object) -> None:
    """Put the same node below several media types; its place is below the first."""
    value = holder.get(key)
    if value is None:
        return
    if isinstance(value, Object) and (value.up is holder):
        adopt(media, key, value)
    elif isinstance(value, Object):
        media[key] = value
    else:
        adopt(media, key, value, locate(holder, key))


def security_scheme(scheme: Object) -> None:
    match scheme.get("type"):
        case "basic":
            origin = locate(scheme, "type")
            adopt(scheme, "type", "http", origin)
            adopt(scheme, "scheme", "basic", origin)
        case "oauth2":
            origin = locate(scheme, "flow")
            flow = scheme.pop("flow", None)
            if not isinstance(flow, str):
                return
            flows = fresh(scheme, "flows", origin)
            made = fresh(flows, _FLOWS.get(flow, flow), origin)
            for key in ("authorizationUrl", "tokenUrl", "scopes"):
                if key in scheme:
                    place = locate(scheme, key)
                    adopt(made, key, scheme.pop(key), place)
            if "scopes" not in made:
                fresh(made, "scopes", origin)
        case _:
            pass


def objects(node: Any) -> list[Object]:
    return [value for value in node.values() if isinstance(value, Object)] if isinstance(node, Object) else []


def words(value: Any) -> list[str]:
    """The strings of a list; nothing of what is no list."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
