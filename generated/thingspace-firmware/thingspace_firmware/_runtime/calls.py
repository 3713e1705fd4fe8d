"""One call, as a controller declares it, made ready to be sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from .answers import accepts, asked_for, streams
from .bodies import Body
from .content import Content
from .core import Core
from .places import cookie_pairs, header_fields, query_pairs
from .urls import expand, with_pairs
from .values import NOTHING, field

Mode = Literal["data", "response", "stream"]
"""What a call gives: the decoded body, an `ApiResponse` around it, or its bytes as they come."""


class Call:
    """A request without its credentials, and what may come back.

    Attributes:
        url: absolute, escaped
        fields: header fields, by their names in lower case
        cookies: `name=value` pairs
        security: alternatives, each naming the credentials that go together
        server: the base URL
    """

    __slots__ = (
        "accept",
        "body",
        "cookies",
        "fields",
        "method",
        "mode",
        "raises",
        "returns",
        "security",
        "server",
        "template",
        "url",
        "streamed",
    )

    def __init__(
        self,
        core: Core,
        method: str,
        template: str,
        *,
        path: Mapping[str, Any] = NOTHING,
        query: Mapping[str, Any] = NOTHING,
        headers: Mapping[str, Any] = NOTHING,
        cookies: Mapping[str, Any] = NOTHING,
        body: Content[Any] | None = None,
        accept: str | None = None,
        returns: Any,
        events: Any = None,
        stream: bool = False,
        raises: Mapping[int | str, Any] = NOTHING,
        security: tuple[tuple[str, ...], ...] | None = None,
        server: str | None = None,
        mode: Mode = "data",
        url: str | None = None,
    ) -> None:
        self.method = method
        self.template = template
        self.mode: Mode = mode
        chosen = events if stream and events is not None else returns
        self.returns = asked_for(chosen, accept)
        self.streamed = mode == "stream" or streams(self.returns)
        self.raises = raises
        self.security = core.api.security if security is None else security
        self.server = core.base if server is None else core.server(server)
        self.accept = accept
        if url is None:
            url = self.server + expand(template, path)
        pairs = query_pairs(query) if query else []
        if core.pairs:
            pairs = _added(core.pairs, pairs)
        self.url = with_pairs(url, pairs) if pairs else url
        wanted = accept if accept and "/" in accept else accepts(self.returns)
        fields = {b"accept": (b"Accept", wanted.encode("ascii")), **core.fields}
        for entry in header_fields(headers) if headers else ():
            fields[entry[0].lower()] = entry
        self.cookies = cookie_pairs(cookies) if cookies else []
        self.body: Body | None = None
        if body is not None and body.given:
            self.body = body.encode()
            if b"content-type" not in fields or not headers:
                content_type = field("header", "Content-Type", self.body.media_type)
                fields[b"content-type"] = content_type
        self.fields = fields

    @property
    def replayable(self) -> bool:
        return self.body is None or self.body.replayable


def _added(defaults: list[str], pairs: list[str]) -> list[str]:
    """The client's own query, where the call does not have the same names."""
    names = {pair.partition("=")[0] for pair in pairs}
    return [pair for pair in defaults if pair.partition("=")[0] not in names] + pairs
