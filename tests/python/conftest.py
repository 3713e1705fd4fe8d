"""Documents in, views and sources of the Python stage out."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from sdkwright import ir
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics
from sdkwright.output.render import format_python, make_environment, templates_folder
from sdkwright.parse.api import parse
from sdkwright.python import naming, package
from sdkwright.python.naming import Names
from sdkwright.python.types import Types
from sdkwright.source import load

Read = Callable[[str], ir.Api]


@pytest.fixture
def diagnostics() -> Diagnostics:
    return Diagnostics(lenient=True)


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """The API of a document that is given without `openapi`, `info` and, where it has none, `paths`."""

    def read(text: str) -> ir.Api:
        monkeypatch.chdir(tmp_path)
        head = "openapi: 3.2.0\ninfo: {title: Shop, version: '1'}\n"
        body = textwrap.dedent(text).strip() + "\n"
        Path("spec.yaml").write_text(head + body + ("" if "paths:" in body else "paths: {}\n"), encoding="utf-8")
        quiet = Diagnostics(lenient=True)
        document = load("spec.yaml", quiet, allow_remote=False)
        assert document is not None, list(quiet)
        return parse(document, quiet)

    return read


@pytest.fixture
def named(read: Read, diagnostics: Diagnostics) -> Callable[..., Names]:
    """The names of a document."""
    return lambda text, config=PackageConfig(): naming.build(read(text), config, diagnostics)


@pytest.fixture
def types(read: Read, diagnostics: Diagnostics) -> Callable[[str], Types]:
    def types(text: str) -> Types:
        api = read(text)
        return Types(api, naming.build(api, PackageConfig(), diagnostics))

    return types


@pytest.fixture
def source(read: Read, diagnostics: Diagnostics) -> Callable[..., str]:
    """The module of a document's package at a path such as `models/pet`, as it is written."""

    def source(text: str, path: str, config: PackageConfig = PackageConfig()) -> str:
        api = read(text)
        made = Types(api, naming.build(api, config, diagnostics))
        files = {file.path: file for file in package.code_files(made, config, lambda operation: "")}
        file = files[f"shop/{path}.py"]
        assert file.template is not None, sorted(files)
        environment = make_environment(templates_folder())
        return format_python(file.path, environment.get_template(file.template).render(view=file.view))

    return source
