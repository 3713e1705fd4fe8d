"""XML, by the names that models have in JSON (OpenAPI 3.2, section 4.26).

Elements have the names of properties, a list repeats its element, and what is not found among the
elements is looked for among the attributes. A document type, and with it every entity of its own,
is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, TreeBuilder, tostring
from xml.parsers import expat

from .errors import DecodeError
from .headers import parsed
from .values import is_list, is_mapping, scalar


def write(value: Any, root: str) -> bytes:
    """A document from JSON-like values."""
    element = Element(root)
    _fill(element, value)
    text: bytes = tostring(element, encoding="utf-8", xml_declaration=True)
    return text


def _fill(element: Element, value: Any) -> None:
    if is_mapping(value):
        for name, item in value.items():
            for one in item if is_list(item) else [item]:
                _fill(SubElement(element, str(name)), one)
    elif is_list(value):
        for one in value:
            _fill(SubElement(element, "item"), one)
    elif value is not None:
        element.text = scalar(value)


def read(content: bytes, plan: Any) -> Any:
    """JSON-like values of a document, as the plan of its type takes them.

    Raises:
        DecodeError: it is not XML, or has a document type
    """
    return _value(_parse(content), plan)


def _parse(content: bytes) -> Element:
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(name: str, attributes: Mapping[str, str]) -> None:
        builder.start(_local(name), {_local(k): v for k, v in attributes.items()})

    def end(name: str) -> None:
        builder.end(_local(name))

    def refuse(*_: Any) -> None:
        raise DecodeError("the answer is XML with a document type, which is not read")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
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
    plan = getattr(plan, "inner", plan)
    fields = getattr(plan, "by_wire", None)
    if fields is not None:
        return _members(element, fields)
    item = getattr(plan, "item", None)
    if item is not None:
        return [_value(child, item) for child in element]
    if len(element) or element.attrib:
        return _free(element)
    return parsed(element.text or "", plan)


def _members(element: Element, fields: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, field in fields.items():
        children = element.findall(name)
        plan = getattr(field.plan, "inner", field.plan)
        item = getattr(plan, "item", None)
        if children and item is not None:
            if len(children) == 1 and len(children[0]) and not hasattr(item, "by_wire"):
                children = list(children[0])
            found[name] = [_value(child, item) for child in children]
        elif children:
            found[name] = _value(children[0], plan)
        elif name in element.attrib:
            found[name] = parsed(element.attrib[name], plan)
    for name, value in _free(element).items() if len(element) else ():
        found.setdefault(name, value)
    return found


def _free(element: Element) -> dict[str, Any]:
    """The members of an element of no declared type; repeated ones are a list."""
    found: dict[str, Any] = dict(element.attrib)
    for child in element:
        value: Any = _free(child) if len(child) or child.attrib else child.text or ""
        if child.tag in found:
            known = found[child.tag]
            found[child.tag] = (
                [*known, value] if isinstance(known, list) else [known, value]
            )
        else:
            found[child.tag] = value
    return found
