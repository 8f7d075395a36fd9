"""An adapter ships with a card, and only where it beats its base."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from assistant.models import adapters
from assistant.training import command
from assistant.training.adapter_card import ship
from assistant.training.data.errors import CheckpointDamaged, TrainingError
from tests.engine.conftest import save_model
from tests.tiny_adapter import write_adapter


def scores(exact: float) -> dict[str, Any]:
    edits = {"precision": exact, "recall": 0.5, "f0.5": 0.5}
    found = {"exact": exact, "clean_unchanged": 0.97, "edits": edits}
    return {"precision": "int8", "sentences": 200, "seed": 0, "corrections": found, "samples": [{"wrote": "x"}]}


@pytest.fixture
def run(tmp_path: Path) -> Path:
    folder = tmp_path / "run"
    write_adapter(save_model("llama", tmp_path / "small"), folder / "adapter")
    data = {
        "corrections": {"things": 1000, "weight": 0.6, "sources": ["gec-en/synthetic.train.tsv"]},
        "mistakes made by rule": {"things": 3000, "weight": 0.4, "sources": ["prose-en/openstax.train.txt"]},
    }
    facts = {
        "seen": {"tokens": 2_000_000, "steps": 1953, "finished": True},
        "rows": 4,
        "length": 256,
        "rate": 0.001,
        "data": data,
    }
    (folder / "run.json").write_text(json.dumps(facts), "utf-8")
    return folder


def test_the_card_says_what_is_asked_of_it(run: Path, tmp_path: Path) -> None:
    to = tmp_path / "models" / "small-correct"
    assert ship(run, scores(0.1), scores(0.7), to) == sum(path.stat().st_size for path in to.iterdir())
    card = (to / "MODEL_CARD.md").read_text("utf-8")
    for words in (
        "2.00 million tokens",
        "10.0% | 70.0%",
        "OpenStax",
        "codespell",
        "CC BY-SA 3.0",
        "cc-by-sa-4.0",
        "`'Correct: {text}",
    ):
        assert words in card
    assert "samples" not in json.loads((to / "scores.json").read_text("utf-8"))["after"]
    assert adapters.read(to).tasks == ("correct",)


def test_what_is_no_better_does_not_ship(run: Path, tmp_path: Path) -> None:
    to = tmp_path / "models" / "small-correct"
    with pytest.raises(TrainingError, match="no better"):
        ship(run, scores(0.5), scores(0.5), to)
    with pytest.raises(TrainingError, match="--only correct"):
        ship(run, scores(0.1), {}, to)
    assert not to.exists() and not to.parent.exists()
    (run / "run.json").unlink()
    with pytest.raises(CheckpointDamaged):
        ship(run, scores(0.1), scores(0.7), to)


def test_a_smaller_rank_loses_nothing_that_was_not_there(run: Path, tmp_path: Path) -> None:
    path = run / "adapter" / adapters.WEIGHTS
    stored = {name: value.float() for name, value in load_file(path).items()}
    for name, value in stored.items():
        if ".lora_A." in name:
            value[2:] = value[:2] * 0.5  # of rank 2 in truth
    save_file(stored, path)
    to = tmp_path / "models" / "small-correct"
    ship(run, scores(0.1), scores(0.7), to, rank=2)
    before, after = adapters.read(run / "adapter"), adapters.read(to)
    assert (after.rank, after.scale) == (2, before.scale)
    found = load_file(to / adapters.WEIGHTS)
    for name in (name for name in stored if ".lora_A." in name):
        other = name.replace(".lora_A.", ".lora_B.")
        assert found[name].shape[0] == 2
        assert torch.allclose(found[other] @ found[name], stored[other] @ stored[name], atol=1e-4)


def test_the_command_ships(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {name: tmp_path / f"{name}.json" for name in ("before", "after")}
    files["before"].write_text(json.dumps(scores(0.2)), "utf-8")
    words = [
        "ship",
        "--run",
        str(run),
        "--to",
        str(tmp_path / "out"),
        *(part for name, file in files.items() for part in (f"--{name}", str(file))),
    ]
    assert command.main(words) == 1 and "after.json" in capsys.readouterr().err
    files["after"].write_text(json.dumps(scores(0.9)), "utf-8")
    assert command.main(words) == 0 and "MB in" in capsys.readouterr().out
