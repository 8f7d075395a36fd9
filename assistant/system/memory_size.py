"""How much memory the computer has and how much of it is free, asked without torch."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path


def total() -> int | None:
    """Bytes; None where the system does not say."""
    return _windows(1) if sys.platform == "win32" else _pages("SC_PHYS_PAGES")


def available() -> int | None:
    """Bytes that can be taken without pushing other programs out; None where the system does not say."""
    if sys.platform == "win32":
        return _windows(2)
    try:
        with Path("/proc/meminfo").open(encoding="ascii") as lines:
            return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        return _pages("SC_AVPHYS_PAGES")


def _pages(name: str) -> int | None:
    try:
        return os.sysconf(name) * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return None


def _windows(place: int) -> int | None:
    windows = getattr(ctypes, "windll", None)
    status = (ctypes.c_uint64 * 8)()  # MEMORYSTATUSEX: length and load, then bytes in all and bytes free
    ctypes.c_uint32.from_buffer(status).value = ctypes.sizeof(status)
    return int(status[place]) if windows and windows.kernel32.GlobalMemoryStatusEx(status) else None
