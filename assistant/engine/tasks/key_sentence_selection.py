"""Key sentences of a text: they are found without a model."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.tasks import Event, KeySentences, Outcome, Piece, Span
from assistant.text import key_sentences


def choose(task: KeySentences, should_stop: Callable[[], bool]) -> Iterator[Event]:
    """Events up to the `Outcome`: a sentence a line, word for word, and as `spans` where they stand."""
    found = [] if should_stop() else key_sentences.choose(task.text, task.count, should_stop)
    if should_stop():
        yield Outcome("", "cancelled", read_share=0.0)
        return
    pieces = [("\n" if number else "") + task.text[start:end] for number, (start, end) in enumerate(found)]
    for piece in pieces:
        yield Piece(piece, 0)
    yield Outcome("".join(pieces), "stop", spans=tuple(Span(start, end) for start, end in found))
