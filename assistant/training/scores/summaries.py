"""Scores of summaries and headlines, beside two free baselines: the text's first sentences and its key sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant.tasks import GREEDY, Headline, Limits, Summarize
from assistant.text import key_sentences, sentences
from assistant.training.data.corpus import Source, rows
from assistant.training.scores.asking import Asked, in_turn
from assistant.training.scores.overlap import mean_rouge

WHOSE = {
    "model": "this model", "lead1": "the first sentence", "lead3": "the first three sentences",
    "key": "the key sentences",
}  # fmt: skip
_SUMMARY = Limits(max_tokens=100)


def summary_scores(
    asked: Asked, dev: list[Source], count: int, seed: int, report: Callable[[str], None]
) -> dict[str, Any]:
    """ROUGE times 100 of `WHOSE` for "summaries" and "headlines"; `count` texts of each."""
    files: dict[str, list[list[tuple[str, str]]]] = {"summaries": [], "headlines": []}
    for source in dev:
        # Sentences shortened by rule are no summaries of anything.
        if source.kind == "summarize-en" and "compress" not in source.name:
            kind = "headlines" if "headline" in source.name else "summaries"
            files[kind].append([(fields[0], fields[1]) for fields in rows(source)])
    scores: dict[str, Any] = {}
    samples = []
    for kind, task in (("summaries", "summarize"), ("headlines", "headline")):
        pairs = in_turn(files[kind], count, seed)
        if task not in asked.ready.tasks or not pairs:
            continue
        wanted = [short for _, short in pairs]
        if task == "summarize":
            got = [asked.text(Summarize(text, sampling=GREEDY, limits=_SUMMARY)) for text, _ in pairs]
        else:
            got = [asked.text(Headline(text)) for text, _ in pairs]
        scores[kind] = {"texts": len(pairs), "model": mean_rouge(got, wanted)}
        for leading in (1, 3):
            scores[kind][f"lead{leading}"] = mean_rouge([lead(text, leading) for text, _ in pairs], wanted)
        scores[kind]["key"] = mean_rouge([key(text, 3 if kind == "summaries" else 1) for text, _ in pairs], wanted)
        samples.append({"task": task, "asked": pairs[0][0], "wrote": got[0], "reference": wanted[0]})
        report(f"{kind}: {scores[kind]}")
    return {**scores, "samples": samples}


def lead(text: str, count: int) -> str:
    """The first `count` sentences."""
    found = [sentence.text for sentence in sentences.split(text) if sentence.text.strip()]
    return " ".join(found[:count])


def key(text: str, count: int) -> str:
    """The `count` sentences that say most of it, found without a model."""
    return " ".join(text[start:end].strip() for start, end in key_sentences.choose(text, count))
