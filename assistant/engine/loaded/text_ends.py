"""The tokens that end a text."""

from __future__ import annotations

from typing import Any

# How chat models end their turn; a generation_config.json often names only one of several.
_TURN_ENDS = (
    "<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<end_of_turn>", "<turn|>", "<|end|>", "<|end_of_turn|>", "<|return|>",
    "<|endoftext|>", "<|end_of_text|>", "<|eot|>", "<｜end▁of▁sentence｜>", "<|END_OF_TURN_TOKEN|>", "<|eos|>", "<|endofturn|>",
)  # fmt: skip


def declared(*stated: Any) -> frozenset[int]:
    """The tokens among what generation_config.json, config.json and the tokenizer call ends: an id, several, or nothing."""
    ids: set[int] = set()
    for each in stated:
        ids.update(id for id in (each if isinstance(each, list | tuple) else [each]) if isinstance(id, int))
    return frozenset(ids)


def with_turns(ends: frozenset[int], tokenizer: Any, rows: int) -> frozenset[int]:
    """`ends` and the tokens that end a turn by their names, of a model that has numbers for `rows` tokens."""
    ids = set(ends)
    for token in _TURN_ENDS:
        known = tokenizer.convert_tokens_to_ids(token)
        if known is not None and known < rows and tokenizer.convert_ids_to_tokens(known) == token:
            ids.add(known)
    return frozenset(ids)
