"""JSON that fits a schema, token by token: which tokens may come next, and the shortest way to an end.

Beside the tokens of the model the grammar knows each single byte, so a vocabulary that cannot write a brace is no dead end.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from llguidance import LLMatcher, LLTokenizer, TokenizerWrapper

from assistant.engine.decoding.token_bytes import token_bytes
from assistant.errors import SchemaInvalid

# As most JSON in print: a space behind commas and colons, and none where a model could write them without end.
_LAYOUT: Any = {"whitespace_flexible": False, "item_separator": ", ", "key_separator": ": "}
_MOST_CLOSING = 20_000  # bytes; a schema whose smallest value is longer is refused


class _Vocabulary:
    """The tokens of a model, behind them the 256 bytes, and an end; in the shape that llguidance asks for."""

    def __init__(self, tokens: Sequence[bytes]) -> None:
        self.first_byte = len(tokens)
        self.eos_token_id = len(tokens) + 256
        self.bos_token_id = None
        empty = [id for id, token in enumerate(tokens) if not token]
        self.special_token_ids = [*empty, self.eos_token_id]
        named = [token or b"<|none-%d|>" % id for id, token in enumerate(tokens)]
        self.tokens = [*named, *(bytes([byte]) for byte in range(256)), b"<|end of json|>"]

    def __call__(self, text: bytes | str) -> list[int]:
        return [self.first_byte + byte for byte in (text.encode() if isinstance(text, str) else text)]


_known: WeakKeyDictionary[Any, tuple[list[bytes], LLTokenizer]] = WeakKeyDictionary()


def _vocabulary(tokenizer: Any, count: int) -> tuple[list[bytes], LLTokenizer]:
    """Made once for a tokenizer: a vocabulary of 150,000 tokens takes a second."""
    found = _known.get(tokenizer)
    if found is None or len(found[0]) != count:
        tokens = token_bytes(tokenizer, count)
        found = tokens, LLTokenizer(TokenizerWrapper(_Vocabulary(tokens)), slices=LLTokenizer.json_slices())
        _known[tokenizer] = found
    return found


def compiled(schema: dict[str, Any]) -> str:
    """The grammar of a JSON Schema. Raises `SchemaInvalid` in words where it is none or asks for the impossible."""
    try:
        grammar = LLMatcher.grammar_from_json_schema(json.dumps(schema), overrides=_LAYOUT)
        reason = LLMatcher.validate_grammar(grammar)
    except ValueError as error:
        raise SchemaInvalid(_plain(str(error))) from error
    if reason and not reason.startswith("WARNING"):
        raise SchemaInvalid(_plain(reason))
    return str(grammar)


def _plain(reason: str) -> str:
    """The first line of a message, without the details of the library."""
    line = next((line for line in reason.splitlines() if line.strip()), "")
    return line.removeprefix("ERROR:").strip().rstrip(".") or "unknown"


class JsonWriter:
    """Follows one JSON text while it comes. `vocabulary` is how many logits the model gives."""

    def __init__(self, grammar: str, tokenizer: Any, vocabulary: int) -> None:
        self._tokens, known = _vocabulary(tokenizer, vocabulary)
        self._vocabulary = vocabulary
        self._matcher = LLMatcher(known, grammar, log_level=0)
        self._in_string = self._escaped = False
        self._fillers = 0  # bytes of a string written only because it may not end yet
        self._check()

    @property
    def complete(self) -> bool:
        """Whether the text is whole and nothing may follow it."""
        return bool(self._matcher.is_stopped())

    def allowed(self) -> tuple[Any, bool]:
        """Which tokens may come next, a bool array of shape (vocabulary,), and whether the text may end here."""
        bits = np.unpackbits(np.frombuffer(self._matcher.compute_bitmask(), dtype=np.uint8), bitorder="little")
        self._check()
        return bits[: self._vocabulary].astype(bool), bool(bits[self._vocabulary + 256])

    def add(self, token: int) -> bytes:
        """Take a token that was allowed. Returns the bytes that it writes."""
        self._matcher.consume_token(token)
        self._check()
        written = self._tokens[token]
        self._follow(written)
        return written

    def forced(self) -> bytes:
        """Take the bytes that alone can come now, such as the name of a field; often there are none."""
        if self._matcher.is_stopped():
            return b""
        written = bytes(self._matcher.compute_ff_bytes())
        if written:
            self._add_bytes(written)
        return written

    def step(self) -> bytes:
        """Take the one byte that leads to an end soonest; for models that have no token for it, too."""
        bits = np.unpackbits(np.frombuffer(self._matcher.compute_bitmask(), dtype=np.uint8), bitorder="little")
        self._check()
        may = bits[self._vocabulary : self._vocabulary + 256]
        for byte in self._order():
            if may[byte]:
                self._add_bytes(bytes([byte]))
                return bytes([byte])
        raise SchemaInvalid("no value fits it")

    def close(self) -> bytes:
        """Take the shortest end from here; the text is whole after it."""
        closing = b""
        while not self._matcher.is_accepting():
            closing += self.forced() or self.step()
            if len(closing) > _MOST_CLOSING:
                raise SchemaInvalid("its smallest value is too long")
        return closing

    def _add_bytes(self, written: bytes) -> None:
        self._matcher.consume_tokens([self._vocabulary + byte for byte in written])
        self._check()
        self._follow(written)

    def _check(self) -> None:
        if self._matcher.is_error():
            raise SchemaInvalid(_plain(self._matcher.get_error()))

    def _follow(self, written: bytes) -> None:
        for byte in written:
            if not self._in_string:
                self._in_string, self._fillers = byte == 0x22, 0
            elif self._escaped:
                self._escaped = False
            elif byte == 0x5C:
                self._escaped = True
            elif byte == 0x22:
                self._in_string = False
            else:
                self._fillers += 1

    def _order(self) -> Sequence[int]:
        if not self._in_string:
            return _outside()
        if self._escaped:
            return _inside(0, b'n"\\u0')
        # A pattern such as a*b is not through with the same letter for ever.
        return _inside(max(0, self._fillers - 3) % len(_FILLERS), b'"')


_FILLERS = b"-@.:/abcdefghijklmnopqrstuvwxyz123456789 0ABCDEFGHIJKLMNOPQRSTUVWXYZ,;_+!?'()[]{}#%&*=<>|~^$`"


@cache
def _outside() -> bytes:
    # What closes comes first, then what goes on in the shortest way: null, an empty string, one digit.
    return _all(b'}],:n"1234567890tf[{ .eE+-')


@cache
def _inside(turn: int, first: bytes) -> bytes:
    return _all(first + _FILLERS[turn:] + _FILLERS[:turn])


def _all(first: bytes) -> bytes:
    return bytes(dict.fromkeys([*first, *range(0x20, 0x100), *range(0x20)]))
