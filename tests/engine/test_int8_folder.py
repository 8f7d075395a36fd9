from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import LlamaConfig

from assistant.engine.loaded import int8, int8_folder, loading
from assistant.engine.loaded.families import linears, shape_of
from assistant.engine.loaded.fused_weights import folded
from assistant.errors import ModelDamaged, ModelError, ModelIncomplete
from assistant.models.folder import check
from assistant.system.paths import starter_model
from assistant.tasks import EngineOptions

TEXT = "The old house stood by the river, and nobody had lived in it for years."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The starter in 8 bits."""
    source = starter_model()
    weights = load_file(source / "model.safetensors")
    for name in ("config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json"):
        (tmp_path / name).write_bytes((source / name).read_bytes())
    config = json.loads((tmp_path / "config.json").read_text())
    config["quantization_config"] = {"quant_method": "longhand-int8"}
    (tmp_path / "config.json").write_text(json.dumps(config))
    save_file(int8_folder.rounded(weights), tmp_path / "model.safetensors", {"format": "pt"})
    return tmp_path


def _logits(folder: Path, precision: Any) -> torch.Tensor:
    loaded = loading.load(EngineOptions(folder=str(folder), device="cpu", precision=precision))
    ids = loaded.tokenizer(TEXT, add_special_tokens=False)["input_ids"]
    return loaded.forward(ids, loaded.new_cache(), len(ids)).float()


def test_half_the_bytes_foretell_what_the_whole_foretells(folder: Path) -> None:
    whole = starter_model() / "model.safetensors"
    assert (folder / "model.safetensors").stat().st_size < 0.53 * whole.stat().st_size
    exact, rounded = _logits(starter_model(), "float32"), _logits(folder, "float32")
    left, right = exact.log_softmax(-1), rounded.log_softmax(-1)
    assert (left.exp() * (left - right)).sum(-1).mean() < 0.005


def test_the_engine_rounds_to_the_very_numbers_of_the_folder(folder: Path) -> None:
    facts = check(folder)
    model = int8_folder.model(facts, LlamaConfig.from_pretrained(folder), torch.float32)
    shape = shape_of(model)
    assert shape is not None
    stored = load_file(folder / "model.safetensors")
    for linear in linears(model, 2):
        if linear.name == "2.up":
            rounded, _ = int8.quantised(folded(model, shape, linear)[0])
            mlp = "model.layers.2.mlp"
            wanted = torch.cat([stored[f"{mlp}.gate_proj.weight"], stored[f"{mlp}.up_proj.weight"]])
            assert torch.equal(rounded, wanted)
            return
    pytest.fail("no such product")


def test_in_int8_it_foretells_as_the_starter_in_int8(folder: Path) -> None:
    left, right = (_logits(each, "int8").log_softmax(-1) for each in (starter_model(), folder))
    assert (left.exp() * (left - right)).sum(-1).mean() < 0.005


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda weights: weights.pop("model.layers.1.mlp.up_proj.weight"), ModelIncomplete),
        (lambda weights: weights.update({"model.norm.weight": torch.ones(7)}), ModelDamaged),
        (lambda weights: weights.update({"model.embed_tokens.weight_scale": torch.ones(7)}), ModelDamaged),
    ],
)
def test_weights_that_do_not_fit_are_said(folder: Path, change: Any, error: type[ModelError]) -> None:
    weights = load_file(folder / "model.safetensors")
    change(weights)
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(error):
        loading.load(EngineOptions(folder=str(folder), device="cpu", precision="float32"))
