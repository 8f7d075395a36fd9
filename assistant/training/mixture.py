"""How often an epoch shows each source: the first row whose beginning fits the source's name."""

from __future__ import annotations

from assistant.training.corpus import Source

# An epoch of this table is some 20 M tokens, what two cores learn from in two hours: 40 % English prose and stories,
# 40 % sentence pairs, 10 % summaries and headlines, 10 % the rest.
WEIGHTS: tuple[tuple[str, float, str], ...] = (
    ("prose-en/classics", 0.04, "sixty megabytes; at more it drowns everything in the English of 1900"),
    ("prose-en/openstax2", 0.4, "clean modern prose, on fewer subjects than the first set"),
    ("prose-en/openstax", 0.6, "clean modern prose on many subjects"),
    ("prose-en/usgov", 0.5, "plain office English; the phrases repeat"),
    ("prose-en/se-scifi", 1.0, "dialogue and narration, fifty years closer than the classics"),
    ("prose-en/us-speeches", 0.3, "one register only"),
    ("prose-en/tech-lessons", 0.2, "few writers write it"),
    ("prose-en/peps", 0.1, "few writers write it"),
    ("prose-en/otel", 0.1, "few writers write it"),
    ("prose-en/", 1.0, "small sets of plain language"),
    ("stories-en/tinystories", 2.0, "the simplest stories teach a small model to finish one"),
    ("stories-en", 1.0, "short words, whole stories"),
    ("prose-zh/luxun", 0.3, "the Chinese of 1920"),
    ("prose-zh/tech", 0.5, "half of the Chinese there is, all of it about programs"),
    ("prose-zh", 1.0, "the rest of the little Chinese there is"),
    ("mt-en-zh/cedict", 0.1, "a dictionary: words, not sentences"),
    ("mt-en-zh/tatoeba", 2.0, "the only everyday Chinese sentences, a seventh of what French has"),
    ("mt-en-zh/storybooks", 2.0, "everyday sentences, and few"),
    ("mt-en-zh/xquad", 0.7, "long sentences about the world"),
    ("mt-en-zh", 0.2, "technical documentation"),
    ("mt-en-fr/tatoeba", 0.4, "everyday sentences; the languages come out alike"),
    ("mt-en-de/tatoeba", 0.4, "everyday sentences; the languages come out alike"),
    ("mt-en-es/tatoeba", 0.5, "everyday sentences; the languages come out alike"),
    ("mt-en-fr/storybooks", 1.0, "everyday sentences, and few"),
    ("mt-en-de/storybooks", 1.0, "everyday sentences, and few"),
    ("mt-en-es/storybooks", 1.0, "everyday sentences, and few"),
    ("mt-en-de", 0.2, "German has the least beyond Tatoeba"),
    ("mt-en-", 0.06, "technical documentation, plenty of it"),
    ("gec-en", 0.2, "147 thousand synthetic errors; copying has to be learned too"),
    ("paraphrase-en", 0.15, "a third is Wikipedia sentences split in two, with slips of spacing"),
    ("qa-en", 0.05, "long texts for very short answers"),
    ("summarize-en/openstax-summary", 1.0, "real summaries, and few"),
    ("summarize-en/usgov-summary", 1.0, "real summaries"),
    ("summarize-en/scitldr.", 0.5, "real summaries, of papers on machine learning"),
    ("summarize-en/compress", 0.3, "made by rule: the start of the sentence kept"),
    ("summarize-en", 0.2, "mostly headlines: long texts for few words to learn from"),
    ("instruct-en", 0.2, "the tasks again, in words"),
    ("", 1.0, "a writer's own pages"),
)


def weight(source: Source) -> float:
    return next(share for start, share, _ in WEIGHTS if source.name.startswith(start))
