"""Every style of a parameter on the wire: a document with one operation for each, called over loopback.

`record` gives what was sent; `page` writes it as `docs/parameters.md`; `SPECIFIED` is what the
specification says (OpenAPI 3.2, "Style Examples").
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sdkwright.config import PackageConfig
from sdkwright.pipeline import Run
from tests.support.cases import write
from tests.support.server import Answer, Request, Server

PAGE = Path(__file__).resolve().parents[2] / "docs" / "parameters.md"
STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
SCHEMAS: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "array": {"type": "array", "items": {"type": "string"}},
    "object": {"type": "object", "additionalProperties": {"type": ["integer", "string"]}},
    "nullable": {"type": ["string", "null"]},
}
VALUES: dict[str, tuple[str, Any]] = {
    '`""`': ("string", ""),
    '`"blue"`': ("string", "blue"),
    '`["blue", "black", "brown"]`': ("array", ["blue", "black", "brown"]),
    '`{"R": 100, "G": 200, "B": 150}`': ("object", {"R": 100, "G": 200, "B": 150}),
    "`[]`": ("array", []),
    "`{}`": ("object", {}),
    "null": ("nullable", None),
}
"""By the head of their column: the kind of schema, and the value."""

RESERVED: dict[str, tuple[str, Any]] = {
    '`"a/b?c=d e%20é"`': ("string", "a/b?c=d e%20é"),
    '`["a/b", "c d"]`': ("array", ["a/b", "c d"]),
    '`{"R": "a/b", "G": "c d"}`': ("object", {"R": "a/b", "G": "c d"}),
}


@dataclass(frozen=True)
class Style:
    where: str
    style: str
    explode: bool

    def name(self, kind: str, reserved: bool) -> str:
        words = (self.where, self.style, "exploded" if self.explode else "joined", kind)
        return "-".join((*words, "reserved") if reserved else words)


ROWS = [Style(where, style, explode) for where in STYLES for style in STYLES[where] for explode in (False, True)]

_NOT = "not sent"
_COLOURS = "blue,black,brown"
_FLAT = "R,100,G,200,B,150"
_PAIRS = "R=100,G=200,B=150"
SPECIFIED: dict[tuple[str, str, bool], tuple[str | None, str | None, str | None, str | None]] = {
    ("path", "matrix", False): (";color", ";color=blue", f";color={_COLOURS}", f";color={_FLAT}"),
    ("path", "matrix", True): (
        ";color",
        ";color=blue",
        ";color=blue;color=black;color=brown",
        ";R=100;G=200;B=150",
    ),
    ("path", "label", False): (None, ".blue", f".{_COLOURS}", f".{_FLAT}"),
    ("path", "label", True): (None, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("path", "simple", False): (None, "blue", _COLOURS, _FLAT),
    ("path", "simple", True): (None, "blue", _COLOURS, _PAIRS),
    ("header", "simple", False): ("", "blue", _COLOURS, _FLAT),
    ("header", "simple", True): ("", "blue", _COLOURS, _PAIRS),
    ("query", "form", False): ("color=", "color=blue", f"color={_COLOURS}", f"color={_FLAT}"),
    ("query", "form", True): ("color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
    ("query", "spaceDelimited", False): (
        None,
        None,
        "color=blue%20black%20brown",
        "color=R%20100%20G%20200%20B%20150",
    ),
    ("query", "pipeDelimited", False): (
        None,
        None,
        "color=blue%7Cblack%7Cbrown",
        "color=R%7C100%7CG%7C200%7CB%7C150",
    ),
    ("query", "deepObject", True): (None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ("cookie", "form", False): ("color=", "color=blue", f"color={_COLOURS}", f"color={_FLAT}"),
    ("cookie", "cookie", False): ("color=", "color=blue", f"color={_COLOURS}", f"color={_FLAT}"),
    ("cookie", "cookie", True): ("color=", "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
}
"""Empty string, string, array and object. None where the specification has no example, and for a
segment that is empty or a dot, which would lead to another path and is refused.
"""


def document() -> dict[str, Any]:
    """The OpenAPI document with an operation for every style, explode, kind of schema and allowReserved."""
    paths: dict[str, Any] = {}
    for row in ROWS:
        for kind, schema in SCHEMAS.items():
            for reserved in (False, True) if row.where in ("path", "query") else (False,):
                parameter = {"name": "color", "in": row.where, "style": row.style, "explode": row.explode}
                more = {"required": True} if row.where == "path" else {}
                more |= {"allowReserved": True} if reserved else {}
                name = row.name(kind, reserved)
                operation = {
                    "operationId": name,
                    "tags": ["styles"],
                    "parameters": [{**parameter, **more, "schema": schema}],
                    "responses": {"204": {"description": "Done"}},
                }
                paths[f"/{name}/{{color}}" if row.where == "path" else f"/{name}"] = {"get": operation}
    return {
        "openapi": "3.2.0",
        "info": {"title": "Styles", "version": "1"},
        "servers": [{"url": "https://styles.test"}],
        "paths": paths,
    }


Recorded = dict[tuple[Style, bool, str], str]
"""What was sent, by style, allowReserved and the head of the column."""


def make(folder: Path, document: dict[str, Any], name: str) -> Any:
    """The package of a document, generated into a folder and imported."""
    file = folder / f"{name}.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    run = Run(PackageConfig(document=str(file), name=name.replace("_", "-"), license="MIT"))
    write(run.files() or {}, folder)
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))


def record(folder: Path) -> Recorded:
    """Calls every operation of the package in a folder."""
    package = make(folder, document(), "acme_styles")
    with Server(lambda _: Answer(204)) as server, package.Client(base_url=server.url) as client:
        return {
            (row, reserved, head): _sent(package, client, server, row, reserved, *given)
            for row, reserved, head, given in _cells()
        }


def _cells() -> Iterator[tuple[Style, bool, str, tuple[str, Any]]]:
    for row in ROWS:
        for head, given in VALUES.items():
            yield row, False, head, given
        for head, given in RESERVED.items():
            for reserved in (False, True) if row.where in ("path", "query") else ():
                yield row, reserved, head, given


def _sent(package: Any, client: Any, server: Server, row: Style, reserved: bool, kind: str, value: Any) -> str:
    name = row.name(kind, reserved)
    method = getattr(client.styles, _method(package, name))
    try:
        method(value) if row.where == "path" else method(color=value)
    except package.RequestError:
        return "refused"
    return _seen(server.requests[-1], row.where, name)


def _method(package: Any, name: str) -> str:
    controller = package.controllers.styles.StylesController
    wanted = name.replace("-", "").lower()
    return next(member for member in vars(controller) if member.replace("_", "") == wanted)


def _seen(request: Request, where: str, name: str) -> str:
    match where:
        case "path":
            return request.target.removeprefix(f"/{name}/")
        case "query":
            found = request.target.partition("?")[2] if "?" in request.target else None
        case "header":
            found = request.header("color")
        case _:
            found = request.header("Cookie")
    return _NOT if found is None else found


HEAD = """# Parameters on the wire

Every style of OpenAPI 3.2 (section 4.12, "Style Examples"; RFC 6570), as generated clients send it. The tables are
written from what a test recorded: `python -m tests.write_parameters` calls every combination over HTTP and writes this
page, and a test fails when it differs. The parameter is called `color`. In the query and in cookies the table shows
what stands there as a whole; in the path, what stands in place of `{color}`.

- **refused**: `RequestError`, nothing is sent. A segment of a path that is empty or a dot would lead to another path, and
  a `cookie` parameter that would have to be escaped has no form.
- **not sent**: an empty list or object has no form (RFC 6570, section 2.3), and an optional parameter is left out when
  it is `None` or `UNSET`.
- **null** is a parameter whose schema admits null, set to `None`: it is sent as the text `null`. Inside a list or an
  object it is that text too. In a path nothing can be left out and null has no text of its own, so it is refused.
- Where the specification says "n/a" (a delimited style exploded, `deepObject` of a list) the client sends what `form`
  sends, so that no operation is lost.
- A `default` is documented, and not sent: the server has it.
- Nothing is sent when a parameter does not fit: what takes one value refuses a list or an object, and a list, an object
  or a date is checked against its type as a body is, so that `tags="ab"` is refused where `tags` is a list.
- A header or cookie that would break the message (control characters, line ends, characters that it can't hold, spaces
  around a header) is refused.
"""

ALLOW = """
## allowReserved

With `allowReserved: true` reserved characters and percent-encoded triples pass as they are (RFC 6570, section 3.2.3),
except those that its place does not admit: `/`, `?` and `#` in a path (OpenAPI 3.2, section 4.8.2), `#`, `[` and `]`
in both. The application has to escape what separates parameters for itself (`&`, `=`, `+`). The first line of a style is without it.

"""


def page(recorded: Recorded, more: str) -> str:
    """`docs/parameters.md`; `more`: the tables beside those of the styles."""
    parts = [HEAD]
    for where in STYLES:
        parts.append(f"\n## In: {where}\n\n" + _head(["style", "explode", *VALUES]))
        for row in ROWS:
            if row.where == where:
                cells = [_shown(recorded[row, False, head]) for head in VALUES]
                parts.append(_line([f"`{row.style}`", str(row.explode).lower(), *cells]))
    parts.append(more + ALLOW + _head(["in", "style", "explode", "allowReserved", *RESERVED]))
    for row in ROWS:
        for reserved in (False, True) if row.where in ("path", "query") else ():
            cells = [_shown(recorded[row, reserved, head]) for head in RESERVED]
            flags = [str(row.explode).lower(), str(reserved).lower()]
            parts.append(_line([row.where, f"`{row.style}`", *flags, *cells]))
    return "".join(parts)


def _head(columns: list[str]) -> str:
    return _line(columns) + _line(["---"] * len(columns))


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |\n"


def _shown(sent: str) -> str:
    if sent in ("refused", _NOT):
        return sent
    return f"`{sent}`" if sent else "(empty)"
