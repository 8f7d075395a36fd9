"""The changes that would restore an earlier version of a text: the changed words with enough context to find them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.text import word_diff
from assistant.text.word_diff import Part

LONGEST = 200_000
"""Characters between the first change and the last one; to compare more would hold up a window."""
AROUND = 160
GAP = "…"
_WORD = re.compile(r"\w+")


def between(now: str, then: str) -> list[Part] | None:
    """The parts of both texts, `old` in the text now and `new` in the earlier one; None where too much has changed to say."""
    ours, theirs = now.splitlines(keepends=True), then.splitlines(keepends=True)
    most = min(len(ours), len(theirs))
    first = next((number for number in range(most) if ours[number] != theirs[number]), most)
    most -= first
    last = next((number for number in range(most) if ours[-1 - number] != theirs[-1 - number]), most)
    before, after = "".join(ours[:first]), "".join(ours[len(ours) - last :])
    middle = ["".join(lines[first : len(lines) - last]) for lines in (ours, theirs)]
    if max(map(len, middle)) > LONGEST:
        return None
    parts = word_diff.compare(*middle) if any(middle) else []
    joined: list[Part] = []
    for part in (Part(before, before), *parts, Part(after, after)):
        if joined and not part.changed and not joined[-1].changed:
            part = Part(joined[-1].old + part.old, joined.pop().new + part.new)
        if part.old or part.new:
            joined.append(part)
    return joined


def shortened(parts: Sequence[Part]) -> Iterator[Part]:
    """The same parts, with long unchanged stretches cut down to the words next to a change."""
    for number, part in enumerate(parts):
        text = part.old
        first, last = number == 0, number == len(parts) - 1
        if part.changed or len(text) <= 2 * AROUND + 80:
            yield part
            continue
        head = "" if first else text[:AROUND].rpartition(" ")[0] + f" {GAP}\n"
        tail = "" if last else f"{GAP} " + text[-AROUND:].partition(" ")[2]
        kept = head + tail or text[:AROUND] + GAP
        yield Part(kept, kept)


def words(parts: Sequence[Part]) -> tuple[int, int]:
    """How many words would come and how many would go."""
    changed = [part for part in parts if part.changed]
    return (
        sum(len(_WORD.findall(part.new)) for part in changed),
        sum(len(_WORD.findall(part.old)) for part in changed),
    )
