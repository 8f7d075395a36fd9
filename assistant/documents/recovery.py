"""Texts recovered from the journals of dead processes."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from assistant.documents import text_file
from assistant.documents.journal_format import Replayed, replay
from assistant.documents.journal_salvage import salvage
from assistant.errors import DocumentError, UnsavedTextUnreadable
from assistant.system import user_files
from assistant.system.disk import FileLock

LARGEST = 2**30


@dataclass
class Recovered:
    """Claimed by this process until `discard()` or `release()`: a second Longhand is not offered it meanwhile."""

    path: Path | None
    """None: never saved."""
    text: str
    cursor: int
    """In UTF-16 code units."""
    changed_at: float
    """Of the last change that reached the journal, seconds since 1970."""
    saved_at: float | None
    unsaved: bool
    """Holds changes since the last save; False when it is offered because the file it was saved to is gone."""
    digest: str | None
    """Of the text that the file was last known to hold, as `journal_format.digest` has it; None when it was never saved."""
    file: Path
    _claim: FileLock | None = field(repr=False)
    damaged: bool = False
    """Read past a damage: words near it may be missing or wrong."""

    def discard(self) -> Path | None:
        """Deletes the journal. To go on writing, first `Journal.start(folder, text, path, cursor, saved=False)` and its
        `sync()`, then this: at no moment is the text in no file. A damaged one is renamed, and its new place comes back."""
        kept = None
        if self.damaged:
            kept = _set_aside(self.file)
        else:
            with contextlib.suppress(OSError):
                self.file.unlink()
        self.release()
        return kept

    def release(self) -> None:
        """Leaves it on disk, to be offered at the next start."""
        if self._claim is not None:
            self._claim.release()


def recover(folder: Path) -> list[Recovered]:
    """Newest first. Leaves journals of running processes alone and deletes a journal whose text is safe in its file. A
    torn journal gives all text before its end, a damaged journal all text that can be read; an unreadable journal is
    set aside and reported. Never raises for a bad journal."""
    found = []
    for file in sorted(folder.glob("*.journal")):
        recovered = take(file)
        if recovered is not None:
            found.append(recovered)
    _sweep(folder)
    return sorted(found, key=lambda recovered: -recovered.changed_at)


def take(file: Path) -> Recovered | None:
    """The same for one journal; None when there is nothing in it to be had, or another program has it."""
    try:
        claim = _claim(file)
    except OSError:
        # A text is offered also where its folder takes no lock.
        return _offer(file, None)
    if claim is None:
        return None
    recovered = None
    try:
        recovered = _offer(file, claim)
    finally:
        if recovered is None:
            claim.release()
    return recovered


def _claim(file: Path) -> FileLock | None:
    lock = file.with_suffix(".lock")
    try:
        return FileLock.acquire(lock)
    except OSError:
        # Something else stands where the lock should, which hides no text.
        if os.path.lexists(lock) and user_files.set_aside(lock):
            return FileLock.acquire(lock)
        raise


def _offer(file: Path, claim: FileLock | None) -> Recovered | None:
    try:
        data = user_files.read_bytes(file, LARGEST)
        changed_at = file.stat().st_mtime
    except FileNotFoundError:
        return None
    except PermissionError:
        user_files.tell(UnsavedTextUnreadable(file, file))
        return None
    except (OSError, MemoryError):
        data, changed_at = b"", 0.0
    salvaged = salvage(data) if data else None
    state = salvaged or replay(data)
    if state is None:
        # It is not deleted, as only a person may judge it worthless.
        user_files.tell(UnsavedTextUnreadable(file, _set_aside(file) or file))
        return None
    path = Path(state.origin.path) if state.origin.path is not None else None
    if _safe(state, path):
        with contextlib.suppress(OSError):
            file.unlink()
        return None
    origin = state.origin
    return Recovered(
        path, state.text, state.cursor, changed_at, origin.saved_at, state.unsaved, origin.digest, file, claim,
        damaged=salvaged is not None,
    )  # fmt: skip


def _set_aside(file: Path) -> Path | None:
    """Under the ending `.damaged`, of which nothing is read."""
    numbered = (f"{file.stem}.damaged-{number}" for number in range(1, 1000))
    return user_files.renamed_to_free(file, (f"{file.stem}.damaged", *numbered))


def _safe(state: Replayed, path: Path | None) -> bool:
    if path is None:
        return not state.units
    if not state.unsaved and os.path.exists(path):  # noqa: PTH110  (it raises for no share that is away)
        return True
    try:
        return text_file.read(path).text == state.text
    except DocumentError:
        return False


def _sweep(folder: Path) -> None:
    """Locks and half-written logs of processes that died between two steps."""
    for file in [*folder.glob("*.lock"), *folder.glob("*.part")]:
        if not file.with_suffix(".journal").exists():
            with contextlib.suppress(OSError):
                claim = FileLock.acquire(file.with_suffix(".lock"))
                if claim is not None:
                    if file.suffix == ".part" and not file.with_suffix(".journal").exists():
                        file.unlink(missing_ok=True)
                    claim.release()
