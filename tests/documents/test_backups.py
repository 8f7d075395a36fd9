from __future__ import annotations

import os
from pathlib import Path

from assistant.documents import backups, text_file


def _version(path: Path, text: str, second: int) -> None:
    text_file.write(path, text)
    os.utime(path, (second, second))


def test_the_newest_versions_of_each_document_stay(tmp_path: Path) -> None:
    path, other, folder = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "backups"
    _version(other, "other", 5)
    kept_other = backups.keep(other, folder)
    for number in range(9):
        _version(path, f"version {number}", 1000 + number)
        kept = backups.keep(path, folder)
        assert kept is not None
        assert kept.read_text() == f"version {number}"
    assert [backup.file.read_text() for backup in backups.listed(path, folder)] == [
        f"version {n}" for n in (8, 7, 6, 5, 4)
    ]
    assert [backup.saved_at for backup in backups.listed(path, folder)][:2] == [1008, 1007]
    assert [backup.file for backup in backups.listed(other, folder)] == [kept_other]
    assert text_file.read(backups.listed(path, folder)[0].file).text == "version 8"


def test_one_version_is_kept_once_and_through_a_link_it_is_the_same_document(tmp_path: Path) -> None:
    path, folder = tmp_path / "a.txt", tmp_path / "backups"
    _version(path, "one", 1000)
    (tmp_path / "link").symlink_to(path)
    assert backups.keep(path, folder) == backups.keep(tmp_path / "link", folder)
    assert len(list(folder.iterdir())) == 1


def test_it_never_stands_in_the_way_of_a_save(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert backups.keep(path, tmp_path / "backups") is None
    assert backups.keep(tmp_path, tmp_path / "backups") is None
    assert backups.keep("a\0b", tmp_path / "backups") is None
    path.write_text("text")
    assert backups.keep(path, path / "below a file") is None
    assert backups.listed(path, tmp_path / "absent") == []


def test_a_discarded_text_is_kept_for_a_while(tmp_path: Path) -> None:
    first = backups.keep_discarded("one", "a.md", tmp_path)
    second = backups.keep_discarded("zwei 🦊\ud83e", 'Untitled "x/y"', tmp_path)
    assert first is not None and second is not None
    found = backups.discarded(tmp_path)
    assert [(one.file, one.file.name) for one in found] == [(second, "Untitled  x y.txt"), (first, "a.md")]
    assert text_file.read(second).text == "zwei 🦊\ufffd"
    assert abs(found[0].discarded_at - second.stat().st_mtime) < 60
    old = tmp_path / "discarded" / f"{int(1e18):020d}" / "old.txt"
    old.parent.mkdir()
    old.write_text("long ago")
    assert backups.discarded(tmp_path) == found
    assert not old.parent.exists()


def test_of_many_discarded_texts_the_newest_stay(tmp_path: Path) -> None:
    for number in range(backups.MOST_DISCARDED + 3):
        backups.keep_discarded(f"text {number}", "a.txt", tmp_path)
    found = backups.discarded(tmp_path)
    assert len(found) == backups.MOST_DISCARDED
    assert found[0].file.read_text() == f"text {backups.MOST_DISCARDED + 2}"


def test_a_discarded_text_stands_in_the_way_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("no folder")
    assert backups.keep_discarded("text", "a", tmp_path / "backups") is None
    assert backups.discarded(tmp_path / "backups") == []
