"""The folder pane: the documents of one folder at the left, and a search through what they say."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QModelIndex, QSize, QStandardPaths, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QFileIconProvider,
    QFileSystemModel,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTreeView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant.documents.folder_search import MOST_HITS, SHOWN, Found, Searched
from assistant.errors import ExpressionError
from assistant.system import paths
from assistant.text.finding import Query
from assistant.ui.kit import messages, theme
from assistant.ui.kit.elided_label import ElidedLabel
from assistant.ui.kit.window_place import stored_places
from assistant.ui.panes.folder_search_thread import FolderSearch

PAUSE_MILLISECONDS = 300
NARROWEST = 180
_FOUND = Qt.ItemDataRole.UserRole


class _NoIcons(QFileIconProvider):
    """Names are enough, and icons of a system's theme would be the loudest thing on the page."""

    def icon(self, *_: object) -> QIcon:
        return QIcon()


class FolderPane(QWidget):
    """`open_wanted(Path)`; `jump_wanted(Found)` asks to open the file of a hit and to go there.

    Reads the disk only from the first time it is shown, the tree in Qt's own thread and the search in another.
    """

    open_wanted = Signal(object)
    jump_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._model: QFileSystemModel | None = None
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
        self.tree = QTreeView()
        self.results = QTreeWidget()
        for view in (self.tree, self.results):
            view.setProperty("outline", True)
            view.setHeaderHidden(True)
            view.setIndentation(12)
            view.setUniformRowHeights(True)
            view.setTextElideMode(Qt.TextElideMode.ElideRight)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setExpandsOnDoubleClick(True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("tone", "muted")
        self.told.setContentsMargins(8, 0, 8, 0)
        self.search = FolderSearch(self)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.search_now)
        self.choose_button.clicked.connect(self.choose)
        self.wanted.textChanged.connect(self._on_wanted)
        self.wanted.returnPressed.connect(self.search_now)
        self.expression.toggled.connect(self._on_wanted)
        self.tree.activated.connect(self._on_activated)
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
        for widget in (self.wanted, self.expression, self.told):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
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
        if self._model is None:
            self._model = self._made_model()
        self.tree.setRootIndex(self._model.setRootPath(str(folder)))
        self.wanted.clear()

    def show_folder(self, beside: Path | None) -> None:
        """The folder of last time; at the first time the one of the document `beside`, or the system's for documents."""
        if self.folder is not None and self._model is not None:
            return
        last = stored_places().value("folder")
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        known = [Path(last)] if isinstance(last, str) and last and "\0" not in last else []
        found = [*known, *([beside.parent] if beside is not None else []), Path(place)]
        self.open_folder(next((one for one in found if one.is_dir()), paths.person()))

    def _made_model(self) -> QFileSystemModel:
        model = QFileSystemModel(self)
        model.setReadOnly(True)
        model.setIconProvider(_NoIcons())
        model.setFilter(QDir.Filter.AllDirs | QDir.Filter.Files | QDir.Filter.NoDotAndDotDot)
        model.setNameFilters([f"*{suffix}" for suffix in SHOWN])
        model.setNameFilterDisables(False)
        self.tree.setModel(model)
        for column in range(1, model.columnCount()):
            self.tree.hideColumn(column)
        return model

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
        self.search.start(self.folder, Query(wanted, expression=self.expression.isChecked()))

    @Slot()
    def _on_wanted(self) -> None:
        self.expression.setVisible(bool(self.wanted.text()))
        if self.wanted.text():
            self._timer.start()
        else:
            self.search_now()

    def _show_results(self, shown: bool) -> None:
        self.results.setVisible(shown)
        self.tree.setVisible(not shown)
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

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if self._model is not None and not self._model.isDir(index):
            self.open_wanted.emit(Path(self._model.filePath(index)))

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
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.folder is None:
            # At a start the page comes first.
            QTimer.singleShot(0, self, partial(self.show_folder, None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.wanted.hasFocus():
            (self.results if self.results.isVisible() else self.tree).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Folder"))
        self.choose_button.setText(self.tr("Choose…"))
        self.choose_button.setToolTip(self.tr("Choose another folder"))
        self.wanted.setPlaceholderText(self.tr("Search in the files"))
        self.wanted.setAccessibleName(self.tr("Search in the files"))
        self.expression.setText(self.tr("Expression"))
        self.expression.setToolTip(self.tr("Search with a regular expression"))
        self.tree.setAccessibleName(self.tr("Files"))
        self.results.setAccessibleName(self.tr("Found"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
