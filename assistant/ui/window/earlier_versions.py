"""Earlier versions of a document: what each would change in the text now, and having one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.documents import backups, text_file
from assistant.documents.backups import Backup
from assistant.errors import DocumentError, EncodingUnknown
from assistant.text import version_changes
from assistant.text.word_diff import Part
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.kit import messages, theme, window_place
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.tabs import Tabs

WIDTH, HEIGHT = 820, 520
BEGINNING = 4_000


class EarlierVersionsDialog(QDialog):
    """`open_wanted(Backup)` and `restore_wanted(Backup, str)`, the latter with the text of that version."""

    open_wanted = Signal(object)
    restore_wanted = Signal(object, str)

    def __init__(self, page: DocumentPage, versions: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._versions = page, list(versions)
        self._text: str | None = None
        self.setObjectName("earlier_versions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window_place.fit(self, WIDTH, HEIGHT)
        self._head = QLabel()
        self.list = QListWidget()
        self.list.setProperty("boxed", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(160)
        self.changes = QTextEdit()
        self.changes.setReadOnly(True)
        self.changes.setProperty("boxed", True)
        self.changes.setTabChangesFocus(True)
        self.changes.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.changes.setMinimumSize(200, 80)
        self.account = QLabel()
        self.account.setProperty("tone", "muted")
        self._legend = QLabel()
        self._legend.setProperty("tone", "muted")
        for label in (self._head, self.account, self._legend):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.open_button, self.restore_button, self._close_button = QPushButton(), QPushButton(), QPushButton()
        self.restore_button.setProperty("primary", True)
        self.restore_button.setDefault(True)
        for backup in self._versions:
            item = QListWidgetItem(described(backup))
            item.setSizeHint(QSize(0, 48))
            self.list.addItem(item)
        self.list.currentRowChanged.connect(self._show)
        self.open_button.clicked.connect(self._open)
        self.restore_button.clicked.connect(self._restore)
        self._close_button.clicked.connect(self.reject)
        self._lay_out()
        self.retranslate()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        middle = QGridLayout()
        middle.setSpacing(12)
        middle.setColumnStretch(0, 2)
        middle.setColumnStretch(1, 5)
        middle.addWidget(self.list, 0, 0, 3, 1)
        middle.addWidget(self.account, 0, 1)
        middle.addWidget(self.changes, 1, 1)
        middle.addWidget(self._legend, 2, 1)
        middle.setRowStretch(1, 1)
        foot = FlowLayout(at_end=True)
        for button in (self._close_button, self.open_button, self.restore_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    @property
    def chosen(self) -> Backup:
        return self._versions[max(0, self.list.currentRow())]

    @Slot()
    def _show(self) -> None:
        session = self._page.document.session
        self.changes.clear()
        try:
            self._text = read(self.chosen, session)
        except DocumentError as error:
            self._text = None
            self.account.setText(messages.words(error).paragraph())
        if self._text is not None:
            self._compare(self._text)
        self.open_button.setEnabled(self._text is not None)
        same = self._text == self._page.editor.text.text()
        self.restore_button.setEnabled(self._text is not None and not same and not session.read_only)

    def _compare(self, then: str) -> None:
        now = self._page.editor.text.text()
        parts = version_changes.between(now, then)
        if parts is None:
            self.account.setText(self.tr("Too much has changed to be compared. This is how the version begins:"))
            self._write([Part(then[:BEGINNING], then[:BEGINNING])])
        elif now == then:
            self.account.setText(self.tr("This version is the text as it is now."))
            self._write([Part(then[:BEGINNING], then[:BEGINNING])])
        else:
            come, go = version_changes.words(parts)
            told = self.tr("Restoring it would change the text: words that come back: {come}, words that go: {go}.")
            self.account.setText(told.format(come=QLocale().toString(come), go=QLocale().toString(go)))
            self._write(list(version_changes.shortened(parts)))

    def _write(self, parts: Sequence[Part]) -> None:
        cursor, colours = QTextCursor(self.changes.document()), theme.colours()
        plain, gone, back = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(colours.ink))
        gone.setFontStrikeOut(True)
        gone.setForeground(QColor(colours.deletion))
        back.setFontUnderline(True)
        back.setForeground(QColor(colours.insertion))
        for part in parts:
            if not part.changed:
                cursor.insertText(part.old, plain)
                continue
            cursor.insertText(part.old.replace("\n", "¶\n"), gone)
            if part.old and part.new:
                cursor.insertText(" ", plain)
            cursor.insertText(part.new.replace("\n", "¶\n"), back)
        self.changes.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot()
    def _open(self) -> None:
        self.open_wanted.emit(self.chosen)
        self.accept()

    @Slot()
    def _restore(self) -> None:
        if self._text is not None:
            self.restore_wanted.emit(self.chosen, self._text)
            self.accept()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Earlier versions"))
        head = self.tr("With every save Longhand keeps the version before, and the last five of “{name}” are here.")
        self._head.setText(head.format(name=self._page.document.session.name))
        self.list.setAccessibleName(self.tr("Earlier versions"))
        self.changes.setAccessibleName(self.tr("What restoring the version would change"))
        self._legend.setText(
            self.tr("Struck out: in the text now and not in that version. Underlined: in that version and not now.")
        )
        self.changes.setAccessibleDescription(self._legend.text())
        self.open_button.setText(self.tr("Open as a new document"))
        self.restore_button.setText(self.tr("Restore"))
        self._close_button.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            for row, backup in enumerate(self._versions):
                self.list.item(row).setText(described(backup))
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and hasattr(self, "restore_button"):
            self._show()


def described(backup: Backup) -> str:
    locale = QLocale()
    size = locale.formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return f"{date(backup)}\n{size}"


def date(backup: Backup) -> str:
    """To the second, as several saves may fall into a minute."""
    when, locale = QDateTime.fromSecsSinceEpoch(int(backup.saved_at)), QLocale()
    short = locale.timeFormat(QLocale.FormatType.ShortFormat)
    time = short if "s" in short else short.replace("mm", "mm:ss")
    return f"{locale.toString(when.date(), QLocale.FormatType.ShortFormat)} {locale.toString(when.time(), time)}"


def read(backup: Backup, session: DocumentSession) -> str:
    """Raises `DocumentError`."""
    try:
        return text_file.read(backup.file).text
    except EncodingUnknown:
        return text_file.read(backup.file, encoding=session.encoding).text


class EarlierVersions(QObject):
    """Shows them for the document in sight. `session` gives one that holds nothing."""

    def __init__(self, tabs: Tabs, session: Callable[[], DocumentSession], bar: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._tabs, self._session, self._bar, self._window = tabs, session, bar, window

    @Slot()
    def show(self) -> bool:
        """False when there are none."""
        page = self._tabs.entry
        path = page.document.session.path
        if path is None:
            self._bar.show_notice(self.tr("This document has not been saved yet, so it has no earlier versions."))
            return False
        versions = backups.listed(path)
        if not versions:
            told = self.tr("No earlier version of “{name}” is kept yet. The next save keeps the one before it.")
            self._bar.show_notice(told.format(name=page.document.session.name))
            return False
        dialog = EarlierVersionsDialog(page, versions, self._window)
        dialog.open_wanted.connect(lambda backup: self._open(page, backup))
        dialog.restore_wanted.connect(lambda backup, text: self._restore(page, backup, text))
        dialog.open()
        return True

    def _open(self, page: DocumentPage, backup: Backup) -> None:
        source = page.document.session.path
        try:
            # Before there is an empty tab for it.
            read(backup, page.document.session)
            self._session().open_copy(backup.file, source)
        except DocumentError as error:
            self._bar.show_error(error)

    def _restore(self, page: DocumentPage, backup: Backup, text: str) -> None:
        if page not in self._tabs.pages or page.document.session.path is None:
            return
        self._tabs.show_entry(page)
        if page.document.session.modified:
            # Undo has it too, but not after the next start.
            backups.keep_text(page.editor.text.text(), page.document.session.path)
        caret = page.editor.caret()
        page.editor.text.replace(0, page.editor.text.length, text)
        page.editor.set_caret(min(caret, page.editor.text.length))
        page.editor.setFocus()
        told = self.tr("The text is that of {date} again, and not saved yet. Undo brings back the text of before.")
        self._bar.show_notice(told.format(date=date(backup)), [(self.tr("Undo"), page.editor.undo)])
