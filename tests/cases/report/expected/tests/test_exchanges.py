"""Replays the examples of the API's description over HTTP: what is sent, and what is made of the answer.

An exchange whose request or answer is made up, since the description has no example, says so in
`exchanges.json`; operations without an exchange are listed there under `skipped`.
"""

from __future__ import annotations

import asyncio
import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from calls import CALLS
from server import Server

import acme_report
from acme_report import AcmeReportClient, AsyncAcmeReportClient

EXCHANGES = json.loads(
    Path(__file__).with_name("exchanges.json").read_text(encoding="utf-8")
)["exchanges"]
OPTIONS: dict[str, Any] = {
    "max_retries": 0,
    "strict": True,
    "digest": "token",
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


def call(server: Server, exchange: dict[str, Any]) -> Any:
    """The result of the call, in the form in which it came."""
    with AcmeReportClient(base_url=server.url, **OPTIONS) as client:
        result = CALLS[exchange["name"]](client, exchange["request"].get("body"))
        if exchange["answer"].get("kind") in ("events", "lines"):
            with result as stream:
                return [wire(item) for item in stream]
        return wire(result)


async def call_async(server: Server, exchange: dict[str, Any]) -> Any:
    """The same with the asynchronous client."""
    async with AsyncAcmeReportClient(base_url=server.url, **OPTIONS) as client:
        result = await CALLS[exchange["name"]](client, exchange["request"].get("body"))
        if exchange["answer"].get("kind") in ("events", "lines"):
            async with result as stream:
                return [wire(item) async for item in stream]
        return wire(result)


def wire(value: Any) -> Any:
    """A result as JSON has it."""
    match value:
        case list() | tuple():
            return [wire(item) for item in value]
        case dict():
            return {key: wire(item) for key, item in value.items()}
        case bytes():
            return value.decode()
        case datetime.date():
            return value.isoformat()
        case acme_report.Page() | acme_report.AsyncPage():
            return wire(value.data)
        case acme_report.UnknownVariant():
            return value.raw
        case _:
            return wire(value.to_dict()) if hasattr(value, "to_dict") else value


def answer(server: Server, answer: dict[str, Any]) -> None:
    """Make the server answer so."""
    kind = answer.get("kind", "json")
    text: str = (
        answer["body"] if kind in ("text", "binary") else json.dumps(answer.get("body"))
    )
    server.status, server.content_type = answer["status"], answer.get("type")
    server.content = (
        b""
        if "type" not in answer
        else (f"data: {text}\n\n" if kind == "events" else text).encode()
    )


def check(server: Server, exchange: dict[str, Any], result: Any) -> None:
    """What went over the wire is what the exchange says, and so is what came of it."""
    request = exchange["request"]
    assert (server.method, server.path) == (request["method"], unquote(request["path"]))
    if "query" in request:
        assert sorted(server.query) == sorted(request["query"])
    if "type" in request:
        assert server.sent_type == request["type"]
    if "body" in request:
        assert (json.loads(server.body) if server.body else None) == request["body"]
    if server.method != "HEAD":
        expected = exchange["answer"].get("body")
        assert result == (
            [expected]
            if exchange["answer"].get("kind") in ("events", "lines")
            else expected
        )


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda exchange: exchange["name"])
def test_exchange(server: Server, exchange: dict[str, Any]) -> None:
    answer(server, exchange["answer"])
    check(server, exchange, call(server, exchange))


@pytest.mark.parametrize("exchange", EXCHANGES, ids=lambda exchange: exchange["name"])
def test_exchange_of_the_asynchronous_client(
    server: Server, exchange: dict[str, Any]
) -> None:
    answer(server, exchange["answer"])
    check(server, exchange, asyncio.run(call_async(server, exchange)))
