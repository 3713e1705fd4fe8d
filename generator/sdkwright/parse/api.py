"""The parse stage as a whole: a normalised document to an `ir.Api`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .. import ir
from ..diagnostics import Diagnostics
from ..source.document import Array, Document, Object, locate
from . import leftovers, security
from .context import Context, extensions
from .cycles import break_cycles
from .operations import METHODS, Operations
from .places import child, path_of
from .schemas import Schemas
from .servers import fallback, servers
from .text import see

_WORDS = {"responses": "response", "requestBodies": "request", "parameters": "", "headers": "", "callbacks": ""}

_ROOT = frozenset(
    {"openapi", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags"}
    | {"externalDocs"}
)
_COMPONENTS = frozenset(
    {"schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links"}
    | {"callbacks", "pathItems", "mediaTypes"}
)
_INFO = frozenset({"title", "summary", "description", "termsOfService", "contact", "license", "version"})
_TAG = frozenset({"name", "summary", "description", "externalDocs", "parent", "kind"})

_KINDS = {"responses": "response", "requestBodies": "body", "parameters": "parameter", "headers": "header"}


def parse(document: Document, diagnostics: Diagnostics) -> ir.Api:
    """The API that a document describes.

    Never raises: what can't be read ends as a diagnostic, and in the report as degraded or skipped.
    """
    context = Context(document, diagnostics)
    root = document.root
    context.unknown(root, _ROOT)
    schemas = Schemas(context)
    _component_words(context)
    for name, node in schemas.components.items():
        schemas.enqueue(node, child("#", "components", "schemas", name))
    schemes = security.schemes(context)
    known = {scheme.name for scheme in schemes}
    operations = Operations(schemas, known)
    paths = tuple(operations.paths())
    webhooks = tuple(operations.webhooks())
    schemas.drain()
    break_cycles(context)
    leftovers.drop(context.declarations, context.absorbed, (paths, webhooks))
    api = ir.Api(
        _info(context, root),
        servers(context, root) or fallback(context, root),
        _tags(context, root, paths),
        paths,
        _declarations(context, schemas),
        root.location,
        webhooks=webhooks,
        security_schemes=schemes,
        security=security.requirements(context, root, known) or (),
        extensions=extensions(root),
        see=see(context, root),
    )
    _unused(context)
    context.flush()
    return api


def _component_words(context: Context) -> None:
    """Inline schemas of shared responses, bodies, parameters and headers are named after those."""
    components: Mapping[str, Any] = context.object(context.document.root, "components") or {}
    for section, word in _WORDS.items():
        for name, _ in context.objects(components, section):
            context.roots[child("#", "components", section, name)] = (name, word) if word else (name,)


def _unused(context: Context) -> None:
    """Shared elements that no operation refers to; there is nothing to generate for them."""
    components: Mapping[str, Any] = context.object(context.document.root, "components") or {}
    if isinstance(components, Object):
        context.unknown(components, _COMPONENTS)
    for section, kind in _KINDS.items():
        for name, holder in context.objects(components, section):
            target = context.follow(holder, child("#", "components", section, name))
            if target is not None and isinstance(target.node, Object):
                if not context.reported(kind, target.node.location):
                    context.skipped(kind, target.node.location, "no operation uses it")
    for _, link in context.objects(components, "links"):
        context.degraded("keyword", link.location, "links are not followed")
    for name, holder in context.objects(components, "callbacks"):
        target = context.follow(holder, child("#", "components", "callbacks", name))
        for item in target.node.values() if target is not None and isinstance(target.node, Object) else ():
            if isinstance(item, Object):
                _unused_item(context, item, "no operation uses the callback")
    for _, item in context.objects(components, "pathItems"):
        _unused_item(context, item, "no path uses it")


def _unused_item(context: Context, item: Object, reason: str) -> None:
    """The operations of a shared path item that nothing leads to."""
    more: Mapping[str, Any] = context.object(item, "additionalOperations") or {}
    for method, operation in [*item.items(), *more.items()]:
        if isinstance(operation, Object) and (method in METHODS or method in more):
            if not context.reported("operation", operation.location):
                context.skipped("operation", operation.location, reason)


def _info(context: Context, root: Object) -> ir.Info:
    node = context.object(root, "info")
    if node is None:
        context.warn("info", "the document has no `info`", root.location, hint="Add a title and a version.")
        return ir.Info("API", "", root.location)
    context.unknown(node, _INFO)
    version = node.get("version")
    return ir.Info(
        context.text(node, "title") or "API",
        version if isinstance(version, str) else "" if version is None else str(version),
        node.location,
        summary=context.text(node, "summary"),
        description=context.text(node, "description"),
        terms_of_service=context.string(node, "termsOfService"),
        contact=_texts(context.object(node, "contact")),
        license=_texts(context.object(node, "license")),
    )


def _texts(node: Object | None) -> dict[str, str]:
    return {key: value for key, value in (node or {}).items() if isinstance(value, str)}


def _tags(context: Context, root: Object, operations: tuple[ir.Operation, ...]) -> tuple[ir.Tag, ...]:
    """The declared tags in their order, then those that only operations name, in theirs."""
    found: dict[str, ir.Tag] = {}
    items: Array = context.array(root, "tags") or Array(root)
    for index, node in enumerate(items):
        name = node.get("name") if isinstance(node, Object) else None
        if not isinstance(node, Object) or not isinstance(name, str):
            context.warn("tag", "a tag needs a `name`", locate(items, index), hint="It is left out.")
            context.degraded("keyword", locate(items, index), "a tag needs a `name`")
            continue
        context.unknown(node, _TAG)
        tag = ir.Tag(
            name,
            node.location,
            summary=context.text(node, "summary") or context.text(node, "x-displayName"),
            description=context.text(node, "description"),
            parent=context.string(node, "parent"),
            kind=context.string(node, "kind"),
            see=see(context, node),
        )
        found.setdefault(name, tag)
    for operation in operations:
        for name in operation.tags:
            found.setdefault(name, ir.Tag(name, operation.location))
    return tuple(found.values())


def _declarations(context: Context, schemas: Schemas) -> dict[str, ir.Declaration]:
    """Components first, then named schemas elsewhere, then inline ones with path and owner."""
    declared = context.declarations
    order = [child("#", "components", "schemas", name) for name in schemas.components]
    found = {id: declared[id] for id in order if id in declared}
    for id, declaration in declared.items():
        if declaration.name is not None:
            found.setdefault(id, declaration)
    for id, declaration in declared.items():
        if declaration.name is None:
            path = path_of(id, context.roots, context.arms)
            found[id] = replace(declaration, path=path, owner=_owner(id, declared))
    return found


def _owner(id: str, declared: dict[str, ir.Declaration]) -> str | None:
    """The nearest declaration above an inline schema."""
    above = id.rpartition("/")[0]
    while "#" in above:
        if above in declared:
            return above
        above = above.rpartition("/")[0]
    return None
