"""Swagger 2.0 to the form of OpenAPI 3: where things stand. Schemas have their own module.

Nodes are moved, not copied, so they keep the locations that the user wrote. Rules: Swagger 2.0
specification, and the conversion that swagger2openapi and others agree on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from .shapes import METHODS
from .tree import Array, Node, Object, adopt, fresh, locate

Include = Callable[[Object, str], Any]

_FORMS: Final = ("multipart/form-data", "application/x-www-form-urlencoded")
_PARAMETER_KEYS: Final = frozenset(
    {"name", "in", "description", "required", "allowEmptyValue", "deprecated", "schema", "$ref", "collectionFormat"}
)
_FLOWS: Final = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_STYLES: Final = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited"}


def upgrade_v2(root: Object, include: Include) -> dict[str, Node]:
    """Rewrite a whole Swagger 2.0 document. Out: where nodes that had other pointers are now."""
    return _Conversion(root, include, words(root.get("consumes")), words(root.get("produces"))).run()


@dataclass(slots=True)
class _Conversion:
    root: Object
    include: Include
    consumes: list[str]
    produces: list[str]
    moved: dict[str, Node] = field(default_factory=dict)
    shared: dict[str, Object] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)

    def run(self) -> dict[str, Node]:
        root = self.root
        root.pop("consumes", None)
        root.pop("produces", None)
        origin = locate(root, "swagger")
        root.pop("swagger", None)
        adopt(root, "openapi", "3.2.0", origin)
        self._servers()
        components = fresh(root, "components", origin)
        self._components(components)
        paths = root.get("paths")
        for item in (paths if isinstance(paths, Object) else {}).values():
            if isinstance(item, Object):
                self._path_item(item)
        return self.moved

    def _servers(self) -> None:
        root = self.root
        host, base, schemes = (root.pop(key, None) for key in ("host", "basePath", "schemes"))
        if not isinstance(host, str) and not isinstance(base, str):
            return
        key = "host" if isinstance(host, str) else "basePath"
        origin = root.location.at(key)
        path = ("/" + base.strip("/")).rstrip("/") if isinstance(base, str) else ""
        servers = Array(root, "servers", origin)
        root["servers"] = servers
        if not isinstance(host, str):
            fresh(servers, 0, origin, {"url": path or "/"})
            return
        usable = [scheme for scheme in words(schemes) if scheme in ("https", "http")] or ["https"]
        for index, scheme in enumerate(sorted(usable, reverse=True)):
            fresh(servers, index, origin, {"url": f"{scheme}://{host}{path}"})

    def _components(self, components: Object) -> None:
        root = self.root
        self._move(root, "definitions", components, "schemas")
        self._move(root, "responses", components, "responses")
        self._move(root, "securityDefinitions", components, "securitySchemes")
        for scheme in _objects(components.get("securitySchemes")):
            _security_scheme(scheme)
        for response in _objects(components.get("responses")):
            convert_response(response, self.produces)
        parameters = root.pop("parameters", None)
        if not isinstance(parameters, Object):
            return
        for name, parameter in parameters.items():
            if isinstance(parameter, Object):
                self.shared[name] = parameter
        plain = {name: node for name, node in self.shared.items() if node.get("in") not in ("body", "formData")}
        self.bodies = self.shared.keys() - plain.keys()
        holder = fresh(components, "parameters", parameters.location)
        for name, node in plain.items():
            self._moved(node)
            adopt(holder, name, node)
            convert_parameter(node)

    def _move(self, source: Object, key: str, target: Object, name: str) -> None:
        node = source.pop(key, None)
        if isinstance(node, Object):
            self._moved(node)
            adopt(target, name, node)

    def _moved(self, node: Node) -> None:
        self.moved[node.location.pointer] = node

    def _path_item(self, item: Object) -> None:
        shared = self._split(item)
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, Object):
                self._operation(operation, shared)

    def _operation(self, operation: Object, inherited: list[Object]) -> None:
        consumes = words(operation.pop("consumes", None)) or self.consumes
        produces = words(operation.pop("produces", None)) or self.produces
        origin = locate(operation, "parameters")
        own = self._split(operation)
        names = {(node.get("in"), node.get("name")) for node in own}
        inputs = own + [
            node
            for node in inherited
            if (node.get("in"), node.get("name")) not in names
            and not (node.get("in") == "body" and any(other.get("in") == "body" for other in own))
        ]
        body = next((node for node in inputs if node.get("in") == "body"), None)
        fields = [node for node in inputs if node.get("in") == "formData"]
        if body is not None:
            self._body(operation, body, consumes)
        elif fields:
            self._form(operation, fields, consumes, origin)
        for response in _objects(operation.get("responses")):
            convert_response(response, produces)

    def _split(self, holder: Object) -> list[Object]:
        """Take body and form parameters out of a list; the others become those of OpenAPI 3."""
        parameters = holder.get("parameters")
        if not isinstance(parameters, Array):
            return []
        taken: list[Object] = []
        kept: list[Any] = []
        for index, node in enumerate(parameters):
            if not isinstance(node, Object):
                kept.append((index, node))
                continue
            actual = self._actual(node)
            if actual.get("in") in ("body", "formData"):
                self._moved(node)
                taken.append(actual)
                continue
            if actual is node:
                convert_parameter(node)
            kept.append((index, node))
        if taken:
            for _, node in kept:
                if isinstance(node, Object):
                    self._moved(node)
                    node.origin = node.location
            parameters.clear()
            for index, (_, node) in enumerate(kept):
                adopt(parameters, index, node)
        if not parameters and taken:
            del holder["parameters"]
        return taken

    def _actual(self, node: Object) -> Object:
        text = node.get("$ref")
        if not isinstance(text, str):
            return node
        if text.startswith("#/parameters/"):
            name = text.removeprefix("#/parameters/").replace("~1", "/").replace("~0", "~")
            return self.shared.get(name, node)
        if text.startswith("#"):
            return node
        found = self.include(node, "raw")
        return found if isinstance(found, Object) else node

    def _body(self, operation: Object, parameter: Object, consumes: list[str]) -> None:
        origin = parameter.location
        body = fresh(operation, "requestBody", origin)
        for key in ("description", "required"):
            if key in parameter:
                adopt(body, key, parameter[key], locate(parameter, key))
        content = fresh(body, "content", origin)
        examples = parameter.get("x-examples")
        for media_type in consumes or ["application/json"]:
            media = fresh(content, media_type, origin)
            _share(media, "schema", parameter)
            if isinstance(examples, Object) and media_type in examples:
                adopt(media, "example", examples[media_type], locate(examples, media_type))
        for key in parameter:
            if key.startswith("x-") and key != "x-examples":
                adopt(body, key, parameter[key], locate(parameter, key))

    def _form(self, operation: Object, fields: list[Object], consumes: list[str], origin: Any) -> None:
        files = any(node.get("type") == "file" for node in fields)
        wanted = [media_type for media_type in consumes if media_type in _FORMS]
        if files or not wanted:
            wanted = [_FORMS[0] if files else _FORMS[1]]
        body = fresh(operation, "requestBody", origin)
        if any(node.get("required") is True for node in fields):
            adopt(body, "required", True, origin)
        content = fresh(body, "content", origin)
        schema: Object | None = None
        for media_type in wanted:
            media = fresh(content, media_type, origin)
            if schema is None:
                schema = _form_schema(media, fields, origin)
            media["schema"] = schema
            _form_encoding(media, fields, media_type, origin)


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
    for header in _objects(response.get("headers")):
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
        _share(media, "schema", response)
    response.pop("schema", None)
    for media_type, value in examples.items():
        if isinstance(content.get(media_type), Object):
            adopt(content[media_type], "example", value, examples.location.at(media_type))  # type: ignore[union-attr]


def _collection(word: Any, where: Any) -> dict[str, Any]:
    """`collectionFormat` as style and explode (Swagger 2.0, Parameter Object); csv is the default."""
    if word == "multi":
        return {"style": "form", "explode": True}
    if word in _STYLES:
        return {"style": _STYLES[word], "explode": False}
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


def _form_schema(media: Object, fields: list[Object], origin: Any) -> Object:
    schema = fresh(media, "schema", origin, {"type": "object"})
    properties = fresh(schema, "properties", origin)
    required: list[str] = []
    for node in fields:
        name = node.get("name")
        if not isinstance(name, str):
            continue
        if node.get("required") is True:
            required.append(name)
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


def _form_encoding(media: Object, fields: list[Object], media_type: str, origin: Any) -> None:
    """Arrays in forms: `multi` repeats the name, the others join the values."""
    for node in fields:
        if node.get("type") != "array" or not isinstance(node.get("name"), str):
            continue
        style = _collection(node.get("collectionFormat"), "formData")
        if "encoding" not in media:
            fresh(media, "encoding", origin)
        fresh(media["encoding"], node["name"], locate(node, "collectionFormat"), style)


def _share(media: Object, key: str, holder: Object) -> None:
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


def _security_scheme(scheme: Object) -> None:
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


def rewrite_reference(text: str) -> str:
    """A reference into a Swagger 2.0 document, to where that is in normal form."""
    for old, new in (
        ("#/definitions/", "#/components/schemas/"),
        ("#/parameters/", "#/components/parameters/"),
        ("#/responses/", "#/components/responses/"),
    ):
        if text.startswith(old):
            return new + text.removeprefix(old)
    return text


def _objects(node: Any) -> list[Object]:
    return [value for value in node.values() if isinstance(value, Object)] if isinstance(node, Object) else []


def words(value: Any) -> list[str]:
    """The strings of a list; nothing of what is no list."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
