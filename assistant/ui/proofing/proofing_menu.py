"""From mistake to mistake with F7, and what to do about one: in a menu there, and in the context menu."""

from __future__ import annotations

import textwrap
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QTextBlock
from PySide6.QtWidgets import QMenu

from assistant.proofing.checker import MOST_SUGGESTIONS
from assistant.proofing.issues import Issue
from assistant.text.counting import units
from assistant.text.letters import composed
from assistant.ui.document.document import Document
from assistant.ui.kit import announcing
from assistant.ui.kit.connections import Connections
from assistant.ui.proofing.proofing import SLICE_SECONDS, Proofing

_WIDEST = 90


class ProofingMenu(QObject):
    """`told(text)` has a line for the status bar; `announced(text)` is what a screen reader was given."""

    told = Signal(str)
    announced = Signal(str)

    def __init__(self, document: Document, proofing: Proofing) -> None:
        super().__init__(proofing)
        self._editor, self._proofing = document.editor, proofing
        self._connections = Connections()
        self._clicked: int | None = None
        self._asked = 0
        self._place: tuple[QMenu, QAction, int, Issue] | None = None
        self.menu: QMenu | None = None
        self._here: QTextBlock | None = None
        self._offset = self._left = 0
        self._seek_timer = QTimer(self)
        self._seek_timer.setSingleShot(True)
        self._seek_timer.setInterval(0)
        self._seek_timer.timeout.connect(self._seek)
        proofing.checked.connect(self._on_checked)
        proofing.thread_.suggested.connect(self._on_suggested)
        self.turn_to(document)

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Go from mistake to mistake in this document from now on."""
        editor = document.editor
        self._give_up()
        self._place = None
        self._connections.disconnect_all()
        self._editor.viewport().removeEventFilter(self)
        self._editor = editor
        self._connections.connect(
            (editor.text.edited, self._give_up),
            (editor.text.loaded, self._give_up),
            (editor.menu_asked, self._on_menu),
        )
        editor.viewport().installEventFilter(self)

    def slots(self) -> dict[str, Callable[[], object]]:
        return {"next_issue": self.next}

    def next(self) -> None:
        """Select the next mistake behind the caret, or from the beginning on, and offer what could stand there."""
        if not self._proofing.on:
            self._tell(self.tr("Spelling and grammar are switched off in the settings."))
            return
        position = self._editor.selection()[1]
        self._here = self._editor.document().findBlock(position)
        self._offset = position - self._here.position()
        # Once around, with the paragraph of the caret at both ends.
        self._left = self._editor.document().blockCount() + 1
        self._seek()

    @Slot()
    def _seek(self) -> None:
        until = time.monotonic() + SLICE_SECONDS
        while self._here is not None:
            block = self._here
            if self._proofing.is_unchecked(block):
                self._proofing.want(block)
                return
            found = next((one for one in self._proofing.issues(block) if one.start >= self._offset), None)
            if found is not None:
                self._here = None
                self._show(block, found)
                return
            self._left -= 1
            if self._left <= 0:
                self._here = None
                self._tell(self.tr("No mistakes found."))
                return
            following = block.next()
            self._here = following if following.isValid() else self._editor.document().begin()
            self._offset = 0
            if time.monotonic() > until:
                self._seek_timer.start()
                return

    @Slot()
    def _on_checked(self) -> None:
        if self._here is not None and not self._seek_timer.isActive():
            self._seek_timer.start()

    @Slot()
    def _give_up(self) -> None:
        self._here = None
        self._seek_timer.stop()

    def _show(self, block: QTextBlock, issue: Issue) -> None:
        editor = self._editor
        start = block.position() + issue.start
        editor.set_caret(block.position() + issue.end, start)
        menu = QMenu(editor)
        menu.aboutToHide.connect(self._on_hidden)
        self._fill(menu, start, issue)
        self.menu = menu
        self._announce(issue)
        menu.popup(editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()))
        first = next((one for one in menu.actions() if one.objectName() == "suggestion" and one.isEnabled()), None)
        # Return takes a suggestion; it must not add a word or ignore one while none is there.
        if first is not None:
            menu.setActiveAction(first)

    @Slot()
    def _on_hidden(self) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
            self.menu = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            self._clicked = None if by_key else self._editor.cursorForPosition(event.pos()).position()
        return False

    @Slot(QMenu)
    def _on_menu(self, menu: QMenu) -> None:
        position, self._clicked = self._clicked, None
        found = self._proofing.issue_at(self._editor.caret() if position is None else position)
        if found is not None:
            block, issue = found
            self._fill(menu, block.position() + issue.start, issue)

    def _fill(self, menu: QMenu, start: int, issue: Issue) -> None:
        """Above whatever the menu has already. What a spelling could be comes first, as the word itself says that it is
        unknown; of grammar nobody knows what the suggestions are for before it is explained."""
        menu.setToolTipsVisible(True)
        rest = next(iter(menu.actions()), None)
        title = issue.message or self.tr("“{word}” is in no dictionary").format(word=issue.text)
        about = QAction(textwrap.shorten(title, _WIDEST, placeholder="…").replace("&", "&&"), menu)
        about.setEnabled(False)
        about.setToolTip(title)
        place = QAction(self.tr("Looking for suggestions…"), menu)
        place.setObjectName("looking")
        place.setEnabled(False)
        lines = [place, about] if issue.kind == "spelling" else [about, place]
        lines.append(_separator(menu))
        if issue.kind == "spelling" and not self._editor.isReadOnly():
            add = QAction(self.tr("&Add to dictionary"), menu)
            add.setObjectName("add_word")
            add.triggered.connect(partial(self._proofing.add_word, issue.text))
            lines.append(add)
        ignore = QAction(self.tr("&Ignore"), menu)
        ignore.setObjectName("ignore_issue")
        ignore.triggered.connect(partial(self._proofing.ignore, issue))
        lines.append(ignore)
        if rest is None:
            menu.addActions(lines)
        else:
            menu.insertActions(rest, [*lines, _separator(menu)])
        if issue.suggestions is not None:
            self._put(menu, place, start, issue, issue.suggestions)
            return
        self._asked += 1
        self._place = (menu, place, start, issue)
        menu.destroyed.connect(partial(self._forget, self._asked))
        self._proofing.thread_.suggest(self._asked, issue)

    def _forget(self, number: int, *_: object) -> None:
        if number == self._asked:
            self._place = None

    @Slot(int, object)
    def _on_suggested(self, number: int, suggestions: tuple[str, ...]) -> None:
        if number == self._asked and self._place is not None:
            menu, place, start, issue = self._place
            self._place = None
            first = self._put(menu, place, start, issue, suggestions)
            if menu is self.menu and first is not None:
                menu.setActiveAction(first)

    def _put(
        self, menu: QMenu, place: QAction, start: int, issue: Issue, suggestions: tuple[str, ...]
    ) -> QAction | None:
        """The suggestions in place of the line that said they are being looked for; the first of them."""
        if not suggestions:
            place.setText(self.tr("No suggestions"))
            return None
        made = []
        for text in suggestions[:MOST_SUGGESTIONS]:
            shown = textwrap.shorten(text, _WIDEST, placeholder="…") if text.strip() else self.tr("Take it away")
            action = QAction(shown.replace("&", "&&"), menu)
            action.setObjectName("suggestion")
            action.setEnabled(not self._editor.isReadOnly())
            action.triggered.connect(partial(self._take, start, issue, text))
            menu.insertAction(place, action)
            made.append(action)
        menu.removeAction(place)
        return made[0]

    def _take(self, start: int, issue: Issue, text: str, *_: object) -> None:
        end = start + issue.end - issue.start
        # The page may have changed below an open menu.
        if self._editor.isReadOnly() or composed(self._editor.text.slice(start, end)).text != issue.text:
            return
        self._editor.text.replace(start, end, text)
        self._editor.set_caret(start + units(text))

    def _announce(self, issue: Issue) -> None:
        message = issue.message or self.tr("unknown word")
        if issue.suggestions:
            message = self.tr("“{word}”: {message}. Suggestion: {suggestion}").format(
                word=issue.text, message=message.rstrip("."), suggestion=issue.suggestions[0]
            )
        else:
            message = self.tr("“{word}”: {message}").format(word=issue.text, message=message)
        self._say(message)

    def _tell(self, text: str) -> None:
        # The status line says it aloud.
        self.told.emit(text)
        self.announced.emit(text)

    def _say(self, text: str) -> None:
        announcing.say(self._editor, text)
        self.announced.emit(text)


def _separator(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line
