"""Whatever a mouse, a pen, a finger or a key sends to whichever widget: nothing goes round, and the page does its part."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QEventPoint,
    QGuiApplication,
    QHoverEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.page.editor import Editor
from assistant.ui.window.main_window import MainWindow
from tests.ui.conftest import WAIT

Type, Button, Modifier = QEvent.Type, Qt.MouseButton, Qt.KeyboardModifier
BUTTONS = [
    Button.LeftButton, Button.RightButton, Button.MiddleButton, Button.BackButton, Button.ForwardButton,
    Button.TaskButton, Button.ExtraButton4, Button.ExtraButton24,
]  # fmt: skip
MODIFIERS = [
    Modifier.NoModifier,
    Modifier.ShiftModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
    Modifier.ControlModifier | Modifier.ShiftModifier | Modifier.AltModifier | Modifier.MetaModifier,
]
TEXT = "one two three\n" * 100


def mouse(widget: QWidget, at: QPoint) -> Iterator[QEvent]:
    there = QPointF(widget.mapToGlobal(at))
    where = QPointF(at)
    for button, modifier in itertools.product(BUTTONS, MODIFIERS):
        for kind in (Type.MouseButtonPress, Type.MouseButtonRelease, Type.MouseButtonDblClick, Type.MouseButtonRelease):
            held = Button.NoButton if kind == Type.MouseButtonRelease else button
            # Off the button: what it does is for other tests.
            leaves = kind == Type.MouseButtonRelease and isinstance(widget, QAbstractButton)
            yield QMouseEvent(kind, QPointF(-9, -9) if leaves else where, there, button, held, modifier)
            yield QMouseEvent(
                Type.MouseMove, where + QPointF(1, 0), there + QPointF(1, 0), Button.NoButton, held, modifier
            )
        wheels = itertools.product((QPoint(0, 120), QPoint(0, -120), QPoint(120, 0)), Qt.ScrollPhase)
        for angle, phase in wheels if button == Button.LeftButton else ():
            yield QWheelEvent(where, there, QPoint(), angle, Button.NoButton, modifier, phase, False)


def others(widget: QWidget, at: QPoint) -> Iterator[QEvent]:
    where, there = QPointF(at), QPointF(widget.mapToGlobal(at))
    device = QPointingDevice.primaryPointingDevice()
    for kind, button in itertools.product((Type.TabletPress, Type.TabletMove, Type.TabletRelease), BUTTONS):
        held = Button.NoButton if kind == Type.TabletRelease else button
        yield QTabletEvent(kind, device, where, there, 0.5, 0, 0, 0, 0, 0, Modifier.NoModifier, button, held)
    for kind, state in (
        (Type.TouchBegin, QEventPoint.State.Pressed),
        (Type.TouchUpdate, QEventPoint.State.Updated),
        (Type.TouchEnd, QEventPoint.State.Released),
        (Type.TouchCancel, QEventPoint.State.Released),
    ):
        yield QTouchEvent(kind, device, Modifier.NoModifier, [QEventPoint(1, state, where, there)])
    for gesture in Qt.NativeGestureType:
        yield QNativeGestureEvent(gesture, device, 2, where, where, there, 0.5, QPointF())
    for kind in (Type.HoverEnter, Type.HoverMove, Type.HoverLeave):
        yield QHoverEvent(kind, where, there, where)
    yield QEvent(Type.Leave)
    data = QMimeData()
    data.setText("dropped")
    action, button, modifier = Qt.DropAction.CopyAction, Button.LeftButton, Modifier.NoModifier
    yield QDragEnterEvent(at, action, data, button, modifier)
    yield QDragMoveEvent(at, action, data, button, modifier)
    yield QDragLeaveEvent()
    yield QDragEnterEvent(at, action, data, button, modifier)
    yield QDropEvent(where, action, data, button, modifier)


def menus(widget: QWidget, at: QPoint) -> Iterator[QEvent]:
    for reason, modifier in itertools.product(QContextMenuEvent.Reason, MODIFIERS):
        yield QContextMenuEvent(reason, at, widget.mapToGlobal(at), modifier)


def places(widget: QWidget) -> list[QPoint]:
    """In the middle, and close to each side."""
    wide, high = widget.width(), widget.height()
    return [QPoint(wide // 2, high // 2), QPoint(2, high // 2), QPoint(wide - 3, high // 2), QPoint(wide // 2, 2)]


def send(widget: QWidget, made: Callable[[QWidget, QPoint], Iterator[QEvent]], most: int = 4) -> None:
    for at in places(widget)[:most]:
        for event in made(widget, at):
            QApplication.sendEvent(widget, event)
            while (popup := QApplication.activePopupWidget()) is not None:
                popup.close()
    QCoreApplication.sendPostedEvents(None, Type.DeferredDelete)


@pytest.mark.parametrize("made", [mouse, others, menus])
def test_no_event_goes_round_in_the_page(made: Callable[[QWidget, QPoint], Iterator[QEvent]], editor: Editor) -> None:
    """Exceptions in Qt's own calls fail a test by themselves."""
    editor.load(TEXT)
    for widget in (editor, *editor.findChildren(QWidget)):
        send(widget, made)
    assert editor.text.text().count("two") == 100


@pytest.mark.parametrize("made", [mouse, others, menus])
def test_no_event_goes_round_in_the_window(
    qtbot: QtBot, made: Callable[[QWidget, QPoint], Iterator[QEvent]], window: MainWindow
) -> None:
    window.editor.load(TEXT)
    for command in ("outline", "preview", "replace"):
        window.menus.actions[command].trigger()
    window.message_bar.show_notice("notice", [("Do", lambda: None)])
    qtbot.wait(10)
    for widget in window.findChildren(QWidget):
        # A click on the status bar has a notice come, and the buttons of the one before go.
        if shiboken6.isValid(widget) and widget.window() is window and widget.isVisible():
            send(widget, made, most=1)
    assert "went wrong" not in window.message_bar.message()


def click(editor: Editor, button: Qt.MouseButton, at: QPoint) -> None:
    there = QPointF(editor.viewport().mapToGlobal(at))
    for kind, held in ((Type.MouseButtonPress, button), (Type.MouseButtonRelease, Button.NoButton)):
        event = QMouseEvent(kind, QPointF(at), there, button, held, Modifier.NoModifier)
        QApplication.sendEvent(editor.viewport(), event)
    if button == Button.RightButton:
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, there.toPoint())
        QApplication.sendEvent(editor.viewport(), asked)


def at(editor: Editor, position: int) -> QPoint:
    cursor = editor.textCursor()
    cursor.setPosition(position)
    return editor.cursorRect(cursor).center() + QPoint(2, 0)


@pytest.fixture
def with_menu(editor: Editor) -> Editor:
    """A menu with no lines is not shown."""
    editor.menu_asked.connect(lambda menu: menu.addAction("line"))
    return editor


def offered(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=WAIT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_right_click_in_the_selection_keeps_it_and_one_outside_moves_the_caret(
    qtbot: QtBot, with_menu: Editor
) -> None:
    editor = with_menu
    editor.load("one two three four")
    editor.set_caret(7, 4)
    click(editor, Button.RightButton, at(editor, 5))
    offered(qtbot).close()
    assert editor.selected_text() == "two"
    click(editor, Button.RightButton, at(editor, 10))
    offered(qtbot).close()
    assert (editor.selected_text(), editor.caret()) == ("", 10)


def test_the_key_for_the_menu_opens_it_at_the_caret_and_keeps_the_selection(qtbot: QtBot, with_menu: Editor) -> None:
    editor = with_menu
    editor.load("one two three four")
    editor.set_caret(7, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(500, 400), QPoint(500, 400))
    for press in (
        lambda: QApplication.sendEvent(editor, event),
        lambda: QTest.keyClick(editor, Qt.Key.Key_F10, Modifier.ShiftModifier),
    ):
        press()
        menu = offered(qtbot)
        caret = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft())
        assert (menu.pos() - caret).manhattanLength() < 8
        menu.close()
        assert editor.selected_text() == "two"


def test_clicks_beside_the_column_act_as_in_it(qtbot: QtBot, with_menu: Editor) -> None:
    editor = with_menu
    editor.resize(1200, 500)
    editor.load("one two three\nfour")
    margin = editor.viewport().x()
    assert margin > 50
    line = editor.cursorRect().center().y()
    for button, caret in ((Button.LeftButton, 0), (Button.RightButton, 0)):
        editor.set_caret(16)
        QTest.mouseClick(editor, button, pos=QPoint(margin // 2, line))
        if button == Button.RightButton:
            where = QPoint(margin // 2, line)
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, editor.mapToGlobal(where))
            QApplication.sendEvent(editor, asked)
            offered(qtbot).close()
        assert editor.caret() == caret
    # A drag from beside the column into it selects from the beginning of the line.
    QTest.mousePress(editor, Button.LeftButton, pos=QPoint(margin // 2, line))
    into = editor.viewport().mapTo(editor, at(editor, 7))
    QTest.mouseMove(editor, into)
    moved = QMouseEvent(
        Type.MouseMove,
        QPointF(into),
        QPointF(editor.mapToGlobal(into)),
        Button.NoButton,
        Button.LeftButton,
        Modifier.NoModifier,
    )
    QApplication.sendEvent(editor, moved)
    QTest.mouseRelease(editor, Button.LeftButton, pos=into)
    assert editor.selected_text().strip() == "one two"


def test_the_wheel_turns_once_over_column_margin_and_scroll_bar(editor: Editor) -> None:
    editor.resize(1200, 400)
    editor.load(TEXT)
    bar = editor.verticalScrollBar()
    moved = []
    for widget in (editor.viewport(), editor, bar):
        bar.setValue(0)
        where = QPointF(3, 100)
        wheel = QWheelEvent(
            where,
            QPointF(widget.mapToGlobal(where.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Button.NoButton,
            Modifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
        moved.append(bar.value())
    assert moved[0] > 0 and moved == [moved[0]] * 3


def test_a_middle_click_puts_in_what_is_selected_elsewhere(editor: Editor) -> None:
    clipboard = QGuiApplication.clipboard()
    editor.load("one two three four")
    editor.set_caret(3, 0)
    if not clipboard.supportsSelection():
        click(editor, Button.MiddleButton, at(editor, 8))
        assert editor.text.text() == "one two three four"
        return
    clipboard.setText("new ", clipboard.Mode.Selection)
    click(editor, Button.MiddleButton, at(editor, 8))
    assert editor.text.text() == "one two new three four"
    assert (editor.caret(), editor.selected_text()) == (12, "")
    editor.undo()
    assert editor.text.text() == "one two three four"
    editor.setReadOnly(True)
    click(editor, Button.MiddleButton, at(editor, 8))
    assert editor.text.text() == "one two three four"


def test_spellings_come_first_in_the_menu_and_then_editing_and_actions(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("I saw teh cat, and the the dog. Lets go there.")
    page = window.tabs.page
    qtbot.waitUntil(lambda: window.proofing.issue_at(7) is not None, timeout=WAIT)
    # Another document in sight and back, as the menu's makers change their order then.
    window.menus.actions["new"].trigger()
    window.tabs.show_entry(page)
    click(window.editor, Button.RightButton, at(window.editor, 7))
    menu = offered(qtbot)
    qtbot.waitUntil(lambda: "looking" not in [one.objectName() for one in menu.actions()], timeout=WAIT)
    names = [one.objectName() for one in menu.actions()]
    assert names[0] == "suggestion" and menu.actions()[0].text() == "the"
    firsts = [names.index(name) for name in ("suggestion", "add_word", "undo", "copy", "run:continue")]
    assert firsts == sorted(firsts)
    assert not any("`" in line.text() + line.toolTip() for line in _lines(menu))
    menu.close()


def test_no_explanation_has_the_marks_of_code_in_it(qtbot: QtBot, window: MainWindow) -> None:
    window.editor.load("He could of gone. I am to tired, its a apple and your welcome. Alot of the the.")
    qtbot.waitUntil(lambda: bool(window.proofing.issues(window.editor.document().begin())), timeout=WAIT)
    qtbot.wait(50)
    found = window.proofing.issues(window.editor.document().begin())
    assert "Use “have” rather than “of” here." in [one.message for one in found]
    assert not [one.message for one in found if "`" in one.message]


def _lines(menu: QMenu) -> list[QAction]:
    return [line for one in menu.actions() for line in (one.menu().actions() if one.menu() else [one])]  # type: ignore[attr-defined]
