"""The questions about files that stop everything else, each in one function so that a test can answer it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_path(parent: QWidget, purpose: Literal["open", "save"], start: Path) -> Path | None:
    """The file that the person chose; None when they changed their mind. "save" has asked about overwriting."""
    translate = QCoreApplication.translate
    kinds = ";;".join(
        (
            translate("file_dialogs", "Text and Markdown (*.txt *.md *.markdown *.text)"),
            translate("file_dialogs", "All files (*)"),
        )
    )
    if purpose == "open":
        name, _ = QFileDialog.getOpenFileName(parent, translate("file_dialogs", "Open"), str(start), kinds)
    else:
        name, _ = QFileDialog.getSaveFileName(parent, translate("file_dialogs", "Save as"), str(start), kinds)
    return Path(name) if name else None


def ask_unsaved(parent: QWidget, name: str) -> Literal["save", "discard", "cancel"]:
    """What to do with the changes of the document `name`. Esc cancels."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("unsaved")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("file_dialogs", "Unsaved changes"))
    box.setText(translate("file_dialogs", "“{name}” has changes that are not saved.").format(name=name))
    box.setInformativeText(
        translate("file_dialogs", "Discarded text can be had back for 30 days: File, Discarded texts.")
    )
    save = box.addButton(translate("file_dialogs", "Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("file_dialogs", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(translate("file_dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return "save" if chosen is save else "discard" if chosen is discard else "cancel"
