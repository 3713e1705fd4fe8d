"""Calls that no document declares, and drivers of the hand-written package."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.support.drivers import Driver

CREDENTIALS = {"acme_oauth": "oauth-secret", "session": "session-secret"}


def drivers(*modes: Any, **options: Any) -> list[Driver]:
    """A driver for each mode, with credentials and without retries."""
    import acme

    return [Driver(mode, acme, {**CREDENTIALS, "max_retries": 0, **options}) for mode in modes]


def call(method: str, template: str, *, mode: str = "data", **options: Any) -> Callable[[Any], Any]:
    """A call as a controller would declare it; `returns` is `Json[Any]` unless it is given."""
    from acme._runtime.client import BaseClient
    from acme._runtime.content import Json
    from acme._runtime.controller import AsyncController, Controller

    options.setdefault("returns", Json[Any])

    def made(client: Any) -> Any:
        controller: Any = Controller(client) if isinstance(client, BaseClient) else AsyncController(client)
        controller._mode = mode
        return controller._call(method, template, **options)

    return made
