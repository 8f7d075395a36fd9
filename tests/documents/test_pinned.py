from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import pinned
from assistant.documents.pinned import Pinned
from assistant.tasks import Context, Passage


def test_it_comes_back_for_the_same_document_only(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    kept = Pinned("Anna is 30.", "Calm.", (Passage("first", "the text 猫"),), (tmp_path / "notes.md",))
    assert pinned.keep(tmp_path / "a.md", kept, folder)
    assert pinned.recall(tmp_path / "a.md", folder) == kept
    assert pinned.recall(tmp_path / "x" / ".." / "a.md", folder) == kept
    assert pinned.recall(tmp_path / "b.md", folder) == Pinned()
    assert pinned.keep(tmp_path / "a.md", Pinned(" ", "\n"), folder)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("stored", [b"", b"{}", b"[1]", b'{"version": 2}', b"\xff", b'{"version": 1, "memory": ""}'])
def test_a_damaged_record_is_none(tmp_path: Path, stored: bytes) -> None:
    pinned.keep(tmp_path / "a.md", Pinned("m"), tmp_path / "kept")
    (file,) = (tmp_path / "kept").iterdir()
    file.write_bytes(stored)
    assert pinned.recall(tmp_path / "a.md", tmp_path / "kept") == Pinned()


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    assert not pinned.keep(tmp_path / "a.md", Pinned("m"), tmp_path / "kept")
    assert not pinned.keep(tmp_path / "a.md", Pinned("half \ud83d"), tmp_path / "folder")


def test_files_are_read_when_they_are_asked_for_and_the_missing_named(tmp_path: Path) -> None:
    notes, none = tmp_path / "notes.md", tmp_path / "none.md"
    notes.write_text("first", "utf-8")
    held = Pinned(" m ", " n ", (Passage("p", "text"),), (notes, none))
    notes.write_text("x" * (pinned.LARGEST + 5), "utf-8")
    context, missing = pinned.context(held)
    assert context == Context("m", "n", (Passage("p", "text"), Passage("notes.md", "x" * pinned.LARGEST)))
    assert missing == [none]
