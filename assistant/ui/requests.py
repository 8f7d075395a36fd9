"""From an action to a job, and from the job's answer to the page or the panel. One job at a time is the window's own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from assistant import actions as actions_module
from assistant import settings as settings_module
from assistant.actions import Action, Request
from assistant.background import Jobs
from assistant.errors import EmptyText, LonghandError
from assistant.tasks import ModelReady, Outcome, Progress
from assistant.ui.current_settings import CurrentSettings
from assistant.ui.document_text import cleaned
from assistant.ui.editor import Editor
from assistant.ui.history import units
from assistant.ui.prompt_panel import PromptPanel
from assistant.ui.streaming import Stream, TrackedText

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
    stream: Stream | None
    first_piece: float | None = None
    tokens: int = 0


class Requests(QObject):
    """`failed(error)` and `noticed(text)` are for the window to show; `busy_changed(bool)` when a job begins or ends.

    A job whose answer is reviewed says `review_begun()`, and `answered(Answered)` when it came to its own end.
    """

    failed = Signal(object)
    noticed = Signal(str)
    busy_changed = Signal(bool)
    speed_changed = Signal(object)
    job_changed = Signal(str)
    review_begun = Signal()
    answered = Signal(object)

    def __init__(
        self, jobs: Jobs, current: CurrentSettings, actions: Sequence[Action], editor: Editor, panel: PromptPanel,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._jobs, self._current, self._editor, self._panel = jobs, current, editor, panel
        self._actions = {action.id: action for action in actions}
        self._running: _Running | None = None
        self._last: tuple[Action, Request] | None = None
        self._last_stream: Stream | None = None
        self._source: TrackedText | None = None
        self._waking: int | None = None
        self._source_check = QTimer(self)
        self._source_check.setSingleShot(True)
        self._source_check.setInterval(200)
        self._source_check.timeout.connect(self._tell_replace)
        jobs.progressed.connect(self._on_pieces)
        jobs.progress.connect(self._on_progress)
        jobs.finished.connect(self._on_finished)
        jobs.failed.connect(self._on_failed)
        jobs.model_ready.connect(self._on_model)
        jobs.model_dropped.connect(self._on_model_dropped)
        panel.run_requested.connect(self.run_with)
        panel.stop_requested.connect(self.stop)
        panel.replace_requested.connect(self.replace)
        panel.insert_requested.connect(self.insert)
        panel.copied.connect(self._on_copied)
        editor.text.edited.connect(self._source_check.start)
        editor.text.loaded.connect(self._forget_source)
        panel.set_model(jobs.model)

    @property
    def busy(self) -> bool:
        return self._running is not None

    @property
    def streaming(self) -> bool:
        """Whether a job writes into the document."""
        return self._running is not None and self._running.stream is not None

    def set_actions(self, actions: Sequence[Action]) -> None:
        self._actions = {action.id: action for action in actions}

    def run(self, action_id: str) -> None:
        """Run an action with the panel's options for it; one that needs an instruction asks for it there."""
        action = self._actions[action_id]
        self.stop()
        self._panel.select_action(action_id)
        if "instruction" in action.options and not action.instruction:
            self._panel.focus_instruction()
            return
        self._panel.run()

    @Slot(object, object)
    def run_with(self, action: Action, options: dict[str, str]) -> None:
        self.stop()
        known = {
            name: value for name, value in options.items() if name in ("target", "length", "instruction") and value
        }
        request = Request(text="", **known)  # type: ignore[arg-type]
        if action.input == "before-cursor":
            request = replace(request, text=self._editor.text_before_cursor())
            end = self._editor.selection()[1]
            self._start(action, request, (end, end))
            return
        start, end = self._editor.selection()
        if start == end:
            start, end = 0, self._editor.text.length
        self._start(action, replace(request, text=self._editor.text.slice(start, end)), (start, end))

    def _start(self, action: Action, request: Request, span: tuple[int, int]) -> None:
        if not request.text.strip() and action.task not in ("instruct", "continue"):
            self._panel.begin(action)
            self._panel.fail(EmptyText())
            return
        settings = self._current.settings
        stream = None
        if action.answer == "document":
            if self._editor.isReadOnly():
                self.noticed.emit(self.tr("This document is open for reading only, so nothing can be written into it."))
                return
            start, end = span if action.input == "before-cursor" else (span[1], span[1])
            if self._editor.selection() != (end, end) and start == end:
                self._editor.set_caret(end)
            stream = Stream(self._editor, start, end, parent=self)
            stream.taken_over.connect(self._on_taken_over)
        else:
            if self._source is not None:
                self._source.deleteLater()
            self._source = TrackedText(self._editor, *span, parent=self)
            if action.answer == "review":
                self.review_begun.emit()
        task = actions_module.to_task(
            action, request, settings_module.sampling(settings), settings_module.limits(settings)
        )
        if self._last_stream is not None:
            self._last_stream.deleteLater()
        self._last, self._last_stream = (action, request), stream
        self._panel.begin(action)
        self._running = _Running(self._jobs.start(task), action, stream)
        self._tell_replace()
        self.job_changed.emit(self.tr("{action}…").format(action=QCoreApplication.translate("actions", action.name)))
        self.speed_changed.emit(None)
        self.busy_changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """End the job and keep what came; what it still sends is dropped."""
        running = self._running
        if running is None:
            return
        self._jobs.stop(running.number)
        seconds = time.monotonic() - running.first_piece if running.first_piece is not None else 0.0
        self._end(Outcome("", "cancelled", new_tokens=running.tokens, decode_seconds=seconds), running)

    def try_again(self) -> None:
        """Run the last request once more. A continuation nobody has touched gives way to the new one."""
        self.stop()
        if self._last is None:
            return
        action, request = self._last
        stream = self._last_stream
        if stream is None:
            found = self._source.find() if self._source else None
            if found is None and action.answer == "review" and self._source is not None:
                self.repeat(action, request, self._source.span)
            elif found is None:
                self._panel.select_action(action.id)
                self._panel.run()
            else:
                self._start(action, request, found)
            return
        start, end = stream.span
        if stream.written and self._editor.text.slice(start, end) == stream.written:
            before = self._editor.text.slice(max(0, start - 200_000), start)
            self._start(action, replace(request, text=before), (start, end))
        else:
            self._panel.select_action(action.id)
            self._panel.run()

    def repeat(self, action: Action, request: Request, span: tuple[int, int]) -> None:
        """The same action for a passage as it is now."""
        self.stop()
        self._start(action, replace(request, text=self._editor.text.slice(*span)), span)

    @Slot(str)
    def replace(self, answer: str) -> None:
        """Put the answer in the place of the text it was made from."""
        found = self._source.find() if self._source else None
        if found is None or self._editor.isReadOnly():
            self._tell_replace()
            return
        answer = cleaned(answer)
        self._editor.text.replace(*found, answer)
        self._editor.set_caret(found[0] + units(answer))
        self._editor.setFocus()
        self._tell_replace()

    @Slot(str)
    def insert(self, answer: str) -> None:
        """Put the answer where the caret stands, behind a selection."""
        if self._editor.isReadOnly():
            self.noticed.emit(self.tr("This document is open for reading only, so nothing can be written into it."))
            return
        end = self._editor.selection()[1]
        answer = cleaned(answer)
        self._editor.text.replace(end, end, answer)
        self._editor.set_caret(end + units(answer))
        self._editor.setFocus()

    def wake(self) -> None:
        """Load the model before anyone waits for it."""
        self._waking = self._jobs.wake()
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
        if job == self._waking or self._jobs.model is None:
            self._panel.set_waking(progress)
        if self._running is not None and self._running.number == job:
            self._panel.show_progress(progress)

    @Slot(int, object)
    def _on_finished(self, job: int, outcome: Outcome) -> None:
        if job == self._waking:
            self._waking = None
        if self._jobs.model is None:
            # Whichever job was to load it was stopped before it had.
            self._panel.set_waking(None)
        if self._running is not None and self._running.number == job:
            if outcome.new_tokens:
                self.speed_changed.emit(outcome.tokens_per_second)
            action = self._running.action
            self._end(outcome, self._running)
            if action.answer == "review" and self._last and self._source and outcome.finish != "cancelled":
                text = cleaned(outcome.text)
                self.answered.emit(Answered(*self._last, self._source, text, outcome.finish == "length"))

    @Slot(int, object)
    def _on_failed(self, job: int, error: LonghandError) -> None:
        if self._jobs.model is None:
            self._panel.set_waking(None)
        if job == self._waking:
            self._waking = None
            self._panel.set_waking(None)
            self.failed.emit(error)
        running = self._running
        if running is None or running.number != job:
            return
        self._close(running)
        self._panel.fail(error)
        self.failed.emit(error)

    def _end(self, outcome: Outcome, running: _Running) -> None:
        self._close(running)
        self._panel.finish(outcome)
        self._tell_replace()

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

    @Slot(object)
    def _on_model(self, model: ModelReady) -> None:
        self._panel.set_waking(None)
        self._panel.set_model(model)

    @Slot()
    def _on_model_dropped(self) -> None:
        self._panel.set_model(None)

    @Slot(str)
    def _on_copied(self, _text: str) -> None:
        self.job_changed.emit(self.tr("Copied"))
        QTimer.singleShot(2000, self, lambda: None if self.busy else self.job_changed.emit(""))

    @Slot()
    def _forget_source(self) -> None:
        self._source = self._last_stream = self._last = None
        self._tell_replace()

    @Slot()
    def _tell_replace(self) -> None:
        if self._source is None or self.busy:
            self._panel.set_replace_enabled(False, "")
        elif self._editor.isReadOnly():
            self._panel.set_replace_enabled(False, self.tr("The document is open for reading only."))
        elif self._source.find() is None:
            self._panel.set_replace_enabled(False, self.tr("The text that this answer was made from has changed."))
        else:
            self._panel.set_replace_enabled(True, "")
