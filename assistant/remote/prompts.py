"""Prompts for a model that is elsewhere: turns of a chat or a text, and an estimate of how many tokens they are."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from assistant.engine.prompts import thinking
from assistant.engine.prompts.chat import ChatStyle, chat_prompts
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.pinned_context import Forms
from assistant.engine.prompts.plain import PlainStyle
from assistant.engine.prompts.prompt import Prompt, PromptParts
from assistant.engine.prompts.prompt_files import WRITING, read_forms
from assistant.remote.capabilities import Capabilities

_PER_TURN = 8  # tokens of a template around each turn
_PARTS = re.compile(r"[A-Za-z]+|[0-9]+|[^\sA-Za-z0-9]|\n+|[ \t]{2,}")
_LONG_WORD = 12  # letters
Turns = tuple[tuple[str, str], ...]


def estimate(text: str) -> float:
    """Tokens of a text by any common tokenizer, rather too many than too few."""
    total = 0.0
    for part in _PARTS.findall(text):
        first = part[0]
        if first.isascii():
            if first.isalpha():
                total += math.ceil(len(part) / 6) if len(part) <= _LONG_WORD else len(part) / 2
            elif first.isdigit():
                total += len(part) * 0.6
            else:
                total += 1.0
        else:
            total += {2: 0.8, 3: 1.2}.get(len(part.encode("utf-8", "replace")), 3.0)
    return total


@dataclass(frozen=True, slots=True)
class RemotePrompt(Prompt):
    """`turns` are roles and words of a chat; where there are none, `text` is sent as it stands. Of the `ids`, which only
    the server knows, there are as many as the estimate says."""

    turns: Turns = ()
    text: str = ""
    goes_on: str = ""  # a text that the answer is to go on with, where it comes as an answer of its own

    @property
    def key(self) -> tuple[Turns, str]:
        return self.turns, self.text


class RemoteCodec(Codec):
    """Counts tokens of a tokenizer that is elsewhere."""

    def __init__(self, tokens_each: float) -> None:
        self._each = tokens_each
        self.control_ids = frozenset()
        self.count = lru_cache(maxsize=50_000)(self._count)

    def _count(self, text: str) -> int:
        return math.ceil(estimate(text) * self._each)

    def has_control(self, text: str) -> bool:
        return False

    def plain(self, text: str) -> list[int]:
        return [0] * self.count(text)

    marked = plain

    def token(self, content: str) -> int | None:
        return None

    def frame(self) -> tuple[list[int], list[int]]:
        return [], []

    def shown(self, prompt: Any) -> str:
        assert isinstance(prompt, RemotePrompt)
        return "\n\n".join(f"[{role}]\n{words}" for role, words in prompt.turns) or prompt.text


class _Guard:
    """A server reads the writer's words with its own tokenizer; nothing here could keep them apart."""

    def show(self, words: str) -> str:
        return words


class RemoteChatStyle(ChatStyle):
    """Turns of a chat; a text that is to be continued is sent as it stands where the server takes one."""

    def __init__(self, known: Capabilities) -> None:
        self.codec = RemoteCodec(known.tokens_each)
        self._known = known
        self._prompts = chat_prompts()
        self.told = True
        self.forms = Forms(**self._prompts["pinned"])
        self.unanswerable = str(self._prompts["question"]["unanswerable"])
        self._template: Any = SimpleNamespace(has_system=True)
        self.hindrance = None
        self.is_base = False
        self.end_ids, self.end_marks = frozenset(), ()
        self.tasks = WRITING
        self._aloud: thinking.Aloud = "perhaps" if known.thinks else "no"

    def render(self, parts: PromptParts) -> RemotePrompt:
        if parts.task == "continue":
            text = self.forms.around(parts.text, parts.context)
            if self._known.completion:
                return RemotePrompt(self.codec.plain(text), text=text)
            forms = read_forms("remote")["continue"]
            turns: Turns = (("system", forms["system"]), ("user", forms["user"].format(text=text)))
            return RemotePrompt(
                self._ids(turns), turns=turns, goes_on=parts.text, thinking=True, words=text, aloud=self._aloud
            )
        turns = tuple((turn["role"], turn["content"]) for turn in self._messages(parts, _Guard()))  # type: ignore[arg-type]
        words = "\n".join([parts.text, parts.instruction, parts.question, *(each.text for each in parts.messages)])
        return RemotePrompt(self._ids(turns), turns=turns, thinking=True, words=words, aloud=self._aloud)

    def _ids(self, turns: Turns) -> list[int]:
        return [0] * (_PER_TURN * (len(turns) + 1) + sum(self.codec.count(words) for _, words in turns))


class RemotePlainStyle(PlainStyle):
    """Patterns for a server that takes texts alone."""

    def __init__(self, known: Capabilities) -> None:
        self.codec = RemoteCodec(known.tokens_each)
        self._read(known.context_length)

    def render(self, parts: PromptParts) -> RemotePrompt:
        words, stop = self._words(parts)
        return RemotePrompt(self.codec.plain(words), stop, text=words)
