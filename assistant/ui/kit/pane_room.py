"""The panes that fit beside the page: a pane that does not fit is hidden until the window is wide enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget


class PaneRoom(QObject):
    """Of a splitter with `page` in it. `panes` give way in their order, and the one that was opened last stays.

    `changed()` when it has hidden or brought back one. While `resting()` nothing is brought back.
    """

    changed = Signal()

    def __init__(
        self, splitter: QSplitter, page: QWidget, panes: Sequence[QWidget], resting: Callable[[], bool]
    ) -> None:
        super().__init__(splitter)
        self._splitter, self._page, self._panes, self._resting = splitter, page, list(panes), resting
        self.waiting: list[QWidget] = []
        self._busy = False
        splitter.installEventFilter(self)
        for pane in self._panes:
            pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._busy:
            return False
        if watched is self._splitter:
            if kind == QEvent.Type.Resize:
                self.fit()
        elif isinstance(watched, QWidget) and kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            if watched in self.waiting:
                self.waiting.remove(watched)
            self.fit(watched if kind == QEvent.Type.ShowToParent else None)
        return False

    def fit(self, newest: QWidget | None = None) -> None:
        """Hide what does not fit, and bring back what does again."""
        before = list(self.waiting)
        self._busy = True
        try:
            for pane in self._panes:
                if self._lacking() <= 0:
                    break
                if pane is not newest and not pane.isHidden():
                    pane.hide()
                    self.waiting.append(pane)
            if newest is None and not self._resting():
                for pane in reversed(self.waiting[:]):
                    if self._lacking() + _least(pane) + self._splitter.handleWidth() <= 0:
                        self.waiting.remove(pane)
                        pane.show()
        finally:
            self._busy = False
        if self.waiting != before:
            self.changed.emit()

    def _lacking(self) -> int:
        """Pixels by which the window is too narrow for the panes shown."""
        shown = [pane for pane in self._panes if not pane.isHidden()]
        handles = self._splitter.handleWidth() * len(shown)
        return _least(self._page) + sum(_least(pane) for pane in shown) + handles - self._splitter.width()


def _least(pane: QWidget) -> int:
    return max(pane.minimumWidth(), pane.minimumSizeHint().width() if not pane.minimumWidth() else 0)
