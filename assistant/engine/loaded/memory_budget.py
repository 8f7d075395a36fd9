"""How much memory is free, and how mapped weights are given back to it."""

from __future__ import annotations

import ctypes
import mmap
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import torch
from torch import Tensor

from assistant.errors import OutOfMemory
from assistant.system import memory_size

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
    return memory_size.available()


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
