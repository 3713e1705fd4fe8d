"""The files around a package: how it is built, what introduces it, and the texts that people write."""

from __future__ import annotations

from dataclasses import dataclass

from packaging.version import Version

from .. import ir
from ..config import PackageConfig
from . import docs_client, links, text
from .docs import Docs
from .docs_controllers import heading_of
from .docs_views import Credential, Link
from .markdown import Pages
from .names import Identifier
from .operations import Call
from .samples import Sample
from .types import Types
from .views import Code, File

DEPENDENCIES = ("httpx2>=2.0", "msgspec>=0.20")
"""What the runtime was tested with, from the oldest version on."""

_CLASSIFIERS = (
    "Intended Audience :: Developers",
    "Operating System :: OS Independent",
    "Programming Language :: Python :: 3 :: Only",
    "Programming Language :: Python :: 3.11",
    "Programming Language :: Python :: 3.12",
    "Programming Language :: Python :: 3.13",
    "Typing :: Typed",
)


@dataclass(frozen=True, slots=True)
class Author:
    name: str | None
    email: str | None
    both: bool


@dataclass(frozen=True, slots=True)
class Url:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Project:
    """The view of `pyproject.toml`. `shipped`: files at the root, besides those that builds always take."""

    name: str
    module: Identifier
    version: str
    description: str
    license: str | None
    license_file: bool
    authors: tuple[Author, ...]
    keywords: tuple[str, ...]
    classifiers: tuple[str, ...]
    dependencies: tuple[str, ...]
    links: tuple[Url, ...]
    shipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readme:
    """introduction: as people wrote it; without one, the document's own description.

    call, asynchronous: a whole program each, None for an API without operations. root: what leads to
    the package's folder, with its slash; empty where the README lies in it.
    """

    name: str
    introduction: str
    description: str
    module: Identifier
    call: Code | None
    asynchronous: Code | None
    credentials: tuple[Credential, ...]
    client: Identifier
    controllers: tuple[Link, ...]
    license: str | None
    root: str


def files(docs: Docs, config: PackageConfig) -> list[File]:
    """`pyproject.toml` and `README.md`; `CHANGELOG.md` and `LICENSE` where the configuration names them."""
    found = [
        File("pyproject.toml", "project/pyproject.toml.jinja", _project(docs.types, config)),
        File("README.md", "project/README.md.jinja", _readme(docs, config)),
    ]
    if config.files.changelog:
        found.append(File("CHANGELOG.md", None, text=_ended(config.files.changelog)))
    if config.files.license:
        found.append(File("LICENSE", None, text=_ended(config.files.license)))
    return found


def _ended(content: str) -> str:
    return content if content.endswith("\n") else content + "\n"


def _project(types: Types, config: PackageConfig) -> Project:
    package, info = types.names.package, types.api.info
    described = config.description or info.summary or f"Python SDK of the {text.one_line(info.title)}"
    return Project(
        name=package.distribution,
        module=package.module,
        version=config.version,
        description=text.one_line(described),
        license=config.license,
        license_file=bool(config.files.license),
        authors=tuple(
            Author(item.name or None, item.email or None, bool(item.name and item.email)) for item in config.authors
        ),
        keywords=config.keywords or ("api", "client", "sdk"),
        classifiers=(f"Development Status :: {_status(Version(config.version))}", *_CLASSIFIERS),
        dependencies=DEPENDENCIES,
        links=tuple(Url(label, url) for label, url in config.links) or _documentation(types.api.see),
        shipped=tuple(name for name, there in (("CHANGELOG.md", config.files.changelog),) if there),
    )


def _documentation(see: ir.ExternalDocs | None) -> tuple[Url, ...]:
    """The link that the document gives, for a package whose configuration has none."""
    return () if see is None or not see.url.startswith(("https://", "http://")) else (Url("Documentation", see.url),)


def _status(version: Version) -> str:
    if version.is_prerelease:
        return "3 - Alpha"
    return "5 - Production/Stable" if version.major else "4 - Beta"


def _readme(docs: Docs, config: PackageConfig) -> Readme:
    types, info = docs.types, docs.types.api.info
    call = first_call(docs.calls)
    root = config.source and f"{config.source}/"
    pages = Pages(types, docs.pages.files, docs.pages.exceptions, root)
    page = docs_client.page(types, pages)
    return Readme(
        name=types.names.package.distribution,
        introduction=config.files.introduction.strip("\n"),
        description=text.paragraphs(info.summary, info.description, links.see_link(types.api.see, info.description)),
        module=types.names.package.module,
        call=None if call is None else _program(docs, call),
        asynchronous=None if call is None else _async_program(docs, call),
        credentials=page.credentials,
        client=types.names.package.client,
        controllers=tuple(
            Link(heading_of(name, types.api), pages.controller(name.module)) for name in types.names.controllers
        ),
        license=config.license,
        root=root,
    )


def first_call(calls: tuple[Call, ...]) -> Call | None:
    """The operation that introduces an API: the first that reads, and is not on its way out."""
    usable = [call for call in calls if not call.operation.deprecated]
    reading = [call for call in usable if call.operation.method == "GET"]
    return next(iter([*reading, *usable, *calls]), None)


def _receiver(call: Call) -> str:
    return "client." + ".".join(call.types.names.operation(call.operation.id).controller.path)


def _imports(sample: Sample, creation: Code, module: Identifier, standard: tuple[str, ...] = ()) -> str:
    """The import statements of a program, in their usual order."""
    first, *_ = creation.partition("\n")
    lines = sorted({*sample.imports, *(f"import {name}" for name in standard)})
    own = [first, *([f"from {module}.models import {', '.join(sample.names)}"] if sample.names else [])]
    return "\n\n".join("\n".join(group) for group in (lines, own) if group)


def _program(docs: Docs, call: Call) -> Code:
    """Making a client, and a first call."""
    sample = docs.brief.of(call, _receiver(call))
    creation = docs_client.creation(docs.types)
    made = creation.partition("\n\n")[2]
    statements = ["\n".join(sample.arguments), "\n".join(sample.call)]
    shown = "print(result)" if sample.call[0].startswith("result = ") else ""
    body = "\n".join(part for part in (statements[1], shown) if part)
    parts = (_imports(sample, creation, docs.types.names.package.module), made, statements[0], body)
    return Code("\n\n".join(part for part in parts if part))


def _async_program(docs: Docs, call: Call) -> Code:
    """The same on asyncio."""
    sample = docs.brief.of(call, _receiver(call), asynchronous=True)
    creation = docs_client.creation(docs.types, asynchronous=True)
    made = creation.partition("client = ")[2]
    shown = "print(result)" if sample.call[0].startswith("result = ") else ""
    inner = [*sample.arguments, *sample.call, *([shown] if shown else [])]
    lines = [f"async with {made} as client:", *_indented("\n".join(inner))]
    head = _imports(sample, creation, docs.types.names.package.module, ("asyncio",))
    return Code(
        "\n".join(
            [head, "", "", "async def main() -> None:", *_indented("\n".join(lines)), "", "", "asyncio.run(main())"]
        )
    )


def _indented(source: str) -> list[str]:
    return ["    " + line if line else "" for line in source.split("\n")]
