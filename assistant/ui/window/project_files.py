"""Files made, renamed, moved and deleted from the folder pane, with the documents that are open; and the book they make."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from assistant.documents import book, file_moves
from assistant.documents.book import Book, BookFile
from assistant.documents.file_errors import FileNotTrashed
from assistant.errors import DocumentError, DocumentMissing
from assistant.ui.document.document import Document
from assistant.ui.kit import file_dialogs
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.panes.book_dialog import BookDialog
from assistant.ui.panes.folder_pane import FolderPane
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.tabs import Tabs

COUNT_MILLISECONDS = 1_000
MOST_FOLDERS = 40


class ProjectFiles(QObject):
    """Changes nothing of an open document but its name: text, history and what is not saved stay. `export_wanted(BookFile,
    {path: text})` asks for the book that the pane shows, with the texts that are not saved.
    """

    export_wanted = Signal(object, object)

    def __init__(self, pane: FolderPane, tabs: Tabs, files: FileCommands, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._pane, self._tabs, self._files, self._bar, self._window = pane, tabs, files, bar, window
        self._chosen: Path | None = None
        self._folder: Path | None = None
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_MILLISECONDS)
        self._counting.timeout.connect(self._count)
        pane.open_texts = self.open_texts
        pane.menu_asked.connect(self.fill_menu)
        pane.book_changed.connect(self._on_book)
        pane.tree.rename_wanted.connect(self.rename)
        pane.tree.move_wanted.connect(self.move)
        pane.tree.trash_wanted.connect(self.trash)
        pane.book.order_wanted.connect(lambda name, to: self.change_book(lambda one: book.moved(one, name, to)))
        pane.book.out_wanted.connect(lambda name: self.change_book(lambda one: book.without(one, name)))
        pane.book.add_wanted.connect(lambda names: self.change_book(lambda one: book.added(one, names)))
        pane.book.jump_wanted.connect(self.jump)
        for page in tabs.pages:
            self._on_added(page)
        tabs.added.connect(self._on_added)
        tabs.shown.connect(self._choose)

    def open_texts(self) -> dict[Path, str]:
        """The texts of open documents that are not as their files are."""
        return {
            page.document.session.path: page.editor.text.text()
            for page in self._tabs.pages
            if page.document.session.path is not None and page.document.session.modified
        }

    @Slot(QMenu, object)
    def fill_menu(self, menu: QMenu, path: Path | None) -> None:
        """The lines for a file or folder of the pane, or for the pane itself."""
        folder = self._pane.folder
        if folder is None:
            return
        here = folder if path is None else path if path.is_dir() else path.parent
        _add(menu, self.tr("New document…"), lambda: self.new_document(here, path))
        _add(menu, self.tr("New folder…"), lambda: self.new_folder(here))
        menu.addSeparator()
        if path is not None:
            self._fill_for(menu, path)
            menu.addSeparator()
        self._fill_book(menu, folder, path)

    def _fill_for(self, menu: QMenu, path: Path) -> None:
        _add(menu, self.tr("Rename"), lambda: self._edit_name(path))
        places = QMenu(self.tr("Move to"), menu)
        for folder in self._pane.tree.folders()[:MOST_FOLDERS]:
            if folder != path.parent and not folder.is_relative_to(path):
                root = self._pane.folder or folder
                name = root.name if folder == root else folder.relative_to(root).as_posix()
                _add(places, name.replace("&", "&&"), partial(self.move, [path], folder))
        places.setEnabled(not places.isEmpty())
        menu.addMenu(places)
        _add(menu, self.tr("Move to the trash"), lambda: self.trash(path))
        beside = QUrl.fromLocalFile(str(path if path.is_dir() else path.parent))
        _add(menu, self.tr("Show in the file manager"), lambda: QDesktopServices.openUrl(beside))

    def _fill_book(self, menu: QMenu, folder: Path, path: Path | None) -> None:
        read = self._pane.read
        opened = read.opened if read is not None else None
        if opened is None:
            make = _add(menu, self.tr("Make a book of this folder"), self.make_book)
            make.setEnabled(not (folder / book.NAME).exists())
            return
        name = book.name_of(folder, path) if path is not None and not path.is_dir() else None
        if name is not None and name in opened.book.files:
            at, last = opened.book.files.index(name), len(opened.book.files) - 1
            for text, to in ((self.tr("Move up in the book"), at - 1), (self.tr("Move down in the book"), at + 1)):
                line = _add(menu, text, partial(self.change_book, partial(book.moved, name=name, to=to)))
                line.setEnabled(0 <= to <= last)
            out = partial(book.without, name=name)
            _add(menu, self.tr("Take out of the book"), partial(self.change_book, out))
        elif name is not None:
            into = partial(book.added, names=[name])
            _add(menu, self.tr("Add to the book"), partial(self.change_book, into))
        _add(menu, self.tr("Title, author and goal…"), self.describe_book)
        _add(menu, self.tr("Export the book…"), self.export_book)

    def new_document(self, folder: Path, after: Path | None = None) -> Path | None:
        """An empty file, opened; in a book it follows the file `after`, or the one that is chosen."""
        name = file_dialogs.ask_name(self._window, "document")
        if name is None:
            return None
        try:
            path = file_moves.make_file(folder, name)
        except DocumentError as error:
            self._bar.show_error(error)
            return None
        root = self._pane.folder
        made = book.name_of(root, path) if root is not None else None
        if root is not None and made is not None and self._pane.read is not None:
            before = book.name_of(root, after) if after is not None else self._pane.book.current_name()
            self.change_book(partial(_put_in, name=made, after=before or ""))
        self._files.open_path(path)
        self._tabs.page.editor.setFocus()
        return path

    def new_folder(self, folder: Path) -> Path | None:
        name = file_dialogs.ask_name(self._window, "folder")
        try:
            return file_moves.make_folder(folder, name) if name is not None else None
        except DocumentError as error:
            self._bar.show_error(error)
            return None

    def _edit_name(self, path: Path) -> None:
        self._pane.show_side(book=False)
        self._pane.tree.setFocus()
        self._pane.tree.edit_name(path)

    @Slot(object, str)
    def rename(self, path: Path, name: str) -> bool:
        try:
            new = file_moves.renamed_path(path, name)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        return self._move(path, new)

    @Slot(object, object)
    def move(self, paths: list[Path], folder: Path) -> bool:
        done = [self._move(path, folder / path.name) for path in paths]
        return all(done)

    def _move(self, old: Path, new: Path) -> bool:
        """Where anything of it fails, nothing has changed."""
        try:
            with contextlib.ExitStack() as sessions:
                for page, rest in self._pages_of(old):
                    sessions.enter_context(page.document.session.moving_to(new / rest if rest.parts else new))
                file_moves.move(old, new, self._is_open)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        self._files.moved(old, new)
        root = self._pane.folder
        if root is not None:
            with contextlib.suppress(ValueError):
                before = old.relative_to(root).as_posix()
                inside = new.is_relative_to(root)
                after = new.relative_to(root).as_posix() if inside else None
                if self._pane.read is not None:
                    self.change_book(lambda one: book.renamed(one, before, after))
        return True

    @Slot(object)
    def trash(self, path: Path) -> bool:
        """To the trash of the system. A document that is open keeps its text, which counts as unsaved from then on."""
        pages = [page for page, _ in self._pages_of(path)]
        try:
            with file_moves.held(path, self._is_open):
                file = QFile(str(path))
                if not os.path.lexists(path):
                    raise DocumentMissing(path)
                if not file.moveToTrash():
                    raise FileNotTrashed(path)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        for page in pages:
            page.document.session.keep_mine()
            page.document.session.changed_on_disk()
        before = self._pane.read.opened if self._pane.read is not None else None
        root = self._pane.folder
        name = path.relative_to(root).as_posix() if root is not None and path.is_relative_to(root) else ""
        if before is not None:
            self.change_book(lambda one: book.renamed(one, name, None))
        back = partial(self._put_back, Path(file.fileName()), path, name, before)
        text = self.tr("“{name}” is in the trash.").format(name=path.name)
        if pages:
            text += " " + self.tr("Its text stays open here and is not saved.")
        self._bar.show_notice(text, [(self.tr("Put back"), back)])
        return True

    def _put_back(self, in_trash: Path, path: Path, name: str, before: BookFile | None) -> None:
        try:
            file_moves.move(in_trash, path, self._is_open)
        except DocumentError as error:
            self._bar.show_error(error)
            return
        with contextlib.suppress(OSError):
            (in_trash.parent.parent / "info" / f"{in_trash.name}.trashinfo").unlink()
        for page, _ in self._pages_of(path):
            page.document.session.came_back()
        if before is not None and before.folder == self._pane.folder:
            self.change_book(lambda one: _as_before(one, before.book, name))

    @Slot()
    def make_book(self) -> None:
        """Of all texts of the folder, by their names."""
        folder = self._pane.folder
        if folder is None:
            return
        try:
            found = book.standing(BookFile(folder, Book()))
            book.make(folder, folder.name, found.new)
        except DocumentError as error:
            self._bar.show_error(error)
            return
        self._pane.read_book()

    @Slot()
    def describe_book(self) -> None:
        opened = self._pane.read.opened if self._pane.read is not None else None
        if opened is None:
            return
        dialog = BookDialog(opened.book, self._window)

        def keep() -> None:
            new = dialog.chosen()
            self.change_book(lambda one: Book(new.title, new.author, new.goal, one.files))

        dialog.accepted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def export_book(self) -> None:
        read = self._pane.read
        if read is not None and read.opened is not None:
            self.export_wanted.emit(read.opened, self.open_texts())

    def change_book(self, change: Callable[[Book], Book]) -> bool:
        """Read it anew, change it, and write it: another program may have written it since it was shown."""
        folder = self._pane.folder
        try:
            opened = book.read(folder) if folder is not None else None
            if opened is None:
                return False
            changed = change(opened.book)
            if changed != opened.book:
                book.write(BookFile(opened.folder, changed, opened.head, opened.stamp))
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        self._pane.read_book()
        return True

    @Slot(object, int)
    def jump(self, path: Path, place: int) -> None:
        if self._files.open_path(path):
            editor = self._tabs.page.editor
            editor.set_caret(min(place, editor.text.length))
            editor.scroll_caret_to(0.2)
            editor.setFocus()

    def _pages_of(self, path: Path) -> list[tuple[DocumentPage, Path]]:
        """The open documents of this file, or in this folder, with their names in it; sleeping tabs wake."""
        found = []
        place = _place(path)
        for entry in self._tabs.entries:
            own = entry.document.session.path if isinstance(entry, DocumentPage) else entry.opened.path
            if own is None or not _place(Path(own)).is_relative_to(place):
                continue
            page = self._tabs.wake(entry)
            if page is not None and page.document.session.path is not None:
                found.append((page, _place(page.document.session.path).relative_to(place)))
        return found

    def _is_open(self, path: Path) -> bool:
        return any(
            page.document.session.path is not None and _place(page.document.session.path) == _place(path)
            for page in self._tabs.pages
        )

    @Slot(object)
    def _on_added(self, page: DocumentPage) -> None:
        page.document.session.document_changed.connect(self._pane.refresh_book)
        page.document.session.document_changed.connect(self._choose)
        page.editor.text.edited.connect(self._on_edited)

    @Slot()
    def _on_edited(self) -> None:
        # Not put off by further keys, so that the numbers move while someone types on.
        if self._pane.isVisible() and self._pane.in_book and not self._counting.isActive():
            self._counting.start()

    @Slot()
    def _count(self) -> None:
        if self._pane.isVisible():
            self._pane.read_book()

    @Slot()
    def _on_book(self) -> None:
        nothing = self._pane.read is not None and not self._pane.book.current_name()
        if nothing or self._pane.folder != self._folder:
            self._chosen, self._folder = None, self._pane.folder
            self._choose()

    @Slot()
    def _choose(self, _document: Document | None = None) -> None:
        """The file of a page that comes into sight is chosen in the pane; a person may then choose another one."""
        folder, path = self._pane.folder, self._tabs.page.document.session.path
        if path == self._chosen:
            return
        self._chosen = path
        name = book.name_of(folder, path) if folder is not None and path is not None else None
        if name is not None and path is not None:
            self._pane.book.select(name)
            self._pane.tree.select(path)


def _place(path: Path) -> Path:
    """With its folder as it really is, and its own name kept, be it that of a link."""
    return Path(os.path.realpath(path.parent)) / path.name


def _put_in(one: Book, name: str, after: str) -> Book:
    at = one.files.index(after) + 1 if after in one.files else len(one.files)
    return book.moved(book.added(one, [name]), name, at)


def _as_before(one: Book, before: Book, deleted: str) -> Book:
    """What a deletion took out, put in at its old place."""
    for place, name in enumerate(before.files):
        if name not in one.files and (name == deleted or name.startswith(f"{deleted}/")):
            one = book.moved(book.added(one, [name]), name, place)
    return one


def _add(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    line = menu.addAction(text)
    line.triggered.connect(lambda _checked=False: act())
    return line
