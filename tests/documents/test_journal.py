from __future__ import annotations

import errno
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.documents import journal as module
from assistant.documents import text_file
from assistant.documents.journal import Journal
from assistant.documents.journal_format import replay
from assistant.documents.recovery import recover
from assistant.system.disk import Disk, FileLock


class FailingDisk:
    """The real system calls, and the errno a failing disk gives while `writing` or `syncing` holds one."""

    def __init__(self) -> None:
        self.writing: int | None = None
        self.syncing: int | None = None
        self.room: int | None = None

    def _write(self, fd: int, data: bytes | bytearray | memoryview) -> int:
        if self.writing is not None:
            if not self.room:
                raise OSError(self.writing, os.strerror(self.writing))
            data = bytes(data)[: self.room]
            self.room -= len(data)
        return os.write(fd, data)

    def _fsync(self, fd: int) -> None:
        if self.syncing is not None:
            raise OSError(self.syncing, os.strerror(self.syncing))
        os.fsync(fd)

    @property
    def disk(self) -> Disk:
        return Disk(write=self._write, fsync=self._fsync)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SYNC_SECONDS", 0.01)


@pytest.fixture
def no_thread_stays() -> Iterator[None]:
    yield
    assert [thread for thread in threading.enumerate() if thread.name == "journal"] == []


def _until(true: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "did not happen"
        time.sleep(0.005)


def _text(journal: Journal) -> str | None:
    state = replay(journal.file.read_bytes())
    return state and state.text


@pytest.mark.usefixtures("no_thread_stays")
def test_a_change_is_in_the_file_when_change_returns(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path / "new", "Hello 🦊")
    journal.change(8, 0, " world")
    assert _text(journal) == "Hello 🦊 world"
    journal.change(6, 2, "fox\u2029")
    assert _text(journal) == "Hello fox\n world"
    journal.close()
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_changes_reach_the_disk_itself_and_the_thread_ends(tmp_path: Path) -> None:
    synced: list[int] = []
    disk = Disk(fsync=lambda fd: synced.append(os.fstat(fd).st_size))
    journal = Journal.start(tmp_path, "", disk=disk)
    for number in range(100):
        journal.change(number, 0, "x")
    _until(lambda: bool(synced) and synced[-1] == journal.file.stat().st_size)
    _until(lambda: all(thread.name != "journal" for thread in threading.enumerate()))
    journal.change(0, 0, "y")
    _until(lambda: synced[-1] == journal.file.stat().st_size)
    journal.close()


def test_what_is_promised_about_time() -> None:
    assert module.SYNC_SECONDS <= 1.0


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_a_full_disk_never_reaches_the_typist_and_nothing_is_lost_when_there_is_room_again(tmp_path: Path) -> None:
    failing, told = FailingDisk(), []  # type: FailingDisk, list[OSError | None]
    journal = Journal.start(tmp_path, "base", disk=failing.disk, on_problem=told.append)
    failing.writing, failing.room = errno.ENOSPC, 7
    for number in range(50):
        journal.change(4 + number, 0, "x")
    assert journal.problem is not None
    assert journal.problem.errno == errno.ENOSPC
    assert _text(journal) == "base"
    failing.room = 33
    _until(lambda: failing.room == 0)
    torn = _text(journal)
    assert torn is not None
    assert ("base" + "x" * 50).startswith(torn)
    failing.writing = None
    _until(lambda: journal.problem is None)
    assert _text(journal) == "base" + "x" * 50
    journal.change(54, 0, "!")
    assert _text(journal) == "base" + "x" * 50 + "!"
    journal.close()
    assert [problem and problem.errno for problem in told] == [errno.ENOSPC, None]


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_a_folder_that_cannot_be_made_is_a_problem_until_it_can(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("a file where the folder should be")
    journal = Journal.start(tmp_path / "journal", "base")
    journal.change(4, 0, "!")
    assert journal.problem is not None
    assert not journal.sync()
    (tmp_path / "journal").unlink()
    _until(lambda: journal.problem is None)
    assert _text(journal) == "base!"
    journal.close()


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_after_a_failed_flush_the_log_is_written_anew(tmp_path: Path) -> None:
    failing = FailingDisk()
    journal = Journal.start(tmp_path, "base", disk=failing.disk)
    assert journal.sync()
    inode = journal.file.stat().st_ino
    failing.syncing = errno.EIO
    journal.change(4, 0, "!")
    _until(lambda: journal.problem is not None)
    journal.change(5, 0, "?")
    assert _text(journal) == "base!?"
    failing.syncing = None
    _until(lambda: journal.problem is None)
    assert journal.file.stat().st_ino != inode
    assert _text(journal) == "base!?"
    journal.close()


@pytest.mark.usefixtures("no_thread_stays", "quick")
@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
def test_a_journal_deleted_by_someone_comes_back(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path / "j", "base")
    journal.file.unlink()
    journal.change(4, 0, "!")
    _until(lambda: journal.file.exists())
    assert _text(journal) == "base!"
    journal.close()


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_a_long_log_is_replaced_by_a_short_one_with_the_same_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "COMPACT_BYTES", 2000)
    journal = Journal.start(tmp_path, "")
    longest = 0
    for number in range(3000):
        journal.change(0, 1 if number % 2 else 0, "" if number % 2 else "x")
        longest = max(longest, journal.file.stat().st_size)
        if number % 100 == 0:
            time.sleep(0.002)
    journal.change(0, 0, "end")
    _until(lambda: journal.file.stat().st_size < 2500)
    assert longest > 2500
    assert _text(journal) == "end"
    journal.close()


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_saving_starts_the_log_afresh_and_heals_a_log_that_went_astray(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path, "base")
    journal.change(0, 4, "not what the editor shows")
    journal.saved(tmp_path / "a.txt", "what the editor shows")
    journal.change(21, 0, "!")
    _until(lambda: _text(journal) == "what the editor shows!")
    journal.close()


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.text(max_size=9), st.booleans()), max_size=40))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_changes_saves_and_restarts_in_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edits: list[tuple[int, int, str, bool]]
) -> None:
    monkeypatch.setattr(module, "SYNC_SECONDS", 0.0005)
    monkeypatch.setattr(module, "COMPACT_BYTES", 50)
    journal = Journal.start(tmp_path, "")
    units = b""
    for position, removed, inserted, save in edits:
        journal.change(position, removed, inserted)
        position = min(position, len(units) // 2)
        new = inserted.replace("\u2029", "\n").encode("utf-16-le")
        units = units[: 2 * position] + new + units[2 * (position + removed) :]
        if save:
            journal.saved(tmp_path / "a.txt", units.decode("utf-16-le", "surrogatepass"))
    assert journal.sync()
    assert _text(journal) == units.decode("utf-16-le", "surrogatepass")
    journal.close()


def test_recover_gives_the_text_and_where_it_belongs(tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    stamp = text_file.write(document, "saved")
    journal = Journal.start(tmp_path / "j", "saved", document)
    journal.change(5, 0, " and more 🦊")
    assert recover(tmp_path / "j") == [], "its owner is alive"
    journal.close(discard=False)
    (recovered,) = recover(tmp_path / "j")
    assert (recovered.path, recovered.text, recovered.cursor) == (document, "saved and more 🦊", 17)
    assert recovered.unsaved
    assert recovered.saved_at is not None
    assert abs(recovered.changed_at - time.time()) < 60
    assert recover(tmp_path / "j") == [], "claimed by the first"
    recovered.release()
    (again,) = recover(tmp_path / "j")
    again.discard()
    assert recover(tmp_path / "j") == []
    assert list((tmp_path / "j").iterdir()) == []
    assert not text_file.changed_on_disk(document, stamp)


def test_the_caret_is_remembered(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path, "some text", cursor=3, saved=False)
    journal.close(discard=False)
    (recovered,) = recover(tmp_path)
    assert recovered.cursor == 3
    recovered.discard()
    journal = Journal.start(tmp_path, "some text", saved=False)
    journal.cursor(7)
    journal.close(discard=False)
    (recovered,) = recover(tmp_path)
    assert recovered.cursor == 7
    recovered.discard()


@pytest.mark.parametrize("case", ["saved", "typed and undone", "on disk", "empty"])
def test_what_is_safe_is_not_offered_and_cleaned(tmp_path: Path, case: str) -> None:
    document, folder = tmp_path / "a.txt", tmp_path / "j"
    text_file.write(document, "text")
    journal = Journal.start(folder, "" if case == "empty" else "text", None if case == "empty" else document)
    if case == "saved":
        journal.change(4, 0, "!")
        text_file.write(document, "text!")
        journal.saved(document, "text!")
    elif case == "typed and undone":
        journal.change(4, 0, "!")
        journal.change(4, 1, "")
    elif case == "on disk":
        journal.change(4, 0, "!")
        text_file.write(document, "text!")
    journal.close(discard=False)
    assert recover(folder) == []
    assert list(folder.iterdir()) == []


def test_a_saved_text_whose_file_is_gone_is_offered(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path / "j", "text", tmp_path / "gone.txt")
    journal.close(discard=False)
    (recovered,) = recover(tmp_path / "j")
    assert (recovered.text, recovered.unsaved) == ("text", False)
    recovered.discard()


def test_a_torn_end_costs_only_itself_and_an_unreadable_journal_is_set_aside(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path, "")
    journal.change(0, 0, "one ")
    journal.change(4, 0, "two")
    journal.close(discard=False)
    journal.file.write_bytes(journal.file.read_bytes()[:-3])
    (tmp_path / "x.journal").write_bytes(b"\0" * 100)
    (tmp_path / "dead.part").write_bytes(b"half a log")
    (tmp_path / "dead.lock").touch()
    (recovered,) = recover(tmp_path)
    assert recovered.text == "one "
    recovered.discard()
    assert [file.name for file in tmp_path.iterdir()] == ["x.damaged"]


def test_recover_looks_at_an_absent_folder(tmp_path: Path) -> None:
    assert recover(tmp_path / "absent") == []


def test_a_recovered_text_goes_on_in_a_new_journal_and_is_in_one_at_every_moment(tmp_path: Path) -> None:
    first = Journal.start(tmp_path, "never saved", saved=False)
    first.close(discard=False)
    (recovered,) = recover(tmp_path)
    second = Journal.start(tmp_path, recovered.text, recovered.path, recovered.cursor, saved=False)
    assert second.sync()
    recovered.discard()
    second.close(discard=False)
    (again,) = recover(tmp_path)
    assert again.text == "never saved"
    again.discard()


def test_calls_after_close_do_nothing(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path, "text")
    journal.close()
    journal.change(0, 0, "x")
    journal.cursor(1)
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_file_of_a_new_journal_may_be_held_for_an_instant_by_a_starting_program(tmp_path: Path) -> None:
    lock = FileLock.acquire(tmp_path / "x.lock")
    assert lock is not None
    threading.Timer(0.03, lock.release).start()
    guard = FileLock.acquire_soon(tmp_path / "x.lock")
    assert guard is not None
    guard.release()


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_nobody_waits_for_the_first_record_of_a_long_text(tmp_path: Path) -> None:
    may_write = threading.Event()

    def slow(fd: int, data: bytes | bytearray | memoryview) -> int:
        assert may_write.wait(10)
        return os.write(fd, data)

    journal = Journal.start(tmp_path, "x" * module.LONG, tmp_path / "a.txt", disk=Disk(write=slow))
    began = time.monotonic()
    for _ in range(100):
        journal.change(0, 0, "y")
    assert time.monotonic() - began < 1
    may_write.set()
    assert journal.sync()
    assert _text(journal) == "y" * 100 + "x" * module.LONG
    journal.close(discard=False)
    assert [found.unsaved for found in recover(tmp_path)] == [True]


@pytest.mark.usefixtures("no_thread_stays", "quick")
def test_a_full_disk_in_the_middle_of_a_long_first_record(tmp_path: Path) -> None:
    failing = FailingDisk()
    failing.writing, failing.room = errno.ENOSPC, 10_000
    told: list[OSError | None] = []
    journal = Journal.start(tmp_path, "语" * module.LONG, on_problem=told.append, disk=failing.disk)
    journal.change(0, 0, "y")
    _until(lambda: bool(told))
    failing.writing = None
    _until(lambda: told[-1] is None)
    assert _text(journal) == "y" + "语" * module.LONG
    journal.saved(tmp_path / "b.txt", "z")
    journal.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("no_thread_stays")
def test_a_long_text_closed_at_once_leaves_nothing(tmp_path: Path) -> None:
    journal = Journal.start(tmp_path, "x" * module.LONG)
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_a_log_whose_folder_went_away_is_on_the_disk_again_before_the_program_ends(tmp_path: Path) -> None:
    folder = tmp_path / "home" / "journal"
    journal = Journal.start(folder, "one")
    journal.change(3, 0, " two")
    assert journal.sync()
    while journal._thread is not None:  # nothing is left to flush, so that nobody looks at the disk any more
        time.sleep(0.01)
    shutil.rmtree(folder.parent)
    assert journal.sync()
    state = replay(journal.file.read_bytes())
    assert state is not None and state.text == "one two"
    shutil.rmtree(folder.parent)
    folder.parent.write_bytes(b"no folder can be made here")
    assert not journal.sync()
    folder.parent.unlink()
    journal.close(discard=False)
    (found,) = recover(folder)
    assert found.text == "one two"
    found.release()


def test_a_disk_that_does_not_answer_holds_nobody_up_and_is_no_failure(tmp_path: Path) -> None:
    gate = threading.Event()
    journal = Journal.start(tmp_path, "text", disk=Disk(fsync=lambda _fd: bool(gate.wait(30)) and None))  # type: ignore[func-returns-value]
    journal.change(4, 0, " and more")
    began = time.monotonic()
    assert not journal.sync(0.05)
    assert journal.written() and journal.problem is None
    assert _text(journal) == "text and more"
    journal.close(discard=False)
    assert time.monotonic() - began < 5
    gate.set()
    _until(lambda: not any(thread.name in ("journal", "disk") for thread in threading.enumerate()))
    (found,) = recover(tmp_path)
    assert found.text == "text and more"
    found.discard()


def test_a_new_log_is_on_the_disk_before_it_takes_the_place_of_the_old(tmp_path: Path) -> None:
    flushed: set[int] = set()
    replaced: list[bool] = []

    def noted(fd: int) -> None:
        flushed.add(os.fstat(fd).st_ino)
        os.fsync(fd)

    def looked(source: Path, target: Path) -> None:
        replaced.append(source.stat().st_ino in flushed)
        os.replace(source, target)

    journal = Journal.start(tmp_path, "words", disk=Disk(fsync=noted, replace=looked))
    journal.change(5, 0, " more")
    journal.saved(tmp_path / "file.txt", "words more")
    deadline = time.monotonic() + 10
    while not replaced and time.monotonic() < deadline:
        time.sleep(0.02)
    journal.close()
    assert replaced and all(replaced)


def test_of_several_texts_the_newest_is_offered_first(tmp_path: Path) -> None:
    for number in range(3):
        journal = Journal.start(tmp_path, f"text {number}")
        journal.close(discard=False)
        os.utime(journal.file, (1_000 + (number * 7) % 3, 1_000 + (number * 7) % 3))
    found = recover(tmp_path)
    assert [one.changed_at for one in found] == [1_002, 1_001, 1_000]
    for one in found:
        one.release()
