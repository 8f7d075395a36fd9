"""What the model offers beside running actions: alternatives, the view of its tokens, and what it wrote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from assistant.background import Jobs
from assistant.ui.alternatives import Alternatives
from assistant.ui.current_settings import CurrentSettings
from assistant.ui.document_page import DocumentPage
from assistant.ui.menus import Menus
from assistant.ui.report_window import ReportWindow
from assistant.ui.tabs import Tabs
from assistant.ui.ties import Ties


class ModelTools(QObject):
    """`failed(error)` and `told(text)` are for the window to show."""

    failed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        current: CurrentSettings,
        tabs: Tabs,
        run_action: Callable[[str], object],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._tabs, self._run_action, self._window = tabs, run_action, window
        self._menus: Menus | None = None
        self._ties = Ties()
        self.alternatives = Alternatives(jobs, current, self)
        self.alternatives.failed.connect(self.failed)
        self.alternatives.told.connect(self.told)

    def slots(self) -> dict[str, Callable[[], object]]:
        """By the ids of the commands."""
        tabs = self._tabs
        return {
            "alternatives": lambda: self.alternatives.ask(tabs.page.editor),
            "token_view": lambda: tabs.page.token_view.switch(not tabs.page.token_view.on),
            "token_choices": lambda: tabs.page.token_view.open_at_caret(),
            "provenance": lambda: tabs.page.provenance.show(not tabs.page.provenance.shown),
            "provenance_report": self._report,
        }

    def govern(self, menus: Menus) -> None:
        """Tick what is on in the document in sight."""
        self._menus = menus
        self.show(self._tabs.page)

    def show(self, page: DocumentPage) -> None:
        self._ties.cut()
        self._ties.tie(
            (page.token_view.switched, self._tick),
            (page.token_view.failed, self.failed),
            (page.token_view.branched, self._on_branched),
        )
        self.alternatives.leave()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        if self._menus is not None:
            page = self._tabs.page
            self._menus.actions["token_view"].setChecked(page.token_view.on)
            self._menus.actions["token_choices"].setEnabled(page.token_view.on)
            self._menus.actions["provenance"].setChecked(page.provenance.shown)

    @Slot(int)
    def _on_branched(self, _position: int) -> None:
        self._run_action("continue")

    def _report(self) -> None:
        page = self._tabs.page
        names = self._menus.action_names() if self._menus is not None else {}
        report = page.provenance.report(page.session.name, names)
        ReportWindow(self.tr("What a model wrote"), report, self._window).show()
