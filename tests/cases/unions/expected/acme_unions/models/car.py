from __future__ import annotations

from .vehicle import Vehicle as _Vehicle


class Car(_Vehicle):
    doors: int | None = None
