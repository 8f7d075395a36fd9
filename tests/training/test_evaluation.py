from __future__ import annotations

import json
import math
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
import torch

from assistant.engine.engine import Engine
from assistant.engine.loaded import loading
from assistant.errors import LanguageUnsupported, ModelMissing, TaskUnsupported
from assistant.tasks import Correct, EngineOptions, Instruct, Load, ModelReady, Translate
from assistant.training import command, evaluation, export
from assistant.training.data.errors import CheckpointDamaged, CorpusMissing, ModelTooLarge
from assistant.training.loss_curve import draw
from assistant.training.scores import prose
from assistant.training.scores.asking import Asked
from assistant.training.scores.table import table


@pytest.fixture(scope="module")
def scores(finished_run: Path, corpus_folder: Path) -> dict[str, Any]:
    with export.model_of(finished_run) as model:
        return evaluation.evaluate(model, corpus_folder, sentences=2, prose_bytes=600, seed=1)


def test_scores_have_every_figure(scores: dict[str, Any]) -> None:
    assert set(scores["translation"]["tatoeba"]) == {"en-fr", "fr-en"}
    assert {"chrf", "bleu", "wrong_language", "empty", "looping", "failed", "sentences"} == set(
        scores["translation"]["tatoeba"]["en-fr"]
    )
    shipped, exact = (scores[name]["prose-en/own.dev.txt"] for name in ("bits_per_byte", "bits_per_byte_float32"))
    assert 1 < exact < 12
    assert shipped == pytest.approx(exact, rel=0.01)
    assert scores["corrections"]["sentences"] == 2
    assert scores["corrections"]["chrf_untouched"] > 80
    assert set(scores["summaries"]) == {"texts", "model", "lead1", "lead3", "key"}
    assert scores["continuations"]["en"]["texts"] == 2
    assert {sample["task"] for sample in scores["samples"]} == {
        "en-fr tatoeba", "fr-en tatoeba", "continue prose-en/own.dev.txt", "summarize", "headline",
    }  # fmt: skip
    shown = table(scores)
    for figure in ("ROUGE-L", "BLEU", "lead1", f"{shipped:.3f}", "ends at sentence", "precision"):
        assert figure in shown


class _Even:
    """Knows nothing: every one of 32 tokens is as likely as the next."""

    def new_cache(self) -> Any:
        return None

    def forward(self, tokens: list[int], cache: Any, last: int = 1) -> torch.Tensor:
        assert last == len(tokens) <= 8
        return torch.zeros(last, 32)


@pytest.mark.parametrize(("before", "foreseen"), [(None, 20), ([5], 21), ([5, 6], 21)])
def test_bits_per_byte_of_a_model_that_knows_nothing_is_the_size_of_its_choice(
    before: list[int] | None, foreseen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prose, "_CHUNK", 8)
    bits = prose.bits_per_byte(_Even(), list(range(21)), 10, 12, before)
    assert bits == pytest.approx(foreseen * math.log2(32) / 10)


@pytest.mark.parametrize("precision", ["int8", "float32"])
def test_bits_per_byte_through_the_engine_are_those_of_the_model(finished_run: Path, precision: Any) -> None:
    from transformers import AutoModelForCausalLM

    ids = [token % 300 + 20 for token in range(0, 3000, 7)]
    network = AutoModelForCausalLM.from_pretrained(finished_run / "model", dtype=torch.float32)
    nats = 0.0
    for start in range(0, len(ids) - 1, 100):
        stretch = torch.tensor(ids[start : start + 101])
        with torch.inference_mode():
            logits = network(stretch[None, :-1]).logits[0]
        nats += torch.nn.functional.cross_entropy(logits, stretch[1:], reduction="sum").item()
    loaded = loading.load(EngineOptions(folder=str(finished_run / "model"), device="cpu", precision=precision))
    found = prose.bits_per_byte(loaded, ids, 900, 100)
    assert found == pytest.approx(nats / math.log(2) / 900, rel=0.02 if precision == "int8" else 1e-5)


def test_the_command_prints_a_table_and_writes_json(
    finished_run: Path, corpus_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "scores.json"
    words = ["evaluate", str(finished_run), "--data", str(corpus_folder), "--rows", "1", "--bytes", "300"]
    assert command.main([*words, "--precision", "float32", "--out", str(out)]) == 0
    said = capsys.readouterr()
    written = json.loads(out.read_text("utf-8"))
    assert written["model"] == finished_run.name
    assert written["precision"] == "float32"
    assert written["bits_per_byte"] == written["bits_per_byte_float32"]
    assert "ROUGE-L" in said.out
    assert "bits a byte in float32" in said.err


def test_a_text_that_the_engine_refuses_counts_as_no_answer(finished_run: Path) -> None:
    asked = Asked(str(finished_run / "model"))
    assert asked.text(Correct(" \n")) == ""
    assert asked.refused == 1
    with pytest.raises(TaskUnsupported):
        asked.text(Instruct("Do it.", "word " * 400))
    with pytest.raises(LanguageUnsupported):
        asked.answer(Translate("Hello.", "xx", "en"))
    asked.close()


def test_a_folder_without_a_model_and_a_corpus_without_pairs_are_said(finished_run: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        evaluation.evaluate(tmp_path, tmp_path)
    (tmp_path / "qa-en").mkdir()
    (tmp_path / "qa-en" / "a.dev.tsv").write_text("A text.\tWhat?\tThat\n")
    with pytest.raises(CorpusMissing, match="measured"):
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
    assert {weakness.task for weakness in ready.weak} >= {"translate", "correct"}
    assert "samples" not in (to / "scores.json").read_text("utf-8")
    card = (to / "MODEL_CARD.md").read_text("utf-8")
    figures = [
        f"{scores['translation']['tatoeba']['en-fr']['chrf']:.1f}",
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
    (tmp_path / "scores.json").write_text('{"bits_per_byte": {}, "translation": {}}')
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
