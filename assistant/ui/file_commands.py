"""New, open, save and leave: the questions around a document's file, and the way out of each of its errors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from assistant.documents.formats import convert
from assistant.documents.recent import RecentFiles
from assistant.errors import (
    DiskFull,
    DocumentChanged,
    DocumentError,
    DocumentLocked,
    DocumentMissing,
    DocumentNotSaved,
    DocumentReadOnly,
    DocumentUnreadable,
    EncodingCannotHold,
)
from assistant.ui import file_dialogs
from assistant.ui.current_settings import CurrentSettings
from assistant.ui.document_session import DocumentSession
from assistant.ui.message_bar import MessageAction, MessageBar
from assistant.ui.requests import Requests


class FileCommands(QObject):
    def __init__(
        self, session: DocumentSession, requests: Requests, bar: MessageBar, current: CurrentSettings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._requests, self._bar, self._current, self._window = session, requests, bar, current, window
        self.recent = RecentFiles()
        self.open_foreign: Callable[[Path], bool] = lambda _path: False
        """Opens a file of another program; `ImportExport` puts itself here."""
        current.changed.connect(self._on_setting)
        session.journal_problem.connect(self._on_journal_problem)

    @Slot()
    def new(self) -> None:
        if self.may_leave():
            self._session.new()
            self._bar.clear()

    @Slot()
    def open(self) -> None:
        path = file_dialogs.ask_path(self._window, "open", self._folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """False when the person would not leave the document there is, or the file could not be opened."""
        if convert.is_foreign(path):
            return self.open_foreign(path)
        return self.may_leave() and self._open(path)

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
        imported = self._session.imported_from
        ending = ".txt" if imported is None else ".md"
        name = self._session.path or self._folder() / f"{self._session.name.removesuffix(ending)}{ending}"
        path = file_dialogs.ask_path(self._window, "save", name)
        if path is None:
            return False
        return self._save_as(path if path.suffix or path.exists() else path.with_name(f"{path.name}{ending}"))

    def may_leave(self) -> bool:
        """Whether another text may take the place of this one; asks when something is not saved. A job that writes
        into it ends first and leaves what came."""
        self._requests.stop()
        if not self._session.modified or self._session.untouched:
            return True
        choice = file_dialogs.ask_unsaved(self._window, self._session.name)
        return choice == "discard" or (choice == "save" and self.save())

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
            self._bar.show_notice(text.format(name=path.name), [(self.tr("Save"), self.save), self._save_as_action()])

    def _open(self, path: Path, read_only: bool = False) -> bool:
        try:
            file = self._session.open(path, read_only)
        except DocumentError as error:
            if isinstance(error, DocumentMissing):
                self.recent.remove(path)
            self.show(error)
            return False
        self._bar.clear()
        self.remember(path)
        if file.mixed_newlines:
            self._bar.show_notice(
                self.tr("“{name}” mixes several kinds of line ends. Saving makes them all alike.").format(
                    name=path.name
                )
            )
        return True

    def _save(self, overwrite: bool) -> bool:
        try:
            self._session.save(overwrite)
        except DocumentError as error:
            self.show(error)
            return False
        self._bar.clear()
        return True

    def _save_as(self, path: Path, encoding: str | None = None) -> bool:
        try:
            self._session.save_as(path, encoding)
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
        try:
            self._session.open_copy(path)
        except DocumentError as error:
            self.show(error)
            return False
        return True

    def show(self, error: DocumentError) -> None:
        self._bar.show_error(error, self._ways_out(error))

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
                    (self.tr("Open as read-only"), lambda: self.may_leave() and self._open(path, read_only=True)),
                    (self.tr("Open a copy"), lambda: self.may_leave() and self._open_copy(path)),
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
        return place.parent if place is not None else Path.home()

    def remember(self, path: Path) -> None:
        if self._current.settings.privacy.remember_recent:
            self.recent.add(path)

    @Slot(str)
    def _on_setting(self, name: str) -> None:
        if name == "privacy.remember_recent" and not self._current.settings.privacy.remember_recent:
            self.recent.clear()

    @Slot(object)
    def _on_journal_problem(self, problem: OSError | None) -> None:
        if problem is not None:
            self._bar.show_notice(
                self.tr(
                    "Unsaved text cannot be kept safe at the moment: {reason}. "
                    "What you write stays in the window; save often."
                ).format(reason=problem.strerror or str(problem)),
                [(self.tr("Save"), self.save)],
            )
