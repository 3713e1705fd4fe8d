"""Code of a user, for the type checkers: what is inside arrays and maps."""

from typing import assert_type

from acme_arrays_and_maps import Client
from acme_arrays_and_maps.models import Book, Shelf

client = Client()
shelf = client.shelf.put({"books": [{"title": "a"}, Book(title="b")], "nested": {"k": {"l": {"title": "c"}}}})
assert_type(shelf.books, list[Book] | None)
assert_type(shelf.counts, dict[str, int] | None)
assert_type(shelf.nested, dict[str, dict[str, Book]] | None)
assert_type(shelf.pair, tuple[str, int] | None)
assert_type(Shelf().additional_properties, dict[str, int])
assert_type(client.shelf.list_shelves(), dict[str, list[Book]])
client.shelf.add_books([Book(title="a"), {"title": "b"}])
