"""An adapter is trained on the answers alone, goes on where it was killed, and never touches its base."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from assistant.engine.engine import Engine
from assistant.engine.prompts.codec import Codec
from assistant.models import adapters
from assistant.tasks import Correct, EngineOptions, Measure, ModelReady
from assistant.training.adapter_learner import Adapter, AdapterLearner, keeps_apart
from assistant.training.adapting import Options, adapt
from assistant.training.data import exercises, rows
from assistant.training.data.errors import CheckpointMismatch, CorpusMissing, TrainingError
from assistant.training.data.exercises import Exercise
from assistant.training.run_folder import read_log
from tests.engine.conftest import DECODERS, save_model

ROOT = Path(__file__).parents[2]
STEPS = 6
LENGTH, ROWS = 96, 2


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_model("llama", tmp_path_factory.mktemp("bases") / "small")


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pairs")
    chances = random.Random(2)
    words = ["the", "cat", "dog", "sees", "runs", "green", "old", "river", "bird", "sings", "tree", "who", "has", "was"]

    def lines(count: int) -> str:
        found = [" ".join(chances.choices(words, k=4)) for _ in range(count)]
        return "".join(f"{text.replace('the', 'teh')}\t{text.capitalize()}.\n" for text in found)

    (folder / "correct.train.tsv").write_text(lines(200), "utf-8")
    (folder / "correct.dev.tsv").write_text(lines(30), "utf-8")
    return folder


def options(base: Path, pairs: Path, out: Path, steps: int = STEPS, **more: Any) -> Options:
    given: dict[str, Any] = {
        "base": base, "out": out, "cache": out / "cache", "tasks": ("correct",), "pairs": pairs, "tokens": steps * LENGTH * ROWS,
        "length": LENGTH, "rows": ROWS, "rank": 4, "alpha": 8, "device": "cpu", "threads": 1, "watch_every": 2,
    }  # fmt: skip
    return Options(**(given | more))


@pytest.fixture(scope="module")
def finished(base: Path, pairs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("run")
    assert adapt(options(base, pairs, out))
    return out


def _weights(run: Path) -> bytes:
    return (run / "adapter" / adapters.WEIGHTS).read_bytes()


def test_a_run_leaves_an_adapter_and_its_account(finished: Path, base: Path) -> None:
    adapter = adapters.read(finished / "adapter")
    assert adapter.base == "small" and adapter.tasks == ("correct",) and adapter.tokens == STEPS * LENGTH * ROWS
    assert adapter.fingerprints == (adapters.fingerprint(base),)
    dev = [json.loads(line) for line in (finished / "dev.jsonl").read_text("utf-8").splitlines()]
    assert [line["step"] for line in dev] == [2, 4, 6] and dev[-1]["loss"] < dev[0]["loss"]
    assert read_log(finished / "log.jsonl")[0]["step"] == 1 and (finished / "loss.svg").exists()


def test_it_learns(base: Path, pairs: Path, tmp_path: Path) -> None:
    adapt(options(base, pairs, tmp_path, 60, watch_every=20, rate=5.0))
    losses = [json.loads(line)["loss"] for line in (tmp_path / "dev.jsonl").read_text("utf-8").splitlines()]
    assert losses[-1] < 0.8 * losses[0]


@pytest.mark.parametrize("stopped_after", [1, 3, 5])
def test_a_killed_run_ends_as_one_that_was_not(
    stopped_after: int, finished: Path, base: Path, pairs: Path, tmp_path: Path
) -> None:
    seen = itertools.count()
    killed = options(base, pairs, tmp_path, save_every=0.0)

    def kill() -> bool:
        if next(seen) == stopped_after:
            raise KeyboardInterrupt  # in the middle, with no chance to save
        return False

    with pytest.raises(KeyboardInterrupt):
        adapt(killed, should_stop=kill)
    said: list[str] = []
    assert adapt(killed, said.append)
    assert any(f"going on from step {stopped_after}" in line for line in said)
    assert _weights(tmp_path) == _weights(finished)
    assert (tmp_path / "dev.jsonl").read_text("utf-8") == (finished / "dev.jsonl").read_text("utf-8")


def test_a_stopped_run_has_an_adapter_too(base: Path, pairs: Path, tmp_path: Path) -> None:
    seen = itertools.count()
    assert not adapt(options(base, pairs, tmp_path), should_stop=lambda: next(seen) >= 2)
    assert adapters.read(tmp_path / "adapter").tokens == 2 * LENGTH * ROWS


def test_the_base_is_left_as_it_is(base: Path, pairs: Path, tmp_path: Path) -> None:
    def digest() -> str:
        return hashlib.sha256((base / "model.safetensors").read_bytes()).hexdigest()

    before = digest()
    adapt(options(base, pairs, tmp_path, 2))
    assert digest() == before


def test_a_checkpoint_of_another_rank_is_refused(finished: Path, base: Path, pairs: Path) -> None:
    with pytest.raises(CheckpointMismatch):
        adapt(options(base, pairs, finished, rank=8))


def test_a_new_run_goes_on_from_an_adapter(finished: Path, base: Path, pairs: Path, tmp_path: Path) -> None:
    adapt(options(base, pairs, tmp_path / "on", 2, begin_from=finished / "adapter", rate=0.0, languages=("fr", "de")))
    assert adapters.read(tmp_path / "on" / "adapter").languages == ("fr", "de")
    assert _weights(tmp_path / "on") == _weights(finished)


@pytest.mark.parametrize("name", ["gpt2", "qwen3", "gemma3", "phi3", "opt", "falcon", "mamba"])
def test_any_decoder_learns_and_the_engine_takes_it(name: str, pairs: Path, tmp_path: Path) -> None:
    folder = save_model(name, tmp_path / name)
    adapt(options(folder, pairs, tmp_path / "run", 2, watch_every=1, rate=10.0))
    dev = [json.loads(line)["loss"] for line in (tmp_path / "run" / "dev.jsonl").read_text("utf-8").splitlines()]
    assert dev[1] != dev[0]
    engine = Engine(
        EngineOptions(str(folder), "cpu", "float32", threads=1, adapters=(str(tmp_path / "run" / "adapter"),))
    )
    try:
        found = list(engine.stream(Measure(Correct("The old cat.")), lambda: False))
        assert next(event for event in found if isinstance(event, ModelReady)).adapted == ("correct",)
    finally:
        engine.close()


# What is learned from.


def _encoder(base: Path) -> tuple[rows.Encoder, Any]:
    tokenizer = AutoTokenizer.from_pretrained(base)
    return rows.Encoder(Codec(tokenizer), adapters.forms(), 1), tokenizer


def test_only_the_answer_is_learned(base: Path) -> None:
    encoder, tokenizer = _encoder(base)
    one = encoder.tokens(Exercise("correct", "teh cat", "The cat."))
    two = encoder.tokens(Exercise("headline", "a dog", "Dog"))
    made = rows.batch([[one, two]], LENGTH, 2)
    learned = [tokenizer.decode(made.targets[0][(made.numbers[0] == n) & (made.targets[0] >= 0)]) for n in (1, 2)]
    # The end of the second lies before its last token: the place of a target is that of the token before it.
    assert learned == [" The cat.<|end|>", " Dog<|end|>"]
    assert tokenizer.decode(one.ids) == "Correct: teh cat\n=> The cat.<|end|>"
    assert made.positions[0][made.numbers[0] == 2].tolist() == list(range(len(two.ids)))
    plain = encoder.tokens(Exercise("continue", "", "The cat sings."))
    assert plain.answer >= len(plain.ids) - 1


def test_exercises_of_a_row_do_not_see_each_other(base: Path) -> None:
    encoder, _ = _encoder(base)
    learner = AdapterLearner(
        AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32), Adapter(4, 8), torch.device("cpu"), 0
    )
    found = [
        encoder.tokens(Exercise("correct", text, text.capitalize())) for text in ("the cat", "a green dog sings", "he")
    ]
    together = rows.batch([found], LENGTH, 2)
    alone = [rows.batch([[each]], LENGTH, 2) for each in found]
    assert learner.packs
    assert learner.loss([together]) == pytest.approx(learner.loss(alone), abs=1e-5)


def test_rows_are_full_and_every_exercise_comes_once(base: Path) -> None:
    encoder, _ = _encoder(base)
    texts = [f"the cat {number}" for number in range(300)]
    drawn = ((0, Exercise("correct", text, text)) for text in texts)
    made = list(itertools.islice(rows.batches(drawn, encoder, ROWS, LENGTH, 2), 10))
    assert sum(batch.filled() for _, batch in made) > 0.8 * 10 * ROWS * LENGTH
    heads = [
        tuple(batch.ids[row][batch.numbers[row] == n].tolist())
        for _, batch in made
        for row in range(ROWS)
        for n in range(1, 9)
    ]
    heads = [head for head in heads if head]
    assert len(heads) == len(set(heads))


def test_data_that_never_fits_is_said(base: Path) -> None:
    encoder, _ = _encoder(base)
    drawn = itertools.repeat((0, Exercise("correct", "a long text " * 30, "an answer")))
    with pytest.raises(TrainingError, match="--length"):
        next(rows.batches(drawn, encoder, 1, 32, 2))


def test_models_that_carry_a_state_keep_exercises_alone() -> None:
    from transformers import AutoModelForCausalLM as Auto

    assert {name: keeps_apart(Auto.from_config(DECODERS[name]())) for name in ("gpt2", "gemma3", "mamba")} == {
        "gpt2": True, "gemma3": True, "mamba": False,
    }  # fmt: skip


def test_draws_are_a_function_of_the_seed(corpus_folder: Path) -> None:
    def first(seed: int) -> list[Exercise]:
        pools = exercises.of_corpus(corpus_folder, ("correct", "headline", "summarize", "question"))
        return [exercise for _, exercise in itertools.islice(exercises.drawn(pools, seed), 80)]

    assert first(1) == first(1) != first(2)
    assert {exercise.task for exercise in first(1)} == {"correct", "headline", "summarize", "question"}


def test_dev_sentences_are_not_in_the_prose_that_is_learned(tmp_path: Path) -> None:
    for name, text in {
        "gec-en/a.train.tsv": "he go\the goes\n", "gec-en/a.dev.tsv": "It are late , he said.\tIt is late, he said.\n",
        "prose-en/openstax.train.txt": "It is late, he said. The sun is low now.\n",
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    pools = exercises.of_corpus(tmp_path, ("correct",))
    assert [pool.things for pool in pools if pool.name == "mistakes made by rule"] == [[("The sun is low now.",)]]


def test_marks_are_curled_on_both_sides() -> None:
    exercise = exercises.curled(Exercise("correct", "\"I dont't,\" he said, 'no'.", 'It\'s "so".'))
    assert exercise.text == "“I dont’t,” he said, ‘no’." and exercise.answer == "It’s “so”."


def test_questions_get_a_text_that_does_not_answer(corpus_folder: Path) -> None:
    asked = [(f"Text {n}.", f"Question {n}?", "x") for n in range(7)]
    strange = exercises._strange(asked)
    assert len(strange) == 7 and all(text[5] != question[9] for text, question, _ in strange)
    assert {answer for _, _, answer in strange} == {adapters.forms()["question"].unanswerable}


def test_a_folder_without_pairs_is_said(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing):
        exercises.of_pairs(tmp_path / "none", ("correct",))
    (tmp_path / "headline.train.tsv").write_text("a\tb\n", "utf-8")
    with pytest.raises(CorpusMissing, match="TASK"):
        exercises.of_pairs(tmp_path, ("correct",))
    (tmp_path / "continue-mine.train.txt").write_text("One two three.\nFour five.\n\nSix.\n", "utf-8")
    pools = exercises.of_pairs(tmp_path, ("continue",), length=4)
    assert [thing for pool in pools for thing in pool.things] == [("One two three.",), ("Four five.",), ("Six.",)]


# Several processes, and the command.


def _launch(launcher: list[str], base: Path, pairs: Path, out: Path) -> str:
    words = [
        "-m", "assistant.training.command", "adapter", "--base", str(base), "--task", "correct", "--pairs", str(pairs), "--out",
        str(out), "--cache", str(out / "cache"), "--tokens", str(STEPS * LENGTH * ROWS), "--length", str(LENGTH), "--rows", str(ROWS),
        "--rank", "4", "--alpha", "8", "--device", "cpu",
    ]  # fmt: skip
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "ACCELERATE_USE_CPU": "1"}
    done = subprocess.run(
        [sys.executable, *launcher, *words], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=110
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    "launcher",
    [
        ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"],
        ["-m", "accelerate.commands.launch", "--cpu", "--num_processes", "2", "--num_machines", "1", "--main_process_port", "0", "--mixed_precision", "no", "--dynamo_backend", "no"],
    ],
    ids=["torchrun", "accelerate"],
)  # fmt: skip
def test_two_processes_learn_what_one_does(
    launcher: list[str], finished: Path, base: Path, pairs: Path, tmp_path: Path
) -> None:
    said = _launch(launcher, base, pairs, tmp_path)
    assert said.count("finished: the adapter") == 1
    ours, theirs = (read_log(run / "log.jsonl")[0]["loss"] for run in (tmp_path, finished))
    assert ours == pytest.approx(theirs, abs=1e-3)
    from safetensors.torch import load_file

    found, expected = (load_file(run / "adapter" / adapters.WEIGHTS) for run in (tmp_path, finished))
    for name, weight in expected.items():
        assert torch.allclose(found[name].float(), weight.float(), atol=3e-3), name


def test_the_command_says_what_is_missing(base: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from assistant.training import command

    words = ["adapter", "--base", str(base), "--task", "correct", "--out", str(tmp_path)]
    assert command.main(words) == 1 and "--pairs" in capsys.readouterr().err
    assert command.main([*words, "--pairs", str(tmp_path / "none")]) == 1
    assert "no folder of pairs" in capsys.readouterr().err
    assert (
        command.main(
            [
                "adapter",
                "--base",
                str(tmp_path / "no"),
                "--task",
                "correct",
                "--pairs",
                str(tmp_path),
                "--out",
                str(tmp_path),
            ]
        )
        == 1
    )
    assert "no" in capsys.readouterr().err


@pytest.fixture(autouse=True)
def _threads() -> Any:
    before = torch.get_num_threads()
    yield
    torch.set_num_threads(before)
