"""Operations that answer page by page, as the extension `x-pagination` says."""

from __future__ import annotations

from dataclasses import dataclass

from .. import ir
from . import media
from .answers import Answer, Answers
from .expressions import ANY, Expression, Generic, Imported, Printer, literal
from .types import Types
from .views import Code

KINDS = {
    "cursor": ("Cursor", ("next", "parameter")),
    "offset": ("Offset", ("parameter", "limit")),
    "page": ("PageNumber", ("parameter",)),
    "url": ("NextUrl", ("next",)),
    "link": ("LinkHeader", ()),
}
"""By the extension's `type`: the runtime's class, and the members that it takes besides `items`."""


@dataclass(frozen=True, slots=True)
class Paging:
    """item: type of what is iterated; body: of one page as a whole."""

    item: Expression
    body: Expression
    class_name: str
    arguments: tuple[tuple[str, str], ...]

    def write(self, printer: Printer) -> Code:
        """The source behind `page=`."""
        listed = ", ".join(f"{name}={literal(value)}" for name, value in self.arguments)
        return Code(f"{printer(Generic(Imported('_runtime.pages', self.class_name), (self.item,)))}({listed})")


def paging(operation: ir.Operation, answers: Answers, types: Types) -> Paging | None:
    """The paging of an operation whose one JSON answer has a list in it; None for every other one."""
    wanted = operation.extensions.get("x-pagination")
    returns = answers.returns
    if not isinstance(wanted, dict) or not isinstance(returns, Answer) or answers.accept or answers.events:
        return None
    kind = wanted.get("type")
    if not isinstance(kind, str) or kind not in KINDS:
        return None
    class_name, members = KINDS[kind]
    items = wanted.get("items", "")
    if not isinstance(items, str):
        return None
    body = _body(operation, returns)
    item = _item(body, items, types) if body is not None else None
    if item is None:
        return None
    given = [("items", items), *((name, wanted.get(name)) for name in members)]
    return Paging(item, returns.type, class_name, tuple((name, text) for name, text in given if isinstance(text, str)))


def _body(operation: ir.Operation, returns: Answer) -> ir.Type | None:
    for response in operation.responses:
        for content in response.content:
            if content.media_type == returns.media_type and media.kind(content) == "json":
                return content.type
    return None


def _item(body: ir.Type, items: str, types: Types) -> Expression | None:
    """The type of the items: of the list at the dotted path `items`, of the body itself where that is empty."""
    found: ir.Type | None = body
    for name in filter(None, items.split(".")):
        found = _member(found, name, types)
    found = _resolved(found, types)
    if isinstance(found, ir.Array):
        return types.read(found.items)
    return ANY if isinstance(found, ir.Any) else None


def _member(type: ir.Type | None, name: str, types: Types) -> ir.Type | None:
    if isinstance(type, ir.Nullable):
        type = type.type
    if not isinstance(type, ir.Reference):
        return None
    declaration = types.api.declarations[type.id]
    if isinstance(declaration, ir.AliasType):
        return _member(declaration.type, name, types) if declaration.type != type else None
    if not isinstance(declaration, ir.ObjectType):
        return None
    return next((field.type for field in declaration.fields if field.name == name), None)


def _resolved(type: ir.Type | None, types: Types) -> ir.Type | None:
    seen: set[str] = set()
    while isinstance(type, ir.Nullable | ir.Reference):
        if isinstance(type, ir.Nullable):
            type = type.type
            continue
        declaration = types.api.declarations[type.id]
        if not isinstance(declaration, ir.AliasType) or type.id in seen:
            return None
        seen.add(type.id)
        type = declaration.type
    return type
