"""Opening a document by a few letters of its name: open ones, the last ones, and the files of the folder and its book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from assistant import window_threads
from assistant.documents.folder_search import SHOWN, files_below
from assistant.ui.kit.command_palette import CommandPalette, Line
from assistant.ui.panes.folder_pane import FolderPane
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.tabs import Tabs
from assistant.window_threads import ShouldStop, Tell, WindowThread

MOST_FILES, MOST_LINES = 2_000, 60


@dataclass(frozen=True, slots=True)
class Place:
    """A document as a line of the list: its name, and where it is."""

    name: str
    place: str
    key: str
    go: Callable[[], object]
    english: str = ""
    keys: str = ""
    enabled: bool = True
    tip: str = ""

    def run(self) -> None:
        self.go()


class QuickOpen(CommandPalette):
    """The palette over names of documents. The files of the folder come from a thread, a moment after the others."""

    def __init__(self, window: QWidget, tabs: Tabs, files: FileCommands, pane: FolderPane) -> None:
        self._tabs, self._files, self._pane = tabs, files, pane
        self._thread: WindowThread | None = None
        super().__init__(window)
        self.setObjectName("palette")

    def ask(self) -> None:
        """Show the list, and look for the files of the folder."""
        self._give_up()
        entries = list(self._known())
        self.open(entries)
        folder = self._folder()
        if folder is None:
            return

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            found: list[Path] = []
            for path in files_below(folder, SHOWN, should_stop):
                if path is None or len(found) >= MOST_FILES:
                    break
                found.append(path)
            tell((folder, found))

        self._thread = window_threads.start("quick open", work, self._on_files)

    def _folder(self) -> Path | None:
        """That of the pane; before it has been shown, that of the document in sight."""
        path = self._tabs.page.document.session.path
        return self._pane.folder or (path.parent if path is not None else None)

    def _known(self) -> Iterator[Line]:
        """Open documents with the one in sight last, the files of the book in their order, the files opened last."""
        seen: set[str] = set()
        entries = self._tabs.entries
        here = entries.index(self._tabs.entry)
        for entry in entries[here + 1 :] + entries[: here + 1]:
            if isinstance(entry, DocumentPage):
                session = entry.document.session
                name, path = session.name, session.path
            else:
                name, path = entry.title.name, Path(entry.title.where) if entry.title.where else None
            seen.add(str(path))
            key = str(path) if path is not None else str(id(entry))
            yield Place(name, self.tr("open"), key, lambda entry=entry: self._tabs.show_entry(entry))  # type: ignore[misc]
        read = self._pane.read
        parts = [part.path for part in read.parts if not part.unread] if read is not None else []
        recent = [one.path for one in self._files.recent.entries() if not one.missing]
        for path in [*parts, *recent]:
            if str(path) not in seen:
                seen.add(str(path))
                yield self._of(path)

    def _of(self, path: Path, folder: Path | None = None) -> Place:
        root = folder or self._pane.folder
        inside = root is not None and path.is_relative_to(root)
        place = path.parent.relative_to(root).as_posix() if root is not None and inside else str(path.parent)
        where = root.name if root is not None and place == "." else place
        return Place(path.name, where, str(path), lambda: self._files.open_path(path), tip=str(path))

    @Slot(object)
    def _on_files(self, what: object) -> None:
        self._thread = None
        if not isinstance(what, tuple) or not self.isVisible():
            return
        folder, found = what
        known = {entry.key for entry in self._entries}
        self._entries += [self._of(path, folder) for path in found if str(path) not in known]
        chosen = self.lines.currentRow()
        self._filter(self.field.text())
        if not self.field.text() and chosen >= 0:
            self.lines.setCurrentRow(chosen)

    def _found(self, wanted: str) -> list[Line]:
        if not wanted:
            return self._entries[:MOST_LINES]
        return super()._found(wanted)[:MOST_LINES]

    def leave(self) -> None:
        self._give_up()
        super().leave()

    def _give_up(self) -> None:
        if self._thread is not None:
            self._thread.leave()
            self._thread = None

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open by name"))
        self.field.setPlaceholderText(self.tr("The name of a document"))
        self.field.setAccessibleName(self.tr("The name of a document"))
        self.lines.setAccessibleName(self.tr("Documents that fit"))
        self.nothing.setText(self.tr("No document has these letters in its name."))
