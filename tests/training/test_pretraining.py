from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from assistant.training import checkpoint, command, run_folder
from assistant.training.data.errors import CheckpointDamaged, CheckpointMismatch
from assistant.training.pretraining import Options, pretrain
from assistant.training.schedule import Budget
from tests.training.conftest import STEPS

ROOT = Path(__file__).parents[2]


def _weights(run: Path) -> bytes:
    return (run / "model" / "model.safetensors").read_bytes()


def _options(corpus_folder: Path, training_cache: Path, out: Path, steps: int = STEPS) -> Options:
    return Options(corpus_folder, out, training_cache, Budget(steps=steps), preset="tiny")


def _command(corpus_folder: Path, training_cache: Path, out: Path, *more: str) -> list[str]:
    return [
        "starter", "--data", str(corpus_folder), "--out", str(out), "--cache", str(training_cache), "--preset", "tiny", *more,
    ]  # fmt: skip


def test_a_run_learns_logs_and_ends_with_a_model(finished_run: Path) -> None:
    log = run_folder.read_log(finished_run / "log.jsonl")
    assert log[0]["step"] == 1
    facts = json.loads((finished_run / "run.json").read_text())
    assert facts["finished"]["steps"] == STEPS
    assert facts["finished"]["tokens"] == STEPS * 512
    assert {path.name for path in (finished_run / "model").iterdir()} == {
        "config.json", "generation_config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json",
    }  # fmt: skip
    weights = load_file(finished_run / "model" / "model.safetensors")
    assert {tensor.dtype for tensor in weights.values()} == {torch.bfloat16}
    tensors, _ = checkpoint.read(finished_run / "checkpoint.safetensors")
    for name, tensor in weights.items():
        assert torch.equal(tensor, tensors[f"model/{name}"].bfloat16())


def test_stopped_and_resumed_is_bit_for_bit_uninterrupted(
    finished_run: Path, corpus_folder: Path, training_cache: Path, tmp_path: Path
) -> None:
    options, polled = _options(corpus_folder, training_cache, tmp_path), iter([False] * 3 + [True])
    stopped = pretrain(options, should_stop=lambda: next(polled))
    assert (stopped.finished, stopped.step) == (False, 3)
    assert not (tmp_path / "model").exists()
    lines: list[str] = []
    assert pretrain(options, lines.append).finished
    assert any("going on from step 3" in line for line in lines)
    ours, facts = checkpoint.read(tmp_path / "checkpoint.safetensors")
    theirs, _ = checkpoint.read(finished_run / "checkpoint.safetensors")
    assert facts["step"] == STEPS
    assert all(torch.equal(ours[name], theirs[name]) for name in theirs)
    assert _weights(tmp_path) == _weights(finished_run)


def test_killed_at_a_random_moment_it_goes_on_to_the_same_end(
    finished_run: Path, corpus_folder: Path, training_cache: Path, tmp_path: Path
) -> None:
    words = _command(corpus_folder, training_cache, tmp_path, "--steps", str(STEPS), "--save-every", "0")
    environment = os.environ | {"OMP_NUM_THREADS": str(torch.get_num_threads())}
    process = subprocess.Popen(
        [sys.executable, "-m", "assistant.training.command", *words],
        cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 60
        while not (tmp_path / "checkpoint.safetensors").exists() and process.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.002)
        time.sleep(random.uniform(0, 0.15))
    finally:
        process.kill()
        assert process.stderr
        process.stderr.close()
        process.wait()
    checkpoint.read(tmp_path / "checkpoint.safetensors")
    assert pretrain(_options(corpus_folder, training_cache, tmp_path)).finished
    assert _weights(tmp_path) == _weights(finished_run)
    steps = [line["step"] for line in run_folder.read_log(tmp_path / "log.jsonl")]
    assert steps == sorted(set(steps))


def test_sigterm_writes_a_checkpoint_and_ends_well(
    corpus_folder: Path, training_cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop_once_it_runs() -> None:
        deadline = time.monotonic() + 60
        while not (tmp_path / "log.jsonl").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        if (tmp_path / "log.jsonl").exists():
            os.kill(os.getpid(), signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM)
    thread = threading.Thread(target=stop_once_it_runs)
    thread.start()
    code = command.main(_command(corpus_folder, training_cache, tmp_path, "--steps", "100000"))
    thread.join()
    assert code == 0
    assert "the same command goes on from here" in capsys.readouterr().out
    _, facts = checkpoint.read(tmp_path / "checkpoint.safetensors")
    assert facts["step"] >= 1
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_budget_of_seconds_ends_annealed(corpus_folder: Path, training_cache: Path, tmp_path: Path) -> None:
    options = Options(corpus_folder, tmp_path, training_cache, Budget(seconds=0.4), preset="tiny")
    threads = torch.get_num_threads()
    try:
        assert pretrain(options).finished
    finally:
        torch.set_num_threads(threads)
    _, facts = checkpoint.read(tmp_path / "checkpoint.safetensors")
    assert facts["spent"] >= 0.4
    assert facts["step"] >= 1


def test_a_new_run_can_begin_with_the_weights_of_a_model(
    finished_run: Path, corpus_folder: Path, training_cache: Path, tmp_path: Path
) -> None:
    options = Options(
        corpus_folder, tmp_path / "a", training_cache, Budget(steps=0), "tiny", begin_from=finished_run / "model"
    )
    assert pretrain(options).finished
    assert _weights(tmp_path / "a") == _weights(finished_run)
    other = Options(
        corpus_folder, tmp_path / "b", training_cache, Budget(steps=0), "cpu", begin_from=finished_run / "model"
    )
    with pytest.raises(CheckpointMismatch):
        pretrain(other)


@pytest.mark.parametrize("damage", ["cut", "text", "other shape"])
def test_a_checkpoint_that_does_not_fit_is_a_sentence(
    finished_run: Path, corpus_folder: Path, training_cache: Path, tmp_path: Path, damage: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    whole = finished_run / "checkpoint.safetensors"
    (tmp_path / "tokenizer.json").write_bytes((finished_run / "tokenizer.json").read_bytes())
    target = tmp_path / "checkpoint.safetensors"
    if damage == "cut":
        target.write_bytes(whole.read_bytes()[:5000])
    elif damage == "text":
        target.write_text("no checkpoint")
    else:
        tensors, facts = checkpoint.read(whole)
        checkpoint.write(target, tensors, facts | {"shape": {"hidden": 8}})
    kept = target.read_bytes()
    error = CheckpointMismatch if damage == "other shape" else CheckpointDamaged
    with pytest.raises(error, match="checkpoint"):
        pretrain(_options(corpus_folder, training_cache, tmp_path))
    assert command.main(_command(corpus_folder, training_cache, tmp_path, "--steps", "1")) == 1
    said = capsys.readouterr().err
    assert str(target) in said
    assert "Traceback" not in said
    assert target.read_bytes() == kept


def test_no_corpus_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = _command(tmp_path / "nowhere", tmp_path / "cache", tmp_path / "out", "--steps", "1")
    assert command.main(words) == 1
    assert "There is no corpus at" in capsys.readouterr().err


def test_the_tokenizer_command_writes_one(
    corpus_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "deep" / "tokenizer.json"
    assert command.main(["tokenizer", "--data", str(corpus_folder), "--out", str(out), "--vocabulary", "400"]) == 0
    assert out.exists()
    assert "400 tokens" in capsys.readouterr().out


def test_the_command_line_is_known_without_torch() -> None:
    code = (
        "import argparse, sys, assistant.training.command as c; c.add_arguments(argparse.ArgumentParser());"
        "print([m for m in sys.modules if m in ('torch', 'transformers', 'tokenizers', 'numpy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_log_cut_short_is_read_up_to_there(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text('{"step": 1, "loss": 2.0, "tokens": 5}\n{"step": 9, "loss": 2.0, "tokens": 45}\n{"step": 1')
    run_folder.forget_lines_after(path, 5)
    assert [line["step"] for line in run_folder.read_log(path)] == [1]
