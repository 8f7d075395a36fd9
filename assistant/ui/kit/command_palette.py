"""The command palette: every command and action of the window by a few letters of its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from assistant.text.fuzzy import score
from assistant.text.pinyin import spelled
from assistant.ui.kit import theme

WIDTH, ROWS, ROW_HEIGHT = 560, 10, 32
_ACTION = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1
_KEYS = Qt.ItemDataRole.UserRole + 2


class Line(Protocol):
    """One line of a palette. `key` tells it apart from others, `english` is a name that it is found by too."""

    @property
    def name(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def english(self) -> str: ...
    @property
    def keys(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def enabled(self) -> bool: ...
    @property
    def tip(self) -> str: ...
    def run(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A command: the menu it stands in, and its action, which is asked whether it can run when the palette opens."""

    name: str
    place: str
    action: QAction
    english: str = ""
    """The English name, where the entry is found by it too."""

    @property
    def keys(self) -> str:
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def key(self) -> str:
        return self.action.objectName()

    @property
    def enabled(self) -> bool:
        return self.action.isEnabled()

    @property
    def tip(self) -> str:
        return self.action.statusTip()

    def run(self) -> None:
        self.action.trigger()


def fit(wanted: str, entry: Line) -> float:
    """By its name; a little less by its name in English, or by how its Chinese name is spelled."""
    shown = f"{entry.name} {entry.place}"
    best = score(wanted, shown)
    if wanted.isascii():
        others = (entry.english, *(() if shown.isascii() else (spelled(entry.name), spelled(shown))))
        best = max(best, *(0.95 * score(wanted, other) for other in others if other), 0.0)
    return best


class _Lines(QStyledItemDelegate):
    """Name at the left, the menu it stands in in muted ink behind it, keys at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = theme.colours()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        area: QRect = option.rect
        ink = colours.paper if chosen else colours.ink if enabled else colours.muted
        quiet = colours.paper if chosen else colours.muted
        painter.save()
        if chosen:
            painter.fillRect(area, colours.accent)
        left_to_right = option.direction == Qt.LayoutDirection.LeftToRight
        start, end = (
            (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
            if left_to_right
            else (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        inner = area.adjusted(12, 0, -12, 0)
        metrics = QFontMetrics(option.font)
        keys, name, place = (str(index.data(role) or "") for role in (_KEYS, Qt.ItemDataRole.DisplayRole, _PLACE))
        painter.setFont(option.font)
        painter.setPen(quiet)
        painter.drawText(inner, end | middle, keys)
        room = inner.width() - (metrics.horizontalAdvance(keys) + 16 if keys else 0)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        taken = metrics.horizontalAdvance(name) + 12
        left = inner if left_to_right else inner.adjusted(inner.width() - room, 0, 0, 0)
        left.setWidth(room)
        painter.setPen(ink)
        painter.drawText(left, start | middle, name)
        if room - taken > 48:
            rest = left.adjusted(taken, 0, 0, 0) if left_to_right else left.adjusted(0, 0, -taken, 0)
            painter.setPen(quiet)
            painter.drawText(rest, start | middle, metrics.elidedText(place, Qt.TextElideMode.ElideRight, room - taken))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH, ROW_HEIGHT)


class CommandPalette(QFrame):
    """Stands over the head of its window until a line is chosen, Esc is pressed or the focus leaves it.

    The focus goes back to where it was before the command runs, so that commands act on what the person meant.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._entries: list[Line] = []
        self._recent: list[str] = []
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.lines = QListWidget()
        self.lines.setItemDelegate(_Lines(self.lines))
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.setUniformItemSizes(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel()
        self.nothing.setProperty("tone", "muted")
        self.nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.field, self.lines, self.nothing):
            column.addWidget(widget)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.lines.itemClicked.connect(self._take)
        window.installEventFilter(self)
        self.hide()
        self.retranslate()

    def open(self, entries: Sequence[Line]) -> None:
        """Show these entries; while nothing is typed, the entries chosen last stand first."""
        self._entries = list(entries)
        self._before = self.window().focusWidget()
        self.field.clear()
        self._filter("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        if self.isVisible():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def names(self) -> list[str]:
        """The lines in sight, as a person reads them."""
        return [self.lines.item(row).text() for row in range(self.lines.count())]

    def _filter(self, typed: str) -> None:
        found = self._found(typed.strip())
        self.lines.clear()
        for entry in found:
            item = QListWidgetItem(entry.name)
            item.setData(_ACTION, entry)
            item.setData(_PLACE, entry.place)
            item.setData(_KEYS, entry.keys)
            spoken = f"{entry.name}, {entry.place}" + (f", {entry.keys}" if entry.keys else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if not entry.enabled:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(entry.tip)
            self.lines.addItem(item)
        first = next((row for row in range(self.lines.count()) if self._enabled(row)), -1)
        self.lines.setCurrentRow(first)
        self.nothing.setVisible(not found)
        self.lines.setVisible(bool(found))
        room = self.window().height() * 4 // 5 // ROW_HEIGHT - 2
        self.lines.setFixedHeight(min(max(1, len(found)), ROWS, max(2, room)) * ROW_HEIGHT + 2)
        self.adjustSize()

    def _found(self, wanted: str) -> list[Line]:
        """The lines that fit, best first; all of them where nothing is typed."""
        if not wanted:
            order = {key: place for place, key in enumerate(self._recent)}
            return sorted(self._entries, key=lambda entry: order.get(entry.key, len(order)))
        scored = [(fit(wanted, entry), entry) for entry in self._entries]
        return [entry for points, entry in sorted(scored, key=lambda pair: -pair[0]) if points > 0]

    def _enabled(self, row: int) -> bool:
        return bool(self.lines.item(row).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _step(self, by: int) -> None:
        rows = self.lines.count()
        row = self.lines.currentRow()
        for _ in range(rows):
            row = (row + by) % rows
            if self._enabled(row):
                self.lines.setCurrentRow(row)
                return

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None or not item.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        entry: Line = item.data(_ACTION)
        self._recent = [entry.key, *(old for old in self._recent if old != entry.key)][:8]
        self.leave()
        entry.run()

    def _place(self) -> None:
        window = self.window()
        self.setFixedWidth(min(WIDTH, window.width() - 48))
        self.adjustSize()
        self.move(QPoint((window.width() - self.width()) // 2, max(24, window.height() // 10)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # Esc and Return are shortcuts of the window too.
            event.setAccepted(event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter))
            return event.isAccepted()
        if watched is self.field and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        elif watched is not self.field and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.lines.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        else:
            return False
        return True

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Command palette"))
        self.field.setPlaceholderText(self.tr("A command or an action"))
        self.field.setAccessibleName(self.tr("Command or action"))
        self.lines.setAccessibleName(self.tr("Commands that fit"))
        self.nothing.setText(self.tr("Nothing has these letters in its name."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
