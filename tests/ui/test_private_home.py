"""What the program leaves in the user's folders is for their owner alone."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import app, window_threads
from assistant.actions import action_files
from assistant.actions.action import Action
from assistant.documents import backups, glossary, templates
from assistant.documents.glossary import Entry
from assistant.documents.pinned import Pinned
from assistant.formats import convert
from assistant.proofing.personal import PersonalDictionary
from assistant.system import paths
from tests.scripted_engine import ScriptedEngine
from tests.ui.conftest import WAIT, Asked

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights are told in another way there")


@pytest.fixture(params=[0, 0o022])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def wide(top: Path) -> list[str]:
    """What somebody else may look at."""
    found = [top, *top.rglob("*")]
    return [
        f"{stat.S_IMODE(one.lstat().st_mode):o} {one}"
        for one in found
        if not one.is_symlink() and one.lstat().st_mode & 0o077
    ]


def test_a_busy_session_leaves_nothing_that_others_may_read(
    qtbot: QtBot, qapp: QApplication, asked: Asked, tmp_path: Path, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Path(os.environ["LONGHAND_HOME"])
    document = tmp_path / "letter.md"
    document.write_text("# A letter\n\nteh text\n", "utf-8")
    document.chmod(0o600)
    monkeypatch.setattr(app, "engine_maker", lambda _options: lambda: ScriptedEngine(pieces=("words",)))
    app.start_log()
    try:
        program = app.Program(qapp)
        window = program.window
        window.show()
        window.workplace.restore()
        window.open_path(document)
        window.editor.insertPlainText("More ")
        window.menus.actions["save"].trigger()
        window.tabs.page.document.pinned.pin(Pinned("m", "n"))
        window.run_action("continue")
        qtbot.waitUntil(lambda: not window.runs.busy, timeout=WAIT)
        window.menus.actions["save"].trigger()
        window.import_export.export_to(tmp_path / "letter.docx")
        qtbot.waitUntil((tmp_path / "letter.docx").exists, timeout=WAIT)
        window.files.new()
        window.editor.insertPlainText("given up")
        asked.unsaved = ["discard"]
        window.files.close()
        window.files.new()
        window.editor.insertPlainText("kept")
        PersonalDictionary().add("Longhandish")
        glossary.write([Entry("a", "de", "b")])
        templates.save(paths.templates_dir() / "own.md", "text")
        made = Action("mine", "Mine", "correct", "selection", "panel", "Mine.")
        action_files.save(made, paths.actions_dir())
        program.current.change("writing.goal", 20)
        window.side_windows.offer_news(window.message_bar)
        window.workplace.note()
        logging.getLogger("assistant.somewhere").warning("something")
        assert wide(home) == []
        program.close()
        assert window_threads.end(30) == []  # a library may take its time to load
        window.deleteLater()
    finally:
        for handler in logging.getLogger("assistant").handlers:
            handler.close()
        logging.getLogger("assistant").handlers.clear()
    assert wide(home) == []
    names = {str(one.relative_to(home)) for one in home.rglob("*") if one.is_file()}
    expected = ("window.ini", "settings.json", "recent.json", "session.json", "longhand.log", "glossary.csv")
    assert not [name for name in expected if not any(one.endswith(name) for one in names)]
    assert len(backups.listed(document)) == 2 and backups.discarded()
    assert any("pinned" in name for name in names) and any(".journal" in name for name in names)
    assert {stat.S_IMODE(one.stat().st_mode) for one in (document, tmp_path / "letter.docx")} == {0o600}
    assert not list(tmp_path.glob(".longhand-*"))


def test_pictures_of_a_private_document_are_private(tmp_path: Path, umask: int) -> None:
    private, open_to_all = tmp_path / "private.md", tmp_path / "open.md"
    for path, mode in ((private, 0o600), (open_to_all, 0o644)):
        path.write_text("text")
        path.chmod(mode)
        folder = f"{path.stem}-images"
        assert convert.save_pictures({f"{folder}/1.png": b"png"}, tmp_path, like=path) == 0
    assert wide(tmp_path / "private-images") == []
    assert stat.S_IMODE((tmp_path / "open-images" / "1.png").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "open-images").stat().st_mode) == 0o755
