"""Models read from GGUF files: the same logits as the weights of the blocks give in transformers, of every type and family."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import torch

from assistant.engine.loaded import gguf_loading, loading
from assistant.errors import ModelDamaged, ModelError, ModelIncomplete, ModelUnsupported
from assistant.models import folder, gguf_file
from assistant.system import paths
from assistant.tasks import EngineOptions
from tests.engine import gguf_files

TYPES = (
    "F32",
    "F16",
    "BF16",
    "Q8_0",
    "Q4_0",
    "Q4_1",
    "Q5_0",
    "Q5_1",
    "Q2_K",
    "Q3_K",
    "Q4_K",
    "Q5_K",
    "Q6_K",
    "IQ4_NL",
    "IQ4_XS",
)
BOUND = 2e-3
"""Of the largest logit: float32 sums in another order, through the fused step."""
IDS = [5, 17, 200, 3, 64, 90, 11, 250, 31, 7, 8, 9, 120, 44]


def compared(path: Path, reference: torch.nn.Module, precision: str = "float32") -> float:
    loaded = loading.load(EngineOptions(folder=str(path), device="cpu", precision=precision))
    with torch.inference_mode():
        exact = reference(torch.tensor([IDS])).logits[0].float()
    found = loaded.forward(IDS, loaded.new_cache(), len(IDS)).float()
    return float((found - exact).abs().max() / exact.abs().max())


@pytest.mark.parametrize("family", gguf_files.FAMILIES)
def test_every_family_answers_as_transformers_does(family: str, tmp_path: Path) -> None:
    reference = gguf_files.write(gguf_files.model(family), family, tmp_path / "a.gguf", "Q8_0")
    assert compared(tmp_path / "a.gguf", reference) < BOUND
    # From what the first load has kept.
    assert compared(tmp_path / "a.gguf", reference) < BOUND


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("family", ["llama", "gpt2"])
def test_every_type_of_blocks(kind: str, family: str, tmp_path: Path) -> None:
    reference = gguf_files.write(gguf_files.model(family), family, tmp_path / "a.gguf", kind)
    assert compared(tmp_path / "a.gguf", reference) < BOUND


@pytest.mark.parametrize("family", ["qwen2", "gemma3", "olmo2", "gpt2"])
def test_eight_bits_are_made_layer_by_layer_of_the_blocks(family: str, tmp_path: Path) -> None:
    reference = gguf_files.write(gguf_files.model(family), family, tmp_path / "a.gguf", "Q6_K")
    first = compared(tmp_path / "a.gguf", reference, "int8")
    assert first < 0.2
    assert compared(tmp_path / "a.gguf", reference, "int8") == pytest.approx(first, abs=2e-2)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gguf") / "small.gguf"
    gguf_files.write(gguf_files.model("llama"), "llama", path, "Q8_0")
    return path


def load(path: Path) -> loading.LoadedModel:
    return loading.load(EngineOptions(folder=str(path), device="cpu", precision="float32"))


def test_the_tokenizer_and_what_else_the_file_says(small: Path) -> None:
    loaded = load(small)
    tokenizer = loaded.tokenizer
    assert loaded.name == "small" and loaded.context_length == 512
    assert 1 in loaded.end_ids and 0 not in loaded.end_ids
    ids = tokenizer("the héllo\n<|im_start|>")["input_ids"]
    assert tokenizer.convert_ids_to_tokens(ids)[:2] == ["<|begin|>", "the"]
    assert tokenizer.decode(ids[1:]) == "the héllo\n<|im_start|>"
    said = tokenizer.apply_chat_template([{"role": "user", "content": "x"}], tokenize=False)
    assert said == "<|im_start|>user\nx<|im_end|>\n"


def test_pieces_of_sentences(tmp_path: Path) -> None:
    gguf_files.write(gguf_files.model("llama"), "llama", tmp_path / "a.gguf", tokenizer="llama")
    tokenizer = load(tmp_path / "a.gguf").tokenizer
    ids = tokenizer("the ah é")["input_ids"]
    assert tokenizer.convert_ids_to_tokens(ids) == ["<s>", "▁the", "▁a", "h", "▁", "<0xC3>", "<0xA9>"]
    assert tokenizer.decode(ids, skip_special_tokens=True) == "the ah é"


def test_scaled_positions(tmp_path: Path) -> None:
    model = gguf_files.model("llama")
    more = {"llama.rope.scaling.type": "linear", "llama.rope.scaling.factor": 4.0}
    gguf_files.write(model, "llama", tmp_path / "a.gguf", more=more)
    model.config.rope_parameters = {"rope_type": "linear", "factor": 4.0, "rope_theta": 20_000.0}
    reference = type(model)(model.config).eval()
    reference.load_state_dict(model.state_dict())
    assert compared(tmp_path / "a.gguf", reference) < BOUND


def split(path: Path, folder: Path) -> list[Path]:
    """The file in two parts, as llama.cpp's own tool makes them."""
    import gguf

    reader = gguf.GGUFReader(path)
    made = []
    for number, tensors in enumerate((reader.tensors[:5], reader.tensors[5:]), 1):
        made.append(folder / f"big-{number:05}-of-00002.gguf")
        writer = gguf.GGUFWriter(made[-1], "llama")
        if number == 1:
            for name, field in reader.fields.items():
                if not name.startswith("GGUF.") and name != "general.architecture":
                    kind = field.types[0]
                    sub = field.types[-1] if kind == gguf.GGUFValueType.ARRAY else None
                    writer.add_key_value(name, field.contents(), kind, sub)
        writer.add_uint16("split.no", number - 1)
        writer.add_uint16("split.count", 2)
        writer.add_int32("split.tensors.count", len(reader.tensors))
        for tensor in tensors:
            writer.add_tensor(tensor.name, tensor.data, raw_dtype=tensor.tensor_type)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
    return made


def test_a_file_in_parts_is_read_from_any_of_them(small: Path, tmp_path: Path) -> None:
    parts = split(small, tmp_path)
    one = load(small)
    for part in (*parts, tmp_path):
        loaded = load(part)
        assert torch.equal(loaded.forward(IDS, loaded.new_cache()), one.forward(IDS, one.new_cache()))
    parts[1].unlink()
    with pytest.raises(ModelIncomplete) as caught:
        folder.check(parts[0])
    assert caught.value.missing == ("big-00002-of-00002.gguf",)


@pytest.mark.parametrize("share", [0.0, 0.00001, 0.001, 0.01, 0.1, 0.5, 0.999])
def test_a_file_that_is_cut_off_is_damaged(small: Path, tmp_path: Path, share: float) -> None:
    data = small.read_bytes()
    (tmp_path / "a.gguf").write_bytes(data[: int(len(data) * share)])
    with pytest.raises(ModelDamaged):
        folder.check(tmp_path / "a.gguf")


def test_broken_heads_are_refused_without_filling_the_memory(small: Path, tmp_path: Path) -> None:
    import random

    data = bytearray(small.read_bytes())
    places = random.Random(7)
    for _ in range(150):
        broken = bytearray(data)
        for _ in range(places.choice((1, 3))):
            at = places.randrange(0, 9_000)
            broken[at] = places.randrange(256)
        (tmp_path / "a.gguf").write_bytes(broken)
        try:
            folder.check(tmp_path / "a.gguf")
        except ModelError:
            continue


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"general.type": "mmproj"}, "mmproj"),
        ({"llama.pooling_type": 1}, "embeddings"),
        ({"llama.attention.causal": False}, "embeddings"),
        ({"llama.expert_count": 8}, "expert_count"),
        ({"llama.rope.scaling.type": "su"}, "positions"),
    ],
)
def test_what_is_no_model_that_can_be_run(tmp_path: Path, more: dict[str, object], said: str) -> None:
    gguf_files.write(gguf_files.model("llama"), "llama", tmp_path / "a.gguf", more=dict(more))
    with pytest.raises(ModelUnsupported) as caught:
        load(tmp_path / "a.gguf")
    assert said in caught.value.architecture


def renamed(path: Path, target: Path, old: bytes, new: bytes) -> Path:
    """Names of one length may be exchanged in the file's head."""
    assert len(old) == len(new)
    target.write_bytes(path.read_bytes().replace(old, new))
    return target


def test_a_family_or_a_type_that_nobody_knows(small: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelUnsupported) as caught:
        load(renamed(small, tmp_path / "a.gguf", b"llama", b"lxyza"))
    assert caught.value.architecture == "lxyza"
    data = small.read_bytes()
    at = data.index(b"blk.0.attn_q.weight") + len(b"blk.0.attn_q.weight") + 4 + 16
    assert struct.unpack("<I", data[at : at + 4]) == (8,)
    (tmp_path / "b.gguf").write_bytes(data[:at] + struct.pack("<I", 16) + data[at + 4 :])
    with pytest.raises(ModelUnsupported) as caught:
        folder.check(tmp_path / "b.gguf")
    assert caught.value.architecture == "GGUF IQ2_XXS"


def test_tensors_too_many_or_too_few(tmp_path: Path) -> None:
    gguf_files.write(gguf_files.model("llama"), "llama", tmp_path / "a.gguf", drop=("blk.1.ffn_up",))
    with pytest.raises(ModelIncomplete):
        load(tmp_path / "a.gguf")
    gguf_files.write(gguf_files.model("llama"), "llama", tmp_path / "b.gguf", tokenizer="none")
    with pytest.raises(ModelUnsupported):
        load(tmp_path / "b.gguf")
    # Biases of queries, which a Llama file may have and another family's settings would leave out.
    gguf_files.write(gguf_files.model("qwen3"), "qwen3", tmp_path / "c.gguf")
    with pytest.raises(ModelError):
        load(renamed(tmp_path / "c.gguf", tmp_path / "d.gguf", b"qwen3", b"qwen2"))


def test_what_is_kept_is_private_and_bounded(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gguf_loading, "_MOST_KEPT", 2)
    kept = paths.cache_dir() / "gguf"
    for number in range(4):
        path = tmp_path / f"{number}.gguf"
        path.write_bytes(small.read_bytes())
        load(path)
    assert len(list(kept.iterdir())) <= 2
    assert kept.stat().st_mode & 0o77 == 0
    for file in kept.rglob("*"):
        assert file.stat().st_mode & 0o77 == 0, file
    # Another content under the same name is another model.
    gguf_files.write(gguf_files.model("llama", seed=2), "llama", tmp_path / "3.gguf", "Q8_0")
    loaded, other = load(tmp_path / "3.gguf"), load(small)
    assert not torch.allclose(loaded.forward(IDS, loaded.new_cache()), other.forward(IDS, other.new_cache()))


def test_what_is_kept_and_broken_is_made_again(small: Path) -> None:
    before = load(small)
    for file in (paths.cache_dir() / "gguf").rglob("*.safetensors"):
        file.write_bytes(file.read_bytes()[:-100])
    after = load(small)
    assert torch.equal(before.forward(IDS, before.new_cache()), after.forward(IDS, after.new_cache()))


def test_the_head_is_read_as_the_library_reads_it(small: Path) -> None:
    import gguf

    reader, found = gguf.GGUFReader(small), gguf_file.read(small)
    assert {
        t.name: (tuple(t.shape[::-1].tolist()), t.data_offset, t.n_bytes, t.tensor_type.name) for t in reader.tensors
    } == {name: (place.shape, place.offset, place.size, place.type) for name, place in found.tensors.items()}
    for name, field in reader.fields.items():
        if not name.startswith("GGUF."):
            assert found.metadata[name] == field.contents()
    for number, (name, block, size) in gguf_file.TYPES.items():
        assert gguf.GGMLQuantizationType(number).name == name
        assert gguf.GGML_QUANT_SIZES[gguf.GGMLQuantizationType(number)] == (block, size)
