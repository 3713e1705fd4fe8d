"""What the README and the guides say is true: their programs run, their links lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkwright import cli
from tests.support.links import dangling

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "generated" / "thingspace-firmware"
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "getting-started.md").read_text(encoding="utf-8")
PAGES = ["README.md", *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md")))]


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def address() -> Iterator[str]:
    """A local server as the guide starts it, on any free port."""
    python, *words = shlex.split(blocks(GUIDE, "sh")[1])
    assert python == ".venv/bin/python"
    command = [sys.executable, *words, "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def run(program: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)


def test_the_first_call(address: str) -> None:
    program = (ROOT / "examples" / "first_call.py").read_text(encoding="utf-8")
    ran = run(program.replace("http://127.0.0.1:8080", address))
    assert ran.stderr == ""
    assert [ran.stdout] == blocks(GUIDE, "text")


def test_the_command_of_the_first_call() -> None:
    folder = PACKAGE.relative_to(ROOT)
    assert blocks(GUIDE, "sh")[2] == f"PYTHONPATH={folder} .venv/bin/python examples/first_call.py\n"


def test_a_package_of_your_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "tests" / "guides" / "openapi.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    tool, *words = shlex.split(blocks(GUIDE, "sh")[3])
    assert (tool, cli.main(words)) == (".venv/bin/sdkwright", 0)
    names = re.findall(r"^\| `([\w.]+)/?` \|", GUIDE, re.MULTILINE)
    assert sorted(names) == ["README.md", "doc", "pyproject.toml", "tests"]
    assert [name for name in names if not Path("my-package", name).exists()] == []
    tested = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd="my-package", capture_output=True, text=True)
    assert (tested.returncode, tested.stderr) == (0, "")


def test_another_account_has_no_example(address: str) -> None:
    program = (ROOT / "examples" / "first_call.py").read_text(encoding="utf-8")
    ran = run(program.replace("http://127.0.0.1:8080", address).replace("0000123456-00001", "0000123456-00002"))
    assert ran.stderr.splitlines()[-1].startswith("thingspace_firmware._runtime.errors.NotFoundError: ")


def test_the_readme_shows_the_first_call() -> None:
    assert blocks(README, "python")[-1] == (ROOT / "examples" / "first_call.py").read_text(encoding="utf-8")


def test_the_readme_shows_what_is_generated() -> None:
    controller = (PACKAGE / "thingspace_firmware" / "controllers" / "firmware.py").read_text(encoding="utf-8")
    shown = blocks(README, "python")[:-1]
    assert len(shown) == 2
    assert [block for block in shown if block not in controller] == []


def test_the_commands_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {target for block in blocks(README + GUIDE, "sh") for target in re.findall(r"^make (\w+)$", block, re.M)}
    assert targets == {"generate", "test"}
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == "exec make test"


def test_links_lead_somewhere() -> None:
    files = {}
    for folder, names, found in os.walk(ROOT):
        names[:] = [
            name
            for name in names
            if not name.startswith(".") and name not in {"build", "dist", "node_modules", "tests"}
        ]
        for name in (*names, *found):
            path = Path(folder, name)
            files[path.relative_to(ROOT).as_posix()] = path.read_text(encoding="utf-8") if path.suffix == ".md" else ""
    assert set(PAGES) <= set(files)
    assert [link for link in dangling(files) if link.partition(":")[0] in PAGES] == []
