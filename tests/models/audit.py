"""An ear at the interpreter: every connection that is made while it listens."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_heard: list[str] | None = None
_listening = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect" and _heard is not None:
        address = arguments[1]
        if isinstance(address, tuple):
            _heard.append(f"{address[0]}:{address[1]}")


@contextmanager
def listening() -> Iterator[list[str]]:
    """Hosts with their ports, in the order in which they were connected to. A hook cannot be taken away, and rests."""
    global _heard, _listening
    if not _listening:
        sys.addaudithook(_hook)
        _listening = True
    _heard = []
    try:
        yield _heard
    finally:
        _heard = None
