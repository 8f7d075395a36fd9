"""The commands of the menu Format that are more than a pair of stars: marks, lists, quotes and links, one undo step each."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QTextDocument

from assistant.text import markdown_edits
from assistant.text.counting import units
from assistant.ui.page.document_text import DocumentText

LINES = ("bullet", "number", "task", "quote")


class _Editor(Protocol):
    """`editor.Editor`, which this module lies under."""

    @property
    def text(self) -> DocumentText: ...

    def document(self) -> QTextDocument: ...

    def isReadOnly(self) -> bool: ...

    def selection(self) -> tuple[int, int]: ...

    def selected_text(self) -> str: ...

    def set_caret(self, position: int, anchor: int | None = None) -> None: ...


def toggle_marks(editor: _Editor, mark: str) -> None:
    """Put the selection between `mark`s ("~~", "`") or take them away; without one, a pair around the caret."""
    start, end = editor.selection()
    if editor.isReadOnly():
        return
    size = units(mark)
    around = editor.text.slice(start - size, start) == mark == editor.text.slice(end, end + size)
    if start == end and not around:
        editor.text.replace(start, end, mark * 2)
        editor.set_caret(start + size)
        return
    selected = editor.selected_text()
    if around and mark not in selected:
        editor.text.replace(start - size, end + size, selected)
        editor.set_caret(end - size, start - size)
        return
    changed = markdown_edits.toggle_marks(selected, mark)
    editor.text.replace(start, end, changed)
    editor.set_caret(start + units(changed), start)


def toggle_lines(editor: _Editor, kind: str) -> None:
    """Make the selected paragraphs items of `LINES`, or plain ones when they are already; they stay selected."""
    start, end = editor.selection()
    if editor.isReadOnly():
        return
    document = editor.document()
    first, last = document.findBlock(start), document.findBlock(end)
    if end > start and end == last.position():
        # The end of a selection of whole paragraphs stands in the next one.
        last = last.previous()
    begin, finish = first.position(), last.position() + last.length() - 1
    old = editor.text.slice(begin, finish)
    new = "\n".join(markdown_edits.toggle_items(old.split("\n"), kind))
    if new == old:
        return
    editor.text.replace(begin, finish, new)
    if start == end:
        editor.set_caret(max(begin, start + units(new) - (finish - begin)))
    else:
        editor.set_caret(begin + units(new), begin)


def toggle_link(editor: _Editor) -> None:
    """Make the selection a link, or its words alone when it is one."""
    start, end = editor.selection()
    if editor.isReadOnly():
        return
    new, caret = markdown_edits.link(editor.selected_text())
    editor.text.replace(start, end, new)
    editor.set_caret(start + units(new[:caret]))
