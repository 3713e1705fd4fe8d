"""The description of a package as a tree for people: what a user of it would type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .messages import visible

_INDENT = 4
_WIDEST = 80


def overview(description: Mapping[str, Any]) -> str:
    """The text of `sdkwright describe` for what `describe --json` prints.

    What has to be given stands with its type, what may be in brackets.
    """
    lines = [f"{description['package']}: {description['client']}, {description['async_client']}", "", "client"]
    rows = [*_tree(description)]
    width = min(max((len(name) for name, _ in rows), default=0), _WIDEST)
    lines += [f"{name:<{width}}  {request}" for name, request in rows]
    lines.append("")
    for title in ("models", "enums"):
        lines.append(f"{title}: {', '.join(sorted(item['name'] for item in description[title])) or 'none'}")
    return "".join(visible(line).rstrip() + "\n" for line in lines)


def _tree(description: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Controllers with their methods below them, and the request of each method; webhooks with what they give."""
    shown: list[str] = []
    for path, operation in sorted(
        ((item["controller"].split("."), item) for item in description["operations"]), key=_order
    ):
        same = 0
        while same < len(path) and path[: same + 1] == shown[: same + 1]:
            same += 1
        yield from ((" " * _INDENT * (depth + 1) + path[depth], "") for depth in range(same, len(path)))
        shown = path
        yield " " * _INDENT * (len(path) + 1) + _call(operation), f"{operation['method']} {operation['path']}"
    if description["webhooks"] is not None:
        yield " " * _INDENT + description["webhooks"]["python_name"], ""
        for event in description["webhooks"]["events"]:
            yield " " * _INDENT * 2 + f"{event['name']} -> {_short(event['type'])}", "webhook"


def _order(row: tuple[list[str], Mapping[str, Any]]) -> tuple[list[str], str, str, str]:
    return row[0], row[1]["name"], row[1]["path"], row[1]["method"]


def _call(operation: Mapping[str, Any]) -> str:
    given = [f"{item['python_name']}: {_short(item['type'])}" for item in operation["parameters"] if item["required"]]
    body = operation["body"]
    if body:
        content = " | ".join(dict.fromkeys(_short(type) for type in body["content"].values()))
        given.append(f"{body['python_name']}: {content}" if body["required"] else f"[{body['python_name']}]")
    given += [f"[{item['python_name']}]" for item in operation["parameters"] if not item["required"]]
    types = dict.fromkeys(_short(str(type)) for answers in operation["responses"].values() for type in answers.values())
    return f"{operation['name']}({', '.join(given)}) -> {' | '.join(types) or 'None'}"


def _short(type: str) -> str:
    """A type without what people know: `models.`, and the mapping that may stand in place of a model."""
    return re.sub(r"\bmodels\.", "", re.sub(r" \| models\.\w+Dict\b", "", type))
