"""An adapter merged into its base: a transformers folder, or a GGUF file for llama.cpp, by numpy alone.

Of each linear layer W + B A becomes the weight, rounded once to the precision in which the base is stored.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.errors import AdapterMismatch, ModelDamaged, ModelUnsupported
from assistant.models import adapters, gguf_export
from assistant.models.adapters import WEIGHTS, Adapter
from assistant.models.folder import FolderFacts, check
from assistant.models.weights import arrays, bits_of_bfloat16
from assistant.system.disk import put_folder_in_place

_TRANSPOSED = ("gpt2", "openai-gpt")  # whose linear layers keep (inputs, outputs)
_PREFIX = "base_model.model."
_KINDS = {"BF16": "bfloat16", "F16": "float16", "F32": "float32"}


def merge(adapter: Adapter, base: Path, target: Path) -> None:
    """Write `target`, a folder with the base's own small files and the merged weights, whole or not at all.

    Raises `ModelError`s, `AdapterMismatch` among them, and `OSError`.
    """
    facts = _fitting(adapter, base)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".merging-") as temporary:
        folder = Path(temporary) / "model"
        folder.mkdir()
        for file in base.iterdir():
            if (
                file.is_file()
                and file.suffix != ".safetensors"
                and not file.name.endswith(".index.json")
                and file.name != adapters.SOURCE
            ):
                shutil.copyfile(file, folder / file.name)
        _write_weights(folder / "model.safetensors", merged(adapter, facts))
        put_folder_in_place(folder, target)


def merge_to_gguf(adapter: Adapter, base: Path, target: Path, kind: gguf_export.Kind = "q8_0") -> None:
    """The same as one GGUF file. Raises as `gguf_export.write` does."""
    with tempfile.TemporaryDirectory(prefix="merging-") as temporary:
        folder = Path(temporary) / adapter.name
        merge(adapter, base, folder)
        gguf_export.write(folder, target, kind)


def merged(adapter: Adapter, facts: FolderFacts) -> Iterator[tuple[str, Any, str]]:
    """Names, float32 arrays, and the kind of number that each is stored in ("BF16")."""
    import numpy as np

    stored = {name: array for name, array, _ in arrays(adapter.path / WEIGHTS)}
    pairs = {
        name.removeprefix(_PREFIX).removesuffix(".lora_A.weight"): (array, stored[name.replace(".lora_A.", ".lora_B.")])
        for name, array in stored.items()
        if name.endswith(".lora_A.weight")
    }
    turned = facts.model_type in _TRANSPOSED
    for file in facts.weight_files:
        for name, array, kind in arrays(facts.path / file):
            module = name.removesuffix(".weight")
            # A file may leave out the model's own prefix that the adapter's names have.
            pair = (
                pairs.pop(module, None)
                or pairs.pop(f"transformer.{module}", None)
                or pairs.pop(f"model.{module}", None)
            )
            if pair is not None:
                change = adapter.scale * (pair[1] @ pair[0])
                change = change.T if turned else change
                if change.shape != array.shape:
                    raise AdapterMismatch(adapter.path, adapter.base, facts.path.name)
                array = (array + change).astype(np.float32)
            yield name, array, kind
    if pairs:
        raise AdapterMismatch(adapter.path, adapter.base, facts.path.name)


def _fitting(adapter: Adapter, base: Path) -> FolderFacts:
    facts = check(base)
    name, known = adapters.known_as(base)
    if not set(known) & set(adapter.fingerprints):
        raise AdapterMismatch(adapter.path, adapter.base, name)
    if facts.dtype not in _KINDS:
        raise ModelUnsupported(base, f"{facts.dtype} (merging)")
    return facts


def _write_weights(path: Path, weights: Iterator[tuple[str, Any, str]]) -> None:
    """One safetensors file, tensor by tensor: the header first, from the shapes; then the numbers."""
    import numpy as np

    with tempfile.TemporaryFile(dir=path.parent) as numbers:
        header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
        end = 0
        for name, array, kind in weights:
            own = {
                "BF16": lambda a: bits_of_bfloat16(a),
                "F16": lambda a: a.astype(np.float16),
                "F32": lambda a: a.astype(np.float32),
            }
            if kind not in own:
                raise ModelDamaged(path, name, f"is {kind}")
            data = np.ascontiguousarray(own[kind](array)).tobytes()
            numbers.write(data)
            header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [end, end + len(data)]}
            end += len(data)
        text = json.dumps(header).encode()
        text += b" " * (-len(text) % 8)
        numbers.seek(0)
        with open(path, "wb") as file:
            file.write(len(text).to_bytes(8, "little") + text)
            shutil.copyfileobj(numbers, file, 2**22)
