"""Three pairs of continuations to choose from, of which one is in the writer's style; revealed at the end."""

from __future__ import annotations

import random
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from assistant.background import EngineThread, Run
from assistant.errors import LonghandError
from assistant.models.style import comparing
from assistant.models.style.comparing import Question
from assistant.models.style.store import Style
from assistant.tasks import Outcome
from assistant.ui.kit import messages
from assistant.ui.style import style_words

_SHOWN = 400  # characters of a start


class BlindPage(QWidget):
    """`show_style` begins anew; `ended()` when all pairs are chosen."""

    ended = Signal()

    def __init__(self, engine_thread: EngineThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine_thread = engine_thread
        self._style: Style | None = None
        self._base = ""
        self._asked: list[Question] = []
        self._answers: list[int | None] = []
        self._written: list[str] = []
        self._run: Run | None = None
        self.result, self.head, self.start = QLabel(), QLabel(), QLabel()
        for label in (self.result, self.head, self.start):
            label.setWordWrap(True)
        self.head.setProperty("tone", "head")
        self.start.setProperty("tone", "muted")
        self.boxes = (QPlainTextEdit(), QPlainTextEdit())
        self.buttons = (QPushButton(), QPushButton())
        self.neither = QPushButton()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for side, (box, button) in enumerate(zip(self.boxes, self.buttons, strict=True)):
            box.setReadOnly(True)
            box.setProperty("boxed", True)
            box.setTabChangesFocus(True)
            box.setMinimumHeight(96)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, side=side: self._choose(side))
            grid.addWidget(box, 0, side)
            grid.addWidget(button, 1, side)
        self.neither.setAutoDefault(False)
        self.neither.clicked.connect(lambda: self._choose(None))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.neither)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.result)
        column.addWidget(self.head)
        column.addWidget(self.start)
        column.addLayout(grid, 1)
        column.addLayout(foot)
        # Keeps what is said at the top where no boxes are shown.
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self.retranslate()

    def show_style(self, style: Style, base: Path | None) -> None:
        """Say what the pages held back said, and begin to ask. `base` is the model of the style; None asks nothing."""
        self.leave()
        self._style, self._base = style, str(base) if base is not None else ""
        self._asked = comparing.questions(style, random.randrange(2**31 - comparing.PAIRS)) if base is not None else []
        self._answers = []
        self.result.setText(style_words.learned(style.before, style.after, style.helped))
        self._next()

    def leave(self) -> None:
        """Stop what is being written for a pair."""
        if self._run is not None:
            self._run.drop()
            self._run = None

    def _next(self) -> None:
        self._written = []
        for box in self.boxes:
            box.clear()
        if len(self._answers) < len(self._asked):
            self._write()
        self._refresh()

    def _write(self) -> None:
        assert self._style is not None
        question = self._asked[len(self._answers)]
        run = self._run = self._engine_thread.start(question.task(len(self._written), self._style, self._base))
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        self._run = None
        self._written.append(outcome.text.strip())
        if len(self._written) < 2:
            self._write()
        else:
            # Both at once: which one came later would tell.
            for box, text in zip(self.boxes, self._written, strict=True):
                box.setPlainText(text)
        self._refresh()

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        self._run = None
        self._asked = self._asked[: len(self._answers)]
        self._refresh()
        self.head.setText(messages.words(error).in_brief())

    def _choose(self, side: int | None) -> None:
        self._answers.append(side)
        if len(self._answers) == len(self._asked):
            self.ended.emit()
        self._next()

    def _refresh(self) -> None:
        asking = len(self._answers) < len(self._asked)
        ready = asking and len(self._written) == 2
        for widget in (self.start, *self.boxes, *self.buttons, self.neither):
            widget.setVisible(asking)
        self._rest.setVisible(not asking)
        for button in (*self.buttons, self.neither):
            button.setEnabled(ready)
        if asking:
            numbers = QLocale()
            words = (
                self.tr("{number} of {all}: which one goes on more like you?")
                if ready
                else self.tr("{number} of {all}: two continuations are written…")
            )
            self.head.setText(
                words.format(number=numbers.toString(len(self._answers) + 1), all=numbers.toString(len(self._asked)))
            )
            start = self._asked[len(self._answers)].start
            self.start.setText(start if len(start) <= _SHOWN else "…" + start[-_SHOWN:])
        elif self._answers:
            self.head.setText(style_words.blind(*comparing.chosen_styled(self._asked, self._answers)))
        else:
            self.head.clear()
        self.head.setVisible(bool(self.head.text()))

    def retranslate(self) -> None:
        for button in self.buttons:
            button.setText(self.tr("This one"))
            button.setToolTip(self.tr("This one reads more like me"))
        names = (self.tr("Continuation on the left"), self.tr("Continuation on the right"))
        for box, button, name in zip(self.boxes, self.buttons, names, strict=True):
            box.setAccessibleName(name)
            button.setAccessibleDescription(name)
        self.neither.setText(self.tr("Neither"))
        self.neither.setToolTip(self.tr("I see no difference"))
        if self._style is not None:
            self.result.setText(style_words.learned(self._style.before, self._style.after, self._style.helped))
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
