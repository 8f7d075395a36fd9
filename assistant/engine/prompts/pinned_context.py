"""The texts that the writer has pinned: how many of them fit, and where they stand in a prompt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.tasks import Context
from assistant.text import sentences

# Characters at the end of a text among which the place of a note is looked for.
_NEAR = 800
_BEHIND_NOTE = 2  # sentences


@dataclass(frozen=True, slots=True)
class Forms:
    """How a passage and a note are written; the formats know {name}, {text}."""

    passage: str
    note: str

    def head(self, context: Context, show: Callable[[str], str] = str) -> list[str]:
        """The beginning of a prompt: the memory, then the passages."""
        memory = [show(context.memory.strip())] if context.memory.strip() else []
        return memory + [
            self.passage.format(name=show(passage.name), text=show(passage.text.strip()))
            for passage in context.passages
        ]

    def said(self, context: Context, show: Callable[[str], str] = str) -> str:
        """The note as a line, "" without one."""
        return self.note.format(text=show(context.note.strip())) if context.note.strip() else ""

    def around(self, text: str, context: Context) -> str:
        """A text to continue: the head stands before it, the note on a line of its own before its last two sentences."""
        note = self.said(context)
        if note:
            place = _place_of_note(text)
            before = text[:place].rstrip()
            text = (f"{before}\n" if before else "") + f"{note}\n" + text[place:]
        head = "\n\n".join(self.head(context))
        return f"{head}\n\n{text}" if head else text


def _place_of_note(text: str) -> int:
    start = max(0, len(text) - _NEAR)
    starts, place = [], start
    for sentence in sentences.split(text[start:]):
        if sentence.text:
            starts.append(place)
        place += len(sentence.text) + len(sentence.space)
    # The first of a cut-off stretch may be half a sentence.
    starts = starts[1:] if start else starts
    return starts[max(0, len(starts) - _BEHIND_NOTE)] if starts else start


@dataclass(frozen=True, slots=True)
class Fitting:
    """`context` with the passages that fit; `left_out` counts the tokens of each passage that does not."""

    context: Context
    left_out: tuple[int, ...] = ()


def fit(context: Context, count: Callable[[str], int], forms: Forms, room: int) -> Fitting:
    """Keep as many passages, from the first on, as `room` tokens hold. Memory and note are not counted and always stand."""
    kept, used = 0, 0
    for passage in context.passages:
        used += count(forms.passage.format(name=passage.name, text=passage.text.strip()) + "\n\n")
        if used > room:
            break
        kept += 1
    rest = context.passages[kept:]
    return Fitting(replace(context, passages=context.passages[:kept]), tuple(count(passage.text) for passage in rest))
