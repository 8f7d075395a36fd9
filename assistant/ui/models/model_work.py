"""Work of the window Models in a thread, as it may take minutes: listing, getting, joining, checking, removing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from assistant import window_threads
from assistant.errors import LonghandError
from assistant.models import hub, offers, other_programs, shelf
from assistant.models.catalogue import Entry
from assistant.models.download import Progress
from assistant.models.download_errors import FileNotWritten
from assistant.models.offers import Offer
from assistant.models.shelf import Installed
from assistant.window_threads import ShouldStop, Tell, WindowThread


@dataclass(frozen=True, slots=True)
class Done:
    """`what` is "got", "stopped", "checked", "removed" or "imported"; `count` models were."""

    what: str
    name: str = ""
    count: int = 1


class ModelWork(QObject):
    """One piece of work at a time. `listed(list[Offer])`, `progress(Progress)`, then one of `done(Done)` and
    `failed(LonghandError)`; `busy_changed(bool)`."""

    listed = Signal(object)
    progress = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: WindowThread | None = None
        self._look: WindowThread | None = None

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def look(self) -> None:
        """List the models; the newest look counts."""
        if self._look is not None:
            self._look.leave()
        self._look = window_threads.start("list of models", lambda _stop, tell: tell(offers.listed()), self._on_listed)

    def stop(self) -> None:
        """Stop the thread. The fetched part of a model stays on disk, and the next `get` resumes it."""
        if self._thread is not None:
            self._thread.leave()
            self._thread = None
            self.busy_changed.emit(False)
            self.done.emit(Done("stopped"))

    def get(self, name: str) -> None:
        """Connects to the host of the hub; ask the person before."""

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            order = hub.order_for(name)
            if hub.get(order, tell, should_stop):
                tell(Done("got", order.name))

        self._start("getting a model", work)

    def join(self, offer: Offer) -> None:
        def work(_should_stop: ShouldStop, tell: Tell) -> None:
            if offer.parts is not None:
                shelf.join(offer.parts)
            tell(Done("got", offer.name))

        self._start("joining a model", work)

    def accept(self, entry: Entry) -> None:
        shelf.accept(entry)

    def check(self, model: Installed) -> None:
        def work(_should_stop: ShouldStop, tell: Tell) -> None:
            shelf.check(model)
            tell(Done("checked", model.name))

        self._start("checking a model", work)

    def remove(self, model: Installed) -> None:
        def work(_should_stop: ShouldStop, tell: Tell) -> None:
            shelf.remove(model)
            tell(Done("removed", model.name))

        self._start("removing a model", work)

    def use_in_place(self, path: Path) -> None:
        def work(_should_stop: ShouldStop, tell: Tell) -> None:
            tell(Done("imported", shelf.use_in_place(path).name))

        self._start("importing a model", work)

    def find_others(self) -> None:
        """Put on the list what other programs have; a model that cannot be used is passed over."""

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            count = 0
            for one in other_programs.found():
                if should_stop():
                    return
                try:
                    shelf.use_in_place(one.path, one.name)
                    count += 1
                except LonghandError:
                    continue
            tell(Done("imported", count=count))

        self._start("models of other programs", work)

    def _start(self, name: str, work: Callable[[ShouldStop, Tell], None]) -> None:
        if self._thread is not None:
            return

        def guarded(should_stop: ShouldStop, tell: Tell) -> None:
            try:
                work(should_stop, tell)
            except LonghandError as error:
                tell(error)
            except OSError as error:
                tell(FileNotWritten("", str(error.filename or ""), error.strerror or str(error)))

        self._thread = window_threads.start(name, guarded, self._on_told)
        self.busy_changed.emit(True)

    @Slot(object)
    def _on_listed(self, found: object) -> None:
        self._look = None
        self.listed.emit(found)

    @Slot(object)
    def _on_told(self, what: object) -> None:
        if isinstance(what, Progress):
            self.progress.emit(what)
            return
        self._thread = None
        self.busy_changed.emit(False)
        if isinstance(what, Done):
            self.done.emit(what)
        elif isinstance(what, LonghandError):
            self.failed.emit(what)
