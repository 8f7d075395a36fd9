"""Exercises for an adapter: questions and their answers, drawn from a corpus or from a folder of pairs.

Draw n is a function of the seed and the files alone, so a run that goes on meets what it would have met. In a folder of pairs
the files are called TASK.train.tsv, or TASK-ANYTHING.train.tsv, and TASK.dev.tsv beside them: text TAB answer, and for
questions text TAB question TAB answer. `continue` reads plain text, *.train.txt, a paragraph a line.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.models.adapters import TASKS
from assistant.text import sentences
from assistant.training.data import corpus, mistakes
from assistant.training.data.corpus import Source
from assistant.training.data.errors import CorpusMissing

# Of the corrections: rows of the corpus (13 % of them right), sentences of prose, headings.
_CORPUS, _MADE, _HEADINGS = 0.55, 0.41, 0.04
_MADE_RIGHT = 0.5  # of the sentences of prose, which makes three in ten right in all
_CURLED = 0.2  # of all exercises: the corpus has straight quotation marks alone, and people's texts have both
_UNANSWERED = 0.25  # of the questions, put to a text that says nothing of them
_SENTENCE = (12, 260)  # characters of one to be corrected
_MODERN = re.compile(r"prose-en/(?:openstax|usgov|plainlanguage|va-|se-scifi|otel|us-speeches)|stories-en/")
_SHORTENED = 0.1  # of the weight of the summaries: sentences that a rule has shortened are none of a text
BY_RULE = "mistakes made by rule"


@dataclass(frozen=True, slots=True)
class Exercise:
    """`question` is that of the task question; a text to be continued has no `text` and is all answer."""

    task: str
    text: str
    answer: str
    question: str = ""


Way = Callable[[tuple[str, ...], random.Random], Exercise]


@dataclass(frozen=True, slots=True)
class Pool:
    """Things of one kind, how often they are drawn, what becomes of one that was, and the names of the files they stand in."""

    name: str
    things: Sequence[tuple[str, ...]]
    weight: float
    exercise: Way
    sources: tuple[str, ...] = ()


def drawn(pools: Sequence[Pool], seed: int) -> Iterator[tuple[int, Exercise]]:
    """Exercises without end, each with the number of the round through its pool. Raises `CorpusMissing` where all are empty."""
    pools = [pool for pool in pools if pool.things]
    if not pools:
        raise CorpusMissing("There is nothing to learn from: no file of the data belongs to a task that was asked for.")
    chances = random.Random(seed)
    weights = [pool.weight for pool in pools]
    turns = [
        _shuffled_for_ever(len(pool.things), random.Random(f"{seed}/{number}")) for number, pool in enumerate(pools)
    ]
    while True:
        number = chances.choices(range(len(pools)), weights)[0]
        epoch, place = next(turns[number])
        exercise = pools[number].exercise(pools[number].things[place], chances)
        yield epoch, curled(exercise) if chances.random() < _CURLED else exercise


def of_corpus(folder: Path, tasks: Sequence[str], split: str = "train", made: bool = True) -> list[Pool]:
    """Pools for `tasks` from the files of a corpus that carry an open licence. `made`: also mistakes made by rule."""
    files = corpus.sources(folder, split)
    pools: list[Pool] = []

    def add(name: str, some: Sequence[Source], things: Sequence[tuple[str, ...]], weight: float, exercise: Way) -> None:
        pools.append(Pool(name, things, weight, exercise, tuple(file.name for file in some)))

    gec, headlines = _named(files, "gec-en"), _named(files, "summarize-en", "headline")
    if "correct" in tasks:
        add("corrections", gec, _pairs(gec), _CORPUS, _pair("correct"))
        if made:
            dev = _named(corpus.sources(folder, "dev"), "gec-en") if split == "train" else []
            prose = [file for file in files if file.prose and _MODERN.match(file.name)]
            add(BY_RULE, prose, _sentences(prose, {_plain(fields[-1]) for fields in _pairs(dev)}), _MADE, _mended)
            add("headings", headlines, [(title,) for _, title in _pairs(headlines)], _HEADINGS, _mended)
    if "rewrite" in tasks:
        some = _named(files, "paraphrase-en")
        add("paraphrases", some, _pairs(some), 1.0, _pair("rewrite"))
    if "headline" in tasks:
        add("headlines", headlines, _pairs(headlines), 1.0, _pair("headline"))
    if "summarize" in tasks:
        short = _named(files, "summarize-en", "compress")
        long = [file for file in _named(files, "summarize-en") if file not in short and file not in headlines]
        add("summaries", long, _pairs(long), 1.0, _pair("summarize"))
        add("shortened sentences", short, _pairs(short), _SHORTENED, _pair("summarize"))
    if "question" in tasks:
        some = _named(files, "qa-en")
        asked = [tuple(fields) for file in some for fields in corpus.rows(file) if len(fields) == 3]
        add("questions", some, asked, 1.0 - _UNANSWERED, _asked)
        add("questions without an answer", some, _strange(asked), _UNANSWERED, _asked)
    return pools


def of_pairs(folder: Path, tasks: Sequence[str], split: str = "train", length: int = 200) -> list[Pool]:
    """Pools from a folder of one's own; `length` bounds the words of a piece of text to be continued."""
    if not folder.is_dir():
        raise CorpusMissing(f"There is no folder of pairs at {folder}.")
    pools = []
    for path in sorted([*folder.glob(f"*.{split}.tsv"), *folder.glob(f"*.{split}.txt")]):
        task = re.split(r"[-.]", path.name)[0]
        if task not in tasks or task not in TASKS:
            continue
        source = Source(path)
        if path.suffix == ".txt":
            pools.append(
                Pool(path.name, [(piece,) for piece in _pieces(corpus.text_of(source), length)], 1.0, _continued)
            )
        else:
            columns = 3 if task == "question" else 2
            rows = [tuple(map(str.strip, fields)) for fields in corpus.rows(source) if len(fields) == columns]
            pools.append(Pool(path.name, rows, 1.0, _asked if task == "question" else _pair(task)))
    if not any(pool.things for pool in pools):
        raise CorpusMissing(
            f"No file in {folder} is called TASK.{split}.tsv, or continue.{split}.txt, of a task that was asked for."
        )
    return pools


def curled(exercise: Exercise) -> Exercise:
    """With typographic quotation marks, as an editor sets them."""
    return Exercise(exercise.task, _curly(exercise.text), _curly(exercise.answer), _curly(exercise.question))


def _curly(text: str) -> str:
    text = re.sub(r"(?<=[\w.,!?])'", "’", text)
    text = re.sub(r"'(?=\w)", "‘", text)
    text = re.sub(r'(?:(?<=\s)|^)"(?=\S)', "“", text)
    return text.replace('"', "”")


def _pair(task: str) -> Way:
    return lambda row, chances: Exercise(task, row[0], row[1])


def _asked(row: tuple[str, ...], chances: random.Random) -> Exercise:
    return Exercise("question", row[0], row[2], row[1])


def _continued(row: tuple[str, ...], chances: random.Random) -> Exercise:
    return Exercise("continue", "", row[0])


def _mended(row: tuple[str, ...], chances: random.Random) -> Exercise:
    right = row[0]
    return Exercise("correct", right if chances.random() < _MADE_RIGHT else mistakes.mistaken(right, chances), right)


def _strange(asked: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Each question with the text of another, and that the text does not say it."""
    from assistant.models.adapters import forms

    answer = forms()["question"].unanswerable
    texts = list(dict.fromkeys(text for text, _, _ in asked))
    place = {text: number for number, text in enumerate(texts)}
    step = max(1, len(texts) // 3)
    return [
        (texts[(place[text] + step) % len(texts)], question, answer) for text, question, _ in asked if len(texts) > 1
    ]


def _named(files: Sequence[Source], kind: str, part: str = "") -> list[Source]:
    return [file for file in files if file.kind == kind and part in file.path.name]


def _pairs(files: Sequence[Source]) -> list[tuple[str, ...]]:
    return [
        (fields[0].strip(), fields[1].strip()) for file in files for fields in corpus.rows(file) if len(fields) == 2
    ]


def _sentences(files: Sequence[Source], held_back: set[str]) -> list[tuple[str, ...]]:
    found: dict[str, None] = {}
    for file in files:
        for line in corpus.text_of(file).split("\n"):
            for sentence in sentences.split(line):
                text = sentence.text.strip()
                whole = text[:1].isupper() or text[:1] in "\"'"
                if (
                    whole
                    and _SENTENCE[0] <= len(text) <= _SENTENCE[1]
                    and text[-1] in ".?!\"'"
                    and text.count('"') % 2 == 0
                ):
                    found[text] = None
    return [(text,) for text in found if _plain(text) not in held_back]


def _pieces(text: str, words: int) -> Iterator[str]:
    """Paragraphs put together to pieces of at most so many words, each a text of its own."""
    piece: list[str] = []
    count = 0
    for line in text.split("\n"):
        size = len(line.split())
        if piece and (count + size > words or not size):
            yield "\n".join(piece)
            piece, count = [], 0
        if size:
            piece.append(line.strip())
            count += size
    if piece:
        yield "\n".join(piece)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _shuffled_for_ever(count: int, chances: random.Random) -> Iterator[tuple[int, int]]:
    epoch = 0
    while True:
        order = list(range(count))
        chances.shuffle(order)
        for place in order:
            yield epoch, place
        epoch += 1
