"""Says as long as it lasts that unsaved text cannot be kept safe, and of which documents."""

from __future__ import annotations

import errno

from PySide6.QtCore import QObject, QTimer, Slot

from assistant.errors import TextsNotKept
from assistant.system.disk import REFUSED
from assistant.ui.kit import announcing
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.tabs import Tabs

LOOK_MILLISECONDS = 5_000
_CAUSES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "quota",
    **dict.fromkeys(REFUSED, "read_only"),
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.ENODEV, errno.ESTALE), "gone"),
}


class TextsAtRisk(QObject):
    """The message names every document whose journal cannot be written. Closing it holds for the documents that it named,
    until another one comes into sight or into danger, or one of them is saved and changed again.
    """

    def __init__(self, tabs: Tabs, files: FileCommands, bar: MessageBar) -> None:
        super().__init__(tabs)
        self._tabs, self._files, self._bar = tabs, files, bar
        self._told: TextsNotKept | None = None
        for page in tabs.pages:
            self._on_added(page)
        tabs.added.connect(self._on_added)
        tabs.removed.connect(self._look)
        tabs.shown.connect(self._tell)
        timer = QTimer(self)
        timer.setInterval(LOOK_MILLISECONDS)
        timer.timeout.connect(self._look_after)
        timer.start()
        self._tell()

    @Slot(object)
    def _on_added(self, page: DocumentPage) -> None:
        page.document.session.journal_problem.connect(self._look)
        page.document.session.document_changed.connect(self._look)
        page.editor.text.modification_changed.connect(self._tell)
        self._look()

    @Slot()
    def _look_after(self) -> None:
        for page in self._tabs.pages:
            page.document.session.look_after_journal()
        self._look()

    @Slot()
    def _look(self, *_: object) -> None:
        """Tell what has changed, and nothing that was told and closed."""
        now = self._danger()
        if now is None or self._told is None or now.args != self._told.args:
            self._tell()

    @Slot()
    def _tell(self, *_: object) -> None:
        before, self._told = self._told, self._danger()
        if self._told is not None:
            self._bar.let_stand(self._told, [(self.tr("Save elsewhere…"), self._save_elsewhere)])
        elif before is not None:
            self._bar.withdraw()
            announcing.say(self._bar, self.tr("Your text is kept safe again."))

    def _danger(self) -> TextsNotKept | None:
        pages = self._pages()
        if not pages:
            return None
        problem = pages[0].document.session.danger
        cause = _CAUSES.get(problem.errno or 0, "failing") if problem is not None else "failing"
        return TextsNotKept(tuple(page.document.session.name for page in pages), cause)

    def _pages(self) -> list[DocumentPage]:
        """The pages whose text is at risk; the page in sight first."""
        pages = [page for page in self._tabs.pages if page.document.session.danger is not None]
        return sorted(pages, key=lambda page: page is not self._tabs.page)

    def _save_elsewhere(self) -> None:
        pages = self._pages()
        if pages:
            self._tabs.show_entry(pages[0])
            self._files.save_as()
            self._tell()
