from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from assistant.documents.recent import Recent, RecentFiles
from assistant.system.disk import FileLock


def test_newest_first_once_each_and_twelve_at_most(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path / "config" / "recent.json")
    for number in range(15):
        recent.add(tmp_path / f"{number}.txt")
    recent.add(tmp_path / "7.txt")
    (tmp_path / "13.txt").touch()
    names = [7, 14, 13, 12, 11, 10, 9, 8, 6, 5, 4, 3]
    assert recent.entries() == [Recent(tmp_path / f"{n}.txt", missing=n != 13) for n in names]
    recent.remove(tmp_path / "14.txt")
    assert [entry.path.stem for entry in recent.entries()][:2] == ["7", "13"]
    recent.clear()
    assert recent.entries() == []
    assert [file.name for file in (tmp_path / "config").iterdir()] == ["recent.json"]
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "config" / "recent.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "damage",
    [b"", b"\xff\xfe", b"[]", b'{"files": 3}', b'{"files": [3, null, "", "a\\u0000b", {}]}', b"[" * 100_000, b"null"],
)
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "recent.json"
    file.write_bytes(damage)
    recent = RecentFiles(file)
    assert recent.entries() == []
    recent.add(tmp_path / "a.txt")
    assert [entry.path.name for entry in recent.entries()] == ["a.txt"]


def test_two_programs_lose_nothing_of_each_other(tmp_path: Path) -> None:
    def add(name: str) -> None:
        recent = RecentFiles(tmp_path / "recent.json", limit=100)
        for number in range(10):
            recent.add(tmp_path / f"{name}{number}")

    threads = [threading.Thread(target=add, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {entry.path.name for entry in RecentFiles(tmp_path / "recent.json", limit=100).entries()} == {
        f"{n}{i}" for n in "ab" for i in range(10)
    }


def test_a_program_that_hangs_on_the_list_does_not_hold_up_another(tmp_path: Path) -> None:
    held = FileLock.acquire(tmp_path / "recent.lock")
    assert held is not None
    RecentFiles(tmp_path / "recent.json").add(tmp_path / "a.txt")
    assert len(RecentFiles(tmp_path / "recent.json").entries()) == 1
    held.release()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    recent = RecentFiles(tmp_path / "file" / "recent.json")
    recent.add(tmp_path / "a.txt")
    assert recent.entries() == []
