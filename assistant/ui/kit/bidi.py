"""Words of another direction inside a sentence of the interface."""

from __future__ import annotations

import unicodedata

_OPEN, _CLOSE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """With marks that keep Arabic or Hebrew words from turning what stands around them; other text as it is."""
    turns = any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)
    return f"{_OPEN}{text}{_CLOSE}" if turns else text
