from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Generator
from typing import Any

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.engine.decoding.generation import Generated, Step, generate
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.loaded.kv_cache import feed
from assistant.engine.loaded.loading import LoadedModel
from assistant.errors import DeviceLost, ModelDamaged, OutOfMemory, PromptTooLong
from assistant.tasks import GREEDY, Limits, Sampling
from tests.engine.conftest import CONTEXT, DECODERS, SEQ2SEQ

Models = Callable[[str], LoadedModel]
PROMPT = "Once upon a time there was an old king who had three sons; the fox 我们去公园"


def never() -> bool:
    return False


def finished(generation: Generator[Step, None, Generated]) -> tuple[list[Step], Generated]:
    steps = []
    while True:
        try:
            steps.append(next(generation))
        except StopIteration as end:
            return steps, end.value


def reference(loaded: LoadedModel, ids: list[int], new: int, **more: Any) -> list[int]:
    """What transformers itself writes, greedily, without the prompt and the end."""
    prompt = torch.tensor([ids])
    with torch.inference_mode():
        output = loaded.model.generate(
            prompt, attention_mask=torch.ones_like(prompt), max_new_tokens=new, do_sample=False, num_beams=1,
            eos_token_id=sorted(loaded.end_ids), **more,
        )[0].tolist()  # fmt: skip
    written = output[len(ids) :] if loaded.kind == "decoder" else output[1:]
    return [id for id in written if id not in loaded.end_ids]


def decoded(loaded: LoadedModel, ids: list[int]) -> str:
    return loaded.tokenizer.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)


@pytest.mark.parametrize("name", DECODERS)
def test_decoder_writes_what_transformers_writes(name: str, tiny_model: Models) -> None:
    loaded = tiny_model(name)
    ids = loaded.tokenizer(PROMPT).input_ids
    expected = reference(loaded, ids, 40)
    cache = PrefixCache(64)
    steps, run = finished(generate(loaded, ids, GREEDY, Limits(40), never, cache))
    assert run.text == decoded(loaded, expected) == "".join(step.text for step in steps)
    assert (run.new_tokens, run.prompt_tokens, run.cached_tokens) == (len(expected), len(ids), 0)
    assert sum(step.token_count for step in steps) <= run.new_tokens
    if name == "mamba":  # whose state cannot be taken back, and is not kept
        assert len(cache) == 0
        return
    entry, shared = cache.take(ids + expected)
    assert entry is not None and entry.ids == (ids + expected)[:shared] and shared == len(ids + expected) - 1


@pytest.mark.parametrize("name", SEQ2SEQ)
def test_encoder_decoder_writes_what_transformers_writes(name: str, tiny_model: Models) -> None:
    loaded = tiny_model(name)
    ids = loaded.tokenizer(PROMPT).input_ids
    expected = reference(loaded, ids, 30)
    steps, run = finished(generate(loaded, ids, GREEDY, Limits(30), never))
    assert run.text == decoded(loaded, expected) == "".join(step.text for step in steps)
    assert run.new_tokens == len(expected) > 0


def test_translator_begins_with_the_language_asked_for(tiny_model: Models) -> None:
    loaded = tiny_model("m2m_100")
    german, french = (loaded.tokenizer.convert_tokens_to_ids(f"__{code}__") for code in ("de", "fr"))
    ids = loaded.tokenizer(PROMPT).input_ids
    texts = []
    for language in (german, french):
        expected = reference(loaded, ids, 20, forced_bos_token_id=language)
        assert expected[0] == language
        _, run = finished(generate(loaded, ids, GREEDY, Limits(20), never, forced_first=language))
        assert run.text == decoded(loaded, expected)
        assert run.new_tokens == len(expected)
        texts.append(run.text)
    assert texts[0] != texts[1]


@pytest.mark.parametrize("name", ["llama", "gpt2", "gemma3", "mistral", "mamba"])
def test_a_prompt_longer_than_a_chunk_is_read_right(
    name: str, tiny_model: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = tiny_model(name)
    ids = loaded.tokenizer(PROMPT).input_ids
    _, whole = finished(generate(loaded, ids, GREEDY, Limits(20), never))
    monkeypatch.setattr("assistant.engine.decoding.reading._CHUNK", 7)
    _, parts = finished(generate(loaded, ids, GREEDY, Limits(20), never))
    assert parts.text == whole.text


@pytest.mark.parametrize("stop_at", [0, 1, 2, 5, 11])
def test_stops_within_one_token(stop_at: int, tiny_model: Models) -> None:
    loaded, cache, polls = tiny_model("llama"), PrefixCache(64), []
    ids = loaded.tokenizer(PROMPT).input_ids

    def stop() -> bool:
        polls.append(None)
        return len(polls) > stop_at

    _, run = finished(generate(loaded, ids, GREEDY, Limits(40), stop, cache))
    assert run.finish == "cancelled" and run.new_tokens == stop_at
    _, cold = finished(generate(loaded, ids, GREEDY, Limits(40), never))
    assert cold.text.startswith(run.text)
    _, warm = finished(generate(loaded, ids, GREEDY, Limits(40), never, cache))
    assert warm.text == cold.text
    assert warm.cached_tokens == (len(ids) - 1 if stop_at else 0)


def test_stops_between_parts_of_the_prompt(tiny_model: Models, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.engine.decoding.reading._CHUNK", 8)
    loaded, cache, polls = tiny_model("llama"), PrefixCache(64), []
    ids = loaded.tokenizer(PROMPT).input_ids
    _, run = finished(generate(loaded, ids, GREEDY, Limits(9), lambda: polls.append(None) or len(polls) > 2, cache))
    assert run == Generated("", "cancelled", len(ids), 0, 0, run.prefill_seconds, run.decode_seconds)
    _, warm = finished(generate(loaded, ids, GREEDY, Limits(9), never, cache))
    assert warm.cached_tokens == 16


def test_closing_the_generator_leaves_the_cache_good(tiny_model: Models) -> None:
    loaded, cache = tiny_model("qwen2"), PrefixCache(64)
    ids = loaded.tokenizer(PROMPT).input_ids
    generation = generate(loaded, ids, GREEDY, Limits(40), never, cache)
    for _ in range(3):
        next(generation)
    generation.close()
    assert not torch.is_inference_mode_enabled()
    _, warm = finished(generate(loaded, ids, GREEDY, Limits(40), never, cache))
    _, cold = finished(generate(loaded, ids, GREEDY, Limits(40), never))
    assert warm.text == cold.text and warm.cached_tokens == len(ids) - 1


def test_the_same_seed_gives_the_same_text(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer(PROMPT).input_ids
    texts = [
        finished(generate(loaded, ids, Sampling(temperature=1.5, seed=seed), Limits(30), never))[1].text
        for seed in (1, 1, 2, None, None)
    ]
    assert texts[0] == texts[1]
    assert len(set(texts)) == 4


def test_a_stop_string_split_over_tokens_is_never_shown(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer(PROMPT).input_ids
    steps, free = finished(generate(loaded, ids, GREEDY, Limits(40), never))
    middle = len("".join(step.text for step in steps[:10]))
    stop = free.text[middle - 2 : middle + 3]  # the end of one token and the beginning of the next
    steps, run = finished(generate(loaded, ids, GREEDY, Limits(40, stop=("\0never", stop)), never))
    assert run.finish == "stop"
    assert run.text == free.text[: free.text.index(stop)] == "".join(step.text for step in steps)


def test_max_tokens_and_the_context_end_a_text(tiny_model: Models) -> None:
    loaded = dataclasses.replace(tiny_model("llama"), end_ids=frozenset())
    ids = loaded.tokenizer(PROMPT).input_ids
    _, run = finished(generate(loaded, ids, GREEDY, Limits(7), never))
    assert (run.finish, run.new_tokens) == ("length", 7)
    long = (ids * CONTEXT)[: CONTEXT - 3]
    _, run = finished(generate(loaded, long, GREEDY, Limits(50), never))
    assert (run.finish, run.new_tokens) == ("length", 3)


@pytest.mark.parametrize("name", ["gpt2", "bart"])
def test_every_token_of_the_context_can_be_used(name: str, tiny_model: Models) -> None:
    loaded = dataclasses.replace(tiny_model(name), end_ids=frozenset())
    ids = (loaded.tokenizer(PROMPT).input_ids * CONTEXT)[: CONTEXT - 4]
    _, run = finished(generate(loaded, ids, GREEDY, Limits(10**6), never))
    assert run.finish == "length"
    assert run.new_tokens == (4 if name == "gpt2" else CONTEXT - 1)


def test_nothing_is_written_for_no_tokens_but_the_prompt_is_read(tiny_model: Models) -> None:
    loaded, cache = tiny_model("llama"), PrefixCache(64)
    ids = loaded.tokenizer(PROMPT).input_ids
    steps, run = finished(generate(loaded, ids, GREEDY, Limits(0), never, cache))
    assert (steps, run.text, run.finish, run.new_tokens) == ([], "", "length", 0)
    _, warm = finished(generate(loaded, ids, GREEDY, Limits(3), never, cache))
    assert warm.cached_tokens == len(ids) - 1


@pytest.mark.parametrize(("name", "fits"), [("llama", CONTEXT - 1), ("bart", CONTEXT)])
def test_prompt_too_long(name: str, fits: int, tiny_model: Models) -> None:
    loaded = tiny_model(name)
    finished(generate(loaded, [5] * fits, GREEDY, Limits(2), never))
    with pytest.raises(PromptTooLong) as caught:
        next(generate(loaded, [5] * (fits + 1), GREEDY, Limits(2), never))
    assert (caught.value.tokens, caught.value.limit) == (fits + 1, CONTEXT)


def test_an_empty_prompt_begins_a_text(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    _, run = finished(generate(loaded, [], GREEDY, Limits(5), never))
    _, begun = finished(generate(loaded, [0], GREEDY, Limits(5), never))
    assert run.text == begun.text and run.prompt_tokens == 1


def test_an_end_token_ends_the_text(tiny_model: Models) -> None:
    loaded = tiny_model("llama")
    ids = loaded.tokenizer(PROMPT).input_ids
    fifth = reference(dataclasses.replace(loaded, end_ids=frozenset({1})), ids, 5)[4]
    _, run = finished(generate(dataclasses.replace(loaded, end_ids=frozenset({fifth})), ids, GREEDY, Limits(40), never))
    assert run.finish == "stop" and run.new_tokens < 5


class Failing(torch.nn.Module):
    """A model that fails after some calls, as a device does that is pulled out."""

    def __init__(self, model: Any, error: BaseException, after: int) -> None:
        super().__init__()
        self.whole, self.error, self.left = model, error, after
        self.config, self.generation_config = model.config, model.generation_config

    def forward(self, past_key_values: Any, use_cache: bool, logits_to_keep: int = 0, **inputs: Any) -> Any:
        self.left -= 1
        if self.left < 0:
            raise self.error
        return feed(self.whole, past_key_values, logits_to_keep=logits_to_keep, **inputs)


@pytest.mark.parametrize(
    ("error", "device", "translated"),
    [
        (torch.OutOfMemoryError("x"), "cpu", OutOfMemory),
        (MemoryError(), "cpu", OutOfMemory),
        (torch.AcceleratorError("x"), "cpu", DeviceLost),
        (RuntimeError("x"), "mps", DeviceLost),
        (RuntimeError("x"), "cpu", RuntimeError),
    ],
)
def test_failures_of_the_device(
    error: BaseException, device: str, translated: type[Exception], tiny_model: Models, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded, cache = tiny_model("llama"), PrefixCache(64)
    ids = loaded.tokenizer(PROMPT).input_ids
    failing = dataclasses.replace(
        loaded, make_model=functools.cache(lambda: Failing(loaded.model, error, 3)), step=None
    )
    generation = generate(failing, ids, GREEDY, Limits(20), never, cache)
    with pytest.raises(translated):
        for _ in generation:
            if device != "cpu":  # tensors stay on the CPU, the name alone is what an error is judged by
                object.__setattr__(failing, "device", device)
    assert len(cache) == 0
    _, run = finished(generate(loaded, ids, GREEDY, Limits(5), never, cache))
    assert run.new_tokens == 5


def test_numbers_that_are_none(tiny_folder: Callable[[str], Any]) -> None:
    from assistant.engine.loaded.loading import load
    from assistant.tasks import EngineOptions

    loaded = load(EngineOptions(folder=str(tiny_folder("llama")), device="cpu"), lambda _: None)
    with torch.no_grad():
        loaded.model.get_input_embeddings().weight.fill_(float("nan"))
    for sampling in (GREEDY, Sampling()):
        with pytest.raises(ModelDamaged):
            next(generate(loaded, [5, 6, 7], sampling, Limits(3), never))


tokens = st.integers(4, 390)
edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), st.lists(tokens, max_size=12), st.integers(0, 6)),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("name", ["llama", "gpt2", "gemma3", "mistral"])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.lists(tokens, min_size=1, max_size=50), edits=edits)
def test_a_warm_start_writes_what_a_cold_one_writes(
    name: str, tiny_model: Models, start: list[int], edits: list[tuple[float, int, list[int], int]]
) -> None:
    loaded, cache, ids = tiny_model(name), PrefixCache(64), start
    for place, gone, come, new in edits:
        at = int(place * len(ids))
        ids = (ids[:at] + come + ids[at + gone :])[-120:] or [5]
        _, warm = finished(generate(loaded, ids, GREEDY, Limits(new), never, cache))
        _, cold = finished(generate(loaded, ids, GREEDY, Limits(new), never))
        assert (warm.text, warm.new_tokens, warm.finish) == (cold.text, cold.new_tokens, cold.finish)
        assert warm.cached_tokens < len(ids)
