"""A writer's texts as pages to learn from, judged first: how many words, in which language, how much is not the writer's own.

Texts are Markdown. Block quotes, code, tables and passages that stand in an earlier text already are left out and counted.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.text import fences, languages
from assistant.text.counting import count

FEWEST = 3_000
"""Words of one's own below which nothing is learned: a tenth is held back, and from fewer than 300 words no difference can be told."""
ENOUGH = 20_000
"""Words from which more matter little."""
PAGE = 240
"""Words of a page, which is the piece that is held back as a whole."""
_HELD, _WATCHED = 10, 16  # one page in so many, to compare with and to watch
_FEWEST_HELD, _MOST_HELD = 4, 24  # pages
_SHINGLE, _SEEN = 5, 0.7  # words in a row, and the share of a passage's that makes it a copy
_SHORTEST_COPY = 8  # words; headings and rules may come again
_CODE_SIGNS = re.compile(r"[{}\[\]()<>=;_|\\/*&#@$%^~+]")
_CODE = 0.08  # share of a passage's characters
_LIST_OR_HEADING = re.compile(r"\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s)")
_WRAPPED = (45, 100)  # characters of a line that a program has broken
_INLINE_QUOTE = re.compile(r"[“„«「]([^“”„«»「」]{80,})[”“»」]|\"([^\"\n]{80,})\"")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_MOSTLY = 0.5
_MUCH = 0.1

Reason = Literal["quoted", "code", "copied", "foreign"]
Finding = Literal["few", "language", "mixed", "copied", "quoted", "code", "marks", "modest"]
"""What a writer is told of the texts. "few" and "language" stop the learning; "marks" are long quotations inside sentences,
and "modest" is a text between `FEWEST` and `ENOUGH`."""
STOPS: tuple[Finding, ...] = ("few", "language")


@dataclass(frozen=True, slots=True)
class Judged:
    """`passages` of each text that are learned from, and the words that are `left_out`, by reason. `languages` counts
    words; `language` is that of the passages, "" where none is known. `findings` says what the writer has to know."""

    passages: tuple[tuple[str, ...], ...]
    words: int
    language: str
    left_out: dict[Reason, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def missing(self) -> int:
        return max(0, FEWEST - self.words)

    @property
    def usable(self) -> bool:
        return not any(finding in STOPS for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Pages:
    """`learned` are runs of pages that follow each other; `watched` tell when to stop, `held` are for the comparison alone."""

    learned: tuple[str, ...]
    watched: tuple[str, ...]
    held: tuple[str, ...]


def judge(texts: Sequence[str], known: Sequence[str] = ()) -> Judged:
    """`known` are the languages of the model, () where nobody has said."""
    left_out: Counter[Reason] = Counter()
    spoken: Counter[str] = Counter()
    seen: set[int] = set()
    own: list[list[tuple[str, str, int]]] = []
    marked = 0
    for text in texts:
        kept: list[tuple[str, str, int]] = []
        language = ""
        for passage, reason in _passages(text):
            passage = passage if reason else _unwrapped(passage)
            size = count(passage).words
            if reason is None and size >= _SHORTEST_COPY and _is_copy(passage, seen):
                reason = "copied"
            if reason is not None:
                left_out[reason] += size
                continue
            found = languages.detect(passage)
            # A short passage is in the language of its neighbours.
            if found is None or languages.is_surely(passage, found):
                language = found or ("" if _has_letters(passage) and size >= _SHORTEST_COPY else language)
            elif not language:
                language = found
            spoken[language] += size
            marked += sum(count(a or b).words for a, b in _INLINE_QUOTE.findall(passage))
            kept.append((passage, language, size))
        own.append(kept)
    main = spoken.most_common(1)[0][0] if spoken else ""
    left_out["foreign"] = sum(size for language, size in spoken.items() if language != main)
    passages = tuple(tuple(passage for passage, language, _ in kept if language == main) for kept in own)
    words = spoken[main]
    judged = Judged(passages, words, main, {key: n for key, n in left_out.items() if n}, dict(spoken))
    return replace(judged, findings=tuple(_findings(judged, known, marked)))


def _findings(judged: Judged, known: Sequence[str], marked: int) -> Iterator[Finding]:
    whole = judged.words + sum(judged.left_out.values())
    if judged.words < FEWEST:
        yield "few"
    if judged.words and known and judged.language not in known:
        yield "language"
    shares: tuple[tuple[Finding, int], ...] = (
        ("mixed", judged.left_out.get("foreign", 0)), ("copied", judged.left_out.get("copied", 0)),
        ("quoted", judged.left_out.get("quoted", 0)), ("code", judged.left_out.get("code", 0)),
    )  # fmt: skip
    for finding, words in shares:
        if words > _MUCH * whole:
            yield finding
    if marked > _MOSTLY * judged.words > 0:
        yield "marks"
    if FEWEST <= judged.words < ENOUGH:
        yield "modest"


def cut(judged: Judged, seed: int = 0) -> Pages:
    """Pages of whole passages, some of them held back by chance: the same for the same text and seed."""
    texts = [_pages(passages) for passages in judged.passages]
    places = [(number, place) for number, pages in enumerate(texts) for place in range(len(pages))]
    order = list(places)
    random.Random(seed).shuffle(order)
    held = max(_FEWEST_HELD, min(_MOST_HELD, len(order) // _HELD))
    watched = max(3, min(_MOST_HELD, len(order) // _WATCHED))
    apart = dict.fromkeys(order[:held], 1) | dict.fromkeys(order[held : held + watched], 2)
    runs: list[str] = []
    for number, pages in enumerate(texts):
        run: list[str] = []
        for place, page in enumerate(pages):
            if (number, place) in apart:
                runs += ["\n\n".join(run)] if run else []
                run = []
            else:
                run.append(page)
        runs += ["\n\n".join(run)] if run else []

    def chosen(kind: int) -> tuple[str, ...]:
        return tuple(texts[number][place] for number, place in places if apart.get((number, place)) == kind)

    return Pages(tuple(runs), chosen(2), chosen(1))


def _pages(passages: Sequence[str]) -> list[str]:
    pages: list[str] = []
    page: list[str] = []
    size = 0
    for passage in passages:
        page.append(passage)
        size += count(passage).words
        if size >= PAGE:
            pages.append("\n\n".join(page))
            page, size = [], 0
    if page and size >= PAGE // 2:
        pages.append("\n\n".join(page))
    elif page and pages:
        pages[-1] = "\n\n".join([pages[-1], *page])
    elif page:
        pages.append("\n\n".join(page))
    return pages


def _passages(text: str) -> Iterator[tuple[str, Reason | None]]:
    """Passages between blank lines, each with the reason why it is not learned from. A text without blank lines has a passage in every line."""
    blank = "\n\n" in text
    lines: list[str] = []
    fence, code = "", []
    for line in [*text.split("\n"), ""]:
        behind = fences.after(line, fence)
        if fence or behind:
            if lines:
                yield _told("\n".join(lines))
                lines = []
            code.append(line)
            if not behind:
                yield "\n".join(code), "code"
                code = []
            fence = behind
        elif line.strip() and blank:
            lines.append(line.rstrip())
        else:
            if line.strip():
                lines.append(line.rstrip())
            if lines:
                yield _told("\n".join(lines))
                lines = []
    if code:
        yield "\n".join(code), "code"


def _told(passage: str) -> tuple[str, Reason | None]:
    lines = passage.split("\n")
    if sum(line.lstrip().startswith(">") for line in lines) > len(lines) / 2:
        return passage, "quoted"
    if sum(line.count("|") > 1 for line in lines) > len(lines) / 2:
        return passage, "code"
    signs = len(_CODE_SIGNS.findall(_LIST_OR_HEADING.sub("", passage)))
    if len(passage) > 20 and signs > _CODE * len(passage):
        return passage, "code"
    return passage, None


def _unwrapped(passage: str) -> str:
    """A paragraph as one line, where a program has broken it into lines of a like length."""
    lines = passage.split("\n")
    fewest, most = _WRAPPED
    if len(lines) > 2 and all(fewest <= len(line) <= most for line in lines[:-1]) and len(lines[-1]) <= most:
        return passage if any(_LIST_OR_HEADING.match(line) for line in lines) else " ".join(map(str.strip, lines))
    return passage


def _is_copy(passage: str, seen: set[int]) -> bool:
    """Whether most runs of words of the passage were there before; notes them otherwise."""
    words: list[str] = []
    for word in _TOKEN.findall(passage.lower()):
        words += list(word) if languages.is_han(word[0]) else [word]
    runs = {hash(tuple(words[at : at + _SHINGLE])) for at in range(max(1, len(words) - _SHINGLE + 1))}
    copied = len(runs & seen) > _SEEN * len(runs)
    seen |= runs
    return copied


def _has_letters(passage: str) -> bool:
    return any(character.isalpha() for character in passage)
