"""Types that the JSON of an API writes in another way than their Python type is usually written."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, TypeAlias

Base64Url: TypeAlias = Annotated[bytes, "base64url"]
"""Bytes as text in the alphabet that URLs may have, without padding (RFC 4648, section 5)."""
DecimalNumber: TypeAlias = Annotated[Decimal, "number"]
"""A decimal that is a number in JSON, with all its digits."""
