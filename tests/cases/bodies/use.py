"""Code of a user, for the type checkers: the media type of the body tells what it may be."""

from pathlib import Path
from typing import assert_type

from acme_bodies import AsyncClient, Client
from acme_bodies.models import Login

client = Client()
assert_type(client.bodies.send_choice(Login(user="a")), Login)
assert_type(client.bodies.send_choice({"user": "a"}, content_type="application/x-www-form-urlencoded"), Login)
assert_type(client.bodies.send_choice("a;b", content_type="text/csv"), Login)
assert_type(client.bodies.send_choice({"user": "a"}, accept="text/csv"), str)
assert_type(client.bodies.send_choice("a;b", content_type="text/csv", accept="text/csv"), str)
client.bodies.send_choice("a;b")  # type: ignore[call-overload] # pyright: ignore
client.bodies.send_choice({"user": "a"}, content_type="text/csv")  # type: ignore[call-overload] # pyright: ignore
client.bodies.send_lines("{}")
client.bodies.send_lines(Path("lines.jsonl"))


async def main() -> None:
    async with AsyncClient() as client:
        assert_type(await client.bodies.send_choice("a;b", content_type="text/csv", accept="text/csv"), str)
        await client.bodies.send_choice("a;b")  # type: ignore[call-overload] # pyright: ignore
