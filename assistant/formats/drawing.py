"""Pictures drawn by a process of their own, which is ended when one takes too long or too much memory."""

from __future__ import annotations

import struct
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Literal, NamedTuple

from assistant.formats import own_process

SECONDS = 5.0
START_SECONDS = 20.0
"""For the process to come up: a busy computer may take its time to load Qt."""
OPTION = "--draw-pictures"
"""The option that makes the frozen program draw pictures, as it has no interpreter to run another file."""
READY = b"r"
REQUEST = struct.Struct(">?IIQ")
"""Whether a PNG file is wanted in the place of bare pixels; the most pixels across and down; bytes of the picture."""
ANSWER = struct.Struct(">cIIIIQ")
"""`b"p"` and the drawn width and height, the picture's own ones, and the bytes: 4 a pixel, ARGB with premultiplied
colours. Or `b"l"` for a picture too large, `b"d"` for a damaged one, and zeros."""
Reason = Literal["damaged", "large", "slow"]
_REASONS: dict[bytes, Reason] = {b"l": "large", b"d": "damaged"}


class Drawn(NamedTuple):
    """`data` is a PNG file, or 4 bytes a pixel as `ANSWER` has them."""

    data: bytes
    width: int
    height: int
    own_width: int
    """The width in the picture's file; larger than `width` where the picture was made smaller."""
    own_height: int


class Drawer:
    """One process for as many pictures as there are; for one thread, but for `stop`."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._guard = threading.Lock()
        self._stopped = False

    def __enter__(self) -> Drawer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def draw(self, data: bytes, widest: int, highest: int, as_png: bool = False) -> Drawn | Reason:
        """Not larger than `widest` and `highest` pixels; why not, where it cannot be drawn in its limits."""
        process = self._started()
        if process is None:
            return "slow"
        request = REQUEST.pack(as_png, widest, highest, len(data)) + data
        with _ended_after(SECONDS, process) as late:
            answer = _asked(process, request)
        if answer is None:
            self._end()
            # Without a word it ends when it has no more memory, or by a fault of a library that reads pictures.
            return "slow" if late.is_set() or self._stopped else "large"
        return answer

    def stop(self) -> None:
        """From any thread: what is being drawn ends at once, and nothing is drawn any more."""
        self._stopped = True
        if (process := self._process) is not None:
            # Before anything else, as another thread may wait for it with the guard in its hand.
            process.kill()
        self._end()

    def _started(self) -> subprocess.Popen[bytes] | None:
        with self._guard:
            if self._stopped:
                return None
            if self._process is None:
                self._process = own_process.start("assistant.ui.kit.picture_process", OPTION)
                with _ended_after(START_SECONDS, self._process) as late:
                    _read(self._process, len(READY))
                if late.is_set():
                    self._process.wait()
                    self._process = None
            return self._process

    def _end(self) -> None:
        with self._guard:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            try:
                if stream is not None:
                    stream.close()
            except OSError:
                continue
        process.wait()


@contextmanager
def _ended_after(seconds: float, process: subprocess.Popen[bytes]) -> Iterator[threading.Event]:
    """The process ends, and the event is set, when what is done meanwhile takes longer."""
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
        timer.join()


def _asked(process: subprocess.Popen[bytes], request: bytes) -> Drawn | Reason | None:
    """None when it ends without a whole answer."""
    try:
        if process.stdin is not None:
            process.stdin.write(request)
            process.stdin.flush()
    except (OSError, ValueError):
        # It has ended, or was closed by `stop` in another thread.
        return None
    head = _read(process, ANSWER.size)
    if len(head) < ANSWER.size:
        return None
    kind, *sizes, length = ANSWER.unpack(head)
    if kind != b"p":
        return _REASONS.get(kind, "damaged")
    drawn = _read(process, length)
    return Drawn(drawn, *sizes) if len(drawn) == length else None


def _read(process: subprocess.Popen[bytes], length: int) -> bytes:
    try:
        return b"" if process.stdout is None else process.stdout.read(length)
    except (OSError, ValueError):
        # Closed by `stop` in another thread.
        return b""
