"""The guide inside the program: its pages at the left, a search over all of them, links between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from assistant.ui.help.help_pages import Page
from assistant.ui.kit import icons, window_place
from assistant.ui.kit.markdown_view import PageView

LIST_WIDTH = 216


class HelpWindow(QDialog):
    """`load` gives the pages in the language of the moment. Not modal: it is read beside the work."""

    def __init__(self, load: Callable[[], list[Page]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self._load = load
        self._pages = load()
        self._shown = self._pages[0].id
        self._past: list[str] = []
        self._future: list[str] = []
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.list.setFixedWidth(LIST_WIDTH)
        self.nothing = QLabel()
        self.nothing.setProperty("tone", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setFixedWidth(LIST_WIDTH)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.back, self.forward = QPushButton(), QPushButton()
        for button in (self.back, self.forward):
            button.setFlat(True)
            button.setProperty("iconic", True)
            button.setAutoDefault(False)
            button.setIconSize(QSize(20, 20))
        self.page = PageView()
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.page.setFocus)
        self.list.currentRowChanged.connect(self._on_row)
        self.page.link_followed.connect(self.go_to)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self.close_button.clicked.connect(self.close)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self._to_search),
            (QKeySequence.StandardKey.Back, self.go_back),
            (QKeySequence.StandardKey.Forward, self.go_forward),
        ):
            QShortcut(keys, self).activated.connect(slot)
        window_place.fit(self, 880, 640)
        self.setMinimumSize(400, 280)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.forward)
        head.addWidget(self.search, 1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list)
        middle.addWidget(self.nothing)
        middle.addWidget(self.page, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)

    @property
    def current(self) -> str:
        """The id of the page that is shown."""
        return self._shown

    @Slot(str)
    def go_to(self, page_id: str) -> None:
        """Turn to a page; an address that is none of them is left alone."""
        if page_id != self._shown and page_id in [page.id for page in self._pages]:
            self._past.append(self._shown)
            self._future.clear()
            self._turn(page_id)

    @Slot()
    def go_back(self) -> None:
        if self._past:
            self._future.append(self._shown)
            self._turn(self._past.pop())

    @Slot()
    def go_forward(self) -> None:
        if self._future:
            self._past.append(self._shown)
            self._turn(self._future.pop())

    def _turn(self, page_id: str) -> None:
        self._shown = page_id
        self._show()
        if not self.list.hasFocus() and not self.search.hasFocus():
            self.page.setFocus()

    @Slot()
    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        item = self.list.item(row)
        if item is not None:
            self.go_to(item.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _filter(self) -> None:
        """The list has the pages with all the words; where the one shown has them not, the first that has is shown."""
        words = self._words()
        found = [page.id for page in self._pages if page.holds(words)]
        if found and self._shown not in found:
            self._past.append(self._shown)
            self._future.clear()
            self._shown = found[0]
        self._show()

    def _words(self) -> list[str]:
        return self.search.text().casefold().split()

    def _show(self) -> None:
        words = self._words()
        listed = [page for page in self._pages if page.holds(words)]
        with QSignalBlocker(self.list):
            self.list.clear()
            for page in listed:
                self.list.addItem(page.title)
                item = self.list.item(self.list.count() - 1)
                item.setData(Qt.ItemDataRole.UserRole, page.id)
                if page.id == self._shown:
                    self.list.setCurrentItem(item)
        self.list.setVisible(bool(listed))
        self.nothing.setVisible(not listed)
        self.nothing.setText(
            self.tr("No page has “{words}” in it. Try another word.").format(words=self.search.text().strip())
        )
        page = next(page for page in self._pages if page.id == self._shown)
        self.page.show_markdown(page.markdown, words)
        self.page.setAccessibleName(page.title)
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Longhand guide"))
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setToolTip(self.tr("Search the guide (Ctrl+F)"))
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.back.setToolTip(self.tr("Back (Alt+Left)"))
        self.back.setAccessibleName(self.tr("Back"))
        self.forward.setToolTip(self.tr("Forward (Alt+Right)"))
        self.forward.setAccessibleName(self.tr("Forward"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close the guide (Esc)"))
        self._pages = self._load()
        self._dress()
        self._show()

    def _dress(self) -> None:
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.back.setIcon(icons.icon("forward" if backwards else "back"))
        self.forward.setIcon(icons.icon("back" if backwards else "forward"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # The menus, whose names the pages take, may change theirs after this window.
            QTimer.singleShot(0, self, self.retranslate)
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange) and hasattr(self, "page"):
            self._dress()
