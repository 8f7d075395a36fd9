"""Focus mode: nothing but the text, and of the text only the paragraph of the caret in full ink."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QMainWindow, QTextEdit, QWidget

from assistant.ui.kit import theme
from assistant.ui.kit.connections import Connections
from assistant.ui.page.editor import Editor

HINT_MILLISECONDS = 4000


class FocusMode(QObject):
    """`switched(on)`. What it hides comes back as it was; `commands` gives the actions whose shortcuts stay alive."""

    switched = Signal(bool)

    def __init__(
        self, window: QMainWindow, editor: Editor, around: Sequence[QWidget], commands: Callable[[], Sequence[QAction]]
    ) -> None:
        super().__init__(window)
        self._window, self._editor, self._around, self._commands = window, editor, around, commands
        self._hidden: list[QWidget] = []
        self._current = QTextBlock()
        self.on = False
        self._hint = QLabel(editor)
        self._hint.setProperty("hint", True)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.hide()
        self._hint_timer = QTimer(self)
        self._hint_timer.setSingleShot(True)
        self._hint_timer.setInterval(HINT_MILLISECONDS)
        self._hint_timer.timeout.connect(self._hint.hide)
        self._connections = Connections()
        self.use(editor)

    def use(self, editor: Editor) -> None:
        """This is the page now."""
        self._connections.disconnect_all()
        self._editor.removeEventFilter(self)
        self._editor.mark("dimmed")
        self._editor = editor
        self._hint.hide()
        self._hint.setParent(editor)
        self._connections.connect(
            (editor.cursorPositionChanged, self._follow),
            (editor.text.edited, self._dim_again),
            (editor.text.loaded, self._dim_again),
        )
        editor.installEventFilter(self)
        self._dim_again()

    @Slot()
    def toggle(self) -> None:
        if self.on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> bool:
        """False when it was not on."""
        if not self.on:
            return False
        self.on = False
        for action in self._window.actions():
            self._window.removeAction(action)
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        self._hint.hide()
        self._editor.mark("dimmed")
        self.switched.emit(False)
        return True

    def _enter(self) -> None:
        self.on = True
        # A menu bar that is hidden takes its shortcuts with it.
        self._window.addActions(list(self._commands()))
        self._hidden = [widget for widget in self._around if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._dim_again()
        self._hint.setText(self.tr("F8 or Esc brings everything back"))
        self._hint.adjustSize()
        self._place_hint()
        self._hint.show()
        self._hint.raise_()
        self._hint_timer.start()
        self.switched.emit(True)

    def _place_hint(self) -> None:
        page = self._editor.rect()
        self._hint.move((page.width() - self._hint.width()) // 2, page.height() - self._hint.height() - 16)

    @Slot()
    def _follow(self) -> None:
        if self.on and self._editor.textCursor().block() != self._current:
            self._dim_again()

    @Slot()
    def _dim_again(self) -> None:
        if not self.on:
            return
        self._current = self._editor.textCursor().block()
        start = self._current.position()
        end = start + self._current.length() - 1
        parts = ((0, start), (end, self._editor.text.length))
        self._editor.mark("dimmed", [self._dimmed(*part) for part in parts if part[0] < part[1]])

    def _dimmed(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.format = QTextCharFormat()
        made.format.setForeground(QColor(theme.colours().ghost))
        made.cursor = QTextCursor(self._editor.document())
        made.cursor.setPosition(start)
        made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.on and event.type() == QEvent.Type.Resize:
            self._place_hint()
        elif self.on and event.type() == QEvent.Type.PaletteChange:
            self._dim_again()
        return False
