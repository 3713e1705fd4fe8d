"""`sdkwright.yaml`: the packages of a repository, read with the position of every value.

Scalars are taken as they are written, so `version: 1.10` is the text `1.10`. What is wrong is
collected in the diagnostics, each finding with file, line and column; `load` then gives None.
"""

from __future__ import annotations

import difflib
import keyword
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

import yaml
from packaging.version import InvalidVersion, Version

from .diagnostics import Diagnostics, Location, Position

FILE_NAME = "sdkwright.yaml"

T = TypeVar("T")

_DISTRIBUTION = r"[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]"  # PEP 508
_IDENTIFIER = rf"(?!({'|'.join(keyword.kwlist)})\b)[A-Za-z_][A-Za-z0-9_]*"
_DOTTED = rf"{_IDENTIFIER}(\.{_IDENTIFIER})*"
_SUFFIX = r"[A-Za-z0-9_]*"
_URL = r"https?://[^\s()<>]+"
_LINE_BREAK = "\r\n|[\n\r\x85\u2028\u2029]"  # YAML 1.1, as PyYAML counts


@dataclass(frozen=True, slots=True)
class Suffixes:
    """What class names end in; a name that already ends so does not get it twice."""

    controller: str = "Controller"
    enum: str = "Enum"
    exception: str = "Exception"


@dataclass(frozen=True, slots=True)
class Author:
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of operations: one that meets any of the lists is meant; webhooks are chosen by name, not by path."""

    tags: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    extensions: tuple[str, ...] = ()
    webhooks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Files:
    """Texts that people write and that become part of the package."""

    introduction: str = ""
    changelog: str = ""
    license: str = ""


@dataclass(frozen=True, slots=True)
class PackageConfig:
    """How one package is made. What is None or empty follows from the document.

    document, overlays, output: paths, already joined with the folder of the configuration.
    name: of the distribution (`thingspace-firmware`); module: what users import; client: the
        class (`ThingspaceFirmwareClient`).
    source: URL of the package's folder in its repository, without a slash at its end.
    operations: operation id -> the path by which users reach it (`chat.completions.create`).
    """

    document: str = ""
    overlays: tuple[str, ...] = ()
    output: str = ""
    name: str | None = None
    module: str | None = None
    client: str | None = None
    version: str = "0.1.0"
    description: str | None = None
    suffixes: Suffixes = Suffixes()
    authors: tuple[Author, ...] = ()
    license: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    source: str = ""
    keywords: tuple[str, ...] = ()
    files: Files = Files()
    validation: Literal["strict", "lenient"] = "strict"
    constructors: Literal["late", "strict"] = "strict"
    inline_schemas: Literal["separate", "shared"] = "separate"
    enums: Literal["classes", "literals"] = "classes"
    operations: Mapping[str, str] = field(default_factory=dict)
    include: Filter = Filter()
    exclude: Filter = Filter()


@dataclass(frozen=True, slots=True)
class Config:
    """projects: folders of further Python projects that `build` and `publish` take along."""

    packages: tuple[PackageConfig, ...] = ()
    projects: tuple[str, ...] = ()


def find(folder: Path) -> Path | None:
    """The configuration of `folder`, if it has one."""
    path = folder / FILE_NAME
    return path if path.is_file() else None


def load(file: str, diagnostics: Diagnostics) -> Config | None:
    """Reads the configuration `file`; None when something in it is wrong or it can't be read."""
    try:
        text = Path(file).read_text(encoding="utf-8-sig")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except OSError as error:
        diagnostics.error("config-unreadable", f"The configuration can't be read: {error.strerror}", Location(file))
        return None
    except UnicodeDecodeError as error:
        diagnostics.error("config-unreadable", f"The configuration is not UTF-8: {error.reason}", Location(file))
        return None
    except yaml.YAMLError as error:
        diagnostics.error("config-syntax", _problem(error), Location(file), position=_position_of(error, text))
        return None
    before = len(diagnostics.items)
    config = _Reader(file, re.split(_LINE_BREAK, text), diagnostics).config(root)
    return config if len(diagnostics.items) == before else None


def _problem(error: yaml.YAMLError) -> str:
    match error:
        case yaml.MarkedYAMLError():
            return f"This is not YAML: {error.problem or error.context}"
        case yaml.reader.ReaderError():
            return f"This is not YAML: {error.reason}"
        case _:
            return "This is not YAML"


def _position_of(error: yaml.YAMLError, text: str) -> Position | None:
    mark = error.problem_mark or error.context_mark if isinstance(error, yaml.MarkedYAMLError) else None
    if mark is None:
        return None
    line = re.split(_LINE_BREAK, text)[mark.line : mark.line + 1]
    return Position(mark.line + 1, mark.column + 1, "".join(line))


@dataclass(slots=True)
class _Reader:
    """Turns composed nodes into the dataclasses above and reports what does not fit."""

    file: str
    lines: list[str]
    diagnostics: Diagnostics

    def config(self, root: yaml.Node | None) -> Config:
        if root is None:
            self.diagnostics.error("config-type", "The configuration is empty", Location(self.file))
            return Config()
        keys = self.members(root, Location(self.file), {"packages", "projects"})
        read: dict[str, Callable[..., Any]]
        read = {"packages": self.list_of(self.package), "projects": self.list_of(self.path)}
        return Config(**{key: read[key](value, at) for key, (value, at) in keys.items()})

    def package(self, node: yaml.Node, where: Location) -> PackageConfig:
        keys = self.members(node, where, {item.name for item in fields(PackageConfig)})
        read = {
            "document": self.document,
            "overlays": self.list_of(self.document),
            "output": self.path,
            "name": self.matching(_DISTRIBUTION, "letters, digits, `.`, `_` and `-`"),
            "module": self.matching(_IDENTIFIER, "a Python identifier"),
            "client": self.matching(_IDENTIFIER, "a Python identifier"),
            "version": self.version,
            "suffixes": self.suffixes,
            "authors": self.list_of(self.author),
            "links": self.links,
            "source": self.source,
            "keywords": self.list_of(self.text),
            "files": self.files,
            "validation": self.one_of("strict", "lenient"),
            "constructors": self.one_of("strict", "late"),
            "enums": self.one_of("classes", "literals"),
            "inline_schemas": self.one_of("separate", "shared"),
            "operations": self.operations,
            "include": self.filter,
            "exclude": self.filter,
        }
        return PackageConfig(**{key: read.get(key, self.text)(value, at) for key, (value, at) in keys.items()})

    def suffixes(self, node: yaml.Node, where: Location) -> Suffixes:
        keys = self.members(node, where, {item.name for item in fields(Suffixes)})
        read = self.matching(_SUFFIX, "letters, digits and `_`")
        return Suffixes(**{key: read(value, at) for key, (value, at) in keys.items()})

    def author(self, node: yaml.Node, where: Location) -> Author:
        keys = self.members(node, where, {item.name for item in fields(Author)})
        return Author(**{key: self.text(value, at) for key, (value, at) in keys.items()})

    def files(self, node: yaml.Node, where: Location) -> Files:
        keys = self.members(node, where, {item.name for item in fields(Files)})
        return Files(**{key: self.content(value, at) for key, (value, at) in keys.items()})

    def filter(self, node: yaml.Node, where: Location) -> Filter:
        keys = self.members(node, where, {item.name for item in fields(Filter)})
        words = self.list_of(self.text)
        return Filter(**{key: words(value, at) for key, (value, at) in keys.items()})

    def links(self, node: yaml.Node, where: Location) -> tuple[tuple[str, str], ...]:
        return tuple(self.texts(node, where).items())

    def source(self, node: yaml.Node, where: Location) -> str:
        return self.matching(_URL, "a URL that begins with `https://` or `http://`")(node, where).rstrip("/")

    def texts(self, node: yaml.Node, where: Location) -> dict[str, str]:
        return {key: self.text(value, at) for key, (value, at) in self.members(node, where, None).items()}

    def operations(self, node: yaml.Node, where: Location) -> dict[str, str]:
        read = self.matching(_DOTTED, "Python identifiers with dots between")
        return {key: read(value, at) for key, (value, at) in self.members(node, where, None).items()}

    # --- values ---------------------------------------------------------------------------------

    def text(self, node: yaml.Node, where: Location) -> str:
        if not isinstance(node, yaml.ScalarNode) or node.tag == "tag:yaml.org,2002:null":
            self.wrong(node, where, "a text")
            return ""
        return cast("str", node.value)

    def matching(self, pattern: str, wanted: str) -> Callable[[yaml.Node, Location], str]:
        def read(node: yaml.Node, where: Location) -> str:
            if not isinstance(node, yaml.ScalarNode) or not re.fullmatch(pattern, node.value):
                self.wrong(node, where, wanted)
                return ""
            return cast("str", node.value)

        return read

    def version(self, node: yaml.Node, where: Location) -> str:
        try:
            return str(Version(node.value))
        except (InvalidVersion, TypeError):
            self.wrong(node, where, "a version such as `1.2.0` (PEP 440)")
        return ""

    def path(self, node: yaml.Node, where: Location) -> str:
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.file), self.text(node, where)))

    def document(self, node: yaml.Node, where: Location) -> str:
        url = self.text(node, where)
        return url if url.startswith(("http://", "https://")) else self.path(node, where)

    def content(self, node: yaml.Node, where: Location) -> str:
        path = self.path(node, where)
        try:
            return Path(path).read_text(encoding="utf-8")
        except OSError as error:
            self.error("config-file", f"The file {path} can't be read: {error.strerror}", node, where)
        except UnicodeDecodeError:
            self.error("config-file", f"The file {path} is not UTF-8", node, where)
        return ""

    def one_of(self, *words: str) -> Callable[[yaml.Node, Location], Any]:
        def read(node: yaml.Node, where: Location) -> str:
            if not isinstance(node, yaml.ScalarNode) or node.value not in words:
                self.wrong(node, where, " or ".join(f"`{word}`" for word in words))
            return cast("str", node.value)

        return read

    def list_of(self, reader: Callable[[yaml.Node, Location], T]) -> Callable[[yaml.Node, Location], tuple[T, ...]]:
        def read(node: yaml.Node, where: Location) -> tuple[T, ...]:
            if not isinstance(node, yaml.SequenceNode):
                self.wrong(node, where, "a list")
                return ()
            return tuple(reader(item, where.at(index)) for index, item in enumerate(node.value))

        return read

    def members(
        self, node: yaml.Node, where: Location, known: set[str] | None
    ) -> dict[str, tuple[yaml.Node, Location]]:
        """The members of a mapping by key; with `known`, any other key is an error."""
        if not isinstance(node, yaml.MappingNode):
            self.wrong(node, where, "a mapping")
            return {}
        found: dict[str, tuple[yaml.Node, Location]] = {}
        for key, value in node.value:
            name = self.text(key, where)
            if name in found:
                self.error("config-duplicate-key", f"The key `{name}` stands here twice", key, where.at(name))
            elif known is not None and name not in known:
                near = difflib.get_close_matches(name, sorted(known), 1)
                hint = f"Did you mean `{near[0]}`?" if near else f"Known keys: {', '.join(sorted(known))}"
                self.error("config-unknown-key", f"There is no setting `{name}`", key, where.at(name), hint)
            else:
                found[name] = (value, where.at(name))
        return found

    # --- findings -------------------------------------------------------------------------------

    def wrong(self, node: yaml.Node, where: Location, wanted: str) -> None:
        match node:
            case yaml.MappingNode():
                found = "a mapping"
            case yaml.SequenceNode():
                found = "a list"
            case yaml.ScalarNode(tag="tag:yaml.org,2002:null"):
                found = "nothing"
            case _:
                found = f"`{node.value}`"
        self.error("config-type", f"Expected {wanted}, found {found}", node, where)

    def error(self, code: str, message: str, node: yaml.Node, where: Location, hint: str = "") -> None:
        line = node.start_mark.line
        text = self.lines[line] if line < len(self.lines) else ""
        position = Position(line + 1, node.start_mark.column + 1, text)
        self.diagnostics.error(code, message, where, hint=hint, position=position)
