from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from assistant.engine.loaded.loading import load
from assistant.engine.loaded.threads import ThreadChoice, counts_for
from assistant.tasks import EngineOptions


def run(choice: ThreadChoice, seconds: Callable[[int], float], steps: int) -> tuple[float, list[int]]:
    """Mean time of a step, and the counts that were in use."""
    used, spent = [], 0.0
    for _ in range(steps):
        used.append(choice.count)
        spent += seconds(choice.count)
        choice.took(seconds(choice.count))
    return spent / steps, used


@pytest.mark.parametrize(("most", "expected"), [(1, [1]), (2, [1, 2]), (4, [1, 2, 4]), (6, [1, 2, 3, 6])])
def test_counts(most: int, expected: list[int]) -> None:
    assert counts_for(most) == expected


@pytest.mark.parametrize(
    ("times", "best"),
    [
        ({1: 1.0, 2: 0.6}, 2),
        ({1: 1.0, 2: 1.3}, 1),
        ({1: 1.0, 2: 100.0}, 1),
        ({1: 1.0, 2: 0.98}, 2),
        ({1: 1.0, 2: 0.6, 4: 0.4}, 4),
        ({1: 1.0, 2: 0.6, 4: 5.0}, 2),
        ({1: 1.0, 2: 2.0, 4: 5.0}, 1),
    ],
)
def test_the_quickest_count_is_found_and_trying_is_cheap(times: dict[int, float], best: int) -> None:
    counts: list[int] = []
    choice = ThreadChoice(sorted(times), counts.append)
    run(choice, times.__getitem__, 100)
    mean, used = run(choice, times.__getitem__, 1000)
    assert used.count(best) > 930
    if max(times.values()) < 10:
        assert mean < 1.07 * times[best]


def test_a_core_that_is_taken_and_given_back() -> None:
    set_to: list[int] = []
    choice = ThreadChoice([1, 2], set_to.append)
    quiet, busy = {1: 1.0, 2: 0.6}, {1: 1.05, 2: 20.0}
    assert run(choice, quiet.__getitem__, 200)[1][-60:].count(2) > 40
    _, used = run(choice, busy.__getitem__, 40)
    assert used.index(1) < 8 and used.count(1) > 25
    _, used = run(choice, quiet.__getitem__, 400)
    assert used[-60:].count(2) > 40


def test_a_prompt_is_read_with_all_threads_where_all_are_free() -> None:
    set_to: list[int] = []
    for probed, reading, writing in (({1: 1.0, 2: 0.55}, 2, 2), ({1: 1.0, 2: 1.0}, 1, 1), ({1: 1.0, 2: 9.0}, 1, 1)):
        choice = ThreadChoice([1, 2], set_to.append, probe=probed.__getitem__)
        with choice.reading():
            assert set_to[-1] == reading
        assert set_to[-1] == choice.count == writing


def test_one_core_has_no_choice() -> None:
    choice = ThreadChoice([1], lambda count: pytest.fail("changed"))
    run(choice, lambda count: 1.0, 100)


def test_a_stated_count_is_kept_and_an_open_one_is_chosen() -> None:
    before = torch.get_num_threads()
    try:
        assert load(EngineOptions(device="cpu", threads=2)).threads is None
        chosen = load(EngineOptions(device="cpu")).threads
        assert chosen is not None
        model = load(EngineOptions(device="cpu"))
        cache = model.new_cache()
        for _ in range(20):
            model.forward([5], cache)
        assert model.threads is not None and model.threads.count == torch.get_num_threads()
    finally:
        torch.set_num_threads(before)
