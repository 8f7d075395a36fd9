"""One line of facts that leaves out the least important facts where it is too short for all."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_OUT_OF_SIGHT = QPoint(-10_000, 0)
LEAD_SHARE = 0.4


class RankedRow(QLayout):
    """The first widget leads at the near side and has the room that is left; the others stand at the far side in their
    order. `rank` names all but the first, that which is given up last first. A leader with nothing to say takes none of
    the room; one with much keeps `LEAD_SHARE` of it.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 16) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.rank: list[QWidget] = []
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
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        wide = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return self._with_margins(wide)

    def minimumSize(self) -> QSize:
        return self._with_margins(0)

    def _with_margins(self, wide: int) -> QSize:
        margins = self.contentsMargins()
        high = max((item.sizeHint().height() for item in self._items if not item.isEmpty()), default=0)
        return QSize(wide + margins.left() + margins.right(), high + margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        if not self._items:
            return
        room = rect.marginsRemoved(self.contentsMargins())
        lead, followers = self._items[0], self._items[1:]
        kept = min(lead.sizeHint().width(), round(room.width() * LEAD_SHARE)) if lead.sizeHint().width() > 0 else 0
        widths = self._widths(followers, room.width() - kept)
        used = sum(width + self.spacing() for width in widths.values())
        lead.setGeometry(self._mirrored(QRect(room.topLeft(), QSize(max(0, room.width() - used), room.height())), room))
        x = room.right() + 1 - max(0, used - self.spacing())
        for number, item in enumerate(followers):
            if number not in widths:
                item.setGeometry(QRect(_OUT_OF_SIGHT, item.sizeHint()))
                continue
            width, high = widths[number], min(room.height(), item.sizeHint().height())
            place = QRect(x, room.top() + (room.height() - high) // 2, width, high)
            item.setGeometry(self._mirrored(place, room))
            x += width + self.spacing()

    def _widths(self, followers: list[QLayoutItem], room: int) -> dict[int, int]:
        """Widths of the shown widgets, by their place: in order of rank, each first gets its minimum, then its wish."""
        order = [
            number
            for widget in self.rank
            for number, item in enumerate(followers)
            if item.widget() is widget and not item.isEmpty()
        ]
        widths: dict[int, int] = {}
        for number in order:
            least = followers[number].minimumSize().width()
            if least + self.spacing() <= room:
                widths[number] = least
                room -= least + self.spacing()
        for number in order:
            if number in widths:
                more = min(room, max(0, followers[number].sizeHint().width() - widths[number]))
                widths[number] += more
                room -= more
        return widths

    def _mirrored(self, place: QRect, room: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() != Qt.LayoutDirection.RightToLeft:
            return place
        return QRect(room.left() + room.right() - place.right(), place.top(), place.width(), place.height())
