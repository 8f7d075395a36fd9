"""The stretches of a text that no proofreading may touch: code, links, addresses, marks, formulas, foreign quotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from assistant.proofing import prose
from assistant.text import inline_marks, languages, sentences

Range = tuple[int, int]

# LaTeX, marks of citations and cross-references, emoji by name, keys and placeholders of templates.
_MARKS = re.compile(
    r"\\\(.+?\\\)|\\\[.+?\\\]|\\[A-Za-z]+(?:\{[^{}\n]*\})*|\$\$.+?\$\$|\{\{.*?\}\}|\{%.*?%\}|\$?\{[^{}\n]*\}"
    r"|\[(?:@[^\]\n]+|\d+(?:[,–-] ?\d+)*|[ xX])\]|(?<!\w):[a-z0-9_+-]+:(?!\w)|%[sd]|\|"
    r"|(?<![\w/])[\w.-]+(?:/[\w.-]+)+",
    re.DOTALL,
)
_QUOTED = re.compile(
    r"“[^”\n]+”|\"[^\"\n]+\"|„[^“”\n]+[“”]|«[^»\n]+»|「[^」\n]+」|‘[^’\n]+’(?!\w)"
    r"|(?<![*\w])\*(?![\s*])[^*\n]+?(?<!\s)\*(?![*\w])|(?<!\w)_(?![\s_])[^_\n]+?(?<!\s)_(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HEADING = re.compile(r"[ \t]*(?:#{1,6}(?:[ \t]|$)|\d{1,2}(?:\.\d{1,3})*[.)]?[ \t]+(?=[^\W\d_a-z])[^.!?\n]*$)")
_UNDERLINE = re.compile(r"[ \t]*(?:=+|-{2,})[ \t]*\Z")
_ENDED = re.compile(r"[.!?…:;,。！？：；，][\"'”’»›)\]*_`]*\s*\Z")
_LONGEST_HEADING = 12  # words
_MOST_UNKNOWN = 0.4
_FOREIGN_RUN = 3  # words


def ranges(text: str, knows: Callable[[str], bool] | None = None) -> list[Range]:
    """In order, none touching the next. `knows` tells words of the text's language; without it quotations are told by
    their language alone."""
    found = [(span.start, span.end) for span in prose.no_prose(text)]
    found += inline_marks.protected(text)
    found += [match.span() for match in _MARKS.finditer(text)]
    found += _foreign(text, knows)
    return _joined(found)


def touches(found: Sequence[Range], start: int, end: int) -> bool:
    """Whether a change between `start` and `end` would alter one of the ranges; a change right beside one does not."""
    return any(first < end and start < last for first, last in found) or (
        start == end and any(first < start < last for first, last in found)
    )


def is_heading(line: str, following: str) -> bool:
    """Whether a line with a mark, a number or an underline below it is a heading, or one without them that looks it."""
    if _HEADING.match(line) or (line.strip() and _UNDERLINE.match(following)):
        return True
    words = _WORD.findall(line)
    if not 1 < len(words) <= _LONGEST_HEADING or _ENDED.search(line):
        return False
    long = [word for word in words[1:] if len(word) > 3]
    return bool(long) and words[0][0].isupper() and all(word[0].isupper() for word in long)


def _foreign(text: str, knows: Callable[[str], bool] | None) -> Iterator[Range]:
    """Quotations and emphasis in another language, and runs of words that the text's own language has not."""
    language = languages.detect(text)
    for quoted in _QUOTED.finditer(text):
        said = _WORD.findall(quoted.group())
        other = languages.detect(quoted.group())
        if other not in (None, language) and len(said) > 1 and languages.is_surely(quoted.group(), str(other)):
            yield quoted.span()
        elif said and knows is not None:
            unknown = sum(not knows(word) and not knows(word.lower()) for word in said)
            if unknown > max(1, _MOST_UNKNOWN * len(said)) or (unknown == len(said) and quoted.group()[0] in "*_"):
                yield quoted.span()
    if knows is None:
        return
    run: list[Range] = []
    for word in [*_WORD.finditer(text), None]:
        if word is not None and not knows(word.group()) and not knows(word.group().lower()):
            run.append(word.span())
            continue
        if len(run) >= _FOREIGN_RUN:
            yield run[0][0], run[-1][1]
        run = []


def _joined(found: Sequence[Range]) -> list[Range]:
    result: list[Range] = []
    for start, end in sorted(found):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        elif start < end:
            result.append((start, end))
    return result


def sentence_starts(text: str) -> list[int]:
    """Where sentences begin; a single line break inside a paragraph begins none."""
    parts = sentences.split(text.replace("\n", " "))
    return list(accumulate((len(part.text) + len(part.space) for part in parts), initial=0))[:-1] if parts else []
