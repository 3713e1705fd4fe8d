"""The tests that a package carries: its exchanges as data, and what replays them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from . import client
from .docs import Docs
from .docs_client import credential
from .exchanges import Exchanges
from .expressions import import_order
from .layout import text
from .names import Identifier
from .views import Code, File


@dataclass(frozen=True, slots=True)
class CallRow:
    """An exchange and the expression that makes its call. `slow`: it needs no body."""

    name: str
    source: Code


@dataclass(frozen=True, slots=True)
class Calls:
    """The view of `tests/calls.py`."""

    imports: tuple[Code, ...]
    module: Identifier
    models: bool
    rows: tuple[CallRow, ...]


@dataclass(frozen=True, slots=True)
class Keyword:
    name: Identifier
    value: Code


@dataclass(frozen=True, slots=True)
class Replaying:
    """The view of `tests/test_exchanges.py`."""

    module: Identifier
    client: Identifier
    async_client: Identifier
    clients: tuple[Identifier, ...]
    credentials: tuple[Keyword, ...]
    failing: bool


def files(docs: Docs) -> list[File]:
    """The files of `tests/`."""
    names = docs.types.names
    exchanges = Exchanges(docs)
    replays = exchanges.all()
    rows = tuple(CallRow(item.name, item.source) for item in replays)
    standard = tuple(
        Code(f"import {name}") for name in ("datetime", "decimal") if any(f"{name}." in row.source for row in rows)
    )
    calls = Calls(standard, names.package.module, any("models." in row.source for row in rows), rows)
    credentials = tuple(
        Keyword(names.schemes[scheme.name], text(_plain(scheme.name, docs))) for scheme in client.given(docs.types.api)
    )
    package = names.package
    view = Replaying(
        package.module,
        package.client,
        package.async_client,
        tuple(sorted((package.client, package.async_client), key=import_order)),
        credentials,
        any("errors" in item.data for item in replays),
    )
    data = {"exchanges": [item.data for item in replays], "skipped": exchanges.skipped}
    return [
        File("tests/calls.py", "tests/calls.py.jinja", calls),
        File("tests/exchanges.json", None, text=json.dumps(data, indent=1, ensure_ascii=False) + "\n"),
        File("tests/server.py", "tests/server.py.jinja", None),
        File("tests/test_exchanges.py", "tests/test_exchanges.py.jinja", view),
    ]


def _plain(name: str, docs: Docs) -> Code:
    """A credential of a scheme that needs no server of its own."""
    scheme = next(item for item in docs.types.api.security_schemes if item.name == name)
    given = credential(scheme).value
    return Code("'token'") if client.credential(scheme) == "OAuth2Credential" else text(given)
