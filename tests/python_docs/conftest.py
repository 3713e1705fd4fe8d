"""Small documents in, and what the reference, the examples and the project files make of them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from sdkwright import ir
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics
from sdkwright.output.render import make_environment, templates_folder
from sdkwright.parse.api import parse
from sdkwright.python import naming, package
from sdkwright.python.types import Types
from sdkwright.source import load

Read = Callable[[str], ir.Api]
Make = Callable[..., dict[str, str]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """The API of a document that is given without `openapi`, `info` and, where it has none, `paths`."""

    def read(text: str) -> ir.Api:
        path = tmp_path / "spec.yaml"
        head = "openapi: 3.2.0\ninfo: {title: Shop, version: '1'}\nservers: [{url: 'https://shop.test'}]\n"
        body = textwrap.dedent(text).strip() + "\n"
        path.write_text(head + body + ("" if "paths:" in body else "paths: {}\n"), encoding="utf-8")
        quiet = Diagnostics(lenient=True)
        document = load(str(path), quiet, allow_remote=False)
        assert document is not None, list(quiet)
        return parse(document, quiet)

    return read


@pytest.fixture
def types(read: Read) -> Callable[[str], Types]:
    def types(text: str) -> Types:
        api = read(text)
        return Types(api, naming.build(api, PackageConfig(), Diagnostics()))

    return types


@pytest.fixture
def make(read: Read) -> Make:
    """Every file of the package of a document by its path, as the templates give it."""

    def make(text: str, config: PackageConfig = PackageConfig()) -> dict[str, str]:
        environment = make_environment(templates_folder())
        files = package.build(read(text), config, Diagnostics()).files
        return {
            file.path: (
                file.text if file.template is None else environment.get_template(file.template).render(view=file.view)
            )
            for file in files
        }

    return make
