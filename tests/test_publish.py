"""What is asked and refused before an upload, against a package index on loopback."""

from __future__ import annotations

import base64
import contextlib
import json
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from packaging.version import Version

from sdkwright.build import PackagingError, build_all, run_module
from sdkwright.publish import Index, publish_all, refuse_dirty, refuse_present
from tests.support.package_index import pypiserver

PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "acme-demo"
version = "1.0"
requires-python = ">=3.11"
description = "A demonstration"
readme = "README.md"

[tool.hatch.build.targets.wheel]
packages = ["acme_demo"]
"""


@dataclass
class Answers:
    """What the index answers, and the headers that it was asked with."""

    status: int
    headers: dict[str, str]
    text: str
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextlib.contextmanager
def index(answers: Answers) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answers.asked.append((self.path, dict(self.headers)))
            self.send_response(answers.status)
            for name, value in answers.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answers.text.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


@pytest.fixture(autouse=True)
def _no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TWINE_USERNAME", "TWINE_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


HTML = """<!DOCTYPE html><html><body>
<a href="/packages/acme_demo-1.0-py3-none-any.whl#sha256=00">acme_demo-1.0-py3-none-any.whl</a>
<a href="https://files.example/x/acme_demo-1.1%2Bone.tar.gz">1.1</a>
<a href="/packages/acme-demo.exe">other</a> <a>nothing</a>
</body></html>"""
JSON = json.dumps({"files": [{"filename": "acme_demo-2.0.tar.gz"}, {"filename": "acme_demo-2.0-py3-none-any.whl"}]})


@pytest.mark.parametrize(
    ("kind", "text", "versions"),
    [
        ("text/html; charset=utf-8", HTML, {"1.0", "1.1+one"}),
        ("application/vnd.pypi.simple.v1+json", JSON, {"2.0"}),
        ("text/html", "", set()),
    ],
)
def test_versions(kind: str, text: str, versions: set[str]) -> None:
    answers = Answers(200, {"Content-Type": kind}, text)
    with index(answers) as url:
        assert Index.of(url, None, None).versions("Acme.Demo") == {Version(version) for version in versions}
    assert [path for path, _ in answers.asked] == ["/simple/acme-demo/"]
    assert "Authorization" not in answers.asked[0][1]


def test_an_index_that_has_nothing() -> None:
    with index(Answers(404, {}, "")) as url:
        assert Index.of(url, None, None).versions("acme-demo") == frozenset()


def test_an_index_that_leads_elsewhere_has_nothing() -> None:
    with index(Answers(303, {"Location": "http://index.invalid/simple/acme-demo/"}, "")) as url:
        assert Index.of(url, None, None).versions("acme-demo") == frozenset()


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        (Answers(500, {}, ""), "/simple/acme-demo/ answers 500: it can't be told what is there"),
        (Answers(200, {"Content-Type": "application/json"}, "{"), "can't be read: Expecting property name"),
        (Answers(200, {"Content-Type": "application/json"}, "{}"), "can't be read: 'files'"),
    ],
)
def test_an_index_that_can_not_tell(answers: Answers, message: str) -> None:
    with index(answers) as url, pytest.raises(PackagingError) as raised:
        Index.of(url, None, None).versions("acme-demo")
    assert message in str(raised.value)


def test_an_index_that_is_not_there() -> None:
    with pytest.raises(PackagingError, match=r"http://127.0.0.1:1/simple/acme-demo/ can't be read: .*refused"):
        Index.of("http://127.0.0.1:1", None, None).versions("acme-demo")


def test_credentials_go_to_the_host_of_the_upload_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWINE_USERNAME", "ann")
    monkeypatch.setenv("TWINE_PASSWORD", "secret")
    answers = Answers(404, {}, "")
    with index(answers) as url:
        own = Index.of(url, None, None)
        own.versions("acme-demo")
        Index.of("http://127.0.0.1:1", None, f"{url}/simple").versions("acme-demo")
    first, second = (headers for _, headers in answers.asked)
    assert first["Authorization"] == "Basic " + base64.b64encode(b"ann:secret").decode()
    assert "Authorization" not in second
    assert "secret" not in repr(own)


def test_credentials_in_the_url_are_not_shown() -> None:
    with pytest.raises(PackagingError) as raised:
        Index.of("http://ann:secret@127.0.0.1:1/", None, None).versions("acme-demo")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("upload", "simple"),
    [
        ("https://upload.pypi.org/legacy/", "https://pypi.org/simple/"),
        ("https://upload.pypi.org/legacy", "https://pypi.org/simple/"),
        ("https://test.pypi.org/legacy/", "https://test.pypi.org/simple/"),
        ("http://localhost:8080", "http://localhost:8080/simple/"),
        ("https://host/api/pypi/local/", "https://host/api/pypi/local/simple/"),
        (
            "https://pkgs.dev.azure.com/org/_packaging/feed/pypi/upload",
            "https://pkgs.dev.azure.com/org/_packaging/feed/pypi/simple/",
        ),
    ],
)
def test_where_an_index_lists_its_files(upload: str, simple: str) -> None:
    assert Index.of(upload, None, None).simple == simple


def test_a_name_of_pypirc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".pypirc").write_text(
        "[distutils]\nindex-servers = ours\n"
        "[ours]\nrepository = https://host/ours/\nusername = ann\npassword = secret\n"
    )
    found = Index.of(None, "ours", "https://host/ours/+simple/")
    assert found == Index(
        ("--repository", "ours"), "https://host/ours/", "https://host/ours/+simple/", ("ann", "secret")
    )
    with pytest.raises(PackagingError, match="Missing 'none' section"):
        Index.of(None, "none", None)


def test_no_url() -> None:
    with pytest.raises(PackagingError, match="The index is no http or https URL"):
        Index.of("pypi", None, None)


# --- the tree ------------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *arguments], cwd=folder, check=True)


def test_a_dirty_tree(tmp_path: Path) -> None:
    with pytest.raises(PackagingError, match="This is no git working tree"):
        refuse_dirty(tmp_path)
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.txt").write_text("a")
    with pytest.raises(PackagingError, match=r"The tree is dirty, commit first:\n\?\? a.txt"):
        refuse_dirty(tmp_path)
    git(tmp_path, "add", "a.txt")
    git(tmp_path, "commit", "--quiet", "-m", "a")
    refuse_dirty(tmp_path)
    (tmp_path / "a.txt").write_text("b")
    with pytest.raises(PackagingError, match=r"The tree is dirty, commit first:\n M a.txt"):
        refuse_dirty(tmp_path)


# --- a real index --------------------------------------------------------------------------------


def test_built_published_and_refused_the_second_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWINE_USERNAME", "ann")
    monkeypatch.setenv("TWINE_PASSWORD", "secret")
    project, store = tmp_path / "project", tmp_path / "store"
    (project / "acme_demo").mkdir(parents=True)
    store.mkdir()
    (project / "acme_demo" / "__init__.py").write_text("")
    (project / "README.md").write_text("# Demo\n")
    (project / "pyproject.toml").write_text(PROJECT)
    names = ("acme_demo-1.0-py3-none-any.whl", "acme_demo-1.0.tar.gz")
    with pypiserver(store) as url:
        target = Index.of(url, None, None)
        assert publish_all([project], target) == names
        assert sorted(path.name for path in store.iterdir()) == list(names)
        with pytest.raises(PackagingError) as raised:
            publish_all([project], target)
    assert str(raised.value) == f"acme-demo 1.0 is already at {url}simple/: give it a new version"


def test_what_does_not_build(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    with pytest.raises(
        PackagingError, match=f"(?s){tmp_path} does not build:\n.*Readme file does not exist: README.md"
    ):
        build_all([tmp_path], tmp_path / "dist")
    assert not (tmp_path / "dist").exists()


def test_what_twine_finds_fault_with(tmp_path: Path) -> None:
    (tmp_path / "acme_demo").mkdir()
    (tmp_path / "acme_demo" / "__init__.py").write_text("")
    (tmp_path / "README.md").write_text("")
    (tmp_path / "pyproject.toml").write_text(PROJECT.replace('readme = "README.md"\n', ""))
    with pytest.raises(PackagingError, match=r"(?s)twine finds fault with what was built:\n.*long_description"):
        build_all([tmp_path], tmp_path / "dist")


def test_a_module_that_is_not_there() -> None:
    with pytest.raises(PackagingError, match=r"It failed:\n.*No module named no_such_module"):
        run_module("no_such_module", failure="It failed")


def test_only_wheels_are_asked_for() -> None:
    refuse_present([Path("acme_demo-1.0.tar.gz")], Index((), "http://127.0.0.1:1/", "http://127.0.0.1:1/simple/"))
