from __future__ import annotations

from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import Model as _Model


class Visit(_Model):
    type: VisitTypeEnum
    pet: str


class VisitTypeEnum(_OpenStrEnum):
    VISIT_PLANNED = "visit.planned"
    VISIT_DONE = "visit.done"
    _OTHER = "…"
