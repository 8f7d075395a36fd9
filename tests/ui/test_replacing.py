"""An answer in the place of the text it was made from: what the button says, what is asked, what one undo brings back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant import actions
from assistant.system import paths
from assistant.tasks import Outcome
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow
from tests.ui.test_runs import run

REPLACING = {
    "summarize", "translate", "key-points", "list", "table", "proofread", "rewrite", "friendly", "professional",
    "concise", "expand", "simplify", "instruct",
}  # fmt: skip
TEXT = "One two three. Four five."


def replace_button(window: MainWindow) -> QPushButton:
    return window.panel.answer._replace


def label(window: MainWindow) -> str:
    return replace_button(window).accessibleName()


def answered(
    qtbot: QtBot, window: MainWindow, text: str, action: str = "summarize", span: tuple[int, int] = (0, 0)
) -> None:
    window.editor.load(text)
    window.editor.set_caret(span[1], span[0])
    run(qtbot, window, action)


def yes(window: MainWindow) -> QPushButton:
    return next(one for one in window.message_bar.findChildren(QPushButton) if one.text() == "Replace")


def test_the_actions_whose_answer_may_stand_for_the_text() -> None:
    found, _ = actions.load_folder(paths.resource("actions"))
    assert {action.id for action in found if action.offers_replacement} == REPLACING


def test_without_a_selection_it_says_the_whole_text_and_one_undo_brings_all_back(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",)))
    answered(qtbot, window, TEXT)
    assert label(window) == "Replace the whole text, 5 words"
    replace_button(window).click()
    assert window.editor.text.text() == "Short."
    assert not window.message_bar.isVisible()
    assert not replace_button(window).isEnabled()
    window.editor.undo()
    assert window.editor.text.text() == TEXT


def test_with_a_selection_it_says_so_and_takes_no_more(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",)))
    answered(qtbot, window, TEXT, span=(4, 13))
    window.editor.set_caret(0)
    assert label(window) == "Replace the selection, 2 words"
    replace_button(window).click()
    assert window.editor.text.text() == "One Short.. Four five."
    window.editor.undo()
    assert window.editor.text.text() == TEXT


def test_chinese_is_counted_in_characters(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("短。",)))
    answered(qtbot, window, "你好世界。再见。")
    assert label(window) == "Replace the whole text, 6 characters"


@pytest.mark.parametrize(
    "action", ["sentiment", "tone", "question", "key-sentences", "headline", "json", "titles", "outline"]
)
def test_an_answer_that_is_no_text_for_the_place_has_no_such_button(
    qtbot: QtBot, make_window: MakeWindow, action: str
) -> None:
    window = make_window(ScriptedEngine(pieces=("positive",)))
    window.editor.load(TEXT)
    window.panel.select_action(action)
    assert not replace_button(window).isVisible()
    window.panel.options.question.setPlainText("Who?")
    window.panel.options.schema.setPlainText("{}")
    window.run_action(action)
    # A menu line of an action that asks puts the caret there first; Ctrl+Return then runs it.
    window.panel.run()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.panel.answer.text()
    assert not replace_button(window).isVisible()
    # Choosing another action does not make a text of the answer that is shown.
    window.panel.select_action("summarize")
    assert not replace_button(window).isVisible()


@pytest.mark.parametrize(
    "outcome",
    [Outcome("", "length"), Outcome("", "stop", dropped_tokens=9), Outcome("", "stop", read_share=0.5)],
    ids=["cut short", "not all fitted", "not all read"],
)
def test_it_asks_where_the_answer_is_of_a_part_only(qtbot: QtBot, make_window: MakeWindow, outcome: Outcome) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",), outcome=outcome))
    answered(qtbot, window, TEXT)
    replace_button(window).click()
    assert window.editor.text.text() == TEXT
    assert "Replace the whole text, 5 words?" in window.message_bar.message()
    yes(window).click()
    assert window.editor.text.text() == "Short."
    window.editor.undo()
    assert window.editor.text.text() == TEXT


def test_it_asks_for_a_stopped_answer(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("word ",) * 500, delay=0.01))
    window.editor.load(TEXT)
    window.run_action("summarize")
    qtbot.waitUntil(lambda: bool(window.panel.answer.text()), timeout=WAIT)
    window.runs.stop()
    replace_button(window).click()
    assert window.editor.text.text() == TEXT
    assert "before it was complete" in window.message_bar.message()


def test_it_asks_where_more_would_go_than_is_in_sight(qtbot: QtBot, make_window: MakeWindow) -> None:
    text = "\n".join(f"Line number {number}." for number in range(300))
    window = make_window(ScriptedEngine(pieces=("Short.",)))
    answered(qtbot, window, text)
    assert label(window) == "Replace the whole text, 900 words"
    replace_button(window).click()
    assert window.editor.text.text() == text
    assert "in sight" in window.message_bar.message()
    # Whoever selected the same text has said so.
    answered(qtbot, window, text, span=(0, 4_000))
    replace_button(window).click()
    assert window.editor.text.text().startswith("Short.")


def test_it_asks_where_the_text_has_changed_and_leaves_what_was_added(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",)))
    answered(qtbot, window, TEXT)
    window.editor.text.replace(window.editor.text.length, window.editor.text.length, " And new words.")
    qtbot.waitUntil(lambda: label(window) == "Replace what was read, 5 words", timeout=WAIT)
    replace_button(window).click()
    assert "changed since" in window.message_bar.message()
    yes(window).click()
    assert window.editor.text.text() == "Short. And new words."
    window.editor.undo()
    assert window.editor.text.text() == f"{TEXT} And new words."


def test_a_question_that_was_left_standing_overwrites_nothing_of_another_text(
    qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",), outcome=Outcome("", "length")))
    answered(qtbot, window, TEXT)
    replace_button(window).click()
    window.editor.text.replace(0, 3, "Une")
    yes(window).click()
    assert window.editor.text.text() == TEXT.replace("One", "Une")
    window.editor.undo()
    qtbot.waitUntil(replace_button(window).isEnabled, timeout=WAIT)
    replace_button(window).click()
    answered(qtbot, window, "Another text.")
    yes(window).click()
    assert window.editor.text.text() == "Another text."


def test_inserting_overwrites_nothing(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",)))
    answered(qtbot, window, TEXT, span=(0, 3))
    window.panel.answer._insert.click()
    assert window.editor.text.text() == "OneShort." + TEXT[3:]
    window.panel.select_action("chat")
    window.panel.chat.field.setPlainText("Hm?")
    window.panel.run()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    before = window.editor.text.text()
    window.editor.set_caret(0, len(before))
    window.panel.chat.insert.click()
    assert window.editor.text.text() == before + "Short."


def test_the_words_of_the_button_fit_a_narrow_panel(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",)))
    answered(qtbot, window, TEXT)
    window.panel.answer.say_what_is_replaced("Replace the whole text, 1,234,567 words of it")
    window.panel.answer.resize(180, 400)
    button = replace_button(window)
    assert button.text() == "Replace the whole text,\n1,234,567 words of it"
    window.panel.answer.resize(900, 400)
    assert "\n" not in button.text()
