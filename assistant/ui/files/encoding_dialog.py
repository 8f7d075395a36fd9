"""Choosing the encoding a file is read in, with the beginning of the text as each one gives it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.documents import encodings
from assistant.ui.kit import window_place

_NAMES = {
    "utf-8": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-8)"),
    "utf-8-sig": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-8 with signature)"),
    "utf-16": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-16)"),
    "utf-16-be-sig": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-16, big-endian)"),
    "utf-16-le": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-16 without signature)"),
    "utf-16-be": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-16, big-endian, without signature)"),
    "utf-32": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-32)"),
    "utf-32-be-sig": QT_TRANSLATE_NOOP("encodings", "Unicode (UTF-32, big-endian)"),
    "gb18030": QT_TRANSLATE_NOOP("encodings", "Chinese, simplified (GB18030)"),
    "big5": QT_TRANSLATE_NOOP("encodings", "Chinese, traditional (Big5)"),
    "shift_jis": QT_TRANSLATE_NOOP("encodings", "Japanese (Shift JIS)"),
    "euc-jp": QT_TRANSLATE_NOOP("encodings", "Japanese (EUC-JP)"),
    "euc-kr": QT_TRANSLATE_NOOP("encodings", "Korean (EUC-KR)"),
    "windows-1252": QT_TRANSLATE_NOOP("encodings", "Western European (Windows-1252)"),
    "windows-1251": QT_TRANSLATE_NOOP("encodings", "Cyrillic (Windows-1251)"),
    "koi8-r": QT_TRANSLATE_NOOP("encodings", "Cyrillic (KOI8-R)"),
}
_GROUPS = {
    QT_TRANSLATE_NOOP("encodings", "Western European ({name})"): ("iso-8859-15", "cp850", "mac-roman"),
    QT_TRANSLATE_NOOP("encodings", "Central European ({name})"): ("windows-1250", "iso-8859-2"),
    QT_TRANSLATE_NOOP("encodings", "Cyrillic ({name})"): ("koi8-u", "iso-8859-5", "ibm866"),
    QT_TRANSLATE_NOOP("encodings", "Greek ({name})"): ("windows-1253", "iso-8859-7"),
    QT_TRANSLATE_NOOP("encodings", "Turkish ({name})"): ("windows-1254", "iso-8859-9"),
    QT_TRANSLATE_NOOP("encodings", "Hebrew ({name})"): ("windows-1255", "iso-8859-8"),
    QT_TRANSLATE_NOOP("encodings", "Arabic ({name})"): ("windows-1256", "iso-8859-6"),
    QT_TRANSLATE_NOOP("encodings", "Baltic ({name})"): ("windows-1257", "iso-8859-13"),
    QT_TRANSLATE_NOOP("encodings", "Vietnamese ({name})"): ("windows-1258",),
    QT_TRANSLATE_NOOP("encodings", "Thai ({name})"): ("windows-874",),
    QT_TRANSLATE_NOOP("encodings", "Japanese ({name})"): ("iso-2022-jp",),
    QT_TRANSLATE_NOOP("encodings", "Chinese, traditional ({name})"): ("big5-hkscs",),
    QT_TRANSLATE_NOOP("encodings", "Unicode ({name})"): ("utf-32-le", "utf-32-be"),
}
"""Encodings shown as the script or language that they hold, with a technical name that is not translated."""
_SHOWN = 2000


def name_of(encoding: str) -> str:
    """The name of the encoding in the language of the interface."""
    if encoding in _NAMES:
        return QCoreApplication.translate("encodings", str(_NAMES[encoding]))
    group = next((group for group, names in _GROUPS.items() if encoding in names), None)
    name = encoding.replace("windows", "Windows") if encoding.startswith("windows") else encoding.upper()
    return QCoreApplication.translate("encodings", str(group)).replace("{name}", name) if group else name


class EncodingDialog(QDialog):
    """`beginning` are the first bytes of the file. Encodings that cannot read them can be looked at and not chosen."""

    def __init__(self, name: str, beginning: bytes, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beginning = beginning
        self.setObjectName("encoding")
        self.setWindowTitle(self.tr("Reopen with encoding"))
        window_place.fit(self, 800, 480)
        head = QLabel(
            self.tr("“{name}” is read again from the disk. Choose what makes its text readable.").format(name=name)
        )
        head.setWordWrap(True)
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(320)
        self.list.setAccessibleName(self.tr("Encodings"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setProperty("boxed", True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        self.preview.setTabChangesFocus(True)
        self.choose_button = QPushButton(self.tr("Reopen"))
        self.choose_button.setProperty("primary", True)
        self.choose_button.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"))
        for encoding in encodings.ENCODINGS:
            item = QListWidgetItem(name_of(encoding))
            item.setSizeHint(QSize(0, 32))
            item.setData(Qt.ItemDataRole.UserRole, encoding)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(self._choose)
        self.choose_button.clicked.connect(self._choose)
        cancel.clicked.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 2)
        middle.addWidget(self.preview, 3)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.choose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        self.list.setCurrentRow(encodings.ENCODINGS.index(current) if current in encodings.ENCODINGS else 0)
        self.list.setFocus()

    @property
    def encoding(self) -> str:
        """The chosen encoding, "" where no row is chosen."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @Slot()
    def _show(self) -> None:
        text = encodings.beginning(self._beginning, self.encoding)
        self.choose_button.setEnabled(text is not None)
        self.preview.setPlainText(
            self.tr("The file is not written in this encoding.") if text is None else text[:_SHOWN]
        )

    @Slot()
    def _choose(self) -> None:
        if self.choose_button.isEnabled():
            self.accept()


def ask(parent: QWidget, name: str, beginning: bytes, current: str) -> str | None:
    """The encoding that the person chose; None when they changed their mind."""
    dialog = EncodingDialog(name, beginning, current, parent)
    chosen = dialog.encoding if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return chosen
