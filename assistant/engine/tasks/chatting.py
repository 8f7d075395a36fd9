"""A talk about a text: as much of the text and of the earlier turns as the context holds, the newest turns always."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.tasks import evidence, relevance
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.fitting import FittingTask
from assistant.engine.tasks.relevance import Stretch
from assistant.errors import PromptTooLong
from assistant.tasks import Chat, Event, Message

_SMALLEST_PART = 48  # tokens; less of a text says nothing about it


@dataclass(frozen=True, slots=True)
class Talk:
    """The prompt's parts; the tokens of the text and of the earlier turns that are not sent; the share of the text that is."""

    parts: PromptParts
    text_dropped: int = 0
    turns_dropped: int = 0
    read_share: float = 1.0
    read: tuple[Stretch, ...] = ()
    """The stretches of the text that are sent."""


class Chatting(FittingTask[Chat]):
    def fit(self) -> Fit:
        talk = self.talk()
        return self._fit(talk.parts, talk.text_dropped, turns_dropped=talk.turns_dropped)

    def talk(self) -> Talk:
        """Raises `PromptTooLong` where the last turn alone fills the context."""
        task = self._task
        limit = self._context - self._reserve(task.limits)
        parts = PromptParts("chat", "", messages=task.messages[-1:], context=replace(task.context, passages=()))
        tokens = len(self._style.render(parts).ids)
        if tokens > limit:
            raise PromptTooLong(tokens, limit)
        parts, share, text_dropped, read = self._with_text(parts, task.text, limit - tokens)
        # Half of the tokens left is kept for the turns.
        used = len(self._style.render(parts).ids)
        parts = self._with_passages(parts, task.context, used + (limit - used) // 2)
        kept = self._fitting_turns(parts, limit)
        dropped = sum(self._count(message.text) for message in task.messages[: len(task.messages) - len(kept)])
        parts = replace(parts, messages=kept)
        return Talk(parts, text_dropped, dropped, share, tuple(read))

    def _fitting_turns(self, parts: PromptParts, limit: int) -> tuple[Message, ...]:
        """The newest turns that fit, counted one by one, since to render the whole for each would take minutes."""
        task = self._task
        used = len(self._style.render(parts).ids)
        pair = (Message("writer", "-"), Message("model", "-"))
        frame = (len(self._style.render(replace(parts, messages=(*pair, *parts.messages))).ids) - used) // 2
        room, first = limit - used, len(task.messages) - 1
        while first > 0 and (room := room - self._count(task.messages[first - 1].text) - frame) >= 0:
            first -= 1
        while first < len(task.messages) - 1 and (
            len(self._style.render(replace(parts, messages=task.messages[first:])).ids) > limit
        ):
            first += 1
        return task.messages[first:]

    def _with_text(self, parts: PromptParts, text: str, room: int) -> tuple[PromptParts, float, int, list[Stretch]]:
        """`parts` with the text, or with the passages of a longer text that the last turn is about; the share of the text
        that is read, the tokens left out, and what is read."""
        if not text.strip():
            return parts, 1.0, 0, []
        frame = len(self._style.render(replace(parts, text="-")).ids) - len(self._style.render(parts).ids)
        most = max(1, room * 2 // 3 - frame)
        size = self._size(text)
        if size <= most:
            return replace(parts, text=text), 1.0, 0, [Stretch(0, len(text))]
        if most < _SMALLEST_PART:
            return parts, 0.0, size, []
        bare = len(self._style.render(parts).ids)
        lot = relevance.batches(
            text, parts.messages[-1].text, self._count, max(_SMALLEST_PART // 2, room // 2 - frame)
        )[0]
        parts, lot = self._with_lot(parts, text, lot, bare + max(room // 2, frame))
        share = min(1.0, sum(each.end - each.start for each in lot) / len(text.strip()))
        return parts, share, max(0, size - self._count(parts.text)), lot

    def _events(self) -> Iterator[Event]:
        task, talk = self._task, self.talk()
        self._tally.read_share = talk.read_share
        self._tally.dropped_tokens = talk.text_dropped
        written = self._write(
            self._style.render(talk.parts), task.sampling, task.limits, [shaping.Trim()], cache=self._style.preamble
        )
        answer = []
        for piece, tokens in written:
            answer.append(piece)
            yield from self._emit(piece, tokens)
        self._tally.spans = evidence.sources(task.text, talk.read, "".join(answer))
        self._finish()
