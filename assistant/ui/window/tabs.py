"""The documents that are open, one shown at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from assistant.documents import lock
from assistant.documents.session_file import OpenDocument
from assistant.ui.kit.tab_bar import TabBar, Title
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.halves import Halves


@dataclass(frozen=True, slots=True, eq=False)
class Sleeping:
    """A tab of last time that has not been shown yet: its file is not read, so that many such tabs cost no time.

    `wake(page)` fills a new page with it, and says whether it could.
    """

    title: Title
    opened: OpenDocument
    wake: Callable[[DocumentPage], bool]
    let_go: Callable[[], None]


class Tabs(QWidget):
    """`shown(Document)` when another one comes into sight, `added(DocumentPage)` and `removed(DocumentPage)` with each,
    `changed()` when order, names or number are others. `close_wanted(page)` asks, and closes nothing by itself.

    Two pages stand side by side after `split`: of two documents, or of one, whose second page is in no tab and has its
    first one as `of`. `split_changed(bool)`, and `second_closed(DocumentPage)` before such a page goes.
    """

    shown = Signal(object)
    added = Signal(object)
    removed = Signal(object)
    changed = Signal()
    close_wanted = Signal(object)
    split_changed = Signal(bool)
    second_closed = Signal(object)

    def __init__(self, make_page: Callable[[DocumentPage | None], DocumentPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_page = make_page
        self._entries: list[DocumentPage | Sleeping] = []
        self._busy = False
        self.bar = TabBar()
        # Focus mode hides what is around the bar: whether the bar is wanted may change meanwhile.
        self.head = QWidget()
        self._halves = Halves()
        column, head = QVBoxLayout(self), QVBoxLayout(self.head)
        for layout in (column, head):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        head.addWidget(self.bar)
        column.addWidget(self.head)
        column.addWidget(self._halves, 1)
        self.bar.hide()
        self.bar.currentChanged.connect(self._on_current)
        self.bar.tabMoved.connect(self._on_moved)
        self.bar.close_wanted.connect(self._on_close_wanted)
        self.bar.others_wanted.connect(self._on_others_wanted)
        self._page = self.add()

    @property
    def page(self) -> DocumentPage:
        """The page in sight."""
        return self._page

    @property
    def entry(self) -> DocumentPage:
        """The page that stands for the page in sight in the row of tabs: another one where that is a second page."""
        return self._page.of or self._page

    @property
    def is_split(self) -> bool:
        return self._halves.split

    @property
    def shown_pages(self) -> list[DocumentPage]:
        """One, or the two that stand side by side, from left to right."""
        return self._halves.pages()

    @property
    def pages(self) -> list[DocumentPage]:
        """The loaded pages, in the order of the tabs."""
        return [entry for entry in self._entries if isinstance(entry, DocumentPage)]

    @property
    def entries(self) -> list[DocumentPage | Sleeping]:
        return list(self._entries)

    @property
    def count(self) -> int:
        return len(self._entries)

    def holding(self, path: Path) -> DocumentPage | Sleeping | None:
        """The tab of this file, whichever of its names that has."""
        for entry in self._entries:
            name = str(entry.document.session.path or "") if isinstance(entry, DocumentPage) else entry.opened.path
            if name and lock.same_file(name, path):
                return entry
        return None

    def add(self) -> DocumentPage:
        """An empty page behind the one in sight, and shown."""
        page = self._new_page()
        at = self._entries.index(self.entry) + 1 if self._entries else 0
        self._insert(at, page)
        self.show_entry(page)
        return page

    def add_sleeping(self, sleeping: Sleeping, at: int) -> None:
        self._insert(at, sleeping)

    def show_entry(self, entry: DocumentPage | Sleeping) -> None:
        """Bring it into sight; one that sleeps wakes, or goes away when it cannot."""
        if entry not in self._entries:
            return
        if isinstance(entry, Sleeping):
            before = self._page
            page = self._replaced(entry)
            self._show(page)
            if not entry.wake(page):
                self.remove(page, then=before)
            return
        self._show(entry)

    def wake_all(self) -> None:
        """For what goes over all texts."""
        for entry in self.entries:
            self.wake(entry)

    def wake(self, entry: DocumentPage | Sleeping) -> DocumentPage | None:
        """The page of a tab, loaded where it was not, and not brought into sight; None where it cannot be."""
        if isinstance(entry, DocumentPage):
            return entry
        page = self._replaced(entry)
        if entry.wake(page):
            return page
        self.remove(page, then=self._page)
        return None

    def remove(self, entry: DocumentPage | Sleeping, then: DocumentPage | None = None) -> None:
        """Take a tab away, and let go of its file; what was not saved in it is given up. The last one gives way to an
        empty page, `then` comes into sight when it is told."""
        index = self._entries.index(entry)
        if self.is_split and any(entry in (page, page.of) for page in self.shown_pages):
            others = [page for page in self.shown_pages if entry not in (page, page.of)]
            self.close_split(others[0] if others else None)
        if entry is self._page:
            self._show_neighbour(index, then)
        index = self._entries.index(entry)
        self._busy = True
        self._entries.pop(index)
        self.bar.removeTab(index)
        self._busy = False
        if isinstance(entry, DocumentPage):
            entry.document.session.close()
            self.removed.emit(entry)
            self._halves.take(entry)
            entry.deleteLater()
        else:
            entry.let_go()
        self.update_titles()

    def step(self, by: int) -> None:
        """To the next tab or the one before, round and round."""
        index = self._entries.index(self.entry)
        self.show_entry(self._entries[(index + by) % len(self._entries)])

    @Slot()
    def update_titles(self) -> None:
        self.bar.show_titles([self._title(entry) for entry in self._entries])
        self.bar.setVisible(len(self._entries) > 1)
        self._halves.show_names()
        self.changed.emit()

    def _title(self, entry: DocumentPage | Sleeping) -> Title:
        if isinstance(entry, Sleeping):
            return entry.title
        session = entry.document.session
        return Title(session.name, str(session.path or ""), session.modified)

    def _new_page(self) -> DocumentPage:
        page = self._make_page(None)
        page.document.session.document_changed.connect(self.update_titles)
        page.editor.text.modification_changed.connect(self.update_titles)
        return page

    def _insert(self, at: int, entry: DocumentPage | Sleeping) -> None:
        self._busy = True
        self._entries.insert(at, entry)
        self.bar.insertTab(at, "")
        self._busy = False
        if isinstance(entry, DocumentPage):
            self._halves.add(entry)
            self.added.emit(entry)
        self.update_titles()

    def _replaced(self, sleeping: Sleeping) -> DocumentPage:
        page = self._new_page()
        self._entries[self._entries.index(sleeping)] = page
        self._halves.add(page)
        self.added.emit(page)
        return page

    def split(self) -> None:
        """Put a second page of the document in sight beside it, at the same place; any tab can then be shown there."""
        if self.is_split:
            return
        first = self.entry
        second = self._make_page(first)
        self.added.emit(second)
        self._halves.open(second)
        second.go_to(first.place())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self._show(second)
        self.split_changed.emit(True)

    def close_split(self, keep: DocumentPage | None = None) -> None:
        """Back to one page: `keep`, or the page that has the keyboard, at the place that it shows."""
        if not self.is_split:
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._on_focus)
        keep = keep or self._page
        place, kept = keep.place(), keep.of or keep
        second = next((page for page in self.shown_pages if page.of is not None), None)
        had_focus = self._halves.isAncestorOf(self.window().focusWidget() or self.window())
        self._halves.join()
        self._show(kept)
        if had_focus:
            kept.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep is not kept:
            kept.go_to(place)
        if second is not None:
            self._drop(second)
        self.split_changed.emit(False)

    def turn_to_other_half(self) -> None:
        for page in self.shown_pages:
            if page is not self._page:
                self._show(page)
                page.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _drop(self, second: DocumentPage) -> None:
        self._halves.take(second)
        self.second_closed.emit(second)
        second.deleteLater()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The half that has the keyboard is the one that every command is about."""
        for page in self.shown_pages:
            if now is not None and page is not self._page and page.isAncestorOf(now):
                self._show(page)
                return

    def _show(self, page: DocumentPage) -> None:
        had_focus = self._halves.isAncestorOf(self.window().focusWidget() or self.window())
        other = not page.isVisibleTo(self) or getattr(self, "_page", None) is not page
        replaced = self._halves.show_page(page)
        self._page = page
        self._busy = True
        self.bar.setCurrentIndex(self._entries.index(self.entry))
        self._busy = False
        if other:
            self.shown.emit(page.document)
        if had_focus and not page.isAncestorOf(self.window().focusWidget() or self.window()):
            page.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if replaced is not None and replaced.of is not None and self.is_split:
            self._drop(replaced)

    def _show_neighbour(self, index: int, then: DocumentPage | None) -> None:
        if then is not None and then in self._entries and then is not self._entries[index]:
            self._show(then)
            return
        others = [*self._entries[index + 1 :], *reversed(self._entries[:index])]
        leaving = self._page
        for other in others:
            self.show_entry(other)
            if self._page is not leaving:
                return
        self.add()

    @Slot(int)
    def _on_current(self, index: int) -> None:
        if not self._busy and 0 <= index < len(self._entries):
            self.show_entry(self._entries[index])

    @Slot(int, int)
    def _on_moved(self, start: int, end: int) -> None:
        self._entries.insert(end, self._entries.pop(start))
        self.changed.emit()

    @Slot(int)
    def _on_close_wanted(self, index: int) -> None:
        self.close_wanted.emit(self._entries[index])

    @Slot(int)
    def _on_others_wanted(self, index: int) -> None:
        kept = self._entries[index]
        for entry in self.entries:
            if entry is not kept and entry in self._entries:
                self.close_wanted.emit(entry)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_page"):
            self.update_titles()
