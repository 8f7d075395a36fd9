"""`assistant style`: judged, listed, used and removed, without anything being learned here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.models.style import store
from assistant.settings import settings_file
from assistant.system import paths
from tests.style.on_disk import put
from tests.style.prose import passages


def test_check_says_what_would_be_learned_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text(passages(3600), "utf-8")
    assert main.main(["style", "learn", "mine", str(tmp_path), "--check"]) == 0
    assert "words of your own to learn from" in capsys.readouterr().out
    (tmp_path / "a.md").write_text(passages(600), "utf-8")
    assert main.main(["style", "learn", "mine", str(tmp_path), "--check"]) == 1
    assert "That is too little" in capsys.readouterr().out
    assert main.main(["style", "learn", "mine", str(tmp_path)]) == 1
    assert "These texts do not do" in capsys.readouterr().err and store.unfinished() == []


def test_styles_are_listed_used_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["style", "list"]) == 0
    assert "No style was learned" in capsys.readouterr().out
    style = put("letters", paths.starter_model())
    assert main.main(["style", "use", "letters"]) == 0
    chosen, _ = settings_file.read(paths.settings_file())
    assert store.folder_in_use(chosen) == str(style.adapter.path)
    capsys.readouterr()
    assert main.main(["style", "list", "--json"]) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert listed["used"] and listed["name"] == "letters" and listed["fingerprints"] == list(style.adapter.fingerprints)
    assert main.main(["style", "off"]) == 0
    chosen, _ = settings_file.read(paths.settings_file())
    assert store.folder_in_use(chosen) == "" and chosen.model.style == "letters"
    assert main.main(["style", "remove", "letters"]) == 0 and not style.adapter.path.exists()
    for words in (["use", "letters"], ["remove", "letters"], ["compare", "letters"], ["learn", "letters"]):
        with pytest.raises(SystemExit):
            main.main(["style", *words])


def test_a_style_of_another_model_is_said_where_it_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"another")
    put("other", tmp_path, "Other")
    assert main.main(["style", "use", "other"]) == 0
    assert "learned on Other" in capsys.readouterr().err
