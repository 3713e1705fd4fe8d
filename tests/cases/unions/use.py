"""Code of a user, for the type checkers: a union is its variants, and an unknown one."""

from typing import assert_type

from acme_unions import Client, UnknownVariant
from acme_unions.models import Cat, Circle, Dog, Square

client = Client()
pets = client.pets.add({"kind": "cat", "lives": 9})
assert_type(pets, list[Cat | Dog | UnknownVariant])
for pet in pets:
    match pet:
        case Cat(lives=lives):
            assert_type(lives, int | None)
        case Dog():
            assert_type(pet.barks, bool | None)
        case _:
            assert_type(pet, UnknownVariant)
value = client.values.get(5)
assert_type(value.either, Circle | Square | None)
assert_type(value.one_or_many, str | list[str] | None)
