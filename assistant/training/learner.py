"""A Llama-shaped model and its optimisers: one step from batches to new weights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import SafetensorError
from transformers import LlamaConfig, LlamaForCausalLM

from assistant.engine.loaded.int8_folder import tensors
from assistant.errors import ModelError
from assistant.models.folder import check
from assistant.training.data.errors import CheckpointDamaged, CheckpointMismatch
from assistant.training.documents import Kernel
from assistant.training.group import Group
from assistant.training.muon import Muon
from assistant.training.objective import BlockObjective, PackedObjective
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
    """Float32 master weights that learn, and an objective that computes. Matrices go to Muon; embeddings and norms,
    where orthogonality means nothing, to AdamW."""

    def __init__(
        self,
        config: LlamaConfig,
        device: torch.device,
        seed: int,
        preset: Preset | None = None,
        group: Group | None = None,
    ) -> None:
        torch.manual_seed(seed)
        self.device, self._group = device, group or Group()
        self.model = LlamaForCausalLM(config).to(device)
        self.objective: BlockObjective | PackedObjective
        if preset is not None and preset.resident:
            kernel: Kernel = "flex" if device.type == "cuda" else "mask"
            self.objective = PackedObjective(self.model, preset.dropout, kernel)
        else:
            self.objective = BlockObjective(config).to(device)
        self._wrapped = self._group.wrapped(self.objective, device)
        self.master = dict(self.model.named_parameters())
        self.work = dict(self.objective.compute.named_parameters())
        matrices = {name: p for name, p in self.master.items() if p.ndim == 2 and "embed" not in name}
        self.rest = {name: p for name, p in self.master.items() if name not in matrices}
        self.muon = Muon(matrices, MUON_RATE)
        self.adam = torch.optim.AdamW(self.rest.values(), lr=ADAM_RATE, betas=(0.9, 0.95), weight_decay=0.0)
        self._publish()

    @property
    def parameters(self) -> int:
        return sum(p.numel() for p in self.master.values())

    def step(self, batches: Sequence[NDArray[np.int64] | torch.Tensor], factor: float) -> torch.Tensor:
        """Learn from (sequences, context + 1) batches, of which this process has its rows; their mean loss in nats a
        token, still on the device."""
        total = torch.zeros((), device=self.device)
        for number, batch in enumerate(batches, 1):
            tokens = torch.as_tensor(batch).to(self.device, non_blocking=True)
            last = number == len(batches)
            quiet = nullcontext() if last or self._group.size == 1 else self._wrapped.no_sync()
            with quiet:
                loss = self._wrapped(tokens)
                (loss / len(batches)).backward()
            total += loss.detach().float() / len(batches)
        self._update(factor)
        return self._group.mean(total)

    def warm_up(self, batch: NDArray[np.int64] | torch.Tensor, backend: str, report: Callable[[str], None]) -> None:
        """Compile the objective with `backend` ("" not at all), and try it and its kernel on a batch without learning.

        What does not work on this device is said, and done without: a run that was paid for goes on slower.
        """
        objective = self.objective
        if not isinstance(objective, PackedObjective):
            return
        tokens = torch.as_tensor(batch).to(self.device)
        # Flex attention that is not compiled writes all scores out.
        tries: list[tuple[str, Kernel]] = [(backend, "flex")] if backend and objective.kernel == "flex" else []
        tries += [(backend, "mask")] if backend else []
        tries.append(("", "mask"))
        for number, (chosen, kernel) in enumerate(tries):
            try:
                objective.set_kernel(kernel, chosen)
                self._wrapped(tokens).backward()
                break
            except Exception as error:  # compilers fail in ways of their own
                if number + 1 == len(tries):
                    raise
                report(f"{chosen or 'eager'} with {kernel} attention does not work here: {str(error)[:300]!r}")
        for parameter in self.work.values():
            parameter.grad = None
        report(f"attention by {objective.kernel}, {'compiled by ' + chosen if chosen else 'not compiled'}")

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
            weights = tensors(folder, check(folder).weight_files)
        except (SafetensorError, ModelError, OSError) as error:
            raise CheckpointDamaged(f"The weights in {folder} cannot be read: {error}.") from error
        with torch.no_grad():
            for name, parameter in self.master.items():
                if name not in weights or weights[name].shape != parameter.shape:
                    raise CheckpointMismatch(f"The model in {folder} has another shape: {name} does not fit.")
                parameter.copy_(weights[name])
        self._publish()

    def restore(self, saved: dict[str, torch.Tensor]) -> None:
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
                if name not in saved or saved[name].shape != target.shape:
                    raise CheckpointMismatch(
                        f"The checkpoint was made by a model of another shape: {name} does not fit."
                    )
                target.copy_(saved[name])
            self._publish()
