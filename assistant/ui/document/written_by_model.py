"""The passages that a model wrote in a document: tracked through every edit, marked on the page, listed in a report."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen

from assistant.documents import provenance
from assistant.documents.provenance import Ledger, Origin, Passage
from assistant.text import counting
from assistant.text.counting import units
from assistant.text.history import Change
from assistant.text.word_diff import compare
from assistant.ui.kit import theme
from assistant.ui.page.editor import Editor
from assistant.ui.page.text_areas import areas_of


class Provenance(QObject):
    """Listens to one editor's text. `changed()` when what the model wrote is more or less than before."""

    changed = Signal()

    def __init__(self, editor: Editor, model: Callable[[], str]) -> None:
        """`model` names the model that answers now."""
        super().__init__(editor)
        self._editor, self._model = editor, model
        self.ledger = Ledger()
        self._shown = False
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self._on_loaded)
        editor.painted.connect(self._paint)

    @property
    def shown(self) -> bool:
        return self._shown

    def show(self, shown: bool) -> None:
        self._shown = shown
        self._editor.viewport().update()

    def keep(self, path: Path) -> None:
        """After the document was saved to `path`."""
        provenance.keep(path, self._editor.text.text(), self.ledger.passages)

    def recall(self, path: Path) -> None:
        """After the document was opened from `path`."""
        self.ledger = Ledger(provenance.recall(path, self._editor.text.text()))
        self._editor.viewport().update()
        self.changed.emit()

    def recall_under(self, path: Path, base: str) -> None:
        """After a text was recovered that was written over `base`, which the file at `path` holds."""
        self.ledger = Ledger(provenance.recall(path, base))
        if self.ledger.passages:
            written = Change(0, base, self._editor.text.text()).trimmed()
            position = written.position
            for part in compare(written.removed, written.added):
                if part.changed:
                    self.ledger.edited(position, part.old, part.new)
                position += units(part.new)
        self._editor.viewport().update()
        self.changed.emit()

    def words(self) -> tuple[int, int]:
        """How many the model wrote, and how many there are."""
        text = self._editor.text
        written = sum(counting.count(text.slice(one.start, one.end)).words for one in self.ledger.passages)
        return written, counting.count(text.text()).words

    def report(self, title: str, action_names: Mapping[str, str]) -> str:
        """Markdown: how much of the document models wrote, by which action, and the passages themselves."""
        written, total = self.words()
        share = 100 * written / total if total else 0.0
        by_origin: Counter[tuple[str, str]] = Counter()
        for one in self.ledger.passages:
            words = counting.count(self._editor.text.slice(one.start, one.end)).words
            by_origin[(action_names.get(one.origin.action, one.origin.action), one.origin.model)] += words
        lines = [f"# {self.tr('What a model wrote')}: {title}", ""]
        lines.append(
            self.tr("Of {total} words, {written} were written by a model and not changed since: {share} %.").format(
                total=total, written=written, share=f"{share:.0f}"
            )
        )
        if by_origin:
            head = (self.tr("Action"), self.tr("Model"), self.tr("Words"))
            lines += ["", f"| {' | '.join(head)} |", "| --- | --- | ---: |"]
            lines += [f"| {action} | {model} | {words} |" for (action, model), words in by_origin.most_common()]
            lines += ["", f"## {self.tr('Passages')}", ""]
            lines += [self._line(one, action_names) for one in self.ledger.passages]
        return "\n".join(lines) + "\n"

    def _line(self, one: Passage, action_names: Mapping[str, str]) -> str:
        text = " ".join(self._editor.text.slice(one.start, one.end).split())
        said = text if len(text) <= 300 else text[:300].rstrip() + "…"
        return f"- {said} ({action_names.get(one.origin.action, one.origin.action)}, {one.origin.day})"

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        author = self._editor.text.author
        origin = Origin(author, self._model(), time.strftime("%Y-%m-%d")) if author else None
        if origin is not None and change.removed:
            changed = self.ledger.rewritten(change.position, change.removed, change.added, origin)
        else:
            changed = self.ledger.edited(change.position, change.removed, change.added, origin)
        if changed:
            if self._shown:
                self._editor.viewport().update()
            self.changed.emit()

    @Slot()
    def _on_loaded(self) -> None:
        self.ledger = Ledger()
        self.changed.emit()

    @Slot(QRect)
    def _paint(self, rect: QRect) -> None:
        """A dotted line under the model's words, and a bar beside their lines: colour is not the only sign."""
        if not self._shown or not self.ledger.passages:
            return
        editor = self._editor
        first = editor.cursorForPosition(rect.topLeft()).block()
        last = editor.cursorForPosition(rect.bottomRight()).block()
        colour = QColor(theme.colours().accent)
        painter = QPainter(editor.viewport())
        dots = QPen(colour, 1.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        dots.setDashPattern([1.0, 2.0])
        painter.setPen(dots)
        bar = editor.document().documentMargin() - 12
        for one in self.ledger.within(first.position(), last.position() + last.length()):
            for area in areas_of(editor, one.start, one.end):
                if area.intersects(QRectF(rect)):
                    below = area.bottom() + 1
                    painter.drawLine(QPointF(area.left(), below), QPointF(area.right(), below))
                    painter.fillRect(QRectF(bar, area.top(), 2, area.height()), colour)
        painter.end()
