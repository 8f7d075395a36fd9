"""Tokens become text while they arrive: whole characters only, at a cost per token that does not grow with the text."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

BYTE_TOKEN = re.compile(r"<0x([0-9A-F]{2})>")
_CONTEXT = 4  # tokens before the first that decide whether it begins with a space
_LONGEST_HOLD = 8  # tokens; a character has four bytes at most, and what is still broken after this stays broken


class Detokeniser:
    """Pieces of text; joined they are the text that the tokenizer decodes all ids to. Special tokens outside `shown` show nothing.

    `context` are tokens before the first one, of which only the last few count: a SentencePiece tokenizer drops the
    space of a first word, which must stay where the word goes on from something.
    Where byte tokens in a row are no UTF-8, only the broken bytes become U+FFFD, not all of the row.
    """

    def __init__(self, tokenizer: Any, context: Sequence[int] = (), shown: Mapping[int, str] | None = None) -> None:
        self._tokenizer = tokenizer
        self._shown = shown or {}
        self._special = special_ids(tokenizer)
        self._kinds = _decoder_kinds(tokenizer)
        self._utf8 = codecs.getincrementaldecoder("utf-8")("replace")
        self._anchor = self._byte_anchor()
        self._before = self._since_special(context)
        self._before_text = self._decode(self._before) if self._before else ""
        self._held: list[int] = []

    def _since_special(self, context: Sequence[int]) -> list[int]:
        """The last few tokens, of which none comes before a special one: after that, text begins anew."""
        last = list(context[-_CONTEXT:])
        while last and (at := next((at for at, id in enumerate(last) if id in self._special), None)) is not None:
            last = last[at + 1 :]
        return last

    def add(self, id: int) -> str:
        """The text that is certain now that `id` is known, often none."""
        if id in self._shown:
            return self.flush() + self._shown[id]
        if id in self._special:
            return ""
        if self._kinds == {"ByteLevel"}:
            return self._utf8.decode(self._bytes(id))
        if self._anchor is not None and (byte := BYTE_TOKEN.fullmatch(self._token(id) or "")):
            text = self._release() + self._utf8.decode(bytes.fromhex(byte[1]))
            self._before, self._before_text = [self._anchor], "A"
            return text
        return self._utf8.decode(b"", final=True) + self._window(id)

    @property
    def is_byte_level(self) -> bool:
        return self._kinds == {"ByteLevel"}

    def bytes_of(self, id: int) -> bytes:
        """The bytes that a token of a byte-level tokenizer writes."""
        return self._bytes(id)

    def flush(self) -> str:
        """The text that was held back for the rest of a character that did not come."""
        return self._utf8.decode(b"", final=True) + self._release()

    def _window(self, id: int) -> str:
        self._held.append(id)
        text = self._decode(self._before + self._held)
        if text.endswith("\ufffd") and len(self._held) < _LONGEST_HOLD:
            return ""
        return self._release(text)

    def _release(self, text: str | None = None) -> str:
        if not self._held:
            return ""
        if text is None:
            text = self._decode(self._before + self._held)
        new = text[len(self._before_text) :]
        # Tokens without text of their own leave the earlier ones in place, so that the window is never empty again.
        self._before = (self._held if new else self._before + self._held)[-_LONGEST_HOLD:]
        self._before_text = self._decode(self._before)
        self._held = []
        return new

    def _decode(self, ids: list[int]) -> str:
        return str(self._tokenizer.decode(ids, skip_special_tokens=False, clean_up_tokenization_spaces=False))

    def _token(self, id: int) -> str | None:
        return self._tokenizer.convert_ids_to_tokens(id)

    def _bytes(self, id: int) -> bytes:
        token = self._token(id)
        if token is None:  # rows that pad the embedding have no token
            return b""
        table = _bytes_of_characters()
        try:
            return bytes([table[character] for character in token])
        except KeyError:  # an added token, kept as it is written
            return token.encode()

    def _byte_anchor(self) -> int | None:
        """A token that decodes to "A" where the tokenizer spells unknown characters as bytes."""
        if self._kinds == {"ByteLevel"}:
            return None
        anchor = self._tokenizer.convert_tokens_to_ids("<0x41>")
        return anchor if anchor is not None and self._decode([anchor]) == "A" else None


class StopStrings:
    """Lets text through up to the first stop string, and holds back text that may still become one."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = [stop for stop in stops if stop]
        self._held = ""
        self.found = False

    def add(self, text: str) -> str:
        """Text that belongs to no stop string. `found` says that one is complete; nothing comes after it."""
        if self.found:
            return ""
        text = self._held + text
        ends = [at for stop in self._stops if (at := text.find(stop)) >= 0]
        if ends:
            self.found, self._held = True, ""
            return text[: min(ends)]
        hold = max((self._overlap(text, stop) for stop in self._stops), default=0)
        self._held = text[len(text) - hold :]
        return text[: len(text) - hold]

    def flush(self) -> str:
        """The text that was held back for a stop string that did not come."""
        held, self._held = self._held, ""
        return held

    @staticmethod
    def _overlap(text: str, stop: str) -> int:
        longest = min(len(stop) - 1, len(text))
        return next((length for length in range(longest, 0, -1) if text.endswith(stop[:length])), 0)


def special_ids(tokenizer: Any) -> frozenset[int]:
    """Ids that stand for no text: the tokens of the tokenizer's roles, and added tokens marked as special."""
    marked = {id for id, token in tokenizer.added_tokens_decoder.items() if token.special}
    return frozenset(marked.union(tokenizer.all_special_ids))


def _decoder_kinds(tokenizer: Any) -> set[str]:
    backend = getattr(tokenizer, "backend_tokenizer", None)
    if backend is None or backend.decoder is None:
        return set()
    state = json.loads(backend.decoder.__getstate__())
    return {part["type"] for part in state.get("decoders", [state])}


@cache
def _bytes_of_characters() -> dict[str, int]:
    """GPT-2's alphabet, which writes every byte as one visible character."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    rest = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + place): byte for place, byte in enumerate(rest)}
