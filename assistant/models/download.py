"""One file from a web server to the disk: gone on with where it ended, whatever ended it, and in place only when it is whole.

`NAME.partial` holds what came and `NAME.partial.json` what it is of. After a pause, an error or a kill the next call goes on
with it, where the server still has the same file by its ETag. The SHA-256 is compared before the file gets its name.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import http.client
import json
import os
import re
import shutil
import time
import urllib.error
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.models import checksums, web
from assistant.models.download_errors import (
    DownloadError,
    FetchedElsewhere,
    FileNotWritten,
    FileWrong,
    HostRefused,
    HostUnreachable,
    NotOnHost,
    TooLittleDisk,
)
from assistant.system.disk import FULL, FileLock, replace, replace_file, sync_folder
from assistant.system.private_files import make_folder, open_private

STALL_SECONDS = 30.0
PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Seconds before the next try, where nothing came since the last; after them it is given up."""
_LONGEST_PAUSE = 120.0
_PIECE = 2**18
_SPARE = 2**26  # bytes that stay free on the disk beside the file
_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")
_SHA1_OF_GIT = 40  # digits


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes of the file that are here, of all, 0 where that is not known, and how many come in a second."""

    done: int
    total: int
    rate: float

    @property
    def seconds_left(self) -> float | None:
        return (self.total - self.done) / self.rate if self.total and self.rate > 0 else None


@dataclass(slots=True)
class _Known:
    """The version of the file on the server that the partial file belongs to."""

    address: str = ""
    etag: str = ""
    size: int = 0
    sum: str = ""


class _Cut(Exception):
    """The answer ended before the file did; `cause` in English."""

    def __init__(self, cause: str, wait: float | None = None) -> None:
        super().__init__(cause)
        self.cause, self.wait = cause, wait


class Transfer:
    """`sum` is the SHA-256, or git's SHA-1 of a small file; "" takes what comes. `size` 0 is learned from the server.

    `restarts` names why what had come was thrown away: nothing but another file, or wrong bytes, does that.
    """

    def __init__(
        self, address: str, target: Path, size: int = 0, sum: str = "", *, stall_seconds: float = STALL_SECONDS,
        pauses: tuple[float, ...] = PAUSES, sleep: Callable[[float], object] = time.sleep,
    ) -> None:  # fmt: skip
        self.address, self.target, self.size, self.sum = address, target, size, sum.lower()
        self.host = web.host_of(address)
        self.partial = target.with_name(f"{target.name}.partial")
        self.restarts: list[str] = []
        self._stall_seconds, self._pauses, self._sleep = stall_seconds, pauses, sleep
        self._known = _Known()
        self._came = 0  # in this call
        self._began = 0.0

    def run(
        self,
        on_progress: Callable[[Progress], object] = lambda _: None,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> bool:
        """True when the file is in place, False where it was stopped before. Raises `DownloadError`s; what came stays."""
        try:
            make_folder(self.target.parent)
            lock = FileLock.acquire(self.partial.with_suffix(".lock"))
        except OSError as error:
            raise self._refused(error) from error
        if lock is None:
            raise FetchedElsewhere(self.host, self.target)
        try:
            return self._run(on_progress, should_stop)
        except OSError as error:
            raise self._refused(error) from error
        finally:
            lock.release()

    def _run(self, on_progress: Callable[[Progress], object], should_stop: Callable[[], bool]) -> bool:
        self._begin()
        tries = 0
        wrong = False
        while not should_stop():
            before = self._came
            try:
                if not self._is_whole():
                    self._get(on_progress, should_stop)
                if should_stop() and not self._is_whole():
                    return False
                if self._put_in_place():
                    return True
                if wrong:
                    raise FileWrong(self.host, self.target.name)
                wrong = True
            except _Cut as cut:
                tries = 1 if self._came > before else tries + 1
                if tries > len(self._pauses):
                    raise HostUnreachable(self.host, cut.cause) from cut
                self._wait(cut.wait if cut.wait is not None else self._pauses[tries - 1], should_stop)
        return False

    def _begin(self) -> None:
        self._began = time.monotonic()
        try:
            stored = json.loads(self._facts().read_bytes())
            known = _Known(str(stored["address"]), str(stored["etag"]), int(stored["size"]), str(stored["sum"]))
            self._known = known
        except (OSError, ValueError, KeyError, TypeError):
            self._known = _Known()
        same = bool(self.sum) and self._known.sum == self.sum
        if self._known.address != self.address:
            self._known.etag = ""  # a mirror marks the same file in its own way
        if self._offset() and not same and not (self._known.etag and self._known.sum == self.sum):
            self._throw_away("of another file")

    def _facts(self) -> Path:
        return self.partial.with_name(f"{self.partial.name}.json")

    def _offset(self) -> int:
        try:
            return self.partial.stat().st_size
        except FileNotFoundError:
            return 0

    def _is_whole(self) -> bool:
        total = self.size or self._known.size
        return bool(total) and self._offset() == total

    def _throw_away(self, cause: str) -> None:
        if self._offset():
            self.restarts.append(cause)
        for path in (self.partial, self._facts()):
            path.unlink(missing_ok=True)
        self._known = _Known()

    def _get(self, on_progress: Callable[[Progress], object], should_stop: Callable[[], bool]) -> None:
        """Request the missing bytes and write them. Raises `_Cut` where the answer ends too soon."""
        offset = self._offset()
        headers = {"Accept-Encoding": "identity"}
        if offset:
            headers["Range"] = f"bytes={offset}-"
            if self._known.etag.startswith('"'):  # a weak one may stand for several files
                headers["If-Range"] = self._known.etag
        try:
            with web.opened(self.address, headers, self._stall_seconds) as answer:
                skip = self._agree(answer, offset)
                self._take(answer, skip, on_progress, should_stop)
        except urllib.error.HTTPError as error:
            with error:
                self._refusal(error, offset)
        except urllib.error.URLError as error:
            raise _Cut(reason(error.reason)) from error
        except http.client.HTTPException as error:
            raise _Cut(type(error).__name__) from error
        except (ConnectionError, TimeoutError) as error:
            raise _Cut(reason(error)) from error

    def _agree(self, answer: http.client.HTTPResponse, offset: int) -> int:
        """How many bytes of the answer are here already, after what is here is known to be of the same file."""
        etag = answer.headers.get("ETag", "")
        found = _CONTENT_RANGE.match(answer.headers.get("Content-Range", "")) if answer.status == 206 else None
        length = _number(answer.headers.get("Content-Length", ""))
        if answer.status == 206 and (found is None or int(found[1]) > offset):
            raise _Cut("a range that was not asked for")
        total = (_number(found[3]) if found is not None else length) or 0
        known = bool(offset and self._known.etag)
        if known and not etag:
            raise _Cut("an answer that is not the file")
        wanted = self.size or (self._known.size if known and etag == self._known.etag else 0)
        if total and wanted and total != wanted:
            # A page of some proxy, or another file: nothing of it is written.
            raise _Cut(f"{total} bytes instead of {wanted}")
        if known and etag != self._known.etag:
            self._throw_away("the server has another file by now")
            offset = 0
            if answer.status == 206:
                raise _Cut("another file", wait=0.0)
        before, self._known = self._known, _Known(self.address, etag, total or wanted, self.sum)
        self._need_room(offset)
        if before != self._known or not offset:
            replace_file(self._facts(), json.dumps(asdict(self._known)).encode(), private=True)
        return offset - int(found[1]) if found is not None else offset

    def _need_room(self, offset: int) -> None:
        free = shutil.disk_usage(self.target.parent).free
        missing = max(0, (self.size or self._known.size) - offset)
        if missing + min(_SPARE, missing) > free:
            raise TooLittleDisk(self.host, self.target.parent, missing, free)

    def _take(
        self, answer: http.client.HTTPResponse, skip: int, on_progress: Callable[[Progress], object],
        should_stop: Callable[[], bool],
    ) -> None:  # fmt: skip
        total = self.size or self._known.size
        descriptor = open_private(self.partial, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        with os.fdopen(descriptor, "ab") as file:
            done, mark, at = file.tell(), 0, time.monotonic()
            while not should_stop():
                piece = _read(answer)
                if not piece:
                    break
                passed, piece = piece[:skip], piece[skip:]
                skip -= len(passed)
                if total and done + len(piece) > total:
                    raise _Cut("more bytes than the file has")
                file.write(piece)
                done += len(piece)
                self._came += len(piece)
                mark += len(piece) + len(passed)
                now = time.monotonic()
                if now - at >= self._stall_seconds:
                    if mark < self._stall_seconds:  # a byte a second is no transfer
                        raise _Cut("nothing comes any more")
                    mark, at = 0, now
                on_progress(Progress(done, total, self._came / max(1e-3, now - self._began)))
        if not should_stop() and total and done < total:
            raise _Cut("the connection ended")
        if not total:
            self._known.size = done

    def _refusal(self, error: urllib.error.HTTPError, offset: int) -> None:
        """Raises what a status means that is no 2xx; returns where the file is here already."""
        status = error.code
        if status == 416 and offset:
            total = _number(error.headers.get("Content-Range", "").rpartition("/")[2])
            if total == offset and error.headers.get("ETag", self._known.etag) == self._known.etag:
                self._known.size = offset
                return
            self._throw_away("the server has a shorter file by now")
            raise _Cut("another file", wait=0.0)
        if status in (401, 403, 451):
            raise HostRefused(self.host, self.target.name, status)
        if status in (404, 410):
            raise NotOnHost(self.host, self.target.name)
        if status in (408, 425, 429) or status >= 500:
            raise _Cut(f"{status} {error.reason}", wait=_seconds(error.headers.get("Retry-After", "")))
        raise HostUnreachable(self.host, f"{status} {error.reason}")

    def _put_in_place(self) -> bool:
        """False where other bytes came than should have; they are gone then."""
        with open(self.partial, "rb+") as file:
            os.fsync(file.fileno())
        sha256 = checksums.of_file(self.partial)
        found = _git_sum(self.partial) if len(self.sum) == _SHA1_OF_GIT else sha256
        if self.sum and found != self.sum:
            self._throw_away("wrong bytes")
            return False
        replace(self.partial, self.target)
        sync_folder(self.target.parent)
        self._facts().unlink(missing_ok=True)
        checksums.remember(self.target, sha256)
        return True

    def _wait(self, seconds: float, should_stop: Callable[[], bool]) -> None:
        """In steps, as a person who stops waits for nothing."""
        left = min(seconds, _LONGEST_PAUSE)
        while left > 0 and not should_stop():
            self._sleep(min(left, 0.2))
            left -= 0.2

    def _refused(self, error: OSError) -> DownloadError:
        if error.errno in FULL:
            with contextlib.suppress(OSError):
                free = shutil.disk_usage(self.target.parent).free
                missing = max(0, (self.size or self._known.size) - self._offset())
                return TooLittleDisk(self.host, self.target.parent, missing, free)
        return FileNotWritten(self.host, self.target, error.strerror or str(error))


def discard(target: Path) -> None:
    """Delete the partial file of a download that is no longer wanted. Raises `OSError`."""
    partial = target.with_name(f"{target.name}.partial")
    for path in (partial, partial.with_name(f"{partial.name}.json")):
        path.unlink(missing_ok=True)


def _read(answer: http.client.HTTPResponse) -> bytes:
    try:
        return answer.read1(_PIECE)
    except OSError as error:  # of the network, and not of the disk
        raise _Cut(reason(error)) from error


def _git_sum(file: Path) -> str:
    digest = hashlib.sha1(f"blob {file.stat().st_size}\0".encode(), usedforsecurity=False)
    with open(file, "rb") as content:
        while piece := content.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def _seconds(text: str) -> float | None:
    """Of a header Retry-After; a date there is answered with the pauses of our own."""
    return float(text) if text.isascii() and text.isdigit() else None


def reason(error: object) -> str:
    """Why there is no connection, in a few words of the system."""
    if isinstance(error, TimeoutError):
        return "no answer"
    if isinstance(error, OSError) and error.errno is not None:
        return error.strerror or errno.errorcode.get(error.errno, "no connection")
    return str(error) or "no connection"
