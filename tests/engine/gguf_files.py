"""Small GGUF files as llama.cpp's converter would write them of a model of transformers, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
import transformers as hf

from assistant.models.gguf_config import NEIGHBOURS, PLUS_ONE

SIZES: dict[str, Any] = {
    "hidden_size": 256, "intermediate_size": 512, "num_hidden_layers": 2, "num_attention_heads": 8, "num_key_value_heads": 4,
    "vocab_size": 320, "max_position_embeddings": 512, "bos_token_id": 0, "eos_token_id": 1, "pad_token_id": 1,
}  # fmt: skip
FAMILIES: dict[str, tuple[Any, Any, dict[str, Any]]] = {
    "llama": (hf.LlamaConfig, hf.LlamaForCausalLM, {"tie_word_embeddings": True, "rope_theta": 20_000.0}),
    "mistral": (hf.MistralConfig, hf.MistralForCausalLM, {"sliding_window": None}),
    "qwen2": (hf.Qwen2Config, hf.Qwen2ForCausalLM, {"rope_theta": 1e6}),
    "qwen3": (hf.Qwen3Config, hf.Qwen3ForCausalLM, {"head_dim": 64, "tie_word_embeddings": True}),
    "gemma": (hf.GemmaConfig, hf.GemmaForCausalLM, {"head_dim": 64}),
    "gemma2": (hf.Gemma2Config, hf.Gemma2ForCausalLM, {"head_dim": 64, "query_pre_attn_scalar": 64, "sliding_window": 8}),
    "gemma3": (hf.Gemma3TextConfig, hf.Gemma3ForCausalLM,
               {"head_dim": 64, "query_pre_attn_scalar": 64, "sliding_window": 8, "num_hidden_layers": 6}),
    "phi3": (hf.Phi3Config, hf.Phi3ForCausalLM, {"sliding_window": 300}),
    "gpt2": (hf.GPT2Config, hf.GPT2LMHeadModel, {}),
    "granite": (hf.GraniteConfig, hf.GraniteForCausalLM,
                {"embedding_multiplier": 12.0, "residual_multiplier": 0.22, "logits_scaling": 8.0,
                 "attention_multiplier": 0.015625, "tie_word_embeddings": True}),
    "smollm3": (hf.SmolLM3Config, hf.SmolLM3ForCausalLM, {"num_hidden_layers": 4}),
    "olmo2": (hf.Olmo2Config, hf.Olmo2ForCausalLM, {}),
    "stablelm": (hf.StableLmConfig, hf.StableLmForCausalLM, {"use_qkv_bias": False, "partial_rotary_factor": 0.25}),
}  # fmt: skip


def model(family: str, seed: int = 1) -> Any:
    """A model with random weights, float32, whose norms are not all alike."""
    torch.manual_seed(seed)
    config, kind, more = FAMILIES[family]
    sizes = SIZES | more
    if family == "gpt2":
        sizes = {
            "n_embd": 256,
            "n_layer": 2,
            "n_head": 8,
            "n_positions": 512,
            "vocab_size": 320,
            "eos_token_id": 1,
            "bos_token_id": 0,
        }
    made = kind(config(**sizes)).eval()
    for name, parameter in made.named_parameters():
        if "norm" in name or "ln_" in name or name.endswith("bias"):
            parameter.data = parameter.data + 0.3 * torch.rand_like(parameter)
        else:
            parameter.data = parameter.data * 3
    return made


def write(
    made: Any, family: str, path: Path, kind: str = "F32", tokenizer: str = "gpt2", more: dict[str, Any] | None = None,
    drop: tuple[str, ...] = (),
) -> Any:  # fmt: skip
    """The file; `made` has the weights of its blocks afterwards, as every reader of it must find them."""
    architecture = "llama" if family == "mistral" else family
    writer = gguf.GGUFWriter(path, family)
    _describe(writer, made, family, more or {})
    _vocabulary(writer, made, tokenizer)
    table = gguf.get_tensor_name_map(
        next(key for key, said in gguf.MODEL_ARCH_NAMES.items() if said == architecture), made.config.num_hidden_layers
    )
    type_ = gguf.GGMLQuantizationType[kind]
    seen = set()
    for name, parameter in made.named_parameters():
        base, _, suffix = name.rpartition(".")
        stored = _stored_name(table, base, made)
        if stored in drop or f"{stored}.{suffix}" in seen:
            continue
        seen.add(f"{stored}.{suffix}")
        data = parameter.data.clone()
        if isinstance(made.get_submodule(base), hf.pytorch_utils.Conv1D) and suffix == "weight":
            data = data.T
        part = stored.split(".")[-1]
        turned = part in ("attn_q", "attn_k") and family in NEIGHBOURS
        heads = made.config.num_attention_heads if part == "attn_q" else getattr(made.config, "num_key_value_heads", 0)
        if turned:
            data = data.reshape(heads, 2, -1, *data.shape[1:]).swapaxes(1, 2).reshape(data.shape)
        if family in PLUS_ONE and stored.endswith("norm"):
            data = data + 1
        array = np.ascontiguousarray(data.numpy())
        if array.ndim < 2 or "position" in stored:
            writer.add_tensor(f"{stored}.{suffix}", array)
            continue
        raw = blocks(array, kind)
        writer.add_tensor(f"{stored}.{suffix}", raw, raw_dtype=type_)
        back = torch.from_numpy(gguf.quants.dequantize(raw.view(np.uint8), type_).reshape(array.shape).copy())
        if turned:
            back = back.reshape(heads, -1, 2, *back.shape[1:]).swapaxes(1, 2).reshape(back.shape)
        if isinstance(made.get_submodule(base), hf.pytorch_utils.Conv1D):
            back = back.T
        parameter.data.copy_(back)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return made


def blocks(array: Any, kind: str) -> Any:
    """Blocks of any type: made of the numbers where the library can, else of random bits with moderate scales."""
    type_ = gguf.GGMLQuantizationType[kind]
    if kind in ("F32", "F16"):
        return array.astype({"F32": np.float32, "F16": np.float16}[kind])
    try:
        return gguf.quants.quantize(array, type_)
    except NotImplementedError:
        pass
    block, size = gguf.GGML_QUANT_SIZES[type_]
    random = np.random.default_rng(array.size)
    rows, columns = array.shape
    raw = random.integers(0, 256, (rows, columns // block, size), dtype=np.uint8)
    small = np.frombuffer(np.float16(0.0005).tobytes(), np.uint8)
    for place in {
        "Q2_K": (80, 82),
        "Q3_K": (108,),
        "Q4_K": (0, 2),
        "Q5_K": (0, 2),
        "Q6_K": (208,),
        "IQ4_NL": (0,),
        "IQ4_XS": (0,),
    }[kind]:
        raw[:, :, place : place + 2] = small
    return raw.reshape(rows, -1)


def _describe(writer: Any, made: Any, family: str, more: dict[str, Any]) -> None:
    config = made.config
    writer.add_name("a test")
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(getattr(config, "intermediate_size", None) or 4 * config.hidden_size)
    writer.add_head_count(config.num_attention_heads)
    if family in ("gpt2", "stablelm"):
        writer.add_layer_norm_eps(getattr(config, "layer_norm_epsilon", None) or config.layer_norm_eps)
    else:
        writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    if family != "gpt2":
        writer.add_head_count_kv(config.num_key_value_heads)
        ropes = config.rope_parameters
        writer.add_rope_freq_base(ropes.get("full_attention", ropes)["rope_theta"])
        width = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
        writer.add_rope_dimension_count(int(width * ropes.get("partial_rotary_factor", 1.0)))
    if getattr(config, "head_dim", None) and family not in ("granite", "smollm3"):
        writer.add_key_length(config.head_dim)
        writer.add_value_length(config.head_dim)
    if family in ("gemma2", "gemma3", "phi3"):
        writer.add_sliding_window(config.sliding_window)
    if family == "gemma2":
        writer.add_attn_logit_softcapping(config.attn_logit_softcapping)
        writer.add_final_logit_softcapping(config.final_logit_softcapping)
    if family == "granite":
        writer.add_attention_scale(config.attention_multiplier)
        writer.add_embedding_scale(config.embedding_multiplier)
        writer.add_residual_scale(config.residual_multiplier)
        writer.add_logit_scale(config.logits_scaling)
    if family == "stablelm":
        writer.add_parallel_residual(config.use_parallel_residual)
    for key, value in more.items():
        {str: writer.add_string, int: writer.add_uint32, float: writer.add_float32, bool: writer.add_bool}[type(value)](
            key, value
        )


def _vocabulary(writer: Any, made: Any, tokenizer: str) -> None:
    count = made.config.vocab_size
    if tokenizer == "none":
        writer.add_tokenizer_model("no_vocab")
        return
    writer.add_tokenizer_model(tokenizer)
    if tokenizer == "gpt2":
        from transformers.convert_slow_tokenizer import bytes_to_unicode

        letters = sorted(bytes_to_unicode().values())
        tokens = ["<|begin|>", "<|im_end|>", "<|im_start|>", *letters, "th", "he", "the", "Ġthe"]
        kinds = [3, 3, 3] + [1] * (len(tokens) - 3)
        writer.add_tokenizer_pre("llama-bpe")
        writer.add_token_merges(["t h", "h e", "th e", "Ġ the"])
    else:
        words = ["▁", "t", "h", "e", "▁t", "he", "the", "▁the", "a", "▁a"]
        tokens = ["<unk>", "<s>", "</s>", *[f"<0x{number:02X}>" for number in range(256)], *words]
        kinds = [2, 3, 3, *[6] * 256, *[1] * len(words)]
        writer.add_token_scores(
            [0.0] * 259 + [-float(len(words) - len(word)) for word in words] + [-1e4] * (count - len(tokens))
        )
    writer.add_token_list(tokens + [f"[unused{number}]" for number in range(count - len(tokens))])
    writer.add_token_types(kinds + [5] * (count - len(tokens)))
    writer.add_bos_token_id(0 if tokenizer == "gpt2" else 1)
    writer.add_eos_token_id(1 if tokenizer == "gpt2" else 2)
    writer.add_chat_template("{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}")


def _stored_name(table: Any, base: str, made: Any) -> str:
    if base.endswith(".post_attention_layernorm"):
        third = hasattr(made.model.layers[0], "pre_feedforward_layernorm") or "Olmo2" in type(made).__name__
        return f"blk.{base.split('.')[-2]}.{'post_attention_norm' if third else 'ffn_norm'}"
    return str(table.get_name(base) or table.get_name(base.removeprefix("model.")))
