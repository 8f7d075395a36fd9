"""The details of an answer beside its text: labels with their likelihood, evidence sentences, pairs of a translation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.tasks import Label, Span
from assistant.ui.asking.answer_reading import Details, said
from assistant.ui.kit import theme

_SPAN = Qt.ItemDataRole.UserRole
_MOST_SENTENCES, _MOST_WORDS = 12, 6


class LabelBars(QWidget):
    """A line a label: its name, a bar as long as it is likely, its share in figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = ()
        self._named: Callable[[str], str] = str
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_labels(self, labels: tuple[Label, ...], named: Callable[[str], str] = str) -> None:
        self._labels, self._named = labels[:8], named
        self.setAccessibleName(", ".join(f"{named(one.name)} {self._share(one)}" for one in self._labels))
        self.setVisible(bool(labels))
        self.updateGeometry()
        self.update()

    @staticmethod
    def _share(label: Label) -> str:
        return QLocale().toString(100 * label.probability, "f", 0) + " %"

    def _row(self) -> int:
        return self.fontMetrics().lineSpacing() + 14

    def sizeHint(self) -> QSize:
        return QSize(280, self._row() * len(self._labels))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, metrics = theme.colours(), self.fontMetrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if mirrored:
            start, end = end, start
        for number, label in enumerate(self._labels):
            top = number * self._row()
            line = QRectF(0, top, self.width(), metrics.lineSpacing())
            font = self.font()
            font.setBold(number == 0)
            painter.setFont(font)
            painter.setPen(QColor(colours.ink))
            painter.drawText(line, start, self._named(label.name))
            painter.drawText(line, end, self._share(label))
            bar = QRectF(0, top + metrics.lineSpacing() + 3, self.width(), 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.line))
            painter.drawRoundedRect(bar, 2, 2)
            full = bar.width() * min(1.0, max(0.0, label.probability))
            filled = QRectF(bar.right() - full if mirrored else bar.left(), bar.top(), full, bar.height())
            painter.setBrush(QColor(colours.accent if number == 0 else colours.muted))
            painter.drawRoundedRect(filled, 2, 2)


class AnswerDetails(QWidget):
    """`span_chosen(start, end)` in Python's characters of the source; `pairs_wanted()` asks for the view side by side."""

    span_chosen = Signal(int, int)
    pairs_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: Details | None = None
        self.bars = LabelBars()
        self.head = wrapped("muted")
        self.sentences = QListWidget()
        self.sentences.setProperty("boxed", True)
        self.sentences.setWordWrap(True)
        self.sentences.setTabKeyNavigation(False)
        self.sentences.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sentences.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.doubts = wrapped("warning")
        self.pairs = QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.bars, self.head, self.sentences, self.doubts, self.pairs):
            column.addWidget(widget)
        self.sentences.itemActivated.connect(self._chosen)
        self.sentences.itemClicked.connect(self._chosen)
        self.pairs.clicked.connect(self.pairs_wanted)
        self.retranslate()

    def show_details(self, details: Details | None) -> None:
        """None hides all of it."""
        self._details = details
        outcome = details.outcome if details else None
        labels = outcome.labels if outcome else ()
        spans = outcome.spans if outcome else ()
        pairs = outcome.pairs if outcome else ()
        self.bars.show_labels(labels, self._label_name)
        self.sentences.clear()
        if details and labels:
            self._show_words(details.source, spans)
        elif outcome and details and spans:
            self._show_sentences(details.source, spans, written=outcome.new_tokens > 0)
        else:
            self.head.hide()
            self.sentences.hide()
        self._show_doubts(details)
        flagged = sum(bool(pair.flags) for pair in pairs)
        self.pairs.setVisible(len(pairs) > 0 and any(pair.target for pair in pairs))
        self.pairs.setText(self.tr("Side by side, %Ln to look at", "", flagged) if flagged else self.tr("Side by side"))
        self.setVisible(
            any(not part.isHidden() for part in (self.bars, self.sentences, self.head, self.doubts, self.pairs))
        )

    def _show_words(self, source: str, spans: Sequence[Span]) -> None:
        """The words that speak for the likeliest label, the strongest first."""
        strongest = sorted((one for one in spans if one.weight > 0), key=lambda one: -one.weight)[:_MOST_WORDS]
        self._fill(source, strongest)
        self.head.setText(self.tr("The words that carry it"))
        self.head.setVisible(bool(strongest))

    def _show_sentences(self, source: str, spans: Sequence[Span], written: bool) -> None:
        """`written` tells an answer that rests on them from one that is made of them."""
        self._fill(source, sorted(spans, key=lambda one: one.start)[:_MOST_SENTENCES])
        rests = self.tr("It rests on these sentences. Choose one to see it in the text.")
        self.head.setText(rests if written else self.tr("Choose one to see it in the text"))
        self.head.show()

    def _fill(self, source: str, spans: Sequence[Span]) -> None:
        for span in spans:
            item = QListWidgetItem(" ".join(source[span.start : span.end].split()))
            item.setData(_SPAN, (span.start, span.end))
            self.sentences.addItem(item)
        rows = self.sentences.count()
        self.sentences.setVisible(rows > 0)
        # The list knows the height of a wrapped line only when it is laid out, and it is laid out after this.
        room = max(200, self.width() - 48)
        metrics, wrap = self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        heights = [
            max(
                32, metrics.boundingRect(QRect(0, 0, room, 10_000), wrap, self.sentences.item(row).text()).height() + 12
            )
            for row in range(rows)
        ]
        for row, height in enumerate(heights):
            self.sentences.item(row).setSizeHint(QSize(room, height))
        self.sentences.setFixedHeight(min(sum(heights) + 12, 180))

    def _show_doubts(self, details: Details | None) -> None:
        doubted = list(details.doubts) if details else []
        lines = [said(doubt) for doubt in doubted[:5]]
        if len(doubted) > 5:
            lines.append(self.tr("and %Ln more", "", len(doubted) - 5))
        self.doubts.setText("\n".join(lines))
        self.doubts.setVisible(bool(lines))

    @staticmethod
    def _label_name(name: str) -> str:
        return QCoreApplication.translate("actions", name)

    def _chosen(self, item: QListWidgetItem) -> None:
        start, end = item.data(_SPAN)
        self.span_chosen.emit(start, end)

    def retranslate(self) -> None:
        self.sentences.setAccessibleName(self.tr("Sentences of the text"))
        self.sentences.setToolTip(self.tr("Choose one to see it in the text"))
        self.pairs.setToolTip(self.tr("The text and its translation beside each other"))
        self.show_details(self._details)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def wrapped(tone: str) -> QLabel:
    """An empty label that takes the height its words need; `tone` is one of the style sheet's."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", tone)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
