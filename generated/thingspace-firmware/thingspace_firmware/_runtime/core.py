"""What a client is made of, the same for the synchronous and the asynchronous one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .api import Api, ApiKey, Basic, Bearer, Scheme
from .credentials import Slot
from .errors import RequestError
from .hooks import Hooks
from .options import Timeout
from .places import query_pairs
from .urls import base_url, checked, follow, origin, server_url
from .values import field

if TYPE_CHECKING:
    import logging

    from .calls import Call
    from .transport import AsyncPool, Pool


@dataclass(frozen=True)
class Options:
    """The keywords of a client's constructor, except credentials and `http_client`."""

    base_url: str | None
    environment: str
    variables: Mapping[str, str | None]
    headers: Mapping[str, str]
    query: Mapping[str, str]
    timeout: Timeout
    max_retries: int
    strict: bool


class Link:
    """The pool of connections that a client and its copies share; made on first use."""

    def __init__(
        self, http_client: Any, make: Callable[[Any], Pool | AsyncPool]
    ) -> None:
        self.http_client = http_client
        self.closed = False
        self._make = make
        self._pool: Any = None
        self._lock = threading.Lock()

    @property
    def pool(self) -> Any:
        pool = self._pool
        if pool is not None:
            return pool
        with self._lock:
            if self.closed:
                raise RequestError("the client is closed")
            if self._pool is None:
                self._pool = self._make(self.http_client)
            return self._pool

    def take(self) -> Any:
        """The pool, to be closed by the caller; None if there is none."""
        with self._lock:
            pool, self._pool, self.closed = self._pool, None, True
        return pool


class Core:
    """Options, credentials and connections of a client.

    Raises:
        RequestError: options that can't be used
    """

    def __init__(
        self,
        api: Api,
        options: Options,
        slots: Mapping[str, Slot],
        hooks: Hooks,
        link: Link,
    ) -> None:
        self.api = api
        self.options = options
        self.slots = slots
        self.hooks = hooks
        self.link = link
        self.base = base_url(
            api, options.environment, options.variables, options.base_url
        )
        agent = f"{api.package.replace('_', '-')}/{api.version} (sdkwright)"
        given = {"User-Agent": agent, "Accept-Encoding": "gzip, deflate"}
        given |= dict(options.headers)
        self.fields = {
            name.lower().encode("ascii"): field("header", name, value)
            for name, value in given.items()
        }
        self.pairs = query_pairs(options.query)

    @cached_property
    def logger(self) -> logging.Logger:
        import logging

        return logging.getLogger(self.api.package)

    def changed(self, options: Options, slots: Mapping[str, Slot]) -> Core:
        """A copy with other options, on the same connections."""
        return Core(self.api, options, slots, self.hooks, self.link)

    def server(self, name: str | None) -> str:
        """The base URL of an operation; an explicit one wins over the document's."""
        if name is None or self.options.base_url is not None:
            return self.base
        server = self.api.servers.get(name, self.api.overrides.get(name))
        url = name if server is None else server_url(server, self.options.variables)
        return checked(follow(self.base + "/", url))

    def trusts(self, url: str, call: Call) -> bool:
        """True when credentials may be sent to the host of the URL."""
        for server in (call.server, self.base):
            if url.startswith(server) and url[len(server) :][:1] in ("", "/", "?"):
                return True
        found = origin(url)
        return found is not None and found in (origin(self.base), origin(call.server))

    def has(self, keyword: str, environment: bool = True) -> bool:
        """True when a credential is there, also as a header that the user gave.

        environment: whether one in the environment counts
        """
        slot = self.slots.get(keyword)
        if slot is None:
            return False
        if slot.present or self.has_header(slot):
            return True
        return environment and bool(slot.value)

    def has_header(self, slot: Slot) -> bool:
        """True when the user gave the header that the credential would be sent in, or a client that makes it."""
        header = _header_of(slot.scheme)
        made = getattr(self.link.http_client, "auth", None) is not None
        return header in self.fields or (made and header == b"authorization")

    def deadline(self) -> float | None:
        total = self.options.timeout.total
        return None if total is None else time.monotonic() + total


def _header_of(scheme: Scheme) -> bytes:
    if isinstance(scheme, (Basic, Bearer)):
        return b"authorization"
    if isinstance(scheme, ApiKey) and scheme.header:
        return scheme.header.lower().encode("ascii")
    return b""


def merged(options: Options, changes: Mapping[str, Any]) -> Options:
    """Options with changes; headers, query and variables are added to those that are there."""
    made = dict(changes)
    for name in ("headers", "query", "variables"):
        if name in made:
            joined: dict[str, Any] = {**getattr(options, name), **(made[name] or {})}
            made[name] = {key: v for key, v in joined.items() if v is not None}
    if "timeout" in made:
        made["timeout"] = Timeout.of(made["timeout"])
    return replace(options, **made)
