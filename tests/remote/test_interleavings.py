"""Run, stop, switch of engines and the death of a server in 300 random orders: what the window hears agrees with a model of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.background import EngineThread, MakeEngine, Run
from assistant.errors import LonghandError
from assistant.remote.engine_choice import EngineChoice
from assistant.remote.replies import Patience
from assistant.system.server_errors import ServerError
from assistant.tasks import ON_SERVER, Continue, EngineOptions, FellBack, OnModel, Outcome
from tests.remote.odd_server import OddServer
from tests.scripted_engine import ScriptedEngine

FAR, NEAR = "far words from the server.", "near words from here."
SHORT = Patience(connect=0.5, first=2.0, stall=1.0, again=())


@dataclass
class Heard:
    """What one run has signalled, and what was done to it."""

    kind: str
    came: list[str] = field(default_factory=list)
    ended: list[object] = field(default_factory=list)
    fell_back: list[FellBack] = field(default_factory=list)
    stopped: bool = False
    server_died: bool = False


class Scene:
    def __init__(self) -> None:
        self.server = OddServer(answer=lambda _: FAR, delay=0.002).__enter__()
        self.dead = False
        self.remote = True
        self.runs: list[tuple[Run, Heard]] = []
        self.engine_thread = EngineThread(self.maker(True))

    def maker(self, remote: bool) -> MakeEngine:
        options = EngineOptions(server=self.server.address, use_server=remote)

        def make() -> EngineChoice:
            from assistant.remote.engine import RemoteEngine

            far = RemoteEngine(options, key=lambda _: "", patience=SHORT)
            return EngineChoice(options, lambda: ScriptedEngine(pieces=_pieces(NEAR), delay=0.002), far)

        return make

    def start(self, kind: str) -> None:
        task = Continue("Tell me.")
        run = self.engine_thread.start(OnModel(task, ON_SERVER) if kind == "guest" else task)
        expected = "guest" if kind == "guest" and not self.remote else ("far" if self.remote else "near")
        heard = Heard(expected, server_died=self.dead)
        run.progressed.connect(lambda text, _: heard.came.append(text))
        run.finished.connect(heard.ended.append)
        run.failed.connect(heard.ended.append)
        run.fell_back.connect(heard.fell_back.append)
        self.runs.append((run, heard))

    def stop_one(self, chance: random.Random) -> None:
        going = [(run, heard) for run, heard in self.runs if not heard.ended]
        if going:
            run, heard = chance.choice(going)
            heard.stopped = True
            run.stop()

    def switch(self) -> None:
        self.remote = not self.remote
        self.engine_thread.use_engine(self.maker(self.remote))

    def die(self) -> None:
        self.dead = True
        for _, heard in self.runs:
            if not heard.ended:
                heard.server_died = True
        self.server.die()

    def revive(self) -> None:
        if self.dead:
            self.server.__exit__()
            self.server = OddServer(answer=lambda _: FAR, delay=0.002, port=self.server.port).__enter__()
            self.dead = False


def _pieces(text: str) -> list[str]:
    return [text[start : start + 4] for start in range(0, len(text), 4)]


def _check(heard: Heard) -> None:
    came = "".join(heard.came)
    assert len(heard.ended) == 1, f"{heard.kind} ended {len(heard.ended)} times"
    end = heard.ended[0]
    far = heard.kind == "far" or (heard.kind == "guest" and not heard.fell_back)
    whole = FAR if far else NEAR
    assert whole.startswith(came)
    if isinstance(end, Outcome):
        assert end.text == came, "every piece that was signalled is in the outcome, and nothing else"
        assert end.finish == "cancelled" if came != whole else end.finish in ("stop", "cancelled")
        assert end.finish != "cancelled" or heard.stopped
    else:
        assert isinstance(end, LonghandError)
        assert far and heard.server_died and isinstance(end, ServerError)
    assert not heard.fell_back or heard.server_died


@pytest.fixture
def scene(qapp: QApplication) -> Iterator[Scene]:
    made = Scene()
    yield made
    assert made.engine_thread.shutdown()
    made.server.die()


@pytest.mark.timeout(600)
def test_three_hundred_orders(qtbot: QtBot, scene: Scene) -> None:
    steps = ["run", "run", "run", "guest", "stop", "switch", "die", "revive", "wait", "wait"]
    for seed in range(300):
        chance = random.Random(seed)
        scene.runs = []
        scene.revive()
        for _ in range(chance.randint(3, 7)):
            match chance.choice(steps):
                case "run":
                    scene.start("run")
                case "guest":
                    scene.start("guest")
                case "stop":
                    scene.stop_one(chance)
                case "switch":
                    scene.switch()
                case "die":
                    scene.die()
                case "revive":
                    scene.revive()
                case _:
                    qtbot.wait(chance.randint(0, 25))
        qtbot.waitUntil(lambda: all(heard.ended for _, heard in scene.runs), timeout=20_000)
        qtbot.waitUntil(lambda: not scene.engine_thread.busy, timeout=5_000)
        for _, heard in scene.runs:
            try:
                _check(heard)
            except AssertionError as error:
                raise AssertionError(f"order {seed}: {error}; {heard}") from error
