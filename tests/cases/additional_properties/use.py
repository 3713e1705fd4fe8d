"""What type checkers know of members that are not declared."""

from __future__ import annotations

from typing import assert_type

from acme_additional_properties import models

counts = models.Counts(total=1, additional_properties={"red": 1})
assert_type(counts.additional_properties, dict[str, int])
assert_type(counts.additional_properties["red"], int)

item = models.Item()
assert_type(item.additional_properties["y"], models.Item)
