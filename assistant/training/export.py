"""Weights of a run as a model folder: safetensors in bfloat16 or 8 bits, configuration, tokenizer."""

from __future__ import annotations

import copy
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import GenerationConfig, LlamaForCausalLM, PreTrainedTokenizerFast

from assistant.engine.loaded import int8_folder
from assistant.models.folder import INT8_METHOD
from assistant.system.disk import put_folder_in_place, put_in_place
from assistant.training import checkpoint
from assistant.training.data import tokenizer
from assistant.training.data.errors import CheckpointDamaged, ModelTooLarge
from assistant.training.data.rendering import END, PAD
from assistant.training.learner import configuration
from assistant.training.presets import Preset
from assistant.training.run_folder import CHECKPOINT, MODEL, TOKENIZER

LARGEST_FILE = 15_000_000  # bytes of one file of weights
_HEADER = 200  # bytes of a safetensors header for one tensor, at most
LARGEST_STARTER = 40 * 2**20  # bytes; it rides in every installer


def write_model(folder: Path, model: LlamaForCausalLM, vocabulary: Tokenizer, *, int8: bool = False) -> None:
    """Replace `folder` by the model in bfloat16 or 8 bits; the given model keeps its precision.

    Weights come in files of at most `LARGEST_FILE` bytes.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f"{folder.name}-"))
    try:
        named = dict(model.named_parameters())
        if int8:
            weights = int8_folder.rounded(named)
        else:
            weights = {name: tensor.detach().to("cpu", torch.bfloat16) for name, tensor in named.items()}
        _write_weights(weights, temporary)
        config = copy.deepcopy(model.config)
        config.dtype, config.architectures = torch.bfloat16, ["LlamaForCausalLM"]
        config.save_pretrained(temporary)
        if int8:
            stated = json.loads((temporary / "config.json").read_text("utf-8"))
            stated["quantization_config"] = {"quant_method": INT8_METHOD}
            (temporary / "config.json").write_text(json.dumps(stated, indent=2) + "\n", "utf-8")
        GenerationConfig.from_model_config(config).save_pretrained(temporary)
        fast = PreTrainedTokenizerFast(tokenizer_object=vocabulary, eos_token=END, pad_token=PAD)
        fast.save_pretrained(temporary)
        temporary.chmod(0o755)
        for file in temporary.iterdir():
            file.chmod(0o644)  # safetensors writes files that only their owner may read
        shutil.rmtree(folder, ignore_errors=True)
        put_folder_in_place(temporary, folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _write_weights(weights: dict[str, torch.Tensor], folder: Path) -> None:
    """One file where that is small enough, else shards and the index that transformers reads."""
    shards: list[dict[str, torch.Tensor]] = [{}]
    room = LARGEST_FILE
    for name, tensor in weights.items():
        room -= tensor.nbytes + _HEADER
        if room < 0 and shards[-1]:
            shards.append({})
            room = LARGEST_FILE - tensor.nbytes - _HEADER
        shards[-1][name] = tensor.contiguous()
    if len(shards) == 1:
        save_file(shards[0], folder / "model.safetensors", {"format": "pt"})
        return
    places: dict[str, str] = {}
    for number, shard in enumerate(shards, 1):
        file = f"model-{number:05}-of-{len(shards):05}.safetensors"
        save_file(shard, folder / file, {"format": "pt"})
        places |= dict.fromkeys(shard, file)
    index = {"metadata": {"total_size": sum(t.nbytes for t in weights.values())}, "weight_map": places}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=1) + "\n", "utf-8")


def export_checkpoint(path: Path, words: Path, folder: Path) -> None:
    """Write the weights of a checkpoint that may still be in training. Raises `CheckpointDamaged`."""
    tensors, facts = checkpoint.read(path)
    vocabulary = tokenizer.load(words)
    try:
        preset = Preset(**facts["shape"], sequences=1)
        model = LlamaForCausalLM(
            configuration(preset, tokenizer.token_id(vocabulary, END), tokenizer.token_id(vocabulary, PAD))
        )
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                parameter.copy_(tensors[f"model/{name}"])
    except (KeyError, TypeError, RuntimeError) as error:
        raise CheckpointDamaged(f"The checkpoint {path} does not hold a whole model: {error!r}.") from error
    write_model(folder, model, vocabulary)


@contextmanager
def model_of(folder: Path) -> Iterator[Path]:
    """A model folder as it is; of a run's folder the weights at its end, or those of its last checkpoint."""
    if (folder / MODEL).is_dir():
        yield folder / MODEL
    elif (folder / CHECKPOINT).exists():
        with tempfile.TemporaryDirectory() as temporary:
            export_checkpoint(folder / CHECKPOINT, folder / TOKENIZER, Path(temporary) / MODEL)
            yield Path(temporary) / MODEL
    else:
        yield folder


def install(model: Path, card: Path | None, folder: Path) -> int:
    """Copy a trained model over the starter at `folder`; bytes copied. Raises `ModelTooLarge` before touching it."""
    files = sorted(file for file in model.iterdir() if file.is_file())
    size = sum(file.stat().st_size for file in files)
    if size > LARGEST_STARTER:
        raise ModelTooLarge(
            f"{model} is {size / 2**20:.0f} MB, and a starter may have {LARGEST_STARTER / 2**20:.0f} MB."
        )
    folder.mkdir(parents=True, exist_ok=True)
    for file in [*files, *sorted(card.iterdir() if card else ())]:
        temporary = folder / f"{file.name}.part"
        shutil.copyfile(file, temporary)
        put_in_place(temporary, folder / file.name)
    for old in folder.glob("model*.safetensors*"):
        if old.name not in {file.name for file in files}:
            old.unlink()  # whole weights would be taken before the shards that are new
    return size
