"""Servers on this computer, of every temper; no test reaches any other."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.remote.engine import RemoteEngine
from assistant.remote.replies import Patience
from assistant.system import server_keys
from assistant.tasks import EngineOptions
from tests.remote.odd_server import OddServer

SHORT = Patience(connect=1.0, first=1.0, stall=0.5, again=(0.05, 0.1))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the place of the one for all tests."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1"):
            raise AssertionError(f"a test tried to connect to {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(autouse=True)
def _no_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_keys, "_keychain", lambda: None)
    monkeypatch.setattr(server_keys, "_until_end", {})


@pytest.fixture
def server() -> Iterator[OddServer]:
    with OddServer() as made:
        yield made


MakeEngine = Callable[..., RemoteEngine]


@pytest.fixture
def make_engine(tmp_path: Path) -> Iterator[MakeEngine]:
    made: list[RemoteEngine] = []

    def make(address: str, *, key: str = "", patience: Patience = SHORT, **options: Any) -> RemoteEngine:
        engine = RemoteEngine(
            EngineOptions(server=address, use_server=True, **options), key=lambda _: key, patience=patience
        )
        made.append(engine)
        return engine

    yield make
    for engine in made:
        engine.close()
