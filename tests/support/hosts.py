"""Real host names on loopback: transports that send the requests for a host to a `Server`.

    http_client = httpx2.Client(transport=Hosts({"thingspace.verizon.com": server}))

The request keeps its `Host` header, so that a test sees which host a request was meant for. A host
that is not mapped fails the test instead of leaving the machine.
"""

from __future__ import annotations

from collections.abc import Mapping

import httpx2

from tests.support.server import Server


class Hosts(httpx2.BaseTransport):
    def __init__(self, hosts: Mapping[str, Server]):
        self.hosts = hosts
        self.inner = httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return self.inner.handle_request(_rewritten(request, self.hosts))

    def close(self) -> None:
        self.inner.close()


class AsyncHosts(httpx2.AsyncBaseTransport):
    def __init__(self, hosts: Mapping[str, Server]):
        self.hosts = hosts
        self.inner = httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return await self.inner.handle_async_request(_rewritten(request, self.hosts))

    async def aclose(self) -> None:
        await self.inner.aclose()


def _rewritten(request: httpx2.Request, hosts: Mapping[str, Server]) -> httpx2.Request:
    server = hosts.get(request.url.host)
    if server is None:
        raise AssertionError(f"a request for {request.url.host}, which no test server stands for")
    return httpx2.Request(
        request.method,
        request.url.copy_with(scheme="http", host="127.0.0.1", port=server.port),
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions,
    )
