"""The questions about files that stop everything else, each in one function so that a test can answer it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_path(parent: QWidget, purpose: Literal["open", "save"], start: Path) -> Path | None:
    """The file that the person chose; None when they changed their mind. "save" has asked about overwriting."""
    translate = QCoreApplication.translate
    text = translate("file_dialogs", "Text and Markdown (*.txt *.md *.markdown *.text)")
    everything = translate("file_dialogs", "All files (*)")
    documents = translate(
        "file_dialogs",
        "Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf)",
    )
    kinds = ";;".join((documents, text, everything) if purpose == "open" else (text, everything))
    if purpose == "open":
        name, _ = QFileDialog.getOpenFileName(parent, translate("file_dialogs", "Open"), str(start), kinds)
    else:
        name, _ = QFileDialog.getSaveFileName(parent, translate("file_dialogs", "Save as"), str(start), kinds)
    return Path(name) if name else None


def ask_export(parent: QWidget, start: Path) -> Path | None:
    """Where to write the document in another format, which the name's ending says; None when they changed their mind."""
    translate = QCoreApplication.translate
    kinds = {
        translate("file_dialogs", "Word document (*.docx)"): ".docx",
        translate("file_dialogs", "OpenDocument text (*.odt)"): ".odt",
        translate("file_dialogs", "Web page (*.html)"): ".html",
        translate("file_dialogs", "PDF (*.pdf)"): ".pdf",
    }
    dialog = QFileDialog(parent, translate("file_dialogs", "Export"), str(start.parent), ";;".join(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(start.name)

    def follow(kind: str) -> None:
        # The ending follows the kind, also where the name was typed before the kind was chosen.
        dialog.setDefaultSuffix(kinds[kind].removeprefix("."))
        name = Path(next(iter(dialog.selectedFiles()), start.name)).name
        if Path(name).suffix.lower() in kinds.values():
            dialog.selectFile(str(Path(name).with_suffix(kinds[kind])))

    dialog.filterSelected.connect(follow)
    dialog.setDefaultSuffix(start.suffix.removeprefix("."))
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = next(iter(dialog.selectedFiles()), "") if accepted else ""
    dialog.deleteLater()
    return Path(chosen) if chosen else None


def ask_unsaved(parent: QWidget, name: str) -> Literal["save", "discard", "cancel"]:
    """What to do with the changes of the document `name`. Esc cancels."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("unsaved")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("file_dialogs", "Unsaved changes"))
    box.setText(translate("file_dialogs", "“{name}” has changes that are not saved.").format(name=name))
    box.setInformativeText(translate("file_dialogs", "Discarded changes cannot be brought back."))
    save = box.addButton(translate("file_dialogs", "Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("file_dialogs", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(translate("file_dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return "save" if chosen is save else "discard" if chosen is discard else "cancel"
