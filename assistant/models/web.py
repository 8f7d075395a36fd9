"""All network access for models: every connection is recorded before it is made.

Proxies come from the environment. A server may redirect to another host, which then is recorded too, and which
gets no token.
"""

from __future__ import annotations

import http.client
import os
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from typing import Any

from assistant.system import connections

HUB = "https://huggingface.co"


def endpoint() -> str:
    """The hub, or the mirror that HF_ENDPOINT names."""
    return (os.environ.get("HF_ENDPOINT") or HUB).rstrip("/")


def host_of(address: str) -> str:
    """As people are told it: with the port where that is not the usual one."""
    parts = urllib.parse.urlsplit(address)
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    return parts.hostname or "" if parts.port in (None, usual) else f"{parts.hostname}:{parts.port}"


def opened(address: str, headers: Mapping[str, str], timeout: float) -> http.client.HTTPResponse:
    """The answer, its body not yet read. Raises `urllib.error.HTTPError` for every status but a 2xx, `OSError` and
    `http.client.HTTPException` where no answer comes; `timeout` is for the silence between two bytes, in seconds."""
    request = urllib.request.Request(address, headers={"User-Agent": "Longhand", **headers})
    token = os.environ.get("HF_TOKEN")
    if token and address.startswith(endpoint()):
        # Kept by this header to the host it is for: a redirect leaves it out.
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    answer: http.client.HTTPResponse = _opener().open(request, timeout=timeout)
    return answer


class _Plain(http.client.HTTPConnection):
    def connect(self) -> None:
        connections.record(_written(self.host, self.port, 80), "download")
        super().connect()


class _Encrypted(http.client.HTTPSConnection):
    def connect(self) -> None:
        connections.record(_written(self.host, self.port, 443), "download")
        super().connect()


def _written(host: str, port: int | None, usual: int) -> str:
    return host if port in (None, usual) else f"{host}:{port}"


class _PlainHandler(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Plain, request)


class _EncryptedHandler(urllib.request.HTTPSHandler):
    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_Encrypted, request)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """As they come, but never from an encrypted address to a plain one."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if req.full_url.startswith("https:") and not newurl.startswith("https:"):
            raise urllib.error.HTTPError(req.full_url, 502, "passed on to a place without encryption", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener() -> urllib.request.OpenerDirector:
    """Made anew for each answer, as the proxies of the environment may have changed."""
    made = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.UnknownHandler(), _PlainHandler(), _EncryptedHandler(),
        urllib.request.HTTPDefaultErrorHandler(), _Redirects(), urllib.request.HTTPErrorProcessor(),
    ):  # fmt: skip
        made.add_handler(handler)
    return made
