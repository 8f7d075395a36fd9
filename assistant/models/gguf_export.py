"""A Llama folder of transformers as one GGUF file for llama.cpp, by numpy and the `gguf` package alone.

As llama.cpp's own `convert_hf_to_gguf.py` does it: norms in float32, the rows of queries and keys reordered, because ggml
turns neighbours where transformers turns halves. The tokenizer is a byte-level BPE; llama.cpp knows how a text is cut before
it by a name alone, so only cuts that it has a name for can be written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from assistant.errors import ModelDamaged, ModelUnsupported
from assistant.models.folder import FolderFacts, check
from assistant.models.weights import arrays
from assistant.system.disk import put_in_place

Kind = Literal["f32", "f16", "bf16", "q8_0"]
KINDS: tuple[Kind, ...] = ("f32", "f16", "bf16", "q8_0")
_FILE_TYPES = {"f32": "ALL_F32", "f16": "MOSTLY_F16", "bf16": "MOSTLY_BF16", "q8_0": "MOSTLY_Q8_0"}
_NAMES = {
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down", "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm",
}  # fmt: skip
_WHOLE = {"model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output"}
_BLOCK = 32  # numbers that share a scale in Q8_0


def write(folder: Path, target: Path, kind: Kind = "q8_0", *, vocabulary: bool = True) -> None:
    """Write `target`, whole or not at all. Without `vocabulary` tokens go in as numbers.

    Raises `ModelError`s, `ImportError` without the `gguf` package, and `OSError`.
    """
    import gguf

    facts = check(folder)
    config = _llama(facts)
    half = target.with_name(f"{target.name}.part")
    try:
        writer = gguf.GGUFWriter(half, "llama")
        _describe(writer, facts, config)
        writer.add_file_type(getattr(gguf.LlamaFileType, _FILE_TYPES[kind]))
        if vocabulary:
            _add_vocabulary(writer, facts, config)
        else:
            writer.add_tokenizer_model("no_vocab")
        for name, weight in _weights(facts):
            if name.endswith(("q_proj.weight", "k_proj.weight")):
                heads = config["num_attention_heads"] if "q_proj" in name else config["num_key_value_heads"]
                weight = _neighbours(weight, heads)
            _add_tensor(writer, _ggml_name(facts, name), weight, kind)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        put_in_place(half, target)
    finally:
        half.unlink(missing_ok=True)


def _llama(facts: FolderFacts) -> dict[str, Any]:
    """The configuration with the keys that older files leave out. Raises `ModelUnsupported` for another kind of model."""
    config = dict(facts.config)
    ropes = config.get("rope_parameters") or config.get("rope_scaling") or {}
    plain = ropes.get("rope_type", ropes.get("type", "default")) == "default"
    if facts.model_type != "llama" or not plain or config.get("attention_bias") or config.get("mlp_bias"):
        raise ModelUnsupported(facts.path, f"{facts.architecture} (GGUF)")
    config["rope_theta"] = ropes.get("rope_theta", config.get("rope_theta", 10_000.0))
    config["num_key_value_heads"] = config.get("num_key_value_heads") or config["num_attention_heads"]
    config["head_dim"] = config.get("head_dim") or config["hidden_size"] // config["num_attention_heads"]
    return config


def _describe(writer: Any, facts: FolderFacts, config: dict[str, Any]) -> None:
    writer.add_name(facts.path.resolve().name)
    writer.add_vocab_size(config["vocab_size"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_rope_dimension_count(config["head_dim"])
    writer.add_key_length(config["head_dim"])
    writer.add_value_length(config["head_dim"])
    writer.add_rope_freq_base(config["rope_theta"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])


def _add_vocabulary(writer: Any, facts: FolderFacts, config: dict[str, Any]) -> None:
    import gguf

    try:
        stated = json.loads((facts.path / "tokenizer.json").read_text("utf-8"))
        model, cut = stated["model"], pre_tokenizer(stated)
        tokens: dict[int, str] = {number: token for token, number in model["vocab"].items()}
        special = {entry["id"]: bool(entry["special"]) for entry in stated.get("added_tokens", ())}
        tokens |= {entry["id"]: entry["content"] for entry in stated.get("added_tokens", ())}
        merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in model["merges"]]
        byte_pairs = model["type"] == "BPE"
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelDamaged(facts.path, "tokenizer.json", str(error)) from error
    if cut is None or not byte_pairs:
        raise ModelUnsupported(facts.path, "tokenizer (GGUF)")
    count = config["vocab_size"]
    if tokens and max(tokens) >= count:
        raise ModelDamaged(facts.path, "tokenizer.json", f"{max(tokens) + 1} tokens for {count} rows of the embedding")
    kinds = [
        gguf.TokenType.UNUSED if number not in tokens
        else gguf.TokenType.NORMAL if number not in special
        else gguf.TokenType.CONTROL if special[number]
        else gguf.TokenType.USER_DEFINED
        for number in range(count)
    ]  # fmt: skip
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(cut)
    writer.add_token_list([tokens.get(number, f"[PAD{number}]") for number in range(count)])
    writer.add_token_types(kinds)
    writer.add_token_merges(merges)
    end, pad = config.get("eos_token_id"), config.get("pad_token_id")
    begin = config.get("bos_token_id")
    if (end := end[0] if isinstance(end, list) and end else end) is not None:
        writer.add_eos_token_id(end)
    if pad is not None:
        writer.add_pad_token_id(pad)
    if begin is not None:
        writer.add_bos_token_id(begin)
    writer.add_add_bos_token(_puts_a_beginning(stated))


def pre_tokenizer(stated: dict[str, Any]) -> str | None:
    """llama.cpp's name for how the tokenizer of a tokenizer.json cuts a text; None where it has none."""
    cut = stated.get("pre_tokenizer") or {}
    parts = cut.get("pretokenizers", []) if cut.get("type") == "Sequence" else [cut]
    *before, last = parts or [{}]
    if stated.get("normalizer") or last.get("type") != "ByteLevel" or not last.get("use_regex", True):
        return None
    if last.get("add_prefix_space"):
        return None
    if not before:
        return "gpt-2"
    return "smollm" if before == [{"type": "Digits", "individual_digits": True}] else None


def _puts_a_beginning(stated: dict[str, Any]) -> bool:
    single = (stated.get("post_processor") or {}).get("single") or []
    return bool(single) and "SpecialToken" in single[0]


def _add_tensor(writer: Any, name: str, weight: Any, kind: Kind) -> None:
    import gguf
    import numpy as np

    if weight.ndim == 1 or kind == "f32":
        writer.add_tensor(name, np.ascontiguousarray(weight, dtype=np.float32))
    elif kind == "f16" or (kind == "q8_0" and weight.shape[-1] % _BLOCK):
        writer.add_tensor(name, np.ascontiguousarray(weight, dtype=np.float16))
    else:
        quantised = gguf.GGMLQuantizationType[kind.upper()]
        writer.add_tensor(name, gguf.quants.quantize(np.ascontiguousarray(weight), quantised), raw_dtype=quantised)


def _ggml_name(facts: FolderFacts, name: str) -> str:
    bare = name.removesuffix(".weight")
    if bare in _WHOLE:
        return f"{_WHOLE[bare]}.weight"
    try:
        _, _, layer, part = bare.split(".", 3)
        return f"blk.{int(layer)}.{_NAMES[part]}.weight"
    except (ValueError, KeyError) as error:
        raise ModelUnsupported(facts.path, f"{name} (GGUF)") from error


def _neighbours(weight: Any, heads: int) -> Any:
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)


def _weights(facts: FolderFacts) -> Iterator[tuple[str, Any]]:
    """Names and float32 arrays; arrays in 8 bits are multiplied by the scales of their rows."""
    scales = {name: array for name, array in _stored(facts) if name.endswith("_scale")}
    for name, array in _stored(facts):
        if name.endswith("_scale"):
            continue
        yield name, array * scales[f"{name}_scale"][:, None] if f"{name}_scale" in scales else array


def _stored(facts: FolderFacts) -> Iterator[tuple[str, Any]]:
    for file in facts.weight_files:
        yield from ((name, array) for name, array, _ in arrays(facts.path / file))
