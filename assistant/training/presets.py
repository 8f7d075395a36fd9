"""Model shapes, batch sizes, and how a preset computes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_SHAPE = ("hidden", "layers", "heads", "mlp", "vocabulary", "context")


@dataclass(frozen=True, slots=True)
class Preset:
    """A Llama shape, and how much of it learns at once. A step sees `context * sequences * accumulation` tokens.

    `resident`: the corpus lies in the device's memory, and documents packed into one sequence do not see each other.
    `int8`: the finished weights are written in 8 bits. `mixture` names the column of `mixture.WEIGHTS`.
    """

    hidden: int
    layers: int
    heads: int
    mlp: int
    vocabulary: int
    context: int
    sequences: int
    accumulation: int = 1
    dropout: float = 0.0
    resident: bool = False
    int8: bool = False
    mixture: str = "cpu"

    @property
    def tokens_per_step(self) -> int:
        return self.context * self.sequences * self.accumulation

    def shape(self) -> dict[str, Any]:
        """The fields that a checkpoint must agree with; the others may change from one run to the next."""
        return {name: getattr(self, name) for name in _SHAPE}


PRESETS = {
    # A test's model: 0.2 M parameters, seconds to train.
    "tiny": Preset(hidden=64, layers=2, heads=2, mlp=176, vocabulary=2048, context=128, sequences=4),
    # 6.9 M parameters: an 8k vocabulary trains half again as fast as 16k on two cores. Small steps, since an
    # hour of two cores is only some ten million tokens and Muon makes good use of each step.
    "cpu": Preset(hidden=256, layers=6, heads=4, mlp=704, vocabulary=8192, context=512, sequences=8),
    # The shape of `cpu` on sentence pairs: `--begin-from` the starter's weights makes a better translator of it.
    "translator": Preset(hidden=256, layers=6, heads=4, mlp=704, vocabulary=8192, context=512, sequences=8, mixture="translator"),
    # 37.3 M parameters, 37 MB in 8 bits: the largest whose weights, scales and tokenizer the installer may carry. Some ten
    # epochs fit into twenty minutes of a fast card, hence the dropout.
    "gpu": Preset(
        hidden=512, layers=9, heads=8, mlp=1408, vocabulary=16384, context=1024, sequences=96,
        dropout=0.1, resident=True, int8=True, mixture="gpu",
    ),
    # The same steps as `gpu` on a model of a test's size, to be rehearsed on a CPU.
    "gpu-rehearsal": Preset(
        hidden=64, layers=2, heads=2, mlp=176, vocabulary=2048, context=128, sequences=4,
        dropout=0.1, resident=True, int8=True, mixture="gpu",
    ),
}  # fmt: skip
