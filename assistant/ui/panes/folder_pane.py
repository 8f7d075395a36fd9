"""The folder pane: the documents of one folder at the left, its book, and a search through what they say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, QStandardPaths, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.documents.folder_search import MOST_HITS, Found, Searched
from assistant.errors import ExpressionError, LonghandError
from assistant.system import paths
from assistant.text.finding import Query
from assistant.ui.kit import messages, theme
from assistant.ui.kit.elided_label import ElidedLabel
from assistant.ui.kit.window_place import stored_places
from assistant.ui.panes.book_reading import BookReading, ReadBook
from assistant.ui.panes.book_view import BookView
from assistant.ui.panes.file_tree import FileTree
from assistant.ui.panes.folder_search_thread import FolderSearch

PAUSE_MILLISECONDS = 300
NARROWEST = 180
_FOUND = Qt.ItemDataRole.UserRole


class FolderPane(QWidget):
    """`open_wanted(Path)`; `jump_wanted(Found)` asks to open the file of a hit and to go there. Wishes to change files or
    the book come from `tree`, from `book`, and from the menus that `menu_asked(QMenu, path | None)` wants filled.

    Reads the disk only from the first time it is shown, the tree in Qt's own thread, search and book in others.
    `open_texts` are the texts of open documents that differ from their files.
    """

    open_wanted = Signal(object)
    jump_wanted = Signal(object)
    menu_asked = Signal(QMenu, object)
    book_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self.open_texts: Callable[[], dict[Path, str]] = dict
        self._hits = 0
        self.setAutoFillBackground(True)
        self.head = ElidedLabel()
        self.head.setProperty("tone", "head")
        self.choose_button = QPushButton()
        self.choose_button.setProperty("flat", True)
        self.choose_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.wanted = QLineEdit()
        self.expression = QCheckBox()
        self.expression.hide()
        self.tree = FileTree()
        self.book = BookView()
        self.results = QTreeWidget()
        self.results.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for view in (self.tree, self.results):
            view.setProperty("outline", True)
            view.setHeaderHidden(True)
            view.setIndentation(12)
            view.setUniformRowHeights(True)
            view.setTextElideMode(Qt.TextElideMode.ElideRight)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new_button = QToolButton()
        self.new_button.setProperty("unfolding", True)
        self.new_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.new_button.setMenu(QMenu(self.new_button))
        self.files_button, self.book_button = QPushButton(), QPushButton()
        self._sides = QButtonGroup(self)
        for button in (self.files_button, self.book_button):
            button.setProperty("flat", True)
            button.setCheckable(True)
            self._sides.addButton(button)
        self.files_button.setChecked(True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("tone", "muted")
        self.told.setContentsMargins(8, 0, 8, 0)
        self.search = FolderSearch(self)
        self.reading = BookReading(self)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(PAUSE_MILLISECONDS)
        self._refresh.timeout.connect(self.read_book)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.search_now)
        self.choose_button.clicked.connect(self.choose)
        self.wanted.textChanged.connect(self._on_wanted)
        self.wanted.returnPressed.connect(self.search_now)
        self.expression.toggled.connect(self._on_wanted)
        self.tree.open_wanted.connect(self.open_wanted)
        self.tree.menu_wanted.connect(self._offer)
        self.book.open_wanted.connect(self.open_wanted)
        self.book.menu_wanted.connect(self._offer_in_book)
        self.new_button.menu().aboutToShow.connect(self._fill_new_menu)
        self._sides.buttonToggled.connect(self._on_side)
        self.reading.came.connect(self._on_book)
        self.reading.failed.connect(self._on_book_failed)
        self.results.itemActivated.connect(self._on_result)
        self.results.itemClicked.connect(self._on_result)
        self.search.found.connect(self._on_found)
        self.search.ended.connect(self._on_ended)
        self.search.failed.connect(self._on_failed)
        self._show_results(False)
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.head, 1)
        top.addWidget(self.choose_button)
        self.head.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(top)
        sides = QHBoxLayout()
        sides.setSpacing(4)
        sides.addWidget(self.files_button)
        sides.addWidget(self.book_button)
        sides.addStretch(1)
        sides.addWidget(self.new_button)
        column.addLayout(sides)
        for widget in (self.wanted, self.expression, self.told):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        column.addWidget(self.book, 1)
        column.addWidget(self.results, 1)
        self.setFocusProxy(self.tree)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(NARROWEST, 0))

    def open_folder(self, folder: Path) -> None:
        """Show this one from now on, at later starts too."""
        self.folder = folder
        stored = stored_places()
        stored.setValue("folder", str(folder))
        self.head.setText(folder.name or str(folder))
        self.head.setToolTip(str(folder))
        self.tree.show_folder(folder)
        self.wanted.clear()
        self.files_button.setChecked(True)
        self._on_book(ReadBook(folder))
        self.read_book()

    def show_folder(self, beside: Path | None) -> None:
        """The folder of last time; at the first time the one of the document `beside`, or the system's for documents."""
        if self.folder is not None:
            return
        last = stored_places().value("folder")
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        known = [Path(last)] if isinstance(last, str) and last and "\0" not in last else []
        found = [*known, *([beside.parent] if beside is not None else []), Path(place)]
        self.open_folder(next((one for one in found if one.is_dir()), paths.person()))

    @Slot()
    def choose(self) -> None:
        start = str(self.folder or paths.person())
        chosen = QFileDialog.getExistingDirectory(self.window(), self.tr("Choose a folder"), start)
        if chosen:
            self.open_folder(Path(chosen))

    @Slot()
    def search_now(self) -> None:
        self._timer.stop()
        self.results.clear()
        self._hits = 0
        wanted = self.wanted.text().strip() if not self.expression.isChecked() else self.wanted.text()
        self._show_results(bool(wanted))
        if not wanted or self.folder is None:
            self.search.give_up()
            return
        self._tell(self.tr("Searching…"))
        parts = [part.path for part in self.read.parts] if self.in_book and self.read is not None else None
        query = Query(wanted, expression=self.expression.isChecked())
        self.search.start(self.folder, query, parts, self.open_texts())

    @Slot()
    def _on_wanted(self) -> None:
        self.expression.setVisible(bool(self.wanted.text()))
        if self.wanted.text():
            self._timer.start()
        else:
            self.search_now()

    def _show_results(self, shown: bool) -> None:
        self.results.setVisible(shown)
        self.tree.setVisible(not shown and not self.in_book)
        self.book.setVisible(not shown and self.in_book)
        self.expression.setVisible(bool(self.wanted.text()))
        if not shown:
            self._tell("")

    def _tell(self, text: str, tone: str = "muted") -> None:
        theme.set_tone(self.told, tone)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    @Slot(object)
    def _on_found(self, found: list[Found]) -> None:
        path = found[0].path
        item = QTreeWidgetItem([path.name])
        item.setToolTip(0, str(path))
        item.setData(0, _FOUND, found[0])
        self.results.addTopLevelItem(item)
        for one in found:
            line = QTreeWidgetItem([f"{one.line}  {one.excerpt}"])
            line.setToolTip(0, one.excerpt)
            line.setData(0, _FOUND, one)
            spoken = self.tr("line {line}: {text}").format(line=one.line, text=one.excerpt)
            line.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.addChild(line)
        item.setExpanded(True)
        self._hits += len(found)
        if self.results.topLevelItemCount() == 1:
            self.results.setCurrentItem(item)

    @Slot(object)
    def _on_ended(self, searched: Searched) -> None:
        if not searched.hits:
            text = self.tr("Not found in %Ln files.", "", searched.files)
        else:
            text = self.tr("%Ln found", "", searched.hits)
        if searched.cut_short:
            text += " " + self.tr("There is more: the search ends after {hits} hits.").format(hits=MOST_HITS)
        self._tell(text)

    @Slot(object)
    def _on_failed(self, error: ExpressionError) -> None:
        said = messages.words(error)
        self._tell(f"{said.text} {said.advice}", "error")

    @property
    def read(self) -> ReadBook | None:
        """The book as it was read last; None where the folder has none."""
        return self.book.read if self.book.read is not None and self.book.read.opened is not None else None

    @property
    def in_book(self) -> bool:
        return self.book_button.isChecked()

    def show_side(self, book: bool) -> None:
        """The book of the folder, or its files."""
        (self.book_button if book else self.files_button).setChecked(True)

    def refresh_book(self) -> None:
        """A moment later, as something that it counts has changed."""
        if self.isVisible():
            self._refresh.start()

    @Slot()
    def read_book(self) -> None:
        self._refresh.stop()
        if self.folder is not None:
            self.reading.start(self.folder, self.open_texts())

    @Slot(object)
    def _on_book(self, read: ReadBook) -> None:
        had = self.read is not None
        self.book.show_book(read)
        self._show_sides()
        if self.read is not None and not had:
            # Whoever has a book works on it.
            self.show_side(book=True)
        elif self.read is None:
            self.show_side(book=False)
        self.book_changed.emit()

    @Slot(object)
    def _on_book_failed(self, error: LonghandError) -> None:
        if self.folder is not None:
            self._on_book(ReadBook(self.folder))
        said = messages.words(error)
        self._tell(f"{said.text} {said.advice}", "error")

    def _show_sides(self) -> None:
        for button in (self.files_button, self.book_button):
            button.setVisible(self.read is not None)

    @Slot()
    def _on_side(self) -> None:
        self._show_results(bool(self.wanted.text().strip()))
        self.setFocusProxy(self.book if self.in_book else self.tree)
        self._name_field()
        if self.wanted.text():
            self.search_now()

    @Slot()
    def _fill_new_menu(self) -> None:
        menu = self.new_button.menu()
        menu.clear()
        self.menu_asked.emit(menu, None)

    @Slot(object, QPoint)
    def _offer(self, path: Path | None, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu, path)
        menu.popup(place)

    @Slot(str, QPoint)
    def _offer_in_book(self, name: str, place: QPoint) -> None:
        opened = self.read.opened if self.read is not None else None
        self._offer(opened.path(name) if opened is not None and name else None, place)

    @Slot(QTreeWidgetItem, int)
    def _on_result(self, item: QTreeWidgetItem, _column: int) -> None:
        found = item.data(0, _FOUND)
        if isinstance(found, Found):
            self.jump_wanted.emit(found)

    def escape(self) -> bool:
        """Go back from the search results to the files; False when the files are shown already."""
        if not self.wanted.text():
            return False
        self.wanted.clear()
        (self.book if self.in_book else self.tree).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.folder is None:
            # At a start the page comes first.
            QTimer.singleShot(0, self, partial(self.show_folder, None))
        else:
            self.read_book()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.wanted.hasFocus():
            below = self.results if self.results.isVisible() else self.book if self.in_book else self.tree
            below.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Folder"))
        self.choose_button.setText(self.tr("Choose…"))
        self.choose_button.setToolTip(self.tr("Choose another folder"))
        self.new_button.setText(self.tr("New"))
        self.new_button.setToolTip(self.tr("New documents and folders, and the book"))
        self.files_button.setText(self.tr("Files"))
        self.book_button.setText(self.tr("Book"))
        self._name_field()
        self.expression.setText(self.tr("Expression"))
        self.expression.setToolTip(self.tr("Search with a regular expression"))
        self.tree.setAccessibleName(self.tr("Files"))
        self.results.setAccessibleName(self.tr("Found"))

    def _name_field(self) -> None:
        where = self.tr("Search in the book") if self.in_book else self.tr("Search in the files")
        self.wanted.setPlaceholderText(where)
        self.wanted.setAccessibleName(where)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
