"""Tensors of a safetensors file as numpy arrays, without torch. numpy has no bfloat16, whose bits are the upper half of a float32."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.errors import ModelDamaged, ModelUnsupported


def arrays(path: Path) -> Iterator[tuple[str, Any, str]]:
    """Names, float32 arrays, and the kind of number in the file ("BF16"). Raises `ModelUnsupported` and `ModelDamaged`."""
    import numpy as np

    try:
        raw = np.memmap(path, dtype=np.uint8, mode="r")
        (length,) = struct.unpack("<Q", bytes(raw[:8]))
        header = json.loads(bytes(raw[8 : 8 + length]))
    except (OSError, ValueError, struct.error) as error:
        raise ModelDamaged(path.parent, path.name, str(error)) from error
    for name, about in header.items():
        if name == "__metadata__":
            continue
        start, end = (8 + length + offset for offset in about["data_offsets"])
        data = np.array(raw[start:end])
        kind = about["dtype"]
        if kind == "BF16":
            array = (data.view(np.uint16).astype(np.uint32) << 16).view(np.float32)
        elif kind in ("F32", "F16", "I8"):
            array = data.view({"F32": np.float32, "F16": np.float16, "I8": np.int8}[kind]).astype(np.float32)
        else:
            raise ModelUnsupported(path.parent, f"{kind} (numpy)")
        yield name, array.reshape(about["shape"]), kind


def bits_of_bfloat16(array: Any) -> Any:
    """uint16, rounded to the nearest and to the even of two."""
    import numpy as np

    bits = np.ascontiguousarray(array, dtype=np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)
