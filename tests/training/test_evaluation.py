from __future__ import annotations

import json
import math
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
import torch

from assistant.engine.engine import Engine
from assistant.errors import ModelMissing
from assistant.tasks import EngineOptions, Load, ModelReady
from assistant.training import command, evaluation, export
from assistant.training.errors import CheckpointDamaged, CorpusMissing, ModelTooLarge
from assistant.training.loss_curve import draw


@pytest.fixture(scope="module")
def scores(finished_run: Path, corpus_folder: Path) -> dict[str, Any]:
    with export.model_of(finished_run) as model:
        return evaluation.evaluate(model, corpus_folder, sentences=2, prose_bytes=600, seed=1)


def test_scores_have_every_figure(scores: dict[str, Any]) -> None:
    assert set(scores["chrf"]) == set(scores["right_language"]) == {"en-fr", "fr-en"}
    assert 1 < scores["bits_per_byte"]["prose-en/own.dev.txt"] < 12
    assert scores["corrections"]["sentences"] == 2
    assert scores["corrections"]["chrf_untouched"] > 80
    assert {sample["task"] for sample in scores["samples"]} == {
        "en-fr", "fr-en", "continue prose-en/own.dev.txt", "summarize",
    }  # fmt: skip


def test_bits_per_byte_of_a_model_that_knows_nothing_is_the_size_of_its_choice() -> None:
    class Even(torch.nn.Module):
        def forward(self, ids: torch.Tensor, use_cache: bool) -> Any:
            return type("Output", (), {"logits": torch.zeros(1, ids.shape[1], 32)})

    ids = list(range(21))
    assert evaluation.bits_per_byte(Even(), ids, size=10, context=8) == pytest.approx(20 * math.log2(32) / 10)


def test_a_folder_without_a_model_and_a_corpus_without_pairs_are_said(finished_run: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        evaluation.evaluate(tmp_path, tmp_path)
    (tmp_path / "prose-en").mkdir()
    (tmp_path / "prose-en" / "a.dev.txt").write_text("A little text. " * 9)
    with pytest.raises(CorpusMissing, match="tatoeba"):
        evaluation.evaluate(finished_run / "model", tmp_path)


def test_weights_of_a_run_under_way_are_those_of_its_checkpoint(finished_run: Path, tmp_path: Path) -> None:
    for name in ("checkpoint.safetensors", "tokenizer.json"):
        (tmp_path / name).write_bytes((finished_run / name).read_bytes())
    with export.model_of(tmp_path) as model:
        assert (model / "model.safetensors").read_bytes() == (finished_run / "model/model.safetensors").read_bytes()
    assert not model.exists()


def test_install_puts_model_and_card_in_place(
    finished_run: Path, scores: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = tmp_path / "scores.json"
    written.write_text(json.dumps(scores))
    to = tmp_path / "starter"
    words = [
        "install",
        "--run",
        str(finished_run),
        "--scores",
        str(written),
        "--to",
        str(to),
        "--note",
        "It was short.",
    ]
    assert command.main(words) == 0, capsys.readouterr().err
    events = Engine(EngineOptions(folder=str(to), device="cpu")).stream(Load(), lambda: False)
    ready = next(event for event in events if isinstance(event, ModelReady))
    assert "translate" in ready.tasks
    card = (to / "MODEL_CARD.md").read_text("utf-8")
    figures = [
        f"{scores['chrf']['en-fr']:.1f}",
        "CC BY-SA 4.0",
        "XQuAD",
        "Tatoeba",
        "prose-en/own.train.txt",
        "It was short.",
    ]
    for figure in (*figures, f"{scores['bits_per_byte']['prose-en/own.dev.txt']:.3f}", "(loss.svg)"):
        assert figure in card
    assert "WikiSplit" not in card  # nothing of it was read
    assert ElementTree.parse(to / "loss.svg").getroot().tag.endswith("svg")
    assert not list(to.glob("*.part"))


def test_a_run_under_way_and_a_model_too_large_are_not_installed(
    finished_run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scores.json").write_text('{"bits_per_byte": {}, "chrf": {}}')
    words = ["install", "--run", str(tmp_path), "--scores", str(tmp_path / "scores.json"), "--to", str(tmp_path / "to")]
    assert command.main(words) == 1
    assert "not a finished run" in capsys.readouterr().err
    large = tmp_path / "large"
    large.mkdir()
    with open(large / "model.safetensors", "wb") as file:
        file.truncate(export.LARGEST_STARTER + 1)
    with pytest.raises(ModelTooLarge):
        export.install(large, None, tmp_path / "to")
    assert not (tmp_path / "to").exists()


def test_a_checkpoint_without_a_model_is_damaged(finished_run: Path, tmp_path: Path) -> None:
    from assistant.training import checkpoint

    checkpoint.write(tmp_path / "c.safetensors", {"x": torch.zeros(1)}, {"shape": {}})
    with pytest.raises(CheckpointDamaged):
        export.export_checkpoint(tmp_path / "c.safetensors", finished_run / "tokenizer.json", tmp_path / "model")


@pytest.mark.parametrize(
    "log", [[], [{"tokens": 4096, "loss": 9.0}], [{"tokens": n * 1e6, "loss": 9 / n} for n in range(1, 9)]]
)
def test_the_loss_curve_stays_within_its_frame(log: list[dict[str, float]]) -> None:
    root = ElementTree.fromstring(draw(log))
    lines = [element.get("points", "") for element in root.iter() if element.tag.endswith("polyline")]
    assert len(lines) == (1 if log else 0)
    for x, y in (point.split(",") for line in lines for point in line.split()):
        assert 0 <= float(x) <= 640
        assert 0 <= float(y) <= 320
