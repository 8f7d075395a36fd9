"""The folder at the left, and the search through its files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from assistant.documents.folder_search import MOST_HITS
from assistant.ui.panes.folder_pane import FolderPane
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import WAIT, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    (made / "drafts").mkdir(parents=True)
    (made / "a.md").write_text("one\nthe river 字\nend", "utf-8")
    (made / "drafts" / "b.txt").write_text("River\n\N{GRINNING FACE} a river", "utf-8")
    (made / ".secret.md").write_text("river", "utf-8")
    (made / "photo.png").write_bytes(b"river")
    return made


@pytest.fixture
def pane(qtbot: QtBot, window: MainWindow, folder: Path) -> FolderPane:
    qtbot.keyClick(window, Key.Key_E, Modifier.ControlModifier | Modifier.ShiftModifier)
    made = window.view.folder
    assert made.isVisible() and made.tree.hasFocus()
    made.open_folder(folder)
    return made


def names(pane: FolderPane, of: QModelIndex | None = None) -> list[str]:
    model = pane.tree.model()
    parent = pane.tree.rootIndex() if of is None else of
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def results(pane: FolderPane) -> list[list[str]]:
    tops = [pane.results.topLevelItem(row) for row in range(pane.results.topLevelItemCount())]
    return [[top.text(0), *(top.child(row).text(0) for row in range(top.childCount()))] for top in tops if top]


def look_for(qtbot: QtBot, pane: FolderPane, words: str) -> None:
    pane.wanted.setText(words)
    qtbot.keyClick(pane.wanted, Key.Key_Return)
    qtbot.waitUntil(lambda: not pane.search.busy, timeout=WAIT)


def test_it_shows_the_documents_of_a_folder_and_opens_one(qtbot: QtBot, window: MainWindow, pane: FolderPane) -> None:
    qtbot.waitUntil(lambda: names(pane) == ["drafts", "a.md"], timeout=WAIT)
    pane.tree.setCurrentIndex(pane.tree.model().index(1, 0, pane.tree.rootIndex()))
    qtbot.keyClick(pane.tree, Key.Key_Return)
    assert window.editor.text.text() == "one\nthe river 字\nend"
    drafts = pane.tree.model().index(0, 0, pane.tree.rootIndex())
    pane.tree.setExpanded(drafts, True)
    qtbot.waitUntil(lambda: names(pane, drafts) == ["b.txt"], timeout=WAIT)
    pane.tree.activated.emit(drafts)
    assert window.tabs.count == 1, "a folder is no document"


def test_a_hit_leads_to_its_place_in_the_text(qtbot: QtBot, window: MainWindow, pane: FolderPane) -> None:
    look_for(qtbot, pane, "river")
    assert results(pane) == [["a.md", "2  the river 字"], ["b.txt", "1  River", "2  \N{GRINNING FACE} a river"]]
    assert pane.told.text().startswith("3 ")
    top = pane.results.topLevelItem(1)
    assert top is not None
    pane.results.itemClicked.emit(top.child(1), 0)
    assert window.session.name == "b.txt"
    assert window.editor.selection() == (11, 16) and window.editor.selected_text() == "river"
    assert window.editor.hasFocus()
    window.editor.text.replace(0, 0, "New first line\n")
    pane.results.itemClicked.emit(top.child(1), 0)
    assert window.editor.selection() == (26, 31), "what has been edited since is found all the same"


def test_escape_and_an_empty_field_bring_the_files_back(qtbot: QtBot, pane: FolderPane) -> None:
    look_for(qtbot, pane, "river")
    assert pane.results.isVisible() and not pane.tree.isVisible()
    pane.wanted.setFocus()
    qtbot.keyClick(pane.wanted, Key.Key_Escape)
    assert pane.tree.isVisible() and not pane.results.isVisible() and pane.tree.hasFocus()


def test_nothing_found_and_a_wrong_expression_are_said(qtbot: QtBot, pane: FolderPane) -> None:
    look_for(qtbot, pane, "ocean")
    assert results(pane) == [] and "2" in pane.told.text()
    pane.expression.setChecked(True)
    look_for(qtbot, pane, "(river")
    assert pane.told.property("tone") == "error" and pane.told.text()
    look_for(qtbot, pane, "r.v.r$")
    assert [one[0] for one in results(pane)] == ["b.txt"]


def test_the_newest_search_wins_and_a_limit_is_told(qtbot: QtBot, pane: FolderPane, folder: Path) -> None:
    for number in range(60):
        (folder / f"{number:02}.txt").write_text("water\n" * 40, "utf-8")
    pane.wanted.setText("water")
    pane.search_now()
    look_for(qtbot, pane, "river")
    assert [one[0] for one in results(pane)] == ["a.md", "b.txt"]
    look_for(qtbot, pane, "water")
    assert str(MOST_HITS) in pane.told.text()


def test_the_window_waits_for_no_search(qtbot: QtBot, window: MainWindow, pane: FolderPane, folder: Path) -> None:
    for number in range(300):
        (folder / f"{number:03}.txt").write_text("water\n" * 4000, "utf-8")
    pane.wanted.setText("nothing like it")
    pane.search_now()
    assert pane.search.busy
    assert window.close()
    assert not pane.search.busy


def test_it_shares_the_left_side_with_the_outline(qtbot: QtBot, window: MainWindow, pane: FolderPane) -> None:
    window.menus.actions["outline"].trigger()
    assert window.view.outline.isVisible() and not pane.isVisible()
    assert not window.menus.actions["folder"].isChecked()
    window.menus.actions["folder"].trigger()
    assert pane.isVisible() and not window.view.outline.isVisible()
    qtbot.keyClick(window, Key.Key_Escape)
    assert window.editor.hasFocus()


def test_the_folder_is_there_at_the_next_start(
    qtbot: QtBot, pane: FolderPane, window: MainWindow, folder: Path, make_window: MakeWindow
) -> None:
    window.close()
    again = make_window()
    assert again.view.folder.isVisible()
    qtbot.waitUntil(lambda: again.view.folder.folder == folder, timeout=WAIT)


def test_the_first_folder_is_that_of_the_document(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.open_path(folder / "a.md")
    window.menus.actions["folder"].trigger()
    assert window.view.folder.folder == folder
