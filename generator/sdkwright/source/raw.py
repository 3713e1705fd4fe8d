"""Walks in files as they were written, for the validator, which sees nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..diagnostics import Location, unescape
from .files import SourceFile
from .library import Library
from .references import join, parse_reference, step


def value_at(source: SourceFile, pointer: str) -> Any:
    """The value at a pointer; None when there is none."""
    node = source.raw
    for token in pointer.split("/")[1:]:
        there, node, _ = step(node, unescape(token))
        if not there:
            return None
    return node


def locate_path(library: Library, source: SourceFile, path: Sequence[Any], limit: int = 100) -> Location:
    """Where a path leads that goes through references as if they were what they name."""
    node, location = source.raw, Location(source.name)
    for key in path:
        for _ in range(limit):
            there, child, _ = step(node, str(key))
            text = node.get("$ref") if isinstance(node, dict) else None
            if there or not isinstance(text, str):
                break
            source, node, location = _jump(library, source, text, location)
        else:
            return location
        if not there:
            return location.at(key)
        node, location = child, location.at(key)
    return location


def _jump(library: Library, source: SourceFile, text: str, location: Location) -> tuple[SourceFile, Any, Location]:
    reference = parse_reference(text)
    target = source
    if reference.file:
        found = library.files.get(join(source.name, reference.file))
        if found is None:
            return source, None, location
        target = found
    if reference.pointer is None:
        return source, None, location
    return target, value_at(target, reference.fragment), Location(target.name, reference.fragment)
