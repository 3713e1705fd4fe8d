"""From the document to what a user installs: generated, committed, published to an index, installed, called."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import page
from tests.support.package_index import pypiserver
from tests.support.server import Server, json_answer

ROOT = Path(__file__).resolve().parents[1]
CONFIG = ROOT / "sdkwright.yaml"
PAGE = ROOT / "generated" / "thingspace-firmware" / "doc" / "controllers" / "firmware.md"

SCRIPT = """\
import sys, thingspace_firmware
from thingspace_firmware import ThingspaceFirmwareClient
from thingspace_firmware.models import FirmwareProtocolEnum

client = ThingspaceFirmwareClient(thingspace_oauth="token", vz_m2m_token="session", base_url=sys.argv[1])
{statements}
print(thingspace_firmware.__file__)
import json
print(json.dumps([item.to_dict() for item in result]))
"""


def run(*command: str, folder: Path, **environment: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**os.environ, **environment})
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def sdkwright(*arguments: str, folder: Path, **environment: str) -> str:
    path = str(ROOT / "generator")
    return run(sys.executable, "-m", "sdkwright", *arguments, folder=folder, PYTHONPATH=path, **environment)


def repository(folder: Path) -> Path:
    """A repository of a user: our document and configuration without the tool, generated and committed."""
    folder.mkdir()
    for name in ("spec", "LICENSE", "texts", "CHANGELOG.md"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copy(source, folder / name)
    text = CONFIG.read_text(encoding="utf-8")
    (folder / CONFIG.name).write_text(text.partition("\nprojects:")[0] + "\n", encoding="utf-8")
    sdkwright("generate", folder=folder)
    for arguments in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "a"),
    ):
        run("git", *arguments, folder=folder)
    return folder


@pytest.mark.slow
def test_a_published_package_is_installed_and_called(tmp_path: Path) -> None:
    user, store = repository(tmp_path / "user"), tmp_path / "store"
    store.mkdir()
    credentials = {"TWINE_USERNAME": "ann", "TWINE_PASSWORD": "very-secret"}
    with pypiserver(store) as index:
        told = sdkwright("publish", "--index", index, folder=user, **credentials)
        assert [line.split()[0] for line in told.splitlines()] == ["published", "published"]
        assert "very-secret" not in told
        again = subprocess.run(
            [sys.executable, "-m", "sdkwright", "publish", "--index", index],
            cwd=user,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), **credentials},
        )
        assert (again.returncode, again.stdout) == (2, "")
        assert again.stderr == f"Error: thingspace-firmware 0.1.0 is already at {index}simple/: give it a new version\n"
        python = install(tmp_path / "venv", index)

    method = page.read(PAGE.read_text(encoding="utf-8")).methods[0]
    assert method.answer is not None
    script = tmp_path / "first_example.py"
    introduction = page.read(PAGE.read_text(encoding="utf-8")).introduction
    script.write_text(SCRIPT.format(statements=introduction + method.usage), encoding="utf-8")
    with Server() as server:
        server.answer(json_answer(method.answer))
        where, result = run(python, "-P", str(script), server.url, folder=tmp_path, PYTHONPATH="").splitlines()
        (request,) = server.requests
    assert Path(where).is_relative_to(tmp_path / "venv")
    assert json.loads(result) == method.answer
    assert request.line == "GET /firmware/0000123456-00001?protocol=LWM2M"
    assert (request.header("Authorization"), request.header("VZ-M2M-Token")) == ("Bearer token", "session")


def install(folder: Path, index: str) -> str:
    """An empty environment with the package from our index and its dependencies from the usual one."""
    run(sys.executable, "-m", "venv", str(folder), folder=folder.parent)
    python = str(folder / "bin" / "python")
    pip = (python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    run(*pip, "--no-deps", "--index-url", f"{index}simple/", "thingspace-firmware", folder=folder.parent)
    run(*pip, "thingspace-firmware", folder=folder.parent)
    run(python, "-m", "pip", "check", folder=folder.parent)
    return python


def test_the_tool_from_its_wheel_makes_the_same(tmp_path: Path) -> None:
    """The wheel carries the templates; nothing is read from the repository."""
    run(sys.executable, "-P", "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT), folder=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    shutil.unpack_archive(wheel, tmp_path / "installed", "zip")
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    made = []
    for number, path in enumerate((tmp_path / "installed", ROOT / "generator")):
        command = (
            sys.executable,
            "-P",
            "-m",
            "sdkwright",
            "generate",
            "spec/thingspace-firmware.yaml",
            "-o",
            str(number),
        )
        run(*command, folder=tmp_path, PYTHONPATH=str(path), PYTHONHASHSEED=str(number))
        folder = tmp_path / str(number)
        made.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert made[0] == made[1]
    assert len(made[0]) > 40
