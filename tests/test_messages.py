"""How findings are shown."""

from __future__ import annotations

import pytest

from sdkwright.diagnostics import Diagnostic, Location, Position, ReportItem, Severity
from sdkwright.messages import counts, message, visible


class Lines:
    """Every location stands at one place."""

    def __init__(self, position: Position | None) -> None:
        self.found = position

    def position(self, location: Location) -> Position | None:
        return self.found


WHERE = Location("spec/a.yaml", "/paths/~1a")


def shown(position: Position | None, hint: str = "", text: str = "It is wrong") -> str:
    return message(Diagnostic(Severity.ERROR, "some-code", text, WHERE, hint), Lines(position))


def test_all_parts() -> None:
    assert shown(Position(3, 5, "    a: b"), "Do that") == (
        "spec/a.yaml:3:5: error[some-code]: It is wrong\n"
        "      a: b\n"
        "      ^\n"
        "  at /paths/~1a\n"
        "  hint: Do that"
    )


def test_without_position() -> None:
    assert shown(None) == "spec/a.yaml: error[some-code]: It is wrong\n  at /paths/~1a"


def test_the_position_of_the_finding_comes_first() -> None:
    finding = Diagnostic(Severity.NOTE, "c", "m", Location("a"), position=Position(1, 1))
    assert message(finding, Lines(Position(9, 9, "x"))) == "a:1:1: note[c]: m"


def test_without_location() -> None:
    assert message(Diagnostic(Severity.WARNING, "c", "m"), None) == "warning[c]: m"


def test_a_long_line_is_cut_around_the_column() -> None:
    text = "x" * 500 + "HERE" + "y" * 500
    _, line, caret, _ = shown(Position(1, 501, text)).split("\n")
    assert line == "  " + "x" * 80 + "HERE" + "y" * 76
    assert caret == "  " + " " * 80 + "^"


def test_tabs_and_control_characters_keep_the_caret_in_place() -> None:
    _, line, caret, _ = shown(Position(1, 4, "\t\x1bab")).split("\n")
    assert (line, caret) == (r"   \x1bab", "        ^")


def test_the_document_does_not_steer_the_terminal() -> None:
    assert shown(None, text="a\x1b[31m\nb\u202e").split("\n")[0] == (
        r"spec/a.yaml: error[some-code]: a\x1b[31m\nb\u202e"
    )


def test_style() -> None:
    def style(text: str, severity: Severity | None) -> str:
        return f"<{severity.value if severity else 'dim'}>{text}</>"

    finding = Diagnostic(Severity.WARNING, "c", "m", WHERE)
    assert message(finding, Lines(Position(1, 1, "x")), style) == (
        "spec/a.yaml:1:1: <warning>warning[c]</>: m\n  x\n  <warning>^</>\n<dim>  at /paths/~1a</>"
    )


def test_counts() -> None:
    assert counts([]) == "0 full, 0 degraded, 0 skipped"
    items = [ReportItem("schema", WHERE), ReportItem("schema", WHERE, "skipped", "r"), ReportItem("body", WHERE)]
    assert counts(items) == "2 full, 0 degraded, 1 skipped"


@pytest.mark.parametrize(("text", "expected"), [("é\t👍", "é\t👍"), ("\x9b\ud800", r"\x9b\ud800")])
def test_visible(text: str, expected: str) -> None:
    assert visible(text) == expected
