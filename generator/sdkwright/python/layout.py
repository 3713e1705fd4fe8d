"""Python expressions of example code as trees, and their layout within a width."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from .views import Code

WIDTH = 80


@dataclass(frozen=True, slots=True)
class Group:
    """Something in brackets, with what stands before each item (`name=`, `'key': `, nothing).

    lone: ends a single item with a comma, as a tuple needs.
    """

    opening: str
    items: tuple[tuple[str, Node], ...]
    closing: str
    lone: bool = False


Node: TypeAlias = str | Group


def text(node: Node, column: int = 0, indent: int = 0) -> Code:
    """The source of an expression that begins at `column` of a line which is indented by `indent`."""
    line = flat(node)
    if isinstance(node, str) or not node.items or column + len(line) <= WIDTH:
        return Code(line)
    margin = " " * (indent + 4)
    inner = ", ".join(before + flat(item) for before, item in node.items)
    if len(margin) + len(inner) <= WIDTH and not node.lone:
        return Code(f"{node.opening}\n{margin}{inner}\n{' ' * indent}{node.closing}")
    parts = (f"{margin}{before}{text(item, len(margin) + len(before) + 1, indent + 4)}," for before, item in node.items)
    return Code("\n".join([node.opening, *parts, " " * indent + node.closing]))


def flat(node: Node) -> str:
    """The expression in one line."""
    if isinstance(node, str):
        return node
    inner = ", ".join(before + flat(item) for before, item in node.items)
    return f"{node.opening}{inner}{',' if node.lone else ''}{node.closing}"


def statement(target: str, node: Node) -> Code:
    """`target = expression`"""
    return Code(f"{target} = {text(node, len(target) + 3)}")


def call(function: str, arguments: Iterable[tuple[str, Node]]) -> Group:
    """`function(name=value, …)`; a name that is empty is a positional argument."""
    return Group(f"{function}(", tuple((f"{name}=" if name else "", value) for name, value in arguments), ")")
