"""Tracked changes and comments on the page: their look, decisions about them, and what reads the text as if accepted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from assistant.documents import text_file
from assistant.tasks import Continue
from assistant.text import word_diff
from assistant.text.critic_edits import settled
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import MakeWindow
from tests.ui.test_reviewing import answering, proofread
from tests.ui.test_text_look import shown

META = "{>>@Anna Smith, 2026-05-01 10:00<<}"
TEXT = f"# A title\n\nOne {{++new++}}{META} and {{--gone--}} and {{~~old~>young~~}} 中 word.\n\nTwo {{==passage==}}{{>>@Bob: why?<<}} end."


@pytest.fixture
def page(window: MainWindow) -> MainWindow:
    window.editor.load(TEXT)
    QApplication.processEvents()
    return window


def do(window: MainWindow, command: str) -> None:
    window.editor.changes.read()
    window.page_commands._show_review()
    action = window.menus.actions[command]
    assert action.isEnabled(), command
    action.trigger()


def at(window: MainWindow, words: str) -> None:
    window.editor.set_caret(window.editor.text.text().index(words))


def test_changes_and_comments_look_as_they_are_meant(page: MainWindow) -> None:
    editor = page.editor
    assert shown(editor, "new").fontUnderline() and not shown(editor, "new").fontStrikeOut()
    assert shown(editor, "gone").fontStrikeOut()
    assert shown(editor, "old").fontStrikeOut() and shown(editor, "young").fontUnderline()
    assert shown(editor, "passage").background().color().alpha()
    assert shown(editor, "why?").fontItalic()
    assert not shown(editor, "word.").fontStrikeOut() and not shown(editor, "word.").fontUnderline()


def test_signs_and_dates_are_hidden_where_the_caret_is_not(page: MainWindow) -> None:
    page.view._current.change("writing.marks", "hidden")
    at(page, "A title")
    QApplication.processEvents()
    editor = page.editor
    for words in ("{++new", "++}", "{>>@Anna", "2026", "==}", "@Bob"):
        assert shown(editor, words).intProperty(shown(editor, words).Property.FontPixelSize) == 1, words
    assert shown(editor, "why?").foreground().color().alpha()


def test_the_look_goes_along_while_someone_types(qtbot: QtBot, page: MainWindow) -> None:
    editor = page.editor
    at(page, "A title")
    qtbot.keyClicks(editor, "Now ")
    assert shown(editor, "gone").fontStrikeOut() and not shown(editor, "word").fontStrikeOut()
    editor.set_caret(editor.text.text().index("++}"))
    qtbot.keyClicks(editor, "er")
    assert shown(editor, "newer", 4).fontUnderline()
    editor.set_caret(editor.text.length)
    qtbot.keyClicks(editor, " {--x--}")
    qtbot.waitUntil(lambda: shown(editor, "x--}").fontStrikeOut())


@pytest.mark.parametrize(
    ("words", "command", "wanted"),
    [
        ("new", "accept_change", ("{++new++}" + META, "new")),
        ("new", "reject_change", ("{++new++}" + META, "")),
        ("gone", "accept_change", ("{--gone--}", "")),
        ("young", "reject_change", ("{~~old~>young~~}", "old")),
        ("passage", "remove_comment", ("{==passage==}{>>@Bob: why?<<}", "passage")),
    ],
)
def test_a_decision_is_one_undo_step(page: MainWindow, words: str, command: str, wanted: tuple[str, str]) -> None:
    at(page, words)
    do(page, command)
    assert page.editor.text.text() == TEXT.replace(*wanted)
    page.editor.undo()
    assert page.editor.text.text() == TEXT


@pytest.mark.parametrize(("command", "accept"), [("accept_all", True), ("reject_all", False)])
def test_all_changes_at_once_are_one_undo_step_and_leave_the_comments(
    page: MainWindow, command: str, accept: bool
) -> None:
    do(page, command)
    assert page.editor.text.text() == settled(TEXT, accept, comments=False)
    assert "{>>@Bob: why?<<}" in page.editor.text.text()
    page.editor.undo()
    assert page.editor.text.text() == TEXT


def test_from_one_to_the_next_and_round_the_end(page: MainWindow) -> None:
    told: list[str] = []
    page.page_commands.told.connect(told.append)
    page.editor.set_caret(0)
    for _ in range(5):
        do(page, "next_change")
    do(page, "previous_change")
    kinds = [one.split(" · ")[0] for one in told]
    assert kinds == ["Insertion", "Deletion", "Replacement", "Comment", "Insertion", "Comment"]
    assert "Anna Smith" in told[0] and told[0].endswith("1 of 4")


def test_a_comment_on_a_selection_a_reply_and_a_comment_at_a_place(qtbot: QtBot, page: MainWindow) -> None:
    page.view._current.change("writing.name", "Clara")
    editor = page.editor
    editor.load("Some words here.")
    editor.set_caret(10, 5)
    do(page, "comment")
    qtbot.keyClicks(editor, "What for?")
    text = editor.text.text()
    assert text.startswith("Some {==words==}{>>@Clara, 20") and text.endswith(": What for?<<} here.")
    do(page, "comment")
    qtbot.keyClicks(editor, "So.")
    assert len(editor.changes.marks) == 1
    assert [note.text for note in editor.changes.marks[0].notes] == ["What for?", "So."]
    do(page, "remove_comment")
    assert editor.text.text() == "Some words here."
    page.view._current.change("writing.name", "")
    editor.set_caret(4)
    do(page, "comment")
    qtbot.keyClicks(editor, "x")
    assert editor.text.text() == "Some{>>x<<} words here."


def test_a_comment_never_cuts_a_change_in_two(page: MainWindow) -> None:
    editor = page.editor
    editor.load("a {++bc++} d")
    editor.set_caret(12, 6)
    do(page, "comment")
    assert editor.text.text() == "a {=={++bc++} d==}{>><<}"


def test_words_are_counted_as_if_accepted(page: MainWindow) -> None:
    # A title One new and and young 中 word Two passage end
    assert page.tabs.page.document.counts.total.words == 12
    page.editor.text.replace(0, 0, "Well. ")
    page.editor.changes.read()
    assert page.tabs.page.document.counts.total.words == 13
    do(page, "accept_all")
    page.editor.changes.read()
    assert page.tabs.page.document.counts.total.words == 13


def test_the_model_reads_the_text_as_if_accepted(page: MainWindow) -> None:
    editor = page.editor
    editor.load("A {--gone--}{++new++} wo{>>no<<}rd and {++half a sen++} tail")
    editor.set_caret(editor.text.text().index("++} tail"))
    task = page.runs.continuation()
    assert isinstance(task, Continue)
    assert task.text == "A new word and half a sen"
    editor.set_caret(editor.text.text().index("one--}"))
    task = page.runs.continuation()
    assert isinstance(task, Continue)
    assert task.text == "A "


def test_a_reviewed_answer_is_kept_as_suggestions(qtbot: QtBot, make_window: MakeWindow) -> None:
    new = "I saw the cat on the mat, and it was fine."
    window = make_window(answering(new))
    proofread(qtbot, window)
    before = window.editor.text.text()
    window.reviewing.bar.keep.click()
    text = window.editor.text.text()
    assert window.reviewing.review is None
    assert text != before and "~>" in text
    assert settled(text, accept=False) == before
    assert new in settled(text)
    window.editor.undo()
    assert window.editor.text.text() == before


def test_changes_that_are_kept_give_both_texts_back(window: MainWindow) -> None:
    for old, new in (
        ("One two three.", "One 2 three four."),
        ("First.\n\nSecond one.", "First.\n\nSecond."),
        ("A {++kept++} word.", "A {++kept++} work."),
        ("A {++kept++} word.", "Another word."),
        ("Say `x--}` now.", "Say `y--}` then."),
        ("中文字", "中国字"),
    ):
        window.editor.load(f"Before. {old} After.")
        kept = window.tabs.page.suggested.keep(8, word_diff.compare(old, new))
        text = window.editor.text.text()
        assert kept == (text != f"Before. {old} After."), old
        assert settled(text, accept=False).split() == settled(f"Before. {old} After.", accept=False).split()
        if kept:
            assert settled(text).split() == settled(f"Before. {new} After.").split()


def test_signs_that_nobody_meant_stay_byte_for_byte(window: MainWindow, tmp_path: Path) -> None:
    data = b"for (;;) {++i; ++j}\r\n`{++x++}` {-- {>> <<} ==}\r\n```\r\n{++a++}\r\n```\r\n\\{--b--}\r\n"
    file = tmp_path / "code.md"
    file.write_bytes(data)
    assert window.open_path(file)
    window.editor.text.replace(0, 0, "x")
    window.editor.undo()
    assert window.files.save()
    assert file.read_bytes() == data
    assert text_file.read(file).newline == "\r\n"


def test_the_context_menu_decides_where_the_caret_is(qtbot: QtBot, page: MainWindow) -> None:
    def names() -> list[str]:
        page.page_commands._show_review()
        menu = QMenu()
        qtbot.addWidget(menu)
        page.editor.menu_asked.emit(menu)
        return [action.objectName() for action in menu.actions()]

    at(page, "A title")
    assert "comment" in names() and "accept_change" not in names()
    at(page, "new")
    assert {"accept_change", "reject_change"} <= set(names()) and "remove_comment" not in names()
    at(page, "passage")
    assert "remove_comment" in names()
