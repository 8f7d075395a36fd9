"""Nothing that lies in a user's folders stops a start, hides another text or is thrown away."""

from __future__ import annotations

import contextlib
import logging
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import actions, app, settings
from assistant.actions import model_choice
from assistant.documents import backups, glossary, lock, pinned, provenance, recovery, templates, text_file
from assistant.documents.recent import RecentFiles
from assistant.documents.session_file import SessionFile
from assistant.errors import DocumentError, LonghandError
from assistant.proofing.personal import PersonalDictionary
from assistant.settings import settings_file
from assistant.system import error_log, paths, user_files
from assistant.ui.help import news
from assistant.ui.kit import ini_files
from tests import mutations

SEEDS, MUTATIONS_A_SEED = 20, 100


def _settings() -> None:
    chosen, _ = settings_file.read(paths.settings_file())
    settings.sampling(chosen), settings.limits(chosen), settings.engine_options(chosen), model_choice.chosen(chosen)


def _recent() -> None:
    RecentFiles().entries()


def _session() -> None:
    note = SessionFile()
    note.claim()
    for one in note.read().documents:
        os.path.exists(one.path or "")  # noqa: PTH110
    note.release()


def _ini() -> None:
    for name in ("window.ini", "goal.ini"):
        stored = ini_files.opened(name)
        for key in stored.allKeys():
            ini_files.number(stored.value(key), 0, -(10**8), 10**8)


def _news() -> None:
    news.unseen()


def _journals() -> None:
    found = recovery.recover(paths.journal_dir())
    for one in found:
        assert one.text.encode("utf-16", "surrogatepass") is not None and one.cursor >= 0
        one.release()


def _beside(document: Path) -> Callable[[], None]:
    def load() -> None:
        pinned.context(pinned.recall(document))
        provenance.recall(document, mutations.TEXT)
        with lock.acquire(document):
            pass

    return load


def _glossary() -> None:
    with contextlib.suppress(OSError, ValueError):
        glossary.into(glossary.read(), "de", "a fox")


def _personal() -> None:
    PersonalDictionary().refresh()


def _actions() -> None:
    actions.all_actions()
    actions.folder_state(paths.actions_dir())


def _templates() -> None:
    for one in templates.own(paths.templates_dir()):
        with contextlib.suppress(DocumentError):
            templates.fill(templates.read(one), {})


def _backups(document: Path) -> Callable[[], None]:
    def load() -> None:
        for file in [*(one.file for one in backups.listed(document)), *(one.file for one in backups.discarded())]:
            with contextlib.suppress(DocumentError):
                text_file.read(file)

    return load


def _log() -> None:
    before = logging.getLogger("assistant").handlers[:]
    app.start_log()
    for handler in logging.getLogger("assistant").handlers:
        handler.close()
    logging.getLogger("assistant").handlers[:] = before
    error_log.last(paths.log_dir())


def _loaders(document: Path) -> dict[str, Callable[[], None]]:
    """What reads each file, by its name or by that of its folder."""
    return {
        "settings.json": _settings, "recent.json": _recent, "session.json": _session, "window.ini": _ini, "goal.ini": _ini,
        "version.txt": _news, "journal": _journals, "pinned": _beside(document), "talks": _beside(document), "provenance": _beside(document),
        "glossary.csv": _glossary, "dictionaries": _personal, "actions": _actions, "templates": _templates,
        "backups": _backups(document), "discarded": _backups(document), "longhand.log": _log,
    }  # fmt: skip


def _held(folder: Path, content: bytes) -> bool:
    files = [folder] if folder.is_file() else [*folder.parent.glob("*"), *folder.glob("*")]
    return any(file.is_file() and file.read_bytes() == content for file in files)


def _restore(file: Path, home: Path, template: Path) -> None:
    """The file as it was, and nothing beside it, nor beside its folder, that was not there."""
    for folder in (file.parent.parent, file.parent):
        before = (
            {one.name for one in (template / folder.relative_to(home)).iterdir()} if folder != home.parent else None
        )
        for one in folder.iterdir() if before is not None and folder.is_dir() else ():
            if one.name not in before or one == file or (one == file.parent and not one.is_dir()):
                shutil.rmtree(one) if one.is_dir() and not one.is_symlink() else one.unlink()
    if file.parent.is_dir() and file.parent.parent != home / "data":
        shutil.copyfile(template / file.relative_to(home), file)
    else:
        shutil.copytree(template / file.parent.relative_to(home), file.parent, dirs_exist_ok=True)


@pytest.mark.skipif(os.name == "nt", reason="makes pipes and links")
@pytest.mark.parametrize("seed", range(SEEDS))
def test_every_kind_of_file_may_hold_anything(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[LonghandError] = []
    user_files.listen(told.append)
    dice = random.Random(seed)
    template, home, document = tmp_path / "template", tmp_path / "home", tmp_path / "novel.md"
    monkeypatch.setenv("LONGHAND_HOME", str(template))
    files = [file.relative_to(template) for file in mutations.write_home(document)]
    monkeypatch.setenv("LONGHAND_HOME", str(home))
    shutil.copytree(template, home)
    loaders = _loaders(document)
    for number in range(MUTATIONS_A_SEED):
        file = home / files[(seed * MUTATIONS_A_SEED + number) % len(files)]
        held = mutations.mutate(file, dice)
        folder = next(one for one in (file.name, file.parent.name, file.parent.parent.name) if one in loaders)
        loaders[folder]()
        # Notes of what runs now are written anew, and an empty text needs no journal.
        if (
            held
            and file.suffix not in (".journal", ".lock")
            and file.name not in ("version.txt", "longhand.log", "counted.json")
        ):
            assert _held(file.parent, held), file.name
        if file.parent.name == "journal" and not list(file.parent.parent.glob("journal.damaged*")):
            found = recovery.recover(paths.journal_dir())
            texts = " ".join(one.text for one in found)
            assert "ther text" in texts or "bb.journal" in file.name
            assert "dark night" in texts or "aa.journal" in file.name
            for one in found:
                one.release()
        _restore(file, home, template)
    assert told


@pytest.mark.skipif(os.name == "nt", reason="makes pipes and links")
def test_a_file_where_a_folder_should_be_is_set_aside(tmp_path: Path) -> None:
    (paths.data_dir() / "journal").write_text("no folder")
    assert paths.journal_dir().is_dir()
    assert (paths.data_dir() / "journal.damaged-1").read_text() == "no folder"
