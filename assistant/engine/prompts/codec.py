"""A tokenizer as the prompts use it: it never reads the writer's words as control tokens."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # which no tokenizer takes
# Added tokens that stand for themselves: HTML in the vocabulary of Gemma, indents in that of GPT-NeoX.
_MARKUP = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|body|br|caption|center|code|col|dd|del|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr"
    r"|html|i|img|input|ins|label|li|link|main|meta|ol|option|p|pre|q|script|section|select|small|span|strike|strong|style"
    r"|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video)>"
)
# What marks roles, turns and thoughts stands in brackets of some kind.
_BRACKETED = re.compile(r"(?s:[<\[{|｜◁【].*\w.*[>\]}|｜▷】])|>>\w+<<")


class _HasIds(Protocol):
    @property
    def ids(self) -> list[int]: ...


class Codec:
    """A tokenizer that reads text as text: `<|end|>` typed by a writer is seven characters and no end.

    Control tokens are the tokens that the tokenizer calls special, and also added tokens that stand in brackets, that the
    chat template names, or that lie beyond the `rows` of the model, which has no numbers for them.
    """

    def __init__(self, tokenizer: PreTrainedTokenizerBase, rows: int | None = None) -> None:
        self.tokenizer = tokenizer
        control = {str(token) for token in tokenizer.all_special_tokens if token}
        stated = getattr(tokenizer, "chat_template", None)
        template = "\n".join(map(str, stated.values())) if isinstance(stated, dict) else str(stated or "")
        for id, token in tokenizer.added_tokens_decoder.items():
            content = token.content
            named = len(content) > 2 and not content.isalnum() and content in template
            bracketed = _BRACKETED.fullmatch(content.strip()) and not _MARKUP.fullmatch(content.lower())
            if token.special or named or bracketed or (rows is not None and id >= rows):
                control.add(content)
        control |= set(getattr(tokenizer, "supported_language_codes", ()))
        control = {token for token in control if token.strip()}
        self._control = (
            re.compile("|".join(map(re.escape, sorted(control, key=len, reverse=True)))) if control else None
        )
        unknown = tokenizer.unk_token_id
        found = {tokenizer.convert_tokens_to_ids(token) for token in control}
        self.control_ids = frozenset(id for id in found if isinstance(id, int) and id != unknown)
        backend = getattr(tokenizer, "backend_tokenizer", None)
        self._normalises = getattr(backend, "normalizer", None) is not None
        self.count = lru_cache(maxsize=50_000)(self._count)

    def _ids(self, text: str) -> list[int]:
        text = _HALF_CHARACTER.sub("\ufffd", text)
        return list(self.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]) if text else []

    def has_control(self, text: str) -> bool:
        if self._control is not None and self._control.search(text) is not None:
            return True
        return self._normalises and not text.isascii() and not self.control_ids.isdisjoint(self._ids(text))

    def plain(self, text: str) -> list[int]:
        """Tokens of `text`, none of them a control token."""
        ids: list[int] = []
        while self._control is not None and (found := self._control.search(text)):
            # No token spans two calls, so a control token cut after its first character is none.
            ids += self._letters(text[: found.start() + 1])
            text = text[found.start() + 1 :]
        return ids + self._letters(text)

    def _letters(self, text: str) -> list[int]:
        """Tokens of a text without control tokens, also where the tokenizer changes characters before it looks for them."""
        ids = self._ids(text)
        if self.control_ids.isdisjoint(ids):
            return ids
        if len(text) < 2:
            return [id for id in ids if id not in self.control_ids]
        middle = len(text) // 2
        return self._letters(text[:middle]) + self._letters(text[middle:])

    def marked(self, text: str) -> list[int]:
        """Tokens of `text`, control tokens read as such."""
        return self._ids(text)

    def token(self, content: str) -> int | None:
        """The id of one token that the vocabulary holds."""
        found = self.tokenizer.convert_tokens_to_ids(content)
        if not isinstance(found, int) or (found == self.tokenizer.unk_token_id and content != self.tokenizer.unk_token):
            return None
        return found

    def shown(self, prompt: _HasIds) -> str:
        """The prompt as text, with its control tokens."""
        return str(self.tokenizer.decode(prompt.ids, skip_special_tokens=False))

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
