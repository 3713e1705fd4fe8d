"""Descriptions on pages: nothing in them reaches what stands around them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.output.filters import inline, prose, prose_cell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain *text* with `code`.\nTwo lines.", "Plain *text* with `code`.\nTwo lines."),
        ("# One\n## Two ##\ntext", "**One**\n**Two**\ntext"),
        ("Title\n=====\n\nOther\n---\ntext", "**Title**\n\n**Other**\ntext"),
        ("above\n\n---\n\nbelow", "above\n\n---\n\nbelow"),
        ("- a\n---\n", "- a\n---"),
        ("```sh\n# no heading\n<b>", "```sh\n# no heading\n<b>\n```"),
        ("~~~\n```\n~~~", "~~~\n```\n~~~"),
        ("[a](/guide) ![b](pic.png) [c](#d)", "a  c"),
        ("[a](https://a.test/x_(y)) <https://a.test>", "[a](https://a.test/x_(y)) <https://a.test>"),
        ("[a](https://a.test 'title')", "[a](https://a.test 'title')"),
        ("`[a](/guide)`", "`[a](/guide)`"),
        ("[![b](pic.png)](/guide)", ""),
        ("a <b>bold</b><br>b", "a <b>bold</b><br>b"),
        ("a <b>bold", r"a \<b>bold"),
        ("<script>x</script>", r"\<script>x\</script>"),
        ("<!-- hidden", r"\<!-- hidden"),
        ("a < b and <name> here", r"a \< b and \<name> here"),
        ("`<name>`", "`<name>`"),
        ('<a href="/guide">x</a>', r'\<a href="/guide">x\</a>'),
        ("", ""),
    ],
)
def test_prose(text: str, expected: str) -> None:
    assert prose(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b\nc", r"a \| b c"),
        (r"a \| b", r"a \| b"),
        ("a\n\nb", "a<br>b"),
        ("list:\n* a\n* b", "list:<br>* a<br>* b"),
        ("```\ncode\n```", "code"),
        ("# Title\ntext", "**Title** text"),
    ],
)
def test_cells(text: str, expected: str) -> None:
    assert prose_cell(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Get a_b and *c*", r"Get a_b and \*c\*"),
        ("List [all] `x` <y>", r"List \[all\] \`x\` \<y>"),
        ("_private_ &amp; ~~x~~", r"\_private\_ \&amp; \~\~x\~\~"),
        ("two\nlines", "two lines"),
    ],
)
def test_inline(text: str, expected: str) -> None:
    assert inline(text) == expected


PIECES = [
    "#",
    "# ",
    "```",
    "~~~",
    "`",
    "<",
    ">",
    "<b>",
    "</b>",
    "[",
    "](",
    ")",
    "|",
    "\\",
    "\n",
    "\n\n",
    "=",
    "-",
    "a",
    " ",
]
markup = st.lists(st.sampled_from(PIECES)).map("".join)


@given(markup)
def test_what_opens_closes(text: str) -> None:
    outside, fence = [], ""
    for line in prose(text).split("\n"):
        mark = re.fullmatch(r" {0,3}(`{3,}|~{3,})(.*)", line)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and "`" not in mark[2]:
            fence = mark[1]
        else:
            outside.append(line)
    assert fence == ""
    assert not any(re.match(r" {0,3}#{1,6} \S", line) for line in outside)


@given(markup)
def test_a_cell_is_one_cell(text: str) -> None:
    cell = prose_cell(text)
    assert "\n" not in cell
    assert re.search(r"(?<!\\)\|", cell) is None
