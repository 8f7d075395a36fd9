from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from assistant.engine.decoding.generation import Generated, Step, generate
from assistant.engine.decoding.parallel_rows import generate_together
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.engine import Engine
from assistant.errors import PromptTooLong
from assistant.system import paths
from assistant.tasks import GREEDY, Continue, EngineOptions, Limits, Outcome, Piece, Sampling
from assistant.text import sentence_ends
from tests.engine.conftest import CONTEXT, DECODERS
from tests.engine.test_generation import PROMPT, Models, finished, never

DRAWN = Sampling(temperature=1.0, top_k=8, repetition_penalty=1.1, seed=5)


def collected(generation: object) -> tuple[list[tuple[int, Step]], list[Generated]]:
    steps = []
    while True:
        try:
            steps.append(next(generation))  # type: ignore[call-overload]
        except StopIteration as end:
            return steps, end.value


@pytest.mark.parametrize("name", [*DECODERS, "bart"])
def test_each_text_is_what_it_would_be_alone(name: str, tiny_model: Models) -> None:
    loaded = tiny_model(name)
    ids = loaded.tokenizer(PROMPT).input_ids
    steps, runs = collected(generate_together(loaded, ids, DRAWN, Limits(25), 3, never, PrefixCache(64)))
    assert len(runs) == 3 and len({run.text for run in runs}) == 3
    for number, run in enumerate(runs):
        sampling = Sampling(temperature=1.0, top_k=8, repetition_penalty=1.1, seed=5 + number)
        _, alone = finished(generate(loaded, ids, sampling, Limits(25), never))
        assert (run.text, run.finish, run.new_tokens) == (alone.text, alone.finish, alone.new_tokens)
        assert run.text == "".join(step.text for of, step in steps if of == number)


def test_texts_come_side_by_side(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    steps, _ = collected(generate_together(loaded, loaded.tokenizer(PROMPT).input_ids, DRAWN, Limits(25), 3, never))
    order = [number for number, _ in steps]
    assert Counter(order[:9]) == {0: 3, 1: 3, 2: 3}


def test_greedy_texts_begin_with_the_likeliest_tokens(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer(PROMPT).input_ids
    with torch.inference_mode():
        likeliest = loaded.model(input_ids=torch.tensor([ids])).logits[0, -1].topk(3).indices.tolist()
    _, runs = collected(generate_together(loaded, ids, GREEDY, Limits(12), 3, never))
    _, alone = finished(generate(loaded, ids, GREEDY, Limits(12), never))
    assert runs[0].text == alone.text
    for first, run in zip(likeliest[1:], runs[1:], strict=True):
        _, rest = finished(generate(loaded, [*ids, first], GREEDY, Limits(11), never))
        assert run.text == loaded.tokenizer.decode([first]) + rest.text


@pytest.mark.parametrize("name", ["llama", "gemma3", "mamba"])
def test_the_prompt_is_read_once_and_kept(name: str, tiny_model: Models) -> None:
    loaded, cache = tiny_model(name), PrefixCache(64)
    ids = loaded.tokenizer(PROMPT).input_ids[:14]
    _, runs = collected(generate_together(loaded, ids, DRAWN, Limits(5), 3, never, cache))
    assert sum(run.prompt_tokens for run in runs) == len(ids) * (1 if name != "mamba" else 3)
    _, cold = finished(generate(loaded, ids, GREEDY, Limits(5), never))
    _, warm = finished(generate(loaded, ids, GREEDY, Limits(5), never, cache))
    assert warm.text == cold.text
    assert warm.cached_tokens == (len(ids) - 1 if name != "mamba" else 0)


@pytest.mark.parametrize("stop_at", [0, 1, 4])
def test_a_stop_ends_all_and_keeps_what_came(stop_at: int, tiny_model: Models) -> None:
    loaded, cache, polls = tiny_model("llama"), PrefixCache(64), []
    ids = loaded.tokenizer(PROMPT).input_ids

    def stop() -> bool:
        polls.append(None)
        return len(polls) > stop_at

    _, runs = collected(generate_together(loaded, ids, DRAWN, Limits(25), 3, stop, cache))
    _, whole = collected(generate_together(loaded, ids, DRAWN, Limits(25), 3, never))
    for run, full in zip(runs, whole, strict=True):
        assert full.text.startswith(run.text.rstrip("\ufffd"))  # a character may be cut in two
        assert (run.finish, run.new_tokens) == ("cancelled", stop_at)
    _, again = collected(generate_together(loaded, ids, DRAWN, Limits(25), 3, never, cache))
    assert [run.text for run in again] == [run.text for run in whole]


def test_each_text_ends_at_its_own_place(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer(PROMPT).input_ids
    _, free = collected(generate_together(loaded, ids, DRAWN, Limits(25), 3, never))
    stop = free[1].text[6:9]
    _, runs = collected(generate_together(loaded, ids, DRAWN, Limits(25, stop=(stop,)), 3, never))
    assert runs[1].finish == "stop"
    assert [run.text for run in runs] == [run.text.split(stop)[0] for run in free]


def test_limits(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    _, runs = collected(generate_together(loaded, [5] * (CONTEXT - 3), DRAWN, Limits(50), 3, never))
    assert all(run.new_tokens <= 3 for run in runs)
    _, runs = collected(generate_together(loaded, [5, 6], DRAWN, Limits(0), 3, never))
    assert [(run.text, run.finish) for run in runs] == [("", "length")] * 3
    with pytest.raises(PromptTooLong):
        next(generate_together(loaded, [5] * CONTEXT, DRAWN, Limits(2), 3, never))


@pytest.mark.parametrize("folder", ["starter", "gpt2"])
def test_a_task_with_alternatives(folder: str, tiny_folder: Callable[[str], Path]) -> None:
    path = paths.starter_model() if folder == "starter" else tiny_folder(folder)
    engine = Engine(EngineOptions(folder=str(path), device="cpu", precision="float32", threads=1))
    text, sampling = "The old house at the end of the street had been ", Sampling(seed=2)
    events = list(engine.stream(Continue(text, sampling, Limits(15), alternatives=3), never))
    outcome = events[-1]
    assert isinstance(outcome, Outcome) and sum(isinstance(event, Outcome) for event in events) == 1
    pieces = [event for event in events if isinstance(event, Piece)]
    joined = ["".join(piece.text for piece in pieces if piece.alternative == number) for number in range(3)]
    # What the length limit broke off ends with a whole sentence, where one ends.
    assert [outcome.text, *outcome.others] == [each[: sentence_ends.finished(text, each)] for each in joined] and all(
        joined
    )
    alone = list(engine.stream(Continue(text, sampling, Limits(15)), never))[-1]
    assert isinstance(alone, Outcome) and alone.text == outcome.text and alone.others == ()
    engine.close()
