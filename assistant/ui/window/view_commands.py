"""Commands of the view: folder, outline, preview, focus mode, typewriter, goal, printing, theme, language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from assistant.ui.document.document import Document
from assistant.ui.kit import interface_language, theme
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.page.focus_mode import FocusMode
from assistant.ui.panes.folder_pane import FolderPane
from assistant.ui.panes.outline import Outline
from assistant.ui.panes.preview import Preview
from assistant.ui.panes.writing_goal import WritingGoal

if TYPE_CHECKING:
    from assistant.ui.files.printing import Printing

LEAST_PAGE = 240
_MARKDOWN = frozenset((".md", ".markdown", ".mdown"))


class ViewCommands(QObject):
    """`noticed(text)` is a notice for the person, which needs no answer."""

    noticed = Signal(str)

    def __init__(
        self,
        window: QMainWindow,
        document: Document,
        current: CurrentSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._current = window, current
        self._editor, self._session = document.editor, document.session
        self._connections = Connections()
        self.folder = FolderPane()
        self.outline = Outline(document.editor)
        self.preview = Preview(document.editor, current.settings)
        self.goal = WritingGoal(document.counts, current, self)
        self.focus: FocusMode | None = None
        self.widths: dict[QWidget | None, int] = {}
        self._actions: dict[str, QAction] = {}
        self._marks_before = "dimmed"
        self.preview.link_clicked.connect(self._on_link)
        current.watch(lambda settings: settings.writing.theme, self._use_theme)
        current.watch(lambda settings: settings.writing.language, self._use_language)
        current.watch(lambda settings: (settings.writing.typewriter, settings.writing.marks), self.show_ticks)
        current.watch(lambda settings: (settings.writing.font, settings.writing.font_size), self._use_font)
        self.turn_to(document)

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Show this document in the panes from now on."""
        self._connections.disconnect_all()
        if self._editor is not document.editor:
            self._editor, self._session = document.editor, document.session
            self.outline.use(document.editor)
            self.preview.use_editor(document.editor)
            self.goal.turn_to(document)
            if self.focus is not None:
                self.focus.use(document.editor)
        self._connections.connect((document.session.document_changed, self._on_document))
        self._on_document()

    def slots(self) -> dict[str, Callable[[], object]]:
        """The slots of the commands, by their ids."""
        return {
            "folder": partial(self._toggle, "folder"),
            "open_folder": self._open_folder,
            "outline": partial(self._toggle, "outline"),
            "preview": partial(self._toggle, "preview"),
            "focus": self._toggle_focus,
            "typewriter": self._toggle_typewriter,
            "show_marks": self._toggle_marks,
            "source": self._toggle_source,
            "print": self._print,
            "print_preview": lambda: self._printing().preview(self._window),
        }

    def govern(self, actions: dict[str, QAction], *around: QWidget) -> None:
        """Keep the ticks of the commands true; `around` the page is what focus mode hides."""
        self._actions = actions
        self.focus = FocusMode(
            self._window,
            self._editor,
            (*around, self.folder, self.outline, self.preview),
            lambda: list(actions.values()),
        )
        self.focus.switched.connect(self.show_ticks)
        self.show_ticks()

    @Slot()
    def show_ticks(self) -> None:
        ticks = {
            "folder": not self.folder.isHidden(),
            "outline": not self.outline.isHidden(),
            "preview": not self.preview.isHidden(),
            "focus": self.focus is not None and self.focus.on,
            "typewriter": self._current.settings.writing.typewriter,
            "show_marks": self._current.settings.writing.marks != "hidden",
            "source": self._current.settings.writing.marks == "source",
        }
        self._actions["show_marks"].setEnabled(not ticks["source"])
        for name, on in ticks.items():
            self._actions[name].setChecked(on)

    def panes(self) -> list[QWidget]:
        """The visible panes, for the key that moves the focus from pane to pane."""
        return [pane for pane in (self.preview, self.folder, self.outline) if pane.isVisible()]

    def escape(self) -> bool:
        """Leave a pane for the page, else leave focus mode; False when there was neither to leave."""
        if self.folder.isAncestorOf(self._window.focusWidget() or self._window) and self.folder.escape():
            return True
        if any(pane.isAncestorOf(self._window.focusWidget() or self._window) for pane in self.panes()):
            self._editor.setFocus()
            return True
        return self.leave_focus()

    def leave_focus(self) -> bool:
        return self.focus is not None and self.focus.leave()

    def end(self, documents: Sequence[Document]) -> None:
        """Stop the search and the drawing of pictures as the window closes, and store the words written today."""
        self.folder.search.give_up()
        self.folder.reading.give_up()
        self.preview.page.images.stop()
        self.leave_focus()
        for document in documents:
            document.counts.update()
        self.goal.keep()

    def _toggle(self, name: str) -> None:
        pane: QWidget = {"folder": self.folder, "outline": self.outline, "preview": self.preview}[name]
        shown = pane.isHidden()
        if shown:
            self.leave_focus()
            if pane is self.folder:
                self.folder.show_folder(self._session.path)
            for other in (self.folder, self.outline):
                # They share the left side.
                if name != "preview" and other is not pane and not other.isHidden():
                    self.widths[other] = other.width()
                    other.hide()
        had_focus = pane.isAncestorOf(self._window.focusWidget() or self._window)
        if not shown:
            self.widths[pane] = pane.width()
        pane.setVisible(shown)
        if shown:
            self._give_room(pane)
        if shown and name != "preview":
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif had_focus:
            self._editor.setFocus()
        self.show_ticks()

    def _give_room(self, pane: QWidget) -> None:
        """Give the pane width from the page alone: a splitter would take some from every pane, and give this pane its least."""
        splitter = pane.parentWidget()
        if isinstance(splitter, QSplitter) and pane in self.widths:
            sizes, here = splitter.sizes(), splitter.indexOf(pane)
            page = next(n for n in range(splitter.count()) if _holds(splitter.widget(n), self._editor))
            total = sizes[page] + sizes[here]
            sizes[here] = self.widths[pane]
            sizes[page] = max(LEAST_PAGE, total - sizes[here])
            splitter.setSizes(sizes)

    def _open_folder(self) -> None:
        if self.folder.isHidden():
            self._toggle("folder")
        self.folder.choose()

    def _toggle_focus(self) -> None:
        if self.focus is not None:
            self.focus.toggle()

    def _toggle_typewriter(self) -> None:
        self._current.change("writing.typewriter", not self._current.settings.writing.typewriter)

    def _toggle_marks(self) -> None:
        shown = self._current.settings.writing.marks != "hidden"
        self._use_marks("hidden" if shown else "dimmed")

    def _toggle_source(self) -> None:
        """To the source, and back to the marks as they were."""
        marks = self._current.settings.writing.marks
        if marks != "source":
            self._marks_before = marks
        self._use_marks("source" if marks != "source" else self._marks_before)

    def _use_marks(self, marks: str) -> None:
        with self._editor.kept_view():
            self._current.change("writing.marks", marks)
        self.show_ticks()

    def _print(self) -> None:
        if not self._printing().ask(self._window):
            self.noticed.emit(
                self.tr("Nothing could be printed. Choose another printer, or another place for the file.")
            )

    def _printing(self) -> Printing:
        # Here, as loading the library for printing would make the window come up later.
        from assistant.ui.files.printing import Printing

        path = self._session.path
        imported = path is None and self._session.imported_from is not None
        markdown = imported or (path is not None and path.suffix.lower() in _MARKDOWN)
        return Printing(
            self._editor.text.text(),
            self._session.name,
            self._current.settings,
            markdown,
            path.parent if path else None,
        )

    @Slot()
    def _on_document(self) -> None:
        path = self._session.path
        self.preview.set_folder(path.parent if path is not None else None, self._session.pictures)

    @Slot(str)
    def _on_link(self, address: str) -> None:
        self.noticed.emit(
            self.tr("The link leads to {address}. Longhand opens none by itself.").format(address=address)
        )

    @Slot()
    def _use_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._current.settings)

    @Slot()
    def _use_language(self) -> None:
        app = QApplication.instance()
        if app is not None:
            interface_language.install(app, self._current.settings.writing.language)

    @Slot()
    def _use_font(self) -> None:
        self.preview.use(self._current.settings)


def _holds(pane: QWidget | None, widget: QWidget) -> bool:
    return pane is not None and pane.isAncestorOf(widget)
