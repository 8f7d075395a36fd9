"""An encoded corpus as a few files of bounded size, to be carried to a machine that has no corpus.

One xz stream of a tar archive (tokens, index, tokenizer) cut into parts; parts.json names them with their checksums.
"""

from __future__ import annotations

import hashlib
import io
import json
import lzma
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from assistant.system.disk import put_folder_in_place
from assistant.system.private_files import make_folder
from assistant.training.data import tokenizer
from assistant.training.data.errors import CorpusMissing, CorpusUnusable
from assistant.training.data.packing import PackedCorpus
from assistant.training.run_folder import TOKENIZER, write_text

LIST = "parts.json"
LARGEST = 60_000_000  # bytes of a part
_EFFORT = 4  # of xz; tokens hardly get smaller with more


def is_parcel(folder: Path) -> bool:
    return (folder / LIST).is_file()


def write(packed: Path, words: Path, out: Path, largest: int = LARGEST) -> list[Path]:
    """Write the parts of a `packing.PackedCorpus`'s folder and the tokenizer `words` into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("part-*"):
        old.unlink()
    (out / LIST).unlink(missing_ok=True)
    parts = _Parts(out, largest)
    with (
        io.BufferedWriter(parts) as whole,
        lzma.open(whole, "wb", preset=_EFFORT) as stream,
        tarfile.open(fileobj=stream, mode="w|") as tar,
    ):
        for file in [*sorted(packed.iterdir()), words]:
            tar.add(file, TOKENIZER if file == words else file.name, filter=_nobody_s)
    listed = [{"name": path.name, "bytes": path.stat().st_size, "sha256": _digest(path)} for path in parts.paths]
    write_text(out / LIST, json.dumps({"parts": listed}, indent=1) + "\n")
    return parts.paths


def opened(folder: Path, cache: Path) -> tuple[PackedCorpus, Tokenizer]:
    """Unpack below `cache` unless it is there. Raises `CorpusMissing` for a part that has not come, `CorpusUnusable`
    for one that is damaged."""
    try:
        listed = json.loads((folder / LIST).read_text("utf-8"))["parts"]
        key = hashlib.sha256("".join(part["sha256"] for part in listed).encode()).hexdigest()[:12]
        names = [(Path(part["name"]).name, part["sha256"]) for part in listed]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CorpusUnusable(f"{folder / LIST} cannot be read: {error!r}. Pack the corpus again.") from error
    place = cache / f"parcel-{key}"
    if not place.is_dir():
        make_folder(cache)
        for name, digest in names:
            if not (folder / name).is_file():
                raise CorpusMissing(f"{name} is not in {folder}. Copy all {len(names)} parts there.")
            if _digest(folder / name) != digest:
                raise CorpusUnusable(f"{folder / name} is damaged. Copy it again.")
        temporary = Path(tempfile.mkdtemp(dir=cache, prefix="parcel-of-"))
        try:
            joined = io.BufferedReader(_Joined([folder / name for name, _ in names]))
            with lzma.open(joined) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
                tar.extractall(temporary, filter="data")
            put_folder_in_place(temporary, place)
        except (tarfile.TarError, lzma.LZMAError, EOFError) as error:
            raise CorpusUnusable(f"{folder} cannot be unpacked: {error}. Pack the corpus again.") from error
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return PackedCorpus(place), tokenizer.load(place / TOKENIZER)


def _nobody_s(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """The same bytes whoever packs, and whenever."""
    entry.uid = entry.gid = entry.mtime = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o644
    return entry


def _digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Parts(io.RawIOBase):
    """A file to write to that goes on in another one when it is full."""

    def __init__(self, folder: Path, largest: int) -> None:
        self._folder, self._largest = folder, largest
        self.paths: list[Path] = []
        self._file: Any = None

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        rest = memoryview(data).cast("B")
        size = len(rest)
        while rest:
            if self._file is None or self._file.tell() >= self._largest:
                self._next()
            room = self._largest - self._file.tell()
            self._file.write(rest[:room])
            rest = rest[room:]
        return size

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()

    def _next(self) -> None:
        if self._file is not None:
            self._file.close()
        self.paths.append(self._folder / f"part-{len(self.paths):02}")
        self._file = open(self.paths[-1], "wb")  # noqa: SIM115 (closed by the next part, or `close`)


class _Joined(io.RawIOBase):
    """Files read as one."""

    def __init__(self, paths: list[Path]) -> None:
        self._paths = list(paths)
        self._file: Any = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while True:
            if self._file is None:
                if not self._paths:
                    return 0
                self._file = open(self._paths.pop(0), "rb")  # noqa: SIM115 (closed at its end)
            if count := self._file.readinto(buffer):
                return int(count)
            self._file.close()
            self._file = None
