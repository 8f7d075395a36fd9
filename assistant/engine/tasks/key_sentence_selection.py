"""Key sentences of a text: they are found without a model."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.tasks import Event, KeySentences, Outcome, Piece, Span
from assistant.text import key_sentences


class KeySentenceSelection:
    """The outcome's text has a sentence a line, word for word, and its `spans` tell where they stand."""

    def __init__(self, task: KeySentences, should_stop: Callable[[], bool]) -> None:
        self._task, self._should_stop = task, should_stop

    def run(self) -> Iterator[Event]:
        text, stopped = self._task.text, self._should_stop
        found = [] if stopped() else key_sentences.choose(text, self._task.count, stopped)
        if stopped():
            yield Outcome("", "cancelled", read_share=0.0)
            return
        pieces = [("\n" if number else "") + text[start:end] for number, (start, end) in enumerate(found)]
        for piece in pieces:
            yield Piece(piece, 0)
        yield Outcome("".join(pieces), "stop", spans=tuple(Span(start, end) for start, end in found))
