"""The pages of the guide: Markdown in `resources/help`, with the program's own names and keys filled in when shown.

    {key:find}                  the first shortcut of a command, or of an action as {key:run:translate}; {keys:…} all of them
    {menu:preferences}          where a command stands in the menus
    {action:continue}           the name of a built-in action
    {setting:writing.goal}      the label of a setting; {page:privacy} that of a page of the settings
    {ui:AnswerBox|Copy}         any other string of the window, by context and English text
    {sheet}                     a table of all shortcuts

So a page cannot name what the program does not have: a name that is unknown is an error, which a test meets first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from assistant import settings
from assistant.system import paths
from assistant.ui.kit import commands
from assistant.ui.kit.commands import Menus

_PLACEHOLDER = re.compile(r"\{(key|keys|menu|action|setting|page|ui|sheet)(?::([^{}]+))?\}")
_FILE = re.compile(r"\d+-([a-z-]+)\.md")
_OUTWARD = re.compile(r"\[([^\]]*)\]\([a-z]+://[^)]*\)|<[a-z]+://([^>]*)>")


@dataclass(frozen=True, slots=True)
class Page:
    """`id` is what links name; `markdown` begins with the title as a heading."""

    id: str
    title: str
    markdown: str

    def holds(self, words: list[str]) -> bool:
        text = self.markdown.casefold()
        return all(word in text for word in words)


def load(language: str, filled_by: Menus) -> list[Page]:
    """The guide in its order, then the changelog as the page "changes". A language it is not written in reads English."""
    folder = paths.resource("help") / language
    if not folder.is_dir():
        folder = paths.resource("help") / "en"
    pages = [
        _page(match[1], file, filled_by) for file in sorted(folder.glob("*.md")) if (match := _FILE.match(file.name))
    ]
    return [*pages, changes()]


def changes() -> Page:
    """The page of changes, from CHANGELOG.md, which is written in English."""
    title = QCoreApplication.translate("HelpWindow", "What's new")
    try:
        text = paths.changelog().read_text("utf-8")
    except OSError:
        text = ""
    # What comes before the first version tells of the file's form.
    start = text.find("\n## ")
    body = without_addresses(text[start:]) if start >= 0 else ""
    return Page("changes", title, f"# {title}\n{body}")


def without_addresses(markdown: str) -> str:
    """Links that lead out of the program become their words: it opens nothing by itself."""
    return _OUTWARD.sub(lambda match: match[1] or match[2], markdown)


def _page(page_id: str, file: Path, filled_by: Menus) -> Page:
    text = fill(file.read_text("utf-8"), filled_by)
    return Page(page_id, text.splitlines()[0].removeprefix("# "), text)


def fill(markdown: str, filled_by: Menus) -> str:
    """Raises `KeyError` for a name that the program does not have."""

    def value(match: re.Match[str]) -> str:
        kind, name = match[1], match[2] or ""
        match kind:
            case "key":
                return f"`{_keys(filled_by, name)[0]}`"
            case "keys":
                return ", ".join(f"`{key}`" for key in _keys(filled_by, name))
            case "menu":
                return " › ".join(_menu(name))
            case "action":
                return commands.plain(filled_by.actions[f"run:{name}"].text())
            case "setting":
                return QCoreApplication.translate("settings", _declared(name).label)
            case "page":
                return QCoreApplication.translate("settings", settings.PAGES[name])
            case "ui":
                context, _, text = name.partition("|")
                return commands.plain(QCoreApplication.translate(context, text))
            case _:
                return _sheet(filled_by)

    return _PLACEHOLDER.sub(value, markdown)


def _keys(filled_by: Menus, name: str) -> list[str]:
    keys = filled_by.actions[name].shortcuts()
    if not keys:
        raise KeyError(name)
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys]


def _menu(name: str) -> tuple[str, str]:
    for _, title, lines in commands.MENUS:
        for line in lines:
            if line is not None and line.id == name:
                translate = QCoreApplication.translate
                return commands.plain(translate("menus", title)), commands.plain(translate("menus", line.text))
    raise KeyError(name)


def _declared(dotted: str) -> settings.Declared:
    if dotted not in settings.names():
        raise KeyError(dotted)
    return settings.declared(*dotted.split("."))


def _sheet(filled_by: Menus) -> str:
    parts = []
    for title, rows in filled_by.sheet():
        # A bar would end the cell.
        cells = [f"| {text} | {keys} |".replace("\\", "\\\\") for text, keys in rows]
        parts.append("\n".join([f"## {title}", "", "| | |", "| --- | --- |", *cells]))
    return "\n\n".join(parts)
