"""From an answer to changes on the page, with real runs, a scripted engine and real keys."""

from __future__ import annotations

import random
import threading
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assistant.tasks import Correct, Outcome, Piece, Task
from assistant.ui.kit import interface_language, theme
from assistant.ui.review.review_bar import ReviewBar
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
BOTH = Modifier.ControlModifier | Modifier.ShiftModifier
OLD = "I saw teh cat on on the mat, an it was fine."
NEW = "I saw the cat on the mat, and it was fine."
BEFORE, AFTER = "First paragraph.\n\n", "\n\nLast paragraph."


def answering(answer: str, **rest: object) -> ScriptedEngine:
    return ScriptedEngine(pieces=(answer,), **rest)  # type: ignore[arg-type]


def proofread(qtbot: QtBot, window: MainWindow, text: str = BEFORE + OLD + AFTER, passage: str = OLD) -> None:
    """Proofread a passage and wait for what comes of it."""
    window.editor.load(text)
    start = text.index(passage)
    window.editor.set_caret(start + len(passage), start)
    window.run_action("proofread")
    qtbot.waitUntil(lambda: not window.runs.busy and not window.reviewing.bar.isHidden(), timeout=WAIT)
    QApplication.processEvents()


@pytest.fixture
def reviewed(qtbot: QtBot, make_window: MakeWindow) -> MainWindow:
    window = make_window(answering(NEW))
    proofread(qtbot, window)
    assert window.reviewing.review is not None
    return window


def margins(window: MainWindow) -> list[float]:
    """Room that the page makes below its paragraphs."""
    block, found = window.editor.document().begin(), []
    while block.isValid():
        found.append(block.blockFormat().bottomMargin())
        block = block.next()
    return found


def shown(window: MainWindow) -> str:
    return window.reviewing.view.shown_text()


def notice_button(bar: ReviewBar, text: str) -> QPushButton:
    return next(b for b in bar.findChildren(QPushButton) if b.isVisible() and b.text() == text)


def test_changes_are_shown_and_the_document_holds_the_original(qtbot: QtBot, reviewed: MainWindow) -> None:
    text = BEFORE + OLD + AFTER
    assert reviewed.editor.text.text() == text
    assert not reviewed.editor.text.modified and not reviewed.editor.text.history.can_undo
    assert shown(reviewed) == "I saw teh\u2009the cat on on the mat, an\u2009and it was fine."
    assert "3 changes" in reviewed.reviewing.bar.message()
    assert "Replace “teh” with “the”, 1 of 3" in reviewed.reviewing.bar.message()
    assert reviewed.reviewing.view.hasFocus()
    view = reviewed.reviewing.view
    view.selectAll()
    reviewed.menus.actions["copy"].trigger()
    assert QGuiApplication.clipboard().text() == OLD
    assert reviewed.panel.answer.text() == NEW


def test_signs_are_more_than_colour(reviewed: MainWindow) -> None:
    view = reviewed.reviewing.view
    cursor = view.textCursor()
    for wanted, struck, underlined in (("teh", True, False), ("the", False, True), ("cat", False, False)):
        cursor.setPosition(shown(reviewed).index(wanted) + 1)
        assert (cursor.charFormat().fontStrikeOut(), cursor.charFormat().fontUnderline()) == (struck, underlined)


def test_keys_go_from_change_to_change_and_decide(qtbot: QtBot, reviewed: MainWindow) -> None:
    bar, view = reviewed.reviewing.bar, reviewed.reviewing.view
    qtbot.keyClick(view, Key.Key_Period, BOTH)
    assert "Delete “on”, 2 of 3" in bar.message()
    qtbot.keyClick(view, Key.Key_Comma, BOTH)
    qtbot.keyClick(view, Key.Key_Comma, BOTH)
    assert "Replace “an” with “and”, 3 of 3" in bar.message()
    qtbot.keyClick(view, Key.Key_A, BOTH)
    assert reviewed.editor.text.text() == BEFORE + OLD.replace("an it", "and it") + AFTER
    assert "2 changes" in bar.message() and "1 of 2" in bar.message()
    qtbot.keyClick(view, Key.Key_R, BOTH)
    assert "1 change" in bar.message() and "Delete “on”, 1 of 1" in bar.message()
    qtbot.keyClick(view, Key.Key_A, BOTH)
    assert reviewed.reviewing.review is None and not bar.isVisible() and not view.isVisible()
    assert reviewed.editor.hasFocus()
    assert reviewed.editor.text.text() == BEFORE + "I saw teh cat on the mat, and it was fine." + AFTER
    qtbot.keyClick(reviewed.editor, Key.Key_Z, Modifier.ControlModifier)
    assert reviewed.editor.text.text() == BEFORE + OLD.replace("an it", "and it") + AFTER


def test_control_return_takes_all_as_one_step(qtbot: QtBot, reviewed: MainWindow) -> None:
    qtbot.keyClick(reviewed.reviewing.view, Key.Key_Return, Modifier.ControlModifier)
    assert reviewed.editor.text.text() == BEFORE + NEW + AFTER
    assert not reviewed.runs.busy
    reviewed.editor.undo()
    assert reviewed.editor.text.text() == BEFORE + OLD + AFTER
    assert not reviewed.editor.text.history.can_undo
    assert margins(reviewed) == [0.0] * 5


def test_escape_takes_none(qtbot: QtBot, reviewed: MainWindow) -> None:
    qtbot.keyClick(reviewed.reviewing.view, Key.Key_Escape)
    assert reviewed.reviewing.review is None
    assert reviewed.editor.text.text() == BEFORE + OLD + AFTER and not reviewed.editor.text.modified
    assert margins(reviewed) == [0.0] * 5


def test_the_keys_belong_to_the_page_while_the_focus_is_there(qtbot: QtBot, reviewed: MainWindow) -> None:
    reviewed.editor.set_caret(3)
    reviewed.editor.setFocus()
    qtbot.keyClick(reviewed.editor, Key.Key_Escape)
    assert reviewed.reviewing.review is not None
    qtbot.keyClicks(reviewed.editor, "xy")
    assert reviewed.editor.text.text().startswith("Firxyst paragraph.")
    qtbot.keyClick(reviewed.editor, Key.Key_Period, BOTH)
    assert reviewed.reviewing.view.hasFocus()
    qtbot.keyClick(reviewed.reviewing.view, Key.Key_Return, Modifier.ControlModifier)
    assert reviewed.editor.text.text() == "Firxyst paragraph.\n\n" + NEW + AFTER


def test_undoing_an_acceptance_opens_the_change_again(qtbot: QtBot, reviewed: MainWindow) -> None:
    qtbot.keyClick(reviewed.reviewing.view, Key.Key_A, BOTH)
    assert "2 changes" in reviewed.reviewing.bar.message()
    qtbot.keyClick(reviewed.reviewing.view, Key.Key_Z, Modifier.ControlModifier)
    assert reviewed.editor.text.text() == BEFORE + OLD + AFTER
    qtbot.waitUntil(lambda: "3 changes" in reviewed.reviewing.bar.message(), timeout=WAIT)
    assert "teh\u2009the" in shown(reviewed)


def test_edits_elsewhere_leave_the_review_in_its_place(qtbot: QtBot, reviewed: MainWindow) -> None:
    view, editor = reviewed.reviewing.view, reviewed.editor

    def in_place() -> bool:
        review = reviewed.reviewing.review
        assert review is not None
        block = editor.document().findBlock(review.start)
        top = editor.document().documentLayout().blockBoundingRect(block).top() - editor.verticalScrollBar().value()
        return abs(view.y() - top) <= 1

    assert in_place()
    editor.text.replace(0, 0, "One more line.\n" * 40)
    qtbot.waitUntil(in_place, timeout=WAIT)
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    assert in_place()
    editor.zoom(4)
    qtbot.waitUntil(in_place, timeout=WAIT)
    reviewed.resize(900, 700)
    qtbot.waitUntil(lambda: in_place() and view.width() == editor.viewport().width(), timeout=WAIT)
    reviewed.reviewing.accept_all()
    assert editor.text.text() == "One more line.\n" * 40 + BEFORE + NEW + AFTER


def test_the_page_makes_room_for_what_is_added(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(answering("An entirely different and very much longer paragraph. " * 30))
    proofread(qtbot, window)
    view, editor = window.reviewing.view, window.editor
    behind = editor.document().findBlock(editor.text.text().index("Last"))

    def behind_is_free() -> bool:
        top = editor.document().documentLayout().blockBoundingRect(behind).top() - editor.verticalScrollBar().value()
        return top >= view.y() + view.height() - 1

    assert behind_is_free()
    assert view.height() > 10 * editor.fontMetrics().height()
    end = window.reviewing.review.end if window.reviewing.review else 0
    editor.text.replace(end, end, "\nA new line behind.")
    qtbot.waitUntil(lambda: sum(margin > 0 for margin in margins(window)) == 1 and behind_is_free(), timeout=WAIT)
    qtbot.keyClick(view, Key.Key_Escape)
    assert not any(margins(window))


def test_an_edit_of_the_passage_is_said_and_another_try_offered(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = answering(NEW)
    window = make_window(engine)
    proofread(qtbot, window)
    start = len(BEFORE)
    window.editor.text.replace(start + 6, start + 9, "that")
    qtbot.waitUntil(lambda: "2 changes" in window.reviewing.bar.message(), timeout=WAIT)
    assert "You have edited this passage" in window.reviewing.bar.message()
    assert "I saw that cat" in shown(window)
    qtbot.mouseClick(window.reviewing.bar.try_again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(engine.tasks) == 2 and not window.runs.busy, timeout=WAIT)
    assert isinstance(engine.tasks[-1], Correct) and engine.tasks[-1].text == OLD.replace("teh", "that")
    assert "Replace “that” with “the”, 1 of 3" in window.reviewing.bar.message()


def test_a_passage_edited_while_the_model_works_is_not_written_over(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    window = make_window(answering(NEW, gate=gate))
    window.editor.load(BEFORE + OLD + AFTER)
    window.editor.set_caret(len(BEFORE + OLD), len(BEFORE))
    window.run_action("proofread")
    window.editor.text.replace(len(BEFORE) + 2, len(BEFORE) + 5, "noticed")
    kept = window.editor.text.text()
    gate.set()
    qtbot.waitUntil(lambda: window.reviewing.bar.isVisible(), timeout=WAIT)
    assert window.reviewing.review is None and "You have edited this passage since" in window.reviewing.bar.message()
    assert window.editor.text.text() == kept
    notice_button(window.reviewing.bar, "Try again").click()
    qtbot.waitUntil(lambda: window.reviewing.review is not None, timeout=WAIT)
    assert "I noticed\u2009saw teh\u2009the cat" in shown(window)


def test_whoever_writes_elsewhere_keeps_the_keyboard(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    window = make_window(answering(NEW, gate=gate))
    window.editor.load(BEFORE + OLD + AFTER)
    window.editor.set_caret(len(BEFORE + OLD), len(BEFORE))
    window.run_action("proofread")
    window.editor.set_caret(window.editor.text.length)
    qtbot.keyClicks(window.editor, " Mo")
    gate.set()
    qtbot.waitUntil(lambda: window.reviewing.review is not None, timeout=WAIT)
    assert window.editor.hasFocus()
    qtbot.keyClicks(window.editor, "re.")
    assert window.editor.text.text() == BEFORE + OLD + AFTER + " More."
    window.editor.set_caret(len(BEFORE) + 5)
    assert window.reviewing.view.hasFocus(), "a caret under the changes would be out of sight"


def test_writing_in_the_review_is_answered_with_what_to_do(qtbot: QtBot, reviewed: MainWindow) -> None:
    for key in (Key.Key_X, Key.Key_Backspace, Key.Key_Return):
        qtbot.keyClick(reviewed.reviewing.view, key)
    assert "Accept or reject the changes first" in reviewed.reviewing.bar.message()
    assert reviewed.editor.text.text() == BEFORE + OLD + AFTER
    qtbot.keyClick(reviewed.reviewing.view, Key.Key_Up)
    assert reviewed.editor.hasFocus() and reviewed.editor.caret() == len(BEFORE) - 1


@pytest.mark.parametrize(
    ("answer", "said", "buttons"),
    [
        (OLD, "Nothing to change.", ["Close"]),
        (f"\n{OLD}  ", "Nothing to change.", ["Close"]),
        ("", "No text came. Your text is as it was.", ["Try again", "Close"]),
        (
            "I saw.",
            "This answer is doubtful: more than half of your text is missing from it. Your text is as it was.",
            ["Show the changes", "Try again", "Close"],
        ),
    ],
)
def test_an_answer_that_is_no_good_is_said_so(
    qtbot: QtBot, make_window: MakeWindow, answer: str, said: str, buttons: Sequence[str]
) -> None:
    window = make_window(answering(answer))
    proofread(qtbot, window)
    assert window.reviewing.review is None
    assert window.reviewing.bar.message() == said
    assert [b.text() for b in window.reviewing.bar.findChildren(QPushButton) if b.isVisible()] == buttons
    assert window.editor.text.text() == BEFORE + OLD + AFTER
    qtbot.keyClick(window.editor, Key.Key_Escape)
    assert not window.reviewing.bar.isVisible()


def test_a_doubtful_answer_can_be_looked_at(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(answering("I saw."))
    proofread(qtbot, window)
    notice_button(window.reviewing.bar, "Show the changes").click()
    assert window.reviewing.review is not None and "doubtful" in window.reviewing.bar.message()


def test_an_answer_cut_at_its_length_limit_is_doubtful(qtbot: QtBot, make_window: MakeWindow) -> None:
    class Cut(ScriptedEngine):
        def stream(self, task: Task, should_stop):  # type: ignore[no-untyped-def]
            yield self.model
            yield Piece(NEW)
            yield Outcome(NEW, "length", new_tokens=9)

    window = make_window(Cut())
    proofread(qtbot, window)
    assert "it ended at the length limit" in window.reviewing.bar.message() and window.reviewing.review is None


def test_a_stopped_answer_stays_in_the_panel(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("word ",) * 500, delay=0.01))
    window.editor.load(OLD)
    window.run_action("proofread")
    qtbot.waitUntil(lambda: "word" in window.panel.answer.text(), timeout=WAIT)
    qtbot.keyClick(window, Key.Key_Escape)
    qtbot.wait(50)
    assert window.reviewing.review is None and not window.reviewing.bar.isVisible()
    assert window.editor.text.text() == OLD


def test_the_layout_is_remembered(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(answering(NEW))
    proofread(qtbot, window)
    bar = window.reviewing.bar
    qtbot.mouseClick(bar.layout_button, Qt.MouseButton.LeftButton)
    assert shown(window).split("\n")[1:5] == ["Your text", "Suggested", OLD, NEW]
    assert bar.layout_button.text() == "Within the text"
    qtbot.keyClick(window.reviewing.view, Key.Key_Escape)
    proofread(qtbot, window)
    assert "Suggested" in shown(window)
    qtbot.keyClick(window.reviewing.view, Key.Key_A, BOTH)
    assert window.editor.text.text() == BEFORE + OLD.replace("teh", "the") + AFTER
    qtbot.mouseClick(bar.layout_button, Qt.MouseButton.LeftButton)
    assert shown(window) == "I saw the cat on on the mat, an\u2009and it was fine."


def test_clicking_a_change_chooses_it(qtbot: QtBot, reviewed: MainWindow) -> None:
    view = reviewed.reviewing.view
    cursor = view.textCursor()
    cursor.setPosition(shown(reviewed).index("and it") + 1)
    place = view.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Replace “an” with “and”, 3 of 3" in reviewed.reviewing.bar.message()


def test_the_tab_key_goes_on_to_the_buttons(qtbot: QtBot, reviewed: MainWindow) -> None:
    bar = reviewed.reviewing.bar
    qtbot.keyClick(reviewed.reviewing.view, Key.Key_Tab)
    for button in (bar.accept_all, bar.reject_all, bar.previous, bar.next, bar.accept):
        assert button.hasFocus()
        qtbot.keyClick(button, Key.Key_Tab)
    qtbot.keyClick(bar.reject, Key.Key_Space)
    assert "2 changes" in bar.message() and reviewed.reviewing.has_focus()


def test_the_focus_on_the_page_never_lies_under_the_changes(qtbot: QtBot, reviewed: MainWindow) -> None:
    reviewed.panel.focus_instruction()
    assert not reviewed.reviewing.has_focus()
    qtbot.keyClick(reviewed, Key.Key_F6)
    qtbot.waitUntil(reviewed.reviewing.view.hasFocus, timeout=WAIT)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("layout", ["inline", "side"])
def test_whatever_is_written_meanwhile_the_view_shows_the_document(
    qtbot: QtBot, make_window: MakeWindow, layout: str, seed: int
) -> None:
    window = make_window(answering(NEW.replace("mat, and", "mat,\n\nand")))
    window.reviewing._current.change("writing.review_layout", layout)
    chance = random.Random(seed)
    for _ in range(8):
        proofread(qtbot, window, f"{BEFORE}So: {OLD} Thus.{AFTER}")
        for _ in range(10):
            review, text = window.reviewing.review, window.editor.text
            if review is None:
                break
            start = chance.randrange(text.length + 1)
            act = chance.choice(["write", "write", "undo", "accept", "reject"])
            if act == "write":
                added = chance.choice(["", "x", "\n", "some words"])
                text.replace(start, min(text.length, start + chance.choice([0, 0, 1, 3])), added)
            elif act == "undo":
                window.editor.undo()
            else:
                getattr(window.reviewing, act)()
            qtbot.wait(5)
            if window.reviewing.review is None:
                break
            view, document = window.reviewing.view, window.editor.document()
            first, last = document.findBlock(review.start), document.findBlock(review.end)
            if last.position() == review.end > first.position():
                last = last.previous()
            covered = text.slice(first.position(), last.position() + last.length() - 1)
            if layout == "inline":
                view.selectAll()
                assert view.createMimeDataFromSelection().text() == covered.removesuffix("\n")
            assert sum(margin > 0 for margin in margins(window)) <= 1
            behind = last.next()
            if behind.isValid():
                top = document.documentLayout().blockBoundingRect(behind).top()
                assert top - window.editor.verticalScrollBar().value() >= view.y() + view.height() - 2
        window.reviewing.close()
        assert not any(margins(window))


def test_the_buttons_of_the_panel_still_work(qtbot: QtBot, reviewed: MainWindow) -> None:
    reviewed.panel.replace_requested.emit(NEW)
    assert reviewed.editor.text.text() == BEFORE + NEW + AFTER
    qtbot.waitUntil(lambda: reviewed.reviewing.review is None, timeout=WAIT)
    assert not reviewed.reviewing.bar.isVisible()


def test_a_passage_that_is_gone_ends_the_review(qtbot: QtBot, reviewed: MainWindow) -> None:
    reviewed.editor.text.replace(3, reviewed.editor.text.length - 3, "")
    qtbot.waitUntil(lambda: reviewed.reviewing.review is None, timeout=WAIT)
    assert "is gone from your text" in reviewed.reviewing.bar.message()
    reviewed.editor.undo()
    assert reviewed.editor.text.text() == BEFORE + OLD + AFTER


def test_another_document_ends_the_review(qtbot: QtBot, reviewed: MainWindow) -> None:
    reviewed.editor.load("Something else.")
    assert reviewed.reviewing.review is None and not reviewed.reviewing.view.isVisible()
    assert not reviewed.menus.actions["accept_change"].isEnabled()


def test_a_document_open_for_reading_only_gets_no_review(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(answering(NEW))
    window.editor.load(OLD)
    window.editor.setReadOnly(True)
    window.run_action("proofread")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.reviewing.review is None and window.panel.answer.text() == NEW


def test_paragraphs_chinese_and_what_stands_beside_the_passage(qtbot: QtBot, make_window: MakeWindow) -> None:
    old, new = "我门去公园。\n\n他们再跳舞😀。\n", "我们去公园。\n\n他们在跳舞😀。"
    window = make_window(answering(new))
    proofread(qtbot, window, f"开头。{old}结尾。", old)
    assert shown(window) == "开头。我门\u2009们去公园。\n\n他们再\u2009在跳舞😀。"
    window.reviewing.accept_all()
    assert window.editor.text.text() == f"开头。{new}\n结尾。"


def test_each_change_is_announced(qtbot: QtBot, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    window = make_window(answering(NEW))
    proofread(qtbot, window)
    assert [text for text in said if "1 of 3" in text] == ["3 changes — Replace “teh” with “the”, 1 of 3"]
    window.reviewing.next()
    assert said[-1] == "Delete “on”, 2 of 3"
    window.reviewing.accept_all()
    assert said[-1] == "Review finished"


@pytest.mark.parametrize("dark", [False, True])
def test_colours_are_those_of_the_theme(qtbot: QtBot, reviewed: MainWindow, dark: bool) -> None:
    reviewed._current.change("writing.theme", "dark" if dark else "light")
    colours = theme.DARK if dark else theme.LIGHT

    def colour(wanted: str) -> str:
        cursor = reviewed.reviewing.view.textCursor()
        cursor.setPosition(shown(reviewed).index(wanted) + 1)
        return cursor.charFormat().foreground().color().name().upper()

    qtbot.waitUntil(lambda: colour("teh") == colours.deletion and colour("the ") == colours.insertion, timeout=WAIT)
    view = reviewed.reviewing.view
    assert view.viewport().grab().toImage().pixelColor(view.width() - 2, 2).name().upper() == colours.paper


def test_it_speaks_chinese(qtbot: QtBot, qapp: QApplication, reviewed: MainWindow) -> None:
    interface_language.install(qapp, "zh_CN")
    try:
        qtbot.waitUntil(lambda: "3 处修改" in reviewed.reviewing.bar.message(), timeout=WAIT)
        assert "将“teh”替换为“the”，第 1 处，共 3 处" in reviewed.reviewing.bar.message()
    finally:
        interface_language.install(qapp, "en")


def test_a_doubtful_answer_is_not_shown_over_a_text_that_has_changed(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(answering("I saw."))
    proofread(qtbot, window)
    show = notice_button(window.reviewing.bar, "Show the changes")
    place = window.editor.text.text().index("teh")
    window.editor.text.replace(place, place + 3, "the")
    before = window.editor.text.text()
    show.click()
    assert window.reviewing.review is None
    assert "no longer fit" in window.reviewing.bar.message()
    assert window.editor.text.text() == before
