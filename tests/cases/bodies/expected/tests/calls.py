"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from acme_bodies import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "bodies.send_form": lambda client, body: client.bodies.send_form(
        models.Login(user="user0", scopes=["scopes0"])
    ),
    "bodies.send_text": lambda client, body: client.bodies.send_text("body0"),
    "bodies.send_choice": lambda client, body: client.bodies.send_choice(body),
    "bodies.patch": lambda client, body: client.bodies.patch(body),
    "bodies.send_lines": lambda client, body: client.bodies.send_lines(b"content"),
    "bodies.send_anything": lambda client, body: client.bodies.send_anything(body),
}
