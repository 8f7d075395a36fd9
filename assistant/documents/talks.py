"""Talks about a document, with the sentences that their answers rest on, kept in the user's own folder."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from assistant.system import paths, user_files
from assistant.system.disk import replace_file, short_hash

MOST = 50
"""Talks of one document; the oldest go first."""
LARGEST = 4_000_000
"""Bytes of one record."""
Role = Literal["writer", "model"]


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of the document, word for word, and where it stood, in characters."""

    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Turn:
    role: Role
    text: str
    sources: tuple[Source, ...] = ()


@dataclass(slots=True, eq=False)
class Talk:
    name: str = ""
    """Empty is for one that goes by its first words."""
    turns: list[Turn] = field(default_factory=list)

    @property
    def shown_name(self) -> str:
        """ "" for one in which nothing has been said."""
        return self.name or next((" ".join(turn.text.split()) for turn in self.turns), "")


def _file(path: Path | str, folder: Path | None) -> Path:
    name = short_hash(os.path.normcase(os.path.realpath(path)))
    return (folder or paths.data_folder("talks")) / f"{name}.json"


def keep(path: Path | str, talks: Sequence[Talk], folder: Path | None = None) -> bool:
    """Store the talks about the document at `path`, in a file for its owner alone. Never raises; False when it could not
    be written."""
    file = _file(path, folder)
    said = [talk for talk in talks if talk.turns][-MOST:]
    try:
        if not said:
            file.unlink(missing_ok=True)
            return True
        while True:
            data = json.dumps({"version": 1, "talks": list(map(_stored, said))}, ensure_ascii=False)
            encoded = data.encode("utf-8", "replace")
            if len(encoded) <= LARGEST or len(said) == 1:
                break
            del said[0]
        if len(encoded) > LARGEST:
            return False
        replace_file(file, encoded, private=True)
    except OSError:
        return False
    return True


def _stored(talk: Talk) -> dict[str, Any]:
    turns = [[turn.role, turn.text, [[one.quote, one.start] for one in turn.sources]] for turn in talk.turns]
    return {"name": talk.name, "turns": turns}


def recall(path: Path | str, folder: Path | None = None) -> list[Talk]:
    """The talks about the document at `path`; none where there were none, or where the record is damaged."""
    talks: list[Talk] = user_files.record(_file(path, folder), _parsed, [], LARGEST)
    return talks


def _parsed(stored: Any) -> list[Talk]:
    if stored["version"] != 1:
        return []
    return [Talk(_text(one["name"]), list(map(_turn, one["turns"]))) for one in stored["talks"]]


def _turn(stored: Any) -> Turn:
    role, text, sources = stored
    if role not in ("writer", "model"):
        raise ValueError("role")
    found = tuple(Source(_text(quote), int(start)) for quote, start in sources)
    return Turn(role, _text(text), found)


def _text(stored: Any) -> str:
    if not isinstance(stored, str):
        raise TypeError("not a text")
    stored.encode()
    return stored
