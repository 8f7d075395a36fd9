"""Two pages side by side: of two documents, or of one, whose text, history and journal are one."""

from __future__ import annotations

import random
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.settings import Settings
from assistant.system import paths
from assistant.ui.page.editor import Editor
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
SHIFT, CONTROL = Modifier.ShiftModifier, Modifier.ControlModifier


def shown(editor: Editor) -> str:
    return editor.toPlainText().replace("\xa0", " ")


def whole(page: Editor, position: int) -> int:
    """Not between the two halves of a character, where no caret stands."""
    return position - 1 if "\udc00" <= page.text.slice(position, position + 1) <= "\udfff" else position


def test_an_edit_on_one_page_is_on_the_other_in_one_history_and_one_journal(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.editor, "one two")
    first = window.editor
    qtbot.keyClick(window, Key.Key_F9, SHIFT)
    second = window.editor
    assert second is not first and second.hasFocus() and shown(second) == "one two"
    assert window.menus.actions["split"].isChecked() and window.tabs.count == 1
    second.set_caret(0)
    qtbot.keyClicks(QApplication.focusWidget(), "zero ")
    qtbot.keyClick(second, Key.Key_Return)
    assert shown(first) == shown(second) == first.text.text() == "zero \none two"
    qtbot.keyClick(window, Key.Key_F6, SHIFT)
    assert first.hasFocus() and window.editor is first
    qtbot.keyClicks(first, "!")
    assert shown(first) == shown(second) == second.text.text()
    assert window.session.modified
    while first.text.history.can_undo:
        qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert shown(first) == shown(second) == ""
    qtbot.keyClick(window, Key.Key_F6, SHIFT)
    while first.text.history.can_redo:
        qtbot.keyClick(window, Key.Key_Y, CONTROL)
    text = first.text.text()
    assert shown(first) == shown(second) == text and "zero" in text
    window.session.write_out()
    assert len(list(paths.journal_dir().glob("*.journal"))) == 1


def test_saving_from_either_page_writes_the_one_text(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("text", "utf-8")
    window.open_path(file)
    qtbot.keyClick(window, Key.Key_F9, SHIFT)
    qtbot.keyClicks(window.editor, "new ")
    assert window.isWindowModified()
    qtbot.keyClick(window, Key.Key_S, CONTROL)
    assert file.read_text("utf-8") == "new text" and not window.isWindowModified()
    file.write_text("from outside", "utf-8")
    window.session.reload()
    assert [shown(page.editor) for page in window.tabs.shown_pages] == ["from outside"] * 2
    qtbot.keyClick(window, Key.Key_W, CONTROL)
    assert not window.tabs.is_split and window.session.path == file, "the second page goes, the document stays"
    assert window.editor.hasFocus()


def test_two_documents_stand_side_by_side_and_the_focus_says_which_is_meant(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text(name, "utf-8")
        window.open_path(tmp_path / f"{name}.md")
    qtbot.keyClick(window, Key.Key_F9, SHIFT)
    qtbot.keyClick(window, Key.Key_Tab, CONTROL)
    left, right = window.tabs.shown_pages
    assert [page.document.session.name for page in (left, right)] == ["b.md", "a.md"]
    assert window.editor is right.editor and left.of is None and right.of is None
    qtbot.mouseClick(left.editor.viewport(), Qt.MouseButton.LeftButton)
    assert window.session.name == "b.md" and window.tabs.bar.currentIndex() == 1
    qtbot.keyClicks(left.editor, "x")
    assert right.editor.text.text() == "a"
    window.tabs.show_entry(right)
    assert window.editor is right.editor and window.editor.hasFocus(), "it is in sight already"
    widths = window.tabs._halves.sizes()
    assert min(widths) > 200
    window.tabs._halves.setSizes([10_000, 300])
    assert window.tabs._halves.sizes()[1] < widths[1]
    qtbot.keyClick(window, Key.Key_F9, SHIFT)
    assert window.tabs.shown_pages == [right] and window.tabs.count == 2


def test_closing_a_document_that_stands_beside_another_leaves_the_other(window: MainWindow, tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.md").write_text(name, "utf-8")
        window.open_path(tmp_path / f"{name}.md")
    c = window.tabs.page
    window.tabs.split()
    window.tabs.step(1)
    a = window.tabs.page
    assert window.tabs.shown_pages == [c, a]
    window.files.close_entry(c)
    assert window.tabs.shown_pages == [a] and window.tabs.page is a
    window.tabs.split()
    window.files.close_entry(a)
    assert not window.tabs.is_split and [page.document.session.name for page in window.tabs.pages] == ["b.md"]
    window.tabs.split()
    assert window.close()


def test_the_place_of_the_second_page_stays_when_the_split_ends(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("line\n" * 300)
    qtbot.keyClick(window, Key.Key_F9, SHIFT)
    window.editor.set_caret(1200)
    qtbot.keyClick(window, Key.Key_F9, SHIFT)
    assert window.editor.caret() == 1200 and window.tabs.page.of is None


def test_the_model_writes_on_the_page_that_has_the_focus(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=(" and", " ran", ".")))
    qtbot.keyClicks(window.editor, "The fox sat")
    first = window.editor
    window.tabs.split()
    second = window.editor
    second.set_caret(second.text.length)
    window.run_action("continue")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    text = first.text.text()
    assert text.startswith("The fox sat") and len(text) > 12 and shown(first) == shown(second) == text
    assert window.tabs.page.document.provenance.ledger.passages, "the words of the model are known as such"
    second.undo()
    assert shown(first) == shown(second) == "The fox sat", "one step"


def test_find_marks_the_page_that_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("river and river")
    first = window.editor
    window.tabs.split()
    second = window.editor
    window.find_bar.open(replacing=False)
    window.find_bar.wanted.setText("river")
    qtbot.waitUntil(lambda: len(second.extraSelections()) == 2, timeout=WAIT)
    assert not first.extraSelections()
    window.find_bar.find_next()
    assert second.selected_text() == "river" and not first.selected_text()
    window.find_bar.replacement.setText("sea")
    window.find_bar.replace_all()
    assert shown(first) == shown(second) == "sea and sea"


def test_no_sequence_of_edits_parts_the_two_pages(qtbot: QtBot, editor: Editor) -> None:
    second = Editor(Settings(), of=editor)
    qtbot.addWidget(second)
    second.show()
    mirror = ""

    def follow(change: object) -> None:
        nonlocal mirror
        data = mirror.encode("utf-16-le", "surrogatepass")
        start, end = 2 * change.position, 2 * change.end  # type: ignore[attr-defined]
        added = change.added.encode("utf-16-le", "surrogatepass")  # type: ignore[attr-defined]
        mirror = (data[:start] + added + data[end:]).decode("utf-16-le", "surrogatepass")

    editor.text.edited.connect(follow)
    chance = random.Random(11)
    pieces = ["a", "字", "\N{GRINNING FACE}", "\n", "word and word", "\xa0", "one\ntwo\n", "é", "\t", ""]
    for number in range(600):
        page = chance.choice((editor, second))
        length = page.text.length
        start, end = sorted(whole(page, chance.randint(0, length)) for _ in range(2))
        match chance.randrange(8):
            case 0:
                page.undo()
            case 1:
                page.redo()
            case 2:
                page.text.replace(start, end, chance.choice(pieces))
            case 3:
                with page.text.step():
                    page.text.replace(start, start, chance.choice(pieces))
                    page.text.replace(0, 0, "x")
            case 4:
                step = page.text.begin_stream(start, end, chance.choice(pieces) or "s")
                if step is not None:
                    page.text.grow_stream(step, " more")
            case 5:
                cursor = QTextCursor(page.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                page.setTextCursor(cursor)
                qtbot.keyClick(page, chance.choice((Key.Key_Backspace, Key.Key_Delete, Key.Key_Return, Key.Key_A)))
            case _:
                page.set_caret(start)
                page.textCursor().insertText(chance.choice(pieces))
        text = editor.text.text()
        for one in (editor, second):
            assert one.text.text() == text and one.text._raw(0, one.document().characterCount() - 1) == text, number
        assert mirror == text and editor.text.history is second.text.history
    while editor.text.history.can_undo:
        chance.choice((editor, second)).undo()
    assert shown(editor) == shown(second) == ""
