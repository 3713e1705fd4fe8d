"""Views become the bytes of files: templates, syntax check, layout. Pure; nothing is written."""

from __future__ import annotations

import ast
import gc
import multiprocessing
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import black
import jinja2
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from ..python import views
from .filters import FILTERS

_MODE = Mode(target_versions={TargetVersion.PY311})
_GARBAGE = 200_000  # objects between two collections, which cost a fifth of the layout's time by default
_PARALLEL_FROM = 400_000  # characters of Python source; below, processes cost more than they save

# `black.format_str` lays out whatever it changed a second time, for commas that a template would
# have to write badly; that costs as much again, and the cases and `black --check` show it idle.
_layout: Callable[..., str] = getattr(black, "_format_str_once", black.format_str)
_UNSETTLED = re.compile(r"^ *\) -> .*\[$", re.MULTILINE)
"""A header whose return type is broken over lines: black joins its parameters in the second pass only."""

Tick = Callable[[int], None]


class RenderError(Exception):
    """A template gave what is no Python: a mistake of ours, never of the document."""


def templates_folder() -> Path:
    """Where the templates are: inside the installed package, or beside it in the repository."""
    inside = Path(__file__).resolve().parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "templates"


def render(package: views.Package, tick: Tick = lambda number: None) -> dict[str, bytes]:
    """Every file of the package by its relative POSIX path, sorted; `tick` hears the number of modules laid out.

    Raises RenderError when a template's output is no Python.
    """
    folder = templates_folder()
    environment = make_environment(folder)
    python = {file.path: _source(environment, file) for file in package.files if _is_python(file)}
    with _formatted(python) as formatted:
        files = {
            file.path: _source(environment, file).encode("utf-8", "replace")
            for file in package.files
            if not _is_python(file)
        }
        for number, (path, text) in enumerate(formatted, 1):
            files[path] = text.encode("utf-8")
            tick(number)
    files.update(_runtime(folder / "runtime", f"{package.module}/_runtime"))
    return dict(sorted(files.items()))


def make_environment(folder: Path) -> jinja2.Environment:
    """The environment of all templates: an undefined name is an error, the filters are ours and `join`."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
    )
    environment.filters = {"join": environment.filters["join"], **FILTERS}
    environment.tests = {}
    environment.globals = {}
    return environment


def format_python(path: str, text: str) -> str:
    """Black's layout of a module; raises RenderError when it is no Python."""
    try:
        ast.parse(text)
        laid_out = _layout(text, mode=_MODE)
        return _layout(laid_out, mode=_MODE) if _UNSETTLED.search(laid_out) else laid_out
    except (SyntaxError, ValueError, InvalidInput) as error:
        raise RenderError(f"{path}: {error}") from error


def _source(environment: jinja2.Environment, file: views.File) -> str:
    if file.template is None:
        return file.text
    return environment.get_template(file.template).render(view=file.view)


def _is_python(file: views.File) -> bool:
    return file.path.endswith((".py", ".pyi"))


@contextmanager
def _formatted(sources: Mapping[str, str]) -> Iterator[Iterable[tuple[str, str]]]:
    """The modules laid out, in their order; above a size by processes, which begin at once."""
    workers = min(os.cpu_count() or 1, 8)
    if workers < 2 or sum(map(len, sources.values())) < _PARALLEL_FROM:
        yield ((path, format_python(path, text)) for path, text in sources.items())
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, gc.set_threshold, (_GARBAGE,)) as pool:
        yield zip(sources, pool.map(format_python, sources, sources.values(), chunksize=16), strict=True)


def _runtime(folder: Path, target: str) -> Iterable[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".py", ".typed"}:
            yield f"{target}/{path.relative_to(folder).as_posix()}", path.read_bytes()
