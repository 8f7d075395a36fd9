"""Which paragraphs are checked when, and what is known of each.

What a check found is kept by the paragraph's text, so an edit makes it void by itself, and undo finds it again. First
comes what is in sight, then the rest of the document in slices while nobody types.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QApplication

from assistant.errors import DictionaryNotSaved
from assistant.proofing.checker import LONGEST, Options
from assistant.proofing.english import DIALECTS
from assistant.proofing.issues import Issue, shifted
from assistant.proofing.personal import PersonalDictionary
from assistant.settings import Settings
from assistant.text.counting import units
from assistant.text.history import Change
from assistant.ui.document.document import Document
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.code_fences import CodeFences
from assistant.ui.page.editor import Editor
from assistant.ui.proofing.proofing_thread import ProofingThread

PAUSE_MILLISECONDS = 300
SLICE_SECONDS = 0.004
BETWEEN_MILLISECONDS = 10
BATCH = 4_000
_SAMPLE = 4_000
_REMEMBERED = 50_000
_SETTINGS = {"writing.spelling": "spelling", "writing.grammar": "grammar"}
_NEAR = {"NZ": "AU", "IE": "GB", "ZA": "GB", "SG": "GB", "HK": "GB"}


def dialect(setting: str, system: QLocale) -> str:
    """One of `DIALECTS` for a value of `writing.english`."""
    if setting in DIALECTS:
        return setting
    territory = QLocale.territoryToCode(system.territory()) if system.language() == QLocale.Language.English else ""
    return territory if territory in DIALECTS else _NEAR.get(territory, "US")


class Proofing(QObject):
    """Looks at one page, the one that `show` was called with.

    `changed()` says that other issues are known; `hindered({setting: reason})` what cannot be checked here."""

    changed = Signal()
    checked = Signal()
    hindered = Signal(object)
    failed = Signal(object)

    def __init__(self, current: CurrentSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._editor: Editor
        self._connections = Connections()
        self.thread_ = ProofingThread(self)
        self._personal = PersonalDictionary()
        self._fences = CodeFences()
        self._known: dict[str, tuple[Issue, ...]] = {}
        self._guessed: dict[str, tuple[Issue, ...]] = {}
        self._ignored: set[tuple[str, str, str]] = set()
        self._generation = 0
        self._hindrances: dict[str, str] | None = None
        self._waiting = False
        self._wanted: QTextBlock | None = None
        # Counts of the paragraphs before the first and behind the last paragraph that changed since its check.
        self._before = self._behind = self._sent_from = 0
        self._sweeping = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.thread_.checked.connect(self._on_checked)
        self.thread_.hindered.connect(self._on_hindered)
        current.watch(_of_proofing, self._use)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.stop)
        self._use()

    @property
    def editor(self) -> Editor:
        """The page that is looked at."""
        return self._editor

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Look at this document from now on; what is known of its paragraphs is not checked again."""
        self._connections.disconnect_all()
        self._editor = editor = document.editor
        self.thread_.halt()
        self._on_loaded()
        self._connections.connect(
            (editor.text.edited, self._on_edited),
            (editor.text.loaded, self._on_loaded),
            (editor.verticalScrollBar().valueChanged, self._on_scrolled),
        )

    @property
    def on(self) -> bool:
        writing = self._current.settings.writing
        return writing.spelling or writing.grammar

    @property
    def idle(self) -> bool:
        """Whether all of the document has been looked at."""
        return not (self._timer.isActive() or self._waiting or self._sweeping)

    def stop(self) -> None:
        """End the thread; the next edit starts it again."""
        self._timer.stop()
        self._waiting = False
        self._generation += 1
        self.thread_.stop()

    def ask_hindrances(self) -> None:
        """`hindered` follows, now or when the thread has looked."""
        if self._hindrances is None:
            self.thread_.start()
        else:
            self._on_hindered(self._hindrances)

    def issues(self, block: QTextBlock) -> list[Issue]:
        """The issues marked in a paragraph, as far as it has been checked."""
        if not self.on or block.position() in self._fences:
            return []
        text = block.text()
        found = self._known.get(text)
        if found is None:
            found = self._guessed.get(text, ())
        start, changes = block.position(), self._editor.changes
        return [
            issue
            for issue in found
            if changes.is_read(start + issue.start, start + issue.end)
            and issue.key not in self._ignored
            and not (issue.kind == "spelling" and issue.text in self._personal)
        ]

    def issue_at(self, position: int) -> tuple[QTextBlock, Issue] | None:
        block = self._editor.document().findBlock(position)
        here = position - block.position()
        return next(((block, one) for one in self.issues(block) if one.start <= here <= one.end), None)

    def is_unchecked(self, block: QTextBlock) -> bool:
        text = block.text()
        return bool(text) and text not in self._known and len(text) <= LONGEST and block.position() not in self._fences

    def want(self, block: QTextBlock) -> None:
        """Check this paragraph and the paragraphs behind it before all others; `checked` follows."""
        self._wanted = block
        if not self._waiting:
            self._timer.start(0)

    def ignore(self, issue: Issue) -> None:
        """Until the program ends."""
        self._ignored.add(issue.key)
        self.changed.emit()

    def add_word(self, word: str) -> None:
        try:
            self._personal.add(word)
        except DictionaryNotSaved as error:
            self.failed.emit(error)
        self.changed.emit()

    def visible(self, top: int = 0, bottom: int | None = None) -> Iterator[QTextBlock]:
        """Paragraphs between two heights of the viewport, all of it when nothing is said."""
        editor = self._editor
        scrolled = editor.verticalScrollBar().value()
        height = scrolled + (editor.viewport().height() if bottom is None else bottom)
        block = editor.page.block_at(scrolled + top)
        while block.isValid() and editor.page.top_of(block.position()) <= height:
            yield block
            block = block.next()

    @Slot()
    def _use(self) -> None:
        writing = self._current.settings.writing
        system = QLocale.system()
        locales = tuple(name.replace("-", "_") for name in system.uiLanguages())
        self.thread_.use(Options(writing.spelling, writing.grammar, dialect(writing.english, system), locales))
        self._generation += 1
        self._waiting = False
        self._known.clear()
        self._guessed.clear()
        self._look_at_all()

    def _look_at_all(self) -> None:
        self._before = self._behind = 0
        self._sweeping = self.on
        self.changed.emit()
        self._timer.start(PAUSE_MILLISECONDS)

    @Slot()
    def _on_loaded(self) -> None:
        self._fences.stale = True
        self._wanted = None
        self._look_at_all()

    @Slot()
    def _on_scrolled(self) -> None:
        if not self._timer.isActive():
            self._timer.start(BETWEEN_MILLISECONDS)

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        document = self._editor.document()
        block = document.findBlock(change.position)
        text = block.text()
        self._fences.follow(change, text)
        lines = change.added.count("\n")
        first, behind = block.blockNumber(), document.blockCount() - block.blockNumber() - 1 - lines
        if self._sweeping or self._waiting:
            # The check in hand is halted, so what was sent for it is looked at again.
            before = self._sent_from if self._waiting else self._before
            first, behind = min(first, before), min(behind, self._behind)
        self._before, self._behind, self._sweeping = first, max(0, behind), self.on
        if not lines and "\n" not in change.removed:
            self._guess(block, text, change)
        self._wanted = None
        self.thread_.halt()
        self._timer.start(PAUSE_MILLISECONDS)

    def _guess(self, block: QTextBlock, text: str, change: Change) -> None:
        """Marks that the edit did not touch stay where their words went, until the check has been."""
        start = change.position - block.position()
        cut = start if text.isascii() else len(text.encode("utf-16-le")[: 2 * start].decode("utf-16-le", "ignore"))
        before = text[:cut] + change.removed + text[cut + len(change.added) :]
        old = self._known.get(before) or self._guessed.pop(before, ())
        if old and text not in self._known:
            self._guessed[text] = shifted(old, start, start + units(change.removed), change.growth)

    @Slot()
    def _go_on(self) -> None:
        if not self.on or self._waiting:
            return
        if self._personal.refresh():
            self.changed.emit()
        if self._fences.stale:
            self._fences.read(self._editor.text.text())
            self.changed.emit()
        self._sent_from = self._before
        batch = self._batch()
        if batch:
            self._waiting = True
            self.thread_.check(self._generation, self._editor.text.slice(0, _SAMPLE), batch)
        elif self._sweeping:
            self._timer.start(BETWEEN_MILLISECONDS)

    def _batch(self) -> list[str]:
        """The next paragraphs to check, each once: first the awaited paragraphs, then the visible, then the rest in order."""
        found: dict[str, None] = {}
        size = 0
        for blocks in (self._from_wanted(), self.visible(), self._sweep()):
            until = time.monotonic() + SLICE_SECONDS
            for block in blocks:
                if self.is_unchecked(block):
                    found[text := block.text()] = None
                    size += len(text)
                if size > BATCH or time.monotonic() > until:
                    break
            if found:
                break
        return list(found)

    def _from_wanted(self) -> Iterator[QTextBlock]:
        block, self._wanted = self._wanted, None
        while block is not None and block.isValid():
            yield block
            block = block.next()

    def _sweep(self) -> Iterator[QTextBlock]:
        document = self._editor.document()
        block = document.findBlockByNumber(self._before)
        while self._sweeping:
            if not block.isValid() or self._before >= document.blockCount() - self._behind:
                self._sweeping = False
                return
            # Before the paragraph is handed out, as the slice may end with it.
            self._before += 1
            yield block
            block = block.next()

    @Slot(int, object)
    def _on_checked(self, generation: int, found: list[tuple[str, tuple[Issue, ...]]]) -> None:
        if generation != self._generation:
            return
        self._waiting = False
        other = False
        for text, issues in found:
            if self._guessed.pop(text, ()) != issues:
                other = True
            self._known[text] = issues
        while len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]
        if len(self._guessed) > _REMEMBERED:
            self._guessed.clear()
        if other:
            self.changed.emit()
        self.checked.emit()
        if not self._timer.isActive():
            self._timer.start(BETWEEN_MILLISECONDS)

    @Slot(object)
    def _on_hindered(self, details: dict[str, str]) -> None:
        self._hindrances = details
        reasons = {
            setting: self.tr("Not available here: {detail}.").format(detail=details[kind].rstrip("."))
            for setting, kind in _SETTINGS.items()
            if kind in details
        }
        self.hindered.emit(reasons)


def _of_proofing(settings: Settings) -> object:
    writing = settings.writing
    return writing.spelling, writing.grammar, writing.english
