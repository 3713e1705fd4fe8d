"""The description of a package as a table for people: what a user of it would type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .messages import visible


def overview(description: Mapping[str, Any]) -> str:
    """The text of `sdkwright describe` for what `describe --json` prints."""
    lines = [f"{description['package']}: {description['client']}, {description['async_client']}", ""]
    rows = [(_call(operation), f"{operation['method']} {operation['path']}") for operation in description["operations"]]
    lines += [*_columns(rows), ""]
    for title in ("models", "enums"):
        lines.append(f"{title}: {', '.join(sorted(item['name'] for item in description[title])) or 'none'}")
    return "".join(visible(line).rstrip() + "\n" for line in lines)


def _call(operation: Mapping[str, Any]) -> str:
    parameters = operation["parameters"]
    names = [item["python_name"] for item in parameters if item["required"]]
    body = operation["body"]
    if body:
        names.append(body["python_name"] if body["required"] else f"[{body['python_name']}]")
    names += [f"[{item['python_name']}]" for item in parameters if not item["required"]]
    return ".".join(filter(None, (operation["controller"], operation["name"]))) + f"({', '.join(names)})"


def _columns(rows: Iterable[tuple[str, str]]) -> list[str]:
    rows = sorted(rows)
    width = min(max((len(first) for first, _ in rows), default=0), 70)
    return [f"  {first:<{width}}  {second}" for first, second in rows]
