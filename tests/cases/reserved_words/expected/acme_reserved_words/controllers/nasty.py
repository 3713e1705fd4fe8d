from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from ..exceptions import Exception_


class NastyController(Controller):
    def self(
        self,
        class_: str,
        id: str,
        body: models.Nasty | models.NastyDict,
        *,
        id_query: str | None = None,
        id_header: str | None = None,
        id_cookie: str | None = None,
        class_query: str | None = None,
        self_: str | None = None,
        list: str | None = None,
    ) -> models.Nasty:
        """`PUT /nasty/{class}/{id}`

        Returns:
            Nasty

        Raises:
            Exception_: 400, No

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.nasty.self('class0', 'id0', body)
        """
        return self._call(
            "PUT",
            "/nasty/{class}/{id}",
            path={"class": class_, "id": id},
            query={"id": id_query, "class": class_query, "self": self_, "list": list},
            headers={"id": id_header},
            cookies={"id": id_cookie},
            body=Json(body, models.Nasty),
            returns=Json[models.Nasty],
            raises={400: Exception_},
        )


class AsyncNastyController(AsyncController):
    async def self(
        self,
        class_: str,
        id: str,
        body: models.Nasty | models.NastyDict,
        *,
        id_query: str | None = None,
        id_header: str | None = None,
        id_cookie: str | None = None,
        class_query: str | None = None,
        self_: str | None = None,
        list: str | None = None,
    ) -> models.Nasty:
        """`PUT /nasty/{class}/{id}` (see `NastyController`)"""
        return await self._call(
            "PUT",
            "/nasty/{class}/{id}",
            path={"class": class_, "id": id},
            query={"id": id_query, "class": class_query, "self": self_, "list": list},
            headers={"id": id_header},
            cookies={"id": id_cookie},
            body=Json(body, models.Nasty),
            returns=Json[models.Nasty],
            raises={400: Exception_},
        )
