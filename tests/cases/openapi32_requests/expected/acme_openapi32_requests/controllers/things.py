from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .. import models
from .._runtime.content import Empty, Encoding, Form, Json, JsonLines, Parts, Text
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Cookie, QueryString, Required


class ThingsController(Controller):
    def search_by_form(
        self,
        *,
        form: models.SearchByFormForm | models.SearchByFormFormDict | None = None,
    ) -> None:
        """`GET /search`"""
        return self._call(
            "GET",
            "/search",
            query={
                "form": QueryString(
                    Form(
                        form,
                        models.SearchByFormForm,
                        encoding={"ids": Encoding(style="form", explode=False)},
                    )
                )
            },
            returns=Empty,
        )

    def search_by_json(self, json: models.Thing | models.ThingDict) -> None:
        """`DELETE /search`"""
        return self._call(
            "DELETE",
            "/search",
            query={"json": Required(QueryString(Json(json, models.Thing)))},
            returns=Empty,
        )

    def link(
        self, body: str | None = None, *, crumbs: Sequence[str] | None = None
    ) -> None:
        """`Link /search`"""
        return self._call(
            "Link",
            "/search",
            cookies={"crumbs": Cookie(crumbs, list[str])},
            body=Text(body, optional=True),
            returns=Empty,
        )

    def send_lines(self, body: Iterable[models.Thing | models.ThingDict]) -> None:
        """`POST /lines`

        Example:
            body = [Thing(id=1, name='name0')]

            client.things.send_lines(body)
        """
        return self._call(
            "POST",
            "/lines",
            body=JsonLines(body, models.Thing),
            returns=Empty,
        )

    def send_sequence(self, body: Iterable[models.Thing | models.ThingDict]) -> None:
        """`PUT /lines`

        Example:
            body = [Thing(id=1, name='name0')]

            client.things.send_sequence(body)
        """
        return self._call(
            "PUT",
            "/lines",
            body=JsonLines(body, models.Thing, media_type="application/json-seq"),
            returns=Empty,
        )

    def send_parts(
        self, body: tuple[models.Thing | models.ThingDict, Any, *tuple[Any, ...]]
    ) -> None:
        """`POST /parts`

        Example:
            body = (Thing(id=1, name='name0'), {'key': 'value'})

            client.things.send_parts(body)
        """
        return self._call(
            "POST",
            "/parts",
            body=Parts(
                body,
                tuple[models.Thing, Any, *tuple[Any, ...]],
                prefix=(
                    Encoding(content_type="application/vnd.thing+json"),
                    Encoding(content_type="image/png"),
                ),
                items=Encoding(content_type="text/csv"),
            ),
            returns=Empty,
        )

    def send_items(self, body: Sequence[models.Thing | models.ThingDict]) -> None:
        """`PUT /parts`

        Example:
            body = [Thing(id=1, name='name0')]

            client.things.send_items(body)
        """
        return self._call(
            "PUT",
            "/parts",
            body=Parts(body, list[models.Thing]),
            returns=Empty,
        )


class AsyncThingsController(AsyncController):
    async def search_by_form(
        self,
        *,
        form: models.SearchByFormForm | models.SearchByFormFormDict | None = None,
    ) -> None:
        """`GET /search`"""
        return await self._call(
            "GET",
            "/search",
            query={
                "form": QueryString(
                    Form(
                        form,
                        models.SearchByFormForm,
                        encoding={"ids": Encoding(style="form", explode=False)},
                    )
                )
            },
            returns=Empty,
        )

    async def search_by_json(self, json: models.Thing | models.ThingDict) -> None:
        """`DELETE /search`"""
        return await self._call(
            "DELETE",
            "/search",
            query={"json": Required(QueryString(Json(json, models.Thing)))},
            returns=Empty,
        )

    async def link(
        self, body: str | None = None, *, crumbs: Sequence[str] | None = None
    ) -> None:
        """`Link /search`"""
        return await self._call(
            "Link",
            "/search",
            cookies={"crumbs": Cookie(crumbs, list[str])},
            body=Text(body, optional=True),
            returns=Empty,
        )

    async def send_lines(self, body: Iterable[models.Thing | models.ThingDict]) -> None:
        """`POST /lines` (see `ThingsController`)"""
        return await self._call(
            "POST",
            "/lines",
            body=JsonLines(body, models.Thing),
            returns=Empty,
        )

    async def send_sequence(
        self, body: Iterable[models.Thing | models.ThingDict]
    ) -> None:
        """`PUT /lines` (see `ThingsController`)"""
        return await self._call(
            "PUT",
            "/lines",
            body=JsonLines(body, models.Thing, media_type="application/json-seq"),
            returns=Empty,
        )

    async def send_parts(
        self, body: tuple[models.Thing | models.ThingDict, Any, *tuple[Any, ...]]
    ) -> None:
        """`POST /parts` (see `ThingsController`)"""
        return await self._call(
            "POST",
            "/parts",
            body=Parts(
                body,
                tuple[models.Thing, Any, *tuple[Any, ...]],
                prefix=(
                    Encoding(content_type="application/vnd.thing+json"),
                    Encoding(content_type="image/png"),
                ),
                items=Encoding(content_type="text/csv"),
            ),
            returns=Empty,
        )

    async def send_items(self, body: Sequence[models.Thing | models.ThingDict]) -> None:
        """`PUT /parts` (see `ThingsController`)"""
        return await self._call(
            "PUT",
            "/parts",
            body=Parts(body, list[models.Thing]),
            returns=Empty,
        )
