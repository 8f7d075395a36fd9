"""Undo and redo against a model that keeps every character ever written and who wrote and rubbed it out."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from assistant.text.counting import units
from assistant.text.history import Change, History, Step
from assistant.ui.page.editor import Editor
from assistant.ui.page.streaming import Stream


@dataclass(eq=False)
class Letter:
    character: str
    writer: Step | None
    rubbers: list[Step] = field(default_factory=list)


class Model:
    """A text is the letters whose writer is done and none of whose rubbers is."""

    def __init__(self, text: str) -> None:
        self.letters = [Letter(character, None) for character in text]
        self.undone: list[Step] = []

    def seen(self) -> list[Letter]:
        return [
            letter
            for letter in self.letters
            if letter.writer not in self.undone and all(rubber in self.undone for rubber in letter.rubbers)
        ]

    def text(self) -> str:
        return "".join(letter.character for letter in self.seen())

    def write(self, position: int, text: str, writer: Step) -> list[Letter]:
        seen = self.seen()
        place = self.letters.index(seen[position - 1]) + 1 if position else 0
        new = [Letter(character, writer) for character in text]
        self.letters[place:place] = new
        return new

    def write_behind(self, letter: Letter, text: str, writer: Step) -> list[Letter]:
        place = self.letters.index(letter) + 1
        new = [Letter(character, writer) for character in text]
        self.letters[place:place] = new
        return new

    def rub(self, start: int, end: int, rubber: Step) -> None:
        for letter in self.seen()[start:end]:
            letter.rubbers.append(rubber)

    def forget_undone(self) -> None:
        """Something new was done, so what was undone never happened."""
        self.letters = [letter for letter in self.letters if letter.writer not in self.undone]
        for letter in self.letters:
            letter.rubbers = [rubber for rubber in letter.rubbers if rubber not in self.undone]
        self.undone.clear()


CHARACTERS = st.sampled_from(["a", "b", " ", "\n", "\N{GRINNING FACE}", "\N{NO-BREAK SPACE}", "字", "*", "#"])
PIECES = st.text(CHARACTERS, min_size=1, max_size=4)
WRITE = st.one_of(
    st.tuples(st.just("piece"), st.just(0), PIECES),
    st.tuples(st.just("type"), st.integers(0, 60), CHARACTERS),
    st.tuples(st.just("rub"), st.integers(0, 60), st.integers(1, 3)),
)
ACTS = st.one_of(
    WRITE,
    WRITE,
    st.tuples(st.just("paste"), st.integers(0, 60), PIECES),
    st.tuples(st.sampled_from(["undo", "undo", "redo"]), st.just(0), st.just("")),
    st.tuples(st.sampled_from(["stream", "stream", "stop", "keep", "keep"]), st.integers(0, 60), st.just("")),
)
SCENES = st.tuples(st.integers(0, 60), st.lists(WRITE, min_size=3, max_size=20), st.lists(ACTS, max_size=25)).map(
    lambda scene: [("stream", scene[0], ""), *scene[1], *scene[2]]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=150)
@example(start="ab", acts=[("stream", 1, ""), ("piece", 0, "cde"), ("type", 0, "x"), ("keep", 0, ""), ("undo", 0, "")])
@example(start="ab", acts=[("stream", 0, ""), ("piece", 0, "cde"), ("paste", 5, "x"), ("undo", 0, ""), ("keep", 1, "")])
@given(start=st.text(CHARACTERS, max_size=12), acts=SCENES)
def test_any_order_of_typing_streaming_stopping_undo_and_redo(editor: Editor, start: str, acts: list[tuple]) -> None:
    editor.load(start)
    text, history = editor.text, editor.text.history
    model = Model(start)
    stream: Stream | None = None
    tail: Letter | None = None
    streams: list[Step] = []

    def top() -> Step:
        assert history.top is not None
        return history.top

    def at(position: int) -> int:
        return units(model.text()[:position])

    def select(begin: int, end: int) -> QTextCursor:
        cursor = QTextCursor(editor.document())
        cursor.setPosition(at(begin))
        cursor.setPosition(at(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    for act, number, argument in acts:
        length = len(model.seen())
        position = number % (length + 1)
        before = text.text()
        if act == "type":
            select(position, position).insertText(argument)
            model.forget_undone()
            model.write(position, argument, top())
        elif act == "paste":
            text.replace(at(position), at(position), argument)
            model.forget_undone()
            model.write(position, argument, top())
        elif act == "rub":
            end = min(length, position + argument)
            if end == position:
                continue
            select(position, end).removeSelectedText()
            model.forget_undone()
            model.rub(position, end, top())
        elif act == "stream":
            if stream is not None:
                stream.end()
            stream, tail = Stream(editor, at(position)), None
        elif act == "piece":
            if stream is None:
                continue
            wrote, place = stream.written, len(text.slice(0, stream.span[0]))
            stream.add(argument)
            if stream.written == wrote:
                assert text.text() == before, "a stream that somebody took over writes nothing"
                continue
            if tail is None:
                model.forget_undone()
                streams.append(top())
                tail = model.write(place, argument, top())[-1]
            else:
                tail = model.write_behind(tail, argument, streams[-1])[-1]
        elif act == "stop" and stream is not None:
            stream.end()
        elif act == "keep":
            if stream is None or len(stream.written) < 2:
                continue
            left = stream.written[: 1 + number % (len(stream.written) - 1)]
            cut = len(stream.written) - len(left)
            stream.keep(left)
            if stream.written == left:
                mine = [letter for letter in model.letters if letter.writer is streams[-1]]
                model.letters = [letter for letter in model.letters if letter not in mine[len(mine) - cut :]]
                tail = mine[len(mine) - cut - 1]
            else:
                assert text.text() == before, "what cannot be told apart any more stays"
        elif act == "undo":
            if history.can_undo:
                step = top()
                editor.undo()
                model.undone.append(step)
        elif act == "redo":
            editor.redo()
            if model.undone:
                model.undone.remove(top())
        assert text.text() == model.text()
        assert editor.document().toRawText().replace("\u2029", "\n") == model.text()
        assert text.length == units(model.text())

    while history.can_redo:
        editor.redo()
    model.undone.clear()
    final = text.text()
    assert final == model.text()
    steps = 0
    while history.can_undo:
        editor.undo()
        steps += 1
    assert text.text() == start
    assert not text.modified
    for _ in range(steps):
        editor.redo()
    assert text.text() == final
    if stream is not None:
        stream.deleteLater()


def test_a_word_is_one_step_and_a_new_line_begins_another() -> None:
    history = History()
    for position, character in enumerate("one two\nx"):
        history.record(Change(position, "", character), typed=True)
    taken = []
    while history.can_undo:
        taken.append("".join(change.removed for change in history.undo()))
    assert taken == ["x", "\n", "two", "one "]


def test_letters_rubbed_out_in_a_row_are_one_step() -> None:
    history = History()
    for position in (3, 2, 1):
        history.record(Change(position, "abcd"[position], ""), typed=True)
    assert history.undo() == [Change(1, "", "bcd")]
    assert not history.can_undo


def test_saving_marks_the_place_where_undo_is_clean() -> None:
    history = History()
    assert history.clean
    history.record(Change(0, "", "a"), typed=True)
    history.mark_clean()
    history.record(Change(1, "", "b"), typed=True)
    assert not history.clean
    history.undo()
    assert history.clean
    history.undo()
    assert not history.clean
    history.record(Change(0, "", "c"), typed=True)
    history.undo()
    assert not history.clean, "what was on disk can no longer be reached"


def test_a_stream_that_grows_below_a_saved_step_makes_it_unsaved() -> None:
    history = History()
    stream = history.record(Change(0, "", "went"))
    history.record(Change(10, "", "x"), typed=True)
    history.mark_clean()
    assert history.extend(stream, " on") == 4
    assert not history.clean
    assert history.undo() == [Change(13, "x", "")]


def test_extend_refuses_what_was_undone_or_written_over() -> None:
    history = History()
    stream = history.record(Change(5, "", "went"))
    history.record(Change(9, "", "!"), typed=True)
    assert history.extend(stream, " on") is None
    history.undo()
    history.undo()
    assert history.extend(stream, " on") is None


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("字", 1), ("a\N{GRINNING FACE}b", 4)])
def test_units_counts_as_utf_16_does(text: str, length: int) -> None:
    assert units(text) == length == len(text.encode("utf-16-le")) // 2
