"""The rules of a model's makers for writing with it, read from its files; every number is checked against the vocabulary.

Of a generation_config.json the engine uses what names tokens and what keeps a text from repeating itself; how to sample is
the writer's. What it does not use, such as beams and watermarks, is not read, whatever transformers would say to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from assistant.models import small_files

_FILE = "generation_config.json"
_MOST_BANNED = 100_000
_LONGEST_REPEAT = 100


@dataclass(frozen=True, slots=True)
class GenerationSettings:
    """By their names in transformers' `GenerationConfig`, with its values where nothing is said."""

    bos_token_id: int | None = None
    pad_token_id: int | None = None
    decoder_start_token_id: int | None = None
    forced_bos_token_id: int | None = None
    forced_eos_token_id: int | list[int] | None = None
    eos_token_id: list[int] | None = None
    suppress_tokens: list[int] | None = None
    begin_suppress_tokens: list[int] | None = None
    bad_words_ids: list[list[int]] | None = None
    no_repeat_ngram_size: int = 0
    min_length: int = 0
    repetition_penalty: float = 1.0


def read(folder: Path, config: Mapping[str, Any], rows: int) -> GenerationSettings:
    """The settings of a folder; older ones stand in `config`, its config.json. `rows` is how many tokens there are."""
    if (folder / _FILE).exists():
        stated: Mapping[str, Any] = small_files.json_object(folder, _FILE)
    else:
        decoder = config.get("text_config")
        inner = decoder.items() if isinstance(decoder, dict) else ()
        stated = dict(config) | {name: value for name, value in inner if name.endswith("_token_id")}
    found: dict[str, Any] = {}
    for name in (
        "bos_token_id",
        "pad_token_id",
        "decoder_start_token_id",
        "forced_bos_token_id",
        "forced_eos_token_id",
    ):
        value = stated.get(name)
        if isinstance(value, list) and value and name != "forced_eos_token_id":
            value = value[0]
        if _is_token(value, rows):
            found[name] = value
    ends = stated.get("eos_token_id")
    found["eos_token_id"] = [id for id in (ends if isinstance(ends, list) else [ends]) if _is_token(id, rows)] or None
    for name in ("suppress_tokens", "begin_suppress_tokens"):
        listed = stated.get(name)
        kept = [id for id in listed if _is_token(id, rows)] if isinstance(listed, list) else []
        found[name] = kept[:_MOST_BANNED] or None
    words = stated.get("bad_words_ids")
    found["bad_words_ids"] = [
        word for word in (words if isinstance(words, list) else [])
        if isinstance(word, list) and word and all(_is_token(id, rows) for id in word)
    ][:_MOST_BANNED] or None  # fmt: skip
    found["no_repeat_ngram_size"] = _number(stated.get("no_repeat_ngram_size"), 0, _LONGEST_REPEAT, whole=True) or 0
    found["min_length"] = _number(stated.get("min_length"), 0, 10_000, whole=True) or 0
    found["repetition_penalty"] = float(_number(stated.get("repetition_penalty"), 0.1, 10.0) or 1.0)
    return GenerationSettings(**found)


def _is_token(value: Any, rows: int) -> bool:
    return type(value) is int and 0 <= value < rows


def _number(value: Any, least: float, most: float, *, whole: bool = False) -> Any:
    """`value` where it is a number within bounds; otherwise None."""
    kinds = (int,) if whole else (int, float)
    return value if type(value) in kinds and least <= value <= most else None


class MakersRules:
    """Rules for generation that the makers of an encoder-decoder state, such as "no three words twice" of a summariser.

    `begun` are the tokens that stand before the first new one, and `own_penalty` says that the writer has set none.
    """

    def __init__(self, stated: Any, begun: list[int], ends: frozenset[int], *, own_penalty: bool) -> None:
        self._written = list(begun)
        self._begun = len(begun)
        self._ngram = int(stated.no_repeat_ngram_size or 0)
        self._penalty = float(stated.repetition_penalty or 1.0) if own_penalty else 1.0
        self._first = list(stated.begin_suppress_tokens or ())
        self._least = int(stated.min_length or 0)
        self._ends = sorted(ends)
        self._followers: dict[tuple[int, ...], list[int]] = {}

    def __call__(self, logits: Tensor) -> Tensor:
        """The logits of the next token, shape (vocabulary,), changed in place where that can be."""
        with torch.inference_mode():
            return self._ruled(logits)

    def _ruled(self, logits: Tensor) -> Tensor:
        if self._penalty != 1.0 and self._written:
            logits = logits.float()
            seen = sorted(set(self._written))
            scores = logits[seen]
            logits[seen] = scores.where(scores >= 0, scores * self._penalty**2) / self._penalty
        if self._ngram and len(self._written) >= self._ngram - 1:
            again = self._followers.get(self._last())
            if again:
                logits[again] = -float("inf")
        if self._first and len(self._written) == self._begun:
            logits[self._first] = -float("inf")
        if len(self._written) < self._least:
            logits[[id for id in self._ends if id < len(logits)]] = -float("inf")
        return logits

    def add(self, token: int) -> None:
        if self._ngram and len(self._written) >= self._ngram - 1:
            self._followers.setdefault(self._last(), []).append(token)
        self._written.append(token)

    def _last(self) -> tuple[int, ...]:
        return tuple(self._written[len(self._written) - self._ngram + 1 :])
