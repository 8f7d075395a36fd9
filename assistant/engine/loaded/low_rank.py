"""Adapters of a loaded model: small products beside its own, put in and taken out in no time, the weights left as they are.

Of a layer that computes `W x`, an adapter makes `W x + B A x`, with A and B of rank 16 or so. Beside 8-bit weights nothing is
rounded but what was rounded before. Where the family of the model is known, the adapter is brought into the form of the
folded and joined weights once; elsewhere hooks on the modules add it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from assistant.engine.loaded import families, fused_weights
from assistant.engine.loaded.families import Linear, Shape
from assistant.engine.loaded.fused import FusedDecoder
from assistant.engine.loaded.int8 import Product
from assistant.errors import AdapterMismatch, ModelDamaged
from assistant.models.adapters import NORMS, WEIGHTS, Adapter

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel

_PREFIX = "base_model.model."
# A (rank, inputs) and B (outputs, rank), the scale of the adapter in B.
Pair = tuple[Tensor, Tensor]


@dataclass(slots=True)
class LowRank:
    """A product and what an adapter adds to it: `down` (rank, inputs), `up` (rank, outputs)."""

    base: Product
    down: Tensor
    up: Tensor

    @property
    def bias(self) -> Tensor | None:
        return self.base.bias

    def __call__(self, rows: Tensor) -> Tensor:
        return self.base(rows).addmm_(F.linear(rows, self.down), self.up)


class Adapters:
    """Adapters on one loaded model, of which one is in use or none. Not for a model whose weights are on loan elsewhere."""

    def __init__(self, loaded: LoadedModel) -> None:
        self._loaded = loaded
        self._ready: dict[str, Mapping[str, Pair]] = {}
        self._hooks: list[Any] = []
        self._own: list[dict[str, Product]] | None = None  # the products of each block before any adapter
        self.current: Adapter | None = None

    def use(self, adapter: Adapter | None) -> None:
        """Raises `ModelDamaged` where the adapter's files cannot be read, `AdapterMismatch` where they fit another model."""
        if adapter == self.current:
            return
        pairs = self._pairs(adapter) if adapter is not None else None
        if isinstance(self._loaded.step, FusedDecoder):
            self._put_beside(self._loaded.step, pairs or {})
        else:
            self._hook(pairs or {})
        self.current = adapter

    def _pairs(self, adapter: Adapter) -> Mapping[str, Pair]:
        key = adapter.key
        if key not in self._ready:
            stored = read(adapter)
            step = self._loaded.step
            try:
                if isinstance(step, FusedDecoder):
                    self._ready[key] = dict(_joined(self._loaded.model, step, stored, adapter))
                else:
                    for name, (down, up) in stored.items():
                        _check(self._loaded.model.get_submodule(name), name, down, up)
                    self._ready[key] = stored
            except (RuntimeError, KeyError, AttributeError) as error:  # shapes and names of another model
                raise AdapterMismatch(adapter.path, adapter.base, self._loaded.name) from error
        return self._ready[key]

    def _put_beside(self, step: FusedDecoder, pairs: Mapping[str, Pair]) -> None:
        if self._own is None:
            self._own = [{kind: getattr(block, kind) for kind in fused_weights.PRODUCTS} for block in step.blocks]
        for number, (block, own) in enumerate(zip(step.blocks, self._own, strict=True)):
            for kind, product in own.items():
                pair = pairs.get(f"{number}.{kind}")
                setattr(block, kind, product if pair is None else LowRank(product, *pair))

    def _hook(self, pairs: Mapping[str, Pair]) -> None:
        for hook in self._hooks:
            hook.remove()
        self._hooks = []
        for name, (down, up) in pairs.items():
            module = self._loaded.model.get_submodule(name)
            down, up = down.to(self._loaded.device), up.to(self._loaded.device)

            def add(
                module: Any, inputs: tuple[Tensor, ...], output: Tensor, down: Tensor = down, up: Tensor = up
            ) -> Tensor:
                return output + F.linear(F.linear(inputs[0].float(), down), up).to(output.dtype)

            self._hooks.append(module.register_forward_hook(add))
        step = self._loaded.step
        if step is not None and not isinstance(step, FusedDecoder):
            step.forget()


def read(adapter: Adapter) -> dict[str, Pair]:
    """Pairs by the names of the modules. Raises `ModelDamaged`."""
    try:
        stored = load_file(adapter.path / WEIGHTS)
    except (SafetensorError, OSError) as error:
        raise ModelDamaged(adapter.path, WEIGHTS, str(error)) from error
    found = {}
    for name, down in stored.items():
        if not name.endswith(".lora_A.weight"):
            continue
        module = name.removesuffix(".lora_A.weight")
        up = stored.get(f"{module}.lora_B.weight")
        if up is None or down.ndim != 2 or up.ndim != 2 or down.shape[0] != up.shape[1]:
            raise ModelDamaged(adapter.path, WEIGHTS, f"{name} has no counterpart")
        found[module.removeprefix(_PREFIX)] = (down.float(), up.float() * adapter.scale)
    if not found:
        raise ModelDamaged(adapter.path, WEIGHTS, "no low-rank matrices")
    return found


def _joined(model: Any, step: FusedDecoder, stored: Mapping[str, Pair], adapter: Adapter) -> Iterator[tuple[str, Pair]]:
    """Pairs by the names of joined products, (rank, inputs) and (rank, outputs), in the form of the step's own weights."""
    shape = families.shape_of(model)
    assert shape is not None
    names = {module: name for name, module in model.named_modules()}
    norms = _norms(adapter) if step.folded else {}
    left = set(stored)
    for number in range(shape.layers):
        for linear in families.linears(model, number):
            parts = [stored.get(names[part]) for part in linear.parts]
            left -= {names[part] for part in linear.parts}
            if any(part is not None for part in parts):
                yield linear.name, _pair(model, shape, linear, parts, norms if step.folded else None)
    if left:
        raise KeyError(sorted(left)[0])


def _check(module: Any, name: str, down: Tensor, up: Tensor) -> None:
    """Raises `KeyError` where a pair is not of the shape of this linear layer."""
    wanted = (
        getattr(module, "in_features", None) or getattr(module, "nx", None),
        getattr(module, "out_features", None) or getattr(module, "nf", None),
    )
    if all(wanted) and wanted != (down.shape[1], len(up)):
        raise KeyError(name)


def _pair(
    model: Any, shape: Shape, linear: Linear, parts: list[Pair | None], norms: Mapping[str, Tensor] | None
) -> Pair:
    """The pairs of a product's parts as one: their A below each other, their B in blocks."""
    for part, pair in zip(linear.parts, parts, strict=True):
        if pair is not None:
            _check(part, linear.name, *pair)
    down = torch.cat([pair[0] for pair in parts if pair is not None])
    empty = torch.empty(0)
    blocks = [
        pair[1] if pair is not None else empty.view(part.out_features, 0)
        for part, pair in zip(linear.parts, parts, strict=True)
    ]
    up = torch.block_diag(*blocks)
    if norms is None:
        return down, up.T.contiguous()
    if linear.norm is not None:
        down = down * fused_weights.norm_factor(norms[linear.name], shape)
    return down, fused_weights.of_rows(model, shape, linear, up).T.contiguous()


def _norms(adapter: Adapter) -> dict[str, Tensor]:
    """The base's norms, which its folded weights no longer show."""
    try:
        return {name: weight.float() for name, weight in load_file(adapter.path / NORMS).items()}
    except (SafetensorError, OSError) as error:
        raise ModelDamaged(adapter.path, NORMS, str(error)) from error
