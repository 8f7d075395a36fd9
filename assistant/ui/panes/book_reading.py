"""The book of a folder read off the window's thread: its file, which of its texts are there, and what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from assistant import window_threads
from assistant.documents import book
from assistant.documents.book import BookFile, Standing
from assistant.documents.book_contents import BookContents, Part
from assistant.errors import DocumentError
from assistant.window_threads import ShouldStop, Tell, WindowThread


@dataclass(frozen=True, slots=True)
class ReadBook:
    """`parts` are the files of `opened` in their order; both are empty where the folder has no book."""

    folder: Path
    opened: BookFile | None = None
    standing: Standing = field(default_factory=Standing)
    parts: tuple[Part, ...] = ()

    @property
    def words(self) -> int:
        return sum(part.counts.words for part in self.parts)


class BookReading(QObject):
    """`came(ReadBook)` or `failed(DocumentError)` after each reading that no later one has replaced."""

    came = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: WindowThread | None = None
        self._again: tuple[Path, dict[Path, str]] | None = None
        self._contents = BookContents()

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def start(self, folder: Path, texts: Mapping[Path, str]) -> None:
        """`texts` are those of open documents, as they are and not as their files are. A reading under way is not hurried:
        the newest wish is done after it."""
        if self._thread is not None:
            self._again = folder, dict(texts)
            return
        contents, open_texts = self._contents, dict(texts)

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            try:
                opened = book.read(folder)
                if opened is None:
                    tell(ReadBook(folder))
                    return
                parts = tuple(contents.parts(opened, open_texts, should_stop))
                if not should_stop():
                    tell(ReadBook(folder, opened, book.standing(opened), parts))
            except DocumentError as error:
                tell(error)

        self._thread = window_threads.start("book", work, self._on_came)

    def give_up(self) -> None:
        self._again = None
        if self._thread is not None:
            self._thread.leave()
            self._thread = None
            # The thread that was left may still be at the old one.
            self._contents = BookContents()

    @Slot(object)
    def _on_came(self, what: object) -> None:
        self._thread = None
        again, self._again = self._again, None
        if again is not None:
            self.start(*again)
        elif isinstance(what, DocumentError):
            self.failed.emit(what)
        else:
            self.came.emit(what)
