"""Enter, Tab and Shift+Tab in the lists and quotes of Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextDocument

from assistant.text import markdown_lists
from assistant.text.counting import units
from assistant.ui.page.document_text import DocumentText

_LOOK_BACK, _LOOK_AHEAD = 200, 1000
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class _Editor(Protocol):
    """`editor.Editor`, which hands itself in: this module lies under it."""

    @property
    def text(self) -> DocumentText: ...

    def document(self) -> QTextDocument: ...

    def isReadOnly(self) -> bool: ...

    def selection(self) -> tuple[int, int]: ...

    def caret(self) -> int: ...

    def set_caret(self, position: int, anchor: int | None = None) -> None: ...


def handle(editor: _Editor, event: QKeyEvent) -> bool:
    """Do what the key means in a list, as one undo step; False where it is an ordinary key."""
    if editor.isReadOnly():
        return False
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _PLAIN:
        return _enter(editor)
    if event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier:
        return _indent(editor, back=False)
    return event.key() == Qt.Key.Key_Backtab and _indent(editor, back=True)


def _enter(editor: _Editor) -> bool:
    start, end = editor.selection()
    block = editor.document().findBlock(start)
    before = editor.text.slice(block.position(), start)
    line = before if end > start else _line(editor, block)
    done = markdown_lists.on_enter(line + "x" if end > start else line, len(before))
    if done is None:
        return False
    column, new = done
    behind = ""
    if not column:
        start, end = block.position(), block.position() + block.length() - 1
        # Markdown takes a line right below an item for a part of it.
        new = "\n" if _line(editor, block.previous()).strip() else ""
        behind = "\n" if markdown_lists.item(_line(editor, block.next())) else ""
    last = editor.document().findBlock(end)
    with editor.text.step():
        # From below, so that the places above stay what they are.
        for position, old, renumbered in reversed(_renumbered(editor, line, last.next(), 1 if column else -1)):
            editor.text.replace(position, position + units(old), renumbered)
        editor.text.replace(start, end, new + behind)
    editor.set_caret(start + units(new))
    return True


def _renumbered(editor: _Editor, line: str, block: QTextBlock, by: int) -> list[tuple[int, str, str]]:
    """Where in the text what is replaced by what, in the items from `block` on."""
    places: list[int] = []

    def below(block: QTextBlock) -> Iterator[str]:
        while block.isValid() and len(places) < _LOOK_AHEAD:
            places.append(block.position())
            yield _line(editor, block)
            block = block.next()

    return [(places[index], old, new) for index, old, new in markdown_lists.renumbered(line, below(block), by)]


def _indent(editor: _Editor, back: bool) -> bool:
    start, end = editor.selection()
    forwards = editor.caret() == end
    block = editor.document().findBlock(start)
    if markdown_lists.on_tab(_line(editor, block), [], back) is None:
        return False
    with editor.text.step():
        while block.isValid() and (block.position() < end or block.position() <= start):
            position = block.position()
            change = markdown_lists.on_tab(_line(editor, block), _above(editor, block), back)
            if change is not None and change[0] != change[1]:
                old, new = change
                editor.text.replace(position, position + len(old), new)
                growth = len(new) - len(old)
                start = max(position, start + growth) if position <= start else start
                end = max(position, end + growth)
            block = block.next()
    editor.set_caret(*((end, start) if forwards else (start, end)))
    return True


def _line(editor: _Editor, block: QTextBlock) -> str:
    if not block.isValid():
        return ""
    return editor.text.slice(block.position(), block.position() + block.length() - 1)


def _above(editor: _Editor, block: QTextBlock) -> list[str]:
    """The lines before it, the nearest first."""
    lines: list[str] = []
    block = block.previous()
    while block.isValid() and len(lines) < _LOOK_BACK:
        lines.append(_line(editor, block))
        block = block.previous()
    return lines
