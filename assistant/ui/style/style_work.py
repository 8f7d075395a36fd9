"""The work of the window My style, each piece in a thread: texts are judged, the learning is followed, styles are listed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from assistant import window_threads
from assistant.errors import LonghandError, ModelError
from assistant.formats import texts_of_files
from assistant.formats.texts_of_files import Read, Text
from assistant.models.style import base, learning, pages, store
from assistant.models.style.base import Base
from assistant.models.style.errors import StyleNotLearned
from assistant.models.style.learning import Learned, Learning, Paused
from assistant.models.style.pages import Judged
from assistant.models.style.store import Style, Unfinished
from assistant.settings import Settings
from assistant.window_threads import ShouldStop, Tell, WindowThread


@dataclass(frozen=True, slots=True)
class Shelf:
    """The styles that are here, by name those that fit the model that continues, those that are not done, and where the
    model of each style lies, None for one that has gone."""

    styles: tuple[Style, ...]
    fitting: frozenset[str]
    unfinished: tuple[Unfinished, ...]
    bases: Mapping[str, Path | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Texts that were read, and judged for the model that would learn them."""

    read: Read
    judged: Judged
    model: Base


class StyleWork(QObject):
    """`listed(Shelf)`, `judged(Verdict)`; `told(learning.Event)` while a style is learned, and
    `learning_changed(name)` when that begins and, with "", when it ends; `failed(LonghandError)` of everything else."""

    listed = Signal(object)
    judged = Signal(object)
    told = Signal(object)
    learning_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: WindowThread | None = None
        self._judge: WindowThread | None = None
        self._learn: WindowThread | None = None
        self._learning: Learning | None = None
        self.name = ""
        """Of the style that is being learned."""

    def look(self, settings: Settings) -> None:
        def work(_should_stop: ShouldStop, tell: Tell) -> None:
            found = store.styles()
            fitting = set()
            for one in found:
                with contextlib.suppress(ModelError):
                    model = base.answering(settings, next(iter(one.adapter.languages), ""))
                    if base.fits(one.adapter, model.path):
                        fitting.add(one.name)
            bases = {one.name: base.found(one.adapter, settings) for one in found}
            tell(Shelf(tuple(found), frozenset(fitting), tuple(store.unfinished()), bases))

        self._look = self._start("styles", work, self._look, self._on_listed)

    def judge(self, paths: Sequence[Path], opened: Sequence[Text], settings: Settings) -> None:
        """Read and judge; an earlier judging is given up."""

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            read = texts_of_files.read(paths, should_stop)
            read = Read((*opened, *read.texts), read.refused)
            own = [text.text for text in read.texts]
            model = base.answering(settings, pages.judge(own).language)
            tell(Verdict(read, pages.judge(own, model.languages), model))

        self._judge = self._start("texts of a style", work, self._judge, self._on_judged)

    def begin(self, name: str, verdict: Verdict) -> None:
        """Cut the pages, and learn. `failed` where the name is taken or the disk refuses."""
        judged, model = verdict.judged, verdict.model
        try:
            names = [text.name for text in verdict.read.texts]
            self.go_on(store.begin(name, model.path, model.name, judged, pages.cut(judged), names))
        except LonghandError as error:
            self.failed.emit(error)
        except OSError as error:
            self.failed.emit(StyleNotLearned(error.strerror or str(error)))

    def go_on(self, folder: Path) -> None:
        if self._learn is not None:
            return
        self.name = folder.name

        def work(should_stop: ShouldStop, tell: Tell) -> None:
            try:
                self._learning = learning.Learning(folder)
                for event in self._learning.events(should_stop):
                    tell(event)
            except OSError as error:
                tell(StyleNotLearned(error.strerror or str(error)))

        self._learn = window_threads.start("learning a style", work, self._on_learned)
        self.learning_changed.emit(self.name)

    def pause(self) -> None:
        if self._learning is not None:
            self._learning.pause()

    @Slot(object)
    def _on_learned(self, event: object) -> None:
        ended = isinstance(event, Learned | Paused | LonghandError)
        if ended:
            self._learn = self._learning = None
            self.name = ""
        self.told.emit(event)
        if ended:
            self.learning_changed.emit("")

    @Slot(object)
    def _on_listed(self, found: object) -> None:
        if isinstance(found, Shelf):
            self.listed.emit(found)

    @Slot(object)
    def _on_judged(self, found: object) -> None:
        if isinstance(found, LonghandError):
            self.failed.emit(found)
        else:
            self.judged.emit(found)

    def _start(
        self, name: str, work: window_threads.Work, before: WindowThread | None, came: Callable[[object], object]
    ) -> WindowThread:
        if before is not None:
            before.leave()

        def guarded(should_stop: ShouldStop, tell: Tell) -> None:
            try:
                work(should_stop, tell)
            except LonghandError as error:
                tell(error)

        return window_threads.start(name, guarded, came)
