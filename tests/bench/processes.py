"""Processes that are measured, each request bounded in time."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


class TooSlow(Exception):
    """No answer within the time given; the process is ended."""


class Gone(Exception):
    """The process ended by itself; the text is the end of what it wrote to standard error."""


class Process:
    """A contender. Use it as a context manager; `ask` raises `TooSlow` and `Gone`."""

    def __init__(self, python: str, kind: str, folder: Path, threads: int, precision: str = "auto") -> None:
        self.name = kind if kind != "transformers" else f"generate() {precision}"
        command = [python, "-m", "tests.bench.contender", kind, str(folder), str(threads), precision]
        environment = os.environ | {"TRANSFORMERS_OFFLINE": "1", "HF_HUB_OFFLINE": "1", "PYTHONUNBUFFERED": "1"}
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        self._lines: queue.Queue[str] = queue.Queue()
        self._errors: list[str] = []
        self._readers = [threading.Thread(target=self._read), threading.Thread(target=self._read_errors)]
        for reader in self._readers:
            reader.start()
        self.about: dict[str, Any] = {}

    def ready(self, seconds: float) -> None:
        """Wait for the model to be loaded."""
        try:
            self.about = self._answer(seconds)
        except BaseException:
            self.end()
            raise

    def ask(self, do: str, seconds: float, **arguments: Any) -> dict[str, Any]:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise Gone("".join(self._errors[-20:])) from error
        return self._answer(seconds)

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            self.end()
            raise TooSlow(f"{self.name}: {seconds:.0f} s") from None
        if not line:
            self.end()
            raise Gone("".join(self._errors[-20:]))
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        self._errors.extend(self._process.stderr)

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join(timeout=5)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()

    def __enter__(self) -> Process:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


class BusyCore:
    """Another program that keeps one core busy while the block runs."""

    def __enter__(self) -> BusyCore:
        self._process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
        time.sleep(1.0)  # until it is up, and the scheduler has seen it
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()


def has(python: str, module: str) -> bool:
    try:
        code = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({module!r}) is None)"
        return subprocess.run([python, "-c", code], check=False).returncode == 0
    except OSError:
        return False
