"""The strip under the page while changes wait for a decision: how many, which one, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.ui.asking.answer_reading import Doubt, said
from assistant.ui.kit import announcing, bidi, theme
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.review.review import Piece, Review

NoticeAction = tuple[str, Callable[[], object]]
LONGEST = 60


class ReviewBar(QWidget):
    """Shows a review, or a notice in its place. Its buttons are for others to connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_bar")
        self._review: Review | None = None
        self._doubt = ""
        self._said = ""
        self._side = False
        self.count, self.current, self.warning = QLabel(), QLabel(), QLabel()
        self.count.setProperty("tone", "head")
        self.current.setProperty("tone", "muted")
        self.warning.setProperty("tone", "warning")
        for label in (self.count, self.current, self.warning):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.accept_all, self.reject_all = QPushButton(), QPushButton()
        self.previous, self.next = QPushButton(), QPushButton()
        self.accept, self.reject = QPushButton(), QPushButton()
        self.layout_button, self.try_again, self.keep = QPushButton(), QPushButton(), QPushButton()
        self.layout_button.setProperty("flat", True)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self.count)
        texts.addWidget(self.current)
        texts.addWidget(self.warning)
        self._deciding = QWidget()
        deciding = FlowLayout(self._deciding)
        for button in self.buttons():
            deciding.addWidget(button)
        self._notice = QWidget()
        self._notice_buttons = FlowLayout(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(texts)
        column.addWidget(self._deciding)
        column.addWidget(self._notice)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.retranslate()
        self.hide()

    @property
    def has_notice(self) -> bool:
        return not self.isHidden() and self._review is None

    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order of the Tab key."""
        deciding = (self.accept_all, self.reject_all, self.previous, self.next, self.accept, self.reject)
        return (*deciding, self.keep, self.try_again, self.layout_button)

    def message(self) -> str:
        """All that it says, in one line."""
        facts = " — ".join(label.text() for label in (self.count, self.current) if label.text())
        return f"{facts} {self.warning.text()}".strip()

    def show_review(self, review: Review, doubt: str = "") -> None:
        self._review, self._doubt, self._said = review, doubt, ""
        self._deciding.show()
        self._notice.hide()
        self.layout_button.show()
        self.update_review()
        self.show()

    def show_notice(self, text: str, actions: Sequence[NoticeAction]) -> None:
        """A sentence with buttons; each closes the strip first."""
        self._review = None
        self._deciding.hide()
        self.layout_button.hide()
        self.try_again.hide()
        while (item := self._notice_buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for label, callback in actions:
            self._notice_buttons.addWidget(self._notice_button(label, callback))
        self._say(text, "", "")
        self._notice.show()
        self.show()
        self.announce(text)

    def show_layout(self, side: bool) -> None:
        """Offer the other way to show the changes."""
        self._side = side
        if side:
            self.layout_button.setText(self.tr("Within the text"))
            self.layout_button.setToolTip(self.tr("Show deletions and insertions within the text"))
        else:
            self.layout_button.setText(self.tr("Side by side"))
            self.layout_button.setToolTip(self.tr("Show your text and the suggestion side by side"))

    def close_bar(self) -> None:
        self._review = None
        self.hide()

    def update_review(self) -> None:
        """Show the number of open changes and the current change; announce them where they have changed."""
        review = self._review
        if review is None:
            return
        waiting = review.open()
        current = review.current
        for button in (self.accept, self.reject, self.accept_all, self.reject_all, self.keep):
            button.setEnabled(current is not None)
        for button in (self.previous, self.next):
            button.setEnabled(len(waiting) > 1)
        edited = self.tr("You have edited this passage; the changes that you touched are no longer offered.")
        self.try_again.setVisible(review.edited)
        self._say(
            self.tr("%Ln changes", "", len(waiting)),
            self.described(current, waiting.index(current) + 1, len(waiting)) if current is not None else "",
            "\n".join(filter(None, (self._doubt, edited if review.edited else "", self._facts(review, current)))),
        )
        said = self.current.text() + self.warning.text()
        if said != self._said:
            self.announce(self.message() if not self._said else f"{self.current.text()} {self.warning.text()}".strip())
            self._said = said

    def described(self, piece: Piece, number: int, count: int) -> str:
        """One change in words, as a screen reader says it."""
        old, new = self._named(piece.old), self._named(piece.new)
        if not piece.old:
            what = self.tr("Insert {new}").format(new=new)
        elif not piece.new:
            what = self.tr("Delete {old}").format(old=old)
        else:
            what = self.tr("Replace {old} with {new}").format(old=old, new=new)
        return self.tr("{change}, {number} of {count}").format(change=what, number=number, count=count)

    def _facts(self, review: Review, current: Piece | None) -> str:
        """Lines on the facts that the current change alters, and on the number of other changes that alter facts."""
        if current is None:
            return ""
        lines = [said(Doubt(one.kind, one.text, one.gone)) for one in current.doubts[:4]]
        others = sum(bool(piece.doubts) for piece in review.open() if piece is not current)
        if others:
            lines.append(self.tr("%Ln other changes touch a fact.", "", others))
        return "\n".join(lines)

    def warn(self, text: str) -> None:
        """Say it until something changes."""
        self._say(self.count.text(), self.current.text(), text)
        self.announce(text)

    def announce(self, text: str) -> None:
        announcing.say(self, text)

    def _named(self, text: str) -> str:
        if not text.strip():
            return self.tr("a line break") if "\n" in text else self.tr("a space")
        shown = " ".join(text.split())
        if len(shown) > LONGEST:
            shown = f"{shown[:LONGEST].rstrip()}…"
        return bidi.isolated(self.tr("“{text}”").format(text=shown))

    def _say(self, count: str, current: str, warning: str) -> None:
        for label, text in ((self.count, count), (self.current, current), (self.warning, warning)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(self.message())

    def _notice_button(self, label: str, callback: Callable[[], object]) -> QPushButton:
        button = QPushButton(label)

        def chosen() -> None:
            self.close_bar()
            callback()

        button.clicked.connect(chosen)
        return button

    def retranslate(self) -> None:
        for button, text, tip in (
            (self.accept_all, self.tr("Accept all"), self.tr("Accept all changes (Ctrl+Return)")),
            (self.reject_all, self.tr("Reject all"), self.tr("Reject all changes and keep your text (Esc)")),
            (self.previous, self.tr("Previous"), self.tr("Go to the previous change (Ctrl+Shift+,)")),
            (self.next, self.tr("Next"), self.tr("Go to the next change (Ctrl+Shift+.)")),
            (self.accept, self.tr("Accept"), self.tr("Accept this change (Ctrl+Shift+A)")),
            (self.reject, self.tr("Reject"), self.tr("Reject this change (Ctrl+Shift+R)")),
            (self.keep, self.tr("Keep as suggestions"), self.tr("Put the changes into the text, to be decided later")),
            (self.try_again, self.tr("Try again"), self.tr("Ask again with the passage as it is now")),
        ):
            button.setText(text)
            button.setToolTip(tip)
        self.show_layout(self._side)
        self.update_review()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.panel)
        painter.fillRect(0, 0, self.width(), 1, colours.line)
