"""A path or URL to a document in normal form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from ..diagnostics import Diagnostics, Location
from .document import Document
from .fetch import Fetcher
from .files import SourceFile
from .library import Library
from .overlay import apply, is_overlay
from .references import join, parse_reference

_VERSION = re.compile(r"(2\.0|3\.[0-2](\.[0-9]+)?(-.+)?)\Z")
_START: Final = "It starts with a line such as `openapi: 3.1.0`."
_READABLE: Final = "It reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2."


def load(
    name: str, diagnostics: Diagnostics, *, allow_remote: bool = False, overlays: Sequence[str] = ()
) -> Document | None:
    """Read a document and bring it to normal form.

    In: the path of a YAML or JSON file, or a URL; of an overlay, the document that it extends is
    read and changed. Other files and URLs are read when a reference leads to them; URLs only with
    `allow_remote`. `overlays` are applied in order before anything else. Out: the document, None
    after a diagnostic.
    """
    library = Library(diagnostics, Fetcher(allow_remote))
    document = _load(library, name, overlays)
    if document is None:
        library.place(diagnostics)
    return document


def _load(library: Library, name: str, overlays: Sequence[str]) -> Document | None:
    found = _target(library, name)
    if found is None:
        return None
    source, changes = found
    for overlay in overlays:
        change = library.read(overlay)
        if change is None:
            return None
        changes.append(change)
    for change in changes:
        apply(source, change, library.diagnostics)
    version = _version(source, library.diagnostics)
    if version is None:
        return None
    document = Document(version, library, library.diagnostics)
    return document if document.plant(source) is not None else None


def _target(library: Library, name: str) -> tuple[SourceFile, list[SourceFile]] | None:
    """The document that a name leads to, and the overlays on the way (Overlay 1.1, `extends`), the last one first."""
    changes: list[SourceFile] = []
    source = library.open_root(name)
    while source is not None and is_overlay(source.raw):
        extends, at = source.raw.get("extends"), Location(source.name, "/extends")
        if not isinstance(extends, str):
            hint = "Name the document that it changes in `extends`, or give the overlay with --overlay."
            library.diagnostics.error("bad-overlay", "the file is an overlay, not a document", at, hint=hint)
            return None
        name = join(source.name, parse_reference(extends).file)
        changes.insert(0, source)
        if any(change.name == name for change in changes):
            library.diagnostics.error("bad-overlay", "the overlay extends itself", at)
            return None
        source = library.open_root(name, at)
    return None if source is None else (source, changes)


def _version(source: SourceFile, diagnostics: Diagnostics) -> str | None:
    raw: Any = source.raw

    def refuse(code: str, message: str, pointer: str, hint: str) -> None:
        location = Location(source.name, pointer)
        diagnostics.error(code, message, location, hint=hint, position=source.position(pointer))

    if not isinstance(raw, dict):
        kind = "a list" if isinstance(raw, list) else "a single value"
        refuse("not-openapi", f"an OpenAPI document is a mapping, not {kind}", "", _START)
        return None
    key = "openapi" if "openapi" in raw else "swagger"
    if key not in raw:
        refuse("not-openapi", "there is no `openapi` or `swagger` version in the document", "", _START)
        return None
    version, at = raw[key], Location(source.name).at(key)
    if isinstance(version, (int, float)) and not isinstance(version, bool):
        message = f"the version {version} is meant as a string"
        position = source.position(at.pointer)
        diagnostics.note("unquoted-version", message, at, hint="Put it in quotes.", position=position)
        version = str(version)
    if not isinstance(version, str) or not re.match(r"[0-9]+(\.|\Z)", version):
        refuse("unknown-version", f"{key!r} must be a version, as a string", at.pointer, _READABLE)
        return None
    if _VERSION.match(version) and (version == "2.0") == (key == "swagger"):
        return version
    if key == "openapi" and version.startswith("3"):
        diagnostics.finding("unknown-version", f"the version {version} of OpenAPI is not known", at, hint=_READABLE)
        return version
    refuse("unknown-version", f"the version {version} of {key!r} can't be read", at.pointer, _READABLE)
    return None
