"""The window: the page, the panel beside it, and the menus that reach both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant import paths
from assistant.actions import Action
from assistant.background import Jobs
from assistant.documents import recovery
from assistant.errors import LonghandError
from assistant.tasks import ModelReady
from assistant.ui import languages, recovery_dialog, theme, window_place
from assistant.ui.current_settings import CurrentSettings
from assistant.ui.discarded import DiscardedTexts
from assistant.ui.document_session import DocumentSession
from assistant.ui.editor import Editor
from assistant.ui.file_commands import FileCommands
from assistant.ui.find_bar import FindBar
from assistant.ui.menus import Menus
from assistant.ui.message_bar import MessageBar
from assistant.ui.prompt_panel import PromptPanel
from assistant.ui.proofing import Proofing
from assistant.ui.proofing_marks import ProofingMarks
from assistant.ui.proofing_menu import ProofingMenu
from assistant.ui.reopening import Reopening
from assistant.ui.requests import Requests
from assistant.ui.reviewing import Reviewing
from assistant.ui.side_windows import SideWindows
from assistant.ui.status_bar import StatusBar
from assistant.ui.suggestions import Suggestions
from assistant.ui.text_counts import TextCounts
from assistant.ui.writing_aids import LEAST_PAGE, WritingAids


class MainWindow(QMainWindow):
    """Knows `Jobs` and no engine. The application shuts the jobs down after the window has closed."""

    def __init__(
        self, jobs: Jobs, current: CurrentSettings, actions: Sequence[Action], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._current = jobs, current
        self._leaving = False
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self._editor = Editor(current.settings)
        self._panel = PromptPanel(list(actions), current)
        self._session = DocumentSession(self._editor, current, self)
        self._counts = TextCounts(self._editor)
        self.requests = Requests(jobs, current, actions, self._editor, self._panel, self)
        self.suggestions = Suggestions(jobs, current, self._editor, self.requests, self)
        self.reviewing = Reviewing(self._editor, self.requests, current, self)
        self.proofing = Proofing(self._editor, current, self)
        self.proofing_marks = ProofingMarks(self._editor, self.proofing)
        self.proofing_menu = ProofingMenu(self._editor, self.proofing)
        self.aids = WritingAids(self, self._editor, self._session, self._counts, current)
        self.side_windows = SideWindows(current, self.proofing, self)
        self.message_bar = MessageBar()
        self.find_bar = FindBar(self._editor)
        self.files = FileCommands(self._session, self.requests, self.message_bar, current, self)
        self.discarded = DiscardedTexts(lambda: self._session, self.files.may_leave, self.message_bar, self)
        self.reopening = Reopening(lambda: (self._session, self._editor), self.files.may_leave, self.message_bar, self)
        self._status = StatusBar()
        self.setStatusBar(self._status)
        self._lay_out()
        self.menus = Menus(self.menuBar(), self._slots(), self.run_action)
        self.menus.set_actions(actions)
        self.suggestions.govern(self.menus.actions)
        self.reviewing.govern(self.menus.actions)
        self.menus.recent.aboutToShow.connect(self._fill_recent)
        self._connect()
        self._editor.setFocus()
        self.aids.govern(self.menus.actions, self.menuBar(), self._status, self._panel)
        self.aids.widths = window_place.restore(self, self._splitter, self._panes())
        self.aids.show_ticks()
        self._show_panel(not self._panel.isHidden())
        self._show_document()
        self._show_history()
        self._counts.update()
        self._status.set_model(jobs.model)
        self._status.set_speed(None)
        self._show_suggestions()
        for problem in current.problems:
            self.message_bar.show_error(problem)

    @property
    def editor(self) -> Editor:
        return self._editor

    @property
    def panel(self) -> PromptPanel:
        return self._panel

    @property
    def session(self) -> DocumentSession:
        return self._session

    def open_path(self, path: Path) -> bool:
        return self.files.open_path(path)

    def new_document(self) -> None:
        self.files.new()

    def run_action(self, action_id: str) -> None:
        """Run an action as its menu line does. The panel comes in sight when it has an answer to show, or a hindrance."""
        self._counts.update()
        self.requests.run(action_id)
        if not self.requests.streaming:
            self._show_panel(True)

    def stop(self) -> None:
        self.requests.stop()

    def set_actions(self, actions: Sequence[Action]) -> None:
        """After the action files have changed."""
        self._panel.set_actions(list(actions))
        self.requests.set_actions(actions)
        self.menus.set_actions(actions)

    def show_error(self, error: LonghandError) -> None:
        self.message_bar.show_error(error)

    def offer_recovery(self) -> None:
        """Offer the texts that an earlier Longhand left behind without saving; call it when the window is up."""
        found = recovery.recover(paths.journal_dir())
        chosen = recovery_dialog.offer(found, self) if found else None
        if chosen is None:
            return
        if self.files.may_leave():
            self._session.adopt(chosen)
        else:
            chosen.release()

    def leave_without_asking(self) -> None:
        """Close because the system says so: unsaved text stays in its journal and is offered at the next start."""
        self.requests.stop()
        self._session.close(keep_unsaved=True)
        self._leaving = True
        self.close()

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addWidget(self._editor, 1)
        column.addWidget(self.reviewing.bar)
        column.addWidget(self.find_bar)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self.aids.outline, page, self.aids.preview, self._panel):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.indexOf(pane), int(pane is page))
        self.setCentralWidget(self._splitter)
        page.setMinimumWidth(LEAST_PAGE)

    def _slots(self) -> dict[str, Callable[[], object]]:
        editor, files, find_bar = self._editor, self.files, self.find_bar
        return {
            "new": files.new,
            "open": files.open,
            "save": files.save,
            "save_as": files.save_as,
            "discarded": self.discarded.ask,
            "reopen_encoding": self.reopening.ask,
            "close": files.new,
            "quit": self.close,
            "undo": partial(self._to_focus, "undo"),
            "redo": partial(self._to_focus, "redo"),
            "cut": partial(self._to_focus, "cut"),
            "copy": partial(self._to_focus, "copy"),
            "paste": partial(self._to_focus, "paste"),
            "select_all": partial(self._to_focus, "selectAll"),
            "find": partial(find_bar.open, False),
            "find_next": find_bar.find_next,
            "find_previous": find_bar.find_previous,
            "replace": partial(find_bar.open, True),
            "preferences": self.side_windows.settings,
            "bold": partial(editor.emphasise, "**"),
            "italic": partial(editor.emphasise, "*"),
            **{f"heading_{level}": partial(editor.make_heading, level) for level in range(1, 5)},
            "run": self._run_panel,
            "escape": self._escape,
            "try_again": self._try_again,
            **self.suggestions.slots(),
            **self.reviewing.slots(),
            **self.aids.slots(),
            **self.proofing_menu.slots(),
            "panel": self._toggle_panel,
            "next_pane": self._next_pane,
            "zoom_in": partial(editor.zoom, 1),
            "zoom_out": partial(editor.zoom, -1),
            "zoom_reset": partial(editor.zoom, 0),
            "full_screen": self._toggle_full_screen,
            "shortcuts": lambda: self.side_windows.shortcuts(self.menus.sheet()),
            "about": self.side_windows.about,
        }

    def _connect(self) -> None:
        self._editor.file_dropped.connect(self._on_dropped)
        self._editor.menu_asked.connect(self.menus.fill_context_menu)
        self._editor.text.history_changed.connect(self._show_history)
        self._editor.text.modification_changed.connect(self.setWindowModified)
        self._session.document_changed.connect(self._show_document)
        self._counts.changed.connect(self._show_counts)
        self._panel.model_settings_requested.connect(self.side_windows.model_settings)
        self._current.changed.connect(self._on_setting)
        self._current.save_failed.connect(self.show_error)
        self.requests.failed.connect(self.show_error)
        self.requests.noticed.connect(self.message_bar.show_notice)
        self.requests.job_changed.connect(self._status.set_job)
        self.requests.speed_changed.connect(self._status.set_speed)
        self.suggestions.told.connect(self._status.set_job)
        self.proofing_menu.told.connect(self._status.set_job)
        self.proofing.failed.connect(self.show_error)
        self.suggestions.changed.connect(self._show_suggestions)
        self._status.snooze_toggled.connect(self.suggestions.toggle_snooze)
        self._status.encoding_clicked.connect(self.reopening.ask)
        self.aids.noticed.connect(self.message_bar.show_notice)
        self.aids.goal.changed.connect(self._show_goal)
        self._jobs.model_ready.connect(self._on_model)
        self._jobs.model_dropped.connect(self._on_model_dropped)

    def _to_focus(self, name: str) -> None:
        """Menus leave the focus where it is: in the field that the person means."""
        focused = self.focusWidget()
        fields = (QLineEdit, QPlainTextEdit, QTextEdit)
        target = focused if isinstance(focused, fields) and focused.isVisible() else self._editor
        getattr(target, name)()

    def _run_panel(self) -> None:
        if self.reviewing.run_key():
            return
        self._counts.update()
        self._panel.run()
        if not self.requests.streaming:
            self._show_panel(True)

    def _try_again(self) -> None:
        self._counts.update()
        self.requests.try_again()

    def _escape(self) -> None:
        """The nearest thing first: the strip one types in, the job that runs, then what else is open."""
        if self.find_bar.isAncestorOf(self.focusWidget() or self):
            self.find_bar.leave()
        elif self.suggestions.dismiss() or self.reviewing.escape():
            return
        elif self.requests.busy:
            self.requests.stop()
        elif not self.message_bar.dismiss():
            if self.find_bar.isVisible():
                self.find_bar.leave()
            elif not self.aids.escape() and self._panel.isAncestorOf(self.focusWidget() or self):
                self._editor.setFocus()

    def _toggle_panel(self) -> None:
        self._show_panel(self._panel.isHidden())
        if self._panel.isHidden():
            self._editor.setFocus()

    def _panes(self) -> dict[str, QWidget]:
        return {"outline": self.aids.outline, "preview": self.aids.preview, "panel": self._panel}

    def _show_panel(self, shown: bool) -> None:
        if shown:
            self.aids.leave_focus()
        self._panel.setVisible(shown)
        self.menus.actions["panel"].setChecked(shown)

    def _next_pane(self) -> None:
        """Round the panes in sight, beginning with the page."""
        focused = self.focusWidget() or self
        panes = [self._editor, *([] if self._panel.isHidden() else [self._panel]), *self.aids.panes()]
        here = next((n for n, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), -1)
        pane = panes[(here + 1) % len(panes)]
        if pane is self._panel:
            self._panel.focus_instruction()
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _fill_recent(self) -> None:
        menu = self.menus.recent
        menu.clear()
        for entry in self.files.recent.entries():
            line = menu.addAction(f"{entry.path.name}  —  {entry.path.parent}".replace("&", "&&"))
            line.setEnabled(not entry.missing)
            line.triggered.connect(lambda _checked=False, path=entry.path: self.open_path(path))
        if menu.isEmpty():
            menu.addAction(self.tr("No recent files")).setEnabled(False)

    @Slot()
    def _show_document(self) -> None:
        session = self._session
        name = session.name
        if session.read_only:
            name = self.tr("{name} (read-only)").format(name=name)
        self.setWindowTitle(f"{name}[*] — Longhand")
        self.setWindowFilePath(str(session.path or ""))
        self.setWindowModified(session.modified)
        self._status.set_document(name, session.encoding, session.newline)

    @Slot()
    def _show_history(self) -> None:
        history, writable = self._editor.text.history, not self._editor.isReadOnly()
        self.menus.actions["undo"].setEnabled(history.can_undo and writable)
        self.menus.actions["redo"].setEnabled(history.can_redo and writable)

    @Slot()
    def _show_counts(self) -> None:
        total, selected = self._counts.total, self._counts.selected
        self._status.set_counts(
            total.words,
            total.characters,
            selected.words if selected else None,
            selected.characters if selected else None,
        )
        self._panel.set_input(selected.words if selected else total.words, selected is not None)

    @Slot()
    def _show_goal(self) -> None:
        goal = self.aids.goal
        self._status.set_goal(goal.reached, goal.target, goal.for_day)

    @Slot()
    def _show_suggestions(self) -> None:
        self._status.set_suggestions(self.suggestions.mode, self.suggestions.snoozed_until)

    @Slot(object)
    def _on_model(self, model: ModelReady) -> None:
        self._status.set_model(model)

    @Slot()
    def _on_model_dropped(self) -> None:
        self._status.set_model(None)

    @Slot(str)
    def _on_dropped(self, path: str) -> None:
        # The drop has to end before a question may be asked.
        QTimer.singleShot(0, self, lambda: self.open_path(Path(path)))

    @Slot(str)
    def _on_setting(self, name: str) -> None:
        app = QApplication.instance()
        if name == "writing.theme" and isinstance(app, QApplication):
            theme.apply(app, self._current.settings)
        elif name == "writing.language" and app is not None:
            languages.install(app, self._current.settings.writing.language)
        elif name.startswith("writing."):
            self._editor.use(self._current.settings)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if path:
            event.acceptProposedAction()
            self._on_dropped(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and not self.files.may_leave():
            event.ignore()
            return
        self._session.close()
        self.proofing.stop()
        self.aids.leave_focus()
        self._counts.update()
        self.aids.goal.keep()
        window_place.keep(self, self._panes())
        self._current.flush()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "menus"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.menus.retranslate()
            self._show_document()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.files.check_disk()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.menus.actions["full_screen"].setChecked(self.isFullScreen())
