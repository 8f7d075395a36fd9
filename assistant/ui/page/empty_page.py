"""The three hint lines of an empty page, which vanish at the first key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QTextEdit


class EmptyPage(QLabel):
    """Lies under the first line of an editor and lets every click through."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setProperty("tone", "muted")
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(
            "\n".join(
                (
                    self.tr("Write or paste your text here, or open a file with Ctrl+O."),
                    self.tr("Ctrl+Return lets the model write on, and Esc stops it."),
                    self.tr("F1 opens the guide."),
                )
            )
        )

    def place(self) -> None:
        margin = int(self._editor.document().documentMargin())
        line = self._editor.cursorRect().height() if self._editor.document().isEmpty() else 0
        self.setFont(self._editor.font())
        width = max(0, self._editor.viewport().width() - 2 * margin)
        self.setGeometry(margin, margin + int(line * 1.5), width, self.heightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
