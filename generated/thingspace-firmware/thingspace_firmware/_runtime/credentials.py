"""Credentials: what a user gives, and tokens that are kept."""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Awaitable, Callable
from typing import Any, Literal, TypeAlias

from .api import Basic, OAuth2, Scheme
from .errors import RequestError


class CredentialError(RequestError):
    """A credential is missing, could not be had, or can't be sent."""


class Token:
    """A token that is kept until shortly before it expires, or until the server refuses it.

    Args:
        value: the token
        expires_at: when it expires, as a time with an offset or as seconds since 1970; None for
            one that is kept until a 401
        refresh_token: what the server gave with it to get the next one
    """

    def __init__(
        self,
        value: str,
        expires_at: datetime.datetime | float | None = None,
        *,
        refresh_token: str | None = None,
    ) -> None:
        self.value = value
        self.refresh_token = refresh_token
        if isinstance(expires_at, datetime.datetime):
            expires_at = expires_at.timestamp()
        self.expires_at: float | None = expires_at

    def __repr__(self) -> str:
        return f"Token(***, expires_at={self.expires_at!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Token):
            return NotImplemented
        return (self.value, self.expires_at) == (other.value, other.expires_at)

    __hash__ = None  # type: ignore[assignment]  # mutable, so unhashable


class ClientCredentials:
    """Key and secret of an OAuth 2 client (RFC 6749, section 4.4).

    Args:
        client_id: the key
        client_secret: the secret
        scope: what to ask for, separated by spaces
        token_url: where to ask, instead of where the API's description says
        authentication: `basic` sends key and secret in a header, `body` in the form
        parameters: more fields of the form, such as an `audience`
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        scope: str | None = None,
        token_url: str | None = None,
        authentication: Literal["basic", "body"] = "basic",
        parameters: dict[str, str] | None = None,
    ) -> None:
        self.client_id = client_id
        self.client_secret = client_secret
        self.scope = scope
        self.token_url = token_url
        self.authentication = authentication
        self.parameters = parameters or {}

    def __repr__(self) -> str:
        return f"ClientCredentials(***, scope={self.scope!r})"


class RefreshToken:
    """What gives access tokens for a user who has agreed elsewhere (RFC 6749, section 6).

    Args:
        refresh_token: from the end of the flow in which the user agreed
        client_id: the key of the OAuth 2 client
        client_secret: its secret; None for a public client
        scope: what to ask for, separated by spaces; None for what the user has agreed to
        token_url: where to ask, instead of where the API's description says
        authentication: `basic` sends key and secret in a header, `body` in the form
        parameters: more fields of the form
        on_change: called with a new refresh token when the server gives one, which may end the
            old one: a place to store it
    """

    def __init__(
        self,
        refresh_token: str,
        client_id: str | None = None,
        client_secret: str | None = None,
        *,
        scope: str | None = None,
        token_url: str | None = None,
        authentication: Literal["basic", "body"] = "basic",
        parameters: dict[str, str] | None = None,
        on_change: Callable[[str], object] | None = None,
    ) -> None:
        self.refresh_token = refresh_token
        self.client_id = client_id
        self.client_secret = client_secret
        self.scope = scope
        self.token_url = token_url
        self.authentication = authentication
        self.parameters = parameters or {}
        self.on_change = on_change

    def __repr__(self) -> str:
        return f"RefreshToken(***, scope={self.scope!r})"


Credential: TypeAlias = str | Callable[[], str | Token]
RefreshCredential: TypeAlias = (
    str | RefreshToken | Callable[[], str | Token | RefreshToken]
)
OAuth2Credential: TypeAlias = (
    str
    | ClientCredentials
    | RefreshToken
    | Callable[[], str | Token | ClientCredentials | RefreshToken]
)
BasicCredential: TypeAlias = tuple[str, str] | Callable[[], tuple[str, str]]
AsyncCredential: TypeAlias = Credential | Callable[[], Awaitable[str | Token]]
AsyncRefreshCredential: TypeAlias = (
    RefreshCredential | Callable[[], Awaitable[str | Token | RefreshToken]]
)
AsyncOAuth2Credential: TypeAlias = (
    OAuth2Credential
    | Callable[[], Awaitable[str | Token | ClientCredentials | RefreshToken]]
)
AsyncBasicCredential: TypeAlias = (
    BasicCredential | Callable[[], Awaitable[tuple[str, str]]]
)


def from_environment(name: str, scheme: Scheme) -> Any:
    """The credential of a scheme in the environment; None where there is none."""
    get = os.environ.get
    if isinstance(scheme, Basic):
        user = get(f"{name}_USERNAME")
        return (user, get(f"{name}_PASSWORD", "")) if user else None
    value: Any = get(name) or None
    if value is None and isinstance(scheme, OAuth2) and scheme.token_url is not None:
        key, secret = get(f"{name}_CLIENT_ID"), get(f"{name}_CLIENT_SECRET")
        value = ClientCredentials(key, secret) if key and secret else None
    return value


def names_in_environment(name: str, scheme: Scheme) -> str:
    """Names of the variables that `from_environment` reads, in words."""
    if isinstance(scheme, Basic):
        return f"{name}_USERNAME and {name}_PASSWORD"
    if isinstance(scheme, OAuth2) and scheme.token_url is not None:
        return f"{name}, or {name}_CLIENT_ID and {name}_CLIENT_SECRET"
    return name


class Slot:
    """One credential of a client, with its token; shared by the copies of the client.

    `variable` names the variable of the environment that stands in for a credential that was not
    given; it is read when a request needs one.
    `lock` lets one caller at a time ask for a token. `flights` counts how often one was asked for,
    and `failure` is how the last time ended, so that callers who waited share it.
    `refresh` is the refresh token that came last, beside the one that the user gave.
    """

    def __init__(
        self, keyword: str, scheme: Scheme, credential: Any, lock: Any, variable: str
    ) -> None:
        self.variable = variable
        self.keyword = keyword
        self.scheme = scheme
        self.credential = credential
        self.lock = lock
        self.token: Token | None = None
        self.renew_at: float | None = None
        self.flights = 0
        self.failure: CredentialError | None = None
        self.unkept = False
        self.refresh: tuple[str, str] | None = None

    @property
    def present(self) -> bool:
        return self.credential not in (None, "") or self.scheme.automatic

    @property
    def value(self) -> Any:
        """What was given, else what the environment has."""
        if self.credential is not None or self.scheme.automatic:
            return self.credential
        return from_environment(self.variable, self.scheme)

    def kept(self) -> Token | None:
        """The token, unless it is about to expire."""
        token = self.token
        if token is None or (
            self.renew_at is not None and time.time() >= self.renew_at
        ):
            return None
        return token

    def keep(self, token: Token) -> None:
        """Stores a token until a minute before its end; a tenth of its time if that is less."""
        now = time.time()
        if token.expires_at is None:
            self.renew_at = None
        else:
            margin = min(60.0, max(0.0, token.expires_at - now) / 10)
            self.renew_at = token.expires_at - margin
        self.token = token

    def drop(self, token: Token) -> bool:
        """Forgets a token that the server refused, unless it is another one by now."""
        if self.token is token:
            self.token = None
        return True
