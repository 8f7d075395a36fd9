"""What the page puts on the clipboard, and what it takes from there."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from assistant.formats import clipboard_html
from assistant.text.counting import units
from assistant.ui.page import code_fences
from assistant.ui.page.document_text import DocumentText, cleaned

OWN_TYPE = "application/x-longhand-markdown"


class _Editor(Protocol):
    """`editor.Editor`, which this module lies under."""

    @property
    def text(self) -> DocumentText: ...

    def document(self) -> QTextDocument: ...

    def selection(self) -> tuple[int, int]: ...

    def set_caret(self, position: int, anchor: int | None = None) -> None: ...


def of_selection(text: str, formatted: bool) -> QMimeData:
    """The text as it is; `formatted` puts HTML beside it, for other programs, where it says more."""
    data = QMimeData()
    data.setText(text)
    if formatted and (html := clipboard_html.html(text)):
        data.setHtml(html)
        data.setData(OWN_TYPE, b"1")
    return data


def put_in(editor: _Editor, data: QMimeData, plain: bool) -> None:
    """In place of the selection, as one undo step; `plain` takes no formatting along."""
    start, end = editor.selection()
    text = None if plain or data.hasFormat(OWN_TYPE) or not data.hasHtml() else _markdown(editor, data.html())
    if text is None:
        if not data.hasText():
            return
        text = data.text()
    text = cleaned(text)
    editor.text.replace(start, end, text)
    editor.set_caret(start + units(text))


def _markdown(editor: _Editor, html: str) -> str | None:
    """With the line ends that set it apart from what stands around; None where plain text is to be taken."""
    start, end = editor.selection()
    first, last = editor.document().findBlock(start), editor.document().findBlock(end)
    before, after = (
        editor.text.slice(first.position(), start),
        editor.text.slice(end, last.position() + last.length() - 1),
    )
    if code_fences.is_open(editor.text.slice(0, start)):
        return None
    found = clipboard_html.fragment(
        html, bool(before.strip() or after.strip()), lambda label: f"[^{label}]" in editor.text.text()
    )
    if found is None:
        return None
    above = below = ""
    if found.opens and before.strip():
        above = "\n\n"
    elif found.opens and first.previous().text().strip():
        above = "\n"
    if found.closes and after.strip():
        below = "\n\n"
    elif found.closes and last.next().text().strip():
        below = "\n"
    return f"{above}{found.source}{below}"
