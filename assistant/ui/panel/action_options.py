"""The options that an action asks for before it runs: a language, a length, an instruction."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPlainTextEdit, QWidget

from assistant import settings
from assistant.actions import Action
from assistant.tasks import LANGUAGES
from assistant.text import languages
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.word_keys import WordKeys

TARGET = "writing.translate_to"


class InstructionBox(QPlainTextEdit):
    """Four lines; Return makes a new one, Ctrl+Return asks to run, Tab goes on to the next control."""

    run_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("boxed", True)
        self._word_keys = WordKeys(self)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_run_key(event):
            self.run_wanted.emit()
            return
        super().keyPressEvent(event)


def is_run_key(event: QKeyEvent) -> bool:
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and pressed == Qt.KeyboardModifier.ControlModifier


class ActionOptions(QWidget):
    """Only the rows that the action asks for are shown; what was entered stays for the next time.

    The target language is remembered in the settings.
    """

    edited = Signal()
    run_wanted = Signal()

    def __init__(self, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._known_languages: tuple[str, ...] = ()
        self._sample = ""
        self._chosen_for_it = False
        self.target = QComboBox()
        self.length = QComboBox()
        self.instruction, self.question, self.schema = InstructionBox(), InstructionBox(), InstructionBox()
        self.question.setFixedHeight(self.question.fontMetrics().lineSpacing() * 2 + 16)
        for code, language in settings.declared("writing", "translate_to").choices:
            self.target.addItem(language, code)
        for length in ("short", "long"):
            self.length.addItem(length, length)
        self._fields: dict[str, QWidget] = {
            "target": self.target,
            "length": self.length,
            "instruction": self.instruction,
            "question": self.question,
            "schema": self.schema,
        }
        self._labels = {name: QLabel() for name in self._fields}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(self._fields):
            label, field = self._labels[name], self._fields[name]
            label.setBuddy(field)
            if isinstance(field, InstructionBox):
                grid.addWidget(label, row * 2, 0, 1, 2)
                grid.addWidget(field, row * 2 + 1, 0, 1, 2)
            else:
                grid.addWidget(label, row * 2, 0)
                grid.addWidget(field, row * 2, 1)
        for combo in (self.target, self.length):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
        self._read_target()
        self.target.activated.connect(self._target_chosen)
        self.length.activated.connect(self.edited)
        for box in (self.instruction, self.question, self.schema):
            box.textChanged.connect(self.edited)
            box.run_wanted.connect(self.run_wanted)
        current.watch(lambda chosen: chosen.writing.translate_to, self._target_changed)
        self.retranslate()

    def show_for(self, action: Action | None) -> None:
        wanted = action.options if action else ()
        for name, field in self._fields.items():
            field.setVisible(name in wanted)
            self._labels[name].setVisible(name in wanted)
        self.setVisible(bool(wanted))

    def values(self) -> dict[str, str]:
        """Always all of them: "target" a code of `tasks.LANGUAGES`, "length" short or long, the others trimmed."""
        return {
            "target": str(self.target.currentData()),
            "length": str(self.length.currentData()),
            "instruction": self.instruction.toPlainText().strip(),
            "question": self.question.toPlainText().strip(),
            "schema": self.schema.toPlainText().strip(),
        }

    def set_known_languages(self, codes: tuple[str, ...]) -> None:
        """Grey out what the model was not made for; an empty tuple knows all."""
        self._known_languages = codes
        self._read_target()
        model = self.target.model()
        assert isinstance(model, QStandardItemModel)
        for row in range(self.target.count()):
            known = not codes or self.target.itemData(row) in codes
            model.item(row).setEnabled(known)
            tip = "" if known else self.tr("The model was not made for this language")
            self.target.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)

    def set_text(self, sample: str) -> None:
        """The beginning of the text that would be translated. Where it is in the language chosen last, another one is
        proposed; what the person chooses for this text stands."""
        if sample == self._sample:
            return
        before, self._sample = self._sample, sample
        if languages.detect(before) != languages.detect(sample):
            self._chosen_for_it = False
        self._read_target()

    def target_is_known(self) -> bool:
        return not self._known_languages or self.target.currentData() in self._known_languages

    def _read_target(self) -> None:
        wanted = self._current.settings.writing.translate_to
        if not self._chosen_for_it:
            own = QLocale().name().partition("_")[0]
            wanted = languages.target_for(self._sample, wanted, own, self._known_languages or tuple(LANGUAGES))
        self.target.setCurrentIndex(self.target.findData(wanted))

    def _target_chosen(self) -> None:
        self._chosen_for_it = True
        self._current.change(TARGET, self.target.currentData())
        self.edited.emit()

    def _target_changed(self) -> None:
        """In the settings, by whomever: that counts for this text too."""
        self._chosen_for_it = True
        self._read_target()
        self.edited.emit()

    def retranslate(self) -> None:
        self._labels["target"].setText(self.tr("Into"))
        self._labels["length"].setText(self.tr("Length"))
        self._labels["instruction"].setText(self.tr("Your change"))
        for row, (_, language) in enumerate(settings.declared("writing", "translate_to").choices):
            self.target.setItemText(row, QCoreApplication.translate("settings", language))
        self.length.setItemText(0, self.tr("Short"))
        self.length.setItemText(1, self.tr("Long"))
        self.target.setAccessibleName(self.tr("Language to translate into"))
        self.target.setToolTip(self.tr("Language to translate into"))
        self.length.setAccessibleName(self.tr("Length of the answer"))
        self.length.setToolTip(self.tr("Length of the answer"))
        self.instruction.setAccessibleName(self.tr("Your change"))
        self.instruction.setPlaceholderText(self.tr("Describe your change, such as: make this a list"))
        self.instruction.setToolTip(self.tr("What the model is told to do (Ctrl+Return runs it)"))
        self._labels["question"].setText(self.tr("Your question"))
        self._labels["schema"].setText(self.tr("Columns, or a JSON Schema"))
        self.question.setAccessibleName(self.tr("Your question"))
        self.question.setPlaceholderText(self.tr("Such as: when was the house built?"))
        self.question.setToolTip(self.tr("What the text shall answer (Ctrl+Return asks)"))
        self.schema.setAccessibleName(self.tr("Columns, or a JSON Schema"))
        self.schema.setPlaceholderText(self.tr("Name, date, price"))
        self.schema.setToolTip(self.tr("The form that the answer must have (Ctrl+Return runs it)"))
        self.set_known_languages(self._known_languages)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
