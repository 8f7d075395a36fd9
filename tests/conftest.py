"""Every test has a home folder of its own, no screen and no network."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Two busy cores make honest examples slow; pytest's own timeout bounds a test.
hypothesis.settings.register_profile(
    "longhand", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], max_examples=60
)
hypothesis.settings.load_profile("longhand")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ["HF_HUB_OFFLINE"] = "1"
if not os.environ.get("LONGHAND_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.setenv("LONGHAND_HOME", str(tmp_path / "longhand-home"))
    # Models of installed packages would answer in the place of the starter.
    monkeypatch.setenv("LONGHAND_PACKAGES", "yes" if request.node.get_closest_marker("real") else "no")


@pytest.fixture(autouse=True)
def _nothing_untold(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window of one test is not told what was set aside in another."""
    from assistant.system import user_files

    monkeypatch.setattr(user_files, "_untold", [])
    monkeypatch.setattr(user_files, "_listener", None)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """But to this computer, where tests have servers of their own."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def refuse_others(self: socket.socket, address: object) -> None:
        _refuse(address)
        connect(self, address)  # type: ignore[arg-type]

    def refuse_others_ex(self: socket.socket, address: object) -> int:
        _refuse(address)
        return connect_ex(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", refuse_others)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse_others_ex)


def _refuse(address: object) -> None:
    if not isinstance(address, tuple) or address[0] not in ("127.0.0.1", "::1"):
        raise AssertionError(f"a test tried to connect to {address}")


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """A thread of ours that outlives its test would touch the next one."""
    import sys
    import threading

    before = set(threading.enumerate())
    yield
    if "assistant.window_threads" in sys.modules:
        from assistant import window_threads

        assert window_threads.end(20) == []
    left = [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]
    for thread in left:
        thread.join(timeout=5)
    assert not [t for t in left if t.is_alive()]


@pytest.fixture(autouse=True)
def _collections_between_tests() -> Iterator[None]:
    """Where a thread of a test would collect, it would end Qt's objects of earlier tests, and the process with them."""
    gc.disable()
    yield
    gc.disable()
    gc.collect(2 if gc.get_count()[2] > 20 else 1)


def pytest_sessionfinish() -> None:
    """The offscreen platform keeps copied text in a static of Qt, which would outlive the interpreter that made it."""
    import sys

    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
