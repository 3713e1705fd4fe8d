"""Which packages a command is about: what the command line says, put over the configuration."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from . import config
from .config import Config, PackageConfig
from .diagnostics import Diagnostics


class SelectionError(Exception):
    """The command line and the configuration do not name a package."""


def configuration(file: str | None, diagnostics: Diagnostics) -> Config | None:
    """The configuration that was named, else that of the current folder, else an empty one.

    None when it has errors.
    """
    path = file or (str(found) if (found := config.find(Path())) else None)
    return config.load(path, diagnostics) if path else Config()


def configured(known: Config, name: str | None = None) -> tuple[PackageConfig, ...]:
    """The packages of the configuration, or the one of that name; raises SelectionError."""
    if not known.packages:
        raise SelectionError(f"There is no SPEC, and no package in {config.FILE_NAME}")
    chosen = tuple(item for item in known.packages if name in (None, item.name))
    if not chosen:
        names = ", ".join(item.name or item.document for item in known.packages)
        raise SelectionError(f"The configuration has no package `{name}`; it has {names}")
    for item in chosen:
        if not item.document:
            raise SelectionError(f"The package `{item.name or item.output}` of the configuration names no document")
    outputs = [item.output for item in chosen]
    for output in outputs:
        if output and outputs.count(output) > 1:
            raise SelectionError(f"Two packages of the configuration have the output `{output}`")
    return chosen


def for_document(known: Config, document: str, name: str | None, *, named: bool) -> PackageConfig:
    """The settings for one document: those of the package that the configuration makes from it.

    `named` says that the configuration was given by name: its only package then holds for any
    document.
    """
    same = [item for item in known.packages if _same(item.document, document)]
    fitting = [item for item in same if name in (None, item.name)] or same
    if len(fitting) > 1:
        raise SelectionError(f"The configuration makes several packages from `{document}`: name one with --package")
    if not fitting and named and len(known.packages) == 1:
        fitting = list(known.packages)
    base = fitting[0] if fitting else PackageConfig()
    return replace(base, document=document, name=name or base.name)


def _same(one: str, other: str) -> bool:
    return bool(one) and (one == other or os.path.realpath(one) == os.path.realpath(other))
