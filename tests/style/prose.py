"""Prose of a made-up writer, as long as a test needs it: of one manner, and hardly five words come twice in a row."""

from __future__ import annotations

import random

_LIKE = "old young grey tired silent lame proud careful greedy honest pale merry stubborn learned lonely shy".split()
_WHO = "miller aunt heron ferryman postmistress schoolmaster widow carter piper sexton cobbler drover fiddler nurse".split()
_DID = "walked waited laughed sang slept wept lingered wandered stumbled listened trembled whistled vanished".split()
_HOW = "slowly aloud softly long early gladly alone again at once in vain till dark for an hour".split()
_WHERE = "weir alders gate hill chapel towpath orchard quarry bridge mill hedge ford barn well".split()
_AT = "by under at on behind beyond near below".split()


def passages(words: int, seed: int = 0) -> str:
    """Passages with a blank line between them."""
    chances = random.Random(seed)
    found: list[str] = []
    count = 0
    while count < words:
        lines = []
        for _ in range(chances.randrange(3, 7)):
            pick = chances.choice
            line = (
                f"The {pick(_LIKE)} {pick(_WHO)} {pick(_DID)} {pick(_HOW)} {pick(_AT)} the {pick(_WHERE)}, and the "
                f"{pick(_WHO)} {pick(_DID)} {pick(_AT)} the {pick(_LIKE)} {pick(_WHERE)} {chances.randrange(1, 999)} times."
            )
            lines.append(line)
            count += len(line.split())
        found.append(" ".join(lines))
    return "\n\n".join(found)
