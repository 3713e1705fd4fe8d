"""A part of an API: the operations that the configuration chooses, and the declarations that they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from fnmatch import fnmatchcase

from . import ir
from .config import Filter, PackageConfig
from .diagnostics import Diagnostics


def subset(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> ir.Api:
    """The API without what `include` and `exclude` leave out; the same API when they say nothing.

    Says how many operations were left out, and which words of the filters fit none.
    """
    if config.include == Filter() and config.exclude == Filter():
        return api
    wanted = config.include if config.include != Filter() else None
    kept = tuple(
        item for item in api.operations if (wanted is None or _fits(item, wanted)) and not _fits(item, config.exclude)
    )
    for name, chosen in (("include", config.include), ("exclude", config.exclude)):
        for word in _idle(api.operations, chosen):
            diagnostics.warning("filter-unmatched", f"No operation fits `{word}` of `{name}`")
    left = len(api.operations) - len(kept)
    if left:
        diagnostics.note("filter", f"The configuration leaves out {left} of {len(api.operations)} operations")
    needed = _needed(api, (*kept, *api.webhooks))
    declarations = {id: item for id, item in api.declarations.items() if id in needed}
    tags = {tag for operation in kept for tag in operation.tags}
    return replace(
        api, operations=kept, declarations=declarations, tags=tuple(tag for tag in api.tags if tag.name in tags)
    )


def _fits(operation: ir.Operation, chosen: Filter) -> bool:
    return (
        bool(set(operation.tags) & set(chosen.tags))
        or any(fnmatchcase(operation.path, pattern) for pattern in chosen.paths)
        or operation.operation_id in chosen.operations
        or any(operation.extensions.get(name) not in (None, False) for name in chosen.extensions)
    )


def _idle(operations: Iterable[ir.Operation], chosen: Filter) -> Iterator[str]:
    """The words of a filter that fit no operation."""
    everything = tuple(operations)
    for item in fields(chosen):
        for word in getattr(chosen, item.name):
            alone = replace(Filter(), **{item.name: (word,)})
            if not any(_fits(operation, alone) for operation in everything):
                yield word


def _needed(api: ir.Api, roots: object) -> set[str]:
    """The ids of the declarations that can be reached, and of those that they are nested in."""
    found: set[str] = set()
    waiting = list(_references(roots))
    while waiting:
        id = waiting.pop()
        if id not in found and id in api.declarations:
            found.add(id)
            declaration = api.declarations[id]
            waiting += _references(declaration)
            waiting += [declaration.owner] if declaration.owner else []
    return found


def _references(node: object) -> Iterator[str]:
    if isinstance(node, ir.Reference):
        yield node.id
    elif isinstance(node, tuple):
        for item in node:
            yield from _references(item)
    elif is_dataclass(node) and not isinstance(node, type):
        for item in fields(node):
            value = getattr(node, item.name)
            if not isinstance(value, (str, Mapping)):
                yield from _references(value)
