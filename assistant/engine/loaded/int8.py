"""Matrix products with weights of 8 bits, by the kernels that torch carries for the processor at hand.

Weights are symmetric with one scale for each output; activations are quantised while they come, each token by its own
largest magnitude. FBGEMM reads the weights at the speed of memory; QNNPACK is its counterpart on ARM.
"""

from __future__ import annotations

import time
import warnings
from functools import cache
from typing import Any, Protocol

import torch
import torch.nn.functional as F
from torch import Tensor, nn

_ROWS = 1024  # quantised at once, so that little memory is taken beside the weights
_FEW = 8  # rows
_SMALLEST = 1e-30  # of a scale: a row or a token of zeros stays zero


class Product(Protocol):
    """A linear layer on float32 rows: (rows, inputs) to (rows, outputs)."""

    bias: Tensor | None

    def __call__(self, rows: Tensor) -> Tensor: ...


class FloatProduct:
    """Weights as they are; activations take their dtype for the product alone."""

    def __init__(self, weight: Tensor, bias: Tensor | None = None) -> None:
        self.weight, self.bias = weight, bias

    def __call__(self, rows: Tensor) -> Tensor:
        if self.weight.dtype == rows.dtype:
            return F.linear(rows, self.weight, self.bias)
        return F.linear(rows.to(self.weight.dtype), self.weight, self.bias).to(rows.dtype)


class Int8Product:
    """`weight` int8 (outputs, inputs) and `scale` float32 (outputs,), packed once for the kernel.

    `bound`, where calibration has found one, is a magnitude that inputs hardly ever pass; what does is cut off there.
    Without one each row is put on a grid by its own largest magnitude. Either way a row comes out the same whatever rows
    are beside it, where the kernels are FBGEMM's.

    `fine` multiplies twice, by the rounded inputs and by their rounding error, which gives inputs of some 15 bits.
    One row costs hardly more, as the time goes into reading the weights; many rows cost twice as much. Inputs are multiplied
    by `factor` (inputs,) first.
    """

    def __init__(
        self, weight: Tensor, scale: Tensor, bias: Tensor | None = None, bound: float | None = None,
        *, fine: bool = False, factor: Tensor | None = None,
    ) -> None:  # fmt: skip
        self.bias = bias
        self.fine, self.factor = fine, factor
        self._packed = _pack(weight, scale)
        self._reduce_range = reduce_range()
        self._dynamic = torch.ops.quantized.linear_dynamic.default._op
        self._fixed = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32.default._op
        self._steps = 63 if self._reduce_range else 127
        self._zero = self._steps + 1
        self._by_row = takes_fixed_steps()
        self.bound(bound)

    def bound(self, largest: float | None) -> None:
        """Give all inputs one grid up to `largest`, or each row its own. Does nothing where kernels have no such product."""
        self._step = largest / self._steps if largest is not None and self._by_row else None

    def __call__(self, rows: Tensor) -> Tensor:
        if self.factor is not None:
            rows = rows * self.factor
        if self.fine:
            result = self._twice(rows)
        elif self._step is not None:
            result = self._fixed(rows, self._step, self._zero, self._packed)
        elif not self._by_row:
            result = self._scaled(rows)
        elif rows.shape[0] == 1:
            step = max(rows.abs().max().item(), _SMALLEST) / self._steps
            result = self._fixed(rows, step, self._zero, self._packed)
        else:
            largest = _largest(rows)
            result = self._fixed(rows / largest, 1.0 / self._steps, self._zero, self._packed).mul_(largest)
        return result if self.bias is None else result.add_(self.bias)

    def _twice(self, rows: Tensor) -> Tensor:
        # What rounding leaves is at most half a step: `more` times as much fills the same grid.
        steps, more, count = self._steps, 2 * self._steps, len(rows)
        if count == 1 and self._by_row:  # the fewest operations: each takes as long as a small product does
            step = max(torch.linalg.vector_norm(rows, torch.inf).item(), _SMALLEST) / steps
            rounded = torch.fake_quantize_per_tensor_affine(rows, step, 0, -steps, steps)
            two = self._fixed(torch.cat((rows, torch.sub(rows, rounded).mul_(more))), step, self._zero, self._packed)
            return torch.add(two[:1], two[1:], alpha=1 / more)
        largest = _largest(rows)
        scaled = rows * (steps / largest)
        rounded = scaled.round()
        left = scaled.sub_(rounded).mul_(more)
        if self._by_row:
            product = self._fixed(torch.cat((rounded, left)), 1.0, self._zero, self._packed)
        else:  # a row of the whole range, so that the kernel chooses steps of 1
            whole = rows.new_zeros(1, rows.shape[1])
            whole[0, 0], whole[0, -1] = -128, 127
            product = self._dynamic(torch.cat((rounded, left, whole)), self._packed, self._reduce_range)[: 2 * count]
        return torch.add(product[:count], product[count:], alpha=1 / more).mul_(largest / steps)

    def _scaled(self, rows: Tensor) -> Tensor:
        """By a kernel that takes one scale for all rows from the rows: an outlier token must not cost the others theirs."""
        if rows.shape[0] == 1:
            return self._dynamic(rows, self._packed, self._reduce_range)
        largest = _largest(rows)
        return self._dynamic(rows / largest, self._packed, self._reduce_range).mul_(largest)


def _largest(rows: Tensor) -> Tensor:
    """Of each row, shape (rows, 1). `vector_norm` takes fifteen times as long over many rows."""
    if len(rows) <= _FEW:
        return rows.abs().amax(-1, True).clamp_(min=_SMALLEST)
    return torch.maximum(rows.amax(-1, True), rows.amin(-1, True).neg_()).clamp_(min=_SMALLEST)


class Int8Linear(nn.Module):
    """In place of `nn.Linear` and of GPT-2's Conv1D inside a model of transformers."""

    def __init__(self, product: Int8Product) -> None:
        super().__init__()
        self.product = product
        self.weight = nn.Buffer(torch.empty(0), persistent=False)  # models ask for its dtype

    def forward(self, states: Tensor) -> Tensor:
        rows = self.product(states.reshape(-1, states.shape[-1]).float())
        return rows.view(*states.shape[:-1], -1).to(states.dtype)


def quantised(weight: Tensor) -> tuple[Tensor, Tensor]:
    """int8 weights in -127…127, and the float32 scale of each row."""
    rounded = torch.empty(weight.shape, dtype=torch.int8)
    scale = torch.empty(len(weight))
    for start in range(0, len(weight), _ROWS):
        part = weight[start : start + _ROWS].float()
        largest = torch.linalg.vector_norm(part, torch.inf, -1).div_(127).clamp_(min=_SMALLEST)
        scale[start : start + _ROWS] = largest
        rounded[start : start + _ROWS] = torch.div(part, largest[:, None]).round_()
    return rounded, scale


@cache
def engine() -> str | None:
    """The kernels for this processor, None where torch was built without any."""
    supported = torch.backends.quantized.supported_engines
    return next((name for name in ("fbgemm", "qnnpack") if name in supported), None)


def takes_fixed_steps() -> bool:
    """Whether there is a product whose inputs are put on a grid that is said beforehand: FBGEMM has one."""
    return engine() == "fbgemm"


@cache
def reduce_range() -> bool:
    """Whether activations must be held to 7 bits: without VNNI, FBGEMM adds pairs of products in 16 bits, which overflow."""
    return engine() == "fbgemm" and not torch.cpu._is_vnni_supported()


@cache
def is_faster() -> bool:
    """Whether 8 bits beat the processor's own kind of numbers here, over single tokens and over a prompt."""
    if engine() != "qnnpack":  # FBGEMM does everywhere, and a measurement on a busy computer may say anything
        return engine() is not None
    own = torch.bfloat16 if has_bfloat16() else torch.float32
    weight = torch.randn(1024, 1024)
    products: list[Product] = [Int8Product(*quantised(weight)), FloatProduct(weight.to(own))]
    return min(_seconds(products[0]) for _ in range(3)) < min(_seconds(products[1]) for _ in range(3))


@cache
def has_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 itself; emulated, it takes nine times as long as float32."""
    return torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()


def _seconds(product: Product) -> float:
    one, many = torch.ones(1, 1024), torch.ones(64, 1024)
    began = time.perf_counter()
    for _ in range(16):
        product(one)
    product(many)
    return time.perf_counter() - began


def _pack(weight: Tensor, scale: Tensor) -> Any:
    kernels = engine()
    assert kernels is not None
    if torch.backends.quantized.engine != kernels:
        torch.backends.quantized.engine = kernels
    _warn_once()
    return torch.ops.quantized.linear_prepack(_tensor(weight, scale), None)


def _tensor(weight: Tensor, scale: Tensor) -> Tensor:
    """The only use of a quantised tensor, which torch will remove in "a future PyTorch release".

    Its replacement, with the same numbers and as quick from 1024 inputs on, is `torch.ops.onednn.qlinear_prepack`, which
    takes int8 weights as they are, and `torch.ops.onednn.qlinear_pointwise` over rows of uint8. `tests/engine/test_int8.py`
    computes with both, and fails when torch says more of the end than it does now.
    """
    zeros = torch.zeros(len(scale), dtype=torch.long)
    return torch._make_per_channel_quantized_tensor(weight, scale.double(), zeros, 0)


@cache
def _warn_once() -> None:
    """torch says once that quantised tensors will go."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        _tensor(torch.zeros(1, 1, dtype=torch.int8), torch.ones(1))
