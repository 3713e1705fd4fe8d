"""A part of an API: the operations that the configuration chooses, and the declarations that they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import unquote

from . import ir
from .config import Filter, PackageConfig
from .diagnostics import Diagnostics


def subset(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> ir.Api:
    """The API without what `include` and `exclude` leave out; the same API when they say nothing.

    Says how many operations were left out, and which words of the filters fit none.
    """
    if config.include == Filter() and config.exclude == Filter():
        return api
    kept = tuple(item for item in api.operations if _wanted(item, config))
    _tell(api.operations, len(kept), config, diagnostics)
    needed = _needed(api, (*kept, *api.webhooks))
    declarations = {id: item for id, item in api.declarations.items() if id in needed}
    tags = {tag for operation in kept for tag in operation.tags}
    return replace(
        api, operations=kept, declarations=declarations, tags=tuple(tag for tag in api.tags if tag.name in tags)
    )


def _wanted(operation: ir.Operation | _Call, config: PackageConfig) -> bool:
    included = config.include == Filter() or _fits(operation, config.include)
    return included and not _fits(operation, config.exclude)


def _tell(
    operations: Sequence[ir.Operation | _Call], kept: int, config: PackageConfig, diagnostics: Diagnostics
) -> None:
    for name, chosen in (("include", config.include), ("exclude", config.exclude)):
        for word in _idle(operations, chosen):
            diagnostics.warning("filter-unmatched", f"No operation fits `{word}` of `{name}`")
    left = len(operations) - kept
    if left:
        diagnostics.note("filter", f"The configuration leaves out {left} of {len(operations)} operations")


@dataclass(frozen=True, slots=True)
class _Call:
    """An operation of a document, as far as filters look at it."""

    path: str
    tags: tuple[str, ...]
    operation_id: str | None
    extensions: Mapping[str, object]


def _fits(operation: ir.Operation | _Call, chosen: Filter) -> bool:
    return (
        bool(set(operation.tags) & set(chosen.tags))
        or any(fnmatchcase(operation.path, pattern) for pattern in chosen.paths)
        or operation.operation_id in chosen.operations
        or any(operation.extensions.get(name) not in (None, False) for name in chosen.extensions)
    )


def _idle(operations: Iterable[ir.Operation | _Call], chosen: Filter) -> Iterator[str]:
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


# --- the same for a document in one file -----------------------------------------------------------

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def prune(document: Mapping[str, Any], config: PackageConfig, diagnostics: Diagnostics) -> dict[str, Any]:
    """A bundled document without what `include` and `exclude` leave out, and without the components and tags
    that nothing needs any more; the same document when they say nothing."""
    if config.include == Filter() and config.exclude == Filter():
        return dict(document)
    calls: list[_Call] = []
    made = dict(document)
    paths: dict[str, Any] = {}
    for path, item in (document.get("paths") or {}).items():
        kept = _path_item(document, path, item, config, calls)
        if kept is not None:
            paths[path] = kept
    made["paths"] = paths
    wanted = [call for call in calls if _wanted(call, config)]
    _tell(calls, len(wanted), config, diagnostics)
    used = {tag for call in wanted for tag in call.tags}
    if "tags" in made:
        made["tags"] = [tag for tag in made["tags"] if not isinstance(tag, dict) or tag.get("name") in used]
    return _without_unused(made)


def _path_item(
    document: Mapping[str, Any], path: str, item: Any, config: PackageConfig, calls: list[_Call]
) -> dict[str, Any] | None:
    """A path item with the wanted operations; None without any. One elsewhere is copied unless all are wanted."""
    shared = _lookup(document, item["$ref"]) if isinstance(item, dict) and isinstance(item.get("$ref"), str) else None
    whole = {**(shared if isinstance(shared, dict) else {}), **(item if isinstance(item, dict) else {})}
    whole.pop("$ref", None)
    dropped = 0
    for name, holder, operation in [*_operations(whole)]:
        extensions = {key: value for key, value in (*whole.items(), *operation.items()) if key.startswith("x-")}
        tags = operation.get("tags")
        call = _Call(path, tuple(tags) if isinstance(tags, list) else (), operation.get("operationId"), extensions)
        calls.append(call)
        if not _wanted(call, config):
            dropped += 1
            if holder == "":
                del whole[name]
            else:
                whole[holder] = {key: value for key, value in whole[holder].items() if key != name}
                if not whole[holder]:
                    del whole[holder]
    if not [*_operations(whole)] and dropped:
        return None
    return whole if dropped else item


def _operations(item: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The operations of a path item: name, the member that holds it (empty: itself), value."""
    for name in _METHODS:
        if isinstance(item.get(name), dict):
            yield name, "", item[name]
    for holder in ("additionalOperations", "x-additionalOperations"):
        if isinstance(item.get(holder), dict):
            yield from ((name, holder, value) for name, value in item[holder].items() if isinstance(value, dict))


def _lookup(document: Mapping[str, Any], text: str) -> Any:
    node: Any = document
    for token in text.removeprefix("#").split("/")[1:]:
        name = unquote(token).replace("~1", "/").replace("~0", "~")
        node = node.get(name) if isinstance(node, dict) else None
    return node


def _without_unused(document: dict[str, Any]) -> dict[str, Any]:
    """Security schemes stay: clients have a keyword for each."""
    components = document.get("components")
    if not isinstance(components, dict):
        return document
    used: set[tuple[str, str]] = set()
    waiting: list[Any] = [value for key, value in document.items() if key != "components"]
    while waiting:
        for place in _places(waiting.pop()):
            if place not in used:
                used.add(place)
                waiting.append((components.get(place[0]) or {}).get(place[1]))
    left = {
        section: {
            name: value
            for name, value in members.items()
            if section == "securitySchemes" or section.startswith("x-") or (section, name) in used
        }
        for section, members in components.items()
        if isinstance(members, dict)
    }
    return {**document, "components": {section: members for section, members in left.items() if members}}


def _places(value: Any) -> Iterator[tuple[str, str]]:
    """The components that something refers to, by section and name. Every string of that form counts: mappings
    of discriminators and operation references of links have it too."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            stack.extend(node.values())
            discriminator = node.get("discriminator")
            if isinstance(discriminator, dict) and isinstance(discriminator.get("mapping"), dict):
                names = [name for name in discriminator["mapping"].values() if isinstance(name, str)]
                yield from (("schemas", name) for name in names if "/" not in name)
        elif isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, str) and node.startswith("#/components/"):
            parts = [unquote(part).replace("~1", "/").replace("~0", "~") for part in node.split("/")]
            if len(parts) > 3:
                yield parts[2], parts[3]
