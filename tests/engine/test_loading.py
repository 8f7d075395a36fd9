from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from assistant.engine.loaded import device_and_precision
from assistant.engine.loaded.loading import LoadedModel, load
from assistant.engine.loaded.memory_budget import available_memory, memory_errors
from assistant.errors import (
    DeviceMissing,
    ModelDamaged,
    ModelError,
    ModelIncomplete,
    ModelMissing,
    ModelUnsafe,
    ModelUnsupported,
    OutOfMemory,
)
from assistant.system import paths
from assistant.tasks import EngineOptions, Progress
from tests.engine.conftest import CONTEXT, DECODERS, SEQ2SEQ

Folders = Callable[[str], Path]


@pytest.fixture
def copied(tiny_folder: Folders, tmp_path: Path) -> Folders:
    return lambda name: Path(shutil.copytree(tiny_folder(name), tmp_path / name))


def loaded(folder: Path, **options: Any) -> LoadedModel:
    return load(EngineOptions(folder=str(folder), **({"device": "cpu"} | options)), lambda _: None)


def edited(folder: Path, file: str = "config.json", **changes: Any) -> Path:
    content = json.loads((folder / file).read_text("utf-8")) | changes
    (folder / file).write_text(json.dumps(content), "utf-8")
    return folder


def weights(folder: Path, change: Callable[[dict[str, torch.Tensor]], Any]) -> Path:
    tensors = load_file(folder / "model.safetensors")
    change(tensors)
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})
    return folder


@pytest.mark.parametrize("name", [*DECODERS, *SEQ2SEQ])
def test_every_kind_loads(name: str, tiny_model: Callable[[str], LoadedModel]) -> None:
    model = tiny_model(name)
    assert model.kind == ("seq2seq" if name in SEQ2SEQ else "decoder")
    assert (model.name, model.device, model.precision) == (name, "cpu", "float32")
    assert not model.model.training and not any(p.requires_grad for p in model.model.parameters())
    assert model.parameters == sum(p.numel() for p in set(model.model.parameters())) > 10_000
    assert model.context_length in (CONTEXT, 2048)
    assert model.end_ids and model.seconds > 0


def test_the_starter_is_loaded_where_no_folder_is_named() -> None:
    seen: list[Progress] = []
    model = load(EngineOptions(device="cpu"), seen.append)
    assert model.folder == paths.starter_model()
    assert seen[0] == Progress("loading", 0, 1) and seen[-1] == Progress("loading", 1, 1)
    assert all(0 <= each.done <= each.total for each in seen)


def test_turn_ends_of_chat_models_end_a_text(tiny_model: Callable[[str], LoadedModel]) -> None:
    model = tiny_model("qwen2")
    assert model.end_ids == {1, model.tokenizer.convert_tokens_to_ids("<|im_end|>")}


@pytest.mark.parametrize("precision", ["float32", "bfloat16", "float16", "auto"])
def test_precision(precision: str, tiny_folder: Folders) -> None:
    model = loaded(tiny_folder("llama"), precision=precision)
    native = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    expected = ("bfloat16" if native else "float32") if precision == "auto" else precision
    assert model.precision == expected
    assert next(model.model.parameters()).dtype == getattr(torch, expected)


def test_threads(tiny_folder: Folders) -> None:
    before = torch.get_num_threads()
    try:
        loaded(tiny_folder("llama"), threads=2)
        assert torch.get_num_threads() == 2
        loaded(tiny_folder("llama"), threads=0)
        assert torch.get_num_threads() == 1  # so small a model gains nothing from more
    finally:
        torch.set_num_threads(before)


@pytest.mark.parametrize("device", ["cuda", "mps"])
def test_a_device_that_is_not_there(device: str, tiny_folder: Folders) -> None:
    if torch.cuda.is_available() or torch.backends.mps.is_available():
        pytest.skip("this computer has a graphics card")
    with pytest.raises(DeviceMissing) as caught:
        loaded(tiny_folder("llama"), device=device)
    assert caught.value.device == device


def test_not_enough_memory(tiny_folder: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device_and_precision, "available_memory", lambda device="cpu": 1000)
    with pytest.raises(OutOfMemory) as caught:
        loaded(tiny_folder("llama"))
    assert caught.value.available == 1000 and caught.value.needed and caught.value.needed > 1000


def test_available_memory_is_that_of_a_computer() -> None:
    available = available_memory()
    assert available is None or 2**20 < available < 2**50


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        loaded(tmp_path / "nothing")


def test_shards_load(copied: Folders, tiny_model: Callable[[str], LoadedModel]) -> None:
    folder = copied("gpt2")
    tensors = load_file(folder / "model.safetensors")
    names = sorted(tensors)
    files = {name: f"model-0000{1 + place % 2}-of-00002.safetensors" for place, name in enumerate(names)}
    for file in set(files.values()):
        save_file({name: tensors[name] for name in names if files[name] == file}, folder / file, {"format": "pt"})
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": files}), "utf-8")
    model = loaded(folder, precision="float32")
    whole = tiny_model("gpt2").model.state_dict()
    assert all(torch.equal(tensor, whole[name]) for name, tensor in model.model.state_dict().items())


def test_a_tied_head_need_not_be_stored(copied: Folders) -> None:
    folder = copied("llama_tied")
    assert "lm_head.weight" not in load_file(folder / "model.safetensors")
    model = loaded(folder).model
    assert model.lm_head.weight.data_ptr() == model.model.embed_tokens.weight.data_ptr()


@pytest.mark.parametrize(
    ("name", "weight"),
    [
        ("llama", "lm_head.weight"),
        ("llama", "model.layers.1.mlp.up_proj.weight"),
        ("gpt_neox", "gpt_neox.embed_in.weight"),
    ],
)
def test_weights_are_never_made_up(name: str, weight: str, copied: Folders) -> None:
    folder = weights(copied(name), lambda tensors: tensors.pop(weight))
    with pytest.raises(ModelIncomplete) as caught:
        loaded(folder)
    assert weight in caught.value.missing


def test_weights_of_another_shape(copied: Folders) -> None:
    def narrow(tensors: dict[str, torch.Tensor]) -> None:
        name = "model.layers.0.mlp.up_proj.weight"
        tensors[name] = tensors[name][:-1].clone()

    with pytest.raises(ModelDamaged) as caught:
        loaded(weights(copied("llama"), narrow))
    assert "up_proj" in caught.value.detail


def test_config_of_another_shape(copied: Folders) -> None:
    with pytest.raises(ModelDamaged):
        loaded(edited(copied("llama"), intermediate_size=64))


@pytest.mark.parametrize(
    "changes",
    [
        {"num_attention_heads": "four"},
        {"hidden_size": -1},
        {"hidden_act": "no such function"},
        {"rope_parameters": {"rope_type": "no such type", "rope_theta": 1.0}},
        {"num_hidden_layers": None},
    ],
)
def test_a_config_that_makes_no_sense(changes: dict[str, Any], copied: Folders) -> None:
    with pytest.raises(ModelError):
        loaded(edited(copied("llama"), **changes))


def test_an_unknown_architecture(copied: Folders) -> None:
    folder = edited(copied("llama"), model_type="unheard_of", architectures=["UnheardOfForCausalLM"])
    with pytest.raises(ModelUnsupported) as caught:
        loaded(folder)
    assert caught.value.architecture == "UnheardOfForCausalLM"
    edited(folder, auto_map={"AutoModelForCausalLM": "modeling.UnheardOf"})
    (folder / "modeling.py").write_text("raise SystemExit('code of the model was run')", "utf-8")
    with pytest.raises(ModelUnsafe):
        loaded(folder)


def test_code_beside_a_known_model_is_not_run(copied: Folders) -> None:
    folder = edited(copied("llama"), auto_map={"AutoConfig": "code.C", "AutoModelForCausalLM": "code.M"})
    edited(folder, "tokenizer_config.json", auto_map={"AutoTokenizer": ["code.T", "code.T"]})
    (folder / "code.py").write_text("raise SystemExit('code of the model was run')", "utf-8")
    assert loaded(folder).kind == "decoder"


def test_a_model_without_a_head_for_text(copied: Folders) -> None:
    with pytest.raises(ModelUnsupported):
        loaded(edited(copied("llama"), model_type="siglip_text_model", architectures=["SiglipForCausalLM"]))


@pytest.mark.parametrize("content", ['{"version": "1.0", "model": {"type": "Unheard"}}', '{"model": 5}', "{}"])
def test_a_tokenizer_that_makes_no_sense(content: str, copied: Folders) -> None:
    folder = copied("llama")
    (folder / "tokenizer.json").write_text(content, "utf-8")
    with pytest.raises(ModelDamaged) as caught:
        loaded(folder)
    assert caught.value.file == "tokenizer.json"


def test_weights_that_are_cut_off(copied: Folders) -> None:
    folder = copied("llama")
    whole = (folder / "model.safetensors").read_bytes()
    (folder / "model.safetensors").write_bytes(whole[:-100])
    with pytest.raises(ModelDamaged):
        loaded(folder)


def test_out_of_memory_while_loading() -> None:
    for error in (torch.OutOfMemoryError("x"), MemoryError()):
        with pytest.raises(OutOfMemory), memory_errors("cpu"):
            raise error


def test_importing_is_offline_quiet_and_leaves_collection_on() -> None:
    code = (
        "from assistant.engine.importing import prepare; prepare(); import gc, os, sys, huggingface_hub.constants as c;"
        "assert gc.isenabled() and c.HF_HUB_OFFLINE and 'torch' in sys.modules and 'transformers' in sys.modules;"
        "assert 'PySide6' not in sys.modules; prepare()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=100)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
