"""Outline, focus mode, typewriter scrolling, goal, preview and printing."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QPixmap, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.settings import Settings
from assistant.system import paths
from assistant.text.headings import headings
from assistant.ui.files.printing import Printing
from assistant.ui.kit import theme
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.panes.preview import LONGEST, between
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import MakeWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL_SHIFT = Modifier.ControlModifier | Modifier.ShiftModifier
STORY = "# One\n\ntext\n\n## Two\n\nmore\n\n## Three\n\nend"
LONG = "\n".join(f"Paragraph {number} of a longer text." for number in range(200))


def titles(window: MainWindow) -> list[str]:
    outline = window.view.outline
    return [outline.list.item(row).text() for row in range(outline.list.count())]


def test_the_outline_is_hidden_at_first_and_jumps(qtbot: QtBot, window: MainWindow) -> None:
    outline = window.view.outline
    assert outline.isHidden()
    window.editor.load(STORY)
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    assert outline.isVisible() and outline.list.hasFocus()
    assert window.menus.actions["outline"].isChecked()
    assert abs(outline.width() - 220) <= 2
    assert titles(window) == ["One", "\u2003Two", "\u2003Three"]
    assert outline.list.currentRow() == 0
    qtbot.keyClick(outline.list, Key.Key_Down)
    qtbot.keyClick(outline.list, Key.Key_Return)
    assert window.editor.caret() == STORY.index("## Two")
    assert window.editor.hasFocus()
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    assert outline.isHidden()


def test_the_outline_is_read_anew_only_where_a_heading_may_have_changed(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("# One\ntext\n\n## Two\nmore text\n")
    outline = window.view.outline
    window.menus.actions["outline"].trigger()
    dice = random.Random(9)
    for _ in range(150):
        text = window.editor.text
        start = dice.randrange(text.length + 1)
        end = min(text.length, start + dice.choice([0, 0, 0, 1, 4]))
        text.replace(start, end, dice.choice(["a", "\n", "b c", "# ", "\n## d\n", "```", "", "\n~~~\n", "e\nf"]))
        if outline._timer.isActive():
            outline.update_headings()
        assert outline.headings == headings(text.text())


def test_the_outline_follows_caret_and_text(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(STORY)
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    outline = window.view.outline
    window.editor.set_caret(STORY.index("end"))
    assert outline.list.currentRow() == 2
    window.editor.set_caret(0)
    window.editor.setFocus()
    qtbot.keyClicks(window.editor, "# Zero")
    qtbot.keyClick(window.editor, Key.Key_Return)
    qtbot.waitUntil(lambda: titles(window)[0] == "Zero")
    outline.list.itemClicked.emit(outline.list.item(3))
    assert window.editor.text.slice(window.editor.caret(), window.editor.caret() + 8) == "## Three"


def test_a_jump_right_after_a_key_goes_to_the_place_of_now(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(STORY)
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    window.editor.text.replace(0, 0, "before\n\n")
    window.view.outline.list.itemActivated.emit(window.view.outline.list.item(1))
    assert window.editor.caret() == window.editor.text.text().index("## Two")


def test_a_section_is_moved_by_keys_and_by_dragging_as_one_step(qtbot: QtBot, window: MainWindow) -> None:
    text = "# One\n\na\n\n## Deep\n\nb\n\n# Two\n\nc\n\n# Three\n\nd\n"
    window.editor.load(text)
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    outline = window.view.outline
    qtbot.keyClick(outline.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(window) == ["Two", "One", "\u2003Deep", "Three"]
    assert window.editor.text.text() == "# Two\n\nc\n\n# One\n\na\n\n## Deep\n\nb\n\n# Three\n\nd\n"
    assert outline.list.currentRow() == 1
    assert outline.list.hasFocus()
    qtbot.keyClick(outline.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert window.editor.text.text() == text
    window.editor.undo()
    window.editor.undo()
    assert window.editor.text.text() == text and not window.editor.text.modified
    outline.update_headings()
    outline.list.setCurrentRow(3)
    first = outline.list.visualItemRect(outline.list.item(0))
    drop = QDropEvent(
        first.topLeft().toPointF(), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    outline.list.dropEvent(drop)
    qtbot.waitUntil(lambda: titles(window)[0] == "Three")
    assert window.editor.text.text().startswith("# Three\n\nd\n\n# One\n")
    assert window.editor.text.text().endswith("# Two\n\nc\n")
    window.editor.undo()
    assert window.editor.text.text() == text
    window.editor.setReadOnly(True)
    assert not outline.move_section(0, 3)


def test_the_outline_is_filtered_and_counts_the_section(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("# One\n\ntwo words\n\n## Deep\n\nthree more words\n\n# Other\n\nend\n")
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    outline = window.view.outline
    qtbot.waitUntil(lambda: outline.words.text() == "7 words in this section")
    qtbot.keyClicks(outline.filter, "o")
    assert [outline.list.item(row).isHidden() for row in range(3)] == [False, True, False]
    outline.filter.clear()
    assert not any(outline.list.item(row).isHidden() for row in range(3))
    window.editor.set_caret(window.editor.text.length)
    qtbot.waitUntil(lambda: outline.words.text() == "2 words in this section")


def test_a_text_without_headings_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("plain")
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    assert window.view.outline.nothing.isVisible()
    assert not window.view.outline.list.isVisible()


def test_escape_and_f6_lead_from_the_panes_to_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load(STORY)
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    qtbot.keyClick(window, Key.Key_Escape)
    assert window.editor.hasFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Key.Key_F6)
        seen.append((window.panel.isAncestorOf(window.focusWidget()), window.view.outline.list.hasFocus()))
    assert seen == [(True, False), (False, True), (False, False)]
    assert window.editor.hasFocus()


def test_focus_mode_hides_all_but_the_text_and_brings_it_back(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("one\ntwo\nthree")
    qtbot.keyClick(window, Key.Key_F8)
    around = (window.menuBar(), window.statusBar(), window.panel)
    assert not any(widget.isVisible() for widget in around)
    marks = window.editor.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["\u2029two\u2029three"]
    window.editor.set_caret(5)
    assert [mark.cursor.selectedText() for mark in window.editor.extraSelections()] == ["one\u2029", "\u2029three"]
    assert not window.editor.text.modified
    qtbot.keyClicks(window.editor, "x")
    qtbot.keyClick(window, Key.Key_Z, Modifier.ControlModifier)
    assert window.editor.text.text() == "one\ntwo\nthree"
    qtbot.keyClick(window, Key.Key_F8)
    assert all(widget.isVisible() for widget in around)
    assert window.editor.extraSelections() == []
    assert window.view.outline.isHidden()


def test_escape_leaves_focus_mode_last(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("one\ntwo")
    qtbot.keyClick(window, Key.Key_F8)
    qtbot.keyClick(window, Key.Key_F, Modifier.ControlModifier)
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.menuBar().isVisible()
    qtbot.keyClick(window, Key.Key_Escape)
    assert window.menuBar().isVisible()


def test_the_panel_asked_for_ends_focus_mode(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Key.Key_F8)
    qtbot.keyClick(window, Key.Key_F9)
    assert window.panel.isVisible() and window.menuBar().isVisible()


def test_the_line_of_the_caret_stays_at_the_middle(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.editor
    editor.load(LONG)
    window.menus.actions["typewriter"].trigger()
    middle = editor.viewport().height() / 2
    for place in (len(LONG) // 2, len(LONG) - 40, len(LONG)):
        editor.set_caret(place)
        assert abs(editor.cursorRect().center().y() - middle) <= 2
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "on")
    assert abs(editor.cursorRect().center().y() - middle) <= 2
    editor.undo()
    editor.undo()
    assert editor.text.text() == LONG
    window.menus.actions["typewriter"].trigger()
    assert editor.document().rootFrame().frameFormat().bottomMargin() == editor.document().documentMargin()


def test_the_goal_of_a_day_counts_what_is_written_in_all_documents(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    goal = window.view.goal
    shown = window.statusBar()._goal
    assert shown.isHidden()
    window._current.change("writing.goal", 5)
    window.editor.load("three words here")
    assert (goal.reached, shown.text()) == (0, "0 of 5 today")
    window.editor.set_caret(window.editor.text.length)
    qtbot.keyClicks(window.editor, " and two")
    window._counts.update()
    assert shown.text() == "2 of 5 today"
    window.editor.load("another text")
    assert goal.reached == 2
    qtbot.keyClicks(window.editor, "one two three ")
    window._counts.update()
    assert shown.text() == "✓ 5 of 5 today"
    window._current.change("writing.goal_for", "document")
    assert shown.text() == "✓ 5 of 5"
    window.editor.text.mark_saved()
    window.close()
    assert make_window().view.goal.today == 5


def test_a_new_day_begins_with_nothing(make_window: MakeWindow) -> None:
    (paths.config_dir()).mkdir(parents=True, exist_ok=True)
    (paths.config_dir() / "goal.ini").write_text("[General]\nday=2001-02-03\nwords=700\n")
    window = make_window()
    assert window.view.goal.today == 0
    window.editor.text.replace(0, 0, "two words")
    window._counts.update()
    assert window.view.goal.today == 2


def test_the_preview_shows_the_text_as_it_is_meant(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("# Head\n\nsome **bold** <b>tag</b>\n\n- item")
    qtbot.keyClick(window, Key.Key_M, CONTROL_SHIFT)
    page = window.view.preview.page
    assert page.isVisible() and page.isReadOnly()
    assert page.toPlainText().split("\n")[:2] == ["Head", "some bold tag"]
    window.editor.setFocus()
    window.editor.set_caret(6)
    qtbot.keyClicks(window.editor, "s")
    qtbot.waitUntil(lambda: page.toPlainText().startswith("Heads"))
    assert window.editor.text.text().startswith("# Heads\n")


def test_of_a_novel_the_preview_shows_the_chapter_of_the_caret(qtbot: QtBot, window: MainWindow) -> None:
    chapters = [f"# Chapter {number}\n\nNote[^n].\n\n" + "words of it\n\n" * 2_000 for number in range(30)]
    text = "".join(chapters) + "[^n]: told at the end\n"
    assert len(text) > 10 * LONGEST
    window.editor.load(text)
    window.editor.set_caret(text.index("# Chapter 7") + 500)
    qtbot.keyClick(window, Key.Key_M, CONTROL_SHIFT)
    page = window.view.preview.page
    qtbot.waitUntil(lambda: page.toPlainText().startswith("Chapter 7\nNote1."), timeout=20_000)
    shown = page.toPlainText()
    assert "Chapter 8" not in shown and shown.rstrip().endswith("1 told at the end")
    assert "Chapter 7" in window.view.preview.told.text()
    window.editor.set_caret(text.index("# Chapter 21") + 9)
    qtbot.waitUntil(lambda: page.toPlainText().startswith("Chapter 21"), timeout=20_000)


def test_nothing_in_the_preview_is_wider_than_its_pane(qtbot: QtBot, window: MainWindow) -> None:
    head = "| Massenspektrometrie | Messgenauigkeit | Bemerkung |\n| --- | --- | --- |\n"
    row = "| ein langer Satz, der viele Worte hat | ein zweiter, nicht kürzer als der erste | und noch einer dazu |\n"
    window.editor.load(f"{head}{row}\n```\n{'x' * 300}\n```\n\nA note[^a].\n\n[^a]: The note.\n")
    qtbot.keyClick(window, Key.Key_M, CONTROL_SHIFT)
    preview = window.view.preview
    preview.resize(380, 500)
    qtbot.wait(20)
    preview.page.fit()
    assert preview.page.horizontalScrollBar().maximum() == 0
    block = preview.page.document().begin()
    while block.text() != "Massenspektrometrie":
        block = block.next()
    assert block.layout().lineCount() == 1, "the longest word of the head stands on one line"
    assert "The note." in preview.page.toPlainText() and "[^a]" not in preview.page.toPlainText()


def test_links_open_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.view.preview.page.anchorClicked.emit(QUrl("https://example.org/a"))
    assert window.message_bar.isVisible()
    assert not window.view.preview.page.openLinks() and not window.view.preview.page.openExternalLinks()


def test_only_images_of_the_folder_are_loaded(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "pictures").mkdir(parents=True)
    picture = QPixmap(4, 4)
    picture.fill(QColor("red"))
    for name in ("pictures/in.png", "../out.png"):
        assert picture.save(str(folder / name))
    (folder / "way.png").symlink_to(tmp_path / "out.png")
    page = window.view.preview.page
    kind = QTextDocument.ResourceType.ImageResource.value
    window.view.preview.set_folder(folder)
    page.loadResource(kind, QUrl("pictures/in.png"))
    qtbot.waitUntil(lambda: page.images.known("pictures/in.png") is not None, timeout=20_000)
    assert page.loadResource(kind, QUrl("pictures/in.png")).size() == picture.size()
    outside = tmp_path / "out.png"
    for address in (
        "../out.png", "way.png", str(outside), outside.as_uri(), "https://example.org/in.png", "//host/in.png", "none.png",
        "pictures", "",
    ):  # fmt: skip
        assert page.loadResource(kind, QUrl(address)).width() == 1, address
        qtbot.waitUntil(lambda: not page.images.busy)
        assert page.images.known(QUrl(address).toString()) == "missing", address
    assert page.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("pictures/in.png")).isEmpty()
    window.view.preview.set_folder(None)
    assert page.loadResource(kind, QUrl("pictures/in.png")).width() == 1


def test_page_and_preview_scroll_together(qtbot: QtBot, window: MainWindow) -> None:
    text = "# One\n\n" + "short\n\n" * 60 + "# Two\n\n" + "a long paragraph of many words " * 200 + "\n\n# Three\n\nend"
    window.editor.load(text)
    qtbot.keyClick(window, Key.Key_M, CONTROL_SHIFT)
    editor, page = window.editor, window.view.preview.page
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum() > 0
    editor.set_caret(text.index("# Two"))
    editor.scroll_caret_to(0)
    heading = next(b for b in iter_blocks(page.document()) if b.text() == "Two")
    top = page.document().documentLayout().blockBoundingRect(heading).top()
    # On the page the letters of the heading stand in the second of its lines.
    assert abs(top - page.verticalScrollBar().value()) < 40 + editor.page.line_height
    page.verticalScrollBar().setValue(0)
    assert editor.verticalScrollBar().value() == 0


def iter_blocks(document: QTextDocument):  # type: ignore[no-untyped-def]
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


@pytest.mark.parametrize(("value", "there"), [(0, 0), (5, 50), (10, 100), (15, 150), (20, 200), (30, 300)])
def test_places_between_two_scales(value: float, there: float) -> None:
    assert between(value, [0, 10, 20], [0, 100, 200]) == there
    assert between(0, [0, 0], [0, 9]) == 0


@pytest.mark.parametrize("markdown", [True, False])
def test_pages_are_printed_with_their_heads(qapp: object, tmp_path: Path, markdown: bool) -> None:
    file = tmp_path / "out.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    pages = Printing(LONG.replace("\n", "\n\n"), "story & more", Settings(), markdown).print_to(printer)
    assert pages > 3
    assert len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) == pages


def test_paper_is_written_in_black_with_the_images_of_the_folder(
    qapp: QApplication, tmp_path: Path, current: CurrentSettings
) -> None:
    current.change("writing.theme", "dark")
    theme.apply(qapp, current.settings)
    picture = QPixmap(40, 40)
    picture.fill(QColor("red"))
    assert picture.save(str(tmp_path / "in.png"))
    printer = QPrinter()
    shown = []

    def paint(to: QPrinter) -> None:
        text = "# Head\n\na [link](https://example.org) ![in](in.png)"
        Printing(text, "story", current.settings, markdown=True, folder=tmp_path).print_to(to)

    preview = QPrintPreviewWidget(printer)
    preview.paintRequested.connect(paint)
    preview.resize(600, 800)
    preview.show()
    qapp.processEvents()
    image = preview.grab().toImage()
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            shown.append(image.pixelColor(x, y))
    assert any(colour.red() > 200 and colour.green() < 60 for colour in shown)
    assert any(colour.lightness() < 60 for colour in shown)
    accent = QColor(theme.colours().accent)
    assert accent not in shown
    preview.close()
    current.change("writing.theme", "light")
    theme.apply(qapp, current.settings)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_file_that_cannot_be_written_is_no_page(qapp: object, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    assert Printing(LONG, "story", Settings(), markdown=False).print_to(printer) == 0


def test_only_the_pages_asked_for(qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "out.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setFromTo(2, 3)
    Printing(LONG, "story", Settings(), markdown=False).print_to(printer)
    assert len(re.findall(rb"/Type\s*/Page\b", file.read_bytes())) == 2


def test_what_was_shown_is_shown_at_the_next_start(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    qtbot.keyClick(window, Key.Key_O, CONTROL_SHIFT)
    qtbot.keyClick(window, Key.Key_F8)
    window.close()
    again = make_window()
    assert again.view.outline.isVisible() and again.panel.isVisible() and again.view.preview.isHidden()
    assert again.menus.actions["outline"].isChecked()


def test_an_outline_without_headings_begins_at_the_top(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.load("No headings here.")
    window.menus.actions["outline"].trigger()
    outline = window.view.outline
    qtbot.waitUntil(lambda: outline.nothing.isVisible())
    QApplication.processEvents()
    assert outline.nothing.geometry().bottom() < outline.height() / 3


def test_sections_are_folded_in_the_outline_by_left_and_right(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("# One\n\n## A\n\n### a\n\n## B\n\n# Two\n\ntext")
    qtbot.keyClick(window, Key.Key_O, Modifier.ControlModifier | Modifier.ShiftModifier)
    outline = window.view.outline

    def titles() -> list[str]:
        items = [outline.list.item(row) for row in range(outline.list.count())]
        return [item.text().strip() for item in items if not item.isHidden()]

    assert titles() == ["One", "A", "a", "B", "Two"]
    outline.list.setCurrentRow(2)
    qtbot.keyClick(outline.list, Key.Key_Left)
    assert outline.list.currentRow() == 1, "there is nothing below it to hide"
    qtbot.keyClick(outline.list, Key.Key_Left)
    assert titles() == ["One", "A ▸", "B", "Two"]
    qtbot.keyClick(outline.list, Key.Key_Left)
    qtbot.keyClick(outline.list, Key.Key_Left)
    assert titles() == ["One ▸", "Two"]
    window.editor.set_caret(10)
    assert outline.list.currentRow() == 0, "the section that holds the caret's"
    outline.filter.setText("b")
    assert titles() == ["B"]
    outline.filter.clear()
    qtbot.keyClick(outline.list, Key.Key_Right)
    assert titles() == ["One", "A ▸", "B", "Two"]
