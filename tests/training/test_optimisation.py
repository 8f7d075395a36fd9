from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from assistant.training import schedule
from assistant.training.attention import causal_blocks
from assistant.training.loss import HeadLoss
from assistant.training.muon import Muon, orthogonal
from assistant.training.schedule import Budget, Clock
from assistant.training.threads import ThreadChoice


@pytest.mark.parametrize("shape", [(2, 24, 24), (1, 40, 16), (3, 16, 40)])
def test_the_iteration_brings_singular_values_near_one(shape: tuple[int, int, int]) -> None:
    torch.manual_seed(0)
    values = torch.linalg.svdvals(orthogonal(torch.randn(shape)))
    assert values.max() < 1.4
    assert values.quantile(0.1) > 0.6  # the very smallest of a square matrix stay behind


def test_muon_goes_down_a_hill_and_a_factor_of_zero_stands_still() -> None:
    torch.manual_seed(0)
    goal, matrix = torch.randn(12, 8), torch.zeros(12, 8)
    muon = Muon({"m": matrix}, rate=0.05)
    muon.step({"m": matrix - goal}, 0.0)
    assert not matrix.any()
    before = (matrix - goal).norm()
    for _ in range(60):
        muon.step({"m": matrix - goal}, 1.0)
    assert (matrix - goal).norm() < before / 2


def test_the_head_s_loss_and_gradients_are_those_of_cross_entropy() -> None:
    torch.manual_seed(0)
    count = 1030  # one chunk and a bit
    hidden, head = torch.randn(count, 16, requires_grad=True), torch.randn(50, 16, requires_grad=True)
    targets = torch.randint(0, 50, (count,))
    wanted = F.cross_entropy(hidden @ head.T, targets)
    expected = torch.autograd.grad(wanted * 3, (hidden, head))
    loss = HeadLoss.apply(hidden, head, targets)
    (loss * 3).backward()
    assert torch.allclose(loss, wanted, rtol=1e-5)
    assert torch.allclose(hidden.grad, expected[0], atol=1e-6)
    assert torch.allclose(head.grad, expected[1], atol=1e-6)


@pytest.mark.parametrize("length", [1, 7, 32])
def test_attention_in_blocks_is_causal_attention(length: int) -> None:
    torch.manual_seed(0)
    query, key, value = (torch.randn(2, 3, length, 8, requires_grad=True) for _ in range(3))
    wanted = F.scaled_dot_product_attention(query, key, value, is_causal=True).transpose(1, 2)
    got, _ = causal_blocks(torch.nn.Identity(), query, key, value, None, scaling=8**-0.5)
    assert torch.allclose(got, wanted, atol=1e-5)
    direction = torch.randn_like(wanted)
    for a, b in zip(
        torch.autograd.grad(got, (query, key, value), direction),
        torch.autograd.grad(wanted, (query, key, value), direction),
        strict=True,
    ):
        assert torch.allclose(a, b, atol=1e-5)


def test_the_rate_warms_up_stays_and_ends_at_zero() -> None:
    assert schedule.factor(0, 0.0) == pytest.approx(0.01)
    assert schedule.factor(200, 0.3) == 1.0
    assert schedule.factor(200, 0.6) == pytest.approx(1.0)
    assert schedule.factor(200, 0.8) == pytest.approx(0.5)
    assert schedule.factor(200, 1.0) == 0.0
    assert schedule.factor(200, 1.2) == 0.0


def test_a_budget_is_steps_or_seconds() -> None:
    assert Budget(steps=10).fraction(5, 1e9) == 0.5
    assert Budget(seconds=10).fraction(10**9, 5) == 0.5
    assert Budget(steps=0).fraction(0, 0) == 1
    for wrong in ({}, {"steps": 1, "seconds": 1.0}):
        with pytest.raises(ValueError, match="budget"):
            Budget(**wrong)


def test_a_stopped_process_spends_no_time() -> None:
    clock = Clock(100.0, spent=50.0)
    clock.tick(102.0)
    clock.tick(104.0)
    assert clock.spent == 54.0
    assert clock.tick(5000.0) == 2.0  # the step around the gap counts as the one before
    clock.tick(5001.0)
    assert clock.spent == 57.0


def test_steps_of_a_minute_are_work_too() -> None:
    clock = Clock(0.0)
    assert [clock.tick(now) for now in (60.0, 130.0, 210.0)] == [60.0, 70.0, 80.0]
    assert clock.tick(9000.0) == 80.0  # a machine asleep
    assert clock.tick(9060.0) == 60.0 and clock.spent == 350.0


@pytest.mark.parametrize(("one_thread_takes", "kept"), [(1.0, 1), (1.99, 2), (5.0, 2)])
def test_the_quicker_count_of_threads_is_kept(one_thread_takes: float, kept: int) -> None:
    counts: list[int] = []
    choice = ThreadChoice(2, counts.append)
    for _ in range(28):
        choice.step_took(2.0 if choice.count == 2 else one_thread_takes)
    assert counts[0] == 1  # tried
    assert choice.count == kept


def test_one_thread_is_no_choice() -> None:
    choice = ThreadChoice(1, lambda count: pytest.fail("changed"))
    for _ in range(100):
        choice.step_took(1.0)
