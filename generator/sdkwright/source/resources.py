"""Names that JSON Schema gives to schemas: `$id`, `$anchor`, and `$self` of a document.

JSON Schema 2020-12, section 8.2; OpenAPI 3.2, section 4.1.2.2. They are looked for only in files
whose text has one of these words, for hardly any has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .files import SourceFile
from .references import Reference, url_join
from .tree import DATA, Array, Node, Object


@dataclass(slots=True, eq=False)
class Tree:
    """One file of the document in normal form. `moved` maps pointers that the user wrote to the
    nodes that the upgrade put elsewhere."""

    source: SourceFile
    root: Any
    moved: dict[str, Node] = field(default_factory=dict)
    anchors: dict[str, Object] | None = None
    identifiers: dict[str, Object] | None = None


def anchors(tree: Tree) -> dict[str, Object]:
    """The schemas of a file that have a plain name."""
    if tree.anchors is None:
        tree.anchors = {}
        for node in _objects(tree.root):
            for keyword in ("$anchor", "$dynamicAnchor"):
                name = node.get(keyword)
                if isinstance(name, str):
                    tree.anchors.setdefault(name, node)
    return tree.anchors


def identified(trees: Mapping[str, Tree], base: Node, reference: Reference) -> Node | None:
    """The schema resource or document that a reference in `base` names by its identifier."""
    resource = _resource(trees, base)
    if resource is not None and not reference.file:
        return resource
    if not any(tree.source.identified for tree in trees.values()):
        return None
    bases = [_base_uri(trees, resource) if resource is not None else "", _self_uri(trees, base), ""]
    for uri in bases:
        wanted = url_join(uri, reference.file)
        for tree in [*trees.values()]:
            known = _identifiers(trees, tree).get(wanted)
            if known is not None:
                return known
    return None


def _resource(trees: Mapping[str, Tree], base: Node) -> Object | None:
    """The schema with an `$id` that a reference in `base` is relative to, if there is one."""
    if not trees[base.home.name].source.identified:
        return None
    node: Any = base
    while isinstance(node, (Object, Array)):
        if isinstance(node, Object) and isinstance(node.get("$id"), str) and node.kind != DATA:
            return node
        node = node.up
    return None


def _base_uri(trees: Mapping[str, Tree], resource: Object) -> str:
    outer = _resource(trees, resource.up) if isinstance(resource.up, (Object, Array)) else None
    base = _base_uri(trees, outer) if outer is not None else _self_uri(trees, resource)
    return url_join(base, str(resource["$id"]))


def _self_uri(trees: Mapping[str, Tree], node: Node) -> str:
    root = trees[node.home.name].root
    uri = root.get("$self") if isinstance(root, Object) else None
    return uri if isinstance(uri, str) else ""


def _identifiers(trees: Mapping[str, Tree], tree: Tree) -> dict[str, Object]:
    if not tree.source.identified:
        return {}
    if tree.identifiers is None:
        tree.identifiers = {}
        for node in _objects(tree.root):
            if isinstance(node.get("$id"), str) and "$ref" not in node:
                tree.identifiers.setdefault(_base_uri(trees, node).rstrip("#"), node)
        if isinstance(tree.root, Object) and isinstance(tree.root.get("$self"), str):
            tree.identifiers.setdefault(tree.root["$self"], tree.root)
    return tree.identifiers


def _objects(node: Any) -> Iterator[Object]:
    """Every mapping of a tree but those in payloads."""
    stack = [node]
    while stack:
        item = stack.pop()
        if getattr(item, "kind", None) == DATA:
            continue
        if isinstance(item, Object):
            yield item
            stack.extend(value for value in reversed(item.values()) if isinstance(value, (dict, list)))
        elif isinstance(item, list):
            stack.extend(value for value in reversed(item) if isinstance(value, (dict, list)))
