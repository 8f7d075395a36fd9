"""Work whose prompt is put together of parts: how much of the text and of what is pinned the context holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.engine.prompts import pinned_context
from assistant.engine.prompts.asks import Ask
from assistant.engine.tasks import relevance
from assistant.engine.tasks.relevance import Stretch
from assistant.engine.tasks.work import Work
from assistant.errors import PromptTooLong
from assistant.tasks import Context

_LONGEST_COUNTED = 100_000  # characters


class FittingWork(Work):
    def _size(self, text: str) -> int:
        """Tokens of a text; of a book they are estimated from a part of it, as counting them takes seconds."""
        if len(text) <= _LONGEST_COUNTED:
            return self._count(text)
        middle = len(text) // 2
        part = text[middle - _LONGEST_COUNTED // 4 : middle + _LONGEST_COUNTED // 4]
        return round(self._count(part) * len(text) / len(part))

    def _with_lot(self, ask: Ask, text: str, lot: Sequence[Stretch], limit: int) -> tuple[Ask, list[Stretch]]:
        """`ask` with the parts of `text` in `lot`, and those of them that `limit` tokens hold beside the rest of it."""
        kept = list(lot)
        while True:
            filled = replace(ask, text=relevance.joined(kept, text))
            over = len(self._style.render(filled).ids) - limit
            if over <= 0 or not kept:
                return filled, kept
            if len(kept) > 1:
                kept.pop()
            else:  # one sentence is longer than all the room
                last = kept[0]
                kept = (
                    [Stretch(last.start, last.end - max(over, (last.end - last.start) // 8))]
                    if last.end - last.start > over
                    else []
                )

    def _with_passages(self, ask: Ask, context: Context, limit: int) -> Ask:
        """`ask` with what is pinned, as many passages of it as `limit` tokens hold. Raises `PromptTooLong`."""
        ask = replace(ask, context=replace(context, passages=()))
        tokens = len(self._style.render(ask).ids)
        if tokens > limit:
            raise PromptTooLong(tokens, limit)
        fitting = pinned_context.fit(context, self._count, self._style.forms, limit - tokens).context
        whole = replace(ask, context=fitting)
        while whole.context.passages and len(self._style.render(whole).ids) > limit:
            whole = replace(whole, context=replace(whole.context, passages=whole.context.passages[:-1]))
        return whole
