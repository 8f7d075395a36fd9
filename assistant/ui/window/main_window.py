"""The window: the page, the panel beside it, and the menus that reach both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from assistant import settings
from assistant.actions import Action
from assistant.background import EngineThread
from assistant.errors import LonghandError
from assistant.system import user_files
from assistant.ui.asking.runs import Runs
from assistant.ui.asking.suggestions import Suggestions
from assistant.ui.document.document_session import DocumentSession
from assistant.ui.find.find_bar import FindBar
from assistant.ui.find.find_everywhere import Everywhere
from assistant.ui.kit.command_palette import CommandPalette
from assistant.ui.kit.commands import Menus
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.message_bar import MessageBar
from assistant.ui.kit.scrolling import Strip
from assistant.ui.kit.status_bar import StatusBar
from assistant.ui.page.editor import Editor
from assistant.ui.page.text_counts import TextCounts
from assistant.ui.panel.prompt_panel import PromptPanel
from assistant.ui.proofing.proofing import Proofing
from assistant.ui.proofing.proofing_marks import ProofingMarks
from assistant.ui.proofing.proofing_menu import ProofingMenu
from assistant.ui.review.reviewing import Reviewing
from assistant.ui.window.discarded import DiscardedTexts
from assistant.ui.window.document_page import DocumentPage
from assistant.ui.window.file_commands import FileCommands
from assistant.ui.window.file_menus import FileMenus
from assistant.ui.window.import_export import ImportExport
from assistant.ui.window.model_commands import ModelTools
from assistant.ui.window.page_commands import PageCommands
from assistant.ui.window.page_status import PageStatus
from assistant.ui.window.pane_commands import PaneCommands
from assistant.ui.window.panel_connections import connect_panel
from assistant.ui.window.project_files import ProjectFiles
from assistant.ui.window.quick_open import QuickOpen
from assistant.ui.window.reopening import Reopening
from assistant.ui.window.selection_bar import SelectionBar
from assistant.ui.window.side_windows import SideWindows
from assistant.ui.window.tabs import Tabs
from assistant.ui.window.texts_at_risk import TextsAtRisk
from assistant.ui.window.version_commands import EarlierVersions
from assistant.ui.window.view_commands import ViewCommands
from assistant.ui.window.workplace import Workplace


class MainWindow(QMainWindow):
    """Knows `EngineThread` and no engine. The application ends that thread after the window has closed.

    `ending()` when the window goes for good and no text is in it alone: nothing may hold up the end from then on.
    """

    ending = Signal()
    _file_set_aside = Signal(object)

    def __init__(
        self, engine_thread: EngineThread, current: CurrentSettings, actions: Sequence[Action],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._engine_thread, self._current = engine_thread, current
        self._leaving = False
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self._panel = PromptPanel(list(actions), current)
        self.runs = Runs(engine_thread, current, actions, self)
        connect_panel(self._panel, self.runs, engine_thread)
        self.proofing = Proofing(current, self)
        self.tabs = Tabs(lambda of: DocumentPage(current, self.runs, self.proofing, of))
        document = self.tabs.page.document
        self.runs.turn_to(document)
        self.proofing.turn_to(document)
        self.suggestions = Suggestions(engine_thread, current, document, self.runs, self)
        self.proofing_menu = ProofingMenu(document, self.proofing)
        self.view = ViewCommands(self, document, current)
        self.side_windows = SideWindows(current, self.proofing, self)
        self.message_bar = MessageBar()
        self.find_bar = FindBar(document.editor, Everywhere(self.tabs))
        self.files = FileCommands(self.tabs, self.runs, self.message_bar, current, self)
        self.at_risk = TextsAtRisk(self.tabs, self.files, self.message_bar)
        self.file_menus = FileMenus(self.files, self.tabs, current, self)
        self.workplace = Workplace(self.tabs, self.files, current, self)
        self.page_commands = PageCommands(self.tabs, self)
        self.tools = ModelTools(self.runs, self._panel, current, self.tabs, self.run_action, self)
        self.reopening = Reopening(self.tabs, self.files, self.message_bar, self)
        self.import_export = ImportExport(self.tabs, self.files, self.message_bar, current, self)
        self.project = ProjectFiles(self.view.folder, self.tabs, self.files, self.message_bar, self)
        self.discarded = DiscardedTexts(self.files.free_session, self.message_bar, self)
        self.versions = EarlierVersions(self.tabs, self.files.free_session, self.message_bar, self)
        self._status = StatusBar()
        self.setStatusBar(self._status)
        self._page_status = PageStatus(self, self._status, self._panel, self.suggestions, self.view.goal)
        self._lay_out()
        self.menus = Menus(self.menuBar(), self._slots(), self.run_action)
        self.menus.set_actions(actions)
        self.suggestions.govern(self.menus.actions)
        self.page_commands.govern(self.menus.actions)
        self.tools.govern(self.menus)
        self.file_menus.govern(self.menus.recent, self.menus.templates)
        self.palette_box = CommandPalette(self)
        self.quick_open = QuickOpen(self, self.tabs, self.files, self.view.folder)
        self.selection_bar = SelectionBar(self.tabs, self.menus, current)
        self._connect()
        self.editor.setFocus()
        self.view.govern(self.menus.actions, self.menuBar(), self._status, self._panel, self.tabs.head)
        self.panes.restore(self.menus.actions)
        self.tabs.shown.emit(document)
        self._status.set_model(engine_thread.model)
        self._status.set_speed(None)
        for problem in current.problems:
            self.message_bar.show_error(problem)
        # Queued, as one may be found while the bar is not the matter in hand.
        self._file_set_aside.connect(self.show_error, Qt.ConnectionType.QueuedConnection)
        self._on_set_aside = self._file_set_aside.emit
        user_files.listen(self._on_set_aside)

    @property
    def editor(self) -> Editor:
        """Of the document in sight, as are the next three."""
        return self.tabs.page.editor

    @property
    def panel(self) -> PromptPanel:
        return self._panel

    @property
    def session(self) -> DocumentSession:
        return self.tabs.page.document.session

    @property
    def reviewing(self) -> Reviewing:
        return self.tabs.page.reviewing

    @property
    def proofing_marks(self) -> ProofingMarks:
        return self.tabs.page.marks

    @property
    def _counts(self) -> TextCounts:
        return self.tabs.page.document.counts

    def open_path(self, path: Path) -> bool:
        return self.files.open_path(path)

    def run_action(self, action_id: str) -> None:
        """Run an action as its menu line does. The panel comes in sight when it has an answer to show, or a hindrance."""
        self._counts.update()
        if self.runs.asks(action_id):
            # A hidden field takes no focus, and what is typed would go into the text.
            self.panes.show_panel(True)
        self._panel.run_action(action_id)
        if not self.runs.streaming:
            self.panes.show_panel(True)

    def stop(self) -> None:
        self.runs.stop()

    def set_actions(self, actions: Sequence[Action]) -> None:
        """After the action files have changed."""
        self._panel.set_actions(list(actions))
        self.runs.set_actions(actions)
        self.menus.set_actions(actions)
        self.tools.set_actions(actions)

    def show_error(self, error: LonghandError) -> None:
        self.message_bar.show_error(error)

    def offer_recovery(self) -> None:
        """Offer the texts that an earlier Longhand left behind without saving; call it when the window is up."""
        self.workplace.offer_recovery()

    def leave_without_asking(self) -> None:
        """Close because the system says so: unsaved text stays in its journal and is there at the next start."""
        self._begin_to_end()
        self.workplace.end(keep_unsaved=True)
        self.close()

    def _begin_to_end(self) -> None:
        if not self._leaving:
            self._leaving = True
            user_files.unlisten(self._on_set_aside)
            self.runs.stop()
            self.workplace.write_out()
            self.ending.emit()

    def _lay_out(self) -> None:
        page = self._page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Strip(self.message_bar))
        column.addWidget(self.tabs, 1)
        column.addWidget(Strip(self.find_bar))
        self.panes = PaneCommands(self, page, self.tabs, self._panel, self.view)

    def _slots(self) -> dict[str, Callable[[], object]]:
        files, find_bar = self.files, self.find_bar
        return {
            "new": files.new,
            "open": files.open,
            "quick_open": lambda: self.quick_open.ask(),
            "save": files.save,
            "save_as": files.save_as,
            "keep_version": self.versions.keep,
            "versions": self.versions.show,
            "discarded": self.discarded.ask,
            "save_template": self.file_menus.save_as_template,
            "close": files.close,
            "reopen": files.reopen,
            "reopen_encoding": self.reopening.ask,
            "export": self.import_export.export,
            "quit": self.close,
            "find": partial(find_bar.open, False),
            "find_next": find_bar.find_next,
            "find_previous": find_bar.find_previous,
            "replace": partial(find_bar.open, True),
            "preferences": self.side_windows.settings,
            "run": self._run_panel,
            "escape": self._escape,
            "try_again": self._try_again,
            **self.suggestions.slots(),
            **self.page_commands.slots(),
            **self.view.slots(),
            **self.proofing_menu.slots(),
            **self.tools.slots(),
            "palette": lambda: self.palette_box.open(self.menus.entries()),
            **self.panes.slots(),
            **self.side_windows.slots(lambda: self.menus, self.message_bar),
        }

    def _connect(self) -> None:
        self._on_added(self.tabs.page)
        self.tabs.added.connect(self._on_added)
        self.tabs.removed.connect(self._on_removed)
        self.tabs.second_closed.connect(lambda page: self.runs.leave(page.editor))
        # Whoever speaks of the document in sight turns to another one, in this order.
        for listener in (
            self.runs, self.proofing, self.proofing_menu, self.find_bar, self.suggestions, self.view,
            self.page_commands, self.tools, self._page_status, self.selection_bar,
        ):  # fmt: skip
            self.tabs.shown.connect(listener.turn_to)
        self.tabs.shown.connect(self._on_shown)
        self.tabs.shown.connect(lambda document: self._panel.chat.use_talks(document.talks))
        self.tabs.changed.connect(self.find_bar.offer_all_tabs)
        self._panel.model_settings_requested.connect(self.side_windows.model_settings)
        self._current.save_failed.connect(self.show_error)
        self.runs.failed.connect(self.show_error)
        self.runs.noticed.connect(self.message_bar.show_notice)
        self.runs.place.asked.connect(lambda text, yes, go: self.message_bar.show_notice(text, ((yes, go),)))
        self.runs.told.connect(self._status.set_message)
        self.runs.speed_changed.connect(self._status.set_speed)
        self.suggestions.told.connect(self._status.set_message)
        self.proofing_menu.told.connect(self._status.set_message)
        self.page_commands.told.connect(self._status.set_message)
        self.proofing.failed.connect(self.show_error)
        self.tools.failed.connect(self.show_error)
        self.tools.told.connect(self.message_bar.show_notice)
        self._status.snooze_toggled.connect(self.suggestions.toggle_snooze)
        self._status.encoding_clicked.connect(self.reopening.ask)
        self.view.noticed.connect(self.message_bar.show_notice)
        self.workplace.noticed.connect(self.message_bar.show_notice)
        self.view.folder.open_wanted.connect(self.open_path)
        self.view.folder.jump_wanted.connect(self.files.open_at)
        self.project.export_wanted.connect(self.import_export.export_book)
        self._engine_thread.model_ready.connect(self._status.set_model)
        self._engine_thread.model_dropped.connect(partial(self._status.set_model, None))
        self._panel.answering_changed.connect(self._status.set_answering)
        self._status.offline_toggled.connect(lambda: self._current.change("privacy.offline", not self._offline()))
        self._current.watch(
            lambda settings: settings.privacy.offline, lambda: self._status.set_offline(self._offline())
        )
        self._status.set_offline(self._offline())
        self._current.watch(settings.leaves_to, self._show_where_texts_go)
        self._show_where_texts_go()

    def _offline(self) -> bool:
        return self._current.settings.privacy.offline

    @Slot()
    def _show_where_texts_go(self) -> None:
        self._status.set_leaves_to(settings.leaves_to(self._current.settings))

    @Slot(object)
    def _on_added(self, page: DocumentPage) -> None:
        page.editor.file_dropped.connect(self._on_dropped)
        page.editor.menu_asked.connect(self.menus.fill_context_menu)
        if page.of is None:
            self.view.goal.watch(page.document.counts)

    @Slot(object)
    def _on_removed(self, page: DocumentPage) -> None:
        self.runs.leave(page.editor)
        self.view.goal.forget(page.document.counts)

    @Slot()
    def _on_shown(self) -> None:
        if self.isActiveWindow():
            self.files.check_disk()

    def _run_panel(self) -> None:
        if self.reviewing.run_key():
            return
        self._counts.update()
        action = self._panel.current_action()
        if action is not None and self.runs.asks(action.id):
            self.panes.show_panel(True)
        self._panel.run()
        if not self.runs.streaming:
            self.panes.show_panel(True)

    def _try_again(self) -> None:
        self._counts.update()
        self.runs.try_again()

    def _escape(self) -> None:
        """The nearest thing first: the strip one types in, the run in hand, then what else is open."""
        if self.find_bar.isAncestorOf(self.focusWidget() or self):
            self.find_bar.leave()
        elif self.suggestions.dismiss() or self.selection_bar.dismiss() or self.reviewing.escape():
            return
        elif self.runs.busy:
            self.runs.stop()
        elif not self.message_bar.dismiss():
            if self.find_bar.isVisible():
                self.find_bar.leave()
            elif not self.view.escape() and self._panel.isAncestorOf(self.focusWidget() or self):
                self.editor.setFocus()

    @Slot(str)
    def _on_dropped(self, path: str) -> None:
        # The drop has to end before a question may be asked.
        QTimer.singleShot(0, self, lambda: self.open_path(Path(path)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            if url.isLocalFile():
                event.acceptProposedAction()
                self._on_dropped(url.toLocalFile())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and not self.workplace.may_end():
            event.ignore()
            return
        self._begin_to_end()
        self.workplace.end()
        self.import_export.stop()
        self.proofing.stop()
        self.view.end([page.document for page in self.tabs.pages])
        self.panes.keep()
        self._current.flush()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "menus"):
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.menus.retranslate()
            self.selection_bar.retranslate()
            self._page_status.show_document()
            self.runs.place.tell()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.files.check_disk()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.menus.actions["full_screen"].setChecked(self.isFullScreen())
