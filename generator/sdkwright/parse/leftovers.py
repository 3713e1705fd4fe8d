"""Inline enums that a union took in, and that nothing refers to any more."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from .. import ir


def drop(declared: dict[str, ir.Declaration], absorbed: set[str], roots: tuple[Any, ...]) -> None:
    """Take the absorbed declarations out that no root and no other declaration refers to."""
    if absorbed:
        used = {node.id for node in _nodes([*roots, *declared.values()]) if isinstance(node, ir.Reference)}
        for id in absorbed - used:
            declared.pop(id, None)


def _nodes(roots: list[Any]) -> Iterator[Any]:
    waiting = roots
    while waiting:
        node = waiting.pop()
        if isinstance(node, tuple):
            waiting.extend(node)
        elif dataclasses.is_dataclass(node):
            yield node
            values = (getattr(node, field.name) for field in dataclasses.fields(node))
            waiting.extend(value for value in values if not isinstance(value, (str, Mapping)))
