"""One request to a server and its answer, read in the network thread and handed over piece by piece."""

from __future__ import annotations

import asyncio
import contextlib
import json
import queue
import ssl
import time
from collections.abc import Callable, Generator
from concurrent.futures import Future
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx2

from assistant.errors import LonghandError
from assistant.system.error_facts import facts
from assistant.system.server_errors import (
    ServerBroke,
    ServerBusy,
    ServerDenied,
    ServerError,
    ServerFailed,
    ServerRedirected,
    ServerSilent,
    ServerUnknown,
    ServerUnreachable,
    ServerUntrusted,
)

POLL_SECONDS = 0.03
CONNECTED = "connected"  # the mark on a request for which a new connection was made
LONGEST_EVENT = 1_000_000  # bytes
LONGEST_ANSWER = 16_000_000  # bytes that are no events
_DRAIN_SECONDS = 1.0
_MOST_WAITED = 30.0  # seconds that a server may ask for before it is asked again


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited for a connection, for the first piece of an answer, and for each further one, in seconds.

    Before the first piece a request is tried again after each of `again` seconds.
    """

    connect: float = 10.0
    first: float = 300.0
    stall: float = 60.0
    again: tuple[float, ...] = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer with a status of failure, in the server's own words, which never leave the program."""

    status: int
    words: str


class Refused(Exception):
    """Raised for the statuses that the asker understands: 400, 404, 413, 422 and their like."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.status)
        self.refusal = refusal


class _KeptConnectionClosed(Exception):
    """The connection was one that an earlier request had left, and the server closed it without a word."""


class _Again(Exception):
    """Worth another try; `error` is raised when no try is left."""

    def __init__(self, error: LonghandError, after: float | None = None) -> None:
        super().__init__()
        self.error, self.after = error, after


_END = object()


class Reply:
    """The events of one request, each a JSON object. Whoever does not read to the end calls `cancel`."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._came: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self.future: Future[None] | None = None

    def put(self, item: Any) -> None:
        self._came.put(item)

    def cancel(self) -> None:
        """Closes the connection; returns at once."""
        if self.future is not None:
            self.future.cancel()

    def events(self, should_stop: Callable[[], bool]) -> Generator[dict[str, Any], None, None]:
        """Up to the end, or until `should_stop`, which is asked 30 times a second. Raises `ServerError`s and `Refused`."""
        ended = False
        try:
            while not should_stop():
                try:
                    item = self._came.get(timeout=POLL_SECONDS)
                except queue.Empty:
                    if self.future is not None and self.future.cancelled() and self._came.empty():
                        raise ServerBroke(self._host, "the connection was closed") from None
                    continue
                if item is _END:
                    ended = True
                    return
                if isinstance(item, BaseException):
                    raise item
                yield item
        finally:
            if not ended:
                self.cancel()


async def fill(
    reply: Reply, client: httpx2.AsyncClient, url: str, body: dict[str, Any] | None, headers: dict[str, str],
    host: str, patience: Patience,
) -> None:  # fmt: skip
    """Put the events of the answer into `reply`, an error where one ends it, and the mark of the end. Never raises."""
    begun = False

    def event(item: dict[str, Any]) -> None:
        nonlocal begun
        begun = True
        reply.put(item)

    def done() -> None:
        nonlocal begun
        begun = True
        reply.put(_END)

    try:
        waits = list(patience.again)
        while True:
            try:
                await _Answer(event, done, host, patience).read(client, url, body, headers)
                break
            except _KeptConnectionClosed:
                # It says nothing about this request. Each try takes a kept connection away, so one of them makes a new one.
                continue
            except _Again as again:
                if begun or not waits or (again.after or 0.0) > _MOST_WAITED:
                    raise again.error from again
                await asyncio.sleep(max(waits.pop(0), again.after or 0.0))
        reply.put(_END)
    except asyncio.CancelledError:
        reply.put(ServerBroke(host, "the connection was closed"))
        raise
    except (LonghandError, Refused) as error:
        reply.put(error)
    except Exception as error:
        # A library may raise any error on unforeseen bytes.
        reply.put(ServerBroke(host, facts(error)))


class _Answer:
    """One try at an answer: `wait` is how many seconds the next piece may take."""

    def __init__(
        self, event: Callable[[dict[str, Any]], None], done: Callable[[], None], host: str, patience: Patience
    ) -> None:
        self._event, self._done, self._host, self._patience = event, done, host, patience
        self.wait = patience.first

    async def read(
        self, client: httpx2.AsyncClient, url: str, body: dict[str, Any] | None, headers: dict[str, str]
    ) -> None:
        """Raises `ServerError`s, `Refused`, `_Again` where another try is worth it, and `_KeptConnectionClosed`."""
        host, method, answered = self._host, "GET" if body is None else "POST", False
        try:
            async with asyncio.timeout(self.wait) as deadline:
                async with client.stream(method, url, json=body, headers=headers) as response:
                    answered = True
                    await self._check(response)
                    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
                    if kind == "text/event-stream":
                        await self._events(response, deadline)
                    elif kind == "application/json" or kind.endswith("+json"):
                        self._event(self._object(await self._whole(response, LONGEST_ANSWER)))
                    else:
                        raise ServerUnknown(host, response.status_code)
        except TimeoutError as error:
            raise ServerSilent(host, max(1, round(self.wait))) from error
        except httpx2.ConnectTimeout as error:
            raise _Again(ServerSilent(host, max(1, round(self._patience.connect)))) from error
        except httpx2.ConnectError as error:
            raise _not_connected(error, host) from error
        except httpx2.SSEError as error:
            raise ServerBroke(host, "a line has no end") from error
        except (httpx2.RemoteProtocolError, httpx2.ReadError, httpx2.WriteError) as error:
            if not answered and CONNECTED not in error.request.extensions:
                raise _KeptConnectionClosed from error
            raise _Again(ServerBroke(host, "the answer was cut")) from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise ServerUnreachable(host, type(error).__name__) from error

    async def _events(self, response: httpx2.Response, deadline: asyncio.Timeout) -> None:
        ended = done = False
        async for sent in httpx2.EventSource(response, LONGEST_EVENT):
            data = sent.data.strip()
            if data == "[DONE]":
                # Whoever waits goes on; what is left is read so that the connection serves the next request too.
                done = True
                self._done()
                deadline.reschedule(asyncio.get_running_loop().time() + _DRAIN_SECONDS)
            if not data or done:
                continue
            found = self._object(data)
            ended = ended or _finishes(found)
            self._event(found)
            self.wait = self._patience.stall
            deadline.reschedule(asyncio.get_running_loop().time() + self.wait)
        if not ended and not done:
            raise _Again(ServerBroke(self._host, "the answer was cut"))

    def _object(self, data: str | bytes) -> dict[str, Any]:
        try:
            found = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise ServerBroke(self._host, "it is no JSON") from error
        if not isinstance(found, dict):
            raise ServerBroke(self._host, "it is no JSON object")
        if "error" in found and found["error"] and "choices" not in found:
            # Said in the middle of a stream, where no status can say it.
            raise Refused(Refusal(_status_in(found["error"]), json.dumps(found["error"])[:2000]))
        return found

    async def _whole(self, response: httpx2.Response, most: int) -> bytes:
        body = bytearray()
        async for part in response.aiter_bytes():
            body += part
            if len(body) > most:
                raise ServerBroke(self._host, "the answer has no end")
        return bytes(body)

    async def _check(self, response: httpx2.Response) -> None:
        """Raises for every status but success."""
        status, host = response.status_code, self._host
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            # Nobody has asked for it, and a few bytes of it can be gigabytes.
            raise ServerBroke(host, "it is compressed")
        if 200 <= status < 300:
            return
        if 300 <= status < 400:
            raise ServerRedirected(host, _host_of(response.headers.get("location", "")) or host)
        if status in (401, 403, 407):
            raise ServerDenied(host, status)
        after = _after(response.headers.get("retry-after", ""))
        if status == 429:
            raise _Again(ServerBusy(host, max(1, round(30 if after is None else after))), after)
        if status in (502, 503, 504):
            raise _Again(ServerFailed(host, status), after)
        if status >= 500:
            raise ServerFailed(host, status)
        words = ""
        with contextlib.suppress(ServerError):
            words = (await self._whole(response, 100_000)).decode("utf-8", "replace")[:2000]
        raise Refused(Refusal(status, words))


def _finishes(found: dict[str, Any]) -> bool:
    choices = found.get("choices")
    return isinstance(choices, list) and any(isinstance(one, dict) and one.get("finish_reason") for one in choices)


def _status_in(error: Any) -> int:
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, int) and 400 <= code < 600 else 500


def _after(header: str) -> float | None:
    """Retry-After as seconds from now; None where it is not there or makes no sense."""
    header = header.strip()
    try:
        if header.isdigit():
            return min(float(header), 1e6)
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time()) if header else None
    except (ValueError, TypeError, OverflowError):
        return None


def _host_of(location: str) -> str:
    try:
        return urlsplit(location).netloc.rpartition("@")[2][:200]
    except ValueError:
        return ""


def _not_connected(error: httpx2.ConnectError, host: str) -> Exception:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            detail = cause.verify_message if isinstance(cause, ssl.SSLCertVerificationError) else cause.reason
            return ServerUntrusted(host, str(detail or "TLS").rstrip(".").lower().replace("_", " "))
        cause = cause.__cause__ or cause.__context__
    words = str(error).lower()
    if "name or service" in words or "getaddrinfo" in words or "nodename" in words or "resolution" in words:
        return ServerUnreachable(host, "the name is not known")
    return _Again(ServerUnreachable(host, "nothing answers there"))
