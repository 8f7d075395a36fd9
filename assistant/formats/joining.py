"""Several documents as one: their blocks in a row, with the footnotes and the pictures of each kept apart."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from assistant.formats import addresses, pictures, structure
from assistant.formats.structure import Block, Blocks, Document, LeftOut


def joined(parts: Iterable[tuple[Document, str]], folder: Path, title: str = "", author: str = "") -> Document:
    """Each document with the folder that its file lies in, as a path with "/" below `folder`, "" for that itself.

    Labels of footnotes begin with the number of their document, and pictures have their address from `folder`.
    """
    blocks: list[Block] = []
    notes: dict[str, Blocks] = {}
    left_out: Counter[LeftOut] = Counter()
    first_title = ""
    for number, (document, place) in enumerate(parts, 1):
        names = {label: f"{number}-{label}" for label in document.footnotes}

        def placed(one: Blocks, names: dict[str, str] = names, place: str = place) -> Blocks:
            return structure.with_pictures(
                structure.with_labels(one, names), lambda address: _from_root(folder, place, address)
            )

        blocks += placed(document.blocks)
        notes |= {names[label]: placed(note) for label, note in document.footnotes.items()}
        left_out += document.left_out
        first_title = first_title or document.title
    title = title or first_title
    head = [
        f"{key}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in (("title", title), ("author", author))
        if value
    ]
    return Document(tuple(blocks), notes, title, "\n".join(head), left_out=left_out)


def _from_root(folder: Path, place: str, address: str) -> str:
    if not place or addresses.is_remote(address) or address.startswith(("/", "\\", "data:")):
        return address
    for name in dict.fromkeys((address, unquote(address))):
        found = pictures.inside(folder, f"{place}/{name}")
        if found is not None:
            return found.relative_to(folder.resolve()).as_posix()
    return f"{place}/{address}"
