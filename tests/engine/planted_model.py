"""A model that says what a test has planted: its numbers come from a rule over the text that it has read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch import Tensor

from assistant.engine.loaded.loading import LoadedModel

# What stands before every answer.
ASK = "Answer:"


@dataclass
class Read:
    """In the place of a cache: the tokens themselves."""

    tokens: list[int] = field(default_factory=list)
    layers: tuple[()] = ()

    def crop(self, length: int) -> None:
        del self.tokens[length:]

    def activate_past_recording(self) -> None:
        """There is no window that forgets."""


@dataclass(frozen=True)
class Planted(LoadedModel):
    """After "Answer:" it says what `says` makes of the prompt, sure of it but not certain."""

    says: Callable[[str], str] = str
    asked: list[str] = field(default_factory=list)
    mark: str = ASK

    def new_cache(self) -> Any:
        return Read()

    def forward(self, tokens: Sequence[int] | Tensor, cache: Any, last: int = 1) -> Tensor:
        cache.tokens += [int(token) for token in tokens]
        ends = range(len(cache.tokens) - last + 1, len(cache.tokens) + 1)
        return torch.stack([self._logits(cache.tokens[:end]) for end in ends])

    def _logits(self, tokens: list[int]) -> Tensor:
        tokenizer: Any = self.tokenizer
        read = tokenizer.decode(tokens, skip_special_tokens=False, clean_up_tokenization_spaces=False)
        place = read.rindex(self.mark) + len(self.mark)
        prompt, written = read[:place], read[place:]
        if not written:
            self.asked.append(prompt)
        wanted = self.says(prompt)
        logits = torch.zeros(len(tokenizer))
        if wanted.startswith(written) and written != wanted:
            rest = tokenizer(wanted[len(written) :], add_special_tokens=False)["input_ids"]
            logits[rest[0]] = 9.0
        else:
            logits[min(self.end_ids)] = 9.0
        return logits


def planted(loaded: LoadedModel, says: Callable[[str], str], **changes: Any) -> Planted:
    facts = {name: getattr(loaded, name) for name in LoadedModel.__dataclass_fields__}
    return replace(Planted(**facts, says=says), **{"context_length": 4096, "threads": None, "step": None, **changes})
