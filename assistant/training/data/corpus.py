"""Read a corpus: `KIND/NAME.SPLIT.EXTENSION` below a folder, or the .tar.xz archives of such folders.

prose-*, stories-*   *.txt     one paragraph a line, a blank line between documents
mt-en-xx             *.tsv     English TAB the other language
gec-en               *.tsv     with errors TAB corrected
paraphrase-en        *.tsv     a sentence TAB the same in other words
summarize-en         *.tsv     document TAB summary, or headline where the name says so
qa-en                *.tsv     text TAB question TAB answer
instruct-en          *.jsonl   {"instruction", "input", "output"}
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import tarfile
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.system.disk import put_folder_in_place
from assistant.system.private_files import make_folder
from assistant.training.data import rendering
from assistant.training.data.errors import CorpusMissing, CorpusUnusable
from assistant.training.data.made import RECIPES
from assistant.training.data.rendering import translate

INSTRUCTED_EVERY = 8  # one record in so many is also written out as an instruction in words
_NOT_FREE = re.compile(r"-(NC|UNLICENSED|DOUBTFUL)\b")
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2028\u2029\ufeff\ufffd]")
_SHORTEST_DOCUMENT = 60  # characters; shorter ones are headings and captions


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the corpus. `name` is "kind/file" with the extension, the key of mixtures and counts.

    `made` names the recipe of `made.RECIPES` by which its prose becomes exercises.
    """

    path: Path
    made: str = ""

    @property
    def kind(self) -> str:
        return f"made-{self.made}" if self.made else self.path.parent.name

    @property
    def name(self) -> str:
        return f"{self.kind}/{self.path.name}"

    @property
    def prose(self) -> bool:
        return self.path.suffix == ".txt" and not self.made


@dataclass(frozen=True, slots=True)
class Record:
    """Ways to write one record down; an epoch takes one. `instructed`: the last of them is an instruction in words."""

    renderings: tuple[str, ...]
    instructed: bool = False


def open_corpus(data: Path, cache: Path) -> Path:
    """The folder of a corpus; archives (`data` itself or archives in it) are unpacked below `cache` once.

    Raises `CorpusMissing` and `CorpusUnusable`.
    """
    if not data.exists():
        raise CorpusMissing(
            f"There is no corpus at {data}. Give the folder that holds it, or its .tar.xz archives, with --data."
        )
    archives = [data] if data.is_file() else sorted(data.glob("*.tar.xz"))
    if not archives:
        return data
    key = hashlib.sha256("\n".join(f"{a.name} {a.stat().st_size} {a.stat().st_mtime_ns}" for a in archives).encode())
    unpacked = cache / f"corpus-{key.hexdigest()[:12]}"
    if not unpacked.is_dir():
        make_folder(cache)
        with tempfile.TemporaryDirectory(dir=cache, prefix="unpacking-") as temporary:
            folder = Path(temporary) / "corpus"
            folder.mkdir()
            for archive in archives:
                try:
                    with tarfile.open(archive) as tar:
                        tar.extractall(folder, filter="data")
                except (tarfile.TarError, OSError, EOFError) as error:
                    raise CorpusUnusable(
                        f"The archive {archive} cannot be unpacked: {error}. Fetch it again."
                    ) from error
            put_folder_in_place(folder, unpacked)
    return unpacked


def sources(folder: Path, split: str = "train") -> list[Source]:
    """Files of one split in the order of their names. Files whose name tells a licence that is not open are left
    out."""
    found = [Source(path) for path in sorted(folder.glob(f"*/*.{split}.*")) if not _NOT_FREE.search(path.name)]
    if not found:
        raise CorpusMissing(
            f"No file in {folder} is called KIND/NAME.{split}.txt, .tsv or .jsonl, so there is nothing to read."
        )
    return found


def text_of(source: Source) -> str:
    """The file in NFC, without characters that no writer types, and with no task token in disguise."""
    try:
        text = source.path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusUnusable(f"{source.path} cannot be read as UTF-8 text: {error}.") from error
    return _UNWANTED.sub("", unicodedata.normalize("NFC", text)).replace("<|", "< |")


def rows(source: Source) -> Iterator[list[str]]:
    """Fields of each line of a .tsv file; lines with an empty field are dropped."""
    for line in text_of(source).split("\n"):
        fields = line.split("\t")
        if len(fields) > 1 and all(field.strip() for field in fields):
            yield fields


def records(source: Source) -> Iterator[Record]:
    if source.path.suffix == ".txt":
        documents = (document.strip("\n") for document in text_of(source).split("\n\n"))
        long_enough = (document for document in documents if len(document) > _SHORTEST_DOCUMENT)
        if source.made:
            yield from _made(source, long_enough)
        else:
            yield from (Record((document,)) for document in long_enough)
    elif source.path.suffix == ".jsonl":
        yield from _instructions(source)
    else:
        for turn, fields in enumerate(rows(source)):
            record = _pair(source, fields, turn)
            if record is not None:
                yield record


def _made(source: Source, documents: Iterable[str]) -> Iterator[Record]:
    recipe, chances = RECIPES[source.made], random.Random(source.name)
    for document in documents:
        yield from (Record((text,)) for text in recipe(document, chances))


def beside(found: Sequence[Source], split: str = "dev") -> list[Source]:
    """The files of another split in the folders of these."""
    folders = sorted({source.path.parent for source in found})
    return [Source(path) for folder in folders for path in sorted(folder.glob(f"*.{split}.*"))]


def _instructions(source: Source) -> Iterator[Record]:
    for number, line in enumerate(text_of(source).split("\n"), 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            prompt = rendering.instruct(fields["instruction"], fields.get("input", ""))
            yield Record((prompt + fields["output"],))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CorpusUnusable(f"Line {number} of {source.path} is no instruction record: {error!r}.") from error


def _pair(source: Source, fields: list[str], turn: int) -> Record | None:
    kind = source.kind
    if kind == "qa-en" and len(fields) == 3:
        text, question, reply = fields
        words = (rendering.instruct(question, text) + reply,) if turn % INSTRUCTED_EVERY == 0 else ()
        return Record((rendering.answer(text, question) + reply, *words), bool(words))
    if len(fields) != 2:
        return None
    a, b = fields
    task, both = _task(source)
    if task == "translate":
        other = kind[-2:]
        direct: tuple[str, ...] = (translate(a, "en", other) + b, translate(b, other, "en") + a)
    elif task:
        direct = (rendering.one_text(task, a) + b, rendering.one_text(task, b) + a)[: 2 if both else 1]
    else:
        return None
    if turn % INSTRUCTED_EVERY:
        return Record(direct)
    turn //= INSTRUCTED_EVERY
    if task == "translate":
        source_language, target = ("en", kind[-2:]) if turn % 2 else (kind[-2:], "en")
        question, reply = (a, b) if turn % 2 else (b, a)
        instruction = rendering.in_words("translate", question, turn // 2, source_language, target) + reply
    else:
        instruction = rendering.in_words("shorten" if "compress" in source.name else task, a, turn) + b
    return Record((*direct, instruction), True)


def _task(source: Source) -> tuple[str, bool]:
    """The task of a file of pairs, and whether its pairs are read in both directions."""
    if source.kind.startswith("mt-en-"):
        return "translate", True
    if source.kind == "summarize-en":
        return ("headline" if "headline" in source.name else "summarize"), False
    return {"gec-en": ("correct", False), "paraphrase-en": ("rewrite", True)}.get(source.kind, ("", False))
