"""Keys and values of recent texts, kept so that a model does not read the same beginning again."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from typing import Any

from assistant.engine.loaded.kv_cache import GrowingLayer, nbytes


@dataclass(eq=False)
class Entry:
    """One text: `ids` are the tokens fed so far, and `past` holds keys and values for exactly these, as the model computed
    them with the adapter `adapter`, or without one."""

    past: Any
    ids: list[int] = field(default_factory=list)
    adapter: str = ""


def common_prefix(left: list[int], right: list[int]) -> int:
    """How many tokens at the start are the same; compares slices, so a long text costs microseconds."""
    longest = min(len(left), len(right))
    if left[:longest] == right[:longest]:
        return longest
    return bisect.bisect_left(range(longest), True, key=lambda length: left[: length + 1] != right[: length + 1])


def is_recurrent(past: Any) -> bool:
    """Whether a layer keeps a state in place of keys and values (Mamba and its hybrids).

    Their classes begin anew with every part that is longer than one token, so such a text is read in one go and not kept.
    """
    return any(hasattr(layer, "recurrent_states") for layer in past.layers)


def can_crop(past: Any) -> bool:
    """Whether tokens can be taken off the end of every layer without reading the rest again.

    A sliding window that has slid has lost the tokens that would come back into view; a recurrent state cannot be undone.
    """
    for layer in past.layers:
        if not layer.is_croppable:
            return False
        if getattr(layer, "is_sliding", False) and layer.get_seq_length() >= layer.sliding_window:
            return False
    return True


def fork(past: Any, length: int) -> Any:
    """A copy of the first `length` tokens of a cache that is all `GrowingLayer`s."""
    copy = type(past)()
    copy.layers = [layer.fork(length) for layer in past.layers]
    return copy


def _shared(left: Entry, right: Entry) -> int:
    return common_prefix(left.ids, right.ids) if left.adapter == right.adapter else 0


class PrefixCache:
    """Caches of several texts under one memory limit; the least recently used goes first.

    `limit_mb` 0 keeps nothing. Each model has a cache of its own; entries of an `adapter` that is not in use
    stay where they are.
    """

    def __init__(self, limit_mb: int) -> None:
        self.limit = limit_mb * 2**20
        self.adapter = ""
        self._entries: list[Entry] = []  # least recently used first

    def take(self, ids: list[int]) -> tuple[Entry | None, int]:
        """The entry that shares most tokens with the beginning of `ids`, cropped to them, and the number of these tokens.

        At least the last token of `ids` is left to be read, because its logits give the next token. The entry is the
        caller's until it is given back with `put`. None where no text begins alike or its cache cannot be cropped.
        """
        best, shared = None, 0
        for entry in reversed(self._entries):
            if entry.adapter != self.adapter:
                continue
            length = min(common_prefix(entry.ids, ids), len(ids) - 1)
            if length > shared and (length == len(entry.ids) or can_crop(entry.past)):
                best, shared = entry, length
        if best is None:
            return None, 0
        if 2 * shared < len(best.ids) and all(isinstance(layer, GrowingLayer) for layer in best.past.layers):
            # Another text with the same beginning, such as an instruction: both may be wanted again.
            return Entry(fork(best.past, shared), best.ids[:shared], self.adapter), shared
        self._entries.remove(best)
        surplus = len(best.ids) - shared
        if surplus:
            best.past.crop(-surplus)
            del best.ids[shared:]
        return best, shared

    def put(self, entry: Entry) -> None:
        """Keep an entry as the most recently used; older ones make room."""
        if not entry.ids or not self.limit or is_recurrent(entry.past):
            return
        entry.adapter = self.adapter
        # What is the beginning of another entry serves nothing that the other does not.
        kept = [other for other in self._entries if _shared(other, entry) < len(other.ids)]
        whole = all(_shared(other, entry) < len(entry.ids) or not can_crop(other.past) for other in kept)
        self._entries = [*kept, entry] if whole else kept
        total = sum(nbytes(kept.past) for kept in self._entries)
        while self._entries and total > self.limit:
            total -= nbytes(self._entries.pop(0).past)

    def clear(self) -> None:
        self._entries.clear()

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def bytes(self) -> int:
        return sum(nbytes(entry.past) for entry in self._entries)
