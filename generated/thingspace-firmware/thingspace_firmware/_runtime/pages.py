"""Answers that come in pages."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from .errors import DecodeError
from .responses import ApiResponse, Headers
from .urls import follow
from .values import is_list, is_mapping

T = TypeVar("T")
B = TypeVar("B")
T_co = TypeVar("T_co", covariant=True)
B_co = TypeVar("B_co", covariant=True)


def dig(value: Any, path: str) -> Any:
    """A member of a body by its names on the wire, `a.b` for nested ones; None if there is none.

    The empty path is the body itself.
    """
    for name in path.split(".") if path else ():
        value = _member(value, name)
    return value


def _member(value: Any, name: str) -> Any:
    if is_mapping(value):
        return value.get(name)
    cls: type[Any] = value.__class__
    if not hasattr(cls, "__plan__"):
        return None
    from .meta import plan_of

    known = plan_of(cls).by_wire.get(name)
    if known is not None:
        return getattr(value, known.name, None)
    return value.additional_properties.get(name)


@dataclass(frozen=True)
class Query:
    """The request of a page.

    Attributes:
        client: what it is sent with
        options: of the call
        paging: how the next one is found
        seen: positions that were asked for already
    """

    client: Any
    method: str
    template: str
    options: Mapping[str, Any]
    paging: Paging[Any]
    seen: frozenset[Any] = field(default=frozenset())

    def after(self, response: ApiResponse[Any], items: list[Any]) -> Query | None:
        """The request of the next page; None when there is none, or it was asked for before."""
        found = self.paging.next_position(self, response, items)
        if found is None:
            return None
        position, changes = found
        if position in self.seen:
            return None
        options = {**self.options, **changes}
        return replace(self, options=options, seen=self.seen | {position})

    def with_parameter(self, name: str, value: Any) -> dict[str, Any]:
        """Changes of the options that set a parameter, in the query or in the body."""
        query = self.options.get("query", {})
        body = self.options.get("body")
        content: Any = None if body is None else body.value
        if body is None or name in query or not is_mapping(content):
            return {"query": {**query, name: value}}
        import copy

        twin = copy.copy(body)
        twin.value = {**content, name: value}
        return {"body": twin}

    def parameter(self, name: str) -> Any:
        """The value of a parameter that this request has; None if it has none."""
        query = self.options.get("query", {})
        if name in query:
            return getattr(query[name], "value", query[name])
        body = self.options.get("body")
        return None if body is None else dig(body.value, name)


class Paging(Generic[T_co]):
    """How pages follow each other. `items` is where the items are, as `dig` reads it."""

    def __init__(self, *, items: str) -> None:
        self.items = items

    def next_position(
        self, query: Query, response: ApiResponse[Any], items: list[Any]
    ) -> tuple[Any, dict[str, Any]] | None:
        """What identifies the next page, and what in the options has to change for it."""
        raise NotImplementedError


class Cursor(Paging[T_co]):
    """The body has a cursor, which a parameter of the next request repeats.

    Args:
        next: where the cursor is in the body
        parameter: name of the parameter
        more: where the body says whether there is another page, if it does
    """

    def __init__(
        self, *, items: str, next: str, parameter: str, more: str | None = None
    ) -> None:
        super().__init__(items=items)
        self.next = next
        self.parameter = parameter
        self.more = more

    def next_position(
        self, query: Query, response: ApiResponse[Any], items: list[Any]
    ) -> tuple[Any, dict[str, Any]] | None:
        cursor = dig(response.data, self.next)
        if type(cursor) not in (str, int) or cursor == "":
            return None
        if self.more is not None and dig(response.data, self.more) is False:
            return None
        if cursor == query.parameter(self.parameter):
            return None
        return cursor, query.with_parameter(self.parameter, cursor)


class Offset(Paging[T_co]):
    """A parameter counts the items that are left out.

    Args:
        parameter: name of the parameter
        limit: name of the one that says how many items a page may have; a page with fewer is
            not taken for the last one, since servers have limits of their own
        total: where the body says how many items there are, if it does
        more: where it says whether there is another page, if it does
    """

    def __init__(
        self,
        *,
        items: str,
        parameter: str,
        limit: str | None = None,
        total: str | None = None,
        more: str | None = None,
    ) -> None:
        super().__init__(items=items)
        self.parameter = parameter
        self.limit = limit
        self.total = total
        self.more = more

    def next_position(
        self, query: Query, response: ApiResponse[Any], items: list[Any]
    ) -> tuple[Any, dict[str, Any]] | None:
        offset = int(query.parameter(self.parameter) or 0) + len(items)
        total = None if self.total is None else dig(response.data, self.total)
        if not items or (isinstance(total, int) and offset >= total):
            return None
        if self.more is not None and dig(response.data, self.more) is False:
            return None
        return offset, query.with_parameter(self.parameter, offset)


class PageNumber(Paging[T_co]):
    """A parameter counts the pages.

    Args:
        parameter: name of the parameter
        first: number of the first page
        pages: where the body says how many pages there are, if it does
        more: where it says whether there is another page, if it does
    """

    def __init__(
        self,
        *,
        items: str,
        parameter: str,
        first: int = 1,
        pages: str | None = None,
        more: str | None = None,
    ) -> None:
        super().__init__(items=items)
        self.parameter = parameter
        self.first = first
        self.pages = pages
        self.more = more

    def next_position(
        self, query: Query, response: ApiResponse[Any], items: list[Any]
    ) -> tuple[Any, dict[str, Any]] | None:
        given = query.parameter(self.parameter)
        number = (self.first if given is None else int(given)) + 1
        pages = None if self.pages is None else dig(response.data, self.pages)
        if not items or (isinstance(pages, int) and number >= self.first + pages):
            return None
        if self.more is not None and dig(response.data, self.more) is False:
            return None
        return number, query.with_parameter(self.parameter, number)


def _at(query: Query, response: ApiResponse[Any], link: str) -> dict[str, Any]:
    """Changes of the options that lead to another URL; its query is complete."""
    return {"url": follow(response.request.url, link), "query": {}}


class NextUrl(Paging[T_co]):
    """The body has the URL of the next page. Credentials go along only to the same host.

    Args:
        next: where the URL is in the body
    """

    def __init__(self, *, items: str, next: str) -> None:
        super().__init__(items=items)
        self.next = next

    def next_position(
        self, query: Query, response: ApiResponse[Any], items: list[Any]
    ) -> tuple[Any, dict[str, Any]] | None:
        link = dig(response.data, self.next)
        if not isinstance(link, str) or not link:
            return None
        return link, _at(query, response, link)


class LinkHeader(Paging[T_co]):
    """The `Link` header has the URL of the next page (RFC 8288). Credentials go along only to
    the same host."""

    def __init__(self, *, items: str = "") -> None:
        super().__init__(items=items)

    def next_position(
        self, query: Query, response: ApiResponse[Any], items: list[Any]
    ) -> tuple[Any, dict[str, Any]] | None:
        link = next_link(response.headers)
        return None if link is None else (link, _at(query, response, link))


def next_link(headers: Headers) -> str | None:
    """The target of the link whose relation is `next` (RFC 8288, section 3)."""
    text = ", ".join(headers.get_all("link"))
    for target, parameters in re.findall(r"<([^>]*)>((?:[^,\"]|\"[^\"]*\")*)", text):
        relation = re.search(
            r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s;,]+))", parameters, re.I
        )
        if relation and "next" in (relation[1] or relation[2]).lower().split():
            return str(target)
    return None


class _Page(Generic[T_co, B_co]):
    """One page of an answer.

    Attributes:
        items: those of this page
        data: the body of this page
        response: status and headers of this page
    """

    def __init__(self, query: Query, response: ApiResponse[Any]) -> None:
        self.response: ApiResponse[B_co] = response
        found = dig(response.data, query.paging.items)
        if found is None:
            found = []
        if not is_list(found):
            error = DecodeError(
                f"the page has no list at {query.paging.items or '$'!r}"
            )
            error.response = response
            raise error
        self.items: list[T_co] = list(found)
        self._client = query.client
        self._next = query.after(response, self.items)

    @property
    def data(self) -> B_co:
        return self.response.data

    @property
    def has_next(self) -> bool:
        return self._next is not None

    def __repr__(self) -> str:
        more = "more follow" if self.has_next else "the last"
        return f"<{type(self).__name__} of {len(self.items)} items, {more}>"


class Page(_Page[T_co, B_co]):
    """One page of an answer; iterating gives its items and those of all pages after it."""

    def next(self) -> Page[T_co, B_co] | None:
        """The page after this one; None after the last."""
        return None if self._next is None else first_page(self._next)

    def pages(self) -> Iterator[Page[T_co, B_co]]:
        """This page and all pages after it."""
        page: Page[T_co, B_co] | None = self
        while page is not None:
            yield page
            page = page.next()

    def __iter__(self) -> Iterator[T_co]:
        for page in self.pages():
            yield from page.items


def first_page(query: Query) -> Page[Any, Any]:
    """Fetches a page."""
    client = query.client
    response = client._run(query.method, query.template, query.options, "response")
    return Page(query, response)


class AsyncPage(_Page[T_co, B_co]):
    """One page of an answer; iterating gives its items and those of all pages after it."""

    async def next(self) -> AsyncPage[T_co, B_co] | None:
        """The page after this one; None after the last."""
        return None if self._next is None else await _afirst_page(self._next)

    async def pages(self) -> AsyncIterator[AsyncPage[T_co, B_co]]:
        """This page and all pages after it."""
        page: AsyncPage[T_co, B_co] | None = self
        while page is not None:
            yield page
            page = await page.next()

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async for page in self.pages():
            for item in page.items:
                yield item


async def _afirst_page(query: Query) -> AsyncPage[Any, Any]:
    client = query.client
    response = await client._run(
        query.method, query.template, query.options, "response"
    )
    return AsyncPage(query, response)


class AsyncPager(Generic[T_co, B_co]):
    """Pages to come: await it for the first one, or iterate over the items of all."""

    def __init__(self, query: Query) -> None:
        self._query = query

    def __await__(self) -> Generator[Any, Any, AsyncPage[T_co, B_co]]:
        return _afirst_page(self._query).__await__()

    async def pages(self) -> AsyncIterator[AsyncPage[T_co, B_co]]:
        """All pages."""
        async for page in (await self).pages():
            yield page

    async def __aiter__(self) -> AsyncIterator[T_co]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def with_response(self) -> ApiResponse[AsyncPage[T_co, B_co]]:
        """The first page as the data of its answer."""
        page = await self
        return page.response.around(page)
