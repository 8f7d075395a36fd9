"""Changes that wait for a decision, while the document is edited by others."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from assistant.text.counting import units
from assistant.text.word_diff import compare
from assistant.ui.page.document_text import DocumentText
from assistant.ui.review.review import Review

OLD = "I saw teh cat on on the mat, an it was fine."
NEW = "I saw the cat on the mat, and it was fine."


def review_of(text: str, start: int, old: str, new: str) -> tuple[DocumentText, Review, QTextDocument]:
    document = QTextDocument()
    # Qt tells of changes only where there is a layout.
    document.documentLayout()
    made = DocumentText(document)
    made.load(text)
    assert made.slice(start, start + units(old)) == old
    return made, Review(made, start, compare(old, new)), document


def states(review: Review) -> list[str]:
    return [piece.state for piece in review.pieces if piece.state != "kept"]


def test_nothing_is_in_the_document_until_it_is_accepted(qapp: QApplication) -> None:
    text, review, _document = review_of(f"Before. {OLD} After.", 8, OLD, NEW)
    assert states(review) == ["open"] * 3
    assert text.text() == f"Before. {OLD} After." and not text.modified
    assert review.accept()
    assert text.text() == "Before. I saw the cat on on the mat, an it was fine. After."
    review.reject()
    assert states(review) == ["accepted", "rejected", "open"]
    assert review.accept()
    assert review.current is None
    assert text.text() == "Before. I saw the cat on on the mat, and it was fine. After."
    text.undo()
    assert text.text() == "Before. I saw the cat on on the mat, an it was fine. After."
    text.undo()
    assert text.text() == f"Before. {OLD} After."


def test_accepting_all_is_one_step_and_its_undo_opens_them_again(qapp: QApplication) -> None:
    text, review, _document = review_of(f"Before. {OLD} After.", 8, OLD, NEW)
    review.step(1)
    review.reject()
    assert review.accept_all()
    assert text.text() == "Before. I saw the cat on on the mat, and it was fine. After."
    text.undo()
    assert text.text() == f"Before. {OLD} After."
    assert states(review) == ["open", "rejected", "open"]
    assert review.current is review.open()[0]
    text.redo()
    assert states(review) == ["accepted", "rejected", "accepted"]
    assert not review.edited


def test_next_and_previous_go_round(qapp: QApplication) -> None:
    _text, review, _document = review_of(OLD, 0, OLD, NEW)
    first, second, third = review.open()
    review.step(-1)
    assert review.current is third
    review.step(1)
    assert review.current is first
    review.choose(second)
    assert review.current is second
    review.reject()
    assert review.current is third
    review.choose(second)
    assert review.current is third


def test_edits_elsewhere_move_it(qapp: QApplication) -> None:
    text, review, _document = review_of(f"Before. {OLD} After.", 8, OLD, NEW)
    text.replace(0, 6, "😀 Long before")
    text.replace(review.end + 1, review.end + 6, "Then")
    text.replace(review.start, review.start, "Here: ")
    text.replace(review.end, review.end, " So.")
    assert not review.edited
    review.accept_all()
    assert text.text() == f"😀 Long before. Here: {NEW} So. Then."


def test_an_edit_inside_resolves_the_change_it_touches_and_no_other(qapp: QApplication) -> None:
    text, review, _document = review_of(OLD, 0, OLD, NEW)
    text.replace(7, 8, "E")
    assert text.text().startswith("I saw tEh cat")
    assert review.edited and len(review.open()) == 2
    text.replace(11, 11, " big")
    assert len(review.open()) == 2
    review.accept_all()
    assert text.text() == "I saw tEh c bigat on the mat, and it was fine."


def test_edits_over_its_edges_leave_what_is_left(qapp: QApplication) -> None:
    text, review, _document = review_of(f"Before. {OLD} After.", 8, OLD, NEW)
    text.replace(4, 18, "X")
    end = review.end
    text.replace(end - 5, end + 3, "Y")
    assert text.slice(review.start, review.end) == "cat on on the mat, an it was "
    review.accept_all()
    assert text.text() == "BefoXcat on the mat, and it was Yter."


def test_a_passage_that_is_deleted_is_gone(qapp: QApplication) -> None:
    text, review, _document = review_of(f"Before. {OLD} After.", 8, OLD, NEW)
    text.replace(2, text.length - 2, "")
    assert review.gone and not review.open() and review.current is None
    assert review.accept_all() and review.accept()
    assert text.text() == "Ber."


def test_the_whole_answer_put_in_by_other_ways_is_all_accepted(qapp: QApplication) -> None:
    text, review, _document = review_of(f"Before. {OLD} After.", 8, OLD, NEW)
    text.replace(review.start, review.end, NEW)
    assert states(review) == ["accepted"] * 3 and not review.gone and not review.edited


WORDS = st.lists(st.sampled_from(["a", "teh", "the", "é我", "😀", "\n", ", ", " ", "word "]), max_size=12).map("".join)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["edit", "edit", "accept", "reject", "all", "next", "undo", "redo"]),
        st.integers(0, 100),
        st.integers(0, 6),
        st.sampled_from(["", "x", "new ", "\n", "😀"]),
    ),
    max_size=14,
)


def whole(text: DocumentText, position: int) -> int:
    """Not between the two units of one character."""
    return position - 1 if "\udc00" <= text.slice(position, position + 1) <= "\udfff" else position


@given(WORDS, WORDS.filter(bool), WORDS, WORDS, STEPS)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_the_pieces_are_the_passage(
    qapp: QApplication, head: str, old: str, new: str, tail: str, steps: list[tuple[str, int, int, str]]
) -> None:
    text, review, _document = review_of(head + old + tail, units(head), old, new)
    for kind, where, length, added in steps:
        outside = text.slice(0, review.start), text.slice(review.end, text.length)
        match kind:
            case "edit":
                start = whole(text, where % (text.length + 1))
                text.replace(start, whole(text, min(text.length, start + length)), added)
            case "accept":
                assert review.accept()
            case "reject":
                review.reject()
            case "all":
                assert review.accept_all()
            case "next":
                review.step(1)
            case "undo":
                text.undo()
            case "redo":
                text.redo()
        assert text.slice(review.start, review.end) == "".join(piece.text for piece in review.pieces)
        assert (review.current is None) == (not review.open())
        assert review.current is None or review.current in review.open()
        if kind in ("accept", "reject", "all", "next"):
            assert outside == (text.slice(0, review.start), text.slice(review.end, text.length))
    while text.undo() is not None:
        pass
    assert text.text() == head + old + tail


@pytest.mark.parametrize("way", ["accept", "accept_all"])
def test_a_text_that_is_not_what_was_reviewed_is_not_written_over(qapp: QApplication, way: str) -> None:
    text, review, _document = review_of(f"Before. {OLD} After.", 8, OLD, NEW)
    with QSignalBlocker(text):
        # Nobody tells the review of this.
        text.replace(8, 8 + len(OLD), OLD.replace("teh", "a big"))
    before = text.text()
    assert getattr(review, way)() is False
    assert text.text() == before and review.gone
