"""Says when the style that is switched on is not applied, as another model continues than the one that learned it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from assistant import window_threads
from assistant.errors import ModelError
from assistant.models.style import base, store
from assistant.settings import Settings
from assistant.ui.kit import messages
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.window_threads import ShouldStop, Tell, WindowThread


class StyleStanding(QObject):
    """`told(text)` after the model or the switch was changed, and at the start."""

    told = Signal(str)

    def __init__(self, current: CurrentSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._look: WindowThread | None = None
        current.watch(_watched, self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """In a thread, as models are looked for."""
        settings = self._current.settings
        if self._look is not None:
            self._look.leave()
            self._look = None
        if store.folder_in_use(settings):
            self._look = window_threads.start("style", lambda stop, tell: _find(settings, stop, tell), self._on_found)

    @Slot(object)
    def _on_found(self, found: object) -> None:
        assert isinstance(found, tuple)
        style, learned_on, model = found
        words = self.tr("The style “{style}” was learned on {base}. {model} continues now, so it is not applied.")
        if not learned_on:
            words = self.tr("The style “{style}” is not on this computer any more, so {model} continues without it.")
        if not model:
            model = self.tr("A server")
        self.told.emit(words.format(style=style, base=messages.model(learned_on), model=messages.model(model)))


def _watched(settings: Settings) -> object:
    model = settings.model
    return model.in_style, model.style, model.folder, model.use_server


def _find(settings: Settings, _should_stop: ShouldStop, tell: Tell) -> None:
    """Tell (style, the model that it was learned on, the model that continues) where these are two."""
    name = settings.model.style
    style = store.style_of(name)
    language = next(iter(style.adapter.languages), "") if style is not None else ""
    try:
        model = base.answering(settings, language)
    except ModelError:
        return  # which is said where it is loaded
    if style is None:
        tell((name, "", model.name))
    elif settings.model.use_server and settings.model.server.strip():
        tell((name, style.adapter.base, ""))
    elif not base.fits(style.adapter, model.path):
        tell((name, style.adapter.base, model.name))
