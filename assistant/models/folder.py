"""What a folder with a model holds, read without torch in a few milliseconds.

Only the small JSON files and the headers of the weights are opened, so that a window can ask before it loads.
"""

from __future__ import annotations

import json
import math
import struct
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from assistant.errors import ModelDamaged, ModelIncomplete, ModelMissing, ModelUnsafe, ModelUnsupported
from assistant.models import gguf_config, gguf_file

_SINGLE, _INDEX = "model.safetensors", "model.safetensors.index.json"
_PICKLED = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.h5", "*.msgpack")
INT8_METHOD = "longhand-int8"  # how config.json says that the matrices lie in 8 bits with a scale for each row
_LARGEST_HEADER = 100_000_000  # bytes; the limit of the safetensors format itself

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
    gguf: bool = False
    """Whether `path`, or the files, are those of a GGUF model."""


def check(folder: Path) -> FolderFacts:
    """Read a folder's own account of itself. Raises the `ModelError` that says why no model can come out of it."""
    folder = Path(folder)
    if folder.is_file():
        return _gguf(folder)
    if not folder.is_dir():
        raise ModelMissing(folder)
    try:
        names = {entry.name for entry in folder.iterdir()}
    except OSError as error:
        raise ModelDamaged(folder, folder.name, str(error)) from error
    if "config.json" not in names:
        if (only := _only_gguf(folder, names)) is not None:
            return _gguf(only)
        _refuse_without_config(folder, names)
    config = _json(folder, "config.json")
    architecture, kind = _text_model(folder, config)
    weight_files = _weight_files(folder, names)
    _check_tokenizer(folder, names, config)
    if "generation_config.json" in names:
        _json(folder, "generation_config.json")
    parameters: Counter[str] = Counter()
    weight_bytes = 0
    for file in weight_files:
        held, size = _header(folder, file)
        parameters += held
        weight_bytes += size
    text = config.get("text_config")
    return FolderFacts(
        path=folder, architecture=architecture, model_type=str(config.get("model_type", "")), kind=kind,
        weight_files=weight_files, weight_bytes=weight_bytes, parameters=parameters.total(),
        dtype=parameters.most_common(1)[0][0] if parameters else "F32",
        context_length=_context_length(config) or (_context_length(text) if isinstance(text, dict) else None), config=config,
    )  # fmt: skip


def _gguf(path: Path) -> FolderFacts:
    """The facts of one file, which `path` names. Raises the same errors."""
    if not gguf_file.is_gguf(path):
        raise ModelUnsupported(path, path.suffix.lower() or "file")
    file = gguf_file.read(path, vocabulary=False)
    config = gguf_config.config(file).values
    types = Counter(tensor.type for tensor in file.tensors.values() if len(tensor.shape) > 1)
    kind = types.most_common(1)[0][0] if types else "F32"
    return FolderFacts(
        path=path, architecture=file.architecture, model_type=config["model_type"], kind="decoder",
        weight_files=tuple(str(part.resolve()) for part in file.files), weight_bytes=file.weight_bytes,
        parameters=file.parameters, dtype=kind if kind in ("F32", "F16") else "BF16",
        context_length=_context_length(config) or _context_length({"n_ctx": file.get("context_length")}), config=config,
        gguf=True,
    )  # fmt: skip


def _only_gguf(folder: Path, names: set[str]) -> Path | None:
    """The one model, or its first part, of a folder that holds nothing else to load."""
    models = [name for name in sorted(names) if name.lower().endswith(".gguf") and "mmproj" not in name.lower()]
    first = [name for name in models if "-of-" not in name or "-00001-of-" in name]
    return folder / first[0] if len(first) == 1 else None


def _refuse_without_config(folder: Path, names: set[str]) -> None:
    if any(name.endswith(".gguf") for name in names):
        raise ModelUnsupported(folder, "GGUF")
    if "adapter_config.json" in names:
        raise ModelUnsupported(folder, "adapter")
    raise ModelMissing(folder) if not names else ModelIncomplete(folder, ("config.json",))


def _json(folder: Path, name: str) -> dict[str, Any]:
    try:
        content = json.loads((folder / name).read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelDamaged(folder, name, str(error)) from error
    if not isinstance(content, dict):
        raise ModelDamaged(folder, name, "not a JSON object")
    return content


def _text_model(folder: Path, config: dict[str, Any]) -> tuple[str, Literal["decoder", "seq2seq"]]:
    model_type = str(config.get("model_type", ""))
    named = config.get("architectures")
    architecture = str(named[0]) if isinstance(named, list) and named else model_type
    if not architecture:
        raise ModelDamaged(folder, "config.json", "no model_type")
    if isinstance(named, list) and named and not architecture.endswith(_GENERATIVE):
        raise ModelUnsupported(folder, architecture)
    if model_type in _OTHER_SENSES or (model_type in _ENCODERS and not config.get("is_decoder")):
        raise ModelUnsupported(folder, architecture)
    quantized = config.get("quantization_config")
    if isinstance(quantized, dict) and quantized.get("quant_method") != INT8_METHOD:
        raise ModelUnsupported(folder, f"{architecture} ({quantized.get('quant_method', 'quantized')})")
    return architecture, "seq2seq" if config.get("is_encoder_decoder") or model_type in _SEQ2SEQ else "decoder"


def _weight_files(folder: Path, names: set[str]) -> tuple[str, ...]:
    if any(name.startswith("shard-") and name.endswith(".safetensors") for name in names):
        raise ModelUnsupported(folder, "distributed checkpoint")  # transformers would take it before whole weights
    if _SINGLE in names:
        return (_SINGLE,)
    if _INDEX in names:
        shards = _json(folder, _INDEX).get("weight_map")
        if not isinstance(shards, dict) or not shards:
            raise ModelDamaged(folder, _INDEX, "no weight_map")
        files = tuple(sorted({str(shard) for shard in shards.values()}))
        if any(Path(file).name != file for file in files):
            raise ModelDamaged(folder, _INDEX, "names files outside the folder")
        missing = tuple(file for file in files if file not in names)
        if missing:
            raise ModelIncomplete(folder, missing)
        return files
    pickled = sorted(path.name for pattern in _PICKLED for path in folder.glob(pattern))
    if pickled:
        raise ModelUnsafe(folder, pickled[0])
    raise ModelIncomplete(folder, (_SINGLE,))


def _check_tokenizer(folder: Path, names: set[str], config: dict[str, Any]) -> None:
    about = _json(folder, "tokenizer_config.json") if "tokenizer_config.json" in names else {}
    # Byte tokenizers have no vocabulary on disk.
    bytewise = str(about.get("tokenizer_class") or config.get("tokenizer_class")).startswith("ByT5")
    if not bytewise and not any(names.issuperset(needed) for needed in _TOKENIZERS):
        closest = min(_TOKENIZERS, key=lambda needed: len(set(needed) - names) / len(needed))
        raise ModelIncomplete(folder, tuple(name for name in closest if name not in names))
    if "tokenizer.json" in names:
        _check_ends(folder, "tokenizer.json")


def _check_ends(folder: Path, name: str) -> None:
    # A vocabulary of 30 MB takes a second to parse; a copy that broke off shows in its last character.
    try:
        with (folder / name).open("rb") as file:
            head = file.read(64).lstrip()
            file.seek(0, 2)
            file.seek(-min(64, file.tell()), 2)
            tail = file.read().rstrip()
    except OSError as error:
        raise ModelDamaged(folder, name, str(error)) from error
    if not (head.startswith(b"{") and tail.endswith(b"}")):
        raise ModelDamaged(folder, name, "not a JSON object")


def _header(folder: Path, name: str) -> tuple[Counter[str], int]:
    """Numbers of each dtype in a safetensors file, and its bytes; the layout is held against the file's size."""
    try:
        size = (folder / name).stat().st_size
        with (folder / name).open("rb") as file:
            start = file.read(8)
            if len(start) < 8:
                raise ModelDamaged(folder, name, "shorter than its header")
            (length,) = struct.unpack("<Q", start)
            if length > min(_LARGEST_HEADER, size - 8):
                raise ModelDamaged(folder, name, f"header of {length} bytes in a file of {size}")
            header = json.loads(file.read(length))
        held: Counter[str] = Counter()
        end = 0
        for tensor, facts in header.items():
            if tensor != "__metadata__":
                held[str(facts["dtype"])] += math.prod(facts["shape"])
                end = max(end, int(facts["data_offsets"][1]))
    except OSError as error:
        raise ModelDamaged(folder, name, str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ModelDamaged(folder, name, f"unreadable header: {error}") from error
    if 8 + length + end != size:
        raise ModelDamaged(folder, name, f"{size} bytes where the header asks for {8 + length + end}")
    return held, size


def _context_length(config: dict[str, Any]) -> int | None:
    for name in ("max_position_embeddings", "n_positions", "max_sequence_length", "max_seq_len", "seq_length", "n_ctx"):
        value = config.get(name)
        if isinstance(value, int) and 0 < value < 2**31:
            return value
    return None
