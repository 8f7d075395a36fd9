"""Several documents in one window: each has its own text, history, file and review, whichever is shown."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.documents import lock
from assistant.errors import DocumentLocked
from assistant.system import paths
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.tab_bar import Title, shown_names
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, Asked, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


def texts(window: MainWindow) -> list[str]:
    return [page.editor.text.text() for page in window.tabs.pages]


def three(window: MainWindow, folder: Path) -> list[Path]:
    """Three files in three tabs; the last is shown."""
    files = [folder / f"{name}.md" for name in ("one", "two", "three")]
    for file in files:
        file.write_text(file.stem, "utf-8")
        assert window.open_path(file)
    return files


def test_one_document_has_no_row_of_tabs_and_two_have(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.tabs.bar.isVisible()
    qtbot.keyClick(window, Key.Key_T, CONTROL)
    assert window.tabs.bar.isVisible() and window.tabs.count == 2
    assert window.editor.hasFocus()
    qtbot.keyClick(window, Key.Key_W, CONTROL)
    assert not window.tabs.bar.isVisible() and window.tabs.count == 1


def test_keys_go_round_the_tabs_and_text_goes_where_it_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClicks(window.editor, "first")
    qtbot.keyClick(window, Key.Key_N, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "second")
    qtbot.keyClick(window, Key.Key_Tab, CONTROL)
    assert window.editor.text.text() == "first" and window.editor.hasFocus()
    qtbot.keyClick(window, Key.Key_PageUp, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "!")
    qtbot.keyClick(window, Key.Key_Tab, CONTROL | SHIFT)
    assert texts(window) == ["first", "second!"]
    qtbot.keyClick(window, Key.Key_Z, CONTROL)
    assert texts(window) == ["", "second!"], "undo is of the document that is shown"


def test_a_file_goes_into_an_untouched_page_or_a_tab_of_its_own_once(window: MainWindow, tmp_path: Path) -> None:
    files = three(window, tmp_path)
    assert window.tabs.count == 3
    assert window.open_path(files[0])
    assert window.session.path == files[0] and window.tabs.count == 3
    link = tmp_path / "link.md"
    link.symlink_to(files[1])
    assert window.open_path(link)
    assert window.session.path == files[1] and window.tabs.count == 3
    assert window.windowTitle() == "two.md[*] — Longhand"


def test_every_open_file_is_locked_until_its_tab_closes(window: MainWindow, tmp_path: Path) -> None:
    files = three(window, tmp_path)
    for file in files:
        with pytest.raises(DocumentLocked):
            lock.acquire(file)
    window.tabs.show_entry(window.tabs.pages[1])
    assert window.files.close()
    lock.acquire(files[1]).release()
    assert window.session.path == files[2]


def test_a_file_that_cannot_be_opened_leaves_the_tabs_as_they_were(window: MainWindow, tmp_path: Path) -> None:
    three(window, tmp_path)
    before = window.tabs.page
    assert not window.open_path(tmp_path / "missing.md")
    assert window.tabs.page is before and window.tabs.count == 3
    assert window.message_bar.isVisible()


def test_the_closed_one_comes_back_where_the_person_was(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    files = three(window, tmp_path)
    window.tabs.show_entry(window.tabs.pages[0])
    window.editor.set_caret(2)
    qtbot.keyClick(window, Key.Key_W, CONTROL)
    qtbot.keyClick(window, Key.Key_W, CONTROL)
    assert [page.document.session.path for page in window.tabs.pages] == [files[2]]
    qtbot.keyClick(window, Key.Key_T, CONTROL | SHIFT)
    qtbot.keyClick(window, Key.Key_T, CONTROL | SHIFT)
    assert window.session.path == files[0] and window.editor.caret() == 2
    assert not window.files.reopen()


def test_closing_asks_about_what_is_not_saved(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    three(window, tmp_path)
    page = window.tabs.pages[0]
    page.editor.text.replace(0, 0, "! ")
    asked.unsaved = ["cancel"]
    assert not window.files.close_entry(page)
    assert window.tabs.page is page, "the document that the question is about is in sight"
    asked.unsaved = ["save"]
    assert window.files.close_entry(page)
    assert (tmp_path / "one.md").read_text("utf-8") == "! one"


def test_the_last_tab_leaves_an_empty_page(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a", "utf-8")
    window.open_path(tmp_path / "a.md")
    assert window.files.close()
    assert texts(window) == [""] and window.session.path is None
    assert window.files.close() and window.tabs.count == 1


def test_quitting_asks_once_about_all(window: MainWindow, asked: Asked, tmp_path: Path) -> None:
    files = three(window, tmp_path)
    for page in window.tabs.pages[:2]:
        page.editor.text.replace(0, 0, "! ")
    asked.unsaved = ["cancel"]
    assert not window.close()
    assert asked.questions == ["unsaved one.md, two.md"]
    asked.unsaved = ["save"]
    assert window.close()
    assert [file.read_text("utf-8") for file in files] == ["! one", "! two", "three"]
    assert list(paths.journal_dir().glob("*.journal")) == []


def middle_click(window: MainWindow, index: int) -> None:
    bar = window.tabs.bar
    place = QPointF(bar.tabRect(index).topLeft() + QPoint(12, 12))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.MiddleButton
        QApplication.sendEvent(bar, QMouseEvent(kind, place, bar.mapToGlobal(place), button, button, Modifier(0)))


def test_the_mouse_closes_and_moves_tabs(window: MainWindow, tmp_path: Path) -> None:
    files = three(window, tmp_path)
    window.tabs.bar.moveTab(2, 0)
    assert [page.document.session.path for page in window.tabs.pages] == [files[2], files[0], files[1]]
    assert window.session.path == files[2]
    middle_click(window, 1)
    assert [page.document.session.path for page in window.tabs.pages] == [files[2], files[1]]
    side = window.tabs.bar.ButtonPosition.RightSide
    window.tabs.bar.tabButton(1, side).click()
    assert [page.document.session.path for page in window.tabs.pages] == [files[2]]


def test_close_all_others_keeps_that_one(window: MainWindow, tmp_path: Path) -> None:
    files = three(window, tmp_path)
    window.tabs.bar.others_wanted.emit(1)
    assert [page.document.session.path for page in window.tabs.pages] == [files[1]]


def test_a_tab_says_its_file_and_what_is_not_saved(window: MainWindow, tmp_path: Path) -> None:
    files = three(window, tmp_path)
    bar = window.tabs.bar
    assert bar.tabText(1) == "two.md" and bar.tabToolTip(1) == str(files[1])
    window.tabs.pages[1].editor.text.replace(0, 0, "!")
    assert bar.tabText(1) == "• two.md"
    assert bar.accessibleTabName(1) == "two.md, not saved"
    window.tabs.pages[1].editor.undo()
    assert bar.tabText(1) == "two.md"


def test_names_that_two_files_share_have_their_folder_behind_them() -> None:
    titles = [Title("a.md", "/x/new/a.md"), Title("b.md", "/x/new/b.md"), Title("a.md", "C:\\old\\a.md"), Title("a.md")]
    assert shown_names(titles) == ["a.md — new", "b.md", "a.md — old", "a.md"]


def test_a_job_goes_on_in_its_tab_while_another_is_written_in(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    window = make_window(ScriptedEngine(pieces=(" there", " was", " a river."), gate=gate))
    first = window.tabs.page
    qtbot.keyClicks(window.editor, "Once")
    window.run_action("continue")
    qtbot.keyClick(window, Key.Key_T, CONTROL)
    qtbot.keyClicks(QApplication.focusWidget(), "meanwhile")
    assert window.runs.busy
    gate.set()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert texts(window) == ["Once there was a river.", "meanwhile"]
    first.editor.undo()
    assert texts(window) == ["Once", "meanwhile"]


def test_escape_stops_the_job_of_another_tab(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("word ",) * 500, delay=0.01))
    qtbot.keyClicks(window.editor, "x ")
    page = window.tabs.page
    window.run_action("continue")
    qtbot.waitUntil(lambda: "word" in page.editor.text.text(), timeout=WAIT)
    window.files.new()
    assert window.runs.busy
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.runs.busy
    assert page.editor.text.text().startswith("x word")


def test_a_job_ends_with_its_tab(qtbot: QtBot, make_window: MakeWindow, asked: Asked) -> None:
    window = make_window(ScriptedEngine(pieces=("word ",) * 500, delay=0.01))
    qtbot.keyClicks(window.editor, "x ")
    page = window.tabs.page
    window.run_action("continue")
    qtbot.waitUntil(lambda: "word" in page.editor.text.text(), timeout=WAIT)
    window.files.new()
    asked.unsaved = ["discard"]
    assert window.files.close_entry(page)
    assert not window.runs.busy
    qtbot.wait(80)
    assert texts(window) == [""]


def test_an_answer_is_not_put_into_another_document(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(ScriptedEngine(pieces=("Short.",)))
    qtbot.keyClicks(window.editor, "A long text.")
    window.run_action("summarize")
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    first = window.tabs.page
    window.files.new()
    window.editor.text.replace(0, 0, "A long text.")
    window.panel.replace_requested.emit("Short.")
    assert texts(window) == ["A long text.", "A long text."]
    window.tabs.show_entry(first)
    window.panel.replace_requested.emit("Short.")
    assert texts(window) == ["Short.", "A long text."]


def test_a_review_stays_in_its_tab(qtbot: QtBot, make_window: MakeWindow) -> None:
    gate = threading.Event()
    engine = ScriptedEngine(pieces=("The fox runs fast.",), gate=gate)
    window = make_window(engine)
    qtbot.keyClicks(window.editor, "The fox run fast.")
    first = window.tabs.page
    window.run_action("proofread")
    window.files.new()
    gate.set()
    qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
    assert window.editor.hasFocus(), "whoever went on elsewhere keeps the keyboard"
    assert first.reviewing.review is not None and window.reviewing.review is None
    assert not window.menus.actions["accept_change"].isEnabled()
    window.tabs.show_entry(first)
    assert window.menus.actions["accept_change"].isEnabled()
    qtbot.keyClick(window, Key.Key_A, CONTROL | SHIFT)
    assert texts(window) == ["The fox runs fast.", ""]


def test_status_and_panes_speak_of_the_document_in_sight(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    files = [tmp_path / "a.md", tmp_path / "b.md"]
    files[0].write_bytes(b"# Alpha\r\n\r\none two three\r\n")
    files[1].write_text("# Beta\n", "utf-8")
    for file in files:
        window.open_path(file)
    window.menus.actions["outline"].trigger()
    assert [one.title for one in window.view.outline.headings] == ["Beta"]
    qtbot.keyClick(window, Key.Key_Tab, CONTROL)
    assert [one.title for one in window.view.outline.headings] == ["Alpha"]
    assert "CRLF" in window.statusBar()._file.text()
    assert window.statusBar()._words.text().startswith("4 words")
    assert window.proofing.editor is window.editor


def test_the_days_words_are_those_of_all_tabs(qtbot: QtBot, window: MainWindow, current: CurrentSettings) -> None:
    for words in ("one two ", "three "):
        window.files.new()
        qtbot.keyClicks(window.editor, words)
    window.tabs.pages[1].editor.text.replace(0, 0, "zero ")
    for page in window.tabs.pages:
        page.document.counts.update()
    assert window.view.goal.today == 4


def test_focus_mode_and_find_go_along(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("alpha beta\n\nalpha")
    first = window.editor
    window.files.new()
    window.editor.load("beta\n\nbeta")
    qtbot.keyClick(window, Key.Key_F, CONTROL)
    window.find_bar.wanted.setText("beta")
    assert window.find_bar.count.text() == "1 of 2"
    window.tabs.step(1)
    qtbot.waitUntil(lambda: window.find_bar.count.text() in ("1 found", "1 of 1"), timeout=WAIT)
    window.find_bar.leave()
    assert first.extraSelections() == []
    qtbot.keyClick(window, Key.Key_F8)
    assert not window.tabs.bar.isVisible()
    assert first.extraSelections()
    window.tabs.step(1)
    assert first.extraSelections() == [] and window.editor.extraSelections()
    qtbot.keyClick(window, Key.Key_F8)
    assert window.tabs.bar.isVisible() and window.editor.extraSelections() == []


def test_a_new_tab_is_as_large_as_the_one_before(qtbot: QtBot, window: MainWindow) -> None:
    before = window.editor.font().pointSize()
    for _ in range(3):
        window.menus.actions["zoom_in"].trigger()
    window.files.new()
    assert window.editor.font().pointSize() == before + 3
    window.menus.actions["zoom_reset"].trigger()
    assert window.editor.font().pointSize() == before


STEP = st.one_of(
    st.tuples(st.just("type"), st.text(st.sampled_from("ab \n字\N{GRINNING FACE}"), min_size=1, max_size=4)),
    st.tuples(
        st.sampled_from(["new", "next", "before", "undo", "redo", "close", "reopen", "save", "rub"]), st.just("")
    ),
    st.tuples(st.just("open"), st.sampled_from(["0", "1", "2"])),
    st.tuples(st.just("move"), st.sampled_from(["0", "1"])),
)


class Model:
    """What the window should hold: a text with its history for each tab."""

    def __init__(self) -> None:
        self.past: list[str] = [""]
        self.at = 0
        self.path: Path | None = None

    @property
    def text(self) -> str:
        return self.past[self.at]

    def put(self, text: str) -> None:
        if text != self.text:
            self.past[self.at + 1 :] = [text]
            self.at += 1


@given(st.lists(STEP, max_size=25))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_every_document_is_as_its_model(
    window: MainWindow, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("documents")
    on_disk = {folder / f"{number}.md": f"file {number}" for number in range(3)}
    for file, text in on_disk.items():
        file.write_text(text, "utf-8")
    for page in window.tabs.pages:
        page.editor.text.mark_saved()
    while window.tabs.count > 1 or window.session.path is not None or window.editor.text.length:
        window.editor.text.mark_saved()
        assert window.files.close()
    window.files._closed.clear()
    models, here, closed = [Model()], 0, []
    for kind, detail in steps:
        model, editor = models[here], window.editor
        match kind:
            case "type":
                editor.text.replace(editor.text.length, editor.text.length, detail)
                model.put(model.text + detail)
            case "rub":
                editor.text.replace(0, editor.text.length, "")
                model.put("")
            case "undo":
                editor.undo()
                model.at = max(0, model.at - 1)
            case "redo":
                editor.redo()
                model.at = min(len(model.past) - 1, model.at + 1)
            case "new":
                window.files.new()
                models.insert(here + 1, Model())
                here += 1
            case "next" | "before":
                by = 1 if kind == "next" else -1
                window.tabs.step(by)
                here = (here + by) % len(models)
            case "move":
                window.tabs.bar.moveTab(here, int(detail) % len(models))
                models.insert(int(detail) % len(models), models.pop(here))
                here = int(detail) % len(models)
            case "open":
                file = folder / f"{detail}.md"
                assert window.open_path(file)
                held = next((n for n, one in enumerate(models) if one.path == file), None)
                if held is not None:
                    here = held
                else:
                    if model.path is not None or model.text or window.tabs.count > len(models):
                        models.insert(here + 1, Model())
                        here += 1
                    opened = models[here] = Model()
                    opened.path, opened.past = file, [on_disk[file]]
            case "save" if model.path is not None:
                assert window.files.save()
                on_disk[model.path] = model.text
            case "close":
                editor.text.mark_saved()
                assert window.files.close()
                if model.path is not None:
                    closed.append(model.path)
                models.pop(here)
                if not models:
                    models.append(Model())
                here = min(here, len(models) - 1)
            case "reopen":
                window.files.reopen()
                while closed:
                    file = closed.pop()
                    if all(one.path != file for one in models):
                        at = models[here]
                        if at.path is not None or at.text or window.tabs.count > len(models):
                            models.insert(here + 1, Model())
                            here += 1
                        opened = models[here] = Model()
                        opened.path, opened.past = file, [on_disk[file]]
                        break
        assert texts(window) == [one.text for one in models]
        assert [page.document.session.path for page in window.tabs.pages] == [one.path for one in models]
        assert window.tabs.pages.index(window.tabs.page) == here
    for file, text in on_disk.items():
        assert file.read_text("utf-8") == text
