"""What a run has to say: where, how bad, what it is, and what to do about it.

Every stage collects into a `Diagnostics` and goes on as far as it can. Nothing here reads a
file: line, column and the quoted source line are looked up by the `Positions` that the source
stage provides, and only when a diagnostic is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a document that the user wrote.

    `file` is as the user named it (relative stays relative), `pointer` a JSON Pointer (RFC 6901)
    into that file; the empty pointer is the whole file.
    """

    file: str
    pointer: str = ""

    def at(self, *keys: str | int) -> Location:
        """The location of a member below this one."""
        tail = "".join("/" + escape(str(key)) for key in keys)
        return Location(self.file, self.pointer + tail)


def escape(token: str) -> str:
    """One reference token of a JSON Pointer (RFC 6901, section 3)."""
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The member name that a reference token stands for."""
    return token.replace("~1", "/").replace("~0", "~")


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Position:
    """Line and column, both counted from 1 (columns in characters), and the line's text."""

    line: int
    column: int
    text: str = ""


class Positions(Protocol):
    def position(self, location: Location) -> Position | None: ...


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is stable, kebab-case, and listed in docs/diagnostics.md.

    `position` is set only by a stage that knows it without a pointer (a syntax error).
    """

    severity: Severity
    code: str
    message: str
    location: Location | None = None
    hint: str = ""
    position: Position | None = None


Status = Literal["full", "degraded", "skipped", "excluded"]
"""How an element ends; `excluded` is what the configuration leaves out."""


@dataclass(frozen=True, slots=True)
class ReportItem:
    """The outcome of one element of the document.

    `kind` is `operation`, `parameter`, `body`, `response`, `header`, `schema` or `keyword`;
    `reason` is empty exactly when `status` is `full`.
    """

    kind: str
    location: Location
    status: Status = "full"
    reason: str = ""


@dataclass(slots=True)
class Diagnostics:
    """Findings and report items of one run, in the order in which they were made.

    With `lenient`, what `finding` records is a warning instead of an error. `mistakes` are the errors that
    would be one.
    """

    lenient: bool = False
    mistakes: list[Diagnostic] = field(default_factory=list)
    items: list[Diagnostic] = field(default_factory=list)
    report: list[ReportItem] = field(default_factory=list)

    def error(
        self,
        code: str,
        message: str,
        location: Location | None = None,
        *,
        hint: str = "",
        position: Position | None = None,
    ) -> None:
        self.items.append(Diagnostic(Severity.ERROR, code, message, location, hint, position))

    def warning(
        self,
        code: str,
        message: str,
        location: Location | None = None,
        *,
        hint: str = "",
        position: Position | None = None,
    ) -> None:
        self.items.append(Diagnostic(Severity.WARNING, code, message, location, hint, position))

    def note(
        self,
        code: str,
        message: str,
        location: Location | None = None,
        *,
        hint: str = "",
        position: Position | None = None,
    ) -> None:
        self.items.append(Diagnostic(Severity.NOTE, code, message, location, hint, position))

    def finding(
        self,
        code: str,
        message: str,
        location: Location | None = None,
        *,
        hint: str = "",
        position: Position | None = None,
    ) -> None:
        """A mistake in the document that a lenient run survives."""
        (self.warning if self.lenient else self.error)(code, message, location, hint=hint, position=position)
        if not self.lenient:
            self.mistakes.append(self.items[-1])

    def excuse(self, needless: Callable[[Location], bool]) -> None:
        """Makes notes of the mistakes at places that nothing needs."""
        excused = {id(item) for item in self.mistakes if item.location is not None and needless(item.location)}
        self.mistakes = [item for item in self.mistakes if id(item) not in excused]
        self.items = [replace(item, severity=Severity.NOTE) if id(item) in excused else item for item in self.items]

    def full(self, kind: str, location: Location) -> None:
        self.report.append(ReportItem(kind, location))

    def degraded(self, kind: str, location: Location, reason: str) -> None:
        self.report.append(ReportItem(kind, location, "degraded", reason))

    def skipped(self, kind: str, location: Location, reason: str) -> None:
        self.report.append(ReportItem(kind, location, "skipped", reason))

    @property
    def failed(self) -> bool:
        return any(item.severity is Severity.ERROR for item in self.items)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)
