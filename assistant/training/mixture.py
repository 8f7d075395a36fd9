"""How often an epoch shows each source: the first row whose beginning fits the source's name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistant.training.data import corpus
from assistant.training.data.corpus import Source
from assistant.training.data.made import RECIPES
from assistant.training.scores.table import aligned

# Copies of each record, for two cores, for a GPU, and for a starter that goes on as a translator: three quarters of the last
# are everyday pairs, and the English prose is there so that it does not forget to write on. An epoch of the first is some 20 M tokens, what two cores learn from in
# two hours: 40 % English prose and stories, 40 % sentence pairs, 10 % summaries and headlines, 10 % the rest. A GPU reads
# all there is several times over, and what is made by rule keeps that from being the same each time.
WEIGHTS: tuple[tuple[str, float, float, float, str], ...] = (
    ("prose-en/classics", 0.04, 0.3, 0.0, "sixty megabytes; at more it drowns everything in the English of 1900"),
    ("prose-en/openstax2", 0.4, 1.5, 0.1, "clean modern prose, on fewer subjects than the first set"),
    ("prose-en/openstax", 0.6, 2.0, 0.15, "clean modern prose on many subjects"),
    ("prose-en/usgov", 0.5, 1.5, 0.1, "plain office English; the phrases repeat"),
    ("prose-en/se-scifi", 1.0, 2.0, 0.3, "dialogue and narration, fifty years closer than the classics"),
    ("prose-en/us-speeches", 0.3, 0.5, 0.0, "one register only"),
    ("prose-en/tech-lessons", 0.2, 0.5, 0.0, "few writers write it"),
    ("prose-en/peps", 0.1, 0.2, 0.0, "few writers write it"),
    ("prose-en/otel", 0.1, 0.3, 0.0, "few writers write it"),
    ("prose-en/", 1.0, 2.0, 0.2, "small sets of plain language"),
    ("stories-en/tinystories", 2.0, 2.0, 0.5, "the simplest stories teach a small model to finish one"),
    ("stories-en", 1.0, 1.0, 0.3, "short words, whole stories"),
    ("prose-zh/luxun", 0.3, 0.5, 0.2, "the Chinese of 1920"),
    ("prose-zh/tech", 0.5, 1.0, 0.3, "half of the Chinese there is, all of it about programs"),
    ("prose-zh", 1.0, 2.0, 1.0, "the rest of the little Chinese there is"),
    ("mt-en-zh/cedict", 0.1, 0.3, 0.2, "a dictionary: words, not sentences"),
    ("mt-en-zh/tatoeba", 2.0, 4.0, 4.0, "the only everyday Chinese sentences, a seventh of what French has"),
    ("mt-en-zh/storybooks", 2.0, 3.0, 3.0, "everyday sentences, and few"),
    ("mt-en-zh/xquad", 0.7, 2.0, 1.0, "long sentences about the world"),
    ("mt-en-zh", 0.2, 0.7, 0.2, "technical documentation"),
    ("mt-en-fr/tatoeba", 0.5, 2.0, 1.0, "everyday sentences; the languages come out alike"),
    ("mt-en-de/tatoeba", 0.6, 2.0, 1.0, "everyday sentences; the languages come out alike"),
    ("mt-en-es/tatoeba", 0.5, 2.5, 1.0, "everyday sentences; the languages come out alike"),
    ("mt-en-fr/storybooks", 1.0, 2.0, 2.0, "everyday sentences, and few"),
    ("mt-en-de/storybooks", 1.0, 2.0, 2.0, "everyday sentences, and few"),
    ("mt-en-es/storybooks", 1.0, 2.0, 2.0, "everyday sentences, and few"),
    ("mt-en-de", 0.2, 0.8, 0.2, "German has the least beyond Tatoeba"),
    ("mt-en-", 0.06, 0.4, 0.06, "technical documentation, plenty of it"),
    ("gec-en", 0.5, 1.0, 0.05, "147 thousand synthetic errors; copying has to be learned too"),
    ("paraphrase-en", 0.15, 0.7, 0.0, "a third is Wikipedia sentences split in two, with slips of spacing"),
    ("qa-en", 0.05, 0.3, 0.0, "long texts for very short answers"),
    ("summarize-en/openstax-summary", 1.0, 2.0, 0.0, "real summaries, and few"),
    ("summarize-en/usgov-summary", 1.0, 2.0, 0.0, "real summaries"),
    ("summarize-en/scitldr.", 0.5, 1.0, 0.0, "real summaries, of papers on machine learning"),
    ("summarize-en/compress", 0.3, 0.5, 0.0, "made by rule: the start of the sentence kept"),
    ("summarize-en", 0.12, 0.6, 0.0, "mostly headlines: long texts for few words to learn from"),
    ("instruct-en", 0.2, 0.7, 0.0, "the tasks again, in words"),
    ("made-corrections", 0.0, 0.5, 0.0, "other slips than those of the corpus, in longer sentences"),
    ("made-orders", 0.0, 0.2, 0.0, "which sentence follows which"),
    ("made-headlines", 0.0, 0.4, 0.0, "headings that people wrote"),
    ("made-answers", 0.0, 0.5, 0.0, "answers that stand in the text"),
    ("made-dialogues", 0.0, 0.5, 0.0, "the same, asked one after the other"),
    ("made-lengths", 0.0, 0.2, 0.0, "an ear for how much was asked for"),
    ("made-gaps", 0.0, 0.2, 0.0, "whole sentences; half of the gaps in the prose cut through words"),
    ("", 1.0, 1.0, 1.0, "a writer's own pages"),
)
COLUMNS = {"cpu": 1, "gpu": 2, "translator": 3}
# Prose that exercises are made from: what people write today, in whole sentences.
_MADE_FROM = ("prose-en/openstax", "prose-en/usgov", "prose-en/plainlanguage", "prose-en/va-", "prose-en/se-scifi")


def weight(name: str, column: str = "cpu") -> float:
    row = next(row for row in WEIGHTS if name.startswith(row[0]))
    return float(row[COLUMNS[column]])


def sources(folder: Path, column: str = "cpu") -> list[Source]:
    """The files of a corpus, and the exercises made from them, that a mixture shows at all."""
    found = corpus.sources(folder)
    made = [Source(source.path, recipe) for recipe in RECIPES for source in found if source.name.startswith(_MADE_FROM)]
    return [source for source in (*found, *made) if weight(source.name, column) > 0]


def epoch_tokens(counts: dict[str, dict[str, Any]]) -> dict[str, float]:
    """Tokens of each source that an epoch shows, by the "tokens" and the "weight" of its counts. Pairs are packed in both
    directions, and an epoch takes one of them."""
    return {
        name: count["tokens"] / (2 if name.startswith(("mt-", "paraphrase")) else 1) * count["weight"]
        for name, count in counts.items()
    }


def table(counts: dict[str, dict[str, Any]]) -> str:
    """What was read of each source, what was left out and why, and how much of an epoch it makes."""
    shown = epoch_tokens(counts)
    total = sum(shown.values()) or 1.0
    names = ("records", "bytes", "repeated", "alike", "in_dev", "tokens")
    rows = [
        [name, *(f"{count.get(each, 0):,}" for each in names), f"{count['weight']:g}", f"{shown[name] / total:.1%}"]
        for name, count in counts.items()
    ]
    sums = [f"{sum(count.get(each, 0) for count in counts.values()):,}" for each in names]
    rows.append(["in all", *sums, "", f"{total / 1e6:.1f} M"])
    head = ["source", "records", "bytes", "repeated", "nearly alike", "in dev", "tokens", "weight", "of an epoch"]
    return aligned(head, rows)
