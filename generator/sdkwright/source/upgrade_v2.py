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
from .upgrade_v2_parts import (
    convert_parameter,
    convert_response,
    form_encoding,
    form_schema,
    objects,
    security_scheme,
    share,
    words,
)

Include = Callable[[Object, str], Any]

_FORMS: Final = ("multipart/form-data", "application/x-www-form-urlencoded")


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
        for scheme in objects(components.get("securitySchemes")):
            security_scheme(scheme)
        for response in objects(components.get("responses")):
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
        for response in objects(operation.get("responses")):
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
            if actual.get("in") in ("body", "formData") and self._one_body(actual, taken):
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

    def _one_body(self, node: Object, taken: list[Object]) -> bool:
        """Whether it can be (a part of) the body beside the others; else it is left for the parse stage to report."""
        return not taken or (node.get("in") == "formData" and all(other.get("in") == "formData" for other in taken))

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
        convert_parameter(parameter)
        body = fresh(operation, "requestBody", origin)
        for key in ("description", "required"):
            if key in parameter:
                adopt(body, key, parameter[key], locate(parameter, key))
        content = fresh(body, "content", origin)
        examples = parameter.get("x-examples")
        for media_type in consumes or ["application/json"]:
            media = fresh(content, media_type, origin)
            share(media, "schema", parameter)
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
                schema = form_schema(media, fields, origin)
            media["schema"] = schema
            form_encoding(media, fields, media_type, origin)


def with_old_words(operation: Object, include: Include) -> None:
    """An operation of OpenAPI 3 that has a body among its parameters, or a response with `schema`, as those
    of Swagger 2.0 have."""
    parameters, responses = operation.get("parameters"), operation.get("responses")
    items = parameters if isinstance(parameters, Array) else ()
    body = any(isinstance(item, Object) and item.get("in") in ("body", "formData") for item in items)
    if (body and "requestBody" not in operation) or any("schema" in node for node in objects(responses)):
        _Conversion(operation, include, [], [])._operation(operation, [])


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
