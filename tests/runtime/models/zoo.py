"""Models of all shapes, as a generator could write them."""

from __future__ import annotations

import datetime as _dt
import sys
import uuid as _uuid
from decimal import Decimal as _Decimal
from typing import Annotated as _Annotated
from typing import Any as _Any
from typing import Literal as _Literal
from typing import Union as _Union

from acme._runtime.enums import OpenIntEnum, OpenStrEnum
from acme._runtime.model import ADDITIONAL, REQUIRED, UNSET, Model, Tag, UnknownVariant, Unset, field

models = sys.modules[__name__]


class ColourEnum(OpenStrEnum):
    RED = "red"
    GREEN = "green"


class LevelEnum(OpenIntEnum):
    LOW = 1
    HIGH = 2


class EmptyEnum(OpenStrEnum):
    pass


class Nothing(Model):
    pass


class Scalars(Model):
    text: str
    count: int
    ratio: int | float
    real: float
    flag: bool
    colour: models.ColourEnum
    level: models.LevelEnum
    const: _Literal["x"]


class Presence(Model):
    must: str
    must_or_null: str | None
    may: str | None = None
    may_or_null: str | None | Unset = UNSET
    anything: _Any
    perhaps: _Any = None
    perhaps_null: _Any | Unset = UNSET


class Late(Model):
    device_list: list[str] = field("deviceList", default=REQUIRED)
    make: str = REQUIRED


class Dates(Model):
    day: _dt.date | None = None
    at: _dt.datetime | None = None
    needed: _dt.datetime
    nullable: _dt.datetime | None
    three: _dt.datetime | None | Unset = UNSET
    time: _dt.time | None = None
    took: _dt.timedelta | None = None
    price: _Decimal | None = None
    key: _uuid.UUID | None = None
    blob: bytes | None = None
    days: list[_dt.date] | None = None
    moments: dict[str, _dt.datetime] | None = None
    mixed: list[_Decimal | None] | None = None
    blobs: list[bytes] | None = None
    keys: list[_uuid.UUID] | None = None
    either: _dt.datetime | int | None = None


class Node(Model):
    value: int
    child: models.Node | None = None
    children: list[models.Node] | None = None
    named: dict[str, models.Node] | None = None


class Left(Model):
    right: models.Right | None = None


class Right(Model):
    left: models.Left | None = None


class Circle(Model):
    kind: _Literal["circle"]
    radius: int | float


class Square(Model):
    kind: _Literal["square"]
    side: int | float
    inner: models.Shape | None = None


Shape = _Annotated[
    _Union["models.Circle", "models.Square", UnknownVariant],
    Tag("kind", {"circle": "Circle", "square": "Square", "quadrat": "Square"}),
]

ClosedShape = _Annotated[
    _Union["models.Circle", "models.Square"], Tag("kind", {"circle": "Circle", "square": "Square"}, default="Square")
]


class Loud(Model):
    kind: _Literal["loud"] | None = None
    text: str


class Quiet(Model):
    kind: _Literal["quiet"] | None = None
    text: str
    pause: int | None = None


Voice = _Annotated[
    _Union["models.Loud", "models.Quiet", UnknownVariant], Tag("kind", {"loud": "Loud", "quiet": "Quiet"})
]


class Person(Model):
    name: str
    age: int | None = None


class Company(Model):
    name: str
    vat: str | None = None


class Choice(Model):
    shape: models.Shape | None = None
    shapes: list[models.Shape] | None = None
    voices: list[models.Voice] | None = None
    party: models.Person | models.Company | None = None
    text_or_number: str | int | None = None
    number: int | float | None = None
    colour_or_text: models.ColourEnum | str | None = None
    colour_or_level: models.ColourEnum | models.LevelEnum | None = None
    day_or_text: _dt.date | str | None = None
    one_or_many: str | list[str] | None = None
    lists: list[int] | list[str] | None = None
    json: models.JsonValue | None = None
    pair: tuple[int, str] | None = None
    row: tuple[int, *tuple[str, ...]] | None = None
    const: _Literal[1, True, "a"] | None = None
    nothing: None = None
    maybe: _Literal["a", None] = None
    empty: models.EmptyEnum | None = None
    by_colour: dict[models.ColourEnum, int] | None = None


JsonValue = _Union[None, bool, int, float, str, "list[models.JsonValue]", "dict[str, models.JsonValue]"]


class Counted(Model):
    name: str | None = None
    additional_properties: dict[str, int] = ADDITIONAL


class Tree(Model):
    additional_properties: dict[str, models.Tree] = ADDITIONAL


class Free(Model):
    data: dict[str, _Any] | None = None
    additional_properties: dict[str, _Any] = ADDITIONAL


class Odd(Model):
    quote: str = field('a"b')
    backslash: int | None = field("a\\b", default=None)
    control: list[models.Odd] | None = field("a\nb", default=None)
    empty: str | None = field("", default=None)
    plain: _dt.date | None = None


class Holder(Model):
    odd: models.Odd


class User(Model):
    id: int = field(read_only=True)
    created: _dt.datetime | None = field("createdAt", default=None, read_only=True)
    name: str


class UserInput(Model, request_of=User):
    name: str
    password: str | None = None


class Group(Model):
    users: list[models.User]


class Animal(Model):
    kind: str
    born: _dt.date | None = None


class Bird(Animal):
    wings: int


class Repeated(Animal):
    kind: str
    born: _dt.date | None = None
    legs: int


class Awkward(Model):
    self: int
    cls: int
    copy: int
    json: int
    keys: int
    items: int
    name: int
    value: int
    values: int
    id: int
    type: int
    list: int
    str: int
    model: int
    additional: int
    plan: int
    fields: int
    class_: int = field("class")
    bark_volume: int = field("bark-volume")
    empty: int = field("")
    emoji: int = field("🙂")


Big = type(Model)(
    "Big",
    (Model,),
    {
        "__module__": __name__,
        "__qualname__": "Big",
        "__annotations__": {f"f{i}": "int | None" if i % 2 else "int" for i in range(300)},
        **{f"f{i}": None for i in range(300) if i % 2},
    },
)


class Closed(Model):
    shape: models.ClosedShape | None = None
