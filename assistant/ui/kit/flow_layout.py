"""Buttons one behind the other, in as many lines as the width asks for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Breaks lines as a paragraph does, so that a row of long words takes no more width than its widest button.

    `spacing` is beside them, and between the lines where `between` says no other. With `at_end` the lines stand at the
    far side, as the buttons at the foot of a dialog do.
    """

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 8, at_end: bool = False, between: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._at_end = at_end
        self._between = spacing if between is None else between
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        high = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(QSize(wide, high))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        wide = max((item.minimumSize().width() for item in shown), default=0)
        high = max((item.minimumSize().height() for item in shown), default=0)
        return self._with_margins(QSize(wide, high))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay_out(self, rect: QRect, move: bool) -> int:
        """The height that the lines take; with `move` everything is put there."""
        room = rect.marginsRemoved(self.contentsMargins())
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint()
            size = QSize(min(wanted.width(), max(room.width(), item.minimumSize().width())), wanted.height())
            if lines and used + self.spacing() + size.width() <= room.width():
                lines[-1].append((item, size))
                used += self.spacing() + size.width()
            else:
                lines.append([(item, size)])
                used = size.width()
        top = room.top()
        for line in lines:
            high = max(size.height() for _, size in line)
            if move:
                self._place(line, QRect(room.left(), top, room.width(), high))
            top += high + self._between
        return top - self._between * bool(lines) - rect.top() + self.contentsMargins().bottom()

    def _place(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        used = sum(size.width() for _, size in line) + self.spacing() * (len(line) - 1)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = max(0, rect.width() - used) if self._at_end else 0
        for item, size in line:
            x = rect.right() + 1 - left - size.width() if mirrored else rect.left() + left
            item.setGeometry(QRect(QPoint(x, rect.top() + (rect.height() - size.height()) // 2), size))
            left += size.width() + self.spacing()
