"""The key sentences of a text, found by the words that they share with the whole text: nothing is made up.

A sentence is scored by a centroid (frequent words of the text that are rare among its sentences weigh most) with a
bonus for
the place, as in Radev et al., 2004; what repeats a chosen sentence is passed over (maximal marginal relevance).
One pass over the words and one over the best candidates, so time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import log, sqrt

from assistant.text import fences, sentences

_PREFIX = re.compile(r"[ \t]*(?:(?:[-*+•]|\d{1,3}[.)]|>+)[ \t]+(?:\[[ xX]\][ \t]+)?)*")
_NO_SENTENCE = re.compile(r"[ \t]*(?:#{1,6}\s|\||!\[|<[a-zA-Z/!]|\[\^?[^\]]+\]:|[-=*_]{3,}\s*\Z)")
_CAPTION = re.compile(
    r"[ \t]*[*_(\[]*(?:(?:fig(?:ure|\.)?|tab(?:le|\.)?|photo(?:graph)?|picture|image|chart|diagram|map|plate|box|source|credit|illustration"
    r"|abb(?:ildung|\.)?|tabelle|foto|bild|quelle|tableau|photo|carte|légende|figura|tabla|gráfico|mapa|fuente|imagen)"
    r"(?:\s*\d+[\w.]*)?\s*[:.–—|-]|(?:fig(?:ure|\.)?|table|tab\.|abb\.|abbildung|tabelle|tableau|figura|tabla)\s*\d|[图表]\s*\d|(?:图片|照片|来源)[：:])",
    re.IGNORECASE,
)
_UNDERLINE = re.compile(r"[ \t]*(?:=+|-+)[ \t]*\Z")
_BOLD_LINE = re.compile(r"[ \t]*(\*\*|__)[^*_\n]+\1:?[ \t]*\Z")
_LISTED = re.compile(r"[ \t]*(?:[-*+•]|>)[ \t]")
_ENDED = re.compile(r"[.!?…。！？][\"'”’»›)\]*_]*\s*\Z")
_LONGEST_HEADING = 12  # words
# Runs of Chinese go by pairs of characters, which are words more often than not.
_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]+|\d[\d.,]*|[\u3400-\u9fff]+")
_MOST_CANDIDATES = 400
_CHUNK = 20_000  # sentences between two looks at `should_stop`


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    words: frozenset[str]
    place: float  # 0 for the first sentence, 1 for the last
    opens: bool  # its paragraph
    question: bool


def choose(text: str, count: int = 0, should_stop: Callable[[], bool] = lambda: False) -> list[tuple[int, int]]:
    """Characters from and to of the `count` best sentences, in the order of the text; 0 takes a tenth, at most seven.

    Headings, captions, greetings, tables, code and sentences of fewer than four words are not chosen while there are others. What was found
    so far where `should_stop` says so.
    """
    found = _candidates(text, should_stop)
    if not found:
        return []
    count = count or max(1, min(7, round(len(found) / 10)))
    frequency = Counter(word for candidate in found for word in candidate.words)
    total = len(found)
    # A word that occurs in many sentences matters; a word beyond this share of the sentences is grammar.
    most = total if total < 6 else max(0.2 * total, min(0.6 * total, 15))
    weights = {
        word: _weight(word) * (log(1 + times) * log(1 + total / times) if times > 1 or total < 4 else 0.3)
        for word, times in frequency.items()
        if times <= most
    }
    scored = sorted(((_score(candidate, weights), -place) for place, candidate in enumerate(found)), reverse=True)
    best = scored[: max(_MOST_CANDIDATES, 4 * count)]
    chosen = _diverse([(score, found[-place]) for score, place in best], count)
    return sorted((candidate.start, candidate.end) for candidate in chosen)


def _candidates(text: str, should_stop: Callable[[], bool]) -> list[_Candidate]:
    found: list[_Candidate] = []
    short: list[_Candidate] = []
    fence, opens, at, seen = "", True, 0, 0
    length = max(1, len(text))
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        start, at = at, at + len(line)
        body = line.rstrip("\r\n")
        before, fence = fence, fences.after(body, fence)
        if before or fence:
            continue
        if not body.strip():
            opens = True
            continue
        if _NO_SENTENCE.match(body):
            continue
        titles = _is_title(
            body, lines[number - 1] if number else "", lines[number + 1] if number + 1 < len(lines) else ""
        )
        prefix = _PREFIX.match(body)
        offset = start + (prefix.end() if prefix else 0)
        for sentence in sentences.split(body[offset - start :]):
            end = offset + len(sentence.text)
            words = _words(sentence.text)
            if words:
                candidate = _Candidate(
                    offset, end, frozenset(words), offset / length, opens, sentence.text.rstrip("\"'”»)")[-1:] in "?？"
                )
                (found if len(words) > 3 and not titles else short).append(candidate)
                opens = False
            offset = end + len(sentence.space)
            seen += 1
            if seen % _CHUNK == 0 and should_stop():
                return found or short
    return found or short


def _is_title(line: str, before: str, behind: str) -> bool:
    """Whether a line is a caption, a heading without a mark, a greeting or a signature: it stands alone and ends no sentence."""
    if _CAPTION.match(line) or _BOLD_LINE.match(line) or (_UNDERLINE.match(behind) and not _ENDED.search(line)):
        return True
    alone = not before.strip() or not behind.strip()
    return (
        alone
        and not _ENDED.search(line)
        and not _LISTED.match(line)
        and len(line.split()) <= _LONGEST_HEADING
        and len(line) <= 8 * _LONGEST_HEADING
    )


def _words(text: str) -> list[str]:
    words: list[str] = []
    for word in _WORD.findall(text.lower()):
        if word[0] < "\u3400":
            # Endings differ; five letters and a half of the rest tell words apart well enough.
            words.append(word if len(word) < 7 else word[: 5 + (len(word) - 5) // 2])
        elif len(word) == 1:
            words.append(word)
        else:
            words += [word[place : place + 2] for place in range(len(word) - 1)]
    return words


def _weight(word: str) -> float:
    """Short words are mostly grammar in all languages with an alphabet."""
    return 0.4 if len(word) < 4 and "a" <= word[0] < "\u3400" else 1.0


def _score(candidate: _Candidate, weights: dict[str, float]) -> float:
    mass = sum(weights.get(word, 0.0) for word in candidate.words)
    size = len(candidate.words)
    # Long sentences hold more of everything: half of that is taken back, and more beyond thirty words.
    score = mass / sqrt(max(size, 8)) * (1.0 if size <= 30 else sqrt(30 / size))
    score *= 1.0 + 0.35 * max(0.0, 1 - 12 * candidate.place) + (0.12 if candidate.opens else 0.0)
    return score * (0.6 if candidate.question else 1.0)


def _diverse(scored: list[tuple[float, _Candidate]], count: int) -> list[_Candidate]:
    chosen: list[_Candidate] = []
    nearest = [0.0] * len(scored)
    top = scored[0][0] or 1.0
    left = set(range(len(scored)))
    while left and len(chosen) < count:
        best = max(left, key=lambda place: (0.7 * scored[place][0] / top - 0.6 * nearest[place], -place))
        left.remove(best)
        taken = scored[best][1]
        if nearest[best] > 0.9 and len(left) >= count - len(chosen):
            continue  # the same sentence once more
        chosen.append(taken)
        for place in left:
            shared = taken.words & scored[place][1].words
            if shared:
                # Words of the subject are in all good sentences, so here each word counts as one.
                alike = len(shared) / sqrt(len(taken.words) * len(scored[place][1].words))
                nearest[place] = max(nearest[place], alike)
    return chosen
