"""An end to waiting for a disk that does not answer."""

from __future__ import annotations

import threading
from collections.abc import Callable


class TookTooLong(Exception):
    """The call goes on in a thread of its own, and the program does not wait for that thread."""


def within(seconds: float, call: Callable[[], object]) -> None:
    """Do it, and raise what it raises, or `TookTooLong` where it is not through by then."""
    failed: list[BaseException] = []

    def run() -> None:
        try:
            call()
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=run, name="disk", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise TookTooLong
    if failed:
        raise failed[0]
