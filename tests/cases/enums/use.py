"""Code of a user, for the type checkers: enums are open, and parameters take values."""

from typing import assert_type

from acme_enums import Client
from acme_enums.models import Box, LevelEnum, SizeEnum, SizeValue

client = Client()
size: SizeValue = "x-l"
box = client.sizes.get(size, level=2, odd=["1st"], order="down")
assert_type(box, Box)
assert_type(box.size, SizeEnum)
assert_type(box.by_size, dict[str, SizeEnum] | None)


def words(size: SizeEnum) -> str:
    match size:
        case SizeEnum.SMALL | SizeEnum.MEDIUM:
            return "not large"
        case SizeEnum.EXTRA_LARGE:
            return "large"
        case _:
            return size.value


def number(level: LevelEnum) -> int:
    return level + 1
