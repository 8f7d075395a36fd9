"""The token loop: reads a prompt in parts, writes token by token, and can be stopped between any two."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import torch

from assistant.engine.decoding.detokenising import Detokeniser, StopStrings
from assistant.engine.decoding.drafting import Drafting
from assistant.engine.decoding.generated import Finish, Generated, Step
from assistant.engine.decoding.prefix_cache import PrefixCache
from assistant.engine.decoding.reading import Decoder, EncoderDecoder, Reader
from assistant.engine.decoding.sampling import NotANumber, Sampler
from assistant.engine.loaded.generation_settings import MakersRules
from assistant.engine.loaded.loaded_model import LoadedModel
from assistant.engine.loaded.memory_budget import memory_errors
from assistant.engine.prompts.thinking import is_within_thoughts
from assistant.errors import DeviceLost, EmptyText, ModelDamaged, NumbersTooLarge, PromptTooLong
from assistant.tasks import Limits, Sampling

__all__ = ["Finish", "Generated", "Step", "Writing", "banned", "checked", "generate", "model_errors"]

_LONGEST_SAID = 100_000  # characters
Rate = Callable[[int, torch.Tensor], object]


def generate(
    loaded: LoadedModel, prompt_ids: list[int], sampling: Sampling, limits: Limits, should_stop: Callable[[], bool],
    cache: PrefixCache | None = None, *, decoder_start: list[int] | None = None, forced_first: int | None = None,
    drafting: Drafting | None = None, shown: Mapping[int, str] | None = None, goes_on: bool = True,
    rate: Rate | None = None,
) -> Generator[Step, None, Generated]:  # fmt: skip
    """Yield text as it is written; the generator's value is the `Generated`.

    An encoder-decoder reads `prompt_ids` with its encoder and begins to write with `decoder_start` (its own where
    None) and `forced_first`, the language of a multilingual translator; `cache` is for decoders. `drafting` changes
    how fast text comes, not which, up to the rounding of several rows computed at once: none that shows in float32, nor
    in 8 bits by FBGEMM, where a row is the same whatever rows are beside it. QNNPACK has one grid for all of them.
    Where the answer is another text than the prompt and not one that `goes_on` with it, the words of the prompt are free
    of the repetition penalty. Special tokens in `shown` come as this text, others as none. `rate` is told each token with
    the logits it was chosen from.
    Closing the generator early leaves `cache` good. Raises `PromptTooLong` where no room is left for a new token,
    `OutOfMemory`, `DeviceLost`, and `ModelDamaged` where the model's numbers are none.
    """
    prompt = checked(loaded, prompt_ids)
    with model_errors(loaded):
        if loaded.kind == "seq2seq":
            reader: Reader = EncoderDecoder(loaded, prompt, decoder_start, forced_first)
        else:
            reader = Decoder(loaded, prompt, cache)
        return (
            yield from _write(
                loaded, reader, sampling, limits, should_stop, drafting, shown, goes_on=goes_on, rate=rate
            )
        )


def checked(loaded: LoadedModel, prompt_ids: list[int]) -> list[int]:
    """The prompt; for an empty prompt the token that begins a text. Raises `PromptTooLong`, and `EmptyText` where nothing begins."""
    prompt = list(prompt_ids) or _start(loaded)
    # A position table has no row beyond the context, and rotary models were never trained there.
    if len(prompt) >= loaded.context_length + (loaded.kind == "seq2seq"):
        raise PromptTooLong(len(prompt), loaded.context_length)
    if (largest := max(prompt)) >= loaded.rows:
        raise ModelDamaged(loaded.folder, "tokenizer.json", f"token {largest} of a model that has {loaded.rows}")
    return prompt


@contextmanager
def model_errors(loaded: LoadedModel) -> Iterator[None]:
    """Raise the exceptions of a model as `LonghandError`s."""
    try:
        with memory_errors(loaded.device):
            yield
    except NotANumber as error:
        if loaded.precision == "float16":
            raise NumbersTooLarge(loaded.folder, loaded.precision) from error
        raise ModelDamaged(loaded.folder, "model.safetensors", "logits are not numbers") from error
    except torch.AcceleratorError as error:
        raise DeviceLost(loaded.device, str(error)) from error
    except RuntimeError as error:
        if loaded.device == "cpu":
            raise
        raise DeviceLost(loaded.device, str(error)) from error


class Writing:
    """One text that comes token by token: where it ends, and how much of it can be shown."""

    def __init__(
        self, loaded: LoadedModel, context: list[int], limits: Limits, room: int, shown: Mapping[int, str] | None = None
    ) -> None:
        self.finish: Finish | None = None
        self.new_tokens = 0
        self.most = min(limits.max_tokens, room)
        self._ends = loaded.end_ids
        self._detokeniser = Detokeniser(loaded.tokenizer, context, shown)
        self._tags = shown or {}
        self._said = ""  # with its tags, where there are any
        self._stops = StopStrings(limits.stop)
        self._shown: list[str] = []
        self._unshown = 0  # tokens

    @property
    def ended(self) -> bool:
        return self.finish is not None or self.new_tokens >= self.most

    @property
    def text(self) -> str:
        return "".join(self._shown)

    def add(self, token: int) -> Step | None:
        """The text that can be shown now. `finish` is set where the model or a stop string ended the text."""
        if token in self._ends and not (token in self._tags and is_within_thoughts(self._said)):
            self.finish = "stop"
            return None
        self.new_tokens += 1
        self._unshown += 1
        written = self._detokeniser.add(token)
        if self._tags:
            self._said = (self._said + written)[-_LONGEST_SAID:]
        text = self._stops.add(written)
        if self._stops.found:
            self.finish = "stop"
        return self._show(text)

    def end(self) -> Step | None:
        """The text that was held back. A stop string may come with it."""
        rest = self._stops.add(self._detokeniser.flush())
        if self._stops.found:
            self.finish = "stop"
        return self._show(rest + self._stops.flush())

    def _show(self, text: str) -> Step | None:
        if not text:
            return None
        step = Step(text, self._unshown)
        self._shown.append(text)
        self._unshown = 0
        return step


def _write(
    loaded: LoadedModel, reader: Reader, sampling: Sampling, limits: Limits, should_stop: Callable[[], bool],
    drafting: Drafting | None, shown: Mapping[int, str] | None = None, *, goes_on: bool = True, rate: Rate | None = None,
) -> Generator[Step, None, Generated]:  # fmt: skip
    prefill = decode = 0.0
    writing = Writing(loaded, reader.context, limits, reader.room, shown)
    draft: list[int] = []
    right = 0  # drafted tokens that the model has written too
    broken = True  # an exception inside the model leaves its cache half written
    try:
        began = time.perf_counter()
        for _ in reader.read():
            if should_stop():
                writing.finish = "cancelled"
                break
        prefill = time.perf_counter() - began
        began = time.perf_counter()
        if not writing.ended:
            history = reader.context if goes_on or loaded.kind == "seq2seq" else []
            free = frozenset() if goes_on else frozenset(reader.source)
            sampler = Sampler(sampling, history, loaded.device, banned(loaded), free)
            rules = _rules(loaded, reader, sampling)
            rows = reader.logits[None]
            lookup = drafting.lookup(reader.source) if drafting is not None and reader.allow_undo() else None
        while not writing.ended:
            # The model's own choice decides at every place, so a draft changes neither a greedy text nor the chances of
            # any other: a drafted token is right just as often as it would have been drawn.
            first = writing.new_tokens == 0 and reader.forced is not None
            # The sampler may write to its argument.
            row = rows[right].clone() if rate is not None else None
            token = reader.forced if first else sampler(rows[right] if rules is None else rules(rows[right]))
            assert token is not None
            if rate is not None and row is not None and token not in loaded.end_ids:
                rate(token, row)
            if rules is not None:
                rules.add(token)
            step = writing.add(token)
            if step is not None:
                decode += time.perf_counter() - began
                broken = False
                yield step
                broken = True
                began = time.perf_counter()
            if writing.finish is not None:
                break
            if lookup is not None:
                lookup.add(token)
            if should_stop():
                writing.finish = "cancelled"
            elif right < len(draft) and draft[right] == token:
                right += 1
            elif writing.new_tokens < writing.most:
                if lookup is None:
                    rows = reader.feed([token])
                    continue
                if draft:
                    lookup.brought(len(draft), right)
                reader.undo(len(draft) - right)
                draft, right = lookup.propose(writing.most - writing.new_tokens - 1), 0
                asked = time.perf_counter()
                rows = reader.feed([token, *draft])
                lookup.drafting.took(len(draft), time.perf_counter() - asked)
        decode += time.perf_counter() - began
        broken = False
    finally:
        if not broken:
            if draft:
                reader.undo(len(draft) - right)
            reader.keep()
    finish = writing.finish or "length"
    step = writing.end()
    if step is not None:
        yield step
    if writing.finish == "stop":
        finish = "stop"
    return Generated(
        writing.text, finish, reader.prompt_tokens, reader.cached_tokens, writing.new_tokens, prefill, decode
    )


def _rules(loaded: LoadedModel, reader: Reader, sampling: Sampling) -> MakersRules | None:
    """The makers' rules of an encoder-decoder; None for a decoder, which may continue a text that repeats itself."""
    if not isinstance(reader, EncoderDecoder):
        return None
    stated = loaded.stated
    return MakersRules(
        stated, reader.begun, loaded.end_ids, own_penalty=sampling.repetition_penalty == 1.0
    )  # fmt: skip


def _start(loaded: LoadedModel) -> list[int]:
    """The token that begins a text, in the place of an empty prompt. Raises `EmptyText` where the model has no token for a beginning."""
    tokenizer: Any = loaded.tokenizer
    for token in (tokenizer.bos_token_id, tokenizer.eos_token_id, *sorted(loaded.end_ids)):
        if token is not None:
            return [int(token)]
    raise EmptyText


def banned(loaded: LoadedModel) -> frozenset[int]:
    """Tokens that the model's own generation_config never lets through, such as the padding of Marian."""
    stated = loaded.stated
    alone = [words[0] for words in stated.bad_words_ids or [] if len(words) == 1]
    return frozenset(alone).union(stated.suppress_tokens or [])
