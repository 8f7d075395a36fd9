"""One row of the settings dialog for each declared setting, made from its declaration."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFontComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from assistant import settings
from assistant.errors import LonghandError, ModelError, SettingInvalid
from assistant.ui.kit import icons, messages, theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.settings.folder_check import FolderCheck
from assistant.ui.settings.server_field import ServerLine

FIELD_WIDTH = 216


class SettingField(QWidget):
    """Shows one value and reports what the person makes of it with `edited`."""

    edited = Signal(object)

    def __init__(self, facts: settings.Declared, control: QWidget) -> None:
        super().__init__()
        self.facts = facts
        self.control = control
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(control, 1)
        self.setFocusProxy(control)
        # A wheel that scrolls the page must not change the settings it passes over.
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.control.hasFocus():
            event.ignore()
            return True
        return False

    def show_value(self, value: Any) -> None:
        raise NotImplementedError

    def retranslate(self, label: str, explanation: str) -> None:
        self.control.setAccessibleName(label)
        self.control.setAccessibleDescription(explanation)
        for inner in self.control.findChildren(QLineEdit):
            inner.setAccessibleName(label)
        self.control.setToolTip(explanation)


class BoolField(SettingField):
    def __init__(self, facts: settings.Declared) -> None:
        self.box = QCheckBox()
        super().__init__(facts, self.box)
        self.box.toggled.connect(self._say)
        self.box.toggled.connect(lambda on: self.edited.emit(on))

    def show_value(self, value: Any) -> None:
        self.box.setChecked(value)

    def retranslate(self, label: str, explanation: str) -> None:
        super().retranslate(label, explanation)
        self._say()

    def _say(self) -> None:
        self.box.setText(self.tr("On") if self.box.isChecked() else self.tr("Off"))


class ChoiceField(SettingField):
    def __init__(self, facts: settings.Declared) -> None:
        self.combo = QComboBox()
        super().__init__(facts, self.combo)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for stored, label in facts.choices:
            self.combo.addItem(label, stored)
        self.combo.activated.connect(lambda: self.edited.emit(self.combo.currentData()))

    def show_value(self, value: Any) -> None:
        self.combo.setCurrentIndex(self.combo.findData(value))

    def retranslate(self, label: str, explanation: str) -> None:
        super().retranslate(label, explanation)
        for row, (_, text) in enumerate(self.facts.choices):
            self.combo.setItemText(row, QCoreApplication.translate("settings", text))


class NumberField(SettingField):
    def __init__(self, facts: settings.Declared, whole: bool) -> None:
        self.spin: QSpinBox | QDoubleSpinBox = QSpinBox() if whole else QDoubleSpinBox()
        super().__init__(facts, self.spin)
        self._whole = whole
        self.spin.setKeyboardTracking(False)
        self.spin.lineEdit().setTextMargins(6, 0, 0, 0)
        if isinstance(self.spin, QSpinBox):
            self.spin.setRange(int(facts.minimum or 0), int(facts.maximum or 0))
            self.spin.setSingleStep(int(facts.step or 1))
        else:
            self.spin.setDecimals(2)
            self.spin.setRange(facts.minimum or 0.0, facts.maximum or 1.0)
            self.spin.setSingleStep(facts.step or 0.1)
        self.spin.valueChanged.connect(lambda number: self.edited.emit(number))

    def show_value(self, value: Any) -> None:
        self.spin.setValue(value)

    def retranslate(self, label: str, explanation: str) -> None:
        super().retranslate(label, explanation)
        if self.facts.zero_label:
            self.spin.setSpecialValueText(QCoreApplication.translate("settings", self.facts.zero_label))


class FontField(SettingField):
    """An empty value shows the serif that stands for it."""

    def __init__(self, facts: settings.Declared, current: CurrentSettings) -> None:
        self.combo = QFontComboBox()
        super().__init__(facts, self.combo)
        self._current = current
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        self.combo.activated.connect(lambda: self.edited.emit(self.combo.currentFont().family()))

    def show_value(self, value: Any) -> None:
        self.combo.setCurrentFont(QFont(value or theme.text_font(self._current.settings).families()[0]))


class FolderField(SettingField):
    """A folder is checked before it is reported; one that fails stays in the line, with the reason below the row."""

    refused = Signal(object)
    checking = Signal()

    def __init__(self, facts: settings.Declared) -> None:
        self.line = QLineEdit()
        super().__init__(facts, self.line)
        self._stored = ""
        self.choose = QPushButton()
        self.choose_file = QPushButton()
        self.starter = QPushButton()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.choose)
        layout.addWidget(self.choose_file)
        layout.addWidget(self.starter)
        self.line.editingFinished.connect(lambda: self._try(self.line.text().strip()))
        self.choose.clicked.connect(self._choose)
        self.choose_file.clicked.connect(self._choose_file)
        self.starter.clicked.connect(lambda: self._try(""))
        self._check = FolderCheck(self)
        self._check.waiting.connect(self.checking)
        self._check.ended.connect(self._checked)

    def show_value(self, value: Any) -> None:
        self._stored = value
        self.line.setText(value)
        self.starter.setEnabled(bool(value))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder of a model"), self._stored)
        if chosen:
            self.line.setText(chosen)
            self._try(chosen)

    def _choose_file(self) -> None:
        title, kinds = self.tr("Choose the file of a model"), self.tr("GGUF models (*.gguf)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, self._stored, kinds)
        if chosen:
            self.line.setText(chosen)
            self._try(chosen)

    def _try(self, folder: str) -> None:
        if folder:
            self._check.start(folder)
        else:
            self.edited.emit("")

    def _checked(self, folder: str, error: LonghandError | None) -> None:
        if error is not None:
            self.refused.emit(error)
        else:
            self.edited.emit(str(Path(folder).expanduser()))

    def retranslate(self, label: str, explanation: str) -> None:
        super().retranslate(label, explanation)
        self.line.setPlaceholderText(self.tr("Starter model"))
        self.choose.setText(self.tr("Choose…"))
        self.choose.setToolTip(self.tr("Choose the folder of a model on this computer"))
        self.choose_file.setText(self.tr("GGUF file…"))
        self.choose_file.setToolTip(self.tr("Choose a model that is one GGUF file on this computer"))
        self.starter.setText(self.tr("Use starter"))
        self.starter.setToolTip(self.tr("Go back to the model that came with Longhand"))


class TextField(SettingField):
    def __init__(self, facts: settings.Declared) -> None:
        self.line = QLineEdit()
        super().__init__(facts, self.line)
        self.line.editingFinished.connect(lambda: self.edited.emit(self.line.text().strip()))

    def show_value(self, value: Any) -> None:
        self.line.setText(value)


class ServerField(SettingField):
    """An address that makes no sense stays in the line, with the reason below the row."""

    refused = Signal(object)

    def __init__(self, facts: settings.Declared) -> None:
        self.line = QLineEdit()
        super().__init__(facts, self.line)
        self._server = ServerLine(self.line)
        self._server.edited.connect(self.edited)
        self._server.refused.connect(self.refused)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._server.key)

    def show_value(self, value: Any) -> None:
        self.line.setText(value)

    def retranslate(self, label: str, explanation: str) -> None:
        super().retranslate(label, explanation)
        self._server.retranslate()


def make_field(dotted: str, current: CurrentSettings) -> SettingField:
    facts = settings.declared(*dotted.split("."))
    value = current.value(dotted)
    kinds: dict[str, Callable[[], SettingField]] = {
        "font": lambda: FontField(facts, current),
        "folder": lambda: FolderField(facts),
        "server": lambda: ServerField(facts),
        "text": lambda: TextField(facts),
    }
    if facts.kind in kinds:
        return kinds[facts.kind]()
    if facts.choices:
        return ChoiceField(facts)
    if isinstance(value, bool):
        return BoolField(facts)
    return NumberField(facts, whole=isinstance(value, int))


class SettingRow(QWidget):
    """Label, explanation, field, and a button back to the default that is there only after a change."""

    def __init__(self, dotted: str, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dotted = dotted
        self.facts = settings.declared(*dotted.split("."))
        self._current = current
        self._problem: LonghandError | None = None
        self._hindrance = ""
        self.field = make_field(dotted, current)
        self.label = QLabel()
        self.label.setBuddy(self.field.control)
        self.explanation = QLabel()
        self.explanation.setProperty("tone", "muted")
        self.problem = QLabel()
        self.problem.setProperty("tone", "error")
        self.problem.hide()
        for label in (self.explanation, self.problem):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.reset = QPushButton()
        self.reset.setFlat(True)
        self.reset.setProperty("iconic", True)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self._lay_out()
        self.field.edited.connect(self._edited)
        if isinstance(self.field, FolderField | ServerField):
            self.field.refused.connect(self._refused)
        if isinstance(self.field, FolderField):
            self.field.checking.connect(self._checking)
        self.reset.clicked.connect(self._reset)
        current.watch(lambda chosen: settings.value(chosen, dotted), self._changed)
        self.retranslate()
        self._show()

    def matches(self, words: list[str]) -> bool:
        """Whether each word, in lower case, is somewhere in the row, in the language that is shown."""
        choices = " ".join(QCoreApplication.translate("settings", label) for _, label in self.facts.choices)
        text = f"{self.label.text()} {self.explanation.text()} {choices}".casefold()
        return all(word in text for word in words)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.label, 0, 0)
        if isinstance(self.field, FolderField | ServerField):
            grid.addWidget(self.explanation, 1, 0, 1, 3)
            grid.addWidget(self.field, 2, 0, 1, 2)
            grid.addWidget(self.reset, 2, 2)
        else:
            self.field.setFixedWidth(FIELD_WIDTH)
            grid.addWidget(self.explanation, 1, 0)
            grid.addWidget(self.field, 0, 1, 2, 1)
            grid.addWidget(self.reset, 0, 2, 2, 1)
        grid.addWidget(self.problem, 3, 0, 1, 3)

    def _edited(self, value: object) -> None:
        try:
            self._current.change(self.dotted, value)
        except SettingInvalid as error:
            self._refused(error)
            return
        self._refused(None)
        self._show()

    def hinder(self, reason: str) -> None:
        """Let the field rest because of `reason`; "" wakes it."""
        self._hindrance = reason
        self.field.setEnabled(not reason)
        self._refused(self._problem)

    def _refused(self, error: LonghandError | None) -> None:
        self._problem = error
        if error is not None:
            text = messages.words(error).paragraph()
            if isinstance(error, ModelError):
                text = self.tr("{message} The model in use was not changed.").format(message=text)
            self.problem.setText(text)
        elif self._hindrance:
            self.problem.setText(self._hindrance)
        self.problem.setVisible(error is not None or bool(self._hindrance))

    def _checking(self) -> None:
        self.problem.setText(self.tr("Looking at the folder…"))
        self.problem.show()

    def _reset(self) -> None:
        self._current.reset(self.dotted)
        self._refused(None)
        self.field.control.setFocus()

    def _changed(self) -> None:
        self._refused(None)
        self._show()

    def _show(self) -> None:
        self.field.blockSignals(True)
        self.field.show_value(self._current.value(self.dotted))
        self.field.blockSignals(False)
        self.reset.setVisible(not self._current.is_default(self.dotted))

    def retranslate(self) -> None:
        label = QCoreApplication.translate("settings", self.facts.label)
        explanation = QCoreApplication.translate("settings", self.facts.explanation)
        self.label.setText(label)
        self.explanation.setText(explanation)
        self.field.retranslate(label, explanation)
        self.reset.setIcon(icons.icon("reset"))
        self.reset.setToolTip(self.tr("Go back to the usual value"))
        self.reset.setAccessibleName(self.tr("Reset {setting}").format(setting=label))
        self._refused(self._problem)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.reset.setIcon(icons.icon("reset"))
        super().changeEvent(event)
