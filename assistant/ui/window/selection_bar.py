"""A small bar beside selected text: formats, then the actions. Everything in it stands in the menus too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton

from assistant.ui.document.document import Document
from assistant.ui.kit import icons
from assistant.ui.kit.commands import Menus
from assistant.ui.kit.connections import Connections
from assistant.ui.kit.current_settings import CurrentSettings
from assistant.ui.kit.flow_layout import FlowLayout
from assistant.ui.page.editor import Editor
from assistant.ui.window.tabs import Tabs

PAUSE_MILLISECONDS = 350
_GAP = 8
_BUTTONS = ("bold", "italic", "strike", "heading", "bullet", "number", "quote", "link", "code")
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
_LEVELS = ("heading_1", "heading_2", "heading_3", "heading_4")


class SelectionBar(QFrame):
    """Takes no focus, so that keys go on in the text. It goes with the selection, when the page scrolls, and at Esc."""

    def __init__(self, tabs: Tabs, menus: Menus, current: CurrentSettings) -> None:
        super().__init__(tabs.page.editor)
        self._tabs, self._menus, self._current = tabs, menus, current
        self._editor: Editor = tabs.page.editor
        self._connections = Connections()
        self.setObjectName("selection_bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons: dict[str, QToolButton] = {}
        self._headings, self._actions = QMenu(self), QMenu(self)
        self._headings.addActions([menus.actions[level] for level in _LEVELS])
        self._actions.aboutToShow.connect(self._fill)
        self._actions.triggered.connect(self.dismiss)
        row = FlowLayout(self, spacing=0)
        row.setContentsMargins(4, 4, 4, 4)
        for name in (*_BUTTONS, "actions"):
            button = self.buttons[name] = QToolButton()
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.ArrowCursor)
            menu = {"heading": self._headings, "actions": self._actions}.get(name)
            if menu is not None:
                button.setMenu(menu)
                button.setProperty("unfolding", True)
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            else:
                button.clicked.connect(menus.actions[name].trigger)
            row.addWidget(button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._appear)
        current.watch(lambda settings: settings.writing.selection_bar, self._on_setting)
        self._dress()
        self.retranslate()
        self.hide()
        self._use(self._editor)

    @Slot(object)
    def turn_to(self, document: Document) -> None:
        """Stand on this document's page from now on."""
        self._use(document.editor)

    def _use(self, editor: Editor) -> None:
        self._connections.disconnect_all()
        self._timer.stop()
        for watched in (self._editor, self._editor.viewport()):
            watched.removeEventFilter(self)
        self._editor = editor
        self.hide()
        self.setParent(editor)
        for watched in (editor, editor.viewport()):
            watched.installEventFilter(self)
        self._connections.connect(
            (editor.selectionChanged, self._on_selection),
            (editor.text.edited, self.dismiss),
            (editor.text.loaded, self.dismiss),
            (editor.verticalScrollBar().valueChanged, self.dismiss),
        )

    @Slot()
    def dismiss(self) -> bool:
        """False when it was not in sight."""
        self._timer.stop()
        shown = self.isVisible()
        self.hide()
        return shown

    @Slot()
    def _on_selection(self) -> None:
        self.dismiss()
        if self._wanted():
            self._timer.start()

    @Slot()
    def _on_setting(self) -> None:
        self.dismiss()

    def _wanted(self) -> bool:
        return (
            self._current.settings.writing.selection_bar
            and self._editor.textCursor().hasSelection()
            and not self._editor.isReadOnly()
            and self._editor.hasFocus()
            and self._tabs.page.reviewing.review is None
        )

    @Slot()
    def _appear(self) -> None:
        if not self._wanted():
            return
        start, end = self._editor.selection()
        if not self._editor.text.slice(start, min(end, start + 1000)).strip():
            return
        page = self._editor.rect()
        wide = min(self.sizeHint().width(), page.width() - 2 * _GAP)
        self.resize(QSize(wide, self.heightForWidth(wide)))
        self.move(self._place(start, end))
        self.show()
        self.raise_()

    def _place(self, start: int, end: int) -> QPoint:
        """Above the selection; below it where there is no room above."""
        cursor, view = self._editor.textCursor(), self._editor.viewport()
        cursor.setPosition(start)
        above = self._editor.cursorRect(cursor)
        cursor.setPosition(end)
        below = self._editor.cursorRect(cursor)
        y = above.top() - self.height() - _GAP
        if y < 0:
            y = below.bottom() + _GAP
        if y + self.height() > view.height():
            y = _GAP
        middle = (above.left() + below.right()) // 2 if above.top() == below.top() else view.width() // 2
        place = view.mapTo(self._editor, QPoint(middle - self.width() // 2, y))
        right = self._editor.width() - self.width() - _GAP
        return QPoint(max(_GAP, min(place.x(), right)), place.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and watched is self._editor.viewport():
            self.dismiss()
        elif kind == QEvent.Type.MouseMove and self._timer.isActive():
            # While the mouse draws the selection, nothing stands in its way.
            self._timer.start()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Hide) or (
            isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING
        ):
            self.dismiss()
        return False

    @Slot()
    def _fill(self) -> None:
        self._actions.clear()
        self._menus.fill_actions_menu(self._actions)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "buttons"):
            self._dress()

    def _dress(self) -> None:
        for name in _BUTTONS:
            self.buttons[name].setIcon(icons.icon(name))
            self.buttons[name].setIconSize(QSize(16, 16))

    def retranslate(self) -> None:
        """Say the names of the commands, which are translated before."""
        self.setAccessibleName(self.tr("Formats and actions for the selection"))
        for name in _BUTTONS:
            tip = self.tr("Heading") if name == "heading" else self._menus.actions[name].toolTip()
            self.buttons[name].setToolTip(tip)
            self.buttons[name].setAccessibleName(tip.partition(" (")[0])
        self.buttons["actions"].setText(self.tr("Actions"))
