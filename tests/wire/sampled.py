"""Runs the oracle and keeps the cases that it samples, which takes nearly all of its time and knows no client.

    python sampled.py CASES DOCUMENT --adapter MODULE:FACTORY …

What follows CASES goes to the oracle. CASES is a file: what a run has sampled a later one, of the
other mode or of a client made anew, reads from it. It grows by one operation at a time, so a run
that was stopped goes on from there, and it is begun again for another document or oracle.
"""

from __future__ import annotations

import copyreg
import hashlib
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import wirecheck


class Kept:
    """The cases of one document; `cases` stands in for the oracle's own `make_cases`."""

    def __init__(self, file: Path, document: Path):
        self.file = file
        self.sample = wirecheck.make_cases
        self.known: dict[Any, list[Any]] = {}
        sources = (document, Path(wirecheck.__file__))
        of = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
        records = list(_records(file)) if file.exists() else []
        if records[:1] == [of]:
            self.known = dict(records[1:])
        else:
            file.write_bytes(pickle.dumps(of))

    def cases(self, document: Any, operation: Any, variants: list[str], errors: bool) -> list[Any]:
        key = (operation.name, tuple(variants), errors)
        if key not in self.known:
            self.known[key] = list(self.sample(document, operation, variants, errors))
            with self.file.open("ab") as output:
                output.write(pickle.dumps((key, self.known[key])))
        return self.known[key]


def _records(file: Path) -> Iterator[Any]:
    """What the file holds; a last record that was cut short is taken off."""
    with file.open("r+b") as source:
        while True:
            end = source.tell()
            try:
                yield pickle.load(source)
            except (EOFError, pickle.UnpicklingError):
                source.truncate(end)
                return


def without_explanations() -> None:
    """Keep hypothesis from explaining each value that it finds: minutes for one, and the value stays what it was."""
    phases = tuple(phase for phase in hypothesis.Phase if phase is not hypothesis.Phase.explain)
    hypothesis.settings.register_profile("without explanations", phases=phases)
    hypothesis.settings.load_profile("without explanations")


def main() -> int:
    without_explanations()
    copyreg.pickle(wirecheck.Unset, lambda _: "UNSET")  # compared by identity, so it is kept by name
    file = Path(sys.argv.pop(1))
    wirecheck.make_cases = Kept(file, Path(sys.argv[1])).cases
    return int(wirecheck.main())


if __name__ == "__main__":
    sys.exit(main())
