"""Overlays (OpenAPI Overlay Specification 1.0 and 1.1): changes to a document that someone else owns.

They work on the document as it is written, before anything else. What an overlay brings in keeps
its place in the overlay.
"""

from __future__ import annotations

import copy
import re
from typing import Any

from ..diagnostics import Diagnostics, Location
from .files import SourceFile
from .jsonpath import Key, Match, PathError, parse_path

_VERSION = re.compile(r"1\.[01]\.[0-9]+\Z")


def is_overlay(raw: Any) -> bool:
    """Whether the values of a file are an overlay."""
    return isinstance(raw, dict) and "overlay" in raw and "openapi" not in raw and "swagger" not in raw


def apply(source: SourceFile, overlay: SourceFile, diagnostics: Diagnostics) -> None:
    """Change the values of a file in the order of the overlay's actions."""
    raw, at = overlay.raw, Location(overlay.name)
    if not isinstance(raw, dict) or not isinstance(raw.get("actions"), list):
        diagnostics.error(
            "bad-overlay", "an overlay is a mapping with a list of actions", at, position=overlay.position("")
        )
        return
    version = raw.get("overlay")
    if not isinstance(version, str) or not _VERSION.match(version):
        hint = "It reads Overlay 1.0 and 1.1, such as `overlay: 1.1.0`."
        diagnostics.finding("bad-overlay", "the version of the overlay is not known", at.at("overlay"), hint=hint)
    for index, action in enumerate(raw["actions"]):
        _action(source, action, at.at("actions", index), diagnostics)


def _action(source: SourceFile, action: Any, at: Location, diagnostics: Diagnostics) -> None:
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        diagnostics.finding("bad-overlay", "an action needs a target", at, hint="The target is a JSONPath.")
        return
    matches = _matches(source, action["target"], at.at("target"), diagnostics)
    if matches is None:
        return
    if not matches:
        diagnostics.finding(
            "overlay-no-match",
            f"nothing in {source.name} is at {action['target']}",
            at.at("target"),
            hint="Correct the target, or remove the action.",
        )
    elif action.get("remove") is True:
        _remove(source, matches)
    elif "update" in action:
        _update(source, matches, action["update"], at.at("update"), diagnostics)
    elif isinstance(action.get("copy"), str):
        found = _matches(source, action["copy"], at.at("copy"), diagnostics)
        if found is not None and len(found) != 1:
            message = f"a copy is made of one thing; {action['copy']} is at {len(found)} places"
            diagnostics.finding("overlay-no-match", message, at.at("copy"))
        elif found:
            _update(source, matches, found[0][1], at.at("copy"), diagnostics, inner=False)
    elif "remove" not in action:
        diagnostics.finding("bad-overlay", "an action has an update, a copy or a remove", at)


def _matches(source: SourceFile, path: str, at: Location, diagnostics: Diagnostics) -> list[Match] | None:
    try:
        return parse_path(path).find(source.raw)
    except (PathError, RecursionError) as error:
        place = f" at character {error.offset + 1}" if isinstance(error, PathError) else ""
        diagnostics.finding("bad-overlay", f"{path} is not a JSONPath: {error}{place}", at)
        return None


def _parent(source: SourceFile, keys: tuple[Key, ...]) -> Any:
    node = source.raw
    for key in keys[:-1]:
        node = node[key]
    return node


def _remove(source: SourceFile, matches: list[Match]) -> None:
    # From the end, so that the places of the others stay what they are.
    for keys, _ in sorted(matches, key=lambda match: [(str(type(key)), key) for key in match[0]], reverse=True):
        if not keys:
            continue
        try:
            holder = _parent(source, keys)
            if isinstance(holder, list):
                source.keep_places(holder, keys[:-1])
            del holder[keys[-1]]
        except (KeyError, IndexError, TypeError):
            continue  # it went with something around it


def _update(
    source: SourceFile, matches: list[Match], value: Any, at: Location, diagnostics: Diagnostics, inner: bool = True
) -> None:
    for keys, node in matches:
        if isinstance(node, dict) and isinstance(value, dict):
            _merge(source, node, value, at, inner)
        elif isinstance(node, list):
            items = value if isinstance(value, list) else [value]
            for index, item in enumerate(items):
                node.append(copy.deepcopy(item))
                place = at.at(index) if inner and isinstance(value, list) else at
                source.mark(node, len(node) - 1, place)
        elif keys and not isinstance(node, dict):
            holder = _parent(source, keys)
            holder[keys[-1]] = copy.deepcopy(value)
            source.mark(holder, keys[-1], at)
        else:
            diagnostics.finding("bad-overlay", "an object can only be updated with an object", at)
            return


def _merge(source: SourceFile, node: dict[str, Any], value: dict[str, Any], at: Location, inner: bool) -> None:
    for key, item in value.items():
        place = at.at(key) if inner else at
        old = node.get(key)
        if isinstance(old, dict) and isinstance(item, dict):
            _merge(source, old, item, place, inner)
        elif isinstance(old, list) and isinstance(item, list):
            for index, one in enumerate(item):
                old.append(copy.deepcopy(one))
                source.mark(old, len(old) - 1, place.at(index) if inner else place)
        else:
            node[key] = copy.deepcopy(item)
            source.mark(node, key, place)


def settle(source: SourceFile, root: Any) -> None:
    """Give the nodes that overlays brought in, or that they moved, the places where they were written."""
    stack: list[tuple[Any, Any]] = [(source.raw, root)]
    while stack and (source.marked or source.moved):
        raw, node = stack.pop()
        for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw):
            location = source.marked.get((id(raw), str(key)))
            if isinstance(value, (dict, list)):
                child = node[key]
                child.origin = location or source.moved.get(id(value))
                stack.append((value, child))
            elif location is not None:
                node.origins = {**(node.origins or {}), key: location}
