"""What can be asked of an engine, and what comes back.

A request is one frozen dataclass; an answer is a stream of events that ends with exactly one `Outcome`:

    Progress*  ModelReady?  (Piece | Progress)*  Outcome

Where a task asks for alternatives, their pieces come in turn, each with its number. An error is raised out of the stream instead of the `Outcome`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

LANGUAGES = {"en": "English", "zh": "Chinese", "fr": "French", "de": "German", "es": "Spanish"}


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
class Load:
    """Make the model ready and write nothing."""


@dataclass(frozen=True, slots=True)
class Continue:
    """Write on after `text`, `alternatives` times. Only its end is read where the whole is longer than the context."""

    text: str
    sampling: Sampling = Sampling()
    limits: Limits = Limits()
    alternatives: int = 1


@dataclass(frozen=True, slots=True)
class Summarize:
    """Shorten `text`; a text longer than the context is read in parts."""

    text: str
    length: Literal["short", "long"] = "short"
    sampling: Sampling = GREEDY
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Headline:
    text: str
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=32)


@dataclass(frozen=True, slots=True)
class Translate:
    """Put `text` into `target`, sentence by sentence, line breaks kept. `source` None is detected."""

    text: str
    target: str
    source: str | None = None
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=400)


@dataclass(frozen=True, slots=True)
class Correct:
    """Mend spelling and grammar of `text`, sentence by sentence, line breaks kept."""

    text: str
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=400)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Say `text` in other words."""

    text: str
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=400)


@dataclass(frozen=True, slots=True)
class Instruct:
    """Do what `instruction` says with `text`, which may be empty."""

    instruction: str
    text: str = ""
    sampling: Sampling = Sampling()
    limits: Limits = Limits(max_tokens=400)


Task = Load | Continue | Summarize | Headline | Translate | Correct | Rewrite | Instruct
TASK_NAMES: dict[type, str] = {
    Load: "load", Continue: "continue", Summarize: "summarize", Headline: "headline",
    Translate: "translate", Correct: "correct", Rewrite: "rewrite", Instruct: "instruct",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weakness:
    """A task that a model was measured at and does badly; `value` is a share from 0 to 1.

    `measure`: "right" of the sentences came out fully right; "unchanged" came back as they were; "alike" is what
    its answers have in common with good ones (chrF); "behind" is how much of what the text's first sentences say of it.
    """

    task: str
    measure: Literal["right", "unchanged", "alike", "behind"]
    value: float


@dataclass(frozen=True, slots=True)
class ModelReady:
    """The model that will answer. `tasks` holds names of `TASK_NAMES`; `context_length` counts tokens."""

    name: str
    device: str
    precision: str
    parameters: int
    context_length: int
    tasks: tuple[str, ...]
    languages: tuple[str, ...] = ()
    seconds: float = 0.0
    weak: tuple[Weakness, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` in units of the stage: files loaded, parts read, sentences translated. `total` 0 is unknown."""

    stage: Literal["importing", "loading", "reading", "writing"]
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole characters that go after those before of the same alternative; `tokens` is how many tokens they came from."""

    text: str
    tokens: int = 1
    alternative: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended and what it cost. `text` is all pieces joined, those of alternative 0 where there are more;
    `others` are the texts of alternatives 1, 2 …, and `finish` is that of the first.

    `finish`: "stop" the model or a stop string ended it; "length" `max_tokens` or the context did; "cancelled" the person did.
    `prompt_tokens` counts those read for the job, `cached_tokens` how many of them were already in the KV cache;
    `dropped_tokens` how many of the text did not fit and were not read: its head, or for a headline its tail.
    """

    text: str
    finish: Literal["stop", "length", "cancelled"]
    prompt_tokens: int = 0
    cached_tokens: int = 0
    dropped_tokens: int = 0
    new_tokens: int = 0
    prefill_seconds: float = 0.0
    decode_seconds: float = 0.0
    others: tuple[str, ...] = ()

    @property
    def tokens_per_second(self) -> float:
        return self.new_tokens / self.decode_seconds if self.decode_seconds > 0 else 0.0


Event = ModelReady | Progress | Piece | Outcome


class EngineDoor(Protocol):
    """The one public door of an engine; local, remote and scripted engines have it."""

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        """Yield events until the `Outcome`; poll `should_stop` between tokens. Raises `LonghandError`s only."""

    def close(self) -> None:
        """Let go of the model and its memory."""


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """What an engine is made from; `folder` None is the starter. `threads` 0 lets the engine choose."""

    folder: str | None = None
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    precision: Literal["auto", "float32", "bfloat16", "float16", "int8"] = "auto"
    threads: int = 0
    prefix_cache_mb: int = 512
