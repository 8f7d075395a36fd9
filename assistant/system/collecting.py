"""Where Python's garbage collector may run.

A collection ends the objects that it finds in the thread that it runs in. Qt's objects must not end in another thread than
the window's: a timer that does leaves the event loop with a pointer to freed memory. So the window takes the collector over
(`ui/kit/collector.py`), and all others ask here.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

_owner: Callable[[], None] | None = None


def collect() -> None:
    """A full collection, in the thread that may do it; it may come later where that thread is busy."""
    if _owner is None:
        gc.collect()
    else:
        _owner()


def belongs_to(owner: Callable[[], None] | None) -> None:
    """Python collects nothing by itself until `None` gives the collector back. `owner` may be called from any thread."""
    global _owner
    _owner = owner
    if owner is None:
        gc.enable()
    else:
        gc.disable()
