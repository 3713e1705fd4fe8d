"""Parameters on the wire: the style tables of OpenAPI 3.2, section 4.12.6, and what else they take."""

from __future__ import annotations

import datetime as dt
import decimal
import uuid
from collections.abc import Callable
from typing import Any

import acme
import pytest
from acme._runtime import places
from acme._runtime.content import Binary, Form, Json
from acme._runtime.params import (
    ContentValue,
    Cookie,
    DeepObject,
    Delimited,
    JsonValue,
    Label,
    Matrix,
    Nullable,
    Query,
    QueryString,
    Required,
    Simple,
)
from acme._runtime.urls import expand

EMPTY: Any = ""
STRING: Any = "blue"
ARRAY: Any = ["blue", "black", "brown"]
OBJECT: Any = {"R": 100, "G": 200, "B": 150}


def path(value: Any) -> str:
    return places.path_text("color", value)


def query(value: Any) -> str:
    return "&".join(places.query_pairs({"color": value}))


def header(value: Any) -> str:
    return b"|".join(text for _, text in places.header_fields({"color": value})).decode("latin-1")


def cookie(value: Any) -> str:
    return "; ".join(places.cookie_pairs({"color": value}))


# The table of the specification: style, explode, then empty string, string, array and object.
TABLE: list[tuple[str, Callable[[Any], str], Callable[[Any], Any], str | None, str, str, str]] = [
    ("matrix", path, Matrix, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    (
        "matrix explode",
        path,
        lambda value: Matrix(value, explode=True),
        ";color",
        ";color=blue",
        ";color=blue;color=black;color=brown",
        ";R=100;G=200;B=150",
    ),
    ("label", path, Label, None, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    (
        "label explode",
        path,
        lambda value: Label(value, explode=True),
        None,
        ".blue",
        ".blue.black.brown",
        ".R=100.G=200.B=150",
    ),
    ("simple", path, Simple, None, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    (
        "simple explode",
        path,
        lambda value: Simple(value, explode=True),
        None,
        "blue",
        "blue,black,brown",
        "R=100,G=200,B=150",
    ),
    ("simple header", header, Simple, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    (
        "simple header explode",
        header,
        lambda value: Simple(value, explode=True),
        "",
        "blue",
        "blue,black,brown",
        "R=100,G=200,B=150",
    ),
    (
        "form",
        query,
        lambda value: Query(value, explode=False),
        "color=",
        "color=blue",
        "color=blue,black,brown",
        "color=R,100,G,200,B,150",
    ),
    (
        "form explode",
        query,
        Query,
        "color=",
        "color=blue",
        "color=blue&color=black&color=brown",
        "R=100&G=200&B=150",
    ),
    (
        "spaceDelimited",
        query,
        lambda value: Delimited(value, " "),
        "color=",
        "color=blue",
        "color=blue%20black%20brown",
        "color=R%20100%20G%20200%20B%20150",
    ),
    (
        "pipeDelimited",
        query,
        lambda value: Delimited(value, "|"),
        "color=",
        "color=blue",
        "color=blue%7Cblack%7Cbrown",
        "color=R%7C100%7CG%7C200%7CB%7C150",
    ),
    (
        "deepObject",
        query,
        DeepObject,
        "color=",
        "color=blue",
        "color=blue&color=black&color=brown",
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ),
    (
        "form cookie",
        cookie,
        lambda value: Query(value, explode=False),
        "color=",
        "color=blue",
        "color=blue,black,brown",
        "color=R,100,G,200,B,150",
    ),
    (
        "cookie",
        cookie,
        lambda value: Cookie(value, explode=False),
        "color=",
        "color=blue",
        "color=blue,black,brown",
        "color=R,100,G,200,B,150",
    ),
    (
        "cookie explode",
        cookie,
        Cookie,
        "color=",
        "color=blue",
        "color=blue; color=black; color=brown",
        "R=100; G=200; B=150",
    ),
]


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_the_table_of_styles(row: Any) -> None:
    _, write, wrap, empty, string, array, members = row
    if empty is None:
        with pytest.raises(acme.RequestError):
            write(wrap(EMPTY))
    else:
        assert write(wrap(EMPTY)) == empty
    assert write(wrap(STRING)) == string
    if not (write is path and wrap("") == ""):
        assert write(wrap(ARRAY)) == array
        assert write(wrap(OBJECT)) == members


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_none_and_unset_are_not_sent(row: Any) -> None:
    _, write, wrap, *_ = row
    for nothing in (None, acme.UNSET):
        if write is path:
            with pytest.raises(acme.RequestError, match="path parameter 'color' is required"):
                write(wrap(nothing))
        else:
            assert write(wrap(nothing)) == ""


@pytest.mark.parametrize("wrap", [Query, DeepObject, lambda v: Delimited(v, "|"), lambda v: Query(v, explode=False)])
def test_what_is_empty_is_not_sent(wrap: Any) -> None:
    assert query(wrap([])) == ""
    assert query(wrap({})) == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (9007199254740993, "9007199254740993"),
        (1.5, "1.5"),
        (decimal.Decimal("1E+2"), "1E%2B2"),
        (dt.datetime(2020, 1, 1), "2020-01-01T00%3A00%3A00Z"),
        (dt.date(2020, 2, 29), "2020-02-29"),
        (dt.datetime(2020, 1, 1, 12, 30, tzinfo=dt.UTC), "2020-01-01T12%3A30%3A00Z"),
        (dt.datetime(2020, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))), "2020-01-01T00%3A00%3A00%2B02%3A00"),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (acme.models.KindEnum.CAT, "cat"),
        (b"\xff\x00", "%2FwA%3D"),
        ("a b&c=d+e/f?g#h%ä", "a%20b%26c%3Dd%2Be%2Ff%3Fg%23h%25%C3%A4"),
    ],
    ids=str,
)
def test_scalars(value: Any, text: str) -> None:
    assert query(value) == f"color={text}"


@pytest.mark.parametrize("write", [path, query, header, cookie])
def test_what_has_no_text_is_refused(write: Any) -> None:
    with pytest.raises(acme.RequestError, match="parameter 'color': a object can't be sent as a parameter"):
        write(object())


@pytest.mark.parametrize("write", [path, query, header, cookie])
@pytest.mark.parametrize(
    ("value", "message"),
    [
        (["a"], "is a list, not one value"),
        ({"a": 1}, "is a dict, not one value"),
        (acme.models.OwnerInput(name="x"), "is a OwnerInput, not one value"),
        (float("nan"), ": it is no finite number"),
    ],
)
def test_what_is_not_one_value_stands_in_a_style(write: Any, value: Any, message: str) -> None:
    with pytest.raises(acme.RequestError) as caught:
        write(value)
    assert str(caught.value).removeprefix(f"{write.__name__} parameter 'color'").lstrip() == message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Query("ab", list[str]), "$: expected list[str], got str"),
        (Query({"a": 1}, list[str]), "$: expected list[str], got dict"),
        (Query(["1"], list[int]), "$[0]: expected int, got str"),
        (Query({"nam": "x"}, acme.models.OwnerInput), "$.nam: OwnerInput has no such member; did you mean 'name'?"),
        (Query({}, acme.models.OwnerInput), "OwnerInput.name is required and not set at $.name"),
        (Query(dt.datetime(2020, 1, 1), dt.date), "$: expected date, got datetime"),
        (DeepObject([1], acme.models.OwnerInput), "$: expected OwnerInput, got list"),
        (Delimited("a", "|", list[str]), "$: expected list[str], got str"),
        (JsonValue({"nam": "x"}, acme.models.OwnerInput), "$.nam: OwnerInput has no such member; did you mean 'name'?"),
        (
            ContentValue(Form({"nam": "x"}, acme.models.OwnerInput)),
            "$.nam: OwnerInput has no such member; did you mean 'name'?",
        ),
        (ContentValue(Binary([b"x"])), "a stream can't be sent as a parameter"),
    ],
)
def test_what_stands_in_a_style_is_checked(value: Any, message: str) -> None:
    with pytest.raises(acme.RequestError) as caught:
        query(Nullable(value))
    assert str(caught.value) == f"query parameter 'color': {message}"


def test_reserved_characters() -> None:
    text = "a:/?#[]@!$&'()*+,;=b c%20d%ä"
    assert query(Query(text, allow_reserved=True)) == "color=a:/?%23%5B%5D@!$&'()*+,;=b%20c%20d%25%C3%A4"
    assert query(Query(["a/b", "c,d"], explode=False, allow_reserved=True)) == "color=a/b,c,d"


def test_a_name_is_escaped_too() -> None:
    assert places.query_pairs({"filter[a b]": 1, "ä&": "x"}) == ["filter%5Ba%20b%5D=1", "%C3%A4%26=x"]


def test_null() -> None:
    assert query(Nullable(None)) == "color=null"
    assert query(Nullable(acme.UNSET)) == ""
    assert query(Nullable("x")) == "color=x"
    assert query(Query(["a", None])) == "color=a&color=null"
    assert header(Nullable(None)) == "null"
    assert query(Nullable(Delimited(None, "|"))) == "color=null"
    assert query(Nullable(Delimited(["a", "b"], "|"))) == "color=a%7Cb"
    assert query(Nullable(DeepObject(acme.UNSET))) == ""


@pytest.mark.parametrize("write", [query, header, cookie])
def test_a_required_parameter_is_refused_when_it_is_missing(write: Any) -> None:
    where = write.__name__
    for value in (None, acme.UNSET, JsonValue(None), Nullable(acme.UNSET)):
        with pytest.raises(acme.RequestError) as caught:
            write(Required(value))
        assert str(caught.value) == f"{where} parameter 'color' is required"
    assert write(Required("blue")) in ("blue", "color=blue")
    assert write(Required(Nullable(None))) in ("null", "color=null")


def test_a_required_query_is_refused_when_it_is_missing() -> None:
    assert query(Required(Delimited(["a", "b"], " "))) == "color=a%20b"
    with pytest.raises(acme.RequestError) as caught:
        query(Required(QueryString(Form(None))))
    assert str(caught.value) == "query parameter 'color' is required"


def test_deep_objects() -> None:
    value = {"a": {"b": 1, "c": [2, 3]}, "d": [{"e": 4}, {"e": [5]}], "f": acme.UNSET, "g": None}
    assert [pair.replace("%5B", "[").replace("%5D", "]") for pair in DeepObject(value).query("q")] == [
        "q[a][b]=1",
        "q[a][c]=2",
        "q[a][c]=3",
        "q[d][0][e]=4",
        "q[d][1][e]=5",
        "q[g]=null",
    ]


def test_content_parameters() -> None:
    value = {"a": [1, dt.date(2020, 1, 1)], "b": acme.models.KindEnum.DOG, "ä": None}
    assert query(JsonValue(value)) == (
        "color=%7B%22a%22%3A%5B1%2C%222020-01-01%22%5D%2C%22b%22%3A%22dog%22%2C%22%C3%A4%22%3Anull%7D"
    )
    assert path(JsonValue([1])) == "%5B1%5D"
    assert header(JsonValue({"ä": 1})) == '{"\\xe4":1}'.replace("\\xe4", "\\u00e4")


def test_parameters_of_other_media_types() -> None:
    form = ContentValue(Form({"a": [1, 2], "b": "x y"}))
    assert query(form) == "color=a%3D1%26a%3D2%26b%3Dx%2By"
    assert path(form) == "a%3D1%26a%3D2%26b%3Dx%2By"
    assert header(form) == "a=1&a=2&b=x+y"
    assert cookie(form) == "color=a%3D1%26a%3D2%26b%3Dx%2By"
    assert query(ContentValue(Binary(b"\xff /"))) == "color=%FF%20%2F"


def test_the_query_as_a_whole() -> None:
    assert places.query_pairs({"": QueryString(Form({"a": [1, 2], "b": "x y"}))}) == ["a=1&a=2&b=x+y"]
    assert places.query_pairs({"": QueryString(Json({"a": 1}))}) == ["%7B%22a%22%3A1%7D"]
    assert places.query_pairs({"": QueryString(Form(None))}) == []


def test_a_model_is_an_object() -> None:
    owner = acme.models.OwnerInput(name="x y")
    assert query(Query(owner)) == "name=x%20y"
    assert query(DeepObject(owner)) == "color%5Bname%5D=x%20y"


# --- paths ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "values", "expected"),
    [
        ("/pets", {}, "/pets"),
        ("/a b/ä", {}, "/a%20b/%C3%A4"),
        ("/a%20b/{x}", {"x": 1}, "/a%20b/1"),
        ("/{x}", {"x": "../b"}, "/..%2Fb"),
        ("/{x}", {"x": "%2e%2e"}, "/%252e%252e"),
        ("/{x}", {"x": "..."}, "/..."),
        ("/{x}.{y}", {"x": "a", "y": "b"}, "/a.b"),
        ("/{x}:run", {"x": "a:b"}, "/a%3Ab:run"),
        ("/{x}", {"x": "{x}"}, "/%7Bx%7D"),
        ("/{x}/{x}", {"x": "1"}, "/1/1"),
        ("/{x}", {"x": Simple([".", "."])}, "/.,."),
        ("/{x}", {"x": True}, "/true"),
        ("/..hidden/{x}", {"x": 1}, "/..hidden/1"),
    ],
)
def test_a_path(template: str, values: dict[str, Any], expected: str) -> None:
    assert expand(template, values) == expected


@pytest.mark.parametrize(
    ("template", "values", "message"),
    [
        ("/{x}", {}, "path parameter 'x' is required"),
        ("/{x}", {"x": ""}, "path parameter 'x' is '', which would lead to another path"),
        ("/a/{x}/b", {"x": "."}, "path parameter 'x' is '.', which would lead to another path"),
        ("/{x}", {"x": ".."}, "path parameter 'x' is '..', which would lead to another path"),
        ("/{x}", {"x": Simple([])}, "path parameter 'x' is '', which would lead to another path"),
        ("/{x}", {"x": Label(".")}, "path parameter 'x' is '..', which would lead to another path"),
        ("/{x}{y}", {"x": "a", "y": ""}, "path parameter 'y' is '', which would lead to another path"),
        ("/.{x}", {"x": "."}, "path parameter 'x' is '.', which would lead to another path"),
        ("/.{x}{y}", {"x": Matrix(""), "y": "."}, "path parameter 'y' is '.', which would lead to another path"),
        ("/{x}", {"x": ["a"]}, "path parameter 'x' is a list, not one value"),
        ("/{x}", {"x": {"a": 1}}, "path parameter 'x' is a dict, not one value"),
        ("/{x}", {"x": b"a"}, "path parameter 'x' is a bytes, not one value"),
    ],
)
def test_a_path_that_is_refused(template: str, values: dict[str, Any], message: str) -> None:
    with pytest.raises(acme.RequestError) as caught:
        expand(template, values)
    assert str(caught.value) == message


# --- headers and cookies -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("a\r\nX-Evil: 1", "header parameter 'color' has a control character in it"),
        ("a\nb", "header parameter 'color' has a control character in it"),
        ("a\0b", "header parameter 'color' has a control character in it"),
        (" a", "header parameter 'color' begins or ends with a space"),
        ("a\t", "header parameter 'color' begins or ends with a space"),
        ("snow ☃", "header parameter 'color' has a character that a header can't hold"),
    ],
)
def test_a_header_that_would_break_the_message(value: str, message: str) -> None:
    with pytest.raises(acme.RequestError) as caught:
        header(value)
    assert str(caught.value) == message


def test_a_header_that_is_fine() -> None:
    assert places.header_fields({"X-A": "a\tb ä", "X-B": 5}) == [(b"X-A", b"a\tb \xe4"), (b"X-B", b"5")]


def test_cookies() -> None:
    assert cookie("a;b c") == "color=a%3Bb%20c"


@pytest.mark.parametrize("value", ["a;b", "a b", 'a"b', "a\r\nX: 1", "ä", "☃", "a\\b"])
def test_what_can_t_be_sent_unescaped_in_a_cookie(value: str) -> None:
    with pytest.raises(acme.RequestError) as caught:
        cookie(Cookie(value))
    assert str(caught.value) == "cookie parameter 'color': color can't be sent unescaped in a cookie"
