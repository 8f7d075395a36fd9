"""The strip above the editor that says what went wrong, without standing in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.errors import EngineFailed, LonghandError
from assistant.system import error_facts
from assistant.ui.kit import announcing, icons, messages, theme
from assistant.ui.kit.flow_layout import FlowLayout

MessageAction = tuple[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class _Shown:
    title: str
    text: str
    actions: tuple[MessageAction, ...]
    error: LonghandError | None
    stands: bool = False


class MessageBar(QWidget):
    """Hidden while there is nothing to say. A newer message covers the older ones; each is read before it goes:
    closing one uncovers the one before.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: list[_Shown] = []
        self.setObjectName("message_bar")
        self._icon = QLabel()
        self._title = QLabel()
        self._title.setProperty("tone", "head")
        self._text = QLabel()
        self._more = QLabel()
        self._more.setProperty("tone", "muted")
        self._more.setWordWrap(True)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._buttons = FlowLayout(at_end=True)
        self._close = QPushButton()
        self._close.setFlat(True)
        self._close.clicked.connect(self.dismiss)

        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        texts.addWidget(self._more)
        texts.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate()
        self.hide()

    def show_error(self, error: LonghandError, actions: Sequence[MessageAction] = ()) -> None:
        """Say what `messages.words` has for the error; choosing an action closes the message first."""
        message = messages.words(error)
        self._push(_Shown(message.title, message.body(), tuple(actions), error))

    def show_notice(self, text: str, actions: Sequence[MessageAction] = ()) -> None:
        self._push(_Shown("", text, tuple(actions), None))

    def let_stand(self, error: LonghandError, actions: Sequence[MessageAction] = ()) -> None:
        """As `show_error`, for a lasting error: notices do not cover it, `clear` leaves it, and only one is shown at a time."""
        message = messages.words(error)
        standing = _Shown(message.title, message.body(), tuple(actions), error, stands=True)
        before = self.standing
        self._messages = [*(one for one in self._messages if not one.stands), standing]
        self._show_top()
        if before is None or (before.title, before.text) != (standing.title, standing.text):
            announcing.say(self, self.message(), urgent=True)

    def withdraw(self) -> bool:
        """Take away the message that stands; False when there was none."""
        if self.standing is None:
            return False
        self._messages = [one for one in self._messages if not one.stands]
        self._show_top()
        return True

    @property
    def standing(self) -> _Shown | None:
        return next((one for one in self._messages if one.stands), None)

    def dismiss(self) -> bool:
        """Close the message that is shown. False when there was none."""
        if not self._messages:
            return False
        self._messages.pop()
        self._show_top()
        return True

    def clear(self) -> None:
        self._messages = [one for one in self._messages if one.stands]
        self._show_top()

    def message(self) -> str:
        """All words of the message that is shown, "" when there is none."""
        if not self._messages:
            return ""
        return _said(self._messages[-1])

    def _push(self, message: _Shown) -> None:
        same = [one for one in self._messages if (one.title, one.text) == (message.title, message.text)]
        for one in same:
            self._messages.remove(one)
        if message.error is None and (standing := self.standing) is not None:
            # No notice covers what lasts; what went wrong since does.
            self._messages.insert(self._messages.index(standing), message)
        else:
            self._messages.append(message)
        self._show_top()
        announcing.say(self, _said(message), urgent=message.error is not None)

    def _show_top(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        if not self._messages:
            self.hide()
            return
        top = self._messages[-1]
        self._title.setText(top.title)
        self._title.setVisible(bool(top.title))
        self._text.setText(top.text)
        own: list[MessageAction] = []
        if isinstance(top.error, EngineFailed):
            detail = error_facts.only_facts(top.error.detail)
            own.append((self.tr("Copy details"), lambda: QGuiApplication.clipboard().setText(detail)))
        for label, callback in (*top.actions, *own):
            button = self._action_button(label, callback)
            self._buttons.addWidget(button)
            button.show()
        self._dress()
        self._name_close()
        self.setAccessibleName(self.message())
        self.show()

    def _action_button(self, label: str, callback: Callable[[], object]) -> QPushButton:
        button = QPushButton(label)

        def chosen() -> None:
            self.dismiss()
            callback()

        button.clicked.connect(chosen)
        return button

    def _dress(self) -> None:
        colours = theme.colours()
        failed = bool(self._messages) and self._messages[-1].error is not None
        self._icon.setVisible(failed)
        self._icon.setPixmap(icons.icon("alert", colours.deletion).pixmap(QSize(20, 20), self.devicePixelRatioF()))
        self._close.setIcon(icons.icon("close"))
        older = len(self._messages) - 1
        self._more.setText(self.tr("%Ln more below this one", "", older))
        self._more.setVisible(older > 0)

    def retranslate(self) -> None:
        self._name_close()
        self._close.setToolTip(self.tr("Close this message (Esc)"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._messages = [_reworded(message) for message in self._messages]
        self._dress()
        if self._messages:
            self._show_top()

    def _name_close(self) -> None:
        """Where the page is narrow its icon has to do."""
        self._close.setText(self.tr("Close"))
        if self.width() < self._least_width():
            self._close.setText("")

    def _least_width(self) -> int:
        """Pixels that the widest button needs beside the icon and the close button."""
        icon = 0 if self._icon.isHidden() else self._icon.sizeHint().width() + 12
        return 16 + icon + self._buttons.minimumSize().width() + 12 + self._close.sizeHint().width() + 12

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_close()

    def minimumSizeHint(self) -> QSize:
        shown, text = self._least_width(), self._close.text()
        named = self._close.fontMetrics().horizontalAdvance(text) if text else 0
        return QSize(shown - named, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.dismiss():
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_more"):
            self._dress()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)


def _said(message: _Shown) -> str:
    return f"{message.title}. {message.text}" if message.title else message.text


def _reworded(message: _Shown) -> _Shown:
    """In the language of now, where there is an error to say it of; a notice keeps the words it came with."""
    if message.error is None:
        return message
    words = messages.words(message.error)
    return replace(message, title=words.title, text=words.body())
