"""Code of a user, for the type checkers: pages and streams know their items."""

from typing import assert_type

from acme_pages_and_streams import AsyncClient, Client, Page, Stream
from acme_pages_and_streams.models import Item, ItemList

client = Client()
page = client.items.list(after="1")
assert_type(page, Page[Item, ItemList])
for item in page:
    assert_type(item.id, int)
assert_type(client.items.all_items(), Page[Item, list[Item]])
assert_type(client.items.wrong(), ItemList)
assert_type(client.items.chat(), ItemList)
with client.items.chat(stream=True) as stream:
    assert_type(stream, Stream[Item])
    for item in stream:
        assert_type(item, Item)


async def main() -> None:
    async with AsyncClient() as client:
        async for item in client.items.list():
            assert_type(item, Item)
        page = await client.items.list()
        assert_type(page.data, ItemList)
