"""The model that a style is learned on and used with: the one that answers Continue."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ModelError
from assistant.models import adapters, choice, folder, identity, shelf
from assistant.models.adapters import Adapter
from assistant.settings import Settings
from assistant.system import paths


@dataclass(frozen=True, slots=True)
class Base:
    """`languages` that it knows, () where nobody has said."""

    path: Path
    name: str
    languages: tuple[str, ...] = ()


def answering(settings: Settings, language: str) -> Base:
    """The model that goes on with a text in `language`. May read whole files, see `shelf.installed`. Raises `ModelError`."""
    chosen = settings.model.folder
    if not chosen:
        chosen = choice.team().folder_named("continue", language or "en")
    return of(Path(chosen) if chosen else paths.starter_model())


def of(path: Path) -> Base:
    """Raises `ModelError` where there is no model that could learn."""
    facts = folder.check(path)
    known = next((one for one in shelf.installed() if one.path.resolve() == path.resolve()), None)
    if known is not None and known.entry is not None:
        return Base(path, known.name, known.entry.languages)
    if path.resolve() == paths.starter_model().resolve():
        return Base(path, shelf.STARTER)
    return Base(path, facts.name, () if facts.gguf else identity.card_languages(path))


def fits(adapter: Adapter, model: Path) -> bool:
    """Whether it was learned on this very model. False where that cannot be read."""
    try:
        return bool(adapters.for_model(model, [adapter]))
    except (ModelError, OSError):
        return False


def found(adapter: Adapter, settings: Settings) -> Path | None:
    """Where the model that a style was learned on lies now; None where it is not on this computer. May read whole files."""
    chosen = [Path(settings.model.folder)] if settings.model.folder else []
    return next((path for path in (*chosen, *(one.path for one in shelf.installed())) if fits(adapter, path)), None)
