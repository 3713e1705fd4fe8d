"""Text of any kind comes through every filter as data: nothing in it can close what surrounds it."""

from __future__ import annotations

import ast
import io
import tokenize
import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sdkwright.output import filters

HOSTILE = [
    '"""',
    "'",
    "\\",
    '\\"""',
    'a"',
    "\n",
    "\r\n",
    "\x00",
    "\u202e",
    "\ud800",
    "\U000e0041",
    "{{ x }}",
    "# noqa",
    "é",
    "\u2028",
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(HOSTILE)).map("".join))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner) | st.lists(inner).map(tuple),
)


@given(json_values)
def test_literal_is_the_value(value: object) -> None:
    assert ast.literal_eval(filters.literal(value)) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("it's", '"it\'s"'),
        ('say "x"', "'say \"x\"'"),
        ("both ' and \"", '"both \' and \\""'),
        ("a\nb\tc\x1b", r'"a\nb\tc\x1b"'),
        ("\u202e\U000e0041", r'"\u202e\U000e0041"'),
        ("👩\u200d🚀 é", '"👩\u200d🚀 é"'),
        (float("inf"), 'float("inf")'),
        (("a",), '("a",)'),
        ((1, True, None), "(1, True, None)"),
        ({"a": [1.5]}, '{"a": [1.5]}'),
    ],
)
def test_literal_text(value: object, expected: str) -> None:
    assert filters.literal(value) == expected


def test_literal_of_a_number_longer_than_python_reads_in_decimal() -> None:
    assert ast.literal_eval(filters.literal(10**5000)) == 10**5000


def test_literal_refuses_what_is_no_json() -> None:
    with pytest.raises(TypeError, match="no literal for object"):
        filters.literal(object())


@given(texts)
@example('ends with "')
@example('"starts')
@example("back\\")
@example('""""""')
def test_docstring_is_one_string_with_the_text(text: str) -> None:
    source = f"def f():\n    {filters.docstring(text, 4)}\n"
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    value = ast.literal_eval(filters.docstring(text))
    plain = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).strip()
    assert [line.rstrip() for line in value.split("\n")] == [line.rstrip() for line in plain.split("\n")] + (
        [""] if "\n" in plain else []
    )


def test_docstring_of_several_lines() -> None:
    text = 'First "line".\n\n  indented \\d\n"""quoted"""'
    assert filters.docstring(text, 4) == (
        '"""First "line".\n\n      indented \\\\d\n    \\"\\"\\"quoted\\"\\"\\"\n    """'
    )


@given(texts)
def test_comment_is_one_comment(text: str) -> None:
    tokens = list(tokenize.generate_tokens(io.StringIO(f"# {filters.comment(text)}\n").readline))
    assert [token.type for token in tokens] == [tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fmt: off", "“fmt”: off"),
        ("  type: ignore", "“type”: ignore"),
        ("fine # noqa", "fine # “noqa”"),
        ("the type: of a thing #3", "the type: of a thing #3"),
        ("two\nlines\x1b[0m", r"two lines\x1b[0m"),
    ],
)
def test_comment_is_no_directive(text: str, expected: str) -> None:
    assert filters.comment(text) == expected


@given(texts.filter(lambda text: not any("\ud800" <= character <= "\udfff" for character in text)))
def test_toml_is_the_text(text: str) -> None:
    assert tomllib.loads(f"key = {filters.toml(text)}") == {"key": text}


def test_toml_replaces_a_lone_surrogate() -> None:
    assert filters.toml("a\ud800") == '"a\ufffd"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a|b", r"a\|b"), (r"a\|b", r"a\|b"), ("a\n\n b", "a b"), ("a\u202eb", r"a\u202eb")],
)
def test_cell(text: str, expected: str) -> None:
    assert filters.cell(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("``", "``` `` ```")]
)
def test_code(text: str, expected: str) -> None:
    assert filters.code(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("x = 1\n", "```python\nx = 1\n```"), ("```\n", "````python\n```\n````"), ("a ` b", "```python\na ` b\n```")],
)
def test_fence(text: str, expected: str) -> None:
    assert filters.fence(text, "python") == expected


def test_json() -> None:
    assert filters.pretty_json({"é": [1]}) == '{\n  "é": [\n    1\n  ]\n}'
