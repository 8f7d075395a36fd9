"""Which kind of prompt a model reads, and the prompts of Longhand's own models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.engine.prompts.chat import ChatStyle
from assistant.engine.prompts.chat_template import ChatTemplate
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.plain import PlainStyle
from assistant.engine.prompts.prompt import Prompt, PromptParts, Style, check_known
from assistant.engine.prompts.prompt_files import pinned_forms, read_forms
from assistant.errors import LonghandError, TaskUnsupported
from assistant.tasks import LANGUAGES
from assistant.text.quotation_marks import straighten

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel

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
    ends_fragments = True
    preamble = False
    told = True
    # The corpus has summaries, corrections and paraphrases in no other language.
    english_tasks: tuple[str, ...] = ("summarize", "headline", "correct", "rewrite")
    end_ids: frozenset[int] = frozenset()
    hindrance: LonghandError | None = None

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer, loaded.rows)
        self._name = loaded.name
        self.forms = pinned_forms("starter")
        self.unanswerable = read_forms("starter")["question"]["unanswerable"]
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

    def render(self, parts: PromptParts) -> Prompt:
        text = straighten(parts.text)
        if parts.task == "continue":
            return Prompt(self.codec.plain(straighten(self.forms.around(parts.text, parts.context))))
        if parts.task not in self._known:
            raise TaskUnsupported(parts.task, self._name)
        first, last = self._token(_STARTER_TOKENS[parts.task]), self._token("<|out|>")
        if parts.task == "translate":
            return Prompt(
                [first, self._token(f"<|{parts.source}|>"), *self.codec.plain(text), self._token(f"<|{parts.target}|>")]
            )
        note = self.forms.said(parts.context)
        text = straighten("\n".join([*self.forms.head(parts.context), parts.text, *([note] if note else [])]))
        if parts.task == "question":
            asked = [self._token("<|question|>"), *self.codec.plain(straighten(parts.question))]
            return Prompt([first, *self.codec.plain(text), *asked, last])
        if parts.task == "instruct":
            forms = read_forms("starter")["instruct"]
            shown = "".join(
                forms["example"].format(text=each.text, answer=each.answer)
                for each in parts.examples
                if not each.pattern
            )
            text = forms["prompt"].format(
                instruction=straighten(parts.instruction), examples=straighten(shown), text=text
            )
        return Prompt([first, *self.codec.plain(text), last])

    def _token(self, content: str) -> int:
        found = self.codec.token(content)
        if found is None:
            raise TaskUnsupported(content, self._name)
        return found


def style_of(loaded: LoadedModel) -> Style:
    """The way to parts this model. Of one whose template cannot be used `hindrance` says so; it writes on all the same."""
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
