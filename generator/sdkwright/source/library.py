"""The files of one document, each read once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace

from ..diagnostics import Diagnostics, Location, Severity
from .fetch import Fetcher
from .files import SourceFile, parse_file, read_text
from .references import is_url, relative_id


@dataclass(slots=True, eq=False)
class Library:
    """Reads files and, when it is allowed to, URLs. A file that can't be read is reported once
    for each reference to it."""

    diagnostics: Diagnostics
    fetcher: Fetcher
    files: dict[str, SourceFile] = field(default_factory=dict)
    _failed: set[str] = field(default_factory=set)
    _root: SourceFile | None = None

    @property
    def root(self) -> SourceFile:
        """The file that was asked for."""
        assert self._root is not None
        return self._root

    def open_root(self, name: str, at: Location | None = None) -> SourceFile | None:
        """Read the document, which the user or, at `at`, an overlay names; None after a diagnostic."""
        self._root = self.read(name, "", at)
        return self._root

    def read(self, name: str, id: str | None = None, at: Location | None = None) -> SourceFile | None:
        """Read a file without which nothing goes on (the document, an overlay); None after a diagnostic.

        A URL that the user named is fetched in any case; one that an overlay names at `at`, where that is allowed.
        """
        if is_url(name):
            told = Diagnostics()
            data = self.fetcher.fetch(name, at or Location(name), told, named=at is None)
            for item in told:
                self.diagnostics.error(item.code, item.message, item.location, hint=item.hint)
        else:
            data = self._bytes(name, at or Location(name), "unreadable-file", f"cannot read {name}")
        return None if data is None else self._parse(name, name if id is None else id, data, self.diagnostics)

    def place(self, diagnostics: Diagnostics) -> None:
        """Give the findings their positions, where no document will."""
        for index, item in enumerate(diagnostics.items):
            source = self.files.get(item.location.file) if item.location else None
            if source is not None and item.location is not None and item.position is None:
                diagnostics.items[index] = replace(item, position=source.position(item.location.pointer))

    def open(self, name: str, at: Location | None) -> SourceFile | None:
        """Read a file that a reference at `at` names; None after a finding: the document goes on without it."""
        if name in self.files:
            return self.files[name]
        id = relative_id(self.root.name, name)
        if id == os.path.basename(self.root.name) and not is_url(name):
            return self.root
        if name in self._failed and at is None:
            return None
        data = self._bytes(name, at, "dangling-reference", f"the referenced file {name} cannot be read")
        if data is None:
            self._failed.add(name)
            return None
        told = Diagnostics()
        source = self._parse(name, id, data, told)
        for item in told:
            record = self.diagnostics.finding if item.severity is Severity.ERROR else self.diagnostics.note
            record(item.code, item.message, item.location, hint=item.hint, position=item.position)
        return source

    def _parse(self, name: str, id: str, data: bytes, diagnostics: Diagnostics) -> SourceFile | None:
        if name in self._failed:
            return None
        text = read_text(name, data, diagnostics)
        source = None if text is None else parse_file(name, id, text, diagnostics)
        if source is None:
            self._failed.add(name)
            return None
        self.files[name] = source
        return source

    def _bytes(self, name: str, at: Location | None, code: str, message: str) -> bytes | None:
        if is_url(name):
            return self.fetcher.fetch(name, at, self.diagnostics)
        try:
            with open(name, "rb") as file:
                return file.read()
        except (OSError, ValueError) as error:
            reason = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
            record = self.diagnostics.finding if code == "dangling-reference" else self.diagnostics.error
            if at is not None:
                record(code, f"{message}: {_words(reason)}", at, hint="Check the path.")
            return None


def _words(message: str) -> str:
    return message[:1].lower() + message[1:]
