"""Inline enums that a union took in, and that nothing refers to any more."""

from __future__ import annotations

from typing import Any

from .. import ir


def drop(declared: dict[str, ir.Declaration], absorbed: set[str], roots: tuple[Any, ...]) -> None:
    """Take the absorbed declarations out that no root and no other declaration refers to."""
    if absorbed:
        used = {node.id for node in ir.nodes(*roots, *declared.values()) if isinstance(node, ir.Reference)}
        for id in absorbed - used:
            declared.pop(id, None)
