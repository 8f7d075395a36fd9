"""The prompts of a base model such as GPT-2: a pattern that the model continues."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.pinned_context import Forms
from assistant.engine.prompts.prompt import Prompt, PromptParts, check_known
from assistant.engine.prompts.prompt_files import WRITING, read_prompts
from assistant.errors import LonghandError
from assistant.tasks import LANGUAGES

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel


class PlainStyle:
    sentencewise = True
    part_limit: int | None = None
    growth = 6
    straight = False
    greedy_penalty: Mapping[str, float] = {}
    preamble = True
    told = True
    english_tasks: tuple[str, ...] = ()
    tasks: tuple[str, ...] = WRITING
    languages: tuple[str, ...] = tuple(LANGUAGES)
    end_ids: frozenset[int] = frozenset()
    hindrance: LonghandError | None = None

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer, loaded.rows)
        self._before = self.codec.frame()[0]
        self._read(loaded.context_length)

    def _read(self, context_length: int) -> None:
        self._room = context_length // 2
        self._patterns = read_prompts(
            "plain", required={"ask": str, "stop": list},
            optional={"example": str, "examples": list, "unanswerable": str, "document": str, "writer": str, "model": str},
        )  # fmt: skip
        self.forms = Forms(**self._patterns["pinned"])
        self.unanswerable = str(self._patterns["question"]["unanswerable"])

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def render(self, parts: PromptParts) -> Prompt:
        words, stop = self._words(parts)
        return Prompt(self._before + self.codec.plain(words), stop)

    def _words(self, parts: PromptParts) -> tuple[str, tuple[str, ...]]:
        """The text that is sent, and where its answer ends."""
        if parts.task == "continue":
            return self.forms.around(parts.text, parts.context), ()
        pattern = self._patterns[parts.task]
        if parts.task == "chat":
            shown, asked, stop = self._chat(parts, pattern)
        else:
            shown, asked, stop = self._pattern(parts, pattern)
        head = "".join(f"{part}\n\n" for part in self.forms.head(parts.context))
        note = self.forms.said(parts.context)
        return head + shown + (f"{note}\n" if note else "") + asked, stop

    def _pattern(self, parts: PromptParts, pattern: dict[str, Any]) -> tuple[str, str, tuple[str, ...]]:
        """Examples, the prompt itself, and where its answer ends. The writer's own examples take the place of ours."""
        names = {
            "source": LANGUAGES.get(parts.source, parts.source),
            "target": LANGUAGES.get(parts.target, parts.target),
        }
        # An answer in several lines is known by an example of one; otherwise a line is all that a pattern asks for.
        lines = any("\n" in example.answer.strip() for example in parts.examples)
        instruction, question = _one_line(parts.instruction), _one_line(parts.question)
        if parts.examples:
            shown = "".join(
                pattern["example"].format(
                    instruction=instruction, before=_one_line(example.text),
                    after=example.answer.strip() if lines else _one_line(example.answer),
                )
                for example in parts.examples
            )  # fmt: skip
        else:
            shown = self._ours(parts, pattern, names)
        text = parts.text if parts.task == "summarize" else _one_line(parts.text)
        asked = pattern["ask"].format(text=text, instruction=instruction, question=question, **names)
        return shown, asked, ("\n\n",) if lines else tuple(pattern["stop"])

    def _ours(self, parts: PromptParts, pattern: dict[str, Any], names: dict[str, str]) -> str:
        shown = ""
        for example in pattern.get("examples", ()):
            if parts.task == "translate":
                example = {"before": example[parts.source], "after": example[parts.target]}
            more = shown + pattern["example"].format(**example, **names)
            if self.codec.count(more) > self._room:
                break
            shown = more
        return shown

    @staticmethod
    def _chat(parts: PromptParts, pattern: dict[str, Any]) -> tuple[str, str, tuple[str, ...]]:
        shown = pattern["document"].format(text=parts.text.strip()) if parts.text.strip() else ""
        for message in parts.messages:
            shown += pattern["model" if message.role == "model" else "writer"].format(text=_one_line(message.text))
        return shown, pattern["ask"], tuple(pattern["stop"])


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
