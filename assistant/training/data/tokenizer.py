"""Byte-level BPE with the task tokens, trained on a sample of the corpus."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from assistant.system.disk import put_in_place
from assistant.training.data.corpus import Source, text_of
from assistant.training.data.errors import TokenizerMismatch
from assistant.training.data.rendering import SPECIAL_TOKENS

_SAMPLE = 60_000_000  # characters in all; more changes no merge that matters and takes minutes
_SHARE, _PROSE_SHARE = 4_000_000, 12_000_000  # characters of one file, so that no source decides the merges


def train(sources: Sequence[Source], vocabulary: int, seed: int = 0) -> Tokenizer:
    """Digits stand alone; the first ids are `SPECIAL_TOKENS` in their order, then the 256 bytes."""
    chances, lines = random.Random(seed), []
    for source in sources:
        if source.made:
            continue
        text = text_of(source)
        share = min(len(text), _PROSE_SHARE if source.kind == "prose-en" else _SHARE)
        start = chances.randrange(0, max(1, len(text) - share))
        lines += text[start : start + share].replace("\t", "\n").split("\n")
    chances.shuffle(lines)
    total = 0
    for count, line in enumerate(lines):  # noqa: B007
        total += len(line)
        if total > _SAMPLE:
            break
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary, special_tokens=SPECIAL_TOKENS, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
    )  # fmt: skip
    tokenizer.train_from_iterator(lines[: count + 1], trainer)
    return tokenizer


def save(tokenizer: Tokenizer, path: Path) -> None:
    temporary = path.with_suffix(".part")
    tokenizer.save(str(temporary))
    put_in_place(temporary, path)


def load(path: Path) -> Tokenizer:
    """Raises `TokenizerMismatch` where the file is damaged or lacks a task token."""
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises bare Exceptions
        raise TokenizerMismatch(f"{path} cannot be read as a tokenizer: {error}. Train it again.") from error
    missing = [token for token in SPECIAL_TOKENS if tokenizer.token_to_id(token) is None]
    if missing:
        raise TokenizerMismatch(
            f"The tokenizer {path} does not know {', '.join(missing)}. Train one with `train tokenizer`."
        )
    return tokenizer


def token_id(tokenizer: Tokenizer, token: str) -> int:
    """Of a token that the tokenizer has."""
    found: int | None = tokenizer.token_to_id(token)
    assert found is not None
    return found
