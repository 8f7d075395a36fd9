"""Files made, renamed, moved and deleted beside open documents, and several of them as one book."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from assistant.documents import book, lock, recovery
from assistant.errors import DocumentLocked
from assistant.formats import convert
from assistant.system import paths
from assistant.ui.kit import file_dialogs
from assistant.ui.panes.folder_pane import FolderPane
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import WAIT, Asked, MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "novel"
    (made / "part two").mkdir(parents=True)
    for name, text in {
        "1.md": "# One\n\nfirst words here\n",
        "2.md": "# Two\n\nsecond[^1] river\n\n[^1]: Note two.\n",
        "part two/3.md": "# Three\n\n## Deep\n\nthird[^1]\n\n[^1]: Note three.\n",
    }.items():
        (made / name).write_text(text, "utf-8")
    return made


@pytest.fixture
def pane(qtbot: QtBot, window: MainWindow, folder: Path) -> FolderPane:
    return shown(qtbot, window, folder)


def shown(qtbot: QtBot, window: MainWindow, folder: Path) -> FolderPane:
    qtbot.keyClick(window, Key.Key_E, Modifier.ControlModifier | Modifier.ShiftModifier)
    made = window.view.folder
    made.open_folder(folder)
    settled(qtbot, made)
    return made


def settled(qtbot: QtBot, pane: FolderPane) -> None:
    qtbot.waitUntil(lambda: not pane.reading.busy, timeout=WAIT)


@pytest.fixture
def novel(qtbot: QtBot, pane: FolderPane, window: MainWindow) -> FolderPane:
    window.project.make_book()
    settled(qtbot, pane)
    assert pane.in_book and pane.book.isVisible() and not pane.tree.isVisible()
    return pane


def files(folder: Path) -> tuple[str, ...]:
    opened = book.read(folder)
    assert opened is not None
    return opened.book.files


def lines(pane: FolderPane) -> list[tuple[str, str]]:
    items = [pane.book.list.topLevelItem(row) for row in range(pane.book.list.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def said(window: MainWindow) -> str:
    bar = window.message_bar
    return f"{bar._title.text()} {bar._text.text()}" if bar.isVisible() else ""


def test_an_open_file_that_is_renamed_keeps_tab_history_lock_and_unsaved_text(
    qtbot: QtBot, window: MainWindow, pane: FolderPane, folder: Path
) -> None:
    assert window.open_path(folder / "1.md")
    qtbot.keyClicks(window.editor, "new ")
    text = window.editor.text.text()
    assert window.project.rename(folder / "1.md", "One.md")
    new = folder / "One.md"
    assert window.session.path == new and window.session.modified and window.editor.text.text() == text
    assert window.tabs.count == 1 and window.windowTitle().startswith("One.md")
    assert not (folder / "1.md").exists() and new.read_text("utf-8").startswith("# One")
    with pytest.raises(DocumentLocked):
        lock.acquire(new)
    lock.acquire(folder / "1.md").release()
    window.session.write_out()
    file = window.session.journal_file
    assert file is not None
    copy = file.with_name("copy.journal")
    copy.write_bytes(file.read_bytes())
    (found,) = recovery.recover(paths.journal_dir())
    assert found.path == new and found.text == text
    found.discard()
    qtbot.keyClick(window, Key.Key_S, Modifier.ControlModifier)
    assert new.read_text("utf-8") == text and os.listdir(folder).count("1.md") == 0  # noqa: PTH208
    qtbot.keyClick(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editor.text.text() != text, "its history is whole"
    assert [one.path for one in window.files.recent.entries()] == [new]


def test_a_folder_moves_with_open_and_sleeping_documents_in_it(
    qtbot: QtBot, make_window: MakeWindow, folder: Path, tmp_path: Path
) -> None:
    first = make_window()
    assert first.open_path(folder / "part two" / "3.md") and first.open_path(folder / "1.md")
    first.workplace.restore()
    first.close()
    window = make_window()
    window.workplace.restore()
    assert len(window.tabs.pages) == 1 and window.tabs.count == 2, "one of them sleeps"
    shown(qtbot, window, folder)
    assert window.project.rename(folder / "part two", "Part III")
    assert window.project.move([folder / "1.md"], folder / "Part III")
    assert {page.document.session.path for page in window.tabs.pages} == {
        folder / "Part III" / "3.md",
        folder / "Part III" / "1.md",
    }


def test_a_refused_move_changes_nothing(
    qtbot: QtBot, window: MainWindow, pane: FolderPane, folder: Path, tmp_path: Path
) -> None:
    assert window.open_path(folder / "1.md")
    qtbot.keyClicks(window.editor, "x")
    for name in ("2.md", "2", "a/b", ""):
        assert not window.project.rename(folder / "1.md", name)
        assert said(window)
    assert not window.project.move([folder / "part two"], folder / "part two")
    assert not window.project.rename(folder / "gone.md", "b.md")
    with lock.acquire(folder / "2.md"):
        assert not window.project.rename(folder / "2.md", "b.md")
        assert not window.project.trash(folder / "2.md")
    assert window.session.path == folder / "1.md" and window.session.modified
    assert sorted(one.name for one in folder.iterdir()) == ["1.md", "2.md", "part two"]
    with pytest.raises(DocumentLocked):
        lock.acquire(folder / "1.md")


def test_a_deleted_file_leaves_its_text_open_and_can_be_put_back(
    qtbot: QtBot, window: MainWindow, pane: FolderPane, folder: Path, asked: Asked
) -> None:
    assert window.open_path(folder / "2.md")
    text = window.editor.text.text()
    assert window.project.trash(folder / "2.md")
    assert not (folder / "2.md").exists() and "2.md" in said(window)
    assert window.editor.text.text() == text and window.session.modified
    window.files.check_disk()
    asked.unsaved = ["cancel"]
    assert not window.files.close() and asked.questions == ["unsaved 2.md"]
    put_back = window.message_bar.findChildren(type(window.view.folder.choose_button))
    next(one for one in put_back if one.text() == "Put back").click()
    assert (folder / "2.md").read_text("utf-8") == text and not window.session.modified


def test_new_documents_open_and_stand_in_the_book_behind_the_chosen_one(
    qtbot: QtBot, window: MainWindow, novel: FolderPane, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["Interlude", "2", "Notes"])
    monkeypatch.setattr(file_dialogs, "ask_name", lambda _parent, _what: next(names))
    made = window.project.new_document(folder, folder / "1.md")
    assert made == folder / "Interlude.md" and window.session.path == made and window.editor.hasFocus()
    assert files(folder) == ("1.md", "Interlude.md", "2.md", "part two/3.md")
    assert window.project.new_document(folder) is None and said(window), "a name that exists"
    assert window.project.new_folder(folder) == folder / "Notes"


def test_the_book_follows_names_places_deletions_and_what_is_put_back(
    qtbot: QtBot, window: MainWindow, novel: FolderPane, folder: Path
) -> None:
    assert files(folder) == ("1.md", "2.md", "part two/3.md")
    window.project.rename(folder / "part two", "two")
    window.project.move([folder / "1.md"], folder / "two")
    assert files(folder) == ("two/1.md", "2.md", "two/3.md")
    window.project.trash(folder / "2.md")
    assert files(folder) == ("two/1.md", "two/3.md")
    buttons = window.message_bar.findChildren(type(window.view.folder.choose_button))
    next(one for one in buttons if one.text() == "Put back").click()
    assert files(folder) == ("two/1.md", "2.md", "two/3.md")


def test_files_are_ordered_by_keys_and_counted_together(
    qtbot: QtBot, window: MainWindow, novel: FolderPane, folder: Path
) -> None:
    assert lines(novel) == [("1", "4"), ("2", "7"), ("part two/3", "7")]
    novel.book.select("part two/3.md")
    novel.book.list.setFocus()
    qtbot.keyClick(novel.book.list, Key.Key_Up, Modifier.AltModifier)
    settled(qtbot, novel)
    assert files(folder) == ("1.md", "part two/3.md", "2.md")
    assert novel.book.current_name() == "part two/3.md", "the file that was moved is still chosen"
    assert novel.book.words.text().startswith("18 ")
    window.open_path(folder / "2.md")
    assert novel.book.current_name() == "2.md"
    window.editor.text.replace(0, 0, "two more ")
    qtbot.waitUntil(lambda: lines(novel)[2] == ("2", "9"), timeout=WAIT)
    assert novel.book.words.text().startswith("20 "), "what is not saved counts too"
    qtbot.keyClick(novel.book.list, Key.Key_Delete)
    settled(qtbot, novel)
    assert files(folder) == ("1.md", "part two/3.md") and (folder / "2.md").exists()
    assert novel.book.new.isVisible()
    novel.book.add_button.click()
    settled(qtbot, novel)
    assert files(folder) == ("1.md", "part two/3.md", "2.md") and not novel.book.new.isVisible()


def test_the_headings_of_all_files_are_one_outline(
    qtbot: QtBot, window: MainWindow, novel: FolderPane, folder: Path
) -> None:
    third = novel.book.list.topLevelItem(2)
    assert third is not None
    third.setExpanded(True)
    assert [third.child(row).text(0).strip() for row in range(third.childCount())] == ["Three", "Deep"]
    novel.book.list.itemClicked.emit(third.child(1), 0)
    assert window.session.path == folder / "part two" / "3.md"
    assert window.editor.text.slice(window.editor.caret(), window.editor.caret() + 7) == "## Deep"


def test_a_search_in_the_book_finds_unsaved_words_in_the_order_of_the_book(
    qtbot: QtBot, window: MainWindow, novel: FolderPane, folder: Path
) -> None:
    (folder / "aside.md").write_text("a river beside the book", "utf-8")
    window.project.change_book(lambda one: book.moved(one, "1.md", 2))
    settled(qtbot, novel)
    window.open_path(folder / "1.md")
    window.editor.text.replace(0, 0, "river unsaved ")
    novel.wanted.setText("river")
    qtbot.keyClick(novel.wanted, Key.Key_Return)
    qtbot.waitUntil(lambda: not novel.search.busy, timeout=WAIT)
    tops = [novel.results.topLevelItem(row) for row in range(novel.results.topLevelItemCount())]
    assert [top.text(0) for top in tops if top is not None] == ["2.md", "1.md"]


def test_a_damaged_book_is_told_left_alone_and_not_written_over(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    (folder / "book.toml").write_text('titel = "Roman"', "utf-8")
    pane = shown(qtbot, window, folder)
    assert "titel" in pane.told.text() and pane.told.property("tone") == "error"
    assert pane.tree.isVisible() and pane.read is None
    window.project.make_book()
    assert not window.project.change_book(lambda one: book.without(one, "1.md"))
    assert window.project.rename(folder / "1.md", "one.md")
    assert (folder / "book.toml").read_text("utf-8") == 'titel = "Roman"'


def test_missing_files_are_shown_and_no_book_is_exported_without_them(
    qtbot: QtBot, window: MainWindow, novel: FolderPane, folder: Path, asked: Asked
) -> None:
    (folder / "2.md").unlink()
    novel.read_book()
    settled(qtbot, novel)
    assert lines(novel)[1] == ("2", "missing")
    asked.paths = [folder / "out.docx"]
    window.project.export_book()
    window.import_export.window.export_button.click()
    qtbot.waitUntil(lambda: "2.md" in said(window), timeout=WAIT)
    assert not (folder / "out.docx").exists()


def test_the_book_is_exported_as_one_document_with_unsaved_words(
    qtbot: QtBot, window: MainWindow, novel: FolderPane, folder: Path, asked: Asked
) -> None:
    window.project.change_book(lambda one: book.Book("A novel", "Ada", 100, one.files))
    settled(qtbot, novel)
    assert "A novel" in novel.book.title.text() and "18 %" in novel.book.words.text()
    window.open_path(folder / "1.md")
    window.editor.text.replace(window.editor.text.length, window.editor.text.length, "Unsaved end.\n")
    asked.paths = [folder / "out.docx"]
    window.project.export_book()
    window.import_export.window.export_button.click()
    qtbot.waitUntil(lambda: (folder / "out.docx").exists() and "out.docx" in said(window), timeout=WAIT)
    made = convert.read(folder / "out.docx")
    text = convert.to_markdown(made)
    at = [text.index(words) for words in ("first words", "Unsaved end.", "second", "third")]
    assert at == sorted(at) and "Note two." in text and "Note three." in text
    assert len(made.footnotes) == 2
    assert not (folder / "1.md").read_text("utf-8").endswith("Unsaved end.\n")


def test_the_tree_asks_for_new_names_and_moves(
    qtbot: QtBot, window: MainWindow, pane: FolderPane, folder: Path
) -> None:
    model = pane.tree.files
    assert model is not None
    qtbot.waitUntil(lambda: model.rowCount(pane.tree.rootIndex()) == 3, timeout=WAIT)
    window.open_path(folder / "1.md")
    assert pane.tree.current_path() == folder / "1.md", "the file of the page in sight"
    pane.tree.setFocus()
    qtbot.keyClick(pane.tree, Key.Key_F2)
    field = pane.tree.focusWidget()
    assert field is not None
    qtbot.waitUntil(lambda: field.property("selectedText") == "1", timeout=WAIT)
    qtbot.keyClicks(field, "Beginning")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: (folder / "Beginning.md").exists(), timeout=WAIT)
    mime = model.mimeData([model.index(0, 0, pane.tree.rootIndex())])
    pane.tree.select(folder / "2.md")
    mime = model.mimeData([pane.tree.currentIndex()])
    pane.tree.select(folder / "part two")
    model.dropMimeData(mime, Qt.DropAction.MoveAction, -1, -1, pane.tree.currentIndex())
    qtbot.waitUntil(lambda: (folder / "part two" / "2.md").exists(), timeout=WAIT)
    pane.tree.select(folder / "Beginning.md")
    qtbot.keyClick(pane.tree, Key.Key_Delete)
    assert not (folder / "Beginning.md").exists()


def test_the_menu_of_a_file_moves_it_by_keys(qtbot: QtBot, window: MainWindow, pane: FolderPane, folder: Path) -> None:
    model = pane.tree.files
    assert model is not None
    qtbot.waitUntil(lambda: model.rowCount(pane.tree.rootIndex()) == 3, timeout=WAIT)
    menu = QMenu(window)
    window.project.fill_menu(menu, folder / "1.md")
    places = next(one.menu() for one in menu.actions() if one.text() == "Move to")
    assert isinstance(places, QMenu) and [one.text() for one in places.actions()] == ["part two"]
    places.actions()[0].trigger()
    assert (folder / "part two" / "1.md").exists()
