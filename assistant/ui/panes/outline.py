"""The outline: the document's headings in a list at the left, for looking, for jumping and for moving sections."""

from __future__ import annotations

import bisect
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from assistant.text import sections
from assistant.text.counting import count, units
from assistant.text.headings import Heading, headings
from assistant.text.history import Change
from assistant.ui.kit.connections import Connections
from assistant.ui.page.editor import Editor

WIDTH = 220
PAUSE_MILLISECONDS = 300
_COUNTED = 400_000
_FOLDED = " ▸"


class _Headings(QListWidget):
    """`moved(row, target)`: the line of `row` was dropped before that of `target`. The list itself stays as it is."""

    moved = Signal(int, int)
    stepped = Signal(bool)
    """Whether the chosen section is to go down, or up."""
    folded = Signal(bool)
    """Whether the chosen section is to be folded, or unfolded."""

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(event.key() == Qt.Key.Key_Down)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.folded.emit(event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        target = index.row() if index.isValid() else self.count()
        if index.isValid() and event.position().y() > self.visualRect(index).center().y():
            target += 1
        row = self.currentRow()
        # Taken as done, Qt would take the line out of the list.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.ignore()
        # The drag has to end before the list is made anew.
        QTimer.singleShot(0, self, lambda: self.moved.emit(row, target))


class Outline(QWidget):
    """Up and Down choose, Left and Right fold, Return goes there and hands the keyboard to the page. A section is moved by dragging its heading,
    or by Alt with Up and Down, as one undo step. Reads the text only while it is shown.
    """

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.headings: list[Heading] = []
        self._stale = True
        self.setAutoFillBackground(True)
        self.setMinimumWidth(160)
        self.head = QLabel()
        self.head.setProperty("tone", "head")
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.list = _Headings()
        self.list.setProperty("outline", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.nothing = QLabel()
        self.nothing.setProperty("tone", "muted")
        self.nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        self.head.setContentsMargins(8, 0, 8, 0)
        self.nothing.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self.head)
        column.addWidget(self.filter)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.words = QLabel()
        self.words.setProperty("tone", "muted")
        self.words.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self.words)
        # While the list is hidden its room would be shared among the two labels.
        column.addStretch(0)
        for label in (self.head, self.nothing):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.update_headings)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(PAUSE_MILLISECONDS)
        self._counting.timeout.connect(self._count)
        self.filter.textChanged.connect(self._sift)
        self.list.moved.connect(self.move_section)
        self.list.stepped.connect(self._step)
        self.list.folded.connect(self._fold)
        self._folded: set[tuple[int, str]] = set()
        self.list.itemClicked.connect(self._jump)
        self.list.itemActivated.connect(self._jump)
        self._connections = Connections()
        self.use(editor)
        self.retranslate()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the list. Not by a proxy, as Tab would then pass over the filter that stands before it."""
        self.list.setFocus(reason)

    def use(self, editor: Editor) -> None:
        """List the headings of this page."""
        self._connections.disconnect_all()
        self._editor, self._stale = editor, True
        self._connections.connect(
            (editor.text.edited, self._on_edited),
            (editor.text.loaded, self._on_edited),
            (editor.cursorPositionChanged, self._follow),
        )
        if self.isVisible():
            self.update_headings()

    @Slot()
    def update_headings(self) -> None:
        """Read the text now."""
        self._timer.stop()
        self._stale = False
        found = headings(self._editor.text.text())
        if [(one.level, one.title) for one in found] != [(one.level, one.title) for one in self.headings]:
            self._fill(found)
        self.headings = found
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.filter.setVisible(bool(found))
        self._sift()
        self._follow()

    def _fill(self, found: list[Heading]) -> None:
        self.list.clear()
        highest = min((one.level for one in found), default=1)
        for one in found:
            # Spaces indent: a style sheet's list knows no levels, and a tree would fold what is meant to be seen.
            item = QListWidgetItem("\u2003" * (one.level - highest) + one.title)
            item.setToolTip(one.title)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("{title}, level {level}").format(title=one.title, level=one.level),
            )
            item.setSizeHint(QSize(0, 28))
            self.list.addItem(item)

    @Slot(bool)
    def _fold(self, shut: bool) -> None:
        """Hide the headings below the chosen one, or show them; where there are none to hide, go to the one above it."""
        row = self.list.currentRow()
        if not 0 <= row < len(self.headings):
            return
        here = self.headings[row].level, self.headings[row].title
        if not shut:
            self._folded.discard(here)
        elif here not in self._folded and sections.last_row(self.headings, row) > row + 1:
            self._folded.add(here)
        else:
            above = range(row - 1, -1, -1)
            self.list.setCurrentRow(next((one for one in above if self.headings[one].level < here[0]), row))
        self._sift()

    @Slot()
    def _sift(self) -> None:
        """Show the headings that have the words of the filter; without one, those that are not folded away."""
        wanted = self.filter.text().casefold().split()
        shut = 0
        for row, one in enumerate(self.headings[: self.list.count()]):
            folded = (one.level, one.title) in self._folded and sections.last_row(self.headings, row) > row + 1
            item = self.list.item(row)
            item.setText(item.text().removesuffix(_FOLDED) + (_FOLDED if folded else ""))
            if wanted:
                item.setHidden(not all(word in one.title.casefold() for word in wanted))
                continue
            if shut and one.level <= shut:
                shut = 0
            item.setHidden(bool(shut))
            shut = shut or (one.level if folded else 0)

    @Slot(int, int)
    def move_section(self, row: int, target: int) -> bool:
        """Put the section of this row before the heading of row `target`, or at the end of the text. False where it is
        there already, and in a text for reading."""
        if self._stale:
            self.update_headings()
        text = self._editor.text
        if self._editor.isReadOnly() or not 0 <= row < len(self.headings):
            return False
        start, stop = self.headings[row].position, sections.end(self.headings, row, text.length)
        place = self.headings[target].position if target < len(self.headings) else text.length
        if start <= place <= stop:
            return False
        move = sections.moving(
            text.slice(start, stop), text.slice(max(0, place - 2), place), start, stop, place, text.length
        )
        if stop == text.length and place < start - 1 and text.slice(start - 2, start) == "\n\n":
            # The blank line before the last section would end the text.
            start -= 1
        with self._editor.kept_view(), text.step():
            if place < start:
                text.replace(start, stop, "")
                text.replace(place, place, move.text)
            else:
                text.replace(place, place, move.text)
                text.replace(start, stop, "")
        came = place + move.shift - (stop - start if place > start else 0)
        self._editor.set_caret(came)
        self.update_headings()
        return True

    @Slot(bool)
    def _step(self, down: bool) -> None:
        row = self.list.currentRow()
        if row < 0 or row >= len(self.headings):
            return
        target = sections.over_next(self.headings, row) if down else sections.over_previous(self.headings, row)
        if target is not None:
            self.move_section(row, target)

    @Slot()
    def _count(self) -> None:
        """The words of the section where the caret is; of a very long one it would take as long as a key may."""
        row, text = self.list.currentRow(), self._editor.text
        self.words.clear()
        if self._stale or not 0 <= row < len(self.headings):
            return
        start, stop = self.headings[row].position, sections.end(self.headings, row, text.length)
        if stop - start <= _COUNTED:
            self.words.setText(self.tr("%Ln words in this section", "", count(text.slice(start, stop)).words))

    @Slot(QListWidgetItem)
    def _jump(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        if self._stale:
            self.update_headings()
        if 0 <= row < len(self.headings):
            self._editor.set_caret(self.headings[row].position)
            self._editor.scroll_caret_to(0.2)
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, change: Change | None = None) -> None:
        """None for another text."""
        if self.isVisible() and not self._counting.isActive():
            self._counting.start()
        if change is not None and not self._stale and not self._concerns(change):
            self.headings = [
                replace(one, position=one.position + change.growth) if one.position >= change.end else one
                for one in self.headings
            ]
            return
        self._stale = True
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _concerns(self, change: Change) -> bool:
        """Whether an edit may make, change or end a heading or fenced code: reading a novel anew takes longer than a frame."""
        document, end = self._editor.document(), change.position + units(change.added)
        last = document.findBlock(end)
        lines = self._editor.text.slice(document.findBlock(change.position).position(), last.position() + last.length())
        return any(mark in part for mark in "#`~" for part in (lines, change.removed))

    @Slot()
    def _follow(self) -> None:
        """Select the heading under which the caret stands."""
        if not self.isVisible() or self._stale:
            return
        row = bisect.bisect_right(self.headings, self._editor.caret(), key=lambda one: one.position) - 1
        while row > 0 and self.list.item(row) is not None and self.list.item(row).isHidden() and not self.filter.text():
            row -= 1
        if row != self.list.currentRow():
            self.list.setCurrentRow(row)
        if not self._counting.isActive():
            self._counting.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.update_headings()
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.list.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._jump(item)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.head.setText(self.tr("Outline"))
        self.list.setAccessibleName(self.tr("Outline"))
        self.list.setToolTip(
            self.tr("Drag a heading to move its section, or press Alt with Up or Down. Left and Right fold and unfold")
        )
        self.filter.setPlaceholderText(self.tr("Filter headings"))
        self.filter.setAccessibleName(self.tr("Filter headings"))
        self._count()
        self.nothing.setText(self.tr("Headings will be listed here. Ctrl+1 makes a paragraph one."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
