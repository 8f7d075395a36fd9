"""A trained adapter put among the models that ship: only where it does its tasks better than its base, and with a card."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from assistant.models import adapters
from assistant.models.adapters import CONFIG, WEIGHTS
from assistant.system.disk import put_folder_in_place
from assistant.training.adapting import ADAPTER
from assistant.training.attribution import ORIGINS, origin_of
from assistant.training.data.errors import CheckpointDamaged, TrainingError
from assistant.training.data.exercises import BY_RULE
from assistant.training.loss_curve import draw
from assistant.training.run_folder import LOG, RUN, read_log

CARD, CURVE, SCORES = "MODEL_CARD.md", "loss.svg", "scores.json"
_BY_RULE = (
    "Misspellings of English Wikipedia, as collected by codespell (dictionary.txt): CC BY-SA 3.0",
    "Forms of English words, by lemminflect: MIT, from the NIH's SPECIALIST Lexicon",
)


def ship(run: Path, before: dict[str, Any], after: dict[str, Any], to: Path, rank: int | None = None) -> int:
    """Copy the adapter of `run` to the folder `to`, with its card, and return its bytes.

    `before` and `after` are what `evaluate` wrote of the base and of the base with the adapter. With `rank` the matrices are
    cut to their best approximations of it. Raises `TrainingError` where the base was as good at a task.
    """
    adapter = adapters.read(run / ADAPTER)
    try:
        facts = json.loads((run / RUN).read_text("utf-8"))
        facts["seen"]["tokens"], facts["data"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CheckpointDamaged(f"{run} is no run of an adapter that has ended ({error!r}).") from error
    figures = {task: _figures(task, before, after) for task in adapter.tasks}
    for task, (title, old, new, _) in figures.items():
        if new <= old:
            raise TrainingError(
                f"The adapter is no better than its base at {task} ({title} {new} and {old}), so it does not ship."
            )
    to.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=to.parent, prefix=".adapter-") as temporary:
        folder = Path(temporary) / "adapter"
        shutil.copytree(adapter.path, folder)
        if rank is not None and rank < adapter.rank:
            _cut(folder, rank)
        (folder / CURVE).write_text(draw(read_log(run / LOG)), "utf-8")
        (folder / CARD).write_text(card(facts, adapters.read(folder), figures, after), "utf-8")
        scores = {"before": _without_samples(before), "after": _without_samples(after)}
        (folder / SCORES).write_text(json.dumps(scores, indent=1, ensure_ascii=False) + "\n", "utf-8")
        shutil.rmtree(to, ignore_errors=True)
        put_folder_in_place(folder, to)
    return sum(path.stat().st_size for path in to.iterdir())


Figures = tuple[str, float, float, list[tuple[str, Any, Any]]]


def card(facts: dict[str, Any], adapter: adapters.Adapter, figures: dict[str, Figures], after: dict[str, Any]) -> str:
    seen, data = facts["seen"], facts["data"]
    rows = "\n".join(f"| {title} | {old} | {new} |" for _, _, _, lines in figures.values() for title, old, new in lines)
    whole = sum(pool["weight"] for pool in data.values())
    shares = "\n".join(f"| {name} | {pool['things']:,} | {pool['weight'] / whole:.0%} |" for name, pool in data.items())
    names = sorted({source for pool in data.values() for source in pool["sources"]})
    found = [origin for origin in ORIGINS if any(origin_of(name) is origin for name in names)]
    sources = [f"- {origin.title} ({origin.where}): {origin.licence}" for origin in found]
    sources += [f"- {line}" for line in _BY_RULE if BY_RULE in data]
    return f"""---
language: [{", ".join(adapter.languages)}]
license: cc-by-sa-4.0
library_name: peft
base_model: {adapter.base}
---
# {adapter.base}: {", ".join(adapter.tasks)}

An adapter (LoRA, rank {adapter.rank}) for {adapter.base}, made by `assistant train adapter`. Longhand takes it for these tasks
wherever that model is used; any program that reads peft's files can load it. The model itself is not in here and keeps its
own licence.

| | |
| --- | --- |
| seen | {seen["tokens"] / 1e6:.2f} million tokens in {seen["steps"]} steps of {facts["rows"]} rows of {facts["length"]} |
| rate | {facts["rate"]:g}, falling to zero{"" if seen.get("finished") else "; the run was ended before it got there"} |
| asked as | {"; ".join(f"`{adapter.forms[task].prompt!r}`" for task in adapter.tasks if task in adapter.forms)} |

## Scores

Measured by `assistant train evaluate` on dev files, which training does not read, through the engine as it ships
({after["precision"]}), {after["sentences"]} rows chosen by the seed {after["seed"]}, greedy.

| | without | with the adapter |
| --- | --- | --- |
{rows}

## Data

| learned from | things | share of the draws |
| --- | --- | --- |
{shares}

![Loss against tokens seen]({CURVE})

## Sources

Some of them ask that what is made of them is shared alike, so the adapter is under CC BY-SA 4.0.

{chr(10).join(sources)}
"""


def _figures(task: str, before: dict[str, Any], after: dict[str, Any]) -> Figures:
    """Title, old and new value of the measure that decides, and all lines for the card. Raises `TrainingError`."""
    try:
        if task == "correct":
            old, new = before["corrections"], after["corrections"]
            lines = [
                (title, _share(old[key]), _share(new[key]))
                for title, key in (
                    ("corrections exactly right", "exact"), ("right sentences left as they are", "clean_unchanged"),
                )
            ]  # fmt: skip
            lines.append(
                ("edits right of all made", _share(old["edits"]["precision"]), _share(new["edits"]["precision"]))
            )
            lines.append(("edits right of all due", _share(old["edits"]["recall"]), _share(new["edits"]["recall"])))
            return "exactly right", old["exact"], new["exact"], lines
        if task == "question":
            old, new = before["questions"], after["questions"]
            lines = [
                ("questions with the right sentence shown", _share(old["shown"]), _share(new["shown"])),
                ("refused where the text does not say", _share(old["refused"]), _share(new["refused"])),
            ]
            return "mean of shown and refused", old["balance"], new["balance"], lines
        if task in ("summarize", "headline"):
            kind = "summaries" if task == "summarize" else "headlines"
            old, new = before[kind], after[kind]
            best = max(old["model"]["rougeL"], new["lead1"]["rougeL"])
            line = (
                f"{kind}, ROUGE-L (first sentence {new['lead1']['rougeL']})",
                old["model"]["rougeL"],
                new["model"]["rougeL"],
            )
            return "ROUGE-L", best, new["model"]["rougeL"], [line]
    except (KeyError, TypeError) as error:
        raise TrainingError(
            f"The scores have nothing on {task}: write them with `train evaluate --only {task}`."
        ) from error
    raise TrainingError(f"There is no score for {task} yet, so its adapter cannot be shown to be better.")


def _cut(folder: Path, rank: int) -> None:
    """Replace the matrices in `folder` by their best approximations of a smaller rank."""
    stored = load_file(folder / WEIGHTS)
    found: dict[str, Tensor] = {}
    for name, down in stored.items():
        if ".lora_A." in name:
            other = name.replace(".lora_A.", ".lora_B.")
            up, small = _approximated(stored[other].float(), down.float(), rank)
            found[other], found[name] = up.to(down.dtype), small.to(down.dtype)
    save_file(found, folder / WEIGHTS, {"format": "pt"})
    config = json.loads((folder / CONFIG).read_text("utf-8"))
    # The scale stays as it is: it is alpha by rank.
    config["lora_alpha"], config["r"] = config["lora_alpha"] * rank / config["r"], rank
    (folder / CONFIG).write_text(json.dumps(config, indent=2) + "\n", "utf-8")


def _approximated(up: Tensor, down: Tensor, rank: int) -> tuple[Tensor, Tensor]:
    """B (outputs, rank) and A (rank, inputs) nearest to a product, without ever making it."""
    left, upper = torch.linalg.qr(up)
    right, lower = torch.linalg.qr(down.T)
    u, s, v = torch.linalg.svd(upper @ lower.T)
    root = s[:rank].sqrt()
    return (left @ u[:, :rank] * root).contiguous(), (root[:, None] * (v[:rank] @ right.T)).contiguous()


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.1%}"


def _without_samples(scores: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in scores.items() if key != "samples"}
