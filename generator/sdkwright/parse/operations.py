"""Operations, callbacks and webhooks (OpenAPI 3.2, sections 4.8 to 4.10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from .. import ir
from ..source.document import Object, locate
from .content import request_body
from .context import Context, extensions
from .parameters import Parameters
from .places import child, tokens
from .responses import responses
from .schemas import Schemas
from .security import requirements
from .servers import servers
from .text import see

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


_PATH_ITEM: Final = frozenset(
    {*METHODS, "$ref", "summary", "description", "servers", "parameters", "additionalOperations"}
)
_OPERATION: Final = frozenset(
    {"tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses"}
    | {"callbacks", "deprecated", "security", "servers"}
)


class Operations:
    """Turns path items into operations. One that is broken in part stays callable."""

    def __init__(self, schemas: Schemas, schemes: set[str]) -> None:
        self._schemas = schemas
        self._context: Context = schemas.context
        self._parameters = Parameters(schemas)
        self._schemes = schemes
        self._inside: list[Object] = []

    def paths(self) -> Iterator[ir.Operation]:
        """Everything under `paths`, in the document's order."""
        members: Mapping[str, Any] = self._context.object(self._context.document.root, "paths") or {}
        for path, node in members.items():
            if not path.startswith("x-"):
                yield from self._item(node, members, path, child("#", "paths", path), (), path)

    def webhooks(self) -> Iterator[ir.Webhook]:
        """Everything under `webhooks`."""
        members: Mapping[str, Any] = self._context.object(self._context.document.root, "webhooks") or {}
        for name, node in members.items():
            if not name.startswith("x-"):
                for operation in self._item(node, members, name, child("#", "webhooks", name), (name,), ""):
                    yield ir.Webhook(name, operation, operation.location)

    def _item(
        self, node: object, holder: object, key: str, place: str, words: tuple[str, ...], path: str
    ) -> Iterator[ir.Operation]:
        """The operations of a path item, its reference followed."""
        target = self._context.follow(node, place) if isinstance(node, Object) else None
        if target is None or not isinstance(target.node, Object):
            location = locate(holder, key) if isinstance(holder, Object) else self._context.document.root.location
            self._context.warn(
                "path-item", f"{key!r} is no path item that can be read", location, hint="Its operations are left out."
            )
            self._context.skipped("operation", location, "its path item can't be read")
            return
        item, id = target.node, target.id
        if any(item is other for other in self._inside):
            if isinstance(holder, Object):
                self._context.keyword(holder, key, "the callback contains itself")
            return
        self._inside.append(item)
        self._context.unknown(item, _PATH_ITEM)
        self._context.roots.setdefault(id, words or _segments(path))
        for method, operation, at in self._methods(item, id):
            yield self._operation(operation, at, item, id, method, path or key, child(place, *_tail(at, id)), words)
        self._inside.pop()

    def _methods(self, item: Object, id: str) -> Iterator[tuple[str, Object, str]]:
        """The operations of a path item in the document's order, with their methods and ids."""
        for key, node in item.items():
            if key in METHODS:
                if isinstance(node, Object):
                    yield key.upper(), node, child(id, key)
                else:
                    self._broken(item, key)
            elif key == "additionalOperations":
                for method, other in (self._context.object(item, key) or {}).items():
                    if isinstance(other, Object):
                        yield method, other, child(id, key, method)
                    else:
                        self._broken(item[key], method)

    def _broken(self, holder: Object, key: str) -> None:
        self._context.warn(
            "wrong-type", "an operation should be an object", locate(holder, key), hint="It is left out."
        )
        self._context.skipped("operation", locate(holder, key), "it is no object")

    def _operation(
        self,
        node: Object,
        id: str,
        item: Object,
        item_id: str,
        method: str,
        path: str,
        place: str,
        words: tuple[str, ...],
    ) -> ir.Operation:
        context = self._context
        context.full("operation", node.location)
        context.unknown(node, _OPERATION)
        name = context.string(node, "operationId") or None
        context.roots.setdefault(id, (name,) if name else words or (method.lower(), *_segments(path)))
        return ir.Operation(
            place,
            method,
            path,
            name,
            responses(self._schemas, node, id),
            node.location,
            tags=context.strings(node, "tags", alone=True),
            summary=context.text(node, "summary") or context.text(item, "summary"),
            description=context.text(node, "description") or context.text(item, "description"),
            deprecated=context.flag(node, "deprecated"),
            parameters=self._parameters.of(node, id, item, item_id, path if path.startswith("/") else ""),
            request_body=self._body(node, id),
            security=requirements(context, node, self._schemes),
            servers=servers(context, node) or servers(context, item),
            callbacks=tuple(self._callbacks(node, id)),
            extensions=extensions(item) | extensions(node),
            see=see(context, node),
        )

    def _body(self, operation: Object, id: str) -> ir.RequestBody | None:
        node = self._context.object(operation, "requestBody")
        if node is None:
            return None
        target = self._context.follow(node, child(id, "requestBody"))
        if target is None or not isinstance(target.node, Object):
            self._context.degraded("body", node.location, "the reference leads nowhere; any content is taken")
            return ir.RequestBody(False, (), node.location)
        return request_body(self._schemas, target.node, target.id)

    def _callbacks(self, operation: Object, id: str) -> Iterator[ir.Webhook]:
        for name, holder in self._context.objects(operation, "callbacks"):
            target = self._context.follow(holder, child(id, "callbacks", name))
            if target is None or not isinstance(target.node, Object):
                self._context.degraded("keyword", holder.location, "the callback is not there")
                continue
            for expression, node in target.node.items():
                if expression.startswith("x-"):
                    continue
                place = child(target.id, expression)
                words = (*self._context.roots.get(id, ()), name)
                for found in self._item(node, target.node, expression, place, words, ""):
                    yield ir.Webhook(name, found, found.location)


def _segments(path: str) -> tuple[str, ...]:
    """`/pets/{id}` → `pets`, `id`."""
    return tuple(word for part in path.split("/") if (word := part.replace("{", "").replace("}", "")))


def _tail(id: str, above: str) -> list[str]:
    """The tokens of an id below another."""
    return tokens(id)[len(tokens(above)) :]
