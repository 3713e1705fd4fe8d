from __future__ import annotations

from .vehicle import Vehicle as _Vehicle


class Truck(_Vehicle):
    load: int | None = None
