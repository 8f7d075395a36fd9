"""The address of a server, checked before it is reported, and its key, which goes to the keychain of the system."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton, QWidget

from assistant import window_threads
from assistant.system import server_address, server_keys
from assistant.system.server_errors import ServerError


class ServerLine(QWidget):
    """Emits `edited(address)` for a valid or empty address, else `refused(error)`."""

    edited = Signal(object)
    refused = Signal(object)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self.hide()
        self._line = line
        self.key = QPushButton()
        line.editingFinished.connect(self._try)
        self.key.clicked.connect(self._ask_for_key)

    @Slot()
    def _try(self) -> None:
        written = self._line.text().strip()
        try:
            if written:
                # Whether http is allowed is a setting of its own, and told when the server is asked.
                server_address.parse(written, allow_http=True)
        except ServerError as error:
            self.refused.emit(error)
        else:
            self.edited.emit(written)

    @Slot()
    def _ask_for_key(self) -> None:
        try:
            address = server_address.parse(self._line.text(), allow_http=True)
        except ServerError as error:
            self.refused.emit(error)
            return
        words = self.tr("The key of {host}; leave it empty to forget the one that is kept.").format(host=address.host)
        key, accepted = QInputDialog.getText(
            self.window(), self.tr("Key of the server"), words, QLineEdit.EchoMode.Password
        )
        if accepted:
            # A keychain may ask the person to unlock it.
            window_threads.start(
                "keychain", lambda _stop, tell: tell(server_keys.put(address.base, key)), self._on_kept
            )

    @Slot(object)
    def _on_kept(self, kept: object) -> None:
        self.key.setToolTip(
            self.tr("The key is in the keychain of the system.")
            if kept
            else self.tr("This system has no keychain, so the key is known until Longhand ends.")
        )

    def retranslate(self) -> None:
        self._line.setPlaceholderText("https://host/v1")
        self.key.setText(self.tr("Key…"))
        self.key.setToolTip(self.tr("The key that the server asks for; it is kept in the keychain of the system"))
