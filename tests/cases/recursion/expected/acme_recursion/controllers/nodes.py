from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class NodesController(Controller):
    def put(self, body: models.Node | models.NodeDict) -> models.Node:
        """`PUT /nodes`

        Example:
            body = Node(
                name='name0',
                other=Other(),
                wider=Wider(),
                either=Leaf(value=1),
                inline=NodeInline(),
            )

            result = client.nodes.put(body)
        """
        return self._call(
            "PUT",
            "/nodes",
            body=Json(body, models.Node),
            returns=Json[models.Node],
        )

    def get_json(self) -> models.Json:
        """`GET /json`"""
        return self._call(
            "GET",
            "/json",
            returns=Json[models.Json],
        )

    def get_lists(self) -> models.Lists:
        """`GET /lists`"""
        return self._call(
            "GET",
            "/lists",
            returns=Json[models.Lists],
        )


class AsyncNodesController(AsyncController):
    async def put(self, body: models.Node | models.NodeDict) -> models.Node:
        """`PUT /nodes` (see `NodesController`)"""
        return await self._call(
            "PUT",
            "/nodes",
            body=Json(body, models.Node),
            returns=Json[models.Node],
        )

    async def get_json(self) -> models.Json:
        """`GET /json`"""
        return await self._call(
            "GET",
            "/json",
            returns=Json[models.Json],
        )

    async def get_lists(self) -> models.Lists:
        """`GET /lists`"""
        return await self._call(
            "GET",
            "/lists",
            returns=Json[models.Lists],
        )
