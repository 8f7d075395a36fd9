"""Ctrl+P: a document by a few letters of its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.documents import book
from assistant.documents.book import Book, BookFile
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import WAIT

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def opened(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_P, Modifier.ControlModifier)
    assert window.quick_open.isVisible() and window.quick_open.field.hasFocus()


def test_documents_of_the_folder_are_found_by_letters_and_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    (folder / "deep").mkdir(parents=True)
    for name in ("harbour.md", "deep/The old lighthouse.md", "灯塔.md", "photo.png"):
        (folder / name).write_text(name, "utf-8")
    assert window.open_path(folder / "harbour.md")
    qtbot.keyClick(window, Key.Key_N, Modifier.ControlModifier)
    opened(qtbot, window)
    box = window.quick_open
    assert box.names() == ["harbour.md", "Untitled"], "the one in sight is last"
    box.leave()
    window.view.folder.folder = folder
    opened(qtbot, window)
    qtbot.waitUntil(lambda: len(box.names()) == 4, timeout=WAIT)
    qtbot.keyClicks(box.field, "dengta")
    assert box.names() == ["灯塔.md"]
    box.field.clear()
    qtbot.keyClicks(box.field, "olig")
    assert box.names() == ["The old lighthouse.md"]
    qtbot.keyClick(box.field, Key.Key_Return)
    assert window.session.path == folder / "deep" / "The old lighthouse.md" and window.editor.hasFocus()
    assert window.tabs.count == 2, "it took the place of the untouched page"
    opened(qtbot, window)
    qtbot.keyClicks(box.field, "zzz")
    assert box.names() == [] and box.nothing.isVisible()
    qtbot.keyClick(box.field, Key.Key_Escape)
    assert not box.isVisible() and window.editor.hasFocus()


def test_the_book_comes_in_its_order_and_the_last_files_behind_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "novel"
    folder.mkdir()
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(name, "utf-8")
    book.write(BookFile(folder, Book(files=("c.md", "a.md", "gone.md"))))
    elsewhere = tmp_path / "letter.md"
    elsewhere.write_text("x", "utf-8")
    window.files.recent.add(elsewhere)
    window.view.folder.show()
    window.view.folder.open_folder(folder)
    qtbot.waitUntil(lambda: window.view.folder.read is not None, timeout=WAIT)
    opened(qtbot, window)
    qtbot.waitUntil(lambda: len(window.quick_open.names()) == 5, timeout=WAIT)
    assert window.quick_open.names() == ["Untitled", "c.md", "a.md", "letter.md", "b.md"]


def test_thousands_of_names_are_told_apart_at_the_speed_of_a_key(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    opened(qtbot, window)
    box = window.quick_open
    names = [f"Chapter {number} of the lighthouse keeper.md" for number in range(3_000)]
    box._on_files((tmp_path, [tmp_path / name for name in names]))
    qtbot.keyClicks(box.field, "keeper 2999")
    assert box.names()[0] == names[-1] and len(box.names()) <= 60
