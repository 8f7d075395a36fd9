"""Translations of each direction and each kind of text: everyday sentences, news, documentation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistant.errors import LanguageUnsupported
from assistant.tasks import LANGUAGES, Outcome, Translate
from assistant.text import languages
from assistant.training.data.corpus import Source, rows
from assistant.training.scores.asking import Asked, bleu, chosen, chrf, in_turn, loops

Pair = tuple[str, str]


def translation_sets(dev: list[Source]) -> dict[str, dict[str, list[list[Pair]]]]:
    """Pairs by kind of text, language and file. A machine's translations are no reference."""
    found: dict[str, dict[str, list[list[Pair]]]] = {"tatoeba": {}, "news": {}, "documentation": {}}
    for source in dev:
        if not source.kind.startswith("mt-en-") or "MACHINE" in source.name:
            continue
        name = source.path.name
        kind = "tatoeba" if name.startswith("tatoeba") else "news" if "news" in name else "documentation"
        pairs = [(fields[0], fields[1]) for fields in rows(source)]
        if pairs:
            found[kind].setdefault(source.kind[-2:], []).append(pairs)
    return {kind: by_language for kind, by_language in found.items() if by_language}


def translation_scores(
    asked: Asked, dev: list[Source], sentences: int, seed: int, report: Callable[[str], None]
) -> dict[str, Any]:
    """Scores by kind of text and direction; directions that the model does not know are left out."""
    scores: dict[str, dict[str, Any]] = {}
    samples = []
    for kind, by_language in translation_sets(dev).items():
        for other in (code for code in LANGUAGES if code in by_language):
            files = by_language[other]
            pairs = chosen(files[0], sentences, seed) if len(files) == 1 else in_turn(files, sentences, seed)
            for source, target in (("en", other), (other, "en")):
                texts, wanted = zip(*(pair if source == "en" else pair[::-1] for pair in pairs), strict=True)
                try:
                    outcomes = [asked.answer(Translate(text, target, source)) for text in texts]
                except LanguageUnsupported:
                    continue
                name = f"{source}-{target}"
                found = direction_scores(list(texts), outcomes, list(wanted), target)
                scores.setdefault(kind, {})[name] = found
                sample = {"asked": texts[0], "wrote": outcomes[0].text.strip(), "reference": wanted[0]}
                samples.append({"task": f"{name} {kind}", **sample})
                report(f"{kind} {name}: chrF {found['chrf']}, BLEU {found['bleu']}, failed {found['failed']:.0%}")
    return {"translation": scores, "samples": samples}


def direction_scores(texts: list[str], outcomes: list[Outcome], wanted: list[str], target: str) -> dict[str, Any]:
    """ "failed" is the share that is empty, left untranslated, in another language, or goes round in circles."""
    got = [outcome.text.strip() for outcome in outcomes]
    count = len(got)
    # Where the engine gets nothing from a model it gives the source back, so an empty answer shows as that.
    empty = [
        not text or (text == asked.strip() != right) for text, asked, right in zip(got, texts, wanted, strict=True)
    ]
    wrong = [not bare and in_another_language(text, target) for bare, text in zip(empty, got, strict=True)]
    looping = [loops(outcome) for outcome in outcomes]
    failed = [any(each) for each in zip(empty, wrong, looping, strict=True)]
    return {
        "sentences": count,
        "chrf": chrf(got, wanted),
        "bleu": bleu(got, wanted, target),
        "wrong_language": round(sum(wrong) / count, 3),
        "empty": round(sum(empty) / count, 3),
        "looping": round(sum(looping) / count, 3),
        "failed": round(sum(failed) / count, 3),
    }


def in_another_language(text: str, target: str) -> bool:
    """Whether more speaks for another language than for `target`; a name alone speaks for none."""
    found = languages.detect(text)
    if found is None or found == target:
        return False
    if "zh" in (found, target):
        return True
    evidence = languages.scores(text)
    return evidence[found] > evidence[target]
