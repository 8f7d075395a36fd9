"""What an export asks: the format, and of its options those that the format can follow. The answers are remembered."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant import settings as declared_settings
from assistant.formats import convert, export_options, pictures
from assistant.formats.export_options import ExportOptions, Option
from assistant.settings import Settings
from assistant.tasks import LANGUAGES
from assistant.ui.kit import file_dialogs, messages, window_place
from assistant.ui.kit.close_button import CloseButton
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.scrolling import Form, Scrolled
from assistant.ui.settings.setting_rows import SettingField, make_field

LABEL_WIDTH, FIELD_WIDTH = 150, 240


def options_of(settings: Settings, **more: Any) -> ExportOptions:
    """The remembered choices; `more` are those that belong to one document."""
    chosen = settings.export
    return ExportOptions(
        author=chosen.author,
        paper=chosen.paper,  # type: ignore[arg-type]
        margin=chosen.margin,
        font=chosen.font,
        font_size=chosen.font_size,
        contents=chosen.contents,
        page_numbers=chosen.page_numbers,
        notes=chosen.notes,  # type: ignore[arg-type]
        **more,
    )


class ExportWindow(QDialog):
    """`wanted(ending, ExportOptions)` when the person goes on. What belongs to one document, its title, language and
    cover, is kept for as long as this window."""

    wanted = Signal(str, object)

    def __init__(self, current: CurrentSettings, title: str, cover: str = "", parent: QWidget | None = None) -> None:
        """`title` is what the document is called without one of its own, and `cover` the path of a picture."""
        super().__init__(parent)
        self.setObjectName("export")
        window_place.fit(self, 520, 560)
        self.setMinimumSize(320, 240)
        self._current = current
        self._showing = False
        self._fields: dict[str, SettingField] = {}
        self._labels: dict[str, QLabel] = {}
        self._rows: dict[str, list[QWidget]] = {}
        self.title = QLineEdit()
        self.title.setPlaceholderText(title)
        self.language = QComboBox()
        self.language.addItem("", "")
        for code in LANGUAGES:
            self.language.addItem("", code)
        self.cover = QLineEdit(cover)
        self.choose_cover = QPushButton()
        self.choose_cover.setAutoDefault(False)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("tone", "error")
        self.told.hide()
        self.export_button, self.close_button = QPushButton(), CloseButton(self)
        self.export_button.setProperty("primary", True)
        self.export_button.setDefault(True)
        self._lay_out()
        self.export_button.clicked.connect(self._go_on)
        self.choose_cover.clicked.connect(self._choose_cover)
        current.watch(lambda settings: settings.export, self._show)
        self.retranslate()
        self._show()

    def _lay_out(self) -> None:
        form = Form()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        picture = QWidget()
        line = QHBoxLayout(picture)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.cover, 1)
        line.addWidget(self.choose_cover)
        own: Mapping[str, tuple[QWidget, QWidget]] = {
            "title": (self.title, self.title),
            "language": (self.language, self.language),
            "cover": (picture, self.cover),
        }
        order = ("format", "title", "author", "language", "cover", "paper", "margin", "font", "font_size")
        for row, name in enumerate((*order, "contents", "page_numbers", "notes")):
            label = QLabel()
            label.setMinimumWidth(LABEL_WIDTH)
            label.setWordWrap(True)
            if name in own:
                widget, buddy = own[name]
            else:
                field = self._field(name)
                self._fields[name] = field
                widget, buddy = field, field.control
            label.setBuddy(buddy)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
            self._labels[name], self._rows[name] = label, [label, widget]
        grid.setRowStretch(len(self._rows), 1)
        foot = FlowLayout(at_end=True)
        foot.addWidget(self.close_button)
        foot.addWidget(self.export_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(Scrolled(form), 1)
        column.addWidget(self.told)
        column.addLayout(foot)

    def _field(self, name: str) -> SettingField:
        dotted = f"export.{name}"
        field = (
            _TypefaceField(declared_settings.declared("export", name))
            if name == "font"
            else make_field(dotted, self._current)
        )
        field.edited.connect(lambda value: None if self._showing else self._current.change(dotted, value))
        return field

    @Slot()
    def _show(self) -> None:
        chosen = self._current.settings.export
        asked = export_options.ASKED[convert.SUFFIXES[f".{chosen.format}"]]
        names: dict[str, Option] = {"font": "font"}
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(name == "format" or names.get(name, name) in asked)
        self._showing = True
        for name, field in self._fields.items():
            field.show_value(getattr(chosen, name))
        self._showing = False

    @Slot()
    def _choose_cover(self) -> None:
        path = file_dialogs.ask_picture(self, Path(self.cover.text() or str(Path.home())))
        if path is not None:
            self.cover.setText(str(path))

    def options(self) -> ExportOptions | None:
        """None where the cover cannot be read, which the window then says."""
        self.told.hide()
        cover = b""
        if self._current.settings.export.format == "epub" and (named := self.cover.text().strip()):
            path = Path(named).expanduser()
            cover = pictures.load(path.parent, path.name)
            if pictures.facts(cover) is None:
                self.told.setText(self.tr("{name} is no picture that can be read.").format(name=path.name))
                self.told.show()
                return None
        return options_of(
            self._current.settings,
            title=self.title.text().strip(),
            language=self.language.currentData(),
            cover=cover,
        )

    @Slot()
    def _go_on(self) -> None:
        # A number that was typed is in force when its field is left.
        self.export_button.setFocus(Qt.FocusReason.OtherFocusReason)
        options = self.options()
        if options is not None:
            self.accept()
            self.wanted.emit(f".{self._current.settings.export.format}", options)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        translate = QCoreApplication.translate
        for name, field in self._fields.items():
            facts = declared_settings.declared("export", name)
            label, explanation = translate("settings", facts.label), translate("settings", facts.explanation)
            self._labels[name].setText(label)
            field.retranslate(label, explanation)
        for name, text, tip in (
            (
                "title",
                self.tr("Title"),
                self.tr("Stands in the properties of the file; empty takes the one that is shown."),
            ),
            ("language", self.tr("Language"), self.tr("The language of the text, for screen readers and hyphens.")),
            ("cover", self.tr("Cover"), self.tr("A picture that is shown before the book; empty for none.")),
        ):
            self._labels[name].setText(text)
            widget = {"title": self.title, "language": self.language, "cover": self.cover}[name]
            widget.setAccessibleName(text)
            widget.setToolTip(tip)
        self.language.setItemText(0, self.tr("As the text"))
        for row, code in enumerate(LANGUAGES, 1):
            self.language.setItemText(row, messages.language(code))
        self.choose_cover.setText(self.tr("Choose…"))
        self.choose_cover.setToolTip(self.tr("Choose a picture on this computer"))
        self.export_button.setText(self.tr("Export…"))
        self.export_button.setToolTip(self.tr("Choose a place for the file and write it"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _TypefaceField(SettingField):
    """The typefaces of this computer; the first line leaves the choice to the format."""

    def __init__(self, facts: declared_settings.Declared) -> None:
        self.combo = QComboBox()
        super().__init__(facts, self.combo)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.addItem("", "")
        for family in QFontDatabase.families():
            self.combo.addItem(family, family)
        self.combo.activated.connect(lambda: self.edited.emit(self.combo.currentData()))

    def show_value(self, value: Any) -> None:
        place = self.combo.findData(value)
        if place < 0:
            self.combo.addItem(value, value)
            place = self.combo.count() - 1
        self.combo.setCurrentIndex(place)

    def retranslate(self, label: str, explanation: str) -> None:
        super().retranslate(label, explanation)
        self.combo.setItemText(0, self.tr("That of the format"))
