"""What can go wrong with the files of a folder: their names, their places, and the book that lists them."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import DocumentError


class BookDamaged(DocumentError):
    """The book file makes no sense; it was left as it is."""

    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(path, detail)
        self.detail = detail


class NameUnusable(DocumentError):
    """A name that not every system could hold; `reason` is one of the keys of `ui.kit.file_error_words.REASONS`."""

    def __init__(self, path: Path | str, name: str, reason: str) -> None:
        super().__init__(path, name, reason)
        self.name = name
        self.reason = reason


class FileNotMoved(DocumentError):
    """A file or folder is where it was, under the name it had."""

    def __init__(self, path: Path | str, detail: str) -> None:
        super().__init__(path, detail)
        self.detail = detail


class FileNotMade(FileNotMoved):
    pass


class FileNotTrashed(DocumentError):
    """The system has no trash for this place, and nothing is deleted for good."""
