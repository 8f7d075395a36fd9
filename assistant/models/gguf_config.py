"""The metadata of a GGUF file as the configuration that transformers has for the same model.

llama.cpp names what the families have in common; what a family computes beside it stands here, with its reason.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from assistant.errors import ModelDamaged, ModelUnsupported
from assistant.models.gguf_file import GgufFile

# By the architecture's own keys, for most families.
_KEYS = {
    "context_length": "max_position_embeddings", "block_count": "num_hidden_layers", "embedding_length": "hidden_size",
    "feed_forward_length": "intermediate_size", "attention.head_count": "num_attention_heads",
    "attention.head_count_kv": "num_key_value_heads", "attention.layer_norm_rms_epsilon": "rms_norm_eps",
    "attention.layer_norm_epsilon": "layer_norm_eps", "rope.freq_base": "rope_theta", "attention.key_length": "head_dim",
    "attention.sliding_window": "sliding_window", "attn_logit_softcapping": "attn_logit_softcapping",
    "final_logit_softcapping": "final_logit_softcapping", "attention.clamp_kqv": "clip_qkv",
    "use_parallel_residual": "use_parallel_residual",
}  # fmt: skip
# Read elsewhere, or without effect on the computation.
_OTHER_KEYS = frozenset({
    "vocab_size", "rope.dimension_count", "attention.value_length", "attention.key_length_swa", "attention.value_length_swa",
    "rope.scaling.type", "rope.scaling.factor", "rope.scaling.original_context_length", "rope.scaling.attn_factor",
    "rope.scaling.finetuned", "rope.scaling.yarn_beta_fast", "rope.scaling.yarn_beta_slow", "rope.scaling.yarn_ext_factor",
    "rope.scaling.yarn_attn_factor", "rope.freq_base_swa", "rope.dimension_count_swa", "attention.causal",
    "attention.sliding_window_pattern", "expert_count", "expert_used_count", "tensor_data_layout", "rope.scale_linear",
})  # fmt: skip
# Whose rows of queries and keys llama.cpp stores as neighbours that turn together, where transformers turns halves.
NEIGHBOURS = frozenset({
    "llama", "mistral", "granite", "smollm3", "olmo", "arcee", "apertus-llama", "minicpm", "deepseek", "deci", "xverse",
})  # fmt: skip
# Families whose files store each norm plus 1, while the model adds that 1 itself.
PLUS_ONE = frozenset({"gemma", "gemma2", "gemma3", "nemotron"})
_TYPES = {
    "gemma3": "gemma3_text", "command-r": "cohere", "gptneox": "gpt_neox", "phi2": "phi", "hunyuan-dense": "hunyuan_v1_dense",
    "stablelm": "stablelm", "exaone4": "exaone4", "ernie4_5": "ernie4_5", "seed_oss": "seed_oss",
}  # fmt: skip
_CLASSES = {
    "llama": "LlamaForCausalLM", "mistral": "MistralForCausalLM", "qwen2": "Qwen2ForCausalLM", "qwen3": "Qwen3ForCausalLM",
    "gemma": "GemmaForCausalLM", "gemma2": "Gemma2ForCausalLM", "gemma3_text": "Gemma3ForCausalLM", "phi3": "Phi3ForCausalLM",
    "gpt2": "GPT2LMHeadModel", "granite": "GraniteForCausalLM", "smollm3": "SmolLM3ForCausalLM", "olmo2": "Olmo2ForCausalLM",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GgufConfig:
    """`values` is the content of a config.json. `unread` names keys that say something which no setting was found for:
    a family that is not known by name must not have any."""

    values: dict[str, Any]
    known: bool
    unread: tuple[str, ...]


def config(file: GgufFile) -> GgufConfig:
    """Raises `ModelDamaged` where a number that every model has is missing, and `ModelUnsupported` for what cannot be said."""
    architecture = file.architecture
    model_type = _TYPES.get(architecture, architecture.replace("-", "_"))
    values: dict[str, Any] = {"model_type": model_type}
    prefix = f"{architecture}."
    unread = []
    extra = _EXTRA.get(architecture, {})
    for key, value in file.metadata.items():
        if not key.startswith(prefix):
            continue
        own = key[len(prefix) :]
        if own in extra:
            values[extra[own]] = value
        elif own in _KEYS:
            values[_KEYS[own]] = _scalar(file, own, value)
        elif own not in _OTHER_KEYS:
            unread.append(own)
    for name in ("num_hidden_layers", "hidden_size", "num_attention_heads"):
        if not isinstance(values.get(name), int) or not 0 < values[name] < 1_000_000:
            raise ModelDamaged(file.path, file.path.name, f"no {name}")
    if file.get("expert_count") or any("_exps." in name for name in file.tensors):
        unread.append("expert_count")
    _heads(file, values)
    rows = file.tensors["token_embd.weight"].shape[0]
    values["vocab_size"] = rows
    values["tie_word_embeddings"] = "output.weight" not in file.tensors
    values["torch_dtype"] = "bfloat16"
    values["attention_bias"] = any(name.endswith("attn_q.bias") for name in file.tensors)
    values["mlp_bias"] = any(name.endswith("ffn_up.bias") for name in file.tensors)
    for key, name in (("bos", "bos_token_id"), ("eos", "eos_token_id"), ("padding", "pad_token_id")):
        number = file.metadata.get(f"tokenizer.ggml.{key}_token_id")
        values[name] = number if isinstance(number, int) and 0 <= number < rows else None
    _ropes(file, values)
    if (shape := _SHAPES.get(architecture)) is not None:
        shape(file, values)
    known = model_type in _CLASSES and "expert_count" not in unread
    if known:
        values["architectures"] = [_CLASSES[model_type]]
    return GgufConfig(values, known, tuple(unread))


def _scalar(file: GgufFile, key: str, value: Any) -> Any:
    """Some files have a number for each layer, which transformers has no word for where they differ."""
    if not isinstance(value, list):
        return value
    if len(set(value)) == 1:
        return value[0]
    raise ModelUnsupported(file.path, f"{file.architecture} ({key} by layer)")


def _heads(file: GgufFile, values: dict[str, Any]) -> None:
    heads, hidden = values["num_attention_heads"], values["hidden_size"]
    values.setdefault("num_key_value_heads", heads)
    if "head_dim" not in values:
        query = file.tensors.get("blk.0.attn_q.weight")
        values["head_dim"] = query.shape[0] // heads if query is not None else hidden // heads
    width = values["head_dim"]
    if not isinstance(width, int) or width <= 0 or file.get("attention.value_length", width) != width:
        raise ModelUnsupported(file.path, f"{file.architecture} (heads of two widths)")
    turned = file.get("rope.dimension_count")
    if isinstance(turned, int) and 0 < turned < width:
        values["partial_rotary_factor"] = turned / width


def _ropes(file: GgufFile, values: dict[str, Any]) -> None:
    """How positions beyond the first context length are turned."""
    kind = file.get("rope.scaling.type")
    factor = file.get("rope.scaling.factor") or 1.0
    before = file.get("rope.scaling.original_context_length")
    found: dict[str, Any] = {}
    if "rope_freqs.weight" in file.tensors:
        found = _llama3(file, values)
    elif "rope_factors_long.weight" in file.tensors:
        found = {
            "rope_type": "longrope", "long_factor": file.floats("rope_factors_long.weight"),
            "short_factor": file.floats("rope_factors_short.weight"),
        }  # fmt: skip
        if before:
            values["original_max_position_embeddings"] = found["original_max_position_embeddings"] = before
        if (attention := file.get("rope.scaling.attn_factor")) is not None:
            found["attention_factor"] = attention
    elif kind == "linear" and factor != 1.0:
        found = {"rope_type": "linear", "factor": factor}
    elif kind == "yarn" and factor != 1.0:
        found = {"rope_type": "yarn", "factor": factor}
        found |= {"original_max_position_embeddings": before} if before else {}
        for key, name in (
            ("yarn_beta_fast", "beta_fast"),
            ("yarn_beta_slow", "beta_slow"),
            ("attn_factor", "attention_factor"),
        ):
            if (value := file.get(f"rope.scaling.{key}")) is not None:
                found[name] = value
    elif kind not in (None, "none", "linear", "yarn", "longrope"):
        raise ModelUnsupported(file.path, f"{file.architecture} (positions by {kind})")
    if found:
        values["rope_scaling"] = found


def _llama3(file: GgufFile, values: dict[str, Any]) -> dict[str, Any]:
    """The file holds what Llama 3 divides each speed by; the setting that makes these numbers is found again."""
    stored = file.floats("rope_freqs.weight")
    found = {
        "rope_type": "llama3", "factor": max(stored), "low_freq_factor": 1.0, "high_freq_factor": 4.0,
        "original_max_position_embeddings": 8192,
    }  # fmt: skip
    base, count = values.get("rope_theta", 10_000.0), len(stored)
    for number, divisor in enumerate(stored):
        waves = 8192 * base ** (-number / count) / (2 * math.pi)
        smooth = min(1.0, max(0.0, (waves - 1.0) / 3.0))
        if not math.isclose(1 / ((1 - smooth) / max(stored) + smooth), divisor, rel_tol=1e-2):
            raise ModelUnsupported(file.path, f"{file.architecture} (positions by factors of its own)")
    return {} if max(stored) == 1.0 else found


def _gpt2(file: GgufFile, values: dict[str, Any]) -> None:
    values |= {
        "n_layer": values["num_hidden_layers"], "n_embd": values["hidden_size"], "n_head": values["num_attention_heads"],
        "n_positions": values.get("max_position_embeddings", 1024), "n_inner": values.pop("intermediate_size", None),
        "layer_norm_epsilon": values.pop("layer_norm_eps", 1e-5),
    }  # fmt: skip
    # Names that GPT-2's configuration has others for.
    for name in ("num_hidden_layers", "hidden_size", "num_attention_heads", "max_position_embeddings", "head_dim"):
        values.pop(name, None)


def _gemma2(file: GgufFile, values: dict[str, Any]) -> None:
    values.setdefault("attn_logit_softcapping", 50.0)
    values.setdefault("final_logit_softcapping", 30.0)
    values.setdefault("sliding_window", 4096)
    # Of the three sizes the largest, of 46 layers, divides by the width that its heads would have.
    wide = values["num_hidden_layers"] == 46
    values["query_pre_attn_scalar"] = (
        values["hidden_size"] // values["num_attention_heads"] if wide else values["head_dim"]
    )


def _gemma3(file: GgufFile, values: dict[str, Any]) -> None:
    wide = values["num_hidden_layers"] == 62
    values["query_pre_attn_scalar"] = (
        values["hidden_size"] // values["num_attention_heads"] if wide else values["head_dim"]
    )
    values.setdefault("sliding_window", 4096)
    local = file.get("rope.freq_base_swa", 10_000.0)
    base, scaling = values.pop("rope_theta", 1_000_000.0), values.pop("rope_scaling", {"rope_type": "default"})
    values["rope_parameters"] = {
        "full_attention": {"rope_theta": base, **scaling},
        "sliding_attention": {"rope_theta": local, "rope_type": "default"},
    }
    layers = values["num_hidden_layers"]
    pattern = file.get("attention.sliding_window_pattern", 6)
    if isinstance(pattern, list):
        slides = [bool(each) for each in pattern][:layers]
    else:
        slides = [bool((number + 1) % pattern) for number in range(layers)]
    values["layer_types"] = ["sliding_attention" if each else "full_attention" for each in slides]


def _phi3(file: GgufFile, values: dict[str, Any]) -> None:
    # A width of heads of its own is no setting of Phi-3's.
    if values.pop("head_dim") * values["num_attention_heads"] != values["hidden_size"]:
        raise ModelUnsupported(file.path, "phi3 (heads of another width)")
    values["pad_token_id"] = values["pad_token_id"] if values["pad_token_id"] is not None else values["eos_token_id"]


def _granite(file: GgufFile, values: dict[str, Any]) -> None:
    width = values.pop("head_dim")
    if width * values["num_attention_heads"] != values["hidden_size"]:
        raise ModelUnsupported(file.path, "granite (heads of another width)")
    values.setdefault("attention_multiplier", 1 / math.sqrt(width))


def _smollm3(file: GgufFile, values: dict[str, Any]) -> None:
    # Every fourth layer does without positions; llama.cpp has the four in its code too.
    values["no_rope_layers"] = [int((number + 1) % 4 != 0) for number in range(values["num_hidden_layers"])]


def _qwen2(file: GgufFile, values: dict[str, Any]) -> None:
    width = values.pop("head_dim")
    if width * values["num_attention_heads"] != values["hidden_size"]:
        raise ModelUnsupported(file.path, "qwen2 (heads of another width)")
    values.pop("attention_bias")


def _olmo2(file: GgufFile, values: dict[str, Any]) -> None:
    if values.pop("head_dim") * values["num_attention_heads"] != values["hidden_size"]:
        raise ModelUnsupported(file.path, "olmo2 (heads of another width)")


_SHAPES = {
    "gpt2": _gpt2, "gemma2": _gemma2, "gemma3": _gemma3, "phi3": _phi3, "granite": _granite, "smollm3": _smollm3,
    "qwen2": _qwen2, "olmo2": _olmo2,
}  # fmt: skip
_EXTRA = {
    "granite": {
        "logit_scale": "logits_scaling", "embedding_scale": "embedding_multiplier", "residual_scale": "residual_multiplier",
        "attention.scale": "attention_multiplier",
    },
    "command-r": {"logit_scale": "logit_scale"},
    "cohere2": {"logit_scale": "logit_scale"},
}  # fmt: skip
