"""Enums as literals in place of classes, where the configuration asks for it."""

from __future__ import annotations

from dataclasses import replace

from . import ir


def as_literals(api: ir.Api) -> ir.Api:
    """The API with enums of any kind of value, which no class is made for."""
    found = {
        id: replace(item, kind="mixed") if isinstance(item, ir.EnumType) and item.members else item
        for id, item in api.declarations.items()
    }
    return replace(api, declarations=found)
