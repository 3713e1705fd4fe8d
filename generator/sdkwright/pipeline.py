"""The stages in their order: text, document, `ir.Api`, views, files. The one module that knows them all.

Everything here is pure but `write`. Findings go to the diagnostics of the run; a stage that can't
go on gives None.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import __version__, ir
from .config import PackageConfig
from .diagnostics import Diagnostics, Positions
from .literals import as_literals
from .output import diff, render, write
from .parse.api import parse
from .pruning import prune
from .python import describe, package, views
from .sharing import share
from .source import Document, load, validate
from .source.bundle import bundle
from .subset import dropped, everything, subset, written_call

Progress = Callable[[str], None]
"""Is told the stage that begins."""


@dataclass(slots=True)
class Run:
    """One document on its way to a package.

    `settings.document` and `settings.output` are where it comes from and goes to.
    """

    settings: PackageConfig
    allow_remote: bool = False
    progress: Progress = lambda stage: None
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    document: Document | None = None
    module: str = ""

    def __post_init__(self) -> None:
        self.diagnostics.lenient = self.settings.validation == "lenient"

    @property
    def name(self) -> str:
        """How messages call the package."""
        return self.settings.name or self.module.replace("_", "-") or self.settings.document

    @property
    def positions(self) -> Positions | None:
        return self.document

    @property
    def output(self) -> Path:
        """The folder to write to: as configured, else one with the name of the package."""
        return Path(self.settings.output or self.name)

    def validated(self) -> Document | None:
        """The document, read and checked; None when it has errors."""
        document = self.read()
        if document is not None:
            self.progress("validating")
            validate(document, self.diagnostics, None if everything(self.settings) else self._wants)
        return None if self.diagnostics.failed else document

    def _wants(
        self, name: str, method: str, item: Mapping[str, Any], operation: Mapping[str, Any], *, webhook: bool
    ) -> bool:
        """Whether the configuration keeps an operation."""
        return dropped(written_call(name, method, item, operation, webhook=webhook), self.settings) is None

    def read(self) -> Document | None:
        """The document in normal form, overlays applied; None when it can't be read."""
        self.progress("reading")
        settings = self.settings
        self.document = load(
            settings.document, self.diagnostics, allow_remote=self.allow_remote, overlays=settings.overlays
        )
        return self.document

    def bundle(self, version: str | None) -> Mapping[str, object] | None:
        """The document as one file, in that version of OpenAPI; None when it has errors."""
        document = self.read()
        if document is None or self.diagnostics.failed:
            return None
        self.progress("bundling")
        made = bundle(document, self.diagnostics, version)
        return None if self.diagnostics.failed else prune(made, self.settings, self.diagnostics)

    def api(self) -> ir.Api | None:
        """What the document says; None when it has errors."""
        document = self.validated()
        if document is None:
            return None
        self.progress("understanding")
        api = parse(document, self.diagnostics)
        if self.diagnostics.failed:
            return None
        part = subset(api, self.settings, self.diagnostics)
        part = share(part) if self.settings.inline_schemas == "shared" else part
        return as_literals(part) if self.settings.enums == "literals" else part

    def views(self) -> views.Package | None:
        """What the templates will see; None when the document has errors."""
        api = self.api()
        if api is None:
            return None
        self.progress("naming")
        made = package.build(api, self.settings, self.diagnostics)
        self.module = made.module
        return None if self.diagnostics.failed else made

    def files(self) -> dict[str, bytes] | None:
        """Every file of the package; None when the document has errors."""
        made = self.views()
        if made is None:
            return None
        self.progress("rendering")
        return render.render(made, lambda number: self.progress(f"rendering, {number} modules"))

    def description(self) -> Mapping[str, object] | None:
        """What the package would offer, in the form of `describe --json`; None when the document has errors."""
        api = self.api()
        if api is None:
            return None
        self.progress("naming")
        return describe.describe(api, self.settings, self.diagnostics)

    def write(self) -> write.Plan | None:
        """Makes the package and writes it; None when the document has errors or the output refuses."""
        files = self.files()
        if files is None:
            return None
        self.progress("writing")
        return write.write(files, self.output, __version__, self.diagnostics)

    def check(self) -> str | None:
        """Makes the package in memory and tells how the output differs, empty where it does not."""
        files = self.files()
        if files is None:
            return None
        self.progress("comparing")
        plan = write.compare(files, self.output, __version__, self.diagnostics)
        return None if plan is None else diff.difference(plan, files, self.output, __version__)
