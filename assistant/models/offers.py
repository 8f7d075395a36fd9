"""Facts on models for people: the installed models, and the models of the catalogue that are not installed."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.errors import ModelError
from assistant.models import catalogue, fitting, folder, packaged, shelf
from assistant.models.catalogue import Entry
from assistant.models.fitting import Fit
from assistant.models.packaged import Packaged
from assistant.models.shelf import Installed


@dataclass(frozen=True, slots=True)
class Offer:
    """A model, `here` or not. Bytes are 0 where they are not known; `problem` keeps it from being used. `parts` lie in
    packages and can be joined. `fit` None: it cannot be told."""

    id: str
    name: str
    size: int
    memory: int
    fit: Fit | None
    licence: str
    does: tuple[str, ...]
    here: Installed | None = None
    entry: Entry | None = None
    parts: Packaged | None = None
    problem: ModelError | None = None
    recommended: bool = False

    @property
    def wants_terms(self) -> bool:
        """Whether terms have to be accepted before it can be had."""
        return self.entry is not None and self.entry.freedom != "free" and not shelf.has_accepted(self.entry)


def listed() -> list[Offer]:
    """All offers, installed models first. May read whole files: see `shelf.installed`."""
    here = shelf.installed()
    parts = {one.entry.id: one for one in shelf.to_be_joined()}
    best = fitting.recommended()
    ids = {one.id for one in here}
    others = [
        Offer(
            entry.id, entry.name, entry.size, entry.memory_needed, fitting.of_entry(entry), entry.licence, entry.does,
            entry=entry, parts=parts.get(entry.id), recommended=entry.id == best,
        )
        for entry in catalogue.entries() if entry.id not in ids
    ]  # fmt: skip
    return [*(_here(one) for one in here), *others]


def _here(one: Installed) -> Offer:
    entry = one.entry
    licence, does = (entry.licence, entry.does) if entry is not None else ("", ())
    try:
        facts = folder.check(one.path)
    except ModelError as problem:
        return Offer(one.id, one.name, one.size, 0, None, licence, does, one, entry, problem=problem)
    memory = fitting.memory_of(facts, entry)
    return Offer(one.id, one.name, one.size, memory, fitting.of_facts(facts, entry), licence, does, one, entry)


def terms(entry: Entry) -> str:
    """The HTML page of terms that came with its package, "" where there is none."""
    place = packaged.terms_of(entry)
    try:
        return place.read_text("utf-8", "replace") if place is not None else ""
    except OSError:
        return ""
