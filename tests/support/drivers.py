"""The same test for the synchronous client and for the asynchronous one, under asyncio and trio.

A test writes its calls as functions of a client; a driver makes the client, runs them in order and
gives back what they return. An awaitable is awaited.

    def test_a_pet(driver, server):
        server.answer(json_answer({"name": "Rex"}))
        pet = driver.call(lambda client: client.pets.get(1), base_url=server.url)
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal

import httpx2
import trio

from tests.support.hosts import AsyncHosts, Hosts
from tests.support.server import Server

Call = Callable[[Any], Any]


@dataclass
class Driver:
    """`package` has `Client` and `AsyncClient`; `options` are keywords of their constructors that every call gets."""

    mode: Literal["sync", "asyncio", "trio"]
    package: ModuleType
    options: Mapping[str, Any]

    def call(self, call: Call, **options: Any) -> Any:
        """One call with a client of its own."""
        return self.calls(call, **options)[0]

    def calls(self, *calls: Call, hosts: Mapping[str, Server] | None = None, **options: Any) -> list[Any]:
        """Calls one after another with one client.

        hosts: servers that stand for real hosts; the client then gets an `http_client`.
        """
        options = {**self.options, **options}
        if self.mode == "sync":
            return self._sync(calls, hosts, options)
        if self.mode == "asyncio":
            return asyncio.run(self._async(calls, hosts, options))
        return trio.run(self._async, calls, hosts, options)

    def _sync(self, calls: tuple[Call, ...], hosts: Mapping[str, Server] | None, options: dict[str, Any]) -> list[Any]:
        if hosts is not None:
            with httpx2.Client(transport=Hosts(hosts)) as http_client:
                return self._sync(calls, None, {**options, "http_client": http_client})
        with self.package.Client(**options) as client:
            return [call(client) for call in calls]

    async def _async(
        self, calls: tuple[Call, ...], hosts: Mapping[str, Server] | None, options: dict[str, Any]
    ) -> list[Any]:
        if hosts is not None:
            async with httpx2.AsyncClient(transport=AsyncHosts(hosts)) as http_client:
                return await self._async(calls, None, {**options, "http_client": http_client})
        async with self.package.AsyncClient(**options) as client:
            return [await settled(call(client)) for call in calls]


async def settled(value: Any) -> Any:
    """The value, awaited if it has to be."""
    return await value if inspect.isawaitable(value) else value
