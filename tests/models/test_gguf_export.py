"""A GGUF file says what the model folder says; where llama.cpp is at hand, it writes the same tokens as the engine.

llama-cpp-python is looked for in this interpreter, or in the one that LONGHAND_LLAMA_PYTHON names.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gguf import GGUFReader, dequantize
from safetensors.numpy import save_file as save_arrays

from assistant.cli import main
from assistant.engine.decoding import generation
from assistant.engine.loaded import loading
from assistant.engine.prompts import style as prompting
from assistant.engine.prompts.prompt import PromptParts
from assistant.errors import ModelDamaged, ModelUnsupported
from assistant.models import gguf_export
from assistant.system.paths import starter_model
from assistant.tasks import GREEDY, EngineOptions, Limits

LLAMA_PYTHON = os.environ.get("LONGHAND_LLAMA_PYTHON", sys.executable)
ASKS = (
    PromptParts("translate", "The weather is fine today, isn't it?", source="en", target="fr"),
    PromptParts("translate", "Où est la gare ?", source="fr", target="en"),
    PromptParts("correct", "He go to school in 1984 and don't likes it."),
    PromptParts("continue", "The old house stood by the river, and in 2024 it "),
    PromptParts("continue", "我们在北京的大学里学习，今天天气很好。"),
)
_LLAMA = """
import json, sys
import llama_cpp
path, asked = sys.argv[1], json.load(sys.stdin)
model = llama_cpp.Llama(path, n_ctx=512, n_threads=1, verbose=False, logits_all=False)
answers = []
for ask in asked:
    ids = model.tokenize(ask["text"].encode(), add_bos=True, special=True)
    model.reset()
    model.eval(ids)
    written = []
    for _ in range(ask["new"]):
        logits = model._ctx.get_logits()
        token = max(range(model.n_vocab()), key=logits.__getitem__)
        written.append(token)
        if token == model.token_eos():
            break
        model.eval([token])
    answers.append({"ids": ids, "written": written, "text": model.detokenize(written).decode("utf-8", "replace")})
print(json.dumps(answers))
"""


def _has_llama() -> bool:
    done = subprocess.run([LLAMA_PYTHON, "-c", "import llama_cpp"], capture_output=True, timeout=60)
    return done.returncode == 0


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("gguf") / "starter.gguf"
    gguf_export.write(starter_model(), target, "f32")
    return target


def _field(reader: GGUFReader, name: str) -> Any:
    return reader.fields[name].contents()


def test_the_file_says_what_the_folder_says(whole: Path) -> None:
    reader = GGUFReader(whole)
    config = json.loads((starter_model() / "config.json").read_text())
    stated = json.loads((starter_model() / "tokenizer.json").read_text())
    assert _field(reader, "llama.block_count") == config["num_hidden_layers"]
    assert _field(reader, "tokenizer.ggml.pre") == "smollm"
    assert _field(reader, "tokenizer.ggml.eos_token_id") == config["eos_token_id"]
    assert _field(reader, "tokenizer.ggml.add_bos_token") is False
    tokens = _field(reader, "tokenizer.ggml.tokens")
    assert len(tokens) == config["vocab_size"]
    assert all(tokens[number] == token for token, number in stated["model"]["vocab"].items())
    kinds = _field(reader, "tokenizer.ggml.token_type")
    special = {entry["id"] for entry in stated["added_tokens"]}
    assert {number for number, kind in enumerate(kinds) if kind == 3} == special
    assert len(_field(reader, "tokenizer.ggml.merges")) == len(stated["model"]["merges"])
    assert {tensor.name for tensor in reader.tensors} >= {
        "token_embd.weight",
        "output_norm.weight",
        "blk.0.attn_q.weight",
    }
    assert not list(whole.parent.glob("*.part"))


@pytest.mark.parametrize(("kind", "off"), [("f16", 1e-3), ("bf16", 1e-9), ("q8_0", 0.01)])
def test_other_kinds_hold_the_same_numbers_more_coarsely(whole: Path, tmp_path: Path, kind: Any, off: float) -> None:
    gguf_export.write(starter_model(), tmp_path / "x.gguf", kind)
    exact = {tensor.name: tensor for tensor in GGUFReader(whole).tensors}
    for tensor in GGUFReader(tmp_path / "x.gguf").tensors:
        wanted = dequantize(exact[tensor.name].data, exact[tensor.name].tensor_type)
        got = dequantize(tensor.data, tensor.tensor_type)
        assert np.abs(got - wanted).max() <= off * np.abs(wanted).max()
    assert (tmp_path / "x.gguf").stat().st_size < 0.6 * whole.stat().st_size


def test_a_folder_in_8_bits_is_read_as_well(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "small"
    shutil.copytree(starter_model(), folder)
    arrays = {}
    for name, array in gguf_export._weights(gguf_export.check(starter_model())):
        if array.ndim == 2:
            scale = (np.abs(array).max(axis=1) / 127).astype(np.float32)
            arrays[name], arrays[f"{name}_scale"] = np.round(array / scale[:, None]).astype(np.int8), scale
        else:
            arrays[name] = array
    save_arrays(arrays, folder / "model.safetensors")
    gguf_export.write(folder, tmp_path / "small.gguf", "f32")
    exact = {tensor.name: tensor.data for tensor in GGUFReader(whole).tensors}
    for tensor in GGUFReader(tmp_path / "small.gguf").tensors:
        assert np.abs(tensor.data - exact[tensor.name]).max() <= 0.005 * np.abs(exact[tensor.name]).max()


def test_llama_cpp_reads_and_writes_the_same_tokens(whole: Path) -> None:
    if not _has_llama():
        pytest.skip("no llama-cpp-python, neither here nor in LONGHAND_LLAMA_PYTHON")
    loaded = loading.load(EngineOptions(device="cpu", precision="float32", threads=1))
    style = prompting.style_of(loaded)
    prompts = [style.render(ask).ids for ask in ASKS]
    texts = [loaded.tokenizer.decode(ids, skip_special_tokens=False) for ids in prompts]
    asked = [{"text": text, "new": 40} for text in texts]
    done = subprocess.run(
        [LLAMA_PYTHON, "-c", _LLAMA, str(whole)], input=json.dumps(asked), capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stderr[-2000:]
    written: list[str] = []
    for ids, answer in zip(prompts, json.loads(done.stdout), strict=True):
        assert answer["ids"] == ids
        running = generation.generate(loaded, ids, GREEDY, Limits(max_tokens=40), bool)
        while True:
            try:
                next(running)
            except StopIteration as ended:
                run = ended.value
                break
        assert len(answer["written"]) >= run.new_tokens
        assert answer["text"].replace("<|end|>", "").rstrip("\ufffd") == run.text
        written.append(run.text)
    assert len(list(filter(None, written))) >= 4


@pytest.mark.parametrize(
    ("file", "change", "error"),
    [
        ("config.json", {"model_type": "qwen2", "architectures": ["Qwen2ForCausalLM"]}, ModelUnsupported),
        ("config.json", {"rope_parameters": {"rope_type": "yarn", "rope_theta": 1e4}}, ModelUnsupported),
        ("config.json", {"vocab_size": 100}, ModelDamaged),
        ("tokenizer.json", {"pre_tokenizer": {"type": "Metaspace"}}, ModelUnsupported),
        ("tokenizer.json", {"model": {}}, ModelDamaged),
    ],
)
def test_what_llama_cpp_would_misread_is_refused(tmp_path: Path, file: str, change: Any, error: Any) -> None:
    folder = tmp_path / "model"
    shutil.copytree(starter_model(), folder)
    stated = json.loads((folder / file).read_text())
    (folder / file).write_text(json.dumps(stated | change))
    with pytest.raises(error):
        gguf_export.write(folder, tmp_path / "x.gguf", "f16")
    assert list(tmp_path.iterdir()) == [folder]


def test_the_command_writes_a_file_or_says_why_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["models", "export", "--gguf", str(tmp_path / "a.gguf")]) == 0
    assert "MB in" in capsys.readouterr().out
    assert GGUFReader(tmp_path / "a.gguf").tensors[0].name == "token_embd.weight"
    assert main.main(["models", "export", "--gguf", str(tmp_path / "no" / "a.gguf")]) == 1
    assert "The disk refused" in capsys.readouterr().err
    assert main.main(["models", "export", "--gguf", str(tmp_path / "b.gguf"), "--model", str(tmp_path)]) == 1
    assert capsys.readouterr().err
