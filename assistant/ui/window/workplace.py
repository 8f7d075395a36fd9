"""Restores tabs, carets and unsaved texts of the last session at the next start."""

from __future__ import annotations

import dataclasses
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from assistant.documents import recovery
from assistant.documents.recovery import Recovered
from assistant.documents.session_file import OpenDocument, OpenDocuments, SessionFile
from assistant.errors import DocumentError
from assistant.system import paths
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.tab_bar import Title
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.tabs import Sleeping, Tabs

NOTE_MILLISECONDS = 1_000
AGAIN_MILLISECONDS = 20_000
SYNC_SECONDS = 0.3
"""For the disk, when the program ends: all documents together."""


class Workplace(QObject):
    """Records the open documents from `restore` on. The first Longhand holds the record; a second one started beside
    it keeps none until the first has ended, and asks about unsaved text.

    `noticed(text)` is a notice for the person.
    """

    noticed = Signal(str)

    def __init__(self, tabs: Tabs, files: FileCommands, current: CurrentSettings, window: QWidget) -> None:
        super().__init__(window)
        self._tabs, self._files, self._current, self._window = tabs, files, current, window
        self._file = SessionFile()
        self._begun = self._ended = False
        self._earlier: tuple[OpenDocument, ...] = ()
        self._given_up: list[DocumentPage] = []
        self._written: OpenDocuments | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(NOTE_MILLISECONDS)
        self._soon.timeout.connect(self.note)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MILLISECONDS)
        self._again.timeout.connect(self.note)
        tabs.changed.connect(self._note_soon)
        tabs.shown.connect(self._note_soon)
        current.watch(lambda settings: settings.writing.reopen, self._on_reopen)

    @property
    def _wanted(self) -> bool:
        return self._begun and self._current.settings.writing.reopen

    def restore(self, show: bool = True) -> None:
        """Bring back the tabs of last time; the one that was in sight is shown when `show` says so."""
        self._begun = True
        if not self._wanted or not self._file.claim():
            return
        self._again.start()
        opened = self._file.read()
        missing: list[str] = []
        wakeful: Sleeping | None = None
        empty = self._tabs.page
        for number, document in enumerate(opened.documents):
            sleeping = self._asleep(document, opened.ended)
            if sleeping is None:
                if document.path is not None:
                    missing.append(Path(document.path).name)
                continue
            self._tabs.add_sleeping(sleeping, self._tabs.entries.index(empty))
            if number == opened.active or wakeful is None:
                wakeful = sleeping
        if wakeful is not None and show:
            self._tabs.show_entry(wakeful)
            if self._tabs.page is not empty and empty.document.session.untouched:
                self._tabs.remove(empty)
        if missing:
            text = self.tr("No longer there, and so not opened again: {names}.")
            self.noticed.emit(text.format(names=", ".join(missing)))

    def _asleep(self, document: OpenDocument, ended: bool) -> Sleeping | None:
        """None for a document that is gone, or that is offered as recovered text."""
        path = Path(document.path) if document.path is not None else None
        if path is not None and self._tabs.holding(path) is not None:
            return None
        kept = recovery.take(paths.journal_dir() / document.journal) if document.journal and ended else None
        if kept is not None:
            name = path.name if path is not None else self.tr("Untitled")
            if path is None and document.copied_from is not None:
                name = self.tr("Copy of {name}").format(name=Path(document.copied_from).name)
            wake: Callable[[DocumentPage], bool] = partial(self._wake_kept, kept, document)
            return Sleeping(Title(name, document.path or "", unsaved=True), document, wake, kept.release)
        if path is None or not os.path.exists(path):  # noqa: PTH110  (it raises for no name, however strange)
            return None
        document = dataclasses.replace(document, journal=None)
        return Sleeping(Title(path.name, str(path)), document, partial(self._wake, path, document), lambda: None)

    def _wake_kept(self, kept: Recovered, document: OpenDocument, page: DocumentPage) -> bool:
        page.document.session.adopt(kept)
        if document.copied_from is not None and page.document.session.path is None:
            page.document.session.copied_from = Path(document.copied_from)
            page.document.session.document_changed.emit()
        page.go_to(document.place)
        return True

    def _wake(self, path: Path, document: OpenDocument, page: DocumentPage) -> bool:
        try:
            page.document.session.open(path)
        except DocumentError as error:
            # The page it was to fill goes first.
            QTimer.singleShot(0, self, partial(self._files.show, error))
            return False
        page.go_to(document.place)
        return True

    def offer_recovery(self) -> None:
        """Offer the texts that an earlier Longhand left behind when it died."""
        found = recovery.recover(paths.journal_dir())
        if not found:
            return
        from assistant.ui.files import recovery_dialog

        for chosen in recovery_dialog.offer(found, self._window):
            entry = self._tabs.holding(chosen.path) if chosen.path is not None else None
            if entry is not None:
                self._tabs.show_entry(entry)
            page = self._tabs.page
            same = (
                chosen.path is not None
                and page.document.session.path == chosen.path
                and not page.document.session.modified
            )
            if not same and not page.document.session.untouched:
                page = self._tabs.add()
            page.document.session.adopt(chosen)
            page.editor.ensureCursorVisible()

    def may_end(self) -> bool:
        """Whether the program may end; asks about unsaved text that would not come back."""
        pages = [page for page in self._tabs.pages if page.document.session.modified]
        if self._keeps():
            until = time.monotonic() + SYNC_SECONDS
            pages = [page for page in pages if not page.document.session.kept_safe(max(0.01, until - time.monotonic()))]
        elif any(isinstance(entry, Sleeping) and entry.opened.journal for entry in self._tabs.entries):
            self._tabs.wake_all()
            pages = [page for page in self._tabs.pages if page.document.session.modified]
        may = self._files.may_leave_all(pages)
        self._given_up = pages if may else []
        return may

    def write_out(self) -> None:
        """Hand all unsaved text to the system, after which the program may end at any moment without losing some."""
        for page in self._tabs.pages:
            page.document.session.write_out()

    def end(self, keep_unsaved: bool = False) -> None:
        """Let go of all files. What was not saved stays in its journal where it comes back, or `keep_unsaved` says so."""
        keeps = self._keeps()
        opened = self._opened(ended=True)
        for entry in self._tabs.entries:
            if isinstance(entry, Sleeping):
                entry.let_go()
            else:
                entry.document.session.close((keeps or keep_unsaved) and entry not in self._given_up)
        self._soon.stop()
        self._again.stop()
        if keeps and not self._ended:
            self._ended = True
            documents = (*self._earlier, *opened.documents)
            self._file.write(OpenDocuments(documents, opened.active + len(self._earlier), True))
        self._file.release()

    def _keeps(self) -> bool:
        """Whether the note is this program's; that of one which has ended meanwhile is taken over, and goes on."""
        if not self._wanted or self._ended:
            return False
        if self._file.claimed:
            return True
        if not self._file.claim():
            return False
        earlier = self._file.read()
        own = {one.path for one in self._opened(ended=False).documents if one.path is not None}
        self._earlier = tuple(
            one if earlier.ended else dataclasses.replace(one, journal=None)
            for one in earlier.documents
            if one.path not in own
        )
        return True

    def _opened(self, ended: bool) -> OpenDocuments:
        documents: list[OpenDocument] = []
        active = 0
        for entry in self._tabs.entries:
            if entry is self._tabs.entry:
                active = len(documents)
            document = entry.opened if isinstance(entry, Sleeping) else self._document(entry)
            if document.path is not None or document.journal is not None:
                documents.append(document)
        return OpenDocuments(tuple(documents), active, ended)

    def _document(self, page: DocumentPage) -> OpenDocument:
        session = page.document.session
        kept = session.journal_file if session.modified and page not in self._given_up else None
        copied = str(session.copied_from) if session.copied_from is not None else None
        return OpenDocument(
            str(session.path) if session.path else None, page.place(), kept.name if kept else None, copied
        )

    @Slot()
    def _note_soon(self) -> None:
        if self._wanted and not self._ended:
            self._soon.start()

    @Slot()
    def note(self) -> None:
        """Write down what is open, for a start after a crash."""
        if not self._wanted or self._ended or not self._file.claimed:
            return
        opened = self._opened(ended=False)
        opened = dataclasses.replace(opened, documents=(*self._earlier, *opened.documents))
        if opened != self._written and self._file.write(opened):
            self._written = opened

    @Slot()
    def _on_reopen(self) -> None:
        if not self._begun:
            return
        if self._wanted:
            if self._file.claim():
                self._again.start()
            self._note_soon()
        elif self._file.claimed:
            self._soon.stop()
            self._file.forget()
            self._file.release()
