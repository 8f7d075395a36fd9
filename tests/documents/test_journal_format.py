from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import journal_format as log
from assistant.documents.journal_format import Origin
from assistant.text.counting import units

# Lone surrogates are in: an input method or a split paste can leave one in an editor.
_TEXT = st.text(st.characters(exclude_characters="\u2029"), max_size=12) | st.sampled_from(
    ["🦊", "𝒳a", "\ud83e", "语\n"]
)
_EDITS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10), _TEXT), max_size=12)


def _after(units: bytes, position: int, removed: int, inserted: str) -> bytes:
    position = min(position, len(units) // 2)
    return units[: 2 * position] + inserted.encode("utf-16-le", "surrogatepass") + units[2 * (position + removed) :]


def _log(text: str, edits: list[tuple[int, int, str]]) -> tuple[bytes, list[int], list[bytes]]:
    """The log, where each record ends, and the text after each."""
    states = [text.encode("utf-16-le", "surrogatepass")]
    data = b"".join(log.opening(states[0], Origin(), 0))
    ends = [len(data)]
    for edit in edits:
        data += log.change(*edit)
        ends.append(len(data))
        states.append(_after(states[-1], *edit))
    return data, ends, states


@given(_TEXT, _EDITS)
def test_replay_gives_the_edited_text(text: str, edits: list[tuple[int, int, str]]) -> None:
    data, _, states = _log(text, edits)
    replayed = log.replay(data)
    assert replayed is not None
    assert replayed.units == states[-1]
    assert replayed.whole == len(data)
    assert replayed.text.encode("utf-16-le", "surrogatepass") == states[-1]
    assert replayed.cursor <= len(states[-1]) // 2


@given(_TEXT, _EDITS, st.data())
def test_a_log_cut_anywhere_gives_a_state_the_text_was_in(
    text: str, edits: list[tuple[int, int, str]], draw: st.DataObject
) -> None:
    data, ends, states = _log(text, edits)
    cut = draw.draw(st.integers(0, len(data)))
    replayed = log.replay(data[:cut])
    whole = sum(end <= cut for end in ends)
    if not whole:
        assert replayed is None
    else:
        assert replayed is not None
        assert replayed.units == states[whole - 1]


def test_a_log_cut_at_every_byte() -> None:
    data, ends, states = _log("Hallo 🦊", [(6, 2, "Welt"), (0, 0, "𝒳"), (2, 5, ""), (40, 3, "語\n")])
    for cut in range(len(data)):
        replayed = log.replay(data[:cut])
        whole = sum(end <= cut for end in ends)
        assert (replayed.units if replayed else None) == (states[whole - 1] if whole else None)


@given(_EDITS.filter(bool), st.data())
def test_a_flipped_bit_ends_the_log_and_never_gives_garbage(
    edits: list[tuple[int, int, str]], draw: st.DataObject
) -> None:
    data, ends, states = _log("base", edits)
    at = draw.draw(st.integers(ends[0], len(data) - 1))
    damaged = bytearray(data)
    damaged[at] ^= 1 << draw.draw(st.integers(0, 7))
    replayed = log.replay(bytes(damaged))
    assert replayed is not None
    assert replayed.units == states[sum(end <= at for end in ends) - 1]


def test_zeros_after_a_power_cut_are_no_records() -> None:
    data, _, states = _log("text", [(4, 0, "!")])
    replayed = log.replay(data + b"\0" * 4096)
    assert replayed is not None
    assert (replayed.units, replayed.whole) == (states[-1], len(data))


def test_halves_of_a_pair_typed_one_after_the_other_become_the_character() -> None:
    data = b"".join(log.opening(b"", Origin(), 0)) + log.change(0, 0, "\ud83e") + log.change(1, 0, "\udd8a")
    replayed = log.replay(data)
    assert replayed is not None
    assert replayed.text == "🦊"


def test_unsaved_is_a_matter_of_the_text_not_of_the_number_of_changes() -> None:
    data = b"".join(log.opening(log.to_units("a"), Origin("/a", log.digest("a"), 1.0), 0)) + log.change(1, 0, "b")
    changed, undone = log.replay(data), log.replay(data + log.change(1, 1, ""))
    saved = log.replay(data + log.saved(Origin("/b", log.digest("ab"), 2.0)))
    assert changed is not None
    assert undone is not None
    assert saved is not None
    assert (changed.unsaved, undone.unsaved, saved.unsaved, saved.origin.path) == (True, False, False, "/b")


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("é语", 2), ("🦊a", 3), ("\ud83e", 1)])
def test_units(text: str, length: int) -> None:
    assert units(text) == length


@pytest.mark.parametrize("data", [b"", b"LHJ1\n", b"something else", log.MAGIC + log.change(0, 0, "x")])
def test_no_opening_no_text(data: bytes) -> None:
    assert log.replay(data) is None
