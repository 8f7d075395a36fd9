"""What may lie in a user's folders in place of the files that the program wrote: for tests that start from it."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from assistant.documents import backups, glossary, pinned, provenance
from assistant.documents import journal_format as log
from assistant.documents.journal_format import Origin
from assistant.documents.pinned import Pinned
from assistant.documents.provenance import Passage
from assistant.documents.recent import RecentFiles
from assistant.documents.session_file import OpenDocument, OpenDocuments, Place, SessionFile
from assistant.settings import Settings, settings_file
from assistant.system import paths
from assistant.tasks import Passage as PinnedPassage

TEXT = "It was a dark night, and the fox 🦊 slept.\n" * 5
ACTION = """id = "own"
name = "Mine"
explanation = "What I need"
task = "extract"
schema = '{"type": "object", "properties": {"a": {"type": "string"}}}'
temperature = 0.5
"""
_NUMBERS = (
    b"1e999",
    b"-1e999",
    b"NaN",
    b"9" * 5000,
    b"-" + b"9" * 400,
    b"1" * 400,
    b"\xc2\xb2",
    b"2147483648",
    b"-1",
    b"0",
)
_VALUES = (
    b"null",
    b"true",
    b"[]",
    b"{}",
    b'""',
    b'"\\ud800"',
    b'"\\u0000"',
    b'"\xe2\x80\xae<b>x"',
    b"[[1, 2], [3, 4]]",
)


def journal(text: str = TEXT, path: Path | None = None) -> bytes:
    data = b"".join(log.opening(log.to_units(text), Origin(str(path) if path else None), 3))
    for number, word in enumerate(("Once ", "upon ", "a ", "time ")):
        data += log.change(5 * number, 0, word) + log.caret(5 * number)
    return data + log.saved(Origin(None, None, None)) + log.change(0, 1, "")


def write_home(document: Path) -> list[Path]:
    """A home with a file of every kind, of a person who has `document` open; the files."""
    document.write_text(TEXT, "utf-8")
    config, data = paths.config_dir(), paths.data_dir()
    settings_file.write(paths.settings_file(), Settings())
    RecentFiles().add(document)
    open_documents = (OpenDocument(str(document), Place(3, 3, 0)), OpenDocument(journal="00000000000000aa.journal"))
    SessionFile().write(OpenDocuments(open_documents, 0, True))
    pinned.keep(document, Pinned("remember", "note", (PinnedPassage("name", "text"),), (document,)))
    provenance.keep(document, TEXT, [Passage(0, 6, provenance.Origin("continue", "starter", "2026-11-22"))])
    glossary.write([glossary.Entry("fox", "de", "Fuchs")])
    backups.keep(document)
    backups.keep_discarded("given up", "x.txt")
    written = {
        config
        / "window.ini": b"[General]\ngeometry=@ByteArray(\\x1\\xd9\\xd0\\xcb)\npanel_width=340\npanel_hidden=false\n",
        config / "goal.ini": b"[General]\nday=2026-11-22\nwords=250\n",
        config / "version.txt": b"0.0.9\n",
        paths.journal_dir() / "00000000000000aa.journal": journal(),
        paths.journal_dir() / "00000000000000bb.journal": journal("another text", document),
        paths.journal_dir() / "00000000000000aa.lock": b"",
        paths.data_folder("dictionaries") / "personal.txt": "Tür\nlyne\n".encode(),
        paths.actions_dir() / "own.toml": ACTION.encode(),
        paths.templates_dir() / "letter.md": b"# {title}\n\n{date}\n",
        paths.log_dir()
        / "longhand.log": b"2026-11-22 10:00:00,000 ERROR MainThread assistant.app: unforeseen\nValueError\n",
    }
    for file, content in written.items():
        file.write_bytes(content)
    return sorted(file for folder in (config, data, paths.log_dir()) for file in folder.rglob("*") if file.is_file())


def mutate(file: Path, dice: random.Random) -> bytes | None:
    """Put something else in the place of a file; its bytes where it still is one."""
    data = bytearray(file.read_bytes())
    kind = dice.choice(_CHANGES) if dice.random() < 0.8 else dice.choice(_PLACES)
    made = kind(file, data, dice)
    if made is not None:
        file.write_bytes(made)
    return made


def _flipped(_file: Path, data: bytearray, dice: random.Random) -> bytes:
    for _ in range(dice.choice((1, 1, 2, 20))):
        if data:
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def _cut(_file: Path, data: bytearray, dice: random.Random) -> bytes:
    return bytes(data[: dice.randrange(len(data) + 1)])


def _nulls(_file: Path, data: bytearray, dice: random.Random) -> bytes:
    start = dice.randrange(len(data) + 1)
    data[start : start + dice.randrange(40)] = bytes(dice.randrange(60))
    return bytes(data)


def _deep(file: Path, data: bytearray, dice: random.Random) -> bytes:
    nested = dice.choice((b"[", b'{"a":', b"(")) * dice.choice((500, 100_000))
    if file.suffix == ".journal":
        return log.MAGIC + log._record(b"B" + len(nested).to_bytes(4, "little") + nested + b"h\0i\0")
    return dice.choice((nested, bytes(data).replace(b'"', b'"' + nested, 1), _replaced(data, nested, dice)))


def _replaced(data: bytearray, value: bytes, dice: random.Random) -> bytes:
    """One value of the file is another: what stands behind a colon, a comma or an equals sign."""
    places = [at for at, byte in enumerate(data) if byte in b":,="]
    if not places:
        return value
    at = dice.choice(places) + 1
    end = next((n for n in range(at, len(data)) if data[n] in b",}]\n"), len(data))
    return bytes(data[:at] + value + data[end:])


def _numbers(file: Path, data: bytearray, dice: random.Random) -> bytes:
    if file.suffix == ".journal":
        return bytes(data) + log._record(
            dice.choice((b"C", b"M", b"S", b"B", b"X")) + dice.randbytes(dice.randrange(30))
        )
    return _replaced(data, dice.choice(_NUMBERS), dice)


def _values(file: Path, data: bytearray, dice: random.Random) -> bytes:
    if file.suffix == ".journal":
        facts = {"path": str(file), "digest": None, "saved_at": None, "cursor": 0}
        facts[dice.choice(sorted(facts))] = dice.choice((5, -1, 2**80, [], {}, "\0", "\ud800", True, 1e999, "x" * 5000))
        head = json.dumps(facts).encode()
        return log.MAGIC + log._record(b"B" + len(head).to_bytes(4, "little") + head + b"h\0i\0")
    return _replaced(data, dice.choice(_VALUES), dice)


def _other(_file: Path, _data: bytearray, dice: random.Random) -> bytes:
    return dice.choice((b"", dice.randbytes(300), b"\xff\xfe", b"[]", b"null", b"5", b'"x"', b"[General]\ngeometry=@Variant(\\0\\0\\0\\t\\xff\\xff\\xff\\xff)\n"))  # fmt: skip


def _fifo(file: Path, _data: bytearray, _dice: random.Random) -> None:
    file.unlink()
    os.mkfifo(file)


def _folder(file: Path, _data: bytearray, _dice: random.Random) -> None:
    file.unlink()
    file.mkdir()
    (file / "inside").write_text("x")


def _loop(file: Path, _data: bytearray, _dice: random.Random) -> None:
    file.unlink()
    file.symlink_to(file.name)


def _dangling(file: Path, _data: bytearray, _dice: random.Random) -> None:
    file.unlink()
    file.symlink_to(file.parent / "nowhere" / "at all")


def _endless(file: Path, _data: bytearray, _dice: random.Random) -> None:
    file.unlink()
    file.symlink_to("/dev/zero")


def _unreadable(file: Path, _data: bytearray, _dice: random.Random) -> None:
    file.chmod(0)


def _huge(file: Path, _data: bytearray, _dice: random.Random) -> None:
    with file.open("r+b") as opened:
        opened.truncate(2**33)


def _parent_is_a_file(file: Path, _data: bytearray, _dice: random.Random) -> None:
    if file.parent.parent == paths.data_dir():
        shutil.rmtree(file.parent)
        file.parent.write_text("not a folder")


_Change = Callable[[Path, bytearray, random.Random], bytes | None]
_CHANGES: tuple[_Change, ...] = (_flipped, _flipped, _cut, _nulls, _deep, _numbers, _numbers, _values, _values, _other)
_PLACES: tuple[_Change, ...] = (_fifo, _folder, _loop, _dangling, _endless, _unreadable, _huge, _parent_is_a_file)
