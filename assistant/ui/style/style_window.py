"""The window My style: the styles that are here, and the three steps to a new one: texts, learning, comparison."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from assistant.background import EngineThread
from assistant.errors import LonghandError
from assistant.formats.texts_of_files import Text
from assistant.models.style import store
from assistant.models.style.learning import Learned, Paused, Progress
from assistant.models.style.store import Style, Unfinished
from assistant.ui.kit import messages, theme, window_place
from assistant.ui.kit.close_button import CloseButton
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.scrolling import Form, Scrolled
from assistant.ui.style import style_words
from assistant.ui.style.blind_page import BlindPage
from assistant.ui.style.style_work import Shelf, StyleWork, Verdict
from assistant.ui.style.texts_page import TextsPage

_ITEM = Qt.ItemDataRole.UserRole
_ROW, _ROWS = 32, 4


class StyleWindow(QDialog):
    """Not modal: the learning goes on while it is closed. `changed()` when a style came or went."""

    changed = Signal()

    def __init__(
        self,
        engine_thread: EngineThread,
        current: CurrentSettings,
        open_texts: Callable[[], Sequence[Text]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        window_place.fit(self, 760, 660)
        self.setMinimumSize(400, 280)
        self._current = current
        self._shelf = Shelf((), frozenset(), (), {})
        self._wanted = ""
        self.work = StyleWork(self)
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.new_button, self.use_button, self.compare_button, self.go_on_button = (QPushButton() for _ in range(4))
        self.remove_button, self.pause_button = QPushButton(), QPushButton()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.texts, self.blind = TextsPage(open_texts), BlindPage(engine_thread)
        self.nothing = QLabel()
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setProperty("tone", "muted")
        self.steps = QStackedWidget()
        for page in (self.nothing, self.texts, self.blind):
            self.steps.addWidget(page)
        buttons = FlowLayout()
        for button in (
            self.use_button, self.compare_button, self.go_on_button, self.pause_button, self.remove_button, self.new_button,
        ):  # fmt: skip
            button.setAutoDefault(False)
            buttons.addWidget(button)
        content = Form()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addWidget(self.progress)
        column.addWidget(self.told)
        column.addWidget(self.steps, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(content), 1)
        foot = CloseButton(self).row()
        foot.setContentsMargins(16, 8, 16, 16)
        whole.addLayout(foot)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.new_button.clicked.connect(self.begin_anew)
        self.use_button.clicked.connect(self._use)
        self.compare_button.clicked.connect(self._compare)
        self.go_on_button.clicked.connect(self._go_on)
        self.pause_button.clicked.connect(self.work.pause)
        self.remove_button.clicked.connect(self._remove)
        self.texts.changed.connect(self._on_texts)
        self.texts.learn_wanted.connect(self._learn)
        self.work.judged.connect(self.texts.show_verdict)
        self.work.listed.connect(self._on_listed)
        self.work.told.connect(self._on_told)
        self.work.learning_changed.connect(self._on_learning)
        self.work.failed.connect(self._on_failed)
        self._current.watch(lambda settings: (settings.model.in_style, settings.model.style), self._show_list)
        self._current.watch(lambda settings: settings.model.folder, self.read)

    def read(self) -> None:
        """List the styles anew; they come when a thread has looked."""
        self.work.look(self._current.settings)

    def begin_anew(self) -> None:
        """Turn to the choice of texts."""
        self.texts.clear()
        self.steps.setCurrentWidget(self.texts)
        self._say("")
        self.texts.open_button.setFocus()

    def chosen(self) -> Style | Unfinished | None:
        item = self.list.currentItem()
        found: Style | Unfinished | None = item.data(_ITEM) if item is not None else None
        return found

    def choose(self, name: str) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_ITEM).name == name:
                self.list.setCurrentRow(row)

    @Slot(object)
    def _on_listed(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._show_list()

    def _show_list(self) -> None:
        before = self._wanted or (chosen.name if (chosen := self.chosen()) is not None else "")
        self.list.blockSignals(True)
        self.list.clear()
        listed: list[Style | Unfinished] = [*self._shelf.styles, *self._shelf.unfinished]
        for one in listed:
            item = QListWidgetItem(self._line(one))
            item.setData(_ITEM, one)
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
            self.choose(before)
        self.list.blockSignals(False)
        self.list.setVisible(self.list.count() > 0)
        self.list.setFixedHeight(_ROW * min(_ROWS, max(1, self.list.count())) + 12)
        if self._wanted and (style := self.chosen()) is not None and style.name == self._wanted:
            self._wanted = ""
            self._compare()
        self._refresh()

    def _line(self, one: Style | Unfinished) -> str:
        if isinstance(one, Unfinished):
            share = QLocale().toString(round(100 * one.share))
            state = (
                self.tr("being learned")
                if one.name == self.work.name
                else self.tr("paused at {share} %").format(share=share)
            )
            return f"{one.name}   {state}"
        if one.name not in self._shelf.fitting:
            state = self.tr("learned on another model than the one in use, so not applied")
        elif self._used(one):
            state = self.tr("in use")
        else:
            state = self.tr("not in use")
        return f"{one.name}   {style_words.style(one)}   {state}"

    def _used(self, one: Style) -> bool:
        model = self._current.settings.model
        return model.in_style and model.style == one.name

    def _refresh(self) -> None:
        one, busy = self.chosen(), bool(self.work.name)
        done = isinstance(one, Style)
        running = isinstance(one, Unfinished) and one.name == self.work.name
        self.use_button.setVisible(done)
        self.use_button.setText(self.tr("Switch off") if isinstance(one, Style) and self._used(one) else self.tr("Use"))
        self.compare_button.setVisible(done)
        self.go_on_button.setVisible(isinstance(one, Unfinished) and not busy)
        self.pause_button.setVisible(busy)
        self.progress.setVisible(busy)
        self.remove_button.setVisible(one is not None and not running)
        self.new_button.setEnabled(not busy)
        self.nothing.setVisible(self.steps.currentWidget() is self.nothing and not busy)

    @Slot()
    def _on_chosen(self) -> None:
        if self.steps.currentWidget() is self.blind:
            self.blind.leave()
            self.steps.setCurrentWidget(self.nothing)
        self._refresh()

    @Slot(object, object)
    def _on_texts(self, paths: list[Path], opened: list[Text]) -> None:
        self.work.judge(paths, opened, self._current.settings)

    @Slot(str)
    def _learn(self, name: str) -> None:
        verdict: Verdict | None = self.texts.verdict
        if verdict is not None:
            self._say("")
            self.work.begin(name, verdict)

    def _go_on(self) -> None:
        one = self.chosen()
        if isinstance(one, Unfinished):
            self._say("")
            self.work.go_on(one.folder)

    @Slot(str)
    def _on_learning(self, name: str) -> None:
        if name:
            self.progress.setRange(0, 0)
            self.steps.setCurrentWidget(self.nothing)
            self._wanted = ""
        self.read()
        self._refresh()

    @Slot(object)
    def _on_told(self, event: Any) -> None:
        if isinstance(event, Progress):
            self.progress.setRange(0, event.steps)
            self.progress.setValue(event.step)
        if isinstance(event, LonghandError):
            self._say(style_words.event(event), "error")
        else:
            self._say(
                style_words.event(event), "warning" if isinstance(event, Paused) and event.why == "memory" else ""
            )
        if isinstance(event, Learned):
            self._wanted = event.name
            if event.helped:
                self._current.change("model.style", event.name)
                self._current.change("model.in_style", True)
            self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        self._say(messages.words(error).paragraph(), "error")

    def _say(self, words: str, tone: str = "") -> None:
        self.told.setText(words)
        theme.set_tone(self.told, tone)
        self.told.setVisible(bool(words))

    def _use(self) -> None:
        one = self.chosen()
        if not isinstance(one, Style):
            return
        on = not self._used(one)
        self._current.change("model.style", one.name)
        self._current.change("model.in_style", on)

    def _compare(self) -> None:
        one = self.chosen()
        if isinstance(one, Style):
            self._say("")
            self.steps.setCurrentWidget(self.blind)
            self.blind.show_style(one, self._shelf.bases.get(one.name))

    def _remove(self) -> None:
        one = self.chosen()
        if one is None or not self._sure(one.name):
            return
        self.blind.leave()
        self.steps.setCurrentWidget(self.nothing)
        with contextlib.suppress(OSError):
            store.remove(one.name)
        if self._current.settings.model.style == one.name:
            self._current.reset("model.in_style")
            self._current.reset("model.style")
        self._say("")
        self.changed.emit()
        self.read()

    def _sure(self, name: str) -> bool:
        box = QMessageBox(self)
        box.setObjectName("remove_style")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Delete style"))
        box.setText(self.tr("Delete the style “{name}”?").format(name=name))
        box.setInformativeText(self.tr("What was learned goes, and the pages that were kept of it. Your texts stay."))
        remove = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        return chosen is remove

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("My style"))
        self.list.setAccessibleName(self.tr("Styles"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.nothing.setText(
            self.tr(
                "Longhand can learn how you write from texts of yours, and then continues in that style. It takes three steps: "
                "choose texts, let the model learn, and compare. Nothing leaves this computer."
            )
        )
        for button, text, tip in (
            (self.new_button, self.tr("New style…"), self.tr("Choose texts and learn from them")),
            (self.compare_button, self.tr("Compare"), self.tr("Choose blind between continuations with the style and without")),
            (self.go_on_button, self.tr("Go on"), self.tr("Go on learning where it was paused")),
            (self.pause_button, self.tr("Pause"), self.tr("What was learned is kept, also when Longhand is closed")),
            (self.remove_button, self.tr("Delete…"), self.tr("Delete the style and the pages that were kept of it")),
        ):  # fmt: skip
            button.setText(text)
            button.setToolTip(tip)
        self.use_button.setToolTip(self.tr("Continue and suggestions write in this style, or no longer"))
        self._say(self.told.text())
        self._show_list()

    def showEvent(self, event: QShowEvent) -> None:
        self.read()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
