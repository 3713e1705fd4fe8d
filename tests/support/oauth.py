"""A token endpoint (RFC 6749, section 4.4) and an API that wants its tokens, for a `Server`.

    endpoint = TokenEndpoint(expires_in=3600)
    with Server(endpoint.beside(api)) as server: ...

`token-1`, `token-2`, … are given out in turn.
"""

from __future__ import annotations

import base64
import threading
import time
from dataclasses import dataclass, field

from tests.support.server import Answer, Handler, Request, json_answer

PATH = "/api/ts/v1/oauth2/token"


@dataclass
class TokenEndpoint:
    """Answers `POST` on `path`.

    expires_in: seconds that the answer tells; None leaves the member out.
    delay: seconds before each answer, so that callers meet.
    answer: is sent instead of a token when it is set.
    """

    path: str = PATH
    client_id: str = "the-key"
    client_secret: str = "the-secret"
    expires_in: float | None = 3600
    delay: float = 0
    answer: Answer | None = None
    requests: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()

    def __call__(self, request: Request) -> Answer:
        with self._lock:
            self.requests.append(request)
            number = len(self.requests)
        time.sleep(self.delay)
        if self.answer is not None:
            return self.answer
        expected = base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()
        if request.header("Authorization") != f"Basic {expected}":
            return json_answer({"error": "invalid_client"}, 401)
        token: dict[str, object] = {"access_token": f"token-{number}", "token_type": "bearer", "scope": "ts.account.rw"}
        if self.expires_in is not None:
            token["expires_in"] = self.expires_in
        return json_answer(token)

    def beside(self, api: Handler) -> Handler:
        """One server for both: the endpoint under its path, `api` for everything else."""
        return lambda request: self(request) if request.path == self.path else api(request)
