"""Bytes to text and back. Each name stands for one codec, with or without a signature."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import NamedTuple

from assistant.documents import plausibility
from assistant.errors import DocumentBinary, EncodingCannotHold, EncodingUnknown

# name: (Python's codec, the signature at the start of the file)
_KNOWN: dict[str, tuple[str, bytes]] = {
    "utf-8": ("utf-8", b""),
    "utf-8-sig": ("utf-8", codecs.BOM_UTF8),
    "utf-16": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16-be-sig": ("utf-16-be", codecs.BOM_UTF16_BE),
    "utf-16-le": ("utf-16-le", b""),
    "utf-16-be": ("utf-16-be", b""),
    "utf-32": ("utf-32-le", codecs.BOM_UTF32_LE),
    "utf-32-be-sig": ("utf-32-be", codecs.BOM_UTF32_BE),
    "gb18030": ("gb18030", b""),
    "big5": ("cp950", b""),
    "shift_jis": ("cp932", b""),
    "euc-jp": ("euc_jp", b""),
    "euc-kr": ("cp949", b""),
    "windows-1252": ("cp1252", b""),
    "windows-1251": ("cp1251", b""),
    "koi8-r": ("koi8_r", b""),
}
ENCODINGS = tuple(_KNOWN)
# Four bytes before two: the signature of UTF-16 opens that of UTF-32.
_SIGNED = sorted((name for name, (_, mark) in _KNOWN.items() if mark), key=lambda name: -len(_KNOWN[name][1]))
_JUDGED = ("gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "windows-1252", "windows-1251", "koi8-r")


def decode(data: bytes, path: Path | str = "", encoding: str | None = None) -> tuple[str, str]:
    """Text of `data` and the name of its encoding, one of `ENCODINGS`; line ends stay as they are.

    A signature decides; then strict UTF-8; then UTF-16 by where its NULs stand; then the older encodings by how much the
    result looks like writing. `encoding` forces one. `path` only fills the errors.
    Raises `DocumentBinary` for text with NULs, `EncodingUnknown` when nothing reads all of it and looks like writing.
    """
    if encoding is not None:
        return _checked(_strict(data, encoding, path), path), encoding
    for name in _SIGNED:
        if data.startswith(_KNOWN[name][1]):
            return _checked(_strict(data, name, path), path), name
    if b"\0" in data:
        return _without_signature(data, path)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _judged(data, path)


class Decoded(NamedTuple):
    text: str
    encoding: str
    """One of `ENCODINGS`."""
    replaced: int
    """Characters that could not be read, each of them U+FFFD in the text."""


def judged(data: bytes, path: Path | str = "") -> Decoded:
    """As `decode`, and never refuses a text: where nothing fits it is UTF-8, with what could not be read replaced.

    Raises `DocumentBinary`.
    """
    try:
        return Decoded(*decode(data, path), 0)
    except EncodingUnknown:
        text = data.decode("utf-8", "replace")
        return Decoded(text, "utf-8", text.count("\ufffd"))


def beginning(data: bytes, encoding: str) -> str | None:
    """The text of a file's first bytes, which may end within a character; None where they are not of this encoding."""
    codec, mark = _KNOWN[encoding]
    try:
        text = codecs.getincrementaldecoder(codec)().decode(data.removeprefix(mark))
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _strict(data: bytes, encoding: str, path: Path | str) -> str:
    try:
        codec, mark = _KNOWN[encoding]
        return data.removeprefix(mark).decode(codec)
    except (KeyError, UnicodeDecodeError) as error:
        raise EncodingUnknown(path, (encoding,)) from error


def _checked(text: str, path: Path | str) -> str:
    if "\0" in text:
        raise DocumentBinary(path)
    return text


def _without_signature(data: bytes, path: Path | str) -> tuple[str, str]:
    # ASCII with a NUL here and there reads as rare Chinese in UTF-16; ASCII in UTF-16 is half NULs.
    if data.isascii() and data.count(0) < 0.4 * len(data):
        raise DocumentBinary(path)
    best, found = 0.5, None
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (score := plausibility.of_utf16(text)) > best:
            best, found = score, (text, name)
    if found is None:
        raise DocumentBinary(path)
    return found


def _judged(data: bytes, path: Path | str) -> tuple[str, str]:
    best, found = 0.45, None
    for name in _JUDGED:
        try:
            text = data.decode(_KNOWN[name][0])
        except UnicodeDecodeError:
            continue
        if (score := plausibility.JUDGES[name](text)) > best:
            best, found = score, (text, name)
    if found is None:
        raise EncodingUnknown(path, ("utf-8", *_JUDGED))
    return found


def encode(text: str, encoding: str, path: Path | str = "") -> bytes:
    """Raises `EncodingCannotHold` with the first character that does not fit, `EncodingUnknown` for an unknown name.

    Two halves of a surrogate pair become their character; a lone half, which no file can hold, becomes U+FFFD, as an
    invisible character must not stop a save.
    """
    if encoding not in _KNOWN:
        raise EncodingUnknown(path, (encoding,))
    codec, mark = _KNOWN[encoding]
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in set(text)):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    try:
        return mark + text.encode(codec)
    except UnicodeEncodeError as error:
        raise EncodingCannotHold(path, encoding, text[error.start]) from error
