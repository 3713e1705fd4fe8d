"""The page that the project started from: the generated one equals it, and what it shows is true."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
from pathlib import Path
from types import GenericAlias
from typing import Any

import pytest

from tests.support import page
from tests.support.checkers import mypy, pyright
from tests.support.links import dangling
from tests.support.server import Server, json_answer

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "generated" / "thingspace-firmware"
GENERATED = PACKAGE / "doc" / "controllers" / "firmware.md"
SEED = Path(os.environ.get("SDKWRIGHT_SEED", ROOT.parent / "shared" / "seed" / "firmware.md"))

CREDENTIALS = {"thingspace_oauth": "bearer", "vz_m2m_token": "session"}
RECEIPT = {"accountName": "0000123456-00001", "requestId": "86c83330-4bf5-4235-9c4e-a83f93aeae4c"}

# What each example puts on the wire: request line and JSON body.
WIRE: dict[str, tuple[str, Any]] = {
    "List of Available Firmware": ("GET /firmware/0000123456-00001?protocol=LWM2M", None),
    "Synchronize Device Firmware": (
        "PUT /firmware/0000123456-00001/devices",
        {"deviceList": ["15-digit IMEI", "15-digit IMEI"]},
    ),
    "Report Device Firmware": ("PUT /firmware/0000123456-00001/async/deviceId0", None),
}


def text() -> str:
    """The seed's page where it is, else our own, which a test holds equal to it."""
    return (SEED if SEED.exists() else GENERATED).read_text(encoding="utf-8")


PAGE = page.read(text()) if SEED.exists() or GENERATED.exists() else page.Page("", ())
METHODS = pytest.mark.parametrize("method", PAGE.methods, ids=lambda method: method.signature.name)


def test_the_generated_page_is_the_seed_byte_for_byte() -> None:
    if not SEED.exists():
        pytest.skip(f"not compared: there is no page at {SEED} (SDKWRIGHT_SEED says where it is)")
    assert GENERATED.read_bytes() == SEED.read_bytes()


def test_the_page_has_the_methods_that_are_run_here() -> None:
    assert [method.heading for method in PAGE.methods] == list(WIRE)


def test_links_lead_somewhere() -> None:
    paths = (path for path in PACKAGE.rglob("*") if path.suffix in {".md", ".py", ".toml", ""} and path.is_file())
    files = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    assert "doc/client.md" in files
    assert dangling(files) == []


@METHODS
def test_an_example_sends_and_returns_what_the_page_shows(method: page.Method, server: Server) -> None:
    package = importlib.import_module("thingspace_firmware")
    sent = RECEIPT if method.answer is None else method.answer
    server.answer(json_answer(sent))
    with package.ThingspaceFirmwareClient(base_url=server.url, **CREDENTIALS) as client:
        scope = {"client": client, **{name: getattr(package.models, name) for name in package.models.__all__}}
        exec(PAGE.introduction, scope)
        exec(method.usage, scope)
    line, body = WIRE[method.heading]
    assert server.lines == [line]
    assert server.last.header("Authorization") == "Bearer bearer"
    assert server.last.header("VZ-M2M-Token") == "session"
    if body is None:
        assert server.last.body == b""
        assert server.last.header("Content-Type") is None
    else:
        assert server.last.json() == body
        assert server.last.header("Content-Type") == "application/json"
    result = scope["result"]
    assert as_json(result) == sent
    declared = inspect.signature(getattr(scope["firmware_controller"], method.signature.name), eval_str=True)
    if isinstance(result, list):
        assert declared.return_annotation == GenericAlias(list, (type(result[0]),))
    else:
        assert type(result) is declared.return_annotation


def as_json(value: Any) -> Any:
    return [item.to_dict() for item in value] if isinstance(value, list) else value.to_dict()


@METHODS
@pytest.mark.parametrize("name", ["FirmwareController", "AsyncFirmwareController"])
def test_a_shown_signature_is_the_real_one(method: page.Method, name: str) -> None:
    module = importlib.import_module("thingspace_firmware.controllers.firmware")
    real = inspect.signature(getattr(getattr(module, name), method.signature.name))
    assert list(real.parameters) == [argument.arg for argument in method.signature.args.args]
    for parameter in real.parameters.values():
        assert parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
        assert parameter.default is inspect.Parameter.empty


@METHODS
def test_both_controllers_have_the_same_signatures(method: page.Method) -> None:
    module = importlib.import_module("thingspace_firmware.controllers.firmware")
    name = method.signature.name
    sync, other = (getattr(cls, name) for cls in (module.FirmwareController, module.AsyncFirmwareController))
    assert inspect.signature(sync, eval_str=True) == inspect.signature(other, eval_str=True)
    assert inspect.iscoroutinefunction(other)
    assert not inspect.iscoroutinefunction(sync)


def test_type_checkers_find_nothing_in_the_package_and_the_examples(tmp_path: Path) -> None:
    package = importlib.import_module("thingspace_firmware")
    files = [PACKAGE / "thingspace_firmware"]
    for number, statements in enumerate(PAGE.statements):
        files.append(tmp_path / f"example_{number}.py")
        files[-1].write_text(module(statements, package.models.__all__), encoding="utf-8")
    assert len(files) == 2 + len(WIRE)
    for number, block in enumerate(whole_programs()):
        files.append(tmp_path / f"program_{number}.py")
        files[-1].write_text(block, encoding="utf-8")
    assert len(files) > 2 + len(WIRE)
    assert mypy(files, [PACKAGE]) == []
    assert pyright(files, [PACKAGE], tmp_path) == []


def whole_programs() -> list[str]:
    """The blocks of README and reference that import what they use."""
    pages = [PACKAGE / "README.md", *sorted((PACKAGE / "doc").rglob("*.md"))]
    blocks = [block for file in pages for block in page.python_blocks(file.read_text(encoding="utf-8"))]
    return [block for block in blocks if block.startswith(("from ", "import "))]


def module(statements: str, models: list[str]) -> str:
    """A module of its own for one block, with the imports and the names that it uses."""
    used = {node.id for node in ast.walk(ast.parse(statements)) if isinstance(node, ast.Name)}
    lines = ["from thingspace_firmware import ThingspaceFirmwareClient"]
    if names := sorted(used.intersection(models)):
        lines.append(f"from thingspace_firmware.models import {', '.join(names)}")
    lines += ["", "client = ThingspaceFirmwareClient()"]
    if statements != PAGE.introduction:
        lines.append(PAGE.introduction)
    return "\n".join([*lines, statements])
