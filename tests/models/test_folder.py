from __future__ import annotations

import json
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ModelDamaged, ModelError, ModelIncomplete, ModelMissing, ModelUnsafe, ModelUnsupported
from assistant.models.folder import check

LLAMA = {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "max_position_embeddings": 128}


def safetensors(tensors: dict[str, tuple[str, list[int], int]]) -> bytes:
    """A file of zeros. Each tensor is dtype, shape and bytes."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for name, (dtype, shape, size) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [end, end + size]}
        end += size
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + bytes(end)


WEIGHTS = safetensors({"a": ("BF16", [4, 3], 24), "b": ("F32", [2], 8)})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "model"
    path.mkdir()
    (path / "config.json").write_text(json.dumps(LLAMA))
    (path / "tokenizer.json").write_text('{"version": "1.0"}')
    (path / "model.safetensors").write_bytes(WEIGHTS)
    return path


def configured(folder: Path, **changes: Any) -> None:
    (folder / "config.json").write_text(json.dumps(LLAMA | changes))


def test_a_whole_folder(folder: Path) -> None:
    facts = check(folder)
    assert (facts.architecture, facts.model_type, facts.kind) == ("LlamaForCausalLM", "llama", "decoder")
    assert facts.weight_files == ("model.safetensors",) and facts.weight_bytes == len(WEIGHTS)
    assert (facts.parameters, facts.dtype, facts.context_length) == (14, "BF16", 128)


def test_the_starter() -> None:
    from assistant.system import paths

    facts = check(paths.starter_model())
    assert facts.kind == "decoder" and facts.parameters > 1_000_000 and facts.context_length


def test_shards(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    names = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]
    index = {"weight_map": {"a": names[0], "b": names[1], "c": names[1]}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    (folder / names[0]).write_bytes(WEIGHTS)
    with pytest.raises(ModelIncomplete) as caught:
        check(folder)
    assert caught.value.missing == (names[1],) and caught.value.path == folder
    (folder / names[1]).write_bytes(WEIGHTS)
    facts = check(folder)
    assert facts.weight_files == tuple(names) and facts.parameters == 28 and facts.weight_bytes == 2 * len(WEIGHTS)


@pytest.mark.parametrize("index", ["{", "[]", "{}", '{"weight_map": {}}', '{"weight_map": {"a": "../x.safetensors"}}'])
def test_damaged_index(folder: Path, index: str) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors.index.json").write_text(index)
    with pytest.raises(ModelDamaged) as caught:
        check(folder)
    assert caught.value.file == "model.safetensors.index.json"


def test_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("x")
    for name in ("no such folder", "file", "empty"):
        with pytest.raises(ModelMissing):
            check(tmp_path / name)


@pytest.mark.parametrize(
    ("gone", "missing"),
    [("config.json", "config.json"), ("tokenizer.json", "tokenizer.json"), ("model.safetensors",) * 2],
)
def test_a_file_is_missing(folder: Path, gone: str, missing: str) -> None:
    (folder / gone).unlink()
    with pytest.raises(ModelIncomplete) as caught:
        check(folder)
    assert caught.value.missing == (missing,)


def test_half_a_tokenizer(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()
    (folder / "source.spm").write_bytes(b"x")
    (folder / "vocab.json").write_text("{}")
    with pytest.raises(ModelIncomplete) as caught:
        check(folder)
    assert caught.value.missing in (("target.spm",), ("merges.txt",))


def test_tokenizer_of_bytes_has_no_files(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()
    (folder / "tokenizer_config.json").write_text('{"tokenizer_class": "ByT5Tokenizer"}')
    assert check(folder).kind == "decoder"


@pytest.mark.parametrize("name", ["config.json", "tokenizer_config.json", "generation_config.json"])
@pytest.mark.parametrize("content", [b'{"architectures": ["Lla', b"[1]", b"\xff\xfe\x00", b"", b"[" * 100_000])
def test_damaged_json(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    with pytest.raises(ModelDamaged) as caught:
        check(folder)
    assert caught.value.file == name


def test_a_config_without_a_model_type(folder: Path) -> None:
    (folder / "config.json").write_text("{}")
    with pytest.raises(ModelDamaged):
        check(folder)


@pytest.mark.parametrize("content", [b"", b'{"version": "1.0", "model": {"voc', b"<html></html>"])
def test_damaged_tokenizer(folder: Path, content: bytes) -> None:
    (folder / "tokenizer.json").write_bytes(content)
    with pytest.raises(ModelDamaged) as caught:
        check(folder)
    assert caught.value.file == "tokenizer.json"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x01\x02",
        WEIGHTS[:-1],
        WEIGHTS[: len(WEIGHTS) // 2],
        WEIGHTS + b"more",
        bytes(len(WEIGHTS)),
        struct.pack("<Q", 2**63) + b"{}",
        struct.pack("<Q", 2) + b"[]",
        struct.pack("<Q", 9) + b'{"a": {}}',
        struct.pack("<Q", 4) + b'{"a"',
        b"<!DOCTYPE html><html>Not found</html>",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 4\n",
    ],
)
def test_damaged_weights(folder: Path, content: bytes) -> None:
    (folder / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelDamaged) as caught:
        check(folder)
    assert caught.value.file == "model.safetensors"


@pytest.mark.parametrize("name", ["pytorch_model.bin", "pytorch_model-00001-of-00002.bin", "model.pt", "tf_model.h5"])
def test_pickled_weights_are_unsafe(folder: Path, name: str) -> None:
    (folder / "model.safetensors").rename(folder / name)
    with pytest.raises(ModelUnsafe) as caught:
        check(folder)
    assert caught.value.file == name


def test_pickled_weights_beside_safe_ones_do_not_matter(folder: Path) -> None:
    (folder / "pytorch_model.bin").write_bytes(b"x")
    assert check(folder).weight_files == ("model.safetensors",)


@pytest.mark.parametrize(
    "config",
    [
        {"architectures": ["BertForMaskedLM"], "model_type": "bert"},
        {"architectures": ["BertModel"], "model_type": "bert"},
        {"architectures": ["BertLMHeadModel"], "model_type": "bert"},
        {"architectures": ["ViTForImageClassification"], "model_type": "vit"},
        {"architectures": ["WhisperForConditionalGeneration"], "model_type": "whisper", "is_encoder_decoder": True},
        {"architectures": ["LlamaForSequenceClassification"], "model_type": "llama"},
        {"quantization_config": {"quant_method": "gptq", "bits": 4}},
    ],
)
def test_models_that_write_no_text(folder: Path, config: dict[str, Any]) -> None:
    configured(folder, **config)
    with pytest.raises(ModelUnsupported) as caught:
        check(folder)
    assert caught.value.architecture.startswith(config.get("architectures", ["LlamaForCausalLM"])[0])


@pytest.mark.parametrize(
    ("files", "architecture"),
    [(["adapter_config.json", "adapter_model.safetensors"], "adapter")],
)
def test_other_kinds_of_folder(tmp_path: Path, files: list[str], architecture: str) -> None:
    for name in files:
        (tmp_path / name).write_bytes(b"{}")
    with pytest.raises(ModelUnsupported) as caught:
        check(tmp_path)
    assert caught.value.architecture == architecture


def test_distributed_checkpoints_are_not_taken(folder: Path) -> None:
    (folder / "shard-00001-model-00001-of-00001.safetensors").write_bytes(WEIGHTS)
    with pytest.raises(ModelUnsupported):
        check(folder)


@pytest.mark.parametrize(
    "config",
    [
        {"architectures": ["T5ForConditionalGeneration"], "model_type": "t5"},
        {"architectures": ["MarianMTModel"], "model_type": "marian", "is_encoder_decoder": True},
        {"architectures": ["M2M100ForConditionalGeneration"], "model_type": "m2m_100"},
        {"architectures": None, "model_type": "bart"},
    ],
)
def test_encoder_decoders(folder: Path, config: dict[str, Any]) -> None:
    configured(folder, **config)
    assert check(folder).kind == "seq2seq"


def test_every_truncation_is_noticed(folder: Path) -> None:
    for length in range(len(WEIGHTS)):
        (folder / "model.safetensors").write_bytes(WEIGHTS[:length])
        with pytest.raises(ModelError):
            check(folder)


def test_needs_no_torch() -> None:
    code = "import sys, assistant.models.folder; assert not {'torch', 'transformers'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
