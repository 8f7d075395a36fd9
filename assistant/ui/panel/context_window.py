"""The window of the model's input: pinned texts, the tokens of each part, parts that do not fit, and the prompt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.background import EngineThread, Run
from assistant.documents.pinned import Pinned
from assistant.errors import LonghandError
from assistant.tasks import Measure, OnModel, Outcome, Part, Passage
from assistant.ui.kit import file_dialogs, messages, theme, window_place
from assistant.ui.kit.close_button import CloseButton
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.scrolling import Form, Scrolled
from assistant.ui.kit.tab_bar import name_scroll_buttons

SETTLE_MS = 500
_ENTRY = Qt.ItemDataRole.UserRole


class ContextWindow(QDialog):
    """`pinned_changed(Pinned)` as the person edits. `task` makes what the panel would run now, None where nothing could
    run; `selection` is the passage selected in the document. It measures again after each change and never runs the task.
    """

    pinned_changed = Signal(object)

    def __init__(
        self,
        engine_thread: EngineThread,
        task: Callable[[], Measure | OnModel | None],
        selection: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        window_place.fit(self, 720, 680)
        self.setMinimumSize(320, 280)
        self._engine_thread, self._task, self._selection = engine_thread, task, selection
        self._run: Run | None = None
        self._outcome: Outcome | None = None
        self._empty = False
        self._pinned = Pinned()
        self._filling = False
        self.memory, self.note = self._field(), self._field()
        self._memory_label, self._note_label, self._passages_label = QLabel(), QLabel(), QLabel()
        self._memory_label.setBuddy(self.memory)
        self._note_label.setBuddy(self.note)
        self.passages = QListWidget()
        self.passages.setProperty("boxed", True)
        self._passages_label.setBuddy(self.passages)
        self.add_selection, self.add_file, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.account = QLabel()
        self.account.setWordWrap(True)
        self.parts = QTableWidget(0, 3)
        self.parts.setProperty("boxed", True)
        self.parts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.parts.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.parts.verticalHeader().hide()
        self.parts.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.parts.setTabKeyNavigation(False)
        self.prompt = QPlainTextEdit()
        self.prompt.setReadOnly(True)
        self.prompt.setProperty("boxed", True)
        self.prompt.setTabChangesFocus(True)
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.parts.setShowGrid(False)
        self.pages.addTab(self._pin_page(), "")
        self.pages.addTab(self.parts, "")
        self.pages.addTab(self.prompt, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.account)
        column.addWidget(self.pages, 1)
        column.addLayout(CloseButton(self).row())
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.measure)
        self.memory.textChanged.connect(self._edited)
        self.note.textChanged.connect(self._edited)
        self.add_selection.clicked.connect(self._add_selection)
        self.add_file.clicked.connect(self._add_file)
        self.remove.clicked.connect(self._remove)
        self.passages.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.retranslate()

    def _field(self) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setProperty("boxed", True)
        field.setTabChangesFocus(True)
        return field

    def _pin_page(self) -> QWidget:
        page = Form()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        for label, field in ((self._memory_label, self.memory), (self._note_label, self.note)):
            label.setWordWrap(True)
            column.addWidget(label)
            column.addWidget(field, 1)
            column.addSpacing(8)
        column.addWidget(self._passages_label)
        column.addWidget(self.passages, 1)
        foot = FlowLayout()
        for button in (self.add_selection, self.add_file, self.remove):
            foot.addWidget(button)
        column.addSpacing(4)
        column.addLayout(foot)
        return Scrolled(page)

    def show_pinned(self, pinned: Pinned) -> None:
        self._filling = True
        self._pinned = pinned
        if self.memory.toPlainText() != pinned.memory:
            self.memory.setPlainText(pinned.memory)
        if self.note.toPlainText() != pinned.note:
            self.note.setPlainText(pinned.note)
        self.passages.clear()
        for passage in pinned.passages:
            self._line(passage.name, " ".join(passage.text.split())[:120], passage)
        for path in pinned.files:
            self._line(path.name, str(path), path)
        self.remove.setEnabled(self.passages.currentRow() >= 0)
        self._filling = False
        self._settle.start()

    def _line(self, name: str, tip: str, entry: object) -> None:
        item = QListWidgetItem(name)
        item.setToolTip(tip)
        item.setData(_ENTRY, entry)
        self.passages.addItem(item)

    @Slot()
    def measure(self) -> None:
        """Ask for the tokens of the prompt that would be sent now."""
        if not self.isVisible() or self._engine_thread.down:
            return
        if self._engine_thread.engaged:
            self._settle.start()
            return
        task = self._task()
        self._empty = task is None
        if task is None:
            self._outcome = None
            self._show_nothing()
            return
        if self._run is not None:
            self._run.drop()
        run = self._run = self._engine_thread.start(task, yields=True)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)

    def _show_nothing(self) -> None:
        theme.set_tone(self.account, "")
        self.account.setText(self.tr("The model would read nothing now: choose an action and write or select a text."))
        self._show_parts(())

    @Slot()
    def _edited(self) -> None:
        if not self._filling:
            self._pin(replace(self._pinned, memory=self.memory.toPlainText(), note=self.note.toPlainText()))

    @Slot()
    def _add_selection(self) -> None:
        text = self._selection()
        if not text.strip():
            self.account.setText(self.tr("Select a passage in the document first."))
            return
        name = " ".join(text.split())[:40]
        self._pin(replace(self._pinned, passages=(*self._pinned.passages, Passage(name, text))))
        self.show_pinned(self._pinned)

    @Slot()
    def _add_file(self) -> None:
        path = file_dialogs.ask_path(self, "open", Path())
        if path is not None and path not in self._pinned.files:
            self._pin(replace(self._pinned, files=(*self._pinned.files, path)))
            self.show_pinned(self._pinned)

    @Slot()
    def _remove(self) -> None:
        if self.passages.currentRow() < 0:
            return
        entry = self.passages.currentItem().data(_ENTRY)
        passages = tuple(one for one in self._pinned.passages if one is not entry and one != entry)
        files = tuple(one for one in self._pinned.files if one != entry)
        self._pin(replace(self._pinned, passages=passages, files=files))
        self.show_pinned(self._pinned)

    def _pin(self, pinned: Pinned) -> None:
        self._pinned = pinned
        self.pinned_changed.emit(pinned)
        self._settle.start()

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        self._run = None
        if outcome.finish == "cancelled":
            self._settle.start()
            return
        self._outcome = outcome
        self._show_measured(outcome)

    def _show_measured(self, outcome: Outcome) -> None:
        self._show_parts(outcome.parts)
        self.prompt.setPlainText(outcome.text)
        numbers = QLocale()
        sent = sum(part.tokens for part in outcome.parts if part.kind != "answer")
        dropped = sum(part.dropped for part in outcome.parts)
        room = self._engine_thread.model.context_length if self._engine_thread.model else 0
        said = self.tr("{sent} of {room} tokens would be read.").format(
            sent=numbers.toString(sent), room=numbers.toString(room)
        )
        if dropped:
            said += " " + self.tr("%Ln tokens do not fit and would not be read.", "", dropped)
        theme.set_tone(self.account, "warning" if dropped else "")
        self.account.setText(said)

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        self._run = self._outcome = None
        theme.set_tone(self.account, "warning")
        self.account.setText(messages.words(error).in_brief())
        self._show_parts(())

    def _show_parts(self, parts: Sequence[Part]) -> None:
        numbers = QLocale()
        self.parts.setRowCount(len(parts))
        for row, part in enumerate(parts):
            cells = (
                self._part_name(part),
                numbers.toString(part.tokens),
                numbers.toString(part.dropped) if part.dropped else "",
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.parts.setItem(row, column, item)
        if not parts:
            self.prompt.clear()

    def _part_name(self, part: Part) -> str:
        names = {
            "instruction": self.tr("What the model is told"),
            "examples": self.tr("Examples"),
            "memory": self.tr("Memory"),
            "passage": self.tr("Passage: {name}").format(name=part.name),
            "turns": self.tr("Turns of the talk"),
            "text": self.tr("Text"),
            "note": self.tr("Author's note"),
            "answer": self.tr("Kept free for the answer"),
        }
        return names.get(part.kind, part.name or part.kind)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("What the model reads"))
        self._memory_label.setText(
            self.tr("&Memory: what the model should always know; it stands at the head of what the model reads")
        )
        self._note_label.setText(self.tr("Author's &note: how it shall go on, near the end of what it reads"))
        self._passages_label.setText(self.tr("&Passages and files it reads as well"))
        self.add_selection.setText(self.tr("Add selection"))
        self.add_selection.setToolTip(self.tr("Pin the passage selected in the document"))
        self.add_file.setText(self.tr("Add file…"))
        self.add_file.setToolTip(self.tr("Pin another text file"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Take the chosen passage or file off"))
        self.pages.setTabText(0, self.tr("Pinned"))
        self.pages.setTabText(1, self.tr("Parts"))
        self.pages.setTabText(2, self.tr("Prompt"))
        self.parts.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Tokens"), self.tr("Left out")])
        self.memory.setAccessibleName(self.tr("Memory"))
        self.note.setAccessibleName(self.tr("Author's note"))
        self.passages.setAccessibleName(self.tr("Passages and files"))
        self.parts.setAccessibleName(self.tr("Parts of what the model reads"))
        self.prompt.setAccessibleName(self.tr("The prompt as the model reads it"))
        name_scroll_buttons(self.pages.tabBar())
        if self._outcome is not None:
            self._show_measured(self._outcome)
        elif self._empty:
            self._show_nothing()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowActivate):
            self._settle.start(0)
        return super().event(event)
