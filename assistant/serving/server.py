"""The server: it checks requests, and passes answers from the engine's thread to the program that asked."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import socket
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from assistant.errors import LonghandError
from assistant.serving.answers import Answer, error_body, event, told
from assistant.serving.requests import Asked, Wrong, parsed
from assistant.serving.served import Heard, Served
from assistant.system.server_errors import ServingFailed
from assistant.tasks import ModelReady, Outcome, Piece

ADDRESS = "127.0.0.1"
PORT = 8765
COALESCE_SECONDS = 0.03
"""Pieces are joined for as long, since each that is sent takes time from the model's own thread."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is taken: `waiting` answers beside the one in hand, bytes of a body, the seconds in which it has to come, and
    connections."""

    waiting: int = 8
    body: int = 4_000_000
    seconds: float = 30.0
    connections: int = 64


class Server:
    """On loopback alone, in a thread of its own. `submit` hands a `Served` to the thread that owns the model, `model` is the
    one that is loaded, None while none is. Whoever asks shows a token whose SHA-256 is `token_hash`, comes by the server's
    own name, and is no web page.
    """

    def __init__(
        self, submit: Callable[[Served], object], model: Callable[[], ModelReady | None], token_hash: str,
        bounds: Bounds | None = None,
    ) -> None:  # fmt: skip
        self._submit, self._model, self._token_hash = submit, model, token_hash
        self._bounds = bounds or Bounds()
        self._in_hand: set[Served] = set()
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self.port = 0

    def start(self, port: int = PORT) -> None:
        """`port` 0 takes any; `self.port` says which. Raises `ServingFailed` where it is taken."""
        if not 0 <= port <= 65_535:
            raise ServingFailed(f"{ADDRESS}:{port}", "there is no such port")
        try:
            listener = socket.create_server((ADDRESS, port), backlog=128)
        except OSError as error:
            raise ServingFailed(f"{ADDRESS}:{port}", error.strerror or "the port is taken") from error
        self.port = listener.getsockname()[1]
        routes = [
            Route("/v1/models", self._models), Route("/v1/models/{name:path}", self._one_model),
            Route("/v1/completions", self._completions, methods=["POST"]),
            Route("/v1/chat/completions", self._chat, methods=["POST"]),
        ]  # fmt: skip
        application = Starlette(routes=routes, exception_handlers={HTTPException: _plainly})
        config = uvicorn.Config(
            _Door(application, self._hosts(), self._token_hash), log_config=None, access_log=False, lifespan="off",
            server_header=False, date_header=False, limit_concurrency=self._bounds.connections, ws="none",
            timeout_keep_alive=30, timeout_graceful_shutdown=2, loop="asyncio", http="h11",
            h11_max_incomplete_event_size=65_536,
        )  # fmt: skip
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, args=(self._server, listener), name="serving", daemon=True)
        self._thread.start()

    @staticmethod
    def _run(server: uvicorn.Server, listener: socket.socket) -> None:
        with listener:
            server.run([listener])

    def _hosts(self) -> frozenset[str]:
        names = ("127.0.0.1", "localhost", "[::1]")
        return frozenset(f"{name}:{self.port}" for name in names)

    def end(self, seconds: float = 5.0) -> None:
        """Break off the current answers and refuse new requests."""
        server, thread, self._server, self._thread = self._server, self._thread, None, None
        for served in list(self._in_hand):
            served.cancel()
        if server is not None and thread is not None:
            server.should_exit = True
            thread.join(seconds)

    async def _models(self, _request: Request) -> Response:
        ready = self._model()
        return JSONResponse({"object": "list", "data": [_entry(ready)] if ready is not None else []})

    async def _one_model(self, request: Request) -> Response:
        ready = self._model()
        if ready is None or request.path_params["name"] != ready.name:
            return JSONResponse(error_body("There is no such model.", code="model_not_found"), 404)
        return JSONResponse(_entry(ready))

    async def _completions(self, request: Request) -> Response:
        return await self._answer(request, chat=False)

    async def _chat(self, request: Request) -> Response:
        return await self._answer(request, chat=True)

    async def _answer(self, request: Request, *, chat: bool) -> Response:
        try:
            async with asyncio.timeout(self._bounds.seconds):
                body = await _body(request, self._bounds.body)
        except TimeoutError:
            return JSONResponse(error_body("The body did not come."), 408)
        if body is None:
            return JSONResponse(error_body("The body is too large."), 413)
        ready = self._model()
        try:
            asked = parsed(body, chat=chat)
        except Wrong as wrong:
            return JSONResponse(error_body(wrong.words, field=wrong.field), 400)
        if ready is not None and asked.model not in ("", ready.name):
            return JSONResponse(error_body("There is no such model.", field="model", code="model_not_found"), 404)
        if len(self._in_hand) > self._bounds.waiting:
            busy = error_body("Too many answers are waiting.", "rate_limit_error", code="rate_limit_exceeded")
            return JSONResponse(busy, 429, {"Retry-After": "2"})
        events = self._begun(asked)
        answer = Answer(asked, ready.name if ready is not None else asked.model)
        answering = asyncio.create_task((self._streamed if asked.stream else self._whole)(events, answer))
        gone = asyncio.create_task(_gone(request))
        try:
            await asyncio.wait({answering, gone}, return_when=asyncio.FIRST_COMPLETED)
            return answering.result() if answering.done() else Response(status_code=499)
        finally:
            gone.cancel()
            if not answering.done():
                answering.cancel()
                events.leave()

    def _begun(self, asked: Asked) -> _Events:
        events = _Events(asyncio.get_running_loop())
        events.served = Served(asked.task, events.hear)
        self._in_hand.add(events.served)
        events.ended = lambda served: self._in_hand.discard(served)
        self._submit(events.served)
        return events

    @staticmethod
    async def _whole(events: _Events, answer: Answer) -> Response:
        try:
            while not isinstance(heard := await events.take(), Outcome):
                if isinstance(heard, LonghandError):
                    status, body = told(heard)
                    return JSONResponse(body, status)
                if isinstance(heard, Piece):
                    answer.add(heard)
            return JSONResponse(answer.whole(heard))
        finally:
            events.leave()

    @staticmethod
    async def _streamed(events: _Events, answer: Answer) -> Response:
        # An error before the first piece still has a status of its own.
        while not isinstance(first := await events.take(), Piece | Outcome | LonghandError):
            pass
        if isinstance(first, LonghandError):
            status, body = told(first)
            return JSONResponse(body, status)

        async def chunks() -> AsyncIterator[bytes]:
            heard: Heard = first
            try:
                while True:
                    if isinstance(heard, Piece):
                        yield answer.chunk(heard)
                    elif isinstance(heard, Outcome):
                        yield answer.last(heard)
                        return
                    elif isinstance(heard, LonghandError):
                        yield event(told(heard)[1])
                        return
                    heard = await events.take()
            finally:
                events.leave()

        return StreamingResponse(chunks(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


class _Events:
    """The way from the thread of the engine to that of the server."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._came: asyncio.Queue[Heard] = asyncio.Queue()
        self.served: Served | None = None
        self.ended: Callable[[Served], object] = lambda _: None
        self._joined: list[Piece] = []
        self._last = 0.0  # long ago: the first piece is not kept waiting

    def hear(self, heard: Heard) -> None:
        if isinstance(heard, Piece):
            self._joined.append(heard)
            now = time.monotonic()
            if now - self._last < COALESCE_SECONDS:
                return
            self._last = now
        if self._joined:
            text, tokens = "".join(piece.text for piece in self._joined), sum(piece.tokens for piece in self._joined)
            rated = tuple(each for piece in self._joined for each in piece.rated)
            self._joined = []
            self._put(Piece(text, tokens, rated=rated))
        if not isinstance(heard, Piece):
            self._put(heard)

    def _put(self, heard: Heard) -> None:
        if isinstance(heard, Outcome | LonghandError) and self.served is not None:
            self.ended(self.served)
        with suppress(RuntimeError):  # the server has ended
            self._loop.call_soon_threadsafe(self._came.put_nowait, heard)

    async def take(self) -> Heard:
        return await self._came.get()

    def leave(self) -> None:
        if self.served is not None:
            self.served.cancel()


class _Door:
    """Checks the token, and refuses requests from a web page or under a host name that is not the server's own, as a page
    sends them whose name was made to point here (DNS rebinding)."""

    def __init__(self, inner: Callable[..., Awaitable[None]], hosts: frozenset[str], token_hash: str) -> None:
        self._inner, self._hosts, self._token_hash = inner, hosts, token_hash

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        refused = self._refusal(scope["headers"])
        inner = self._inner if refused is None else refused
        await inner(scope, receive, send)

    def _refusal(self, headers: list[tuple[bytes, bytes]]) -> Response | None:
        named: dict[bytes, list[bytes]] = {}
        for name, value in headers:
            named.setdefault(name.lower(), []).append(value)
        hosts = [host.decode("latin-1").lower() for host in named.get(b"host", [])]
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return JSONResponse(error_body("This server answers to its own name alone."), 421)
        if b"origin" in named or named.get(b"sec-fetch-site", [b"none"]) != [b"none"]:
            return JSONResponse(error_body("No web page may use this server."), 403)
        given = named.get(b"authorization", [b""])
        scheme, _, token = given[0].partition(b" ")
        known = hmac.compare_digest(hashlib.sha256(token.strip()).hexdigest(), self._token_hash)
        if len(given) != 1 or scheme.lower() != b"bearer" or not known:
            body = error_body("A bearer token is needed.", "authentication_error", code="invalid_api_key")
            return JSONResponse(body, 401, {"WWW-Authenticate": "Bearer"})
        return None


async def _body(request: Request, most: int) -> bytes | None:
    """None where it is larger than `most`."""
    stated = request.headers.get("content-length", "")
    if stated.isdigit() and int(stated) > most:
        return None
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > most:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)


async def _gone(request: Request) -> None:
    """Returns when the client has closed the connection."""
    while not await request.is_disconnected():
        await asyncio.sleep(0.1)


def _entry(ready: ModelReady) -> dict[str, Any]:
    return {
        "id": ready.name, "object": "model", "created": 0, "owned_by": "longhand", "max_model_len": ready.context_length,
    }  # fmt: skip


async def _plainly(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    words = {404: "There is nothing at this path.", 405: "This method is not known here."}.get(
        status, "That did not work."
    )
    return JSONResponse(error_body(words), status)
