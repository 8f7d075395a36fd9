"""The models that are measured: Llama shapes with random weights, and the starter."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from assistant.system import paths


@dataclass(frozen=True)
class Shape:
    hidden: int
    intermediate: int
    layers: int
    heads: int
    groups: int
    vocabulary: int
    prompt: int = 512  # tokens of the prompt, and then of the answer
    new: int = 128


SHAPES = {
    "tiny": Shape(64, 160, 2, 2, 1, 500, prompt=64, new=16),
    "44M": Shape(512, 1408, 8, 8, 4, 20_000),
    "0.39B": Shape(1024, 2752, 28, 16, 8, 32_000),
    "1.0B": Shape(2048, 5440, 20, 32, 8, 32_000),
}
CONTEXT = 8192


def folder_of(name: str, root: Path) -> Path:
    """The folder of the model `name`, written below `root` on first use; the starter as it ships."""
    folder = root / name
    if name == "starter":
        source = paths.starter_model()
        if not folder.exists() or _stamp(source) != _stamp(folder):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(source, folder)
        return folder
    if not (folder / "config.json").exists():
        _write(SHAPES[name], folder)
    return folder


def sizes_of(name: str) -> tuple[int, int]:
    """Tokens of the prompt and of the answer. The starter's context holds 512."""
    return (256, 128) if name == "starter" else (SHAPES[name].prompt, SHAPES[name].new)


def tokens(name: str, count: int, seed: int = 0) -> list[int]:
    """A prompt of random tokens, beyond the special ones; the same for every contender."""
    vocabulary = 8192 if name == "starter" else SHAPES[name].vocabulary
    pick = random.Random(seed)
    return [pick.randrange(64, vocabulary) for _ in range(count)]


def _stamp(folder: Path) -> tuple[int, bytes]:
    weights = (folder / "model.safetensors").read_bytes()
    return len(weights), weights[-4096:]


def _write(shape: Shape, folder: Path) -> None:
    from assistant.engine.importing import prepare

    prepare()
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    torch.manual_seed(0)
    config = LlamaConfig(
        hidden_size=shape.hidden, intermediate_size=shape.intermediate, num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads, num_key_value_heads=shape.groups, vocab_size=shape.vocabulary,
        max_position_embeddings=CONTEXT, bos_token_id=None, eos_token_id=0, pad_token_id=1, dtype="bfloat16",
        rms_norm_eps=1e-6, tie_word_embeddings=False,
    )  # fmt: skip
    with torch.device("meta"):
        model = LlamaForCausalLM(config).to(torch.bfloat16)
    model = model.to_empty(device="cpu")
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("norm.weight"):
                parameter.fill_(1.0)
            else:
                # As GPT-2 begins: layers that change the stream little, so that 8 bits cost no more than in a trained model.
                adds = name.endswith(("o_proj.weight", "down_proj.weight"))
                parameter.normal_(std=0.02 / (2 * shape.layers) ** 0.5 if adds else 0.02)
    model.save_pretrained(folder)
    starter = paths.starter_model()
    for file in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(starter / file, folder / file)
    # The rows of the embedding beyond the tokenizer's have no text; the engine shows nothing for them.
    stated = json.loads((folder / "generation_config.json").read_text("utf-8"))
    (folder / "generation_config.json").write_text(json.dumps(stated | {"eos_token_id": 0}), "utf-8")
