"""How much memory is free, and how mapped weights are given back to it."""

from __future__ import annotations

import ctypes
import mmap
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from assistant.errors import OutOfMemory

_PAGE_OUT = 21  # MADV_PAGEOUT of Linux 5.4, which loses nothing: what no file holds stays


@contextmanager
def memory_errors(device: str) -> Iterator[None]:
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise OutOfMemory(device, None, available_memory(device)) from error


def available_memory(device: str = "cpu") -> int | None:
    """Bytes that can be taken without pushing other programs out; None where the system does not say."""
    if device == "cuda":
        return int(torch.cuda.mem_get_info()[0])
    if sys.platform == "win32":
        return _available_on_windows()
    try:
        with Path("/proc/meminfo").open(encoding="ascii") as lines:
            return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        pass
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):  # macOS names only what is built in, and compresses or swaps the rest away
        return None


def _available_on_windows() -> int | None:
    windows = getattr(ctypes, "windll", None)
    status = (ctypes.c_uint64 * 8)()  # MEMORYSTATUSEX: length and load, then bytes in all and bytes free
    ctypes.c_uint32.from_buffer(status).value = ctypes.sizeof(status)
    return int(status[2]) if windows and windows.kernel32.GlobalMemoryStatusEx(status) else None


def page_out(tensor: Tensor) -> None:
    """Let go of the memory of a mapped tensor, which is read again where it is used again. Does nothing but on Linux."""
    madvise = _madvise()
    if madvise is not None:
        start = tensor.data_ptr() // mmap.PAGESIZE * mmap.PAGESIZE
        madvise(start, tensor.data_ptr() + tensor.nbytes - start, _PAGE_OUT)


@cache
def _madvise() -> Any:
    if sys.platform != "linux":
        return None
    try:
        function = ctypes.CDLL(None).madvise
    except (OSError, AttributeError):
        return None
    function.argtypes, function.restype = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int), ctypes.c_int
    return function
