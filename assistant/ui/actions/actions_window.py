"""The window that lists the actions of the program and of the person, to make, change, try, import and export them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from assistant.actions import action_files
from assistant.actions.action import Action, new_id, problem
from assistant.actions.model_choice import folder_for, with_folder
from assistant.background import EngineThread
from assistant.errors import DocumentChanged, LonghandError
from assistant.system import paths
from assistant.ui.actions.action_form import ActionForm, shown_name
from assistant.ui.actions.action_trial import ActionTrial
from assistant.ui.kit import file_dialogs, messages, theme, window_place
from assistant.ui.kit.close_button import CloseButton
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.scrolling import Scrolled

_ACTION = Qt.ItemDataRole.UserRole


class ActionsWindow(QDialog):
    """Not modal. `changed()` after a file came, went or was written in the person's folder: the window reads it again.

    A built-in action is never changed: what is saved over one is an own action of the same id, which takes its place.
    """

    changed = Signal()

    def __init__(self, engine_thread: EngineThread, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        window_place.fit(self, 1000, 680)
        self.setMinimumSize(400, 280)
        self._current = current
        self._saved: Action | None = None
        self._own: set[str] = set()
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.form = ActionForm()
        self.trial = ActionTrial(engine_thread, current)
        self.new_button, self.copy_button, self.remove_button, self.import_button, self.export_button = (
            QPushButton() for _ in range(5)
        )
        self.save_button = QPushButton()
        self.save_button.setProperty("primary", True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self._lay_out()
        self.list.currentItemChanged.connect(self._chosen)
        self.form.edited.connect(self._edited)
        self.trial.wanted.connect(self._try)
        self.new_button.clicked.connect(self._new)
        self.copy_button.clicked.connect(self._copy)
        self.remove_button.clicked.connect(self._remove)
        self.import_button.clicked.connect(self._import)
        self.export_button.clicked.connect(self._export)
        self.save_button.clicked.connect(self.save)
        self.retranslate()

    def _lay_out(self) -> None:
        left, middle = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        buttons = FlowLayout()
        for button in (self.new_button, self.copy_button, self.import_button, self.export_button):
            buttons.addWidget(button)
        column.addLayout(buttons)
        home = QWidget()
        inner = QVBoxLayout(home)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.addWidget(self.form)
        inner.addStretch(1)
        area = Scrolled(home)
        column = QVBoxLayout(middle)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(8)
        column.addWidget(area, 1)
        column.addWidget(self.told)
        foot = FlowLayout(at_end=True)
        foot.addWidget(self.remove_button)
        foot.addWidget(self.save_button)
        foot.addWidget(CloseButton(self))
        column.addLayout(foot)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(12, 0, 0, 0)
        beside.addWidget(self.trial)
        for pane, stretch in ((left, 2), (middle, 4), (right, 3)):
            split.addWidget(pane)
            split.setStretchFactor(split.indexOf(pane), stretch)
        split.setSizes([220, 440, 300])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.addWidget(Scrolled(split))

    def show_actions(self, actions: Sequence[Action], chosen: str = "") -> None:
        """List these; what is being edited stays as it is where its file has not changed."""
        self._own = {path.stem for path in paths.actions_dir().glob("*.toml")}
        wanted = chosen or (self._saved.id if self._saved else "")
        self.list.blockSignals(True)
        self.list.clear()
        for action in sorted(actions, key=lambda one: (one.id not in self._own, one.order, one.id)):
            item = QListWidgetItem(shown_name(action))
            own = action.id in self._own
            item.setToolTip(self.tr("Your own") if own else self.tr("Comes with the program"))
            item.setData(_ACTION, action)
            if own:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            self.list.addItem(item)
        rows = [row for row, listed in enumerate(self._listed()) if listed == wanted]
        stays = bool(rows) and self._saved is not None and wanted == self._saved.id and self.dirty()
        if stays:
            self.list.setCurrentRow(rows[0])
        self.list.blockSignals(False)
        if stays:
            self._keep_typed(self.list.item(rows[0]).data(_ACTION))
        else:
            self.list.setCurrentRow(rows[0] if rows else 0)

    def _keep_typed(self, now: Action) -> None:
        """Keep the fields as the person typed them, even where another program has changed the file meanwhile."""
        now = replace(now, model=folder_for(self._current.settings, now.id) or now.model)
        if now != self._saved:
            self._saved = now
            changed = DocumentChanged(paths.actions_dir() / f"{now.id}.toml")
            self._say(messages.words(changed).text, "warning")
        self._refresh()

    def dirty(self) -> bool:
        """Whether the form holds something that is in no file yet."""
        return self._saved is not None and self.form.action() != self._saved

    @Slot()
    def save(self) -> bool:
        """Write the form's action into the person's folder. False when it makes no sense or cannot be written."""
        action = self.form.action()
        if action is None or (why := self._hindrance(action)):
            self._say(why if action is not None else "", "warning")
            return False
        if (
            self._saved is not None
            and action.id not in self._own
            and action == replace(self._saved, model=action.model)
        ):
            # Another model is no reason for a copy of a built-in action that no update reaches.
            self._current.change(
                "model.per_action", with_folder(self._current.settings, action.id, action.model).model.per_action
            )
            self._saved = action
            self.changed.emit()
            self._say(self.tr("Saved."))
            return True
        try:
            action_files.save(action, paths.actions_dir())
        except LonghandError as error:
            self._say(messages.words(error).in_brief(), "error")
            return False
        self._saved = action
        self.changed.emit()
        self._say(self.tr("Saved. It is in the menu Write, the panel and the command palette."))
        return True

    def _hindrance(self, action: Action) -> str:
        """A sentence on how to mend the action so that it can be saved; "" when it can be saved."""
        if not action.name:
            return self.tr("Give it a name.")
        if not action.explanation:
            return self.tr("Explain in one sentence what it does.")
        if action.task == "instruct" and not action.instruction and "instruction" not in action.options:
            return self.tr("Write the instruction: what the model should do.")
        if action.task == "classify" and len(set(action.labels)) < 2:
            return self.tr("Write two or more labels, with commas between them.")
        if any(not example.answer for example in action.examples):
            return self.tr("Give every example its answer, or take it away.")
        found = problem(action)
        return self.tr("This does not work yet: {reason}").format(reason=found) if found else ""

    @Slot()
    def _chosen(self) -> None:
        item: QListWidgetItem | None = self.list.currentItem()
        if item is None:
            return
        action: Action = item.data(_ACTION)
        action = replace(action, model=folder_for(self._current.settings, action.id) or action.model)
        if self._saved is not None and action != self._saved and self.dirty() and not self.save():
            # Nothing typed is lost: the form stays until it can be saved or its changes are undone.
            self._point_at(self._saved.id)
            return
        self._saved = action
        self.form.show_action(action)
        # Saving what was typed has the list made anew, with the line chosen that was saved.
        self._point_at(action.id)
        self._say("")
        self._refresh()

    def _point_at(self, action_id: str) -> None:
        """Choose its line without showing it."""
        self.list.blockSignals(True)
        for row, listed in enumerate(self._listed()):
            if listed == action_id:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def _listed(self) -> list[str]:
        return [self.list.item(row).data(_ACTION).id for row in range(self.list.count())]

    @Slot()
    def _edited(self) -> None:
        action = self.form.action()
        self._say(self._hindrance(action) if action is not None and self.dirty() else "", "muted")
        self._refresh()

    @Slot()
    def _try(self) -> None:
        action = self.form.action()
        if action is None or (why := self._hindrance(action)):
            self.trial.refuse(why if action is not None else "")
        else:
            self.trial.run(action)

    def _taken(self) -> list[str]:
        """With the names of files that are broken: a new action must not take their place."""
        return [*self._listed(), *(path.stem for path in paths.actions_dir().glob("*.toml"))]

    @Slot()
    def _new(self) -> None:
        name = self.tr("New action")
        made = Action(
            id=new_id("new-action", self._taken()),
            name=name,
            task="instruct",
            input="selection",
            answer="review",
            explanation=self.tr("Does what its instruction says with the selection, or the whole text."),
            instruction=self.tr("Say this in a simpler way."),
        )
        self._put_down(made)

    @Slot()
    def _copy(self) -> None:
        action = self.form.action()
        if action is not None:
            name = self.tr("{name}, changed").format(name=shown_name(action))
            self._put_down(replace(action, id=new_id(action.id, self._taken()), name=name, shortcut="", group="own"))

    def _put_down(self, action: Action) -> None:
        if self.dirty() and not self.save():
            return
        try:
            action_files.save(action, paths.actions_dir())
        except LonghandError as error:
            self._say(messages.words(error).in_brief(), "error")
            return
        self._saved = action
        self.form.show_action(action)
        self.changed.emit()
        self._point_at(action.id)
        self._say("")
        self._refresh()
        self.form.name.setFocus()
        self.form.name.selectAll()

    @Slot()
    def _remove(self) -> None:
        if self._saved is None or self._saved.id not in self._own:
            return
        if not file_dialogs.ask_remove_action(self, shown_name(self._saved)):
            return
        try:
            (paths.actions_dir() / f"{self._saved.id}.toml").unlink(missing_ok=True)
        except OSError as error:
            self._say(str(error), "error")
            return
        self._saved = None
        self.changed.emit()

    @Slot()
    def _import(self) -> None:
        path = file_dialogs.ask_action_file(self, "open", Path())
        if path is None:
            return
        try:
            stored = action_files.take_in(path, paths.actions_dir())
        except LonghandError as error:
            self._say(messages.words(error).text, "error")
            return
        self.changed.emit()
        self.list.setCurrentRow(next((row for row, one in enumerate(self._listed()) if one == stored.stem), 0))

    @Slot()
    def _export(self) -> None:
        action = self.form.action()
        if action is None:
            return
        if why := self._hindrance(action):
            self._say(why, "warning")
            return
        path = file_dialogs.ask_action_file(self, "save", Path(f"{action.id}.toml"))
        if path is None:
            return
        try:
            action_files.write(action, path)
        except LonghandError as error:
            self._say(messages.words(error).in_brief(), "error")
            return
        self._say(self.tr("Written to {name}.").format(name=path.name))

    def _say(self, text: str, tone: str = "muted") -> None:
        theme.set_tone(self.told, tone)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _refresh(self) -> None:
        own = self._saved is not None and self._saved.id in self._own
        self.save_button.setEnabled(self.dirty())
        self.remove_button.setEnabled(own)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Actions"))
        self.list.setAccessibleName(self.tr("Actions"))
        for button, text, tip in (
            (self.new_button, self.tr("New"), self.tr("Make an action of your own")),
            (self.copy_button, self.tr("Copy"), self.tr("Make a new action from this one")),
            (self.remove_button, self.tr("Remove"), self.tr("Remove this action of your own")),
            (self.import_button, self.tr("Import…"), self.tr("Take in an action from a file")),
            (self.export_button, self.tr("Export…"), self.tr("Write this action to a file to hand on")),
            (self.save_button, self.tr("Save"), self.tr("Save this action in your own folder")),
        ):
            button.setText(text)
            button.setToolTip(tip)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def reject(self) -> None:
        """Closing keeps what was typed, as choosing another line does; what cannot be saved goes only after a question."""
        if self.dirty() and not self.save() and self._saved is not None:
            if not file_dialogs.ask_drop_action(self, self.form.name.text().strip() or shown_name(self._saved)):
                self.form.name.setFocus()
                return
            self.form.show_action(self._saved)
            self._say("")
            self._refresh()
        super().reject()

    def hideEvent(self, event: QHideEvent) -> None:
        """The window of the program may go with this one open: what can be saved is."""
        self.trial.stop()
        if not event.spontaneous() and self.dirty():
            self.save()
        super().hideEvent(event)
