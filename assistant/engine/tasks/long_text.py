"""Long texts divided into parts that fit a model."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from assistant.text import fences, inline_marks, sentences

CountTokens = Callable[[str], int]

_PARAGRAPH = re.compile(r"[^\n]*(?:\n+|\Z)")
_WORD = re.compile(r"\S+\s*|\s+")
# Characters; tokens of a text are a quarter as long on average.
_LONGEST_TOKEN = 16


def split_parts(text: str, count_tokens: CountTokens, limit: int) -> list[str]:
    """Parts of at most `limit` tokens whose join is `text`, cut at paragraphs, else sentences, else words.

    A single word longer than `limit` is cut hard. Parts of one text are about equally long.
    """
    if limit < 1:
        raise ValueError(limit)
    if not text:
        return []
    units = _fitting_units(text, count_tokens, limit)
    sizes = [count_tokens(unit) for unit in units]
    number = max(1, -(-sum(sizes) // limit))
    # Even parts make even summaries; a tenth more than the mean keeps their number from growing.
    goal = min(limit, -(-sum(sizes) * 11 // (10 * number)))
    parts: list[str] = []
    held: list[str] = []
    size = 0
    for unit, unit_size in zip(units, sizes, strict=True):
        if held and size + unit_size > goal:
            parts += _verified(held, count_tokens, limit)
            held, size = [], 0
        held.append(unit)
        size += unit_size
    return parts + _verified(held, count_tokens, limit)


def _verified(units: list[str], count_tokens: CountTokens, limit: int) -> list[str]:
    """`units` joined, in two or more parts if joined they take more tokens than apart."""
    joined = "".join(units)
    if len(units) < 2 or count_tokens(joined) <= limit:
        return [joined]
    half = len(units) // 2
    return _verified(units[:half], count_tokens, limit) + _verified(units[half:], count_tokens, limit)


def _fitting_units(text: str, count_tokens: CountTokens, limit: int) -> list[str]:
    units: list[str] = []
    for paragraph in _PARAGRAPH.findall(text):
        if not paragraph:
            continue
        if count_tokens(paragraph) <= limit:
            units.append(paragraph)
            continue
        for sentence in sentences.split(paragraph):
            whole = sentence.text + sentence.space
            if count_tokens(whole) <= limit:
                units.append(whole)
            else:
                for word in _WORD.findall(whole):
                    units += _halves(word, count_tokens, limit)
    return units


def _halves(word: str, count_tokens: CountTokens, limit: int) -> list[str]:
    if len(word) < 2 or count_tokens(word) <= limit:
        return [word]
    middle = len(word) // 2
    return _halves(word[:middle], count_tokens, limit) + _halves(word[middle:], count_tokens, limit)


def beginning(text: str, count_tokens: CountTokens, limit: int) -> str:
    """The longest start of `text` that fits, to the end of a sentence where one ends in its second half."""
    head = text[: limit * _LONGEST_TOKEN]
    if count_tokens(head) <= limit:
        return head
    units = _fitting_units(head, count_tokens, limit)
    ends = list(accumulate(count_tokens(unit) for unit in units))
    fitting = max(1, sum(end <= limit for end in ends))
    while fitting > 1 and count_tokens("".join(units[:fitting])) > limit:
        fitting -= 1
    return "".join(units[:fitting])


class Tail(NamedTuple):
    """The end of a text that is read for its continuation; the `dropped` tokens before it are not."""

    text: str
    dropped: int


def far_head(text: str, room: int, step: int) -> int:
    """How many characters at the head are so far from the end that `room` tokens never reach them.

    Grows in steps with the text, as all that `ending` drops; a whole book need not be tokenised for one sentence.
    """
    span, stride = room * _LONGEST_TOKEN, max(1, step) * _LONGEST_TOKEN
    surplus = len(text) - span - stride
    return surplus // stride * stride if surplus > 0 else 0


def ending(text: str, count_tokens: CountTokens, room: int, step: int) -> Tail:
    """The end of `text` that fits into `room` tokens.

    As a text grows, its head is dropped `step` tokens at a time and not one by one: in between the kept part keeps
    its first token, and a prefix cache stays of use.
    """
    if count_tokens(text) <= room:
        return Tail(text, 0)
    step = max(1, min(step, room // 2))
    pieces = [sentence.text + sentence.space for sentence in sentences.split(text)]
    sizes = [count_tokens(piece) for piece in pieces]
    goal = -(-(sum(sizes) - room) // step) * step
    dropped = first = 0
    while first < len(pieces) - 1 and dropped < goal:
        dropped += sizes[first]
        first += 1
    kept = "".join(pieces[first:])
    if dropped <= goal + room // 2 and count_tokens(kept) <= room:
        return Tail(kept, dropped)
    # One sentence is nearly all there is room for.
    first = max(0, first - 1)
    exact = _ending_exactly("".join(pieces[first:]), count_tokens, room)
    return Tail(exact.text, sum(sizes[:first]) + exact.dropped)


def _ending_exactly(text: str, count_tokens: CountTokens, room: int) -> Tail:
    """The longest end in whole words that fits, found by halving; for texts without sentences."""
    words = _WORD.findall(text)
    pieces = [piece for word in words for piece in _halves(word, count_tokens, max(1, room // 4))]
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high) // 2
        if count_tokens("".join(pieces[middle:])) <= room:
            high = middle
        else:
            low = middle + 1
    return Tail("".join(pieces[low:]), count_tokens("".join(pieces[:low])) if low else 0)


class Span(NamedTuple):
    """A stretch of a text; `work` False is passed through untouched. `space` stands after it within its line."""

    text: str
    work: bool
    space: str = ""


_FORMULA = re.compile(r"[ \t]*\$\$")
FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(?:.*\r?\n)*?\1[ \t]*(?:\r?\n|\Z)")
_RULE = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_LINE = re.compile(r"([^\n\r]*)([\n\r]+|\Z)")
_PREFIX = re.compile(r"[ \t\u3000]*(?:(?:#{1,6}|[-*+•–]|\d{1,3}[.)]|[a-z]\)|>+)[ \t]+(?:\[[ xX]\][ \t]+)?|>)*")
_NOT_PROSE = re.compile(
    r"\s*(?:https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|</?[a-zA-Z][^>]*>|!\[[^\]]*\]\([^)]*\)|\[[^\]]+\]:\s.*)\s*"
)


def spans(text: str, count_tokens: CountTokens, limit: int, *, sentencewise: bool) -> list[Span]:
    """`text` as spans whose texts and spaces joined are `text`; no span to be worked on has more than `limit` tokens.

    Line breaks, blank lines, indentation, Markdown prefixes, front matter, code blocks, formulas, definitions of links
    and lines without a letter are not to be worked on. Spans are sentences, or whole lines if not `sentencewise`, and
    cells of tables. Code, links and formulas inside a line are never cut in two.
    """
    result: list[Span] = []
    fence = ""
    if matter := FRONT_MATTER.match(text):
        result.append(Span(matter.group(), False))
        text = text[matter.end() :]
    lines = _LINE.findall(text)
    in_table = _table_lines([body for body, _ in lines])
    in_code = _indented_code(lines)
    for place, (body, ending_) in enumerate(lines):
        before = fence
        formula = not before and _FORMULA.match(body) is not None
        if formula:
            fence = "$$" if body.count("$$") == 1 else ""
        else:
            fence = fences.after(body, before)
        if before or fence or formula or in_code[place]:
            result.append(Span(body + ending_, False))
        elif in_table[place]:
            for cell in inline_marks.cells(body):
                result += _line_spans(cell, count_tokens, limit, sentencewise) if cell != "|" else [Span("|", False)]
            result.append(Span(ending_, False))
        else:
            result += _line_spans(body, count_tokens, limit, sentencewise)
            if ending_:
                result.append(Span(ending_, False))
    return [span for span in result if span.text or span.space]


def _line_spans(line: str, count_tokens: CountTokens, limit: int, sentencewise: bool) -> list[Span]:
    start = _PREFIX.match(line).end()  # type: ignore[union-attr]  # every part of it is optional
    prefix, body = line[:start], line[start:]
    if not any(character.isalpha() for character in body) or _NOT_PROSE.fullmatch(body):
        return [Span(line, False)]
    found = [Span(prefix, False)] if prefix else []
    pieces = _uncut(body) if sentencewise else [sentences.Sentence(body, "")]
    for piece in pieces:
        if count_tokens(piece.text) > limit:
            parts = _cut(piece.text, count_tokens, limit)
            found += [span for part in parts for span in part]
            found[-1] = found[-1]._replace(space=found[-1].space + piece.space)
        else:
            found += _bare(piece.text, piece.space)
    # White space at the end of a line (two spaces are a break in Markdown) is no gap between sentences.
    if found[-1].space:
        found[-1:] = [found[-1]._replace(space=""), Span(found[-1].space, False)]
    return found


def _cut(text: str, count_tokens: CountTokens, limit: int) -> list[list[Span]]:
    """Spans of a text that is too long for one: sentences, else words, code and links in one piece."""
    if count_tokens(text) <= limit:
        return [_bare(text, "")]
    pieces = [sentence.text + sentence.space for sentence in _uncut(text)]
    if len(pieces) > 1:
        return [spans for piece in pieces for spans in _cut(piece, count_tokens, limit)]
    found: list[list[Span]] = []
    atoms = inline_marks.atoms(text)
    for atom in atoms:
        if atom.kind == "text" or len(atoms) == 1:
            found += [_bare(part, "") for part in split_parts(atom.raw, count_tokens, limit)]
        else:
            # What cannot be cut and does not fit stays as it is.
            found.append(_bare(atom.raw, "") if count_tokens(atom.raw) <= limit else [Span(atom.raw, False)])
    return found


def _uncut(line: str) -> list[sentences.Sentence]:
    """Sentences; one that would end inside code or a link goes on."""
    protected = inline_marks.protected(line)
    joined: list[sentences.Sentence] = []
    at, held = 0, ""
    for sentence in sentences.split(line):
        end = at + len(sentence.text)
        at = end + len(sentence.space)
        if any(start < end < stop for start, stop in protected):
            held += sentence.text + sentence.space
        else:
            joined.append(sentences.Sentence(held + sentence.text, sentence.space))
            held = ""
    return [*joined, sentences.Sentence(held.rstrip(), held[len(held.rstrip()) :])] if held else joined


def _table_lines(lines: list[str]) -> list[bool]:
    """Which lines are rows of a table: the lines around a rule such as |---|---|."""
    inside = [False] * len(lines)
    for place, line in enumerate(lines):
        if place and "|" in line and "-" in line and _RULE.fullmatch(line) and "|" in lines[place - 1]:
            row = place - 1
            while (
                row < len(lines)
                and "|" in lines[row]
                and not _FORMULA.match(lines[row])
                and not fences.after(lines[row], "")
            ):
                inside[row] = True
                row += 1
    return inside


_INDENTED = re.compile(r"(?: {4}|\t)")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–]|\d{1,3}[.)]|[a-z]\))[ \t]")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»›)\]*_]*\s*\Z")


def _indented_code(lines: list[tuple[str, str]]) -> list[bool]:
    """Which lines are code by their indentation: after a blank line, in no list, and not a writer's indented sentence."""
    inside = [False] * len(lines)
    blank, listed, code = True, False, False
    for place, (line, ending_) in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        if not _INDENTED.match(line):
            listed = _ITEM.match(line) is not None or (listed and not blank) or (listed and line[:1] == " ")
            code = False
        else:
            prose = len(line.split()) > 2 and _SENTENCE_END.search(line) is not None
            code = not listed and (code or (blank and not prose))
            inside[place] = code
        blank = len(ending_.replace("\r\n", "\n")) > 1
    return inside


def _bare(text: str, space: str) -> list[Span]:
    """`text` without the white space around it, which is passed through."""
    bare = text.strip()
    at = text.index(bare)
    span = Span(bare, any(character.isalpha() for character in bare), text[at + len(bare) :] + space)
    return [Span(text[:at], False), span] if at else [span]
