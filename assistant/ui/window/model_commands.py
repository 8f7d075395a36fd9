"""Commands of the model beside actions: alternatives, the token view, its context, and the passages that it wrote.

Their windows are imported at first use, which keeps the start of the program fast.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QMainWindow

from assistant.actions import Action
from assistant.formats.texts_of_files import Text
from assistant.models import choice
from assistant.tasks import Measure, Message, OnModel
from assistant.text.counting import units
from assistant.ui.asking.alternatives_list import Alternatives
from assistant.ui.asking.runs import Runs
from assistant.ui.document.document import Document
from assistant.ui.kit.commands import Menus
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.panel.prompt_panel import PromptPanel
from assistant.ui.style.style_standing import StyleStanding
from assistant.ui.window.tabs import Tabs

if TYPE_CHECKING:
    from assistant.ui.actions.actions_window import ActionsWindow
    from assistant.ui.models.models_window import ModelsWindow
    from assistant.ui.panel.context_window import ContextWindow
    from assistant.ui.panel.glossary_window import GlossaryWindow
    from assistant.ui.panel.side_by_side import SideBySide
    from assistant.ui.style.style_window import StyleWindow


class ModelTools(QObject):
    """`failed(error)` and `told(text)` are for the window to show; `actions_changed()` asks for the action files to be
    read again, `models_changed()` for the models that are there."""

    actions_changed = Signal()
    models_changed = Signal()
    failed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        runs: Runs,
        panel: PromptPanel,
        current: CurrentSettings,
        tabs: Tabs,
        run_action: Callable[[str], object],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._runs, self._panel, self._current = runs, panel, current
        self._tabs, self._run_action, self._window = tabs, run_action, window
        self._context: ContextWindow | None = None
        self._pairs: SideBySide | None = None
        self._glossary: GlossaryWindow | None = None
        self._actions: ActionsWindow | None = None
        self._models: ModelsWindow | None = None
        self._style: StyleWindow | None = None
        self._menus: Menus | None = None
        self._connections = Connections()
        self.alternatives = Alternatives(runs, self)
        self.alternatives.failed.connect(self.failed)
        self.alternatives.told.connect(self.told)
        self._standing = StyleStanding(current, self)
        self._standing.told.connect(self.told)
        runs.engine_thread.model_ready.connect(self._tick)
        runs.engine_thread.model_dropped.connect(self._tick)
        panel.context_requested.connect(self.context)
        panel.pairs_wanted.connect(self.side_by_side)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The slots of the commands, by their ids."""
        tabs = self._tabs
        return {
            "alternatives": lambda: self.alternatives.ask(tabs.page.editor),
            "token_view": lambda: tabs.page.token_view.switch(not tabs.page.token_view.on),
            "token_choices": lambda: tabs.page.token_view.open_at_caret(),
            "provenance": lambda: tabs.page.document.provenance.show(not tabs.page.document.provenance.shown),
            "provenance_report": self._report,
            "context": self.context,
            "side_by_side": self.side_by_side,
            "glossary": self.glossary,
            "edit_actions": self.actions,
            "models": self.models,
            "style": self.style,
        }

    def govern(self, menus: Menus) -> None:
        """Tick what is on in the document in sight."""
        self._menus = menus
        self.turn_to(self._tabs.page.document)

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Speak of this document from now on; its page is in sight."""
        page = self._tabs.page
        self._connections.disconnect_all()
        self._connections.connect(
            (page.token_view.switched, self._tick),
            (page.token_view.failed, self.failed),
            (page.token_view.branched, self._on_branched),
            (document.pinned.changed, self._show_pinned),
            (document.pinned.missing, self._on_missing),
        )
        self.alternatives.leave()
        self._show_pinned()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        if self._menus is not None:
            page = self._tabs.page
            model = self._runs.engine_thread.model
            self._menus.actions["token_view"].setChecked(page.token_view.on)
            # A server that does not say how likely its tokens are has nothing to show.
            self._menus.actions["token_view"].setEnabled(
                model is None or "inspect" in model.tasks or page.token_view.on
            )
            self._menus.actions["token_choices"].setEnabled(page.token_view.on)
            self._menus.actions["provenance"].setChecked(page.document.provenance.shown)

    @Slot(int)
    def _on_branched(self, _position: int) -> None:
        self._run_action("continue")

    def _report(self) -> None:
        from assistant.ui.panel.report_window import ReportWindow

        page = self._tabs.page
        names = self._menus.action_names() if self._menus is not None else {}
        report = page.document.provenance.report(page.document.session.name, names)
        ReportWindow(self.tr("What a model wrote"), report, self._window).show()

    @Slot()
    def context(self) -> None:
        """Open the window of the model's input, with the texts pinned beside the document in sight."""
        if self._context is None:
            from assistant.ui.panel.context_window import ContextWindow

            self._context = ContextWindow(
                self._runs.engine_thread, self._measured, lambda: self._tabs.page.editor.selected_text(), self._window
            )
            self._context.pinned_changed.connect(lambda pinned: self._tabs.page.document.pinned.pin(pinned))
            self._show_pinned()
        _bring(self._context)

    @Slot()
    def side_by_side(self) -> None:
        """The last translation beside its text."""
        if not self._runs.pairs:
            self.told.emit(self.tr("Translate a text first; it is then shown beside its translation."))
            return
        if self._pairs is None:
            from assistant.ui.panel.side_by_side import SideBySide

            self._pairs = SideBySide(self._window)
            self._pairs.chosen.connect(self._find)
        self._pairs.show_pairs(self._runs.pairs)
        _bring(self._pairs)

    def glossary(self) -> None:
        if self._glossary is None:
            from assistant.ui.panel.glossary_window import GlossaryWindow

            self._glossary = GlossaryWindow(self._window)
        self._glossary.read()
        _bring(self._glossary)

    def actions(self) -> None:
        """The window in which actions are made, changed and tried."""
        if self._actions is None:
            from assistant.ui.actions.actions_window import ActionsWindow

            self._actions = ActionsWindow(self._runs.engine_thread, self._current, self._window)
            self._actions.changed.connect(self.actions_changed)
        self._actions.show_actions(self._runs.actions())
        _bring(self._actions)

    def models(self) -> None:
        """Open the window of installed and available models."""
        if self._models is None:
            from assistant.ui.models.models_window import ModelsWindow

            self._models = ModelsWindow(self._current, self._window)
            self._models.changed.connect(self.models_changed)
        self._models.read()
        _bring(self._models)

    def style(self) -> None:
        """Open the window of the writer's own style."""
        if self._style is None:
            from assistant.ui.style.style_window import StyleWindow

            self._style = StyleWindow(self._runs.engine_thread, self._current, self._open_texts, self._window)
        _bring(self._style)

    def _open_texts(self) -> list[Text]:
        return [Text(page.document.session.name, page.document.text.text()) for page in self._tabs.pages]

    def set_actions(self, actions: Sequence[Action]) -> None:
        """After the action files have changed."""
        if self._actions is not None:
            self._actions.show_actions(actions)

    def _measured(self) -> Measure | OnModel | None:
        """The task that the panel would run now, wrapped so that the engine measures it and does not run it."""
        action = self._panel.current_action()
        if action is None or action.task == "key-sentences":
            return None
        asked = self._runs.asked(action, self._panel.options.values(), self._panel.turns_for(action))
        if not asked.request.text.strip() and action.task not in ("instruct", "chat"):
            return None
        if action.task == "chat" and not asked.request.messages:
            typed = Message("writer", self._panel.chat.typed() or "…")
            asked = replace(asked, request=replace(asked.request, messages=(typed,)))
        return choice.measured_by(self._runs.task(asked))

    @Slot()
    def _show_pinned(self) -> None:
        if self._context is not None:
            self._context.show_pinned(self._tabs.page.document.pinned.pinned)

    @Slot(object)
    def _on_missing(self, missing: list[Path]) -> None:
        names = ", ".join(path.name for path in missing)
        self.told.emit(self.tr("Pinned files that could not be read were left out: {names}").format(names=names))

    @Slot(str)
    def _find(self, text: str) -> None:
        editor = self._tabs.page.editor
        start = editor.text.find_unique(text)
        if start is not None:
            editor.set_caret(start + units(text), start)


def _bring(window: QDialog) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
