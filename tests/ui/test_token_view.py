"""Tokens over a real page: where they stand, what they offer, and what a choice does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from assistant.tasks import Inspect, Outcome, Task, Token
from assistant.ui.page.text_areas import areas_of
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow


class Judging(ScriptedEngine):
    """Every word is a token; the second is unlikely, and "cat" would have been likelier."""

    def stream(self, task: Task, should_stop):  # type: ignore[no-untyped-def]
        if not isinstance(task, Inspect):
            yield from super().stream(task, should_stop)
            return
        tokens, at = [], 0
        for number, word in enumerate(task.text.split(" ")):
            end = at + len(word) + (number > 0)
            likely = 0.01 if number == 1 else 0.9
            tokens.append(Token(at, end, likely, int(number == 1), ((" cat", 0.7), (task.text[at:end], likely))))
            at = end
        yield Outcome("", "stop", tokens=tuple(tokens))


def viewed(make_window: MakeWindow, qtbot: QtBot, text: str) -> MainWindow:
    window = make_window(Judging(pieces=(" slept.",)))
    window.editor.text.replace(0, 0, text)
    window.editor.set_caret(window.editor.text.length)
    window.menus.actions["token_view"].trigger()
    assert window.tabs.page.token_view.on
    qtbot.waitUntil(lambda: bool(window.tabs.page.token_view.tokens), timeout=WAIT)
    return window


def test_tokens_stand_where_their_words_do_beyond_the_first_plane(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = viewed(make_window, qtbot, "🦊🦊 fox sat")
    words = [window.editor.text.slice(one.start, one.end) for one in window.tabs.page.token_view.tokens]
    assert words == ["🦊🦊", " fox", " sat"]


def test_a_choice_takes_the_place_of_the_rest_and_the_model_goes_on(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = viewed(make_window, qtbot, "The fox sat")
    view = window.tabs.page.token_view
    window.editor.set_caret(7)
    view.open_at_caret()
    assert view.choices.isVisible()
    assert view.choices.lines.count() == 2
    assert "cat" in view.choices.lines.item(0).text()
    assert "70" in view.choices.lines.item(0).text()
    QTest.keyClick(view.choices.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.editor.text.text() == "The cat slept.", timeout=WAIT)
    window.editor.undo()
    window.editor.undo()
    assert window.editor.text.text() == "The fox sat"


def test_hovering_opens_and_typing_closes(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = viewed(make_window, qtbot, "The fox sat")
    fox = window.tabs.page.token_view.tokens[1]
    rect = areas_of(window.editor, fox.start, fox.end)[0]
    QTest.mouseMove(window.editor.viewport(), rect.center().toPoint())
    qtbot.waitUntil(window.tabs.page.token_view.choices.isVisible, timeout=WAIT)
    QTest.keyClicks(window.editor, "!")
    assert not window.tabs.page.token_view.choices.isVisible()


def test_an_edit_keeps_only_what_stands_before_it_until_it_is_judged_again(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = viewed(make_window, qtbot, "The fox sat")
    window.editor.set_caret(5)
    QTest.keyClicks(window.editor, "i")
    assert len(window.tabs.page.token_view.tokens) == 1
    qtbot.waitUntil(lambda: len(window.tabs.page.token_view.tokens) == 3, timeout=WAIT)
    assert window.editor.text.text() == "The fiox sat"


def test_off_shows_nothing_and_asks_nothing(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = viewed(make_window, qtbot, "The fox sat")
    window.menus.actions["token_view"].trigger()
    assert not window.tabs.page.token_view.on
    assert not window.tabs.page.token_view.tokens
    assert not window.menus.actions["token_view"].isChecked()
