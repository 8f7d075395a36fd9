"""From tokens to the loss that is learned from: on a CPU in blocks of bfloat16, on a GPU over packed documents."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import LlamaConfig, LlamaForCausalLM

from assistant.engine import light_import
from assistant.training import attention, documents
from assistant.training.documents import Kernel
from assistant.training.loss import HeadLoss


class BlockObjective(nn.Module):
    """A bfloat16 copy of the model, half again as fast on a CPU as autocast; its gradients go to the master weights.

    `forward` of (sequences, context + 1) tokens: mean loss in nats a token.
    """

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__()
        self.compute = LlamaForCausalLM(copy.deepcopy(config)).bfloat16()
        self.compute.set_attn_implementation(attention.register())

    def forward(self, tokens: Tensor) -> Tensor:
        hidden = self.compute.model(input_ids=tokens[:, :-1], use_cache=False)[0]
        loss: Tensor = HeadLoss.apply(hidden.flatten(0, 1), self.compute.lm_head.weight, tokens[:, 1:].reshape(-1))
        return loss


class PackedObjective(nn.Module):
    """The model's own float32 weights, cast to bfloat16 where they multiply, over documents that do not see each other.

    Positions begin anew with each document, as they do when the engine asks. What follows the end of a document is another
    one, which nothing foretells, so it is not learned from. Written out instead of asking transformers, so that
    `torch.compile` takes it as one graph in every version.
    """

    def __init__(self, model: LlamaForCausalLM, dropout: float, kernel: Kernel) -> None:
        super().__init__()
        config = model.config
        self.compute, self.dropout, self.kernel = model, dropout, kernel
        self.end = int(config.eos_token_id)
        self.heads, self.epsilon = config.num_attention_heads, config.rms_norm_eps
        width = config.hidden_size // self.heads
        theta = float(config.rope_parameters["rope_theta"])
        turns = theta ** -(torch.arange(0, width, 2, dtype=torch.float32) / width)
        angles = torch.arange(config.max_position_embeddings)[:, None] * turns
        device = next(model.parameters()).device
        self.register_buffer("cosines", angles.cos().to(device), persistent=False)
        self.register_buffer("sines", angles.sin().to(device), persistent=False)
        self._core: Callable[..., Tensor] = self._loss

    def set_kernel(self, kernel: Kernel, backend: str) -> None:
        """Compile all but the making of the mask, as one graph; `backend` "" does not."""
        self.kernel, self._core = kernel, self._loss
        if backend:
            light_import.bring_back()
            self._core = torch.compile(self._loss, backend=backend, fullgraph=True, dynamic=False)

    def forward(self, tokens: Tensor) -> Tensor:
        inputs, targets = tokens[:, :-1], tokens[:, 1:]
        numbers, positions = documents.layout(inputs, self.end)
        targets = torch.where(inputs == self.end, torch.full_like(targets, -100), targets)
        return self._core(inputs, targets, positions, documents.mask_of(numbers, self.kernel))

    def _loss(self, inputs: Tensor, targets: Tensor, positions: Tensor, mask: Any) -> Tensor:
        hidden = self.hidden(inputs, positions, mask)
        logits = hidden @ self.compute.lm_head.weight.to(hidden.dtype).T
        return F.cross_entropy(logits.flatten(0, 1).float(), targets.flatten(), ignore_index=-100)

    def hidden(self, inputs: Tensor, positions: Tensor, mask: Any, dtype: torch.dtype = torch.bfloat16) -> Tensor:
        """(rows, length) tokens to (rows, length, hidden) before the output layer."""
        network = self.compute.model
        cos, sin = self.cosines[positions][:, None].to(dtype), self.sines[positions][:, None].to(dtype)
        stream = F.embedding(inputs, network.embed_tokens.weight).to(dtype)
        for layer in network.layers:
            attended, mlp = layer.self_attn, layer.mlp
            normed = self._norm(stream, layer.input_layernorm.weight)
            query, key, value = (
                _product(normed, part).unflatten(-1, (self.heads, -1)).transpose(1, 2)
                for part in (attended.q_proj, attended.k_proj, attended.v_proj)
            )
            found = documents.attend(_turned(query, cos, sin), _turned(key, cos, sin), value, mask, self.kernel)
            stream = stream + self._dropped(_product(found.transpose(1, 2).flatten(2), attended.o_proj))
            normed = self._norm(stream, layer.post_attention_layernorm.weight)
            grown = F.silu(_product(normed, mlp.gate_proj)) * _product(normed, mlp.up_proj)
            stream = stream + self._dropped(_product(grown, mlp.down_proj))
        return self._norm(stream, network.norm.weight)

    def _dropped(self, states: Tensor) -> Tensor:
        return F.dropout(states, self.dropout, self.training) if self.dropout else states

    def _norm(self, states: Tensor, weight: Tensor) -> Tensor:
        wide = states.float()
        wide = wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + self.epsilon)
        return (wide * weight).to(states.dtype)


def _product(states: Tensor, linear: nn.Linear) -> Tensor:
    return F.linear(states, linear.weight.to(states.dtype))


def _turned(states: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary positions; cosines and sines are (rows, 1, length, width / 2)."""
    first, second = states.chunk(2, dim=-1)
    return torch.cat((first * cos - second * sin, second * cos + first * sin), dim=-1)
