from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Binary, Empty, File, Form, Xml
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import ContentValue, JsonValue


class ContentController(Controller):
    def read(
        self,
        ids: Sequence[int],
        *,
        json: models.Point | models.PointDict | None = None,
        text: str | None = None,
        form: models.Point | models.PointDict | None = None,
        xml: models.Point | models.PointDict | None = None,
        raw: File | None = None,
        x_point: models.Point | models.PointDict | None = None,
        crumb: models.Point | models.PointDict | None = None,
    ) -> None:
        """`GET /content/{ids}`"""
        return self._call(
            "GET",
            "/content/{ids}",
            path={"ids": JsonValue(ids, list[int])},
            query={
                "json": JsonValue(json, models.Point),
                "text": text,
                "form": ContentValue(Form(form, models.Point)),
                "xml": ContentValue(Xml(xml, models.Point)),
                "raw": ContentValue(Binary(raw)),
            },
            headers={"X-Point": JsonValue(x_point, models.Point)},
            cookies={"crumb": JsonValue(crumb, models.Point)},
            returns=Empty,
        )


class AsyncContentController(AsyncController):
    async def read(
        self,
        ids: Sequence[int],
        *,
        json: models.Point | models.PointDict | None = None,
        text: str | None = None,
        form: models.Point | models.PointDict | None = None,
        xml: models.Point | models.PointDict | None = None,
        raw: File | None = None,
        x_point: models.Point | models.PointDict | None = None,
        crumb: models.Point | models.PointDict | None = None,
    ) -> None:
        """`GET /content/{ids}`"""
        return await self._call(
            "GET",
            "/content/{ids}",
            path={"ids": JsonValue(ids, list[int])},
            query={
                "json": JsonValue(json, models.Point),
                "text": text,
                "form": ContentValue(Form(form, models.Point)),
                "xml": ContentValue(Xml(xml, models.Point)),
                "raw": ContentValue(Binary(raw)),
            },
            headers={"X-Point": JsonValue(x_point, models.Point)},
            cookies={"crumb": JsonValue(crumb, models.Point)},
            returns=Empty,
        )
