"""How much memory the computer has and how much of it is free, asked without torch."""

from __future__ import annotations

import psutil


def total() -> int | None:
    """Bytes; None where the system does not say."""
    return _asked("total")


def available() -> int | None:
    """Bytes that can be taken without pushing other programs out; None where the system does not say."""
    return _asked("available")


def _asked(name: str) -> int | None:
    try:
        return int(getattr(psutil.virtual_memory(), name))
    except (OSError, psutil.Error):  # a container that shows no /proc
        return None
