"""What stands beside an answer: labels, sentences, doubts; the view side by side; a report; how an outcome is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.actions import Request, action_files
from assistant.system import paths
from assistant.tasks import Label, OnModel, Outcome, Pair, Rewrite, Span, Summarize, Translate
from assistant.ui.asking import request_building
from assistant.ui.asking.answer_reading import Details, Doubt, details_of, nothing_means, shown_text
from assistant.ui.asking.request_building import with_done
from assistant.ui.kit import interface_language, theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.panel.answer_details import AnswerDetails
from assistant.ui.panel.report_window import ReportWindow
from assistant.ui.panel.side_by_side import SideBySide
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, Asked, MakeWindow

ACTIONS = {action.id: action for action in action_files.load_folder(paths.resource("actions"))[0]}
PAIRS = [Pair("One.", "Un."), Pair("Two 2.", "Deux.", ("number",)), Pair("Three.", "", ("empty", "unheard-of"))]


@pytest.fixture
def details(qtbot: QtBot, current: CurrentSettings) -> AnswerDetails:
    made = AnswerDetails()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made


def test_labels_with_the_words_that_carry_them(qtbot: QtBot, details: AnswerDetails) -> None:
    source = "A 𝔤ood day, a bad night."
    spans = (Span(2, 6, 0.2), Span(15, 18, -0.9), Span(7, 10, 0.7))
    outcome = Outcome("positive", "stop", labels=(Label("positive", 0.75), Label("negative", 0.25)), spans=spans)
    details.show_details(Details(outcome, source))
    assert details.bars.accessibleName() == "positive 75 %, negative 25 %"
    assert [details.sentences.item(row).text() for row in range(2)] == ["day", "𝔤ood"]
    assert details.sentences.count() == 2, "words that speak against it are not shown"
    with qtbot.waitSignal(details.span_chosen) as chosen:
        details.sentences.itemActivated.emit(details.sentences.item(1))
    assert chosen.args == [2, 6]
    details.show_details(None)
    assert not details.isVisible()


def test_the_bar_of_a_label_begins_at_the_side_where_reading_does(details: AnswerDetails) -> None:
    details.show_details(Details(Outcome("a", "stop", labels=(Label("a", 0.5), Label("b", 0.5))), ""))
    accent = QColor(theme.colours().accent)
    seen = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        details.setLayoutDirection(direction)
        QApplication.processEvents()
        picture = details.bars.grab().toImage()
        at = details.bars.fontMetrics().lineSpacing() + 5
        seen.append([picture.pixelColor(QPoint(x, at)) == accent for x in (20, picture.width() - 20)])
    assert seen == [[True, False], [False, True]]


def test_sentences_in_the_order_of_the_text_and_what_is_doubted(details: AnswerDetails) -> None:
    source = "First one. Second\none. Third."
    doubts = [Doubt("number", str(number)) for number in range(7)]
    details.show_details(Details(Outcome("x", "stop", spans=(Span(11, 22), Span(0, 10))), source, doubts))
    assert [details.sentences.item(row).text() for row in range(2)] == ["First one.", "Second one."]
    lines = details.doubts.text().split("\n")
    assert len(lines) == 6 and "a number" in lines[0] and "2" in lines[5]
    assert not details.pairs.isVisible()


def test_a_sentence_chosen_in_the_panel_is_selected_in_the_text(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=("Yes.",), outcome=Outcome("Yes.", "stop", spans=(Span(7, 17),)))
    window = make_window(engine)
    window.editor.load("😀 One. Is it so? Yes.")
    window.panel.select_action("question")
    window.panel.options.question.setPlainText("Is it?")
    window.panel.run()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    details = window.panel.answer.details
    details.sentences.itemClicked.emit(details.sentences.item(0))
    assert window.editor.selected_text() == "Is it so? "
    window.editor.text.replace(0, 0, "New. ")
    details.sentences.itemClicked.emit(details.sentences.item(0))
    assert window.editor.selected_text() == "Is it so? ", "it has moved with its text"
    window.editor.text.replace(8, 11, "Six")
    details.sentences.itemClicked.emit(details.sentences.item(0))
    assert "has changed" in window.message_bar.message()


def test_pairs_side_by_side(qtbot: QtBot) -> None:
    beside = SideBySide()
    qtbot.addWidget(beside)
    beside.show_pairs(PAIRS)
    beside.show()
    beside.activateWindow()
    qtbot.waitUntil(beside.isActiveWindow)
    assert [row[0] for row in beside.rows()] == ["One.", "Two 2.", "Three."]
    assert beside.rows()[0][2] == "" and "number" in beside.rows()[1][2] and "unheard-of" in beside.rows()[2][2]
    chosen: list[str] = []
    beside.chosen.connect(chosen.append)
    for _ in range(3):
        qtbot.keyClick(beside, Qt.Key.Key_F3)
    assert chosen == ["Two 2.", "Three.", "Two 2."]
    beside.only_flagged.click()
    assert [row[0] for row in beside.rows()] == ["Two 2.", "Three."]
    beside.show_pairs([Pair("Four.", "Quatre.")])
    assert [row[0] for row in beside.rows()] == ["Four."], "a box that cannot be changed hides nothing"
    assert not beside.next_button.isEnabled() and not beside.only_flagged.isChecked()
    beside.show_pairs([])
    assert beside.rows() == []


def test_no_note_of_a_pair_is_ever_a_window_of_its_own(qtbot: QtBot, qapp: QApplication) -> None:
    class Shown(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QLabel) and watched.isWindow():
                windows.append(watched.text())
            return False

    windows: list[str] = []
    beside, watching = SideBySide(), Shown()
    qtbot.addWidget(beside)
    beside.show()
    qapp.installEventFilter(watching)
    try:
        beside.show_pairs(PAIRS)
    finally:
        qapp.removeEventFilter(watching)
    assert windows == []


def test_a_long_translation_is_shown_in_part_and_says_so(qtbot: QtBot) -> None:
    beside = SideBySide()
    qtbot.addWidget(beside)
    beside.show_pairs([Pair(f"{number}.", "x") for number in range(2_010)])
    assert len(beside.rows()) == 2_000 and "10 more" in beside.account.text()


def test_side_by_side_without_a_translation_says_what_to_do(make_window: MakeWindow) -> None:
    window = make_window()
    window.menus.actions["side_by_side"].trigger()
    assert window.findChildren(SideBySide) == [] and "Translate a text first" in window.message_bar.message()


def test_windows_change_their_language(qtbot: QtBot, qapp: QApplication, details: AnswerDetails) -> None:
    beside = SideBySide()
    qtbot.addWidget(beside)
    beside.show_pairs(PAIRS)
    details.show_details(Details(Outcome("x", "stop", pairs=tuple(PAIRS)), "", [Doubt("name", "Anna")]))
    report = ReportWindow("Title", "# Head")
    qtbot.addWidget(report)
    try:
        interface_language.install(qapp, "zh_CN")
        qtbot.waitUntil(lambda: beside.windowTitle() != "Side by side", timeout=WAIT)
        assert "number" not in beside.rows()[1][2] and beside.rows()[1][0] == "Two 2."
        assert "Anna" in details.doubts.text() and "a name" not in details.doubts.text()
        assert [button.text() for button in report.findChildren(QPushButton)] != ["Copy", "Save…"]
    finally:
        interface_language.install(qapp, "en")


def test_a_report_is_copied_and_saved(qtbot: QtBot, asked: Asked, tmp_path: Path) -> None:
    report = ReportWindow("Title", "# Head 猫")
    qtbot.addWidget(report)
    copy, save, _close = report.findChildren(QPushButton)
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "# Head 猫"
    asked.paths = [tmp_path / "r.md", tmp_path / "none" / "r.md", None]
    for _ in range(3):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
        if len(asked.paths) == 2:
            assert (tmp_path / "r.md").read_text("utf-8") == "# Head 猫" and "r.md" in report.told.text()
        elif len(asked.paths) == 1:
            assert report.told.property("tone") == "error"
    assert asked.questions == ["save Title.md"] * 3


def test_json_is_shown_as_what_the_action_wants_and_broken_json_as_it_came() -> None:
    table = next(action for action in ACTIONS.values() if action.show == "markdown")
    broken = '{"rows": ['
    assert shown_text(table, Outcome(broken, "length")) == broken
    assert shown_text(ACTIONS["rewrite"], Outcome('{"a": 1}', "stop")) == '{"a": 1}'
    assert shown_text(ACTIONS["json"], Outcome('{"a": 1}', "stop")) == '{\n  "a": 1\n}'
    rows = Outcome('[{"Name": "Ben", "Age": "41"}]', "stop")
    assert shown_text(ACTIONS["json"], rows, "Name, Age").startswith("| Name | Age |")
    for nothing in ("[]", '{"people": []}', '[{"Name": null}]'):
        assert shown_text(ACTIONS["json"], Outcome(nothing, "stop")) == ""
    assert shown_text(table, Outcome('{"columns": ["a"], "rows": []}', "stop")) == "" and nothing_means(table)


def test_facts_are_checked_where_that_is_wanted_and_the_answer_is_whole() -> None:
    request = Request("Anna has 3 cats.")
    summary, rewriting = (request_building.Asked(ACTIONS[name], request, (0, 16)) for name in ("summarize", "rewrite"))
    wrong = Outcome("Anna has 47 cats.", "stop")
    assert [doubt.text for doubt in details_of(summary, wrong, True).doubts] == ["47"]
    assert list(details_of(summary, wrong, False).doubts) == []
    assert list(details_of(summary, Outcome("47", "cancelled"), True).doubts) == []
    assert [(one.text, one.gone) for one in details_of(rewriting, wrong, True).doubts] == [("47", False), ("3", True)]
    assert nothing_means(ACTIONS["question"]) and not nothing_means(ACTIONS["rewrite"])


def test_what_is_done_goes_only_to_tasks_that_can_be_taken_up() -> None:
    pairs = tuple(PAIRS)
    assert with_done(OnModel(Translate("x", "fr"), "m"), pairs) == OnModel(Translate("x", "fr", done=pairs), "m")
    assert with_done(Summarize("x"), pairs) == Summarize("x", done=pairs)
    assert with_done(Rewrite("x"), pairs) == Rewrite("x")
