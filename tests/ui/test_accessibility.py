"""What a keyboard reaches and a screen reader finds, in every window."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant import actions
from assistant.actions import Action, action_files
from assistant.documents import glossary
from assistant.documents.book import Book
from assistant.documents.glossary import Entry
from assistant.documents.pinned import Pinned
from assistant.errors import EngineFailed
from assistant.system import paths
from assistant.tasks import Pair, Passage
from assistant.ui.actions.actions_window import ActionsWindow
from assistant.ui.files.recovery_dialog import RecoveryDialog
from assistant.ui.help.about_dialog import AboutDialog
from assistant.ui.help.help_window import HelpWindow
from assistant.ui.help.shortcut_sheet import ShortcutSheet
from assistant.ui.kit import interface_language
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.models.models_window import ModelsWindow
from assistant.ui.page.editor import Editor
from assistant.ui.panel.context_window import ContextWindow
from assistant.ui.panel.glossary_window import GlossaryWindow
from assistant.ui.panel.report_window import ReportWindow
from assistant.ui.panel.side_by_side import SideBySide
from assistant.ui.panes.book_dialog import BookDialog
from assistant.ui.settings.settings_dialog import SettingsDialog
from assistant.ui.style.style_window import StyleWindow
from assistant.ui.window.earlier_versions import EarlierVersionsDialog
from assistant.ui.window.export_window import ExportWindow
from assistant.ui.window.main_window import MainWindow
from tests import left_behind
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow

Key, Role = Qt.Key, QAccessible.Role
Opened = tuple[MainWindow, QWidget]
FAULTY, MENDED = "I saw teh cat.", "I saw the cat."


def _settings(window: MainWindow) -> QWidget:
    dialog = window.side_windows.settings()
    for page in dialog.pages.values():
        page.fold.setChecked(True)
    return dialog


def _model_settings(window: MainWindow) -> QWidget:
    dialog = window.side_windows.settings()
    dialog.page("model")
    return dialog


def _recovery(window: MainWindow) -> QWidget:
    left_behind.leave("A fox.", Path("fox.md"))
    found = left_behind.found()
    assert found
    dialog = RecoveryDialog(found, window)
    dialog.finished.connect(lambda _: [one.release() for one in found])
    dialog.show()
    return dialog


def _book(window: MainWindow) -> QWidget:
    dialog = BookDialog(Book("The lighthouse", "Ada", 90_000), window)
    dialog.show()
    return dialog


def _by_command(command: str, kind: type[QWidget]) -> Callable[[MainWindow], QWidget]:
    def make(window: MainWindow) -> QWidget:
        window.menus.actions[command].trigger()
        found = window.findChild(kind)
        assert found is not None
        return found

    return make


def _whole(window: MainWindow) -> QWidget:
    """The main window with all that it can show beside the page."""
    window.editor.load("# One\n\nteh text")
    window.menus.actions["outline"].trigger()
    window.menus.actions["preview"].trigger()
    window.menus.actions["replace"].trigger()
    window.message_bar.show_error(EngineFailed("detail"))
    window.side_windows._current.change("writing.suggestions", "eager")
    window.view.outline.update_headings()
    return window


def _reviewing(window: MainWindow) -> QWidget:
    window.editor.load(FAULTY)
    window.run_action("proofread")
    end = time.monotonic() + WAIT / 1000
    while window.runs.busy or window.reviewing.bar.isHidden():
        assert time.monotonic() < end
        QTest.qWait(10)
    return window


def _versions(window: MainWindow) -> QWidget:
    file = paths.data_dir().parent / "fox.md"
    file.write_text("A fox.", "utf-8")
    window.open_path(file)
    window.editor.insertPlainText("Not ")
    window.menus.actions["save"].trigger()
    return _by_command("versions", EarlierVersionsDialog)(window)


def _context(window: MainWindow) -> QWidget:
    window.editor.load("A fox.")
    window.tabs.page.document.pinned.pin(Pinned("m", "n", (Passage("p", "q"),)))
    return _by_command("context", ContextWindow)(window)


def _glossary(window: MainWindow) -> QWidget:
    glossary.file().parent.mkdir(parents=True, exist_ok=True)
    glossary.write([Entry("a", "de", "b"), Entry("c", "", "d")])
    return _by_command("glossary", GlossaryWindow)(window)


def _models(window: MainWindow) -> QWidget:
    shown = _by_command("models", ModelsWindow)(window)
    assert isinstance(shown, ModelsWindow)
    end = time.monotonic() + WAIT / 1000
    while not shown.offer():
        assert time.monotonic() < end
        QTest.qWait(10)
    return shown


def _export(window: MainWindow) -> QWidget:
    # The title is the writer's, in whatever language.
    window.editor.load("# 港口\n")
    return _by_command("export", ExportWindow)(window)


def _pairs(window: MainWindow) -> QWidget:
    window.runs.pairs = (Pair("1", "1"), Pair("2", "", ("empty",)))
    return _by_command("side_by_side", SideBySide)(window)


def _own_action(window: MainWindow) -> QWidget:
    made = Action("mine", "改", "classify", "selection", "panel", "改。", instruction="改。", labels=("一", "二"))
    action_files.save(made, paths.actions_dir())
    window.set_actions(actions.all_actions()[0])
    return _by_command("edit_actions", ActionsWindow)(window)


def _chat(window: MainWindow) -> QWidget:
    window.panel.select_action("chat")
    window.panel.chat.field.setPlainText("?")
    window.panel.run()
    end = time.monotonic() + WAIT / 1000
    while window.runs.busy:
        assert time.monotonic() < end
        QTest.qWait(10)
    return window


WINDOWS: dict[str, Callable[[MainWindow], QWidget]] = {
    "main": lambda window: window,
    "whole": _whole,
    "review": _reviewing,
    "settings": _settings,
    "model-settings": _model_settings,
    "guide": _by_command("guide", HelpWindow),
    "shortcuts": _by_command("shortcuts", ShortcutSheet),
    "about": _by_command("about", AboutDialog),
    "recovery": _recovery,
    "versions": _versions,
    "book": _book,
    "actions": _by_command("edit_actions", ActionsWindow),
    "own-action": _own_action,
    "context": _context,
    "glossary": _glossary,
    "models": _models,
    "pairs": _pairs,
    "style": _by_command("style", StyleWindow),
    "export": _export,
    "report": _by_command("provenance_report", ReportWindow),
    "chat": _chat,
}  # fmt: skip


@pytest.fixture(params=WINDOWS)
def opened(request: pytest.FixtureRequest, qtbot: QtBot, make_window: MakeWindow) -> Iterator[Opened]:
    """Each window in turn, active and settled."""
    window = make_window(ScriptedEngine(pieces=(MENDED,)))
    shown = WINDOWS[request.param](window)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow, timeout=WAIT)
    QApplication.processEvents()
    yield window, shown
    if shown is not window:
        shown.close()
        shown.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def reachable(shown: QWidget) -> list[QWidget]:
    """Every control that a mouse could use in this window and that therefore a key must reach."""
    return [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.window() is shown
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def walk(shown: QWidget, backwards: bool) -> list[QWidget]:
    """Where Tab leads, from one control and round until it comes back to the first."""
    met: list[QWidget] = []
    modifier = Qt.KeyboardModifier.ShiftModifier if backwards else Qt.KeyboardModifier.NoModifier
    for _ in range(400):
        focused = QApplication.focusWidget()
        assert focused is not None and focused.window() is shown
        # Tab goes from link to link within a page before it leaves it.
        if not met or focused is not met[-1]:
            if focused in met:
                return met
            met.append(focused)
        if isinstance(focused, Editor):
            # Tab is a tab in the text; F6 leads out of it, and the walk goes on at the page's neighbour.
            moved = shown.focusPreviousChild() if backwards else shown.focusNextChild()
            assert moved
        else:
            QTest.keyClick(focused, Key.Key_Backtab if backwards else Key.Key_Tab, modifier)
    raise AssertionError(f"Tab does not come round: {[(type(one).__name__, one.accessibleName()) for one in met]}")


@pytest.mark.parametrize("backwards", [False, True], ids=["Tab", "Shift+Tab"])
def test_tab_reaches_every_control_of_every_window(opened: Opened, backwards: bool) -> None:
    _, shown = opened
    wanted = reachable(shown)
    assert wanted
    start = next((one for one in wanted if not isinstance(one, QTextEdit)), wanted[0])
    start.setFocus(Qt.FocusReason.TabFocusReason)
    met = walk(shown, backwards)
    missed = [one for one in wanted if one not in met and not any(other.isAncestorOf(one) for other in met)]
    assert not missed, [(type(one).__name__, one.accessibleName()) for one in missed]


def test_every_control_has_a_name_for_a_screen_reader(opened: Opened) -> None:
    _, shown = opened
    unnamed = []
    for widget in reachable(shown):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not spoken(interface).strip():
            unnamed.append((type(widget).__name__, widget.objectName()))
    assert not unnamed


def test_the_check_of_names_finds_what_has_none(qtbot: QtBot) -> None:
    """Qt makes names of values, place holders and tool tips here and there; none of these is one."""
    fields = (
        QPushButton(), QToolButton(), QCheckBox(), QComboBox(), QSpinBox(), QDoubleSpinBox(), QLineEdit("typed"),
        QPlainTextEdit("typed"), QTextEdit("typed"), QListWidget(), QTableWidget(), QSlider(),
    )  # fmt: skip
    for field in fields:
        qtbot.addWidget(field)
        field.setToolTip("tip")
        field.setObjectName("name")
        if isinstance(field, QComboBox):
            field.addItem("value")
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            field.setPlaceholderText("words")
        field.show()
        interface = QAccessible.queryAccessibleInterface(field)
        assert interface is not None
        assert not spoken(interface).strip(), type(field).__name__
    label = QLabel("&Name", fields[3])
    label.setBuddy(fields[3])
    interface = QAccessible.queryAccessibleInterface(fields[3])
    assert interface is not None and spoken(interface) == "Name"


def test_controls_of_one_kind_have_names_of_their_own(opened: Opened) -> None:
    _, shown = opened
    heard: dict[tuple[type, str], list[QWidget]] = {}
    for widget in reachable(shown):
        interface = QAccessible.queryAccessibleInterface(widget)
        cell = isinstance(widget.parentWidget() and widget.parentWidget().parentWidget(), QTableWidget)
        # A table says the row beside the name of what stands in a cell.
        if interface is not None and not cell:
            heard.setdefault((type(widget), spoken(interface)), []).append(widget)
    same = {key: [one.objectName() for one in widgets] for key, widgets in heard.items() if len(widgets) > 1}
    assert not same


def test_every_control_shows_that_it_has_the_focus(opened: Opened) -> None:
    """A picture of it with the focus differs from one without."""
    _, shown = opened
    blind = []
    for widget in reachable(shown):
        if isinstance(widget, QTextEdit) and not widget.property("boxed"):
            continue  # its caret is the mark, and blinks
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = widget.grab().toImage()
        widget.clearFocus()
        if isinstance(widget, QAbstractButton | QListWidget):
            QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusOut))
        if widget.grab().toImage() == with_focus:
            blind.append((type(widget).__name__, widget.accessibleName()))
    assert not blind


def spoken(interface: QAccessibleInterface) -> str:
    """The name as a screen reader says it: a combo box has its value for a name on Linux, and its name from a label."""
    labels = [other.text(QAccessible.Text.Name) for other, _ in interface.relations(QAccessible.RelationFlag.Label)]
    return (labels or [""])[0] if interface.role() == Role.ComboBox else interface.text(QAccessible.Text.Name)


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None:
            yield from interfaces(child)


def tree(widget: QWidget) -> list[tuple[QAccessible.Role, str]]:
    """Roles and names of all that is visible, as assistive technology walks it."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    return [
        (one.role(), one.text(QAccessible.Text.Name))
        for one in interfaces(root)
        if not one.state().invisible  # type: ignore[attr-defined]
    ]


def test_what_is_found_has_the_right_role_and_a_name(opened: Opened) -> None:
    _, shown = opened
    root = QAccessible.queryAccessibleInterface(shown)
    assert root is not None
    assert root.role() in (Role.Window, Role.Dialog)
    assert root.text(QAccessible.Text.Name)
    named = (
        Role.Button,
        Role.CheckBox,
        Role.ComboBox,
        Role.List,
        Role.ListItem,
        Role.EditableText,
        Role.SpinBox,
        Role.MenuItem,
    )
    unnamed = []
    for one in interfaces(root):
        seen = not one.state().invisible  # type: ignore[attr-defined]
        if seen and one.role() in named and not spoken(one).strip() and not _separates(one):
            unnamed.append((one.role(), one.parent().text(QAccessible.Text.Name)))
    assert not unnamed


def _separates(item: QAccessibleInterface) -> bool:
    """A line between the choices of a combo box is an item with no words."""
    box = item.parent().parent() if item.role() == Role.ListItem else None
    return box is not None and box.role() == Role.ComboBox


def test_the_main_windows_parts_are_told_apart(opened: Opened) -> None:
    window, shown = opened
    if shown is not window:
        return
    found = tree(window)
    assert (Role.EditableText, "Text") in found
    assert (Role.StatusBar, "") in found or any(role == Role.StatusBar for role, _ in found)
    assert any(role == Role.StaticText and "word" in name for role, name in found)
    assert any(role == Role.MenuItem and name == "File" for role, name in found)
    assert any(role == Role.ComboBox for role, _ in found)
    page = QAccessible.queryAccessibleInterface(window.editor)
    assert page is not None
    state = page.state()
    assert state.focusable and state.multiLine and state.editable and not state.readOnly  # type: ignore[attr-defined]
    assert page.text(QAccessible.Text.Value) == window.editor.text.text()


def test_no_english_is_left_in_the_chinese_window(
    opened: Opened, qtbot: QtBot, qapp: QApplication, current: CurrentSettings
) -> None:
    window, shown = opened
    if isinstance(shown, RecoveryDialog | ReportWindow):
        return  # the one is modal, and nobody reaches the settings behind it; the other is a text, as it was written
    # Names of things that have no other, and what is no word of the window.
    proper = re.compile(
        r"Longhand|Top-k|Top-p|Min-p|UTF-\d+|Scripted|Noto|DejaVu|Serif|Sans|I saw the cat\.|fox\.md"
        r"|\{\"type\".*\}|https://host/v1"
    )
    current.change("writing.language", "zh_CN")
    try:
        qtbot.wait(50)
        found = set()
        for widget in [shown, *shown.findChildren(QWidget)]:
            for name in (
                "text",
                "toolTip",
                "accessibleName",
                "accessibleDescription",
                "placeholderText",
                "windowTitle",
            ):
                if isinstance(widget, QLineEdit) and name == "text":
                    continue  # what a person has written
                if widget.window() is shown and not isinstance(widget, QTextEdit) and hasattr(widget, name):
                    found.add(getattr(widget, name)())
        for action in window.menus.actions.values():
            found |= {action.text(), action.toolTip(), action.statusTip()}
    finally:
        current.change("writing.language", "en")
        interface_language.install(qapp, "en")
    words = {text for text in found if re.search("[A-Za-z]{3,}", proper.sub("", text))}
    assert not {text for text in words if not re.search("[\u4e00-\u9fff]", text)}


def test_an_icon_alone_says_what_it_does(opened: Opened) -> None:
    _, shown = opened
    for button in shown.findChildren(QAbstractButton):
        if button.isVisible() and button.window() is shown and not button.text():
            assert button.accessibleName() or button.toolTip() or button.objectName().startswith("qt_"), button


def test_labels_name_their_fields(window: MainWindow) -> None:
    dialog = window.side_windows.settings()
    assert isinstance(dialog, SettingsDialog)
    for page in dialog.pages.values():
        for row in page.rows:
            control = QAccessible.queryAccessibleInterface(row.field.control)
            assert control is not None
            assert spoken(control) == row.label.text()
            assert control.text(QAccessible.Text.Description) == row.explanation.text()
    dialog.close()


def test_a_checkbox_and_a_list_tell_their_state(window: MainWindow, current: CurrentSettings) -> None:
    dialog = window.side_windows.settings()
    box = dialog.row("writing.spelling").field.control
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    assert interface.state().checked  # type: ignore[attr-defined]
    current.change("writing.spelling", False)
    assert not interface.state().checked  # type: ignore[attr-defined]
    items = QAccessible.queryAccessibleInterface(dialog.list)
    assert items is not None
    assert [items.child(row).state().selected for row in range(3)] == [True, False, False]  # type: ignore[attr-defined]
    dialog.close()


def test_nothing_to_look_at_hides_from_a_screen_reader(window: MainWindow) -> None:
    """Pictures without words are no stops on the way."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and not label.pixmap().isNull():
            assert not label.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_caret_is_where_a_magnifier_looks(window: MainWindow) -> None:
    window.editor.load("one two")
    window.editor.set_caret(5)
    rectangle = window.editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).toRect()
    assert window.editor.viewport().rect().contains(rectangle.center())


def test_arabic_stands_at_the_right_of_an_answer_and_a_placeholder_is_wrapped(window: MainWindow) -> None:
    view = window.panel.answer.view

    def inked() -> list[tuple[int, int]]:
        image = view.viewport().grab().toImage()
        ground = image.pixelColor(image.width() // 2, image.height() - 4)
        columns, rows = range(8, image.width() - 8), range(8, image.height() - 8)
        return [(x, y) for y in rows for x in columns if image.pixelColor(x, y) != ground]

    height = view.fontMetrics().height()
    assert max(y for _, y in inked()) > 1.5 * height
    window.panel.answer.add_text("مرحبا")
    assert min(x for x, _ in inked()) > view.viewport().width() / 2
