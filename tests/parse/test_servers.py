"""Servers whose URLs are relative (OpenAPI 3.2, section 4.5.1)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sdkwright.diagnostics import Diagnostics
from sdkwright.parse.api import parse
from sdkwright.source import load
from tests.support.server import Answer, Server

from .conftest import Read


def document(**members: Any) -> str:
    paths = {"/a": {"servers": [{"url": "../up"}], "get": {"responses": {"204": {"description": "Done"}}}}}
    return json.dumps({"openapi": "3.2.0", "info": {"title": "A", "version": "1"}, "paths": paths, **members})


@pytest.mark.parametrize(
    ("members", "urls"),
    [
        ({"servers": [{"url": "/v1"}, {"url": "v2"}, {"url": "."}]}, ["{}/v1", "{}/docs/v2", "{}/docs/"]),
        (
            {"servers": [{"url": "https://else.test"}, {"url": "//host.test"}]},
            ["https://else.test", "http://host.test"],
        ),
        (
            {"servers": [{"url": "{scheme}://a.test", "variables": {"scheme": {"default": "https"}}}]},
            ["{scheme}://a.test"],
        ),
        ({"servers": [{"url": "/{v}", "variables": {"v": {"default": "1"}}}]}, ["{}/{v}"]),
        ({}, ["{}/"]),
    ],
)
def test_seen_from_where_the_document_is(server: Server, members: dict[str, Any], urls: list[str]) -> None:
    server.handler = lambda _: Answer(200, document(**members).encode(), (("Content-Type", "application/json"),))
    diagnostics = Diagnostics()
    loaded = load(f"{server.url}/docs/openapi.json", diagnostics)
    assert loaded is not None, list(diagnostics)
    api = parse(loaded, diagnostics)
    assert [found.url for found in api.servers] == [url.replace("{}", server.url) for url in urls]
    assert [found.url for found in api.operations[0].servers] == [f"{server.url}/up"]


def test_seen_from_what_the_document_calls_itself(read: Read) -> None:
    found = read(document(servers=[{"url": "v1"}], **{"$self": "https://a.test/docs/openapi.json"}))
    assert [server.url for server in found.api.servers] == ["https://a.test/docs/v1"]


def test_nothing_says_where_a_file_is(read: Read) -> None:
    found = read(document(servers=[{"url": "v1"}, {"url": "//a.test/v2"}]))
    assert [server.url for server in found.api.servers] == ["v1", "https://a.test/v2"]
    assert read(document()).api.servers == ()
