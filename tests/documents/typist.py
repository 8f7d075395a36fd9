"""Types through a journal as fast as it can until it is killed; run by `test_crash.py`.

typist.py FOLDER SEED FILE: prints the number of each edit once the journal has it, and "s" where it saved.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

START = "Es war einmal 🦊 im Wald.\n" * 20
_PIECES = ("a", "b", "é", "语", "\n", "🦊", "word ", "one long sentence, pasted from elsewhere. " * 3, "𝒳𝒴")


def edits(seed: int, units: int) -> Iterator[tuple[int, int, str]]:
    """Position, removed, inserted in UTF-16 units; `units` is the length of the text they start from."""
    chance = random.Random(seed)
    point = units
    while True:
        if chance.random() < 0.1:
            point = chance.randrange(units + 1)
        removed = min(chance.choice((0, 0, 0, 0, 1, 2, 30)), units - point)
        inserted = chance.choice(_PIECES)
        yield point, removed, inserted
        grown = len(inserted.encode("utf-16-le")) // 2
        point, units = point + grown, units - removed + grown


def apply(units: bytes, edit: tuple[int, int, str]) -> bytes:
    position, removed, inserted = edit
    return units[: 2 * position] + inserted.encode("utf-16-le") + units[2 * (position + removed) :]


def main(folder: Path, seed: int, document: Path) -> None:
    from assistant.documents import journal as module
    from assistant.documents import text_file

    # So that the log is replaced all the time and the kill often falls into the middle of it.
    module.SYNC_SECONDS, module.COMPACT_BYTES = 0.002, 4000
    journal = module.Journal.start(folder, START, document, saved=False)
    units = START.encode("utf-16-le")
    for number, edit in enumerate(edits(seed, len(units) // 2), 1):
        journal.change(*edit)
        os.write(1, b"%d\n" % number)
        units = apply(units, edit)
        if number % 50 == 0:
            text = units.decode("utf-16-le", "replace")
            text_file.write(document, text)
            journal.saved(document, units.decode("utf-16-le", "surrogatepass"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
