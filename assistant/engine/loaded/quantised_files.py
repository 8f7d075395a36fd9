"""Quantised weights in the user's cache folder, so that a model is calibrated once.

One safetensors file for each model folder; its name holds a stamp of the folder's content, so a changed model is
quantised anew. Losing a file costs time alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import mmap
import os
import struct
import tempfile
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from assistant.system import paths
from assistant.system.disk import put_in_place
from assistant.system.private_files import make_folder

_VERSION = "4"  # of the names and of the folding
_SAMPLES = 16
_SAMPLE = 4096  # bytes
_DTYPES = {
    "I8": torch.int8,
    "F32": torch.float32,
    "BF16": torch.bfloat16,
    "F16": torch.float16,
    "I64": torch.int64,
    "BOOL": torch.bool,
}
_NAMES = {dtype: name for name, dtype in _DTYPES.items()}


class QuantisedFile(Mapping[str, Tensor]):
    """Tensors that are read from disk when they are used. `kept` names the products that were left exact."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if length > os.fstat(file.fileno()).st_size:
                raise ValueError("no header")
            header = json.loads(file.read(length))
            # A private map: torch warns of buffers that it may not write to.
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
        facts = header.pop("__metadata__")
        self.usable: bool = facts["usable"] == "yes"
        self.kept: tuple[str, ...] = tuple(json.loads(facts["kept"]))
        self.divergence = float(facts["divergence"])
        self._entries = header
        self._start = 8 + length
        ends = [entry["data_offsets"][1] for entry in header.values()]
        if self._start + max(ends, default=0) != len(self._map):
            raise ValueError("cut off")

    def __getitem__(self, name: str) -> Tensor:
        entry = self._entries[name]
        start, end = entry["data_offsets"]
        dtype = _DTYPES[entry["dtype"]]
        count = (end - start) // dtype.itemsize
        if not count:
            return torch.empty(entry["shape"], dtype=dtype)
        flat = torch.frombuffer(self._map, dtype=dtype, count=count, offset=self._start + start)
        return flat.view(entry["shape"])

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def release(self) -> None:
        """Release the memory of the tensors read so far; a tensor that is used again is read again."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)


def path_for(folder: Path, weight_files: tuple[str, ...]) -> Path:
    """Where the quantised weights of a model folder are or would be. Raises `OSError` where it cannot be read."""
    return _folder() / f"{_place(folder)}-{_stamp(folder, weight_files)}.safetensors"


def read(path: Path) -> QuantisedFile | None:
    """None where there is no such file or it is damaged."""
    try:
        return QuantisedFile(path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, struct.error):
        return None


class Writer(MutableMapping[str, Tensor]):
    """A file in the making: tensors go to disk as they come. `finish` or `discard` ends it. Raises `OSError`."""

    def __init__(self, path: Path, tensors: int) -> None:
        self._path = path
        handle, self._temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
        self._file = os.fdopen(handle, "w+b", buffering=0)
        self._start = 4096 + 512 * tensors  # bytes kept free for the header, which is known last
        self._end = 0
        self._entries: dict[str, dict[str, Any]] = {}
        self._unused = 0

    def __setitem__(self, name: str, tensor: Tensor) -> None:
        if name in self._entries:
            del self[name]
        data = tensor.contiguous().view(-1).view(torch.uint8).numpy().data
        _put(self._file.fileno(), data, self._start + self._end)
        offsets = [self._end, self._end + data.nbytes]
        self._entries[name] = {"dtype": _NAMES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": offsets}
        self._end += data.nbytes

    def __getitem__(self, name: str) -> Tensor:
        entry = self._entries[name]
        start, end = entry["data_offsets"]
        data = bytearray(end - start)
        self._file.seek(self._start + start)
        self._file.readinto(data)
        return torch.frombuffer(data, dtype=_DTYPES[entry["dtype"]]).view(entry["shape"])

    def __delitem__(self, name: str) -> None:
        # The format allows no gaps, so bytes that are no longer needed stay under another name.
        self._entries[f"unused.{self._unused}"] = self._entries.pop(name)
        self._unused += 1

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def finish(self, kept: tuple[str, ...], divergence: float, *, usable: bool) -> None:
        """Put the file in its place, and delete the files made from earlier contents of the same model folder."""
        if not usable:
            self._entries, self._end = {}, 0
            self._file.truncate(self._start)
        facts = {"usable": "yes" if usable else "no", "kept": json.dumps(kept), "divergence": repr(divergence)}
        header = json.dumps({"__metadata__": facts} | self._entries).encode()
        if len(header) > self._start - 8:
            raise OSError("the header needs more room")
        _put(self._file.fileno(), struct.pack("<Q", self._start - 8) + header.ljust(self._start - 8), 0)
        self._file.close()
        put_in_place(Path(self._temporary), self._path)
        for old in self._path.parent.glob(self._path.name.partition("-")[0] + "-*"):
            if old != self._path:
                with contextlib.suppress(OSError):  # another window may have it open
                    old.unlink()

    def discard(self) -> None:
        self._file.close()
        with contextlib.suppress(OSError):
            os.unlink(self._temporary)


def _put(file: int, data: Any, place: int) -> None:
    os.lseek(file, place, os.SEEK_SET)
    rest = memoryview(data).cast("B")
    while rest:
        rest = rest[os.write(file, rest) :]


def _folder() -> Path:
    folder = paths.cache_dir() / "int8"
    make_folder(folder)
    return folder


def _place(folder: Path) -> str:
    return hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]


def _stamp(folder: Path, weight_files: tuple[str, ...]) -> str:
    """Changes with the configuration, with the torch that packs, and with sizes, times and samples of the weights."""
    found = hashlib.sha256(f"{_VERSION} {torch.__version__}".encode())
    found.update((folder / "config.json").read_bytes())
    found.update(sampled([folder / name for name in weight_files]))
    return found.hexdigest()[:24]


def sampled(files: Sequence[Path]) -> bytes:
    """Another digest when a file has another name, size, time or content, as far as samples tell. Raises `OSError`."""
    found = hashlib.sha256()
    for path in files:
        status = path.stat()
        found.update(f"{path.name} {status.st_size} {status.st_mtime_ns}".encode())
        with path.open("rb") as file:
            for sample in range(_SAMPLES + 1):
                file.seek(max(0, status.st_size - _SAMPLE) * sample // _SAMPLES)
                found.update(file.read(_SAMPLE))
    return found.digest()
