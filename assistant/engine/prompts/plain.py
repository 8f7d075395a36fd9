"""How a base model such as GPT-2 is asked: it is shown a pattern and goes on with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from assistant.engine.prompts.asks import Ask, Prompt, check_known
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.pinned_context import Forms
from assistant.engine.prompts.prompt_files import WRITING, read_prompts
from assistant.errors import LonghandError
from assistant.tasks import LANGUAGES

if TYPE_CHECKING:
    from assistant.engine.loaded.loading import LoadedModel


class PlainStyle:
    sentencewise = True
    part_limit: int | None = None
    growth = 6
    straight = False
    greedy_penalty: Mapping[str, float] = {}
    preamble = True
    english_tasks: tuple[str, ...] = ()
    tasks: tuple[str, ...] = WRITING
    languages: tuple[str, ...] = tuple(LANGUAGES)
    end_ids: frozenset[int] = frozenset()
    hindrance: LonghandError | None = None

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer, loaded.rows)
        self._before = self.codec.frame()[0]
        self._room = loaded.context_length // 2
        self._patterns = read_prompts(
            "plain", required={"ask": str, "stop": list},
            optional={"example": str, "examples": list, "unanswerable": str, "document": str, "writer": str, "model": str},
        )  # fmt: skip
        self.forms = Forms(**self._patterns["pinned"])
        self.unanswerable = str(self._patterns["question"]["unanswerable"])

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def render(self, ask: Ask) -> Prompt:
        if ask.task == "continue":
            return Prompt(self._before + self.codec.plain(self.forms.around(ask.text, ask.context)))
        pattern = self._patterns[ask.task]
        if ask.task == "chat":
            shown, asked, stop = self._chat(ask, pattern)
        else:
            shown, asked, stop = self._pattern(ask, pattern)
        head = "".join(f"{part}\n\n" for part in self.forms.head(ask.context))
        note = self.forms.said(ask.context)
        words = head + shown + (f"{note}\n" if note else "") + asked
        return Prompt(self._before + self.codec.plain(words), stop)

    def _pattern(self, ask: Ask, pattern: dict[str, Any]) -> tuple[str, str, tuple[str, ...]]:
        """Examples, the ask itself, and where its answer ends. The writer's own examples take the place of ours."""
        names = {"source": LANGUAGES.get(ask.source, ask.source), "target": LANGUAGES.get(ask.target, ask.target)}
        # An answer in several lines is known by an example of one; otherwise a line is all that a pattern asks for.
        lines = any("\n" in example.answer.strip() for example in ask.examples)
        instruction, question = _one_line(ask.instruction), _one_line(ask.question)
        if ask.examples:
            shown = "".join(
                pattern["example"].format(
                    instruction=instruction, before=_one_line(example.text),
                    after=example.answer.strip() if lines else _one_line(example.answer),
                )
                for example in ask.examples
            )  # fmt: skip
        else:
            shown = self._ours(ask, pattern, names)
        text = ask.text if ask.task == "summarize" else _one_line(ask.text)
        asked = pattern["ask"].format(text=text, instruction=instruction, question=question, **names)
        return shown, asked, ("\n\n",) if lines else tuple(pattern["stop"])

    def _ours(self, ask: Ask, pattern: dict[str, Any], names: dict[str, str]) -> str:
        shown = ""
        for example in pattern.get("examples", ()):
            if ask.task == "translate":
                example = {"before": example[ask.source], "after": example[ask.target]}
            more = shown + pattern["example"].format(**example, **names)
            if self.codec.count(more) > self._room:
                break
            shown = more
        return shown

    @staticmethod
    def _chat(ask: Ask, pattern: dict[str, Any]) -> tuple[str, str, tuple[str, ...]]:
        shown = pattern["document"].format(text=ask.text.strip()) if ask.text.strip() else ""
        for message in ask.messages:
            shown += pattern["model" if message.role == "model" else "writer"].format(text=_one_line(message.text))
        return shown, pattern["ask"], tuple(pattern["stop"])


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
