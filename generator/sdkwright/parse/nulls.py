"""Null around types."""

from __future__ import annotations

from .. import ir


def plain(type: ir.Type) -> ir.Type:
    """Without null around it."""
    return type.type if isinstance(type, ir.Nullable) else type


def nullable(type: ir.Type, null: bool) -> ir.Type:
    """Null around it when asked; never twice, never around Any or null itself."""
    if not null or isinstance(type, (ir.Nullable, ir.Any)) or (isinstance(type, ir.Constant) and type.value is None):
        return type
    return ir.Nullable(type, type.location)
