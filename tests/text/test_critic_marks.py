"""CriticMarkup: what is a mark and what is not, and what accepting and rejecting leave."""

from __future__ import annotations

import random
import time

import pytest

from assistant.text.critic_edits import all_cuts, masked, settled, signs
from assistant.text.critic_marks import Note, marks, note_of, note_source

SETTLED = [
    ("a {++b++} c", "a b c", "a  c"),
    ("a {--b--} c", "a  c", "a b c"),
    ("{~~old~>new~~} x", "new x", "old x"),
    ("a{++\n\n++}b", "a\n\nb", "ab"),
    ("# {++Head++}\n\nB\n\n{--gone--}\n\nC", "# Head\n\nB\n\nC", "B\n\ngone\n\nC"),
    ("- a\n- {++b++}\n- c", "- a\n- b\n- c", "- a\n- c"),
    ("A\n\n{++last++}", "A\n\nlast", "A"),
    ("**bold**{++**er**++} x", "**bolder** x", "**bold** x"),
    ("word {>>c<<} next", "word next", "word next"),
    ("word{>>c<<}.", "word.", "word."),
    ("{>>only<<}\n\nText", "Text", "Text"),
    ("{==x {++y++}{>>@A, 2026-01-01 10:00<<} z==}{>>@B: why?<<}{>>so<<} end", "x y z end", "x  z end"),
    ("{++a {--b--} c++}", "a  c", ""),
    ("{==shown==}", "shown", "shown"),
    ("中文{++新++}字", "中文新字", "中文字"),
]


@pytest.mark.parametrize(("text", "accepted", "rejected"), SETTLED)
def test_accepting_and_rejecting_all(text: str, accepted: str, rejected: str) -> None:
    assert settled(text) == accepted
    assert settled(text, accept=False) == rejected


@pytest.mark.parametrize(
    "text",
    [
        "`{++x++}` and ``{--`--}``",
        "\\{++y++}",
        "```c\nfor (;;) {++i; j++}\n```",
        "~~~\n{>>c<<}\n~~~\n",
        "$Ca^{++}$ and $Mg^{++}$, or Ca^{++} and Mg^{++}",
        "{{-- a comment of Blade --}}",
        "{--} {++++} {~~struck~~} {>><<}",
        "{++ never closed\n\nand more",
        "closed ++} never begun --} <<}",
        "int f() { ++i; --j; }",
    ],
)
def test_what_nobody_meant_is_no_mark(text: str) -> None:
    assert marks(text) == []
    assert settled(text) == settled(text, accept=False) == text


def test_an_opener_that_nothing_closes_hides_no_mark_behind_it() -> None:
    text = "{++ open and {--closed--}\n\nthen {++more++}"
    assert [text[mark.start : mark.end] for mark in marks(text)] == ["{--closed--}", "{++more++}"] or [
        mark.kind for mark in marks(text)
    ] == ["insertion", "deletion"]


def test_an_author_stands_behind_a_change_and_before_the_words_of_a_comment() -> None:
    text = "{++a++}{>>@Anna Smith, 2026-05-01 10:00<<}{>>@Bob: why?<<} {>>plain<<} {>>@Bob look<<}"
    change, said, plain, mention = marks(text)
    assert change.notes == (Note("", "Anna Smith", "2026-05-01 10:00"),)
    assert said.notes == (Note("why?", "Bob"),)
    assert plain.notes == (Note("plain"),)
    assert mention.notes == (Note("@Bob look"),)


def test_a_note_comes_back_as_it_was() -> None:
    chance = random.Random(7)
    pieces = ["a", " ", "|", "\\", "¶", "<<}", "{>>", ":", ", ", "@", "\n", "“中”", "2026-05-01", "resolved"]
    for _ in range(400):
        text = "".join(chance.choices(pieces, k=chance.randint(0, 9)))
        text = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
        author = chance.choice(["", "Anna", "Smith, J: x", "a\\b|c", "D<<}"])
        note = Note(
            text,
            author,
            chance.choice(["", "2026-05-01", "2026-05-01 10:00", "2026-05-01 10:00:07"]),
            chance.random() < 0.5,
        )
        if not (note.author or note.date):
            note = Note(text)
        source = note_source(note)
        assert "\n" not in source
        if text or note.author or note.date:
            assert note_of(source[3:-3]) == note, source
            assert [mark.notes for mark in marks(f"a {source} b")] == [(note,)], source


def test_cuts_of_random_marks_leave_no_sign_and_touch_nothing_else() -> None:
    chance = random.Random(11)
    for _ in range(300):
        words, accepted, rejected = [], [], []
        for number in range(chance.randint(1, 8)):
            word, kind = f"w{number}", chance.choice("=+-~>")
            new = f"n{number}"
            words.append(
                {
                    "=": word,
                    "+": f"{{++{new}++}}",
                    "-": f"{{--{word}--}}",
                    "~": f"{{~~{word}~>{new}~~}}",
                    ">": f"{word}{{>>c<<}}",
                }[kind]
            )
            accepted.append({"=": word, "+": new, "-": "", "~": new, ">": word}[kind])
            rejected.append({"=": word, "+": "", "-": word, "~": word, ">": word}[kind])
        text = "x " + "/".join(words)
        assert settled(text) == "x " + "/".join(accepted)
        assert settled(text, accept=False) == "x " + "/".join(rejected)
        hidden = masked(text, marks(text))
        assert len(hidden) == len(text)
        assert not any(sign in hidden for sign in ("{++", "--}", "~>", "<<}"))
        assert all(start < end for mark in marks(text) for start, end in signs(mark))
        assert all_cuts(text, [mark for mark in marks(text) if mark.is_change], True) == sorted(
            all_cuts(text, [mark for mark in marks(text) if mark.is_change], True)
        )


@pytest.mark.parametrize(
    "text", ["{++ a " * 3000, "{>> a " * 3000, "{++ ` a\n" * 3000, "{==a" * 2000 + "==}" * 2000, "++}" * 5000]
)
def test_a_text_of_signs_alone_takes_no_longer_than_it_is_long(text: str) -> None:
    begun = time.process_time()
    settled(text)
    assert time.process_time() - begun < 2
