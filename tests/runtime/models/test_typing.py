"""What type checkers see of models, in their strict modes."""

from __future__ import annotations

from pathlib import Path

from tests.support.checkers import mypy, pyright

SURFACE = Path(__file__).resolve().parents[2] / "surface"

USE = """
from __future__ import annotations

import copy
import datetime as dt
from typing import Any, assert_type

from acme._runtime.model import UNSET, UnknownVariant, Unset
from acme.models import Cat, Dog, KindEnum, PetList

cat = Cat(kind=KindEnum.CAT, name="x", born=dt.date(2020, 1, 1), seen_at=None, additional_properties={"a": 1})
assert_type(cat.nickname, str | None | Unset)
if cat.nickname:
    assert_type(cat.nickname, str)
if cat.nickname is not UNSET:
    assert_type(cat.nickname, str | None)
assert_type(Cat.from_dict({}), Cat)
assert_type(Cat.from_json(b"{}"), Cat)
assert_type(cat.to_dict(), dict[str, Any])
assert_type(cat.to_json(), bytes)
assert_type(cat.fields_set, frozenset[str])
assert_type(cat.additional_properties, dict[str, Any])
assert_type(copy.copy(cat), Cat)
dog = Dog(kind=KindEnum.DOG, bark_volume=1, additional_properties={"a": 1})
assert_type(dog.additional_properties, dict[str, int])
cat.born = dt.date(2020, 1, 1)
for pet in PetList(data=[cat, dog]).data:
    match pet:
        case Cat(name=name):
            assert_type(name, str)
        case Dog():
            pass
        case UnknownVariant(tag=tag):
            assert_type(tag, str)
"""

MISUSE = """
from acme.models import Error, Owner

Error(error_code="x")
Owner(id=1, name="x", nam="y")
Owner(id=1, name="x").nam = "y"
Owner(id=1, name="x").name = 5
Owner(1, "x")
"""


def lines(found: list[str]) -> set[int]:
    """The lines that findings are on."""
    return {int(line.split(".py:")[1].split(":")[0]) for line in found}


def test_use_and_misuse(tmp_path: Path) -> None:
    for folder in ("use", "misuse"):
        (tmp_path / folder).mkdir()
    use, misuse = tmp_path / "use" / "use.py", tmp_path / "misuse" / "misuse.py"
    use.write_text(USE)
    misuse.write_text(MISUSE)
    assert mypy([use], [SURFACE]) == []
    assert pyright([use], [SURFACE], use.parent) == []
    assert lines(mypy([misuse], [SURFACE])) == {4, 5, 6, 7, 8}
    assert lines(pyright([misuse], [SURFACE], misuse.parent)) == {4, 5, 6, 7, 8}


def test_the_package_written_by_hand(tmp_path: Path) -> None:
    files = [SURFACE / "acme", SURFACE / "use.py"]
    assert mypy(files, [SURFACE]) == []
    assert pyright(files, [SURFACE], tmp_path) == []
