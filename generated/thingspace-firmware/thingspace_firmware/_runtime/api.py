"""What the document says about the API as a whole: servers and security schemes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Server:
    """A base URL, with `{name}` where a variable goes (OpenAPI 3.2, section 4.6).

    Attributes:
        url: absolute, unless nothing says where the document is
        variables: the defaults
        choices: the values that a variable may have, where the document lists them
    """

    url: str
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    choices: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )


class Scheme:
    """A way to authenticate (OpenAPI 3.2, section 4.27); `name` is the document's."""

    automatic = False
    """True where nothing is sent with the request itself."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"


class ApiKey(Scheme):
    """A key in a header, in the query or in a cookie."""

    def __init__(
        self,
        name: str,
        *,
        header: str | None = None,
        query: str | None = None,
        cookie: str | None = None,
    ) -> None:
        super().__init__(name)
        self.header = header
        self.query = query
        self.cookie = cookie


class Basic(Scheme):
    """User and password (RFC 7617)."""


class Bearer(Scheme):
    """A bearer token (RFC 6750), or another HTTP authentication scheme with one value."""

    def __init__(self, name: str, *, scheme: str = "Bearer") -> None:
        super().__init__(name)
        self.scheme = scheme


class OAuth2(Bearer):
    """OAuth 2 (RFC 6749).

    Attributes:
        token_url: that of the client credentials flow, if there is one
        refresh_url: where a refresh token gets access tokens, if it is another
    """

    def __init__(
        self,
        name: str,
        *,
        token_url: str | None = None,
        refresh_url: str | None = None,
        scopes: tuple[str, ...] = (),
    ) -> None:
        super().__init__(name)
        self.token_url = token_url
        self.refresh_url = refresh_url or token_url
        self.scopes = scopes


class OpenIdConnect(Bearer):
    """OpenID Connect: a token from elsewhere, sent as a bearer token."""


class MutualTls(Scheme):
    """A client certificate, which belongs to the `http_client`."""

    automatic = True


@dataclass(frozen=True)
class Api:
    """Attributes:
    package: name of the package, which is that of its logger
    version: of the package
    servers: by the name of the environment; the first one is the default
    schemes: by the keyword of the client
    security: alternatives, each naming the schemes that go together
    overrides: the servers of single operations that have variables, by their URL
    """

    package: str
    version: str
    servers: Mapping[str, Server]
    schemes: Mapping[str, Scheme]
    security: tuple[tuple[str, ...], ...]
    overrides: Mapping[str, Server] = field(default_factory=dict[str, Server])
