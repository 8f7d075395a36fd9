"""What goes to the model, and what is pinned beside a document, in the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.documents import pinned as store
from assistant.documents import recovery
from assistant.documents.pinned import Pinned
from assistant.errors import ModelMissing
from assistant.system import paths
from assistant.tasks import Context, Instruct, Measure, Outcome, Part, Passage
from assistant.ui.kit import interface_language
from assistant.ui.panel.context_window import ContextWindow
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, Asked, MakeWindow

PARTS = (Part("instruction", "", 9), Part("text", "", 1_200, 34), Part("answer", "", 80))


def measuring() -> ScriptedEngine:
    return ScriptedEngine(pieces=(), outcome=Outcome("<s>The prompt.", "stop", parts=PARTS))


def opened(window: MainWindow) -> ContextWindow:
    window.menus.actions["context"].trigger()
    (shown,) = window.findChildren(ContextWindow)
    return shown


def test_it_shows_the_parts_the_prompt_and_what_does_not_fit(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = measuring()
    window = make_window(engine)
    window.editor.load("The fox.")
    window.panel.select_action("summarize")
    shown = opened(window)
    qtbot.waitUntil(lambda: shown.parts.rowCount() == 3, timeout=WAIT)
    assert isinstance(engine.tasks[-1], Measure) and not window.runs.busy
    assert [shown.parts.item(1, column).text() for column in range(3)] == ["Text", QLocale().toString(1_200), "34"]
    assert shown.prompt.toPlainText() == "<s>The prompt."
    assert (
        shown.account.text().startswith(f"{QLocale().toString(1_209)} of 512 tokens") and "34" in shown.account.text()
    )
    assert shown.account.property("tone") == "warning"
    window.editor.load("")
    shown.measure()
    assert shown.parts.rowCount() == 0 and shown.prompt.toPlainText() == ""
    assert shown.account.property("tone") != "warning"


def test_a_model_that_is_not_there_is_said(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    engine = ScriptedEngine(pieces=(), error=ModelMissing(tmp_path))
    window = make_window(engine)
    window.editor.load("The fox.")
    window.panel.select_action("rewrite")
    shown = opened(window)
    qtbot.waitUntil(lambda: shown.account.property("tone") == "warning", timeout=WAIT)
    assert shown.account.text() and shown.parts.rowCount() == 0


def test_measuring_waits_for_a_job_and_gives_way_to_one(qtbot: QtBot, make_window: MakeWindow) -> None:
    engine = ScriptedEngine(pieces=("word ",) * 300, delay=0.01)
    window = make_window(engine)
    window.editor.load("The fox.")
    window.run_action("rewrite")
    shown = opened(window)
    shown.measure()
    assert window.runs.busy
    window.stop()
    engine.pieces, engine.delay, engine.outcome = (), 0.0, Outcome("p", "stop", parts=PARTS)
    qtbot.waitUntil(lambda: shown.parts.rowCount() == 3, timeout=WAIT)


def test_what_is_pinned_goes_along_and_each_tab_has_its_own(
    qtbot: QtBot, make_window: MakeWindow, asked: Asked, tmp_path: Path
) -> None:
    engine = measuring()
    window = make_window(engine)
    one, two, notes = (tmp_path / name for name in ("one.md", "two.md", "notes.md"))
    for file in (one, two, notes):
        file.write_text(f"Text of {file.stem}.", "utf-8")
    window.open_path(one)
    shown = opened(window)
    qtbot.keyClicks(shown.memory, "Anna")
    qtbot.keyClicks(shown.note, "Calm")
    window.editor.set_caret(4, 0)
    qtbot.mouseClick(shown.add_selection, Qt.MouseButton.LeftButton)
    asked.paths = [notes, notes]
    for _ in range(2):
        qtbot.mouseClick(shown.add_file, Qt.MouseButton.LeftButton)
    assert [shown.passages.item(row).text() for row in range(shown.passages.count())] == ["Text", "notes.md"]
    held = window.tabs.page.document.pinned.pinned
    assert held == Pinned("Anna", "Calm", (Passage("Text", "Text"),), (notes,))
    window.open_path(two)
    assert shown.memory.toPlainText() == "" and shown.passages.count() == 0
    qtbot.waitUntil(lambda: store.recall(one) == held, timeout=WAIT)
    shown.memory.setPlainText("Of two")
    window.open_path(one)
    assert shown.memory.toPlainText() == "Anna" and shown.note.toPlainText() == "Calm"
    window.panel.select_action("instruct")
    window.panel.options.instruction.setPlainText("Go.")
    window.panel.run()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    asked_for = [task for task in engine.tasks if isinstance(task, Instruct)][-1]
    assert asked_for.context == Context(
        "Anna", "Calm", (Passage("Text", "Text"), Passage("notes.md", "Text of notes."))
    )
    shown.passages.setCurrentRow(0)
    qtbot.mouseClick(shown.remove, Qt.MouseButton.LeftButton)
    assert window.tabs.page.document.pinned.pinned == Pinned("Anna", "Calm", (), (notes,))
    assert window.files.close()
    assert store.recall(one) == Pinned("Anna", "Calm", (), (notes,))


def test_a_pinned_file_that_is_gone_is_told_once_and_left_out(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(measuring())
    window.editor.load("The fox.")
    window.editor.set_caret(8)
    window.tabs.page.document.pinned.pin(Pinned("m", "", (), (tmp_path / "gone.md",)))
    told: list[str] = []
    window.tools.told.connect(told.append)
    window.panel.select_action("continue")
    shown = opened(window)
    qtbot.waitUntil(lambda: shown.parts.rowCount() == 3, timeout=WAIT)
    shown.measure()
    shown.measure()
    assert len(told) == 1 and "gone.md" in told[0]
    window.tabs.page.document.pinned.pin(Pinned("m2", "", (), (tmp_path / "gone.md",)))
    assert window.tabs.page.document.pinned.context() == Context("m2", "", ())
    assert len(told) == 2


def test_what_is_pinned_to_a_new_document_is_kept_with_its_first_file(window: MainWindow, tmp_path: Path) -> None:
    window.editor.textCursor().insertText("words")
    window.tabs.page.document.pinned.pin(Pinned("Anna"))
    window.session.save_as(tmp_path / "new.md")
    assert store.recall(tmp_path / "new.md") == Pinned("Anna")


def test_a_recovered_text_keeps_what_was_pinned_beside_its_file(make_window: MakeWindow, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("saved", "utf-8")
    store.keep(file, Pinned("Anna"))
    first = make_window()
    first.open_path(file)
    first.editor.textCursor().insertText("un")
    first.session.close(keep_unsaved=True)
    (found,) = recovery.recover(paths.journal_dir())
    second = make_window()
    second.session.adopt(found)
    assert second.tabs.page.document.pinned.pinned == Pinned("Anna")
    second.session.save()
    assert store.recall(file) == Pinned("Anna")


def test_it_changes_its_language_with_what_it_shows(qtbot: QtBot, qapp: QApplication, make_window: MakeWindow) -> None:
    window = make_window(measuring())
    window.editor.load("The fox.")
    window.panel.select_action("rewrite")
    shown = opened(window)
    qtbot.waitUntil(lambda: shown.parts.rowCount() == 3, timeout=WAIT)
    try:
        interface_language.install(qapp, "zh_CN")
        qtbot.waitUntil(lambda: "tokens" not in shown.account.text(), timeout=WAIT)
        assert shown.parts.item(1, 0).text() != "Text" and "34" in shown.account.text()
    finally:
        interface_language.install(qapp, "en")
