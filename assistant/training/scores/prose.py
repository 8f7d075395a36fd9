"""Scores of prose: how well a model predicts it, and how its continuations read."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import torch
import torch.nn.functional as F

from assistant.engine.loaded import loading
from assistant.engine.prompts import style
from assistant.tasks import Continue, EngineOptions, Limits, Outcome, Sampling
from assistant.training.data.corpus import Source, text_of
from assistant.training.scores import variety
from assistant.training.scores.asking import Asked, loops

Report = Callable[[str], None]
_STRETCH = 1024  # tokens that see each other; as many for every model whose context holds them
_CHUNK = 256  # tokens at once, so that a large vocabulary's logits fit
_CONTINUED = 160  # characters of a document that a continuation goes on from
_WRITTEN = 100  # tokens of a continuation


class Forward(Protocol):
    """The part of `loading.LoadedModel` that is needed."""

    def new_cache(self) -> Any: ...

    def forward(self, tokens: Any, cache: Any, last: int = 1) -> torch.Tensor: ...


def prose_scores(model: Path, dev: list[Source], limit: int, precision: Any, report: Report) -> dict[str, Any]:
    """Bits a byte of each prose file through the engine's own forward pass; empty for an encoder-decoder model.

    `limit` bounds the bytes that are read of each file. "precision" is the precision that the engine chose.
    """
    loaded = loading.load(EngineOptions(folder=str(model), device="cpu", precision=precision))
    if loaded.kind != "decoder":
        return {"precision": loaded.precision, "files": {}}
    codec = style.style_of(loaded).codec
    before = codec.frame()[0]
    stretch = min(_STRETCH, loaded.context_length - len(before))
    found = {}
    for source in dev:
        if source.prose:
            text = text_of(source).encode()[:limit].decode(errors="ignore")
            ids = codec.plain(text)
            found[source.name] = round(bits_per_byte(loaded, ids, len(text.encode()), stretch, before), 4)
            report(f"{source.name}: {found[source.name]} bits a byte in {loaded.precision}")
    return {"precision": loaded.precision, "files": found}


def bits_per_byte(model: Forward, ids: list[int], size: int, stretch: int, before: list[int] | None = None) -> float:
    """Surprise at `ids`, which stand for `size` bytes, in stretches of tokens that do not see each other.

    `before` is what the model wants at the head of a text; without one, the very first token is given.
    """
    nats, head = 0.0, before or []
    for start in range(0, len(ids) - (not head), stretch):
        read = head + ids[start : start + stretch + (not head)]
        cache = model.new_cache()
        for at in range(0, len(read) - 1, _CHUNK):
            inputs = read[at : min(at + _CHUNK, len(read) - 1)]
            logits = model.forward(inputs, cache, len(inputs)).float()
            targets = torch.tensor(read[at + 1 : at + 1 + len(inputs)])
            known = max(0, len(head) - 1 - at)  # words of `before` itself are not counted
            nats += F.cross_entropy(logits[known:].cpu(), targets[known:], reduction="sum").item()
    return nats / math.log(2) / max(1, size)


def continuations(asked: Asked, dev: list[Source], count: int, seed: int, report: Report) -> dict[str, Any]:
    """Starts of documents written on with the program's own sampling; `count` for each language of the prose."""
    starts: dict[str, list[tuple[str, str]]] = {}
    chances = random.Random(seed)
    for source in dev:
        if source.prose:
            documents = [d for d in text_of(source).split("\n\n") if len(d) > 2 * _CONTINUED]
            chances.shuffle(documents)
            found = starts.setdefault(source.kind[-2:], [])
            found += [(source.name, _start(document)) for document in documents[:count]]
    scores: dict[str, Any] = {}
    samples = []
    for language, rows in starts.items():
        # A round through the files before a second document of any.
        rows = [row for turn in range(count) for row in _nth_of_each(rows, turn)][:count]
        outcomes = [
            asked.answer(Continue(start, Sampling(seed=seed + number), Limits(max_tokens=_WRITTEN)))
            for number, (_, start) in enumerate(rows)
        ]
        scores[language] = continuation_scores(outcomes)
        report(f"continuations in {language}: {scores[language]}")
        samples += [
            {"task": f"continue {name}", "asked": start, "wrote": outcome.text.strip()}
            for (name, start), outcome in zip(rows[:6], outcomes, strict=False)
        ]
    return {"continuations": scores, "samples": samples}


def continuation_scores(outcomes: list[Outcome]) -> dict[str, Any]:
    """Of texts that were written on: shares from 0 to 1."""
    texts = [outcome.text for outcome in outcomes]
    count = max(1, len(texts))
    return {
        "texts": len(texts),
        "distinct1": round(variety.distinct(texts, 1), 3),
        "distinct2": round(variety.distinct(texts, 2), 3),
        "distinct3": round(variety.distinct(texts, 3), 3),
        "repetition": round(sum(map(variety.repetition, texts)) / count, 3),
        "ends_at_sentence": round(sum(map(variety.ends_at_sentence, texts)) / count, 3),
        "ended_by_itself": round(sum(outcome.finish == "stop" for outcome in outcomes) / count, 3),
        "empty": round(sum(not text.strip() for text in texts) / count, 3),
        "looping": round(sum(map(loops, outcomes)) / count, 3),
    }


def _start(document: str) -> str:
    head = document[:_CONTINUED]
    return head.rsplit(" ", 1)[0] if " " in head[_CONTINUED // 2 :] else head


def _nth_of_each(rows: list[tuple[str, str]], turn: int) -> list[tuple[str, str]]:
    by_name: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        by_name.setdefault(row[0], []).append(row)
    return [each[turn] for each in by_name.values() if turn < len(each)]
