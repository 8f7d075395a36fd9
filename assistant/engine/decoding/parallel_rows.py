"""Several texts that go on from one prompt: it is read once, and each step computes one token of all of them.

At one to four rows a step is bound by reading the weights, so three texts cost little more than one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor

from assistant.engine.decoding.generation import Generated, Step, Writing, banned, checked, generate, model_errors
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.decoding.reading import Decoder
from assistant.engine.decoding.sampling import Sampler
from assistant.engine.loaded.kv_cache import GrowingLayer
from assistant.engine.loaded.loaded_model import LoadedModel
from assistant.tasks import Limits, Sampling


def generate_together(
    loaded: LoadedModel, prompt_ids: list[int], sampling: Sampling, limits: Limits, count: int,
    should_stop: Callable[[], bool], cache: PrefixCache | None = None,
) -> Generator[tuple[int, Step], None, list[Generated]]:  # fmt: skip
    """Yield which text and its next step; the generator's value are the `Generated`s, of which the first bears all the time.

    Text 0 is what `generate` writes. The others have seeds that follow `sampling.seed`; greedy ones begin with the
    second, third … likeliest token. Only the prompt goes to `cache`. A model whose state cannot be repeated, and an
    encoder-decoder, writes one text after the other. Raises as `generate` does.
    """
    prompt = checked(loaded, prompt_ids)
    with model_errors(loaded):
        if loaded.kind == "seq2seq":
            return (yield from _in_turn(loaded, prompt, sampling, limits, count, should_stop, cache))
        reader = Decoder(loaded, prompt, cache)
        if not all(_keeps_keys(layer) for layer in reader.entry.past.layers):
            reader.keep()
            return (yield from _in_turn(loaded, prompt, sampling, limits, count, should_stop, cache))
        return (yield from _together(loaded, reader, sampling, limits, count, should_stop))


def _samplings(sampling: Sampling, count: int) -> list[Sampling]:
    seed = sampling.seed
    return [sampling if seed is None else replace(sampling, seed=seed + number) for number in range(count)]


def _in_turn(
    loaded: LoadedModel, prompt: list[int], sampling: Sampling, limits: Limits, count: int,
    should_stop: Callable[[], bool], cache: PrefixCache | None,
) -> Generator[tuple[int, Step], None, list[Generated]]:  # fmt: skip
    runs = []
    for number, each in enumerate(_samplings(sampling, count)):
        running = generate(loaded, prompt, each, limits, should_stop, cache)
        try:
            while True:
                yield number, next(running)
        except StopIteration as ended:
            runs.append(ended.value)
        finally:
            running.close()
    return runs


def _together(
    loaded: LoadedModel,
    reader: Decoder,
    sampling: Sampling,
    limits: Limits,
    count: int,
    should_stop: Callable[[], bool],
) -> Generator[tuple[int, Step], None, list[Generated]]:
    writings = [Writing(loaded, reader.context, limits, reader.room) for _ in range(count)]
    prefill = decode = 0.0
    cancelled = False
    began = time.perf_counter()
    for _ in reader.read():
        if should_stop():
            cancelled = True
            break
    past = repeated(reader.entry.past, 0 if cancelled else count)
    reader.keep()
    prefill = time.perf_counter() - began
    began = time.perf_counter()
    if not cancelled and writings[0].most > 0:
        samplers = [Sampler(s, reader.context, loaded.device, banned(loaded)) for s in _samplings(sampling, count)]
        rows = reader.logits[None].repeat(count, 1)
        if sampling.temperature <= 0:
            _part(rows)
        tokens = [0] * count
        while True:
            for number, writing in enumerate(writings):
                if writing.finish:
                    continue
                tokens[number] = samplers[number](rows[number])
                step = writing.add(tokens[number])
                if step is not None:
                    decode += time.perf_counter() - began
                    yield number, step
                    began = time.perf_counter()
                if not writing.finish and writing.new_tokens >= writing.most:
                    writing.finish = "length"
            cancelled = should_stop()
            if cancelled or all(writing.finish for writing in writings):
                break
            rows = loaded.forward_together(
                tokens, past
            )  # a finished text goes on unseen: one row more or less costs nothing
    decode += time.perf_counter() - began
    runs = []
    for number, writing in enumerate(writings):
        finish = writing.finish or ("cancelled" if cancelled else "length")
        step = writing.end()
        if step is not None:
            yield number, step
        if writing.finish == "stop":
            finish = "stop"
        read, known = (reader.prompt_tokens, reader.cached_tokens) if number == 0 else (0, 0)
        seconds = (prefill, decode) if number == 0 else (0.0, 0.0)
        runs.append(Generated(writing.text, finish, read, known, writing.new_tokens, *seconds))
    return runs


def _part(rows: Tensor) -> None:
    """Give each greedy text a first token of its own: text n may not begin with the n likeliest."""
    with torch.inference_mode():
        likeliest = rows[0].topk(len(rows)).indices
        for number in range(1, len(rows)):
            rows[number, likeliest[:number]] = -torch.inf


def _keeps_keys(layer: Any) -> bool:
    if isinstance(layer, GrowingLayer):
        return True
    from assistant.engine.loaded import caches_of_modules  # whose library a layer of another kind has brought

    return caches_of_modules.keeps_keys(layer)


def repeated(past: Any, count: int) -> Any:
    """A copy of a cache of one text, for `count` texts; all its layers keep keys and values."""
    copy = type(past)()
    copy.layers = []
    with torch.inference_mode():
        for layer in past.layers:
            fresh = type(layer)(layer.sliding_window) if layer.is_sliding else type(layer)()
            if layer.is_initialized and count:
                fresh.update(*(states.repeat(count, 1, 1, 1) for states in (layer.keys, layer.values)))
                if layer.is_sliding:
                    fresh.cumulative_length = layer.cumulative_length
            copy.layers.append(fresh)
    return copy
