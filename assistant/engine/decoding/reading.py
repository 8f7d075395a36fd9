"""How a model is fed: a decoder with its prompt and its own tokens in one row, an encoder-decoder with two.

Both read a prompt in parts, take one token or several at once, and can take back the last ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor

from assistant.engine.decoding.prefix_cache import Entry, PrefixCache, is_recurrent
from assistant.engine.loaded.loaded_model import LoadedModel

# Tokens read at once: long enough for full speed, short enough that a stop is obeyed within a moment.
_CHUNK = 512


class Reader:
    """A model as a token loop uses it."""

    cached_tokens = 0
    prompt_tokens = 0
    room = 0  # new tokens that fit into the context
    context: list[int] = []  # tokens that the first new one goes on from
    source: list[int] = []  # tokens that the model reads, whose words may come again
    forced: int | None = None
    logits: Tensor  # of the first new token, shape (vocabulary,), once the prompt is read

    def read(self) -> Iterator[None]:
        """Read the prompt; may be stopped at every yield."""
        raise NotImplementedError

    def feed(self, tokens: list[int]) -> Tensor:
        """Logits, shape (tokens, vocabulary), of the token that comes after each of `tokens`."""
        raise NotImplementedError

    def allow_undo(self) -> bool:
        """Whether tokens can be taken back; from here on `undo` must be called after every `feed`, with 0 too."""
        raise NotImplementedError

    def undo(self, count: int) -> None:
        """Take the last `count` tokens back."""
        raise NotImplementedError

    def keep(self) -> None:
        """Put the tokens that were read where the next prompt finds them."""


class Decoder(Reader):
    def __init__(self, loaded: LoadedModel, prompt: list[int], cache: PrefixCache | None) -> None:
        self._loaded = loaded
        self._cache = cache
        entry, self.cached_tokens = cache.take(prompt) if cache is not None else (None, 0)
        self.entry = entry or Entry(loaded.new_cache())
        self.prompt_tokens = len(prompt)
        self.room = loaded.context_length - len(prompt)
        self.context = self.source = prompt
        self._undoing = self._recording = False

    def read(self) -> Iterator[None]:
        prompt = self.context
        chunk = len(prompt) if is_recurrent(self.entry.past) else _CHUNK
        for start in range(self.cached_tokens, len(prompt), chunk):
            yield
            self.logits = self._forward(prompt[start : start + chunk], 1)[-1]

    def feed(self, tokens: list[int]) -> Tensor:
        return self._forward(tokens, len(tokens))

    def _forward(self, tokens: list[int], last: int) -> Tensor:
        logits = self._loaded.forward(tokens, self.entry.past, last)
        self.entry.ids.extend(tokens)
        return logits

    def allow_undo(self) -> bool:
        past = self.entry.past
        if is_recurrent(past):
            return False
        past.activate_past_recording()  # of sliding windows, which otherwise forget what leaves them
        self._undoing = True
        self._recording = any(getattr(layer, "record_past", False) for layer in past.layers)
        return True

    def undo(self, count: int) -> None:
        if count or self._recording:
            self.entry.past.crop(-count)
        if count:
            del self.entry.ids[-count:]

    def keep(self) -> None:
        for layer in self.entry.past.layers if self._undoing else ():
            if hasattr(layer, "record_past"):
                layer.record_past = False
        if self._cache is not None:
            self._cache.put(self.entry)


class EncoderDecoder(Reader):
    def __init__(
        self, loaded: LoadedModel, prompt: list[int], decoder_start: list[int] | None, forced_first: int | None
    ) -> None:
        self._loaded = loaded
        self.source = prompt
        stated = loaded.stated
        if decoder_start is None:
            start = stated.decoder_start_token_id if stated.decoder_start_token_id is not None else stated.bos_token_id
            decoder_start = start if isinstance(start, list) else [start if start is not None else 0]
        self._start = self.begun = decoder_start
        self.forced = forced_first if forced_first is not None else stated.forced_bos_token_id
        self.prompt_tokens = len(prompt)
        self.room = loaded.context_length - len(decoder_start)

    def read(self) -> Iterator[None]:
        yield
        self._encode()
        yield
        self.logits = self.feed(self._start)[-1]

    def feed(self, tokens: list[int]) -> Tensor:
        ids = torch.tensor([tokens], device=self._loaded.device)
        output = self._loaded.run(self._past, decoder_input_ids=ids, encoder_outputs=self._encoded)
        logits: Tensor = output.logits
        return logits[0]

    def allow_undo(self) -> bool:
        return True

    def undo(self, count: int) -> None:
        self._past.crop(-count)

    def _encode(self) -> None:
        ids = torch.tensor([self.source], device=self._loaded.device)
        from transformers import DynamicCache, EncoderDecoderCache

        from assistant.engine.loaded.caches_of_modules import new_cache

        model: Any = self._loaded.model
        with torch.inference_mode():
            self._encoded = model.get_encoder()(input_ids=ids, attention_mask=torch.ones_like(ids), return_dict=True)
        self._past = EncoderDecoderCache(new_cache(model), DynamicCache())
