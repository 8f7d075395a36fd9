"""Medians and ratios of what the scenarios have found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

Trial = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """`ratio` is how many times as good Longhand is; `bar` what it should be at least, None where nobody has said."""

    shape: str
    what: str
    longhand: str
    other: str
    ratio: float | None
    bar: float | None = None

    @property
    def verdict(self) -> str:
        if self.bar is None or self.ratio is None:
            return ""
        return "reached" if self.ratio >= self.bar else "MISSED"


_DECODE_BARS = {"0.39B": 0.85, "starter": 0.7}


def rows(found: dict[str, Any]) -> list[Row]:
    made: list[Row] = []
    for name, result in found.items():
        shape, kind = name.split(" ", 1)
        made += _KINDS[kind](shape, result)
    return made


def as_text(made: list[Row]) -> str:
    lines = [("model", "what", "Longhand", "beside", "ratio", "bar", "")]
    for row in made:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        bar = "" if row.bar is None else f"{row.bar:.2f}"
        lines.append((row.shape, row.what, row.longhand, row.other, ratio, bar, row.verdict))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([shown[0], "-" * len(shown[0]), *shown[1:]])


def as_json(made: list[Row]) -> list[dict[str, Any]]:
    return [asdict(row) | {"verdict": row.verdict} for row in made]


def paired(ours: list[Trial], theirs: list[Trial], better: Callable[[Trial], float]) -> float | None:
    """The median of the ratios of trials that stood next to each other; of the medians where one has more trials."""
    if not ours or not theirs:
        return None
    if len(ours) == len(theirs):
        return median(better(mine) / better(other) for mine, other in zip(ours, theirs, strict=True))
    return median(map(better, ours)) / median(map(better, theirs))


def _prompt_and_answer(shape: str, result: dict[str, Any]) -> list[Row]:
    size, trials = result["prompt"], result["trials"]

    def decode(trial: Trial) -> float:
        return float((trial["new"] - 1) / trial["decode"])

    def prompt(trial: Trial) -> float:
        return float(size / trial["prefill"])

    def whole(trial: Trial) -> float:
        return float(1 / (trial["prefill"] + trial["decode"]))

    ours = trials.get("longhand", [])
    if not ours:
        return []
    made = []
    main = shape == "0.39B"
    for name, theirs in trials.items():
        if name == "longhand" or not theirs:
            continue
        llama = name == "llama.cpp"
        decode_bar = _DECODE_BARS.get(shape) if llama else 3.0 if main and name.endswith("bfloat16") else None
        for what, better, bar, unit in (
            ("decode", decode, decode_bar, "tokens/s"),
            ("prompt", prompt, 2.5 if main and llama else None, "tokens/s"),
            (f"{size} in, {result['new']} out", whole, 1.25 if main else None, "s"),
        ):
            if unit == "s" and not llama:
                continue  # `generate()` writes fewer tokens
            shown = [median(map(better, each)) for each in (ours, theirs)]
            mine, other = (f"{1 / v:.2f} s" if unit == "s" else f"{v:.1f} {unit}" for v in shown)
            made.append(Row(shape, what, mine, f"{name} {other}", paired(ours, theirs, better), bar))
    return made


def _edit(shape: str, result: dict[str, Any]) -> list[Row]:
    made = []
    cold = {name: median([t["prefill"] for t in found["cold"]]) for name, found in result.items() if found["cold"]}
    for name, found in result.items():
        for where in ("end", "middle"):
            times = [trial["prefill"] for trial in found[where]]
            if not times or name not in cold:
                continue
            bar = {"end": 15.0, "middle": 1.8}[where] if name == "longhand" else None
            what = f"4,000 tokens, edit at the {where}" if where == "end" else "4,000 tokens, edit in the middle"
            if name != "longhand":
                what += f", {name}"
            made.append(
                Row(shape, what, f"{median(times):.3f} s", f"cold {cold[name]:.2f} s", cold[name] / median(times), bar)
            )
    return made


def _alternatives(shape: str, result: dict[str, Any]) -> list[Row]:
    one, three = ([trial["seconds"] for trial in result[count]] for count in ("1", "3"))
    if not one or not three:
        return []
    cost = paired(result["3"], result["1"], lambda trial: float(trial["seconds"]))
    assert cost is not None
    shown = f"{median(three):.2f} s"
    return [Row(shape, f"three alternatives, cost {cost:.2f}", shown, f"one {median(one):.2f} s", 3 / cost, 3 / 1.8)]


def _drafting(shape: str, result: dict[str, Any]) -> list[Row]:
    made = []
    for task, pairs in result.items():
        # The first round is where drafts learn what the texts are like.
        settled = pairs[len(pairs) // 5 :] if len(pairs) >= 5 else pairs
        rates = [
            median(p[way]["new"] / p[way]["decode"] for p in settled if p[way]["new"]) for way in ("drafted", "plain")
        ]
        ratio = sum(p["plain"]["decode"] for p in settled) / sum(p["drafted"]["decode"] for p in settled)
        same = sum(p["plain"]["text"] == p["drafted"]["text"] for p in pairs)
        bar = 0.97 if task == "free" else 1.6
        what = f"drafting: {task}, {same} of {len(pairs)} texts the same"
        made.append(Row(shape, what, f"{rates[0]:.0f} tokens/s", f"plain {rates[1]:.0f} tokens/s", ratio, bar))
    return made


def _busy(shape: str, result: dict[str, Any]) -> list[Row]:
    made = []
    for name in result["quiet"]:
        quiet, busy = ([(t["new"] - 1) / t["decode"] for t in result[when].get(name, [])] for when in ("quiet", "busy"))
        if not quiet or not busy:
            continue
        what = "decode beside a busy core" + ("" if name == "longhand" else f", {name}")
        bar = 0.5 if name == "longhand" else None
        shown, other = f"{median(busy):.1f} tokens/s", f"quiet {median(quiet):.1f} tokens/s"
        made.append(Row(shape, what, shown, other, median(busy) / median(quiet), bar))
    return made


_KINDS: dict[str, Callable[[str, dict[str, Any]], list[Row]]] = {
    "prompt and answer": _prompt_and_answer, "edit": _edit, "alternatives": _alternatives, "drafting": _drafting,
    "busy core": _busy,
}  # fmt: skip
