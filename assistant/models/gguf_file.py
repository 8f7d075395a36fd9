"""The header of a GGUF file: its metadata, and the place of each tensor. The tensors themselves are not read.

A file in several parts ("-00001-of-00003.gguf") is read from any of them.
"""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from assistant.errors import ModelDamaged, ModelIncomplete, ModelUnsupported

MAGIC = b"GGUF"
_PARTS = re.compile(r"^(?P<stem>.*)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf$", re.IGNORECASE | re.DOTALL)
_SIMPLE = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_STRING, _ARRAY = 8, 9
_MOST_ENTRIES, _MOST_TENSORS, _MOST_DIMENSIONS, _LONGEST_ARRAY = 100_000, 200_000, 4, 20_000_000
_SHORT = 1_000
_LARGEST_HEAD = 400_000_000
# Numbers in a block and its bytes, by ggml's number of the type.
TYPES = {
    0: ("F32", 1, 4), 1: ("F16", 1, 2), 30: ("BF16", 1, 2), 8: ("Q8_0", 32, 34), 2: ("Q4_0", 32, 18), 3: ("Q4_1", 32, 20),
    6: ("Q5_0", 32, 22), 7: ("Q5_1", 32, 24), 10: ("Q2_K", 256, 84), 11: ("Q3_K", 256, 110), 12: ("Q4_K", 256, 144),
    13: ("Q5_K", 256, 176), 14: ("Q6_K", 256, 210), 20: ("IQ4_NL", 32, 18), 23: ("IQ4_XS", 256, 136),
}  # fmt: skip
# Kinds of files that hold no text model of their own, by general.type.
_OTHER_KINDS = ("mmproj", "adapter", "imatrix", "vocab")


@dataclass(frozen=True, slots=True)
class TensorPlace:
    """`shape` as rows and columns come in memory, so that the last number is the length of a row."""

    name: str
    shape: tuple[int, ...]
    type: str
    file: Path
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class GgufFile:
    """`metadata` has the file's own keys. `files` are all its parts, in order."""

    path: Path
    metadata: dict[str, Any]
    tensors: dict[str, TensorPlace]
    files: tuple[Path, ...] = field(default_factory=tuple)

    @property
    def architecture(self) -> str:
        return str(self.metadata.get("general.architecture", ""))

    def get(self, key: str, default: Any = None) -> Any:
        """A value of the architecture's own, "llama.context_length" by `key` "context_length"."""
        return self.metadata.get(f"{self.architecture}.{key}", default)

    def floats(self, name: str) -> list[float]:
        """The numbers of a small tensor in 32 bits. Raises `ModelDamaged`."""
        place = self.tensors[name]
        if place.type != "F32" or place.size > 1_000_000:
            raise ModelDamaged(self.path, place.file.name, f"{name} is {place.type}")
        with place.file.open("rb") as file:
            file.seek(place.offset)
            return list(struct.unpack(f"<{place.size // 4}f", file.read(place.size)))

    @property
    def parameters(self) -> int:
        return sum(math.prod(tensor.shape) for tensor in self.tensors.values())

    @property
    def weight_bytes(self) -> int:
        return sum(tensor.size for tensor in self.tensors.values())


def is_gguf(path: Path) -> bool:
    """By its name, or by its first letters."""
    if path.suffix.lower() == ".gguf":
        return True
    try:
        with path.open("rb") as file:
            return file.read(4) == MAGIC
    except OSError:
        return False


def read(path: Path, vocabulary: bool = True) -> GgufFile:
    """The account of a file and of all its parts; without `vocabulary` long lists of texts are empty. Raises `ModelDamaged`, `ModelIncomplete` for a part that is not there,
    and `ModelUnsupported` for tensors of a type that is not known and for a file that is no text model."""
    files = _parts(path)
    metadata: dict[str, Any] = {}
    tensors: dict[str, TensorPlace] = {}
    for number, file in enumerate(files):
        found, places = _one(file, vocabulary)
        # The first part has the account of all; the others say their numbers alone.
        metadata = found if not number else metadata
        if clash := tensors.keys() & places.keys():
            raise ModelDamaged(path, file.name, f"{sorted(clash)[0]} is in two parts")
        tensors |= places
    whole = GgufFile(path, metadata, tensors, files)
    expected = metadata.get("split.tensors.count")
    if len(files) > 1 and isinstance(expected, int) and expected != len(tensors):
        raise ModelDamaged(path, path.name, f"{len(tensors)} tensors where {expected} are announced")
    _refuse_other_kinds(whole)
    return whole


def _parts(path: Path) -> tuple[Path, ...]:
    found = _PARTS.match(path.name)
    if found is None:
        return (path,)
    count = int(found["count"])
    if not 1 <= int(found["number"]) <= count <= 1_000:
        raise ModelDamaged(path, path.name, "the number of its part makes no sense")
    ending = path.suffix
    files = tuple(
        path.with_name(f"{found['stem']}-{number:05}-of-{count:05}{ending}") for number in range(1, count + 1)
    )
    missing = tuple(file.name for file in files if not file.is_file())
    if missing:
        raise ModelIncomplete(path, missing)
    return files


def _refuse_other_kinds(whole: GgufFile) -> None:
    architecture, path = whole.architecture, whole.path
    kind = str(whole.metadata.get("general.type", "model"))
    if kind in _OTHER_KINDS or architecture in ("clip", "mmproj"):
        raise ModelUnsupported(path, f"GGUF {kind if kind != 'model' else 'mmproj'}")
    if not architecture:
        raise ModelDamaged(path, path.name, "no general.architecture")
    if not whole.tensors:
        raise ModelUnsupported(path, f"{architecture} (vocabulary only)")
    if (
        whole.get("pooling_type")
        or whole.get("attention.causal") is False
        or architecture.endswith(("bert", "encoder"))
    ):
        raise ModelUnsupported(path, f"{architecture} (embeddings)")
    if "token_embd.weight" not in whole.tensors:
        raise ModelUnsupported(path, f"{architecture} (no text model)")


def _one(path: Path, vocabulary: bool) -> tuple[dict[str, Any], dict[str, TensorPlace]]:
    try:
        with path.open("rb") as file:
            return _Reading(path, file, vocabulary).all()
    except (OSError, struct.error, ValueError, MemoryError, OverflowError) as error:
        raise ModelDamaged(path, path.name, f"unreadable: {error}") from error


class _Reading:
    def __init__(self, path: Path, file: BinaryIO, vocabulary: bool) -> None:
        self._path, self._file, self._vocabulary = path, file, vocabulary
        self._size = file.seek(0, 2)
        file.seek(0)
        # The head of a model is a few megabytes; a vocabulary of 262,144 tokens makes it 20.
        self._data = memoryview(file.read(min(self._size, 1 << 16)))
        self._place = 0

    def all(self) -> tuple[dict[str, Any], dict[str, TensorPlace]]:
        if bytes(self._take(4)) != MAGIC:
            raise ValueError("it does not begin as GGUF files do")
        version = self._number("<I")
        if version not in (2, 3):
            raise ModelUnsupported(self._path, f"GGUF {version & 0xFFFF if version < 2**16 else 'big-endian'}")
        tensors, entries = self._number("<Q"), self._number("<Q")
        if tensors > _MOST_TENSORS or entries > _MOST_ENTRIES:
            raise ValueError(f"{tensors} tensors and {entries} entries are announced")
        metadata: dict[str, Any] = {}
        for _ in range(entries):
            key = self._text()
            metadata[key] = self._value(self._number("<I"), 0)
        heads = [self._head() for _ in range(tensors)]
        alignment = metadata.get("general.alignment", 32)
        if not isinstance(alignment, int) or not 1 <= alignment <= 2**20:
            raise ValueError("an alignment that makes no sense")
        start = -(-self._place // alignment) * alignment
        places = {}
        for name, shape, number, offset in heads:
            places[name] = place = self._tensor(name, shape, number, start + offset)
            if place.offset + place.size > self._size:
                raise ValueError(f"{self._size} bytes where {name} ends at {place.offset + place.size}")
        if len(places) != len(heads):
            raise ValueError("two tensors have one name")
        return metadata, places

    def _tensor(self, name: str, shape: tuple[int, ...], number: int, offset: int) -> TensorPlace:
        if number not in TYPES:
            raise ModelUnsupported(self._path, f"GGUF {_type_name(number)}")
        type_, block, size = TYPES[number]
        if shape[-1] % block:
            raise ValueError(f"a row of {name} is {shape[-1]} numbers long, no multiple of {block}")
        return TensorPlace(name, shape, type_, self._path, offset, math.prod(shape) // block * size)

    def _head(self) -> tuple[str, tuple[int, ...], int, int]:
        name, dimensions = self._text(), self._number("<I")
        if not 1 <= dimensions <= _MOST_DIMENSIONS:
            raise ValueError(f"{name} has {dimensions} dimensions")
        shape = tuple(self._number("<Q") for _ in range(dimensions))[::-1]
        if not all(0 < length < 2**40 for length in shape) or math.prod(shape) > 2**44:
            raise ValueError(f"{name} is {shape}")
        return name, shape, self._number("<I"), self._number("<Q")

    def _value(self, kind: int, depth: int) -> Any:
        if kind in _SIMPLE:
            return self._number(_SIMPLE[kind])
        if kind == _STRING:
            return self._text()
        if kind != _ARRAY or depth > 2:
            raise ValueError(f"a value of kind {kind}")
        inner, count = self._number("<I"), self._number("<Q")
        if count > _LONGEST_ARRAY:
            raise ValueError(f"an array of {count} values")
        if inner in _SIMPLE:
            form = f"<{count}{_SIMPLE[inner][1]}"
            return list(struct.unpack(form, self._take(struct.calcsize(form))))
        if inner == _STRING:
            return self._texts(count)
        return [self._value(inner, depth + 1) for _ in range(count)]

    def _texts(self, count: int) -> list[str]:
        found: list[str] = []
        add, unpack = found.append, struct.Struct("<Q").unpack_from
        data, place = self._data, self._place
        keep = self._vocabulary or count < _SHORT
        # Without a call for each: a vocabulary and its merges are half a million texts.
        for _ in range(count):
            if place + 8 > len(data) or place + 8 + (length := unpack(data, place)[0]) > len(data):
                self._place = place
                self._more(8)
                self._more(8 + unpack(self._data, place)[0])
                data = self._data
                length = unpack(data, place)[0]
            place += 8
            if keep:
                add(str(data[place : place + length], "utf-8", "replace"))
            place += length
        self._place = place
        return found

    def _text(self) -> str:
        return str(self._take(self._number("<Q")), "utf-8", "replace")

    def _number(self, form: str) -> Any:
        return struct.unpack(form, self._take(struct.calcsize(form)))[0]

    def _take(self, count: int) -> memoryview:
        if self._place + count > len(self._data):
            self._more(count)
        self._place += count
        return self._data[self._place - count : self._place]

    def _more(self, count: int) -> None:
        end = self._place + count
        if end > min(self._size, _LARGEST_HEAD):
            raise ValueError("it is cut off")
        self._file.seek(0)
        self._data = memoryview(self._file.read(min(self._size, _LARGEST_HEAD, max(end, 4 * len(self._data)))))


def _type_name(number: int) -> str:
    names = {
        16: "IQ2_XXS", 17: "IQ2_XS", 18: "IQ3_XXS", 19: "IQ1_S", 21: "IQ3_S", 22: "IQ2_S", 29: "IQ1_M", 34: "TQ1_0",
        35: "TQ2_0", 39: "MXFP4", 40: "NVFP4",
    }  # fmt: skip
    return names.get(number, f"type {number}")
