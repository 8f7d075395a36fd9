"""The token loop: reads a prompt in parts, writes token by token, and can be stopped between any two."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import torch
from torch import Tensor
from transformers import DynamicCache, EncoderDecoderCache

from assistant.engine.detokenising import Detokeniser, StopStrings
from assistant.engine.kernels import new_cache
from assistant.engine.loading import LoadedModel, memory_errors
from assistant.engine.prefix_cache import Entry, PrefixCache, is_recurrent
from assistant.engine.sampling import NotANumber, Sampler
from assistant.errors import DeviceLost, EmptyText, ModelDamaged, PromptTooLong
from assistant.tasks import Limits, Sampling

# Tokens read at once: long enough for full speed, short enough that a stop is obeyed within a moment.
_CHUNK = 512

Finish = Literal["stop", "length", "cancelled"]


@dataclass(frozen=True, slots=True)
class Step:
    """Whole characters, and how many tokens they took."""

    text: str
    token_count: int


@dataclass(frozen=True, slots=True)
class Run:
    """How a generation ended. `text` is all steps joined; `new_tokens` leaves out the one that ended it."""

    text: str
    finish: Finish
    prompt_tokens: int
    cached_tokens: int
    new_tokens: int
    prefill_seconds: float
    decode_seconds: float


def generate(
    loaded: LoadedModel, prompt_ids: list[int], sampling: Sampling, limits: Limits, should_stop: Callable[[], bool],
    cache: PrefixCache | None = None, *, decoder_start: list[int] | None = None, forced_first: int | None = None,
) -> Generator[Step, None, Run]:  # fmt: skip
    """Yield text as it is written; the generator's value is the `Run`.

    An encoder-decoder reads `prompt_ids` with its encoder and begins to write with `decoder_start` (its own where
    None) and `forced_first`, the language of a multilingual translator; `cache` is for decoders.
    Closing the generator early leaves `cache` good. Raises `PromptTooLong` where no room is left for a new token,
    `OutOfMemory`, `DeviceLost`, and `ModelDamaged` where the model's numbers are none.
    """
    prompt = list(prompt_ids) or _start(loaded)
    # A position table has no row beyond the context, and rotary models were never trained there.
    if len(prompt) >= loaded.context_length + (loaded.kind == "seq2seq"):
        raise PromptTooLong(len(prompt), loaded.context_length)
    try:
        with memory_errors(loaded.device):
            if loaded.kind == "seq2seq":
                reader: _Reader = _EncoderDecoder(loaded, prompt, decoder_start, forced_first)
            else:
                reader = _Decoder(loaded, prompt, cache)
            return (yield from _write(loaded, reader, sampling, limits, should_stop))
    except NotANumber as error:
        raise ModelDamaged(loaded.folder, "model.safetensors", "logits are not numbers") from error
    except torch.AcceleratorError as error:
        raise DeviceLost(loaded.device, str(error)) from error
    except RuntimeError as error:
        if loaded.device == "cpu":
            raise
        raise DeviceLost(loaded.device, str(error)) from error


class _Reader:
    """What differs between decoders and encoder-decoders: how tokens are fed and logits come back."""

    cached_tokens = 0
    prompt_tokens = 0
    room = 0  # new tokens that fit into the context
    context: list[int] = []  # tokens that the first new one goes on from
    forced: int | None = None

    def read(self) -> Iterator[None]:
        """Read the prompt; may be stopped at every yield. `logits` are then those of the first new token."""
        raise NotImplementedError

    def feed(self, token: int) -> Tensor:
        """Logits, shape (vocabulary,), of the token after `token`."""
        raise NotImplementedError

    def keep(self) -> None:
        """Put what was read where the next run finds it."""

    logits: Tensor


class _Decoder(_Reader):
    def __init__(self, loaded: LoadedModel, prompt: list[int], cache: PrefixCache | None) -> None:
        self._loaded = loaded
        self._prompt = prompt
        self._cache = cache
        entry, self.cached_tokens = cache.take(prompt) if cache is not None else (None, 0)
        self._entry = entry or Entry(new_cache(loaded.model))
        self.prompt_tokens = len(prompt)
        self.room = loaded.context_length - len(prompt)
        self.context = prompt

    def read(self) -> Iterator[None]:
        chunk = len(self._prompt) if is_recurrent(self._entry.past) else _CHUNK
        for start in range(self.cached_tokens, len(self._prompt), chunk):
            yield
            self.logits = self._forward(self._prompt[start : start + chunk])

    def feed(self, token: int) -> Tensor:
        return self._forward([token])

    def _forward(self, ids: list[int]) -> Tensor:
        logits = self._loaded.forward(ids, self._entry.past)
        self._entry.ids.extend(ids)
        return logits[-1]

    def keep(self) -> None:
        if self._cache is not None:
            self._cache.put(self._entry)


class _EncoderDecoder(_Reader):
    def __init__(
        self, loaded: LoadedModel, prompt: list[int], decoder_start: list[int] | None, forced_first: int | None
    ) -> None:
        self._model: Any = loaded.model
        self._device = loaded.device
        self._prompt = prompt
        stated = self._model.generation_config
        if decoder_start is None:
            start = stated.decoder_start_token_id if stated.decoder_start_token_id is not None else stated.bos_token_id
            decoder_start = start if isinstance(start, list) else [start if start is not None else 0]
        self._start = decoder_start
        self.forced = forced_first if forced_first is not None else stated.forced_bos_token_id
        self.prompt_tokens = len(prompt)
        self.room = loaded.context_length - len(decoder_start)

    def read(self) -> Iterator[None]:
        yield
        self._encode()
        yield
        self.logits = self._forward(self._start)

    def feed(self, token: int) -> Tensor:
        return self._forward([token])

    def _encode(self) -> None:
        ids = torch.tensor([self._prompt], device=self._device)
        with torch.inference_mode():
            self._encoded = self._model.get_encoder()(
                input_ids=ids, attention_mask=torch.ones_like(ids), return_dict=True
            )
        self._past = EncoderDecoderCache(new_cache(self._model), DynamicCache())

    def _forward(self, ids: list[int]) -> Tensor:
        with torch.inference_mode():
            output = self._model(
                decoder_input_ids=torch.tensor([ids], device=self._device), encoder_outputs=self._encoded,
                past_key_values=self._past, use_cache=True,
            )  # fmt: skip
            return output.logits[0, -1]


def _write(
    loaded: LoadedModel, reader: _Reader, sampling: Sampling, limits: Limits, should_stop: Callable[[], bool]
) -> Generator[Step, None, Run]:
    written: list[str] = []
    new, unshown = 0, 0  # tokens
    prefill = decode = 0.0
    finish: Finish = "length"
    broken = True  # an exception inside the model leaves its cache half written
    detokeniser = Detokeniser(loaded.tokenizer, reader.context)
    stops = StopStrings(limits.stop)
    try:
        began = time.perf_counter()
        for _ in reader.read():
            if should_stop():
                finish = "cancelled"
                break
        prefill = time.perf_counter() - began
        most = min(limits.max_tokens, reader.room) if finish != "cancelled" else 0
        if most > 0:
            sampler = Sampler(sampling, reader.context, loaded.device, _banned(loaded))
            logits = reader.logits
        began = time.perf_counter()
        while new < most:
            token = reader.forced if new == 0 and reader.forced is not None else sampler(logits)
            if token in loaded.end_ids:
                finish = "stop"
                break
            new += 1
            unshown += 1
            text = stops.add(detokeniser.add(token))
            if text:
                written.append(text)
                decode += time.perf_counter() - began
                broken = False
                yield Step(text, unshown)
                broken, unshown = True, 0
                began = time.perf_counter()
            if stops.found:
                finish = "stop"
                break
            if should_stop():
                finish = "cancelled"
                break
            if new < most:
                logits = reader.feed(token)
        decode += time.perf_counter() - began
        broken = False
    finally:
        if not broken:
            reader.keep()
    rest = stops.add(detokeniser.flush())
    if stops.found:
        finish = "stop"
    rest += stops.flush()
    if rest:
        written.append(rest)
        yield Step(rest, unshown)
    return Run("".join(written), finish, reader.prompt_tokens, reader.cached_tokens, new, prefill, decode)


def _start(loaded: LoadedModel) -> list[int]:
    """What an empty prompt stands for. Raises `EmptyText` where the model has no token for a beginning."""
    tokenizer: Any = loaded.tokenizer
    for token in (tokenizer.bos_token_id, tokenizer.eos_token_id, *sorted(loaded.end_ids)):
        if token is not None:
            return [int(token)]
    raise EmptyText


def _banned(loaded: LoadedModel) -> frozenset[int]:
    """Tokens that the model's own generation_config never lets through, such as the padding of Marian."""
    stated: Any = loaded.model.generation_config
    alone = [words[0] for words in stated.bad_words_ids or [] if len(words) == 1]
    return frozenset(alone).union(stated.suppress_tokens or [])
