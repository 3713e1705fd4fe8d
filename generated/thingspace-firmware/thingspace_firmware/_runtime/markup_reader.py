"""Values of an XML document, by the `xml` objects of the description.

What is not found among the elements is looked for among the attributes. A document type, and with
it every entity of its own, is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from .elements import XSI, XmlNode
from .errors import DecodeError
from .headers import parsed
from .markup import Member, bare, item_of, members_of


def read(content: bytes, plan: Any) -> Any:
    """JSON-like values of a document, as the plan of its type takes them.

    Raises:
        DecodeError: it is not XML, or has a document type
    """
    try:
        return _value(_parse(content), plan)
    except RecursionError:
        raise DecodeError("the answer is XML that is nested too deep") from None


def _parse(content: bytes) -> Element:
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(name: str, attributes: Mapping[str, str]) -> None:
        builder.start(name, dict(attributes))

    def refuse(*_: Any) -> None:
        raise DecodeError("the answer is XML with a document type, which is not read")

    parser.StartElementHandler = start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise DecodeError(f"the answer is not XML: {error}") from None
    root: Element = builder.close()
    return root


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _value(element: Element, plan: Any) -> Any:
    if element.get(f"{XSI}}}nil") in ("true", "1"):
        return None
    plan = _arm(element, bare(plan))
    members = members_of(plan)
    if members or hasattr(plan, "by_wire"):
        return _members(element, members)
    if item_of(plan) is not None:
        return [_value(child, item_of(plan)) for child in element]
    if hasattr(plan, "key") and hasattr(plan, "value"):
        return _entries(element, plan.value)
    if len(element) or _attributes(element):
        return _free(element)
    return _scalar(element.text or "", plan)


def _scalar(text: str, plan: Any) -> Any:
    return text if "str" in bare(plan).kinds else parsed(text, plan)


def _arm(element: Element, plan: Any) -> Any:
    """Of a union, the model that the tag names, or that has the most of these members."""
    tagged: Mapping[str, Any] = getattr(plan, "mapping", {})
    names = {_local(child.tag): child.text or "" for child in element}
    names |= _attributes(element)
    if tagged:
        return bare(tagged.get(names.get(plan.property, ""), plan))
    arms = [bare(arm) for arm in getattr(plan, "arms", ()) if members_of(arm)]
    if not arms or not names:
        return plan
    return max(arms, key=lambda arm: _shared(members_of(arm), names))


def _shared(members: Mapping[str, Member], names: Mapping[str, str]) -> int:
    known = {name for m in members.values() for name in (m.name, m.item.name)}
    return len(known & names.keys()) - len(names.keys() - known)


def _members(element: Element, members: Mapping[str, Member]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    taken: set[int] = set()
    attributes = _attributes(element)
    for wire, member in members.items():
        if member.node.text:
            if element.text is not None:
                found[wire] = _scalar(element.text, member.plan)
            continue
        name = member.name
        children = [] if member.node.attribute else _children(element, member)
        taken |= {id(child) for child in children}
        if children:
            found[wire] = _content(children, member)
        elif name in attributes:
            found[wire] = _scalar(attributes.pop(name), member.plan)
    rest = [child for child in element if id(child) not in taken]
    for key, value in _free_items(attributes, rest).items():
        found.setdefault(key, value)
    return found


def _children(element: Element, member: Member) -> list[Element]:
    """The elements of a member, those of its namespace where there are any."""
    node: XmlNode = member.node
    if item_of(member.plan) is not None and not node.wrapped:
        node = member.item
        found = _named(element, node.name or "", node.namespace)
        if found:
            return found
    return _named(element, member.name, node.namespace)


def _named(element: Element, name: str, namespace: str | None) -> list[Element]:
    found = [child for child in element if _local(child.tag) == name]
    exact = [child for child in found if child.tag == f"{namespace}}}{name}"]
    return exact or found


def _content(children: list[Element], member: Member) -> Any:
    item = item_of(member.plan)
    if item is None:
        return _value(children[0], member.plan)
    lone = len(children) == 1 and len(children[0]) > 0
    # Some servers wrap what the description does not.
    if member.node.wrapped or (
        lone and not members_of(item) and "object" not in bare(item).kinds
    ):
        if children[0].get(f"{XSI}}}nil") in ("true", "1"):
            return None
        children = list(children[0])
    return [_value(child, item) for child in children]


def _entries(element: Element, plan: Any) -> dict[str, Any]:
    """The members of a map."""
    found: dict[str, Any] = {}
    for child in element:
        name = _local(child.tag)
        if item_of(plan) is not None:
            found.setdefault(name, []).append(_value(child, item_of(plan)))
        else:
            found[name] = _value(child, plan)
    return found


def _attributes(element: Element) -> dict[str, str]:
    return {
        _local(name): text
        for name, text in element.attrib.items()
        if not name.startswith(XSI)
    }


def _free(element: Element) -> dict[str, Any]:
    """The members of an element of no declared type; repeated ones are a list."""
    return _free_items(_attributes(element), list(element))


def _free_items(attributes: dict[str, str], children: list[Element]) -> dict[str, Any]:
    found: dict[str, Any] = dict(attributes)
    for child in children:
        name = _local(child.tag)
        inner = len(child) or _attributes(child)
        value: Any = _free(child) if inner else child.text or ""
        if name in found:
            known = found[name]
            found[name] = [*known, value] if isinstance(known, list) else [known, value]
        else:
            found[name] = value
    return found
