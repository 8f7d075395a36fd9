"""The tasks that an engine can be asked, and the events of their answers.

A task is one frozen dataclass; an answer is a stream of events that ends with exactly one `Outcome`:

    Progress*  (ModelReady | FellBack)*  (Piece | Progress)*  Outcome

Where a task asks for alternatives, their pieces come in turn, each with its number. An error is raised out of the stream instead of the `Outcome`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from assistant.errors import LonghandError
from assistant.task_parts import (
    GREEDY as GREEDY,
)
from assistant.task_parts import (
    Context as Context,
)
from assistant.task_parts import (
    Example as Example,
)
from assistant.task_parts import (
    Limits as Limits,
)
from assistant.task_parts import (
    Message as Message,
)
from assistant.task_parts import (
    Pair as Pair,
)
from assistant.task_parts import (
    Passage as Passage,
)
from assistant.task_parts import (
    Sampling as Sampling,
)

LANGUAGES = {"en": "English", "zh": "Chinese", "fr": "French", "de": "German", "es": "Spanish"}


@dataclass(frozen=True, slots=True)
class Load:
    """Make the model ready and write nothing; `ahead`, then also the one that would answer Continue."""

    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Continue:
    """Write on after `text`, `alternatives` times. Only its end is read where the whole is longer than the context.

    `style` is the folder of an adapter with the writer's own style; on another model than its own it is left out.
    """

    text: str
    sampling: Sampling = Sampling()
    limits: Limits = Limits()
    alternatives: int = 1
    context: Context = Context()
    style: str = ""


@dataclass(frozen=True, slots=True)
class Summarize:
    """Shorten `text`; a text longer than the context is read in parts. Parts found in `done` are not read again."""

    text: str
    length: Literal["short", "long"] = "short"
    sampling: Sampling = GREEDY
    limits: Limits = Limits()
    done: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Headline:
    text: str
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=32)


@dataclass(frozen=True, slots=True)
class Translate:
    """Put `text` into `target`, sentence by sentence, line breaks kept. `source` None is detected.

    Sentences found in `done` are not translated again. `glossary` holds words and the words that must replace them.
    """

    text: str
    target: str
    source: str | None = None
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=400)
    done: tuple[Pair, ...] = ()
    glossary: tuple[tuple[str, str], ...] = ()


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
    """Do what `instruction` says with `text`, which may be empty; `by` paragraph, each on its own, code untouched.

    `{text}`, `{language}` and `{title}` in the instruction are filled in by whoever makes the task.
    """

    instruction: str
    text: str = ""
    sampling: Sampling = Sampling()
    limits: Limits = Limits(max_tokens=400)
    examples: tuple[Example, ...] = ()
    by: Literal["whole", "paragraph"] = "whole"
    context: Context = Context()


@dataclass(frozen=True, slots=True)
class Question:
    """Answer `question` from `text` alone. The outcome's `spans` are the sentences it rests on; none and an empty
    text where the text does not say."""

    text: str
    question: str
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=200)
    context: Context = Context()


@dataclass(frozen=True, slots=True)
class Chat:
    """The next turn of a talk about `text`, which may be empty. The oldest turns are left out where it grows too long."""

    messages: tuple[Message, ...]
    text: str = ""
    sampling: Sampling = Sampling()
    limits: Limits = Limits(max_tokens=400)
    context: Context = Context()


@dataclass(frozen=True, slots=True)
class Classify:
    """Which of `labels` fits `text`, by the likelihood of each label after the prompt.

    The outcome has `labels`, the likeliest first, and as `spans` the words that carry it.
    """

    text: str
    labels: tuple[str, ...]
    instruction: str = ""
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """Read `text` into JSON that fits `schema` (JSON Schema, as JSON), whatever the model is."""

    text: str
    schema: str
    instruction: str = ""
    examples: tuple[Example, ...] = ()
    sampling: Sampling = GREEDY
    limits: Limits = Limits(max_tokens=600)


@dataclass(frozen=True, slots=True)
class KeySentences:
    """The sentences that say most of `text`, in their order and word for word: `count` of them; 0 leaves it to the engine."""

    text: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Inspect:
    """How likely each token of `text` from character `start` on was to this model, and the `choices` likeliest in its place."""

    text: str
    start: int = 0
    choices: int = 10


@dataclass(frozen=True, slots=True)
class Complete:
    """The request of another program: continue `text` unchanged, or where there are `turns`, (role, words) by the
    names of OpenAI's protocol, write the model's next turn. The answer is not shaped for a page.

    With a `schema` (JSON Schema, as JSON) the answer is JSON that fits it. With `ratings` each token of the answer comes with
    its likelihood and as many of the likeliest in its place, None for no ratings at all.
    """

    text: str = ""
    turns: tuple[tuple[str, str], ...] = ()
    sampling: Sampling = Sampling()
    limits: Limits = Limits()
    schema: str = ""
    ratings: int | None = None


# The tasks that send prompts to a model.
PromptedTask = (
    Continue | Summarize | Headline | Translate | Correct | Rewrite | Instruct | Question | Chat | Classify | Extract
)


@dataclass(frozen=True, slots=True)
class Measure:
    """The prompt that `task` would send, without running it: the outcome's `parts` in tokens, and the prompt as its `text`."""

    task: PromptedTask


ON_SERVER = "server:"
"""No folder's name anywhere: the server of the settings."""


@dataclass(frozen=True, slots=True)
class OnModel:
    """`task` on the model in `folder`, or on the server where that is `ON_SERVER`; on the model in use, after `FellBack`,
    where the other cannot be had."""

    task: Load | PromptedTask | Inspect | Measure
    folder: str


Task = Load | PromptedTask | KeySentences | Inspect | Measure | OnModel | Complete
TASK_NAMES: dict[type, str] = {
    Load: "load", Continue: "continue", Summarize: "summarize", Headline: "headline",
    Translate: "translate", Correct: "correct", Rewrite: "rewrite", Instruct: "instruct",
    Question: "question", Chat: "chat", Classify: "classify", Extract: "extract", KeySentences: "key-sentences",
    Inspect: "inspect", Measure: "measure", OnModel: "on-model", Complete: "complete",
}  # fmt: skip
# Tasks about another task, and tasks of the program itself; no action names one of these.
INNER_TASKS = ("load", "inspect", "measure", "on-model", "complete")


@dataclass(frozen=True, slots=True)
class Weakness:
    """A task that a model was measured at and does badly; `value` is a share from 0 to 1.

    `measure`: "right" of the sentences came out fully right; "unchanged" came back as they were; "alike" is what
    its answers have in common with good ones (chrF); "behind" is how much of what the text's first sentences say of it.
    `directions` are the translations that were measured one by one, such as "en-fr"; `value` is their mean.
    """

    task: str
    measure: Literal["right", "unchanged", "alike", "behind"]
    value: float
    directions: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The model `name` answers `task` for texts in `language`; of a translation that is "from-to"."""

    task: str
    language: str
    name: str


@dataclass(frozen=True, slots=True)
class ModelReady:
    """The model that will answer. `tasks` holds names of `TASK_NAMES`, `adapted` the tasks that it does with an adapter;
    `hindrance` says why some tasks are missing. `context_length` counts tokens. Of a model that is elsewhere `device` is
    the host, `parameters` are 0 and `precision` is ""; `leaves_to` is the other computer that texts are sent to.

    `others` answer single tasks in its place, which `tasks` then holds too; one of them is `alone`."""

    name: str
    device: str
    precision: str
    parameters: int
    context_length: int
    tasks: tuple[str, ...]
    languages: tuple[str, ...] = ()
    seconds: float = 0.0
    weak: tuple[Weakness, ...] = ()
    hindrance: LonghandError | None = None
    adapted: tuple[str, ...] = ()
    others: tuple[Chosen, ...] = ()
    alone: bool = False
    leaves_to: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` in units of the stage: files loaded, parts read, sentences translated. `total` 0 is unknown."""

    stage: Literal["importing", "loading", "reading", "writing"]
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Rated:
    """One token that was written: its probability, and the `choices` likeliest in its place."""

    text: str
    probability: float
    choices: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole characters that follow the earlier pieces of the same alternative; `tokens` is the number of their tokens,
    and `rated` are these tokens with ratings, where a task asked for ratings."""

    text: str
    tokens: int = 1
    alternative: int = 0
    rated: tuple[Rated, ...] = ()


@dataclass(frozen=True, slots=True)
class FellBack:
    """The model in `folder` could not be loaded, for the reason `error`; the model in use answers."""

    folder: str
    error: LonghandError


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of the task's text, in Python's count; `weight` from 0 to 1, negative against."""

    start: int
    end: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    name: str
    probability: float


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a text at characters `start` to `end`: its probability, its place among all, the likeliest instead of it."""

    start: int
    end: int
    probability: float
    rank: int
    choices: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a prompt: "instruction", "examples", "memory", "passage", "turns" (of a chat), "text", "note", "answer"
    (kept free for it).

    `tokens` are sent; `dropped` counts the tokens that do not fit and are not sent.
    """

    kind: str
    name: str
    tokens: int
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a task ended and what it cost. `text` is all pieces joined, the pieces of alternative 0 where there are several;
    `others` are the texts of alternatives 1, 2 …, and `finish` is that of the first. A continuation that the length
    limit broke off ends with a whole sentence; the caller removes the pieces behind it.

    `finish`: "stop" the model or a stop string ended it; "length" `max_tokens` or the context did; "cancelled" the person did.
    `pairs` are the finished units of a long task with their answers; handed back in `done` the task goes on from there. `read_share` is how much of the text was read, 0 to 1.
    `prompt_tokens` counts the tokens read for the task, `cached_tokens` how many of them were already in the KV cache;
    `dropped_tokens` how many tokens of the text did not fit and were not read: its head, or for a headline its tail.
    `flags` are the flags of `Pair`, for an answer that is one unit.
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
    pairs: tuple[Pair, ...] = ()
    read_share: float = 1.0
    spans: tuple[Span, ...] = ()
    labels: tuple[Label, ...] = ()
    tokens: tuple[Token, ...] = ()
    parts: tuple[Part, ...] = ()
    flags: tuple[str, ...] = ()

    @property
    def tokens_per_second(self) -> float:
        return self.new_tokens / self.decode_seconds if self.decode_seconds > 0 else 0.0


Event = ModelReady | FellBack | Progress | Piece | Outcome


class EngineDoor(Protocol):
    """The public interface of an engine; local, remote and scripted engines implement it."""

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        """Yield events until the `Outcome`; poll `should_stop` between tokens. Raises `LonghandError`s only."""

    def close(self) -> None:
        """Let go of the model and its memory."""


@dataclass(frozen=True, slots=True)
class EngineOptions:
    """The choices that an engine is made with; `folder` None is the starter. `threads` 0 lets the engine choose.

    `adapters` are folders, for the tasks that each was trained for; None takes the adapters that are installed for this model.
    With `use_server` the model `server_model` of the `server` works, "" its first one; `server_http` lets texts go to another
    computer unencrypted, and `server_context` is how many tokens it reads, 0 where it is asked. `offline` forbids other computers.
    """

    folder: str | None = None
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    precision: Literal["auto", "float32", "bfloat16", "float16", "int8"] = "auto"
    threads: int = 0
    prefix_cache_mb: int = 512
    adapters: tuple[str, ...] | None = None
    use_server: bool = False
    server: str = ""
    server_model: str = ""
    server_http: bool = False
    server_context: int = 0
    offline: bool = False
