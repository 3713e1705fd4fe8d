"""One declaration in place of inline schemas that say the same, where the configuration asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from . import ir


def share(api: ir.Api) -> ir.Api:
    """The API with one declaration for all inline schemas that are equal but for their place.

    The first by its pointer stays, so that the order of the document does not matter. Equal are also those whose
    own inline schemas are equal, which is why it goes from the inside out.
    """
    while same := _same(api.declarations):
        kept = {id: item for id, item in api.declarations.items() if id not in same}
        declarations = {id: _renamed(item, same) for id, item in kept.items()}
        api = replace(
            api,
            operations=_renamed(api.operations, same),
            webhooks=_renamed(api.webhooks, same),
            declarations=declarations,
        )
    return api


def _same(declarations: Mapping[str, ir.Declaration]) -> dict[str, str]:
    """The ids of what can go, with that of what stays in its place."""
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for id in sorted(declarations, key=lambda id: id.split("/")):
        declaration = declarations[id]
        if declaration.name is None:
            content = repr(replace(declaration, id="", path=(), owner=None))
            if first.setdefault(content, id) != id:
                found[id] = first[content]
    return found


def _renamed(node: Any, ids: Mapping[str, str]) -> Any:
    """A node whose references lead to what stays."""
    match node:
        case ir.Reference():
            return replace(node, id=ids[node.id]) if node.id in ids else node
        case tuple():
            made = tuple(_renamed(item, ids) for item in node)
            return made if any(one is not other for one, other in zip(made, node, strict=True)) else node
        case _ if is_dataclass(node) and not isinstance(node, type):
            before = {item.name: getattr(node, item.name) for item in fields(node)}
            after = {name: new for name, value in before.items() if (new := _renamed(value, ids)) is not value}
            if after.get("owner") is None and before.get("owner") in ids:
                after["owner"] = ids[before["owner"]]
            return replace(node, **after) if after else node
        case _:
            return node
