"""Bytes to text and back. Each name stands for one codec, with or without a signature."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from assistant.documents import letter_pairs, plausibility
from assistant.errors import DocumentBinary, EncodingCannotHold, EncodingUnknown

# name: (Python's codec, the signature at the start of the file)
_KNOWN: dict[str, tuple[str, bytes]] = {
    "utf-8": ("utf-8", b""),
    "utf-8-sig": ("utf-8", codecs.BOM_UTF8),
    "utf-16": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16-be-sig": ("utf-16-be", codecs.BOM_UTF16_BE),
    "utf-16-le": ("utf-16-le", b""),
    "utf-16-be": ("utf-16-be", b""),
    "utf-32-le": ("utf-32-le", b""),
    "utf-32-be": ("utf-32-be", b""),
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
    "koi8-u": ("koi8_u", b""),
    "iso-8859-5": ("iso8859_5", b""),
    "ibm866": ("cp866", b""),
    "windows-1250": ("cp1250", b""),
    "iso-8859-2": ("iso8859_2", b""),
    "windows-1253": ("cp1253", b""),
    "iso-8859-7": ("iso8859_7", b""),
    "windows-1254": ("cp1254", b""),
    "iso-8859-9": ("iso8859_9", b""),
    "windows-1255": ("cp1255", b""),
    "iso-8859-8": ("iso8859_8", b""),
    "windows-1256": ("cp1256", b""),
    "iso-8859-6": ("iso8859_6", b""),
    "windows-1257": ("cp1257", b""),
    "iso-8859-13": ("iso8859_13", b""),
    "windows-1258": ("cp1258", b""),
    "windows-874": ("cp874", b""),
    "iso-8859-15": ("iso8859_15", b""),
    "cp850": ("cp850", b""),
    "mac-roman": ("mac_roman", b""),
    "big5-hkscs": ("big5hkscs", b""),
    "iso-2022-jp": ("iso2022_jp", b""),
}
ENCODINGS = tuple(_KNOWN)
# Four bytes before two: the signature of UTF-16 opens that of UTF-32.
_SIGNED = sorted((name for name, (_, mark) in _KNOWN.items() if mark), key=lambda name: -len(_KNOWN[name][1]))
_EAST_ASIAN = ("gb18030", "big5", "big5-hkscs", "shift_jis", "euc-jp", "euc-kr")
_WESTERN = ("de", "fr", "es", "pt", "it", "sv", "da", "no", "fi", "nl", "ca", "af", "sq", "en")
_CENTRAL = ("pl", "cs", "sk", "hu", "ro", "hr", "sl")
# Of two that read a text as the same, the first is taken.
_BY_LETTERS: dict[str, tuple[str, ...]] = {
    "windows-1252": _WESTERN,
    "iso-8859-15": _WESTERN,
    "windows-1250": _CENTRAL,
    "windows-1251": ("ru", "uk", "bg", "mk"),
    "koi8-r": ("ru", "bg"),
    "koi8-u": ("uk",),
    "windows-1253": ("el",),
    "windows-1254": ("tr",),
    "windows-1255": ("he",),
    "windows-1256": ("ar", "fa", "ur"),
    "windows-1257": ("lt", "lv", "et"),
    "windows-1258": ("vi",),
    "windows-874": ("th",),
    "iso-8859-2": _CENTRAL,
    "iso-8859-5": ("ru", "uk", "bg", "mk"),
    "iso-8859-6": ("ar",),
    "iso-8859-7": ("el",),
    "iso-8859-8": ("he",),
    "iso-8859-9": ("tr",),
    "iso-8859-13": ("lt", "lv"),
    "ibm866": ("ru", "uk", "bg"),
    "mac-roman": _WESTERN,
    "cp850": _WESTERN,
}
JUDGED = (*_EAST_ASIAN, *_BY_LETTERS)
_SAMPLE = 200_000
_LEAST = 0.36


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
    if (escaped := _escaped(data)) is not None:
        return escaped
    if _has_controls(data) and (wide := _wide_without_zeros(data)) is not None:
        return wide
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
    """As `decode`, and never refuses a text: where no encoding fits, UTF-8 with unreadable bytes replaced.

    Raises `DocumentBinary`.
    """
    try:
        return Decoded(*decode(data, path), 0)
    except EncodingUnknown:
        text = data.decode("utf-8", "replace")
        return Decoded(text, "utf-8", text.count("\ufffd"))


def forced(data: bytes, path: Path | str, encoding: str) -> Decoded:
    """Decode in an encoding that someone chose, with unreadable bytes replaced.

    Raises `DocumentBinary`, and `EncodingUnknown` for an unknown name.
    """
    if encoding not in _KNOWN:
        raise EncodingUnknown(path, (encoding,))
    codec, mark = _KNOWN[encoding]
    data = data.removeprefix(mark)
    try:
        return Decoded(_checked(data.decode(codec), path), encoding, 0)
    except UnicodeDecodeError:
        text = _checked(data.decode(codec, "replace"), path)
        return Decoded(text, encoding, text.count("\ufffd"))


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
    found = _wide(data)
    if found is None:
        raise DocumentBinary(path)
    return found


def _wide(data: bytes) -> tuple[str, str] | None:
    """Text of two or four bytes a character, in any script."""
    # ASCII with a NUL here and there reads as rare Chinese in UTF-16; ASCII in UTF-16 is half NULs, and Thai half controls.
    if data.isascii() and data.count(0) < 0.4 * len(data) and not _has_controls(data):
        return None
    best, found = 0.5, None
    for name in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        if len(data) % (4 if "32" in name else 2):
            continue
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (score := plausibility.of_utf16(text)) > best:
            best, found = score, (text, name)
    return found


_CONTROLS = bytes(code for code in range(1, 32) if code not in b"\t\n\f\r\x1b")


def _has_controls(data: bytes) -> bool:
    """More than any text has, as where every second byte of UTF-16 is the number of a script."""
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > 0.2 * len(sample)


def _escaped(data: bytes) -> tuple[str, str] | None:
    """Japanese mail: ASCII alone, with escapes that turn to another set and back."""
    if b"\x1b$B" not in data and b"\x1b$@" not in data:
        return None
    try:
        return data.decode("iso2022_jp"), "iso-2022-jp"
    except UnicodeDecodeError:
        return None


def _high(text: str) -> int:
    return sum(1 for character in text if character > "\x7f")


_FEW = 4
_DOUBTFUL = 0.5
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _damaged_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 but for a byte here and there: the older encodings make no such sequences."""
    good = sum(map(len, _SEQUENCE.findall(data)))
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    return good > 0 and high - good <= max(1, high // 10) and high - good < good


def _judged(data: bytes, path: Path | str) -> tuple[str, str]:
    if _damaged_utf8(data):
        raise EncodingUnknown(path, ("utf-8",))
    sample = data[:_SAMPLE]
    best, found, western = _LEAST, None, None
    for name in JUDGED:
        try:
            text = data.decode(_KNOWN[name][0])
        except UnicodeDecodeError:
            continue
        part = text if len(sample) == len(data) else text[:_SAMPLE]
        score = plausibility.JUDGES[name](part) if name in plausibility.JUDGES else 0.0
        if (languages := _BY_LETTERS.get(name)) is not None:
            by_letters = letter_pairs.score(part, languages)
            if by_letters:
                # A word or two say little about their language, but show which bytes are letters in Western Europe.
                few = name == "windows-1252" and by_letters > 0 and _high(part) <= _FEW
                score = max(min(score, _DOUBTFUL), by_letters) if few else by_letters
            elif name != "windows-1252":
                score = 0.0
        if name == "windows-1252":
            western = text
        if score > best + 1e-6:
            best, found = score, (text, name)
    wide = _wide_without_zeros(data)
    if wide is not None and plausibility.of_utf16(wide[0]) - 0.1 > best:
        return wide
    if found is None:
        raise EncodingUnknown(path, ("utf-8", *JUDGED))
    # Many texts are the same in several encodings, and the commonest of them is the likeliest.
    return (found[0], "windows-1252") if found[0] == western else found


def _wide_without_zeros(data: bytes) -> tuple[str, str] | None:
    """Chinese or Korean of two bytes a character has no zeros where there are no Western letters or line ends."""
    if len(data) % 2 or len(data) < 8:
        return None
    found = _wide(data)
    if found is None or plausibility.of_utf16(found[0]) < 0.68:
        return None
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
