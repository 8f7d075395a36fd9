"""The document that is open: its text in the editor, its file, its journal and its lock."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from assistant.documents import backups, journal_format, lock, text_file
from assistant.documents.journal import Journal
from assistant.documents.lock import DocumentLock
from assistant.documents.recovery import Recovered
from assistant.documents.text_file import Newline, Stamp, TextFile
from assistant.errors import DocumentError, DocumentLocked, UnsavedTextDamaged
from assistant.system import error_facts, paths, user_files
from assistant.system.disk import DISK, Disk
from assistant.text.counting import units
from assistant.text.history import Change
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.editor import Editor

_log = logging.getLogger(__name__)
ADOPT_SECONDS = 5.0
"""For the disk to take a recovered text; its old journal stays when it takes longer."""
SYSTEM_NEWLINE: Newline = "\r\n" if os.linesep == "\r\n" else "\n"


class DocumentSession(QObject):
    """Methods that touch the disk raise `DocumentError`s and then have changed nothing.

    `document_changed` when name, file or encoding are others; `opened(path)` and `saved(path)` after either;
    `recovered(path, text)` when a text of `path` has come back that is unsaved, over the `text` that the file holds;
    `leaving` before any of them lets go of the text that was there; `journal_problem(OSError | None)` when unsaved text
    could not be kept safe, and when it can again; `danger` says so at any time.
    """

    document_changed = Signal()
    saved = Signal(object)
    opened = Signal(object)
    recovered = Signal(object, str)
    leaving = Signal()
    journal_problem = Signal(object)
    disk: Disk = DISK

    def __init__(self, editor: Editor, current: CurrentSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._current = editor, current
        self._journal: Journal | None = None
        self._lock: DocumentLock | None = None
        self._stamp: Stamp | None = None
        self._told_stamp: tuple[int, int] | None = None
        self.path: Path | None = None
        self.copied_from: Path | None = None
        self.imported_from: Path | None = None
        self.pictures: Mapping[str, bytes] = {}
        self.encoding = current.settings.writing.encoding
        self.newline: Newline = SYSTEM_NEWLINE
        self.read_only = False
        self.replaced = 0
        self.may_write = True
        self.annotated = False
        editor.text.edited.connect(self._on_edited)
        current.watch(lambda settings: settings.privacy.journal, self._on_privacy)
        self._closed = False
        self._start_journal(saved=True)

    @property
    def name(self) -> str:
        """The file's name; that of a new document is in the person's language."""
        if self.path is not None:
            return self.path.name
        if self.copied_from is not None:
            return self.tr("Copy of {name}").format(name=self.copied_from.name)
        if self.imported_from is not None:
            return f"{self.imported_from.stem}.md"
        return self.tr("Untitled")

    @property
    def source(self) -> Path | None:
        """The file that the text came from, for the rights of another that it goes into."""
        source = self.path or self.copied_from or self.imported_from
        return source if source is not None and not paths.is_own(source) else None

    @property
    def modified(self) -> bool:
        return self._editor.text.modified

    @property
    def untouched(self) -> bool:
        """Whether the document is new and empty, with nothing pinned: another may replace it without a question."""
        return self.path is None and not self.annotated and not self.modified and self._editor.text.length == 0

    @property
    def units(self) -> int:
        """Length of the text in UTF-16 units."""
        return self._editor.text.length

    @property
    def journal_file(self) -> Path | None:
        return self._journal.file if self._journal is not None else None

    def new(self) -> None:
        self._leave()
        self._editor.load("")
        self._enter(None, None)

    def open(
        self, path: Path, read_only: bool = False, encoding: str | None = None, as_it_is: bool = False
    ) -> TextFile:
        """Show a file's text. `read_only` needs no lock and refuses edits; `encoding` is taken as it is. A text with
        unreadable bytes is read-only, unless `as_it_is`."""
        path = Path(os.path.abspath(path))  # noqa: PTH100  (a symbolic link keeps its name)
        file = text_file.read(path, encoding=encoding)
        read_only = read_only or (file.replaced > 0 and not as_it_is)
        held = None if read_only else self._acquire(path)
        self._leave(keep_lock=held is not None and held is self._lock)
        self._editor.load(file.text)
        self._enter(file, held, read_only)
        self.opened.emit(path)
        return file

    def open_copy(self, path: Path, of: Path | None = None) -> None:
        """The text of a file as a new document, for when the file itself belongs to someone else. It is called a copy of
        `of`, another document, where that is what it is an earlier version of."""
        file = text_file.read(path)
        self._leave()
        self._editor.load(file.text)
        self._enter(None, None)
        self.copied_from, self.encoding, self.newline = of or path, file.encoding, file.newline
        self._editor.text.mark_unsaved()
        self.document_changed.emit()

    def show_imported(self, text: str, source: Path, pictures: Mapping[str, bytes] | None = None) -> None:
        """Show `text`, converted from `source`, as a new document with the name of `source` and no file of its own.
        `pictures` are those inside of the source, by their addresses in the text."""
        self._leave()
        self.pictures = pictures or {}
        self._editor.load(text)
        self._enter(None, None)
        self.imported_from = source
        self._editor.text.mark_unsaved()
        self.document_changed.emit()

    def reload(self) -> None:
        """Take what is on the disk, as a step that undo takes back: unsaved words are not lost by it."""
        if self.path is None:
            return
        file = text_file.read(self.path)
        caret = self._editor.caret()
        self._editor.text.replace(0, self._editor.text.length, file.text)
        shown = self._editor.text.text()
        self._editor.set_caret(min(caret, self._editor.text.length))
        self._stamp, self._told_stamp = file.stamp, None
        self.encoding, self.newline, self.may_write = file.encoding, file.newline, not file.read_only
        if self._journal is not None:
            self._journal.saved(self.path, shown)
        if shown == file.text:
            self._editor.text.mark_saved()
        else:
            # A character the page cannot hold was left out: saving would change the file.
            self._editor.text.mark_unsaved()
        self.document_changed.emit()

    def adopt(self, recovered: Recovered) -> None:
        """Go on with a text that outlived the program that wrote it; it counts as unsaved."""
        held, file, path = None, None, recovered.path
        if path is not None:
            try:
                held = self._acquire(path)
                file = text_file.read(path)
            except DocumentLocked:
                path = None
            except DocumentError as error:
                # The file is gone or unreadable; saving will say so, or write it anew.
                _log.info("a text is recovered without its file: %s", error_facts.facts(error))
        self._leave(keep_lock=held is not None and held is self._lock)
        self._editor.load(recovered.text, recovered.cursor)
        self._enter(file, held, journal=False)
        self.path = path
        self.copied_from = recovered.path if path is None else None
        if path is not None and file is None:
            # Whatever may stand there when it can be read again, saving asks first.
            self._stamp = Stamp(0, -1, 0, "")
        if file is not None and recovered.digest not in (None, journal_format.digest(file.text)):
            # Another program has written since: saving asks first.
            self._stamp = dataclasses.replace(file.stamp, mtime_ns=0, digest="")
        self._editor.text.mark_unsaved()
        self._start_journal(saved=False)
        # The old journal may go only when the text is on the disk in the new one.
        kept = None
        if self._journal is not None and self._journal.sync(ADOPT_SECONDS):
            kept = recovered.discard()
        else:
            recovered.release()
        if recovered.damaged:
            user_files.tell(UnsavedTextDamaged(recovered.file, kept or recovered.file))
        self.document_changed.emit()
        if path is not None:
            self.recovered.emit(path, file.text if file is not None else recovered.text)

    def save(self, overwrite: bool = False) -> None:
        """Write to the document's file. `overwrite` goes over what another program has written since."""
        if self.path is None:
            raise ValueError("a document without a file has to be saved under a name")
        self._write(self.path, None if overwrite else self._stamp, self._lock)

    def save_as(self, path: Path, encoding: str | None = None) -> None:
        """Write to another file, which becomes the document's."""
        path = Path(os.path.abspath(path))  # noqa: PTH100
        held = self._acquire(path)
        before = self.encoding
        self.encoding = encoding or before
        try:
            self._write(path, None, held)
        except DocumentError:
            self.encoding = before
            if held is not self._lock:
                held.release()
            raise
        if held is not self._lock and self._lock is not None:
            self._lock.release()
        self._lock = held
        self.copied_from = None
        if self.read_only:
            self.read_only = False
            self._editor.setReadOnly(False)
            self._start_journal(saved=True)
        self.may_write = True
        self.document_changed.emit()

    @contextlib.contextmanager
    def moving_to(self, path: Path) -> Iterator[None]:
        """The file gets another name or place inside the block, and this document goes with it: its text, also where
        it is not saved, its lock and its journal. After an error all is as it was. Raises `DocumentLocked`."""
        if self.path is None:
            raise ValueError("a document without a file has none that moves")
        held = None if self.read_only else self._lock if _one_name(self.path, path) else lock.acquire(path)
        try:
            yield
        except BaseException:
            if held is not None and held is not self._lock:
                held.release()
            raise
        before, self.path = self._lock, path
        if held is not before:
            self._lock = held
            if before is not None:
                before.release()
        if held is not None:
            held.renew(path)
        if self._journal is not None and not self.modified:
            self._journal.saved(path, self._editor.text.text())
        elif self._journal is not None:
            self._renew_journal()
        self.document_changed.emit()

    def came_back(self) -> None:
        """The file stands where it stood before; it counts as saved where it holds what is shown."""
        with contextlib.suppress(DocumentError):
            if self.path is not None:
                file = text_file.read(self.path, encoding=self.encoding)
                self._stamp, self._told_stamp = file.stamp, None
                if file.text == self._editor.text.text():
                    self._editor.text.mark_saved()

    def close(self, keep_unsaved: bool = False) -> None:
        """Let go of the file. What was not saved is given up with the journal, or `keep_unsaved` leaves it to be
        offered at the next start."""
        if self._closed:
            return
        self._closed = True
        self._leave(keep_journal=keep_unsaved and self.modified)

    def kept_safe(self, seconds: float) -> bool:
        """Waits until what was not saved is on the disk, in the journal; False when it is not there. From a disk that
        takes longer than that it is enough that the system has all of it."""
        journal = self._journal
        return journal is not None and (journal.sync(seconds) or (journal.written() and journal.problem is None))

    def write_out(self) -> None:
        """Write unsaved text to the journal, so that it does not exist in memory alone."""
        if self._journal is not None and self.modified:
            self._journal.written()

    @property
    def danger(self) -> OSError | None:
        """Why what is not saved would be lost if the program ended now."""
        return self._journal.problem if self._journal is not None else None

    def look_after_journal(self) -> None:
        """Call it from time to time: a journal that was taken away under the program is written anew."""
        old = self._journal
        if old is None:
            return
        old.look()
        if old.lost:
            self._renew_journal()
            self.journal_problem.emit(self.danger)

    def _renew_journal(self) -> None:
        old = self._journal
        self._start_journal(saved=not self.modified)
        # The old one goes when the text is in the new one, as its disk may only have been away.
        new = self._journal
        if old is None:
            return
        if new is not None and new.sync():
            old.close(discard=True)
        else:
            self._journal = old
            if new is not None:
                new.close(discard=True)

    def changed_on_disk(self) -> bool:
        """Whether another program wrote or removed the file, and the person has not been told of this version yet."""
        if self.path is None or self._stamp is None or not text_file.changed_on_disk(self.path, self._stamp):
            return False
        try:
            found = self.path.stat()
            seen = (found.st_mtime_ns, found.st_size)
        except OSError:
            seen = (0, 0)
        told, self._told_stamp = self._told_stamp, seen
        return told != seen

    def keep_mine(self) -> None:
        """The file is gone: the next save writes it anew, and asks first where another stands in its place by then."""
        self._editor.text.mark_unsaved()

    def _write(self, path: Path, expected: Stamp | None, held: DocumentLock | None) -> None:
        text = self._editor.text.text()
        backups.keep(path)
        self._stamp = text_file.write(path, text, self.encoding, self.newline, expected, None, self.disk, self.source)
        self.path = path
        self._told_stamp = None
        if held is not None:
            held.renew(path)
        if self._journal is not None:
            self._journal.saved(path, text)
        self._editor.text.mark_saved()
        self.saved.emit(path)
        self.document_changed.emit()

    def _acquire(self, path: Path) -> DocumentLock:
        if self._lock is not None and self.path is not None and lock.same_file(self.path, path):
            return self._lock
        return lock.acquire(path)

    def _leave(self, keep_lock: bool = False, keep_journal: bool = False) -> None:
        self.leaving.emit()
        self.pictures = {}
        if self.modified and not keep_journal and self._current.settings.privacy.journal and self._editor.text.length:
            backups.keep_discarded(self._editor.text.text(), self.name)
        if self._journal is not None:
            self._journal.close(discard=not keep_journal)
            self._journal = None
        if self._lock is not None and not keep_lock:
            self._lock.release()
        self._lock = None

    def _enter(
        self, file: TextFile | None, held: DocumentLock | None, read_only: bool = False, journal: bool = True
    ) -> None:
        self._lock = held
        self.copied_from = self.imported_from = None
        self.read_only = read_only
        self.replaced = file.replaced if file is not None else 0
        self.path = file.path if file else None
        self.encoding = file.encoding if file else self._current.settings.writing.encoding
        self.newline = file.newline if file else SYSTEM_NEWLINE
        self.may_write = not (file and file.read_only)
        self._stamp = file.stamp if file else None
        self._told_stamp = None
        self._editor.setReadOnly(read_only)
        if file is not None and journal and self._editor.text.text() != file.text:
            # A character the page cannot hold was left out: saving would change the file.
            self._editor.text.mark_unsaved()
        if journal:
            self._start_journal(saved=True)
        self.document_changed.emit()

    def _start_journal(self, saved: bool) -> None:
        if self._current.settings.privacy.journal and not self.read_only:
            self._journal = Journal.start(
                paths.journal_place(),
                self._editor.text.text(),
                self.path,
                self._editor.caret(),
                saved=saved,
                on_problem=self.journal_problem.emit,
                disk=self.disk,
            )

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if self._journal is not None:
            self._journal.change(change.position, units(change.removed), change.added)

    @Slot()
    def _on_privacy(self) -> None:
        if self._closed:
            return
        if self._journal is not None:
            self._journal.close(discard=True)
            self._journal = None
        self._start_journal(saved=not self.modified)


def _one_name(path: Path, other: Path) -> bool:
    """Whether the two have one lock, as two spellings have on a system that does not tell their letters apart."""
    return os.path.normcase(os.path.realpath(path)) == os.path.normcase(os.path.realpath(other))
