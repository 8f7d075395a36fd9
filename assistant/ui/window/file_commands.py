"""New, open, save and close: the questions around a document's file, and the way out of each of its errors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from assistant.documents.folder_search import Found
from assistant.documents.recent import RecentFiles
from assistant.documents.session_file import Place
from assistant.errors import (
    DiskFull,
    DocumentBinary,
    DocumentChanged,
    DocumentError,
    DocumentLocked,
    DocumentMissing,
    DocumentNotSaved,
    DocumentReadOnly,
    DocumentUnreadable,
    EncodingCannotHold,
    EncodingUnknown,
)
from assistant.formats import convert
from assistant.system import paths
from assistant.text.counting import units
from assistant.ui.asking.runs import Runs
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.files import long_work
from assistant.ui.kit import file_dialogs
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.message_bar import MessageAction, MessageBar
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.tabs import Sleeping, Tabs

MOST_CLOSED = 20


class FileCommands(QObject):
    """Acts on the document that is shown. What a message offers acts on the document that the message is about.

    `import_wanted(path)` and `export_wanted(path)` for a name that is of another program's format: the document in sight
    is what is to be written there. `encoding_wanted(path)` for a file that someone wants to read in another encoding.
    """

    import_wanted = Signal(object)
    export_wanted = Signal(object)
    encoding_wanted = Signal(object)

    def __init__(self, tabs: Tabs, runs: Runs, bar: MessageBar, current: CurrentSettings, window: QWidget) -> None:
        super().__init__(window)
        self._tabs, self._runs, self._bar, self._current, self._window = tabs, runs, bar, current, window
        self._closed: list[tuple[Path, Place]] = []
        self.recent = RecentFiles()
        current.watch(lambda settings: settings.privacy.remember_recent, self._on_privacy)
        tabs.close_wanted.connect(self.close_entry)

    @property
    def _session(self) -> DocumentSession:
        return self._tabs.page.document.session

    @Slot()
    def new(self) -> DocumentPage:
        """An empty document in a tab of its own."""
        page = self._tabs.add()
        page.editor.setFocus()
        return page

    def free_session(self) -> DocumentSession:
        """A session that can be replaced without loss: of the page in sight where it is untouched, else of a new page."""
        page = self._tabs.page
        return (page if page.document.session.untouched else self._tabs.add()).document.session

    @Slot()
    def close(self) -> bool:
        """Close the tab in sight; False when the person would not. Of the last one an empty page is left, and
        of a second page of a document the first."""
        if self._tabs.page.of is not None:
            self._tabs.close_split(self._tabs.page.of)
            return True
        return self.close_entry(self._tabs.page)

    @Slot(object)
    def close_entry(self, entry: DocumentPage | Sleeping) -> bool:
        if isinstance(entry, Sleeping):
            if entry.opened.journal is None:
                self._tabs.remove(entry)
                return True
            # What it holds was never saved, so that someone has to be asked.
            self._tabs.show_entry(entry)
            entry = self._tabs.page
        if not self.may_leave(entry):
            return False
        if self._tabs.count == 1 and entry.document.session.untouched:
            return True
        if entry.document.session.path is not None:
            self._closed = [*self._closed, (entry.document.session.path, entry.place())][-MOST_CLOSED:]
        self._tabs.remove(entry)
        self._bar.clear()
        return True

    @Slot()
    def reopen(self) -> bool:
        """The file that was closed last, where the person was in it; False when there is none to be had."""
        while self._closed:
            path, place = self._closed.pop()
            if self._tabs.holding(path) is None:
                if not self.open_path(path):
                    return False
                self._tabs.page.go_to(place)
                return True
        return False

    def moved(self, old: Path, new: Path) -> None:
        """A file, or a folder with files, has another name: whatever remembers it follows."""
        self.recent.moved(old, new)
        self._closed = [
            (new / path.relative_to(old) if path.is_relative_to(old) else path, place) for path, place in self._closed
        ]

    @Slot()
    def open(self) -> None:
        path = file_dialogs.ask_path(self._window, "open", self._folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """In a tab of its own, the one that has it already, or in place of an untouched page; False when the file could
        not be opened."""
        if convert.is_foreign(path):
            self.import_wanted.emit(path)
            return True
        entry = self._tabs.holding(path)
        if entry is None:
            return self._open(path)
        self._tabs.show_entry(entry)
        return self._tabs.holding(path) is not None

    @Slot(object)
    def open_at(self, found: Found) -> bool:
        """Open a file where a search found something, and select that."""
        if not self.open_path(found.path):
            return False
        editor = self._tabs.page.editor
        text = editor.text.text()
        lines = text.split("\n")
        line = lines[found.line - 1] if found.line <= len(lines) else ""
        start = sum(len(one) + 1 for one in lines[: found.line - 1]) if found.excerpt in line else 0
        # Where the text has been edited since, or comes in another form than the file has it, the words are near.
        at = text.find(found.excerpt, start)
        at = at + found.start if at >= 0 else text.find(found.words, start)
        if at >= 0:
            begin = units(text[:at])
            editor.set_caret(begin + units(found.words), begin)
            editor.scroll_caret_to(0.3)
        editor.setFocus()
        return True

    @Slot()
    def save(self) -> bool:
        """False when the text is not on disk after it."""
        session = self._session
        if session.path is None:
            return self.save_as()
        if session.read_only or not session.may_write:
            self.show(DocumentReadOnly(session.path))
            return False
        return self._save(overwrite=False)

    @Slot()
    def save_as(self) -> bool:
        page = self._tabs.page
        imported = page.document.session.imported_from
        ending = ".txt" if imported is None else ".md"
        name = self._session.path or self._folder() / f"{self._session.name.removesuffix(ending)}{ending}"
        path = file_dialogs.ask_path(self._window, "save", name)
        if path is None or not self.back_to(page):
            return False
        if convert.is_foreign(path):
            # Plain text under such a name could not be opened again. What is exported is not saved yet.
            self.export_wanted.emit(path)
            return False
        return self._save_as(path if path.suffix or path.exists() else path.with_name(f"{path.name}{ending}"))

    def back_to(self, page: DocumentPage) -> bool:
        """Show the document again that a question was about: a file that was read meanwhile may have come into sight.
        False when its tab is gone."""
        if page in self._tabs.pages:
            self._tabs.show_entry(page)
        return self._tabs.page is page

    def may_leave(self, page: DocumentPage) -> bool:
        """Whether this document may go; asks when something is not saved. A run that writes into it ends first and
        leaves what came."""
        self._runs.leave(page.editor)
        if not page.document.session.modified or page.document.session.untouched:
            return True
        self._tabs.show_entry(page)
        choice = file_dialogs.ask_unsaved(self._window, page.document.session.name)
        return choice == "discard" or (choice == "save" and self.back_to(page) and self.save())

    def may_leave_all(self, pages: Sequence[DocumentPage]) -> bool:
        """The same for several, in one question."""
        for page in pages:
            self._runs.leave(page.editor)
        unsaved = [page for page in pages if page.document.session.modified and not page.document.session.untouched]
        if len(unsaved) < 2:
            return all(self.may_leave(page) for page in unsaved)
        choice = file_dialogs.ask_all_unsaved(self._window, [page.document.session.name for page in unsaved])
        if choice == "save":
            for page in unsaved:
                if not (self.back_to(page) and self.save()):
                    return False
        return choice != "cancel"

    def check_disk(self) -> None:
        """Say so when another program has written the file since."""
        path = self._session.path
        if path is None or not self._session.changed_on_disk():
            return
        if path.exists():
            self.show(DocumentChanged(path))
        else:
            self._session.keep_mine()
            text = self.tr("“{name}” is no longer in its folder. Your text is here; saving writes the file anew.")
            ways = [(self.tr("Save"), self.save), self._save_as_action()]
            self._bar.show_notice(text.format(name=path.name), self._here(ways))

    def open_in_encoding(self, path: Path, encoding: str) -> bool:
        """The file as a text in an encoding that someone chose."""
        return self._open(path, encoding=encoding)

    def _open(self, path: Path, read_only: bool = False, encoding: str | None = None, as_it_is: bool = False) -> bool:
        before = page = self._tabs.page
        try:
            with self._opening(path):
                # Only now: another document may have come to the page while the bar was painted. A page that is in
                # sight knows how wide it is, so the text is laid out once.
                before = self._tabs.page
                page = before if before.document.session.untouched else self._tabs.add()
                file = page.document.session.open(path, read_only, encoding, as_it_is)
        except DocumentError as error:
            if isinstance(error, DocumentMissing):
                self.recent.remove(path)
            if page is not before:
                self._tabs.remove(page, then=before)
            self.show(error)
            return False
        self._bar.clear()
        self.remember(path)
        if file.replaced and not as_it_is:
            self.tell_replaced(path)
        elif file.mixed_newlines:
            self._bar.show_notice(
                self.tr("“{name}” mixes several kinds of line ends. Saving makes them all alike.").format(
                    name=path.name
                )
            )
        return True

    def tell_replaced(self, path: Path) -> None:
        """That something of the document in sight could not be read, and what may be done."""
        session = self._session
        count = session.replaced
        text = self.tr("%Ln character(s) of “{name}” could not be read. It was opened for reading only.", "", count)
        ways = [
            (self.tr("Reopen with encoding…"), lambda: self.encoding_wanted.emit(path)),
            (self.tr("Edit anyway"), lambda: self._open(path, encoding=session.encoding, as_it_is=True)),
        ]
        self._bar.show_notice(text.format(name=path.name), self._here(ways))

    def _save(self, overwrite: bool) -> bool:
        session = self._session
        try:
            with self._saving():
                session.save(overwrite)
        except DocumentError as error:
            self.show(error)
            return False
        self._bar.clear()
        return True

    def _save_as(self, path: Path, encoding: str | None = None) -> bool:
        session = self._session
        try:
            with self._saving():
                session.save_as(path, encoding)
        except DocumentError as error:
            self.show(error)
            return False
        self._bar.clear()
        self.remember(path)
        return True

    def _reload(self) -> None:
        try:
            self._session.reload()
        except DocumentError as error:
            self.show(error)

    def _open_copy(self, path: Path) -> bool:
        before = self._tabs.page
        page = before if before.document.session.untouched else self._tabs.add()
        try:
            page.document.session.open_copy(path)
        except DocumentError as error:
            if page is not before:
                self._tabs.remove(page, then=before)
            self.show(error)
            return False
        return True

    def _opening(self, path: Path) -> AbstractContextManager[None]:
        size = path.stat().st_size if path.is_file() else 0
        return long_work.said(self._bar, self.tr("Opening “{name}”…").format(name=path.name), size)

    def _saving(self) -> AbstractContextManager[None]:
        sentence = self.tr("Saving “{name}”…").format(name=self._session.name)
        return long_work.said(self._bar, sentence, self._session.units)

    def show(self, error: DocumentError) -> None:
        """Say what stood in the way of a file, with the ways out."""
        self._bar.show_error(error, self._here(self._ways_out(error)))

    def _here(self, ways: Sequence[MessageAction]) -> list[MessageAction]:
        """The same for the document that is shown now, whichever is shown when the button is pressed."""
        page = self._tabs.entry

        def bound(act: Callable[[], object]) -> Callable[[], object]:
            def run() -> None:
                if page in self._tabs.pages:
                    self._tabs.show_entry(page)
                    act()

            return run

        return [(label, bound(act)) for label, act in ways]

    def _ways_out(self, error: DocumentError) -> Sequence[MessageAction]:
        path = error.path
        save_as = self._save_as_action()
        match error:
            case DocumentChanged():
                return [
                    (self.tr("Reload"), self._reload),
                    (self.tr("Keep mine"), lambda: self._save(overwrite=True)),
                    save_as,
                ]
            case DocumentLocked() if self._session.path != path or not self._session.modified:
                return [
                    (self.tr("Open as read-only"), lambda: self._open(path, read_only=True)),
                    (self.tr("Open a copy"), lambda: self._open_copy(path)),
                ]
            case DocumentBinary() | EncodingUnknown() if not convert.is_foreign(path):
                return [
                    (self.tr("Reopen with encoding…"), lambda: self.encoding_wanted.emit(path)),
                    (self.tr("Open another file…"), self.open),
                ]
            case EncodingCannotHold():
                return [(self.tr("Save as UTF-8"), lambda: self._save_as(path, "utf-8")), save_as]
            case DiskFull() | DocumentNotSaved():
                return [(self.tr("Try again"), self.save), save_as]
            case DocumentReadOnly():
                return [save_as]
            case DocumentMissing() | DocumentUnreadable() if self._session.path == path:
                return [save_as]
        return [(self.tr("Open another file…"), self.open)]

    def _save_as_action(self) -> MessageAction:
        return (self.tr("Save as…"), self.save_as)

    def _folder(self) -> Path:
        place = self._session.path or self._session.imported_from
        return place.parent if place is not None else paths.person()

    def remember(self, path: Path) -> None:
        if self._current.settings.privacy.remember_recent:
            self.recent.add(path)

    @Slot()
    def _on_privacy(self) -> None:
        if not self._current.settings.privacy.remember_recent:
            self.recent.clear()
