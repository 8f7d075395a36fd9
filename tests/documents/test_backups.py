from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

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


def _use(monkeypatch: pytest.MonkeyPatch, folder: Path, days: Iterable[float], began: float) -> list[str]:
    """Looks at the folder on days after `began`; what is there in the end."""
    for day in days:
        monkeypatch.setattr(time, "time", lambda day=day: began + day * 86_400)
        backups.discarded(folder)
    return [one.file.read_text() for one in backups.discarded(folder)]


def test_a_discarded_text_goes_after_days_of_use_and_of_no_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    began = time.time()
    old = tmp_path / "discarded" / f"{time.time_ns():020d}" / "old.txt"
    old.parent.mkdir(parents=True)
    old.write_text("of an older program")
    assert backups.keep_discarded("text", "a.txt", tmp_path) is not None
    assert _use(monkeypatch, tmp_path, range(31), began) == ["text", "of an older program"]
    assert _use(monkeypatch, tmp_path, range(31, 39), began) == []
    assert not old.parent.exists()
    assert backups.keep_discarded("text", "a.txt", tmp_path) is not None
    assert _use(monkeypatch, tmp_path, range(50, 400, 50), began) == []


_LEAPS = [31 * 86_400, 365 * 86_400, 253_402_300_799 - 1.8e9, -1.8e9, -1.9e9, -86_400, 7_200]


@pytest.mark.parametrize("leap", _LEAPS)
@pytest.mark.parametrize("age", [0, 15, 29.5])
def test_no_leap_of_the_clock_deletes_a_discarded_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leap: float, age: float
) -> None:
    began = time.time()
    backups.keep_discarded("text", "a.txt", tmp_path)
    days = [day for day in range(30) if day <= age] + [age]
    assert _use(monkeypatch, tmp_path, days, began) == ["text"]
    assert _use(monkeypatch, tmp_path, [age], began + leap) == ["text"]
    assert backups.keep_discarded("while it was wrong", "b.txt", tmp_path) is not None
    assert _use(monkeypatch, tmp_path, [age], began) == ["while it was wrong", "text"]


def test_a_clock_that_two_systems_set_differently_ages_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    began = time.time()
    backups.keep_discarded("text", "a.txt", tmp_path)
    days = [day + hour / 24 for day in range(30) for hour in (0, 9, 0, 9)]
    assert _use(monkeypatch, tmp_path, days, began) == ["text"]


@pytest.mark.parametrize(
    "note", [b"", b"null", b"[" * 900, b'{"counted": -1, "seen": 5}', b'{"counted": 1e999, "seen": 1}']
)
def test_a_damaged_note_of_the_days_deletes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, note: bytes
) -> None:
    began = time.time()
    backups.keep_discarded("text", "a.txt", tmp_path)
    (tmp_path / "discarded" / "counted.json").write_bytes(note)
    assert _use(monkeypatch, tmp_path, [0, 29], began) == ["text"]


@pytest.mark.parametrize("leap", _LEAPS)
def test_versions_written_under_a_wrong_clock_push_out_no_newer_one(tmp_path: Path, leap: float) -> None:
    path, folder = tmp_path / "a.txt", tmp_path / "backups"
    for number in range(6):
        path.write_text(f"version {number}")
        seconds = min(max(0, time.time() + leap + number), 2**33)
        os.utime(path, (seconds, seconds))
        backups.keep(path, folder)
    for number in range(6, 10):
        path.write_text(f"version {number}")
        kept = backups.keep(path, folder)
        assert kept is not None and kept.read_text() == f"version {number}"
    assert [one.file.read_text() for one in backups.listed(path, folder)] == [f"version {n}" for n in (9, 8, 7, 6, 5)]


def test_versions_of_an_older_program_are_the_older_ones(tmp_path: Path) -> None:
    path, folder = tmp_path / "a.txt", tmp_path / "backups"
    path.write_text("new")
    kept = backups.keep(path, folder)
    assert kept is not None
    prefix = kept.name.partition("-")[0]
    for number in range(3):
        (folder / f"{prefix}-{2**62 + number:020d}.txt").write_text(f"old {number}")
    assert [one.file.read_text() for one in backups.listed(path, folder)] == ["new", "old 2", "old 1", "old 0"]


def test_two_versions_of_one_moment_are_both_kept_and_one_written_twice_is_not(tmp_path: Path) -> None:
    path, folder = tmp_path / "a.txt", tmp_path / "backups"
    for text, second in (("one", 5), ("two", 5), ("two", 9)):
        _version(path, text, second)
        backups.keep(path, folder)
    assert [one.file.read_text() for one in backups.listed(path, folder)] == ["two", "one"]


def test_what_was_there_before_a_torn_writing_is_listed_first(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text("before")
    os.link(path, other)
    text_file.write(path, "after")
    assert other.read_text() == "after"
    assert [one.file.read_text() for one in backups.listed(path)] == ["before"]
    backups.keep(path)
    assert [one.file.read_text() for one in backups.listed(path)] == ["before", "after"]


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
