"""What recursive schemas become: modules that import in any order, and values that are nested deeply."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import cases
from tests.support.cases import Case

DEPTH = 500
TOO_DEEP = 100_000
WAYS = {
    "itself": ("Node", '{"self":', "{}", "}"),
    "two schemas": ("Node", '{"other":{"back":', "{}", "}}"),
    "allOf": ("Wider", '{"wider":', "{}", "}"),
    "oneOf": ("Either", '{"left":', '{"value":1}', "}"),
    "additionalProperties": ("Node", '{"by-name":{"k":', "{}", "}}"),
    "items": ("Node", '{"children":[', "{}", "]}"),
    "an inline schema": ("Node", '{"inline":{"again":', "{}", "}}"),
    "a list of itself": ("Lists", "[", "[]", "]"),
    "a map of itself": ("Maps", '{"k":', "{}", "}"),
    "any JSON": ("Json", '[{"k":', '"v"', "}]"),
}
"""The type, and JSON text: what opens a level, what is innermost, what closes a level."""

DECODE = """
from acme_recursion import DecodeError, models
from acme_recursion._runtime.codec import decode, encode
type, start, end, close = {way!r}
for depth in ({depth}, {too_deep}):
    text = (start * depth + end + close * depth).encode()
    try:
        value, deviations = decode(text, getattr(models, type), strict={strict})
        print(depth, deviations, encode(value) == text)
    except DecodeError as error:
        print(depth, error)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("recursion")
    files = Case("recursion").make().files
    assert files is not None
    cases.write(files, found)
    return found


def run(folder: Path, source: str) -> str:
    done = subprocess.run([sys.executable, "-c", source], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("seed", range(3))
def test_modules_import_in_any_order(folder: Path, seed: int) -> None:
    names = sorted(path.stem for path in (folder / "acme_recursion" / "models").glob("[!_]*.py"))
    assert len(names) > 5
    random.Random(seed).shuffle(names)
    source = "\n".join(f"import acme_recursion.models.{name}" for name in names)
    assert run(folder, source) == ""


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_deep_values(folder: Path, way: tuple[str, str, str, str], strict: bool) -> None:
    source = DECODE.format(
        way=way, depth=DEPTH // (way[1].count("{") + way[1].count("[")), too_deep=TOO_DEEP, strict=strict
    )
    fitting, refused = run(folder, source).splitlines()
    assert fitting.split(maxsplit=1)[1] == "() True"
    assert refused == f"{TOO_DEEP} JSON is nested more than 10000 deep"
