"""Text to one normalised document with positions."""

from .document import Array, Document, Object, Target, identify, locate
from .load import load
from .validate import validate

__all__ = ["Array", "Document", "Object", "Target", "identify", "load", "locate", "validate"]
