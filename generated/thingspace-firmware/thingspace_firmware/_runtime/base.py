"""What synchronous and asynchronous clients share."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from difflib import get_close_matches
from types import MethodType
from typing import TYPE_CHECKING, Any

from .api import Api
from .core import Core, Link, Options, merged
from .credentials import Slot
from .hooks import Hooks
from .options import Timeout

if TYPE_CHECKING:
    from typing import Self

    from .commands import Flow

Security = tuple[tuple[str, ...], ...]


class Client:
    """What both kinds of clients share."""

    _core: Core
    _owner: bool

    def __init__(
        self,
        api: Api,
        *,
        credentials: Mapping[str, object],
        base_url: str | None,
        environment: str,
        variables: Mapping[str, str | None],
        headers: Mapping[str, str] | None,
        query: Mapping[str, str] | None,
        timeout: float | Timeout,
        max_retries: int,
        strict: bool,
        http_client: object,
    ) -> None:
        options = Options(
            base_url=base_url,
            environment=environment,
            variables=dict(variables),
            headers=dict(headers or {}),
            query=dict(query or {}),
            timeout=Timeout.of(timeout),
            max_retries=max_retries,
            strict=strict,
        )
        self._start(api, options, credentials, http_client)

    def _start(
        self,
        api: Api,
        options: Options,
        credentials: Mapping[str, object],
        http_client: object = None,
    ) -> None:
        slots = {
            keyword: Slot(
                keyword,
                scheme,
                credentials.get(keyword),
                self._lock(),
                f"{api.package}_{keyword}".strip("_").upper(),
            )
            for keyword, scheme in api.schemes.items()
        }
        link = Link(http_client, self._pool)
        self._core = Core(api, options, slots, Hooks(), link)
        self._owner = True

    @staticmethod
    def _lock() -> Any:
        raise NotImplementedError

    @staticmethod
    def _pool(http_client: Any) -> Any:
        raise NotImplementedError

    @property
    def base_url(self) -> str:
        """The URL that paths are added to, without a slash at its end."""
        return self._core.base

    @property
    def hooks(self) -> Hooks:
        """Functions that are called in every call of this client and its copies."""
        return self._core.hooks

    def with_options(self, **changes: Any) -> Self:
        """A light copy with other options, on the same connections.

        Args:
            changes: keywords of the constructor, except `http_client`; headers, query and
                variables are added to those of this client, and a value of None takes one out

        Raises:
            TypeError: a keyword that the constructor does not have
            RequestError: an option that can't be used
        """
        core = self._core
        names = ("base_url", "environment", "headers", "query", "timeout")
        known = {*names, "max_retries", "strict"}
        options: dict[str, Any] = {}
        variables: dict[str, Any] = {}
        slots = dict(core.slots)
        for name, value in changes.items():
            if name in slots:
                old = slots[name]
                slots[name] = Slot(name, old.scheme, value, self._lock(), old.variable)
            elif name in known:
                options[name] = value
            elif (variable := _variable(core.options.variables, name)) is not None:
                variables[variable] = value
            else:
                near = get_close_matches(
                    name, [*known, *slots, *core.options.variables], 1
                )
                hint = f"; did you mean {near[0]!r}?" if near else ""
                raise TypeError(f"with_options() does not take {name!r}{hint}")
        if variables:
            options["variables"] = variables
        twin = object.__new__(type(self))
        # Controllers that were used already belong to this client, not to its copy.
        for name, value in vars(self).items():
            if getattr(value, "_client", None) is not self:
                setattr(twin, name, value)
        twin._core = core.changed(merged(core.options, options), slots)
        for name, value in vars(twin).items():
            if hasattr(value, "strict"):  # the parser of webhooks
                value = copy.copy(value)
                value.strict = twin._core.options.strict
                setattr(twin, name, value)
        twin._owner = False
        return twin

    def warm_up(self) -> None:
        """Loads what the first call would load: the HTTP client, TLS, the decoders.

        Nothing is sent. It takes some ten milliseconds, and may run in any thread.
        """
        from . import codec

        codec.decode(b"{}", dict[str, Any])
        self._core.link.pool  # noqa: B018

    def __repr__(self) -> str:
        core = self._core
        parts = [f"base_url={core.base!r}"]
        parts += [
            f"{keyword}={'***' if slot.present else None}"
            for keyword, slot in core.slots.items()
        ]
        return f"{type(self).__name__}({', '.join(parts)})"

    def __reduce__(self) -> Any:
        core = self._core
        if core.link.http_client is not None:
            raise TypeError("a client with an http_client of yours can't be pickled")
        credentials = {name: slot.credential for name, slot in core.slots.items()}
        return _restored, (type(self), core.api, core.options, credentials)

    def _flow(
        self, method: str, template: str, mode: Any, options: Mapping[str, Any]
    ) -> Flow[Any]:
        from .exchange import perform

        return perform(self._core, method, template, mode, options)

    def _rebound(self, method: Any, mode: str) -> Any:
        owner = getattr(method, "__self__", None)
        if owner is None or not hasattr(owner, "_mode"):
            raise TypeError(
                f"{method!r} is not a method of a controller of this client"
            )
        twin = copy.copy(owner)
        twin._client, twin._mode = self, mode
        return MethodType(method.__func__, twin)


def _restored(
    cls: type[Any], api: Api, options: Options, credentials: Mapping[str, Any]
) -> Any:
    client: Any = object.__new__(cls)
    client._start(api, options, credentials)
    return client


def arguments(
    core: Core,
    method: str,
    target: str,
    query: Mapping[str, Any] | None,
    headers: Mapping[str, str] | None,
    json: Any,
    content: Any,
    returns: Any,
    security: Security | None,
) -> tuple[str, str, dict[str, Any]]:
    """A request outside of the document, as arguments of a call."""
    from .content import Binary, Content, Dynamic, Json
    from .params import Param, Query
    from .urls import join

    url = join(core.base, target)
    if json is not None:
        content = Json[Any](json)
    elif content is not None and not isinstance(content, Content):
        given = {name.lower(): value for name, value in (headers or {}).items()}
        media_type = given.get("content-type", Binary.usual)
        text = content.encode("utf-8") if isinstance(content, str) else content
        content = Binary(text, media_type)
    options: dict[str, Any] = {
        "url": url.partition("#")[0],
        "query": {
            name: value if isinstance(value, Param) else Query(value)
            for name, value in (query or {}).items()
        },
        "headers": headers or {},
        "body": content,
        "returns": Dynamic if returns is None else returns,
        "security": security,
    }
    return method.upper(), target.partition("?")[0], options


def _variable(variables: Mapping[str, str | None], keyword: str) -> str | None:
    """The server variable that a keyword means: `base_path` is `basePath`."""
    plain = keyword.replace("_", "").lower()
    for name in variables:
        if plain == name.replace("_", "").replace("-", "").lower():
            return name
    return None
