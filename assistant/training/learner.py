"""A Llama-shaped model and its optimisers: one step from batches to new weights."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.torch import load_file
from transformers import LlamaConfig, LlamaForCausalLM

from assistant.training import attention
from assistant.training.errors import CheckpointDamaged, CheckpointMismatch
from assistant.training.loss import HeadLoss
from assistant.training.muon import Muon
from assistant.training.presets import Preset

MUON_RATE = 0.02
ADAM_RATE = 3e-3
CLIP = 1.0


def configuration(preset: Preset, end: int, pad: int) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=preset.vocabulary, hidden_size=preset.hidden, num_hidden_layers=preset.layers,
        num_attention_heads=preset.heads, num_key_value_heads=preset.heads, intermediate_size=preset.mlp,
        max_position_embeddings=preset.context, tie_word_embeddings=True,
        bos_token_id=None, eos_token_id=end, pad_token_id=pad,
    )  # fmt: skip


class Learner:
    """On a CPU a bfloat16 copy computes and float32 master weights learn, half again as fast as autocast; on a GPU
    autocast does. Matrices go to Muon; embeddings and norms, where orthogonality means nothing, to AdamW."""

    def __init__(self, config: LlamaConfig, device: torch.device, seed: int) -> None:
        torch.manual_seed(seed)
        self.device = device
        self.model = LlamaForCausalLM(config).to(device)
        if device.type == "cuda":
            self.compute = self.model
        else:
            self.compute = LlamaForCausalLM(copy.deepcopy(config)).bfloat16()
            self.compute.set_attn_implementation(attention.register())
        self.master = dict(self.model.named_parameters())
        self.work = dict(self.compute.named_parameters())
        matrices = {name: p for name, p in self.master.items() if p.ndim == 2 and "embed" not in name}
        self.rest = {name: p for name, p in self.master.items() if name not in matrices}
        self.muon = Muon(matrices, MUON_RATE)
        self.adam = torch.optim.AdamW(self.rest.values(), lr=ADAM_RATE, betas=(0.9, 0.95), weight_decay=0.0)
        self._publish()

    @property
    def parameters(self) -> int:
        return sum(p.numel() for p in self.master.values())

    def step(self, batches: Sequence[NDArray[np.int64]], factor: float) -> torch.Tensor:
        """Learn from (sequences, context + 1) batches; their mean loss in nats a token, still on the device."""
        total = torch.zeros((), device=self.device)
        for batch in batches:
            tokens = torch.from_numpy(batch).to(self.device, non_blocking=True)
            loss = self._loss(tokens[:, :-1], tokens[:, 1:].reshape(-1))
            (loss / len(batches)).backward()
            total += loss.detach() / len(batches)
        self._update(factor)
        return total

    def _loss(self, inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        if self.device.type == "cuda":
            with torch.autocast("cuda", torch.bfloat16):
                logits = self.compute(input_ids=inputs, use_cache=False).logits
            return F.cross_entropy(logits.flatten(0, 1).float(), targets)
        hidden = self.compute.model(input_ids=inputs, use_cache=False)[0]
        return HeadLoss.apply(hidden.flatten(0, 1), self.compute.lm_head.weight, targets)

    def _update(self, factor: float) -> None:
        for name, parameter in self.rest.items():
            parameter.grad = self.work[name].grad.float()
        torch.nn.utils.clip_grad_norm_(list(self.rest.values()), CLIP)
        for group in self.adam.param_groups:
            group["lr"] = ADAM_RATE * factor
        self.adam.step()
        self.muon.step({name: self.work[name].grad for name in self.muon.matrices}, factor)
        self._publish()

    def _publish(self) -> None:
        with torch.no_grad():
            for name, parameter in self.master.items():
                working = self.work[name]
                if working is not parameter:
                    working.copy_(parameter)
                working.grad = parameter.grad = None

    def tensors(self) -> dict[str, torch.Tensor]:
        """Everything that `restore` wants back."""
        state = {f"model/{name}": p.detach() for name, p in self.master.items()}
        state |= {f"muon/{name}": momentum for name, momentum in self.muon.momentum.items()}
        for name, parameter in self.rest.items():
            state |= {f"adam/{name}/{part}": value for part, value in self.adam.state[parameter].items()}
        return state

    def begin_from(self, folder: Path) -> None:
        """Take the weights of a model of this shape. Raises `CheckpointMismatch` and `CheckpointDamaged`."""
        try:
            weights = load_file(folder / "model.safetensors")
        except (SafetensorError, OSError) as error:
            raise CheckpointDamaged(f"The weights in {folder} cannot be read: {error}.") from error
        with torch.no_grad():
            for name, parameter in self.master.items():
                if name not in weights or weights[name].shape != parameter.shape:
                    raise CheckpointMismatch(f"The model in {folder} has another shape: {name} does not fit.")
                parameter.copy_(weights[name])
        self._publish()

    def restore(self, tensors: dict[str, torch.Tensor]) -> None:
        """Raises `CheckpointMismatch` where a tensor is missing or of another shape."""
        wanted: dict[str, torch.Tensor] = {f"model/{name}": p for name, p in self.master.items()}
        wanted |= {f"muon/{name}": momentum for name, momentum in self.muon.momentum.items()}
        for name, parameter in self.rest.items():
            state: dict[str, Any] = {"step": torch.zeros(())}
            state |= {part: torch.zeros_like(parameter) for part in ("exp_avg", "exp_avg_sq")}
            self.adam.state[parameter] = state
            wanted |= {f"adam/{name}/{part}": value for part, value in state.items()}
        with torch.no_grad():
            for name, target in wanted.items():
                if name not in tensors or tensors[name].shape != target.shape:
                    raise CheckpointMismatch(
                        f"The checkpoint was made by a model of another shape: {name} does not fit."
                    )
                target.copy_(tensors[name])
            self._publish()
