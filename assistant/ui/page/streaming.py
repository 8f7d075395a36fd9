"""The text of one run on its way into the document, as one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from assistant.text.counting import units
from assistant.text.history import Change, Step
from assistant.ui.page.document_text import cleaned
from assistant.ui.page.editor import Editor


class Stream(QObject):
    """Writes at `position` and stays there while others write elsewhere.

    Whoever writes, or takes away, at the very place where the stream writes takes over: `taken_over` is emitted once
    and nothing more is put in.
    """

    taken_over = Signal()

    def __init__(
        self,
        editor: Editor,
        start: int,
        end: int | None = None,
        parent: QObject | None = None,
        author: str = "continue",
    ) -> None:
        """The first piece replaces the text from `start` to `end` (a former answer). `author` is the action that writes."""
        super().__init__(parent)
        self._editor, self._author = editor, author
        self._start = start
        self._end = start if end is None else end
        self._step: Step | None = None
        self._written = ""
        self._writing = False
        self._over = False
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self._take_over)

    @property
    def editor(self) -> Editor:
        return self._editor

    @property
    def written(self) -> str:
        return self._written

    @property
    def span(self) -> tuple[int, int]:
        """Where it writes: from its first character to behind its last."""
        return self._start, self._end

    def add(self, text: str) -> None:
        text = cleaned(text)
        if self._over or not text:
            return
        self._writing = True
        try:
            with self._editor.streaming_at(self._end), self._editor.text.written_by(self._author):
                if self._step is None:
                    self._step = self._editor.text.begin_stream(self._start, self._end, text)
                    self._end = self._start + units(text)
                elif self._editor.text.grow_stream(self._step, text) is None:
                    self._over = True
                else:
                    self._end += units(text)
        finally:
            self._writing = False
        if self._over:
            self.taken_over.emit()
        else:
            self._written += text

    def keep(self, text: str) -> None:
        """Take off what was written behind `text`, where all of it still stands as it came."""
        text = cleaned(text)
        tail = self._written[len(text) :]
        if self._over or self._step is None or not tail or not self._written.startswith(text):
            return
        if self._editor.text.slice(self._end - units(tail), self._end) != tail:
            return
        self._writing = True
        try:
            with self._editor.kept_view(), self._editor.text.written_by(self._author):
                shorter = self._editor.text.shorten_stream(self._step, tail)
        finally:
            self._writing = False
        if shorter:
            self._end -= units(tail)
            self._written = text

    def end(self) -> None:
        """End the writing; no piece follows."""
        self._over = True

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if self._writing or self._over:
            return
        if change.touches(self._end) or (
            self._step is None and change.position < self._end and change.end > self._start
        ):
            # Also where the person writes into the former answer: the first piece would delete these words with it.
            self._take_over()
        elif change.end <= self._start:
            self._start += change.growth
            self._end += change.growth
        elif change.position < self._end:
            self._start = min(self._start, change.position)
            self._end += change.growth

    @Slot()
    def _take_over(self) -> None:
        if not self._over:
            self._over = True
            self.taken_over.emit()


class TrackedText(QObject):
    """A passage of the document and its place now, as long as no edit changes it."""

    def __init__(self, editor: Editor, start: int, end: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._start = start
        self.original = editor.text.slice(start, end)
        self._length = units(self.original)
        self._end = end
        self._touched = False
        editor.text.edited.connect(self._on_edited)

    @property
    def editor(self) -> Editor:
        return self._editor

    @property
    def span(self) -> tuple[int, int]:
        """Start and end of the passage now, whether or not the person has written into it."""
        return self._start, self._end

    @property
    def in_place(self) -> bool:
        """Whether the passage is unchanged, except that edits elsewhere may have moved it."""
        return not self._touched and self._editor.text.slice(self._start, self._start + self._length) == self.original

    def find(self) -> tuple[int, int] | None:
        """Where the original text stands: in its place, or else in the one other place that has it."""
        # Looked at, and not only followed: what follows the edits ends when the passage is let go of.
        start = self._start if self.in_place else self._editor.text.find_unique(self.original)
        return None if start is None else (start, start + self._length)

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if change.end <= self._start:
            self._start += change.growth
            self._end += change.growth
        elif change.position < self._end:
            self._touched = True
            self._start, self._end = min(self._start, change.position), max(self._end, change.end) + change.growth
