"""Parameters (OpenAPI 3.2, section 4.12)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final, Literal, TypeAlias

from .. import ir
from ..source.document import Array, Object, locate
from . import content
from .context import Context
from .headers import value_type
from .places import child
from .schemas import Schemas
from .text import default, described, examples, limits, of_schema

Where: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]

_STYLES: Final[dict[Where, tuple[str, ...]]] = {
    "path": ("simple", "label", "matrix", "ssv", "tsv", "pipes"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject"),
    "header": ("simple", "ssv", "tsv", "pipes"),
    "cookie": ("form", "cookie"),
    "querystring": ("form",),
}
"""The styles of each place, the default first (section 4.12.3).

`tabDelimited`, and `ssv`, `tsv` and `pipes` outside of the query, are the `collectionFormat` of Swagger 2.0.
"""

_IGNORED: Final = frozenset({"accept", "content-type", "authorization"})
_KNOWN: Final = frozenset(
    {"name", "in", "description", "required", "deprecated", "allowEmptyValue", "example", "examples", "style"}
    | {"explode", "allowReserved", "schema", "content"}
)
_TEMPLATE: Final = re.compile(r"\{([^{}]*)\}")


class Parameters:
    """The parameters of a document; a shared one is parsed once."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self._context: Context = schemas.context
        self._known: dict[str, ir.Parameter | None] = {}

    def of(self, operation: Object, id: str, item: Object, item_id: str, path: str) -> tuple[ir.Parameter, ...]:
        """Those of an operation: the path item's, replaced by its own of the same name and place,
        in the document's order; and those that the template of the path needs besides."""
        found = self.listed(item, item_id)
        found.update(self.listed(operation, id))
        template = _TEMPLATE.findall(path)
        for key, parameter in list(found.items()):
            if parameter.where == "path" and parameter.name not in template:
                self._unused(parameter, path)
                del found[key]
        missing = [name for name in dict.fromkeys(template) if (name, "path") not in found]
        if missing:
            self._missing(missing, path, operation)
        for name in missing:
            text = ir.Primitive("string", operation.location)
            found[name, "path"] = ir.Parameter(name, "path", text, True, "simple", False, operation.location)
        return tuple(found.values())

    def _unused(self, parameter: ir.Parameter, path: str) -> None:
        reason = f"the path {path!r} has no place for it"
        self._context.warn(
            "path-parameter-unused", f"{reason}: {parameter.name!r}", parameter.location, hint="It is left out."
        )
        self._context.skipped("parameter", parameter.location, reason)

    def _missing(self, names: list[str], path: str, operation: Object) -> None:
        words = ", ".join(repr(name) for name in names)
        self._context.warn(
            "path-parameter-missing",
            f"no parameter is declared for {words} in the path {path!r}",
            operation.location,
            hint="It is taken as text.",
        )
        self._context.degraded("operation", operation.location, f"no path parameter is declared for {words}")

    def listed(self, node: Object, id: str) -> dict[tuple[str, str], ir.Parameter]:
        """The usable parameters of one list by name and place."""
        found: dict[tuple[str, str], ir.Parameter] = {}
        items: Array = self._context.array(node, "parameters") or Array(node)
        for index, holder in enumerate(items):
            parameter = self._parameter(items, index, holder, child(id, "parameters", index))
            if parameter is None:
                continue
            key = (parameter.name, parameter.where)
            if parameter.where == "header":
                key = (parameter.name.lower(), "header")
            if key in found:
                place = locate(items, index)
                self._context.warn(
                    "duplicate-parameter", f"{parameter.name!r} is declared twice", place, hint="The first counts."
                )
                if parameter.location != found[key].location:
                    self._context.skipped("parameter", parameter.location, "it is declared twice; the first counts")
            else:
                found[key] = parameter
        return found

    def _parameter(self, items: Array, index: int, holder: Any, place: str) -> ir.Parameter | None:
        if not isinstance(holder, Object):
            self._context.warn(
                "wrong-type", "a parameter should be an object", locate(items, index), hint="It is left out."
            )
            self._context.skipped("parameter", locate(items, index), "it is no object")
            return None
        target = self._context.follow(holder, place)
        if target is None or not isinstance(target.node, Object):
            self._context.skipped("parameter", holder.location, "the reference leads nowhere")
            return None
        if target.id not in self._known:
            self._known[target.id] = self._parse(target.node, target.id)
        known = self._known[target.id]
        if known is not None and holder is not target.node and "description" in holder:
            text = self._context.text(holder, "description")
            return replace(known, doc=replace(known.doc, description=text))
        return known

    def _parse(self, node: Object, id: str) -> ir.Parameter | None:
        context = self._context
        name, where = node.get("name"), node.get("in")
        if not isinstance(name, str) or where not in tuple(_STYLES):
            place = locate(node, "in") if isinstance(name, str) and "in" in node else node.location
            context.warn("parameter", "a parameter needs a `name` and a place (`in`)", place, hint="It is left out.")
            context.skipped("parameter", node.location, "it has no name, or no place (`in`) that OpenAPI knows")
            return None
        if where == "header" and name.lower() in _IGNORED:
            reason = f"a header parameter {name!r} is ignored (OpenAPI 3.2, section 4.12.1)"
            context.note("ignored-header", reason, node.location, hint="Media types and security tell it.")
            context.skipped("parameter", node.location, reason)
            return None
        context.full("parameter", node.location)
        context.unknown(node, _KNOWN)
        context.roots.setdefault(id, _words(id, name, context))
        media_type = content.content_of(self._schemas, context, node, id)
        style = self._style(node, where)
        if context.flag(node, "allowEmptyValue"):
            context.keyword(node, "allowEmptyValue", "an empty value is sent when one is given")
        if where == "path" and node.get("required") is not True:
            context.note(
                "path-required",
                f"the path parameter {name!r} is required",
                node.location,
                hint="Write `required: true`.",
            )
        schema = node.get("schema")
        return ir.Parameter(
            name,
            where,
            value_type(self._schemas, "parameter", node, id, media_type),
            where == "path" or context.flag(node, "required"),
            style,
            context.flag(node, "explode", style in ("form", "cookie")),
            node.location,
            allow_reserved=context.flag(node, "allowReserved"),
            content=media_type,
            doc=described(
                context, node, examples=examples(context, node, id) + of_schema(node), constraints=limits(schema)
            ),
            default=default(schema) if isinstance(schema, Object) else None,
        )

    def _style(self, node: Object, where: Where) -> str:
        style = self._context.string(node, "style")
        if style is None:
            return _STYLES[where][0]
        if style not in _STYLES[where]:
            usual = _STYLES[where][0]
            self._context.keyword(node, "style", f"{style!r} is no style for {where}; {usual!r} is used")
            return usual
        return style


def _words(id: str, name: str, context: Context) -> tuple[str, ...]:
    """A parameter's inline schemas are named after what it belongs to and its name."""
    above, _, rest = id.rpartition("/parameters/")
    if above == "#/components":
        return (name,)
    return (*context.roots.get(above, ()), name) if rest else (name,)
