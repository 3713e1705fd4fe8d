"""Small documents, parsed."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.parse.api import parse
from sdkwright.source import Document, load

HERE = Location("")
"""Locations take no part in equality; any will do in what a test expects."""


@dataclass
class Parsed:
    """The result of a run, and short ways to look at it."""

    api: ir.Api
    diagnostics: Diagnostics
    document: Document
    loaded: int

    def named(self, name: str) -> ir.Declaration:
        """The declaration of a component."""
        return self.api.declarations[f"#/components/schemas/{name}"]

    def at(self, pointer: str) -> ir.Declaration:
        """The declaration at a place below the components' schemas."""
        return self.api.declarations[f"#/components/schemas/{pointer}"]

    def alias(self, name: str) -> ir.Type:
        """The type behind a component that is an alias."""
        declaration = self.named(name)
        assert isinstance(declaration, ir.AliasType), declaration
        return declaration.type

    def fields(self, name: str) -> dict[str, ir.Type]:
        """The types of an object's fields."""
        declaration = self.named(name)
        assert isinstance(declaration, ir.ObjectType), declaration
        return {field.name: field.type for field in declaration.fields}

    @property
    def operation(self) -> ir.Operation:
        """The only operation."""
        (operation,) = self.api.operations
        return operation

    @property
    def messages(self) -> list[tuple[str, str, str, str]]:
        """What parsing said: severity, code, message, pointer. Every finding has a hint."""
        assert all(item.hint for item in self.diagnostics.items[self.loaded :])
        return [
            (item.severity.value, item.code, item.message, item.location.pointer if item.location else "")
            for item in self.diagnostics.items[self.loaded :]
        ]

    @property
    def lines(self) -> list[str]:
        """What parsing said, as a terminal shows it."""
        found = []
        for item in self.diagnostics.items[self.loaded :]:
            position = self.document.position(item.location) if item.location else None
            assert position is not None
            found.append(
                f"{position.line}:{position.column}: {item.severity.value}[{item.code}]: {item.message} ({item.hint})"
            )
        return found

    @property
    def losses(self) -> list[tuple[str, str, str, str]]:
        """What the report does not call full: kind, status, pointer, reason."""
        return [
            (item.kind, item.status, item.location.pointer, item.reason)
            for item in self.diagnostics.report
            if item.status != "full"
        ]

    @property
    def full(self) -> list[tuple[str, str]]:
        """What the report calls full: kind, pointer."""
        return [(item.kind, item.location.pointer) for item in self.diagnostics.report if item.status == "full"]


Read = Callable[..., Parsed]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Parses a document given as text, beside other files by name."""

    def run(text: str, **files: str) -> Parsed:
        for name, content in files.items():
            (tmp_path / f"{name}.yaml").write_text(textwrap.dedent(content), encoding="utf-8")
        path = tmp_path / "api.yaml"
        path.write_text(textwrap.dedent(text), encoding="utf-8")
        return read_file(path)

    return run


@pytest.fixture
def schemas(read: Read) -> Read:
    """Parses the schemas of components, given as text, in an OpenAPI 3.1 document."""

    def run(text: str, version: str = "3.1.0") -> Parsed:
        head = f"openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n"
        return read(head + textwrap.indent(textwrap.dedent(text), "    "))

    return run


@pytest.fixture
def operation(read: Read) -> Read:
    """Parses one operation `GET /pets`, given as text, in an OpenAPI 3.1 document."""

    def run(text: str, path: str = "/pets", rest: str = "") -> Parsed:
        head = f"openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\npaths:\n  {path}:\n    get:\n"
        return read(head + textwrap.indent(textwrap.dedent(text), "      ") + textwrap.dedent(rest))

    return run


def read_file(path: Path) -> Parsed:
    diagnostics = Diagnostics(lenient=True)
    document = load(str(path), diagnostics)
    assert document is not None, diagnostics.items
    loaded = len(diagnostics.items)
    return Parsed(parse(document, diagnostics), diagnostics, document, loaded)
