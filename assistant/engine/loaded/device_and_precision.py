"""Where a model computes, and how exactly its numbers are held."""

from __future__ import annotations

import torch

from assistant.engine.loaded import int8
from assistant.engine.loaded.memory_budget import available_memory
from assistant.errors import DeviceMissing, OutOfMemory
from assistant.models.folder import FolderFacts

DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
# Parameters; in a smaller model starting a product costs more than computing it.
_WORTH_QUANTISING = 1_000_000


def usual_precision(facts: FolderFacts) -> str:
    """The precision that the setting "automatic" takes on the processor."""
    return precision("auto", "cpu", facts)


def bytes_of(precision: str) -> int:
    """Of one number."""
    return 1 if precision == "int8" else DTYPES[precision].itemsize


def device(asked: str) -> str:
    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if asked == "auto":
        return next(device for device in ("cuda", "mps", "cpu") if there[device])
    if not there[asked]:
        raise DeviceMissing(asked)
    return asked


def precision(asked: str, device: str, facts: FolderFacts) -> str:
    if asked in DTYPES:
        return asked
    if device == "cpu":
        large = facts.parameters >= _WORTH_QUANTISING
        if (asked == "int8" and int8.engine() is not None) or (asked == "auto" and large and int8.is_faster()):
            return "int8"
    return float_precision(device)


def float_precision(device: str) -> str:
    if device == "cuda":
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"
    if device == "mps":
        return "float16"
    # With AVX-512 bfloat16, one thread, a token of the starter takes 4.0 ms in bfloat16 and 4.2 in float32, a prompt of
    # 200 tokens 25 and 34, in half the memory.
    return "bfloat16" if int8.has_bfloat16() else "float32"


def check_memory(facts: FolderFacts, device: str, precision: str) -> None:
    needed = facts.parameters * bytes_of(precision)
    available = available_memory(device)
    if available is not None and needed > available:
        raise OutOfMemory(device, needed, available)
