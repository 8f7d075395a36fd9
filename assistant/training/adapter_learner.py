"""A frozen model with peft's adapters on its linear layers, and one training step on them."""

from __future__ import annotations

import copy
import importlib
import inspect
import warnings
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from assistant.engine.loaded import families
from assistant.models.adapters import NORMS, WEIGHTS
from assistant.training.data import rows
from assistant.training.data.errors import CheckpointMismatch, TrainingError
from assistant.training.data.rows import Batch
from assistant.training.group import Group

RATE = 1e-3
CLIP = 1.0


@dataclass(frozen=True, slots=True)
class Adapter:
    """Parameters of peft's LoRA on all linear layers but the output layer."""

    rank: int = 16
    alpha: int = 32


class AnswerLoss(nn.Module):
    """Cross-entropy of the answers' tokens, over the whole step: a sum divided by `count`.

    The output layer is given the learned positions alone; a logit costs as much as a layer and a half, and two thirds
    of the logits are not used. The model's own code makes them, so that what it does behind the layer (a cap, a
    scale) is learned through.
    """

    def __init__(self, model: Any, packed: bool) -> None:
        super().__init__()
        self.model, self._packed = model, packed
        self._places: Tensor | None = None
        self._dtype = next(model.parameters()).dtype
        model.get_output_embeddings().register_forward_pre_hook(self._choose)

    def forward(self, ids: Tensor, positions: Tensor, numbers: Tensor, targets: Tensor, count: int) -> Tensor:
        self._places, wanted = rows.places(targets)
        words: dict[str, Any] = {"input_ids": ids, "use_cache": False}
        if self._packed:
            words |= {"position_ids": positions, "attention_mask": rows.mask(numbers, self._dtype)}
        else:
            words["attention_mask"] = (numbers > 0).long()
        logits = self.model(**words).logits[0]
        return F.cross_entropy(logits.float(), wanted, ignore_index=-100, reduction="sum") / count

    def show_all(self) -> None:
        """Let the model give the logits of all positions again."""
        self._places = None

    def _choose(self, module: nn.Module, inputs: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        return inputs if self._places is None else (inputs[0].flatten(0, 1)[self._places][None],)


class AdapterLearner:
    """float32 adapters on a base that is never written; AdamW."""

    def __init__(
        self, model: Any, adapter: Adapter, device: torch.device, seed: int, group: Group | None = None
    ) -> None:
        try:
            import peft
        except ImportError as error:
            raise TrainingError("Adapters are trained by peft: install the package peft.") from error
        _ask_for_no_spread_tensors()
        self.device, self._group = device, group or Group()
        torch.manual_seed(seed)
        config = peft.LoraConfig(
            r=adapter.rank, lora_alpha=adapter.alpha, target_modules="all-linear", task_type="CAUSAL_LM",
            # The kernels of models with a state take these weights past the module.
            exclude_modules=["out_proj", "conv1d"] if _is_recurrent(model) else None,
        )  # fmt: skip
        self._norms = norms(model)
        # What the base drops by chance while it is trained stays in: the adapters are small, and runs are to be repeatable.
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # of names that transformers is about to change, and of GPT-2's transposed layers
            self.model = peft.get_peft_model(model.to(device), config).eval()
        self.packs = keeps_apart(model)
        self.objective = AnswerLoss(self.model, self.packs)
        self._wrapped = self._group.wrapped(self.objective, device)
        self.adapters = {name: p for name, p in self.model.named_parameters() if p.requires_grad}
        self.adam = torch.optim.AdamW(self.adapters.values(), lr=RATE, betas=(0.9, 0.99), weight_decay=0.0)

    @property
    def parameters(self) -> int:
        return sum(p.numel() for p in self.adapters.values())

    def step(self, batches: Sequence[Any], factor: float) -> Tensor:
        """Learn from batches, of each of which this process takes its rows; mean nats a learned token."""
        total = torch.zeros((), device=self.device)
        count = max(1, sum(batch.learned() for batch in batches))
        for number, batch in enumerate(batches, 1):
            own = self._own(batch)
            quiet = nullcontext() if number == len(batches) or self._group.size == 1 else self._wrapped.no_sync()
            with quiet:
                # Gradients are averaged over the processes, and the answers of all of them are one mean.
                loss = self._wrapped(*own, count) * self._group.size
                loss.backward()
            total += loss.detach()
        torch.nn.utils.clip_grad_norm_(list(self.adapters.values()), CLIP)
        for group in self.adam.param_groups:
            group["lr"] = RATE * factor
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        return self._group.mean(total)

    def loss(self, batches: Sequence[Batch]) -> float:
        """Mean nats a learned token, of batches that nothing is learned from."""
        count = max(1, sum(batch.learned() for batch in batches))
        total = torch.zeros((), device=self.device)
        with torch.no_grad():
            for batch in batches:
                total += self.objective(*self._own(batch), count) * self._group.size
        return float(self._group.mean(total))

    def _own(self, batch: Batch) -> list[Tensor]:
        own = self._group.rows(len(batch.ids))
        return [part[own].to(self.device) for part in (batch.ids, batch.positions, batch.numbers, batch.targets)]

    def tensors(self) -> dict[str, Tensor]:
        """Everything that `restore` wants back."""
        found = {f"adapter/{name}": p.detach() for name, p in self.adapters.items()}
        for name, parameter in self.adapters.items():
            found |= {f"adam/{name}/{part}": value for part, value in self.adam.state[parameter].items()}
        return found

    def restore(self, saved: dict[str, Tensor]) -> None:
        """Raises `CheckpointMismatch` where a tensor is missing or of another shape."""
        wanted: dict[str, Tensor] = {f"adapter/{name}": p for name, p in self.adapters.items()}
        for name, parameter in self.adapters.items():
            state: dict[str, Any] = {"step": torch.zeros(())}
            state |= {part: torch.zeros_like(parameter) for part in ("exp_avg", "exp_avg_sq")}
            self.adam.state[parameter] = state
            wanted |= {f"adam/{name}/{part}": value for part, value in state.items()}
        with torch.no_grad():
            for name, target in wanted.items():
                if name not in saved or saved[name].shape != target.shape:
                    raise CheckpointMismatch(f"The checkpoint is of another adapter or base: {name} does not fit.")
                target.copy_(saved[name])

    def begin_from(self, folder: Path) -> None:
        """Take the weights of an adapter of the same shape. Raises `CheckpointMismatch`."""
        from peft.utils import set_peft_model_state_dict

        try:
            set_peft_model_state_dict(self.model, load_file(folder / WEIGHTS))
        except (OSError, RuntimeError, ValueError) as error:
            raise CheckpointMismatch(f"The adapter in {folder} cannot be gone on with: {error}.") from error

    def write(self, folder: Path, base: str, dtype: torch.dtype = torch.bfloat16) -> None:
        """adapter_config.json and adapter_model.safetensors, as peft names them, and the norms of the base."""
        from peft.utils import get_peft_model_state_dict

        state = {
            name: value.to(dtype).contiguous().cpu() for name, value in get_peft_model_state_dict(self.model).items()
        }
        config = copy.copy(self.model.peft_config["default"])
        # No path of this computer goes along, and the list of names is a set that comes in any order.
        config.base_model_name_or_path, config.target_modules = base, sorted(config.target_modules)
        config.inference_mode = True
        config.save_pretrained(folder)
        save_file(self._norms, folder / NORMS)
        save_file(state, folder / WEIGHTS, {"format": "pt"})


def _ask_for_no_spread_tensors() -> None:
    """peft asks of every layer whether its weights are spread over machines, by a part of torch that `light_import` leaves out."""
    if not hasattr(torch.distributed, "tensor"):
        tuners_utils: Any = importlib.import_module("peft.tuners.tuners_utils")
        if hasattr(tuners_utils, "_torch_supports_distributed"):
            tuners_utils._torch_supports_distributed = False


def keeps_apart(model: Any) -> bool:
    """Whether several exercises may stand in one row: positions can be given, and no layer carries a state along."""
    takes = "position_ids" in inspect.signature(type(model).forward).parameters
    kinds = set(getattr(model.config.get_text_config(), "layer_types", None) or [])
    return takes and not _is_recurrent(model) and kinds <= {"full_attention", "sliding_attention"}


def _is_recurrent(model: Any) -> bool:
    names = {type(module).__name__ for module in model.modules()}
    return any(word in name for name in names for word in ("Mamba", "SSM", "Rwkv", "ShortConv"))


def norms(model: Any) -> dict[str, Tensor]:
    """The norms before the products of a model of a known family, by the products' names: the engine folds them in."""
    shape = families.shape_of(model)
    if shape is None:
        return {}
    linears = [linear for number in range(shape.layers) for linear in families.linears(model, number)]
    return {linear.name: linear.norm.weight.detach().clone() for linear in linears if linear.norm is not None}
