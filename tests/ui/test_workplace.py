"""What was open comes back, and what was not saved with it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from assistant.documents import backups, lock, pinned, provenance, recovery
from assistant.documents.pinned import Pinned
from assistant.errors import DocumentLocked
from assistant.system import paths
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.main_window import MainWindow
from assistant.ui.window.tabs import Sleeping
from tests.ui.conftest import WAIT, Asked, MakeWindow
from tests.ui.test_recovery import answer
from tests.ui.test_tabs import texts, three

Start = Callable[[], MainWindow]


@pytest.fixture
def start(make_window: MakeWindow) -> Start:
    """A window that keeps a note, as the program's does."""

    def make() -> MainWindow:
        window = make_window()
        window.workplace.restore()
        return window

    return make


def stored() -> dict[str, object]:
    found: dict[str, object] = json.loads((paths.data_dir() / "session.json").read_text("utf-8"))
    return found


def journals() -> list[Path]:
    return list(paths.journal_dir().glob("*.journal"))


def test_tabs_come_back_with_caret_scroll_and_the_one_in_sight(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    first = start()
    files = three(first, tmp_path)
    long = tmp_path / "long.md"
    long.write_text("\n".join(f"line {number}" for number in range(900)), "utf-8")
    first.open_path(long)
    first.editor.set_caret(4000, 4010)
    qtbot.wait(50)
    top = first.tabs.page.place().top
    assert top > 1000
    assert first.close()
    second = start()
    asleep = [entry.title.where for entry in second.tabs.entries if isinstance(entry, Sleeping)]
    assert asleep == [str(file) for file in files]
    assert len(second.tabs.pages) == 1, "those that nobody looks at are not read"
    assert second.session.path == long and second.editor.selection() == (4000, 4010)
    qtbot.waitUntil(lambda: second.tabs.page.place().top == top, timeout=WAIT)
    second.tabs.step(1)
    assert second.session.path == files[0] and second.editor.text.text() == "one"
    with pytest.raises(DocumentLocked):
        lock.acquire(files[0])


def test_unsaved_text_comes_back_without_a_question(start: Start, asked: Asked, tmp_path: Path) -> None:
    first = start()
    files = three(first, tmp_path)
    first.editor.text.replace(0, 0, "not saved: ")
    first.files.new()
    first.editor.text.replace(0, 0, "never had a file 字\N{GRINNING FACE}")
    assert first.close()
    assert asked.questions == []
    assert files[2].read_text("utf-8") == "three"
    second = start()
    second.offer_recovery()
    assert second.editor.text.text() == "never had a file 字\N{GRINNING FACE}" and second.isWindowModified()
    assert second.tabs.bar.tabText(2) == "• three.md"
    second.tabs.step(-1)
    assert second.editor.text.text() == "not saved: three" and second.isWindowModified()
    assert second.files.save()
    assert files[2].read_text("utf-8") == "not saved: three"
    assert second.close()
    third = start()
    third.tabs.wake_all()
    assert texts(third) == ["one", "two", "not saved: three", "never had a file 字\N{GRINNING FACE}"]


def test_what_nobody_woke_comes_back_the_time_after_too(start: Start) -> None:
    first = start()
    for words in ("alpha", "beta", "gamma"):
        first.editor.text.replace(0, 0, words)
        first.files.new()
    first.files.close()
    assert first.close()
    for _ in range(3):
        window = start()
        assert len(window.tabs.pages) == 1 and window.tabs.count == 3
        assert window.close()
    window = start()
    window.tabs.wake_all()
    assert texts(window) == ["alpha", "beta", "gamma"]
    assert len(journals()) == 3


def test_a_sleeping_unsaved_text_is_asked_about_before_it_goes(start: Start, asked: Asked) -> None:
    first = start()
    first.editor.text.replace(0, 0, "alpha")
    first.files.new()
    first.editor.text.replace(0, 0, "beta")
    first.close()
    second = start()
    sleeping = second.tabs.entries[0]
    assert isinstance(sleeping, Sleeping)
    asked.unsaved = ["cancel"]
    second.tabs.bar.close_wanted.emit(0)
    assert second.editor.text.text() == "alpha"
    asked.unsaved = ["discard"]
    assert second.files.close()
    assert texts(second) == ["beta"]


def test_a_file_written_by_others_meanwhile_is_not_overwritten_unasked(start: Start, tmp_path: Path) -> None:
    first = start()
    file = tmp_path / "a.md"
    file.write_text("old", "utf-8")
    first.open_path(file)
    first.editor.text.replace(3, 3, " mine")
    first.close()
    file.write_text("theirs", "utf-8")
    second = start()
    assert second.editor.text.text() == "old mine"
    assert not second.files.save()
    assert file.read_text("utf-8") == "theirs" and second.message_bar.isVisible()


def test_missing_files_are_named_once_and_the_rest_opened(start: Start, tmp_path: Path) -> None:
    first = start()
    files = three(first, tmp_path)
    first.close()
    files[0].unlink()
    files[2].unlink()
    second = start()
    assert texts(second) == ["two"]
    assert "one.md, three.md" in second.message_bar.message()
    second.message_bar.dismiss()
    assert not second.message_bar.isVisible()


def test_one_that_cannot_be_woken_leaves_and_says_why(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    first = start()
    files = three(first, tmp_path)
    first.close()
    files[0].write_bytes(bytes(range(256)) * 50)
    second = start()
    second.tabs.step(1)
    assert second.session.path == files[2] and second.tabs.count == 2
    qtbot.waitUntil(second.message_bar.isVisible, timeout=WAIT)
    assert "one.md" in second.message_bar.message()


@pytest.mark.parametrize("damage", [b"", b"{", b'{"version": 1}', b"\xff"])
def test_a_damaged_note_is_no_obstacle(start: Start, damage: bytes) -> None:
    (paths.data_dir() / "session.json").write_bytes(damage)
    window = start()
    assert texts(window) == [""] and not window.message_bar.isVisible()
    assert window.close()


def test_a_second_longhand_leaves_the_tabs_to_the_first(start: Start, asked: Asked, tmp_path: Path) -> None:
    first = start()
    three(first, tmp_path)
    first.workplace.note()
    second = start()
    assert texts(second) == [""]
    second.editor.text.replace(0, 0, "words")
    asked.unsaved = ["cancel"]
    assert not second.close(), "it keeps no note, so it asks"
    first.close()
    assert second.close(), "the first has ended: what was not saved goes into the note"
    third = start()
    third.tabs.wake_all()
    assert texts(third) == ["one", "two", "three", "words"]


def test_without_the_setting_it_asks_and_nothing_comes_back(
    start: Start, asked: Asked, current: CurrentSettings, tmp_path: Path
) -> None:
    first = start()
    three(first, tmp_path)
    first.workplace.note()
    current.change("writing.reopen", False)
    assert not (paths.data_dir() / "session.json").exists()
    first.editor.text.replace(0, 0, "!")
    asked.unsaved = ["cancel", "discard"]
    assert not first.close()
    assert first.close()
    assert journals() == []
    assert texts(start()) == [""]


def test_text_that_no_journal_keeps_is_asked_about(start: Start, asked: Asked, current: CurrentSettings) -> None:
    current.change("privacy.journal", False)
    window = start()
    window.editor.text.replace(0, 0, "secret")
    asked.unsaved = ["cancel"]
    assert not window.close()
    asked.unsaved = ["discard"]
    assert window.close()
    assert journals() == [] and stored()["documents"] == []


def test_a_question_taken_back_gives_nothing_up(start: Start, asked: Asked, current: CurrentSettings) -> None:
    window = start()
    window.editor.text.replace(0, 0, "precious")
    current.change("writing.reopen", False)
    asked.unsaved = ["cancel"]
    assert not window.close()
    window.leave_without_asking()
    (left,) = recovery.recover(paths.journal_dir())
    assert left.text == "precious"
    left.release()


def test_what_the_system_closes_comes_back_too(start: Start, tmp_path: Path) -> None:
    first = start()
    three(first, tmp_path)
    first.editor.text.replace(0, 0, "half a ")
    first.leave_without_asking()
    first.leave_without_asking()
    second = start()
    assert second.editor.text.text() == "half a three"


def test_a_file_asked_for_at_the_start_stands_behind_the_tabs_of_last_time(
    make_window: MakeWindow, tmp_path: Path
) -> None:
    first = make_window()
    first.workplace.restore()
    three(first, tmp_path)
    first.close()
    (tmp_path / "new.md").write_text("new", "utf-8")
    second = make_window()
    second.workplace.restore(show=False)
    second.open_path(tmp_path / "new.md")
    assert texts(second) == ["new"] and second.tabs.count == 4
    assert second.tabs.entries[3] is second.tabs.page
    second.tabs.wake_all()
    assert texts(second) == ["one", "two", "three", "new"]


DYING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from assistant.system import paths
from assistant.background import Jobs
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.window.main_window import MainWindow
from tests.scripted_engine import ScriptedEngine

app = QApplication([])
window = MainWindow(Jobs(ScriptedEngine), CurrentSettings(paths.settings_file()), [])
window.show()
window.workplace.restore()
for name in sys.argv[1:]:
    window.open_path(Path(name))
window.files.new()
for number in range(200):
    for page in window.tabs.pages:
        page.editor.textCursor().insertText(str(number % 10))
    window.tabs.step(1)
window.workplace.note()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal nobody can catch")
def test_a_kill_with_three_tabs_loses_nothing(start: Start, tmp_path: Path) -> None:
    files = [tmp_path / "a.md", tmp_path / "b.md"]
    for file in files:
        file.write_text(f" {file.stem}", "utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", DYING, *map(str, files)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])},
        timeout=60,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    typed = "".join(str(number % 10) for number in range(200))
    window = start()
    there = {entry.title.where for entry in window.tabs.entries if isinstance(entry, Sleeping)}
    assert there | {str(window.session.path)} == {str(file) for file in files}, "tabs first, then the question"
    offered = answer(lambda dialog: dialog.restore_all_button.click())
    window.offer_recovery()
    assert len(offered[0]) == 3
    assert {page.session.path: page.editor.text.text() for page in window.tabs.pages} == {
        files[0]: f"{typed} a",
        files[1]: f"{typed} b",
        None: typed,
    }
    assert window.close()
    again = start()
    again.tabs.wake_all()
    assert sorted(texts(again)) == sorted([f"{typed} a", f"{typed} b", typed])


RESTARTING = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.text(st.sampled_from("ab \n字\N{GRINNING FACE}"), min_size=1, max_size=4)),
        st.tuples(st.sampled_from(["new", "next", "close", "save", "restart", "restart", "die"]), st.just("")),
        st.tuples(st.just("open"), st.sampled_from(["0", "1"])),
    ),
    max_size=14,
)


@given(RESTARTING)
@hypothesis.settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_order_of_ends_and_starts_loses_a_letter(
    start: Start, asked: Asked, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    """What a tab holds is a pair of file and text; of a restart only pages without either go."""
    folder = tmp_path_factory.mktemp("documents")
    paths_of = [folder / "0.md", folder / "1.md"]
    for file in paths_of:
        file.write_text(file.stem, "utf-8")
    (paths.data_dir() / "session.json").unlink(missing_ok=True)
    window = start()
    model: list[tuple[Path | None, str]] = [(None, "")]
    here = 0
    for kind, detail in steps:
        path, text = model[here]
        match kind:
            case "type":
                window.editor.text.replace(window.editor.text.length, window.editor.text.length, detail)
                model[here] = path, text + detail
            case "new":
                window.files.new()
                here += 1
                model.insert(here, (None, ""))
            case "next":
                window.tabs.step(1)
                here = (here + 1) % len(model)
            case "close":
                asked.unsaved = ["discard"]
                assert window.files.close()
                model.pop(here)
                model = model or [(None, "")]
                here = min(here, len(model) - 1)
            case "save" if path is not None:
                assert window.files.save()
                assert path.read_text("utf-8") == text
            case "open":
                file = paths_of[int(detail)]
                held = next((n for n, one in enumerate(model) if one[0] == file), None)
                assert window.open_path(file)
                if held is None and model[here] != (None, ""):
                    here += 1
                    model.insert(here, (file, file.read_text("utf-8")))
                elif held is None:
                    model[here] = file, file.read_text("utf-8")
                here = here if held is None else held
            case "restart" | "die":
                asked.unsaved = []
                if kind == "restart":
                    assert window.close()
                else:
                    window.leave_without_asking()
                window = start()
                shown = model[here]
                model = [one for one in model if one != (None, "")] or [(None, "")]
                here = model.index(shown) if shown in model else window.tabs.entries.index(window.tabs.page)
        assert window.editor.text.text() == model[here][1] and window.session.path == model[here][0]
        assert window.tabs.count == len(model)
    window.tabs.wake_all()
    assert [(page.session.path, page.editor.text.text()) for page in window.tabs.pages] == model
    for page in window.tabs.pages:
        page.editor.text.mark_saved()
    assert window.close()


def test_what_was_pinned_comes_back_with_unsaved_text_and_outlives_its_saving(start: Start, tmp_path: Path) -> None:
    first = start()
    file = three(first, tmp_path)[2]
    first.tabs.page.pinned.pin(Pinned(memory="Ada is the harbour master."))
    first.editor.text.replace(0, 0, "not saved: ")
    assert first.close()
    second = start()
    assert second.editor.text.text() == "not saved: three"
    assert second.tabs.page.pinned.pinned.memory == "Ada is the harbour master."
    assert second.files.save()
    assert pinned.recall(file).memory == "Ada is the harbour master."


def test_what_a_model_wrote_is_known_of_unsaved_text_that_comes_back(start: Start, tmp_path: Path) -> None:
    first = start()
    file = three(first, tmp_path)[2]
    with first.editor.text.written_by("continue"):
        first.editor.text.replace(5, 5, " and the sea was calm")
    assert first.files.save()
    first.editor.text.replace(0, 0, "one, two, ")
    first.editor.text.replace(first.editor.text.length, first.editor.text.length, ". End")
    assert first.close()
    second = start()
    assert second.editor.text.text() == "one, two, three and the sea was calm. End"
    (found,) = second.tabs.page.provenance.ledger.passages
    assert second.editor.text.slice(found.start, found.end) == " and the sea was calm"
    assert second.files.save()
    assert provenance.recall(file, second.editor.text.text()) == [found]


def test_what_was_pinned_beside_an_empty_page_keeps_the_page(start: Start, tmp_path: Path) -> None:
    window = start()
    page = window.tabs.page
    page.pinned.pin(Pinned(note="Short sentences."))
    (tmp_path / "a.md").write_text("a", "utf-8")
    assert window.open_path(tmp_path / "a.md")
    assert page in window.tabs.pages and page.pinned.pinned.note == "Short sentences."
    assert page.session.path is None and window.tabs.page is not page


def test_a_text_that_is_given_up_at_the_end_is_kept_once(window: MainWindow, asked: Asked) -> None:
    window.editor.text.replace(0, 0, "given up")
    asked.unsaved = ["discard"]
    assert window.close()
    window.leave_without_asking()
    assert len(backups.discarded()) == 1
