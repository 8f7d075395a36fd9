"""Every command of the window, declared once: menus, shortcuts, tooltips and the sheet of shortcuts come from here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from assistant.actions import GROUPS, Action
from assistant.ui.kit.command_palette import Entry

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """PySide's own declaration says `object`."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Command:
    """`id` names the slot too; the first of the `shortcuts` is the one that is shown."""

    id: str
    text: str
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False


@dataclass(frozen=True, slots=True)
class Submenu:
    id: str
    text: str


SEPARATOR = None
Line = Command | Submenu | None

MENUS: tuple[tuple[str, str, tuple[Line, ...]], ...] = (
    (
        "file",
        QT_TRANSLATE_NOOP("menus", "&File"),
        (
            Command("new", QT_TRANSLATE_NOOP("menus", "&New"), ("Ctrl+N", "Ctrl+T")),
            Submenu("templates", QT_TRANSLATE_NOOP("menus", "New from &template")),
            Command("open", QT_TRANSLATE_NOOP("menus", "&Open…"), ("Ctrl+O",)),
            Command("quick_open", QT_TRANSLATE_NOOP("menus", "Open &by name…"), ("Ctrl+P",)),
            Command("open_folder", QT_TRANSLATE_NOOP("menus", "Open &folder…")),
            Submenu("recent", QT_TRANSLATE_NOOP("menus", "Open &recent")),
            Command("keep_version", QT_TRANSLATE_NOOP("menus", "&Keep a version…")),
            Command("versions", QT_TRANSLATE_NOOP("menus", "Vers&ions…")),
            Command("discarded", QT_TRANSLATE_NOOP("menus", "&Discarded texts…")),
            Command("reopen_encoding", QT_TRANSLATE_NOOP("menus", "Reopen with &encoding…")),
            SEPARATOR,
            Command("save", QT_TRANSLATE_NOOP("menus", "&Save"), ("Ctrl+S",)),
            Command("save_as", QT_TRANSLATE_NOOP("menus", "Save &as…"), ("Ctrl+Shift+S",)),
            Command("export", QT_TRANSLATE_NOOP("menus", "E&xport…")),
            Command("save_template", QT_TRANSLATE_NOOP("menus", "Save as te&mplate…")),
            SEPARATOR,
            Command("print_preview", QT_TRANSLATE_NOOP("menus", "Print pre&view…")),
            Command("print", QT_TRANSLATE_NOOP("menus", "&Print…"), ("Ctrl+Shift+F12",)),
            SEPARATOR,
            Command("close", QT_TRANSLATE_NOOP("menus", "&Close document"), ("Ctrl+W",)),
            Command("reopen", QT_TRANSLATE_NOOP("menus", "Open the last closed a&gain"), ("Ctrl+Shift+T",)),
            Command("quit", QT_TRANSLATE_NOOP("menus", "&Quit"), ("Ctrl+Q",)),
        ),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("menus", "&Edit"),
        (
            Command("undo", QT_TRANSLATE_NOOP("menus", "&Undo"), ("Ctrl+Z",)),
            Command("redo", QT_TRANSLATE_NOOP("menus", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            SEPARATOR,
            Command("cut", QT_TRANSLATE_NOOP("menus", "Cu&t"), ("Ctrl+X",)),
            Command("copy", QT_TRANSLATE_NOOP("menus", "&Copy"), ("Ctrl+C",)),
            Command("paste", QT_TRANSLATE_NOOP("menus", "&Paste"), ("Ctrl+V",)),
            Command("paste_plain", QT_TRANSLATE_NOOP("menus", "Paste as pla&in text"), ("Ctrl+Shift+V",)),
            Command("select_all", QT_TRANSLATE_NOOP("menus", "Select &all"), ("Ctrl+A",)),
            SEPARATOR,
            Command("find", QT_TRANSLATE_NOOP("menus", "&Find…"), ("Ctrl+F",)),
            Command("find_next", QT_TRANSLATE_NOOP("menus", "Find &next"), ("F3",)),
            Command("find_previous", QT_TRANSLATE_NOOP("menus", "Find pre&vious"), ("Shift+F3",)),
            Command("replace", QT_TRANSLATE_NOOP("menus", "Rep&lace…"), ("Ctrl+H",)),
            SEPARATOR,
            Command("next_issue", QT_TRANSLATE_NOOP("menus", "Ne&xt mistake"), ("F7",)),
            SEPARATOR,
            Command("preferences", QT_TRANSLATE_NOOP("menus", "&Settings…"), ("Ctrl+,",)),
        ),
    ),
    (
        "format",
        QT_TRANSLATE_NOOP("menus", "F&ormat"),
        (
            Command("bold", QT_TRANSLATE_NOOP("menus", "&Bold"), ("Ctrl+B",)),
            Command("italic", QT_TRANSLATE_NOOP("menus", "&Italic"), ("Ctrl+I",)),
            Command("strike", QT_TRANSLATE_NOOP("menus", "&Struck out"), ("Ctrl+Shift+X",)),
            Command("code", QT_TRANSLATE_NOOP("menus", "&Code"), ("Ctrl+E",)),
            Command("link", QT_TRANSLATE_NOOP("menus", "Lin&k"), ("Ctrl+K",)),
            SEPARATOR,
            Command("heading_1", QT_TRANSLATE_NOOP("menus", "Heading &1"), ("Ctrl+1",)),
            Command("heading_2", QT_TRANSLATE_NOOP("menus", "Heading &2"), ("Ctrl+2",)),
            Command("heading_3", QT_TRANSLATE_NOOP("menus", "Heading &3"), ("Ctrl+3",)),
            Command("heading_4", QT_TRANSLATE_NOOP("menus", "Heading &4"), ("Ctrl+4",)),
            SEPARATOR,
            Command("number", QT_TRANSLATE_NOOP("menus", "&Numbered list"), ("Ctrl+Shift+7",)),
            Command("bullet", QT_TRANSLATE_NOOP("menus", "Bulleted &list"), ("Ctrl+Shift+8",)),
            Command("task", QT_TRANSLATE_NOOP("menus", "&Task list"), ("Ctrl+Shift+9",)),
            Command("quote", QT_TRANSLATE_NOOP("menus", "&Quotation"), ("Ctrl+Shift+0",)),
        ),
    ),
    (
        "write",
        QT_TRANSLATE_NOOP("menus", "&Write"),
        (
            Submenu("actions", ""),
            SEPARATOR,
            Command("run", QT_TRANSLATE_NOOP("menus", "&Run the panel's action"), ("Ctrl+Return", "Ctrl+Enter")),
            Command("escape", QT_TRANSLATE_NOOP("menus", "&Stop, keeping what came"), ("Esc",)),
            Command("try_again", QT_TRANSLATE_NOOP("menus", "&Try again"), ("Ctrl+R",)),
            SEPARATOR,
            Command("context", QT_TRANSLATE_NOOP("menus", "W&hat the model reads…"), ("Ctrl+Shift+I",)),
            Command("side_by_side", QT_TRANSLATE_NOOP("menus", "Translation side &by side…")),
            Command("glossary", QT_TRANSLATE_NOOP("menus", "&Glossary…")),
            Command("edit_actions", QT_TRANSLATE_NOOP("menus", "Edit act&ions…")),
            Command("models", QT_TRANSLATE_NOOP("menus", "&Models…")),
            Command("style", QT_TRANSLATE_NOOP("menus", "M&y style…")),
            SEPARATOR,
            Command("provenance", QT_TRANSLATE_NOOP("menus", "Sho&w what the model wrote"), checkable=True),
            Command("provenance_report", QT_TRANSLATE_NOOP("menus", "Rep&ort on what the model wrote…")),
        ),
    ),
    (
        "review",
        QT_TRANSLATE_NOOP("menus", "&Review"),
        (
            Command("next_change", QT_TRANSLATE_NOOP("menus", "&Next change"), ("Ctrl+Shift+.",)),
            Command("previous_change", QT_TRANSLATE_NOOP("menus", "&Previous change"), ("Ctrl+Shift+,",)),
            Command("accept_change", QT_TRANSLATE_NOOP("menus", "&Accept change"), ("Ctrl+Shift+A",)),
            Command("reject_change", QT_TRANSLATE_NOOP("menus", "R&eject change"), ("Ctrl+Shift+R",)),
            Command("accept_all", QT_TRANSLATE_NOOP("menus", "Accept a&ll changes")),
            Command("reject_all", QT_TRANSLATE_NOOP("menus", "Re&ject all changes")),
            Command("keep_suggestions", QT_TRANSLATE_NOOP("menus", "&Keep as suggestions")),
            SEPARATOR,
            Command("comment", QT_TRANSLATE_NOOP("menus", "Add a &comment"), ("Ctrl+Alt+M",)),
            Command("remove_comment", QT_TRANSLATE_NOOP("menus", "&Delete comment")),
        ),
    ),
    (
        "suggestions",
        QT_TRANSLATE_NOOP("menus", "&Suggestions"),
        (
            # F4 for keyboards where brackets and backslash need AltGr.
            Command("suggest", QT_TRANSLATE_NOOP("menus", "&Suggest, or another one"), ("F4", "Alt+\\")),
            Command("suggestion_next", QT_TRANSLATE_NOOP("menus", "&Next"), ("Alt+]",)),
            Command("suggestion_previous", QT_TRANSLATE_NOOP("menus", "&Previous"), ("Shift+F4", "Alt+[")),
            SEPARATOR,
            Command("suggestion_take", QT_TRANSLATE_NOOP("menus", "Take &all"), ("Tab",)),
            Command("suggestion_take_word", QT_TRANSLATE_NOOP("menus", "Take a &word"), ("Ctrl+Right",)),
            Command("suggestion_take_line", QT_TRANSLATE_NOOP("menus", "Take a &line"), ("Ctrl+Shift+Right",)),
            SEPARATOR,
            Command("alternatives", QT_TRANSLATE_NOOP("menus", "T&hree alternatives"), ("Ctrl+Shift+Return",)),
            Command(
                "token_view", QT_TRANSLATE_NOOP("menus", "How li&kely each word was"), ("Ctrl+Shift+L",), checkable=True
            ),
            Command("token_choices", QT_TRANSLATE_NOOP("menus", "&Other words here"), ("Ctrl+Shift+K",)),
            SEPARATOR,
            Command("suggestion_snooze", QT_TRANSLATE_NOOP("menus", "None &for ten minutes"), checkable=True),
        ),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("menus", "&View"),
        (
            Command("palette", QT_TRANSLATE_NOOP("menus", "&Command palette…"), ("Ctrl+Shift+P",)),
            SEPARATOR,
            Command("panel", QT_TRANSLATE_NOOP("menus", "&Panel"), ("Ctrl+\\", "F9"), checkable=True),
            Command("folder", QT_TRANSLATE_NOOP("menus", "Fol&der"), ("Ctrl+Shift+E",), checkable=True),
            Command("outline", QT_TRANSLATE_NOOP("menus", "&Outline"), ("Ctrl+Shift+O",), checkable=True),
            Command("preview", QT_TRANSLATE_NOOP("menus", "P&review"), ("Ctrl+Shift+M",), checkable=True),
            Command("split", QT_TRANSLATE_NOOP("menus", "Spl&it view"), ("Shift+F9",), checkable=True),
            Command("other_half", QT_TRANSLATE_NOOP("menus", "Ot&her half"), ("Shift+F6",)),
            Command("next_tab", QT_TRANSLATE_NOOP("menus", "&Next document"), ("Ctrl+Tab", "Ctrl+PgDown")),
            Command("previous_tab", QT_TRANSLATE_NOOP("menus", "Pre&vious document"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            Command("next_pane", QT_TRANSLATE_NOOP("menus", "&Between page and panel"), ("F6",)),
            SEPARATOR,
            Command("zoom_in", QT_TRANSLATE_NOOP("menus", "&Larger"), ("Ctrl++", "Ctrl+=")),
            Command("zoom_out", QT_TRANSLATE_NOOP("menus", "&Smaller"), ("Ctrl+-",)),
            Command("zoom_reset", QT_TRANSLATE_NOOP("menus", "Chosen si&ze"), ("Ctrl+0",)),
            SEPARATOR,
            Command("show_marks", QT_TRANSLATE_NOOP("menus", "Show &marks"), checkable=True),
            Command("source", QT_TRANSLATE_NOOP("menus", "Plain sourc&e"), ("Ctrl+Shift+U",), checkable=True),
            SEPARATOR,
            Command("focus", QT_TRANSLATE_NOOP("menus", "Foc&us mode"), ("F8",), checkable=True),
            Command("typewriter", QT_TRANSLATE_NOOP("menus", "&Typewriter scrolling"), checkable=True),
            Command("full_screen", QT_TRANSLATE_NOOP("menus", "&Full screen"), ("F11",), checkable=True),
        ),
    ),
    (
        "help",
        QT_TRANSLATE_NOOP("menus", "&Help"),
        (
            Command("guide", QT_TRANSLATE_NOOP("menus", "&Guide"), ("F1",)),
            Command("shortcuts", QT_TRANSLATE_NOOP("menus", "&Keyboard shortcuts"), ("Ctrl+F1",)),
            Command("news", QT_TRANSLATE_NOOP("menus", "What's &new")),
            SEPARATOR,
            Command("diagnostics", QT_TRANSLATE_NOOP("menus", "Copy &diagnostics")),
            Command("about", QT_TRANSLATE_NOOP("menus", "&About Longhand")),
        ),
    ),
)

_AT_A_MARK = ("accept_change", "reject_change", "remove_comment")
"""Commands that the context menu has where they have something to do."""


def commands() -> list[Command]:
    return [line for _, _, lines in MENUS for line in lines if isinstance(line, Command)]


def in_groups(actions: Sequence[Action]) -> list[Action]:
    """Actions as a person finds them: by their groups, and within one in their order."""
    places = {group: number for number, group in enumerate(GROUPS)}
    return sorted(actions, key=lambda one: (places.get(one.group, len(places)), one.order, one.id))


class Menus(QObject):
    """The menu bar, made from `MENUS` and the actions. `actions[id]` is a command's QAction, `run:ID` an action's."""

    def __init__(
        self, bar: QMenuBar, slots: dict[str, Callable[[], object]], run_action: Callable[[str], object]
    ) -> None:
        super().__init__(bar)
        self._run_action = run_action
        self._own: list[Action] = []
        self._groups: dict[str, QMenu] = {}
        self._menus: dict[str, QMenu] = {}
        self._actions_place: QAction | None = None
        self.actions: dict[str, QAction] = {}
        for menu_id, _, lines in MENUS:
            menu = self._menus[menu_id] = bar.addMenu("")
            for line in lines:
                if line is SEPARATOR:
                    separator = menu.addSeparator()
                    self._actions_place = self._actions_place or (separator if menu_id == "write" else None)
                elif isinstance(line, Command):
                    menu.addAction(self._made(line, slots[line.id]))
                elif line.text:
                    self._menus[line.id] = menu.addMenu("")
        self.retranslate()

    @property
    def recent(self) -> QMenu:
        return self._menus["recent"]

    @property
    def templates(self) -> QMenu:
        return self._menus["templates"]

    def set_actions(self, actions: Sequence[Action]) -> None:
        """Put these actions at the head of the menu Write, each group in a menu of its own. Leaves off a shortcut that
        is taken already."""
        menu = self._menus["write"]
        for old in self._own:
            self.actions.pop(f"run:{old.id}").deleteLater()
        for group in self._groups.values():
            group.deleteLater()
        self._groups = {}
        self._own = in_groups(actions)
        taken = {key for command in commands() for key in command.shortcuts}
        for action in self._own:
            made = QAction(self)
            made.setObjectName(f"run:{action.id}")
            key = QKeySequence(action.shortcut).toString() if action.shortcut else ""
            if key in taken:
                _log.warning("the shortcut of an action is taken")
            elif key:
                made.setShortcut(key)
                taken.add(key)
            made.triggered.connect(lambda _checked=False, action_id=action.id: self._run_action(action_id))
            self.actions[f"run:{action.id}"] = made
        if self._actions_place is not None:
            for entry in self._grouped(menu, self._groups):
                menu.insertAction(self._actions_place, entry)
        self.retranslate()

    def _grouped(self, parent: QMenu, groups: dict[str, QMenu]) -> list[QAction]:
        """An entry for each group: its menu, whose title `groups` takes up, or its action where it has only one."""
        entries: list[QAction] = []
        for group in GROUPS:
            members = [self.actions[f"run:{one.id}"] for one in self._own if one.group == group]
            if len(members) == 1:
                entries += members
            elif members:
                inner = groups[group] = QMenu(parent)
                inner.addActions(members)
                entries.append(inner.menuAction())
        return entries

    def fill_context_menu(self, menu: QMenu) -> None:
        for group in (("undo", "redo"), ("cut", "copy", "paste", "paste_plain", "select_all"), ("comment",)):
            menu.addActions([self.actions[name] for name in group])
            if group == ("comment",):
                menu.addActions([self.actions[name] for name in _AT_A_MARK if self.actions[name].isEnabled()])
            menu.addSeparator()
        self.fill_actions_menu(menu)

    def fill_actions_menu(self, menu: QMenu) -> None:
        """Add the actions by their groups."""
        groups: dict[str, QMenu] = {}
        menu.addActions(self._grouped(menu, groups))
        for name, inner in groups.items():
            inner.setTitle(QCoreApplication.translate("actions", GROUPS[name]))

    def action_names(self) -> dict[str, str]:
        """Names in the language of the interface, by id: of the actions, and of all other authors of text."""
        translate = QCoreApplication.translate
        return {
            **{action.id: translate("actions", action.name) for action in self._own},
            "suggestion": translate("menus", "Suggestion"),
            "alternatives": translate("menus", "Alternatives"),
            "token-choice": translate("menus", "Chosen word"),
            "review": translate("menus", "Accepted change"),
            "answer": translate("menus", "Answer"),
        }

    def entries(self) -> list[Entry]:
        """Every command and action, for the palette."""
        found = []
        for menu_id, title, lines in MENUS:
            place = plain(self._menus[menu_id].title())
            english = {line.id: line.text for line in lines if isinstance(line, Command) and line.id != "palette"}
            if menu_id == "write":
                english = {f"run:{action.id}": action.name for action in self._own} | english
            for name, text in english.items():
                action = self.actions[name]
                found.append(Entry(plain(action.text()), place, action, f"{plain(text)} {plain(title)}"))
        return found

    def sheet(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """For each menu its name and its commands with their shortcuts, as the system writes them."""
        found = []
        for menu_id, _, lines in MENUS:
            names = [line.id for line in lines if isinstance(line, Command)]
            if menu_id == "write":
                names = [f"run:{action.id}" for action in self._own] + names
            rows = [(plain(self.actions[name].text()), _keys(self.actions[name])) for name in names]
            found.append((plain(self._menus[menu_id].title()), [(text, keys) for text, keys in rows if keys]))
        return [(title, rows) for title, rows in found if rows]

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        for menu_id, title, lines in MENUS:
            self._menus[menu_id].setTitle(translate("menus", title))
            for line in lines:
                if isinstance(line, Command):
                    self._name(self.actions[line.id], translate("menus", line.text))
                elif isinstance(line, Submenu) and line.text:
                    self._menus[line.id].setTitle(translate("menus", line.text))
        for group, inner in self._groups.items():
            inner.setTitle(translate("actions", GROUPS[group]))
        for action in self._own:
            made = self.actions[f"run:{action.id}"]
            self._name(made, translate("actions", action.name))
            made.setStatusTip(translate("actions", action.explanation))

    def _made(self, command: Command, slot: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(key) for key in command.shortcuts])
        action.triggered.connect(lambda _checked=False: slot())
        if command.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif command.id == "preferences":
            action.setMenuRole(QAction.MenuRole.PreferencesRole)
        elif command.id == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        self.actions[command.id] = action
        return action

    @staticmethod
    def _name(action: QAction, text: str) -> None:
        action.setText(text)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{plain(text)} ({keys})" if keys else plain(text))


def plain(text: str) -> str:
    """Without the mark of a mnemonic, which Chinese menus have in brackets behind the words."""
    head, bracket, _ = text.partition("(&")
    return (head if bracket else text).replace("&", "").rstrip("…").strip()


def _keys(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
