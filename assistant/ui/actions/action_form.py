"""The fields of one action, from its data and back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from assistant.actions.action import Action
from assistant.tasks import Example

TASKS = ("instruct", "question", "classify", "extract", "continue", "translate", "summarize", "rewrite", "correct")


_PRESS = "Press shortcut"  # a string of Qt's own, from its own translations


class _ShortcutEdit(QKeySequenceEdit):
    """Shift+Tab leads out of it, as Tab does, and is no shortcut."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Backtab:
            if event.type() == QEvent.Type.KeyPress:
                self.focusPreviousChild()
            return True
        return super().event(event)

    def name(self, itself: str, clearing: str) -> None:
        """For screen readers, which meet its parts."""
        self.setAccessibleName(itself)
        for line in self.findChildren(QLineEdit):
            line.setAccessibleName(itself)
            # Qt says it once, in the language of that moment.
            line.setPlaceholderText(QCoreApplication.translate("QKeySequenceEdit", _PRESS))
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(clearing)
            button.setToolTip(clearing)


class ActionForm(QWidget):
    """`edited()` with every change. Fields that a task has no use for are not shown, and their values go."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Action | None = None
        self._filling = False
        self.name, self.explanation, self.labels, self.model = (QLineEdit() for _ in range(4))
        self.task, self.input, self.answer, self.by = (QComboBox() for _ in range(4))
        self.instruction, self.schema = QPlainTextEdit(), QPlainTextEdit()
        for box, lines in ((self.instruction, 4), (self.schema, 6)):
            box.setProperty("boxed", True)
            box.setTabChangesFocus(True)
            box.setFixedHeight(box.fontMetrics().lineSpacing() * lines + 16)
        self.shortcut = _ShortcutEdit()
        self.shortcut.setMaximumSequenceLength(1)
        self.shortcut.setClearButtonEnabled(True)
        self.examples = QTableWidget(0, 2)
        self.examples.setProperty("boxed", True)
        self.examples.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.examples.setTabKeyNavigation(False)
        self.examples.setWordWrap(True)
        self.examples.verticalHeader().hide()
        self.examples.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.examples.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.examples.setMinimumHeight(120)
        self.add_example, self.remove_example = QPushButton(), QPushButton()
        self._examples_box = self._with_buttons()
        self.choose_model = QPushButton()
        self._model_box = QWidget()
        beside = QHBoxLayout(self._model_box)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.model, 1)
        beside.addWidget(self.choose_model)
        self.by.addItem("", "whole")
        self.by.addItem("", "paragraph")
        for code in ("selection", "before-cursor"):
            self.input.addItem("", code)
        for code in ("panel", "review", "document"):
            self.answer.addItem("", code)
        self._labels: dict[str, QLabel] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        for key, field in self._fields().items():
            self._labels[key] = QLabel()
            self._labels[key].setBuddy(self._named(key, field))
            self._form.addRow(self._labels[key], field)
        for line in (self.name, self.explanation, self.labels, self.model):
            line.textEdited.connect(self._tell)
        for combo in (self.task, self.input, self.answer, self.by):
            # Long words of other languages must not push the form out of its pane.
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(10)
            combo.activated.connect(self._tell)
        for box in (self.instruction, self.schema):
            box.textChanged.connect(self._tell)
        self.shortcut.keySequenceChanged.connect(self._tell)
        self.examples.cellChanged.connect(self._tell)
        self.choose_model.clicked.connect(self._choose_model)
        self.add_example.clicked.connect(self._add_example)
        self.remove_example.clicked.connect(self._remove_example)
        self.retranslate()

    def _fields(self) -> dict[str, QWidget]:
        return {
            "name": self.name, "explanation": self.explanation, "task": self.task, "input": self.input,
            "answer": self.answer, "instruction": self.instruction, "by": self.by, "labels": self.labels,
            "schema": self.schema, "examples": self._examples_box, "shortcut": self.shortcut, "model": self._model_box,
        }  # fmt: skip

    def _named(self, key: str, field: QWidget) -> QWidget:
        """The control itself where the row holds buttons beside it."""
        return {"examples": self.examples, "model": self.model}.get(key, field)

    def _choose_model(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of a model"), self.model.text())
        if chosen:
            self.model.setText(chosen)
            self._tell()

    def _with_buttons(self) -> QWidget:
        box = QWidget()
        column, row = QVBoxLayout(box), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row.setSpacing(8)
        row.addWidget(self.add_example)
        row.addWidget(self.remove_example)
        row.addStretch(1)
        column.addWidget(self.examples)
        column.addLayout(row)
        return box

    def show_action(self, action: Action) -> None:
        self._filling = True
        self._shown = action
        self.name.setText(action.name)
        self.explanation.setText(action.explanation)
        self.explanation.setCursorPosition(0)
        self._list_tasks(action.task)
        for combo, value in ((self.input, action.input), (self.answer, action.answer), (self.by, action.by)):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self.instruction.setPlainText(action.instruction)
        self.labels.setText(", ".join(action.labels))
        self.schema.setPlainText(action.schema)
        self.shortcut.setKeySequence(QKeySequence(action.shortcut))
        self.model.setText(action.model)
        self.examples.setRowCount(0)
        for example in action.examples:
            self._row(example.text, example.answer)
        self._filling = False
        self._fit()

    def action(self) -> Action | None:
        """The action that the fields describe, valid or not; None while no action is shown."""
        if self._shown is None:
            return None
        task = str(self.task.currentData())
        takes = self._wanted(task)
        labels = tuple(part.strip() for part in self.labels.text().replace("，", ",").split(",") if part.strip())
        options = self._shown.options
        if task != self._shown.task:
            options = {"instruct": (), "question": ("question",), "translate": ("target",)}.get(task, ())
        return replace(
            self._shown,
            name=self.name.text().strip(),
            explanation=self.explanation.text().strip(),
            task=task,
            input=self.input.currentData(),
            answer=self.answer.currentData() if self._shown.answer != "chat" else "chat",
            options=options,
            instruction=self.instruction.toPlainText().strip() if "instruction" in takes else "",
            by=self.by.currentData() if "by" in takes else "whole",
            labels=labels if "labels" in takes else (),
            schema=self.schema.toPlainText().strip() if "schema" in takes else "",
            show=self._shown.show if task == "extract" else "text",
            examples=self._examples() if "examples" in takes else (),
            shortcut=self.shortcut.keySequence().toString(),
            model=self.model.text().strip(),
            temperature=None if task == "classify" else self._shown.temperature,
            max_tokens=None if task == "classify" else self._shown.max_tokens,
        )

    def _examples(self) -> tuple[Example, ...]:
        found, known = [], self._shown.examples if self._shown is not None else ()
        for row in range(self.examples.rowCount()):
            text, answer = (self._cell(row, column) for column in range(2))
            if text or answer:
                pattern = any((text, answer) == (one.text, one.answer) and one.pattern for one in known)
                found.append(Example(text, answer, pattern))
        return tuple(found)

    def _cell(self, row: int, column: int) -> str:
        item: QTableWidgetItem | None = self.examples.item(row, column)
        return item.text().strip() if item is not None else ""

    def _row(self, text: str, answer: str) -> None:
        row = self.examples.rowCount()
        self.examples.insertRow(row)
        for column, words in enumerate((text, answer)):
            item = QTableWidgetItem(words)
            item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.examples.setItem(row, column, item)

    def _add_example(self) -> None:
        self._row("", "")
        row = self.examples.rowCount() - 1
        self.examples.setCurrentCell(row, 0)
        self.examples.edit(self.examples.model().index(row, 0))
        self._tell()

    def _remove_example(self) -> None:
        row = self.examples.currentRow()
        if row < 0:
            row = self.examples.rowCount() - 1
        if row >= 0:
            self.examples.removeRow(row)
            self._tell()

    @staticmethod
    def _wanted(task: str) -> tuple[str, ...]:
        return {
            "instruct": ("instruction", "by", "examples"),
            "question": ("instruction",),
            "classify": ("instruction", "labels", "examples"),
            "extract": ("instruction", "schema", "examples"),
        }.get(task, ())

    def _fit(self) -> None:
        wanted = self._wanted(str(self.task.currentData()))
        for key, field in self._fields().items():
            if key in ("instruction", "by", "labels", "schema", "examples"):
                self._form.setRowVisible(field, key in wanted)
        self.remove_example.setEnabled(self.examples.rowCount() > 0)

    def _list_tasks(self, task: str) -> None:
        self.task.clear()
        for code in dict.fromkeys((*TASKS, task)):
            self.task.addItem(self._task_name(code), code)
        self.task.setCurrentIndex(self.task.findData(task))

    def _task_name(self, task: str) -> str:
        names = {
            "instruct": self.tr("Do what the instruction says"),
            "question": self.tr("Answer a question"),
            "classify": self.tr("Weigh labels"),
            "extract": self.tr("Read into a form"),
            "continue": self.tr("Write on"),
            "translate": self.tr("Translate"),
            "summarize": self.tr("Summarise"),
            "rewrite": self.tr("Say it in other words"),
            "correct": self.tr("Correct"),
            "headline": self.tr("Find a title"),
            "key-sentences": self.tr("Pick sentences"),
            "chat": self.tr("Chat"),
        }
        return names.get(task, task)

    def _tell(self) -> None:
        if not self._filling:
            self._fit()
            self.edited.emit()

    def retranslate(self) -> None:
        words = {
            "name": self.tr("&Name"),
            "explanation": self.tr("&Explanation"),
            "task": self.tr("&Task"),
            "input": self.tr("&Reads"),
            "answer": self.tr("&Answer"),
            "instruction": self.tr("&Instruction"),
            "by": self.tr("&Works on"),
            "labels": self.tr("&Labels"),
            "schema": self.tr("&JSON Schema"),
            "examples": self.tr("E&xamples"),
            "shortcut": self.tr("&Shortcut"),
            "model": self.tr("&Model"),
        }
        for key, field in self._fields().items():
            self._labels[key].setText(words[key])
            self._named(key, field).setAccessibleName(words[key].replace("&", ""))
        self.shortcut.name(words["shortcut"].replace("&", ""), QCoreApplication.translate("ActionsWindow", "Remove"))
        self.explanation.setToolTip(self.tr("One sentence that says what it does"))
        self.instruction.setToolTip(
            self.tr("What the model is told. {text}, {document}, {language} and {title} are filled in.")
        )
        self.labels.setPlaceholderText(self.tr("such as: friendly, formal, angry"))
        self.choose_model.setText(self.tr("Choose…"))
        self.choose_model.setToolTip(self.tr("Choose the folder of a model for this action"))
        self.model.setPlaceholderText(self.tr("the model in use, a model folder, or server:"))
        self.input.setItemText(0, self.tr("the selection, or the whole text"))
        self.input.setItemText(1, self.tr("the text before the cursor"))
        self.answer.setItemText(0, self.tr("stands in the panel"))
        self.answer.setItemText(1, self.tr("is shown as changes to accept or reject"))
        self.answer.setItemText(2, self.tr("is written into the text"))
        self.by.setItemText(0, self.tr("the whole at once"))
        self.by.setItemText(1, self.tr("each paragraph on its own"))
        self.examples.setHorizontalHeaderLabels([self.tr("Text"), self.tr("Its answer")])
        self.add_example.setText(self.tr("Add example"))
        self.add_example.setToolTip(self.tr("Show the model what an answer looks like"))
        self.remove_example.setText(self.tr("Remove example"))
        self.remove_example.setToolTip(self.tr("Take the chosen example away"))
        for row in range(self.task.count()):
            self.task.setItemText(row, self._task_name(str(self.task.itemData(row))))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def shown_name(action: Action) -> str:
    """The name of an action as menus have it."""
    return QCoreApplication.translate("actions", action.name)
