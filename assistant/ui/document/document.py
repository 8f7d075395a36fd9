"""One open text, with all that belongs to it and to no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from assistant.tasks import Context
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.document.pinned_texts import PinnedContext
from assistant.ui.document.talks import Talks
from assistant.ui.document.written_by_model import Provenance
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.document_text import DocumentText
from assistant.ui.page.editor import Editor
from assistant.ui.page.ghost_text import GhostText
from assistant.ui.page.text_counts import TextCounts


class Document(QObject):
    """Stays the same while other files are opened into it. `editor` shows it; `session` is its file."""

    def __init__(
        self,
        editor: Editor,
        current: CurrentSettings,
        model: Callable[[], str],
        parent: QObject,
        of: Document | None = None,
    ) -> None:
        """`model` names the model that answers now. `of` is the document whose text `editor` shows a second time: file,
        journal, pinned texts and what a model wrote are its own."""
        super().__init__(parent)
        self.editor = editor
        self.session: DocumentSession
        self.pinned: PinnedContext
        self.provenance: Provenance
        self.counts = TextCounts(editor)
        self.ghost = GhostText(editor)
        if of is not None:
            self.session, self.pinned, self.provenance = of.session, of.pinned, of.provenance
            return
        self.session = DocumentSession(editor, current, self)
        self.pinned = PinnedContext(self.session)
        self.talks = Talks(self.session)
        self.provenance = Provenance(editor, model)
        self.session.saved.connect(self.provenance.keep)
        self.session.opened.connect(self.provenance.recall)
        self.session.recovered.connect(self.provenance.recall_under)

    @property
    def text(self) -> DocumentText:
        return self.editor.text

    @property
    def title(self) -> str:
        """Its name without the ending."""
        return Path(self.session.name).stem

    def context(self) -> Context:
        """The pinned texts that the model reads beside this document; pinned files are read from disk now."""
        return self.pinned.context()
