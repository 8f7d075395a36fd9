"""Where an answer in the panel came from, and its way back into the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from assistant.tasks import Outcome
from assistant.text.counting import count, counts_characters, units
from assistant.ui.kit.connections import Connections
from assistant.ui.page.document_text import cleaned
from assistant.ui.page.editor import Editor
from assistant.ui.page.streaming import TrackedText

PAUSE_MILLISECONDS = 200
# What was read of a text, as a share; the rest is white space.
_ALL = 0.995
_MARGIN = 4_000  # UTF-16 units of white space around a whole text


class AnswerPlace(QObject):
    """The passage that the last answer was made from, and the two ways of an answer into the page.

    `replacement_named(words)` names the passage that the answer would replace, `replacement_allowed(allowed, reason)` says
    whether it may. `refused()` when an answer was to go into a document that is read-only; `gone(why)` when the passage
    is to be shown and is there no more. `asked(question, yes, go)`: the person has to say yes before `go()` overwrites
    more than they may expect.
    """

    replacement_named = Signal(str)
    replacement_allowed = Signal(bool, str)
    refused = Signal()
    gone = Signal(str)
    asked = Signal(str, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor: Editor
        self._connections = Connections()
        self._busy = self._handed_on = False
        self._author = "answer"
        self._whole = False
        self._outcome: Outcome | None = None
        self._length, self._in_characters = 0, False
        self.source: TrackedText | None = None
        self._check = QTimer(self)
        self._check.setSingleShot(True)
        self._check.setInterval(PAUSE_MILLISECONDS)
        self._check.timeout.connect(self.tell)

    def show(self, editor: Editor) -> None:
        """Answers go into this page from now on."""
        self._connections.disconnect_all()
        self._editor = editor
        self._connections.connect((editor.text.edited, self._check.start))
        self.tell()

    def leave(self, editor: Editor) -> bool:
        """Forget the passage where it is one of this page, which gets another text or goes. False where it is not."""
        if self.source is None or self.source.editor is not editor:
            return False
        self.source.deleteLater()
        self.source = None
        self.tell()
        return True

    def take(self, span: tuple[int, int], for_review: bool, author: str) -> TrackedText:
        """The next answer is made from this passage of the page in sight, by the action `author`."""
        self._author = author
        old, self.source = self.source, TrackedText(self._editor, *span, parent=self._editor)
        self._whole = self._is_whole(span)
        self._outcome = None
        self._length = count(self.source.original).words
        self._in_characters = counts_characters(self.source.original)
        # A review that waits in another tab still goes by its own.
        if old is not None and (old.editor is self._editor or not self._handed_on):
            old.deleteLater()
        self._handed_on = for_review
        return self.source

    def here(self) -> TrackedText | None:
        """The passage, where it is one of the page in sight."""
        return self.source if self.source is not None and self.source.editor is self._editor else None

    def found(self) -> tuple[int, int] | None:
        """Where the passage stands in the page in sight, as it was read."""
        source = self.here()
        return source.find() if source is not None else None

    def came(self, outcome: Outcome | None) -> None:
        """The answer, None where it broke off with an error."""
        self._outcome = outcome

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.tell()

    @Slot(str)
    def replace(self, answer: str) -> None:
        """Put the answer in the place of the text it was made from, after asking where that is more than it seems."""
        source, found = self.source, self.found()
        if source is None or found is None or self._editor.isReadOnly():
            self.tell()
            return
        doubts = self._doubts(source, found)
        if not doubts:
            self._replace(answer)
            return

        def go() -> None:
            # Another answer may have come while the question stood.
            if self.source is source and self.found() is not None and not self._editor.isReadOnly():
                self._replace(answer)
            else:
                self.tell()
                self.tell_gone()

        undo = self.tr("Undo brings all of it back.")
        self.asked.emit(f"{' '.join(doubts)} {self._words(found)}? {undo}", self.tr("Replace"), go)

    def _replace(self, answer: str) -> None:
        found = self.found()
        if found is not None:
            self._put(*found, answer)
        self.tell()

    def _doubts(self, source: TrackedText, found: tuple[int, int]) -> list[str]:
        """Why the person may not expect all of the passage to be overwritten by this answer."""
        doubts, outcome = [], self._outcome
        if outcome is None or outcome.finish != "stop":
            doubts.append(self.tr("This answer ended before it was complete."))
        if outcome is not None and (outcome.dropped_tokens or outcome.read_share < _ALL):
            doubts.append(self.tr("A part of this text was not read for the answer."))
        if not self._is_whole(found) if self._whole else not source.in_place:
            doubts.append(self.tr("Your text has changed since."))
        elif self._whole and not self._in_sight(found):
            doubts.append(self.tr("Not all of this text is in sight."))
        return doubts

    def _is_whole(self, span: tuple[int, int]) -> bool:
        text, (start, end) = self._editor.text, span
        if start > _MARGIN or text.length - end > _MARGIN:
            return False
        return not (text.slice(0, start) + text.slice(end, text.length)).strip()

    def _in_sight(self, span: tuple[int, int]) -> bool:
        view = self._editor.viewport().rect()
        first, last = (
            self._editor.cursorForPosition(corner).position() for corner in (view.topLeft(), view.bottomRight())
        )
        text = self._editor.text
        return not (text.slice(span[0], first) + text.slice(last, span[1])).strip()

    def _words(self, found: tuple[int, int]) -> str:
        """The button's words for replacing the passage `found`, with its length in the unit of its script."""
        if self._is_whole(found):
            words = self.tr("Replace the whole text, {length}")
        elif self._whole:
            words = self.tr("Replace what was read, {length}")
        else:
            words = self.tr("Replace the selection, {length}")
        characters, units_of_text = self.tr("%Ln characters", "", self._length), self.tr("%Ln words", "", self._length)
        return words.format(length=characters if self._in_characters else units_of_text)

    @Slot(str)
    def insert(self, answer: str) -> None:
        """Put the answer where the caret stands, behind a selection."""
        if self._editor.isReadOnly():
            self.refused.emit()
            return
        end = self._editor.selection()[1]
        self._put(end, end, answer)

    @Slot(int, int)
    def show_span(self, start: int, end: int) -> None:
        """Select characters `start` to `end` of the text that was read, where it still stands."""
        source, found = self.here(), self.found()
        if source is None or found is None:
            self.tell_gone()
            return
        first = found[0] + units(source.original[:start])
        self._editor.set_caret(first + units(source.original[start:end]), first)

    @Slot(str, int)
    def show_quote(self, quote: str, near: int) -> None:
        """Select the sentence in the page in sight, where it stands nearest to character `near`."""
        text = self._editor.text.text()
        places, place = [], text.find(quote)
        while place >= 0:
            places.append(place)
            place = text.find(quote, place + 1)
        if not places:
            self.gone.emit(self.tr("This sentence is not in your text any more."))
            return
        first = units(text[: min(places, key=lambda place: abs(place - near))])
        self._editor.set_caret(first + units(quote), first)
        self._editor.setFocus()

    def tell_gone(self) -> None:
        """Say why the passage is not to be had."""
        if self.source is not None and self.here() is None:
            self.gone.emit(self.tr("This answer was made from a text in another tab."))
        else:
            self.gone.emit(self.tr("The text that this answer was made from has changed."))

    def _put(self, start: int, end: int, answer: str) -> None:
        answer = cleaned(answer)
        with self._editor.text.written_by(self._author):
            self._editor.text.replace(start, end, answer)
        self._editor.set_caret(start + units(answer))
        self._editor.setFocus()

    @Slot()
    def tell(self) -> None:
        """Say what would be replaced and offer it, or say why it is not to be had."""
        found = self.found()
        self.replacement_named.emit(self._words(found) if found is not None else "")
        if self.source is None or self._busy:
            self.replacement_allowed.emit(False, "")
        elif self.here() is None:
            self.replacement_allowed.emit(False, self.tr("This answer was made from a text in another tab."))
        elif self._editor.isReadOnly():
            self.replacement_allowed.emit(False, self.tr("The document is open for reading only."))
        elif found is None:
            self.replacement_allowed.emit(False, self.tr("The text that this answer was made from has changed."))
        else:
            self.replacement_allowed.emit(True, "")
