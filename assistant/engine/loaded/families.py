"""How the known families of decoders are built, told from their configurations and modules, for a hand-written step.

Llama, Mistral, Qwen2, Qwen3, Gemma, Gemma 2, Gemma 3 and Phi-3: rotary positions, RMS norms, a gated MLP.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

# By name: a model that was loaded before is computed without transformers.
_LLAMA_LIKE = ("LlamaForCausalLM", "MistralForCausalLM", "Qwen2ForCausalLM", "Qwen3ForCausalLM", "Phi3ForCausalLM")
_GEMMA_LIKE = ("GemmaForCausalLM", "Gemma2ForCausalLM", "Gemma3ForCausalLM")
# Those whose angles do not depend on how long the text is.
_STEADY_ROPES = ("default", "linear", "llama3", "yarn")


def _gelu_tanh(states: Tensor) -> Tensor:
    return F.gelu(states, approximate="tanh")


_ACTIVATIONS = {
    "silu": torch._C._nn.silu, "swish": torch._C._nn.silu, "gelu": F.gelu, "relu": torch.relu,
    "gelu_pytorch_tanh": _gelu_tanh, "gelu_new": _gelu_tanh,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """The facts of a model that its weights do not say. `windows` holds, for each layer, how many tokens it sees, None for all;
    `angles` names, for each layer, the rotary table it uses. `offset` is added to the stored weights of a norm.
    """

    layers: int
    hidden: int
    heads: int
    groups: int
    width: int
    scale: float
    epsilon: float
    activation: str
    offset: float
    embedding_scale: float
    attention_cap: float | None
    logit_cap: float | None
    windows: tuple[int | None, ...]
    angles: tuple[str, ...]

    @property
    def function(self) -> Any:
        return _ACTIVATIONS[self.activation]


def shape_of(model: Any) -> Shape | None:
    """None for a model that is not known, or has something that the step does not."""
    family = _family(model)
    gemma = family in _GEMMA_LIKE
    if not gemma and family not in _LLAMA_LIKE:
        return None
    config = model.config
    ropes = config.rope_parameters or {}
    by_type = "rope_type" not in ropes and all(isinstance(rope, dict) for rope in ropes.values())
    kinds = getattr(config, "layer_types", None) or ["full_attention"] * config.num_hidden_layers
    activation = getattr(config, "hidden_activation", None) or config.hidden_act
    known = all(rope.get("rope_type", "default") in _STEADY_ROPES for rope in (ropes.values() if by_type else [ropes]))
    known = known and activation in _ACTIVATIONS and set(kinds) <= {"full_attention", "sliding_attention"}
    if not known or getattr(config, "use_bidirectional_attention", False):
        return None
    attention = model.model.layers[0].self_attn
    sliding = getattr(config, "sliding_window", None)
    if family in ("MistralForCausalLM", "Phi3ForCausalLM"):  # whose every layer slides
        kinds = ["sliding_attention" if sliding else "full_attention"] * config.num_hidden_layers
    return Shape(
        layers=config.num_hidden_layers, hidden=config.hidden_size, heads=config.num_attention_heads,
        groups=config.num_key_value_heads, width=attention.head_dim, scale=attention.scaling,
        epsilon=config.rms_norm_eps, activation=activation, offset=1.0 if gemma else 0.0,
        embedding_scale=config.hidden_size**0.5 if gemma else 1.0,
        attention_cap=config.attn_logit_softcapping if family == "Gemma2ForCausalLM" else None,
        logit_cap=getattr(config, "final_logit_softcapping", None),
        windows=tuple(sliding if kind == "sliding_attention" else None for kind in kinds),
        angles=tuple(kind if by_type else "" for kind in kinds),
    )  # fmt: skip


def _family(model: Any) -> str:
    """The name of the model's class, none where the class is not transformers' own."""
    kind = type(model)
    return kind.__name__ if kind.__module__.startswith("transformers.models.") else ""


@dataclass(frozen=True, slots=True)
class Rope:
    """A rotary table: the angle by which each pair turns from one position to the next, and a factor of its cosines and sines."""

    frequencies: tuple[float, ...]
    scaling: float

    def angles(self, positions: int) -> tuple[Tensor, Tensor]:
        """The very numbers of `angles` for the model that the table comes from."""
        turns = torch.arange(positions)[:, None].float() * torch.tensor(self.frequencies)
        both = torch.cat(
            (turns, turns), -1
        )  # as transformers has it; the numbers may depend on where they stand in a vector
        half = len(self.frequencies)
        return (both.cos() * self.scaling)[:, :half], (both.sin() * self.scaling)[:, :half]


def rope_of(model: Any, name: str) -> Rope:
    """The rotary table `name` of a model that `shape_of` knows."""
    rotary, prefix = model.model.rotary_emb, f"{name}_" if name and _by_type(model) else ""
    frequencies = getattr(rotary, f"{prefix}inv_freq").float().tolist()
    return Rope(tuple(frequencies), float(getattr(rotary, f"{prefix}attention_scaling")))


def angles(model: Any, name: str, positions: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines, each (positions, pairs), of the rotary table `name`."""
    where = torch.arange(positions)[None]
    probe = torch.empty(0)
    cos, sin = (
        model.model.rotary_emb(probe, where, name) if name and _by_type(model) else model.model.rotary_emb(probe, where)
    )
    half = cos.shape[-1] // 2
    return cos[0, :, :half], sin[0, :, :half]


def _by_type(model: Any) -> bool:
    return _family(model) == "Gemma3ForCausalLM"


@dataclass(frozen=True, slots=True)
class Linear:
    """One product of a layer: modules whose outputs stand one after the other, and the norm before them."""

    name: str
    parts: tuple[Any, ...]
    norm: Any = None


def linears(model: Any, layer: int) -> Iterator[Linear]:
    """The four products of a layer: "qkv", "out", "up" (gate and up) and "down"."""
    block = model.model.layers[layer]
    attention, mlp = block.self_attn, block.mlp
    after = getattr(block, "pre_feedforward_layernorm", None) or block.post_attention_layernorm
    qkv: tuple[Any, ...]
    up: tuple[Any, ...]
    if _family(model) == "Phi3ForCausalLM":
        qkv, up = (attention.qkv_proj,), (mlp.gate_up_proj,)
    else:
        qkv = (attention.q_proj, attention.k_proj, attention.v_proj)
        up = (mlp.gate_proj, mlp.up_proj)
    yield Linear(f"{layer}.qkv", qkv, block.input_layernorm)
    yield Linear(f"{layer}.out", (attention.o_proj,))
    yield Linear(f"{layer}.up", up, after)
    yield Linear(f"{layer}.down", (mlp.down_proj,))


def head(model: Any) -> Linear:
    return Linear("head", (model.lm_head,), model.model.norm)


def norm_weights(model: Any, shape: Shape, layer: int) -> dict[str, Tensor]:
    """float32 weights of the norms behind a product, by name: of queries and keys, and of outputs to the residual stream."""
    block = model.model.layers[layer]
    found = {name: getattr(block.self_attn, name, None) for name in ("q_norm", "k_norm")}
    if hasattr(block, "pre_feedforward_layernorm"):
        found["after_attention"] = block.post_attention_layernorm
        found["after_mlp"] = block.post_feedforward_layernorm
    return {name: norm.weight.float() + shape.offset for name, norm in found.items() if norm is not None}
