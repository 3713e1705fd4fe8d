"""Decimals that are numbers in JSON, and bytes in the alphabet of URLs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from acme import RequestError
from acme._runtime import codec
from acme._runtime.builder import plan_for
from acme._runtime.formats import Base64Url, DecimalNumber
from acme._runtime.model import Model


class Prices(Model):
    price: DecimalNumber | None = None
    prices: list[DecimalNumber] | None = None
    pair: tuple[DecimalNumber, str] | None = None
    either: dict[str, DecimalNumber | str] | None = None
    key: Base64Url | None = None
    keys: list[Base64Url | None] | None = None


@pytest.fixture(params=[True, False], ids=["fast", "general"], autouse=True)
def _fast(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(codec, "FAST", request.param)
    yield


def test_decimals_are_numbers_in_json() -> None:
    text = b'{"price":0.10,"prices":[1.5,2],"pair":[3.25,"EUR"],"either":{"a":0.5,"b":"0.5"}}'
    value, deviations = codec.decode(text, Prices)
    assert deviations == ()
    assert value.price == Decimal("0.1")
    assert value.prices == [Decimal("1.5"), Decimal(2)]
    assert value.pair == (Decimal("3.25"), "EUR")
    assert value.either == {"a": Decimal("0.5"), "b": "0.5"}
    assert value.to_dict() == {
        "price": 0.1,
        "prices": [1.5, 2],
        "pair": [3.25, "EUR"],
        "either": {"a": 0.5, "b": "0.5"},
    }
    assert [type(price) for price in value.to_dict()["prices"]] == [float, int]


def test_a_decimal_that_is_sent_keeps_its_digits() -> None:
    value = Prices(
        price=Decimal("0.10"), prices=[Decimal("1E+2")], pair=(Decimal("1.50"), "EUR"), either={"a": Decimal("-0.0")}
    )
    text = b'{"price":0.10,"prices":[1E+2],"pair":[1.50,"EUR"],"either":{"a":-0.0}}'
    assert codec.encode(value, Prices) == text
    assert value.to_json() == text
    assert codec.encode({"prices": [1, 2.5, Decimal("0.30")]}, Prices) == b'{"prices":[1,2.5,0.30]}'
    assert codec.encode(Decimal("1.20"), DecimalNumber) == b"1.20"


def test_all_digits_of_a_number_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "FAST", True)
    value, _ = codec.decode(b'{"price":0.1000000000000000055511151231257827}', Prices)
    assert value.price == Decimal("0.1000000000000000055511151231257827")


def test_what_is_no_decimal_number() -> None:
    value, deviations = codec.decode(b'{"price":"much","prices":[true,"2.50"]}', Prices)
    assert [(d.path, d.message) for d in deviations] == [
        ("$.price", "expected Decimal, got str 'much'"),
        ("$.prices[0]", "expected Decimal, got bool True"),
    ]
    assert value.to_dict() == {"price": "much", "prices": [True, 2.5]}
    assert value.prices == [True, Decimal("2.50")]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"price": "1"}, "$.price: expected Decimal, got str"),
        ({"price": True}, "$.price: expected Decimal, got bool"),
        ({"prices": [Decimal("NaN")]}, "$.prices[0]: JSON has no NaN and no infinity"),
    ],
)
def test_what_can_not_be_sent_as_a_number(value: Any, message: str) -> None:
    with pytest.raises(RequestError) as caught:
        codec.encode(value, Prices)
    assert str(caught.value) == message


@pytest.mark.parametrize("text", ["__4", "__4=", "//4=", "//4"])
def test_bytes_in_the_alphabet_of_urls(text: str) -> None:
    read = {"key": text, "keys": [text, None]}
    value, deviations = codec.decode_value(read, Prices)
    assert deviations == ()
    assert (value.key, value.keys) == (b"\xff\xfe", [b"\xff\xfe", None])
    assert value.to_dict() == read
    assert codec.to_value(value, Prices) == read


def test_bytes_are_sent_in_the_alphabet_of_urls() -> None:
    value = Prices(key=b"\xff\xfe", keys=[b"\xff", None])
    sent = {"key": "__4", "keys": ["_w", None]}
    assert codec.to_value(value, Prices) == sent
    assert value.to_dict() == sent
    assert codec.to_value({"key": b"\xff\xfe", "keys": [b"\xff", None]}, Prices) == sent
    assert codec.encode(b"\xff", Base64Url) == b'"_w"'


def test_text_that_is_not_of_that_alphabet() -> None:
    _, deviations = codec.decode_value({"key": "a!", "keys": ["a"]}, Prices)
    assert [(d.path, d.message) for d in deviations] == [
        ("$.key", "expected bytes, got str 'a!'"),
        ("$.keys[0]", "expected bytes, got str 'a'"),
    ]


def test_plans_of_the_same_format_are_one() -> None:
    assert plan_for(list[DecimalNumber]).parts == plan_for(dict[str, DecimalNumber]).parts
