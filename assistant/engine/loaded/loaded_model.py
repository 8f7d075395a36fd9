"""A model in memory, ready to compute."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import torch
from torch import Tensor, nn

from assistant.engine.loaded import kv_cache
from assistant.engine.loaded.fused import FusedDecoder
from assistant.engine.loaded.generation_settings import GenerationSettings
from assistant.engine.loaded.threads import ThreadChoice
from assistant.errors import ModelUnsupported

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

    from assistant.engine.loaded.graphs import GraphDecoder
    from assistant.engine.loaded.plain_tokenizer import PlainTokenizer

_PROMPT = 9  # tokens; fewer are a draft


@dataclass(frozen=True)
class LoadedModel:
    """A model ready to compute, in evaluation mode.

    `precision` is the kind of the weights; `context_length` counts tokens; `end_ids` are all tokens that end a text.
    Where the family is known, `step` computes in the place of `model`; beside 8-bit weights `model` is a frame without weights,
    which `make_model` may have to make first, with seconds for the import of transformers. `rows` is how many tokens the model
    has numbers for (a tokenizer may know of more), and `stated` are its makers' settings for writing.
    `threads`, where the person has not set it, follows the cores that are free. `config` is config.json as it was read,
    `names` are all names of the model, and `declared_ends` are the tokens among `end_ids` that its own files name.
    """

    make_model: Callable[[], nn.Module]
    tokenizer: PreTrainedTokenizerBase | PlainTokenizer
    folder: Path
    name: str
    kind: Literal["decoder", "seq2seq"]
    device: str
    precision: str
    parameters: int
    context_length: int
    end_ids: frozenset[int]
    rows: int
    stated: GenerationSettings
    seconds: float
    step: FusedDecoder | GraphDecoder | None = None
    threads: ThreadChoice | None = None
    config: Mapping[str, Any] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    declared_ends: frozenset[int] = frozenset()

    @cached_property
    def model(self) -> nn.Module:
        return self.make_model()

    def new_cache(self) -> Any:
        """An empty cache of the kind that `forward` takes."""
        if self.step is not None:
            return self.step.new_cache()
        from assistant.engine.loaded import caches_of_modules  # whose library a known family does without

        return caches_of_modules.new_cache(self.model)

    def forward(self, tokens: Sequence[int] | Tensor, cache: Any, last: int = 1) -> Tensor:
        """Feed `tokens`, shape (tokens,), at the end of `cache`; logits of the `last` positions, (last, vocabulary).

        For decoders. An exception leaves the cache half written.
        """
        if self.threads is None or 1 < len(tokens) < _PROMPT:
            return self._forward(tokens, cache, last)
        if len(tokens) > 1:
            with self.threads.reading():
                return self._forward(tokens, cache, last)
        began = time.perf_counter()
        logits = self._forward(tokens, cache, last)
        self.threads.took(time.perf_counter() - began)
        return logits

    def _forward(self, tokens: Sequence[int] | Tensor, cache: Any, last: int) -> Tensor:
        if self.step is not None:
            with torch.inference_mode():
                return self.step(tokens, cache, last)
        ids = torch.as_tensor(tokens, device=self.device)[None]
        more: dict[str, Any] = {"logits_to_keep": last} if kv_cache.takes(self.model, "logits_to_keep") else {}
        if kv_cache.takes(self.model, "position_ids"):  # Bamba's class counts from 0 with every part
            more["position_ids"] = kv_cache.positions(cache, ids)
        logits: Tensor = self.run(cache, input_ids=ids, **more).logits
        return logits[0, -last:]

    def forward_together(self, tokens: Sequence[int] | Tensor, cache: Any) -> Tensor:
        """One token for each text of a `cache` that holds several of one length; logits, (texts, vocabulary)."""
        if self.step is not None:
            with torch.inference_mode():
                return self.step.together(tokens, cache)
        ids = torch.as_tensor(tokens, device=self.device)[:, None]
        more = {"position_ids": kv_cache.positions(cache, ids)} if kv_cache.takes(self.model, "position_ids") else {}
        logits: Tensor = self.run(cache, input_ids=ids, **more).logits
        return logits[:, -1]

    def run(self, past: Any, **inputs: Any) -> Any:
        """The output of transformers' own class at the end of the cache `past`.

        Raises `ModelUnsupported` where the class kept no keys: its next token would follow from the last token alone.
        """
        with torch.inference_mode():
            output = kv_cache.feed(self.model, past, **inputs)
        if kv_cache.is_empty(past):
            raise ModelUnsupported(self.folder, type(self.model).__name__)
        return output
