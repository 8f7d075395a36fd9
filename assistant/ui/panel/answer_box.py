"""The answer in the panel: the growing text, the buttons that use it, and its cost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.errors import AnswerUnfit, LonghandError, ModelRefused
from assistant.tasks import Outcome
from assistant.ui.asking.answer_reading import Details
from assistant.ui.kit import announcing, icons, messages, theme
from assistant.ui.kit.plain_view import PlainView
from assistant.ui.kit.scrolling import Form
from assistant.ui.panel.answer_details import AnswerDetails

_UNBOUNDED = 16_777_215  # Qt's own bound of a height


class AnswerBox(Form):
    """An answer as plain text that grows at its end. The view follows the end while the reader has not scrolled away."""

    replace_requested = Signal(str)
    insert_requested = Signal(str)
    copied = Signal(str)
    span_chosen = Signal(int, int)
    pairs_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._into_document = self._expects_none = False
        self._replaces = True
        self._replace_allowed, self._replace_reason, self._replace_words = True, "", ""
        self._at_end = True
        self._ending: Outcome | LonghandError | None = None
        self.view = PlainView()
        self.view.setReadOnly(True)
        self.view.setProperty("boxed", True)
        self.view.setUndoRedoEnabled(False)
        self.view.setTabChangesFocus(True)
        self.view.setMinimumHeight(72)
        self.details = AnswerDetails()
        self._nothing = ""
        self._replace = QPushButton()
        # The button's words grow with the length of the passage to replace, and must not widen the panel.
        self._replace.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._insert = QPushButton()
        self._copy = QPushButton()
        self._go_on = QPushButton()
        self._go_on.hide()
        # What an empty answer means is the answer, and stands where one is looked for.
        self.verdict = QLabel()
        self.verdict.setProperty("tone", "head")
        self._ended = QLabel()
        self._ended.setWordWrap(True)
        self._ended.setProperty("tone", "muted")
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._warning.setProperty("tone", "warning")
        self.verdict.setWordWrap(True)
        for label in (self.verdict, self._ended, self._warning):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            label.hide()
        account = QHBoxLayout()
        account.setSpacing(8)
        account.addWidget(self._ended, 1)
        account.addStretch(0)
        account.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.verdict)
        column.addWidget(self.view, 1)
        column.addWidget(self.details)
        column.addLayout(account)
        column.addWidget(self._warning)
        column.addWidget(self._go_on)
        column.addWidget(self._replace)
        column.addWidget(self._insert)
        column.addStretch(0)
        self._column = column
        bar = self.view.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._grown)
        self.details.span_chosen.connect(self.span_chosen)
        self.details.pairs_wanted.connect(self.pairs_wanted)
        self._replace.clicked.connect(lambda: self.replace_requested.emit(self.text()))
        self._insert.clicked.connect(lambda: self.insert_requested.emit(self.text()))
        self._copy.clicked.connect(self._copy_text)
        self._go_on.clicked.connect(self.go_on_wanted)
        self.retranslate()

    def text(self) -> str:
        return self.view.toPlainText()

    @property
    def empty(self) -> bool:
        """Whether no answer is here and none is coming."""
        return not self._running and not self.text() and self._ending is None

    def begin(self, into_document: bool, replaces: bool = True) -> None:
        """Empty the box for a new answer. `into_document` when it is written there; `replaces` goes to `offer_replacement`."""
        self.view.clear()
        self._nothing = ""
        self._fit_view(False)
        self.offer_replacement(replaces)
        self.details.show_details(None)
        self.offer_to_go_on(False)
        self._running, self._into_document = True, into_document
        self._show_ending(None)
        self._refresh()

    def add_text(self, text: str) -> None:
        reader = self.view.textCursor()
        selected = (reader.anchor(), reader.position()) if reader.hasSelection() else None
        cursor = QTextCursor(self.view.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)
        if selected is not None and selected != (reader.anchor(), reader.position()):
            # Text put in right behind a selection would become part of it.
            reader.setPosition(selected[0])
            reader.setPosition(selected[1], QTextCursor.MoveMode.KeepAnchor)
            self.view.setTextCursor(reader)
        if not self._copy.isEnabled():
            self._refresh()

    def finish(self, outcome: Outcome, details: Details | None = None, nothing: str = "") -> None:
        """`details` stand beside the text; `nothing` is the sentence for an empty answer, "" where there is none."""
        self._running = False
        self._nothing = nothing
        self.details.show_details(details)
        if not self._into_document and outcome.text.startswith(self.text()):
            self.add_text(outcome.text[len(self.text()) :])
        elif not self._into_document and outcome.finish != "cancelled":
            # A second try took the place of a part of it, or it has another form now than while it came.
            self.view.setPlainText(outcome.text)
        self._end(outcome)
        self._fit_view(bool(outcome.spans) and outcome.new_tokens > 0 and not outcome.labels)

    def _fit_view(self, close: bool) -> None:
        """As high as its text where sentences stand below that the answer rests on, so that both are in sight."""
        # Room that the answer does not take stays at the foot, and does not push the rest apart.
        self._column.setStretch(self._column.count() - 1, 1 if close or self.view.isHidden() else 0)
        if not close:
            self.view.setMaximumHeight(_UNBOUNDED)
            return
        self.view.document().setTextWidth(max(120, self.view.viewport().width()))
        layout = self.view.document().documentLayout()
        lines = sum(
            max(1, block.layout().lineCount()) for block in self._blocks() if layout.blockBoundingRect(block).isValid()
        )
        height = lines * self.view.fontMetrics().lineSpacing() + 24
        self.view.setMaximumHeight(max(self.view.minimumHeight(), min(height, 220)))

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.view.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def fail(self, error: LonghandError) -> None:
        """Keep what came and say why no more did; of an answer that is not fit for a text nothing is kept."""
        self._running = False
        if isinstance(error, ModelRefused | AnswerUnfit):
            self.view.clear()
        self._end(error)

    def set_replace_enabled(self, enabled: bool, reason: str = "") -> None:
        self._replace_allowed, self._replace_reason = enabled, reason
        self._refresh()

    def offer_replacement(self, offered: bool) -> None:
        """Whether the answer may take the place of the text that was read; where not, no button says so."""
        self._replaces = offered
        self._refresh()

    def expect(self, into_document: bool) -> None:
        """Whether the answer of the chosen action goes into the text: then no empty box stands here for it."""
        self._expects_none = into_document
        self._refresh()

    def say_what_is_replaced(self, words: str) -> None:
        """The words on the button: the passage and its length. "" while there is no passage."""
        self._replace_words = words
        self._refresh()

    def offer_to_go_on(self, offered: bool) -> None:
        """A button that takes a stopped answer up where it ended."""
        self._go_on.setVisible(offered)

    def ending(self) -> str:
        """The words under the text: how it ended, and what was not read."""
        return "\n".join(label.text() for label in (self.verdict, self._ended, self._warning) if label.text())

    def _end(self, ending: Outcome | LonghandError) -> None:
        self._show_ending(ending)
        self._refresh()
        announcing.say(self, self.ending())

    def _scrolled(self, place: int) -> None:
        self._at_end = place >= self.view.verticalScrollBar().maximum()

    def _grown(self, _minimum: int, maximum: int) -> None:
        if self._at_end:
            self.view.verticalScrollBar().setValue(maximum)

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copied.emit(self.text())

    def _refresh(self) -> None:
        whole = bool(self.text()) and not self._running
        shown = bool(self.text()) or not (self._into_document if self._running else self._expects_none)
        for part in (self.view, self._copy, self._insert):
            part.setVisible(shown)
        self._replace.setVisible(shown and self._replaces and not self._into_document)
        self._replace.setEnabled(whole and self._replace_allowed)
        self._name_replace()
        self._insert.setEnabled(whole)
        self._copy.setEnabled(bool(self.text()))
        tip = self.tr("Put this text in the place of the one that was read")
        self._replace.setToolTip(tip if self._replace_allowed or not self._replace_reason else self._replace_reason)
        self._replace.setAccessibleDescription(self._replace.toolTip())
        if self._into_document:
            self.view.setPlaceholderText(self.tr("This answer goes into your text, at the cursor."))
        elif self._running:
            self.view.setPlaceholderText("")
        else:
            self.view.setPlaceholderText(
                self.tr("The answer appears here. Take it into your text with the buttons below.")
            )

    def _name_replace(self) -> None:
        words = self._replace_words or self.tr("Replace")
        self._replace.setAccessibleName(words)
        room = self.width() - 2 * self._replace.fontMetrics().height()
        if self._replace.fontMetrics().horizontalAdvance(words) > room:
            # The number goes to a line of its own.
            words = "\n".join(part.strip() for part in re.split(r"(?<=[,，])", words, maxsplit=1))
        self._replace.setText(words)

    def _show_ending(self, ending: Outcome | LonghandError | None) -> None:
        self._ending = ending
        self._name_go_on()
        account = self._account(ending) if isinstance(ending, Outcome) else ""
        means = bool(account) and account == self._nothing
        self.verdict.setText(account if means else "")
        self.verdict.setVisible(means)
        self.view.setVisible(not means)
        self._ended.setText("" if means else account)
        self._ended.setVisible(bool(account) and not means)
        warning = ""
        if isinstance(ending, LonghandError):
            warning = messages.words(ending).in_brief()
        elif ending is not None and ending.dropped_tokens > 0:
            warning = self.tr("%Ln tokens of the text did not fit and were not read.", "", ending.dropped_tokens)
        theme.set_tone(self._warning, "error" if isinstance(ending, LonghandError) else "warning")
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

    def _account(self, outcome: Outcome) -> str:
        numbers = QLocale()
        seconds = outcome.prefill_seconds + outcome.decode_seconds
        ends = {
            "stop": self.tr("complete"),
            "length": self.tr("ended at the length limit"),
            "cancelled": self.tr("stopped by you; what came is kept"),
        }
        parts = [
            self.tr("%Ln tokens in {seconds} s", "", outcome.new_tokens).format(
                seconds=numbers.toString(seconds, "f", 1)
            ),
            ends[outcome.finish],
        ]
        if not outcome.text and self._nothing and outcome.finish == "stop":
            return self._nothing
        if outcome.labels or (outcome.spans and not outcome.new_tokens):
            return ends[outcome.finish]
        if len(outcome.pairs) > 1:
            share = numbers.toString(100 * outcome.read_share, "f", 0)
            parts.insert(0, self.tr("{share} % of the text was read").format(share=share))
        if outcome.new_tokens == 0:
            parts = (
                [self.tr("No text came"), ends[outcome.finish]]
                if outcome.finish != "stop"
                else [self.tr("No text came")]
            )
        return " · ".join(parts)

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Answer"))
        self._insert.setText(self.tr("Insert at cursor"))
        self._insert.setToolTip(self.tr("Put this text in at the cursor"))
        self._name_go_on()
        self._copy.setText(self.tr("Copy"))
        self._copy.setToolTip(self.tr("Copy the whole answer"))
        self._copy.setIcon(icons.icon("copy"))
        self._show_ending(self._ending)
        self._refresh()

    def _name_go_on(self) -> None:
        if isinstance(self._ending, Outcome) and self._ending.finish == "length":
            self._go_on.setText(self.tr("Stopped at the length limit: go on"))
            self._go_on.setToolTip(self.tr("Write on with as much room again"))
        else:
            self._go_on.setText(self.tr("Go on from here"))
            self._go_on.setToolTip(self.tr("Do the rest; what is finished is not done again"))

    def sizeHint(self) -> QSize:
        return QSize(308, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_replace()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._copy.setIcon(icons.icon("copy"))
        super().changeEvent(event)
