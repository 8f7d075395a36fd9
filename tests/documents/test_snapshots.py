"""Versions that a person has named: kept privately beside the backups, and never pushed out by them."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from assistant.documents import backups, snapshots, text_file
from assistant.errors import DocumentNotSaved
from assistant.system import paths


def test_a_snapshot_keeps_text_and_name_readable_by_its_user_alone(tmp_path: Path) -> None:
    file = tmp_path / "novel.md"
    kept = snapshots.keep("Erste Fassung\n", file, "  before / the  cut:中 ")
    (found,) = snapshots.listed(file)
    assert found == kept and found.name == "before / the cut:中"
    assert text_file.read(found.file).text == "Erste Fassung\n"
    if os.name == "posix":
        for one in paths.data_folder("backups").iterdir():
            assert stat.S_IMODE(one.stat().st_mode) == 0o600


def test_backups_do_not_push_snapshots_out_and_neither_lists_the_other(tmp_path: Path) -> None:
    file = tmp_path / "novel.md"
    for number in range(8):
        snapshots.keep(f"snapshot {number}", file, f"name {number}")
        file.write_text(f"text {number}", "utf-8")
        backups.keep(file)
    assert [one.name for one in snapshots.listed(file)] == [f"name {number}" for number in reversed(range(8))]
    assert len(backups.listed(file)) == 5 and not any(one.name for one in backups.listed(file))


def test_a_snapshot_is_found_by_the_path_of_its_document_however_that_is_written(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    snapshots.keep("text", tmp_path / "a" / ".." / "novel.md", "one")
    assert snapshots.listed(tmp_path / "novel.md")
    assert not snapshots.listed(tmp_path / "novel-2.md")


def test_a_deleted_snapshot_leaves_nothing_behind(tmp_path: Path) -> None:
    file = tmp_path / "novel.md"
    one, two = (snapshots.keep(text, file, text) for text in ("one", "two"))
    snapshots.delete(one)
    assert snapshots.listed(file) == [two]
    snapshots.delete(two)
    assert not list(paths.data_folder("backups").iterdir())


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(DocumentNotSaved):
        snapshots.keep("text", tmp_path / "novel.md", "one", tmp_path / "file" / "below")
