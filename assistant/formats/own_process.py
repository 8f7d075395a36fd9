"""One piece of work in a process of its own, which is ended when it takes too much or is to stop; and such a process' limits."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import psutil

_LOOK = 0.1
"""Seconds between two looks at the process: how soon it ends when it is to stop."""
Why = Literal["stopped", "time", "memory"]


def start(module: str, option: str) -> subprocess.Popen[bytes]:
    """Run `main` of `module`, or the frozen program with `option`."""
    if getattr(sys, "frozen", False):
        # The frozen program has no interpreter to run another file.
        command = [sys.executable, option]
    else:
        root = str(Path(__file__).resolve().parents[2])
        code = f"import sys; sys.path.insert(0, {root!r}); from {module} import main; sys.exit(main())"
        command = [sys.executable, "-c", code]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(sys.executable).anchor,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def answer(
    process: subprocess.Popen[bytes], request: bytes, should_stop: Callable[[], bool], seconds: float, memory: int
) -> tuple[bytes, Why | None]:
    """The bytes that the process wrote in answer to `request`, and why it was ended, if it was; `memory` are bytes."""
    ended = threading.Event()
    why: list[Why] = []
    watch = threading.Thread(
        target=_watch, args=(process, should_stop, ended, why, seconds, memory), name="own process"
    )
    watch.start()
    try:
        written, _ = process.communicate(request)
    finally:
        ended.set()
        process.kill()
        watch.join()
        process.wait()
    return written, why[0] if why else None


def _watch(
    process: subprocess.Popen[bytes],
    should_stop: Callable[[], bool],
    ended: threading.Event,
    why: list[Why],
    seconds: float,
    memory: int,
) -> None:
    until = time.monotonic() + seconds
    while not ended.wait(_LOOK):
        if should_stop():
            why.append("stopped")
        elif time.monotonic() > until:
            why.append("time")
        elif _memory(process.pid) > memory:
            why.append("memory")
        if why:
            process.kill()
            return


def _memory(process: int) -> int:
    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0
