"""What `assistant doctor` and Copy diagnostics say, and what they never do."""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import app, diagnostics, settings
from assistant.cli import doctor, main
from assistant.documents.journal import Journal
from assistant.documents.recent import RecentFiles
from assistant.errors import DocumentUnreadable, EngineFailed
from assistant.settings import Settings, settings_file
from assistant.system import error_log, licences, memory_size, paths

ROOT = Path(__file__).parents[2]
SECRET = "xyzzy"


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A home whose every corner holds the secret: its name, settings, log, recent files, journal, actions, words."""
    home = tmp_path / f"{SECRET}-person"
    monkeypatch.setenv("LONGHAND_HOME", str(home / ".longhand"))
    monkeypatch.setenv("HOME", str(home))
    document = home / f"{SECRET}-divorce.md"
    document.parent.mkdir(parents=True, exist_ok=True)
    document.write_text(f"my {SECRET} text", "utf-8")
    chosen = settings.changed(Settings(), "model.folder", str(home / f"{SECRET}-model"))
    chosen = settings.changed(chosen, "writing.font", f"{SECRET} Serif")
    settings_file.write(paths.settings_file(), settings.changed(chosen, "model.top_k", 17))
    RecentFiles(paths.data_dir() / "recent.json").add(document)
    journal = Journal.start(paths.journal_dir(), f"{SECRET} unsaved", document)
    (paths.actions_dir() / f"{SECRET}.toml").write_text(f'name = "{SECRET}"', "utf-8")
    (paths.data_dir() / "dictionaries").mkdir()
    (paths.data_dir() / "dictionaries" / "personal.txt").write_text(SECRET, "utf-8")
    _write_log(document)
    yield home
    journal.close()


def _write_log(document: Path) -> None:
    app.start_log()
    log = logging.getLogger("assistant.app")
    try:
        log.warning("%r", DocumentUnreadable(document, SECRET))
        try:
            raise ValueError(f"{SECRET}\n{SECRET}Error: in a second line\nRuntimeErrorOf{SECRET}")
        except ValueError:
            log.exception("unforeseen in %s", document)
        logging.getLogger("assistant.background").info("job %d failed: %r", 3, EngineFailed(SECRET))
        log.info("nothing of note about %s", SECRET)
    finally:
        root = logging.getLogger("assistant")
        for handler in root.handlers:
            handler.close()
        root.handlers.clear()


def test_nothing_private_is_in_the_report(private: Path) -> None:
    report = diagnostics.examine(["1×1 at 1×"]).text()
    assert SECRET not in report
    for wanted in (
        "model.top_k=17",
        "model.folder (not shown)",
        "writing.font (not shown)",
        "$LONGHAND_HOME",
        "Screen",
    ):
        assert wanted in report
    assert "Actions of one's own      0, and 1 that cannot be read" in report
    assert "Files in the journal      0" not in report


def test_the_log_is_told_by_type_alone(private: Path) -> None:
    told = [line[20:] for line in error_log.last(paths.log_dir())]
    assert told == [
        "WARNING assistant.app (DocumentUnreadable)", "ERROR assistant.app (ValueError)",
        "INFO assistant.background (EngineFailed)",
    ]  # fmt: skip
    assert error_log.last(private / "nowhere") == []


def test_the_terminal_says_the_same_and_what_to_do(private: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["doctor"]) == 1
    told = capsys.readouterr().out
    assert SECRET not in told
    assert "- The model's folder cannot be used" in told and "use the starter" in told
    assert "1 of your own actions cannot be read" in told


def test_a_sound_installation_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "No problem was found." in told
    assert "the starter: decoder" in told
    assert diagnostics.version("torch") in told


def test_torch_is_not_imported_for_it() -> None:
    code = (
        "import sys; from assistant import diagnostics; from assistant.cli import doctor; diagnostics.examine();"
        "print([m for m in ('torch', 'transformers', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("content", ["{", "[]", '{"writing": 3}', '"text"'])
def test_damaged_settings_are_told_and_left_where_they_are(content: str) -> None:
    paths.settings_file().write_text(content, "utf-8")
    report = diagnostics.examine()
    assert [problem for problem in report.problems if "settings file is damaged" in problem]
    assert paths.settings_file().read_text("utf-8") == content
    assert len(list(paths.config_dir().iterdir())) == 1


def test_a_value_that_does_not_fit_is_told() -> None:
    paths.settings_file().write_text(json.dumps({"writing": {"theme": SECRET, "font_size": 14}}), "utf-8")
    report = diagnostics.examine()
    assert SECRET not in report.text()
    assert "writing.font_size=14" in report.text()
    assert [problem for problem in report.problems if problem.startswith("1 settings have values")]


def test_a_folder_that_cannot_be_made_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("LONGHAND_HOME", str(tmp_path / "file"))
    report = diagnostics.examine()
    assert len([problem for problem in report.problems if "cannot write into its folder" in problem]) == 4


def test_a_full_disk_and_a_full_memory_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**12, 10**12, 5_000_000))
    monkeypatch.setattr(memory_size, "available", lambda: 100 * 2**20)
    problems = " ".join(diagnostics.examine().problems)
    assert "has only 5 MB left" in problems
    assert "Only 100 MB of memory are free" in problems


def test_the_engine_is_tried_when_asked_and_its_fault_is_told(
    private: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor.run(engine=True) == 1
    told = capsys.readouterr().out
    assert SECRET not in told
    assert "ModelMissing" in told and "The engine could not write" in told


def test_memory_is_counted() -> None:
    total, free = memory_size.total(), memory_size.available()
    assert total is not None and free is not None
    assert 2**28 < free <= total


def test_the_licences_are_those_of_what_runs_the_program() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {licences._key(line.split(">")[0].split(";")[0].split("[")[0].strip()) for line in declared}
    assert {licences._key(name) for name in licences.ROOTS} == names
    shipped = {library.name: library for library in licences.shipped()}
    assert "MIT" in shipped["tqdm"].licence  # what transformers needs in turn
    assert shipped["torch"].licence.startswith("Apache-2.0")
    assert not {"pytest", "mypy", "ruff"} & set(shipped)
    assert all(len(library.licence) <= licences.LONGEST for library in shipped.values())
    assert not [library for library in shipped.values() if not library.licence]


def test_the_changelog_is_found() -> None:
    assert paths.changelog() == ROOT / "CHANGELOG.md"
