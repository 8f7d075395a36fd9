"""The bytes that each token of a vocabulary writes, for every kind of tokenizer."""

from __future__ import annotations

from typing import Any

from assistant.engine.decoding.detokenising import BYTE_TOKEN, Detokeniser, special_ids

_SPACE = "\u2581"  # the low block that SentencePiece writes for a space


def token_bytes(tokenizer: Any, count: int) -> list[bytes]:
    """One for each id below `count`; empty for special tokens and for rows that no token has."""
    special = special_ids(tokenizer)
    detokeniser = Detokeniser(tokenizer)
    tokens = tokenizer.convert_ids_to_tokens(list(range(min(count, len(tokenizer)))))
    spelled = any(token is not None and _SPACE in token for token in tokens)
    result = []
    for id in range(count):
        token = tokens[id] if id < len(tokens) else None
        if token is None or id in special:
            result.append(b"")
        elif detokeniser.is_byte_level:
            result.append(detokeniser.bytes_of(id))
        elif found := BYTE_TOKEN.fullmatch(token):
            result.append(bytes.fromhex(found[1]))
        elif spelled:
            result.append(token.replace(_SPACE, " ").encode("utf-8", "replace"))
        else:
            text = str(tokenizer.decode([id], skip_special_tokens=False, clean_up_tokenization_spaces=False))
            result.append(b"" if "\ufffd" in text else text.encode("utf-8", "replace"))
    return result
