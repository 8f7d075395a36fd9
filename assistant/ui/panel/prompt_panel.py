"""The panel at the right: the model, the action and its options, the text that it reads, and the answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.actions import Action
from assistant.actions.model_choice import leaves_to
from assistant.errors import LonghandError
from assistant.tasks import Message, ModelReady, Outcome, Progress
from assistant.ui.asking.answer_reading import Details
from assistant.ui.asking.request_building import asks
from assistant.ui.kit import icons, theme
from assistant.ui.kit.commands import in_groups
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.scrolling import Form, Scrolled
from assistant.ui.panel.action_options import ActionOptions, InstructionBox, is_run_key
from assistant.ui.panel.action_picker import ActionPicker
from assistant.ui.panel.answer_box import AnswerBox
from assistant.ui.panel.answer_details import wrapped
from assistant.ui.panel.answering import Answering
from assistant.ui.panel.chat_box import ChatBox
from assistant.ui.panel.model_head import ModelHead

WIDTH, NARROWEST, WIDEST = 340, 280, 380
_MAY_READ_NOTHING = ("instruct", "chat")


class PromptPanel(QWidget):
    """Knows nothing of runs or documents: it asks with signals, and the window connects `begin`, `add_text`,
    `show_progress` and then `finish` or `fail`. `run_requested` carries the action, its options and the turns of its talk.

    Ctrl+Return runs and Esc stops while the focus is inside; the window binds its own keys to `run()` and `stop()`.
    """

    run_requested = Signal(object, object, object)
    stop_requested = Signal()
    replace_requested = Signal(str)
    insert_requested = Signal(str)
    copied = Signal(str)
    model_settings_requested = Signal()
    context_requested = Signal()
    go_on_requested = Signal()
    span_chosen = Signal(int, int)
    pairs_wanted = Signal()
    answering_changed = Signal(str)

    def __init__(self, actions: list[Action], current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._actions: list[Action] = []
        self._answering = Answering(current)
        self._set_behind = frozenset[str]()
        self._input: tuple[int, bool] | None = None
        self._running = False
        self._direction = ""
        self.head = ModelHead(current)
        self.picker = ActionPicker()
        # On Linux a screen reader takes the name of a choice from its label alone, seen or not.
        self._picker_label = QLabel(self)
        self._picker_label.setBuddy(self.picker)
        self._picker_label.hide()
        self.explanation = wrapped("muted")
        self.weakness = wrapped("warning")
        self.leaves = wrapped("warning")
        self.options = ActionOptions(current)
        self.reads = wrapped("")
        # One long word in it must not take the room of the button beside it.
        self.reads.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.hindrance = wrapped("muted")
        self.run_button = QPushButton()
        self.run_button.setProperty("primary", True)
        self.stop_button = QPushButton()
        self._run_or_stop = QStackedWidget()
        self._run_or_stop.addWidget(self.run_button)
        self._run_or_stop.addWidget(self.stop_button)
        self._run_or_stop.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.sent_button = QPushButton()
        self.sent_button.setProperty("flat", True)
        self._in_document = self._chatting = False
        self.answer, self.chat = AnswerBox(), ChatBox()
        self._result = QStackedWidget()
        self._result.addWidget(self.answer)
        self._result.addWidget(self.chat)
        self._content = Form()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for widget in (self.head, self.leaves, self.picker, self.explanation, self.weakness, self.options):
            column.addWidget(widget)
        reading = QHBoxLayout()
        reading.setSpacing(8)
        reading.addWidget(self.reads, 1)
        reading.addWidget(self.sent_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(reading)
        column.addWidget(self.hindrance)
        column.addWidget(self._run_or_stop)
        column.addSpacing(4)
        column.addWidget(self._result, 1)
        self._scroll = Scrolled(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

        self.head.settings_requested.connect(self.model_settings_requested)
        self.picker.currentIndexChanged.connect(self._action_chosen)
        self.options.edited.connect(self._refresh)
        self.options.run_wanted.connect(self.run)
        self.run_button.clicked.connect(self.run)
        self.stop_button.clicked.connect(self.stop)
        self.answer.replace_requested.connect(self.replace_requested)
        self.answer.insert_requested.connect(self.insert_requested)
        self.answer.copied.connect(self.copied)
        self.answer.span_chosen.connect(self.span_chosen)
        self.answer.pairs_wanted.connect(self.pairs_wanted)
        self.answer.go_on_wanted.connect(self.go_on_requested)
        self.chat.asked.connect(self._send)
        self.chat.insert_requested.connect(self.insert_requested)
        self.chat.copied.connect(self.copied)
        self.sent_button.clicked.connect(self.context_requested)
        current.watch(lambda chosen: chosen.model.folder, self._folder_changed)
        current.watch(lambda chosen: (chosen.model.per_action, chosen.model.key_sentences), self._models_changed)
        current.watch(
            lambda chosen: (chosen.model.use_server, chosen.model.server, chosen.privacy.offline), self._refresh
        )
        self.set_actions(actions)
        self.retranslate()

    def set_actions(self, actions: list[Action]) -> None:
        """Show these; the chosen one stays chosen where it is still there."""
        chosen = self.current_action()
        self._actions = in_groups(actions)
        self._set_behind = self._answering.behind(self._actions)
        self.picker.show_actions(self._actions, self._set_behind)
        self._name_actions()
        wanted = self.picker.findData(chosen.id) if chosen else 0
        self.picker.setCurrentIndex(max(wanted, 0))
        self._action_chosen()

    def set_model(self, model: ModelReady | None) -> None:
        self._answering.use(model)
        if self._answering.behind(self._actions) != self._set_behind:
            self.set_actions(self._actions)
        self.head.set_model(model)
        self.options.set_known_languages(model.languages if model else ())
        self._name_actions()
        self._refresh()

    def set_waking(self, progress: Progress | None) -> None:
        self.head.set_waking(progress)

    def set_input(
        self, words: int, is_selection: bool, language: Callable[[], str] | None = None, sample: str = ""
    ) -> None:
        """Show how many words an action would read, of the selection or of the whole text; `language` returns their language,
        and `sample` is their beginning."""
        self._input = (words, is_selection)
        self._answering.language = language or self._answering.language
        self.options.set_text(sample)
        self._refresh()

    def current_action(self) -> Action | None:
        chosen = self.picker.currentData()
        return next((action for action in self._actions if action.id == chosen), None)

    def select_action(self, action_id: str) -> None:
        """Choose an action; one that is not there changes nothing."""
        index = self.picker.findData(action_id)
        if index >= 0:
            self.picker.setCurrentIndex(index)

    def focus_instruction(self) -> None:
        """Put the caret where the person writes on: the instruction, or the picker where there is none."""
        fields = (self.chat.field, self.options.instruction, self.options.question, self.options.schema)
        target = next((field for field in fields if field.isVisibleTo(self)), self.picker)
        if target.hasFocus():
            return
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(target, InstructionBox) and target is not self.chat.field:
            # What was written for another text is there to be sent again or typed over.
            target.selectAll()

    def run(self) -> None:
        """Ask for the chosen action, unless something stands in its way; the panel then says what, and the caret goes
        where something has to be written first."""
        action = self.current_action()
        if action is None or self._running:
            return
        if self._hindrance():
            if asks(action):
                self.focus_instruction()
        elif action.answer == "chat":
            # What stands in the field becomes the next turn, and the turn asks to be sent.
            self.chat.send()
            self.chat.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._request(action)

    def run_action(self, action_id: str) -> None:
        """Stop the current run and run this action; the caret goes to the option that the person must fill in first."""
        self.stop()
        self.select_action(action_id)
        action = self.current_action()
        if action is None or action.id != action_id:
            return
        if asks(action):
            self.focus_instruction()
        if not asks(action) or action.answer == "chat":
            self.run()

    def run_again(self, action: Action) -> None:
        """Ask for the action with its options as they are now; a chat asks for another answer to its last turn."""
        self.select_action(action.id)
        if action.answer == "chat":
            self.chat.ask_again()
        else:
            self.run()

    def turns_for(self, action: Action) -> tuple[Message, ...]:
        """The turns of the talk so far; none where the action is no talk."""
        return self.chat.messages() if action.answer == "chat" else ()

    def _request(self, action: Action) -> None:
        self.run_requested.emit(action, self.options.values(), self.turns_for(action))

    def _send(self) -> None:
        if (action := self.current_action()) is not None:
            self._request(action)

    def stop(self) -> None:
        if self._running:
            self.stop_requested.emit()

    def begin(self, action: Action) -> None:
        self._chatting = action.answer == "chat"
        if self._chatting:
            self.chat.begin()
        else:
            self.answer.begin(action.answer == "document", action.offers_replacement)
        self._set_running(True)
        self._in_document = action.answer == "document"
        self._bring_answer_into_sight()

    def add_text(self, text: str) -> None:
        (self.chat if self._chatting else self.answer).add_text(text)

    def show_progress(self, progress: Progress) -> None:
        self.head.show_progress(progress)

    def finish(self, outcome: Outcome, details: Details | None = None, nothing: str = "") -> None:
        """`details` and `nothing` are the arguments of `AnswerBox.finish`."""
        self._set_running(False)
        if self._chatting:
            self.chat.finish(outcome, details.source if details is not None else "")
        else:
            self.answer.finish(outcome, details, nothing)
        self._bring_answer_into_sight()

    def fail(self, error: LonghandError) -> None:
        self._set_running(False)
        (self.chat if self._chatting else self.answer).fail(error)
        self._bring_answer_into_sight()

    def _bring_answer_into_sight(self) -> None:
        """In a low window the answer, or why there is none, may stand below what the panel shows."""
        if not self._in_document:
            # What has come or gone is laid out by then.
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self._result, 0, 8))

    def offer_to_go_on(self, offered: bool) -> None:
        """Whether a stopped answer can be taken up again where it ended."""
        self.answer.offer_to_go_on(offered)

    def set_replace_enabled(self, enabled: bool, reason: str = "") -> None:
        """Replacing needs the text that was read to be still there; `reason` says why it is not."""
        self.answer.set_replace_enabled(enabled, reason)

    def say_what_is_replaced(self, words: str) -> None:
        """Which passage the answer would take the place of, and how long it is."""
        self.answer.say_what_is_replaced(words)

    def _folder_changed(self) -> None:
        if self._answering.model is None:
            self.set_model(None)

    def _models_changed(self) -> None:
        if self._answering.behind(self._actions) != self._set_behind:
            self.set_actions(self._actions)
        self._name_actions()
        self._refresh()

    def _set_running(self, running: bool) -> None:
        had_focus = self.run_button.hasFocus() or self.stop_button.hasFocus()
        self._running = running
        self.head.show_progress(None)
        self._run_or_stop.setCurrentWidget(self.stop_button if running else self.run_button)
        if had_focus:
            (self.stop_button if running else self.run_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def _action_chosen(self) -> None:
        action = self.current_action()
        self.options.show_for(action)
        chats = action is not None and action.answer == "chat"
        self._result.setCurrentWidget(self.chat if chats else self.answer)
        if action is not None and self.answer.empty:
            self.answer.offer_replacement(action.offers_replacement)
        self.answer.expect(action is not None and action.answer == "document")
        self._refresh()

    def _name_actions(self) -> None:
        self.picker.name_line(self.tr("Seldom good with this model:"))
        for action in self._actions:
            name = QCoreApplication.translate("actions", action.name)
            lacks, weakness = self._answering.lacks(action), self.weakness_of(action)
            if lacks:
                name = self.tr("{action} (not with this model)").format(action=name)
            elif weakness and action.id not in self._set_behind:
                name = self.tr("{action} (weak)").format(action=name)
            about = (
                self._answering.reason(action) if lacks else QCoreApplication.translate("actions", action.explanation)
            )
            about = f"{about}\n{weakness}" if weakness and not lacks else about
            tip = f"{about} ({action.shortcut})" if action.shortcut else about
            self.picker.name_action(action.id, name, tip, enabled=not lacks)

    def weakness_of(self, action: Action) -> str:
        """The sentence that warns of the model at this action, "" where nothing was measured against it."""
        found = self._answering.weakness(action, self._target())
        return found or (self._answering.seldom_good(action) if action.id in self._set_behind else "")

    def _target(self) -> str:
        return self.options.values().get("target", "")

    def _hindrance(self) -> str:
        """Why the action cannot run now, "" when it can."""
        action = self.current_action()
        if action is None:
            return self.tr("There are no actions. Put an action file into the actions folder.")
        if self._answering.lacks(action):
            return self._answering.reason(action)
        if "target" in action.options and not self.options.target_is_known():
            return self.tr("The model was not made for this language. Choose another one.")
        if "instruction" in action.options and not action.instruction and not self.options.values()["instruction"]:
            return self.tr("Write in the box above what should change.")
        if "question" in action.options and not action.instruction and not self.options.values()["question"]:
            return self.tr("Write your question in the box above.")
        if "schema" in action.options and not action.schema and not self.options.values()["schema"]:
            return self.tr("Name the columns in the box above, or paste a JSON Schema.")
        # Marks alone are selected: what stands before the caret is no less for that.
        only_marks = self._input == (0, True) and action.input == "before-cursor"
        if self._input is not None and not self._input[0] and not only_marks and action.task not in _MAY_READ_NOTHING:
            return self.tr("There is no text yet. Write a sentence first, or open a document.")
        return ""

    def _what_is_read(self) -> str:
        action = self.current_action()
        if action is None or self._input is None or not self._input[0]:
            return ""
        words, is_selection = self._input
        if action.input == "before-cursor":
            return self.tr("Reads: text before the cursor")
        if is_selection:
            return self.tr("Reads: selection, %Ln words", "", words)
        return self.tr("Reads: whole text, %Ln words", "", words)

    def _refresh(self) -> None:
        direction = f"{self._answering.language()}-{self._target()}"
        if self._direction != direction:
            self._direction = direction
            self._name_actions()
        action = self.current_action()
        self.explanation.setText(QCoreApplication.translate("actions", action.explanation) if action else "")
        self.explanation.setVisible(bool(self.explanation.text()))
        self.picker.setToolTip(self.picker.itemData(self.picker.currentIndex(), Qt.ItemDataRole.ToolTipRole) or "")
        self.weakness.setText(self.weakness_of(action) if action and not self._answering.lacks(action) else "")
        self.weakness.setVisible(bool(self.weakness.text()))
        host = leaves_to(self._current.settings, action) if action else ""
        self.leaves.setText(self.tr("Your text leaves this computer, to {host}.").format(host=host) if host else "")
        self.leaves.setVisible(bool(host))
        hindrance = "" if self._running else self._hindrance()
        self.hindrance.setText(hindrance)
        theme.set_tone(self.hindrance, "warning" if action is not None and self._answering.lacks(action) else "muted")
        self.hindrance.setVisible(bool(hindrance))
        self.run_button.setEnabled(not hindrance)
        self.run_button.setAccessibleDescription(hindrance)
        answering = self._answering.name(action, self._target())
        self.head.set_answering(answering)
        self.answering_changed.emit(answering)
        reads = self._what_is_read()
        self.reads.setText(reads)
        self.reads.setVisible(bool(reads))
        self.sent_button.setVisible(bool(reads))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Assistant"))
        self.picker.setAccessibleName(self.tr("Action"))
        self._picker_label.setText(self.tr("Action"))
        self.run_button.setText(self.tr("Run"))
        self.run_button.setToolTip(self.tr("Run the chosen action (Ctrl+Return)"))
        self.sent_button.setText(self.tr("What the model reads…"))
        self.sent_button.setToolTip(self.tr("What goes to the model, and what is pinned (Ctrl+Shift+I)"))
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop and keep what came (Esc)"))
        self._name_actions()
        self._dress()
        self._refresh()

    def _dress(self) -> None:
        self.run_button.setIcon(icons.icon("run", theme.colours().paper))
        self.stop_button.setIcon(icons.icon("stop"))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Of the content's width as much as leaves room for a page; the rest scrolls."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        wide = self._content.minimumSizeHint().width() + bar
        return QSize(max(NARROWEST, min(wide, WIDEST)), self._scroll.minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_run_key(event):
            self.run()
        elif event.key() == Qt.Key.Key_Escape and self._running:
            self.stop()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colours().panel)
