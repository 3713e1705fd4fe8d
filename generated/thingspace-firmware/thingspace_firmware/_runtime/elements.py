"""How a value looks in XML, where the document says more than its name in JSON."""

from __future__ import annotations


class XmlNode:
    """The XML Object of a schema (OpenAPI 3.2, section 4.26).

    Args:
        name: of the element or the attribute, in place of the name in JSON
        root: name of the root element, in place of the name of the class
        namespace, prefix: of the name
        attribute: it is an attribute of the element around it
        wrapped: the elements of a list stand in an element of their own
        text: it is the text of the element around it
        item: how the elements of a list look
    """

    __slots__ = (
        "name",
        "root",
        "namespace",
        "prefix",
        "attribute",
        "wrapped",
        "text",
        "item",
    )

    def __init__(
        self,
        name: str | None = None,
        *,
        root: str | None = None,
        namespace: str | None = None,
        prefix: str | None = None,
        attribute: bool = False,
        wrapped: bool = False,
        text: bool = False,
        item: XmlNode | None = None,
    ) -> None:
        self.name = name
        self.root = root
        self.namespace = namespace
        self.prefix = prefix
        self.attribute = attribute
        self.wrapped = wrapped
        self.text = text
        self.item = item


PLAIN = XmlNode()
"""An element with the name that the value has in JSON."""
XSI = "http://www.w3.org/2001/XMLSchema-instance"
"""The namespace of `nil`, by which null is told from no text."""
