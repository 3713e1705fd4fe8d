from __future__ import annotations

from .._runtime.model import Model as _Model


class Ticket(_Model):
    ticket: str
