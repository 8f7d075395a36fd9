"""How a task is put to a model: the starter's task tokens, a chat template, or a pattern to go on with.

Models with a chat template are in `prompting_chat`, base models in `prompting_plain`, encoder-decoders in
`prompting_seq2seq`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.engine.prompts.asks import Ask, Prompt, Style, check_known
from assistant.engine.prompts.chat import ChatStyle
from assistant.engine.prompts.chat_template import ChatTemplate
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.pinned_context import Forms
from assistant.engine.prompts.plain import PlainStyle
from assistant.engine.prompts.prompt_files import WRITING, read_prompts
from assistant.errors import LonghandError, TaskUnsupported
from assistant.tasks import LANGUAGES

if TYPE_CHECKING:
    from assistant.engine.loaded.loading import LoadedModel


__all__ = [
    "WRITING", "Ask", "ChatStyle", "Codec", "PlainStyle", "Prompt", "StarterStyle", "Style", "check_known", "read_prompts",
    "straighten", "style_of",
]  # fmt: skip
_STARTER_TOKENS = {
    "summarize": "<|summarize|>", "headline": "<|headline|>", "translate": "<|translate|>", "correct": "<|correct|>",
    "rewrite": "<|rewrite|>", "instruct": "<|instruct|>", "question": "<|answer|>",
}  # fmt: skip
# Parameters. Of seven millions, twelve instructions from "Make it friendly." to "List the key points." brought back the
# text word for word, and three questions all the text's first sentence.
_UNDERSTANDS = 100_000_000


class StarterStyle:
    """Longhand's own models, trained with one token for each task."""

    sentencewise = True
    # Trained on documents of up to about 320 words.
    part_limit: int | None = 400
    growth = 3
    straight = True
    # chrF on 60 sentences each, without and with 1.1: into French 17.9 and 19.7, from German 15.8 and 16.4; but
    # correcting 45.9 and 36.1, rewriting 48.8 and 42.0, which copy most words. Headlines that ran on: 9 and 3 of 20.
    greedy_penalty: Mapping[str, float] = {"translate": 1.1, "summarize": 1.05, "headline": 1.05}
    preamble = False
    # The corpus has summaries, corrections and paraphrases in no other language.
    english_tasks: tuple[str, ...] = ("summarize", "headline", "correct", "rewrite")
    forms = Forms()
    unanswerable = "The text does not say."
    end_ids: frozenset[int] = frozenset()
    hindrance: LonghandError | None = None

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer, loaded.rows)
        self._name = loaded.name
        self.languages = tuple(code for code in LANGUAGES if self.codec.token(f"<|{code}|>") is not None)
        known = [task for task, token in _STARTER_TOKENS.items() if self.codec.token(token) is not None]
        if len(self.languages) < 2 and "translate" in known:
            known.remove("translate")
        self._known = ("continue", *known)
        if loaded.parameters < _UNDERSTANDS:
            known = [task for task in known if task not in ("instruct", "question")]
        self.tasks: tuple[str, ...] = ("continue", *known)

    @staticmethod
    def fits(codec: Codec) -> bool:
        return all(codec.token(token) is not None for token in ("<|out|>", "<|end|>", "<|summarize|>"))

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def render(self, ask: Ask) -> Prompt:
        text = straighten(ask.text)
        if ask.task == "continue":
            return Prompt(self.codec.plain(straighten(self.forms.around(ask.text, ask.context))))
        if ask.task not in self._known:
            raise TaskUnsupported(ask.task, self._name)
        first, last = self._token(_STARTER_TOKENS[ask.task]), self._token("<|out|>")
        if ask.task == "translate":
            return Prompt(
                [first, self._token(f"<|{ask.source}|>"), *self.codec.plain(text), self._token(f"<|{ask.target}|>")]
            )
        note = self.forms.said(ask.context)
        text = straighten("\n".join([*self.forms.head(ask.context), ask.text, *([note] if note else [])]))
        if ask.task == "question":
            asked = [self._token("<|question|>"), *self.codec.plain(straighten(ask.question))]
            return Prompt([first, *self.codec.plain(text), *asked, last])
        if ask.task == "instruct":
            shown = "".join(f"{example.text} -> {example.answer}\n" for example in ask.examples)
            text = f"{straighten(ask.instruction)}\n{straighten(shown)}{text}"
        return Prompt([first, *self.codec.plain(text), last])

    def _token(self, content: str) -> int:
        found = self.codec.token(content)
        if found is None:
            raise TaskUnsupported(content, self._name)
        return found


def style_of(loaded: LoadedModel) -> Style:
    """The way to ask this model. Of one whose template cannot be used `hindrance` says so; it writes on all the same."""
    if loaded.kind == "seq2seq":
        from assistant.engine.prompts import seq2seq

        return seq2seq.style_of(loaded)
    if StarterStyle.fits(Codec(loaded.tokenizer, loaded.rows)):
        return StarterStyle(loaded)
    if ChatTemplate.exists(loaded.folder, loaded.tokenizer):
        style = ChatStyle(loaded)
        # Of a base model with the template of its chat twin more comes by patterns.
        return PlainStyle(loaded) if style.is_base else style
    return PlainStyle(loaded)


_CURLY = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'}
_CURLY_MARK = re.compile("[" + "".join(_CURLY) + "]")
_EAST_ASIAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def straighten(text: str) -> str:
    """Straight quotation marks for curly ones, but for those of Chinese, where curly ones are the only right ones."""

    def straight(found: re.Match[str]) -> str:
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        return found.group() if _EAST_ASIAN.search(beside) else _CURLY[found.group()]

    return _CURLY_MARK.sub(straight, text)
