"""Two processes that torchrun starts learn what one does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from assistant.training import checkpoint, run_folder
from assistant.training.data.errors import TrainingError
from assistant.training.group import Group
from tests.training.conftest import STEPS

ROOT = Path(__file__).parents[2]


def _run(count: int, corpus: Path, cache: Path, out: Path, preset: str, steps: int) -> str:
    words = [
        "-m", "assistant.training.command", "starter", "--data", str(corpus), "--out", str(out), "--cache", str(cache),
        "--preset", preset, "--steps", str(steps), "--device", "cpu", "--save-every", "1000",
    ]  # fmt: skip
    launcher = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", str(count)] if count > 1 else []
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE"}
    done = subprocess.run(
        [sys.executable, *launcher, *words], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def _alike(together: Path, alone: Path, steps: int) -> None:
    ours, theirs = (run_folder.read_log(run / "log.jsonl") for run in (together, alone))
    assert ours[0]["loss"] == pytest.approx(theirs[0]["loss"], abs=0.02)
    assert ours[0]["tokens"] == theirs[0]["tokens"]
    weights, facts = checkpoint.read(together / "checkpoint.safetensors")
    expected, _ = checkpoint.read(alone / "checkpoint.safetensors")
    assert facts["step"] == steps
    name = "model/model.layers.0.mlp.up_proj.weight"
    assert torch.nn.functional.cosine_similarity(weights[name].flatten(), expected[name].flatten(), dim=0) > 0.99
    assert (together / "model" / "config.json").exists()


@pytest.mark.slow
def test_two_processes_learn_what_one_does(
    finished_run: Path, corpus_folder: Path, training_cache: Path, tmp_path: Path
) -> None:
    said = _run(2, corpus_folder, training_cache, tmp_path, "tiny", STEPS)
    assert said.count("finished: the weights") == 1
    _alike(tmp_path, finished_run, STEPS)


@pytest.mark.slow
@pytest.mark.parametrize("preset", ["tiny", "gpu-rehearsal"])
def test_two_processes_go_on_from_their_checkpoint(
    corpus_folder: Path, training_cache: Path, tmp_path: Path, preset: str
) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    _run(1, corpus_folder, training_cache, alone, preset, 2 * STEPS)
    _run(2, corpus_folder, training_cache, together, preset, STEPS)
    assert f"going on from step {STEPS}" in _run(2, corpus_folder, training_cache, together, preset, 2 * STEPS)
    _alike(together, alone, 2 * STEPS)


def test_rows_are_shared_evenly_or_not_at_all() -> None:
    rows = list(range(8))
    assert [rows[Group(rank, 2).rows(8)] for rank in range(2)] == [[0, 2, 4, 6], [1, 3, 5, 7]]
    with pytest.raises(TrainingError, match="evenly"):
        Group(0, 3).rows(8)
