"""Modules of models, whole."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from sdkwright.config import PackageConfig

Source = Callable[..., str]


def expect(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


def test_states_of_a_field(source: Source) -> None:
    made = source(
        """
        components:
          schemas:
            Pet:
              type: object
              description: An animal at home
              required: [name, owner, birth-day]
              properties:
                name: {type: string, minLength: 1, description: What it is called}
                owner: {type: [string, 'null']}
                birth-day: {type: string, format: date}
                lives: {type: integer, default: 9}
                nick: {type: [string, 'null']}
                anything: {}
        """,
        "models/pet",
    )
    assert made == expect('''
        from __future__ import annotations

        import datetime as _dt
        from typing import Any as _Any

        from .._runtime.model import UNSET as _UNSET
        from .._runtime.model import Model as _Model
        from .._runtime.model import Unset as _Unset
        from .._runtime.model import field as _field


        class Pet(_Model):
            """An animal at home"""

            name: str
            """What it is called (at least 1 character)"""
            owner: str | None
            birth_day: _dt.date = _field("birth-day")
            lives: int | None = None
            """Default 9."""
            nick: str | None | _Unset = _UNSET
            anything: _Any = _UNSET
        ''')


def test_late_constructors(source: Source) -> None:
    made = source(
        """
        components:
          schemas:
            Pet: {type: object, required: [name, birthDay], properties: {name: {type: string}, birthDay: {type: string}}}
        """,
        "models/pet",
        PackageConfig(constructors="late"),
    )
    assert made == expect("""
        from __future__ import annotations

        from .._runtime.model import REQUIRED as _REQUIRED
        from .._runtime.model import Model as _Model
        from .._runtime.model import field as _field


        class Pet(_Model):
            name: str = _REQUIRED
            birth_day: str = _field("birthDay", default=_REQUIRED)
        """)


def test_members_may_have_the_names_of_what_annotations_need(source: Source) -> None:
    made = source(
        """
        components:
          schemas:
            List:
              type: object
              properties:
                list: {type: array, items: {type: string}}
                str: {type: string}
                models: {type: array, items: {$ref: '#/components/schemas/Other'}}
                to_dict: {type: integer}
            Other: {type: object}
        """,
        "models/list",
    )
    assert made == expect("""
        from __future__ import annotations

        import builtins

        from .. import models as _models
        from .._runtime.model import Model as _Model
        from .._runtime.model import field as _field


        class List(_Model):
            list: builtins.list[builtins.str] | None = None
            str: builtins.str | None = None
            models: builtins.list[_models.Other] | None = None
            to_dict_: int | None = _field("to_dict", default=None)
        """)


BODY = """
paths:
  /a:
    put:
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NAME'}}}}
      responses: {'204': {description: ok}}
"""


def test_what_requests_reach_has_a_wire_form(source: Source) -> None:
    made = source(
        BODY.replace("NAME", "User") + """
components:
  schemas:
    User:
      type: object
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true}
        name: {type: string}
        password: {type: string, writeOnly: true}
        born: {type: string, format: date}
        friends: {type: array, items: {$ref: '#/components/schemas/User'}}
""",
        "models/user",
    )
    assert made == expect('''
        from __future__ import annotations

        import datetime as _dt
        from typing import NotRequired as _NotRequired
        from typing import TypedDict as _TypedDict

        from .._runtime.model import Model as _Model
        from .._runtime.model import field as _field


        class User(_Model):
            id: int = _field(read_only=True)
            name: str
            born: _dt.date | None = None
            friends: list[User | UserInput] | None = None


        class UserInput(_Model, request_of=User):
            """`User` as it is sent: without `id`, with `password`"""

            name: str
            password: str | None = None
            born: _dt.date | None = None
            friends: list[User | UserInput] | None = None


        class UserInputDict(_TypedDict):
            name: str
            password: _NotRequired[str]
            born: _NotRequired[_dt.date | str]
            friends: _NotRequired[list[User | UserInput | UserInputDict]]
        ''')


def test_what_holds_a_schema_with_two_forms(source: Source) -> None:
    text = BODY.replace("NAME", "Team").replace(
        "{description: ok}",
        "{description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/ANSWER'}}}}",
    )
    schemas = """
components:
  schemas:
    User: {type: object, properties: {id: {type: integer, readOnly: true}}}
    Robot: {type: object, properties: {name: {type: string}}}
    Users: {type: array, items: {$ref: '#/components/schemas/User'}}
    Anybody: {oneOf: [{$ref: '#/components/schemas/User'}, {$ref: '#/components/schemas/Robot'}]}
    Team:
      type: object
      properties:
        head: {$ref: '#/components/schemas/Anybody'}
        members: {$ref: '#/components/schemas/Users'}
        roles: {type: object, additionalProperties: {$ref: '#/components/schemas/User'}}
        robot: {$ref: '#/components/schemas/Robot'}
"""
    fields = """
            head: models.Anybody | models.UserInput | None = None
            members: models.Users | list[models.User | models.UserInput] | None = None
            roles: dict[str, models.User | models.UserInput] | None = None
            robot: models.Robot | None = None
"""
    sent = source(text.replace("ANSWER", "Robot") + schemas, "models/team")
    assert sent.partition("\n\n\n")[2].partition("\n\nclass TeamDict")[0] == expect("""
        class Team(_Model):""" + fields)
    both = source(text.replace("ANSWER", "Team") + schemas, "models/team")
    assert both.partition("\n\n\n")[2].partition("\n\nclass TeamInputDict")[0] == expect("""
        class Team(_Model):
            head: models.Anybody | None = None
            members: models.Users | None = None
            roles: dict[str, models.User] | None = None
            robot: models.Robot | None = None


        class TeamInput(_Model, request_of=Team):
            \"\"\"`Team` as it is sent\"\"\"
""" + fields)


def test_a_wire_form_whose_keys_are_no_identifiers(source: Source) -> None:
    made = source(
        BODY.replace("NAME", "Odd") + """
components:
  schemas:
    Odd:
      type: object
      required: [a-b]
      properties: {a-b: {type: string}, __x: {type: integer}, next: {$ref: '#/components/schemas/Odd'}}
""",
        "models/odd",
    )
    assert made.partition("\n\n\n")[2] == expect("""
        class Odd(_Model):
            a_b: str = _field("a-b")
            x: int | None = _field("__x", default=None)
            next: Odd | None = None


        _OddDictKeys = _TypedDict(
            "_OddDictKeys",
            {
                "a-b": str,
                "__x": _NotRequired[int],
            },
        )


        class OddDict(_OddDictKeys):
            next: _NotRequired[Odd | OddDict]
        """)


def test_a_union_with_a_tag(source: Source) -> None:
    made = source(
        """
        components:
          schemas:
            Pet:
              description: An animal at home
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
            Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
        """,
        "models/pet",
    )
    assert made == expect('''
        from __future__ import annotations

        from typing import Annotated as _Annotated
        from typing import TypeAlias as _TypeAlias
        from typing import Union as _Union

        from .. import models
        from .._runtime.model import Tag as _Tag
        from .._runtime.model import UnknownVariant as _UnknownVariant

        Pet: _TypeAlias = _Annotated[
            _Union["models.Cat", "models.Dog", _UnknownVariant],
            _Tag("kind", {"cat": "Cat", "Dog": "Dog"}),
        ]
        """An animal at home"""
        ''')


def test_an_alias_that_contains_itself(source: Source) -> None:
    made = source(
        """
        components:
          schemas:
            Json:
              anyOf:
                - {type: string}
                - {type: array, items: {$ref: '#/components/schemas/Json'}}
                - {type: object, additionalProperties: {$ref: '#/components/schemas/Json'}}
        """,
        "models/json",
    )
    assert made == expect("""
        from __future__ import annotations

        from typing import TypeAlias as _TypeAlias
        from typing import Union as _Union

        Json: _TypeAlias = _Union[str, "list[Json]", "dict[str, Json]"]
        """)


def test_enums(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            get:
              parameters: [{name: level, in: query, schema: {$ref: '#/components/schemas/Level'}}]
              responses: {'204': {description: ok}}
        components:
          schemas:
            Level:
              type: integer
              description: How much
              enum: [1, 2]
              x-enum-varnames: [LOW, HIGH]
              x-enum-descriptions: [Little, '']
        """,
        "models/level_enum",
    )
    assert made == expect('''
        from __future__ import annotations

        from typing import Literal, TypeAlias

        from .._runtime.enums import OpenIntEnum as _OpenIntEnum


        class LevelEnum(_OpenIntEnum):
            """How much"""

            LOW = 1
            """Little"""
            HIGH = 2
            _OTHER = 0


        LevelValue: TypeAlias = LevelEnum | Literal[1, 2]
        ''')


def test_typed_additional_properties(source: Source) -> None:
    made = source(
        """
        components:
          schemas:
            Scores:
              type: object
              required: [total]
              properties: {total: {type: number}}
              additionalProperties: {type: integer}
              patternProperties: {'^x-': {type: string}}
        """,
        "models/scores",
    )
    assert made.partition("\n\n\n")[2] == expect("""
        class Scores(_Model):
            total: int | float
            additional_properties: dict[str, str | int] = _ADDITIONAL
        """)


@pytest.mark.parametrize(
    "rest", ["additionalProperties: true", "additionalProperties: {}", "patternProperties: {'^x-': {type: string}}"]
)
def test_additional_properties_of_any_type(source: Source, rest: str) -> None:
    made = source(
        f"""
        components:
          schemas:
            Notes:
              type: object
              properties: {{id: {{type: integer}}}}
              {rest}
        """,
        "models/notes",
    )
    assert made.partition("\n\n\n")[2] == expect("""
        class Notes(_Model):
            id: int | None = None
            additional_properties: dict[str, _Any] = _ADDITIONAL
        """)


def test_hostile_texts_stay_texts(source: Source) -> None:
    made = source(
        r'''
        components:
          schemas:
            Pet:
              type: object
              description: 'a""" b \ {x} '
              required: ['"""']
              properties: {'"""': {type: string, description: '"quoted"'}, 'x = 1  # ': {const: "'\n\"\"\""}}
        ''',
        "models/pet",
    )
    assert made.partition("\n\n\n")[2] == expect(r"""
        class Pet(_Model):
            QQQa\"\"\" b \\ {x}QQQ

            quotation_mark_quotation_mark_quotation_mark: str = _field('QQQ')
            QQQ"quoted\"QQQ
            x_1: _Literal['\'\nQQQ'] | None = _field("x = 1  # ", default=None)
        """.replace("QQQ", '"""'))
