"""Questions that a text answers, and the same questions put to a text that does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant.tasks import Outcome, Question
from assistant.training.data.corpus import Source, rows
from assistant.training.scores.asking import Asked, in_turn
from assistant.training.scores.overlap import rouge, words

_SHOWN = 0.6  # of the words of the right answer stand in the sentences that are shown


def question_scores(
    asked: Asked, dev: list[Source], count: int, seed: int, report: Callable[[str], None]
) -> dict[str, Any]:
    """Shares from 0 to 1 of `count` questions: "answered" and "shown" (the sentences shown hold the answer) where the text
    has one, "refused" where it has none; "rouge1" of the answers; "balance", the mean of shown and refused."""
    files = [
        [(fields[0], fields[1], fields[2]) for fields in rows(source) if len(fields) == 3]
        for source in dev
        if source.kind == "qa-en"
    ]
    found = in_turn(files, count, seed)
    texts = list(dict.fromkeys(text for text, _, _ in found))
    if len(texts) < 2:
        return {}
    outcomes = [asked.answer(Question(text, question)) for text, question, _ in found]
    strange = [texts[(texts.index(text) + len(texts) // 2) % len(texts)] for text, _, _ in found]
    refused = [not asked.text(Question(other, found[number][1])) for number, other in enumerate(strange)]
    shown = [_share(outcome, text, reply) >= _SHOWN for outcome, (text, _, reply) in zip(outcomes, found, strict=True)]
    likeness = [rouge(outcome.text, reply)["rouge1"] for outcome, (_, _, reply) in zip(outcomes, found, strict=True)]
    scores: dict[str, Any] = {
        "questions": len(found), "answered": _mean([bool(outcome.text.strip()) for outcome in outcomes]), "shown": _mean(shown),
        "refused": _mean(refused), "rouge1": _mean(likeness),
    }  # fmt: skip
    scores["balance"] = round((scores["shown"] + scores["refused"]) / 2, 3)
    report(f"questions: {scores}")
    samples = [
        {"task": "question", "asked": f"{text}\n{question}", "wrote": outcome.text, "reference": reply}
        for (text, question, reply), outcome in list(zip(found, outcomes, strict=True))[:3]
    ]
    return {"questions": scores, "samples": samples}


def _share(outcome: Outcome, text: str, reply: str) -> float:
    """How much of the right answer's words the sentences shown hold."""
    wanted = set(words(reply))
    there = {word for span in outcome.spans for word in words(text[span.start : span.end])}
    return len(wanted & there) / len(wanted) if wanted else 0.0


def _mean(values: list[Any]) -> float:
    return round(sum(values) / max(1, len(values)), 3)
