"""A web server on this computer that speaks as the hub does, and fails in the ways that networks fail."""

from __future__ import annotations

import hashlib
import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

REVISION = "a" * 40


@dataclass
class Served:
    """`fault` is asked before each answer to a file: its name, and at which byte of the answer it comes."""

    files: dict[str, bytes] = field(default_factory=dict)
    etag: str = '"v1"'
    fault: Callable[[], tuple[str, int]] = lambda: ("", 0)
    requests: list[tuple[str, str]] = field(default_factory=list)
    """Paths, each with the range that was asked for."""
    stall_seconds: float = 0.6
    licence: str = "apache-2.0"
    authorization: list[str | None] = field(default_factory=list)
    address: str = ""

    def sum(self, name: str) -> str:
        return hashlib.sha256(self.files[name]).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    served: Served

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        self.served.requests.append((path, self.headers.get("Range", "")))
        self.served.authorization.append(self.headers.get("Authorization"))
        self.close_connection = True
        if path.startswith("/api/models/"):
            self._list(path)
        else:
            self._file(path.rpartition(f"/resolve/{REVISION}/")[2])

    def _list(self, path: str) -> None:
        fault, _ = self.served.fault() if "gated" in path else ("", 0)
        if "missing" in path or fault:
            self._plain(int(fault or 404), b"{}")
            return
        siblings = [
            {"rfilename": name, "size": len(content), "blobId": _git(content)}
            | ({"lfs": {"sha256": self.served.sum(name)}} if name.endswith((".gguf", ".safetensors")) else {})
            for name, content in self.served.files.items()
        ]
        facts = {"sha": REVISION, "siblings": siblings, "cardData": {"license": self.served.licence}}
        self._plain(200, json.dumps(facts).encode())

    def _plain(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _file(self, name: str) -> None:
        fault, at = self.served.fault()
        if fault.isdigit():
            self._plain(int(fault), b"no", **({"Retry_After": "0"} if fault == "429" else {}))
            return
        if fault == "page":
            self._plain(200, b"<html>Please log in to this network</html>")
            return
        if name not in self.served.files:
            self._plain(404, b"")
            return
        if fault == "changed":
            self.served.etag = f'"v{len(self.served.requests)}x"'
        content = self.served.files[name]
        start = self._start(len(content)) if fault != "whole" else 0
        if start is None:
            self._plain(416, b"", Content_Range=f"bytes */{len(content)}", ETag=self.served.etag)
            return
        body = content[start:]
        if fault == "wrong" and body:
            place = at % len(body)
            body = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", self.served.etag)
        if start:
            told = start + 7 if fault == "range" else start
            self.send_header("Content-Range", f"bytes {told}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        if fault in ("cut", "reset", "stall"):
            self.wfile.write(body[: at % (len(body) + 1)])
            self.wfile.flush()
            if fault == "stall":
                time.sleep(self.served.stall_seconds)
            if fault == "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            return
        self.wfile.write(body)

    def _start(self, size: int) -> int | None:
        found = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if found is None or self.headers.get("If-Range", self.served.etag) != self.served.etag:
            return 0
        return int(found[1]) if int(found[1]) < size else None


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Clients that go away in between are what is tried here."""


@contextmanager
def serving(served: Served) -> Iterator[Served]:
    handler = type("Handler", (_Handler,), {"served": served})
    server = _Server(("127.0.0.1", 0), handler)
    served.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def _git(content: bytes) -> str:
    return hashlib.sha1(f"blob {len(content)}\0".encode() + content, usedforsecurity=False).hexdigest()
