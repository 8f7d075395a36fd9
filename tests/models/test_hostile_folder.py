"""Folders from anybody: what lies in the place of a file may never end, lie about itself, or vanish."""

from __future__ import annotations

import json
import os
import random
import shutil
import socket
import struct
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import (
    ModelDamaged,
    ModelError,
    ModelIncomplete,
    ModelMissing,
    ModelPlaceholder,
    ModelQuantised,
    ModelUnsafe,
    ModelUnsupported,
)
from assistant.models.folder import check
from tests.models.test_folder import LLAMA, WEIGHTS, safetensors

SMALL = ("config.json", "tokenizer.json", "tokenizer_config.json", "generation_config.json", "chat_template.jinja",
         "special_tokens_map.json", "added_tokens.json", "vocab.json", "merges.txt", "tokenizer.model")  # fmt: skip
POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22ead\nsize 12345\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "model"
    path.mkdir()
    (path / "config.json").write_text(json.dumps(LLAMA))
    (path / "tokenizer.json").write_text('{"version": "1.0"}')
    (path / "model.safetensors").write_bytes(WEIGHTS)
    return path


def refused(folder: Path, seconds: float = 2.0) -> ModelError:
    """The error, which comes soon."""
    began = time.monotonic()
    with pytest.raises(ModelError) as caught:
        check(folder)
    assert time.monotonic() - began < seconds
    return caught.value


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
@pytest.mark.parametrize("name", [*SMALL, "model.safetensors"])
def test_a_pipe_that_nobody_writes_to(name: str, folder: Path) -> None:
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    error = refused(folder)
    assert isinstance(error, ModelDamaged) and error.file == name


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero")
@pytest.mark.parametrize("name", [*SMALL, "model.safetensors"])
def test_a_device_without_an_end(name: str, folder: Path) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to("/dev/zero")
    assert isinstance(refused(folder), ModelDamaged)


@pytest.mark.parametrize("name", [*SMALL, "model.safetensors"])
def test_a_folder_or_a_loop_of_links_in_the_place_of_a_file(name: str, folder: Path) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir()
    assert isinstance(refused(folder), ModelError)
    (folder / name).rmdir()
    (folder / name).symlink_to(folder / name)
    assert isinstance(refused(folder), ModelError)


@pytest.mark.parametrize("name", SMALL)
def test_a_file_of_ten_gigabytes(name: str, folder: Path) -> None:
    with (folder / name).open("wb") as file:
        file.truncate(10 * 2**30)
    error = refused(folder)
    assert isinstance(error, ModelDamaged) and error.file == name and "bytes" in error.detail


def test_a_socket(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "config.json").unlink()
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("config.json")
        assert isinstance(refused(folder), ModelDamaged)


def test_a_hostile_template_in_the_folder_of_additional_ones(folder: Path) -> None:
    (folder / "additional_chat_templates").mkdir()
    (folder / "additional_chat_templates" / "x.jinja").symlink_to("/dev/zero")
    assert isinstance(refused(folder), ModelDamaged)


@pytest.mark.parametrize(
    "changes",
    [
        {"num_labels": 10**8}, {"num_hidden_layers": 20_000}, {"num_hidden_layers": 10**30}, {"hidden_size": 10**7},
        {"vocab_size": 10**9}, {"intermediate_size": 2**62}, {"num_attention_heads": 10**6}, {"n_layer": 50_000},
        {"text_config": {"num_hidden_layers": 20_000}}, {"rope_theta": float("inf")}, {"rms_norm_eps": float("nan")},
        {"num_local_experts": 10**6}, {"num_hidden_layers": -1}, {"max_position_embeddings": 2**50}, {"head_dim": 10**8},
    ],
    ids=str,
)  # fmt: skip
def test_numbers_that_ask_for_too_much(changes: dict[str, Any], folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps(LLAMA | changes))
    error = refused(folder)
    assert isinstance(error, ModelDamaged) and error.file == "config.json"


@pytest.mark.parametrize("name", ["config.json", "generation_config.json", "tokenizer_config.json"])
@pytest.mark.parametrize(
    "deep", ['{"a":' * 60 + "1" + "}" * 60, '{"a":' + "[" * 100_000 + "]" * 100_000 + "}", "[1]", "1" * 9999]
)
def test_json_that_is_deep_or_no_object(name: str, deep: str, folder: Path) -> None:
    (folder / name).write_text(deep)
    error = refused(folder)
    assert isinstance(error, ModelDamaged) and error.file == name


@pytest.mark.parametrize(
    "entry",
    [
        {"dtype": "BF16", "shape": [4, 3], "data_offsets": [0, 10**18]},
        {"dtype": "BF16", "shape": [10**6, 10**6], "data_offsets": [0, 24]},
        {"dtype": "BF16", "shape": [4, 3], "data_offsets": [24, 0]},
        {"dtype": "BF16", "shape": [-4, -3], "data_offsets": [0, 24]},
        {"dtype": "BF16", "shape": [4.0, 3], "data_offsets": [0, 24]},
        {"dtype": "BF16", "shape": [1] * 1000 + [12], "data_offsets": [0, 24]},
        {"dtype": "BF16", "shape": "12", "data_offsets": [0, 24]},
        {"dtype": "BF16", "shape": [12], "data_offsets": [0, 24, 48]},
    ],
    ids=str,
)
def test_weights_that_lie_about_their_sizes(entry: dict[str, Any], folder: Path) -> None:
    header = json.dumps({"a": entry}).encode()
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + bytes(24))
    assert isinstance(refused(folder), ModelDamaged)


@pytest.mark.parametrize(
    "growing",
    [
        {"normalizer": {"type": "Replace", "pattern": {"String": "a"}, "content": "b" * 1000}},
        {"normalizer": {"type": "Sequence", "normalizers": [
            {"type": "Replace", "pattern": {"String": "a"}, "content": "a" * 30}] * 8}},
        {"pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "Replace", "pattern": {"Regex": "."}, "content": "xy" * 100}]}},
        {"normalizer": {"type": "Prepend", "prepend": "a" * 100_000}},
        {"padding": {"strategy": {"Fixed": 10**9}}},
    ],
    ids=lambda value: str(value)[:60],
)  # fmt: skip
def test_a_tokenizer_that_blows_up(growing: dict[str, Any], folder: Path) -> None:
    (folder / "tokenizer.json").write_text(json.dumps({"version": "1.0", **growing, "model": {"vocab": {}}}))
    assert isinstance(refused(folder), ModelDamaged)


def test_the_usual_growth_of_a_tokenizer_is_taken(folder: Path) -> None:
    steps = [{"type": "Prepend", "prepend": "▁"}, {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]
    normalizer = {"type": "Sequence", "normalizers": steps}
    (folder / "tokenizer.json").write_text(json.dumps({"normalizer": normalizer, "model": {"vocab": {"a": 1}}}))
    assert check(folder).kind == "decoder"


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "config.json", "tokenizer_config.json"])
def test_a_placeholder_of_git_lfs_is_said_to_be_one(name: str, folder: Path) -> None:
    (folder / name).write_text(POINTER)
    error = refused(folder)
    assert isinstance(error, ModelPlaceholder) and error.file == name


def test_weights_in_fewer_bits_are_said_to_be_so(folder: Path) -> None:
    for changes in ({"quantization": {"group_size": 32, "bits": 4}}, {"compression_config": {"format": "int-quantized"}},
                    {"quantization_config": {}}, {"quantization_config": {"quant_method": "gptq", "bits": 4}}):  # fmt: skip
        (folder / "config.json").write_text(json.dumps(LLAMA | changes))
        assert isinstance(refused(folder), ModelQuantised)
    (folder / "config.json").write_text(json.dumps(LLAMA))
    for name in ("quantize_config.json", "quant_config.json"):
        (folder / name).write_text('{"bits": 4}')
        assert isinstance(refused(folder), ModelQuantised)
        (folder / name).unlink()
    for tensors in ({"a.qweight": ("I32", [2], 8)}, {"a.weight": ("U32", [4], 16), "a.scales": ("F32", [1], 4)},
                    {"a.weight": ("F8_E4M3", [64], 64)}):  # fmt: skip
        (folder / "model.safetensors").write_bytes(safetensors(tensors))
        assert isinstance(refused(folder), ModelQuantised)


def test_what_people_point_at(folder: Path, tmp_path: Path) -> None:
    for name in ("config.json", "model.safetensors", "tokenizer.json"):
        assert check(folder / name).path == folder
    (tmp_path / "x.gguf").write_bytes(b"GGUF" + bytes(90))
    (tmp_path / "renamed.bin").write_bytes(b"GGUF" + bytes(90))
    for name in ("x.gguf", "renamed.bin"):
        error = refused(tmp_path / name)
        assert isinstance(error, ModelUnsupported) and error.architecture.startswith("GGUF")
    (tmp_path / "letter.txt").write_text("Dear Anna")
    assert isinstance(refused(tmp_path / "letter.txt"), ModelMissing)
    (folder / "model.safetensors").rename(folder / "m.gguf")
    assert isinstance(refused(folder), ModelDamaged)


def test_the_folder_of_a_hubs_cache(folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "models--google--gemma-3-270m"
    old, new = root / "snapshots" / ("a" * 40), root / "snapshots" / ("b" * 40)
    for snapshot in (old, new):
        shutil.copytree(folder, snapshot)
    (root / "refs").mkdir()
    (root / "refs" / "main").write_text("a" * 40 + "\n")
    assert check(root).path == old and check(root).name == "google/gemma-3-270m"
    assert check(root / "snapshots").path == old and check(new).name == "google/gemma-3-270m"
    for broken in ("", "../../..", "x" * 900, "gone"):
        (root / "refs" / "main").write_text(broken)
        assert check(root).path in (old, new)
    link = tmp_path / "my link"
    link.symlink_to(new)
    assert check(link).name == "google/gemma-3-270m"
    shutil.rmtree(root / "snapshots")
    (root / "snapshots").mkdir()
    assert isinstance(refused(root), ModelIncomplete)


@pytest.mark.parametrize(
    ("name", "config", "shown"),
    [
        ("flan-t5-small", {}, "flan-t5-small"),
        ("0123456789abcdef0123456789abcdef01234567", {"_name_or_path": "google/flan-t5-small"}, "google/flan-t5-small"),
        ("0123456789abcdef0123456789abcdef01234567", {"_name_or_path": "/home/anna/models/tiny-one"}, "tiny-one"),
        ("checkpoint-500", {}, "llama"),
    ],
)
def test_a_name_is_never_a_hash(name: str, config: dict[str, Any], shown: str, folder: Path) -> None:
    (folder / "config.json").write_text(json.dumps(LLAMA | config))
    renamed = folder.rename(folder.with_name(name))
    assert check(renamed).name == shown


def test_a_tokenizer_with_code_of_its_own(folder: Path) -> None:
    (folder / "tokenizer_config.json").write_text('{"auto_map": {"AutoTokenizer": ["x.X", null]}}')
    assert check(folder).kind == "decoder"
    (folder / "tokenizer.json").rename(folder / "tokenizer.model")
    error = refused(folder)
    assert isinstance(error, ModelUnsafe) and error.file == "tokenizer_config.json"


def test_a_folder_that_vanishes_while_it_is_looked_at(folder: Path, tmp_path: Path) -> None:
    kept, stop = tmp_path / "kept", threading.Event()
    shutil.copytree(folder, kept)

    def come_and_go() -> None:
        while not stop.is_set():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(kept, folder, dirs_exist_ok=True)

    thread = threading.Thread(target=come_and_go)
    thread.start()
    try:
        for _ in range(300):
            try:
                assert check(folder).kind == "decoder"
            except ModelError:
                continue
    finally:
        stop.set()
        thread.join()


@pytest.mark.parametrize("damage", ["cut", "flip", "insert", "repeat"])
def test_a_thousand_damaged_files_are_read_or_refused(damage: str, folder: Path) -> None:
    """Whatever became of the files, the answer is facts or a `ModelError`, and it comes at once."""
    from assistant.system import paths

    names = ("config.json", "tokenizer_config.json", "generation_config.json", "model.safetensors", "tokenizer.json")
    whole = {name: (paths.starter_model() / name).read_bytes() for name in names}
    whole["model.safetensors"], whole["tokenizer.json"] = (
        WEIGHTS,
        b'{"padding": null, "normalizer": {"type": "NFC"}, "model": {}}',
    )
    change: dict[str, Callable[[bytes, random.Random], bytes]] = {
        "cut": lambda data, chance: data[: chance.randrange(len(data))],
        "flip": lambda data, chance: _with(data, chance.randrange(len(data)), bytes([chance.randrange(256)]), 1),
        "insert": lambda data, chance: _with(data, chance.randrange(len(data)), chance.randbytes(3), 0),
        "repeat": lambda data, chance: _with(data, chance.randrange(len(data)), data[-9:] * chance.randrange(9), 0),
    }
    began = time.monotonic()
    for seed in range(250):
        chance = random.Random(seed)
        hit = chance.choice(names)
        for name, data in whole.items():
            (folder / name).write_bytes(change[damage](data, chance) if name == hit else data)
        try:
            check(folder)
        except ModelError:
            continue
    assert time.monotonic() - began < 20


def _with(data: bytes, at: int, new: bytes, length: int) -> bytes:
    return data[:at] + new + data[at + length :]
