"""A screen of its own for one program: Xvfb, a window manager, xdotool for the keys, `import` for pictures."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

WANTED = ("Xvfb", "xdotool", "import", "openbox")


def missing() -> str:
    """Why no window can be tried here; empty when one can."""
    absent = [name for name in WANTED if not shutil.which(name)]
    return f"not installed: {', '.join(absent)}" if absent else ""


def wait_for(what: Callable[[], object], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, f"waited {seconds:.0f} s in vain"
        time.sleep(0.05)


class VirtualDisplay:
    def __init__(self, size: str = "1280x800") -> None:
        self._size = size
        self._processes: list[subprocess.Popen[bytes]] = []
        self.environment: dict[str, str] = {}

    def __enter__(self) -> VirtualDisplay:
        reader, writer = os.pipe()
        self._spawn(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{self._size}x24", "-nolisten", "tcp"],
            pass_fds=(writer,),
        )
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        self.environment = os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
        self._spawn(["openbox"], env=self.environment)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _spawn(
        self, command: Sequence[str | Path], env: dict[str, str] | None = None, pass_fds: tuple[int, ...] = ()
    ) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(command, env=env, pass_fds=pass_fds, stderr=subprocess.DEVNULL)
        self._processes.append(process)
        return process

    def start(self, command: Sequence[str | Path], home: Path, **variables: str) -> subprocess.Popen[bytes]:
        """Start a program on this screen with a home folder of its own."""
        return self._spawn(command, env=self.environment | {"LONGHAND_HOME": str(home)} | variables)

    def xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def wait_for_window(self, title: str, seconds: float = 60.0) -> str:
        """The id of the visible window with `title`, activated and with the keyboard's focus."""
        found: list[str] = []

        def look() -> bool:
            found[:] = self.xdotool("search", "--onlyvisible", "--name", title).split()
            return bool(found)

        wait_for(look, seconds)
        self.xdotool("windowactivate", "--sync", found[0])
        self.xdotool("windowfocus", "--sync", found[0])
        return found[0]

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "12", text)

    def keys(self, *names: str) -> None:
        self.xdotool("key", "--clearmodifiers", *names)

    def screenshot(self, path: Path) -> None:
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True, timeout=30)

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """SIGKILL: no handler runs, nothing is flushed."""
        process.send_signal(signal.SIGKILL)
        process.wait()
        self._processes.remove(process)
