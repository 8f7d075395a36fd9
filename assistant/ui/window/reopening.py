"""Reading the open document's file again in another encoding."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from assistant.documents import text_file
from assistant.errors import DocumentError
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.files import encoding_dialog
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.page.editor import Editor

_BEGINNING = 64 * 1024


class Reopening(QObject):
    """`session` gives the document that is in sight with its page, `may_leave` asks about what is not saved in it."""

    def __init__(
        self,
        session: Callable[[], tuple[DocumentSession, Editor]],
        may_leave: Callable[[DocumentSession], bool],
        bar: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._may_leave, self._bar, self._window = session, may_leave, bar, window

    @Slot()
    def ask(self) -> bool:
        """False when the text is as it was."""
        session, editor = self._session()
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
            if chosen is None or not self._may_leave(session):
                return False
            caret, scrolled = editor.caret(), editor.verticalScrollBar().value()
            session.open(path, session.read_only, chosen)
        except DocumentError as error:
            self._bar.show_error(error)
            return False
        editor.set_caret(min(caret, editor.text.length))
        editor.verticalScrollBar().setValue(scrolled)
        return True
