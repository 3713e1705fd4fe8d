"""`sdkwright.yaml`: every key is read, every mistake is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright import config
from sdkwright.config import Author, Config, Files, Filter, PackageConfig, Suffixes
from sdkwright.diagnostics import Diagnostics, Location

EVERYTHING = """\
packages:
  - document: spec/api.yaml
    overlays: [spec/one.yaml, "https://example.com/two.yaml"]
    output: generated/my-api
    name: my-api
    module: my_api
    client: MyClient
    version: 1.10
    description: An SDK
    suffixes: {controller: Api, enum: "", exception: Error}
    authors:
      - {name: Ann, email: ann@example.com}
      - name: 2001
    license: MIT
    links:
      Homepage: https://example.com
      on: https://example.com/on
    source: https://example.com/blob/main/my-api/
    keywords: [one, 2]
    files:
      introduction: intro.md
      changelog: CHANGES.md
      license: LICENSE
    validation: lenient
    constructors: late
    enums: literals
    inline_schemas: shared
    operations:
      createChatCompletion: chat.completions.create
    include: {tags: [a], paths: [/a/*], operations: [b], extensions: [x-public]}
    exclude: {tags: [c]}
  - document: https://example.com/api.json
projects: [., tools/one]
"""


def load(text: str, folder: Path) -> tuple[Config | None, list[str]]:
    """The configuration, and every finding as one line."""
    file = folder / "sdkwright.yaml"
    file.write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    read = config.load(str(file), diagnostics)
    told = []
    for item in diagnostics:
        assert item.location is not None
        assert item.location.file == str(file)
        place = f"{item.position.line}:{item.position.column}" if item.position else "-"
        told.append(
            f"{place} {item.code} {item.location.pointer}: {item.message}" + (f" ({item.hint})" if item.hint else "")
        )
    return read, told


def test_everything(tmp_path: Path) -> None:
    for name, text in {"intro.md": "Hello é\n", "CHANGES.md": "# Changes\n", "LICENSE": "MIT\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    read, told = load(EVERYTHING, tmp_path)
    assert told == []
    assert read == Config(
        packages=(
            PackageConfig(
                document=f"{tmp_path}/spec/api.yaml",
                overlays=(f"{tmp_path}/spec/one.yaml", "https://example.com/two.yaml"),
                output=f"{tmp_path}/generated/my-api",
                name="my-api",
                module="my_api",
                client="MyClient",
                version="1.10",
                description="An SDK",
                suffixes=Suffixes("Api", "", "Error"),
                authors=(Author("Ann", "ann@example.com"), Author("2001")),
                license="MIT",
                links=(("Homepage", "https://example.com"), ("on", "https://example.com/on")),
                source="https://example.com/blob/main/my-api",
                keywords=("one", "2"),
                files=Files("Hello é\n", "# Changes\n", "MIT\n"),
                validation="lenient",
                constructors="late",
                enums="literals",
                inline_schemas="shared",
                operations={"createChatCompletion": "chat.completions.create"},
                include=Filter(("a",), ("/a/*",), ("b",), ("x-public",)),
                exclude=Filter(("c",)),
            ),
            PackageConfig(document="https://example.com/api.json"),
        ),
        projects=(str(tmp_path), f"{tmp_path}/tools/one"),
    )


def test_paths_stay_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sdkwright.yaml").write_text("packages: [{document: spec/a.yaml, output: ./out}]\nprojects: [.]\n")
    read = config.load("sdkwright.yaml", Diagnostics())
    assert read == Config((PackageConfig(document="spec/a.yaml", output="out"),), (".",))


def test_empty_lists(tmp_path: Path) -> None:
    assert load("packages: []\n", tmp_path) == (Config(), [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["- config-type : The configuration is empty"]),
        ("- a\n", ["1:1 config-type : Expected a mapping, found a list"]),
        ("packages: {}\n", ["1:11 config-type /packages: Expected a list, found a mapping"]),
        ("packages:\n  - 7\n", ["2:5 config-type /packages/0: Expected a mapping, found `7`"]),
        ("packages:\n", ["1:10 config-type /packages: Expected a list, found nothing"]),
        (
            "packages:\n  - documnt: x\n",
            ["2:5 config-unknown-key /packages/0/documnt: There is no setting `documnt` (Did you mean `document`?)"],
        ),
        (
            "package: []\nx: 1\n",
            [
                "1:1 config-unknown-key /package: There is no setting `package` (Did you mean `packages`?)",
                "2:1 config-unknown-key /x: There is no setting `x` (Known keys: packages, projects)",
            ],
        ),
        ("packages: []\npackages: []\n", ["2:1 config-duplicate-key /packages: The key `packages` stands here twice"]),
        (
            "packages: [{name: -x}]\n",
            ["1:19 config-type /packages/0/name: Expected letters, digits, `.`, `_` and `-`, found `-x`"],
        ),
        (
            "packages: [{module: class}]\n",
            ["1:21 config-type /packages/0/module: Expected a Python identifier, found `class`"],
        ),
        (
            "packages: [{client: A.B}]\n",
            ["1:21 config-type /packages/0/client: Expected a Python identifier, found `A.B`"],
        ),
        (
            "packages: [{version: new}]\n",
            ["1:22 config-type /packages/0/version: Expected a version such as `1.2.0` (PEP 440), found `new`"],
        ),
        (
            "packages: [{validation: off}]\n",
            ["1:25 config-type /packages/0/validation: Expected `strict` or `lenient`, found `off`"],
        ),
        (
            "packages: [{constructors: [late]}]\n",
            ["1:27 config-type /packages/0/constructors: Expected `strict` or `late`, found a list"],
        ),
        ("packages: [{authors: Ann}]\n", ["1:22 config-type /packages/0/authors: Expected a list, found `Ann`"]),
        (
            "packages: [{authors: [{mail: x}]}]\n",
            ["1:24 config-unknown-key /packages/0/authors/0/mail: There is no setting `mail` (Did you mean `email`?)"],
        ),
        ("packages: [{links: {a: ~}}]\n", ["1:24 config-type /packages/0/links/a: Expected a text, found nothing"]),
        (
            "packages: [{source: example.com}]\n",
            [
                "1:21 config-type /packages/0/source: "
                "Expected a URL that begins with `https://` or `http://`, found `example.com`"
            ],
        ),
        (
            "packages: [{operations: {a: b.class}}]\n",
            [
                "1:29 config-type /packages/0/operations/a: "
                "Expected Python identifiers with dots between, found `b.class`"
            ],
        ),
        (
            "packages: [{suffixes: {enum: a-b}}]\n",
            ["1:30 config-type /packages/0/suffixes/enum: Expected letters, digits and `_`, found `a-b`"],
        ),
        (
            "packages: [\n",
            ["2:1 config-syntax : This is not YAML: expected the node content, but found '<stream end>'"],
        ),
        ("a: b: c\n", ["1:5 config-syntax : This is not YAML: mapping values are not allowed here"]),
        ("packages: *x\n", ["1:11 config-syntax : This is not YAML: found undefined alias 'x'"]),
    ],
)
def test_mistakes(text: str, told: list[str], tmp_path: Path) -> None:
    assert load(text, tmp_path) == (None, told)


def test_the_line_is_quoted(tmp_path: Path) -> None:
    (tmp_path / "sdkwright.yaml").write_text("# one\npackages:\n- docment: é\n", encoding="utf-8")
    diagnostics = Diagnostics()
    config.load(str(tmp_path / "sdkwright.yaml"), diagnostics)
    assert [item.position.text for item in diagnostics if item.position] == ["- docment: é"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    read, told = load("packages: [{files: {license: NONE}}]\n", tmp_path)
    assert (read, told) == (
        None,
        [
            "1:30 config-file /packages/0/files/license: "
            f"The file {tmp_path}/NONE can't be read: No such file or directory"
        ],
    )


def test_a_text_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_bytes(b"\xff")
    read, told = load("packages: [{files: {license: LICENSE}}]\n", tmp_path)
    assert (read, told) == (
        None,
        [f"1:30 config-file /packages/0/files/license: The file {tmp_path}/LICENSE is not UTF-8"],
    )


def test_no_configuration(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert config.load(str(tmp_path / "none.yaml"), diagnostics) is None
    assert [(item.code, item.message, item.location) for item in diagnostics] == [
        (
            "config-unreadable",
            "The configuration can't be read: No such file or directory",
            Location(str(tmp_path / "none.yaml")),
        )
    ]
    assert config.find(tmp_path) is None


def test_control_characters_and_wrong_bytes(tmp_path: Path) -> None:
    assert load("packages: \x00\n", tmp_path)[1] == [
        "- config-syntax : This is not YAML: special characters are not allowed"
    ]
    (tmp_path / "b.yaml").write_bytes(b"\xff\xfe\xff")
    diagnostics = Diagnostics()
    assert config.load(str(tmp_path / "b.yaml"), diagnostics) is None
    assert [item.message for item in diagnostics] == ["The configuration is not UTF-8: invalid start byte"]
