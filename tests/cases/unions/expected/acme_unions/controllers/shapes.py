from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class ShapesController(Controller):
    def put(self, body: models.Shape | models.ShapeDict) -> models.Shape:
        """`PUT /shapes`

        Example:
            body = Circle(radius=1.5, name='name0', additional_properties={'form': 'round'})

            result = client.shapes.put(body)
        """
        return self._call(
            "PUT",
            "/shapes",
            body=Json(body, models.Shape),
            returns=Json[models.Shape],
        )


class AsyncShapesController(AsyncController):
    async def put(self, body: models.Shape | models.ShapeDict) -> models.Shape:
        """`PUT /shapes` (see `ShapesController`)"""
        return await self._call(
            "PUT",
            "/shapes",
            body=Json(body, models.Shape),
            returns=Json[models.Shape],
        )
