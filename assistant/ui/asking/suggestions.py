"""When a suggestion is asked for, what comes of it, and the commands that take it.

Asked for, or after a pause in typing, the engine continues the text for a few words in a run that yields to every
other one; the next key stops it. What it wrote is remembered with the text it followed, so that going back to it, or
on in it, asks nobody.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from assistant.background import EngineThread, Run
from assistant.errors import LonghandError
from assistant.system import error_facts
from assistant.tasks import Continue, Limits, Outcome, Task
from assistant.text.history import Change
from assistant.ui.asking.request_building import adapted
from assistant.ui.asking.runs import Runs
from assistant.ui.asking.suggestion_memory import SuggestionMemory
from assistant.ui.document.document import Document
from assistant.ui.kit import messages
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.document_text import cleaned
from assistant.ui.page.word_steps import first_line, first_sentence, first_word, whole_words

MAX_TOKENS = 24
SNOOZE_MINUTES = 10
TOLD_MILLISECONDS = 4000
# The first is close to the likeliest; each alternative may stray further.
COOLEST, WARMER, WARMEST = 0.3, 0.25, 1.0
_TRIES = 3
# The engine would find out itself what fits, but tokenising much more than that takes as long as the model does.
_UNITS_PER_TOKEN, _MOST_UNITS = 8, 40_000
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Flight:
    """A run for a suggestion. `asked` where the person pressed a key for it, and is told when nothing comes."""

    run: Run
    before: str
    position: int
    asked: bool
    number: int
    began: float
    text: str = ""
    tries: int = 1


class Suggestions(QObject):
    """`told(text)` is a line for the status bar, "" when it has been there long enough; `changed()` follows every change
    of what can be taken and of whether suggestions come by themselves.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, engine_thread: EngineThread, current: CurrentSettings, document: Document, runs: Runs,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._engine_thread, self._current, self._editor, self._runs = engine_thread, current, document.editor, runs
        self.ghost = document.ghost
        self._connections = Connections()
        self._flight: _Flight | None = None
        self._memory = SuggestionMemory()
        self._asked: Task | None = None
        self._expected = 0
        self._out_of_order = False
        self._pause = self._timer(self._on_pause)
        self._pause.setTimerType(Qt.TimerType.PreciseTimer)
        self._snooze = self._timer(self.changed.emit)
        self._snoozed_until = 0.0
        self._telling = self._timer(lambda: self._tell(""))
        engine_thread.model_ready.connect(self._forget)
        engine_thread.model_dropped.connect(self._forget)
        runs.busy_changed.connect(self._on_busy)
        current.watch(lambda settings: settings.writing.suggestions, self._on_mode)
        self.turn_to(document)

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Suggest in this document from now on."""
        editor, ghost = document.editor, document.ghost
        self._hush()
        self._connections.disconnect_all()
        self._editor, self.ghost = editor, ghost
        self._expected = editor.caret()
        self._connections.connect(
            (ghost.changed, self.changed),
            (ghost.dropped, self._cancel),
            (editor.text.edited, self._on_edited),
            (editor.text.loaded, self._hush),
            (editor.cursorPositionChanged, self._on_cursor),
        )
        self.changed.emit()

    def _timer(self, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer

    @property
    def mode(self) -> str:
        """ "eager", "request" or "off"."""
        return self._current.settings.writing.suggestions

    @property
    def snoozed_until(self) -> float | None:
        """Seconds since the epoch; None while suggestions are not snoozed."""
        return self._snoozed_until if self._snooze.isActive() else None

    def slots(self) -> dict[str, Callable[[], object]]:
        """The slots of the commands, by their ids."""
        return {
            "suggest": self.ask,
            "suggestion_next": self.next,
            "suggestion_previous": self.previous,
            "suggestion_take": self.take,
            "suggestion_take_word": self.take_word,
            "suggestion_take_line": self.take_line,
            "suggestion_snooze": self.toggle_snooze,
        }

    def govern(self, actions: dict[str, QAction]) -> None:
        """Enable commands only while they have something to do: Tab and Ctrl+Right are the editor's otherwise."""

        def update() -> None:
            standing = bool(self.ghost.text)
            for name in ("suggestion_take", "suggestion_take_word", "suggestion_take_line"):
                actions[name].setEnabled(standing)
            for name in ("suggest", "suggestion_next", "suggestion_previous"):
                actions[name].setEnabled(self.mode != "off")
            actions["suggestion_snooze"].setEnabled(self.mode == "eager")
            actions["suggestion_snooze"].setChecked(self.snoozed_until is not None)

        self.changed.connect(update)
        update()

    def ask(self) -> None:
        """A suggestion now, or another one where one stands."""
        if self.ghost.text:
            self.next()
        elif not self._may_ask():
            self._tell(self.tr("Suggestions come at the end of a line."))
        elif self._runs.busy:
            return
        elif not self._before().strip():
            self._tell(self.tr("A suggestion needs a few words to go on from."))
        else:
            self._suggest(asked=True)

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def take(self) -> None:
        """All of it."""
        self._take(self.ghost.text)

    def take_word(self) -> None:
        self._take(first_word(self.ghost.text))

    def take_line(self) -> None:
        self._take(first_line(self.ghost.text))

    def dismiss(self) -> bool:
        """False when there was nothing to dismiss and nothing under way."""
        there = bool(self.ghost.text) or (self._flight is not None and self._flight.asked)
        self._hush()
        self._tell("")
        return there

    def toggle_snooze(self) -> None:
        """No suggestion by itself for ten minutes, or again from now on."""
        if self._snooze.isActive():
            self._snooze.stop()
        else:
            self._hush()
            self._snooze.start(SNOOZE_MINUTES * 60_000)
            self._snoozed_until = time.time() + SNOOZE_MINUTES * 60
        self.changed.emit()

    def _take(self, part: str) -> None:
        if part:
            self._cancel()
            self.ghost.take(part)
            if not self.ghost.text:
                self._wait()

    def _may_ask(self) -> bool:
        return self.mode != "off" and self.ghost.has_room()

    def _before(self) -> str:
        """The text before the caret that a model may have room for; it begins at the same place for a while, as the
        prefix cache needs it.
        """
        model, end = self._engine_thread.model, self._editor.caret()
        room = min(_MOST_UNITS, _UNITS_PER_TOKEN * model.context_length) if model is not None else _MOST_UNITS
        start = max(0, end - room) // (room // 2) * (room // 2)
        text = self._editor.text.slice(start, end)
        return text[1:] if "\udc00" <= text[:1] <= "\udfff" else text

    def _suggest(self, *, asked: bool) -> None:
        before = self._before()
        self._forget_what_is_past()
        known = self._memory.after(before)
        if known:
            self._show(known[-1], reveal=asked)
            self.ghost.announce()
        else:
            self._start(before, number=0, asked=asked)

    def _step(self, direction: int) -> None:
        if not self.ghost.text:
            self.ask()
            return
        before = self._before()
        known = self._memory.after(before)
        index = (known.index(self.ghost.text) if self.ghost.text in known else len(known) - 1) + direction
        if index >= len(known) and not self._runs.busy:
            if self._flight is None:
                self._start(before, number=len(known), asked=True)
        elif known:
            self._show(known[index % len(known)], reveal=True)
            self.ghost.announce()

    def _start(self, before: str, *, number: int, asked: bool) -> None:
        self._cancel()
        run = self._engine_thread.start(self._task(before, number), yields=True)
        run.progressed.connect(self._on_pieces)
        run.finished.connect(self._on_finished)
        run.failed.connect(self._on_failed)
        self._flight = _Flight(run, before, self._editor.caret(), asked, number, time.monotonic())
        if asked:
            self._tell(self.tr("Suggesting…"))

    def _task(self, before: str, number: int) -> Task:
        """The task of Continue, kept short. Where its action states a temperature, the first suggestion uses it."""
        stated = self._runs.continuing.temperature

        def short(task: Continue) -> Continue:
            base = min(COOLEST, task.sampling.temperature) if stated is None else stated
            temperature = min(max(WARMEST, base), base + WARMER * number)
            sampling = replace(task.sampling, temperature=temperature, seed=(task.sampling.seed or 0) + number)
            limits = Limits(min(MAX_TOKENS, task.limits.max_tokens), (*task.limits.stop, "\n"))
            return replace(task, sampling=sampling, limits=limits)

        return adapted(self._runs.continuation(before), short)

    def _forget_what_is_past(self) -> None:
        """Forget the suggestions that were made with another model, other settings or other pinned texts."""
        asked = self._task("", 0)
        if asked != self._asked:
            self._memory.clear()
            self._asked = asked

    def _cancel(self) -> None:
        flight, self._flight = self._flight, None
        if flight is not None:
            flight.run.drop()
            if flight.asked:
                self._tell("")

    @Slot()
    def _hush(self) -> None:
        """Drop the suggestion, the running request and the pause before the next one."""
        self._pause.stop()
        self._cancel()
        self.ghost.drop()

    def _show(self, text: str, *, reveal: bool) -> None:
        self._cancel()
        self.ghost.show(text, reveal=reveal)

    def _wait(self) -> None:
        if self.mode == "eager" and self.snoozed_until is None:
            self._pause.start(self._current.settings.writing.suggestion_pause_ms)

    def _tell(self, text: str) -> None:
        if self._runs.busy:
            # The line belongs to the run.
            return
        self.told.emit(text)
        self._telling.stop()
        if text:
            self._telling.start(TOLD_MILLISECONDS)

    @Slot()
    def _on_pause(self) -> None:
        ready = self._engine_thread.model is not None and not self._engine_thread.engaged and not self._out_of_order
        if ready and self._may_ask() and self._editor.hasFocus() and not self.ghost.text and self._before().strip():
            self._suggest(asked=False)

    @Slot(object)
    def _on_edited(self, change: Change) -> None:
        self._cancel()
        self._pause.stop()
        self._expected = change.inverse().end
        if self._editor.text.typing and not self.ghost.text:
            self._wait()

    @Slot()
    def _on_cursor(self) -> None:
        caret = self._editor.caret()
        if caret != self._expected:
            self._pause.stop()
        if self._flight is not None and caret != self._flight.position:
            self._cancel()

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        if busy:
            self._hush()

    @Slot(str, int)
    def _on_pieces(self, text: str, _tokens: int) -> None:
        flight = self._flight
        if flight is None:
            return
        flight.text += cleaned(text)
        sentence = first_sentence(flight.text)
        if sentence is not None:
            self._arrive(flight, sentence)
        elif flight.number == 0 and (begun := whole_words(flight.text)):
            self._put(flight, begun)

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        flight = self._flight
        if flight is None:
            return
        if outcome.finish == "cancelled":
            self._flight = None
            return
        # Where the limit ended it, the last word may be half a word.
        text = flight.text.rstrip()
        self._arrive(flight, whole_words(flight.text) or text if outcome.finish == "length" else text)

    def _arrive(self, flight: _Flight, text: str) -> None:
        """The suggestion is complete."""
        self._cancel()
        _log.info("a suggestion took %.0f ms", 1000 * (time.monotonic() - flight.began))
        fresh = text not in self._memory.after(flight.before)
        if text and flight.number and not fresh and flight.tries < _TRIES:
            self._start(flight.before, number=flight.number + 1, asked=flight.asked)
            if self._flight is not None:
                self._flight.tries = flight.tries + 1
            return
        if not text:
            if flight.asked:
                self._tell(self.tr("No suggestion here."))
            return
        if not fresh:
            self._tell(self.tr("No other suggestion here."))
            return
        self._memory.add(flight.before, text)
        self._put(flight, text)
        if self.ghost.text:
            self.ghost.announce()

    def _put(self, flight: _Flight, text: str) -> None:
        if text != self.ghost.text:
            self.ghost.show(text, reveal=flight.asked)

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        flight = self._flight
        if flight is None:
            return
        self._cancel()
        # An unasked suggestion fails without a message, and is not tried again with the same model.
        self._out_of_order = not flight.asked
        _log.info("no suggestion: %s", error_facts.facts(error))
        if flight.asked:
            self._tell(messages.words(error).title)

    @Slot()
    def _forget(self) -> None:
        self._memory.clear()
        self._out_of_order = False

    @Slot()
    def _on_mode(self) -> None:
        self._hush()
        self._snooze.stop()
        self.changed.emit()
