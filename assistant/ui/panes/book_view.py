"""The book of the folder: its files in order with their words, and the headings of all of them as one outline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.documents.book_contents import Part
from assistant.text.headings import Heading
from assistant.ui.kit.elided_label import ElidedLabel
from assistant.ui.panes.book_reading import ReadBook

_WHAT = Qt.ItemDataRole.UserRole


class BookList(QTreeWidget):
    """`order_wanted(row, place)`: the file of `row` belongs at `place` of the others. `out_wanted(row)`, `menu_wanted(row,
    place on the screen)`."""

    order_wanted = Signal(int, int)
    out_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("outline", True)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def row_of(self, item: QTreeWidgetItem | None) -> int:
        """Of the file that an item is, or belongs to; -1 for none."""
        while item is not None and item.parent() is not None:
            item = item.parent()
        return self.indexOfTopLevelItem(item) if item is not None else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_of(self.currentItem())
        alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(row, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.out_wanted.emit(row)
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._ask_for_menu(row, self._middle(self.currentItem()))
        else:
            super().keyPressEvent(event)

    def _step(self, row: int, by: int) -> None:
        if row >= 0 and 0 <= row + by < self.topLevelItemCount():
            self.order_wanted.emit(row, row + by)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        self._ask_for_menu(self.row_of(item), self._middle(item) if by_key else event.pos())

    def _middle(self, item: QTreeWidgetItem | None) -> QPoint:
        return self.visualItemRect(item).center() if item is not None else QPoint(0, 0)

    def _ask_for_menu(self, row: int, place: QPoint) -> None:
        self.menu_wanted.emit(row, self.viewport().mapToGlobal(place))

    def dropEvent(self, event: QDropEvent) -> None:
        point = event.position().toPoint()
        item = self.itemAt(point)
        target = self.row_of(item) if item is not None else self.topLevelItemCount()
        if item is not None and (item.parent() is not None or point.y() > self.visualItemRect(item).center().y()):
            target += 1
        row = self.row_of(self.currentItem())
        # Taken as done, Qt would take the line out of the list.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.ignore()
        place = target - 1 if target > row else target
        if row >= 0 and place != row:
            # The drag has to end before the list is made anew.
            QTimer.singleShot(0, self, lambda: self.order_wanted.emit(row, place))

    def event(self, event: QEvent) -> bool:
        # Delete is a key of the page as well.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Delete
        ):
            event.accept()
            return True
        return super().event(event)


class BookView(QWidget):
    """`open_wanted(path)`, `jump_wanted(path, place)` for a heading, and wishes about the book, which are granted elsewhere:
    `order_wanted(name, place)`, `out_wanted(name)`, `add_wanted([name, …])`, `menu_wanted(name, place on the screen)`.
    """

    open_wanted = Signal(object)
    jump_wanted = Signal(object, int)
    order_wanted = Signal(str, int)
    out_wanted = Signal(str)
    add_wanted = Signal(object)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read: ReadBook | None = None
        self._shown: list[Part] = []
        self.title = ElidedLabel()
        self.title.setProperty("tone", "head")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.list = BookList()
        self.words = QLabel()
        self.words.setProperty("tone", "muted")
        self.words.setWordWrap(True)
        self.new = QLabel()
        self.new.setProperty("tone", "muted")
        self.new.setWordWrap(True)
        self.add_button = QPushButton()
        self.add_button.setProperty("flat", True)
        below = QHBoxLayout()
        below.setSpacing(4)
        below.addWidget(self.new, 1)
        below.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self.title, self.words, self.new):
            label.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addWidget(self.words)
        self.setFocusProxy(self.list)
        self.list.itemExpanded.connect(self._fill)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._on_clicked)
        self.list.order_wanted.connect(lambda row, place: self.order_wanted.emit(self._shown[row].name, place))
        self.list.out_wanted.connect(lambda row: self.out_wanted.emit(self._shown[row].name))
        self.list.menu_wanted.connect(
            lambda row, place: self.menu_wanted.emit(self._shown[row].name if row >= 0 else "", place)
        )
        self.add_button.clicked.connect(self._add)
        self.retranslate()

    def show_book(self, read: ReadBook) -> None:
        """Only the lines of files that are others than before are made anew."""
        self.read = read
        names = [part.name for part in read.parts]
        if names != [part.name for part in self._shown]:
            self._make_lines(read)
        for row, part in enumerate(read.parts):
            if row >= len(self._shown) or self._shown[row] != part:
                self._show_part(self.list.topLevelItem(row), part)
        self._shown = list(read.parts)
        self._tell()

    def current_name(self) -> str:
        row = self.list.row_of(self.list.currentItem())
        return self._shown[row].name if 0 <= row < len(self._shown) else ""

    def select(self, name: str) -> None:
        row = next((row for row, part in enumerate(self._shown) if part.name == name), -1)
        item = self.list.topLevelItem(row)
        if item is not None and self.list.row_of(self.list.currentItem()) != row:
            self.list.setCurrentItem(item)

    def _make_lines(self, read: ReadBook) -> None:
        """One for each file, open and chosen as they were."""
        tops = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        expanded = {part.name for part, item in zip(self._shown, tops, strict=False) if item and item.isExpanded()}
        current = self.current_name()
        self.list.clear()
        items = [QTreeWidgetItem() for _ in read.parts]
        self.list.addTopLevelItems(items)
        self._shown = []
        for item, part in zip(items, read.parts, strict=True):
            self._show_part(item, part)
            item.setExpanded(part.name in expanded)
            if part.name == current:
                self.list.setCurrentItem(item)

    def _show_part(self, item: QTreeWidgetItem | None, part: Part) -> None:
        if item is None:
            return
        name = part.name.rsplit(".", 1)[0]
        words = QLocale().toString(part.counts.words)
        item.setText(0, name)
        item.setText(1, self.tr("missing") if part.unread else words)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, part.name)
        spoken = self.tr("{name}, missing") if part.unread else self.tr("{name}, {words} words")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken.format(name=name, words=words))
        item.setData(0, _WHAT, part)
        item.setDisabled(False)
        shape = QTreeWidgetItem.ChildIndicatorPolicy
        item.setChildIndicatorPolicy(shape.ShowIndicator if part.headings else shape.DontShowIndicator)
        item.takeChildren()
        if item.isExpanded():
            self._fill(item)

    @Slot(QTreeWidgetItem)
    def _fill(self, item: QTreeWidgetItem) -> None:
        """The headings of a file, when they are asked for."""
        part = item.data(0, _WHAT)
        if not isinstance(part, Part) or item.childCount():
            return
        highest = min((one.level for one in part.headings), default=1)
        for heading in part.headings:
            line = QTreeWidgetItem(["\u2003" * (heading.level - highest) + heading.title])
            line.setToolTip(0, heading.title)
            spoken = self.tr("{title}, level {level}").format(title=heading.title, level=heading.level)
            line.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            line.setData(0, _WHAT, heading)
            item.addChild(line)
            line.setFirstColumnSpanned(True)

    @Slot(QTreeWidgetItem, int)
    def _on_clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.parent() is not None:
            self._go(item)

    @Slot(QTreeWidgetItem, int)
    def _go(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        row = self.list.row_of(item)
        if not 0 <= row < len(self._shown):
            return
        what = item.data(0, _WHAT)
        if isinstance(what, Heading):
            self.jump_wanted.emit(self._shown[row].path, what.position)
        else:
            self.open_wanted.emit(self._shown[row].path)

    @Slot()
    def _add(self) -> None:
        if self.read is not None:
            self.add_wanted.emit(list(self.read.standing.new))

    def _tell(self) -> None:
        read = self.read
        if read is None or read.opened is None:
            return
        made = read.opened.book
        title = made.title or read.folder.name
        self.title.setText(
            self.tr("{title}, by {author}").format(title=title, author=made.author) if made.author else title
        )
        self.title.setToolTip(self.title.text())
        number = QLocale().toString
        told = self.tr("%Ln words", "", read.words)
        if made.goal:
            share = min(999, 100 * read.words // made.goal)
            goal = self.tr("{words} of {goal} words, {share} %")
            told = goal.format(words=number(read.words), goal=number(made.goal), share=number(share))
        self.words.setText(told)
        new = len(read.standing.new)
        self.new.setText(self.tr("%Ln files are not in the book.", "", new))
        self.new.setToolTip("\n".join(read.standing.new[:20]))
        self.new.setVisible(bool(new))
        self.add_button.setVisible(bool(new))

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Book"))
        self.list.setToolTip(self.tr("Drag a file to move it in the book, or press Alt with Up or Down"))
        self.add_button.setText(self.tr("Add"))
        self.add_button.setToolTip(self.tr("Put these files at the end of the book"))
        for row, part in enumerate(self._shown):
            self._show_part(self.list.topLevelItem(row), part)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
