"""A loss curve as an SVG, written by hand so that a model card needs no plotting library."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

_WIDTH, _HEIGHT = 640, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 16, 44
_INK = "#7a7a7a"  # readable on a white page and on a dark one


def draw(log: Sequence[dict[str, Any]]) -> str:
    """`log` has "tokens" and "loss" in each line; an empty one gives empty axes."""
    points = [(line["tokens"] / 1e6, float(line["loss"])) for line in log]
    most = max([x for x, _ in points] + [1e-3])
    low = math.floor(min([y for _, y in points] + [0.0] * (not points)))
    high = math.ceil(max([y for _, y in points] + [1.0] * (not points)))
    high = max(high, low + 1)

    def place(x: float, y: float) -> tuple[float, float]:
        right = _LEFT + x / most * (_WIDTH - _LEFT - _RIGHT)
        down = _TOP + (high - y) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)
        return round(right, 1), round(down, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="12">',
        "<title>Training loss against tokens seen</title>",
    ]
    for y in range(low, high + 1):
        across, down = place(0, y)
        parts.append(f'<path d="M{across} {down}H{_WIDTH - _RIGHT}" stroke="{_INK}" stroke-opacity="0.3"/>')
        parts.append(f'<text x="{across - 8}" y="{down + 4}" text-anchor="end" fill="{_INK}">{y}</text>')
    step = _round_step(most / 5)
    for tick in range(int(most / step) + 1):
        across, down = place(tick * step, low)
        parts.append(f'<text x="{across}" y="{down + 16}" text-anchor="middle" fill="{_INK}">{tick * step:g}</text>')
    parts.append(
        f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 8}" text-anchor="middle" fill="{_INK}">million tokens</text>'
    )
    middle = (_TOP + _HEIGHT - _BOTTOM) / 2
    parts.append(
        f'<text transform="translate(16 {middle}) rotate(-90)" text-anchor="middle" fill="{_INK}">loss, nats a token</text>'
    )
    if points:
        line = " ".join(f"{x},{y}" for x, y in (place(*point) for point in points))
        parts.append(f'<polyline points="{line}" fill="none" stroke="#2f7dc1" stroke-width="1.5"/>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _round_step(rough: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    power: float = 10 ** math.floor(math.log10(rough))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
