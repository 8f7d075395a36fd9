"""Parts of tasks: sampling, limits, and the context that the model reads beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen. `temperature` 0 is greedy and makes the rest but the penalty irrelevant.

    `top_k` 0, `top_p` 1 and `min_p` 0 each switch their filter off; `repetition_penalty` 1 is none.
    """

    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.0
    repetition_penalty: float = 1.1
    seed: int | None = None


GREEDY = Sampling(temperature=0.0, top_k=0, top_p=1.0, repetition_penalty=1.0)


@dataclass(frozen=True, slots=True)
class Limits:
    """When writing ends by itself: after `max_tokens`, or before the first of the `stop` strings."""

    max_tokens: int = 200
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """An example of an answer, shown to the model before it is asked: `text` in, `answer` out.

    A `pattern` is shown only to models that go on with patterns and know no instructions; a small model that does know them
    takes its words for the writer's.
    """

    text: str
    answer: str
    pattern: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A text beside the document that the model reads: a passage of the document, or another file, by `name`."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """The texts that the writer has pinned: `memory` stands at the head of a prompt, then `passages`; `note` near its end.

    Passages that do not fit are left out whole, the last first; memory and note always stand.
    """

    memory: str = ""
    note: str = ""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a chat."""

    role: Literal["writer", "model"]
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit of a text and the answer that replaces it; `flags` name the faults that the answer seems to have.

    "untranslated", "repeated", "empty", "too-long", "too-short", "number", "name", "url", "glossary"; "unchanged" where the
    source came back. Where the source stands because no answer was fit for its place: "protected" (code, a link or a
    quotation was lost), "refused", "talk", "thoughts", "example" and "loop".
    """

    source: str
    target: str
    flags: tuple[str, ...] = ()
