"""Lists that go on by themselves: as text, and with keys in the editor."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant import settings
from assistant.settings import Settings
from assistant.text.counting import units
from assistant.text.markdown_lists import item, on_enter, on_tab, renumbered
from assistant.ui.page.editor import Editor
from assistant.ui.window.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("- one", "\n- "),
        ("* one", "\n* "),
        ("  + one", "\n  + "),
        ("1. one", "\n2. "),
        ("9) one", "\n10) "),
        ("- [x] done", "\n- [ ] "),
        ("> said", "\n> "),
        ("> > twice", "\n> > "),
        ("> - item", "\n> - "),
        ("-   wide", "\n-   "),
        ("-one", None),
        ("1.one", None),
        ("2024 was", None),
        ("* * *", None),
        ("---", None),
        ("plain", None),
        ("", None),
    ],
)
def test_enter_at_the_end_of_a_line(line: str, new: str | None) -> None:
    assert on_enter(line, len(line)) == (None if new is None else (len(line), new))


@pytest.mark.parametrize("line", ["- ", "  * ", "12. ", "> ", "- [ ] ", "> 1.  "])
def test_enter_on_an_empty_item_ends_the_list(line: str) -> None:
    assert on_enter(line, len(line)) == (0, "")


def test_enter_before_the_words_of_an_item_is_only_itself() -> None:
    assert on_enter("- one", 0) is None
    assert on_enter("- one", 1) is None
    assert on_enter("- one", 2) == (2, "\n- ")


@pytest.mark.parametrize(
    ("line", "above", "deeper"),
    [
        ("- b", ["- a"], "  - b"),
        ("2. b", ["1. a"], "   1. b"),
        ("3. c", ["   1. b", "1. a"], "   2. c"),
        ("- b", ["1. a"], "   - b"),
        ("  - b", ["- a"], "  - b"),
        ("  - c", ["  - b", "- a"], "    - c"),
        ("- [ ] b", ["- [x] a"], "  - [ ] b"),
        ("- a", [], "  - a"),
    ],
)
def test_tab_puts_an_item_below_the_one_above(line: str, above: list[str], deeper: str) -> None:
    change = on_tab(line, above)
    assert change is not None
    assert change[1] + line.removeprefix(change[0]) == deeper


@pytest.mark.parametrize(
    ("line", "above", "higher"),
    [
        ("  - b", ["- a"], "- b"),
        ("   1. b", ["2. a"], "3. b"),
        ("    - c", ["  - b", "- a"], "  - c"),
        ("- a", [], "- a"),
        ("    - a", [], "  - a"),
    ],
)
def test_tab_back_takes_it_out(line: str, above: list[str], higher: str) -> None:
    change = on_tab(line, above, back=True)
    assert change is not None
    assert change[1] + line.removeprefix(change[0]) == higher


@pytest.mark.parametrize("line", ["plain", "", "> said", "    code"])
def test_tab_elsewhere_is_a_tab(line: str) -> None:
    assert on_tab(line, ["- a"]) is None


ITEMS = st.sampled_from(["- a", "  - b", "1. c", "   2. d", "* e", "- [ ] f", "plain", "", "> q"])


def moved(line: str, above: list[str], back: bool = False) -> str:
    change = on_tab(line, above, back)
    assert change is not None
    return change[1] + line.removeprefix(change[0])


@given(
    st.lists(st.tuples(st.sampled_from(["- a", "1. b", "* c", "- [ ] d"]), st.integers(0, 3)), min_size=2, max_size=7)
)
def test_what_tab_put_in_tab_back_takes_out(lines: list[tuple[str, int]]) -> None:
    above: list[str] = []
    for start, levels in lines:
        line = start
        if above:
            for _ in range(levels):
                line = moved(line, above)
            deeper = moved(line, above)
            if deeper != line:
                # A number comes out as the list has it.
                back = moved(deeper, above, back=True)
                assert back.split()[1:] == line.split()[1:]
                assert len(back) - len(back.lstrip()) == len(line) - len(line.lstrip())
            while line.startswith(" ") and levels == 3:
                line = moved(line, above, back=True)
        above.insert(0, line)


def test_a_list_is_typed(qtbot: QtBot, editor: Editor) -> None:
    qtbot.keyClicks(editor, "1. one")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClick(editor, Key.Key_Tab)
    qtbot.keyClicks(editor, "deep")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClick(editor, Key.Key_Backtab)
    qtbot.keyClicks(editor, "three")
    assert editor.text.text() == "1. one\n2. two\n   1. deep\n3. three"
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "end")
    assert editor.text.text() == "1. one\n2. two\n   1. deep\n3. three\n\nend"


def test_each_is_one_step(qtbot: QtBot, editor: Editor) -> None:
    editor.load("- one")
    editor.set_caret(5)
    qtbot.keyClick(editor, Key.Key_Return)
    assert (editor.text.text(), editor.caret()) == ("- one\n- ", 8)
    qtbot.keyClick(editor, Key.Key_Tab)
    assert (editor.text.text(), editor.caret()) == ("- one\n  - ", 10)
    qtbot.keyClick(editor, Key.Key_Return)
    assert (editor.text.text(), editor.caret()) == ("- one\n\n", 7)
    for expected in ("- one\n  - ", "- one\n- ", "- one"):
        editor.undo()
        assert editor.text.text() == expected


def test_all_selected_items_move_and_stay_selected(qtbot: QtBot, editor: Editor) -> None:
    editor.load("- a\n- b\n- c\nplain")
    editor.set_caret(4, 11)
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.text.text() == "- a\n  - b\n  - c\nplain"
    assert editor.selected_text() == "  - b\n  - c" or editor.selected_text() == "- b\n  - c"
    assert editor.caret() == editor.selection()[0]
    qtbot.keyClick(editor, Key.Key_Backtab)
    assert editor.text.text() == "- a\n- b\n- c\nplain"
    editor.undo()
    editor.undo()
    assert editor.text.text() == "- a\n- b\n- c\nplain"


def test_enter_takes_the_place_of_what_is_selected(qtbot: QtBot, editor: Editor) -> None:
    editor.load("- \N{GRINNING FACE}one two")
    editor.set_caret(7, 4)
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text.text() == "- \N{GRINNING FACE}\n-  two"
    editor.undo()
    assert editor.text.text() == "- \N{GRINNING FACE}one two"


def test_it_can_be_switched_off_and_a_text_for_reading_stays(qtbot: QtBot, editor: Editor) -> None:
    editor.use(settings.changed(Settings(), "writing.smart_lists", False))
    editor.load("- a")
    editor.set_caret(3)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.text.text() == "- a\n\t"
    editor.use(Settings())
    editor.load("- a")
    editor.setReadOnly(True)
    editor.set_caret(3)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.text.text() == "- a"


def test_shift_enter_and_tab_in_plain_text_are_as_always(qtbot: QtBot, window: MainWindow) -> None:
    editor = window.editor
    editor.load("- a")
    editor.set_caret(3)
    qtbot.keyClick(editor, Key.Key_Return, Modifier.ShiftModifier)
    qtbot.keyClick(editor, Key.Key_Tab)
    assert editor.text.text() == "- a\n\t"


def modelled(text: str, caret: int) -> tuple[str, int]:
    """What Enter makes of a plain text, positions in characters."""
    start = text.rfind("\n", 0, caret) + 1
    end = text.find("\n", caret) if "\n" in text[caret:] else len(text)
    line = text[start:end]
    done = on_enter(line, caret - start)
    if done is None:
        return text[:caret] + "\n" + text[caret:], caret + 1
    column, new = done
    below = text[end:].split("\n")[1:]
    for index, old, other in list(renumbered(line, below, 1 if column else -1)):
        below[index] = other + below[index].removeprefix(old)
    rest = "".join("\n" + one for one in below)
    if not column:
        above = "\n" if text[:start].split("\n")[-2].strip() else ""
        return text[:start] + above + ("\n" if below and item(below[0]) else "") + rest, start + len(above)
    return text[:caret] + new + text[caret:end] + rest, caret + len(new)


@given(st.lists(ITEMS, min_size=1, max_size=4), st.lists(st.integers(0, 30), min_size=1, max_size=6))
@examples(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_enter_does_what_it_does_to_a_plain_text(
    qtbot: QtBot, editor: Editor, lines: list[str], places: list[int]
) -> None:
    text = whole = "\N{GRINNING FACE}" + "\n".join(["", *lines])
    editor.load(text)
    for place in places:
        caret = min(place, len(text))
        editor.set_caret(units(text[:caret]))
        qtbot.keyClick(editor, Key.Key_Return)
        text, caret = modelled(text, caret)
        assert (editor.text.text(), editor.caret()) == (text, units(text[:caret]))
    while editor.text.history.can_undo:
        editor.undo()
    assert editor.text.text() == whole


@pytest.mark.parametrize(
    ("line", "below", "after"),
    [
        ("1. a", ["2. b", "3. c"], ["3. b", "4. c"]),
        ("9) a", ["10) b", "", "11) c"], ["11) b", "", "12) c"]),
        ("1. a", ["   - deeper", "   1. own", "2. b"], ["   - deeper", "   1. own", "3. b"]),
        ("  1. a", ["  2. b", "2. outer"], ["  3. b", "2. outer"]),
        ("> 1. a", ["> 2. b", "2. outside"], ["> 3. b", "2. outside"]),
        ("1. a", ["goes on", "2. b", "", "Text", "3. c"], ["goes on", "3. b", "", "Text", "3. c"]),
        ("1. a", ["1. all", "1. ones"], ["1. all", "1. ones"]),
        ("1. a", ["2) another", "3. list"], ["2) another", "3. list"]),
        ("1. a", ["- bullet", "2. b"], ["- bullet", "2. b"]),
        ("- a", ["2. b"], ["2. b"]),
        ("text", ["2. b"], ["2. b"]),
    ],
)
def test_the_items_below_are_numbered_on(line: str, below: list[str], after: list[str]) -> None:
    made = list(below)
    for index, old, new in renumbered(line, below, 1):
        assert made[index].startswith(old)
        made[index] = new + made[index].removeprefix(old)
    assert made == after


def test_enter_renumbers_the_items_below_in_the_same_step(qtbot: QtBot, editor: Editor) -> None:
    before = "1. one\n2. three\n   - child\n3. four\n\nText"
    editor.load(before)
    editor.set_caret(6)
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text.text() == "1. one\n2. \n3. three\n   - child\n4. four\n\nText"
    assert editor.caret() == 10
    editor.undo()
    assert editor.text.text() == before
    editor.redo()
    qtbot.keyClick(editor, Key.Key_Return)
    assert editor.text.text() == "1. one\n\n\n\n2. three\n   - child\n3. four\n\nText"
    assert editor.caret() == 8
    editor.undo()
    assert editor.text.text() == "1. one\n2. \n3. three\n   - child\n4. four\n\nText"
