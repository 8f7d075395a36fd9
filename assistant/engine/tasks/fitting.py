"""A task whose prompt has several parts: how much of the text and of the pinned passages the context holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.engine.prompts import pinned_context
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.tasks import relevance
from assistant.engine.tasks.engine_task import T
from assistant.engine.tasks.relevance import Stretch
from assistant.engine.tasks.writing import WritingTask
from assistant.errors import PromptTooLong
from assistant.tasks import Context


class FittingTask(WritingTask[T]):
    def _with_lot(
        self, parts: PromptParts, text: str, lot: Sequence[Stretch], limit: int
    ) -> tuple[PromptParts, list[Stretch]]:
        """`parts` with the stretches of `text` in `lot`, the last left out until the prompt has `limit` tokens; and that lot."""
        kept = list(lot)
        while True:
            filled = replace(parts, text=relevance.joined(kept, text))
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

    def _with_passages(self, parts: PromptParts, context: Context, limit: int) -> PromptParts:
        """`parts` with the pinned memory and note, and as many passages as `limit` tokens hold. Raises `PromptTooLong`."""
        parts = replace(parts, context=replace(context, passages=()))
        tokens = len(self._style.render(parts).ids)
        if tokens > limit:
            raise PromptTooLong(tokens, limit)
        fitting = pinned_context.fit(context, self._count, self._style.forms, limit - tokens).context
        whole = replace(parts, context=fitting)
        while whole.context.passages and len(self._style.render(whole).ids) > limit:
            whole = replace(whole, context=replace(whole.context, passages=whole.context.passages[:-1]))
        return whole
