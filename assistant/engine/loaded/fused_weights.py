"""A known decoder with its weights joined, folded and in 8 bits: made from the model's weights, or read from a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from assistant.engine.loaded import families
from assistant.engine.loaded.families import Linear, Shape
from assistant.engine.loaded.from_blocks import FromBlocks
from assistant.engine.loaded.fused import Block, FusedDecoder, inner_norms, pairs_together
from assistant.engine.loaded.int8 import FloatProduct, Int8Product, Product, has_bfloat16
from assistant.tasks import Progress

if TYPE_CHECKING:
    from assistant.engine.loaded.quantised_files import QuantisedFile

# Cosines and sines of a rotary table by its name, for so many positions.
Angles = Callable[[str, int], tuple[Tensor, Tensor]]
# A tensor by its name. Of a product NAME there is "NAME.weight", with "NAME.scale" and maybe "NAME.bound", "NAME.fine" or
# "NAME.factor" where it is int8, and maybe "NAME.bias".
Tensors = Mapping[str, Tensor]
PRODUCTS = ("qkv", "out", "up", "down")
_NORMS = ("q_norm", "k_norm", "after_attention", "after_mlp")


def folded(model: Any, shape: Shape, linear: Linear) -> tuple[Tensor, Tensor | None]:
    """float32 weight and bias of a product: its norm and the attention scale multiplied in, pairs of a head interleaved."""
    made = [part.weight for part in linear.parts]
    weight = made[0] if len(made) == 1 and isinstance(linear.parts[0], FromBlocks) else torch.cat(made).float()
    del made
    biases = [part.bias for part in linear.parts]
    bias = None if any(each is None for each in biases) else torch.cat(biases).float()
    if linear.norm is not None:
        # `cat`, or the file, made a copy of its own. What the norm leaves to the weights: see `FusedDecoder`.
        weight.mul_(norm_factor(linear.norm.weight.float(), shape))
    return of_rows(model, shape, linear, weight), None if bias is None else of_rows(model, shape, linear, bias)


def norm_factor(weight: Tensor, shape: Shape) -> Tensor:
    """The factor of a product's inputs where the norm before the product is folded into it."""
    return (weight + shape.offset).mul_(shape.hidden**0.5)


def of_rows(model: Any, shape: Shape, linear: Linear, rows: Tensor) -> Tensor:
    """Rows for the outputs of a product: query rows scaled, the pairs of a head interleaved. May overwrite `rows`."""
    number, _, kind = linear.name.partition(".")
    if kind != "qkv":
        return rows
    if not hasattr(model.model.layers[int(number)].self_attn, "q_norm"):  # whose weights hold the scale instead
        rows[: shape.heads * shape.width] *= shape.scale
    return rows[_row_order(model, shape, int(number))]


def folded_rows(shape: Shape, linear: Linear) -> Iterator[Tensor]:
    """`folded` for one matrix without a bias that lies in a GGUF file, some rows at a time."""
    part = linear.parts[0]
    factor = None if linear.norm is None else norm_factor(linear.norm.weight.float(), shape)
    for rows in part.blocks.rows(part.blocks_name):
        yield rows if factor is None else rows.mul_(factor)


def norms(model: Any, shape: Shape) -> dict[str, Tensor]:
    """float32 weights of the norms that cannot be folded."""
    found = {}
    for number in range(shape.layers):
        for name, weight in families.norm_weights(model, shape, number).items():
            if name in ("q_norm", "k_norm"):
                weight = weight[pairs_together(shape, _turning(model, shape, number))]
                weight = weight * shape.scale if name == "q_norm" else weight
            found[f"{number}.{name}"] = weight
    return found


def block(number: int, shape: Shape, tensors: Tensors, product: Callable[[str], Product]) -> Block:
    inner = {name: tensors[f"{number}.{name}"] for name in _NORMS if f"{number}.{name}" in tensors}
    return Block(**{name: product(f"{number}.{name}") for name in PRODUCTS}, **inner_norms(inner, shape))


def from_file(shape: Shape, file: QuantisedFile, angles: Angles) -> Generator[Progress, None, FusedDecoder]:
    """The decoder whose weights lie in `file`."""
    names = [f"{number}.{kind}" for number in range(shape.layers) for kind in PRODUCTS]
    products = {}
    # Packing is one thread's work, and lets go of the interpreter.
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        packed = pool.map(lambda name: product(file, name), ["head", *names])
        for number, name in enumerate(["head", *names]):
            products[name] = next(packed)
            if number % 4 == 0:
                file.release()
                yield Progress("loading", number // 4, shape.layers)
    step = decoder(shape, file, angles, products.__getitem__)
    file.release()
    return step


def decoder(
    shape: Shape, tensors: Tensors, angles: Angles, get: Callable[[str], Product] | None = None
) -> FusedDecoder:
    """`get` gives products that are packed already, by their names."""
    get = get or (lambda name: product(tensors, name))
    return FusedDecoder(
        shape, [block(number, shape, tensors, get) for number in range(shape.layers)], tensors["embedding"], get("head"), None,
        angles, folded=True,
    )  # fmt: skip


def product(tensors: Tensors, name: str) -> Product:
    weight, bias = tensors[f"{name}.weight"], tensors.get(f"{name}.bias")
    if weight.dtype == torch.int8:
        bound = tensors.get(f"{name}.bound")
        limit = None if bound is None else float(bound)
        fine, factor = f"{name}.fine" in tensors, tensors.get(f"{name}.factor")
        return Int8Product(weight, tensors[f"{name}.scale"], bias, limit, fine=fine, factor=factor)
    return float_product(weight, bias)


def float_product(weight: Tensor, bias: Tensor | None) -> FloatProduct:
    """16-bit weights stay so where the processor multiplies them itself."""
    own = weight.dtype if has_bfloat16() else torch.float32
    return FloatProduct(weight.to(own, copy=True), None if bias is None else bias.to(own))


def _turning(model: Any, shape: Shape, number: int) -> int:
    return 2 * families.angles(model, shape.angles[number], 1)[0].shape[-1]


def _row_order(model: Any, shape: Shape, number: int) -> Tensor:
    order = pairs_together(shape, _turning(model, shape, number))
    heads = shape.heads + shape.groups
    turned = (torch.arange(heads)[:, None] * shape.width + order).flatten()
    return torch.cat((turned, torch.arange(heads * shape.width, (heads + shape.groups) * shape.width)))
