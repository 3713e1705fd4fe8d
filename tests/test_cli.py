"""The commands as a user calls them: what they print where, what they write, how they exit."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest

from sdkwright import cli

ROOT = Path(__file__).resolve().parents[1]
PETS = """\
openapi: 3.1.0
info: {title: Pet Shop, version: "1"}
servers: [{url: https://pets.example}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: fields, in: query, schema: {type: array, items: {type: string}}}
      responses:
        "200":
          description: A pet
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string}, kind: {enum: [cat, dog]}}
"""
DANGLING = PETS.replace('schemas/Pet"', 'schemas/Pett"')
CONFIG = """\
packages:
  - {document: pets.yaml, output: out, name: pets}
  - {document: cats.yaml, output: cats, name: cats}
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with two documents, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("SDKWRIGHT_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    Path("pets.yaml").write_text(PETS)
    Path("cats.yaml").write_text(PETS.replace("Pet Shop", "Cat Shop"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command and gives its exit code, standard output and standard error."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return call


def tree(folder: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file()}


# --- generate ------------------------------------------------------------------------------------


def test_generate_a_document(run: Any) -> None:
    code, out, err = run("generate", "pets.yaml", "-o", "here")
    number = len(tree("here"))
    assert (code, out, err) == (0, f"pet-shop: {number} new in here (6 full, 0 degraded, 0 skipped)\n", "")
    assert {"pet_shop/client.py", "pet_shop/_runtime/model.py", ".sdkwright/manifest.json"} <= tree("here")
    assert run("generate", "pets.yaml", "-o", "here")[:2] == (
        0,
        "pet-shop: nothing changed in here (6 full, 0 degraded, 0 skipped)\n",
    )


def test_generate_without_a_folder_names_it_after_the_package(run: Any) -> None:
    assert run("generate", "pets.yaml")[0] == 0
    assert "pet_shop/client.py" in tree("pet-shop")
    assert run("generate", "pets.yaml", "--package", "zoo-shop")[0] == 0
    assert "zoo_shop/client.py" in tree("zoo-shop")


def test_generate_everything_that_is_configured(run: Any) -> None:
    Path("sdkwright.yaml").write_text(CONFIG)
    code, out, err = run("generate")
    assert (code, err) == (0, "")
    assert [line.split(":")[0] for line in out.splitlines()] == ["pets", "cats"]
    assert "pets/client.py" in tree("out")
    assert "cats/client.py" in tree("cats")


def test_generate_one_of_the_configured(run: Any) -> None:
    Path("sdkwright.yaml").write_text(CONFIG)
    assert run("generate", "--package", "cats")[0] == 0
    assert not Path("out").exists()
    assert run("generate", "--package", "cats", "-o", "elsewhere")[0] == 0
    assert "cats/client.py" in tree("elsewhere")


def test_a_configured_document_takes_its_settings(run: Any) -> None:
    Path("sdkwright.yaml").write_text(CONFIG)
    assert run("generate", "./pets.yaml")[0] == 0
    assert "pets/client.py" in tree("out")


def test_a_named_configuration_holds_for_any_document(run: Any) -> None:
    Path("other").mkdir()
    Path("other/own.yaml").write_text("packages: [{client: Zoo}]\n")
    assert run("generate", "pets.yaml", "-o", "here", "--config", "other/own.yaml")[0] == 0
    assert "class Zoo(" in Path("here/pet_shop/client.py").read_text()


USAGE = "Usage: sdkwright generate [OPTIONS] [SPEC]\nTry 'sdkwright generate --help' for help.\n\nError: "


@pytest.mark.parametrize(
    ("config", "arguments", "message"),
    [
        (None, [], "There is no SPEC, and no package in sdkwright.yaml"),
        (CONFIG, ["-o", "x"], "-o needs a SPEC or --package: the configuration lists several packages"),
        (CONFIG, ["--package", "dogs"], "The configuration has no package `dogs`; it has pets, cats"),
        ("packages: [{name: a}]\n", [], "The package `a` of the configuration names no document"),
        (
            "packages: [{document: a, output: o}, {document: b, output: ./o}]\n",
            [],
            "Two packages of the configuration have the output `o`",
        ),
        (
            "packages: [{document: pets.yaml, name: a}, {document: pets.yaml, name: b}]\n",
            ["pets.yaml"],
            "The configuration makes several packages from `pets.yaml`: name one with --package",
        ),
        (None, ["pets.yaml", "--fail-on", "full"], "Invalid value for '--fail-on': 'full' is not one of"),
        (CONFIG, ["--overlay", "a.yaml"], "--overlay needs one package: name it with --package"),
        (None, ["pets.yaml", "--bad"], "No such option '--bad'."),
    ],
)
def test_wrong_usage(run: Any, config: str | None, arguments: list[str], message: str) -> None:
    if config:
        Path("sdkwright.yaml").write_text(config)
    code, out, err = run("generate", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(USAGE + message)


def test_a_wrong_configuration(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages:\n  - {documnt: a}\n")
    assert run("generate") == (
        2,
        "",
        "sdkwright.yaml:2:6: error[config-unknown-key]: There is no setting `documnt`\n"
        "    - {documnt: a}\n"
        "       ^\n"
        "  at /packages/0/documnt\n"
        "  hint: Did you mean `document`?\n"
        "Error: The configuration has errors\n",
    )


def test_errors_of_a_document(run: Any) -> None:
    Path("bad.yaml").write_text(DANGLING)
    code, out, err = run("generate", "bad.yaml", "-o", "here")
    assert (code, out) == (1, "bad.yaml: not made, 1 error; --lenient makes it a warning\n")
    assert err.startswith("bad.yaml:15:49: error[dangling-reference]")
    assert "Traceback" not in err
    assert not Path("here").exists()


def test_errors_that_no_run_survives(run: Any) -> None:
    Path("bad.yaml").write_text("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\npaths: {a: *b}\n")
    assert run("generate", "bad.yaml")[:2] == (1, "bad.yaml: not made, 1 error\n")


def test_several_errors_that_a_lenient_run_survives(run: Any) -> None:
    Path("bad.yaml").write_text("openapi: 3.1.0\ninfo: {title: T}\npaths: {/a: 3}\n")
    assert run("generate", "bad.yaml")[:2] == (1, "bad.yaml: not made, 2 errors; --lenient makes them warnings\n")


def test_many_notes_of_one_code(run: Any) -> None:
    """The first ten are shown; the report has them all."""
    paths = "".join(
        f"  /{number}:\n    get:\n      parameters: [{{name: Accept, in: header, schema: {{type: string}}}}]\n"
        '      responses: {"200": {description: ok}}\n'
        for number in range(12)
    )
    Path("notes.yaml").write_text(f'openapi: 3.1.0\ninfo: {{title: Notes, version: "1"}}\npaths:\n{paths}')
    code, out, err = run("generate", "notes.yaml", "-o", "here", "--report", "report.json")
    assert (code, err.count("note[ignored-header]: ")) == (0, 10)
    assert err.splitlines()[-1] == "and 2 more of note[ignored-header]; --report FILE has them"
    [package] = json.loads(Path("report.json").read_text())["packages"]
    assert [item["code"] for item in package["diagnostics"]].count("ignored-header") == 12


def test_a_lenient_run_goes_on(run: Any) -> None:
    Path("bad.yaml").write_text(DANGLING)
    code, _, err = run("generate", "bad.yaml", "-o", "here", "--lenient")
    assert code == 0
    assert "warning[" in err
    assert "pet_shop/client.py" in tree("here")


def test_the_other_packages_are_made_all_the_same(run: Any) -> None:
    Path("sdkwright.yaml").write_text(CONFIG)
    Path("pets.yaml").write_text(DANGLING)
    code, out, _ = run("generate")
    assert code == 1
    assert out.startswith("pets: not made, 1 error; --lenient makes it a warning\ncats: ")
    assert "cats/client.py" in tree("cats")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"- a\n", b"{", b"a: *b\n", b"\x00", b"openapi: 3.1.0\n"])
def test_no_input_ends_in_a_traceback(run: Any, content: bytes) -> None:
    Path("bad.yaml").write_bytes(content)
    code, _, err = run("generate", "bad.yaml", "-o", "here")
    assert code == 1
    assert err.startswith("bad.yaml")
    assert "internal error" not in err


def test_a_document_that_is_not_there(run: Any) -> None:
    for name in ("none.yaml", "."):
        code, _, err = run("generate", name, "-o", "here")
        assert code == 1
        assert err.startswith(f"{name}: error[")


def test_a_file_of_the_user_in_the_way(run: Any) -> None:
    Path("here/pet_shop").mkdir(parents=True)
    Path("here/pet_shop/client.py").write_text("mine")
    code, out, err = run("generate", "pets.yaml", "-o", "here")
    assert (code, out) == (2, "pet-shop: not made, 1 error\n")
    assert err == (
        "here/pet_shop/client.py: error[output-conflict]: "
        "A file that sdkwright did not make stands where one is to be written\n"
        "  hint: Move it away, or generate into another folder\n"
    )
    assert tree("here") == {"pet_shop/client.py"}


def test_report(run: Any) -> None:
    run("generate", "pets.yaml", "-o", "here", "--report", "report.json")
    (package,) = json.loads(Path("report.json").read_text())["packages"]
    items = package.pop("items")
    assert package == {
        "package": "pet-shop",
        "document": "pets.yaml",
        "dialect": "3.1.0",
        "counts": {"full": 6, "degraded": 0, "skipped": 0, "excluded": 0},
        "diagnostics": [],
    }
    assert sorted(item["kind"] for item in items) == [
        "operation",
        "parameter",
        "parameter",
        "response",
        "schema",
        "schema",
    ]
    assert {
        "kind": "operation",
        "status": "full",
        "reason": "",
        "file": "pets.yaml",
        "line": 6,
        "column": 5,
        "pointer": "/paths/~1pets~1{id}/get",
    } in items


def test_report_of_a_failed_run(run: Any) -> None:
    Path("bad.yaml").write_text(DANGLING)
    assert run("generate", "bad.yaml", "-o", "here", "--report", "report.json")[0] == 1
    (package,) = json.loads(Path("report.json").read_text())["packages"]
    (finding,) = package["diagnostics"]
    assert (finding["severity"], finding["file"], finding["line"], finding["column"]) == ("error", "bad.yaml", 15, 49)


def test_a_report_that_can_not_be_written(run: Any) -> None:
    code, _, err = run("generate", "pets.yaml", "-o", "here", "--report", "none/report.json")
    assert (code, err) == (2, USAGE + "The report none/report.json can't be written: No such file or directory\n")


@pytest.mark.parametrize(
    ("status", "fail_on", "code"),
    [
        ("degraded", None, 0),
        ("degraded", "skipped", 0),
        ("degraded", "degraded", 1),
        ("skipped", "degraded", 1),
        ("skipped", "skipped", 1),
    ],
)
def test_fail_on(run: Any, status: str, fail_on: str | None, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from sdkwright import pipeline
    from sdkwright.diagnostics import Diagnostics, Location

    parse = pipeline.parse

    def worse(document: Any, diagnostics: Diagnostics) -> Any:
        getattr(diagnostics, status)("schema", Location("pets.yaml"), "a reason")
        return parse(document, diagnostics)

    monkeypatch.setattr(pipeline, "parse", worse)
    assert run("generate", "pets.yaml", "-o", "here", *(["--fail-on", fail_on] if fail_on else []))[0] == code
    assert "pet_shop/client.py" in tree("here")


# --- check ---------------------------------------------------------------------------------------


def test_check(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages: [{document: pets.yaml, output: out}]\n")
    assert run("generate")[0] == 0
    assert run("check") == (0, "out is up to date\n", "")
    number = len(tree("out"))
    init = Path("out/pet_shop/models/__init__.py")
    init.write_text(init.read_text().replace('"""', '"""Edited. ', 1))
    Path("out/pet_shop/py.typed").unlink()
    Path("out/mine.txt").write_text("mine")
    code, out, err = run("check")
    assert (code, err) == (3, "")
    assert out.startswith(
        "out is out of date:\n"
        "missing: pet_shop/py.typed\n"
        "changed: pet_shop/models/__init__.py\n"
        "--- pet_shop/models/__init__.py\n"
        "+++ pet_shop/models/__init__.py\n"
        "@@ -1,2 +1,2 @@\n"
        '-"""Edited. '
    )
    assert len(tree("out")) == number
    assert run("generate")[0] == 0
    assert run("check")[0] == 0


def test_check_before_anything_was_made(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages: [{document: pets.yaml, output: out}]\n")
    code, out, _ = run("check")
    assert code == 3
    assert out.startswith("out is out of date:\nmissing: .sdkwright/manifest.json\n")
    assert out.splitlines()[-1].endswith(" more")
    assert not Path("out").exists()


def test_check_after_an_interruption(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages: [{document: pets.yaml, output: out}]\n")
    run("generate")
    Path("out/.sdkwright/journal.json").write_text('{"remove": [], "replace": [], "new": []}')
    message = "out is out of date:\nAn earlier run was interrupted; `sdkwright generate` finishes it\n"
    assert run("check") == (3, message, "")
    assert run("generate")[0] == 0
    assert run("check")[0] == 0


def test_check_of_a_broken_document(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages: [{document: pets.yaml, output: out}]\n")
    Path("pets.yaml").write_text(DANGLING)
    assert run("check")[:2] == (1, "")


# --- validate and describe -----------------------------------------------------------------------


def test_validate(run: Any) -> None:
    assert run("validate", "pets.yaml") == (0, "pets.yaml: OpenAPI 3.1.0, no findings\n", "")
    Path("bad.yaml").write_text(DANGLING)
    code, out, err = run("validate", "bad.yaml")
    assert (code, out) == (1, "")
    assert err.startswith("bad.yaml:15:49: error[dangling-reference]")
    code, out, err = run("validate", "bad.yaml", "--lenient")
    assert (code, out) == (0, "bad.yaml: OpenAPI 3.1.0, 1 warning\n")


def test_describe(run: Any) -> None:
    assert run("describe", "pets.yaml") == (
        0,
        "pet_shop: PetShopClient, AsyncPetShopClient\n"
        "\n"
        "client\n"
        "    pets\n"
        "        get(id: str, [fields]) -> Pet  GET /pets/{id}\n"
        "\n"
        "models: Pet\n"
        "enums: PetKindEnum\n",
        "",
    )


def test_describe_shows_a_tree(run: Any) -> None:
    Path("sdkwright.yaml").write_text(
        "packages: [{document: tree.yaml, operations: {GET /chats: chat.completions.list, pushChat: chat.push}}]\n"
    )
    Path("tree.yaml").write_text("""\
openapi: 3.1.0
info: {title: Tree, version: "1"}
paths:
  /chats:
    get: {responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: &c {$ref: "#/components/schemas/Chat"}}}}}}}
    post:
      operationId: pushChat
      requestBody: {required: true, content: {application/json: {schema: *c}}}
      responses: {"204": {description: ok}}
  /archive/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    put: {requestBody: {content: {application/json: {schema: *c}}}, responses: {"200": {description: ok, content: {text/csv: {}}}}}
webhooks: {said: {post: {requestBody: {content: {application/json: {schema: *c}}}, responses: {"204": {description: ok}}}}}
components: {schemas: {Chat: {type: object, properties: {text: {type: string}}}}}
""")
    assert run("describe", "tree.yaml") == (
        0,
        "tree: TreeClient, AsyncTreeClient\n"
        "\n"
        "client\n"
        "    archive\n"
        "        replace(id: int, [body]) -> str  PUT /archive/{id}\n"
        "    chat\n"
        "        push(body: Chat) -> None         POST /chats\n"
        "        completions\n"
        "            list() -> list[Chat]         GET /chats\n"
        "    webhooks\n"
        "        said -> Chat                     webhook\n"
        "\n"
        "models: Chat\n"
        "enums: none\n",
        "",
    )


def test_describe_as_json(run: Any) -> None:
    code, out, err = run("describe", "pets.yaml", "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert (found["version"], found["package"], found["client"]) == (1, "pet_shop", "PetShopClient")


# --- build and publish: what they refuse before they start ---------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build"], "The configuration lists nothing to build"),
        (["publish", "--index", "http://127.0.0.1:1/"], "The configuration lists nothing to build"),
        (["publish"], "Name the index with either --index or --repository"),
        (["publish", "--index", "a", "--repository", "b"], "Name the index with either --index or --repository"),
        (["publish", "--index", ""], "Name the index with either --index or --repository"),
    ],
)
def test_nothing_to_build_or_no_index(run: Any, arguments: list[str], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.endswith(f"\nError: {message}\n")


def test_a_project_without_pyproject(run: Any) -> None:
    Path("sdkwright.yaml").write_text("projects: [.]\n")
    assert run("build")[2].endswith("\nError: . has no pyproject.toml: run `sdkwright generate` first\n")


def test_publish_refuses_what_is_out_of_date(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages: [{document: pets.yaml, output: out}]\n")
    run("generate")
    Path("out/pyproject.toml").touch()
    Path("pets.yaml").write_text(PETS.replace("A pet", "A cat"))
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *arguments], check=True)
    code, out, err = run("publish", "--index", "http://127.0.0.1:1/")
    assert (code, out) == (3, "")
    assert "changed: pet_shop/controllers/pets.py\n" in err
    assert err.endswith("\nout is out of date: run `sdkwright generate` and commit\n")
    Path("new.txt").touch()
    assert run("publish", "--index", "http://127.0.0.1:1/") == (
        2,
        "",
        "Error: The tree is dirty, commit first:\n?? new.txt\n",
    )


# --- around the commands -------------------------------------------------------------------------


def test_version_and_help(run: Any) -> None:
    from sdkwright import __version__

    assert run("--version") == (0, f"sdkwright {__version__}\n", "")
    code, out, _ = run("--help")
    commands = [line.split()[0] for line in out.partition("Commands:\n")[2].splitlines() if line]
    assert (code, commands) == (0, ["build", "bundle", "check", "describe", "generate", "publish", "validate"])
    assert run()[0] == 2
    assert run("nothing")[0] == 2


def test_an_internal_error_is_one_line(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from sdkwright import pipeline

    def broken(*_: object) -> None:
        raise KeyError("x\n\x1b")

    monkeypatch.setattr(pipeline, "parse", broken)
    assert run("generate", "pets.yaml", "-o", "here") == (
        1,
        "",
        "internal error: KeyError: 'x\\n\\x1b'\n"
        "  hint: this is a bug; SDKWRIGHT_DEBUG=1 shows where, please report it\n",
    )
    monkeypatch.setenv("SDKWRIGHT_DEBUG", "1")
    with pytest.raises(KeyError):
        run("generate", "pets.yaml", "-o", "here")


def test_an_interruption(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from sdkwright import pipeline

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "parse", interrupted)
    assert run("generate", "pets.yaml", "-o", "here") == (130, "", "\nInterrupted\n")


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "TERM": "xterm-256color"}


def test_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", "validate", "pets.yaml"], capture_output=True, text=True, env=ENVIRONMENT
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "pets.yaml: OpenAPI 3.1.0, no findings\n", "")


def test_the_version_is_told_quickly() -> None:
    """What takes time to import is imported by the commands that need it."""
    code = "import sys; from sdkwright.cli import main; main(['--version']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENVIRONMENT, check=True)
    loaded = set(done.stdout.split("\n")[1].split())
    assert not loaded & {"jinja2", "black", "yaml", "rich", "twine", "build", "openapi_spec_validator", "asyncio"}


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What a command prints when its standard error is a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sdkwright", *arguments]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, env=ENVIRONMENT | environment) as process:
        os.close(theirs)
        told = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            if not piece:
                break
            told += piece
        process.wait()
    os.close(ours)
    return told.decode()


def test_colours_on_a_terminal() -> None:
    Path("bad.yaml").write_text(DANGLING)
    assert "\x1b[31m\x1b[1merror[" in on_a_terminal("validate", "bad.yaml")
    assert "\x1b[31m" not in on_a_terminal("validate", "bad.yaml", NO_COLOR="1")


def test_no_colours_elsewhere(run: Any) -> None:
    Path("bad.yaml").write_text(DANGLING)
    assert "\x1b" not in "".join(run("validate", "bad.yaml")[1:])


def test_a_reader_that_goes_away() -> None:
    script = f"{sys.executable} -m sdkwright describe --json pets.yaml | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=ENVIRONMENT)
    assert done.stderr == ""
    assert done.returncode in {0, 1}  # 1 when the reader was gone first


def test_a_terminal_without_unicode() -> None:
    Path("pets.yaml").write_text(PETS.replace("getPet", "getPét"), encoding="utf-8")
    environment = ENVIRONMENT | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    command = [sys.executable, "-m", "sdkwright", "describe", "--json", "pets.yaml"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0
    assert json.loads(done.stdout)["operations"][0]["operation_id"] == "getPét"


def test_progress_on_a_terminal(run: Any) -> None:
    told = on_a_terminal("generate", "pets.yaml", "-o", "here")
    assert "pet-shop: rendering" in told
    assert told.endswith(" in here (6 full, 0 degraded, 0 skipped)\r\n")
    assert "rendering" not in "".join(run("generate", "pets.yaml", "-o", "there")[1:])


# --- bundle --------------------------------------------------------------------------------------


def test_bundle(run: Any) -> None:
    code, out, err = run("bundle", "pets.yaml")
    assert (code, err) == (0, "")
    assert out.startswith("openapi: 3.1.")
    assert run("bundle", "pets.yaml", "-o", "one.json", "--to", "3.0") == (0, "", "")
    made = json.loads(Path("one.json").read_text())
    assert made["openapi"].startswith("3.0.")
    assert list(made["paths"]) == ["/pets/{id}"]
    assert run("validate", "one.json")[0] == 0


def test_bundle_with_overlays_of_the_configuration(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages: [{document: pets.yaml, overlays: [title.yaml]}]\n")
    Path("title.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.info, update: {title: Zoo}}]\n"
    )
    code, out, err = run("bundle", "pets.yaml")
    assert (code, err) == (0, "")
    assert "title: Zoo\n" in out
    assert run("describe", "pets.yaml")[1].startswith("zoo: ZooClient")


def test_overlays_of_the_command_line_come_last(run: Any) -> None:
    Path("sdkwright.yaml").write_text("packages: [{document: pets.yaml, output: out, overlays: [one.yaml]}]\n")
    for name, title in (("one", "Zoo"), ("two", "Farm")):
        Path(f"{name}.yaml").write_text(
            f"overlay: 1.0.0\ninfo: {{title: t, version: '1'}}\nactions: [{{target: $.info, update: {{title: {title}}}}}]\n"
        )
    last = ("--overlay", "two.yaml")
    assert "title: Farm\n" in run("bundle", "pets.yaml", *last)[1]
    assert run("describe", "pets.yaml", *last)[1].startswith("farm: FarmClient")
    assert run("validate", "pets.yaml", *last) == (0, "pets.yaml: OpenAPI 3.1.0, no findings\n", "")
    assert run("generate", *last)[0] == 0
    assert run("check", *last) == (0, "out is up to date\n", "")
    assert run("check")[0] == 3
    code, out, err = run("validate", "pets.yaml", "--overlay", "none.yaml")
    assert (code, out) == (1, "")
    assert err.startswith("none.yaml: error[unreadable-file]: cannot read none.yaml")


def test_an_overlay_as_the_document(run: Any) -> None:
    Path("zoo.yaml").write_text(
        "overlay: 1.1.0\nextends: pets.yaml\ninfo: {title: t, version: '1'}\n"
        "actions: [{target: $.info, update: {title: Zoo}}]\n"
    )
    assert run("describe", "zoo.yaml")[1].startswith("zoo: ZooClient")


def test_bundle_of_a_broken_document(run: Any) -> None:
    Path("bad.yaml").write_text("- a\n")
    assert run("bundle", "bad.yaml")[:2] == (1, "")
    code, _, err = run("bundle", "pets.yaml", "-o", "none/one.yaml")
    assert code == 2
    assert err.endswith("Error: none/one.yaml can't be written: No such file or directory\n")


def test_python_does_not_comment_on_a_pattern_of_the_document(run: Any) -> None:
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
    Path("a.yaml").write_text(head + "components: {schemas: {A: {type: string, pattern: '[[a]', default: a}}}\n")
    with warnings.catch_warnings(record=True) as told:
        assert run("validate", "a.yaml")[::2] == (0, "")
    assert told == []
