"""Find and replace."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui.find.find_bar import FindBar
from assistant.ui.page.editor import Editor
from assistant.ui.window.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
TEXT = "A river.\nThe River \N{GRINNING FACE} river"


def look_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClick(window, Key.Key_F, Modifier.ControlModifier)
    window.find_bar.wanted.clear()
    qtbot.keyClicks(window.find_bar.wanted, words)


def test_it_finds_as_one_types_and_goes_round(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    look_for(qtbot, window, "river")
    assert window.find_bar.isVisible()
    assert window.editor.selection() == (2, 7)
    assert window.find_bar.count.text() == "1 of 3"
    assert len(window.editor.extraSelections()) == 3
    qtbot.keyClick(window, Key.Key_F3)
    assert window.editor.selection() == (13, 18)
    qtbot.keyClick(window.find_bar.wanted, Key.Key_Return)
    assert window.editor.selected_text() == "river"
    assert window.find_bar.count.text() == "3 of 3"
    qtbot.keyClick(window, Key.Key_F3)
    assert window.editor.selection() == (2, 7)
    qtbot.keyClick(window, Key.Key_F3, Modifier.ShiftModifier)
    assert window.find_bar.count.text() == "3 of 3"


def test_case_and_nothing_found(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    look_for(qtbot, window, "River")
    window.find_bar.match_case.setChecked(True)
    assert window.find_bar.count.text() == "1 of 1"
    qtbot.keyClicks(window.find_bar.wanted, "x")
    assert window.find_bar.count.text() == "Not found"
    assert not window.find_bar.next_button.isEnabled()
    assert not window.find_bar.replace_all_button.isEnabled()


def test_escape_closes_it_and_gives_the_page_back(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    look_for(qtbot, window, "river")
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert window.editor.hasFocus()
    assert window.editor.extraSelections() == []
    assert window.editor.selected_text() == "river"


def test_it_takes_the_selected_words(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    window.editor.set_caret(2, 7)
    qtbot.keyClick(window, Key.Key_F, Modifier.ControlModifier)
    assert window.find_bar.wanted.text() == "river"


def test_replacing_one_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    assert window.find_bar.replacement.isVisible()
    qtbot.keyClicks(window.find_bar.wanted, "river")
    qtbot.keyClicks(window.find_bar.replacement, "sea")
    window.find_bar.replace_button.click()
    assert window.editor.text.text() == "A sea.\nThe River \N{GRINNING FACE} river"
    assert window.editor.selected_text() == "River"
    window.find_bar.replace_button.click()
    assert window.editor.text.text() == "A sea.\nThe sea \N{GRINNING FACE} river"


def test_replacing_all_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    qtbot.keyClicks(window.find_bar.wanted, "river")
    qtbot.keyClicks(window.find_bar.replacement, "a river of rivers")
    assert window.find_bar.replace_all() == 3
    assert window.editor.text.text() == TEXT.replace("River", "river").replace("river", "a river of rivers")
    window.editor.undo()
    assert window.editor.text.text() == TEXT


def test_the_first_replacements_are_shown_before_any_is_made(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("Mill, John <b>\nHume, David\nKant, Immanuel\nWolf, Christa\n")
    look_for(qtbot, window, r"(\w+), (\w+)")
    bar = window.find_bar
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    bar.expression.setChecked(True)
    assert not bar.preview.isVisible()
    qtbot.keyClicks(bar.replacement, r"\2 $1")
    qtbot.waitUntil(bar.preview.isVisible)
    shown = bar.preview.text().split("<br>")
    assert [line.replace("&nbsp;", " ") for line in shown] == [
        "…<s>Mill, John</s><u>John Mill</u> &lt;b&gt;…",
        "…<s>Hume, David</s><u>David Hume</u>…",
        "…<s>Kant, Immanuel</s><u>Immanuel Kant</u>…",
    ]
    assert not window.editor.text.modified
    qtbot.keyClick(window, Key.Key_F3)
    qtbot.waitUntil(lambda: bar.preview.text().startswith("…<s>Hume"))
    qtbot.keyClicks(bar.replacement, r"\3")
    qtbot.waitUntil(lambda: bar.preview.text() == "The expression has no group 3.")
    bar.replacement.clear()
    qtbot.waitUntil(lambda: not bar.preview.isVisible())


def test_a_document_for_reading_offers_no_replacement(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    window.editor.setReadOnly(True)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    assert window.find_bar.isVisible()
    assert not window.find_bar.replacement.isVisible()
    window.find_bar.wanted.setText("river")
    assert window.find_bar.replace_all() == 0
    assert window.editor.text.text() == TEXT


def test_an_expression_with_groups(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("Smith, Anna\nJones, Bea\nno name")
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    window.find_bar.expression.setChecked(True)
    qtbot.keyClicks(window.find_bar.wanted, r"^(\w+), (\w+)$")
    assert window.find_bar.count.text() == "1 of 2"
    qtbot.keyClicks(window.find_bar.replacement, "$2 $1")
    window.find_bar.replacement.setFocus()
    qtbot.keyClick(window.find_bar.replacement, Key.Key_Return)
    assert window.editor.text.text() == "Anna Smith\nJones, Bea\nno name"
    window.find_bar.replace_all_button.click()
    assert window.editor.text.text() == "Anna Smith\nBea Jones\nno name"
    window.editor.undo()
    window.editor.undo()
    assert window.editor.text.text() == "Smith, Anna\nJones, Bea\nno name"


def test_a_bad_expression_is_said_in_words_and_the_text_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(TEXT)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    bar = window.find_bar
    bar.expression.setChecked(True)
    qtbot.keyClicks(bar.wanted, "(river")
    assert bar.problem.isVisible()
    assert "makes no sense at its character" in bar.problem.text()
    assert bar.count.text() == ""
    bar.replace_all_button.click()
    assert window.editor.text.text() == TEXT
    qtbot.keyClicks(bar.wanted, ")")
    assert not bar.problem.isVisible()
    assert bar.count.text() == "1 of 3"
    qtbot.keyClicks(bar.replacement, "$3")
    bar.replace_all_button.click()
    assert bar.problem.text().startswith("The expression has no group 3.")
    assert window.editor.text.text() == TEXT
    qtbot.keyClick(bar.replacement, Key.Key_Backspace)
    assert not bar.problem.isVisible()


def test_an_expression_that_never_ends_is_ended_and_said(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(("a" * 40 + "b") * 10)
    window.find_bar.expression.setChecked(True)
    qtbot.keyClick(window, Key.Key_F, Modifier.ControlModifier)
    window.find_bar.wanted.setText("(a|aa)+$")
    assert window.find_bar.problem.text().startswith("The expression was not through with the text in time.")


def test_whole_words(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("river rivers")
    look_for(qtbot, window, "river")
    assert window.find_bar.count.text() == "1 of 2"
    window.find_bar.whole_words.setChecked(True)
    assert window.find_bar.count.text() == "1 of 1"


def test_several_paragraphs_that_are_selected_are_where_it_searches(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("a\na\na\na")
    window.editor.set_caret(5, 2)
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    bar = window.find_bar
    assert bar.in_selection.isChecked()
    bar.wanted.setText("a")
    bar.replacement.setText("long")
    assert bar.replace_all() == 2
    assert window.editor.text.text() == "a\nlong\nlong\na"
    bar.wanted.setText("o")
    assert bar.replace_all() == 2
    bar.in_selection.setChecked(False)
    bar.wanted.setText("a")
    assert bar.count.text().endswith("2 found") or bar.count.text().endswith("of 2")
    bar.leave()
    assert window.editor.extraSelections() == []


def test_the_place_of_the_search_moves_with_edits_before_it(window: MainWindow) -> None:
    window.editor.load("aa\naa\naa")
    window.editor.set_caret(3, 5)
    window.find_bar.open(replacing=True)
    window.find_bar.in_selection.setChecked(True)
    window.editor.text.replace(0, 1, "bbbb")
    window.find_bar.wanted.setText("a")
    window.find_bar.replacement.setText("")
    assert window.find_bar.replace_all() == 2
    assert window.editor.text.text() == "bbbba\n\naa"


def test_many_hits_are_one_step_too_and_only_those_in_sight_are_marked(window: MainWindow) -> None:
    text = "word and word\n" * 3000
    window.editor.load(text)
    window.find_bar.open(replacing=True)
    window.find_bar.wanted.setText("word")
    assert window.find_bar.count.text() == "1 of 6,000"
    assert 0 < len(window.editor.extraSelections()) < 500
    window.find_bar.replacement.setText("w")
    assert window.find_bar.replace_all() == 6000
    assert window.editor.text.text() == text.replace("word", "w")
    window.editor.undo()
    assert window.editor.text.text() == text


@given(
    st.text(st.sampled_from("abcd \n\N{GRINNING FACE}"), max_size=40),
    st.text(st.sampled_from("abcd \N{GRINNING FACE}"), min_size=1, max_size=2),
    st.text(st.sampled_from("xyab$\N{GRINNING FACE}"), max_size=3),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_replacing_all_is_what_python_does_and_undo_gives_the_text_back(
    editor: Editor, text: str, wanted: str, new: str
) -> None:
    bar = FindBar(editor)
    editor.load(text)
    bar.match_case.setChecked(True)
    bar.wanted.setText(wanted)
    bar.replacement.setText(new)
    assert bar.replace_all() == text.count(wanted)
    assert editor.text.text() == text.replace(wanted, new)
    if wanted in text:
        editor.undo()
    assert editor.text.text() == text
    bar.deleteLater()


def test_a_narrow_page_has_the_buttons_below_the_fields(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.find_bar
    qtbot.keyClick(window, Key.Key_H, Modifier.ControlModifier)
    assert bar.next_button.mapTo(bar, bar.next_button.rect().topLeft()).x() > bar.wanted.geometry().right()
    window.menus.actions["preview"].trigger()
    qtbot.waitUntil(lambda: bar.width() < 560)
    qtbot.waitUntil(lambda: bar.next_button.mapTo(bar, bar.next_button.rect().topLeft()).y() > bar.wanted.y())
    for widget in (*bar.options, bar.previous_button, bar.replace_all_button):
        assert widget.width() >= widget.sizeHint().width()


def four_tabs(window: MainWindow) -> None:
    for text in ("a river", "no water", "River, river", "river for reading"):
        window.files.new()
        window.editor.load(text)
    window.editor.setReadOnly(True)
    window.tabs.show_entry(window.tabs.pages[1])


def test_it_goes_on_from_tab_to_tab_and_round(qtbot: QtBot, window: MainWindow) -> None:
    four_tabs(window)
    look_for(qtbot, window, "river")
    assert window.find_bar.count.text() == "1 of 1"
    window.find_bar.in_all_tabs.click()
    assert window.find_bar.count.text() == "1 of 1 · 4 in all tabs"
    seen = []
    for _ in range(5):
        seen.append((window.tabs.pages.index(window.tabs.page), window.editor.selection()))
        qtbot.keyClick(window, Key.Key_F3)
    assert seen == [(1, (2, 7)), (3, (0, 5)), (3, (7, 12)), (4, (0, 5)), (1, (2, 7))]
    for _ in range(3):
        qtbot.keyClick(window, Key.Key_F3, Modifier.ShiftModifier)
    assert (window.tabs.pages.index(window.tabs.page), window.editor.selection()) == (3, (7, 12))


def test_replacing_in_all_tabs_is_one_step_in_each_and_says_how_many(qtbot: QtBot, window: MainWindow) -> None:
    four_tabs(window)
    look_for(qtbot, window, "(r)iver")
    window.find_bar.open(replacing=True)
    window.find_bar.expression.setChecked(True)
    window.find_bar.in_all_tabs.click()
    window.find_bar.replacement.setText("$1ill")
    window.find_bar.replace_all_button.click()
    assert window.find_bar.count.text() == "3 replaced in 2 documents · for reading only: 1"
    pages = window.tabs.pages
    assert [page.editor.text.text() for page in pages] == ["", "a rill", "no water", "Rill, rill", "river for reading"]
    for page in pages:
        page.editor.undo()
    assert [page.editor.text.text() for page in pages][3] == "River, river"


def test_an_expression_that_is_none_replaces_nowhere(qtbot: QtBot, window: MainWindow) -> None:
    four_tabs(window)
    window.find_bar.open(replacing=True)
    window.find_bar.in_all_tabs.click()
    window.find_bar.expression.setChecked(True)
    window.find_bar.wanted.setText("(river")
    assert window.find_bar.replace_all() == 0
    assert window.find_bar.problem.isVisible()


def test_selection_and_all_tabs_exclude_each_other_and_need_tabs(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("a river")
    look_for(qtbot, window, "river")
    assert not window.find_bar.in_all_tabs.isVisible()
    window.files.new()
    assert window.find_bar.in_all_tabs.isVisible()
    window.find_bar.in_all_tabs.click()
    window.find_bar.in_selection.click()
    assert not window.find_bar.in_all_tabs.isChecked()
    window.find_bar.in_all_tabs.click()
    assert not window.find_bar.in_selection.isChecked()
