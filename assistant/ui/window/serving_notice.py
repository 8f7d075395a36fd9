"""Notices of the window about the server for other programs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget


def show_token(parent: QWidget, address: str, token: str) -> None:
    """The token can be copied from here, and is kept nowhere in clear."""
    dialog = QDialog(parent)
    translate = QCoreApplication.translate
    dialog.setWindowTitle(translate("serving", "Serve other programs"))
    words = QLabel(
        translate(
            "serving", "Other programs reach the model at {address}. Copy their token now; it is not shown again."
        ).format(address=address)
    )
    words.setWordWrap(True)
    line = QLineEdit(token)
    line.setReadOnly(True)
    line.setAccessibleName(translate("serving", "Token"))
    words.setBuddy(line)
    line.selectAll()
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    column = QVBoxLayout(dialog)
    for widget in (words, line, buttons):
        column.addWidget(widget)
    dialog.show()
