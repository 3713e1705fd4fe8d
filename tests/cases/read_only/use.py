"""Code of a user, for the type checkers: one class to read, one to send."""

from typing import assert_type

from acme_read_only import AsyncClient, Client
from acme_read_only.models import Address, AddressInput, TeamInput, User, UserInput

client = Client()
user = client.users.create(UserInput(name="a", password="b"))
assert_type(user, User)
assert_type(user.id, int)
client.users.create(user)
client.users.create(
    UserInput(
        name="a",
        address=AddressInput(city="c", code="d"),
        homes=[Address(city="e"), AddressInput(code="f")],
        places={"g": AddressInput(code="h")},
    )
)
client.users.create_team(TeamInput(members=[user, UserInput(name="a")]))
client.users.create_team({"members": [user, UserInput(name="a"), {"name": "b", "password": "c"}]})
client.users.create({"name": "a", "password": "b", "address": {"city": "c"}})
assert_type(client.users.get_picture(1), bytes)


async def main() -> None:
    async with AsyncClient() as client:
        assert_type(await client.users.create(user), User)
