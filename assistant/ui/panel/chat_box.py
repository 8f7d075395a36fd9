"""A talk beside the document: the turns, a field for the next one, and what can be done with an answer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from assistant.errors import LonghandError
from assistant.tasks import Message, Outcome
from assistant.ui.kit import announcing, theme
from assistant.ui.kit import messages as message_words
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.scrolling import Form
from assistant.ui.panel.action_options import InstructionBox


class ChatBox(Form):
    """`asked()` when the next turn is to be sent: `messages()` then ends with it. The talk lasts as long as the window."""

    asked = Signal()
    insert_requested = Signal(str)
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turns: list[Message] = []
        self._running = self._returned = False
        self._at_end = True
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setProperty("boxed", True)
        self.view.setTabChangesFocus(True)
        self.view.setMinimumHeight(96)
        self.field = InstructionBox()
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * 3 + 16)
        self.insert, self.copy, self.clear = QPushButton(), QPushButton(), QPushButton()
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.told.hide()
        foot = FlowLayout()
        for button in (self.insert, self.copy, self.clear):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        column.addWidget(self.field)
        column.addLayout(foot)
        self.field.run_wanted.connect(self.send)
        self.insert.clicked.connect(lambda: self.insert_requested.emit(self._last_answer()))
        self.copy.clicked.connect(self._copy)
        self.clear.clicked.connect(self.forget)
        bar = self.view.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._grown)
        self.retranslate()

    def messages(self) -> tuple[Message, ...]:
        return tuple(self._turns)

    def typed(self) -> str:
        return self.field.toPlainText().strip()

    def send(self) -> None:
        """Send the text of the field as the next turn."""
        if self._running or not self.typed():
            return
        self._turns.append(Message("writer", self.typed()))
        self._returned = False
        self.field.clear()
        self._show()
        self.asked.emit()

    def ask_again(self) -> None:
        """Ask for another answer to the last turn, which replaces the former answer."""
        if self._running:
            return
        if self._returned and self.typed():
            self.send()
            return
        while self._turns and self._turns[-1].role == "model":
            self._turns.pop()
        self._show()
        if self._turns:
            self.asked.emit()

    def begin(self) -> None:
        self._running = True
        self._say("")
        self._turns.append(Message("model", ""))
        self._show()

    def add_text(self, text: str) -> None:
        if self._running:
            self._turns[-1] = Message("model", self._turns[-1].text + text)
            cursor = QTextCursor(self.view.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(text)

    def finish(self, outcome: Outcome) -> None:
        """An answer that was stopped stays as far as it came; one of which nothing came leaves no turn."""
        if self._running:
            came = self._turns[-1].text
            if outcome.text.startswith(came):
                self.add_text(outcome.text[len(came) :])
            elif outcome.finish != "cancelled":
                self._turns[-1] = Message("model", outcome.text)
        answered = self._end()
        if outcome.finish == "length":
            theme.set_tone(self.told, "muted")
            self._say(QCoreApplication.translate("AnswerBox", "ended at the length limit"))
        if answered:
            announcing.say(self, self._last_answer())

    def fail(self, error: LonghandError) -> None:
        self._end()
        theme.set_tone(self.told, "error")
        self._say(message_words.words(error).in_brief())

    def forget(self) -> None:
        """Begin anew."""
        if not self._running:
            self._turns = []
            self._say("")
            self._show()

    def _end(self) -> bool:
        """Whether something came."""
        self._running, answered = False, True
        if self._turns and self._turns[-1] == Message("model", ""):
            self._turns.pop()
            answered = False
            if self._turns and not self.typed():
                # The unanswered turn goes back into the field, to be sent again or changed.
                self.field.setPlainText(self._turns.pop().text)
                self._returned = True
        self._show()
        return answered

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _last_answer(self) -> str:
        return next((turn.text for turn in reversed(self._turns) if turn.role == "model"), "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._last_answer())
        self.copied.emit(self._last_answer())

    def _show(self) -> None:
        document = self.view.document()
        document.clear()
        cursor = QTextCursor(document)
        names = {"writer": self.tr("You"), "model": self.tr("Model")}
        for number, turn in enumerate(self._turns):
            head, body = QTextBlockFormat(), QTextBlockFormat()
            head.setTopMargin(12 if number else 0)
            named, plain = QTextCharFormat(), QTextCharFormat()
            named.setFontWeight(600)
            if number:
                cursor.insertBlock(head)
            else:
                cursor.setBlockFormat(head)
            cursor.insertText(names[turn.role], named)
            cursor.insertBlock(body, plain)
            cursor.insertText(turn.text, plain)
        answered = bool(self._last_answer()) and not self._running
        for button in (self.insert, self.copy):
            button.setEnabled(answered)
        self.clear.setEnabled(bool(self._turns) and not self._running)

    def _scrolled(self, place: int) -> None:
        self._at_end = place >= self.view.verticalScrollBar().maximum()

    def _grown(self, _minimum: int, maximum: int) -> None:
        if self._at_end:
            self.view.verticalScrollBar().setValue(maximum)

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Talk"))
        self.view.setPlaceholderText(self.tr("Talk about your text here. The model reads it, as far as it fits."))
        self.field.setAccessibleName(self.tr("Your next words"))
        self.field.setPlaceholderText(self.tr("Write, then Ctrl+Return"))
        self.insert.setText(self.tr("Insert"))
        self.insert.setToolTip(self.tr("Put the last answer in at the cursor"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the last answer"))
        self.clear.setText(self.tr("Begin anew"))
        self.clear.setToolTip(self.tr("Forget this talk"))
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(308, 320)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
