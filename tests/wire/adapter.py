"""An adapter between the wire oracle and a generated package, built on `sdkwright describe --json`.

The oracle (`wirecheck.py`, kept beside the project) makes wire values from a document; this turns
them into a call of the package under test. It knows names from the description alone:

    python wirecheck.py DOCUMENT --adapter adapter:make --arg package=FOLDER --arg describe=FILE [--arg mode=async]

FOLDER holds the generated distribution, FILE what `describe --json` printed for the document.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wirecheck import UNSET, BadArguments, FileBytes, NoBinding, NotDecoded


class Adapter:
    takes_ignored_headers = False

    def __init__(self, document: Any, package: str, describe: str, mode: str = "sync"):
        self.document = document
        self.mode = mode
        self.described = json.loads(Path(describe).read_text(encoding="utf-8"))
        sys.path.insert(0, str(Path(package).resolve()))
        self.module = importlib.import_module(self.described["package"])
        self.loop = asyncio.new_event_loop() if mode == "async" else None
        self.base_url = ""
        self.client: Any = None

    def operations(self) -> list[Operation]:
        return [Operation(self, described) for described in self.described["operations"]]

    def connect(self, base_url: str) -> None:
        self.base_url = base_url
        self.authenticate([])

    def authenticate(self, secrets: list[tuple[dict[str, Any], str]]) -> None:
        """Every scheme gets a credential, since calls without one are refused before anything is sent."""
        name = self.described["async_client" if self.mode == "async" else "client"]
        credentials = {scheme["python_name"]: _credential(scheme) for scheme in self.described["security_schemes"]}
        self.client = getattr(self.module, name)(base_url=self.base_url, max_retries=0, **credentials)


class Operation:
    def __init__(self, adapter: Adapter, described: dict[str, Any]):
        self.adapter, self.described = adapter, described
        self.method, self.path = described["method"].lower(), described["path"]
        self.names = {(p["in"], p["name"]): p["python_name"] for p in described["parameters"]}

    def call(self, args: dict[tuple[str, str], Any], body: Any, content_type: str | None) -> Any:
        keywords: dict[str, Any] = {}
        for key, value in args.items():
            if key not in self.names:
                raise BadArguments(f"the method has no parameter for {key[0]} {key[1]!r}")
            keywords[self.names[key]] = value
        if body is not UNSET:
            described = self.described["body"]
            if described is None or content_type not in described["content"]:
                raise NoBinding(f"the method takes no body of {content_type}")
            keywords[described["python_name"]] = self.built(described["content"][content_type], body)
            if len(described["content"]) > 1:
                keywords["content_type"] = content_type
            return self.sent(keywords, described, content_type, body)
        return self.perform(keywords)

    def sent(self, keywords: dict[str, Any], described: dict[str, Any], content_type: str, body: Any) -> Any:
        """A body of a union goes as one of its models when its wire form has members that no schema declares."""
        try:
            return self.perform(keywords)
        except BadArguments as refused:
            annotation = described["content"][content_type]
            aliases = [str(getattr(self.adapter.module.models, name, "")) for name in _names(annotation)]
            models = self.models(" ".join((annotation, *aliases)))
            if "has no such member" not in str(refused) or not models:
                raise
        keywords[described["python_name"]] = models[0].from_dict(body)
        return self.perform(keywords)

    def models(self, annotation: str) -> list[Any]:
        """The classes of an annotation; of two forms of one schema, that of answers."""
        found = [getattr(self.adapter.module.models, name, None) for name in _names(annotation)]
        return [model for model in found if hasattr(model, "from_dict") and not hasattr(model, "__request_of__")]

    def built(self, annotation: str, body: Any) -> Any:
        """The body as a model, which keeps undeclared members; of a union, and of anything else, in wire form."""
        models = self.models(annotation)
        if isinstance(body, dict) and len(models) == 1 and not _has_files(body):
            return models[0].from_dict(body)
        if annotation == "File" and isinstance(body, str):
            return body.encode()  # text declared as octets: a caller gives bytes, since a str could be a path
        return _given(body)

    def perform(self, keywords: dict[str, Any]) -> Any:
        owner = self.adapter.client
        for part in self.described["controller"].split("."):
            owner = getattr(owner, part)
        method = getattr(owner, self.described["name"])
        try:
            return self.complete(method, keywords)
        except self.adapter.module.ApiError as error:
            return error
        except self.adapter.module.RequestError as error:
            raise BadArguments(str(error)) from error

    def complete(self, method: Callable[..., Any], keywords: dict[str, Any]) -> Any:
        result = method(**keywords)
        if self.adapter.loop is not None:
            return self.adapter.loop.run_until_complete(_awaited(result))
        return result

    def to_json(self, result: Any) -> Any:
        if isinstance(result, self.adapter.module.DecodeError):
            raise NotDecoded(str(result))
        if isinstance(result, self.adapter.module.ApiError):
            result = result.body
        elif isinstance(result, self.adapter.module.Page):
            result = result.data
        return _wire(result)


async def _awaited(result: Any) -> Any:
    return await result


def _names(annotation: str) -> list[str]:
    return re.findall(r"models\.(\w+)", annotation)


def _given(value: Any) -> Any:
    """A body of the oracle as a caller would give it: files as (name, content, type)."""
    match value:
        case FileBytes():
            return (value.filename, bytes(value), value.content_type)
        case dict():
            return {key: _given(item) for key, item in value.items()}
        case list():
            return [_given(item) for item in value]
        case _:
            return value


def _has_files(value: Any) -> bool:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return isinstance(value, bytes) or any(_has_files(item) for item in items)


def _wire(value: Any) -> Any:
    """What a call returned, as the JSON-like value that it stands for."""
    match value:
        case _ if hasattr(value, "to_dict"):
            return value.to_dict()
        case _ if hasattr(value, "raw") and hasattr(value, "tag"):
            return value.raw
        case dict():
            return {key: _wire(item) for key, item in value.items()}
        case list() | tuple():
            return [_wire(item) for item in value]
        case _ if hasattr(value, "isoformat"):
            return value.isoformat()
        case _:
            return value


def _credential(scheme: dict[str, Any]) -> Any:
    return ("user", "secret") if scheme["type"] == "http" and scheme["scheme"] == "basic" else "secret"


def make(document: Any, package: str, describe: str, mode: str = "sync") -> Adapter:
    return Adapter(document, package, describe, mode)
