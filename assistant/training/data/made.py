"""Exercises made from prose by rule, that teach tasks of which the corpus has few records.

Each recipe takes a document (one paragraph a line, maybe a heading first) and gives texts as a model reads them. What is
asked for is taken from the document itself, so nothing comes in from outside.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from assistant.text import sentences
from assistant.training.data import rendering
from assistant.training.data.damaging import damaged

Recipe = Callable[[str, random.Random], Iterator[str]]
_LONGEST = 1200  # characters of a passage: it has to stand in a context of 512 tokens
_HEADING = 90  # characters; and no mark at its end
_SENTENCE = (25, 240)  # characters of one worth correcting

_ORDERING = ("Put these sentences in the right order.", "Sort these sentences into a text:", "Arrange these sentences:")
_WRITING_ON = ("Write {count} more.", "Continue with {count}.", "Add {count}:")
_COUNTS = {1: "one sentence", 2: "two sentences", 3: "three sentences"}
_ABOUT = ("Continue in about {count} words.", "Write about {count} more words:")

_IS = re.compile(
    r"^(?P<what>(?:The |An? )?[A-Z]?[\w' -]{2,40}?) (?P<verb>is|are|was|were) (?P<be>(?:an?|the) [^,.;:()]{6,90})[,.;]"
)
_YEAR = re.compile(r"^In (?P<year>1[5-9]\d\d|20[0-2]\d), (?P<rest>[^.?!]{15,120})[.]$")
_CAUSE = re.compile(r"^(?P<what>[A-Z][^.?!,;]{10,90}) because (?P<why>[^.?!;]{8,90})[.]$")
_PRONOUNS = {
    "it",
    "this",
    "that",
    "there",
    "he",
    "she",
    "they",
    "these",
    "those",
    "we",
    "you",
    "i",
    "what",
    "which",
    "who",
    "here",
    "one",
}


def corrections(document: str, chances: random.Random) -> Iterator[str]:
    for sentence in _sentences(document):
        if _SENTENCE[0] <= len(sentence) <= _SENTENCE[1] and sentence[0].isupper() and sentence[-1] in ".?!":
            yield rendering.one_text("correct", damaged(sentence, chances)) + sentence


def orders(document: str, chances: random.Random) -> Iterator[str]:
    """Sentences of a paragraph, shuffled, to be put in their order."""
    for paragraph in _paragraphs(document):
        found = _sentences(paragraph)
        if 3 <= len(found) <= 6:
            mixed = found[:]
            while mixed == found:
                chances.shuffle(mixed)
                if len(set(found)) == 1:
                    break
            yield rendering.instruct(chances.choice(_ORDERING), "\n".join(mixed)) + " ".join(found)


def headlines(document: str, chances: random.Random) -> Iterator[str]:
    """The document's own heading for what stands under it."""
    heading, _, text = document.partition("\n")
    if 8 <= len(heading) <= _HEADING and heading[-1] not in ".?!:;,\"'" and len(text) > 3 * len(heading):
        yield rendering.one_text("headline", _cut(text)) + heading.strip()


def answers(document: str, chances: random.Random) -> Iterator[str]:
    """Questions whose answer stands in the passage word for word."""
    for paragraph in _paragraphs(document):
        for question, reply in questions(paragraph):
            yield rendering.answer(paragraph, question) + reply


def dialogues(document: str, chances: random.Random) -> Iterator[str]:
    """A conversation about a passage, when it answers two questions or more."""
    for paragraph in _paragraphs(document):
        found = questions(paragraph)
        if len(found) > 1:
            turns = "".join(f"\nReader: {question}\nWriter: {reply}" for question, reply in found[:-1])
            question, reply = found[-1]
            asked = f"{paragraph}\n{turns}\nReader: {question}\nWriter:"
            yield rendering.instruct("Answer the reader's last question.", asked) + reply


def lengths(document: str, chances: random.Random) -> Iterator[str]:
    """A passage written on for a number of sentences or words."""
    for paragraph in _paragraphs(document):
        found = _sentences(paragraph)
        if len(found) < 3:
            continue
        count = chances.randint(1, min(3, len(found) - 1))
        start, rest = " ".join(found[:-count]), " ".join(found[-count:])
        if chances.random() < 0.5:
            instruction = chances.choice(_WRITING_ON).format(count=_COUNTS[count])
        else:
            instruction = chances.choice(_ABOUT).format(count=max(5, 5 * round(len(rest.split()) / 5)))
        yield rendering.instruct(instruction, start) + rest


def gaps(document: str, chances: random.Random) -> Iterator[str]:
    """A whole sentence to be put between what stands before and after it."""
    before, after, between = rendering.FILL
    for paragraph in _paragraphs(document):
        found = _sentences(paragraph)
        if len(found) > 2:
            place = chances.randrange(1, len(found) - 1)
            head, tail = " ".join(found[:place]) + " ", " " + " ".join(found[place + 1 :])
            yield f"{before}{head}{after}{tail}{between}{found[place]}"


RECIPES: dict[str, Recipe] = {
    "corrections": corrections, "orders": orders, "headlines": headlines, "answers": answers, "dialogues": dialogues,
    "lengths": lengths, "gaps": gaps,
}  # fmt: skip


def questions(passage: str) -> list[tuple[str, str]]:
    """Questions that a sentence answers by its form: what a thing is, when and why something happened."""
    found = []
    for sentence in _sentences(passage):
        if is_what := _IS.match(sentence):
            what = is_what["what"]
            if what.lower() not in _PRONOUNS and what.split()[0].lower() not in _PRONOUNS:
                found.append((f"What {is_what['verb']} {_small(what)}?", is_what["be"]))
        elif in_year := _YEAR.match(sentence):
            found.append((f"In which year did this happen: {in_year['rest']}?", in_year["year"]))
        elif cause := _CAUSE.match(sentence):
            found.append((f"What is the reason for this: {cause['what']}?", f"Because {cause['why']}"))
    return found


def _paragraphs(document: str) -> Iterator[str]:
    return (line for line in document.split("\n") if 80 < len(line) <= _LONGEST)


def _sentences(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in sentences.split(text) if sentence.text.strip()]


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    head = text[:_LONGEST]
    return head[: head.rfind(". ") + 1] or head


def _small(name: str) -> str:
    """An article at the head of a sentence, as it stands within one."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An") else name
