"""A Llama folder of transformers as one GGUF file in Q8_0, by numpy and the `gguf` package alone.

As llama.cpp's own `convert_hf_to_gguf.py` does it: matrices in Q8_0, norms in float32, the rows of queries and keys
reordered, because ggml turns neighbours where transformers turns halves. No vocabulary: tokens go in as numbers.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

_NAMES = {
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down", "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm",
}  # fmt: skip


def write(folder: Path, target: Path) -> None:
    """Write `target`, whole or not at all."""
    import gguf
    import numpy as np

    config = json.loads((folder / "config.json").read_text("utf-8"))
    heads, groups = config["num_attention_heads"], config["num_key_value_heads"]
    half = target.with_suffix(".part")
    writer = gguf.GGUFWriter(half, "llama")
    writer.add_name(folder.name)
    writer.add_vocab_size(config["vocab_size"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(heads)
    writer.add_head_count_kv(groups)
    writer.add_rope_dimension_count(config["head_dim"])
    writer.add_key_length(config["head_dim"])
    writer.add_value_length(config["head_dim"])
    writer.add_rope_freq_base(config["rope_parameters"]["rope_theta"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_tokenizer_model("no_vocab")
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    q8 = gguf.GGMLQuantizationType.Q8_0
    for name, weight in _weights(folder / "model.safetensors"):
        if name.endswith(("q_proj.weight", "k_proj.weight")):
            weight = _neighbours(weight, heads if "q_proj" in name else groups)
        if weight.ndim == 1:
            writer.add_tensor(_ggml_name(name), np.ascontiguousarray(weight, dtype=np.float32))
        else:
            writer.add_tensor(_ggml_name(name), gguf.quants.quantize(weight, q8), raw_dtype=q8)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    half.replace(target)


def _ggml_name(name: str) -> str:
    bare = name.removesuffix(".weight")
    whole = {"model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output"}
    if bare in whole:
        return f"{whole[bare]}.weight"
    _, _, layer, part = bare.split(".", 3)
    return f"blk.{layer}.{_NAMES[part]}.weight"


def _neighbours(weight: Any, heads: int) -> Any:
    rows, columns = weight.shape
    return weight.reshape(heads, 2, rows // heads // 2, columns).swapaxes(1, 2).reshape(rows, columns)


def _weights(file: Path) -> Any:
    """Names and float32 arrays of a safetensors file; numpy has no bfloat16, whose bits are the upper half of a float32."""
    import numpy as np

    raw = np.memmap(file, dtype=np.uint8, mode="r")
    length = int(raw[:8].view(np.uint64)[0])
    header = json.loads(bytes(raw[8 : 8 + length]))
    for name, about in header.items():
        if name == "__metadata__":
            continue
        start, end = (8 + length + offset for offset in about["data_offsets"])
        data = np.array(raw[start:end])
        if about["dtype"] == "BF16":
            array = (data.view(np.uint16).astype(np.uint32) << 16).view(np.float32)
        else:
            array = data.view({"F32": np.float32, "F16": np.float16}[about["dtype"]]).astype(np.float32)
        yield name, array.reshape(about["shape"])


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]))
