"""The same part of a document in one file: what `bundle` writes when the configuration chooses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from .config import PackageConfig
from .diagnostics import Diagnostics
from .subset import Call, dropped, everything, tell, written_call

_Place = tuple[str, str]
"""A component: its section, its name."""

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def prune(document: Mapping[str, Any], config: PackageConfig, diagnostics: Diagnostics) -> dict[str, Any]:
    """A bundled document without what `include` and `exclude` leave out, and without the components and tags
    that nothing needs any more; the same document when they say nothing."""
    if everything(config):
        return dict(document)
    calls: list[Call] = []
    made = dict(document)
    for section in ("paths", "webhooks", "x-webhooks"):
        if isinstance(document.get(section), dict):
            items = document[section].items()
            left = ((name, _path_item(document, section, name, item, config, calls)) for name, item in items)
            made[section] = {name: item for name, item in left if item is not None}
            if not made[section] and section != "paths":
                del made[section]
    wanted = [call for call in calls if dropped(call, config) is None]
    tell(calls, len(calls) - len(wanted), config, diagnostics)
    used = {tag for call in wanted if call.webhook is None for tag in call.tags}
    if isinstance(made.get("tags"), list):
        declared = [tag for tag in made["tags"] if isinstance(tag, dict) and isinstance(tag.get("name"), str)]
        parents = {tag["parent"] for tag in declared if isinstance(tag.get("parent"), str) and tag["name"] in used}
        made["tags"] = [tag for tag in declared if tag["name"] in used | parents]
    return _without_unused(made)


def _path_item(
    document: Mapping[str, Any], section: str, name: str, item: Any, config: PackageConfig, calls: list[Call]
) -> dict[str, Any] | None:
    """A path item with the wanted operations; None without any. One elsewhere is copied unless all are wanted."""
    whole = _whole(document, item)
    left = 0
    for method, holder, operation in [*_operations(whole)]:
        calls.append(written_call(name, method.upper(), whole, operation, webhook=section != "paths"))
        if dropped(calls[-1], config) is not None:
            left += 1
            if holder == "":
                del whole[method]
            else:
                whole[holder] = {key: value for key, value in whole[holder].items() if key != method}
                if not whole[holder]:
                    del whole[holder]
    if not [*_operations(whole)] and left:
        return None
    return whole if left else item


def _whole(document: Mapping[str, Any], item: Any) -> dict[str, Any]:
    """A path item with what its `$ref` leads to."""
    if not isinstance(item, dict):
        return {}
    shared = _lookup(document, item["$ref"]) if isinstance(item.get("$ref"), str) else None
    whole = {**(shared if isinstance(shared, dict) else {}), **item}
    whole.pop("$ref", None)
    return whole


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
    components = document.get("components")
    if not isinstance(components, dict):
        return document
    used: set[_Place] = set()
    fresh = [("securitySchemes", name) for name in _schemes(document)]
    fresh += [place for key, value in document.items() if key != "components" for place in _places(value)]
    while fresh:
        used |= {*fresh}
        nodes = [(components.get(section) or {}).get(name) for section, name in fresh]
        fresh = [place for node in nodes for place in _places(node) if place not in used]
        fresh = fresh or _children(components.get("schemas"), used)
    left = {
        section: {name: value for name, value in members.items() if section[:2] == "x-" or (section, name) in used}
        for section, members in components.items()
        if isinstance(members, dict)
    }
    return {**document, "components": {section: members for section, members in left.items() if members}}


def _schemes(document: Mapping[str, Any]) -> set[str]:
    """The names of the security schemes that operations ask for."""
    items = [_whole(document, item) for item in (document.get("paths") or {}).values()]
    operations = [operation for item in items for *_, operation in _operations(item)]
    needs = [operation.get("security", document.get("security")) for operation in operations]
    return {name for need in needs if isinstance(need, list) for one in need if isinstance(one, dict) for name in one}


def _children(schemas: Any, used: set[_Place]) -> list[_Place]:
    """Schemas that extend one that is used and has a discriminator: where that one is meant, they may stand."""
    bases = {
        ("schemas", name)
        for name, node in (schemas or {}).items()
        if ("schemas", name) in used and isinstance(node, dict) and "discriminator" in node
    }
    return [
        ("schemas", name)
        for name, node in (schemas or {}).items()
        if ("schemas", name) not in used and isinstance(node, dict) and bases & {*_places(node.get("allOf"))}
    ]


def _places(value: Any) -> Iterator[_Place]:
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
