"""Which products of a model bear 8 bits: each is tried on a text beside its exact self, and then all of them together.

Models that people train have channels a hundred times larger than the rest, over which 8 bits are too coarse; random
weights do not show it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch import Tensor, nn
from transformers.pytorch_utils import Conv1D

from assistant.engine import families, folding
from assistant.engine.families import Shape
from assistant.engine.fused import FusedDecoder
from assistant.engine.int8 import FloatProduct, Int8Linear, Int8Product, Product, quantised
from assistant.tasks import Progress

# Mean over the tokens of |approximate - exact| / |exact|; 8 bits over well-behaved numbers come to 0.01.
_WORST_ERROR = 0.05
# Nats by which the predictions may differ from the exact ones in the mean: 1 % of perplexity is 0.01.
_WORST_DIVERGENCE = 0.005
_MOST_KEPT = 0.5  # of all products; more, and 8 bits are no gain
_TOKENS = 160
# Several languages, numbers, quotations and code, so that most channels of a model have something to say.
TEXT = (
    "The library opens on Sundays from May, the council said on Tuesday; readers had asked for it for years. "
    '"We could not wait any longer," said Ms Taylor, 43, who counted 1,250 letters. Once upon a time there was an old '
    "king who had three sons, and the youngest of them was called Simple. 我们在北京的大学里学习人工智能，今天天气很好。"
    "Der alte Mann ging langsam über die Brücke. Où est la bibliothèque ? ¿Dónde está el niño? Water boils at 100 °C. "
    "def area(radius): return 3.14159 * radius ** 2  # in square metres\n- First, wash the rice twice.\n- Then add salt."
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantised:
    """`tensors` by the names of `folding`, or of the model's own modules; `kept` names the products that stay exact."""

    tensors: dict[str, Tensor]
    kept: tuple[str, ...]
    divergence: float


@dataclass
class _Measured:
    """A product that answers exactly and notes how far its 8 bits are off."""

    exact: Product
    approximate: Product
    errors: list[float] = field(default_factory=list)
    bias: Tensor | None = None

    def __call__(self, rows: Tensor) -> Tensor:
        exact = self.exact(rows)
        self.errors.append(_error(exact, self.approximate(rows)))
        return exact


def calibration_ids(tokenizer: Any, vocabulary: int, context_length: int) -> Tensor:
    ids = [id for id in tokenizer(TEXT, add_special_tokens=True, verbose=False)["input_ids"] if id < vocabulary]
    return torch.tensor(ids[: min(_TOKENS, context_length)] or [0])


def quantise_known(model: Any, shape: Shape, ids: Tensor) -> Generator[Progress, None, Quantised | None]:
    """Fold and quantise layer by layer. None where too much would have to stay exact."""
    embedding = model.get_input_embeddings().weight
    tensors: dict[str, Tensor] = {"embedding": embedding, **folding.norms(model, shape)}
    errors: dict[str, float] = {}

    def angles(name: str, positions: int) -> tuple[Tensor, Tensor]:
        return families.angles(model, name, positions)

    def measured(linear: families.Linear) -> _Measured:
        weight, bias = folding.folded(model, shape, linear)
        tensors[f"{linear.name}.weight"], tensors[f"{linear.name}.scale"] = quantised(weight)
        if bias is not None:
            tensors[f"{linear.name}.bias"] = bias
        return _Measured(FloatProduct(weight, bias), folding.product(tensors, linear.name))

    def through(number: int, hidden: Tensor) -> Tensor:
        products = {linear.name: measured(linear) for linear in families.linears(model, number)}
        alone = replace(shape, layers=1, windows=shape.windows[number:][:1], angles=shape.angles[number:][:1])
        blocks = (folding.block(number, tensors, products.__getitem__),)
        layer = FusedDecoder(alone, blocks, embedding, FloatProduct(embedding), None, angles, folded=True)
        hidden = layer.through(hidden, layer.new_cache())
        errors.update({name: max(product.errors) for name, product in products.items()})
        return hidden

    def keep(name: str) -> None:
        linear = families.head(model) if name == "head" else _linear(model, name)
        tensors[f"{name}.weight"] = folding.folded(model, shape, linear)[0].to(_stored(embedding.dtype))
        del tensors[f"{name}.scale"]

    def predictions() -> Tensor:
        decoder = folding.decoder(model, shape, tensors)
        return decoder(ids, decoder.new_cache(), len(ids))

    with torch.inference_mode():
        hidden = FusedDecoder(shape, (), embedding, FloatProduct(embedding), None, angles, folded=True).embedded(ids)
    for number in range(shape.layers):
        yield Progress("loading", number, 2 * shape.layers)
        with torch.inference_mode():
            hidden = through(number, hidden)
    with torch.inference_mode():
        head = measured(families.head(model))
        whole = FusedDecoder(shape, (), embedding, head, None, angles, folded=True).logits(hidden)
        errors["head"] = max(head.errors)
        found = _settle(errors, keep, predictions, whole)
    return None if found is None else Quantised(tensors, *found)


def quantise_modules(model: Any, ids: Tensor) -> Quantised | None:
    """Put `Int8Linear` in the place of every linear layer of a model that is not known; `model` is float32 afterwards."""
    with torch.inference_mode():
        return _quantise_modules(model, ids)


def _quantise_modules(model: Any, ids: Tensor) -> Quantised | None:
    linears = {name: module for name, module in model.named_modules() if isinstance(module, nn.Linear | Conv1D)}
    tensors: dict[str, Tensor] = {}
    errors: dict[str, float] = {}
    made: dict[str, Int8Linear] = {}

    def note(name: str) -> Any:
        def hook(module: Any, inputs: tuple[Tensor, ...], output: Tensor) -> None:
            approximate = made[name](inputs[0].float()).flatten(0, -2)
            errors[name] = max(errors.get(name, 0.0), _error(output.float().flatten(0, -2), approximate))

        return hook

    model.float()
    hooks = []
    for name, module in linears.items():
        weight = module.weight.T if isinstance(module, Conv1D) else module.weight
        tensors[f"{name}.weight"], tensors[f"{name}.scale"] = quantised(weight)
        if module.bias is not None:
            tensors[f"{name}.bias"] = module.bias.float()
        made[name] = module_of(tensors, name)
        hooks.append(module.register_forward_hook(note(name)))
    whole = model(ids[None], use_cache=False).logits[0].float()
    for hook in hooks:
        hook.remove()
    for name in linears.keys() - errors.keys():  # never called, or read by its weight alone
        for kind in ("weight", "scale", "bias"):
            tensors.pop(f"{name}.{kind}", None)
    for name in errors:
        model.set_submodule(name, made[name])

    def keep(name: str) -> None:
        for kind in ("weight", "scale", "bias"):
            tensors.pop(f"{name}.{kind}", None)
        model.set_submodule(name, linears[name])

    def predictions() -> Tensor:
        return model(ids[None], use_cache=False).logits[0].float()

    try:
        found = _settle(errors, keep, predictions, whole)
    except (RuntimeError, AttributeError, TypeError):  # a model that multiplies by a weight on its own
        found = None
    if found is None:
        for name, module in linears.items():
            model.set_submodule(name, module)
        return None
    rest = {name: tensor for name, tensor in model.state_dict().items() if name not in tensors}
    return Quantised(tensors | rest, *found)


def module_of(tensors: folding.Tensors, name: str) -> Int8Linear:
    return Int8Linear(Int8Product(tensors[f"{name}.weight"], tensors[f"{name}.scale"], tensors.get(f"{name}.bias")))


def _settle(
    errors: dict[str, float], keep: Callable[[str], None], predictions: Callable[[], Tensor], whole: Tensor
) -> tuple[tuple[str, ...], float] | None:
    """Keep what is off by itself, and then the worst of the rest until the predictions agree."""
    worst_first = sorted(errors, key=lambda name: -errors[name])
    kept = [name for name in worst_first if not errors[name] <= _WORST_ERROR]
    for name in kept:
        keep(name)
    while len(kept) <= _MOST_KEPT * len(errors):
        divergence = _divergence(whole, predictions())
        if divergence <= _WORST_DIVERGENCE:
            return tuple(kept), divergence
        more = worst_first[len(kept) : len(kept) + max(1, len(errors) // 16)]
        for name in more:
            keep(name)
        kept += more
    return None


def _error(exact: Tensor, approximate: Tensor) -> float:
    sizes = torch.linalg.vector_norm(exact, dim=-1).clamp_(min=1e-12)
    return float((torch.linalg.vector_norm(approximate - exact, dim=-1) / sizes).mean())


def _divergence(exact: Tensor, approximate: Tensor) -> float:
    """Mean Kullback-Leibler divergence of the predictions, in nats."""
    left, right = torch.log_softmax(exact, -1), torch.log_softmax(approximate, -1)
    return float((left.exp() * (left - right)).sum(-1).mean())


def _stored(dtype: torch.dtype) -> torch.dtype:
    return torch.float32 if dtype == torch.float32 else torch.bfloat16


def _linear(model: Any, name: str) -> families.Linear:
    number = int(name.partition(".")[0])
    return next(linear for linear in families.linears(model, number) if linear.name == name)
