"""No content changes the window's size, and at every size every button can be reached and none is cut."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QPushButton,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.errors import EngineFailed
from assistant.tasks import Outcome
from assistant.ui.files.encoding_dialog import EncodingDialog
from assistant.ui.kit import interface_language, window_place
from assistant.ui.window.discarded import DiscardedDialog
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, MakeWindow
from tests.ui.test_accessibility import WINDOWS

SIZES = {
    "small": (640, 480),
    "netbook": (1024, 600),
    "laptop": (1366, 768),
    "doubled": (683, 384),
    "large": (1920, 1080),
}
TEXT = "# One\n\nIt was late, and the last train had gone. Nobody was there.\n\n## Two\n\n" + "A line. " * 400
ANSWER = "An answer that goes on and on, for many lines. " * 40
LONG = "A message that has much to tell, and a file name that nobody would choose. " * 8


def cut(window: QWidget) -> list[str]:
    """Buttons in sight whose words do not fit, or that lie where nobody gets at them."""
    found = []
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible() or button.window() is not window or _is_qts_own(button):
            continue
        name = f"{type(button).__name__} {button.text() or button.accessibleName()!r}"
        words = isinstance(button, QPushButton | QCheckBox) and bool(button.text())
        if words and button.width() < button.minimumSizeHint().width():
            found.append(f"{name} is {button.width()} wide and needs {button.minimumSizeHint().width()}")
        area = _scroll_area(button)
        around = area if area is not None else window
        if area is not None:
            inside = area.widget()
            if not inside.rect().contains(QRect(button.mapTo(inside, button.rect().topLeft()), button.size())):
                found.append(f"{name} is outside of what scrolls")
            hidden = inside.size() - area.viewport().size()
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if hidden.width() > 0 and area.horizontalScrollBarPolicy() == off:
                found.append(f"{name} is beyond a pane that does not scroll sideways")
        if not window.rect().contains(QRect(around.mapTo(window, around.rect().topLeft()), around.size())):
            found.append(f"{name} is outside of the window")
    return found


def _is_qts_own(button: QAbstractButton) -> bool:
    """Of a field, a table or a row of tabs, which moves, clips and hides them by itself."""
    parent = button.parentWidget()
    return (
        isinstance(parent, QTabBar) or button.objectName().startswith("qt_") or isinstance(parent, QAbstractScrollArea)
    )


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def check(window: QWidget, size: tuple[int, int], what: str) -> list[str]:
    settle()
    problems = [f"{what} at {size}: {one}" for one in cut(window)]
    if window.size() != QSize(*size):
        problems.append(f"{what} made {size} {window.size().toTuple()}")  # type: ignore[attr-defined]
    needed = window.minimumSizeHint()
    if needed.width() > size[0] or needed.height() > size[1]:
        problems.append(f"{what} needs {needed.toTuple()} at {size}")  # type: ignore[attr-defined]
    return problems


@pytest.fixture(params=[("en", 1.0), ("de", 1.5), ("de", 2.0), ("zh_CN", 2.0)], ids=str)
def scaled(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Letters of another size and words of another language, as the system's settings bring them."""
    language, factor = request.param
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * factor)
    interface_language.install(qapp, language)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)
    interface_language.install(qapp, "en")


def states(window: MainWindow) -> Iterator[str]:
    """All that the main window can show, one after the other and much of it at once."""
    window.editor.load(TEXT)
    panel = window.panel
    for action in window.runs.actions():
        panel.select_action(action.id)
        window.run_action(action.id)
        window.stop()
        yield f"the form of {action.id}"
    panel.select_action("summarize")
    for action_id in ("summarize", "sentiment"):
        action = next(one for one in window.runs.actions() if one.id == action_id)
        panel.begin(action)
        panel.add_text(ANSWER)
        panel.finish(Outcome(ANSWER, "cancelled", new_tokens=90, decode_seconds=3.0, dropped_tokens=1_200))
        panel.offer_to_go_on(True)
        panel.set_replace_enabled(False, LONG)
        yield f"an answer of {action_id}"
    panel.fail(EngineFailed(LONG))
    yield "a failure"
    for name in ("folder", "outline", "preview", "panel", "panel", "find", "replace"):
        window.menus.actions[name].trigger()
        yield name
    window.message_bar.show_error(EngineFailed("detail"))
    yield "an error"
    window.message_bar.show_notice(LONG, [("Restore the text as it was", lambda: None), ("Keep", lambda: None)])
    yield "a long notice"
    window.files.new()
    yield "two tabs"
    window.menus.actions["previous_tab"].trigger()
    window.reviewing.bar.show_notice(LONG, [("Keep", lambda: None), ("Undo", lambda: None)])
    yield "a notice of a review"
    window.menus.actions["palette"].trigger()
    assert window.rect().contains(window.palette_box.geometry())
    yield "the palette"
    window.palette_box.leave()
    window.message_bar.clear()
    window.find_bar.leave()
    for name in ("focus", "focus", "token_view", "token_view"):
        window.menus.actions[name].trigger()
        yield name


def _reviewed(window: MainWindow) -> None:
    window.editor.load("I saw teh cat.")
    window.run_action("proofread")
    end = time.monotonic() + WAIT / 1000
    while window.runs.busy or window.reviewing.bar.isHidden():
        assert time.monotonic() < end
        QTest.qWait(5)


def test_nothing_that_the_window_shows_changes_its_size_or_cuts_a_button(
    qtbot: QtBot, scaled: None, make_window: MakeWindow
) -> None:
    window = make_window(ScriptedEngine(pieces=("I saw the cat.",)))
    problems = []
    sizes = list(SIZES.values())
    window.resize(*sizes[0])
    for number, what in enumerate(states(window)):
        problems += check(window, sizes[number % len(sizes)], what)
        # Each state at the smallest size and at another one, so that every change between sizes is met too.
        for size in (sizes[0], sizes[(number + 1) % len(sizes)]):
            window.resize(*size)
            problems += check(window, size, what)
    _reviewed(window)
    for size in sizes:
        window.resize(*size)
        problems += check(window, size, "a review")
    assert not problems, "\n".join(problems)


OTHERS: dict[str, Callable[[MainWindow], QWidget]] = {
    **{name: made for name, made in WINDOWS.items() if name not in ("main", "whole", "review", "chat")},
    "discarded": lambda window: DiscardedDialog([], window),
    "encoding": lambda window: EncodingDialog("letter.txt", b"words", "utf-8", window),
}


def test_no_other_window_is_larger_than_a_screen_or_cuts_a_button(scaled: None, make_window: MakeWindow) -> None:
    window = make_window()
    room = QGuiApplication.primaryScreen().availableGeometry().size()
    problems = []
    for name, made in OTHERS.items():
        shown = made(window)
        shown.show()
        settle()
        if shown.width() > room.width() or shown.height() > room.height():
            problems.append(f"{name} opens at {shown.size().toTuple()}")  # type: ignore[attr-defined]
        for size in list(SIZES.values())[:4]:
            shown.resize(*size)
            problems += check(shown, size, name)
        shown.close()
    assert not problems, "\n".join(problems)


def test_an_answer_on_a_laptop_leaves_the_window_as_it_is_for_the_next_start(make_window: MakeWindow) -> None:
    window = make_window()
    window.resize(1366, 700)
    window.editor.load(TEXT)
    window.panel.select_action("summarize")
    window.panel.begin(next(one for one in window.runs.actions() if one.id == "summarize"))
    window.panel.add_text(ANSWER)
    window.panel.finish(Outcome(ANSWER, "stop", new_tokens=9, decode_seconds=1.0, dropped_tokens=9))
    settle()
    assert window.size() == QSize(1366, 700)
    assert window.statusBar().geometry().bottom() < 700
    assert window.panel.answer.view.height() >= window.panel.answer.view.minimumHeight()


def test_panes_wait_while_the_window_is_too_narrow_for_them(make_window: MakeWindow) -> None:
    window = make_window()
    window.resize(1180, 700)
    for name in ("outline", "preview"):
        window.menus.actions[name].trigger()
    settle()
    shown = [window.view.outline, window.view.preview, window.panel]
    assert all(pane.isVisible() for pane in shown)
    window.resize(640, 480)
    settle()
    assert [pane.isVisible() for pane in shown] == [False, False, True]
    assert [window.menus.actions[name].isChecked() for name in ("outline", "preview", "panel")] == [False, False, True]
    assert window._page.width() >= 240 and window.panel.geometry().right() < 640
    # What is asked for comes in the place of another.
    window.menus.actions["outline"].trigger()
    settle()
    assert [pane.isVisible() for pane in shown] == [True, False, False]
    window.resize(1180, 700)
    settle()
    assert all(pane.isVisible() for pane in shown)
    assert all(window.menus.actions[name].isChecked() for name in ("outline", "preview", "panel"))


def test_a_pane_that_waits_is_kept_for_the_next_start_and_focus_mode_brings_none_back(make_window: MakeWindow) -> None:
    window = make_window()
    window.menus.actions["outline"].trigger()
    window.resize(500, 480)
    settle()
    assert not window.view.outline.isVisible()
    window.menus.actions["focus"].trigger()
    window.resize(1180, 700)
    settle()
    assert not window.view.outline.isVisible() and not window.panel.isVisible()
    window.menus.actions["focus"].trigger()
    window.resize(600, 480)
    settle()
    window.close()
    stored = window_place.stored_places()
    assert (stored.value("outline_hidden"), stored.value("panel_hidden")) == ("false", "false")


def test_a_place_outside_of_every_screen_and_a_size_beyond_one_are_brought_back(make_window: MakeWindow) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    for place in (QRect(9_000, 9_000, 700, 500), QRect(-5_000, 20, 700, 500), QRect(10, 10, 4_000, 3_000)):
        first = make_window()
        first.setGeometry(place)
        settle()
        first.close()
        assert isinstance(window_place.stored_places().value("geometry"), QByteArray)
        second = make_restored(make_window)
        assert room.contains(second)


def make_restored(make_window: MakeWindow) -> QRect:
    """Where a window is before the fixture gives it a size."""
    found: list[QRect] = []
    restore = window_place.restore

    def watched(window: MainWindow, *rest: object) -> object:
        result = restore(window, *rest)  # type: ignore[arg-type]
        found.append(QRect(window.pos(), window.size()))
        return result

    window_place.restore = watched  # type: ignore[assignment]
    try:
        make_window()
    finally:
        window_place.restore = restore
    return found[0]


def test_a_strip_is_never_a_window_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    window.files.new()
    qtbot.wait(50)
    assert window.isActiveWindow() and window.editor.hasFocus()
