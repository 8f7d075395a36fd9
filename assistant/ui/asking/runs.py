"""From an action to a job, and from the job's answer to the page or the panel. One job at a time is the window's own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from assistant import actions as actions_module
from assistant import settings as settings_module
from assistant.actions import Action, Request
from assistant.actions.model_choice import folder_for
from assistant.background import EngineThread
from assistant.errors import EmptyText, LonghandError
from assistant.tasks import FellBack, ModelReady, Outcome, Pair, Progress, Task
from assistant.ui.asking.answer_place import AnswerPlace
from assistant.ui.asking.answer_reading import details_of, nothing_means, shown_text
from assistant.ui.asking.request_building import continuing, instead, request_of, wants_context, with_done
from assistant.ui.document.document import Document
from assistant.ui.kit import messages
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.document_text import cleaned
from assistant.ui.page.editor import Editor
from assistant.ui.page.streaming import Stream, TrackedText
from assistant.ui.panel import weaknesses
from assistant.ui.panel.action_options import asks
from assistant.ui.panel.prompt_panel import PromptPanel

SPEED_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Answered:
    """The whole answer to an action whose answers are reviewed. `cut_short` when it ended at the length limit."""

    action: Action
    request: Request
    source: TrackedText
    text: str
    cut_short: bool

    def span(self) -> tuple[int, int]:
        """Where the text that was read stands now, written into or not."""
        return self.source.find() or self.source.span


@dataclass(slots=True)
class _Running:
    """The job in hand. `stream` is where it writes in the document, None for an answer in the panel."""

    number: int
    action: Action
    editor: Editor
    stream: Stream | None
    done: tuple[Pair, ...] = ()
    first_piece: float | None = None
    tokens: int = 0


@dataclass(slots=True)
class _Stopped:
    """A job that the person stopped, and what of it was finished by then."""

    number: int
    action: Action
    request: Request
    pairs: tuple[Pair, ...] = ()


class Runs(QObject):
    """`failed(error)` and `noticed(text)` are for the window to show; `busy_changed(bool)` when a job begins or ends.

    A job whose answer is reviewed says `review_begun(Editor)`, and `answered(Answered)` when it came to its own end.
    A job belongs to the document it was started in, and goes on there when another one is shown.
    """

    failed = Signal(object)
    noticed = Signal(str)
    busy_changed = Signal(bool)
    speed_changed = Signal(object)
    job_changed = Signal(str)
    review_begun = Signal(object)
    answered = Signal(object)

    def __init__(
        self, engine_thread: EngineThread, current: CurrentSettings, actions: Sequence[Action], panel: PromptPanel,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._engine_thread, self._current, self._panel = engine_thread, current, panel
        self._editor: Editor
        self._document: Document
        self._actions = {action.id: action for action in actions}
        self._running: _Running | None = None
        self._last: tuple[Action, Request] | None = None
        self._last_stream: Stream | None = None
        self._stopped: _Stopped | None = None
        self.pairs: tuple[Pair, ...] = ()
        """Of the last answer that had any, for the view side by side."""
        self._waking: int | None = None
        self.place = AnswerPlace(panel, self)
        self.place.refused.connect(self._on_refused)
        self.place.gone.connect(self.noticed)
        self.busy_changed.connect(self.place.set_busy)
        engine_thread.progressed.connect(self._on_pieces)
        engine_thread.progress.connect(self._on_progress)
        engine_thread.finished.connect(self._on_finished)
        engine_thread.failed.connect(self._on_failed)
        engine_thread.fell_back.connect(self._on_fell_back)
        engine_thread.model_ready.connect(self._on_model)
        engine_thread.model_dropped.connect(self._on_model_dropped)
        panel.run_requested.connect(self.run_with)
        panel.stop_requested.connect(self.stop)
        panel.copied.connect(self._on_copied)
        panel.span_chosen.connect(self.place.show_span)
        panel.go_on_requested.connect(self.go_on)
        panel.set_model(engine_thread.model)

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
        """What is asked from now on is asked about this document. Call it before anything is asked."""
        self._document, self._editor = document, document.editor
        self.place.show(document.editor)

    def leave(self, editor: Editor) -> None:
        """Another text comes to this page, or the page goes: its job ends, and nothing is kept of its passages."""
        if self._running is not None and self._running.editor is editor:
            self.stop()
        stream = self._last_stream
        if stream is not None and stream.editor is editor:
            stream.deleteLater()
            self._last_stream = self._last = None
        if self.place.leave(editor):
            self._last = self._stopped = None
            self._panel.offer_to_go_on(False)

    @property
    def busy(self) -> bool:
        return self._running is not None

    @property
    def streaming(self) -> bool:
        """Whether a job writes into the document."""
        return self._running is not None and self._running.stream is not None

    def actions(self) -> list[Action]:
        return list(self._actions.values())

    def set_actions(self, actions: Sequence[Action]) -> None:
        self._actions = {action.id: action for action in actions}

    def run(self, action_id: str) -> None:
        """Run an action with the panel's options for it; the caret goes to what has to be written there first."""
        action = self._actions[action_id]
        self.stop()
        self._panel.select_action(action_id)
        if asks(action):
            self._panel.focus_instruction()
        if not asks(action) or action.answer == "chat":
            self._panel.run()

    def asks(self, action_id: str) -> bool:
        """Whether the person has to write something for it first."""
        return asks(self._actions[action_id])

    @Slot(object, object)
    def run_with(self, action: Action, options: dict[str, str]) -> None:
        self.stop()
        self._start(action, *self.request(action, options))

    def request(self, action: Action, options: dict[str, str]) -> tuple[Request, tuple[int, int]]:
        """What would be asked now, and where the text it reads stands."""
        context = self._document.context() if wants_context(action) else None
        messages = self._panel.chat.messages() if action.answer == "chat" else ()
        model = folder_for(self._current.settings, action.id)
        return request_of(action, options, self._editor, self._document.title, context, messages, model)

    def task(self, action: Action, request: Request) -> Task:
        """What the engine is asked for a request, by the settings of now."""
        settings = self._current.settings
        return actions_module.to_task(
            action, request, settings_module.sampling(settings), settings_module.limits(settings)
        )

    def continuation(self, text: str | None = None) -> Task:
        """What Continue would ask at the caret of the page in sight, or behind `text`: its model, its sampling, what is pinned.
        Whatever else goes on with a text is made from this."""
        action = self.continuing
        model = folder_for(self._current.settings, action.id)
        document = self._document
        request, _span = request_of(action, {}, self._editor, document.title, document.context(), (), model)
        before = self._editor.text_before_cursor() if text is None else text
        return self.task(action, replace(request, text=before))

    @property
    def continuing(self) -> Action:
        """The action that goes on with a text."""
        return continuing(self.actions())

    @Slot()
    def go_on(self) -> None:
        """Take a stopped job up where it ended."""
        stopped = self._stopped
        if stopped is None or (found := self.place.found()) is None:
            # In another tab it is still there, and can be gone back to.
            self._panel.offer_to_go_on(stopped is not None and self.place.source is not None and not self.place.here())
            self.place.tell_gone()
            return
        self._start(stopped.action, stopped.request, found, stopped.pairs)

    def _start(self, action: Action, request: Request, span: tuple[int, int], done: tuple[Pair, ...] = ()) -> None:
        if not request.text.strip() and action.task not in ("instruct", "continue", "chat"):
            self._panel.begin(action)
            self._panel.fail(EmptyText())
            return
        stream = None
        if action.answer == "document":
            if self._editor.isReadOnly():
                self._on_refused()
                return
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
        task = instead(
            self.task(action, request), weaknesses.of(self._engine_thread.model, model.folder), model.key_sentences
        )
        if done:
            task = with_done(task, done)
        self._stopped = None
        if self._last_stream is not None:
            self._last_stream.deleteLater()
        self._last, self._last_stream = (action, request), stream
        self._panel.begin(action)
        self._running = _Running(self._engine_thread.start(task), action, self._editor, stream, done)
        self.job_changed.emit(self.tr("{action}…").format(action=QCoreApplication.translate("actions", action.name)))
        self.speed_changed.emit(None)
        self.busy_changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """End the job and keep what came; what it still sends is dropped."""
        running = self._running
        if running is None:
            return
        self._engine_thread.stop(running.number)
        if self._last is not None and running.action.answer == "panel":
            self._stopped = _Stopped(running.number, *self._last, running.done)
        seconds = time.monotonic() - running.first_piece if running.first_piece is not None else 0.0
        self._end(Outcome("", "cancelled", new_tokens=running.tokens, decode_seconds=seconds), running)
        if self._stopped is not None and running.done:
            # What an earlier run had finished is there even where this one had not begun.
            self._panel.offer_to_go_on(True)

    def try_again(self) -> None:
        """Run the last request once more. A continuation nobody has touched gives way to the new one."""
        self.stop()
        if self._last is None:
            return
        action, request = self._last
        stream = self._last_stream
        if action.answer == "chat":
            self._panel.select_action(action.id)
            self._panel.chat.ask_again()
            return
        if stream is None:
            source, found = self.place.here(), self.place.found()
            if found is None and action.answer == "review" and source is not None:
                self.repeat(action, request, source.span)
            elif found is None:
                self._panel.select_action(action.id)
                self._panel.run()
            else:
                self._start(action, request, found)
            return
        start, end = stream.span
        here = stream.editor is self._editor
        if here and stream.written and self._editor.text.slice(start, end) == stream.written:
            before = self._editor.text.slice(max(0, start - 200_000), start)
            self._start(action, replace(request, text=before), (start, end))
        else:
            self._panel.select_action(action.id)
            self._panel.run()

    def repeat(self, action: Action, request: Request, span: tuple[int, int]) -> None:
        """The same action for a passage as it is now."""
        self.stop()
        self._start(action, replace(request, text=self._editor.text.slice(*span)), span)

    def wake(self) -> None:
        """Load the model before anyone waits for it."""
        self._waking = self._engine_thread.wake()
        self._panel.set_waking(Progress("importing"))

    @Slot(int, str, int)
    def _on_pieces(self, job: int, text: str, tokens: int) -> None:
        running = self._running
        if running is None or running.number != job:
            return
        now = time.monotonic()
        if running.first_piece is None:
            running.first_piece = now
            self._panel.show_progress(Progress("writing"))
        elif now - running.first_piece >= SPEED_SECONDS:
            self.speed_changed.emit(running.tokens / (now - running.first_piece))
        running.tokens += tokens
        if running.stream is not None:
            running.stream.add(text)
        else:
            self._panel.add_text(cleaned(text))

    @Slot(int, object)
    def _on_progress(self, job: int, progress: Progress) -> None:
        if job == self._waking or self._engine_thread.model is None:
            self._panel.set_waking(progress)
        if self._running is not None and self._running.number == job:
            self._panel.show_progress(progress)

    @Slot(int, object)
    def _on_finished(self, job: int, outcome: Outcome) -> None:
        if job == self._waking:
            self._waking = None
        if self._engine_thread.model is None:
            # Whichever job was to load it was stopped before it had.
            self._panel.set_waking(None)
        if self._stopped is not None and self._stopped.number == job and outcome.pairs:
            self._stopped.pairs = outcome.pairs
            self._panel.offer_to_go_on(True)
        if self._running is not None and self._running.number == job:
            if outcome.new_tokens:
                self.speed_changed.emit(outcome.tokens_per_second)
            action = self._running.action
            if self._running.stream is not None and outcome.finish == "length":
                # The sentence that the limit broke off goes again.
                self._running.stream.keep(outcome.text)
            self._end(outcome, self._running)
            source = self.place.source
            if action.answer == "review" and self._last and source and outcome.finish != "cancelled":
                text = cleaned(outcome.text)
                self.answered.emit(Answered(*self._last, source, text, outcome.finish == "length"))

    @Slot(int, object)
    def _on_failed(self, job: int, error: LonghandError) -> None:
        if self._engine_thread.model is None:
            self._panel.set_waking(None)
        if job == self._waking:
            self._waking = None
            self._panel.set_waking(None)
            self.failed.emit(error)
        running = self._running
        if running is None or running.number != job:
            return
        self._close(running)
        self.place.came(None)
        self._panel.fail(error)
        self.failed.emit(error)

    def _end(self, outcome: Outcome, running: _Running) -> None:
        self._close(running)
        if self._last is None or running.stream is not None:
            self._panel.finish(outcome)
        else:
            action, request = self._last
            checks = self._current.settings.writing.check_facts
            details = details_of(action, request, outcome, checks)
            self.pairs = outcome.pairs or self.pairs
            self.place.came(outcome)
            shown = replace(outcome, text=shown_text(action, outcome))
            self._panel.finish(shown, details, nothing_means(action))

    @Slot(int, object)
    def _on_fell_back(self, job: int, event: FellBack) -> None:
        if self._running is not None and self._running.number == job:
            why = messages.words(event.error).in_brief()
            self.noticed.emit(
                self.tr("The model of this action could not be had; {model} answers. {why}").format(
                    model=self.model_name(), why=why
                )
            )

    def _close(self, running: _Running) -> None:
        if running.stream is not None:
            running.stream.end()
        self._running = None
        self.job_changed.emit("")
        self.busy_changed.emit(False)

    @Slot()
    def _on_taken_over(self) -> None:
        if self._running is not None and self._running.stream is self.sender():
            self.stop()

    @Slot()
    def _on_refused(self) -> None:
        self.noticed.emit(self.tr("This document is open for reading only, so nothing can be written into it."))

    @Slot(object)
    def _on_model(self, model: ModelReady) -> None:
        self._panel.set_waking(None)
        self._panel.set_model(model)
        if model.hindrance is not None:
            self.noticed.emit(messages.words(model.hindrance).in_brief())

    @Slot()
    def _on_model_dropped(self) -> None:
        self._panel.set_model(None)

    @Slot(str)
    def _on_copied(self, _text: str) -> None:
        self.job_changed.emit(self.tr("Copied"))
        QTimer.singleShot(2000, self, lambda: None if self.busy else self.job_changed.emit(""))
