"""Who may read a file at each moment of its writing, and what a killed program leaves."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.documents import leftovers, lock, text_file
from assistant.errors import DiskFull, DocumentError, DocumentLocked
from assistant.system import paths, private_files
from assistant.system.disk import DISK, Disk, notes_folder, put_in_place, replace_file, temporary_name

_ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights are told in another way there")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0, 0o022, 0o077, 0o277])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def _watching(folder: Path, seen: list[int]) -> Disk:
    def write(fd: int, data: bytes | bytearray | memoryview) -> int:
        seen.extend(_mode(file) for file in folder.glob(".longhand-*"))
        return os.write(fd, data)

    return replace(DISK, write=write)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o444 | 0o200])
def test_a_temporary_file_is_private_from_its_first_byte_and_ends_as_the_document_was(
    tmp_path: Path, umask: int, mode: int
) -> None:
    path, seen = tmp_path / "a.txt", list[int]()
    path.write_text("before")
    path.chmod(mode)
    text_file.write(path, "after", disk=_watching(tmp_path, seen))
    assert seen and all(one & 0o077 == 0 for one in seen)
    assert _mode(path) == mode


def test_a_new_document_is_as_the_umask_says_and_allows_no_more_than_its_source(tmp_path: Path, umask: int) -> None:
    path, source, seen = tmp_path / "a.txt", tmp_path / "source.txt", list[int]()
    text_file.write(path, "text", disk=_watching(tmp_path, seen))
    assert seen and all(one & 0o077 == 0 for one in seen)
    assert _mode(path) == 0o666 & ~umask | 0o600
    source.write_text("")
    source.chmod(0o600)
    text_file.write(tmp_path / "b.txt", "text", like=source)
    assert _mode(tmp_path / "b.txt") == 0o600
    os.umask(umask)  # asking for it has not changed it
    assert os.umask(umask) == umask


def test_files_of_the_users_own_folders_are_private_whatever_the_umask(umask: int) -> None:
    file = paths.data_dir() / "deep" / "er" / "note.txt"
    text_file.write(private_file := paths.templates_dir() / "own.md", "text")
    replace_file(file, b"text")
    for each in (file, file.parent, file.parent.parent, private_file, private_file.parent, paths.data_dir()):
        assert _mode(each) == (0o700 if each.is_dir() else 0o600), each


def test_rights_of_a_group_that_cannot_be_kept_go_to_no_other_group(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid():
        pytest.skip("only root gives a file to a group that it is not in")
    path = tmp_path / "a.txt"
    path.write_text("before")
    os.chown(path, -1, 12345)
    path.chmod(0o660)

    def refuse(_fd: int, _uid: int, _gid: int) -> None:
        raise PermissionError(errno.EPERM, "refused")

    monkeypatch.setattr(os, "fchown", refuse)
    text_file.write(path, "after")
    assert path.stat().st_gid != 12345
    assert _mode(path) == 0o600


def test_a_file_of_someone_else_stays_his(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before")
    inode = path.stat().st_ino
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    text_file.write(path, "after")
    assert (path.stat().st_ino, path.read_text()) == (inode, "after")


def test_both_names_of_a_file_have_what_was_saved_and_a_full_disk_spoils_neither(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("before")
    os.link(one, other)
    stamp = text_file.read(one).stamp
    stamp = text_file.write(one, "after", expected=stamp)
    assert one.read_text() == other.read_text() == "after"
    assert one.samefile(other)
    assert not text_file.changed_on_disk(one, stamp)
    room = 3

    def write(fd: int, data: bytes | bytearray | memoryview) -> int:
        nonlocal room
        if os.path.samestat(os.fstat(fd), one.stat()) and bytes(data[:4]) != b"afte":
            if room <= 0:
                raise OSError(errno.ENOSPC, "full")
            data, room = bytes(data)[:room], room - len(data)
        return os.write(fd, data)

    with pytest.raises(DiskFull):
        text_file.write(one, "much longer", disk=replace(DISK, write=write))
    assert one.read_text() == other.read_text() == "after"


def test_extended_attributes_and_a_symbolic_link_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_text("before")
    try:
        os.setxattr(path, "user.note", b"kept")
    except (OSError, AttributeError):
        pytest.skip("no attributes here")
    link.symlink_to("a.txt")
    text_file.write(link, "after")
    assert link.is_symlink() and path.read_text() == "after"
    assert os.getxattr(path, "user.note") == b"kept"
    settings = paths.settings_file()
    settings.symlink_to(tmp_path / "elsewhere.json")
    replace_file(settings, b"{}")
    assert settings.is_symlink() and (tmp_path / "elsewhere.json").read_bytes() == b"{}"


def test_what_a_library_wrote_is_on_the_disk_before_it_has_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.part").write_bytes(b"new")
    steps: list[str] = []

    def fsync(fd: int) -> None:
        steps.append("fsync")
        os.fsync(fd)

    def rename(source: Path, target: Path) -> None:
        steps.append("rename")
        source.replace(target)

    put_in_place(tmp_path / "a.part", tmp_path / "a", replace(DISK, fsync=fsync, replace=rename))
    assert steps == ["fsync", "rename"] and (tmp_path / "a").read_bytes() == b"new"


_SAVE_AND_DIE = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from assistant.documents import text_file
from assistant.system.disk import DISK
def die(source, target):
    if "wait" in sys.argv:
        print("waiting", flush=True)
        sys.stdin.read()
    os.kill(os.getpid(), signal.SIGKILL)
text_file.write(Path(sys.argv[1]), "secret" * 1000, disk=replace(DISK, replace=die))
"""


def _saving(path: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _SAVE_AND_DIE, path, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(_ROOT)},
    )  # fmt: skip


def test_the_next_start_removes_what_a_killed_save_left_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before")
    path.chmod(0o600)
    others = [tmp_path / ".longhand-notes.part", tmp_path / temporary_name(tmp_path / "of another.txt")]
    for other in others:
        other.write_text("not ours")
    with _saving(path) as process:
        assert process.wait() == -signal.SIGKILL
    left = tmp_path / temporary_name(path)
    assert _mode(left) == 0o600
    leftovers.tidy()
    assert not left.exists() and path.read_text() == "before"
    assert all(other.exists() for other in others)
    assert list(notes_folder().iterdir()) == []


def test_what_a_running_program_is_saving_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before")
    with _saving(path, "wait") as process:
        assert process.stdout is not None and process.stdout.readline() == b"waiting\n"
        leftovers.tidy([path])
        assert (tmp_path / temporary_name(path)).exists()
        process.kill()
    leftovers.tidy()
    assert not (tmp_path / temporary_name(path)).exists()


def test_a_leftover_beside_a_document_of_late_goes_even_where_no_note_could_be_written(tmp_path: Path) -> None:
    path, link = tmp_path / "a.txt", tmp_path / "a link"
    path.write_text("text")
    link.symlink_to(path)
    left = tmp_path / temporary_name(path)
    left.write_text("secret")
    with lock.acquire(path):
        leftovers.tidy([path])
        assert left.exists()
    leftovers.tidy([link, tmp_path / "gone" / "b.txt", Path("a\0b")])
    assert not left.exists()


def test_a_note_that_names_another_file_removes_nothing(tmp_path: Path) -> None:
    document, folder = tmp_path / "a.txt", tmp_path / f".longhand-{'0' * 20}.part"
    document.write_text("text")
    folder.mkdir()
    private_files.make_folder(notes_folder())
    for number, noted in enumerate((document, folder, tmp_path / "..", Path("\udcff"))):
        (notes_folder() / f"{number}.lock").write_bytes(os.fsencode(noted))
    leftovers.tidy()
    assert document.read_text() == "text" and folder.is_dir()


def test_wider_folders_and_files_of_an_older_program_are_narrowed_and_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("")
    outside.chmod(0o644)
    wide = paths.data_dir() / "backups" / "discarded" / "1" / "a.txt"
    wide.parent.mkdir(parents=True)
    wide.write_text("")
    (wide.parent / "link").symlink_to(outside)
    for each in (wide, *list(wide.parents)[:4]):
        each.chmod(0o755)
    leftovers.tidy()
    assert [_mode(each) for each in (wide, *list(wide.parents)[:4])] == [0o600 | 0o100, *[0o700] * 4]
    assert _mode(outside) == 0o644


def test_the_other_name_of_an_open_file_is_locked_too_and_still_after_a_save(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("text")
    held = lock.acquire(one)
    os.link(one, other)
    with pytest.raises(DocumentLocked):
        lock.acquire(other)
    one.unlink()
    one.write_text("replaced by another program, and opened anew")
    held.renew(one)
    lock.acquire(other).release()
    other.unlink()
    os.link(one, other)
    with pytest.raises(DocumentLocked):
        lock.acquire(other)
    held.release()
    lock.acquire(other).release()


def test_the_number_of_a_file_that_is_gone_locks_no_new_file(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("")
    held = lock.acquire(one)
    one.rename(other)  # as if the system had given the number of a deleted file to a new one
    with held:
        lock.acquire(other).release()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_failing_disk_leaves_no_temporary_file_and_no_note(tmp_path: Path, number: int, step: str) -> None:
    path = tmp_path / "a.txt"

    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    failing: dict[str, Callable[..., int]] = {step: fail}
    with pytest.raises(DocumentError):
        text_file.write(path, "text", disk=replace(DISK, **failing))  # type: ignore[arg-type]
    assert list(tmp_path.glob("*.part")) == list(tmp_path.glob(".*")) == []
    assert list(notes_folder().iterdir()) == []


def test_a_temporary_file_of_the_future_is_no_reason_for_more_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    left = tmp_path / temporary_name(path)
    left.write_text("")
    os.utime(left, (time.time() + 1e8,) * 2)
    text_file.write(path, "text")
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["a.txt"]
