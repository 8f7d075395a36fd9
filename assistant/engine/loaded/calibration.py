"""Which products of a model bear 8 bits: each is tried on a text beside its exact self, and then all of them together.

Models that people train have channels a hundred times larger than the rest, over which 8 bits are too coarse; random
weights do not show it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, MutableMapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import torch
from torch import Tensor, nn
from transformers.pytorch_utils import Conv1D

from assistant.engine.loaded import families, fused_weights, memory_budget
from assistant.engine.loaded.families import Shape
from assistant.engine.loaded.from_blocks import FromBlocks, with_its_matrix
from assistant.engine.loaded.fused import FusedDecoder
from assistant.engine.loaded.int8 import FloatProduct, Int8Linear, Int8Product, Product, has_bfloat16, quantised
from assistant.tasks import Progress

# Mean over the tokens of |approximate - exact| / |exact|; 8 bits over well-behaved numbers come to 0.01.
_WORST_ERROR = 0.05
# Nats by which the predictions may differ from the exact ones in the mean: 1 % of perplexity. SmolLM2 135M comes to 0.0080 on
# this text of many languages, Gemma 3 270M to 0.0063; the perplexity of three English texts rose by 0.3 % with either.
_WORST_DIVERGENCE = 0.01
_MOST_KEPT = 0.5  # of all products; more, and 8 bits are no gain
_MOST_OFF = 0.4  # of all products by themselves, with fine inputs
_TOKENS = 160
_SAMPLED = 256  # rows of a matrix, to see how well 8 bits hold it
_WORTH = 0.8  # of the rounding; less is not worth one more operation for each product
_KINDS = ("weight", "scale", "bias", "fine")  # of the tensors stored for a product
_TRIED = 0.3  # of the layers, after which that share is looked at
# One grid for all tokens saves looking for the largest number of each; it is taken where the largest token is at most so
# many times as large as most are, because for most tokens the grid is coarser by this factor.
_EVEN = 3.0
_MARGIN = 1.1  # for texts that are not this one
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
    """`kept` names the products that stay exact; `products` are all of a known family, ready to compute."""

    kept: tuple[str, ...]
    divergence: float
    products: dict[str, Product] = field(default_factory=dict)


@dataclass
class _Measured:
    """A product that answers exactly and notes how far its 8 bits are off."""

    exact: Product
    make: Callable[[Tensor], Int8Product]  # from the sizes of its inputs, shape (inputs,)
    normed: bool  # whether its input comes from a norm, which keeps it within bounds
    error: float = 0.0
    with_fine: float | None = None  # inputs, where coarse ones are too far off
    limit: float | None = None
    bias: Tensor | None = None

    def __call__(self, rows: Tensor) -> Tensor:
        exact = self.exact(rows)
        product = self.make(rows.pow(2).mean(0).sqrt())
        if self.normed:
            self.limit = _bound(rows if product.factor is None else rows * product.factor)
            product.bound(self.limit)
        self.error = _error(exact, product(rows))
        if not self.error <= _WORST_ERROR:
            product.fine = True
            self.with_fine = _error(exact, product(rows))
        return exact


@dataclass
class _Errors:
    """Of each product with coarse inputs, and with fine ones where it needs them."""

    coarse: dict[str, float] = field(default_factory=dict)
    fine: dict[str, float] = field(default_factory=dict)

    def off(self) -> list[str]:
        """Products that 8 bits do not give, whatever their inputs are."""
        return [name for name, error in self.fine.items() if not error <= _WORST_ERROR]


class _ByRows:
    """An exact product whose matrix is made in parts each time."""

    bias: Tensor | None = None

    def __init__(self, parts: Callable[[], Iterator[Tensor]]) -> None:
        self.parts = parts

    def __call__(self, rows: Tensor) -> Tensor:
        return torch.cat([torch.nn.functional.linear(rows, part) for part in self.parts()], -1)


def calibration_ids(tokenizer: Any, vocabulary: int, context_length: int) -> Tensor:
    ids = [id for id in tokenizer(TEXT, add_special_tokens=True, verbose=False)["input_ids"] if id < vocabulary]
    return torch.tensor(ids[: min(_TOKENS, context_length)] or [0])


def quantise_known(
    model: Any, shape: Shape, ids: Tensor, tensors: MutableMapping[str, Tensor]
) -> Generator[Progress, None, Quantised | None]:
    """Fold and quantise layer by layer into `tensors`. None where too much would have to stay exact."""
    embedding = model.get_input_embeddings().weight
    errors = _Errors()
    products: dict[str, Product] = {}
    for name, tensor in ({"embedding": embedding} | fused_weights.norms(model, shape)).items():
        tensors[name] = tensor

    def decoder(number: int, layers: int, get: Callable[[str], Product]) -> FusedDecoder:
        """`layers` of the model from `number` on, and the head where that is all of them."""
        some = slice(number, number + layers)
        part = replace(shape, layers=layers, windows=shape.windows[some], angles=shape.angles[some])
        blocks = [fused_weights.block(place, shape, tensors, get) for place in range(number, number + layers)]
        head = get("head") if layers == shape.layers or not layers else FloatProduct(embedding)
        return FusedDecoder(
            part, blocks, embedding, head, None, lambda name, count: families.angles(model, name, count), folded=True
        )

    def measured(linear: families.Linear) -> _Measured:
        if linear.name == "head" and isinstance(linear.parts[0], FromBlocks):
            return measured_by_rows(linear)
        weight, bias = fused_weights.folded(model, shape, linear)
        for part in linear.parts:
            if not isinstance(part, FromBlocks):
                memory_budget.page_out(part.weight)

        def make(sizes: Tensor) -> Int8Product:
            factor = _better_apart(weight[:: max(1, len(weight) // _SAMPLED)], sizes, linear, shape)
            if bias is not None:
                tensors[f"{linear.name}.bias"] = bias
            return made(linear.name, *quantised(weight if factor is None else weight / factor), bias, factor)

        # The head is one product of many, and what it rounds nothing evens out.
        normed = linear.norm is not None and linear.name != "head"
        if embedding.dtype == torch.bfloat16 and has_bfloat16():
            return _Measured(FloatProduct(weight.bfloat16(), None if bias is None else bias.bfloat16()), make, normed)
        return _Measured(FloatProduct(weight, bias), make, normed)

    def measured_by_rows(linear: families.Linear) -> _Measured:
        # The head over a vocabulary of 262,144 tokens would take more memory than all the rest of a model.
        head = _ByRows(lambda: fused_weights.folded_rows(shape, linear))

        def make(sizes: Tensor) -> Int8Product:
            some = torch.cat([part[:: max(1, len(part) // _SAMPLED)] for part in islice(head.parts(), 4)])
            factor = _better_apart(some, sizes, linear, shape)
            found = [quantised(part if factor is None else part.div_(factor)) for part in head.parts()]
            return made(
                "head", torch.cat([part for part, _ in found]), torch.cat([part for _, part in found]), None, factor
            )

        return _Measured(head, make, False)

    def made(name: str, rounded: Tensor, scale: Tensor, bias: Tensor | None, factor: Tensor | None) -> Int8Product:
        tensors[f"{name}.weight"], tensors[f"{name}.scale"] = rounded, scale
        if factor is not None:
            tensors[f"{name}.factor"] = factor
        product = products[name] = Int8Product(rounded, scale, bias, factor=factor)
        return product

    def note(name: str, found: _Measured) -> None:
        errors.coarse[name] = found.error
        if found.with_fine is not None:
            errors.fine[name] = found.with_fine
            tensors[f"{name}.fine"] = torch.tensor([True])
        elif found.limit is not None:
            tensors[f"{name}.bound"] = torch.tensor([found.limit])

    def through(number: int, hidden: Tensor) -> Tensor:
        some = {linear.name: measured(linear) for linear in families.linears(model, number)}
        layer = decoder(number, 1, lambda name: some[name] if name in some else FloatProduct(embedding))
        hidden = layer.through(hidden, layer.new_cache())
        for name, product in some.items():
            note(name, product)
        return hidden

    def keep(name: str) -> None:
        linear = families.head(model) if name == "head" else _linear(model, name)
        weight, bias = fused_weights.folded(model, shape, linear)
        del tensors[f"{name}.scale"]
        for more in ("bound", "fine", "factor"):
            tensors.pop(f"{name}.{more}", None)
        tensors[f"{name}.weight"] = weight.to(_stored(embedding.dtype))
        products[name] = fused_weights.float_product(tensors[f"{name}.weight"], bias)

    def refine(name: str) -> None:
        tensors[f"{name}.fine"] = torch.tensor([True])
        product = products[name]
        assert isinstance(product, Int8Product)
        product.fine = True

    def release() -> None:
        for name, product in products.items():
            if tensors.pop(f"{name}.bound", None) is not None and isinstance(product, Int8Product):
                product.bound(None)

    def predictions() -> Tensor:
        whole = decoder(0, shape.layers, products.__getitem__)
        return whole(ids, whole.new_cache(), len(ids))

    with torch.inference_mode():
        hidden = decoder(0, 0, lambda name: FloatProduct(embedding)).embedded(ids)
    for number in range(shape.layers):
        yield Progress("loading", number, shape.layers)
        with torch.inference_mode():
            hidden = through(number, hidden)
        if number >= shape.layers * _TRIED and len(errors.off()) > _MOST_OFF * len(errors.coarse):
            return None  # the rest, and another load in the stored precision, would take as long again
    with torch.inference_mode():
        head = measured(families.head(model))
        exact = decoder(0, 0, lambda name: head).logits(hidden)
        note("head", head)
        found = _settle(errors, keep, refine, predictions, exact, release)
    return None if found is None else Quantised(*found, products)


def quantise_modules(model: Any, ids: Tensor, tensors: MutableMapping[str, Tensor]) -> Quantised | None:
    """Put `Int8Linear` in the place of every linear layer of a model that is not known; `model` is float32 afterwards."""
    with torch.inference_mode():
        return _quantise_modules(model, ids, tensors)


def _quantise_modules(model: Any, ids: Tensor, tensors: MutableMapping[str, Tensor]) -> Quantised | None:
    linears = {name: module for name, module in model.named_modules() if isinstance(module, nn.Linear | Conv1D)}
    errors = _Errors()
    made: dict[str, Int8Linear] = {}

    # An encoder-decoder reads the text on both sides.
    more = {"decoder_input_ids": ids[None]} if model.config.is_encoder_decoder else {}

    def predictions() -> Tensor:
        logits: Tensor = model(ids[None], use_cache=False, **more).logits[0].float()
        return logits

    def refine(name: str) -> None:
        made[name].product.fine = True
        tensors[f"{name}.fine"] = torch.tensor([True])

    def note(name: str) -> Any:
        def hook(module: Any, inputs: tuple[Tensor, ...], output: Tensor) -> None:
            exact, product = output.float().flatten(0, -2), made[name].product
            product.fine = False
            error = _error(exact, made[name](inputs[0].float()).flatten(0, -2))
            errors.coarse[name] = max(errors.coarse.get(name, 0.0), error)
            if not errors.coarse[name] <= _WORST_ERROR:
                refine(name)
                error = _error(exact, made[name](inputs[0].float()).flatten(0, -2))
                errors.fine[name] = max(errors.fine.get(name, 0.0), error)

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
    exact = predictions()
    for hook in hooks:
        hook.remove()
    for name in linears.keys() - errors.coarse.keys():  # never called, or read by its weight alone
        for kind in _KINDS:
            tensors.pop(f"{name}.{kind}", None)
        with_its_matrix(linears[name])
    for name in errors.coarse:
        model.set_submodule(name, made[name])

    def keep(name: str) -> None:
        for kind in _KINDS:
            tensors.pop(f"{name}.{kind}", None)
        with_its_matrix(linears[name])
        model.set_submodule(name, linears[name])

    try:
        found = _settle(errors, keep, refine, predictions, exact)
    except (RuntimeError, AttributeError, TypeError):  # a model that multiplies by a weight on its own
        found = None
    if found is None:
        for name, module in linears.items():
            model.set_submodule(name, module)
        return None
    for name, tensor in model.state_dict().items():
        if name not in tensors:
            tensors[name] = tensor
    return Quantised(*found)


def module_of(tensors: fused_weights.Tensors, name: str) -> Int8Linear:
    bias, fine = tensors.get(f"{name}.bias"), f"{name}.fine" in tensors
    return Int8Linear(Int8Product(tensors[f"{name}.weight"], tensors[f"{name}.scale"], bias, fine=fine))


def _settle(
    errors: _Errors, keep: Callable[[str], None], refine: Callable[[str], None], predictions: Callable[[], Tensor],
    whole: Tensor, release: Callable[[], None] | None = None,
) -> tuple[tuple[str, ...], float] | None:  # fmt: skip
    """The names of the products that stay exact, and how far the predictions are off. None where too many would.

    A product stays exact that is off by itself. Until the predictions agree, `release` takes back the grids that all tokens
    share, `refine` gives fine inputs to half of the products and then to all, and `keep` leaves the worst exact.
    """
    worst_first = sorted(errors.coarse, key=lambda name: -errors.coarse[name])
    kept = errors.off()
    if len(kept) > _MOST_OFF * len(worst_first):
        return None
    for name in kept:
        keep(name)
    coarse = [name for name in worst_first if name not in errors.fine]
    while len(kept) <= _MOST_KEPT * len(worst_first):
        divergence = _divergence(whole, predictions())
        if divergence <= (_WORST_DIVERGENCE if release is None else _WORST_DIVERGENCE / 2):
            return tuple(kept), divergence
        if release is not None:
            release()
            release = None
        elif coarse:
            half = len(worst_first) // 2 + 1
            for name in coarse[:half]:
                refine(name)
            coarse = coarse[half:]
        else:
            more = [name for name in worst_first if name not in kept][: max(1, len(worst_first) // 16)]
            for name in more:
                keep(name)
            kept += more
    return None


def _better_apart(rows: Tensor, sizes: Tensor, linear: families.Linear, shape: Shape) -> Tensor | None:
    """The norm's factor of the inputs where 8 bits hold the weights better without it; `rows` have it folded in.

    A norm may weaken the channels in which the numbers are large: Gemma's head has weights of 5 beside those of 7,600, and
    one step for a row is too coarse for the small ones then. `sizes` are those of the inputs before the factor.
    """
    if linear.norm is None:
        return None
    factor = fused_weights.norm_factor(linear.norm.weight.float(), shape)
    factor = torch.where(factor.abs() > 1e-6 * factor.abs().max(), factor, 1.0)
    return factor if _rounding(rows / factor, sizes * factor) < _WORTH * _rounding(rows, sizes) else None


def _rounding(rows: Tensor, sizes: Tensor) -> float:
    """The error that rounding to 8 bits causes in the products of `rows` with inputs of these sizes."""
    rounded, scale = quantised(rows)
    return float(torch.linalg.vector_norm((rounded * scale[:, None] - rows) * sizes))


def _bound(rows: Tensor) -> float | None:
    """A magnitude that the numbers of a product's input can be held to, None where a few tokens are far larger than most."""
    sizes = torch.linalg.vector_norm(rows, torch.inf, -1)
    largest = float(sizes.max())
    return float(torch.tensor(_MARGIN * largest)) if 0 < largest <= _EVEN * float(sizes.median()) else None


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
