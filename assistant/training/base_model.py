"""The model that an adapter is trained on: a transformers folder, or a GGUF file unpacked into one."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

from assistant.engine.loaded import int8_folder
from assistant.models import adapters
from assistant.models.folder import check
from assistant.system.disk import put_folder_in_place
from assistant.training.data.errors import TrainingError


@dataclass(frozen=True, slots=True)
class Base:
    """`fingerprints` of the files that this model is known by, the given file's first. `end` closes an answer."""

    name: str
    fingerprints: tuple[str, ...]
    model: Any
    tokenizer: Any
    end: int
    pad: int


def opened(path: Path, cache: Path, dtype: torch.dtype, report: Callable[[str], None]) -> Base:
    """Raises `ModelError` and `TrainingError`."""
    folder = unpacked(path, cache, report) if path.suffix == ".gguf" else path
    facts = check(folder)
    if facts.kind != "decoder":
        raise TrainingError(f"{folder} is no decoder, and adapters are trained on decoders alone.")
    name, known = adapters.known_as(folder)
    if int8_folder.is_int8(facts.config):
        config = AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        del config.quantization_config  # no method of transformers'
        model = int8_folder.model(facts, config, dtype)
    else:
        model = AutoModelForCausalLM.from_pretrained(
            folder, dtype=dtype, local_files_only=True, trust_remote_code=False, use_safetensors=True
        )
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    end = model.generation_config.eos_token_id
    end = end[0] if isinstance(end, list) else end if end is not None else tokenizer.eos_token_id
    if end is None:
        raise TrainingError(f"{folder} names no token that ends a text, so an answer would have no end.")
    pad = tokenizer.pad_token_id if tokenizer.pad_token_id is not None else end
    return Base(name, known, model, tokenizer, int(end), int(pad))


def unpacked(file: Path, cache: Path, report: Callable[[str], None]) -> Path:
    """The folder in `cache` that a GGUF file was unpacked into, once, in bfloat16."""
    from transformers import GgufConfig

    known = adapters.fingerprint(file)
    folder = cache / f"{file.stem}-{known[:12]}"
    if folder.is_dir():
        return folder
    report(f"unpacking {file.name}")
    where = {"gguf_file": file.name, "local_files_only": True, "trust_remote_code": False}
    model = AutoModelForCausalLM.from_pretrained(
        file.parent, dtype=torch.bfloat16, quantization_config=GgufConfig(dequantize=True), **where
    )
    tokenizer = AutoTokenizer.from_pretrained(file.parent, **where)
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="unpacking-") as temporary:
        inside = Path(temporary) / "model"
        model.save_pretrained(inside)
        tokenizer.save_pretrained(inside)
        adapters.write_origin(inside, file)
        put_folder_in_place(inside, folder)
    return folder
