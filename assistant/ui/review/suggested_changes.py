"""The tracked changes and comments in the text of a page: from one to the next, and decisions about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal, Slot

from assistant.text import critic_edits, critic_marks
from assistant.text.counting import units
from assistant.text.critic_edits import Cut
from assistant.text.critic_marks import SIZE, Mark, Note
from assistant.text.word_diff import Part
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.editor import Editor


class SuggestedChanges(QObject):
    """Each decision is one undo step. `told(str)` names the mark that the caret has come to."""

    told = Signal(str)

    def __init__(self, editor: Editor, current: CurrentSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor, self._current = editor, current

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

    @property
    def marks(self) -> Sequence[Mark]:
        """All but passages that no comment speaks of, by their places."""
        return [mark for mark in self._editor.changes.marks if mark.is_change or mark.notes]

    @property
    def has_changes(self) -> bool:
        return any(mark.is_change for mark in self._editor.changes.marks)

    def here(self, changes: bool) -> list[Mark]:
        """The changes, or else the comments, that the selection touches, or the innermost one at the caret."""
        start, end = self._editor.selection()
        some = [mark for mark in self.marks if mark.is_change == changes]
        if start < end:
            return [mark for mark in some if mark.start < end and mark.end > start]
        return [mark for mark in some if mark.start <= start <= mark.end][-1:]

    @Slot()
    def next(self) -> None:
        marks, caret = self.marks, self._editor.selection()[1]
        if marks:
            self._go_to(next((mark for mark in marks if _inside(mark) > caret), marks[0]))

    @Slot()
    def previous(self) -> None:
        marks, caret = self.marks, self._editor.selection()[0]
        if marks:
            self._go_to(next((mark for mark in reversed(marks) if _inside(mark) < caret), marks[-1]))

    @Slot()
    def accept(self) -> None:
        self._settle(self.here(changes=True), True)

    @Slot()
    def reject(self) -> None:
        self._settle(self.here(changes=True), False)

    @Slot()
    def accept_all(self) -> None:
        self._settle([mark for mark in self.marks if mark.is_change], True, go_on=False)

    @Slot()
    def reject_all(self) -> None:
        self._settle([mark for mark in self.marks if mark.is_change], False, go_on=False)

    @Slot()
    def comment(self) -> None:
        """Begin a comment on the selection, at the caret, or a reply to the comment at the caret; its words are typed there."""
        editor, text = self._editor, self._editor.text
        if editor.isReadOnly():
            return
        start, end = editor.selection()
        name = " ".join(self._current.settings.writing.name.split())
        now = QDateTime.currentDateTime().toString("yyyy-MM-dd HH:mm")
        head = critic_marks.note_source(Note("x", name, now))[:-4] if name else "{>>"
        answered = next(iter(self.here(changes=False)), None) if start == end else None
        if answered is not None:
            start = end = answered.end
        else:
            for mark in editor.changes.marks:
                # A mark is within the passage as a whole, or around it.
                within = (
                    mark.start + SIZE <= start
                    and end <= mark.inner_end - SIZE
                    and mark.kind in ("insertion", "passage")
                )
                if mark.start < end and mark.end > start and not within:
                    start, end = min(start, mark.start), max(end, mark.end)
        with text.step():
            text.replace(end, end, f"==}}{head}<<}}" if start < end else f"{head}<<}}")
            if start < end:
                text.replace(start, start, "{==")
                end += 2 * SIZE
        editor.set_caret(end + units(head))
        editor.setFocus()

    @Slot()
    def remove_comment(self) -> None:
        """Take away the comments at the caret or in the selection, with their replies."""
        self._settle(self.here(changes=False), True, go_on=False)

    def keep(self, start: int, parts: Sequence[Part]) -> bool:
        """Put changes of the text from `start` on into it as suggestions. False where its marks would not be read as such."""
        text = self._editor.text
        old, new = "".join(part.old for part in parts), "".join(part.new for part in parts)
        whole = [Part(old, new)]
        chosen = next((some for some in (parts, whole) if _comes_back(some, old, new)), None)
        if chosen is None or text.slice(start, start + units(old)) != old or self._editor.isReadOnly():
            return False
        places, at = [], start
        for part in chosen:
            places.append((at, part))
            at += units(part.old)
        with text.step():
            for place, part in reversed(places):
                if part.changed:
                    self._mark(place, part)
        return True

    def _mark(self, place: int, part: Part) -> None:
        text, end = self._editor.text, place + units(part.old)
        opener, middle, closer = _signs(part)
        text.replace(end, end, closer)
        if part.new:
            with text.written_by("review"):
                text.replace(end, end, part.new)
        text.replace(end, end, middle)
        text.replace(place, place, opener)

    def _settle(self, marks: Sequence[Mark], accept: bool, *, go_on: bool = True) -> None:
        editor, text = self._editor, self._editor.text
        if not marks or editor.isReadOnly():
            return
        whole = text.text()
        chosen = {(mark.start, mark.kind) for mark in marks}
        found = [mark for mark in critic_marks.marks(whole) if (units(whole[: mark.start]), mark.kind) in chosen]
        cuts = critic_edits.all_cuts(whole, found, accept)
        with text.step():
            for cut in reversed(_in_units(whole, cuts)):
                text.replace(cut.start, cut.end, "")
        editor.set_caret(min(editor.caret(), text.length))
        if go_on and (marks_left := [mark for mark in self.marks if mark.is_change]):
            caret = editor.caret()
            self._go_to(next((mark for mark in marks_left if mark.end >= caret), marks_left[0]))

    def _go_to(self, mark: Mark) -> None:
        editor = self._editor
        editor.set_caret(_inside(mark))
        if not 0.1 < editor.cursorRect().center().y() / max(1, editor.viewport().height()) < 0.9:
            editor.scroll_caret_to(0.4)
        self.told.emit(self._words(mark))

    def _words(self, mark: Mark) -> str:
        kinds = {
            "insertion": self.tr("Insertion"),
            "deletion": self.tr("Deletion"),
            "replacement": self.tr("Replacement"),
        }
        marks = self.marks
        parts = [kinds.get(mark.kind, self.tr("Comment"))]
        if mark.notes:
            when = QDateTime.fromString(mark.notes[0].date[:16], "yyyy-MM-dd HH:mm")
            parts.append(mark.notes[0].author)
            parts.append(
                QLocale().toString(when, QLocale.FormatType.ShortFormat) if when.isValid() else mark.notes[0].date
            )
        place = marks.index(mark) + 1 if mark in marks else 1
        locale = QLocale()
        parts.append(
            self.tr("{number} of {total}").format(number=locale.toString(place), total=locale.toString(len(marks)))
        )
        return " · ".join(part for part in parts if part)


def _inside(mark: Mark) -> int:
    """Where the caret stands in a mark: at its words."""
    return mark.start + SIZE


def _signs(part: Part) -> tuple[str, str, str]:
    """Before the old words, between, and behind the new ones."""
    if part.old and part.new:
        return "{~~", "~>", "~~}"
    return ("{--", "", "--}") if part.old else ("{++", "", "++}")


def _comes_back(parts: Sequence[Part], old: str, new: str) -> bool:
    """Whether rejecting and accepting the marks gives both texts, but for blank lines."""
    made = []
    for part in parts:
        opener, middle, closer = _signs(part)
        made.append(f"{opener}{part.old}{middle}{part.new}{closer}" if part.changed else part.old)
    source = "".join(made)
    return all(
        critic_edits.settled(source, accept).split() == critic_edits.settled(wanted, accept).split()
        for accept, wanted in ((False, old), (True, new))
    )


def _in_units(text: str, cuts: Sequence[Cut]) -> list[Cut]:
    if text.isascii():
        return list(cuts)
    found, counted, passed = [], 0, 0
    for cut in cuts:
        start = counted + units(text[passed : cut.start])
        counted, passed = start + units(text[cut.start : cut.end]), cut.end
        found.append(Cut(start, counted))
    return found
