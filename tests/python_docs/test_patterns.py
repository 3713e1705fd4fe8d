"""Texts that match a pattern."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.python import patterns


@pytest.mark.parametrize(
    "pattern",
    [
        r"^[0-9]{10}-\d{5}$",
        r"^(foo|bar)+$",
        r"^[^/]+$",
        r"^\w+@\w+\.com$",
        "^#[0-9a-fA-F]{6}$",
        r"^(?!x).*$",
        r"^[\u4e00-\u9fff]{2}$",
        r"^(a)\1$",
        "^.{3,8}$",
        r"^\S+\s\D\W$",
    ],
)
def test_a_text_matches(pattern: str) -> None:
    assert any(patterns.matches(pattern, text) for text in patterns.made(pattern))


@pytest.mark.parametrize("pattern", ["[", r"\p{L}", "(?<name", "a{99999999999}", "(" * 2000])
def test_what_python_cannot_read_matches_everything(pattern: str) -> None:
    assert patterns.matches(pattern, "anything")
    assert list(patterns.made(pattern)) == []


@given(st.text(alphabet="ab01[](){}|*+?^$\\-.,dwsDWS:=!", max_size=12))
def test_no_pattern_fails(pattern: str) -> None:
    for text in patterns.made(pattern):
        patterns.matches(pattern, text)
