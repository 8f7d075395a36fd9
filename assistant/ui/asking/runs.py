"""From an action to a run of the engine, and from its answer to the page and the panel.

One run at a time is the window's own.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from assistant import actions as actions_module
from assistant import settings as settings_module
from assistant.actions import Action
from assistant.actions.model_choice import folder_for
from assistant.background import EngineThread, Run
from assistant.errors import EmptyText, LonghandError
from assistant.models.style import store
from assistant.tasks import FellBack, Message, ModelReady, Outcome, Pair, Progress, Task
from assistant.ui.asking import weaknesses
from assistant.ui.asking.answer_place import AnswerPlace
from assistant.ui.asking.answer_reading import details_of, nothing_means, shown_text
from assistant.ui.asking.request_building import (
    Asked,
    asked_of,
    asks,
    continuing,
    in_style,
    instead,
    wants_context,
    with_done,
    with_room,
)
from assistant.ui.document.document import Document
from assistant.ui.kit import messages
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.document_text import cleaned
from assistant.ui.page.editor import Editor
from assistant.ui.page.streaming import Stream, TrackedText

SPEED_SECONDS = 0.5
KEPT = ("talk", "thoughts", "example", "loop", "refused", "protected", "empty")
"""Flags of a passage that stands as it was, because what came was not fit for its place."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The whole answer to an action whose answers are reviewed. `cut_short` when it ended at the length limit; `kept` is how
    many passages stand in it as they were, because no answer was fit for their place."""

    asked: Asked
    source: TrackedText
    text: str
    cut_short: bool
    kept: int = 0

    def span(self) -> tuple[int, int]:
        """Where the text that was read stands now, written into or not."""
        return self.source.find() or self.source.span


@dataclass(slots=True)
class _Running:
    """A run and what was asked. `stream` is where it writes in the document, None for an answer beside it."""

    run: Run
    asked: Asked
    editor: Editor
    stream: Stream | None
    first_piece: float | None = None
    tokens: int = 0


class Runs(QObject):
    """Begins runs, stops them and puts their answers into the document they were begun in, shown or not.

    To whoever shows an answer: `begun(Action)`, `progress(Progress)`, `came(text)` where it goes beside the document,
    then one of `ended(Outcome, Details | None, str)`, the last being what an empty answer means, and
    `broke_off(LonghandError)`; `going_on_offered(bool)` when a stopped run can be taken up again, or not any more;
    `again_wanted(Action)` when an action is to be asked for with what is chosen for it now.

    To the window: `failed(LonghandError)`, `noticed(text)`, `told(text)` for the status bar, `speed_changed(tokens a
    second | None)`, and `busy_changed(bool)` when a run begins or ends. A run whose answer is reviewed says
    `review_begun(Editor)`, and `answered(Answered)` when it came to its own end.
    """

    begun = Signal(object)
    progress = Signal(object)
    came = Signal(str)
    ended = Signal(object, object, str)
    broke_off = Signal(object)
    going_on_offered = Signal(bool)
    again_wanted = Signal(object)
    failed = Signal(object)
    noticed = Signal(str)
    told = Signal(str)
    speed_changed = Signal(object)
    busy_changed = Signal(bool)
    review_begun = Signal(object)
    answered = Signal(object)

    def __init__(
        self, engine_thread: EngineThread, current: CurrentSettings, actions: Sequence[Action],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._engine_thread, self._current = engine_thread, current
        self._editor: Editor
        self._document: Document
        self._actions = {action.id: action for action in actions}
        self._running: _Running | None = None
        self._stopped: _Running | None = None
        self._limited: tuple[Asked, Stream | None] | None = None  # what the length limit ended last
        self._connections = Connections()
        self._last: Asked | None = None
        self._last_stream: Stream | None = None
        self.pairs: tuple[Pair, ...] = ()
        """Of the last answer that had any, for the view side by side."""
        self.place = AnswerPlace(self)
        self.place.refused.connect(self.tell_read_only)
        self.place.gone.connect(self.noticed)
        self.busy_changed.connect(self.place.set_busy)
        engine_thread.model_ready.connect(self._on_model)

    @property
    def engine_thread(self) -> EngineThread:
        return self._engine_thread

    def model_name(self) -> str:
        """The model that answers; empty while none is there."""
        return self._engine_thread.model.name if self._engine_thread.model else ""

    @property
    def editor(self) -> Editor:
        """The page that is shown."""
        return self._editor

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Actions read this document from now on. Call it before any of them is run."""
        self._document, self._editor = document, document.editor
        self.place.show(document.editor)

    def leave(self, editor: Editor) -> None:
        """Another text comes to this page, or the page goes: end its run and forget the passages that were read in it."""
        if self._running is not None and self._running.editor is editor:
            self.stop()
        stream = self._last_stream
        if stream is not None and stream.editor is editor:
            stream.deleteLater()
            self._last_stream = self._last = self._limited = None
            self.going_on_offered.emit(False)
        if self.place.leave(editor):
            self._last = None
            self._forget_stopped()
            self.going_on_offered.emit(False)

    @property
    def busy(self) -> bool:
        return self._running is not None

    @property
    def streaming(self) -> bool:
        """Whether a run writes into the document."""
        return self._running is not None and self._running.stream is not None

    def actions(self) -> list[Action]:
        return list(self._actions.values())

    def set_actions(self, actions: Sequence[Action]) -> None:
        self._actions = {action.id: action for action in actions}

    def asks(self, action_id: str) -> bool:
        """Whether the person has to write something for it first."""
        return asks(self._actions[action_id])

    @Slot(object, object, object)
    def run_with(self, action: Action, options: dict[str, str], turns: tuple[Message, ...] = ()) -> Run | None:
        """`turns` are the turns of a chat. None where there is no text to read, or no place for the answer."""
        self.stop()
        return self._start(self.asked(action, options, turns))

    def asked(self, action: Action, options: dict[str, str], turns: tuple[Message, ...] = ()) -> Asked:
        """The action with its request, by the text and the selection as they are now."""
        context = self._document.context() if wants_context(action) else None
        model = folder_for(self._current.settings, action.id)
        return asked_of(action, options, self._editor, self._document.title, context, turns, model)

    def task(self, asked: Asked) -> Task:
        """The task for the engine, by the settings as they are now."""
        settings = self._current.settings
        sampling, limits = settings_module.sampling(settings), settings_module.limits(settings)
        task = actions_module.to_task(asked.action, asked.request, sampling, limits)
        return in_style(task, store.folder_in_use(settings))

    def continuation(self, text: str | None = None) -> Task:
        """The task of Continue at the caret of the page in sight, or behind `text`: with its model, its sampling and
        the pinned texts. Suggestions and alternatives change this task."""
        action, document = self.continuing, self._document
        model = folder_for(self._current.settings, action.id)
        asked = asked_of(action, {}, self._editor, document.title, document.context(), (), model)
        before = self._editor.text_before_cursor() if text is None else text
        before = self._editor.changes.accepted_before(before, self._editor.selection()[1])
        return self.task(replace(asked, request=replace(asked.request, text=before)))

    @property
    def continuing(self) -> Action:
        """The action that goes on with a text."""
        return continuing(self.actions())

    @Slot()
    def go_on(self) -> None:
        """Take a stopped run up where it ended, and one that the length limit ended with as much room again."""
        if self._limited is not None:
            self._go_on_limited(*self._limited)
            return
        stopped = self._stopped
        if stopped is None or (found := self.place.found()) is None:
            # In another tab it is still there, and can be gone back to.
            elsewhere = self.place.source is not None and not self.place.here()
            self.going_on_offered.emit(stopped is not None and elsewhere)
            self.place.tell_gone()
            return
        self._start(replace(stopped.asked, span=found))

    def _go_on_limited(self, asked: Asked, stream: Stream | None) -> None:
        if stream is not None:
            if stream.editor is not self._editor or stream.editor.isReadOnly():
                self.going_on_offered.emit(False)
                return
            end = stream.span[1]
            before = self._editor.changes.accepted_slice(max(0, end - 200_000), end)
            self._start(replace(asked, request=replace(asked.request, text=before), span=(end, end)))
        elif (found := self.place.found()) is not None:
            self._start(replace(asked, span=found, room=2 * asked.room))
        else:
            self.going_on_offered.emit(False)
            self.place.tell_gone()

    def _start(self, asked: Asked) -> Run | None:
        action, span = asked.action, asked.span
        if not asked.request.text.strip() and action.task not in ("instruct", "continue", "chat"):
            self.begun.emit(action)
            self.broke_off.emit(EmptyText())
            return None
        stream = None
        if action.answer == "document":
            if self._editor.isReadOnly():
                self.tell_read_only()
                return None
            start, end = span if action.input == "before-cursor" else (span[1], span[1])
            if self._editor.selection() != (end, end) and start == end:
                self._editor.set_caret(end)
            stream = Stream(self._editor, start, end, parent=self._editor, author=action.id)
            stream.taken_over.connect(self._on_taken_over)
        else:
            self.place.take(span, for_review=action.answer == "review", author=action.id)
            if action.answer == "review":
                self.review_begun.emit(self._editor)
        model = self._current.settings.model
        task = self.task(asked)
        task = instead(task, weaknesses.at(task, self._engine_thread.model, model.folder), model.key_sentences)
        if asked.done:
            task = with_done(task, asked.done)
        task = with_room(task, asked.room)
        self._forget_stopped()
        if self._last_stream is not None:
            self._last_stream.deleteLater()
        self._last, self._last_stream = asked, stream
        self.begun.emit(action)
        run = self._engine_thread.start(task)
        self._connections.connect(
            (run.progressed, self._on_pieces),
            (run.progress, self.progress),
            (run.fell_back, self._on_fell_back),
            (run.finished, self._on_finished),
            (run.failed, self._on_failed),
        )
        self._running = _Running(run, asked, self._editor, stream)
        self.told.emit(self.tr("{action}…").format(action=QCoreApplication.translate("actions", action.name)))
        self.speed_changed.emit(None)
        self.busy_changed.emit(True)
        return run

    @Slot()
    def stop(self) -> None:
        """End the run and keep what came; what it still sends is dropped."""
        running = self._running
        if running is None:
            return
        running.run.stop()
        if running.asked.action.answer == "panel":
            self._stopped = running
            running.run.finished.connect(self._on_stopped_ended)
        seconds = time.monotonic() - running.first_piece if running.first_piece is not None else 0.0
        self._end(Outcome("", "cancelled", new_tokens=running.tokens, decode_seconds=seconds), running)
        if self._stopped is not None and running.asked.done:
            # What an earlier run had finished is there even where this one had not begun.
            self.going_on_offered.emit(True)

    @Slot(object)
    def _on_stopped_ended(self, outcome: Outcome) -> None:
        if self._stopped is not None and outcome.pairs:
            self._stopped.asked = replace(self._stopped.asked, done=outcome.pairs)
            self.going_on_offered.emit(True)

    def _forget_stopped(self) -> None:
        self._limited = None
        if self._stopped is not None:
            self._stopped.run.drop()
            self._stopped = None

    def try_again(self) -> None:
        """Run the last action once more. An untouched continuation is replaced by the new one."""
        self.stop()
        asked, stream = self._last, self._last_stream
        if asked is None:
            return
        action, source = asked.action, self.place.here()
        if stream is not None:
            start, end = stream.span
            here = stream.editor is self._editor
            if here and stream.written and self._editor.text.slice(start, end) == stream.written:
                before = self._editor.changes.accepted_slice(max(0, start - 200_000), start)
                self._start(Asked(action, replace(asked.request, text=before), (start, end)))
                return
        elif action.answer != "chat" and (found := self.place.found()) is not None:
            self._start(Asked(action, asked.request, found))
            return
        elif action.answer == "review" and source is not None:
            self._start(self._anew(asked, source.span))
            return
        self.again_wanted.emit(action)

    def repeat(self, asked: Asked, span: tuple[int, int]) -> None:
        """Run the same action for a passage as it is now."""
        self.stop()
        self._start(self._anew(asked, span))

    def _anew(self, asked: Asked, span: tuple[int, int]) -> Asked:
        return Asked(asked.action, replace(asked.request, text=self._editor.changes.accepted_slice(*span)), span)

    def wake(self) -> None:
        """Load the model before anyone waits for it."""
        self._engine_thread.wake().failed.connect(self.failed)

    @Slot(str, int)
    def _on_pieces(self, text: str, tokens: int) -> None:
        running = self._running
        if running is None:
            return
        now = time.monotonic()
        if running.first_piece is None:
            running.first_piece = now
            self.progress.emit(Progress("writing"))
        elif now - running.first_piece >= SPEED_SECONDS:
            self.speed_changed.emit(running.tokens / (now - running.first_piece))
        running.tokens += tokens
        if running.stream is not None:
            running.stream.add(text)
        else:
            self.came.emit(cleaned(text))

    @Slot(object)
    def _on_finished(self, outcome: Outcome) -> None:
        running = self._running
        if running is None:
            return
        if outcome.new_tokens:
            self.speed_changed.emit(outcome.tokens_per_second)
        if running.stream is not None and outcome.finish == "length":
            # The sentence that the limit broke off goes again.
            running.stream.keep(outcome.text)
        self._end(outcome, running)
        answer = running.asked.action.answer
        if outcome.finish == "length" and answer in ("document", "panel"):
            self._limited = (running.asked, running.stream)
            self.going_on_offered.emit(True)
        source = self.place.source
        if running.asked.action.answer == "review" and source and outcome.finish != "cancelled":
            text = cleaned(outcome.text)
            kept = sum(any(flag in KEPT for flag in pair.flags) for pair in outcome.pairs)
            self.answered.emit(Answered(running.asked, source, text, outcome.finish == "length", kept))

    @Slot(object)
    def _on_failed(self, error: LonghandError) -> None:
        if self._running is None:
            return
        self._close(self._running)
        self.place.came(None)
        self.broke_off.emit(error)
        self.failed.emit(error)

    def _end(self, outcome: Outcome, running: _Running) -> None:
        self._close(running)
        if running.stream is not None:
            self.ended.emit(outcome, None, "")
            return
        action = running.asked.action
        details = details_of(running.asked, outcome, self._current.settings.writing.check_facts)
        self.pairs = outcome.pairs or self.pairs
        self.place.came(outcome)
        self.ended.emit(
            replace(outcome, text=shown_text(action, outcome, running.asked.request.schema)),
            details,
            nothing_means(action),
        )

    @Slot(object)
    def _on_fell_back(self, event: FellBack) -> None:
        why = messages.words(event.error).in_brief()
        self.noticed.emit(
            self.tr("The model of this action could not be had; {model} answers. {why}").format(
                model=self.model_name(), why=why
            )
        )

    def _close(self, running: _Running) -> None:
        self._connections.disconnect_all()
        if running.stream is not None:
            running.stream.end()
        self._running = None
        self.told.emit("")
        self.busy_changed.emit(False)

    @Slot()
    def _on_taken_over(self) -> None:
        if self._running is not None and self._running.stream is self.sender():
            self.stop()

    @Slot()
    def tell_read_only(self) -> None:
        """Say why an answer cannot go into the document that is shown."""
        self.noticed.emit(self.tr("This document is open for reading only, so nothing can be written into it."))

    @Slot(object)
    def _on_model(self, model: ModelReady) -> None:
        if model.hindrance is not None:
            self.noticed.emit(messages.words(model.hindrance).in_brief())

    @Slot(str)
    def tell_copied(self, _text: str) -> None:
        self.told.emit(self.tr("Copied"))
        QTimer.singleShot(2000, self, lambda: None if self.busy else self.told.emit(""))
