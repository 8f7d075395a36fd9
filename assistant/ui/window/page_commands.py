"""The commands that act on the document in sight, and which of them have something to do there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit

from assistant.ui.document.document import Document
from assistant.ui.kit.connections import Connections
from assistant.ui.page import formatting
from assistant.ui.page.editor import Editor
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.tabs import Tabs

_REVIEW = ("next_change", "previous_change", "accept_change", "reject_change", "accept_all", "reject_all")
_SOON_MILLISECONDS = 50
_TO_FOCUS = {
    "undo": "undo",
    "redo": "redo",
    "cut": "cut",
    "copy": "copy",
    "paste": "paste",
    "paste_plain": "paste_plain",
    "select_all": "selectAll",
}


class PageCommands(QObject):
    """`told(str)` names the change or the comment that the caret has come to."""

    told = Signal(str)

    def __init__(self, tabs: Tabs, window: QMainWindow) -> None:
        super().__init__(window)
        self._tabs, self._window = tabs, window
        self._connections = Connections()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MILLISECONDS)
        self._soon.timeout.connect(self._show_review)
        self._actions: dict[str, QAction] = {}

    def slots(self) -> dict[str, Callable[[], object]]:
        """The slots of the commands, by their ids."""
        tabs = self._tabs
        return {
            **{name: partial(self._to_focus, method) for name, method in _TO_FOCUS.items()},
            **{name: partial(self._review, name) for name in _REVIEW},
            "keep_suggestions": lambda: tabs.page.reviewing.keep(tabs.page.suggested),
            "comment": lambda: tabs.page.suggested.comment(),
            "remove_comment": lambda: tabs.page.suggested.remove_comment(),
            "bold": lambda: tabs.page.editor.emphasise("**"),
            "italic": lambda: tabs.page.editor.emphasise("*"),
            "strike": lambda: formatting.toggle_marks(tabs.page.editor, "~~"),
            "code": lambda: formatting.toggle_marks(tabs.page.editor, "`"),
            "link": lambda: formatting.toggle_link(tabs.page.editor),
            **{kind: partial(self._make_items, kind) for kind in formatting.LINES},
            **{f"heading_{level}": partial(self._make_heading, level) for level in range(1, 5)},
            "zoom_in": lambda: tabs.page.editor.zoom(1),
            "zoom_out": lambda: tabs.page.editor.zoom(-1),
            "zoom_reset": lambda: tabs.page.editor.zoom(0),
            "next_tab": lambda: tabs.step(1),
            "previous_tab": lambda: tabs.step(-1),
            "split": lambda: tabs.close_split() if tabs.is_split else tabs.split(),
            "other_half": tabs.turn_to_other_half,
        }

    def govern(self, actions: dict[str, QAction]) -> None:
        """Enable commands only while the document in sight has something for them to do."""
        self._actions = actions
        for page in self._tabs.pages:
            self._on_added(page)
        self._tabs.added.connect(self._on_added)
        self._tabs.changed.connect(self._on_tabs)
        self._tabs.split_changed.connect(self._on_tabs)
        self._on_tabs()
        self.turn_to(self._tabs.page.document)

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Speak of this document from now on; its page is in sight."""
        self._connections.disconnect_all()
        self._connections.connect(
            (document.text.history_changed, self._show_history),
            (document.session.document_changed, self._show_history),
            (self._tabs.page.reviewing.open_changed, self._show_review),
            (document.editor.changes.changed, self._show_review),
            (document.editor.cursorPositionChanged, self._soon.start),
            (self._tabs.page.suggested.told, self.told),
        )
        self._show_history()
        self._show_review()

    def _to_focus(self, name: str) -> None:
        """Menus leave the focus where it is: in the field that the person means."""
        focused = self._window.focusWidget()
        fields = (QLineEdit, QPlainTextEdit, QTextEdit)
        target = focused if isinstance(focused, fields) and focused.isVisible() else self._tabs.page.editor
        if name == "paste_plain" and not isinstance(target, Editor):
            # Only a page takes formatting in.
            name = "paste"
        getattr(target, name)()

    def _review(self, name: str) -> None:
        page = self._tabs.page
        (page.reviewing if page.reviewing.review is not None else page.suggested).slots()[name]()

    def _make_heading(self, level: int) -> None:
        self._tabs.page.editor.make_heading(level)

    def _make_items(self, kind: str) -> None:
        formatting.toggle_lines(self._tabs.page.editor, kind)

    @Slot(object)
    def _on_added(self, page: DocumentPage) -> None:
        page.reviewing.govern(self._actions)
        # As large as what the person was just reading.
        if page is not self._tabs.page and self._tabs.page.editor.zoomed:
            page.editor.zoom(self._tabs.page.editor.zoomed)

    @Slot()
    def _on_tabs(self) -> None:
        for name in ("next_tab", "previous_tab"):
            self._actions[name].setEnabled(self._tabs.count > 1)
        self._actions["split"].setChecked(self._tabs.is_split)
        self._actions["other_half"].setEnabled(self._tabs.is_split)

    @Slot()
    def _show_history(self) -> None:
        editor = self._tabs.page.editor
        history, writable = editor.text.history, not editor.isReadOnly()
        self._actions["undo"].setEnabled(history.can_undo and writable)
        self._actions["redo"].setEnabled(history.can_redo and writable)

    @Slot()
    def _show_review(self) -> None:
        page = self._tabs.page
        reviewed, writable = page.reviewing.review is not None, not page.editor.isReadOnly()
        any_mark = bool(page.editor.changes.marks)
        can = dict.fromkeys(_REVIEW, reviewed or (any_mark and writable and page.suggested.has_changes))
        can |= dict.fromkeys(("next_change", "previous_change"), reviewed or any_mark)
        here = any_mark and writable and bool(page.suggested.here(changes=True))
        can |= dict.fromkeys(("accept_change", "reject_change"), reviewed or here)
        can["keep_suggestions"], can["comment"] = reviewed and writable, writable
        can["remove_comment"] = any_mark and writable and bool(page.suggested.here(changes=False))
        for name, on in can.items():
            self._actions[name].setEnabled(on)
