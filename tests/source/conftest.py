"""What the tests of the source stage share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sdkwright.diagnostics import Diagnostics
from sdkwright.messages import message
from sdkwright.source import Document, load, validate

Write = Callable[..., str]
Said = Callable[..., list[str]]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file into the current folder of the test; returns its name."""
    monkeypatch.chdir(tmp_path)

    def write(text: str | bytes, name: str = "api.yaml") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return write


@pytest.fixture
def loaded(write: Write) -> Callable[..., Document]:
    """Writes a document and loads it; nothing may be said about it."""

    def loaded(text: str, name: str = "api.yaml") -> Document:
        diagnostics = Diagnostics()
        document = load(write(text, name), diagnostics)
        assert document is not None, [*diagnostics]
        assert [*diagnostics] == []
        return document

    return loaded


@pytest.fixture
def said(write: Write) -> Said:
    """What loading and validating a document says, as people read it, one text for each finding."""

    def said(text: str | bytes, name: str = "api.yaml", *, lenient: bool = False) -> list[str]:
        diagnostics = Diagnostics(lenient=lenient)
        document = load(write(text, name), diagnostics)
        if document is not None:
            validate(document, diagnostics)
        return [message(item, document) for item in diagnostics]

    return said
