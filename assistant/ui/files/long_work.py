"""A sentence in the message bar while a file is read or written that is large enough for the window to stand still."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEventLoop

from assistant.ui.kit.message_bar import MessageBar

LARGE = 8 * 2**20
"""Bytes, about half a second on a laptop of some years."""


@contextmanager
def said(bar: MessageBar, sentence: str, size: int) -> Iterator[None]:
    """Shows no sentence for a file below `LARGE`. The sentence goes when the work is done, or has failed."""
    if size < LARGE:
        yield
        return
    bar.show_notice(sentence)
    # So that it is painted before the work begins; keys and clicks wait, as they would act on a text that goes.
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    bar.repaint()
    try:
        yield
    finally:
        if bar.message() == sentence:
            bar.dismiss()
