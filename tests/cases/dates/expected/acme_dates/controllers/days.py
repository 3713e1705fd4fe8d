from __future__ import annotations

import datetime as _dt
from collections.abc import Sequence

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.formats import Base64Url
from .._runtime.params import Query, Simple


class DaysController(Controller):
    def put(
        self,
        day: _dt.date,
        body: models.Times | models.TimesDict,
        *,
        since: _dt.datetime | None = None,
        x_until: _dt.datetime | None = None,
        days: Sequence[_dt.date] | None = None,
        token: bytes | None = None,
    ) -> models.Times:
        """`PUT /days/{day}`

        Returns:
            The times

        Example:
            import datetime

            body = Times(
                at=datetime.datetime.fromisoformat('2024-03-24T10:30:00Z'),
                day=datetime.date(2024, 3, 24),
            )

            result = client.days.put(datetime.date(2024, 3, 24), body)
        """
        return self._call(
            "PUT",
            "/days/{day}",
            path={"day": Simple(day, _dt.date)},
            query={
                "since": since,
                "days": Query(days, list[_dt.date]),
                "token": Query(token, Base64Url),
            },
            headers={"X-Until": x_until},
            body=Json(body, models.Times),
            returns=Json[models.Times],
        )


class AsyncDaysController(AsyncController):
    async def put(
        self,
        day: _dt.date,
        body: models.Times | models.TimesDict,
        *,
        since: _dt.datetime | None = None,
        x_until: _dt.datetime | None = None,
        days: Sequence[_dt.date] | None = None,
        token: bytes | None = None,
    ) -> models.Times:
        """`PUT /days/{day}` (see `DaysController`)"""
        return await self._call(
            "PUT",
            "/days/{day}",
            path={"day": Simple(day, _dt.date)},
            query={
                "since": since,
                "days": Query(days, list[_dt.date]),
                "token": Query(token, Base64Url),
            },
            headers={"X-Until": x_until},
            body=Json(body, models.Times),
            returns=Json[models.Times],
        )
