"""A talk about a text: as much of the text and of the earlier turns as the context holds, the newest turns always."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.engine.decoding import shaping
from assistant.engine.prompts.style import Ask
from assistant.engine.tasks import relevance
from assistant.engine.tasks.fitting import FittingWork
from assistant.errors import PromptTooLong
from assistant.tasks import Chat, Event, Message

_SMALLEST_PART = 48  # tokens; less of a text says nothing about it


@dataclass(frozen=True, slots=True)
class Talk:
    """What is sent, and in tokens what is not: of the text, and of the earlier turns. `read_share` is that of the text."""

    ask: Ask
    text_dropped: int = 0
    turns_dropped: int = 0
    read_share: float = 1.0


class Chatting(FittingWork):
    def ask_of(self, task: Chat) -> Talk:
        """Raises `PromptTooLong` where the last turn alone fills the context."""
        limit = self._context - self._reserve(task.limits)
        ask = Ask("chat", "", messages=task.messages[-1:], context=replace(task.context, passages=()))
        tokens = len(self._style.render(ask).ids)
        if tokens > limit:
            raise PromptTooLong(tokens, limit)
        ask, share, text_dropped = self._with_text(ask, task.text, limit - tokens)
        # Half of what is left is kept for the turns.
        used = len(self._style.render(ask).ids)
        ask = self._with_passages(ask, task.context, used + (limit - used) // 2)
        kept = self._fitting_turns(ask, task, limit)
        dropped = sum(self._count(message.text) for message in task.messages[: len(task.messages) - len(kept)])
        ask = replace(ask, messages=kept)
        return Talk(ask, text_dropped, dropped, share)

    def _fitting_turns(self, ask: Ask, task: Chat, limit: int) -> tuple[Message, ...]:
        """The newest turns that fit, counted one by one, since to render the whole for each would take minutes."""
        used = len(self._style.render(ask).ids)
        pair = (Message("writer", "-"), Message("model", "-"))
        frame = (len(self._style.render(replace(ask, messages=(*pair, *ask.messages))).ids) - used) // 2
        room, first = limit - used, len(task.messages) - 1
        while first > 0 and (room := room - self._count(task.messages[first - 1].text) - frame) >= 0:
            first -= 1
        while first < len(task.messages) - 1 and (
            len(self._style.render(replace(ask, messages=task.messages[first:])).ids) > limit
        ):
            first += 1
        return task.messages[first:]

    def _with_text(self, ask: Ask, text: str, room: int) -> tuple[Ask, float, int]:
        """The text beside the talk, or of a longer one what the last turn is about; the share and the tokens left out."""
        if not text.strip():
            return ask, 1.0, 0
        frame = len(self._style.render(replace(ask, text="-")).ids) - len(self._style.render(ask).ids)
        most = max(1, room * 2 // 3 - frame)
        size = self._size(text)
        if size <= most:
            return replace(ask, text=text), 1.0, 0
        if most < _SMALLEST_PART:
            return ask, 0.0, size
        bare = len(self._style.render(ask).ids)
        lot = relevance.batches(text, ask.messages[-1].text, self._count, max(_SMALLEST_PART // 2, room // 2 - frame))[
            0
        ]
        ask, lot = self._with_lot(ask, text, lot, bare + max(room // 2, frame))
        share = min(1.0, sum(each.end - each.start for each in lot) / len(text.strip()))
        return ask, share, max(0, size - self._count(ask.text))

    def _events(self, task: Chat) -> Iterator[Event]:
        talk = self.ask_of(task)
        self._tally.read_share = talk.read_share
        self._tally.dropped_tokens = talk.text_dropped
        written = self._write(
            self._style.render(talk.ask), task.sampling, task.limits, [shaping.Trim()], cache=self._style.preamble
        )
        for piece, tokens in written:
            yield from self._emit(piece, tokens)
        self._finish()
