"""URLs: path templates, base URLs, and which host may see a credential."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from .api import Api, Server
from .errors import RequestError
from .places import path_text

_PATH_SAFE = "/:@!$&'()*+,;=%"
_AUTHORITY = r"[\w.\-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?"
_DEFAULT_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[str, ...]:
    """Literal texts and names of a template in turn; literals are escaped."""
    pieces = re.split(r"\{([^{}]*)\}", template)
    return tuple(
        piece if index % 2 else quote(piece, safe=_PATH_SAFE)
        for index, piece in enumerate(pieces)
    )


def expand(template: str, values: Mapping[str, Any]) -> str:
    """The path of a template with its parameters (OpenAPI 3.2, section 4.8.2).

    Raises:
        RequestError: a value is missing, or would lead to another path
    """
    parts = _parts(template)
    if len(parts) == 1:
        return parts[0]
    texts = [
        path_text(part, values.get(part)) if index % 2 else part
        for index, part in enumerate(parts)
    ]
    path = "".join(texts)
    if "/." in path:
        _refuse_dots(path, template, values)
    return path


def _refuse_dots(path: str, template: str, values: Mapping[str, Any]) -> None:
    for segment, wanted in zip(path.split("/"), template.split("/"), strict=True):
        if segment in (".", "..") and segment != wanted:
            name = re.findall(r"\{([^{}]*)\}", wanted)[0]
            raise RequestError(
                f"path parameter {name!r} makes the segment {segment!r}, "
                "which would lead to another path"
            )


def base_url(
    api: Api,
    environment: str,
    variables: Mapping[str, str | None],
    explicit: str | None,
) -> str:
    """The base URL, without a slash at its end.

    An explicit one wins over the servers of the document.

    Raises:
        RequestError: unknown environment or variable value, or no usable URL
    """
    if explicit is not None:
        return checked(explicit)
    server = api.servers.get(environment)
    if server is None:
        near = get_close_matches(environment, api.servers, 1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise RequestError(
            f"there is no environment {environment!r}, only "
            f"{', '.join(map(repr, api.servers)) or 'base_url'}{hint}"
        )
    url = server_url(server, variables)
    if not re.match(r"[A-Za-z][A-Za-z0-9+.\-]*:", url):
        raise RequestError(
            f"the API is at {url!r}, seen from where its description is, "
            "which is not known: give base_url"
        )
    return checked(url)


def server_url(server: Server, variables: Mapping[str, str | None]) -> str:
    """The URL of a server with its variables put in (OpenAPI 3.2, section 4.6).

    Raises:
        RequestError: a value that the document does not list
    """
    url = server.url
    for name, default in server.variables.items():
        given = variables.get(name)
        value = default if given is None else given
        choices = server.choices.get(name)
        if choices and value not in (*choices, default):
            raise RequestError(
                f"{name} is {value!r}, which is none of {', '.join(map(repr, choices))}"
            )
        url = url.replace("{" + name + "}", value)
    return url


def checked(url: str) -> str:
    """A base URL that can be sent to, without a slash at its end."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise RequestError(f"the base URL can't be used: {error}") from None
    if parts.username is not None:
        raise RequestError("the base URL has a user in it, which belongs elsewhere")
    if parts.scheme not in _DEFAULT_PORTS or not host:
        raise RequestError(
            f"the base URL is {url!r}: it has to begin with https:// or http:// and a host"
        )
    if parts.query or parts.fragment:
        raise RequestError(f"the base URL {url!r} has a query or a fragment")
    return url.rstrip("/")


@lru_cache(maxsize=1024)
def origin(url: str) -> tuple[str, str, int] | None:
    """Scheme, host and port (RFC 6454): what a credential is bound to.

    None for a URL that programs may read in different ways, which has no origin to trust.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return None
    if parts.username is not None or not re.fullmatch(_AUTHORITY, parts.netloc):
        return None
    return parts.scheme, parts.hostname, port or _DEFAULT_PORTS[parts.scheme]


def join(base: str, target: str) -> str:
    """An absolute URL: `target` itself, or a path under `base`.

    Raises:
        RequestError: a URL that can't be sent to
    """
    if re.match(r"[A-Za-z][A-Za-z0-9+.\-]*://", target):
        if origin(target) is None:
            raise RequestError(f"the URL {target.partition('?')[0]!r} can't be used")
        return target
    if not target.startswith("/"):
        target = "/" + target
    return base + target


def follow(url: str, location: str) -> str:
    """The URL that a `Location` or a link names, seen from `url` (RFC 3986, section 5)."""
    return urljoin(url, location).partition("#")[0]


def with_pairs(url: str, pairs: list[str]) -> str:
    """The URL with more `name=value` pairs in its query."""
    if not pairs:
        return url
    between = "&" if "?" in url else "?"
    return url + between + "&".join(pairs)
