"""Which model answers an action of the panel, what it lacks for it, and what was measured against it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from assistant.actions import Action, grades, hindrance
from assistant.actions.model_choice import folder_for
from assistant.models import choice
from assistant.tasks import ModelReady
from assistant.ui.asking import weaknesses
from assistant.ui.kit import messages
from assistant.ui.kit.current_settings import CurrentSettings


class Answering:
    """`model` is the one in use, None while there is none; `language` finds that of the text."""

    def __init__(self, current: CurrentSettings) -> None:
        self._current = current
        self.model: ModelReady | None = None
        self.language: Callable[[], str] = lambda: "en"
        self._weak = weaknesses.of(None, current.settings.model.folder)
        self._graded: Mapping[str, grades.Graded] = {}

    def use(self, model: ModelReady | None) -> None:
        self.model = model
        self._weak = weaknesses.of(model, self._current.settings.model.folder)
        self._graded = grades.of(model)

    def lacks(self, action: Action) -> bool:
        # An action with a model of its own is not measured by the one in use.
        return self.model is not None and not self._own(action) and hindrance(action, self.model) is not None

    def reason(self, action: Action) -> str:
        return QCoreApplication.translate("PromptPanel", "{model} was not made for this. {wanted}").format(
            model=self.model.name if self.model else "", wanted=messages.wanted(action.task)
        )

    def name(self, action: Action | None, target: str) -> str:
        """Of the model that will answer, "" where that is the model in use."""
        if action is None:
            return ""
        if own := self._own(action):
            return Path(own).name
        if self.model is None or not self.model.others:
            return ""
        language = f"{self.language()}-{target}" if action.task == "translate" else self.language()
        name = choice.answering(self.model, action.task, language)
        return name if name != self.model.name else ""

    def weakness(self, action: Action, target: str) -> str:
        """The sentence that warns of the model at this action, "" where nothing was measured against it."""
        if self.name(action, target):
            return ""
        key_sentences = self._current.settings.model.key_sentences
        return weaknesses.words(self._weak, action.task, key_sentences, f"{self.language()}-{target}")

    def behind(self, actions: Sequence[Action]) -> frozenset[str]:
        """Ids of the actions that the model in use seldom does well, and does itself."""
        weak = {action_id for action_id, graded in self._graded.items() if graded.weak}
        return frozenset(one.id for one in actions if one.id in weak and not self.name(one, ""))

    def seldom_good(self, action: Action) -> str:
        """The sentence for one of these."""
        return weaknesses.graded(self._graded[action.id])

    def _own(self, action: Action) -> str:
        return folder_for(self._current.settings, action.id) or action.model
