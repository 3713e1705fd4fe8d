"""XML bodies and answers."""

from __future__ import annotations

import datetime as dt
from typing import Any

import acme
import pytest
from acme._runtime.content import Xml
from acme._runtime.elements import XmlNode
from acme._runtime.model import Model, field

from tests.support.calls import call, drivers
from tests.support.server import Answer, Server


class Item(Model):
    id: int
    label: str | None = None


class Order(Model):
    number: int = field("orderNumber")
    paid: bool
    total: float
    placed: dt.date
    items: list[Item] | None = field("item", default=None)
    tags: list[str] | None = field("tag", default=None)
    note: str | None = None


class Price(Model):
    currency: str = field(xml=XmlNode(attribute=True))
    amount: float = field(xml=XmlNode(text=True))


class Book(Model):
    __xml__ = XmlNode("book", namespace="urn:b", prefix="b")

    price: Price = field(xml=XmlNode(prefix="b"))
    lost: str | None = field(default=None, xml=XmlNode("x", prefix="unknown"))
    any: Price | Item | None = None
    more: dict[str, int] | None = None
    grid: list[list[int]] | None = field(default=None, xml=XmlNode(wrapped=True, item=XmlNode("row")))


ORDER = Order(
    number=7,
    paid=True,
    total=1.5,
    placed=dt.date(2020, 1, 2),
    items=[Item(id=1, label="a & b"), Item(id=2)],
    tags=["x"],
    note="<é>",
)
TEXT = """<?xml version='1.0' encoding='utf-8'?>
<Order><orderNumber>7</orderNumber><paid>true</paid><total>1.5</total><placed>2020-01-02</placed>\
<item><id>1</id><label>a &amp; b</label></item><item><id>2</id></item><tag>x</tag><note>&lt;é&gt;</note></Order>"""


def answer(text: str) -> Answer:
    return Answer(200, text.encode(), (("Content-Type", "application/xml"),))


def test_a_body_and_an_answer(server: Server) -> None:
    server.answer(answer(TEXT))
    (driver,) = drivers("sync")
    found = driver.call(call("POST", "/a", body=Xml(ORDER, Order), returns=Xml[Order]), base_url=server.url)
    assert found == ORDER
    assert server.last.body.decode() == TEXT
    assert (server.last.header("Content-Type"), server.last.header("Accept")) == ("application/xml", "application/xml")


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ('<a id="5" label="x"/>', Item, {"id": 5, "label": "x"}),
        (
            '<n:a xmlns:n="urn:x"><n:id>5</n:id><other><b>1</b><b>2</b></other></n:a>',
            Item,
            {"id": 5, "other": {"b": ["1", "2"]}},
        ),
        ("<a><id>x</id></a>", Item, {"id": "x"}),
        ("<a><tag><t>1</t><t>2</t></tag></a>", Order, {"tag": ["1", "2"]}),
        ("<l><i><id>1</id></i><i><id>2</id></i></l>", list[Item], [{"id": 1}, {"id": 2}]),
        ("<a><b>1</b><b>2</b><b>3</b></a>", Any, {"b": ["1", "2", "3"]}),
        ("<a>5</a>", int, 5),
    ],
)
def test_answers(server: Server, text: str, type_: Any, value: Any) -> None:
    server.answer(answer(text))
    (driver,) = drivers("sync")
    found = driver.call(call("GET", "/a", returns=Xml[type_]), base_url=server.url)
    plain = (
        [item.to_dict() for item in found] if isinstance(found, list) else getattr(found, "to_dict", lambda: found)()
    )
    assert plain == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the answer is empty, and XML was expected"),
        ("<a>", "the answer is not XML: no element found: line 1, column 3"),
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "the answer is XML with a document type, which is not read"),
        ("<a>&x;</a>", "the answer is not XML: undefined entity: line 1, column 3"),
    ],
)
def test_what_is_not_read(server: Server, text: str, message: str) -> None:
    server.answer(answer(text))
    (driver,) = drivers("sync")
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(call("GET", "/a", returns=Xml[Item]), base_url=server.url)
    assert str(caught.value) == f"GET /a: {message}"


def test_nodes(server: Server) -> None:
    book = Book(
        price=Price(currency="EUR", amount=1.5), lost="a\rb]]>", any=Item(id=1), more={"k": 2}, grid=[[1, 2], []]
    )
    text = (
        "<?xml version='1.0' encoding='utf-8'?>\n"
        '<b:book xmlns:b="urn:b"><b:price currency="EUR">1.5</b:price><x>a&#13;b]]&gt;</x><any><id>1</id></any>'
        "<more><k>2</k></more><grid><row><item>1</item><item>2</item></row><row /></grid></b:book>"
    )
    server.answer(answer(text))
    (driver,) = drivers("sync")
    found = driver.call(call("POST", "/a", body=Xml(book, Book), returns=Xml[Book]), base_url=server.url)
    assert server.last.body.decode() == text
    assert found == book


def test_a_root_that_is_a_list(server: Server) -> None:
    server.answer(answer("<a/>"))
    (driver,) = drivers("sync")
    root = XmlNode("books", item=XmlNode("entry"))
    found = driver.call(
        call("POST", "/a", body=Xml([Item(id=1)], list[Item], root=root), returns=Xml[list[Item]]), base_url=server.url
    )
    assert server.last.body.partition(b"\n")[2] == b"<books><entry><id>1</id></entry></books>"
    assert found == []


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a b": 1}, "'a b' can't be the name of an element"),
        ({"a": "\ud800"}, "XML can't hold the text '\\ud800'"),
    ],
)
def test_what_xml_does_not_hold(value: Any, message: str, server: Server) -> None:
    (driver,) = drivers("sync")
    with pytest.raises(acme.RequestError) as caught:
        driver.call(call("POST", "/a", body=Xml(value, Any), returns=Xml[Any]), base_url=server.url)
    assert str(caught.value) == message
    assert server.requests == []


def test_deep_nesting_is_an_error_of_decoding(server: Server) -> None:
    server.answer(answer("<a>" * 5000 + "</a>" * 5000))
    (driver,) = drivers("sync")
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(call("GET", "/a", returns=Xml[Any]), base_url=server.url)
    assert str(caught.value) == "GET /a: the answer is XML that is nested too deep"
