"""The text of a `QTextDocument` as it is, with a history of its own.

Qt's `toPlainText` turns no-break spaces into spaces and ends paragraphs with U+2029; the bytes kept here hold what
the person wrote, paragraphs ending with a line feed. They are UTF-16, so Qt's positions are theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument

from assistant.text.counting import units
from assistant.text.history import Change, History, Step
from assistant.text.text_buffer import TextBuffer

_CODEC = "utf-16-le"
# Qt ends a paragraph at these, and keeps two non-characters for the ends of frames.
_CHANGED_BY_QT = "\r\u2029\ufdd0\ufdd1\0"
_LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\0": ""}


def cleaned(text: str) -> str:
    """Pasted or generated text with one kind of line end and without NULs."""
    for wrong, right in _LINE_ENDS.items():
        if wrong in text:
            text = text.replace(wrong, right)
    return text


class DocumentText(QObject):
    """`edited(Change)` follows every change of the text, whoever made it, before anything else can change it.

    `loaded()` says that another text took its place, which is no edit.
    """

    edited = Signal(object)
    loaded = Signal()
    history_changed = Signal()
    modification_changed = Signal(bool)

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        document.setUndoRedoEnabled(False)
        self._buffer = TextBuffer()
        self._history = History()
        self._loading = self._replaying = False
        self._programmed = 0
        self._modified = False
        self.author = ""
        """The action whose words are being put in; empty where they are the person's."""
        document.contentsChange.connect(self._on_contents_change)

    @property
    def history(self) -> History:
        return self._history

    @property
    def length(self) -> int:
        """In UTF-16 units."""
        return len(self._buffer)

    @property
    def modified(self) -> bool:
        return not self._history.clean

    @property
    def typing(self) -> bool:
        """Whether the change that `edited` tells of came from the keys: no undo, no paste, nothing streamed."""
        return not self._programmed and not self._replaying

    def text(self) -> str:
        return self._buffer.text()

    def slice(self, start: int, end: int) -> str:
        """The text between two positions, which are clamped to the text."""
        return self._buffer.slice(start, end)

    def find_unique(self, wanted: str) -> int | None:
        """Position of the only place where `wanted` stands."""
        return self._buffer.find_unique(wanted)

    def load(self, text: str) -> None:
        """Put another text in place, with no history."""
        self._loading = True
        try:
            self._document.clear()
            cursor = QTextCursor(self._document)
            cursor.insertText(text)
        finally:
            self._loading = False
        self._buffer = self._loaded(text)
        self._history = History()
        self.loaded.emit()
        self._tell()

    def _loaded(self, text: str) -> TextBuffer:
        """The text of the document, read back from Qt only where Qt changes characters of `text`."""
        data = text.encode(_CODEC, "surrogatepass")
        if len(data) == 2 * (self._document.characterCount() - 1) and not any(one in text for one in _CHANGED_BY_QT):
            return TextBuffer(data, text)
        return TextBuffer(self._raw(0, self._document.characterCount() - 1).encode(_CODEC, "surrogatepass"))

    def replace(self, start: int, end: int, text: str) -> None:
        """One undo step, or part of the `step` around it."""
        self._programmed += 1
        try:
            self._put(start, end, cleaned(text))
        finally:
            self._programmed -= 1

    @contextmanager
    def written_by(self, action: str) -> Iterator[None]:
        """Inside the `with` block, inserted text counts as written by the model, for the action of this id."""
        before, self.author = self.author, action
        try:
            yield
        finally:
            self.author = before

    @contextmanager
    def step(self) -> Iterator[None]:
        """Everything inside is one undo step."""
        self._history.begin()
        self._programmed += 1
        try:
            yield
        finally:
            self._programmed -= 1
            self._history.end()
            self._tell()

    def begin_stream(self, start: int, end: int, text: str) -> Step | None:
        """Put the first piece of an answer in the place of the text there; returns the undo step for `grow_stream`."""
        self.replace(start, end, text)
        return self._history.top

    def grow_stream(self, step: Step, text: str) -> int | None:
        """The position where `text` was put, None when it could not be: the step was undone, or written over."""
        position = self._history.extend(step, text)
        if position is not None:
            self._replay([Change(position, "", text)])
        return position

    def shorten_stream(self, step: Step, tail: str) -> bool:
        """Take `tail` off the end of an answer. False when it could not be: the step was undone, or written over."""
        position = self._history.shorten(step, units(tail))
        if position is not None:
            self._replay([Change(position, tail, "")])
        return position is not None

    def undo(self) -> int | None:
        """Where the caret belongs after it; None when there was nothing to undo."""
        return self._replay(self._history.undo())

    def redo(self) -> int | None:
        return self._replay(self._history.redo())

    def mark_saved(self) -> None:
        self._history.mark_clean()
        self._tell()

    def mark_unsaved(self) -> None:
        """For a text that stands in no file as it is: a recovered one, a copy."""
        self._history.mark_dirty()
        self._tell()

    def _replay(self, changes: list[Change]) -> int | None:
        caret = None
        self._replaying = True
        try:
            for change in changes:
                self._put(change.position, change.end, change.added)
                caret = change.inverse().end
        finally:
            self._replaying = False
        self._tell()
        return caret

    def _put(self, start: int, end: int, text: str) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def _raw(self, start: int, end: int) -> str:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def put_for(self, change: Change, programmed: bool, replaying: bool) -> None:
        """Make a change that was made on another page of this text, and count it as it counted there."""
        before = self._programmed, self._replaying
        self._programmed, self._replaying = int(programmed), replaying
        try:
            self._put(change.position, change.end, change.added)
        finally:
            self._programmed, self._replaying = before

    def _change(self, position: int, removed: int, added: int) -> Change | None:
        """What Qt has just done to the document, against the text as it was; None where that is the same."""
        old_length, new_length = self.length, self._document.characterCount() - 1
        # Qt counts the end of the last paragraph, which is no character of the text.
        removed, added = min(removed, old_length - position), min(added, new_length - position)
        if removed < 0 or added < 0 or old_length - removed + added != new_length:
            position, removed, added = 0, old_length, new_length
        old, new = self.slice(position, position + removed), self._raw(position, position + added)
        if old == new:
            return None
        change = Change(position, old, new)
        # Qt tells of the whole paragraph where an input method wrote a character.
        return change.trimmed() if self.typing else change

    @Slot(int, int, int)
    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        change = None if self._loading else self._change(position, removed, added)
        if change is None:
            return
        self._buffer.replace(change.position, change.end, change.added)
        if not self._replaying:
            typed = not self._programmed and not (change.removed and change.added)
            self._history.record(change, typed and len(change.removed) + len(change.added) == 1)
        self.edited.emit(change)
        if not self._replaying:
            self._tell()

    def _tell(self) -> None:
        self.history_changed.emit()
        if self._modified != self.modified:
            self._modified = self.modified
            self.modification_changed.emit(self._modified)
