"""Corrections, paraphrases and instructions: a text into one that is known to be good."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from assistant.tasks import GREEDY, Correct, Instruct, Limits, Rewrite
from assistant.training.data.corpus import Source, rows, text_of
from assistant.training.scores.asking import Asked, chosen, chrf
from assistant.training.scores.edits import edit_scores

Report = Callable[[str], None]
_SAMPLES = 3
_ANSWER = Limits(max_tokens=150)


def correction_scores(asked: Asked, dev: list[Source], sentences: int, seed: int, report: Report) -> dict[str, Any]:
    pairs = _pairs(dev, "gec-en/", sentences, seed)
    if not pairs:
        return {}
    got = [asked.text(Correct(wrong)) for wrong, _ in pairs]
    mended = [text == right for text, (wrong, right) in zip(got, pairs, strict=True) if wrong != right]
    kept = [text == right for text, (wrong, right) in zip(got, pairs, strict=True) if wrong == right]
    wanted = [right for _, right in pairs]
    # The dev rows have few that need nothing; what is right at the end of the others needs nothing either.
    clean = [right for wrong, right in pairs if wrong != right]
    left = [asked.text(Correct(right)) == right for right in clean]
    found = {
        "clean": len(clean), "clean_unchanged": round(sum(left) / len(left), 3) if left else None,
        "sentences": len(pairs), "exact": round(sum(mended + kept) / len(pairs), 3),
        "exact_with_errors": round(sum(mended) / len(mended), 3) if mended else None,
        "exact_without_errors": round(sum(kept) / len(kept), 3) if kept else None,
        "edits": edit_scores((wrong, text, right) for text, (wrong, right) in zip(got, pairs, strict=True)),
        "chrf": chrf(got, wanted), "chrf_untouched": chrf([wrong for wrong, _ in pairs], wanted),
        "samples": _samples(pairs, got),
    }  # fmt: skip
    report(f"corrections: {found['exact']:.0%} exact; edits {found['edits']}; chrF {found['chrf']}")
    return {"corrections": found}


def paraphrase_scores(asked: Asked, dev: list[Source], sentences: int, seed: int, report: Report) -> dict[str, Any]:
    """ "unchanged" is the share that came back as it was."""
    pairs = _pairs(dev, "paraphrase-en/", sentences, seed)
    if not pairs:
        return {}
    got = [asked.text(Rewrite(text)) for text, _ in pairs]
    wanted = [other for _, other in pairs]
    found = {
        "sentences": len(pairs), "chrf": chrf(got, wanted), "chrf_untouched": chrf([text for text, _ in pairs], wanted),
        "unchanged": round(sum(text == asked_for for text, (asked_for, _) in zip(got, pairs, strict=True)) / len(pairs), 3),
        "samples": _samples(pairs, got),
    }  # fmt: skip
    report(f"paraphrases: chrF {found['chrf']}, {found['unchanged']:.0%} unchanged")
    return {"paraphrases": found}


def instruction_scores(asked: Asked, dev: list[Source], count: int, seed: int, report: Report) -> dict[str, Any]:
    """The other tasks again, asked for in words."""
    found = [
        json.loads(line)
        for source in dev
        if source.kind.startswith("instruct-")
        for line in text_of(source).split("\n")
        if line.strip()
    ]
    if not found:
        return {}
    records = chosen(found, count, seed)
    got = [
        asked.text(Instruct(record["instruction"], record.get("input", ""), sampling=GREEDY, limits=_ANSWER))
        for record in records
    ]
    wanted = [record["output"].strip() for record in records]
    exact = sum(text == right for text, right in zip(got, wanted, strict=True)) / len(wanted)
    scores = {"texts": len(records), "chrf": chrf(got, wanted), "exact": round(exact, 3)}
    report(f"instructions: {scores}")
    return {"instructions": scores}


def _pairs(dev: list[Source], start: str, count: int, seed: int) -> list[tuple[str, str]]:
    found = [
        (fields[0].strip(), fields[1].strip())
        for source in dev
        if source.name.startswith(start)
        for fields in rows(source)
    ]
    return chosen(found, count, seed)


def _samples(pairs: list[tuple[str, str]], got: list[str]) -> list[dict[str, str]]:
    return [
        {"asked": asked, "wrote": text, "reference": right}
        for text, (asked, right) in zip(got[:_SAMPLES], pairs, strict=False)
    ]
