"""From an answer to changes on the page, and from the keys to decisions about them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from assistant.text import fact_check, word_diff
from assistant.text.word_diff import Part
from assistant.ui.asking.runs import Answered, Runs
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.editor import Editor
from assistant.ui.review.review import Piece, Review
from assistant.ui.review.review_bar import ReviewBar
from assistant.ui.review.review_view import ReviewView
from assistant.ui.review.suggested_changes import SuggestedChanges

_LONGEST_CHECKED = 30_000  # characters; a check of more would be felt
LEAST_SHARE = 0.5
"""An answer with fewer of the text's words than this has lost some of it."""


class Reviewing(QObject):
    """One review at a time in one document. `open_changed(bool)` when one opens or closes."""

    open_changed = Signal(bool)

    def __init__(self, editor: Editor, runs: Runs, current: CurrentSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._runs, self._current = editor, runs, current
        self._answered: Answered | None = None
        self._review: Review | None = None
        self._before: tuple[QWidget | None, object] = (None, None)
        self._deciding = False
        self.view = ReviewView(editor)
        self.bar = ReviewBar()
        self.bar.accept_all.clicked.connect(self.accept_all)
        self.bar.reject_all.clicked.connect(self.reject_all)
        self.bar.accept.clicked.connect(self.accept)
        self.bar.reject.clicked.connect(self.reject)
        self.bar.next.clicked.connect(self.next)
        self.bar.previous.clicked.connect(self.previous)
        self.bar.try_again.clicked.connect(self.try_again)
        self.bar.layout_button.clicked.connect(self._change_layout)
        self.view.chosen.connect(self._on_chosen)
        self.view.refused.connect(self._on_refused)
        runs.review_begun.connect(self._on_begun)
        runs.answered.connect(self._on_answered)
        runs.busy_changed.connect(self._on_busy)
        current.watch(lambda settings: settings.writing.review_layout, self._on_layout)
        current.watch(lambda settings: settings.writing, self._on_look)
        editor.text.loaded.connect(self.close)
        editor.cursorPositionChanged.connect(self._hand_over)
        editor.installEventFilter(self)

    @property
    def review(self) -> Review | None:
        return self._review

    def slots(self) -> dict[str, Callable[[], object]]:
        """The slots of the review commands, by their ids."""
        return {
            "next_change": self.next,
            "previous_change": self.previous,
            "accept_change": self.accept,
            "reject_change": self.reject,
            "accept_all": self.accept_all,
            "reject_all": self.reject_all,
        }

    def govern(self, actions: dict[str, QAction]) -> None:
        """Its keys act inside the review; the caller enables the commands while a review is open."""
        self.view.addActions([actions[name] for name in self.slots()])
        for before, after in pairwise((self.view, *self.bar.buttons())):
            QWidget.setTabOrder(before, after)

    def has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return self._review is not None and focused is not None and (
            focused is self.view or self.bar.isAncestorOf(focused)
        )  # fmt: skip

    @Slot()
    def next(self) -> None:
        self._step(1)

    @Slot()
    def previous(self) -> None:
        self._step(-1)

    @Slot()
    def accept(self) -> None:
        if self._review is not None and self._may_write():
            self._decide(self._review.accept)

    @Slot()
    def reject(self) -> None:
        if self._review is not None:
            self._decide(self._review.reject)

    @Slot()
    def accept_all(self) -> None:
        if self._review is not None and self._may_write():
            self._decide(self._review.accept_all)

    @Slot()
    def reject_all(self) -> None:
        """Leave what was not accepted as the person wrote it."""
        if self._review is not None:
            self._decide(self._review.reject_all)

    def keep(self, suggested: SuggestedChanges) -> None:
        """Put the changes that are open into the text as suggestions, one undo step, and end the review."""
        review = self._review
        if review is None or not self._may_write():
            return
        parts = [Part(piece.text, piece.new if piece.state == "open" else piece.text) for piece in review.pieces]
        start = review.start
        self.close()
        if not suggested.keep(start, parts):
            self.bar.show_notice(
                self.tr("These changes cannot be kept as suggestions, as they are in code or in marks of Markdown."),
                ((self.tr("Close"), lambda: None),),
            )

    def escape(self) -> bool:
        """None of the changes, where the focus is in the review; or close the notice. False when there was neither."""
        if self.has_focus():
            self.reject_all()
            return True
        if self.bar.has_notice:
            self.bar.close_bar()
            return True
        return False

    def run_key(self) -> bool:
        """All of the changes, where the focus is in the review."""
        if self.has_focus():
            self.accept_all()
            return True
        return False

    @Slot()
    def try_again(self) -> None:
        """Ask once more for the passage as it is now."""
        answered, review = self._answered, self._review
        if answered is None:
            return
        span = (review.start, review.end) if review is not None and not review.gone else answered.span()
        self.close()
        self._runs.repeat(answered.asked, span)

    @Slot()
    def close(self) -> None:
        """End the review and change nothing more."""
        self.bar.close_bar()
        if self._review is None:
            return
        had_focus = self.view.hasFocus() or self.bar.isAncestorOf(QApplication.focusWidget() or self.view)
        review, self._review = self._review, None
        review.changed.disconnect(self._on_changed)
        review.close()
        self.view.close_review()
        review.deleteLater()
        if had_focus:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_open()

    @Slot(object)
    def _on_begun(self, editor: Editor) -> None:
        if editor is not self._editor:
            return
        self.close()
        self._before = self._state()

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        # A notice offers what the run before has left.
        if busy and self.bar.has_notice and self._runs.editor is self._editor:
            self.bar.close_bar()

    @Slot(object)
    def _on_answered(self, answered: Answered) -> None:
        """Show what the answer would change, or say why it is not shown."""
        if answered.source.editor is not self._editor:
            return
        self.close()
        self._answered = answered
        found = answered.source.find()
        if self._editor.isReadOnly() or not answered.source.original.strip():
            return
        again = (self.tr("Try again"), self.try_again)
        close = (self.tr("Close"), lambda: None)
        if found is None:
            text = self.tr(
                "You have edited this passage since, so the changes no longer fit. The answer is in the panel."
            )
            self.bar.show_notice(text, (again, close))
            return
        original = answered.source.original
        new = word_diff.fitted(original, answered.text)
        doubt = self._doubt(original, new, answered)
        if new == original and answered.kept:
            self.bar.show_notice(self._kept(answered.kept), (again, close))
        elif new == original and answered.asked.action.task != "correct":
            self.bar.show_notice(self.tr("The model gave your text back unchanged."), (again, close))
        elif new == original:
            self.bar.show_notice(self.tr("Nothing to change."), (close,))
        elif not answered.text.strip():
            self.bar.show_notice(self.tr("No text came. Your text is as it was."), (again, close))
        elif doubt and not answered.kept and answered.asked.action.task != "instruct":
            show = (self.tr("Show the changes"), lambda: self._open(answered, new, doubt))
            kept = self.tr("Your text is as it was.")
            self.bar.show_notice(f"{doubt} {kept}", (show, again, close))
        else:
            self._open(answered, new, doubt)

    def _doubt(self, original: str, new: str, answered: Answered) -> str:
        if word_diff.words(new) < LEAST_SHARE * word_diff.words(original):
            return self.tr("This answer is doubtful: more than half of your text is missing from it.")
        if answered.cut_short:
            return self.tr("This answer is doubtful: it ended at the length limit, so its end may be missing.")
        return self._kept(answered.kept) if answered.kept else ""

    def _kept(self, passages: int) -> str:
        return self.tr("For %Ln passages no fitting answer came; they stand as you wrote them.", "", passages)

    def _open(self, answered: Answered, new: str, doubt: str) -> None:
        found = answered.source.find()
        if found is None:
            self._on_answered(answered)
            return
        parts = word_diff.compare(answered.source.original, new)
        checks = self._current.settings.writing.check_facts and len(new) <= _LONGEST_CHECKED
        review = Review(self._editor.text, found[0], parts, self, fact_check.of_changes(parts) if checks else ())
        self._review = review
        review.changed.connect(self._on_changed)
        layout = self._current.settings.writing.review_layout
        self.bar.show_layout(layout == "side")
        self.bar.show_review(review, doubt)
        self.view.open(review, "side" if layout == "side" else "inline")
        # Whoever went on writing elsewhere keeps the keyboard.
        stayed = self._state() == self._before or QApplication.focusWidget() is None
        if stayed and self._editor.isVisible():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_open()
        QTimer.singleShot(0, self.view, self.view.show_current)

    def _tell_open(self) -> None:
        self.open_changed.emit(self._review is not None)

    def _state(self) -> tuple[QWidget | None, object]:
        """Where the person is: the same again means that nothing was typed and no one moved."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused = None
        written = focused.toPlainText() if isinstance(focused, QPlainTextEdit) else None
        composed = self._editor.textCursor().block().layout().preeditAreaText()
        return focused, (self._editor.selection(), self._editor.text.history.top, written, composed)

    def _step(self, by: int) -> None:
        if self._review is not None:
            review = self._review
            self._decide(lambda: review.step(by))
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _decide(self, act: Callable[[], object]) -> None:
        self._deciding = True
        try:
            act()
        finally:
            self._deciding = False
        self._after_change()
        if self._review is not None:
            self.view.refresh()
            self.view.show_current()

    def _may_write(self) -> bool:
        if self._editor.isReadOnly():
            self._runs.tell_read_only()
            return False
        return True

    @Slot()
    def _on_changed(self) -> None:
        if not self._deciding:
            # The document may be in the middle of its change.
            QTimer.singleShot(0, self, self._after_change)

    @Slot()
    def _after_change(self) -> None:
        review = self._review
        if review is None:
            return
        if review.gone:
            self.close()
            self.bar.show_notice(
                self.tr("The passage under review is gone from your text, so the review has ended."),
                ((self.tr("Close"), lambda: None),),
            )
        elif review.current is None:
            end, edited = review.end, review.edited
            in_review = self.has_focus()
            self.close()
            if in_review:
                self._editor.set_caret(end)
            if edited and not any(piece.state == "accepted" for piece in review.pieces):
                self.bar.show_notice(
                    self.tr("You have edited this passage, and no change is left in it."),
                    ((self.tr("Close"), lambda: None),),
                )
            else:
                self.bar.announce(self.tr("Review finished"))
        else:
            self.bar.update_review()

    @Slot(object)
    def _on_chosen(self, piece: object) -> None:
        if self._review is not None and isinstance(piece, Piece):
            self._review.choose(piece)
            self.bar.update_review()

    @Slot()
    def _on_refused(self) -> None:
        self.bar.warn(self.tr("Accept or reject the changes first, or press Esc to write here."))

    @Slot()
    def _change_layout(self) -> None:
        side = self._current.settings.writing.review_layout == "side"
        self._current.change("writing.review_layout", "inline" if side else "side")

    @Slot()
    def _on_layout(self) -> None:
        if self._review is not None:
            side = self._current.settings.writing.review_layout == "side"
            self.bar.show_layout(side)
            self.view.set_layout("side" if side else "inline")

    @Slot()
    def _on_look(self) -> None:
        if self._review is not None:
            QTimer.singleShot(0, self.view, self.view.refresh)

    @Slot()
    def _hand_over(self, entering: bool = False) -> None:
        """A caret that comes under the review would be out of sight: the review takes the keyboard then."""
        cursor = self._editor.textCursor()
        if (
            self._review is not None
            and self._editor.hasFocus()
            and (self.view.covers(cursor.anchor()) if entering else not cursor.hasSelection())
            and QApplication.mouseButtons() == Qt.MouseButton.NoButton
            and self.view.covers(cursor.position())
        ):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._review is not None:
            QTimer.singleShot(0, self, partial(self._hand_over, True))
        return super().eventFilter(watched, event)
