"""Facts of a model folder, read without torch in a few milliseconds.

Only the small JSON files and the headers of the weights are opened, so that a window can ask before it loads.
"""

from __future__ import annotations

import json
import math
import struct
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from assistant.errors import (
    ModelDamaged,
    ModelIncomplete,
    ModelMissing,
    ModelPlaceholder,
    ModelQuantised,
    ModelUnsafe,
    ModelUnsupported,
)
from assistant.models import config_numbers, gguf_config, gguf_file, identity, places, small_files, tokenizer_files

_SINGLE, _INDEX = "model.safetensors", "model.safetensors.index.json"
_PICKLED = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".h5", ".msgpack")
INT8_METHOD = "longhand-int8"  # how config.json says that the matrices lie in 8 bits with a scale for each row
_LARGEST_HEADER = 25_000_000  # bytes; several times that of any known model
_LARGEST_WEIGHTS = 2**50  # bytes
# Bits of one number by the names of the safetensors format.
_BITS = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "U16": 16, "I16": 16, "F16": 16, "BF16": 16,
    "U32": 32, "I32": 32, "F32": 32, "U64": 64, "I64": 64, "F64": 64, "C64": 64, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
}  # fmt: skip
# How the packed weights of programs that quantise are named: GPTQ and AWQ, bitsandbytes, compressed-tensors.
_PACKED = (".qweight", ".qzeros", ".absmax", ".quant_map", ".SCB", ".weight_packed", ".weight_scale_inv", ".qs")
_WHOLE = ("F64", "F32", "F16", "BF16", "I8")  # the last with a scale for each row, as we write them
_DEEPEST_SHAPE = 8

# The names under which transformers writes models that put out text; encoders and vision models have other endings.
_GENERATIVE = ("ForCausalLM", "LMHeadModel", "ForConditionalGeneration", "MTModel", "ForTextToText")
_ENCODERS = frozenset({
    "albert", "bert", "camembert", "deberta", "deberta-v2", "distilbert", "electra", "ernie", "flaubert",
    "longformer", "mobilebert", "modernbert", "mpnet", "roberta", "squeezebert", "xlm-roberta", "xlm-roberta-xl",
    "nomic_bert",
})  # fmt: skip
_OTHER_SENSES = frozenset({
    "whisper", "speech_to_text", "moonshine", "speech-encoder-decoder", "vision-encoder-decoder", "blip", "blip-2",
    "pix2struct", "clip", "siglip", "vit", "beit", "deit", "dinov2", "swin", "convnext", "resnet", "wav2vec2",
    "hubert", "musicgen", "bark",
})  # fmt: skip
_SEQ2SEQ = frozenset({
    "bart", "bigbird_pegasus", "blenderbot", "blenderbot-small", "fsmt", "led", "longt5", "m2m_100", "marian",
    "mbart", "mt5", "mvp", "nllb-moe", "pegasus", "pegasus_x", "plbart", "prophetnet", "switch_transformers", "t5",
    "t5gemma", "umt5",
})  # fmt: skip
# Each alternative is enough for some tokenizer of transformers.
_TOKENIZERS = (
    ("tokenizer.json",), ("tokenizer.model",), ("spiece.model",), ("sentencepiece.bpe.model",), ("sentencepiece.model",),
    ("source.spm", "target.spm", "vocab.json"), ("vocab.json", "merges.txt"), ("vocab.txt",), ("tekken.json",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """A folder whose files are all there. `weight_bytes` and `parameters` count what is on disk, heads that share the
    embedding once; `dtype` is the name that safetensors gives most of them ("BF16"). `context_length` None is unknown.
    `name` is what people call the model, wherever it lies. `is_doubtful` says that config.json may ask for a larger model.
    """

    path: Path
    architecture: str
    model_type: str
    kind: Literal["decoder", "seq2seq"]
    weight_files: tuple[str, ...]
    weight_bytes: int
    parameters: int
    dtype: str
    context_length: int | None
    config: dict[str, Any]
    name: str
    is_doubtful: bool
    gguf: bool = False
    """Whether `path`, or the list of files, is a GGUF model."""


def check(folder: Path) -> FolderFacts:
    """Read a folder's own account of itself; `folder` may also be that of a hub's cache, one of its files, or a GGUF file.

    Costs milliseconds whatever lies there. Raises the `ModelError` that says why no model can come out of it.
    """
    folder = places.model_folder(folder)
    if folder.is_file():
        return _gguf(folder)
    names = small_files.entries(folder)
    only = _only_gguf(folder, names)
    if only is not None and not any(name.endswith(".safetensors") for name in names):
        return _gguf(only)
    if "config.json" not in names:
        _refuse_without_config(folder, names)
    small_files.check_all(folder, names)
    config = small_files.json_object(folder, "config.json")
    architecture, kind = _text_model(folder, config, names)
    weight_files = _weight_files(folder, names)
    _check_tokenizer(folder, names, config)
    if "generation_config.json" in names:
        small_files.json_object(folder, "generation_config.json")
    held = _Held()
    for file in weight_files:
        _read_header(folder, file, held)
    _refuse_packed(folder, architecture, config, held)
    config_numbers.check(folder, config, longest_side=held.longest_side, tensors=len(held.names))
    text = config.get("text_config")
    return FolderFacts(
        path=folder, architecture=architecture, model_type=str(config.get("model_type", "")), kind=kind,
        weight_files=weight_files, weight_bytes=held.bytes, parameters=held.numbers.total(),
        dtype=held.numbers.most_common(1)[0][0] if held.numbers else "F32",
        context_length=_context_length(config) or (_context_length(text) if isinstance(text, dict) else None), config=config,
        name=identity.shown_name(folder, config),
        is_doubtful=config_numbers.ask_for_more(config, longest_side=held.longest_side),
    )  # fmt: skip


def _gguf(path: Path) -> FolderFacts:
    """The facts of one file, which `path` names. Raises the same errors."""
    if not gguf_file.is_gguf(path):
        raise ModelMissing(path)
    file = gguf_file.read(path, vocabulary=False)
    config = gguf_config.config(file).values
    types = Counter(tensor.type for tensor in file.tensors.values() if len(tensor.shape) > 1)
    kind = types.most_common(1)[0][0] if types else "F32"
    return FolderFacts(
        path=path, architecture=file.architecture, model_type=config["model_type"], kind="decoder",
        weight_files=tuple(str(part.resolve()) for part in file.files), weight_bytes=file.weight_bytes,
        parameters=file.parameters, dtype=kind if kind in ("F32", "F16") else "BF16",
        context_length=_context_length(config) or _context_length({"n_ctx": file.get("context_length")}), config=config,
        name=path.resolve().stem, is_doubtful=False, gguf=True,
    )  # fmt: skip


def _only_gguf(folder: Path, names: set[str]) -> Path | None:
    """The single GGUF model, or its first part, of a folder that holds nothing else to load."""
    models = [name for name in sorted(names) if name.lower().endswith(".gguf") and "mmproj" not in name.lower()]
    first = [name for name in models if "-of-" not in name or "-00001-of-" in name]
    return folder / first[0] if len(first) == 1 else None


def _refuse_without_config(folder: Path, names: set[str]) -> None:
    if any(name.endswith(".gguf") for name in names):
        raise ModelUnsupported(folder, "GGUF")
    if "adapter_config.json" in names:
        raise ModelUnsupported(folder, "adapter")
    raise ModelMissing(folder) if not names else ModelIncomplete(folder, ("config.json",))


def _text_model(folder: Path, config: dict[str, Any], names: set[str]) -> tuple[str, Literal["decoder", "seq2seq"]]:
    model_type = str(config.get("model_type", ""))
    named = config.get("architectures")
    architecture = str(named[0]) if isinstance(named, list) and named else model_type
    if not architecture:
        raise ModelDamaged(folder, "config.json", "no model_type")
    if isinstance(named, list) and named and not architecture.endswith(_GENERATIVE):
        raise ModelUnsupported(folder, architecture)
    if model_type in _OTHER_SENSES or (model_type in _ENCODERS and not config.get("is_decoder")):
        raise ModelUnsupported(folder, architecture)
    quantised = _quantised(config, names)
    if quantised:
        raise ModelQuantised(folder, architecture, quantised)
    return architecture, "seq2seq" if config.get("is_encoder_decoder") or model_type in _SEQ2SEQ else "decoder"


def _quantised(config: dict[str, Any], names: set[str]) -> str:
    """The quantisation of the weights, from the settings that programs of several generations write beside them."""
    for key in ("quantization_config", "compression_config", "quantization"):
        stated = config.get(key)
        if isinstance(stated, dict) and stated.get("quant_method") != INT8_METHOD:
            bits = stated.get("bits")
            method = str(stated.get("quant_method") or ("MLX" if key == "quantization" else "quantised"))[:40]
            return f"{method}, {bits} bits" if isinstance(bits, int) and 0 < bits < 33 else method
    for name, method in (("quantize_config.json", "gptq"), ("quant_config.json", "awq")):
        if name in names:
            return method
    return ""


def _weight_files(folder: Path, names: set[str]) -> tuple[str, ...]:
    if any(name.startswith("shard-") and name.endswith(".safetensors") for name in names):
        raise ModelUnsupported(folder, "distributed checkpoint")  # transformers would take it before whole weights
    if _SINGLE in names:
        return (_SINGLE,)
    if _INDEX in names:
        shards = small_files.json_object(folder, _INDEX).get("weight_map")
        if not isinstance(shards, dict) or not shards:
            raise ModelDamaged(folder, _INDEX, "no weight_map")
        files = tuple(sorted({str(shard) for shard in shards.values()}))
        if any(Path(file).name != file for file in files):
            raise ModelDamaged(folder, _INDEX, "names files outside the folder")
        missing = tuple(file for file in files if file not in names)
        if missing:
            raise ModelIncomplete(folder, missing)
        return files
    if any(name.lower().endswith(".gguf") for name in names):
        raise ModelUnsupported(folder, "GGUF")
    pickled = sorted(name for name in names if name.endswith(_PICKLED))
    if pickled:
        raise ModelUnsafe(folder, pickled[0])
    raise ModelIncomplete(folder, (_SINGLE,))


def _check_tokenizer(folder: Path, names: set[str], config: dict[str, Any]) -> None:
    about = small_files.json_object(folder, "tokenizer_config.json") if "tokenizer_config.json" in names else {}
    # Byte tokenizers have no vocabulary on disk.
    bytewise = str(about.get("tokenizer_class") or config.get("tokenizer_class")).startswith("ByT5")
    if not bytewise and not any(names.issuperset(needed) for needed in _TOKENIZERS):
        closest = min(_TOKENIZERS, key=lambda needed: len(set(needed) - names) / len(needed))
        raise ModelIncomplete(folder, tuple(name for name in closest if name not in names))
    if "auto_map" in about and "tokenizer.json" not in names:
        raise ModelUnsafe(folder, "tokenizer_config.json")
    if "tokenizer.json" in names:
        tokenizer_files.check(folder, "tokenizer.json")
    for name in ("tokenizer.model", "spiece.model", "sentencepiece.bpe.model", "source.spm", "target.spm"):
        if name in names:
            tokenizer_files.check_downloaded(folder, name)


@dataclass(slots=True)
class _Held:
    """Facts from the headers of all weights: numbers of each dtype, bytes on disk, names of tensors, the largest dimension."""

    numbers: Counter[str] = field(default_factory=Counter)
    bytes: int = 0
    names: set[str] = field(default_factory=set)
    longest_side: int = 0


def _read_header(folder: Path, name: str, held: _Held) -> None:
    """Add the tensors of a safetensors file to `held`; the layout is checked against the file's size and against itself."""
    try:
        with small_files.opened(folder, name, _LARGEST_WEIGHTS) as file:
            size = file.seek(0, 2)
            file.seek(0)
            start = file.read(8)
            if len(start) < 8:
                raise ModelDamaged(folder, name, "shorter than its header")
            if size <= 1024 and small_files.is_pointer(start + file.read(1016)):
                raise ModelPlaceholder(folder, name)
            (length,) = struct.unpack("<Q", start)
            if length > min(_LARGEST_HEADER, size - 8):
                raise ModelDamaged(folder, name, f"header of {length} bytes in a file of {size}")
            file.seek(8)
            header = json.loads(file.read(length))
        end = 0
        for tensor, facts in header.items():
            if tensor != "__metadata__":
                end = max(end, _tensor(facts, held))
                held.names.add(tensor)
    except OSError as error:
        raise ModelDamaged(folder, name, error.strerror or "the disk failed") from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ModelDamaged(folder, name, f"unreadable header: {error}") from error
    if 8 + length + end != size:
        raise ModelDamaged(folder, name, f"{size} bytes where the header asks for {8 + length + end}")
    held.bytes += size


def _tensor(facts: Any, held: _Held) -> int:
    """Where its numbers end, counted from the header's end. Raises `ValueError` where they are not as many as it says."""
    dtype, shape, (begin, end) = str(facts["dtype"]), facts["shape"], facts["data_offsets"]
    if not isinstance(shape, list) or len(shape) > _DEEPEST_SHAPE:
        raise ValueError("a shape that is none")
    if not all(type(side) is int and 0 <= side < 2**48 for side in shape):
        raise ValueError("a dimension that is none")
    if not (type(begin) is int and type(end) is int and 0 <= begin <= end):
        raise ValueError("offsets that are none")
    count = math.prod(shape)
    if dtype in _BITS and end - begin != -(-count * _BITS[dtype] // 8):
        raise ValueError(f"{end - begin} bytes for {count} numbers of {dtype}")
    held.numbers[dtype] += count
    held.longest_side = max(held.longest_side, *shape, 0)
    return end


def _refuse_packed(folder: Path, architecture: str, config: dict[str, Any], held: _Held) -> None:
    """Weights in fewer bits, of which no configuration tells."""
    if isinstance(config.get("quantization_config"), dict):  # ours, or it would have been refused
        return
    if any(name.endswith(_PACKED) for name in held.names):
        raise ModelQuantised(folder, architecture, "quantised")
    whole = sum(count for dtype, count in held.numbers.items() if dtype in _WHOLE)
    if 2 * whole < held.numbers.total():
        raise ModelQuantised(folder, architecture, held.numbers.most_common(1)[0][0])


def _context_length(config: dict[str, Any]) -> int | None:
    for name in ("max_position_embeddings", "n_positions", "max_sequence_length", "max_seq_len", "seq_length", "n_ctx"):
        value = config.get(name)
        if isinstance(value, int) and 0 < value < 2**31:
            return value
    return None
