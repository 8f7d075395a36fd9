"""Model shapes and batch sizes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Preset:
    """A Llama shape, and how much of it learns at once. A step sees `context * sequences * accumulation` tokens."""

    hidden: int
    layers: int
    heads: int
    mlp: int
    vocabulary: int
    context: int
    sequences: int
    accumulation: int = 1

    @property
    def tokens_per_step(self) -> int:
        return self.context * self.sequences * self.accumulation

    def shape(self) -> dict[str, Any]:
        """What a checkpoint must agree with; the batch may change from one run to the next."""
        return {name: value for name, value in asdict(self).items() if name not in ("sequences", "accumulation")}


PRESETS = {
    # A test's model: 0.2 M parameters, seconds to train.
    "tiny": Preset(hidden=64, layers=2, heads=2, mlp=176, vocabulary=2048, context=128, sequences=4),
    # 6.9 M parameters: an 8k vocabulary trains half again as fast as 16k on two cores. Small steps, since an
    # hour of two cores is only some ten million tokens and Muon makes good use of each step.
    "cpu": Preset(hidden=256, layers=6, heads=4, mlp=704, vocabulary=8192, context=512, sequences=8),
    # 18.9 M parameters, 38 MB in bf16: the largest that the installer may carry.
    "gpu": Preset(hidden=384, layers=8, heads=6, mlp=1024, vocabulary=12288, context=1024, sequences=96),
}
