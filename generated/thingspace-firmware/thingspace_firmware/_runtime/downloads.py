"""Bodies that are not read into memory."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .responses import ApiResponse, charset
from .sse import Lines
from .streams import achunks, chunks

if TYPE_CHECKING:
    import httpx2


class Staged:
    """A file beside its destination, which it replaces when it is complete."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        handle, name = tempfile.mkstemp(
            prefix=f".{self.path.name}.", dir=self.path.parent
        )
        self.name = name
        self.file = os.fdopen(handle, "wb")
        self.written = 0

    def write(self, chunk: bytes) -> None:
        self.written += self.file.write(chunk)

    def keep(self) -> int:
        """Puts the file into its place; gives its size."""
        self.file.close()
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(self.name, 0o666 & ~umask)
        os.replace(self.name, self.path)
        return self.written

    def discard(self) -> None:
        """Removes what was written, if it was not kept."""
        self.file.close()
        if os.path.exists(self.name):
            os.unlink(self.name)


class Download:
    """The body of an answer, read while it comes; iterating gives its bytes in pieces.

    Attributes:
        response: status and headers of the answer
    """

    def __init__(self, response: httpx2.Response, answer: ApiResponse[Any]) -> None:
        self.response = answer
        self._response = response

    @property
    def status(self) -> int:
        return self.response.status

    def __iter__(self) -> Iterator[bytes]:
        return chunks(self._response, self.response)

    def lines(self) -> Iterator[str]:
        """The lines of a text, without their ends."""
        encoding = charset(self.response.headers.get("content-type", ""))
        lines = Lines()
        for chunk in self:
            for line in lines.feed(chunk):
                yield line.decode(encoding, "replace")
        last = lines.end()
        if last is not None:
            yield last.decode(encoding, "replace")

    def read(self) -> bytes:
        """All bytes at once."""
        return b"".join(self)

    def write_to(self, path: str | os.PathLike[str]) -> int:
        """Writes the bytes into a file, which is there whole or not at all; gives its size."""
        staged = Staged(path)
        try:
            for chunk in self:
                staged.write(chunk)
            return staged.keep()
        finally:
            staged.discard()

    def close(self) -> None:
        """Releases the connection."""
        self._response.close()


class AsyncDownload:
    """The body of an answer, read while it comes; iterating gives its bytes in pieces.

    Attributes:
        response: status and headers of the answer
    """

    def __init__(self, response: httpx2.Response, answer: ApiResponse[Any]) -> None:
        self.response = answer
        self._response = response

    @property
    def status(self) -> int:
        return self.response.status

    def __aiter__(self) -> AsyncIterator[bytes]:
        return achunks(self._response, self.response)

    async def lines(self) -> AsyncIterator[str]:
        """The lines of a text, without their ends."""
        encoding = charset(self.response.headers.get("content-type", ""))
        lines = Lines()
        async for chunk in self:
            for line in lines.feed(chunk):
                yield line.decode(encoding, "replace")
        last = lines.end()
        if last is not None:
            yield last.decode(encoding, "replace")

    async def read(self) -> bytes:
        """All bytes at once."""
        return b"".join([chunk async for chunk in self])

    async def write_to(self, path: str | os.PathLike[str]) -> int:
        """Writes the bytes into a file, which is there whole or not at all; gives its size."""
        from anyio import to_thread

        staged = Staged(path)
        try:
            held: list[bytes] = []
            async for chunk in self:
                held.append(chunk)
                # A worker thread for each piece would take longer than the network.
                if len(held) == 32:
                    await to_thread.run_sync(staged.write, b"".join(held))
                    held.clear()
            staged.write(b"".join(held))
            return staged.keep()
        finally:
            staged.discard()

    async def aclose(self) -> None:
        """Releases the connection."""
        import anyio

        with anyio.CancelScope(shield=True):
            await self._response.aclose()
