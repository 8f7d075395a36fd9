"""Reading the open document's file again in another encoding."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from assistant.documents import text_file
from assistant.errors import DocumentError
from assistant.ui.files import encoding_dialog
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.tabs import Tabs

_BEGINNING = 64 * 1024


class Reopening(QObject):
    """Acts on the document that was in sight when it was asked to."""

    def __init__(self, tabs: Tabs, files: FileCommands, bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._tabs, self._files, self._bar, self._window = tabs, files, bar, window
        files.encoding_wanted.connect(self.ask_for)

    @Slot(object)
    def ask_for(self, path: Path) -> bool:
        """The same for a file that could not be opened yet."""
        if self._tabs.page.document.session.path == path:
            return self.ask()
        try:
            beginning = text_file.beginning(path, _BEGINNING)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        chosen = encoding_dialog.ask(self._window, path.name, beginning, "")
        return chosen is not None and self._files.open_in_encoding(path, chosen)

    @Slot()
    def ask(self) -> bool:
        """False when the text is as it was."""
        page = self._tabs.entry
        session, editor = page.document.session, page.editor
        path = session.path
        if path is None:
            self._bar.show_notice(
                self.tr("This text is in no file yet. It will be saved as {encoding}.").format(
                    encoding=encoding_dialog.name_of(session.encoding)
                )
            )
            return False
        try:
            beginning = text_file.beginning(path, _BEGINNING)
            chosen = encoding_dialog.ask(self._window, path.name, beginning, session.encoding)
            if chosen is None or not self._may_leave(page):
                return False
            caret, scrolled = editor.caret(), editor.verticalScrollBar().value()
            session.open(path, session.read_only and not session.replaced, chosen)
            if session.replaced:
                self._files.tell_replaced(path)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        editor.set_caret(min(caret, editor.text.length))
        editor.verticalScrollBar().setValue(scrolled)
        return True

    def _may_leave(self, page: DocumentPage) -> bool:
        """False also when its tab was closed meanwhile."""
        return page in self._tabs.pages and self._files.may_leave(page)
