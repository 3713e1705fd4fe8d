"""Credentials of a request: which ones, how to get them, where they go."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus

from .api import ApiKey, Basic, Bearer, OAuth2
from .commands import Acquire, Ask, Flow
from .credentials import (
    ClientCredentials,
    CredentialError,
    RefreshToken,
    Slot,
    Token,
    names_in_environment,
)
from .errors import SdkError, TransportError
from .tokens import fetch_token
from .urls import follow, join
from .values import field, kind_of

if TYPE_CHECKING:
    from .calls import Call
    from .core import Core


class Grant:
    """What a request is sent with.

    Attributes:
        tokens: those that are kept, to be dropped after a 401
        secrets: what must not show in a message
    """

    __slots__ = ("cookies", "fields", "pairs", "secrets", "tokens")

    def __init__(self) -> None:
        self.fields: dict[bytes, tuple[bytes, bytes]] = {}
        self.pairs: list[str] = []
        self.cookies: list[str] = []
        self.tokens: list[tuple[Slot, Token]] = []
        self.secrets: list[str] = []


def alternative(core: Core, call: Call) -> tuple[str, ...]:
    """The first alternative for which all credentials are there.

    Those that were given come before those of the environment.

    Raises:
        CredentialError: there is none; it names what is missing
    """
    if not call.security:
        return ()
    for environment in (False, True):
        for keywords in call.security:
            if keywords and all(core.has(name, environment) for name in keywords):
                return keywords
    if () in call.security:
        return ()
    needed = " or ".join(" and ".join(keywords) for keywords in call.security)
    best = min(call.security, key=lambda names: len(_missing(core, names)))
    missing = _missing(core, best)
    slots = [core.slots[name] for name in missing if name in core.slots]
    found = "; ".join(
        names_in_environment(slot.variable, slot.scheme) for slot in slots
    )
    hint = f" (in the environment: {found})" if found else ""
    raise CredentialError(
        f"{call.method} {call.template} needs {needed}; "
        f"missing is {' and '.join(missing)}{hint}"
    )


def _missing(core: Core, keywords: Iterable[str]) -> list[str]:
    return [keyword for keyword in keywords if not core.has(keyword)]


def authorize(core: Core, call: Call, url: str) -> Flow[Grant]:
    """The credentials of one attempt."""
    grant = Grant()
    for keyword in alternative(core, call):
        slot = core.slots[keyword]
        if slot.credential is None and core.has_header(slot):
            continue
        value = slot.value
        if value is None:
            continue
        if isinstance(value, Token):
            value = value.value
        if not isinstance(value, (str, tuple)):
            value = yield from _obtain(core, slot, call)
        if isinstance(value, Token):
            grant.tokens.append((slot, value))
            value = value.value
        _apply(slot, value, grant)
    return grant


def _apply(slot: Slot, value: Any, grant: Grant) -> None:
    scheme, keyword = slot.scheme, slot.keyword
    if isinstance(scheme, Basic):
        user, password = _pair(value, keyword)
        if ":" in user:
            raise CredentialError(f"the user of {keyword} has a colon in it")
        grant.secrets += [password, _basic(user, password)]
        _header(slot, "Authorization", f"Basic {_basic(user, password)}", grant)
        return
    if not isinstance(value, str):
        raise CredentialError(f"{keyword} is a {type(value).__name__}, not a string")
    if not value:
        raise CredentialError(f"the source of {keyword} gave an empty string")
    grant.secrets.append(value)
    if isinstance(scheme, Bearer):
        _header(slot, "Authorization", f"{scheme.scheme} {value}", grant)
    elif isinstance(scheme, ApiKey):
        if scheme.header:
            _header(slot, scheme.header, value, grant)
        elif scheme.query:
            grant.pairs.append(
                f"{quote(scheme.query, safe='')}={quote(value, safe='')}"
            )
            grant.secrets.append(quote(value, safe=""))
        elif scheme.cookie:
            grant.cookies.append(f"{scheme.cookie}={quote(value, safe=_COOKIE_SAFE)}")


def _pair(value: Any, keyword: str) -> tuple[str, str]:
    match value:
        case (str(user), str(password)):
            return user, password
        case _:
            raise CredentialError(f"{keyword} has to be a tuple of user and password")


_COOKIE_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"


def _header(slot: Slot, name: str, value: str, grant: Grant) -> None:
    try:
        grant.fields[name.lower().encode("ascii")] = field("credential", name, value)
    except SdkError:
        raise CredentialError(f"{slot.keyword} can't be sent in a header") from None


def _basic(user: str, password: str) -> str:
    return base64.b64encode(f"{user}:{password}".encode()).decode("ascii")


def _obtain(core: Core, slot: Slot, call: Call) -> Flow[Any]:
    """A kept token, or what its source gives; one caller at a time where tokens are kept."""
    token = slot.kept()
    if token is not None:
        return token
    if slot.unkept:
        return (yield from _fetch(core, slot, call))
    seen = slot.flights
    yield Acquire(slot.lock)
    try:
        token = slot.kept()
        if token is not None:
            return token
        if slot.flights != seen and slot.failure is not None:
            raise CredentialError(*slot.failure.args) from slot.failure.__cause__
        if slot.unkept:
            first = None
        else:
            first = yield from _first(core, slot, call)
    finally:
        slot.lock.release()
    if first is None:
        return (yield from _fetch(core, slot, call))
    return first


def _first(core: Core, slot: Slot, call: Call) -> Flow[Any]:
    try:
        value = yield from _fetch(core, slot, call)
    except Exception as error:
        slot.failure = error if isinstance(error, CredentialError) else None
        slot.flights += 1
        raise
    slot.failure = None
    slot.flights += 1
    if isinstance(value, Token):
        slot.keep(value)
    else:
        slot.unkept = True
    return value


def _fetch(core: Core, slot: Slot, call: Call) -> Flow[Any]:
    """Asks the source of a credential once."""
    value = slot.value
    if callable(value):
        try:
            value = yield Ask(value)
        except Exception as error:
            # Only our own messages are known to be without secrets.
            detail = f": {error}" if isinstance(error, SdkError) else ""
            raise CredentialError(
                f"asking for {slot.keyword} failed: {type(error).__name__}{detail}"
            ) from error
    if isinstance(value, (ClientCredentials, RefreshToken)):
        return (yield from _granted(core, slot, value))
    if kind_of(value) not in ("str", "tuple") and not isinstance(value, Token):
        raise CredentialError(
            f"the source of {slot.keyword} gave a {kind_of(value)}, "
            "not a string or a Token"
        )
    return value


def _granted(
    core: Core, slot: Slot, credential: ClientCredentials | RefreshToken
) -> Flow[Token]:
    """A token from the token endpoint."""
    if isinstance(credential, RefreshToken):
        first = credential.refresh_token
        known = slot.refresh
        latest = known[1] if known is not None and known[0] == first else first
        token = yield from _asked(core, slot, credential, refresh=latest)
        if token.refresh_token not in (None, latest):
            slot.refresh = (first, str(token.refresh_token))
            if credential.on_change is not None:
                yield Ask(credential.on_change, token.refresh_token)
        return token
    if slot.refresh is not None:
        latest, slot.refresh = slot.refresh[1], None
        try:
            token = yield from _asked(core, slot, credential, refresh=latest)
        except CredentialError:
            token = yield from _asked(core, slot, credential)
    else:
        token = yield from _asked(core, slot, credential)
    if token.refresh_token is not None:
        slot.refresh = ("", token.refresh_token)
    return token


def _asked(
    core: Core,
    slot: Slot,
    credential: ClientCredentials | RefreshToken,
    refresh: str | None = None,
) -> Flow[Token]:
    """A token for a refresh token, else for key and secret (RFC 6749, sections 2.3.1, 4.4 and 6)."""
    url = _endpoint(core, slot, credential, refresh is not None)
    grant = "client_credentials" if refresh is None else "refresh_token"
    form = {"grant_type": grant, **credential.parameters}
    if refresh is not None:
        form["refresh_token"] = refresh
    if credential.scope:
        form["scope"] = credential.scope
    headers = {"Accept": "application/json"}
    client_id, secret = credential.client_id, credential.client_secret
    secrets = [text for text in (secret, refresh) if text]
    if client_id and secret and credential.authentication == "basic":
        pair = _basic(quote_plus(client_id), quote_plus(secret))
        headers["Authorization"] = f"Basic {pair}"
        secrets.append(pair)
    else:
        form |= {"client_id": client_id} if client_id else {}
        form |= {"client_secret": secret} if secret else {}
    try:
        return (yield from fetch_token(core, url, headers, form, tuple(secrets)))
    except TransportError:
        raise
    except SdkError as error:
        raise CredentialError(f"no token for {slot.keyword}: {error}") from error


def _endpoint(
    core: Core,
    slot: Slot,
    credential: ClientCredentials | RefreshToken,
    refreshes: bool,
) -> str:
    """Where to ask for a token; a relative URL is seen from the server (RFC 3986, section 5)."""
    scheme, url = slot.scheme, credential.token_url
    if url is None and isinstance(scheme, OAuth2):
        url = scheme.refresh_url if refreshes else scheme.token_url
    if url is None:
        raise CredentialError(
            f"{slot.keyword}: the API does not say where tokens come from; "
            f"give {type(credential).__name__} a token_url"
        )
    return join(core.base, follow(core.base + "/", url))
