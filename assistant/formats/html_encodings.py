"""The encoding of a page: by its signature, by the name that it gives, which as in browsers stands for a larger set, or by its bytes."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from assistant.documents import encodings

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
# Each name is read by the first of the codecs that reads all of the page.
_WIDER: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80", "euc-cn", "chinese"), ("gb18030",)),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5"), ("big5hkscs", "cp950")),
    **dict.fromkeys(("shift_jis", "shift-jis", "x-sjis", "sjis", "ms_kanji", "windows-31j", "csshiftjis"), ("cp932",)),
    **dict.fromkeys(
        ("euc-kr", "ks_c_5601-1987", "ksc5601", "ksc_5601", "korean", "windows-949", "cseuckr"), ("cp949",)
    ),
    **dict.fromkeys(("x-euc-jp", "euc-jp"), ("euc_jp", "euc_jis_2004")),
    **dict.fromkeys(
        ("iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii", "ansi", "x-cp1252"), ("cp1252",)
    ),
    **dict.fromkeys(("iso-8859-9", "latin5", "iso8859-9", "x-cp1254"), ("cp1254",)),
    **dict.fromkeys(("tis-620", "tis620", "iso-8859-11", "dos-874", "iso8859-11"), ("cp874",)),
    **dict.fromkeys(("iso-8859-8-i", "logical", "csiso88598i"), ("iso8859_8", "cp1255")),
    **dict.fromkeys(("iso-8859-8-e", "visual"), ("iso8859_8",)),
    **dict.fromkeys(("koi8-r", "koi8", "koi"), ("koi8_r",)),
    **dict.fromkeys(("koi8-u", "koi8-ru"), ("koi8_u",)),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), ("mac_roman",)),
    **dict.fromkeys(("x-mac-cyrillic", "x-mac-ukrainian"), ("mac_cyrillic",)),
    **dict.fromkeys(("unicode", "utf-16", "utf-16le", "utf-16be", "unicode-1-1-utf-8", "utf8"), ("utf-8",)),
    "x-cp1250": ("cp1250",),
    "x-cp1251": ("cp1251",),
    "x-user-defined": ("cp1252",),
}
# A name that a page gives to letters that only the larger set has.
_ALSO = {
    "iso8859-2": "cp1250",
    "iso8859-5": "cp1251",
    "iso8859-7": "cp1253",
    "iso8859-13": "cp1257",
    "iso8859-8": "cp1255",
}


def decode(data: bytes, path: Path) -> tuple[str, int]:
    """A signature decides, then the encoding that the file names, then a guess from its bytes; and how many characters
    could not be read.

    Raises `DocumentBinary`.
    """
    signed = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    zeros = data.count(0)
    if not signed and 0 < zeros <= max(1, len(data) // 1000):
        # Browsers pass them over.
        text, replaced = decode(data.replace(b"\0", b""), path)
        return text, replaced + zeros
    said = _XML_ENCODING.search(data[:200]) or _CHARSET.search(_COMMENT.sub(b"", data[:4096]))
    named = None
    if said and not signed:
        named = _decoded(data, said[1].decode("ascii"))
        if named is not None and not named[1]:
            return named
    guess = encodings.judged(data, path)
    if named is not None and named[1] <= max(guess.replaced, len(data) // 100):
        # A bad byte here and there does not make another encoding of it.
        return named
    return guess.text, guess.replaced


def _decoded(data: bytes, label: str) -> tuple[str, int] | None:
    """The text, and how many characters could not be read; None for a name that stands for no encoding."""
    label = label.lower()
    names = _WIDER.get(label, (label,))
    found: tuple[str, int] | None = None
    for name in names:
        try:
            codec = codecs.lookup(name)
            if not codec._is_text_encoding:
                continue
            return str(codec.decode(data, "strict")[0]), 0
        except UnicodeError:
            text = data.decode(name, "replace")
            bad = text.count("\ufffd")
            if found is None or bad < found[1]:
                found = text, bad
        except (LookupError, ValueError, TypeError, AssertionError):
            continue
    if found is not None and len(names) == 1:
        other = _ALSO.get(codecs.lookup(names[0]).name)
        if other is not None:
            text = data.decode(other, "replace")
            if text.count("\ufffd") < found[1]:
                return text, text.count("\ufffd")
    return found
