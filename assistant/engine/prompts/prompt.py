"""The parts of a prompt, and the style that each kind of model makes a prompt in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.pinned_context import Forms
from assistant.errors import LanguageUnsupported, LonghandError
from assistant.tasks import Context, Example, Message

NOTHING_PINNED = Context()


@dataclass(frozen=True, slots=True)
class PromptParts:
    """The parts of one prompt. `text` is a whole text, or one part or sentence of it; `task` is one of `WRITING`.

    `context` is rendered whole: the caller has left out the passages that do not fit. `messages` are the turns of a chat.
    """

    task: str
    text: str
    source: str = ""
    target: str = ""
    instruction: str = ""
    question: str = ""
    examples: tuple[Example, ...] = ()
    context: Context = NOTHING_PINNED
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """`ids` to read, and what else the decoding needs.

    `forced_first` and `decoder_start` are for encoder-decoder models. `thinking` says that thoughts may come before the
    answer, and `aloud` whether they may come without a tag that opens them. `words` are the writer's: a tag
    or a mark in them is text. `end_marks` end a turn where the model spells them in letters; `shown` has the text of
    special tokens that tell thoughts and answer apart.
    """

    ids: list[int]
    stop: tuple[str, ...] = ()
    decoder_start: list[int] | None = None
    forced_first: int | None = None
    thinking: bool = False
    aloud: Literal["no", "perhaps", "yes"] = "no"
    words: str = ""
    end_marks: tuple[str, ...] = ()
    shown: Mapping[int, str] = field(default_factory=dict)


class Style(Protocol):
    """The tasks that a kind of model can do, and the prompts that it reads.

    `sentencewise` models translate and mend single sentences, others paragraphs. `part_limit` is how many tokens of a
    text they summarise at once (None: as many as the context holds). `growth` bounds how many tokens a sentence may become
    for each of its own. `straight` models know straight quotation marks and one line for each paragraph.
    `greedy_penalty` is the repetition penalty of each task whose sampling the person has not set.
    `ends_fragments` models were trained on sentences alone: a heading is translated with a full stop behind it.
    `preamble` says that prompts of one task begin alike, so that a prefix cache serves them.
    `english_tasks` are the tasks that the model has seen in English alone. `forms` show it the pinned texts, and
    `unanswerable` is the answer to a question that the text does not answer, `told` whether the model knows it: by training or
    by its prompt. A small chat model that is told says it of whatever it is asked. `end_ids` are tokens that end
    a turn beside those that the model declares. `hindrance` says why tasks of its kind cannot be asked of it.
    """

    tasks: tuple[str, ...]
    languages: tuple[str, ...]
    sentencewise: bool
    part_limit: int | None
    growth: int
    straight: bool
    greedy_penalty: Mapping[str, float]
    ends_fragments: bool
    preamble: bool
    english_tasks: tuple[str, ...]
    codec: Codec
    forms: Forms
    unanswerable: str
    told: bool
    end_ids: frozenset[int]
    hindrance: LonghandError | None

    def check_pair(self, source: str, target: str) -> None:
        """Raises `LanguageUnsupported` where this model does not translate `source` into `target`."""

    def render(self, parts: PromptParts) -> Prompt:
        """Raises `TaskUnsupported`."""


def check_known(source: str, target: str, known: Iterable[str]) -> None:
    known = tuple(known)
    for code in (target, source):
        if code not in known:
            raise LanguageUnsupported(code, known)
