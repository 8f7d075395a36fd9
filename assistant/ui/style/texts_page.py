"""Choosing the texts that a style is learned from, and what is to be said of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.formats.texts_of_files import SUFFIXES, Text
from assistant.ui.kit import messages, theme
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.style import style_words
from assistant.ui.style.style_work import Verdict

_SHOWN_REFUSED = 3


class TextsPage(QWidget):
    """`changed(paths, texts)` when other texts are chosen; `learn_wanted(name)`."""

    changed = Signal(object, object)
    learn_wanted = Signal(str)

    def __init__(self, open_texts: Callable[[], Sequence[Text]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_texts = open_texts
        self._paths: list[Path] = []
        self._texts: list[Text] = []
        self._verdict: Verdict | None = None
        self._reading = False
        self.hint, self.said, self._name_label = QLabel(), QLabel(), QLabel()
        for label in (self.hint, self.said):
            label.setWordWrap(True)
        self.hint.setProperty("tone", "muted")
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.list.setMinimumHeight(96)
        self.open_button, self.files_button, self.folder_button, self.remove_button = (QPushButton() for _ in range(4))
        self.name = QLineEdit()
        self._name_label.setBuddy(self.name)
        self.learn_button = QPushButton()
        self.learn_button.setProperty("primary", True)
        buttons = FlowLayout()
        for button in (self.open_button, self.files_button, self.folder_button, self.remove_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._name_label)
        foot.addWidget(self.name, 1)
        foot.addWidget(self.learn_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addWidget(self.said)
        column.addLayout(foot)
        self.open_button.clicked.connect(self._add_open)
        self.files_button.clicked.connect(self._add_files)
        self.folder_button.clicked.connect(self._add_folder)
        self.remove_button.clicked.connect(self._remove)
        self.name.textChanged.connect(self._refresh)
        self.list.currentRowChanged.connect(self._refresh)
        self.learn_button.clicked.connect(lambda: self.learn_wanted.emit(self.name.text().strip()))
        self.retranslate()

    @property
    def verdict(self) -> Verdict | None:
        return self._verdict

    def clear(self) -> None:
        self._paths, self._texts, self._verdict = [], [], None
        self.name.clear()
        self.list.clear()
        self._refresh()

    def add(self, paths: Sequence[Path] = (), texts: Sequence[Text] = ()) -> None:
        self._paths += [path for path in paths if path not in self._paths]
        self._texts += [text for text in texts if text not in self._texts]
        self._chosen()

    @Slot(object)
    def show_verdict(self, verdict: Verdict) -> None:
        self._verdict, self._reading = verdict, False
        self._refresh()

    def _add_open(self) -> None:
        self.add(texts=[text for text in self._open_texts() if text.text.strip()])

    def _add_files(self) -> None:
        kinds = self.tr("Documents ({endings})").format(endings=" ".join(f"*{ending}" for ending in SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose texts that you wrote"), str(Path.home()), kinds)
        self.add([Path(name) for name in names])

    def _add_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Choose a folder of texts that you wrote"), str(Path.home())
        )
        self.add([Path(name)] if name else [])

    def _remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._texts):
            del self._texts[row]
        elif row >= 0:
            del self._paths[row - len(self._texts)]
        self._chosen()

    def _chosen(self) -> None:
        self.list.clear()
        self.list.addItems([text.name for text in self._texts] + [messages.place(path) for path in self._paths])
        self._verdict, self._reading = None, bool(self._paths or self._texts)
        self._refresh()
        if self._reading:
            self.changed.emit(list(self._paths), list(self._texts))

    def _refresh(self) -> None:
        verdict = self._verdict
        self.remove_button.setEnabled(self.list.currentRow() >= 0)
        usable = verdict is not None and verdict.judged.usable
        self.learn_button.setEnabled(usable and bool(self.name.text().strip()))
        self.said.setText(self._words())
        theme.set_tone(self.said, "" if usable or verdict is None else "warning")
        self.said.setVisible(bool(self.said.text()))

    def _words(self) -> str:
        if self._reading:
            return self.tr("The texts are read…")
        verdict = self._verdict
        if verdict is None:
            return ""
        lines = style_words.verdict(verdict.judged, verdict.model.name)
        if verdict.judged.usable:
            lines.append(
                self.tr("{model} will learn, as it continues such texts.").format(
                    model=messages.model(verdict.model.name)
                )
            )
        refused = [messages.words(error).title + f": {path.name}" for path, error in verdict.read.refused]
        lines += refused[:_SHOWN_REFUSED]
        if (more := len(refused) - _SHOWN_REFUSED) > 0:
            lines.append(self.tr("%Ln more files could not be read.", "", more))
        return "\n".join(lines)

    def retranslate(self) -> None:
        numbers = QLocale()
        hint = self.tr(
            "Choose texts that you wrote yourself, of one kind and in one language: {enough} words are good, {fewest} the "
            "least. They stay on this computer; when the style is learned, only a few pages of them are kept, to compare with."
        )
        self.hint.setText(hint.format(enough=numbers.toString(20_000), fewest=numbers.toString(3_000)))
        self.list.setAccessibleName(self.tr("Texts to learn from"))
        self._name_label.setText(self.tr("Name of the style"))
        self.name.setPlaceholderText(self.tr("Such as: letters, or the name of a novel"))
        for button, text, tip in (
            (self.open_button, self.tr("Open documents"), self.tr("Add the documents that are open in Longhand")),
            (self.files_button, self.tr("Files…"), self.tr("Add files in any format that Longhand reads")),
            (self.folder_button, self.tr("Folder…"), self.tr("Add all texts of a folder and of the folders in it")),
            (self.remove_button, self.tr("Take out"), self.tr("Take the chosen text from the list; the file stays")),
            (self.learn_button, self.tr("Learn"), self.tr("Begin to learn; you can go on writing meanwhile")),
        ):  # fmt: skip
            button.setText(text)
            button.setToolTip(tip)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
