from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.documents import lock
from assistant.errors import DocumentLocked
from assistant.system.disk import FileLock

_HOLD = "import sys\nfrom pathlib import Path\nfrom assistant.documents import lock\nheld = lock.acquire(sys.argv[1], Path(sys.argv[2]))\nprint('held', flush=True)\nsys.stdin.read()"


def test_another_program_is_named_and_its_death_frees_the_document(tmp_path: Path) -> None:
    document, folder = tmp_path / "a.txt", tmp_path / "locks"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, document, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(DocumentLocked) as caught:
            lock.acquire(document, folder)
        assert caught.value.owner.endswith(f", {other.pid}")
        assert "@" in caught.value.owner
        assert caught.value.path == document
        with lock.acquire(tmp_path / "b.txt", folder):
            pass
        other.kill()
    lock.acquire(document, folder).release()
    assert list(folder.iterdir()) == []
    assert not document.exists()


def test_the_same_program_is_told_too_and_by_every_name_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "link").symlink_to("a.txt")
    held = lock.acquire(tmp_path / "a.txt", tmp_path / "locks")
    for name in ("a.txt", "link", "../" + tmp_path.name + "/a.txt"):
        with pytest.raises(DocumentLocked):
            lock.acquire(tmp_path / name, tmp_path / "locks")
    held.release()
    held.release()
    lock.acquire(tmp_path / "link", tmp_path / "locks").release()


def test_where_no_lock_can_be_had_the_document_opens_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lock.acquire(tmp_path / "a.txt", tmp_path / "file" / "below").release()


@pytest.mark.skipif(os.name == "nt", reason="a locked file cannot be deleted there")
def test_a_lock_on_a_deleted_file_guards_nothing(tmp_path: Path) -> None:
    file = tmp_path / "x.lock"
    first = FileLock.acquire(file)
    assert first is not None
    file.unlink()
    second = FileLock.acquire(file)
    assert second is not None
    assert FileLock.acquire(file) is None
    second.release()
    first.release()
