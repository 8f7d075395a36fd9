"""Several continuations at once, in a list under the caret: arrows and Enter choose, Esc takes none."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from assistant.background import Run
from assistant.errors import LonghandError
from assistant.tasks import Continue, Outcome
from assistant.text.counting import units
from assistant.text.history import Change
from assistant.ui.asking.request_building import adapted
from assistant.ui.asking.runs import Runs
from assistant.ui.kit import announcing
from assistant.ui.page.document_text import cleaned
from assistant.ui.page.editor import Editor

NUMBER = 3
_MOST_TOKENS = 60
_EDGE = 8


class AlternativesBox(QFrame):
    """The list. `taken(number)` and `left()`; the focus is in it while it stands."""

    taken = Signal(int)
    left = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        self.setObjectName("alternatives")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chosen = 0
        self._texts = [""] * NUMBER
        self._lines: list[QLabel] = []
        self._note = QLabel()
        self._note.setProperty("tone", "muted")
        self._note.setWordWrap(True)
        self._inside = QWidget()
        self._inside.setObjectName("alternatives_lines")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inside)
        column = self._whole = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(4)
        column.addWidget(self.area, 1)
        for _ in range(NUMBER):
            line = QLabel()
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setProperty("alternative", True)
            line.setFont(editor.font())
            line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self._lines.append(line)
            self._column.addWidget(line)
        column.addWidget(self._note)
        self.setAccessibleName(self.tr("Alternatives"))
        self._note.setText(self.tr("↑ ↓ choose · Enter takes it · Esc takes none"))
        self.choose(0)

    def text(self, number: int) -> str:
        return self._texts[number]

    def show_text(self, number: int, text: str, ended: bool = False) -> None:
        """`ended` when no more of this text comes."""
        self._texts[number] = text
        nothing = self.tr("(the model ends the text here)") if ended else "…"
        self._lines[number].setText(f"{number + 1}   {text.strip() or nothing}")
        self.fit()

    def choose(self, number: int) -> None:
        self.chosen = number % NUMBER
        for place, line in enumerate(self._lines):
            line.setProperty("chosen", place == self.chosen)
            line.style().unpolish(line)
            line.style().polish(line)
        self._reveal()
        spoken = self.tr("Alternative {number} of {all}: {text}").format(
            number=self.chosen + 1, all=NUMBER, text=self._texts[self.chosen].strip()
        )
        announcing.say(self, spoken)

    def fit(self) -> None:
        """Below the caret's line as wide as the column, or above it where there is more room; what has none scrolls."""
        view, caret = self._editor.viewport(), self._editor.cursorRect()
        margin = int(self._editor.document().documentMargin())
        width = max(0, min(view.width(), max(240, view.width() - 2 * margin)))
        above, below = max(0, caret.top() - 8), max(0, view.height() - caret.bottom() - 8)
        border = self.width() - self.contentsRect().width()
        text = width - 2 * _EDGE - border
        around = self._note.heightForWidth(text) + self._whole.spacing() + 2 * _EDGE + border
        scrolls = self._lines_height(text) + around > max(above, below)
        if scrolls:
            text -= self.area.verticalScrollBar().sizeHint().width()
        lines = self._lines_height(text)
        height = min(lines + around, max(above, below))
        top = caret.bottom() + 8 if height <= below else max(0, caret.top() - 8 - height)
        self.setGeometry(max(0, (view.width() - width) // 2), top, width, height)
        # A layout comes to these sizes too, but a moment later, and the last line would be cut until then.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.area.setVerticalScrollBarPolicy(policy)
        self._whole.activate()
        self._inside.resize(text, lines)
        self._column.activate()
        self._reveal()

    def _lines_height(self, width: int) -> int:
        """The height of all lines in full, each `width` wide."""
        return sum(line.heightForWidth(width) for line in self._lines) + self._column.spacing() * (NUMBER - 1)

    def _reveal(self) -> None:
        self.area.ensureWidgetVisible(self._lines[self.chosen], 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self.choose(self.chosen + 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backtab):
            self.choose(self.chosen - 1)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + NUMBER:
            self.taken.emit(key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(self.chosen)
        else:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        # Tab would be taken for a step to the next control.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, line in enumerate(self._lines):
            if line.rect().contains(line.mapFrom(self, event.position().toPoint())):
                self.taken.emit(number)
                return

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class Alternatives(QObject):
    """Asks for alternatives and puts the chosen one in as one undo step. `failed(error)` and `told(text)` are for the
    window.

    Any change of the text meanwhile closes the list, as the alternatives were made for the text before it.
    """

    failed = Signal(object)
    told = Signal(str)

    def __init__(self, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs, self._engine_thread = runs, runs.engine_thread
        self._editor: Editor | None = None
        self._run: Run | None = None
        self._place = 0
        self.box: AlternativesBox | None = None

    def ask(self, editor: Editor) -> None:
        """Ask for `NUMBER` alternatives at the caret of `editor`."""
        self.leave()
        if editor.isReadOnly():
            self._runs.tell_read_only()
            return
        text = editor.text_before_cursor()
        if not text.strip():
            self.told.emit(self.tr("Write a sentence first; alternatives go on from it."))
            return
        task = adapted(self._runs.continuation(text), _several)
        self._editor, self._place = editor, editor.selection()[1]
        editor.set_caret(self._place)
        self.box = AlternativesBox(editor)
        for number in range(NUMBER):
            self.box.show_text(number, "")
        self.box.taken.connect(self._take)
        self.box.left.connect(self.leave)
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self.leave)
        self.box.show()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)
        run = self._run = self._engine_thread.start(task, yields=True)
        run.alternative.connect(self._on_text)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)

    @Slot()
    def leave(self) -> None:
        box, self.box = self.box, None
        if self._run is not None:
            self._run.drop()
            self._run = None
        if box is None or self._editor is None:
            return
        editor, self._editor = self._editor, None
        editor.text.edited.disconnect(self._on_edited)
        editor.text.loaded.disconnect(self.leave)
        had_focus = box.hasFocus()
        box.blockSignals(True)
        box.hide()
        box.deleteLater()
        if had_focus:
            editor.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(int)
    def _take(self, number: int) -> None:
        box, editor, place = self.box, self._editor, self._place
        if box is None or editor is None or not box.text(number).strip():
            return
        text = cleaned(box.text(number))
        self.leave()
        with editor.text.written_by("alternatives"):
            editor.text.replace(place, place, text)
        editor.set_caret(place + units(text))

    @Slot(int, str)
    def _on_text(self, number: int, text: str) -> None:
        if self.box is not None and number < NUMBER:
            self.box.show_text(number, self.box.text(number) + text)

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        self._run = None
        if self.box is None:
            return
        for number, text in enumerate((outcome.text, *outcome.others)[:NUMBER]):
            self.box.show_text(number, text, ended=True)
        self.box.choose(self.box.chosen)
        if outcome.finish == "cancelled":
            self.leave()

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        self._run = None
        self.leave()
        self.failed.emit(error)

    @Slot(object)
    def _on_edited(self, _change: Change) -> None:
        self.leave()


def _several(task: Continue) -> Continue:
    limits = replace(task.limits, max_tokens=min(task.limits.max_tokens, _MOST_TOKENS))
    return replace(task, limits=limits, alternatives=NUMBER)
