"""What the journals of dead processes still hold."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from assistant.documents import text_file
from assistant.documents.disk import FileLock
from assistant.documents.journal_format import Replayed, replay
from assistant.errors import DocumentError


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
    _claim: FileLock = field(repr=False)

    def discard(self) -> None:
        """Deletes the journal. To go on writing, first `Journal.start(folder, text, path, cursor, saved=False)` and its
        `sync()`, then this: at no moment is the text in no file."""
        with contextlib.suppress(OSError):
            self.file.unlink()
        self._claim.release()

    def release(self) -> None:
        """Leaves it on disk, to be offered at the next start."""
        self._claim.release()


def recover(folder: Path) -> list[Recovered]:
    """Newest first. Journals of running processes are left alone; those whose text is safe in its file are deleted; of a
    torn or damaged one everything before the damage is offered. Never raises for a bad journal."""
    found = []
    for file in sorted(folder.glob("*.journal")):
        recovered = take(file)
        if recovered is not None:
            found.append(recovered)
    _sweep(folder)
    return sorted(found, key=lambda recovered: -recovered.changed_at)


def take(file: Path) -> Recovered | None:
    """The same for one journal; None when there is nothing in it to be had."""
    with contextlib.suppress(OSError):
        claim = FileLock.acquire(file.with_suffix(".lock"))
        if claim is not None:
            recovered = None
            try:
                recovered = _offer(file, claim)
            finally:
                if recovered is None:
                    claim.release()
            return recovered
    return None


def _offer(file: Path, claim: FileLock) -> Recovered | None:
    try:
        changed_at = file.stat().st_mtime
        state = replay(file.read_bytes())
    except (OSError, ValueError, KeyError, TypeError):
        # ValueError and its like: a record with a right checksum that this version cannot read.
        state, changed_at = None, 0.0
    if state is None:
        # Not even the opening can be read; it is set aside and not deleted, as only a person may judge it worthless.
        with contextlib.suppress(OSError):
            os.replace(file, file.with_suffix(".damaged"))
        return None
    path = Path(state.origin.path) if state.origin.path is not None else None
    if _safe(state, path):
        with contextlib.suppress(OSError):
            file.unlink()
        return None
    origin = state.origin
    return Recovered(
        path, state.text, state.cursor, changed_at, origin.saved_at, state.unsaved, origin.digest, file, claim
    )


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
