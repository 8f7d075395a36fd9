"""Whose words stand where, against a model that keeps an author for every unit of the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import provenance
from assistant.documents.provenance import Ledger, Origin, Passage

MODEL = Origin("continue", "Starter", "2026-11-22")
OTHER = Origin("rewrite", "Starter", "2026-11-22")
WORDS = st.sampled_from(["", "a", "bc ", "déjà ", "🦊", "longer words here ", "\n"])
EDIT = st.tuples(st.floats(0, 1), st.floats(0, 1), WORDS, st.sampled_from([None, MODEL, OTHER]))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.lists(EDIT, max_size=30))
def test_every_unit_keeps_its_author(edits: list[tuple[float, float, str, Origin | None]]) -> None:
    text: list[str] = []
    authors: list[Origin | None] = []
    ledger = Ledger()
    for number, (where, much, added, origin) in enumerate(edits):
        start = int(where * len(text))
        end = min(len(text), start + int(much * 8))
        removed = "".join(text[start:end])
        # Words that were never there before, so that nothing is taken for something put back.
        fresh = f"{added}{number}" if added else ""
        ledger.edited(units("".join(text[:start])), removed, fresh, origin)
        text[start:end] = list(fresh)
        authors[start:end] = [origin] * len(fresh)
        expected: list[Origin | None] = []
        for letter, author in zip(text, authors, strict=True):
            expected += [author] * units(letter)
        found: list[Origin | None] = [None] * len(expected)
        for one in ledger.passages:
            assert one.start < one.end
            assert found[one.start : one.end] == [None] * (one.end - one.start), "passages lie apart"
            found[one.start : one.end] = [one.origin] * (one.end - one.start)
        assert found == expected


def test_undo_and_paste_bring_the_author_back() -> None:
    ledger = Ledger()
    ledger.edited(0, "", "Mine. ", None)
    ledger.edited(6, "", "Its words.", MODEL)
    ledger.edited(0, "Mine. Its words.", "", None)
    assert ledger.passages == ()
    ledger.edited(0, "", "Mine. Its words.", None)
    assert ledger.passages == (Passage(6, 16, MODEL),)
    ledger.edited(16, "", "Mine. Its words.", None)
    assert ledger.passages == (Passage(6, 16, MODEL), Passage(22, 32, MODEL))


def test_a_rewritten_passage_gives_the_model_only_what_is_new() -> None:
    ledger = Ledger()
    ledger.rewritten(0, "The old house stood there.", "The ancient house stood there.", OTHER)
    assert ledger.passages == (Passage(4, 11, OTHER),)


def test_undoing_a_rewriting_gives_back_who_wrote_it_before() -> None:
    ledger = Ledger([Passage(0, 7, MODEL)])
    old, new = "The old house.", "The ancient house."
    ledger.rewritten(0, old, new, OTHER)
    ledger.edited(0, new, old, None)
    assert ledger.passages == (Passage(0, 7, MODEL),)


def test_kept_with_the_text_and_only_with_it(tmp_path: Path) -> None:
    document, text = tmp_path / "a.md", "Some words of a model."
    passages = [Passage(5, 10, MODEL)]
    assert provenance.keep(document, text, passages, tmp_path / "store")
    assert provenance.recall(document, text, tmp_path / "store") == passages
    assert provenance.recall(document, text + " ", tmp_path / "store") == []
    assert provenance.keep(document, text, [], tmp_path / "store")
    assert provenance.recall(document, text, tmp_path / "store") == []


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 1}', b"\xff\xfe"])
def test_a_damaged_record_is_no_obstacle(tmp_path: Path, damage: bytes) -> None:
    document, store = tmp_path / "a.md", tmp_path / "store"
    provenance.keep(document, "Words.", [Passage(0, 5, MODEL)], store)
    next(store.iterdir()).write_bytes(damage)
    assert provenance.recall(document, "Words.", store) == []


def test_a_folder_that_cannot_be_made_fails_no_save(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    assert not provenance.keep(tmp_path / "a.md", "Words.", [Passage(0, 5, MODEL)], tmp_path / "store")
