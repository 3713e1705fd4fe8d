"""The findings on a document: those of the ecosystem's validator, and lints of our own."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Diagnostics, Location
from .document import Document
from .explain import Finding
from .left_out import Wanted, places, unwanted, within
from .lints import lint
from .raw import value_at
from .reach import Reach, reach
from .validator import Validator


def validate(document: Document, diagnostics: Diagnostics, wanted: Wanted | None = None) -> None:
    """Record what is wrong with a document: everything that is found, not the first thing only.

    A finding is an error, with `lenient` a warning, and a note where only operations lead that are not `wanted`.
    Every file that the document refers to is read.
    """
    recorder = _Recorder(diagnostics, {item.location for item in diagnostics if item.location})
    reached = reach(document)
    validator = Validator(document, recorder.finding, recorder.crash)
    recorder.excused = {*reached.misplaced}
    for location in reached.misplaced:
        recorder.misplaced(location)
    validator.structure()
    _parts(document, reached, validator)
    validator.keywords()
    left = set[int]() if wanted is None else unwanted(document, wanted)
    lint(document, reached, recorder.lint, left)
    if wanted is not None:
        known, nobodys = {node.location for node in reached.nodes}, places(document, reached, left)
        diagnostics.excuse(lambda location: within(location, known, nobodys))


def _parts(document: Document, reached: Reach, validator: Validator) -> None:
    """What the schema of the root document does not cover."""
    modern = validator.dialect in ("3.1", "3.2")
    for location, kind in ((reached.schemas if modern else {}) | reached.foreign).items():
        source = document.library.files.get(location.file)
        value = None if source is None else value_at(source, location.pointer)
        if isinstance(value, dict) and ("$ref" not in value or (modern and kind == "schema")):
            validator.part(value, kind, location)


@dataclass(slots=True)
class _Recorder:
    """Puts findings into the diagnostics, each once; a place that has one keeps the first."""

    diagnostics: Diagnostics
    known: set[Location]
    excused: set[Location] = field(default_factory=set)
    _crashes: set[str] = field(default_factory=set)
    _broken: set[Location] = field(default_factory=set)
    _incomplete: set[Location] = field(default_factory=set)

    def finding(self, finding: Finding, location: Location) -> None:
        if location in self.known or location in self.excused or self._inside_broken(location):
            return
        if finding.code == "missing-key":
            self._incomplete.add(location)
        if finding.code == "wrong-type":
            self._broken.add(location)
        self.known.add(location)
        self.diagnostics.finding(finding.code, finding.message, location, hint=finding.hint)

    def _inside_broken(self, location: Location) -> bool:
        """Whether something around it is not even of the right type."""
        pointer = location.pointer
        while pointer and self._broken:
            pointer = pointer.rpartition("/")[0]
            if Location(location.file, pointer) in self._broken:
                return True
        return False

    def _explained(self, location: Location) -> bool:
        """Whether what stands at, above or below a place was reported to be of a wrong type or incomplete."""
        if location in self._broken or self._inside_broken(location):
            return True
        below, reported = location.pointer + "/", self._broken | self._incomplete
        return any(item.file == location.file and f"{item.pointer}/".startswith(below) for item in reported)

    def lint(self, code: str, message: str, location: Location, hint: str = "", *, mild: bool = False) -> None:
        if not mild:
            self.finding(Finding(code, message, (), hint), location)
        elif location not in self.known:
            self.known.add(location)
            self.diagnostics.warning(code, message, location, hint=hint)

    def misplaced(self, location: Location) -> None:
        self.finding(
            Finding(
                "misplaced-reference",
                "the specification allows no reference here; what it leads to is read in its place",
                (),
                "Write it out, or keep it in a bundled copy.",
            ),
            location.at("$ref"),
        )

    def crash(self, error: Exception, location: Location) -> None:
        if isinstance(error, RecursionError) and any(item.code == "reference-cycle" for item in self.diagnostics):
            return
        if isinstance(error, (AssertionError, AttributeError, KeyError, TypeError)) and self._explained(location):
            return
        text = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        if text not in self._crashes:
            self._crashes.add(text)
            self.diagnostics.warning(
                "validator-crash",
                f"openapi-spec-validator broke off here ({text})",
                location,
                hint="The rest is checked; look at this place yourself.",
            )
