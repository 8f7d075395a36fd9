"""What makes decoding fast on a CPU: a cache that does not copy itself for every token, and a step with fewer, larger operations.

Both stand beside the classes of transformers and give the same numbers up to rounding; models they do not know are
left to transformers as they are.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import DynamicCache, LlamaForCausalLM, Qwen2ForCausalLM, Qwen3ForCausalLM
from transformers.cache_utils import DynamicLayer

_ROOM = 256  # tokens; how much a full buffer grows by at least


class GrowingLayer(DynamicLayer):
    """Keys and values in a buffer with room to spare, shown as views of shape (1, heads, tokens, width).

    `DynamicLayer` copies all of it for every token.
    """

    def update(self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any) -> tuple[Tensor, Tensor]:
        if not self.is_initialized:
            self.lazy_initialization(key_states, value_states)
            self._buffers = self._larger(key_states, value_states, 0)
            self._length = 0
        length = self._length + key_states.shape[-2]
        if length > self._buffers[0].shape[-2]:
            self._buffers = self._larger(key_states, value_states, self._length)
        keys, values = self._buffers
        keys[:, :, self._length : length] = key_states
        values[:, :, self._length : length] = value_states
        self._length = length
        self.keys, self.values = keys[:, :, :length], values[:, :, :length]
        return self.keys, self.values

    def crop(self, tokens_to_remove: int) -> None:
        super().crop(tokens_to_remove)
        if self.is_initialized:
            self._length = self.keys.shape[-2]

    def fork(self, length: int) -> GrowingLayer:
        """A layer of its own with the first `length` tokens."""
        layer = GrowingLayer()
        if self.is_initialized:
            layer.update(self.keys[:, :, :length], self.values[:, :, :length])
        return layer

    def _larger(self, key_states: Tensor, value_states: Tensor, filled: int) -> tuple[Tensor, Tensor]:
        needed = filled + key_states.shape[-2]
        room = needed + max(_ROOM, needed // 4)
        grown = []
        for states, old in ((key_states, self.keys), (value_states, self.values)):
            buffer = states.new_empty((*states.shape[:2], room, states.shape[-1]))
            if filled:
                buffer[:, :, :filled] = old
            grown.append(buffer)
        return grown[0], grown[1]


def new_cache(model: Any) -> DynamicCache:
    """A cache of the model's own kind, its layers of full attention growing in place."""
    past = DynamicCache(config=model.config)
    past.layers = [GrowingLayer() if type(layer) is DynamicLayer else layer for layer in past.layers]
    return past


class FastStep:
    """One token through a Llama, Qwen2 or Qwen3, with queries, keys and values in one product, gate and up in another.

    The model's own weights become views of the joined ones, so nothing is held twice.
    """

    def __init__(self, model: Any) -> None:
        inner = model.model
        config = model.config
        self._heads, self._groups = config.num_attention_heads, config.num_key_value_heads
        self._width = inner.layers[0].self_attn.head_dim
        self._embedding, self._head = inner.embed_tokens.weight, model.lm_head
        self._norm = inner.norm
        self._layers = [self._joined(layer) for layer in inner.layers]
        self._rotary = inner.rotary_emb
        self._cos, self._sin = self._angles(1024)

    def _angles(self, positions: int) -> tuple[Tensor, Tensor]:
        """Cosines and sines of all positions, shape (positions, width); the sign of the rotation is in the sines."""
        cos, sin = self._rotary(self._embedding, torch.arange(positions)[None])
        half = self._width // 2
        return cos[0], torch.cat((-sin[0, :, :half], sin[0, :, half:]), -1)

    @staticmethod
    def _joined(layer: Any) -> tuple[Any, ...]:
        attention, mlp = layer.self_attn, layer.mlp
        qkv, qkv_bias = _join(attention.q_proj, attention.k_proj, attention.v_proj)
        gate_up, _ = _join(mlp.gate_proj, mlp.up_proj)
        before, after = layer.input_layernorm, layer.post_attention_layernorm
        q_norm, k_norm = getattr(attention, "q_norm", None), getattr(attention, "k_norm", None)
        return before, qkv, qkv_bias, q_norm, k_norm, attention, after, gate_up, mlp

    def __call__(self, token: int, past: DynamicCache) -> Tensor:
        """Logits, shape (vocabulary,), of the token after `token`; its keys and values are added to `past`."""
        position = past.get_seq_length()
        if position >= len(self._cos):
            self._cos, self._sin = self._angles(2 * position)
        cos, sin = self._cos[position], self._sin[position]
        heads, groups, width = self._heads, self._groups, self._width
        turned, half = heads + groups, width // 2
        hidden = self._embedding[token][None]
        for layer, (before, qkv, bias, q_norm, k_norm, attention, after, gate_up, mlp) in zip(
            past.layers, self._layers, strict=True
        ):
            states = F.linear(_normed(hidden, before), qkv, bias).view(-1, width)
            rotary = states[:turned]
            if q_norm is not None:
                rotary = torch.cat((_normed(states[:heads], q_norm), _normed(states[heads:turned], k_norm)))
            rotary = torch.addcmul(rotary * cos, rotary.roll(half, -1), sin)
            keys, values = layer.update(rotary[heads:][None, :, None], states[turned:][None, :, None])
            # The heads of a group become rows of one query block: one pass over the keys serves all of them.
            queries = rotary[:heads].view(1, groups, heads // groups, width)
            mixed = F.scaled_dot_product_attention(queries, keys, values, scale=attention.scaling)
            hidden = hidden + F.linear(mixed.view(1, -1), attention.o_proj.weight, attention.o_proj.bias)
            gate, up = F.linear(_normed(hidden, after), gate_up).chunk(2, -1)
            hidden = hidden + F.linear(F.silu(gate).mul_(up), mlp.down_proj.weight)
        return F.linear(_normed(hidden, self._norm), self._head.weight, self._head.bias)[0]


def fast_step(model: Any, device: str) -> FastStep | None:
    """A faster way for one token, or None where the model has something that it does not know."""
    if device != "cpu" or type(model) not in (LlamaForCausalLM, Qwen2ForCausalLM, Qwen3ForCausalLM):
        return None
    config = model.config
    rope = config.rope_parameters or {}
    plain = rope.get("rope_type", "default") in ("default", "linear", "llama3") and config.hidden_act == "silu"
    full = set(getattr(config, "layer_types", None) or ["full_attention"]) == {"full_attention"}
    mlp = model.model.layers[0].mlp
    plain = plain and all(part.bias is None for part in (mlp.gate_proj, mlp.up_proj, mlp.down_proj))
    with torch.inference_mode():
        return FastStep(model) if plain and full else None


def _normed(hidden: Tensor, norm: Any) -> Tensor:
    return F.rms_norm(hidden, (hidden.shape[-1],), norm.weight, norm.variance_epsilon)


def _join(*parts: Any) -> tuple[Tensor, Tensor | None]:
    weight = torch.cat([part.weight for part in parts])
    start = 0
    for part in parts:
        rows = part.weight.shape[0]
        part.weight = nn.Parameter(weight[start : start + rows], requires_grad=False)
        start += rows
    biases = [part.bias for part in parts if part.bias is not None]
    return weight, torch.cat(biases) if len(biases) == len(parts) else None
