"""Nothing that an error quotes reaches the log, the report or what "Copy details" copies."""

from __future__ import annotations

import inspect
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assistant import app, diagnostics, errors
from assistant.actions.action import Action
from assistant.documents import text_file
from assistant.errors import EngineFailed, LonghandError
from assistant.system import error_facts, error_log, paths
from assistant.tasks import Event, Outcome, Piece, Task
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT

MARKED = "the Secret sentence xyzzy of a letter"


def _kinds(root: type[LonghandError] = LonghandError) -> list[type[LonghandError]]:
    return [root, *(below for child in root.__subclasses__() for below in _kinds(child))]


def _marked(kind: type[LonghandError]) -> LonghandError:
    """One whose every word is the sentence."""
    arguments: list[object] = []
    for parameter in inspect.signature(kind.__init__).parameters.values():
        if parameter.name == "self" or parameter.kind is inspect.Parameter.VAR_KEYWORD:
            continue
        annotated = str(parameter.annotation)
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            arguments.append(MARKED)
        elif "tuple" in annotated:
            arguments.append((MARKED, MARKED))
        else:
            arguments.append(7 if annotated in ("int", "float", "int | None") else MARKED)
    return kind(*arguments)


OWN = [kind for kind in _kinds() if kind.__module__.startswith("assistant.")]
OTHERS: list[BaseException] = [
    ValueError(MARKED),
    KeyError(MARKED),
    FileNotFoundError(2, MARKED, f"/home/ada/{MARKED}.txt"),
    OSError(MARKED),
    UnicodeDecodeError("utf-8", MARKED.encode(), 0, 1, MARKED),
    ExceptionGroup(MARKED, [ValueError(MARKED)]),
    SyntaxError(MARKED, (MARKED, 1, 1, MARKED)),
]


@pytest.fixture
def log() -> Iterator[Callable[[], str]]:
    app.start_log()
    root = logging.getLogger("assistant")
    yield lambda: (paths.log_dir() / "longhand.log").read_text("utf-8")
    for handler in root.handlers:
        handler.close()
    root.handlers.clear()


def _clean(text: str) -> bool:
    return not any(word in text for word in ("Secret", "xyzzy"))


def _raised(error: BaseException) -> BaseException:
    try:
        try:
            raise error
        except BaseException as first:
            raise RuntimeError(MARKED) from first
    except RuntimeError as second:
        second.add_note(MARKED)
        return second


@pytest.mark.parametrize("error", [*map(_marked, OWN), *OTHERS], ids=lambda error: type(error).__name__)
def test_no_way_of_logging_an_error_lets_its_words_through(log: Callable[[], str], error: BaseException) -> None:
    logger = logging.getLogger("assistant.somewhere")
    logger.warning("%r", error)
    logger.warning("%s of %s", error, Path(f"/home/ada/{MARKED}.txt"))
    logger.warning("about %s", MARKED)
    logger.warning("about %(text)s", {"text": MARKED})
    logger.warning(error)
    logger.error("unforeseen", exc_info=_raised(error))
    written = log()
    assert _clean(written)
    assert written.count(type(error).__name__) >= 4, "its type is what is said"
    assert "tests/test_error_facts.py:" in written and "in _raised" in written
    assert _clean("\n".join(error_log.last(paths.log_dir())))
    assert _clean(diagnostics.examine().text())
    assert _clean(error_facts.only_facts(error_facts.trace(_raised(error))))


def test_numbers_and_codes_of_the_system_are_facts() -> None:
    assert error_facts.facts(errors.PromptTooLong(900, 512)) == "PromptTooLong (tokens=900, limit=512)"
    assert error_facts.facts(PermissionError(13, MARKED)) == "PermissionError (EACCES)"
    assert error_facts.facts(_marked(errors.ModelRefused)) == "ModelRefused"
    trace = error_facts.trace(_raised(errors.PromptTooLong(900, 512)))
    assert error_facts.only_facts(trace) == trace
    assert error_facts.only_facts(MARKED) == "EngineFailed"


def test_a_file_outside_the_program_has_no_name_and_a_deep_fall_an_end() -> None:
    def fall() -> None:
        fall()

    with pytest.raises(RecursionError) as caught:
        exec(compile(f"{'f'}()", f"/home/ada/{MARKED}.py", "exec"), {"f": fall})
    trace = error_facts.trace(caught.value)
    assert _clean(trace) and "elsewhere:1 in <module>" in trace
    assert len(trace.splitlines()) < 100


class _Broken(ScriptedEngine):
    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.raised = error

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        yield Piece(MARKED)
        raise self.raised
        yield Outcome("", "complete")


class _Slots(QObject):
    fire = Signal()

    @Slot()
    def fail(self) -> None:
        raise ValueError(MARKED)


@pytest.mark.parametrize(
    "error",
    [ValueError(MARKED), EngineFailed(MARKED), _marked(errors.ModelRefused)],
    ids=lambda one: type(one).__name__,
)
def test_a_failing_model_and_a_failing_slot_leave_no_word_of_the_text(
    qtbot: QtBot, qapp: QApplication, log: Callable[[], str], error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "engine_maker", lambda _options: lambda: _Broken(error))
    program = app.Program(qapp)
    window = program.window
    qtbot.addWidget(window)
    hooks = app._Hooks(window)
    try:
        window.show()
        window.editor.load(MARKED)
        window.set_actions(_actions())
        window.run_action("mine")
        qtbot.waitUntil(lambda: window.message_bar.isVisible() and not window.runs.busy, timeout=WAIT)
        _copied(window)
        window.message_bar.clear()
        with qtbot.captureExceptions():
            sys.excepthook(*_info(ValueError(MARKED)))
            thread = threading.Thread(target=_Slots().fail)
            thread.start()
            thread.join()
            QTimer.singleShot(0, lambda: None)
            qtbot.waitUntil(lambda: window.message_bar.isVisible(), timeout=WAIT)
        assert "ValueError" in _copied(window)
    finally:
        hooks.remove()
        for page in window.tabs.pages:
            page.editor.text.mark_saved()
        program.close()
    written = log()
    assert _clean(written) and type(error).__name__ in written
    assert _clean(diagnostics.examine().text())


def _info(error: BaseException) -> tuple[type[BaseException], BaseException, None]:
    return type(error), error, None


def _actions() -> list[Action]:
    return [Action("mine", MARKED, "correct", "selection", "panel", MARKED)]


def _copied(window: object) -> str:
    QGuiApplication.clipboard().setText("")
    bar = window.message_bar  # type: ignore[attr-defined]
    for button in bar.findChildren(QPushButton):
        if button.text() == "Copy details" and button.isVisible():
            button.click()
            break
    copied = QGuiApplication.clipboard().text()
    assert _clean(copied)
    return copied


def test_a_place_is_named_from_the_package_on() -> None:
    with pytest.raises(errors.DocumentMissing) as caught:
        text_file.read(Path("/nowhere/a.md"))
    assert "  assistant/documents/text_file.py:" in error_facts.trace(caught.value)
