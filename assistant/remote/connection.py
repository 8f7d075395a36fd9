"""The connection to one server: a thread of its own in which all requests run side by side, each to be cancelled at once."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Callable
from typing import Any

import httpx2

from assistant.remote.replies import CONNECTED, Patience, Reply, fill
from assistant.system import connections
from assistant.system.server_address import ServerAddress

_END_SECONDS = 2.0


class Connection:
    """Nothing is connected before the first request. `key` is asked for once, in the thread that sends it.

    No redirect is followed, certificates are checked against the system's, and each connection is recorded.
    """

    def __init__(self, address: ServerAddress, key: Callable[[], str], patience: Patience | None = None) -> None:
        self.address, self.patience = address, patience or Patience()
        self._key = key
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._client: httpx2.AsyncClient | None = None
        self._headers = {"Accept-Encoding": "identity"}

    def send(self, path: str, body: dict[str, Any] | None = None, *, patience: Patience | None = None) -> Reply:
        """POST `body` as JSON, or GET where there is none; `path` that begins with "//" is one from the root of the server.

        The request begins at once, whether or not anybody reads the reply.
        """
        base = self.address.root + path[1:] if path.startswith("//") else self.address.base + path
        reply, loop = Reply(self.address.host), self._started()
        reply.future = asyncio.run_coroutine_threadsafe(self._fill(reply, base, body, patience), loop)
        return reply

    def get(self, path: str, should_stop: Callable[[], bool], body: dict[str, Any] | None = None) -> dict[str, Any]:
        """The JSON object of the answer, {} where the request was stopped. Raises as `Reply.events` does."""
        for event in self.send(path, body).events(should_stop):
            return event
        return {}

    async def _fill(self, reply: Reply, url: str, body: dict[str, Any] | None, patience: Patience | None) -> None:
        assert self._client is not None
        await fill(reply, self._client, url, body, self._headers, self.address.host, patience or self.patience)

    def _started(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            if key := self._key():
                self._headers["Authorization"] = f"Bearer {key}"
            loop, ready = asyncio.new_event_loop(), threading.Event()
            # A daemon: a program that ends waits for no server.
            self._thread = threading.Thread(target=self._run, args=(loop, ready), name="server", daemon=True)
            self._loop = loop
            self._thread.start()
            ready.wait()
        return self._loop

    def _run(self, loop: asyncio.AbstractEventLoop, ready: threading.Event) -> None:
        asyncio.set_event_loop(loop)
        try:
            # A proxy of the environment is for other computers.
            self._client = httpx2.AsyncClient(
                # To read the system's certificates takes a tenth of a second; where none is needed, none is accepted.
                verify=True if self.address.encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                timeout=httpx2.Timeout(30.0, connect=self.patience.connect, read=None, pool=None),
                follow_redirects=False, trust_env=not self.address.loopback,
                event_hooks={"request": [self._watched]},
            )  # fmt: skip
            loop.call_soon(ready.set)
            loop.run_forever()
        finally:
            ready.set()
            loop.run_until_complete(self._ended())
            loop.close()

    async def _watched(self, request: httpx2.Request) -> None:
        async def trace(name: str, info: dict[str, Any]) -> None:
            if name == "connection.connect_tcp.started":
                request.extensions[CONNECTED] = True
                connections.record(self.address.host, "server")

        request.extensions["trace"] = trace

    async def _ended(self) -> None:
        left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        if self._client is not None:
            with contextlib.suppress(Exception):
                await self._client.aclose()
        await asyncio.get_running_loop().shutdown_asyncgens()

    def close(self) -> None:
        """Cancel whatever runs. Another request would begin anew."""
        loop, thread = self._loop, self._thread
        self._loop = self._thread = None
        self._headers.pop("Authorization", None)
        if loop is not None and thread is not None:
            loop.call_soon_threadsafe(loop.stop)
            thread.join(_END_SECONDS)
