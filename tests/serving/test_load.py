"""Sixteen programs at once: each is answered in its turn or refused, memory stays flat, and the window stays alive."""

from __future__ import annotations

import gc
import threading
import time

import httpx2
import psutil
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.background import EngineThread
from assistant.serving.in_window import WindowServing
from assistant.tasks import Summarize
from tests.scripted_engine import ScriptedEngine

CLIENTS = 16


@pytest.mark.parametrize("seconds", [4.0, pytest.param(120.0, marks=[pytest.mark.slow, pytest.mark.timeout(300)])])
def test_sixteen_clients(qtbot: QtBot, qapp: QApplication, seconds: float) -> None:
    engine_thread = EngineThread(lambda: ScriptedEngine(pieces=[f"{number} " for number in range(20)], delay=0.001))
    serving = WindowServing(engine_thread, port=0)
    with qtbot.waitSignal(serving.new_token) as told:
        serving.switch(True)
    assert serving.server is not None
    url, headers = f"http://127.0.0.1:{serving.server.port}/v1/completions", {"Authorization": f"Bearer {told.args[1]}"}
    whole = "".join(f"{number} " for number in range(20))
    statuses: list[int] = []
    wrong: list[object] = []
    # One for all: each of its own would read the system's certificates, sixteen times in this process.
    client = httpx2.Client(trust_env=False, timeout=60, limits=httpx2.Limits(max_connections=CLIENTS))

    def ask(number: int) -> None:
        while time.monotonic() < until:
            response = client.post(url, json={"prompt": f"{number}", "stream": number % 2 == 0}, headers=headers)
            statuses.append(response.status_code)
            if response.status_code == 200 and number % 2 and response.json()["choices"][0]["text"] != whole:
                wrong.append(response.text)
            if response.status_code == 200 and not number % 2 and "data: [DONE]" not in response.text:
                wrong.append(response.text)
            if response.status_code == 429:
                time.sleep(0.02)

    until = time.monotonic() + seconds
    gaps: list[float] = []
    last = [time.monotonic()]

    def tick() -> None:
        gaps.append(time.monotonic() - last[0])
        last[0] = time.monotonic()

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(10)
    threads = [threading.Thread(target=ask, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    waits: list[float] = []
    process, early = psutil.Process(), 0
    try:
        while time.monotonic() < until:
            qtbot.wait(round(min(1000, 200 * seconds)))
            began = time.monotonic()
            run = engine_thread.start(Summarize("A text."))
            with qtbot.waitSignal(run.finished, timeout=10_000) as ended:
                pass
            assert ended.args[0].text == whole
            waits.append(time.monotonic() - began)
            if not early and time.monotonic() > until - seconds * 0.7:
                gc.collect()
                early = process.memory_info().rss
        qtbot.waitUntil(lambda: not any(thread.is_alive() for thread in threads), timeout=30_000)
        late = process.memory_info().rss
    finally:
        for thread in threads:
            thread.join()
        client.close()
        serving.end()
        assert engine_thread.shutdown()
    print(
        f"{seconds:.0f} s: {statuses.count(200)} answered, {statuses.count(429)} refused, memory {(late - early) / 2**20:+.1f} MB, "
        f"longest wait of a person {max(waits):.2f} s, longest stall {max(gaps):.3f} s"
    )
    assert not wrong and set(statuses) <= {200, 429} and statuses.count(200) > seconds
    assert late - early < 30 * 2**20
    assert max(waits) < 3 and max(gaps) < 1.5
