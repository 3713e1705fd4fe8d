"""The case folders: what each one holds, and what the generator makes of it.

tests/cases/<feature>/
    spec.yaml         one feature, up to 60 lines; further documents may stand beside it
    sdkwright.yaml    optional: the package's configuration
    diagnostics.txt   what the run says, exactly
    expected/         the whole tree, byte for byte, without `_runtime`; not there when the run fails
    exchanges.yaml    calls, what they send, and what comes of the answers (see tests/test_cases.py)
    report.json       optional: the machine-readable report, exactly
    use.py            optional: code of a user, for the type checkers

python -m tests.support.cases    prints a digest of every tree, for comparing two runs
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from sdkwright import config, messages
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics
from sdkwright.pipeline import Run
from sdkwright.report import report

FOLDER = Path(__file__).resolve().parents[1] / "cases"


@dataclass(frozen=True)
class Made:
    """What a run gave: its files, None when it failed, and what it said."""

    files: dict[str, bytes] | None
    said: str
    report: str = ""

    @property
    def compared(self) -> dict[str, bytes]:
        """The files without the runtime, which is the same everywhere."""
        return {path: content for path, content in (self.files or {}).items() if "/_runtime/" not in path}


@dataclass(frozen=True)
class Case:
    name: str

    @property
    def folder(self) -> Path:
        return FOLDER / self.name

    @property
    def module(self) -> str:
        """What a user imports."""
        return f"acme_{self.name}"

    @cached_property
    def exchanges(self) -> dict[str, Any]:
        """`client` (keywords of its constructor) and `exchanges`; empty where there are none."""
        file = self.folder / "exchanges.yaml"
        loaded: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), _Loader) if file.exists() else {}
        return loaded

    @property
    def expected(self) -> dict[str, bytes]:
        """The files under expected/ by their path."""
        root = self.folder / "expected"
        files = (path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}

    def make(self) -> Made:
        """Runs the generator in memory, in the folder of the case, as a user would call it there."""
        with contextlib.chdir(self.folder):
            run = Run(self._settings())
            files = run.files()
            said = [messages.message(item, run.positions) + "\n" for item in run.diagnostics]
            told = json.dumps(report([run]), indent=2, ensure_ascii=False) + "\n"
        return Made(files, "".join(said), told)

    def _settings(self) -> PackageConfig:
        diagnostics = Diagnostics()
        if not Path(config.FILE_NAME).exists():
            return PackageConfig(document="spec.yaml", name=self.module.replace("_", "-"), license="MIT")
        loaded = config.load(config.FILE_NAME, diagnostics)
        assert loaded is not None, [item.message for item in diagnostics]
        (settings,) = loaded.packages
        return settings


class _Loader(yaml.SafeLoader):
    """YAML in which a date is the text that stands there."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def all_cases() -> list[Case]:
    return [Case(folder.name) for folder in sorted(FOLDER.iterdir()) if (folder / "spec.yaml").exists()]


def write(files: dict[str, bytes], folder: Path) -> None:
    """Writes a tree that was made in memory."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def published() -> list[Made]:
    """The packages of this repository."""
    with contextlib.chdir(FOLDER.parents[1]):
        loaded = config.load(config.FILE_NAME, Diagnostics())
        assert loaded is not None
        return [Made(Run(settings).files(), "") for settings in loaded.packages]


def digests() -> dict[str, str]:
    """A digest of what each case gives, and of each published package."""
    found = {}
    runs = {case.name: case.make() for case in all_cases()}
    for name, made in (*runs.items(), *((f"package {index}", made) for index, made in enumerate(published()))):
        parts = [
            made.said.encode(),
            *(part for item in (made.files or {}).items() for part in (item[0].encode(), item[1])),
        ]
        found[name] = hashlib.sha256(b"\0".join(parts)).hexdigest()
    return found


if __name__ == "__main__":
    print(json.dumps(digests(), indent=1))
