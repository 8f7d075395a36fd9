"""Pictures: size and kind by their bytes, which ones a document may show, and where pictures inside a file are
put."""

from __future__ import annotations

import os
import re
import stat
import struct
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from assistant.formats import addresses, svg

LARGEST = 20_000_000
MOST_PIXELS = 64_000_000
ALL_TOGETHER = 100_000_000
"""Bytes that a file's pictures may hold in memory; pictures beyond the limit are left out."""
MEDIA = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}


class Facts(NamedTuple):
    kind: str
    """A key of `MEDIA`."""
    width: int
    """In pixels; 0 where the file does not say."""
    height: int


def facts(data: bytes) -> Facts | None:
    """None for bytes that are no picture of a known kind."""
    try:
        return _facts(data)
    except (struct.error, IndexError):
        return None


def _facts(data: bytes) -> Facts | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Facts("png", *struct.unpack(">II", data[16:24]))
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return Facts("gif", *struct.unpack("<HH", data[6:10]))
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if data.startswith(b"BM") and len(data) > 26:
        width, height = struct.unpack("<ii", data[18:26])
        return Facts("bmp", abs(width), abs(height))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        if data[12:16] == b"VP8X":
            return Facts("webp", 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little"))
        return Facts("webp", 0, 0)
    if re.match(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE svg[^>\[]*>\s*)?<svg[\s>]", data[:2000], re.DOTALL):
        return Facts("svg", 0, 0)
    return None


def _jpeg(data: bytes) -> Facts | None:
    place = 2
    while place + 9 < len(data):
        if data[place] != 0xFF:
            place += 1
            continue
        marker = data[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return Facts("jpg", width, height)
        if marker == 0xFF or 0xD0 <= marker <= 0xD8 or marker == 0x01:
            place += 1 if marker == 0xFF else 2
        else:
            place += 2 + int(struct.unpack(">H", data[place + 2 : place + 4])[0])
    return None


def keep(data: bytes, kept: dict[str, bytes], folder: str) -> str:
    """Put a picture of a file among those `kept`; the address it has from now on, or "" when it cannot be kept."""
    found = facts(data)
    if found is None or not folder or len(data) > LARGEST or sum(map(len, kept.values())) + len(data) > ALL_TOGETHER:
        return ""
    same = next((address for address, bytes_ in kept.items() if bytes_ == data), "")
    if same:
        return same
    address = f"{folder}/image-{len(kept) + 1}.{found.kind}"
    kept[address] = data
    return address


def inside(folder: Path | None, address: str) -> Path | None:
    """The file below `folder` that a relative address names; None for anything else, ways out through links too."""
    if folder is None or addresses.is_remote(address) or address.startswith(("/", "\\")) or not address:
        return None
    for name in dict.fromkeys((address, unquote(address))):
        try:
            path = (folder / name).resolve()
            if path.is_relative_to(folder.resolve()) and path.is_file():
                return path
        except (OSError, ValueError):
            continue
    return None


def state(folder: Path | None, address: str) -> tuple[int, ...]:
    """Another one when the file has changed; empty for one that is not there."""
    path = inside(folder, address)
    try:
        facts_of_file = path.stat() if path is not None else None
    except OSError:
        return ()
    return (facts_of_file.st_ino, facts_of_file.st_size, facts_of_file.st_mtime_ns) if facts_of_file else ()


def load(folder: Path | None, address: str) -> bytes:
    """The bytes of a picture of the document's own folder; empty for whatever may not or cannot be read, or is no
    ordinary file of at most `LARGEST` bytes."""
    path = inside(folder, address)
    if path is None:
        return b""
    try:
        # Without waiting: what is a file now may be a pipe a moment later, and a pipe may have no writer.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return b""
            data = file.read(LARGEST + 1)
    except OSError:
        return b""
    return data if len(data) <= LARGEST else b""


def fit_to_keep(data: bytes) -> tuple[bytes, Facts] | None:
    """A picture as another file may hold it: an SVG without what leads out of it, and none that grows without end when
    it is drawn. None for bytes that are no such picture."""
    found = facts(data)
    if found is None or found.width * found.height > MOST_PIXELS:
        return None
    try:
        return (svg.cleaned(data) if found.kind == "svg" else data), found
    except svg.Refused:
        return None
