"""Find and replace, a strip under the page."""

from __future__ import annotations

import bisect
import html

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from assistant.errors import ExpressionError
from assistant.text import finding
from assistant.text.counting import units
from assistant.text.finding import Hits, Query
from assistant.text.history import Change
from assistant.ui.document.document import Document
from assistant.ui.find import replacement_preview
from assistant.ui.find.find_everywhere import Everywhere, replace_hits
from assistant.ui.find.find_fields import FindFields
from assistant.ui.kit import messages, theme
from assistant.ui.kit.connections import Connections
from assistant.ui.page.editor import Editor

LIVE_SECONDS, ASKED_SECONDS = 0.25, 5.0


class FindBar(FindFields):
    """Marks what it finds as the person types; Return and F3 go on, Shift+Return and Shift+F3 back, Esc closes.

    `everywhere` are the other tabs, where it goes on when the person wants it to.
    """

    def __init__(self, editor: Editor, everywhere: Everywhere | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._hits = Hits()
        self._failed: ExpressionError | None = None
        self._stale = True
        self._scope: tuple[int, int] | None = None
        self._found_elsewhere = False
        self._everywhere = everywhere
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(100)
        self._timer.timeout.connect(self._show_hits)
        self._scrolled = QTimer(self)
        self._scrolled.setSingleShot(True)
        self._scrolled.setInterval(0)
        self._scrolled.timeout.connect(self._mark)
        self.wanted.textChanged.connect(self._search_anew)
        self.replacement.textChanged.connect(self._replacement_changed)
        for option in (self.match_case, self.whole_words, self.expression):
            option.toggled.connect(self._search_anew)
        self.in_selection.toggled.connect(self._choose_scope)
        self.in_all_tabs.toggled.connect(self._choose_all_tabs)
        self.previous_button.clicked.connect(self.find_previous)
        self.next_button.clicked.connect(self.find_next)
        self.replace_button.clicked.connect(self.replace_one)
        self.replace_all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.leave)
        self._connections = Connections()
        self._use(editor)
        self.hide()

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Search this document from now on."""
        self._use(document.editor)

    def _use(self, editor: Editor) -> None:
        self._connections.disconnect_all()
        for layer in ("found", "searched"):
            self._editor.mark(layer)
        self._editor = editor
        self._connections.connect(
            (editor.text.edited, self._on_edited),
            (editor.text.loaded, self._on_loaded),
            (editor.verticalScrollBar().valueChanged, self._on_scrolled),
            (editor.verticalScrollBar().rangeChanged, self._on_scrolled),
        )
        self._on_loaded()

    def open(self, replacing: bool) -> None:
        """Show the strip with the selected words in its field; a selection of several paragraphs is where it searches."""
        selected = self._editor.selected_text()
        if "\n" in selected:
            self.in_selection.setChecked(False)
            self.in_selection.setChecked(True)
        elif selected:
            self.wanted.setText(finding.escaped(selected) if self.expression.isChecked() else selected)
        self.replacement.setVisible(replacing and not self._editor.isReadOnly())
        self._lower.setVisible(self.replacement.isVisibleTo(self))
        self.show()
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()
        self._show_hits()

    @Slot()
    def leave(self) -> None:
        self.hide()
        self.in_selection.setChecked(False)
        self._editor.mark("found")
        self._editor.setFocus()

    @Slot()
    def find_next(self) -> None:
        self._go(backwards=False)

    @Slot()
    def find_previous(self) -> None:
        self._go(backwards=True)

    @Slot()
    def replace_one(self) -> None:
        """Replace the match that is selected, and go to the next."""
        here = self._editor.selection()
        hits = self._search(ASKED_SECONDS, replacing=True)
        if not self._editor.isReadOnly() and here in hits.spans:
            new = hits.replacements[hits.spans.index(here)]
            self._editor.text.replace(*here, new)
            self._editor.set_caret(here[0] + units(new))
        self.find_next()

    @Slot()
    def replace_all(self) -> int:
        """How many were replaced; all in one document are one undo step."""
        if self._in_all_tabs():
            return self._replace_everywhere()
        hits = Hits() if self._editor.isReadOnly() else self._search(ASKED_SECONDS, replacing=True)
        replace_hits(self._editor.text, hits)
        self._show_hits()
        if hits.spans:
            self.count.setText(self.tr("%Ln replaced", "", len(hits.spans)))
        return len(hits.spans)

    def _replace_everywhere(self) -> int:
        if not self._search(ASKED_SECONDS, replacing=True).spans and self._failed is not None:
            self._show_hits()
            return 0
        assert self._everywhere is not None
        done = self._everywhere.replace_all(self.query(), self.replacement.text(), ASKED_SECONDS)
        self._show_hits()
        told = self.tr("%Ln replaced", "", done.hits)
        told = self.tr("{replaced} in %Ln documents", "", done.documents).format(replaced=told)
        if done.read_only:
            told = f"{told} · {self.tr('for reading only: {count}').format(count=done.read_only)}"
        self.count.setText(told)
        return done.hits

    def _in_all_tabs(self) -> bool:
        return self._everywhere is not None and self._everywhere.several and self.in_all_tabs.isChecked()

    @Slot(bool)
    def _choose_all_tabs(self, chosen: bool) -> None:
        if chosen and self._everywhere is not None:
            self.in_selection.setChecked(False)
            self._everywhere.wake()
        self._show_hits()

    @Slot()
    def offer_all_tabs(self) -> None:
        """Only where there are several."""
        self.in_all_tabs.setVisible(self._everywhere is not None and self._everywhere.several)

    def _go_on_elsewhere(self, backwards: bool) -> bool:
        """From the last hit of a document to the first of the next one that has any."""
        if not self._in_all_tabs() or self._everywhere is None or self._failed is not None:
            return False
        span = self._everywhere.go_on(self.query(), ASKED_SECONDS, backwards)
        if span is not None:
            self._select(span)
            self._show_hits()
        return span is not None

    def _go(self, backwards: bool) -> None:
        if not self.wanted.text():
            self.open(replacing=False)
            return
        self._stale = self._stale or self._failed is not None
        spans = self._current(ASKED_SECONDS).spans
        if not spans and self._go_on_elsewhere(backwards):
            return
        if spans:
            start, end = here = self._editor.selection()
            if backwards:
                index = bisect.bisect_left(spans, here) - 1
            else:
                index = bisect.bisect_left(spans, (end if end > start else start, -1))
                if index < len(spans) and spans[index] == here:
                    index += 1
            if not 0 <= index < len(spans) and self._go_on_elsewhere(backwards):
                return
            self._select(spans[index % len(spans)])
        self._show_hits()

    @Slot()
    def _search_anew(self) -> None:
        """From where the selection begins, so that a longer word is looked for at the same place."""
        self._stale = True
        spans = self._current(LIVE_SECONDS).spans
        if spans:
            index = bisect.bisect_left(spans, (self._editor.selection()[0], -1))
            self._select(spans[index % len(spans)])
        self._show_hits()

    @Slot()
    def _replacement_changed(self) -> None:
        if isinstance(self._failed, ExpressionError):
            self._stale = True
            self._show_hits()
        else:
            self._hits_soon()

    @Slot(bool)
    def _choose_scope(self, chosen: bool) -> None:
        """The selection there is now; without one the paragraph of the caret."""
        if chosen:
            self.in_all_tabs.setChecked(False)
        start, end = self._editor.selection()
        if chosen and start == end:
            block = self._editor.document().findBlock(start)
            start, end = block.position(), block.position() + block.length() - 1
        self._scope = (start, end) if chosen else None
        self._stale = True
        self._show_scope()
        self._show_hits()

    def _select(self, span: tuple[int, int]) -> None:
        self._editor.set_caret(span[1], span[0])

    def query(self) -> Query:
        return Query(
            self.wanted.text(), self.expression.isChecked(), self.match_case.isChecked(), self.whole_words.isChecked()
        )

    def _current(self, seconds: float) -> Hits:
        if self._stale:
            self._search(seconds)
        return self._hits

    def _search(self, seconds: float, replacing: bool = False) -> Hits:
        query = self.query()
        replacement = self.replacement.text() if replacing else None
        start, end = self._scope or (0, self._editor.text.length)
        self._failed, self._stale, self._hits = None, False, Hits()
        try:
            self._hits = finding.find(
                self._editor.text.text(), query, seconds=seconds, start=start, end=end, replacement=replacement
            )
        except ExpressionError as error:
            self._failed = error
        return self._hits

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        self._stale = True
        if self._scope is not None:
            start, end = self._scope
            # What is put in at either end of the scope belongs to it, as a replacement there does.
            if change.end <= start and change.position < start:
                start, end = start + change.growth, end + change.growth
            elif change.position <= end:
                start, end = min(start, change.position), max(end, change.end) + change.growth
            self._scope = (start, max(start, end))
        self._hits_soon()

    @Slot()
    def _on_loaded(self) -> None:
        self.in_selection.setChecked(False)
        self._stale = True
        self._hits_soon()

    def _hits_soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    @Slot()
    def _on_scrolled(self) -> None:
        if self.isVisible():
            self._scrolled.start()

    @Slot()
    def _show_hits(self) -> None:
        if not self.isVisible():
            return
        spans = self._current(LIVE_SECONDS).spans
        self._mark()
        self._show_scope()
        here = self._editor.selection()
        index = bisect.bisect_left(spans, here)
        if not self.wanted.text() or self._failed is not None:
            self.count.setText("")
        elif not spans:
            self.count.setText(self.tr("Not found"))
        elif index < len(spans) and spans[index] == here:
            self.count.setText(self.tr("{number} of {count}").format(number=_said(index + 1), count=_said(len(spans))))
        else:
            self.count.setText(self.tr("%Ln found", "", len(spans)))
        self._show_count_of_all()
        self.problem.setVisible(self._failed is not None)
        if self._failed is not None:
            said = messages.words(self._failed)
            self.problem.setText(f"{said.text} {said.advice}")
        for button in self.buttons():
            button.setEnabled(bool(spans) or self._failed is not None or self._found_elsewhere)
        self._show_preview()

    def _show_preview(self) -> None:
        """Show the next hits with their replacements; show nothing where the replacement is empty."""
        told = ""
        if self._hits.spans and self.replacement.isVisibleTo(self) and self.replacement.text():
            first = bisect.bisect_left(self._hits.spans, self._editor.selection())
            start = self._hits.spans[first if first < len(self._hits.spans) else 0][0]
            try:
                hits = finding.find(
                    self._editor.text.text(),
                    self.query(),
                    seconds=LIVE_SECONDS,
                    start=start,
                    end=self._scope[1] if self._scope else None,
                    replacement=self.replacement.text(),
                    limit=replacement_preview.SHOWN,
                )
                told = "<br>".join(replacement_preview.lines(self._editor.text, hits))
            except ExpressionError as error:
                told = html.escape(messages.words(error).text)
        self.preview.setText(told)
        self.preview.setVisible(bool(told))

    def _show_count_of_all(self) -> None:
        self._found_elsewhere = False
        if not self._in_all_tabs() or self._everywhere is None or not self.wanted.text() or self._failed is not None:
            return
        found = self._everywhere.count(self.query(), LIVE_SECONDS)
        self._found_elsewhere = found.hits > 0
        if found.hits:
            here = self.count.text()
            there = self.tr("%Ln in all tabs", "", found.hits)
            self.count.setText(f"{here} · {there}")

    @Slot()
    def _mark(self) -> None:
        """Mark the hits in sight; marks for all of a long text would make each key slow."""
        if not self.isVisible() or self._stale:
            return
        spans, viewport = self._hits.spans, self._editor.viewport()
        height = viewport.height()
        above = self._editor.cursorForPosition(QPoint(0, -height)).position()
        below = self._editor.cursorForPosition(QPoint(viewport.width(), 2 * height)).position()
        first = bisect.bisect_left(spans, above, key=lambda span: span[1])
        last = bisect.bisect_right(spans, below, key=lambda span: span[0])
        self._editor.mark("found", [self._marked(span, 70) for span in spans[first:last]])

    def _show_scope(self) -> None:
        self._editor.mark("searched", [self._marked(self._scope, 20, wide=True)] if self._scope else [])

    def _marked(self, span: tuple[int, int], alpha: int, wide: bool = False) -> QTextEdit.ExtraSelection:
        colour = QColor(theme.colours().accent)
        colour.setAlpha(alpha)
        made = QTextEdit.ExtraSelection()
        made.format = QTextCharFormat()
        made.format.setBackground(colour)
        if not wide:
            # Focus mode dims the text, which would be too faint on the veil.
            made.format.setForeground(QColor(theme.colours().ink))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, wide)
        made.cursor = QTextCursor(self._editor.document())
        made.cursor.setPosition(span[0])
        made.cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.wanted.hasFocus():
            self._go(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.replacement.hasFocus():
            self.replace_one()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and hasattr(self, "_timer"):
            self._show_hits()


def _said(number: int) -> str:
    return QLocale().toString(number)
