"""The findings on a document: those of the ecosystem's validator, and lints of our own."""

from __future__ import annotations

from ..diagnostics import Diagnostics
from .document import Document


def validate(document: Document, diagnostics: Diagnostics) -> None:
    """Record what is wrong with a document."""
