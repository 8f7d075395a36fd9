from __future__ import annotations

import errno
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.documents import backups, encodings, text_file
from assistant.documents.journal import Journal
from assistant.errors import (
    DiskFull,
    DocumentChanged,
    DocumentError,
    DocumentMissing,
    DocumentNotSaved,
    DocumentReadOnly,
    DocumentTooLarge,
    DocumentUnreadable,
    EncodingCannotHold,
)
from assistant.system import disk as disk_module
from assistant.system.disk import Disk, FileLock, replace_file

resource = pytest.importorskip("resource", reason="plays back POSIX failures")
_NOBODY = 65534


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder of a user whom permission bits bind; root is not bound by any."""
    folder = Path(tempfile.mkdtemp(prefix="longhand-test-"))
    old_umask = os.umask(0o022)
    root = os.geteuid() == 0
    try:
        if root:
            os.chown(folder, _NOBODY, _NOBODY)
            os.seteuid(_NOBODY)
        yield folder
    finally:
        if root:
            os.seteuid(0)
        os.umask(old_umask)
        for each in [folder, *folder.rglob("*")]:
            each.chmod(0o700)
        shutil.rmtree(folder)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "longhand-home")


@pytest.mark.parametrize("encoding", encodings.ENCODINGS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_round_trip(tmp_path: Path, encoding: str, newline: text_file.Newline) -> None:
    text = "one\n\ntwo\n three"
    stamp = text_file.write(tmp_path / "a.txt", text, encoding, newline)
    assert (tmp_path / "a.txt").read_bytes() == encodings.encode(text.replace("\n", newline), encoding)
    file = text_file.read(tmp_path / "a.txt", encoding=encoding)
    assert (file.text, file.encoding, file.newline, file.mixed_newlines) == (text, encoding, newline, False)
    assert (file.stamp, file.read_only) == (stamp, False)
    text_file.write(file.path, file.text + "\n", file.encoding, file.newline, file.stamp)
    assert text_file.read(tmp_path / "a.txt", encoding=encoding).text == text + "\n"


@pytest.mark.parametrize(
    ("raw", "text", "newline", "mixed"),
    [
        (b"", "", "\n", False), (b"one line", "one line", "\n", False), (b"a\r\nb\r\nc\n", "a\nb\nc\n", "\r\n", True),
        (b"a\rb\r\nc\rd", "a\nb\nc\nd", "\r", True), (b"a\n\rb", "a\n\nb", "\n", True),
        ("a\u2029b\r\n".encode(), "a\nb\n", "\r\n", True), ("a\u2028b\x0bc\x0c\x85\n".encode(), "a\u2028b\x0bc\x0c\x85\n", "\n", False),
    ],
)  # fmt: skip
def test_line_ends(tmp_path: Path, raw: bytes, text: str, newline: str, mixed: bool) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    file = text_file.read(tmp_path / "a.txt")
    assert (file.text, file.newline, file.mixed_newlines) == (text, newline, mixed)


def test_what_an_editor_hands_out_is_saved(tmp_path: Path) -> None:
    text_file.write(tmp_path / "a.txt", "a\u2029b\r\nc\rd \ud83e", newline="\r\n")
    assert (tmp_path / "a.txt").read_bytes() == "a\r\nb\r\nc\r\nd \ufffd".encode()


def test_missing_and_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "file").touch()
    bound = socket.socket(socket.AF_UNIX)
    monkeypatch.chdir(tmp_path)  # the name of a socket may be a hundred bytes long at most
    bound.bind("socket")
    bound.close()
    for path in (tmp_path / "absent", tmp_path / "file" / "below"):
        with pytest.raises(DocumentMissing):
            text_file.read(path)
    for path in (
        tmp_path,
        tmp_path / "fifo",
        tmp_path / "loop",
        tmp_path / "socket",
        Path("/dev/zero"),
        tmp_path / ("x" * 300),
        Path("a\0b"),
    ):
        with pytest.raises(DocumentUnreadable):
            text_file.read(path)
    for path in (tmp_path, tmp_path / "fifo", tmp_path / "socket", Path("/dev/null")):
        with pytest.raises(DocumentUnreadable):
            text_file.write(path, "text")
    for path in (tmp_path / "no folder" / "a", tmp_path / "file" / "below"):
        with pytest.raises(DocumentMissing):
            text_file.write(path, "text")
    for path in (tmp_path / "loop", tmp_path / ("x" * 300), Path("a\0b")):
        with pytest.raises(DocumentNotSaved):
            text_file.write(path, "text")
    assert stat.S_ISFIFO((tmp_path / "fifo").stat().st_mode)
    assert _names(tmp_path) == ["fifo", "file", "loop", "socket"]


def test_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    with pytest.raises(DocumentTooLarge) as caught:
        text_file.read(tmp_path / "a.txt", limit=1000)
    assert (caught.value.size, caught.value.limit) == (1001, 1000)
    assert len(text_file.read(tmp_path / "a.txt", limit=1001).text) == 1001
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(DocumentTooLarge):
        text_file.read(tmp_path / "sparse", limit=1000)


def test_a_file_that_another_program_wrote_is_not_saved_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    stamp = text_file.write(path, "one")
    assert not text_file.changed_on_disk(path, stamp)
    path.write_text("two")
    os.utime(path, ns=(stamp.mtime_ns, stamp.mtime_ns))
    with pytest.raises(DocumentChanged):
        text_file.write(path, "three", expected=stamp)
    assert path.read_text() == "two"
    assert _names(tmp_path) == ["a.txt"]
    text_file.write(path, "three", expected=None)
    path.write_text("longer than before")
    assert text_file.changed_on_disk(path, stamp)


def test_a_file_touched_or_put_back_is_the_same_and_a_deleted_one_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    stamp = text_file.write(path, "one")
    path.unlink()
    assert text_file.changed_on_disk(path, stamp)
    path.write_text("one")
    os.utime(path, (1, 1))
    assert not text_file.changed_on_disk(path, stamp)
    stamp = text_file.write(path, "two", expected=stamp)
    path.unlink()
    text_file.write(path, "three", expected=stamp)
    assert path.read_text() == "three"


def test_links_mode_and_owner_stay(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    path, link = tmp_path / "real" / "a.txt", tmp_path / "link.txt"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to("real/a.txt")
    if os.geteuid() == 0:
        os.chown(path, _NOBODY, _NOBODY)
    os.utime(path, (1, 1))
    before = path.stat()
    text_file.write(link, "new", expected=text_file.read(link).stamp)
    after = path.stat()
    assert link.is_symlink()
    assert (path.read_text(), after.st_mode, after.st_uid, after.st_gid) == (
        "new",
        before.st_mode,
        before.st_uid,
        before.st_gid,
    )
    assert after.st_mtime_ns > before.st_mtime_ns
    (tmp_path / "dangling").symlink_to("real/b.txt")
    text_file.write(tmp_path / "dangling", "born")
    assert (tmp_path / "real" / "b.txt").read_text() == "born"


def test_a_new_file_obeys_the_umask(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        text_file.write(tmp_path / "a.txt", "x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_a_character_that_does_not_fit_leaves_the_file_alone(tmp_path: Path) -> None:
    text_file.write(tmp_path / "a.txt", "old", "windows-1252")
    with pytest.raises(EncodingCannotHold):
        text_file.write(tmp_path / "a.txt", "语", "windows-1252")
    assert (tmp_path / "a.txt").read_bytes() == b"old"


class _FailsAfter:
    """A disk whose calls are real until `room` bytes are written; then, or when flushing or renaming, it fails."""

    def __init__(self, code: int, room: int = 2**60, where: str = "write", times: int = 2**60) -> None:
        self.code, self.room, self.where, self.times = code, room, where, times

    def _fail(self, where: str) -> None:
        if where == self.where and self.times > 0:
            self.times -= 1
            raise OSError(self.code, os.strerror(self.code))

    def _write(self, fd: int, data: bytes | bytearray | memoryview) -> int:
        data = bytes(data)[: self.room] if self.where == "write" and self.times > 0 else bytes(data)
        if not data:
            self._fail("write")
        written = os.write(fd, data)
        self.room -= written
        return written

    def disk(self) -> Disk:
        return Disk(
            write=self._write,
            fsync=lambda fd: (self._fail("fsync"), os.fsync(fd))[1],
            replace=lambda source, target: (self._fail("replace"), os.replace(source, target))[1],
        )


@pytest.mark.parametrize(
    ("code", "where", "error"),
    [
        (errno.ENOSPC, "write", DiskFull), (errno.EDQUOT, "write", DiskFull), (errno.ENOSPC, "fsync", DiskFull),
        (errno.EIO, "write", DocumentNotSaved), (errno.EIO, "fsync", DocumentNotSaved), (errno.EIO, "replace", DocumentNotSaved),
        (errno.ENOENT, "replace", DocumentMissing),
    ],
)  # fmt: skip
@pytest.mark.parametrize("existing", [True, False])
def test_a_failing_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, code: int, where: str, error: type[DocumentError], existing: bool
) -> None:
    path = tmp_path / "a.txt"
    if existing:
        path.write_text("old")
    with pytest.raises(error):
        text_file.write(path, "new " * 1000, disk=_FailsAfter(code, 100, where).disk())
    assert _names(tmp_path) == (["a.txt"] if existing else [])
    assert not existing or path.read_text() == "old"


def test_a_refused_replacement_falls_back_to_writing_in_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old " * 100)
    inode = path.stat().st_ino
    text_file.write(
        path, "new", disk=_FailsAfter(errno.EPERM, where="replace", times=1).disk(), backup_folder=tmp_path / "b"
    )
    assert (path.read_text(), path.stat().st_ino) == ("new", inode)
    assert [file.read_text() for file in (tmp_path / "b").iterdir()] == ["old " * 100]


def test_the_system_limit_on_file_size_cuts_a_real_write(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    script = (
        "import resource, sys\nfrom assistant.documents import text_file\nfrom assistant.errors import DocumentNotSaved\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "try: text_file.write(sys.argv[1], 'x' * 9999)\nexcept DocumentNotSaved as error: print(error.detail)"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", script, path], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == os.strerror(errno.EFBIG)
    assert (_names(tmp_path), path.read_text()) == (["a.txt"], "old")
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 5000


def test_a_really_full_disk(tmp_path: Path) -> None:
    mounted = (
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", tmp_path], capture_output=True, check=False)
        if shutil.which("mount")
        else None
    )
    if mounted is None or mounted.returncode:
        pytest.skip("may not mount a small file system here")
    try:
        path = tmp_path / "a.txt"
        text_file.write(path, "old " * 4000)
        with pytest.raises(DiskFull):
            text_file.write(path, "new " * 15000)
        assert (_names(tmp_path), path.read_text()) == (["a.txt"], "old " * 4000)
        text_file.write(path, "new " * 4000)
        assert path.read_text() == "new " * 4000
    finally:
        subprocess.run(["umount", tmp_path], check=True)


def test_read_only_files_and_folders(as_nobody: Path) -> None:
    path = as_nobody / "a.txt"
    path.write_text("old")
    path.chmod(0o444)
    assert text_file.read(path).read_only
    with pytest.raises(DocumentReadOnly):
        text_file.write(path, "new")
    path.chmod(0o000)
    with pytest.raises(DocumentUnreadable):
        text_file.read(path)
    (as_nobody / "sub").mkdir(0o555)
    with pytest.raises(DocumentReadOnly):
        text_file.write(as_nobody / "sub" / "new.txt", "new")
    path.chmod(0o644)
    assert path.read_text() == "old"
    assert _names(as_nobody) == ["a.txt", "sub"]


def test_a_file_in_a_folder_that_takes_no_others_is_written_in_place(as_nobody: Path) -> None:
    folder, kept = as_nobody / "sub", as_nobody / "backups"
    folder.mkdir()
    path = folder / "a.txt"
    stamp = text_file.write(path, "old " * 500)
    folder.chmod(0o555)
    stamp = text_file.write(path, "new", expected=stamp, backup_folder=kept)
    assert (path.read_text(), [file.read_text() for file in kept.iterdir()]) == ("new", ["old " * 500])
    assert not text_file.changed_on_disk(path, stamp)
    path.write_text("by another")
    with pytest.raises(DocumentChanged):
        text_file.write(path, "newer", expected=stamp, backup_folder=kept)
    assert path.read_text() == "by another"
    with pytest.raises(DiskFull):
        text_file.write(path, "x" * 9000, backup_folder=kept, disk=_FailsAfter(errno.ENOSPC, 500, times=1).disk())
    assert path.read_text() == "by another"
    kept.chmod(0o555)
    with pytest.raises(DocumentNotSaved):
        text_file.write(path, "no copy, no writing", backup_folder=kept)
    assert path.read_text() == "by another"


def test_a_temporary_of_a_killed_save_is_swept_by_a_later_one_and_a_fresh_one_is_left_to_its_owner(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.txt"
    seen: list[str] = []

    def spy(source: Path, target: Path) -> None:
        seen.extend(_names(tmp_path))
        os.replace(source, target)

    text_file.write(path, "one", disk=Disk(replace=spy))
    (temporary,) = (tmp_path / name for name in seen if name.endswith(".part"))
    temporary.write_text("half a te")
    text_file.write(path, "two")
    assert (path.read_text(), temporary.read_text()) == ("two", "half a te")
    os.utime(temporary, (time.time() - 3600,) * 2)
    text_file.write(path, "three")
    assert (_names(tmp_path), path.read_text()) == (["a.txt"], "three")


def folder_flushes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, list[str]]]:
    """Each folder that is flushed from now on, with the names in it at that moment."""
    seen: list[tuple[Path, list[str]]] = []
    flush = os.fsync

    def noted(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            folder = Path(f"/proc/self/fd/{fd}").readlink()
            seen.append((folder, _names(folder)))
        flush(fd)

    monkeypatch.setattr(os, "fsync", noted)
    return seen


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks the system which folder a handle is")
def test_the_folder_is_flushed_after_the_new_file_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = folder_flushes(monkeypatch)
    text_file.write(tmp_path / "new.txt", "words")
    assert seen[-1] == (tmp_path, ["new.txt"])
    journal = Journal.start(tmp_path / "journal", "words")
    seen.clear()
    assert journal.sync()
    assert seen and seen[-1][0] == tmp_path / "journal" and journal.file.name in seen[-1][1]
    journal.close()


def test_what_is_written_in_place_is_flushed(tmp_path: Path) -> None:
    path = tmp_path / "here.txt"
    path.write_text("old words", "utf-8")
    flushed: list[tuple[int, int]] = []

    def refused(source: Path, target: Path) -> None:
        if target == path:
            raise PermissionError(errno.EACCES, "")
        os.replace(source, target)

    def noted(fd: int) -> None:
        found = os.fstat(fd)
        flushed.append((found.st_ino, found.st_size))
        os.fsync(fd)

    text_file.write(path, "new", backup_folder=tmp_path / "kept", disk=Disk(replace=refused, fsync=noted))
    assert path.read_text("utf-8") == "new"
    assert flushed[-1] == (path.stat().st_ino, 3)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_is_private_is_the_persons_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        replace_file(tmp_path / "mine", b"words", private=True)
        path = tmp_path / "open.txt"
        path.write_text("words", "utf-8")
        path.chmod(0o644)
        kept = backups.keep(path, tmp_path / "backups")
    finally:
        os.umask(before)
    assert kept is not None
    for file in (tmp_path / "mine", kept):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_lock_on_a_file_that_was_deleted_meanwhile_guards_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "document.lock"
    locks = disk_module._lock
    tried: list[int] = []

    def late(fd: int) -> bool:
        tried.append(fd)
        if len(tried) == 1:
            # The holder before goes, and another Longhand takes the lock, between our open and our lock.
            path.unlink()
            path.touch()
        return locks(fd)

    monkeypatch.setattr(disk_module, "_lock", late)
    held = FileLock.acquire(path)
    assert held is not None and len(tried) == 2
    assert FileLock.acquire(path) is None, "two hold it"
    held.release()


def test_a_link_to_a_pipe_is_never_followed_by_a_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    link = tmp_path / "link"
    link.symlink_to(pipe)
    with pytest.raises(OSError, match="not a file"):
        replace_file(link, b"words")
    assert stat.S_ISFIFO(pipe.stat().st_mode) and link.is_symlink()
    replace_file(link, b"words", private=True)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert link.read_bytes() == b"words" and not link.is_symlink()
