"""Our own server over a scripted engine, and over the starter."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from assistant.serving import token
from assistant.serving.served import ModelThread
from assistant.serving.server import Bounds, Server
from assistant.tasks import EngineDoor
from tests.remote.conftest import _no_keychain, _no_network  # noqa: F401
from tests.scripted_engine import MODEL, ScriptedEngine

TOKEN = "lh-test"


class Serving:
    """A server, its thread of the model, and a client that shows the token."""

    def __init__(self, make_engine: Callable[[], EngineDoor], bounds: Bounds | None = None, load: bool = False) -> None:
        self.model_thread = ModelThread(make_engine)
        ready = self.model_thread.load() if load else MODEL
        self.name = ready.name
        self.server = Server(self.model_thread.submit, lambda: ready, token.hash_of(TOKEN), bounds)
        self.server.start(0)
        self.address = f"http://127.0.0.1:{self.server.port}"
        self.client = httpx2.Client(
            base_url=self.address, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60, trust_env=False
        )

    def ask(self, path: str = "/v1/completions", **body: Any) -> httpx2.Response:
        said: dict[str, Any] = (
            {"prompt": "Once"} if path == "/v1/completions" else {"messages": [{"role": "user", "content": "Hi"}]}
        )
        return self.client.post(path, json=said | body)

    def end(self) -> None:
        self.client.close()
        self.server.end()
        assert self.model_thread.end()


@pytest.fixture
def make_serving() -> Iterator[Callable[..., Serving]]:
    made: list[Serving] = []

    def make(engine: ScriptedEngine | None = None, bounds: Bounds | None = None) -> Serving:
        scripted = engine or ScriptedEngine()
        made.append(Serving(lambda: scripted, bounds))
        return made[-1]

    yield make
    for one in made:
        one.end()


@pytest.fixture(scope="module")
def scripted() -> Iterator[tuple[Serving, ScriptedEngine]]:
    """One for all tests that change nothing in it."""
    engine = ScriptedEngine()
    serving = Serving(lambda: engine)
    yield serving, engine
    serving.end()


@pytest.fixture(scope="module")
def starter() -> Iterator[Serving]:
    from assistant.remote.engine_maker import engine_maker
    from assistant.tasks import EngineOptions

    connect = socket.socket.connect
    serving = Serving(engine_maker(EngineOptions(threads=1, device="cpu")), load=True)
    assert connect is socket.socket.connect
    yield serving
    serving.end()
