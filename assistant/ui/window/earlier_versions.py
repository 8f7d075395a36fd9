"""Versions of a document, kept by name or with a save: compared with each other or with the text now, and restored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QEvent, QLocale, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.documents import text_file
from assistant.documents.backups import Backup
from assistant.errors import DocumentError, EncodingUnknown
from assistant.text import version_changes
from assistant.text.counting import units
from assistant.text.word_diff import Part
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.kit import messages, theme, window_place
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.window.document_page import DocumentPage

WIDTH, HEIGHT = 820, 520
BEGINNING = 4_000


class Passage(NamedTuple):
    """A change of the text now that would restore words of a version."""

    start: int
    """In UTF-16 units."""
    old: str
    new: str


class EarlierVersionsDialog(QDialog):
    """`open_wanted(Backup)`, `restore_wanted(Backup, str)` with the text of that version, `delete_wanted(Backup)`, and
    `passages_wanted(Backup, list)` with a `Passage` for each change that is to be restored."""

    open_wanted = Signal(object)
    restore_wanted = Signal(object, str)
    passages_wanted = Signal(object, object)
    delete_wanted = Signal(object)

    def __init__(self, page: DocumentPage, versions: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._versions = page, list(versions)
        self._text: str | None = None
        self._passages: list[tuple[int, int, Passage]] = []
        self._sure = False
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
        self.passage_button, self.delete_button = QPushButton(), QPushButton()
        self.other = QComboBox()
        self.other.setMinimumWidth(120)
        self.other.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._other_label = QLabel()
        self._other_label.setBuddy(self.other)
        self.restore_button.setProperty("primary", True)
        self.restore_button.setDefault(True)
        self._fill()
        self.list.currentRowChanged.connect(self._show)
        self.other.currentIndexChanged.connect(self._show)
        self.changes.cursorPositionChanged.connect(self._show_passages)
        self.changes.selectionChanged.connect(self._show_passages)
        self.passage_button.clicked.connect(self._restore_passages)
        self.delete_button.clicked.connect(self._delete)
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
        with_other = QHBoxLayout()
        with_other.setSpacing(8)
        with_other.addWidget(self._other_label)
        with_other.addWidget(self.other, 1)
        middle.addWidget(self.list, 0, 0, 4, 1)
        middle.addLayout(with_other, 0, 1)
        middle.addWidget(self.account, 1, 1)
        middle.addWidget(self.changes, 2, 1)
        middle.addWidget(self._legend, 3, 1)
        middle.setRowStretch(2, 1)
        foot = FlowLayout(at_end=True)
        buttons = (self.delete_button, self.open_button, self.passage_button, self.restore_button)
        for button in (self._close_button, *buttons):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        row, other = max(0, self.list.currentRow()), max(0, self.other.currentIndex())
        self.list.clear()
        self.other.clear()
        self.other.addItem(self.tr("The text as it is now"))
        for backup in self._versions:
            item = QListWidgetItem(described(backup))
            item.setSizeHint(QSize(0, 48))
            item.setToolTip(called(backup))
            self.list.addItem(item)
            self.other.addItem(called(backup))
        self.other.setCurrentIndex(min(other, self.other.count() - 1))
        self.list.setCurrentRow(min(row, self.list.count() - 1))

    def show_versions(self, versions: Sequence[Backup]) -> None:
        """After one was deleted, or passages have been restored."""
        self._versions = list(versions)
        if not self._versions:
            self.reject()
            return
        for widget in (self.list, self.other):
            widget.blockSignals(True)
        self._fill()
        for widget in (self.list, self.other):
            widget.blockSignals(False)
        self._show()

    @property
    def versions(self) -> list[Backup]:
        return self._versions

    @property
    def chosen(self) -> Backup:
        return self._versions[max(0, self.list.currentRow())]

    @property
    def passages(self) -> list[Passage]:
        """The changes that the caret or the selection touches, in the text now."""
        cursor = self.changes.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return [passage for first, last, passage in self._passages if first <= end and start <= last]

    @Slot()
    def _show(self) -> None:
        session = self._page.document.session
        self.changes.clear()
        self._passages = []
        self._text = self._read(self.chosen)
        other = self.other.currentIndex()
        base = self._page.editor.text.text() if other <= 0 else self._read(self._versions[other - 1])
        if self._text is not None and base is not None:
            self._compare(base, self._text, now=other <= 0)
        self.open_button.setEnabled(self._text is not None)
        same = self._text == self._page.editor.text.text()
        self.restore_button.setEnabled(self._text is not None and not same and not session.read_only)
        self._sure = False
        self.delete_button.setVisible(bool(self.chosen.name))
        self.delete_button.setText(self.tr("Delete"))
        self._show_passages()

    def _read(self, backup: Backup) -> str | None:
        try:
            return read(backup, self._page.document.session)
        except DocumentError as error:
            self.account.setText(messages.words(error).paragraph())
            return None

    @Slot()
    def _show_passages(self) -> None:
        self.passage_button.setEnabled(bool(self.passages) and not self._page.document.session.read_only)

    def _compare(self, base: str, then: str, now: bool) -> None:
        parts = version_changes.between(base, then)
        if parts is None:
            self.account.setText(self.tr("Too much has changed to be compared. This is how the version begins:"))
            self._write([Part(then[:BEGINNING], then[:BEGINNING])])
        elif base == then:
            same = self.tr("This version is the text as it is now.")
            self.account.setText(same if now else self.tr("The two versions are the same."))
            self._write([Part(then[:BEGINNING], then[:BEGINNING])])
        else:
            come, go = version_changes.words(parts)
            told = (
                self.tr("Restoring it would change the text: words that come back: {come}, words that go: {go}.")
                if now
                else self.tr("Words of this version alone: {come}, words of the other alone: {go}.")
            )
            self.account.setText(told.format(come=QLocale().toString(come), go=QLocale().toString(go)))
            self._write(list(version_changes.shortened(parts)), parts if now else ())

    def _write(self, parts: Sequence[Part], whole: Sequence[Part] = ()) -> None:
        """`whole` are the same parts with all of their words, where changes of the text now can be restored."""
        cursor, colours = QTextCursor(self.changes.document()), theme.colours()
        plain, gone, back = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(colours.ink))
        gone.setFontStrikeOut(True)
        gone.setForeground(QColor(colours.deletion))
        back.setFontUnderline(True)
        back.setForeground(QColor(colours.insertion))
        place = 0
        for number, part in enumerate(parts):
            length = units(whole[number].old) if whole else 0
            if not part.changed:
                cursor.insertText(part.old, plain)
                place += length
                continue
            begin = cursor.position()
            cursor.insertText(part.old.replace("\n", "¶\n"), gone)
            if part.old and part.new:
                cursor.insertText(" ", plain)
            cursor.insertText(part.new.replace("\n", "¶\n"), back)
            if whole:
                self._passages.append((begin, cursor.position(), Passage(place, part.old, part.new)))
            place += length
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

    @Slot()
    def _restore_passages(self) -> None:
        if passages := self.passages:
            # The button goes off, and the keyboard would come to the one that restores all.
            self.changes.setFocus()
            self.passages_wanted.emit(self.chosen, passages)

    @Slot()
    def _delete(self) -> None:
        """Asked twice, by the same button: a snapshot that is deleted does not come back."""
        if self._sure:
            self.delete_wanted.emit(self.chosen)
            return
        self._sure = True
        self.delete_button.setText(self.tr("Delete for good"))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Versions"))
        head = self.tr(
            "With every save Longhand keeps the version before, and the last five of “{name}” are here. Versions that you"
            " have named stay until you delete them."
        )
        self._head.setText(head.format(name=self._page.document.session.name))
        self.list.setAccessibleName(self.tr("Versions"))
        self.changes.setAccessibleName(self.tr("What restoring the version would change"))
        self._other_label.setText(self.tr("Compared with:"))
        self.other.setAccessibleName(self._other_label.text())
        self.passage_button.setText(self.tr("Restore this change"))
        self.delete_button.setText(self.tr("Delete"))
        self._legend.setText(
            self.tr(
                "Struck out: not in the chosen version. Underlined: in the chosen version alone. Click a change to restore it."
            )
        )
        self.changes.setAccessibleDescription(self._legend.text())
        self.open_button.setText(self.tr("Open as a new document"))
        self.restore_button.setText(self.tr("Restore"))
        self._close_button.setText(self.tr("Close"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_versions(self._versions)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange) and hasattr(self, "restore_button"):
            self._show()


def described(backup: Backup) -> str:
    """Two lines."""
    locale = QLocale()
    size = locale.formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return f"{backup.name}\n{date(backup)} · {size}" if backup.name else f"{date(backup)}\n{size}"


def called(backup: Backup) -> str:
    return f"{backup.name} · {date(backup)}" if backup.name else date(backup)


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
