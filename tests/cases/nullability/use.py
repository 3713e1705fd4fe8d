"""Code of a user, for the type checkers: the three states narrow."""

from typing import assert_type

from acme_nullability import UNSET, Client, Unset
from acme_nullability.models import Inner, States

states = States(required="a", required_nullable=None)
assert_type(states.required, str)
assert_type(states.required_nullable, str | None)
assert_type(states.optional, str | None)
assert_type(states.optional_nullable, str | None | Unset)
if states.optional_nullable:
    assert_type(states.optional_nullable, str)
if states.optional_nullable is not UNSET:
    assert_type(states.optional_nullable, str | None)
assert_type(states.items, list[int | None] | None)
assert_type(states.inner, Inner | None | Unset)

client = Client()
found = client.states.find()
assert_type(found, States | None)
client.states.replace({"required": "a", "requiredNullable": None, "optionalNullable": None})
