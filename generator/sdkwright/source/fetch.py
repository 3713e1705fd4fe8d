"""Documents from URLs: only when allowed, with limits on size and time, each fetched once."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from typing import Final

from ..diagnostics import Diagnostics, Location

MAX_BYTES: Final = 64 * 1024 * 1024
MAX_SECONDS: Final = 30.0


@dataclass(slots=True)
class Fetcher:
    """Fetches over HTTP and HTTPS when `allowed`."""

    allowed: bool = False
    max_bytes: int = MAX_BYTES
    max_seconds: float = MAX_SECONDS
    _cache: dict[str, bytes | str] = field(default_factory=dict)

    def fetch(self, url: str, at: Location | None, diagnostics: Diagnostics, *, named: bool = False) -> bytes | None:
        """The octets behind a URL that the user has `named` or a reference leads to; None after a diagnostic."""
        url = url.partition("#")[0]
        if not self.allowed and not named:
            if at is not None:
                diagnostics.finding(
                    "remote-reference",
                    f"{url} is not read, because reading from the network is off",
                    at,
                    hint="Allow it with --allow-remote, or keep a copy beside the document.",
                )
            return None
        if url not in self._cache:
            self._cache[url] = self._get(url)
        answer = self._cache[url]
        if isinstance(answer, bytes):
            return answer
        if at is not None:
            diagnostics.finding("remote-reference", f"{url} cannot be read: {answer}", at, hint="Check the address.")
        return None

    def _get(self, url: str) -> bytes | str:
        if not url.startswith(("http://", "https://")):
            return "only http and https are supported"
        end = time.monotonic() + self.max_seconds
        request = urllib.request.Request(url, headers={"Accept": "application/json, application/yaml, */*"})
        try:
            with _opener().open(request, timeout=self.max_seconds) as response:
                parts: list[bytes] = []
                size = 0
                while part := response.read1(65536):
                    size += len(part)
                    if size > self.max_bytes:
                        return f"it is larger than {self.max_bytes:,} bytes"
                    if time.monotonic() > end:
                        return f"it took more than {self.max_seconds:g} seconds"
                    parts.append(part)
                return b"".join(parts)
        except urllib.error.HTTPError as error:
            return f"the server answered {error.code}"
        except http.client.HTTPException as error:
            return str(error).strip().lower() or "the answer is no HTTP"
        except (OSError, ValueError) as error:
            reason = getattr(error, "reason", error)
            return str(getattr(reason, "strerror", None) or reason).lower()


def _opener() -> urllib.request.OpenerDirector:
    """As `urllib.request.build_opener`, without FTP, files and data, where a redirect could lead to."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener
