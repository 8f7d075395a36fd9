"""Lays out the paragraphs in sight before they are painted, and keeps their place when paragraphs above turn out higher."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QTextEdit

from assistant.ui.page.page_layout import PageLayout

_ROUNDS = 8
"""Each round may bring others into sight; estimates are close enough for two or three."""


class PageSight(QObject):
    """Of a text edit over a `PageLayout`. The line of the caret is what stays, or the first one where it is not in sight."""

    def __init__(self, view: QTextEdit, layout: PageLayout) -> None:
        super().__init__(view)
        self._view, self._layout = view, layout
        self._looking = False
        layout.settled.connect(self._stay)
        view.verticalScrollBar().valueChanged.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Lay out what is in sight."""
        if self._looking:
            return
        self._looking = True
        try:
            for _ in range(_ROUNDS):
                top = self._view.verticalScrollBar().value()
                if not self._layout.lay_out_between(top, top + self._view.viewport().height()):
                    break
        finally:
            self._looking = False

    @Slot(object)
    def _stay(self, changes: Sequence[tuple[int, int]]) -> None:
        bar, layout = self._view.verticalScrollBar(), self._layout
        # Before the size is told, which would cut the value to the new range.
        value, at_end = bar.value(), 0 < bar.value() == bar.maximum()
        lines = [0, *itertools.accumulate(more for _, more in changes)]
        above = self._above_caret(changes, lines, value)
        caret_in_sight = above is not None
        if above is None and value > 0:
            tops = (
                layout.top_of(position) - line * layout.line_height
                for (position, _), line in zip(changes, lines, strict=False)
            )
            above = sum(1 for _ in itertools.takewhile(lambda top: top < value, tops))
        layout.tell_size()
        if at_end and not caret_in_sight:
            bar.setValue(bar.maximum())
        elif above and lines[above]:
            bar.setValue(value + lines[above] * layout.line_height)

    def _above_caret(self, changes: Sequence[tuple[int, int]], lines: Sequence[int], value: int) -> int | None:
        """How many of the changes are above the caret's paragraph; None where the caret was not in sight."""
        cursor, layout = self._view.textCursor(), self._layout
        block = cursor.block()
        if not layout.is_laid_out(block):
            return None
        above = bisect.bisect_left(changes, block.position(), key=lambda change: change[0])
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        y = layout.top_of(block.position()) - lines[above] * layout.line_height + (line.y() if line.isValid() else 0)
        return above if value <= y < value + self._view.viewport().height() else None
