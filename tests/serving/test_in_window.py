"""Other programs served beside a window: the person's work goes first, and nothing is left running."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.background import EngineThread
from assistant.serving.in_window import WindowServing
from assistant.tasks import Complete, Event, Load, Outcome, Summarize, Task
from tests.scripted_engine import ScriptedEngine


class Interleaved(ScriptedEngine):
    """Writes long for other programs and short for the window, and notes what came when."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        if isinstance(task, Complete):
            inner = ScriptedEngine(pieces=[f"{number} " for number in range(100)], delay=0.01)
        else:
            inner = ScriptedEngine(pieces=("short.",))
        inner._ready = self._ready
        for event in inner.stream(task, should_stop):
            if isinstance(event, Outcome):
                self.order.append(type(task).__name__)
            yield event
        self._ready = True


@pytest.fixture
def served(qapp: QApplication) -> Iterator[tuple[WindowServing, EngineThread, Interleaved]]:
    engine = Interleaved()
    engine_thread = EngineThread(lambda: engine)
    serving = WindowServing(engine_thread, port=0)
    yield serving, engine_thread, engine
    serving.end()
    assert engine_thread.shutdown()


def _asking(serving: WindowServing, token: str, answers: list[Any]) -> threading.Thread:
    def ask() -> None:
        assert serving.server is not None
        url = f"http://127.0.0.1:{serving.server.port}/v1/completions"
        headers = {"Authorization": f"Bearer {token}"}
        try:
            with httpx2.Client(trust_env=False, timeout=30) as client:
                response = client.post(url, json={"prompt": "Count", "max_tokens": 200}, headers=headers)
            answers.append(
                response.json()["choices"][0]["text"] if response.status_code == 200 else response.status_code
            )
        except httpx2.HTTPError as error:
            answers.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    return thread


def test_the_persons_work_goes_between(qtbot: QtBot, served: tuple[WindowServing, EngineThread, Interleaved]) -> None:
    serving, engine_thread, engine = served
    with qtbot.waitSignal(serving.new_token) as told:
        serving.switch(True)
    token = told.args[1]
    run = engine_thread.start(Load())
    with qtbot.waitSignal(run.finished, timeout=5000):
        pass
    answers: list[Any] = []
    asking = _asking(serving, token, answers)
    qtbot.wait(300)
    for _ in range(3):
        began = time.monotonic()
        run = engine_thread.start(Summarize("A text."))
        with qtbot.waitSignal(run.finished, timeout=5000) as ended:
            pass
        assert ended.args[0].text == "short." and time.monotonic() - began < 0.5
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    asking.join()
    assert answers == ["".join(f"{number} " for number in range(100))]
    assert engine.order == ["Load", *["Summarize"] * 3, "Complete"]


def test_the_same_token_serves_the_next_time(
    qtbot: QtBot, served: tuple[WindowServing, EngineThread, Interleaved]
) -> None:
    serving, _, _ = served
    with qtbot.waitSignal(serving.new_token) as told:
        serving.switch(True)
    serving.switch(False)
    with qtbot.assertNotEmitted(serving.new_token):
        serving.switch(True)
    answers: list[Any] = []
    asking = _asking(serving, told.args[1], answers)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    asking.join()
    assert isinstance(answers[0], str)


@pytest.mark.parametrize("how", ["switched off", "another engine", "the end"])
def test_an_answer_in_hand_is_broken_off(
    qtbot: QtBot, served: tuple[WindowServing, EngineThread, Interleaved], how: str
) -> None:
    serving, engine_thread, engine = served
    with qtbot.waitSignal(serving.new_token) as told:
        serving.switch(True)
    answers: list[Any] = []
    asking = _asking(serving, told.args[1], answers)
    qtbot.wait(300)
    began = time.monotonic()
    if how == "switched off":
        serving.switch(False)
    elif how == "another engine":
        engine_thread.use_engine(lambda: engine)
    else:
        engine_thread.end()
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    asking.join()
    assert time.monotonic() - began < 5.5 and answers[0] != "".join(f"{number} " for number in range(100))


def test_a_port_that_is_taken_is_said(qtbot: QtBot, served: tuple[WindowServing, EngineThread, Interleaved]) -> None:
    serving, engine_thread, _ = served
    serving.switch(True)
    assert serving.server is not None
    second = WindowServing(engine_thread, port=serving.server.port)
    with qtbot.waitSignal(second.failed):
        second.switch(True)
    assert second.server is None
