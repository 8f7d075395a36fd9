"""Drafting changes how fast a text comes and nothing else: not a greedy text, not the chances of a drawn one."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from transformers import (
    LogitsProcessorList,
    RepetitionPenaltyLogitsProcessor,
    TemperatureLogitsWarper,
    TopKLogitsWarper,
)

from assistant.engine.decoding.drafting import Drafting, Lookup
from assistant.engine.decoding.generation import generate
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.loaded import int8
from assistant.engine.loaded.loading import LoadedModel, load
from assistant.tasks import GREEDY, EngineOptions, Limits, Sampling
from tests.engine.conftest import DECODERS, SEQ2SEQ
from tests.engine.test_generation import PROMPT, Models, finished, never


class Eager(Drafting):
    """Drafts wherever there is anything to draft, and counts."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = self.drafted = 0

    def size(self, run: int, most: int) -> int:
        return min(most, 7)

    def took(self, drafted: int, seconds: float) -> None:
        self.steps += 1
        self.drafted += drafted


class Scripted(Eager):
    """Drafts what it was told, whatever the text."""

    def __init__(self, draft: Callable[[list[int]], list[int]]) -> None:
        super().__init__()
        self.draft = draft

    def lookup(self, source: Sequence[int]) -> Lookup:
        return Told(self, source)


class Told(Lookup):
    def propose(self, most: int) -> list[int]:
        assert isinstance(self.drafting, Scripted)
        return self.drafting.draft(self._ids)[:most]


def fed(drafting: Drafting, source: list[int], text: list[int]) -> Lookup:
    lookup = drafting.lookup(source)
    for token in text:
        lookup.add(token)
    return lookup


def test_a_text_goes_on_as_it_did_before() -> None:
    source = [9, 1, 2, 3, 4, 5, 6, 7, 8]
    assert fed(Eager(), source, [1, 2]).propose(4) == [3, 4, 5, 6]
    assert fed(Eager(), source, [1, 2]).propose(3) == [3, 4, 5]
    assert fed(Eager(), source, [77, 78]).propose(4) == []
    assert fed(Eager(), source, [7, 8])._ids[-2:] == [7, 8]


def test_a_changed_word_does_not_end_the_copy() -> None:
    source = [9, 1, 2, 3, 4, 5, 6, 7, 8]
    assert fed(Eager(), source, [1, 2, 33]).propose(3) == [4, 5, 6]  # 3 became 33
    assert fed(Eager(), source, [1, 2, 5]).propose(3) == [6, 7, 8]  # 3 and 4 were left out


def test_of_two_passages_the_one_with_the_longer_run_is_followed() -> None:
    source = [1, 2, 3, 40, 41, 0, 5, 7, 3, 50, 51, 0]
    assert fed(Eager(), source, [99, 1, 2, 3]).propose(2) == [40, 41]
    assert fed(Eager(), source, [1, 2, 98, 7, 3]).propose(2) == [50, 51]


def test_nothing_is_drafted_for_a_text_that_copies_nothing() -> None:
    drafting, pick = Drafting(), random.Random(1)
    drafts = []
    for _ in range(5):
        lookup = drafting.lookup([pick.randrange(30) for _ in range(200)])
        for _ in range(100):
            lookup.add(pick.randrange(30))
            drafts.append(len(lookup.propose(7)))
    assert sum(drafts[:100]) < 40
    assert sum(map(bool, drafts[100:])) <= 2


def test_drafting_starts_by_itself_where_a_text_copies_and_ends_where_it_no_longer_does() -> None:
    drafting, pick = Drafting(), random.Random(1)
    for _ in range(3):
        source = [pick.randrange(30) for _ in range(60)]
        fed(drafting, source, [pick.randrange(30) for _ in range(60)])
    assert fed(drafting, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [1, 2]).propose(7) == []
    source = [pick.randrange(1000) for _ in range(60)]
    lookup = drafting.lookup(source)
    for token in source[:50]:
        lookup.add(token)
    assert len(lookup.propose(7)) == 7
    for _ in range(60):
        lookup.add(pick.choice(source))
    assert drafting.size(2, 7) == 0


def test_what_a_draft_costs_is_weighed_against_what_it_brings() -> None:
    drafting = Drafting()
    for _ in range(40):
        drafting.saw(4, True)
        drafting.saw(5, False)
    assert drafting.size(4, 7) == 3  # one token more, and two once in a while
    for _ in range(7):
        drafting.took(0, 0.010)
        drafting.took(3, 0.050)
        drafting.took(7, 0.018)
    assert drafting.size(4, 7) == 7
    for _ in range(7):
        drafting.took(7, 0.050)
    assert drafting.size(4, 7) == 0
    for _ in range(600):  # slow drafts may have been the doing of another program
        drafting.took(0, 0.010)
    assert drafting.size(4, 7) == 3


def test_short_room_makes_short_drafts() -> None:
    drafting = Drafting()
    for _ in range(40):
        for run in range(9):
            drafting.saw(run, True)
    assert [drafting.size(4, most) for most in (0, 2, 3, 6, 7, 50)] == [0, 0, 3, 3, 7, 7]


@pytest.mark.parametrize("name", [*DECODERS, *SEQ2SEQ])
def test_greedy_text_is_the_same_token_for_token(name: str, tiny_model: Models) -> None:
    loaded = tiny_model(name)
    ids = loaded.tokenizer(PROMPT).input_ids * 2
    _, plain = finished(generate(loaded, ids, GREEDY, Limits(60), never))
    pick = random.Random(2)
    written: list[int] = []
    finished(
        generate(loaded, ids, GREEDY, Limits(60), never, drafting=Scripted(lambda text: written.__init__(text) or []))
    )
    right = written[len(ids) :]

    def partly_right(text: list[int]) -> list[int]:
        at = len(text) - len(ids)
        draft = right[at : at + pick.randrange(8)]
        if draft and pick.random() < 0.6:
            draft[pick.randrange(len(draft))] = pick.randrange(4, 190)
        return draft

    for drafting in (Eager(), Scripted(partly_right)):
        _, drafted = finished(generate(loaded, ids, GREEDY, Limits(60), never, drafting=drafting))
        assert (drafted.text, drafted.finish, drafted.new_tokens) == (plain.text, plain.finish, plain.new_tokens)
    if name == "mamba":  # whose state cannot be taken back
        assert drafting.steps == 0
    elif plain.new_tokens > 20:
        assert drafting.steps < 0.6 * plain.new_tokens < drafting.drafted


@pytest.mark.skipif(int8.engine() != "fbgemm", reason="other kernels choose one grid for all rows")
def test_drafts_in_8_bits_change_no_text() -> None:
    loaded = load(EngineOptions(device="cpu", precision="int8", threads=1))
    texts = [
        "She dont like the colour of the house that her brother have bought last year.",
        "apples, pears, plums, cherries, grapes, lemons\napples, pears, plums, cherries, grapes",
        "The old house at the end of the street had been empty for years, until",
    ]
    drafted = 0
    for text in texts:
        ids = loaded.tokenizer(text).input_ids
        for sampling in (GREEDY, Sampling(seed=5)):
            drafting = Eager()
            _, plain = finished(generate(loaded, ids, sampling, Limits(60), never))
            _, other = finished(generate(loaded, ids, sampling, Limits(60), never, drafting=drafting))
            assert other.text == plain.text
            drafted += drafting.drafted
    assert drafted > 40


def test_a_text_loses_little_to_drafts_that_are_wrong() -> None:
    drafting = Drafting()
    for _ in range(300):
        for run in range(9):
            drafting.saw(run, True)  # other texts of the kind were copies
    lookup = drafting.lookup([1, 2, 3, 4, 5, 6, 7, 8, 9] * 4)
    steps = 0
    for token in itertools.chain(*([1, 2, 3, 100 + place] for place in range(40))):
        lookup.add(token)
        draft = lookup.propose(7)
        if draft:
            steps += 1
            lookup.brought(len(draft), 0)
    assert 1 <= steps <= 2


@pytest.mark.parametrize("seed", range(4))
def test_the_same_seed_gives_the_same_text(seed: int, tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer(PROMPT).input_ids * 2
    sampling = Sampling(temperature=1.2, top_k=3, repetition_penalty=1.2, seed=seed)
    _, plain = finished(generate(loaded, ids, sampling, Limits(40), never))
    _, drafted = finished(generate(loaded, ids, sampling, Limits(40), never, drafting=Eager()))
    assert (drafted.text, drafted.finish) == (plain.text, plain.finish)


def chances(loaded: LoadedModel, ids: list[int], sampling: Sampling, length: int) -> dict[tuple[int, ...], float]:
    """The probability of each continuation, from the logits and transformers' own processors."""
    chain = LogitsProcessorList([
        RepetitionPenaltyLogitsProcessor(sampling.repetition_penalty), TemperatureLogitsWarper(sampling.temperature),
        TopKLogitsWarper(sampling.top_k),
    ])  # fmt: skip
    found: dict[tuple[int, ...], float] = {(): 1.0}
    for _ in range(length):
        longer: dict[tuple[int, ...], float] = {}
        for text, chance in found.items():
            row = torch.tensor([[*ids, *text]])
            with torch.inference_mode():
                share = torch.softmax(chain(row, loaded.model(input_ids=row).logits[:, -1]), -1)[0]
            for token in share.nonzero().flatten().tolist():
                longer[*text, token] = chance * float(share[token])
        found = longer
    return found


@pytest.mark.parametrize("penalty", [1.0, 1.4])
def test_drawn_texts_have_the_same_chances(penalty: float, tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer("The fox").input_ids
    sampling = Sampling(temperature=1.0, top_k=3, top_p=1.0, repetition_penalty=penalty)
    expected = chances(loaded, ids, sampling, 3)
    kinds = sorted(expected)
    # Drafts of the likeliest and of the least likely: a biased rule would show with one of them.
    drafts = {text[0]: text[1:] for text in sorted(kinds, key=lambda text: expected[text])}
    worst = {text[0]: text[1:] for text in sorted(kinds, key=lambda text: -expected[text])}
    for choice in (drafts, worst):
        counts: Counter[tuple[int, ...]] = Counter()
        drafting = Scripted(
            lambda text, choice=choice: list(choice[text[len(ids)]]) if len(text) == len(ids) + 1 else []
        )
        seen: list[int] = []
        drafting.lookup = lambda source, drafting=drafting, seen=seen: Watching(drafting, source, seen)  # type: ignore[method-assign]
        cache, draws = PrefixCache(8), 600
        for _ in range(draws):
            seen.clear()
            finished(generate(loaded, ids, sampling, Limits(3), never, cache, drafting=drafting))
            counts[tuple(seen)] += 1
        assert set(counts) <= set(expected)
        # Chi-square over the texts that are expected often enough; the bound is its 99.99 % point, roughly.
        often = [text for text in kinds if expected[text] * draws >= 5]
        rest = draws - sum(counts[text] for text in often), draws * (1 - sum(expected[text] for text in often))
        square = sum((counts[t] - expected[t] * draws) ** 2 / (expected[t] * draws) for t in often)
        square += (rest[0] - rest[1]) ** 2 / rest[1] if rest[1] > 5 else 0.0
        free = len(often)
        assert square < free + 4.5 * (2 * free) ** 0.5, (square, free)


class Watching(Told):
    """Writes down which tokens came."""

    def __init__(self, drafting: Drafting, source: Sequence[int], seen: list[int]) -> None:
        super().__init__(drafting, source)
        self.seen = seen

    def add(self, token: int) -> None:
        self.seen.append(token)
        super().add(token)


@pytest.mark.parametrize("cut", range(2, 30, 3))
def test_stop_strings_end_a_drafted_text_at_the_same_place(cut: int, tiny_model: Models) -> None:
    loaded, cache = tiny_model("llama"), PrefixCache(64)
    ids = loaded.tokenizer(PROMPT).input_ids * 2
    _, free = finished(generate(loaded, ids, GREEDY, Limits(40), never))
    limits = Limits(40, stop=(free.text[cut : cut + 3],))
    _, plain = finished(generate(loaded, ids, GREEDY, limits, never))
    steps, drafted = finished(generate(loaded, ids, GREEDY, limits, never, cache, drafting=Eager()))
    assert (drafted.text, drafted.finish, drafted.new_tokens) == (plain.text, plain.finish, plain.new_tokens)
    assert "".join(step.text for step in steps) == drafted.text
    _, warm = finished(generate(loaded, ids, GREEDY, Limits(40), never, cache, drafting=Eager()))
    assert warm.text == free.text and warm.cached_tokens == len(ids) - 1


@pytest.mark.parametrize("name", ["llama", "gemma3", "gpt2"])
@pytest.mark.parametrize("stop_at", [1, 3, 4, 9, 21])
def test_a_drafted_text_stops_within_one_token(name: str, stop_at: int, tiny_model: Models) -> None:
    loaded, cache, polls = tiny_model(name), PrefixCache(64), []
    ids = loaded.tokenizer("The fox runs").input_ids

    def stop() -> bool:
        polls.append(None)
        return len(polls) > stop_at

    _, run = finished(generate(loaded, ids, GREEDY, Limits(40), stop, cache, drafting=Eager()))
    _, plain = finished(generate(loaded, ids, GREEDY, Limits(40), never))
    assert plain.text.startswith(run.text.rstrip("\ufffd"))
    assert run.new_tokens == stop_at or run.finish == "stop"
    _, again = finished(generate(loaded, ids, GREEDY, Limits(40), never, cache))
    assert again.text == plain.text


def test_closing_a_drafted_text_leaves_the_cache_good(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer(PROMPT).input_ids * 2
    _, plain = finished(generate(loaded, ids, GREEDY, Limits(40), never))
    for steps in range(1, 30, 4):
        cache = PrefixCache(64)
        running = generate(loaded, ids, GREEDY, Limits(40), never, cache, drafting=Eager())
        for _ in itertools.islice(running, steps):
            pass
        running.close()
        _, warm = finished(generate(loaded, ids, GREEDY, Limits(40), never, cache))
        assert warm.text == plain.text and warm.cached_tokens == len(ids) - 1


tokens = st.integers(4, 390)


@pytest.mark.parametrize("name", ["llama", "gpt2", "gemma3", "mistral"])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.lists(tokens, min_size=1, max_size=30),
    rounds=st.lists(st.tuples(st.integers(0, 9), st.integers(1, 30)), max_size=4),
)
def test_warm_drafted_texts_are_cold_plain_ones(
    name: str, tiny_model: Models, start: list[int], rounds: list[tuple[int, int]]
) -> None:
    loaded, cache, ids = tiny_model(name), PrefixCache(64), start * 2
    for gone, new in rounds:
        drafting: Any = Eager()
        _, warm = finished(generate(loaded, ids, GREEDY, Limits(new), never, cache, drafting=drafting))
        _, cold = finished(generate(loaded, ids, GREEDY, Limits(new), never))
        assert (warm.text, warm.new_tokens, warm.finish) == (cold.text, cold.new_tokens, cold.finish)
        ids = (ids[: max(1, len(ids) - gone)] + start[::-1])[-120:]
