"""The questions about files that stop everything else, each in one function so that a test can answer it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

MOST_NAMES = 12


def ask_path(parent: QWidget, purpose: Literal["open", "save"], start: Path) -> Path | None:
    """The file that the person chose; None when they changed their mind. "save" has asked about overwriting."""
    translate = QCoreApplication.translate
    text = translate("file_dialogs", "Text and Markdown (*.txt *.md *.markdown *.text)")
    everything = translate("file_dialogs", "All files (*)")
    documents = translate(
        "file_dialogs",
        "Documents (*.txt *.md *.markdown *.text *.docx *.docm *.dotx *.odt *.ott *.html *.htm *.xhtml *.pdf *.rtf *.epub)",
    )
    kinds = ";;".join((documents, text, everything) if purpose == "open" else (text, everything))
    if purpose == "open":
        name, _ = QFileDialog.getOpenFileName(parent, translate("file_dialogs", "Open"), str(start), kinds)
    else:
        name, _ = QFileDialog.getSaveFileName(parent, translate("file_dialogs", "Save as"), str(start), kinds)
    return Path(name) if name else None


def ask_all_unsaved(parent: QWidget, names: Sequence[str]) -> Literal["save", "discard", "cancel"]:
    """Ask whether to save or discard the changes of several documents at once. Esc cancels."""
    translate = QCoreApplication.translate
    shown = [f"• {name}" for name in names[:MOST_NAMES]]
    if len(names) > len(shown):
        shown.append("…")
    return _ask(
        parent,
        translate("file_dialogs", "%n documents have changes that are not saved.", "", len(names)),
        "\n".join(shown),
        translate("file_dialogs", "Save all"),
        translate("file_dialogs", "Discard all"),
    )


def ask_export(parent: QWidget, start: Path) -> Path | None:
    """Where to write the document in another format, which the name's ending says; None when they changed their mind."""
    translate = QCoreApplication.translate
    kinds = {
        translate("file_dialogs", "Word document (*.docx)"): ".docx",
        translate("file_dialogs", "OpenDocument text (*.odt)"): ".odt",
        translate("file_dialogs", "Web page (*.html)"): ".html",
        translate("file_dialogs", "PDF (*.pdf)"): ".pdf",
        translate("file_dialogs", "Book (*.epub)"): ".epub",
    }
    dialog = QFileDialog(parent, translate("file_dialogs", "Export"), str(start.parent), ";;".join(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(start.name)
    dialog.selectNameFilter(next((kind for kind, ending in kinds.items() if ending == start.suffix), ""))

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


def ask_picture(parent: QWidget, start: Path) -> Path | None:
    """A picture on this computer."""
    translate = QCoreApplication.translate
    kinds = translate("file_dialogs", "Pictures (*.png *.jpg *.jpeg *.gif *.webp *.svg *.bmp)")
    name, _ = QFileDialog.getOpenFileName(parent, translate("file_dialogs", "Choose a picture"), str(start), kinds)
    return Path(name) if name else None


def ask_talk_name(parent: QWidget, name: str) -> str | None:
    """What a talk is to be called; None when they changed their mind."""
    translate = QCoreApplication.translate
    title, label = translate("file_dialogs", "Rename talk"), translate("file_dialogs", "Name")
    given, accepted = QInputDialog.getText(parent, title, label, QLineEdit.EchoMode.Normal, name)
    return given if accepted else None


def ask_remove_talk(parent: QWidget, name: str) -> bool:
    """Whether a talk shall really go."""
    translate = QCoreApplication.translate
    question = translate("file_dialogs", "Delete the talk “{name}”?").format(name=name)
    return _ask_twice(
        parent,
        "remove_talk",
        translate("file_dialogs", "Delete talk"),
        question,
        translate("file_dialogs", "It cannot be had back."),
        translate("file_dialogs", "Delete"),
    )


def _ask_twice(parent: QWidget, name: str, title: str, question: str, more: str, yes: str) -> bool:
    """A question whose safe answer is the one that Return and Escape give."""
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(question)
    box.setInformativeText(more)
    accept = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QCoreApplication.translate("file_dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return chosen is accept


def ask_unsaved(parent: QWidget, name: str) -> Literal["save", "discard", "cancel"]:
    """Ask whether to save or discard the changes of the document `name`. Esc cancels."""
    translate = QCoreApplication.translate
    return _ask(
        parent,
        translate("file_dialogs", "“{name}” has changes that are not saved.").format(name=name),
        "",
        translate("file_dialogs", "Save"),
        translate("file_dialogs", "Discard"),
    )


def _ask(
    parent: QWidget, question: str, listed: str, save_label: str, discard_label: str
) -> Literal["save", "discard", "cancel"]:
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setObjectName("unsaved")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("file_dialogs", "Unsaved changes"))
    box.setText(question)
    lost = translate("file_dialogs", "Discarded text can be had back for 30 days: File, Discarded texts.")
    box.setInformativeText(f"{listed}\n\n{lost}" if listed else lost)
    save = box.addButton(save_label, QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(discard_label, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(translate("file_dialogs", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return "save" if chosen is save else "discard" if chosen is discard else "cancel"


def ask_model(parent: QWidget, start: Path) -> Path | None:
    """A GGUF file, or the file config.json of a folder with a model, which stands for the folder."""
    translate = QCoreApplication.translate
    kinds = translate("file_dialogs", "Models (*.gguf config.json)")
    everything = translate("file_dialogs", "All files (*)")
    title = translate("file_dialogs", "Import model")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(start), f"{kinds};;{everything}")
    chosen = Path(name) if name else None
    return chosen.parent if chosen is not None and chosen.name == "config.json" else chosen


def ask_action_file(parent: QWidget, purpose: Literal["open", "save"], start: Path) -> Path | None:
    """A file with an action, to take in or to hand on."""
    translate = QCoreApplication.translate
    kinds = translate("file_dialogs", "Actions (*.toml)")
    if purpose == "open":
        name, _ = QFileDialog.getOpenFileName(parent, translate("file_dialogs", "Import action"), str(start), kinds)
    else:
        name, _ = QFileDialog.getSaveFileName(parent, translate("file_dialogs", "Export action"), str(start), kinds)
    return Path(name) if name else None


def ask_remove_action(parent: QWidget, name: str) -> bool:
    """Whether an action of the person's own shall really go."""
    translate = QCoreApplication.translate
    return _ask_twice(
        parent,
        "remove_action",
        translate("file_dialogs", "Remove action"),
        translate("file_dialogs", "Remove the action “{name}”?").format(name=name),
        translate("file_dialogs", "Its file is deleted."),
        translate("file_dialogs", "Remove"),
    )


def ask_drop_action(parent: QWidget, name: str) -> bool:
    """Whether what was typed for an action that is in no file yet shall really go."""
    translate = QCoreApplication.translate
    return _ask_twice(
        parent,
        "drop_action",
        translate("file_dialogs", "Unsaved action"),
        translate("file_dialogs", "The action “{name}” cannot be saved as it is. Drop what you typed?").format(
            name=name
        ),
        translate("file_dialogs", "Cancel goes back to it."),
        translate("file_dialogs", "Drop"),
    )


def ask_name(parent: QWidget, what: Literal["document", "folder"]) -> str | None:
    """The name of a new document or folder; None when they changed their mind."""
    translate = QCoreApplication.translate
    title, label = (
        (translate("file_dialogs", "New document"), translate("file_dialogs", "Name of the document"))
        if what == "document"
        else (translate("file_dialogs", "New folder"), translate("file_dialogs", "Name of the folder"))
    )
    name, accepted = QInputDialog.getText(parent, title, label)
    return name if accepted else None


def ask_version_name(parent: QWidget, proposed: str) -> str:
    """What a version is to be called; "" when it is not to be kept."""
    translate = QCoreApplication.translate
    dialog = QInputDialog(parent)
    dialog.setObjectName("version_name")
    dialog.setWindowTitle(translate("file_dialogs", "Keep a version"))
    dialog.setLabelText(translate("file_dialogs", "Name of this version:"))
    dialog.setTextValue(proposed)
    dialog.setOkButtonText(translate("file_dialogs", "Keep"))
    dialog.setCancelButtonText(translate("file_dialogs", "Cancel"))
    kept = dialog.exec() == QInputDialog.DialogCode.Accepted
    name = dialog.textValue().strip()
    dialog.deleteLater()
    return (name or proposed) if kept else ""
