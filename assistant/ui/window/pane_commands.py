"""The panes beside the page: which are in sight, how wide they are, and which one has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from assistant.ui.kit import window_place
from assistant.ui.kit.pane_room import PaneRoom
from assistant.ui.panel.prompt_panel import PromptPanel
from assistant.ui.window.tabs import Tabs
from assistant.ui.window.view_commands import LEAST_PAGE, ViewCommands


class PaneCommands(QObject):
    """Puts the panes of `view`, `middle` with the tabs in it, and the panel side by side into the window."""

    def __init__(
        self, window: QMainWindow, middle: QWidget, tabs: Tabs, panel: PromptPanel, view: ViewCommands
    ) -> None:
        super().__init__(window)
        self._window, self._middle, self._tabs, self._panel, self._view = window, middle, tabs, panel, view
        self._panes: dict[str, QWidget] = {
            "folder": view.folder,
            "outline": view.outline,
            "preview": view.preview,
            "panel": panel,
        }
        self._actions: dict[str, QAction] = {}
        self._room: PaneRoom | None = None
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        # Before the panes are in it: Qt styles all that is in a widget anew when that gets a parent.
        window.setCentralWidget(self._splitter)
        for pane in (view.folder, view.outline, middle, view.preview, panel):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.indexOf(pane), int(pane is middle))
        middle.setMinimumWidth(LEAST_PAGE)
        tabs.split_changed.connect(self._on_split)
        # Of its own, as Qt would take that of the content, and make the window larger whenever that grows.
        window.setMinimumSize(*window_place.LEAST)

    def slots(self) -> dict[str, Callable[[], object]]:
        """The slots of the commands, by their ids."""
        return {"panel": self._toggle_panel, "next_pane": self._next, "full_screen": self._toggle_full_screen}

    def restore(self, actions: dict[str, QAction]) -> None:
        """Put window and panes where they were last time, and keep the ticks of `actions` true from now on."""
        self._actions = actions
        self._view.widths = window_place.restore(self._window, self._splitter, self._panes)
        # After the panes have the width that they had.
        self._room = PaneRoom(self._splitter, self._middle, list(self._panes.values()), self._is_focused)
        self._view.show_ticks()
        self.show_panel(not self._panel.isHidden())
        self._room.changed.connect(self._show_ticks)

    def keep(self) -> None:
        """Note it all down for the next start."""
        window_place.keep(self._window, self._panes, self._room.waiting if self._room is not None else ())

    def show_panel(self, shown: bool) -> None:
        if shown:
            self._view.leave_focus()
        self._panel.setVisible(shown)
        self._actions["panel"].setChecked(shown)

    def _toggle_panel(self) -> None:
        self.show_panel(self._panel.isHidden())
        if self._panel.isHidden():
            self._tabs.page.editor.setFocus()

    def _next(self) -> None:
        """Round the panes in sight, beginning with the page."""
        focused = self._window.focusWidget() or self._window
        shown = [] if self._panel.isHidden() else [self._panel]
        pages = [page.editor for page in self._tabs.shown_pages]
        panes: list[QWidget] = [*pages, *shown, *self._view.panes()]
        here = next((n for n, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), -1)
        pane = panes[(here + 1) % len(panes)]
        if pane is self._panel:
            self._panel.focus_instruction()
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _is_focused(self) -> bool:
        return self._view.focus is not None and self._view.focus.on

    @Slot(bool)
    def _on_split(self, split: bool) -> None:
        """Two pages want twice the width, for which panes give way."""
        self._middle.setMinimumWidth((2 * LEAST_PAGE + 1) if split else LEAST_PAGE)
        if self._room is not None:
            self._room.fit()

    @Slot()
    def _show_ticks(self) -> None:
        self._view.show_ticks()
        self._actions["panel"].setChecked(not self._panel.isHidden())
