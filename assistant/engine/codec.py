"""A tokenizer as the prompts use it: what a writer typed is never read as a control token."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

_CONTROL = re.compile(r"</?(?:think|tool_\w+)>|>>\w+<<")


class Codec:
    """A tokenizer that reads text as text: `<|end|>` typed by a writer is seven characters and no end."""

    def __init__(self, tokenizer: PreTrainedTokenizerBase) -> None:
        self.tokenizer = tokenizer
        control = {str(token) for token in tokenizer.all_special_tokens if token}
        for token in tokenizer.added_tokens_decoder.values():
            if token.special or _CONTROL.fullmatch(token.content):
                control.add(token.content)
        control |= set(getattr(tokenizer, "supported_language_codes", ()))
        control = {token for token in control if token.strip()}
        self._control = (
            re.compile("|".join(map(re.escape, sorted(control, key=len, reverse=True)))) if control else None
        )
        self.count = lru_cache(maxsize=50_000)(self._count)

    def _ids(self, text: str) -> list[int]:
        return list(self.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]) if text else []

    def has_control(self, text: str) -> bool:
        return self._control is not None and self._control.search(text) is not None

    def plain(self, text: str) -> list[int]:
        """Tokens of `text`, none of them a control token."""
        ids: list[int] = []
        while self._control is not None and (found := self._control.search(text)):
            # No token spans two calls, so a control token cut after its first character is none.
            ids += self._ids(text[: found.start() + 1])
            text = text[found.start() + 1 :]
        return ids + self._ids(text)

    def marked(self, text: str) -> list[int]:
        """Tokens of `text`, control tokens read as such."""
        return self._ids(text)

    def token(self, content: str) -> int | None:
        """The id of one token that the vocabulary holds."""
        found = self.tokenizer.convert_tokens_to_ids(content)
        if not isinstance(found, int) or (found == self.tokenizer.unk_token_id and content != self.tokenizer.unk_token):
            return None
        return found

    def frame(self) -> tuple[list[int], list[int]]:
        """The tokens that the tokenizer sets before and behind a text by itself."""
        bare = self._ids("a")
        full = list(self.tokenizer("a", verbose=False)["input_ids"])
        for start in range(len(full) - len(bare) + 1):
            if full[start : start + len(bare)] == bare:
                return full[:start], full[start + len(bare) :]
        return [], []

    def _count(self, text: str) -> int:
        return len(self.plain(text))
