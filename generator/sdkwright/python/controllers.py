"""Modules of controllers: a class for each of the two kinds of client."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .. import ir
from . import links, operations, text
from .controllers_names import ControllerName
from .expressions import BUILTINS, Imports, import_order, natural_order
from .names import Identifier
from .operations import Call, Place
from .types import Types
from .views import Child, Code, Controller, ControllerModule, Method

Example = Callable[[ir.Operation], str]
"""The lines of an operation's example, for its docstring; empty for none."""

Security = tuple[tuple[Identifier, ...], ...]


def module(name: ControllerName, mine: Sequence[ir.Operation], types: Types, example: Example) -> ControllerModule:
    """The module of a controller. `mine`: its operations in the order of the document."""
    names = types.names
    calls = [operations.call(operation, types, example(operation)) for operation in mine]
    children = [other for other in names.controllers if other.path[:-1] == name.path]
    members = {call.name for call in calls} | {child.name for child in children}
    arguments = {item.name for call in calls for item in call.bound}
    models = "_models" if "models" in members | arguments else "models"
    imports = Imports("..")
    shadowed = BUILTINS & members
    doc = _doc(name, types.api)
    if children:
        imports.name("functools", "cached_property")
        imports.name("typing", "TYPE_CHECKING")
    classes = tuple(
        Controller(
            name=name.async_class_name if place.asynchronous else name.class_name,
            base=imports.name("_runtime.controller", "AsyncController" if place.asynchronous else "Controller"),
            doc=doc,
            children=tuple(child(other, types.api, place.asynchronous) for other in children),
            methods=tuple(_method(call, place) for call in calls),
        )
        for place in (Place(imports, shadowed, models, False), Place(imports, shadowed, models, True))
    )
    checking = tuple(
        Code(f"from .{other.module} import {', '.join(sorted(_classes(other), key=import_order))}")
        for other in sorted(children, key=lambda other: natural_order(other.module))
    )
    return ControllerModule(imports.groups(), checking, classes)


def child(name: ControllerName, api: ir.Api, asynchronous: bool) -> Child:
    """How a client, or a controller above, reaches a controller."""
    class_name = name.async_class_name if asynchronous else name.class_name
    return Child(name.name, class_name, name.module, _doc(name, api))


def _classes(name: ControllerName) -> tuple[Identifier, Identifier]:
    return name.class_name, name.async_class_name


def _method(call: Call, place: Place) -> Method:
    return operations.method(call, place, security(call.operation, call.types))


def security(operation: ir.Operation, types: Types) -> Security | None:
    """The alternatives of an operation where they differ from those of the API."""
    if operation.security is None or operation.security == types.api.security:
        return None
    return requirements(operation.security, types)


def requirements(alternatives: Sequence[ir.SecurityRequirement], types: Types) -> Security:
    """Requirements by the keywords of the client. What names an unknown scheme is left out."""
    keywords = types.names.schemes
    return tuple(
        tuple(keywords[name] for name, _ in requirement.schemes)
        for requirement in alternatives
        if all(name in keywords for name, _ in requirement.schemes)
    )


def _doc(name: ControllerName, api: ir.Api) -> str:
    tag = next((tag for tag in api.tags if tag.name == name.title), None)
    if tag is None:
        return ""
    said = text.paragraphs(tag.summary.strip(), tag.description.strip())
    return text.layout(text.paragraphs(said, links.see(tag.see, said)))
