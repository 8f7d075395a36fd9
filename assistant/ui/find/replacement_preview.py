"""The first replacements as they would read, before anything is replaced."""

from __future__ import annotations

import html
from collections.abc import Sequence

from assistant.text.finding import Hits
from assistant.ui.page.document_text import DocumentText

SHOWN = 3
_AROUND, _LONGEST = 18, 48


def lines(text: DocumentText, hits: Hits) -> Sequence[str]:
    """Rich text: the words around a hit, what goes struck out, what comes underlined."""
    found = zip(hits.spans[:SHOWN], hits.replacements, strict=False)
    return [_line(text, start, end, new) for (start, end), new in found]


def _line(text: DocumentText, start: int, end: int, new: str) -> str:
    before = text.slice(max(0, start - _AROUND), start).rpartition("\n")[2]
    after = text.slice(end, end + _AROUND).partition("\n")[0]
    old = text.slice(start, min(end, start + 4 * _LONGEST))
    struck, come = f"<s>{_shown(old)}</s>" if old else "", f"<u>{_shown(new)}</u>" if new else ""
    return f"…{_safe(before)}{struck}{come}{_safe(after)}…"


def _shown(part: str) -> str:
    return _safe(part if len(part) <= _LONGEST else part[: _LONGEST - 1] + "…").replace("\n", "↵")


def _safe(part: str) -> str:
    whole = part.encode("utf-16", "ignore").decode("utf-16")
    return html.escape(whole).replace(" ", "&nbsp;").replace("\t", "&nbsp;")
