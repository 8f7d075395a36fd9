"""The tree of a folder's files, in which names are changed and files dragged; it asks for both and does neither."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QDir,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileIconProvider,
    QFileSystemModel,
    QLineEdit,
    QStyledItemDelegate,
    QTreeView,
    QWidget,
)

from assistant.documents.folder_search import SHOWN

Index = QModelIndex | QPersistentModelIndex


class _NoIcons(QFileIconProvider):
    """Names are enough, and icons of a system's theme would be the loudest thing on the page."""

    def icon(self, *_: object) -> QIcon:
        return QIcon()


class _Files(QFileSystemModel):
    """`renamed(path, name)` and `moved([path, …], folder)` are wishes: the disk is changed by others."""

    rename_wanted = Signal(object, str)
    move_wanted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setIconProvider(_NoIcons())
        self.setFilter(QDir.Filter.AllDirs | QDir.Filter.Files | QDir.Filter.NoDotAndDotDot)
        self.setNameFilters([f"*{suffix}" for suffix in SHOWN])
        self.setNameFilterDisables(False)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsDropEnabled if not index.isValid() or self.isDir(index) else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value)
        if role == Qt.ItemDataRole.EditRole and name != self.fileName(index):
            path = Path(self.filePath(index))
            # The editor has to be gone before a message may take the focus.
            QTimer.singleShot(0, self, lambda: self.rename_wanted.emit(path, name))
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        folder = Path(self.filePath(parent)) if parent.isValid() else Path(self.rootPath())
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        # What lies elsewhere is not moved by a slip of the hand.
        inside = [path for path in paths if path.is_relative_to(self.rootPath()) and path.parent != folder]
        if inside:
            QTimer.singleShot(0, self, lambda: self.move_wanted.emit(inside, folder))
        return False


class _NameField(QStyledItemDelegate):
    """Selects the name without its ending, which people rarely mean."""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        super().setEditorData(editor, index)
        if isinstance(editor, QLineEdit):
            stem = len(Path(editor.text()).stem)
            QTimer.singleShot(0, editor, lambda: editor.setSelection(0, stem))


class FileTree(QTreeView):
    """`open_wanted(path)`, `rename_wanted(path, name)`, `move_wanted([path, …], folder)`, `trash_wanted(path)`, and
    `menu_wanted(path | None, place)` for the file at which a menu was asked for.
    """

    open_wanted = Signal(object)
    rename_wanted = Signal(object, str)
    move_wanted = Signal(object, object)
    trash_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: _Files | None = None
        self.setHeaderHidden(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setItemDelegate(_NameField(self))
        self.setExpandsOnDoubleClick(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.activated.connect(self._on_activated)

    def show_folder(self, folder: Path) -> None:
        if self._files is None:
            # Not before: it reads the disk.
            self._files = _Files(self)
            self._files.rename_wanted.connect(self.rename_wanted)
            self._files.move_wanted.connect(self.move_wanted)
            self.setModel(self._files)
            for column in range(1, self._files.columnCount()):
                self.hideColumn(column)
        self.setRootIndex(self._files.setRootPath(str(folder)))

    @property
    def files(self) -> QAbstractItemModel | None:
        return self._files

    def current_path(self) -> Path | None:
        return self._path(self.currentIndex())

    def select(self, path: Path) -> None:
        if self._files is not None and (index := self._files.index(str(path))).isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def edit_name(self, path: Path) -> None:
        self.select(path)
        self.edit(self.currentIndex())

    def folders(self) -> Sequence[Path]:
        """Of all that the tree knows: the folder itself, and the folders in it that have been looked at."""
        found: list[Path] = []
        waiting = [self.rootIndex()]
        while waiting and self._files is not None:
            index = waiting.pop(0)
            found.append(Path(self._files.filePath(index)))
            rows = (self._files.index(row, 0, index) for row in range(self._files.rowCount(index)))
            waiting += [row for row in rows if self._files.isDir(row)]
        return found

    def _path(self, index: Index) -> Path | None:
        return Path(self._files.filePath(index)) if self._files is not None and index.isValid() else None

    def _on_activated(self, index: QModelIndex) -> None:
        path = self._path(index)
        if path is not None and self._files is not None and not self._files.isDir(index):
            self.open_wanted.emit(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = self.current_path()
        if event.key() == Qt.Key.Key_Delete and path is not None:
            self.trash_wanted.emit(path)
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._ask_for_menu(self.visualRect(self.currentIndex()).center(), path)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        path = self.current_path() if by_key else self._path(self.indexAt(event.pos()))
        self._ask_for_menu(place, path)

    def _ask_for_menu(self, place: QPoint, path: Path | None) -> None:
        self.menu_wanted.emit(path, self.viewport().mapToGlobal(place))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is not self:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        # Delete and F2 are keys of the page as well.
        overridden = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overridden and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_F2):
            event.accept()
            return True
        return super().event(event)
