"""Keeping versions of a document, showing them, and putting one or a change of one back into the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Slot
from PySide6.QtWidgets import QWidget

from assistant.documents import backups, snapshots
from assistant.documents.backups import Backup
from assistant.errors import DocumentError
from assistant.text.counting import units
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.kit import bidi, file_dialogs
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.earlier_versions import EarlierVersionsDialog, Passage, date, read
from assistant.ui.window.tabs import Tabs


def of_document(path: Path) -> list[Backup]:
    """Snapshots and backups by their dates, the newest first; each kind keeps its own order, as clocks go wrong."""
    named, kept = snapshots.listed(path), backups.listed(path)
    found: list[Backup] = []
    while named and kept:
        found.append((named if named[0].saved_at >= kept[0].saved_at else kept).pop(0))
    return [*found, *named, *kept]


class EarlierVersions(QObject):
    """Shows them for the document in sight. `session` gives one that holds nothing."""

    def __init__(self, tabs: Tabs, session: Callable[[], DocumentSession], bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._tabs, self._session, self._bar, self._window = tabs, session, bar, window

    @Slot()
    def show(self) -> bool:
        """False when there are none."""
        page = self._tabs.entry
        path = page.document.session.path
        if path is None:
            self._bar.show_notice(self.tr("This document has not been saved yet, so it has no earlier versions."))
            return False
        versions = of_document(path)
        if not versions:
            told = self.tr("No earlier version of “{name}” is kept yet. The next save keeps the one before it.")
            self._bar.show_notice(told.format(name=page.document.session.name))
            return False
        dialog = EarlierVersionsDialog(page, versions, self._window)
        dialog.open_wanted.connect(lambda backup: self._open(page, backup))
        dialog.restore_wanted.connect(lambda backup, text: self._restore(page, backup, text))
        dialog.passages_wanted.connect(lambda backup, some: self._restore_passages(page, dialog, backup, some))
        dialog.delete_wanted.connect(lambda backup: self._delete(path, dialog, backup))
        dialog.open()
        return True

    @Slot()
    def keep(self) -> bool:
        """Keep the text as it is now under a name. False when it was not kept."""
        page = self._tabs.entry
        path = page.document.session.path
        if path is None:
            self._bar.show_notice(self.tr("Save the document first: a version is kept with its file."))
            return False
        now = QLocale().toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
        name = file_dialogs.ask_version_name(self._window, now)
        if not name:
            return False
        try:
            snapshots.keep(page.editor.text.text(), path, name)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        told = self.tr("The version “{name}” is kept. File, Versions shows it.")
        self._bar.show_notice(told.format(name=bidi.isolated(name)))
        return True

    def _delete(self, path: Path, dialog: EarlierVersionsDialog, backup: Backup) -> None:
        try:
            snapshots.delete(backup)
        except DocumentError as error:
            self._bar.show_error(error)
        dialog.show_versions(of_document(path))

    def _restore_passages(
        self, page: DocumentPage, dialog: EarlierVersionsDialog, backup: Backup, some: Sequence[Passage]
    ) -> None:
        """One undo step; the comparison then goes on without them."""
        text = page.editor.text
        if page not in self._tabs.pages or any(
            text.slice(one.start, one.start + units(one.old)) != one.old for one in some
        ):
            dialog.show_versions(dialog.versions)
            return
        with text.step():
            for one in sorted(some, key=lambda one: -one.start):
                text.replace(one.start, one.start + units(one.old), one.new)
        page.editor.set_caret(some[0].start)
        told = self.tr("From the version of {date} a passage is restored, and not saved yet.")
        self._bar.show_notice(told.format(date=date(backup)), [(self.tr("Undo"), page.editor.undo)])
        dialog.show_versions(dialog.versions)

    def _open(self, page: DocumentPage, backup: Backup) -> None:
        source = page.document.session.path
        try:
            # Before there is an empty tab for it.
            read(backup, page.document.session)
            self._session().open_copy(backup.file, source)
        except DocumentError as error:
            self._bar.show_error(error)

    def _restore(self, page: DocumentPage, backup: Backup, text: str) -> None:
        if page not in self._tabs.pages or page.document.session.path is None:
            return
        self._tabs.show_entry(page)
        if page.document.session.modified:
            # Undo has it too, but not after the next start.
            backups.keep_text(page.editor.text.text(), page.document.session.path)
        caret = page.editor.caret()
        page.editor.text.replace(0, page.editor.text.length, text)
        page.editor.set_caret(min(caret, page.editor.text.length))
        page.editor.setFocus()
        told = self.tr("The text is that of {date} again, and not saved yet. Undo brings back the text of before.")
        self._bar.show_notice(told.format(date=date(backup)), [(self.tr("Undo"), page.editor.undo)])
