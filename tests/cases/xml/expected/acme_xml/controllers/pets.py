from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Xml
from .._runtime.controller import AsyncController, Controller
from .._runtime.elements import XmlNode
from ..exceptions import FaultException


class PetsController(Controller):
    def add(self, body: models.Pet | models.PetDict) -> models.Pet:
        """`POST /pets`

        Returns:
            The pet

        Raises:
            FaultException: 400, A fault

        Example:
            body = Pet(id=1, name='name0')

            result = client.pets.add(body)
        """
        return self._call(
            "POST",
            "/pets",
            body=Xml(body, models.Pet),
            returns=Xml[models.Pet],
            raises={400: FaultException},
        )

    def swap(self, body: models.Pets | models.PetsDict) -> models.Pets:
        """`PUT /pets`

        Returns:
            The pets

        Example:
            body = [Pet(id=1, name='name0')]

            result = client.pets.swap(body)
        """
        return self._call(
            "PUT",
            "/pets",
            body=Xml(
                body,
                models.Pets,
                media_type="text/xml",
                root=XmlNode("pets", wrapped=True),
            ),
            accept="text/xml",
            returns=Xml[models.Pets],
        )

    def label(self, body: Sequence[models.Tag | models.TagDict]) -> list[str]:
        """`PUT /tags`

        Returns:
            The names

        Example:
            body = [Tag(id=1, name='name0')]

            result = client.pets.label(body)
        """
        return self._call(
            "PUT",
            "/tags",
            body=Xml(body, list[models.Tag], root=XmlNode("labels", wrapped=True)),
            returns=Xml[list[str]],
        )


class AsyncPetsController(AsyncController):
    async def add(self, body: models.Pet | models.PetDict) -> models.Pet:
        """`POST /pets` (see `PetsController`)"""
        return await self._call(
            "POST",
            "/pets",
            body=Xml(body, models.Pet),
            returns=Xml[models.Pet],
            raises={400: FaultException},
        )

    async def swap(self, body: models.Pets | models.PetsDict) -> models.Pets:
        """`PUT /pets` (see `PetsController`)"""
        return await self._call(
            "PUT",
            "/pets",
            body=Xml(
                body,
                models.Pets,
                media_type="text/xml",
                root=XmlNode("pets", wrapped=True),
            ),
            accept="text/xml",
            returns=Xml[models.Pets],
        )

    async def label(self, body: Sequence[models.Tag | models.TagDict]) -> list[str]:
        """`PUT /tags` (see `PetsController`)"""
        return await self._call(
            "PUT",
            "/tags",
            body=Xml(body, list[models.Tag], root=XmlNode("labels", wrapped=True)),
            returns=Xml[list[str]],
        )
