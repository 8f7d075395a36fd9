"""Talks beside the document: the turns of one, a field for the next, the other talks, and what can be done with an answer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.documents.talks import Source, Talk, Turn
from assistant.errors import LonghandError
from assistant.tasks import Message, Outcome
from assistant.ui.document.talks import Talks
from assistant.ui.kit import announcing, file_dialogs, theme
from assistant.ui.kit import messages as message_words
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.scrolling import Form
from assistant.ui.panel.action_options import InstructionBox
from assistant.ui.panel.talk_view import TalkView

_LONGEST_NAME = 48


class TalkField(InstructionBox):
    """Return sends, and with Shift it makes a new line; while an input method composes it belongs to that. `left()` on
    Escape, and `last_wanted()` on the up arrow in an empty field."""

    left = Signal()
    last_wanted = Signal()

    _composing = False
    changes_turn = False
    """Escape is the field's own then, and not the window's."""

    def event(self, event: QEvent) -> bool:
        if (
            self.changes_turn
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = pressed == Qt.KeyboardModifier.NoModifier and not self._composing
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Up and not self.toPlainText():
            self.last_wanted.emit()
        elif plain and event.key() == Qt.Key.Key_Escape and self.changes_turn:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ChatBox(Form):
    """`asked()` when the next turn is to be sent: `messages()` then ends with it. `source_chosen(quote, start)` for a
    sentence of the document that an answer rests on.

    An answer goes into the talk that it was asked in, also where another one, or that of another document, is shown.
    """

    asked = Signal()
    insert_requested = Signal(str)
    copied = Signal(str)
    source_chosen = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talks = Talks()
        self._connections = Connections()
        self._answered: tuple[Talks, Talk] | None = None
        self._editing: int | None = None
        self._returned = False
        self.view = TalkView()
        self.field = TalkField()
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * 3 + 16)
        self.insert, self.copy, self.clear, self.others = (QPushButton() for _ in range(4))
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.others.setMenu(self.menu)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.told.hide()
        foot = FlowLayout()
        for button in (self.insert, self.copy, self.clear, self.others):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        column.addWidget(self.field)
        column.addLayout(foot)
        self.field.run_wanted.connect(self.send)
        self.field.left.connect(self._leave_editing)
        self.field.last_wanted.connect(self._edit_last)
        self.view.edit_wanted.connect(self.edit)
        self.view.source_chosen.connect(self.source_chosen)
        self.insert.clicked.connect(lambda: self.insert_requested.emit(self._last_answer()))
        self.copy.clicked.connect(self._copy)
        self.clear.clicked.connect(self.forget)
        self.use_talks(self._talks)
        self.retranslate()

    def use_talks(self, talks: Talks) -> None:
        """Show the talks of this document."""
        self._connections.disconnect_all()
        self._talks = talks
        self._connections.connect((talks.changed, self._on_talks))
        self._on_talks()

    @property
    def _running(self) -> bool:
        return self._answered is not None

    @property
    def _turns(self) -> list[Turn]:
        return self._talks.current.turns

    def messages(self) -> tuple[Message, ...]:
        return tuple(Message(turn.role, turn.text) for turn in self._turns)

    def typed(self) -> str:
        return self.field.toPlainText().strip()

    def send(self) -> None:
        """Send the text of the field as the next turn, or in the place of the one that is being changed."""
        if self._running or not self.typed():
            return
        words, place = self.typed(), self._editing
        self._leave_editing()
        if place is not None and place < len(self._turns):
            if len(self._turns) > place + 2:
                # What was said after it stays, in its own talk.
                self._talks.add(Talk(turns=self._turns[:place]))
            else:
                del self._turns[place:]
        self._turns.append(Turn("writer", words))
        self._returned = False
        self.field.clear()
        self._talks.edited()
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
        self._answered = self._talks, self._talks.current
        self._say("")
        self._turns.append(Turn("model", ""))
        self._show()

    def add_text(self, text: str) -> None:
        if self._answered is not None:
            talk = self._answered[1]
            talk.turns[-1] = replace(talk.turns[-1], text=talk.turns[-1].text + text)
            if talk is self._talks.current:
                self.view.grow(text)

    def finish(self, outcome: Outcome, source: str = "") -> None:
        """An answer that was stopped stays as far as it came; one of which nothing came leaves no turn. `source` is the
        text that was read, which the spans of the outcome are about."""
        if self._answered is not None:
            turns = self._answered[1].turns
            came = turns[-1].text
            text = outcome.text if outcome.text.startswith(came) or outcome.finish != "cancelled" else came
            sources = tuple(Source(source[span.start : span.end], span.start) for span in outcome.spans if source)
            turns[-1] = Turn("model", text, tuple(one for one in sources if one.quote.strip()))
        shown = self._shows_answer()
        answered = self._end()
        if outcome.finish == "length" and shown:
            theme.set_tone(self.told, "muted")
            self._say(QCoreApplication.translate("AnswerBox", "ended at the length limit"))
        if answered and shown:
            announcing.say(self, self._last_answer())

    def fail(self, error: LonghandError) -> None:
        self._end()
        theme.set_tone(self.told, "error")
        self._say(message_words.words(error).in_brief())

    def forget(self) -> None:
        """Begin another talk; the one that was shown is kept."""
        if not self._running:
            self._talks.add()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def edit(self, place: int) -> None:
        """Put a turn of the person into the field, to be asked again."""
        if self._running or place >= len(self._turns):
            return
        self._editing = place
        self.field.changes_turn = True
        self.field.setPlainText(self._turns[place].text)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        theme.set_tone(self.told, "muted")
        later = len(self._turns) > place + 2
        self._say(
            self.tr("You change an earlier turn. Sent, it begins a talk of its own; this one stays.")
            if later
            else self.tr("You change your last turn. Sent, it gets another answer.")
        )

    @Slot()
    def _edit_last(self) -> None:
        places = [place for place, turn in enumerate(self._turns) if turn.role == "writer"]
        if places:
            self.edit(places[-1])

    @Slot()
    def _leave_editing(self) -> None:
        if self._editing is not None:
            self._editing = None
            self.field.changes_turn = False
            self.field.clear()
            self._say("")

    def _shows_answer(self) -> bool:
        return self._answered is not None and self._answered[1] is self._talks.current

    def _end(self) -> bool:
        """Whether something came."""
        answered, shown = True, self._shows_answer()
        if self._answered is not None:
            talks, talk = self._answered
            if talk.turns and talk.turns[-1].role == "model" and not talk.turns[-1].text:
                talk.turns.pop()
                answered = False
                if talk.turns and shown and not self.typed():
                    # The unanswered turn goes back into the field, to be sent again or changed.
                    self.field.setPlainText(talk.turns.pop().text)
                    self._returned = True
            talks.edited()
        self._answered = None
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

    @Slot()
    def _fill_menu(self) -> None:
        self.menu.clear()
        current = self._talks.current
        for talk in reversed(self._talks.all):
            action = self.menu.addAction(self._name(talk))
            action.setCheckable(True)
            action.setChecked(talk is current)
            action.triggered.connect(lambda _=False, talk=talk: self._talks.show(talk))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Rename…"), self._rename).setEnabled(bool(current.turns))
        self.menu.addAction(self.tr("Delete…"), self._delete).setEnabled(bool(current.turns) and not self._running)

    def _name(self, talk: Talk) -> str:
        # An ampersand in a menu is the mark of a key.
        name = talk.shown_name.replace("&", "&&")
        if len(name) > _LONGEST_NAME:
            name = name[: _LONGEST_NAME - 1].rstrip() + "…"
        return name or self.tr("New talk")

    def _rename(self) -> None:
        talk = self._talks.current
        name = file_dialogs.ask_talk_name(self, talk.shown_name[:_LONGEST_NAME])
        if name is not None:
            self._talks.rename(talk, name.strip())

    def _delete(self) -> None:
        talk = self._talks.current
        if file_dialogs.ask_remove_talk(self, talk.shown_name[:_LONGEST_NAME]) and not self._running:
            self._talks.remove(talk)

    @Slot()
    def _on_talks(self) -> None:
        self._leave_editing()
        self._returned = False
        if not self._shows_answer():
            self._say("")
        self._show()

    def _show(self) -> None:
        self.view.show_turns(self._turns, editable=not self._running)
        answered = bool(self._last_answer()) and not self._shows_answer()
        for button in (self.insert, self.copy):
            button.setEnabled(answered)
        self.clear.setEnabled(bool(self._turns) and not self._running)
        self.others.setEnabled(bool(self._turns) or len(self._talks.all) > 1)

    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Talk"))
        self.view.setPlaceholderText(self.tr("Talk about your text here. The model reads it, as far as it fits."))
        self.field.setAccessibleName(self.tr("Your next words"))
        self.field.setPlaceholderText(self.tr("Write, then Enter; Shift+Enter begins a new line"))
        self.insert.setText(self.tr("Insert"))
        self.insert.setToolTip(self.tr("Put the last answer in at the cursor"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the last answer"))
        self.clear.setText(self.tr("New talk"))
        self.clear.setToolTip(self.tr("Begin another talk; this one is kept"))
        self.others.setText(self.tr("Talks"))
        self.others.setToolTip(self.tr("The talks about this document"))
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(308, 320)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "others"):
            self._show()
