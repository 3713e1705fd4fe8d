"""XML by the `xml` objects of the document (OpenAPI 3.2, section 4.26), else by the names in JSON.

Elements have the names of properties and a list repeats its element. Null is an empty element with
`xsi:nil`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from .elements import PLAIN, XSI, XmlNode
from .errors import RequestError
from .values import is_list, is_mapping, scalar

_NAME = re.compile(r"[^\W\d][\w.\-]*")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Member(NamedTuple):
    """A field of a model, or any member of an object."""

    wire: str
    node: XmlNode
    plan: Any

    @property
    def name(self) -> str:
        """Of its element, of the one around the items where it is a wrapped list."""
        return self.node.name or node_of(self.plan).name or self.wire

    @property
    def item(self) -> XmlNode:
        """How an element of the list looks; its name is the list's where it has none."""
        item, of = self.node.item or PLAIN, node_of(item_of(self.plan))
        return XmlNode(
            item.name or of.name or self.node.name or self.wire,
            namespace=item.namespace or of.namespace,
            prefix=item.prefix or of.prefix,
        )


def bare(plan: Any) -> Any:
    """The plan without what only says that it may be null, or that it holds itself."""
    plan = getattr(plan, "inner", plan)
    return getattr(plan, "target", plan)


def item_of(plan: Any) -> Any:
    """The plan of the items of a list."""
    return getattr(bare(plan), "item", None)


def node_of(plan: Any) -> XmlNode:
    """What the document says about the class."""
    members = getattr(getattr(bare(plan), "cls", None), "__dict__", {})
    node: XmlNode = members.get("__xml__", PLAIN)
    return node


@lru_cache(maxsize=4096)
def members_of(plan: Any) -> dict[str, Member]:
    """The fields of a model by their names in JSON; none for anything else."""
    plan = bare(plan)
    fields: Mapping[str, Any] = getattr(plan, "by_wire", {})
    bases: tuple[Any, ...] = getattr(getattr(plan, "cls", None), "__mro__", ())
    specs: dict[str, Any] = {}
    for base in reversed(bases):
        specs |= base.__dict__.get("__specs__", {})
    return {
        wire: Member(
            wire, getattr(specs.get(field.name), "xml", None) or PLAIN, field.plan
        )
        for wire, field in fields.items()
    }


def write(value: Any, plan: Any, root: XmlNode | None = None) -> bytes:
    """A document from JSON-like values.

    Raises:
        RequestError: XML can't hold it
    """
    node = root or node_of(plan)
    cls = getattr(bare(plan), "cls", None)
    cls = getattr(cls, "__request_of__", None) or cls
    name = str(node.name or node.root or getattr(cls, "__name__", "root"))
    member = Member(name, node, plan)
    parts = ["<?xml version='1.0' encoding='utf-8'?>\n"]
    parts += _element(name, node, value, member, {})
    return "".join(parts).encode("utf-8")


def _element(
    name: str, node: XmlNode, value: Any, member: Member, scope: dict[str, str]
) -> Iterator[str]:
    """An element; `scope` are the namespaces by their prefix."""
    name, declared, scope = _qualified(name, node, scope)
    if value is None:
        declared += f' xmlns:xsi="{XSI}" xsi:nil="true"'
    start = [name, declared]
    inner: list[str] = []
    if is_mapping(value):
        known = members_of(_arm(member.plan, value))
        for key, item in value.items():
            found = known.get(str(key)) or Member(str(key), PLAIN, _value_of(member))
            if found.node.attribute:
                start += _attribute(found, item, scope)
            elif found.node.text:
                inner.append(_text(item))
            else:
                inner += _member(found, item, scope)
    elif is_list(value):
        default = "item" if member.node.item is None else member.item.name
        item = member.node.item or node_of(item_of(member.plan))
        for one in value:
            of = Member(item.name or default or "", item, item_of(member.plan))
            inner += _element(of.wire, item, one, of, scope)
    elif value is not None:
        inner.append(_text(value))
    yield "<" + "".join(start)
    if not any(inner):
        yield " />"
        return
    yield ">"
    yield from inner
    yield f"</{name}>"


def _value_of(member: Member) -> Any:
    return getattr(bare(member.plan), "value", None)


def _arm(plan: Any, value: Any) -> Any:
    """Of a union, the plan that fits the value best."""
    plan = bare(plan)
    arms: list[Any] = [*getattr(plan, "mapping", {}).values()]
    arms = arms or [*getattr(plan, "arms", ())]
    return min(arms, key=lambda arm: arm.fit(value, 2)) if arms else plan


def _member(member: Member, value: Any, scope: dict[str, str]) -> Iterator[str]:
    node = member.node
    if not is_list(value):
        own = node_of(member.plan) if node.namespace is None else node
        place = XmlNode(
            namespace=node.namespace or own.namespace, prefix=node.prefix or own.prefix
        )
        yield from _element(member.name, place, value, member, scope)
        return
    item = member.item
    of = Member(member.wire, PLAIN, item_of(member.plan))
    name, declared = member.name, ""
    if node.wrapped:
        name, declared, scope = _qualified(name, node, scope)
        if not value:
            yield f"<{name}{declared} />"
            return
        yield f"<{name}{declared}>"
    for one in value:
        yield from _element(item.name or "", item, one, of, scope)
    if node.wrapped:
        yield f"</{name}>"


def _attribute(member: Member, value: Any, scope: dict[str, str]) -> Iterator[str]:
    if value is None:
        return
    node = member.node if member.node.prefix else PLAIN  # else it has no namespace
    name, declared, _ = _qualified(member.name, node, scope)
    text = _text(value).replace('"', "&quot;")
    yield declared
    yield f' {name}="{text}"'.replace("\n", "&#10;").replace("\t", "&#9;")


def _qualified(
    name: str, node: XmlNode, scope: dict[str, str]
) -> tuple[str, str, dict[str, str]]:
    """The name with its prefix, the declaration that it needs, and the scope with that."""
    if not _NAME.fullmatch(name):
        raise RequestError(f"{name!r} can't be the name of an element")
    prefix, namespace = node.prefix or "", node.namespace
    if namespace is not None and scope.get(prefix) != namespace:
        uri = escape(namespace, {'"': "&quot;"})
        declared = f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"'
        scope = {**scope, prefix: namespace}
    else:
        declared = ""
    if prefix and prefix not in scope:
        prefix = ""  # it stands for no namespace
    return f"{prefix}:{name}" if prefix else name, declared, scope


def _text(value: Any) -> str:
    text = "" if value is None else scalar(value)
    if _ILLEGAL.search(text):
        raise RequestError(f"XML can't hold the text {text!r}")
    return escape(text, {"\r": "&#13;"})
