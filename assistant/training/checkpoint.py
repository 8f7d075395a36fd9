"""All that a run needs to go on, in one safetensors file: replaced in one step, no pickle."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from assistant.system.disk import put_in_place
from assistant.training.data.errors import CheckpointDamaged


def write(path: Path, tensors: dict[str, torch.Tensor], facts: dict[str, Any]) -> None:
    """A reader finds the old file or the new one, also after a power cut. Raises `OSError`."""
    temporary = path.with_suffix(".part")
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, temporary, {"facts": json.dumps(facts)})
    put_in_place(temporary, path)


def read(path: Path) -> tuple[dict[str, torch.Tensor], dict[str, Any]]:
    """Tensors on the CPU, and facts. Raises `CheckpointDamaged`."""
    try:
        with safe_open(path, "pt") as file:
            facts = json.loads(file.metadata()["facts"])
            return {name: file.get_tensor(name) for name in file.keys()}, facts  # noqa: SIM118 (no mapping)
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as error:
        raise CheckpointDamaged(
            f"The checkpoint {path} cannot be read: {error}. Move it away to begin again, or put a copy in its place."
        ) from error
