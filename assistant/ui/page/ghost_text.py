"""Dimmed text behind the caret that is no part of the document.

It is laid out as what an input method composes is: the paragraph's layout gets a text of its own in addition (a
"preedit area"), so it wraps and pushes what follows, while the document, and all that reads it, has nothing of it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)

from assistant.text.counting import units
from assistant.text.history import Change
from assistant.ui.kit import announcing, theme
from assistant.ui.page.editor import Editor

_MOVING = frozenset(
    (
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
        Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    )
)  # fmt: skip
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
_LINE_SEPARATOR = "\u2028"


class GhostText(QObject):
    """One suggestion at the caret of an editor, at the end of its line.

    Typing what it says shortens it, anything else takes it away; then `dropped` is emitted, `changed` after either.
    """

    changed = Signal()
    dropped = Signal()
    announced = Signal(str)

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._text = ""
        self._laid_out = ""
        self._place = QTextCursor(editor.document())
        self._place.setKeepPositionOnInsert(True)
        self._touched: Change | None = None
        self._jumped = 0.0
        self.composing = False
        self._after_input_method = QTimer(self)
        self._after_input_method.setSingleShot(True)
        self._after_input_method.setInterval(0)
        self._after_input_method.timeout.connect(self._lay_out)
        editor.text.edited.connect(self._on_edited)
        editor.text.loaded.connect(self.drop)
        editor.cursorPositionChanged.connect(self._on_cursor)
        editor.selectionChanged.connect(self._on_cursor)
        editor.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)

    @property
    def text(self) -> str:
        """The suggestion shown, "" when none is shown."""
        return self._text

    @property
    def position(self) -> int:
        return self._place.position()

    def has_room(self) -> bool:
        """Whether the caret stands, with nothing selected, where nothing but space follows on its line."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection() or self._editor.isReadOnly() or self.composing:
            return False
        block = cursor.block()
        start = cursor.position()
        return not self._editor.text.slice(start, block.position() + block.length() - 1).strip()

    def show(self, text: str, *, reveal: bool = False) -> None:
        """Put `text` at the caret; `reveal` scrolls so far that its end is in sight too."""
        if not text or not self.has_room():
            self.drop()
            return
        self._take_off()
        self._place.setPosition(self._editor.caret())
        self._text = text
        self._lay_out()
        if reveal:
            self._reveal()
        self.changed.emit()

    def announce(self) -> None:
        """Have a screen reader say it."""
        message = self.tr("Suggestion: {text}, Tab to accept").format(text=self._text.strip())
        announcing.say(self._editor, message)
        self.announced.emit(message)

    @Slot()
    def drop(self) -> None:
        if not self._text:
            return
        self._take_off()
        self._text = ""
        self.dropped.emit()
        self.changed.emit()

    def take(self, part: str) -> None:
        """Write `part`, the beginning of the suggestion, into the document as one undo step; the rest goes on standing."""
        if self.composing:
            return
        position = self.position
        with self._editor.text.written_by("suggestion"):
            self._editor.text.replace(position, position, part)
        self._editor.set_caret(position + units(part))

    def _lay_out(self) -> None:
        if not self._text or self.composing:
            return
        block = self._place.block()
        layout = block.layout()
        here = self.position - block.position()
        self._laid_out = self._text.replace("\n", _LINE_SEPARATOR)
        ghost = QTextLayout.FormatRange()
        ghost.start, ghost.length = here, units(self._laid_out)
        others = [one for one in layout.formats() if one.start < here]
        heading = block.text().startswith("#") and bool(others) and others[0].start == 0
        ghost.format = self._format(others[0].format if heading else QTextCharFormat())
        for one in others:
            one.length = min(one.length, here - one.start)
        layout.setPreeditArea(here, self._laid_out)
        layout.setFormats([*others, ghost])
        self._editor.document().markContentsDirty(block.position(), block.length())

    def _take_off(self) -> None:
        if not self._laid_out:
            return
        positions = [self.position]
        if self._touched is not None:
            # A paragraph that this change split may have left its layout at either end.
            positions += [self._touched.position, self._touched.inverse().end]
        for block in map(self._editor.document().findBlock, positions):
            layout = block.layout()
            if layout.preeditAreaText() != self._laid_out:
                continue
            start = layout.preeditAreaPosition()
            layout.setPreeditArea(-1, "")
            layout.setFormats([kept for kept in layout.formats() if kept.start < start])
            self._editor.document().markContentsDirty(block.position(), block.length())
        self._laid_out = ""

    def _format(self, before: QTextCharFormat) -> QTextCharFormat:
        """As large and as heavy as the heading it goes on with."""
        made = QTextCharFormat(before)
        made.setForeground(QColor(theme.colours().ghost))
        return made

    def _reveal(self) -> None:
        area = self._editor.document().documentLayout().blockBoundingRect(self._place.block())
        bar, height = self._editor.verticalScrollBar(), self._editor.viewport().height()
        caret_top = bar.value() + self._editor.cursorRect().top()
        bar.setValue(max(bar.value(), min(round(area.bottom()) - height, caret_top)))

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        if not self._text:
            return
        self._touched = change
        rest = self._text.removeprefix(change.added)
        if change.removed or change.position != self.position or rest == self._text or not rest:
            self.drop()
        else:
            self._take_off()
            self._text = rest
            self._place.setPosition(change.position + units(change.added))
            self._lay_out()
            self.changed.emit()
        self._touched = None

    @Slot()
    def _on_cursor(self) -> None:
        if self._text and (self._editor.textCursor().hasSelection() or self._editor.caret() != self.position):
            self.drop()

    @Slot()
    def _on_scrolled(self) -> None:
        # Qt counts the suggestion's characters where it looks for the first one in sight.
        if self._text and not self._editor.caret_in_sight():
            self.drop()

    def _on_mouse(self, event: QMouseEvent) -> bool:
        """A press takes the suggestion away; what stood below it then jumps up, and is meant all the same."""
        if event.type() == QEvent.Type.MouseButtonPress and self._text:
            layout, bar = self._editor.document().documentLayout(), self._editor.verticalScrollBar()
            block, y = self._place.block(), event.position().y() + bar.value()
            following = block.next()
            before = layout.blockBoundingRect(following).top() if following.isValid() else y + 1
            self.drop()
            if y >= before:
                self._jumped = layout.blockBoundingRect(following).top() - before
        if not self._jumped:
            return False
        jumped = self._jumped
        moved = QMouseEvent(
            event.type(), event.position() + QPointF(0, jumped), event.globalPosition(),
            event.button(), event.buttons(), event.modifiers(),
        )  # fmt: skip
        self._jumped = 0.0
        QCoreApplication.sendEvent(self._editor.viewport(), moved)
        if event.buttons():
            self._jumped = jumped
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self.composing = bool(event.preeditString())
            # Qt keeps one composed text a paragraph: the input method's has to find the place free.
            self._take_off()
            self._after_input_method.start()
        elif kind in _MOUSE and watched is self._editor.viewport() and isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        elif not self._text:
            return False
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # The editor would claim these for itself, and the commands that take a suggestion would never see them.
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Tab or (event.key() == Qt.Key.Key_Right and control):
                event.ignore()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Up and down would count the suggestion's lines.
            if event.key() in _MOVING:
                self.drop()
        elif kind == QEvent.Type.DragEnter or (
            kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in _PASSING
        ):
            self.drop()
        elif kind == QEvent.Type.PaletteChange and watched is self._editor:
            self._lay_out()
        return False
