from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.model import UNSET, Unset
from .._runtime.params import Nullable


class StatesController(Controller):
    def replace(
        self,
        body: models.States | models.StatesDict,
        *,
        note: str | None | Unset = UNSET,
    ) -> models.States:
        """`PUT /states`

        Returns:
            The states

        Example:
            body = States(
                required='required0',
                required_nullable='requiredNullable0',
                optional='optional0',
                optional_nullable='optionalNullable0',
                inner=Inner(x=1),
                items=[1],
                nothing=None,
                with_default=3,
            )

            result = client.states.replace(body)
        """
        return self._call(
            "PUT",
            "/states",
            query={"note": Nullable(note)},
            body=Json(body, models.States),
            returns=Json[models.States],
        )

    def find(self) -> models.States | None:
        """`GET /state`

        Returns:
            The states, or null
        """
        return self._call(
            "GET",
            "/state",
            returns=Json[models.States | None],
        )


class AsyncStatesController(AsyncController):
    async def replace(
        self,
        body: models.States | models.StatesDict,
        *,
        note: str | None | Unset = UNSET,
    ) -> models.States:
        """`PUT /states` (see `StatesController`)"""
        return await self._call(
            "PUT",
            "/states",
            query={"note": Nullable(note)},
            body=Json(body, models.States),
            returns=Json[models.States],
        )

    async def find(self) -> models.States | None:
        """`GET /state` (see `StatesController`)"""
        return await self._call(
            "GET",
            "/state",
            returns=Json[models.States | None],
        )
