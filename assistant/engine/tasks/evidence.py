"""Which sentences of a text a question is about, and whether the text speaks of it at all: by words, without a model."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from assistant.engine.tasks import relevance
from assistant.engine.tasks.relevance import Stretch
from assistant.tasks import Span
from assistant.text import names
from assistant.text.numbers import number_words, numbers

# Weights of a sentence: BM25, the share of the question's words, what kind of answer it can hold, the sentence before it (more
# where the question asks for what comes after) and the one behind it. On 441 questions of stories, three sentences chosen
# so hold the answer for 82 of 100, by BM25 alone for 79.
_BM25, _SHARE, _KIND, _BEFORE, _AFTER, _THEN = 1.0, 0.5, 0.1, 0.4, 0.2, 0.2
_THEN_ASKED = re.compile(
    r"\bafter\b|\bhappened\b|\bthen\b|\bnext\b|\bnach\b|\baprès\b|\bdespués\b|之后|以后", re.IGNORECASE
)
_AMOUNT = re.compile(
    r"^\W*how (?:many|much|old|long|far|big|tall|large|high|heavy|often|fast)\b|\bwhat (?:year|number|time|price|amount|age|percentage|size)\b"
    r"|\bcosts?\b|^\W*combien\b|^\W*(?:wie ?viele?|wie (?:alt|lange?|weit|groß|hoch|oft))\b|^\W*cuánt[oa]s?\b|多少|几[个岁年]|多[大长高远久]",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^\W*(?:when|(?:on |at |by |until )?(?:what|which) (?:day|date|time|year|month)|quand|wann|cuándo)\b|什么时候|何时|哪[天年月]",
    re.IGNORECASE,
)
_TIME_SAID = re.compile(
    r"\b(?:when|while|until|night|day|days|morning|evening|afternoon|noon|midnight|week|month|year|years|before|after|today|tomorrow|yesterday|ago|soon|later"
    r"|spring|summer|autumn|winter|once|nuit|jour|matin|soir|semaine|mois|an|ans|année|tag|nacht|morgen|abend|woche|monat|jahr|noche|día|mañana|tarde|semana|mes|año)\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|[年月日天周晚早]",
    re.IGNORECASE,
)
_REASON = re.compile(r"^\W*(?:why|how come|pourquoi|warum|weshalb|por qué)\b|为什么|为何", re.IGNORECASE)
_REASON_SAID = re.compile(
    r"\b(?:because|for|so|since|as|therefore|to|that|car|parce|pour|afin|weil|denn|da|damit|um|porque|para|pues)\b|因为|所以|为了|由于",
    re.IGNORECASE,
)
_MOST_SOURCES, _LEAST_SHARED, _LEAST_SHARE = 3, 2, 0.25
"""Sentences named for an answer; words that it has in common with each; and their share of all that are in the text."""
_PERSON = re.compile(r"^\W*(?:who|whose|whom|qui|wer|wem|wen|wessen|quién(?:es)?)\b|谁", re.IGNORECASE)


def ranked(question: str, sentences: Sequence[str]) -> list[float]:
    """How much each sentence speaks of the question; the largest is about 1 to 3, 0 has nothing to do with it."""
    if not sentences:
        return []
    found = relevance.scores(question, sentences)
    most = max(found) or 1.0
    base = [
        _BM25 * score / most + _SHARE * relevance.shared(question, text)
        for score, text in zip(found, sentences, strict=True)
    ]
    before = _BEFORE + (_THEN if _THEN_ASKED.search(question) else 0.0)
    return [
        base[place]
        + (_KIND if can_answer(question, sentences[place]) else 0.0)
        + (before * base[place - 1] if place else 0.0)
        + (_AFTER * base[place + 1] if place + 1 < len(base) else 0.0)
        for place in range(len(base))
    ]


def coverage(question: str, sentences: Sequence[str]) -> float:
    """The share of the question's words that stand in one sentence, 0 to 1; words that many sentences have count less."""
    wanted = set(relevance.terms(question))
    bags = [set(relevance.terms(text)) for text in sentences]
    if not wanted:  # "Who?" asks for anything
        return 1.0
    holding = Counter(term for bag in bags for term in bag & wanted)
    rarity = {term: math.log(1 + (len(bags) + 1) / (holding[term] + 0.5)) for term in wanted}
    whole = sum(rarity.values())
    return max(sum(rarity[term] for term in wanted & bag) for bag in bags) / whole


def sources(text: str, stretches: Sequence[Stretch], answer: str) -> tuple[Span, ...]:
    """The sentences of the `stretches` that were read which an answer speaks of, in the order of the text. None for an
    answer that has hardly a word in common with any of them."""
    # "I", "me" and what is left of "can't" and "don't" are in every talk.
    wanted = {term for term in relevance.terms(answer) if len(term) > 2 or not (term.isascii() and term.isalpha())}
    sentences = relevance.sentences_of(text, stretches)
    found = [(one, set(relevance.terms(one.of(text))) & wanted) for one in sentences]
    holding = Counter(term for _, shared in found for term in shared)
    rarity = {term: math.log(1 + (len(found) + 1) / (count + 0.5)) for term, count in holding.items()}
    whole = sum(rarity.values())
    weights = [(sum(rarity[term] for term in shared), stretch, len(shared)) for stretch, shared in found]
    best = sorted((one for one in weights if one[2] >= _LEAST_SHARED), key=lambda one: -one[0])[:_MOST_SOURCES]
    strong = [one for one in best if one[0] >= _LEAST_SHARE * whole]
    return tuple(
        Span(stretch.start, stretch.end, min(1.0, weight / whole))
        for weight, stretch, _ in sorted(strong, key=lambda one: one[1].start)
    )


def can_answer(question: str, text: str) -> bool:
    """Whether `text` has the kind of thing that is asked for: an amount, a time, a person, a reason; True for other questions."""
    if _AMOUNT.search(question):
        return bool(numbers(text) or number_words(text)) or "many" in text or "few" in text
    if _TIME.search(question):
        return bool(numbers(text)) or _TIME_SAID.search(text) is not None
    if _REASON.search(question):
        return _REASON_SAID.search(text) is not None
    if _PERSON.search(question):
        return (
            bool(names.names(text, None))
            or re.search(r"\b(?:the|a|an|my|his|her|der|die|le|la|el|un|une|ein|eine)\b|[\u4e00-\u9fff]", text, re.I)
            is not None
        )
    return True
