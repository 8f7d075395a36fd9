"""A server that speaks the protocol word by word as a test tells it to, down to the bytes."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

WORDS = ("Once", " upon", " a", " time", " there", " was", " a", " fox", ".")


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class OddServer:
    """Answers by `behave(request, send)` where that is set, else as a good server that writes `words`.

    Requests for one token are questions about what it can do; `fault` is for all others.
    """

    words: tuple[str, ...] = WORDS
    delay: float = 0.0
    chat: bool = True
    completion: bool = True
    rejects: frozenset[str] = frozenset()
    context: int | None = 8192
    tls: ssl.SSLContext | None = None
    behave: Callable[[Request, Callable[[bytes], None]], None] | None = None
    answer: Callable[[Request], str] | None = None
    usage: Callable[[Request], dict[str, int]] | None = None
    requests: list[Request] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    gone: list[float] = field(default_factory=list)
    connections: int = 0
    port: int = 0

    def __enter__(self) -> OddServer:
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self.port = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()
        return self

    @property
    def address(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def __exit__(self, *_: object) -> None:
        self.die()

    def die(self) -> None:
        """Close everything at once, as a killed process does."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            open_now = list(self._open)
        for one in open_now:
            with contextlib.suppress(OSError):
                one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
                # A socket that a thread waits to read from stays open after `close` until it has read.
                one.shutdown(socket.SHUT_RDWR)
            with contextlib.suppress(OSError):
                one.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with self._lock:
            self._open.add(connection)
        try:
            if self.tls is not None:
                connection = self.tls.wrap_socket(connection, server_side=True)
            while self._one(connection):
                pass
        except (OSError, ValueError):
            self.gone.append(time.monotonic())
        finally:
            with self._lock:
                self._open.discard(connection)
            connection.close()

    def _one(self, connection: socket.socket) -> bool:
        head = b""
        while b"\r\n\r\n" not in head:
            if not (part := connection.recv(65536)):
                return False
            head += part
            if self.tls is None and head[:1] == b"\x16":
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return False
        head, _, rest = head.partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")
        method, path, _ = lines[0].split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        while len(rest) < int(headers.get("content-length", 0)):
            rest += connection.recv(65536)
        request = Request(method, path, headers, json.loads(rest) if rest else {})
        with self._lock:
            self.requests.append(request)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.behave is not None and not is_question(request):
                self.behave(request, connection.sendall)
                return False
            self._well(request, connection.sendall)
            return True
        finally:
            with self._lock:
                self.at_once -= 1

    def _well(self, request: Request, send: Callable[[bytes], None]) -> None:
        if request.path.endswith("/models"):
            entry = {"id": "odd", "object": "model"} | ({"max_model_len": self.context} if self.context else {})
            send(whole({"object": "list", "data": [entry]}))
            return
        known = {"/v1/chat/completions": self.chat, "/v1/completions": self.completion}
        if not known.get(request.path, False):
            send(status(404, "Not Found", b'{"error": "not found"}'))
            return
        if refused := self.rejects & request.body.keys():
            send(status(422, "Unprocessable Entity", json.dumps({"detail": sorted(refused)}).encode()))
            return
        send(HEAD)
        words = self.words if self.answer is None else tuple(_pieces(self.answer(request)))
        for word in words[: request.body.get("max_tokens", 10_000)]:
            if self.delay:
                time.sleep(self.delay)
            send(chunk(event(piece(request, word))))
        cut = len(words) > request.body.get("max_tokens", 10_000)
        send(chunk(event(piece(request, "", "length" if cut else "stop"))))
        if self.usage is not None:
            send(chunk(event({"choices": [], "usage": self.usage(request)})))
        send(chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n")


def is_question(request: Request) -> bool:
    return request.method == "GET" or request.body.get("max_tokens") == 1


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), 7):
        yield text[start : start + 7]


def piece(request: Request, text: str, finish: str | None = None) -> dict[str, Any]:
    if request.path.endswith("/chat/completions"):
        return {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}]}
    return {"choices": [{"index": 0, "text": text, "finish_reason": finish}]}


def event(value: object) -> bytes:
    return b"data: " + json.dumps(value).encode() + b"\n\n"


def chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


def status(code: int, words: str, body: bytes = b"{}", **headers: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = f"HTTP/1.1 {code} {words}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


def whole(value: object) -> bytes:
    return status(200, "OK", json.dumps(value).encode())
