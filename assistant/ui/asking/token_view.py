"""How likely each token of the text before the caret was to the model, and what it would rather have written."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from assistant.background import Jobs
from assistant.errors import LonghandError
from assistant.tasks import Inspect, Outcome, Token
from assistant.text.counting import count, units
from assistant.text.history import Change
from assistant.ui.kit import theme
from assistant.ui.page.editor import Editor
from assistant.ui.page.text_areas import areas_of

READ, SHOWN = 6_000, 2_000
HOVER_MS, SETTLE_MS = 300, 600
_CHOICE = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# A line under a token grows with its surprise, so that colour is not the only sign.
_STEPS = ((0.5, 0.0), (0.2, 1.0), (0.05, 2.0), (0.0, 3.5))


@dataclass(frozen=True, slots=True)
class Placed:
    """A token where it stands in the document, in UTF-16 units."""

    start: int
    end: int
    token: Token


class ChoiceBox(QFrame):
    """The likeliest instead of one token, a line each; a click or Enter takes one, Esc leaves."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor.viewport())
        self.setObjectName("choices")
        self.lines = QListWidget()
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        self.note = QLabel()
        self.note.setProperty("tone", "muted")
        self.note.setWordWrap(True)
        column.addWidget(self.lines)
        column.addWidget(self.note)
        self.lines.itemClicked.connect(self._take)
        self.lines.installEventFilter(self)
        self.hide()

    def show_choices(self, placed: Placed, chosen: str, rest: str, below: QPoint) -> None:
        """`rest` of the paragraph goes with a choice, and the box says so."""
        self.note.setVisible(bool(rest.strip()))
        self.note.setText(self.tr("The rest of the paragraph goes, %Ln words", "", count(rest).words))
        self.lines.setAccessibleName(self.tr("What the model would rather have written"))
        numbers = QLocale()
        self.lines.clear()
        for text, probability in placed.token.choices:
            share = numbers.toString(100 * probability, "f", 0 if probability >= 0.095 else 1)
            mark = "• " if text == chosen else "   "
            item = QListWidgetItem(f"{mark}{_visible(text)}    {share} %")
            item.setData(_CHOICE, text)
            self.lines.addItem(item)
        rows = max(1, self.lines.count())
        width = max((self.lines.sizeHintForColumn(0) + 32), 160)
        height = self.lines.sizeHintForRow(0) * rows + 16
        if rest.strip():
            height += self.note.heightForWidth(width - 8) + 8
        room = self.parentWidget()
        assert room is not None
        height = min(height, room.height())
        width = min(width, room.width())
        top = below.y() + 4
        if top + height > room.height():
            top = max(0, below.y() - height - 28)
        self.setGeometry(min(below.x(), max(0, room.width() - width)), top, width, height)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in (*_ENTER, Qt.Key.Key_Escape):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() != QEvent.Type.KeyPress:
            return False
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (item := self.lines.currentItem()) is not None:
            # Qt's own signal for it lets the key go on to the page below.
            self._take(item)
        return True

    def _take(self, item: QListWidgetItem) -> None:
        self.taken.emit(str(item.data(_CHOICE)))


def _visible(text: str) -> str:
    """A token as a person can see it."""
    return text.replace("\n", "↵").replace("\t", "→") if text.strip() else text.replace(" ", "␣").replace("\n", "↵")


class TokenView(QObject):
    """Off until it is switched on, and off again with its page. `branched(position)` after a choice took the place of
    a token and what followed in its paragraph is gone: the window lets the model write on from there.

    `failed(error)` ends it. Only text that has not changed since it was inspected is marked.
    """

    failed = Signal(object)
    branched = Signal(int)
    switched = Signal(bool)

    def __init__(self, editor: Editor, jobs: Jobs) -> None:
        super().__init__(editor)
        self._editor, self._jobs = editor, jobs
        self._on = False
        self._job: int | None = None
        self._asked: tuple[int, str] = (0, "")
        self._placed: list[Placed] = []
        self._hovered: Placed | None = None
        self.choices = ChoiceBox(editor)
        self.choices.taken.connect(self._branch)
        self.choices.left.connect(self._leave)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER_MS)
        self._hover.timeout.connect(self._open)
        editor.painted.connect(self._paint)
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self._forget)
        editor.viewport().installEventFilter(self)
        editor.installEventFilter(self)
        jobs.finished.connect(self._on_finished)
        jobs.failed.connect(self._on_failed)

    @property
    def on(self) -> bool:
        return self._on

    @property
    def tokens(self) -> list[Placed]:
        return list(self._placed)

    def switch(self, on: bool) -> None:
        if on == self._on:
            return
        self._on = on
        self._forget()
        if on:
            self._ask()
        elif self._job is not None:
            self._jobs.stop(self._job)
            self._job = None
        self._editor.viewport().setMouseTracking(True)
        self.switched.emit(on)

    @Slot()
    def _ask(self) -> None:
        if not self._on or self._jobs.down:
            return
        if self._jobs.engaged:
            self._settle.start()
            return
        text = self._editor.text
        end = self._editor.textCursor().block().position() + self._editor.textCursor().block().length() - 1
        start = max(0, end - READ)
        read = text.slice(start, end)
        if read and 0xDC00 <= ord(read[0]) <= 0xDFFF:
            start, read = start + 1, read[1:]
        if not read.strip():
            self._forget()
            return
        self._asked = (start, read)
        self._job = self._jobs.start(Inspect(read, max(0, len(read) - SHOWN)), yields=True)

    @Slot(int, object)
    def _on_finished(self, job: int, outcome: Outcome) -> None:
        if job != self._job:
            return
        self._job = None
        start, read = self._asked
        if not self._on or self._editor.text.slice(start, start + units(read)) != read:
            return
        self._placed = []
        place, at = start, 0
        for token in outcome.tokens:
            first = place + units(read[at : token.start])
            last = first + units(read[token.start : token.end])
            place, at = last, token.end
            self._placed.append(Placed(first, last, token))
        self._editor.viewport().update()

    @Slot(int, object)
    def _on_failed(self, job: int, error: LonghandError) -> None:
        if job == self._job:
            self._job = None
            self.switch(False)
            self.failed.emit(error)

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if not self._on:
            return
        # What stands before the change was judged by what stands before it, and keeps its marks.
        self._placed = [one for one in self._placed if one.end <= change.position]
        self._close()
        self._settle.start()

    @Slot()
    def _forget(self) -> None:
        self._placed = []
        self._close()
        self._editor.viewport().update()
        if self._on:
            self._settle.start()

    def _close(self) -> None:
        self._hover.stop()
        self._hovered = None
        self.choices.hide()

    @Slot()
    def _leave(self) -> None:
        self._close()
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def _at(self, point: QPoint) -> Placed | None:
        position = self._editor.cursorForPosition(point).position()
        for one in self._placed:
            if one.start <= position <= one.end:
                rect = areas_of(self._editor, one.start, one.end)
                if any(area.contains(QPointF(point)) for area in rect):
                    return one
        return None

    @Slot()
    def _open(self) -> None:
        one = self._hovered
        if one is None or not one.token.choices:
            return
        areas = areas_of(self._editor, one.start, one.end)
        if areas:
            written = self._editor.text.slice(one.start, one.end)
            rest = self._editor.text.slice(one.end, self._end_of_paragraph(one))
            self.choices.show_choices(one, written, rest, areas[0].bottomLeft().toPoint())

    def _end_of_paragraph(self, one: Placed) -> int:
        block = self._editor.document().findBlock(one.start)
        return max(block.position() + block.length() - 1, one.end)

    def open_at_caret(self) -> None:
        """For the keyboard: the choices for the token behind the caret."""
        caret = self._editor.caret()
        self._hovered = next((one for one in self._placed if one.start < caret <= one.end), None)
        self._open()
        if not self.choices.isHidden():
            self.choices.lines.setFocus(Qt.FocusReason.PopupFocusReason)
            self.choices.lines.setCurrentRow(0)

    @Slot(str)
    def _branch(self, choice: str) -> None:
        one = self._hovered
        self._close()
        if one is None or self._editor.isReadOnly():
            return
        with self._editor.text.written_by("token-choice"):
            self._editor.text.replace(one.start, self._end_of_paragraph(one), choice)
        self._editor.set_caret(one.start + units(choice))
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.branched.emit(one.start + units(choice))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._on:
            return False
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
            found = self._at(event.position().toPoint())
            if found is not self._hovered:
                self._close()
                self._hovered = found
                if found is not None:
                    held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                    self._hover.start(0 if held else HOVER_MS)
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel) or (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._editor
        ):
            self._close()
        return False

    @Slot(QRect)
    def _paint(self, rect: QRect) -> None:
        if not self._on or not self._placed:
            return
        painter = QPainter(self._editor.viewport())
        colours = theme.colours()
        for one in self._placed:
            thickness = next(wide for least, wide in _STEPS if one.token.probability >= least)
            if not thickness:
                continue
            for area in areas_of(self._editor, one.start, one.end):
                if not area.intersects(QRectF(rect)):
                    continue
                tint = QColor(colours.warning)
                tint.setAlphaF(0.06 * thickness)
                painter.fillRect(area, tint)
                painter.fillRect(
                    QRectF(area.left(), area.bottom() - thickness, area.width(), thickness), QColor(colours.warning)
                )
        painter.end()
