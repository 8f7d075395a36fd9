"""Try an action on a few words before it is saved: what it answers, and what it cost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from assistant import actions as actions_module
from assistant import settings as settings_module
from assistant.actions import Action, Request
from assistant.background import EngineThread, Run
from assistant.errors import LonghandError
from assistant.tasks import Message, Outcome
from assistant.ui.kit import messages, theme
from assistant.ui.kit.current_settings import CurrentSettings


class ActionTrial(QWidget):
    """`wanted()` when the person asks for a run; the owner calls `run` with the action as it stands in the form."""

    wanted = Signal()

    def __init__(self, engine_thread: EngineThread, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine_thread, self._current = engine_thread, current
        self._run: Run | None = None
        self.head = QLabel()
        self.head.setProperty("tone", "head")
        self.sample, self.result = QPlainTextEdit(), QPlainTextEdit()
        for field in (self.sample, self.result):
            field.setProperty("boxed", True)
            field.setTabChangesFocus(True)
        self.result.setReadOnly(True)
        self.run_button = QPushButton()
        self.account = QLabel()
        self.account.setWordWrap(True)
        self.account.setProperty("tone", "muted")
        foot = QHBoxLayout()
        foot.addWidget(self.account, 1)
        foot.addWidget(self.run_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.sample, 1)
        column.addLayout(foot)
        column.addWidget(self.result, 1)
        self.run_button.clicked.connect(self._pressed)
        self.retranslate()

    def run(self, action: Action) -> None:
        settings = self._current.settings
        sample = self.sample.toPlainText()
        turns = (Message("writer", sample),) if action.task == "chat" else ()
        request = Request(
            "" if turns else sample,
            target=settings.writing.translate_to,
            question=action.instruction,
            messages=turns,
        )
        task = actions_module.to_task(
            action, request, settings_module.sampling(settings), settings_module.limits(settings)
        )
        self.result.clear()
        self._say(self.tr("The model is at work."))
        run = self._run = self._engine_thread.start(task)
        run.progressed.connect(self._on_pieces)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)
        self.retranslate()

    def stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def refuse(self, why: str) -> None:
        self._say(why, "warning")

    def _pressed(self) -> None:
        if self._run is not None:
            self.stop()
        elif not self.sample.toPlainText().strip():
            self._say(self.tr("Write or paste a few sentences above first."), "warning")
        else:
            self.wanted.emit()

    def _say(self, text: str, tone: str = "muted") -> None:
        theme.set_tone(self.account, tone)
        self.account.setText(text)

    @Slot(str, int)
    def _on_pieces(self, text: str, _tokens: int) -> None:
        self.result.insertPlainText(text)

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        self._run = None
        numbers = QLocale()
        if outcome.labels:
            lines = [f"{one.name}   {numbers.toString(100 * one.probability, 'f', 0)} %" for one in outcome.labels]
            self.result.setPlainText("\n".join(lines))
        elif outcome.text:
            self.result.setPlainText(outcome.text)
        seconds = numbers.toString(outcome.prefill_seconds + outcome.decode_seconds, "f", 1)
        said = self.tr("Read %Ln tokens", "", outcome.prompt_tokens)
        wrote = self.tr("wrote %Ln", "", outcome.new_tokens)
        self._say(f"{said}, {wrote} · {seconds} s" if outcome.finish != "cancelled" else self.tr("Stopped"))
        self.retranslate()

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        self._run = None
        self._say(messages.words(error).in_brief(), "error")
        self.retranslate()

    def retranslate(self) -> None:
        self.head.setText(self.tr("Try it"))
        running = self._run is not None
        self.run_button.setText(self.tr("Stop") if running else self.tr("Try"))
        self.run_button.setToolTip(
            self.tr("Stop and keep what came") if running else self.tr("Run the action on the text above")
        )
        self.sample.setAccessibleName(self.tr("Text to try it on"))
        self.sample.setPlaceholderText(self.tr("A few sentences to try it on"))
        self.result.setAccessibleName(self.tr("What came of it"))
        self.result.setPlaceholderText(self.tr("The answer appears here"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
