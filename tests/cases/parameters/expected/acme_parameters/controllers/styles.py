from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import (
    DeepObject,
    Delimited,
    JsonValue,
    Label,
    Matrix,
    Query,
    Required,
    Simple,
)


class StylesController(Controller):
    def paths(
        self, one: bool, many: Sequence[str], map: models.Point | models.PointDict
    ) -> None:
        """`GET /simple/{one}/{many}/{map}`"""
        return self._call(
            "GET",
            "/simple/{one}/{many}/{map}",
            path={
                "one": one,
                "many": Simple(many, list[str]),
                "map": Simple(map, models.Point, explode=True),
            },
            returns=Empty,
        )

    def other_paths(self, one: Sequence[int], two: Sequence[int]) -> None:
        """`GET /label/{one}/matrix/{two}`"""
        return self._call(
            "GET",
            "/label/{one}/matrix/{two}",
            path={
                "one": Label(one, list[int]),
                "two": Matrix(two, list[int], explode=True),
            },
            returns=Empty,
        )

    def queries(
        self,
        *,
        form: Sequence[str] | None = None,
        flat: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        spaces: Sequence[str] | None = None,
        deep: models.Point | models.PointDict | None = None,
        point: models.Point | models.PointDict | None = None,
        reserved: str | None = None,
        json: models.Point | models.PointDict | None = None,
        flag: bool | None = None,
        number: int | float | None = None,
    ) -> None:
        """`GET /query`

        Args:
            number: Default 5.
        """
        return self._call(
            "GET",
            "/query",
            query={
                "form": Query(form, list[str]),
                "flat": Query(flat, list[str], explode=False),
                "pipes": Delimited(pipes, "|", list[str]),
                "spaces": Delimited(spaces, " ", list[str]),
                "deep": DeepObject(deep, models.Point),
                "point": Query(point, models.Point),
                "reserved": Query(reserved, str, allow_reserved=True),
                "json": JsonValue(json, models.Point),
                "flag": flag,
                "number": number,
            },
            returns=Empty,
        )

    def headers(
        self,
        x_many: Sequence[int],
        *,
        x_point: models.Point | models.PointDict | None = None,
        x_name: str | None = None,
        crumb: str | None = None,
    ) -> None:
        """`GET /headers`"""
        return self._call(
            "GET",
            "/headers",
            headers={
                "X-Many": Required(Simple(x_many, list[int])),
                "X-Point": Simple(x_point, models.Point, explode=True),
                "X-Name": x_name,
            },
            cookies={"crumb": crumb},
            returns=Empty,
        )


class AsyncStylesController(AsyncController):
    async def paths(
        self, one: bool, many: Sequence[str], map: models.Point | models.PointDict
    ) -> None:
        """`GET /simple/{one}/{many}/{map}`"""
        return await self._call(
            "GET",
            "/simple/{one}/{many}/{map}",
            path={
                "one": one,
                "many": Simple(many, list[str]),
                "map": Simple(map, models.Point, explode=True),
            },
            returns=Empty,
        )

    async def other_paths(self, one: Sequence[int], two: Sequence[int]) -> None:
        """`GET /label/{one}/matrix/{two}`"""
        return await self._call(
            "GET",
            "/label/{one}/matrix/{two}",
            path={
                "one": Label(one, list[int]),
                "two": Matrix(two, list[int], explode=True),
            },
            returns=Empty,
        )

    async def queries(
        self,
        *,
        form: Sequence[str] | None = None,
        flat: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        spaces: Sequence[str] | None = None,
        deep: models.Point | models.PointDict | None = None,
        point: models.Point | models.PointDict | None = None,
        reserved: str | None = None,
        json: models.Point | models.PointDict | None = None,
        flag: bool | None = None,
        number: int | float | None = None,
    ) -> None:
        """`GET /query` (see `StylesController`)"""
        return await self._call(
            "GET",
            "/query",
            query={
                "form": Query(form, list[str]),
                "flat": Query(flat, list[str], explode=False),
                "pipes": Delimited(pipes, "|", list[str]),
                "spaces": Delimited(spaces, " ", list[str]),
                "deep": DeepObject(deep, models.Point),
                "point": Query(point, models.Point),
                "reserved": Query(reserved, str, allow_reserved=True),
                "json": JsonValue(json, models.Point),
                "flag": flag,
                "number": number,
            },
            returns=Empty,
        )

    async def headers(
        self,
        x_many: Sequence[int],
        *,
        x_point: models.Point | models.PointDict | None = None,
        x_name: str | None = None,
        crumb: str | None = None,
    ) -> None:
        """`GET /headers`"""
        return await self._call(
            "GET",
            "/headers",
            headers={
                "X-Many": Required(Simple(x_many, list[int])),
                "X-Point": Simple(x_point, models.Point, explode=True),
                "X-Name": x_name,
            },
            cookies={"crumb": crumb},
            returns=Empty,
        )
