from __future__ import annotations

import random
from pathlib import Path

import pytest

from assistant.documents import journal_format as log
from assistant.documents import recovery
from assistant.documents.journal_format import Origin
from assistant.documents.journal_salvage import salvage
from assistant.errors import LonghandError, UnsavedTextUnreadable
from assistant.system import user_files
from assistant.text.word_diff import compare

TEXT = "".join(f"Line {number} of a long text that somebody wrote in a train 🦊.\n" for number in range(60))
EDITS = [(20 * number, 0, f"word{number} ") for number in range(40)]


def _log(path: str | None = "/texts/novel.md") -> tuple[bytes, list[int], str]:
    """The log, where each record begins, and the text at its end."""
    units = log.to_units(TEXT)
    data = b"".join(log.opening(units, Origin(path, "0" * 32, 1.0), 5))
    starts = [len(log.MAGIC)]
    for edit in EDITS:
        starts.append(len(data))
        data += log.change(*edit) + log.caret(edit[0])
    replayed = log.replay(data)
    assert replayed is not None and replayed.whole == len(data)
    return data, starts, replayed.text


def _lost(text: str, salvaged: str) -> int:
    """How many characters differ."""
    return sum(max(len(part.old), len(part.new)) for part in compare(text, salvaged) if part.changed)


def test_a_whole_log_and_a_torn_one_need_no_salvage() -> None:
    data, starts, _ = _log()
    assert salvage(data) is None
    for cut in (starts[-1], starts[-1] + 1, starts[-1] + 9, starts[3] + 15):
        assert salvage(data[:cut]) is None


@pytest.mark.parametrize("part", ["magic", "length", "checksum", "kind", "facts' length", "facts", "text"])
def test_one_flipped_bit_of_the_opening_costs_a_few_letters_at_most(part: str) -> None:
    data, starts, text = _log()
    facts = data.index(b'{"path"')
    places = {
        "magic": range(5), "length": range(5, 9), "checksum": range(9, 13), "kind": range(13, 14),
        "facts' length": range(14, 18), "facts": range(facts, facts + 100, 3), "text": range(facts + 130, starts[1], 400),
    }  # fmt: skip
    for at in places[part]:
        for bit in range(8):
            damaged = bytearray(data)
            damaged[at] ^= 1 << bit
            state = salvage(bytes(damaged))
            assert state is not None and state.unsaved, (at, bit)
            assert _lost(text, state.text) <= 16, (at, bit)


def test_the_file_of_a_damaged_log_is_known() -> None:
    data, _, _ = _log()
    damaged = bytearray(data)
    damaged[data.index("Line 30".encode("utf-16-le"))] ^= 1
    state = salvage(bytes(damaged))
    assert state is not None and state.origin.path == "/texts/novel.md" and state.origin.digest is None


@pytest.mark.parametrize("seed", range(4))
def test_what_follows_a_flipped_bit_in_the_middle_is_there(seed: int) -> None:
    data, starts, text = _log()
    dice = random.Random(seed)
    for _ in range(60):
        at, bit = dice.randrange(starts[1], starts[-2]), dice.randrange(8)
        damaged = bytearray(data)
        damaged[at] ^= 1 << bit
        state = salvage(bytes(damaged))
        assert state is not None, (at, bit)
        # One record may be lost, after which words stand beside their places, and one or two inside of others.
        assert sum(f"word{number} " not in state.text for number in range(40)) <= 3, (at, bit)
        assert len(state.text) >= len(text) - 40, (at, bit)


def test_a_hole_of_zeros_leaves_what_is_before_and_behind_it() -> None:
    data, starts, _ = _log()
    damaged = bytearray(data)
    damaged[starts[10] : starts[20] + 7] = bytes(starts[20] + 7 - starts[10])
    state = salvage(bytes(damaged))
    assert state is not None
    assert "word5 " in state.text and "word39 " in state.text and "\0" not in state.text


@pytest.mark.parametrize("seed", range(6))
def test_no_bytes_make_it_raise(seed: int) -> None:
    dice = random.Random(seed)
    data, _, _ = _log()
    for _ in range(150):
        damaged = bytearray(data)
        for _ in range(dice.choice((1, 5, 50, 400))):
            at = dice.randrange(len(damaged))
            damaged[at : at + dice.choice((0, 1, 1, 9))] = dice.randbytes(dice.choice((0, 1, 1, 30)))
        state = salvage(bytes(damaged))
        assert state is None or state.text.encode("utf-8", "surrogatepass")
        salvage(dice.randbytes(dice.randrange(300)))
        salvage(log.MAGIC + dice.randbytes(dice.randrange(300)))


def test_a_large_log_is_read_in_bounded_time() -> None:
    data = bytearray(b"".join(log.opening(log.to_units("C\0S{ night " * 400_000), Origin(), 0)) + log.change(0, 0, "a"))
    data[6] ^= 1
    state = salvage(bytes(data))
    assert state is not None and len(state.text) > 4_000_000


def test_a_damaged_journal_is_offered_marked_and_kept(tmp_path: Path) -> None:
    data, _, _ = _log(None)
    damaged = bytearray(data)
    damaged[300] ^= 4
    file = tmp_path / "a.journal"
    file.write_bytes(damaged)
    (found,) = recovery.recover(tmp_path)
    assert found.damaged and found.unsaved and "word39" in found.text
    assert found.discard() == tmp_path / "a.damaged"
    assert (tmp_path / "a.damaged").read_bytes() == damaged
    assert recovery.recover(tmp_path) == []


def test_what_cannot_be_read_at_all_is_set_aside_and_told(tmp_path: Path) -> None:
    told: list[LonghandError] = []
    user_files.listen(told.append)
    for _ in range(2):
        (tmp_path / "a.journal").write_bytes(b"no journal at all")
        assert recovery.recover(tmp_path) == []
    assert [type(one) for one in told] == [UnsavedTextUnreadable] * 2
    assert {file.name for file in tmp_path.iterdir()} == {"a.damaged", "a.damaged-1"}


def test_something_else_in_the_place_of_a_lock_hides_no_text(tmp_path: Path) -> None:
    data, _, text = _log(None)
    (tmp_path / "a.journal").write_bytes(data)
    (tmp_path / "a.lock").mkdir()
    (found,) = recovery.recover(tmp_path)
    assert found.text == text and not found.damaged
    found.release()
