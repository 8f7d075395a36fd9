"""The shape of every engine task: `fit` tells what would be sent to the model, and `run` does the task."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from assistant.engine.prompts.offered_tasks import offered
from assistant.engine.prompts.plain import PlainStyle
from assistant.engine.prompts.prompt import Prompt, PromptParts, Style
from assistant.engine.tasks import long_text
from assistant.errors import LanguageUnsupported, TaskUnsupported
from assistant.tasks import (
    TASK_NAMES,
    Complete,
    Context,
    Event,
    Inspect,
    Label,
    Limits,
    Outcome,
    Pair,
    Part,
    PromptedTask,
    Span,
    Token,
)
from assistant.text import languages

if TYPE_CHECKING:
    from assistant.engine.decoding.drafting import Drafting
    from assistant.engine.decoding.generated import Generated, TextWriter
    from assistant.engine.decoding.prefix_cache import PrefixCache
    from assistant.engine.loaded.loaded_model import LoadedModel

T = TypeVar("T", bound=PromptedTask | Inspect | Complete)
SMALLEST_ROOM = 8  # tokens of text; a prompt with less room than this says nothing about the text
_LONGEST_COUNTED = 100_000  # characters


@dataclass(frozen=True, slots=True)
class ModelInUse:
    """A loaded model and how it is asked. `drafting` holds what earlier tasks of one kind have shown.

    Within `unadapted` the model computes without the adapter that the task is done with, where it is done with one (`adapted`).
    Where a `writer` is given, it writes in the place of the decoding here, and `loaded` only says what the model is.
    """

    loaded: LoadedModel
    style: Style
    cache: PrefixCache | None = None
    drafting: Drafting | None = None
    adapted: bool = False
    unadapted: Callable[[], AbstractContextManager[None]] = nullcontext
    writer: TextWriter | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """The prompt that a task would send, and the tokens of its parts.

    A task that sends several prompts shows the first one, and its part "text" counts the whole text.
    """

    prompt: Prompt
    parts: tuple[Part, ...]


@dataclass
class Tally:
    """An `Outcome` while the task runs."""

    texts: list[str] = field(default_factory=list)
    finish: Literal["stop", "length", "cancelled"] = "stop"
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

    def add(self, run: Generated) -> None:
        self.prompt_tokens += run.prompt_tokens
        self.cached_tokens += run.cached_tokens
        self.new_tokens += run.new_tokens
        self.prefill_seconds += run.prefill_seconds
        self.decode_seconds += run.decode_seconds

    def end(self, finish: str) -> None:
        """Take in how one prompt ended: "cancelled" outweighs "length", and "length" outweighs "stop"."""
        if finish == "cancelled" or self.finish == "cancelled":
            self.finish = "cancelled"
        elif finish == "length":
            self.finish = "length"

    def outcome(self) -> Outcome:
        return Outcome(
            "".join(self.texts), self.finish, self.prompt_tokens, self.cached_tokens, self.dropped_tokens, self.new_tokens,
            self.prefill_seconds, self.decode_seconds, self.others, self.pairs, self.read_share, self.spans, self.labels,
            self.tokens,
        )  # fmt: skip


class EngineTask(ABC, Generic[T]):
    """One task on one model; `assistant.engine.tasks.table` knows the class of each task."""

    def __init__(self, task: T, model: ModelInUse, should_stop: Callable[[], bool]) -> None:
        self._task = task
        self._name = TASK_NAMES[type(task)]
        self._loaded, self._style, self._cache, self._drafting = model.loaded, model.style, model.cache, model.drafting
        self._adapted, self._unadapted = model.adapted, model.unadapted
        self._writer = model.writer
        self._should_stop = should_stop
        self._count = model.style.codec.count
        self._context = model.loaded.context_length
        self._tally = Tally()

    @abstractmethod
    def fit(self) -> Fit:
        """The first prompt and all parts. Raises as `run` does before it sends anything, such as `PromptTooLong`."""

    @abstractmethod
    def _events(self) -> Iterator[Event]:
        """All events but the `Outcome`, which is made of the tally."""

    def run(self) -> Iterator[Event]:
        """Events up to the `Outcome`. Raises `TaskUnsupported` and `LanguageUnsupported` before anything is read."""
        self._refuse()
        if self._should_stop():
            yield Outcome("", "cancelled")
            return
        yield from self._events()
        yield self._tally.outcome()

    def measure(self) -> Iterator[Event]:
        """An `Outcome` whose text is the first prompt; its `parts` come from `fit`. Raises as `run` does."""
        self._refuse()
        if self._should_stop():
            yield Outcome("", "cancelled")
            return
        fit = self.fit()
        yield Outcome(
            self._style.codec.shown(fit.prompt), "stop", prompt_tokens=len(fit.prompt.ids), parts=fit.parts,
            dropped_tokens=sum(part.dropped for part in fit.parts if part.kind == "text"),
        )  # fmt: skip

    def _refuse(self) -> None:
        if self._name not in offered(self._style, self._loaded):
            if self._style.hindrance is not None:
                raise self._style.hindrance
            raise TaskUnsupported(self._name, self._loaded.name)
        if self._name in self._style.english_tasks:
            found = languages.detect(self._task.text)
            if found not in (None, "en") and languages.is_surely(self._task.text, found):
                raise LanguageUnsupported(found, ("en",))

    def _reserve(self, limits: Limits) -> int:
        """Tokens of the context that are kept free for an answer."""
        return 0 if self._loaded.kind == "seq2seq" else min(limits.max_tokens, self._context // 4)

    def _size(self, text: str) -> int:
        """Tokens of a text; the tokens of a book are estimated from a part of it, since counting them takes seconds."""
        if len(text) <= _LONGEST_COUNTED:
            return self._count(text)
        middle = len(text) // 2
        part = text[middle - _LONGEST_COUNTED // 4 : middle + _LONGEST_COUNTED // 4]
        return round(self._count(part) * len(text) / len(part))

    def _fit_units(self, parts: PromptParts, units: Sequence[str], limit: int) -> Fit:
        """The prompt for the first of `units`, cut to `limit` tokens; the tokens of all units are the text."""
        first = long_text.split_parts(units[0], self._count, limit)[0].strip() if units else ""
        fit = self._fit(replace(parts, text=first))
        return with_text_tokens(fit, self._size("\n".join(units)))

    def _fit(
        self, parts: PromptParts, dropped: int = 0, *, turns_dropped: int = 0, prompt: Prompt | None = None
    ) -> Fit:
        """`parts` counted in tokens. `prompt` is their prompt where the style does not render it from `parts`."""
        prompt = prompt or self._style.render(parts)
        stated: Context = getattr(self._task, "context", Context())
        found = []
        if stated.memory.strip():
            found.append(Part("memory", "", self._count(stated.memory.strip())))
        for number, passage in enumerate(stated.passages):
            size = self._count(passage.text)
            fits = number < len(parts.context.passages)
            found.append(Part("passage", passage.name, size if fits else 0, 0 if fits else size))
        examples = [each for each in parts.examples if not each.pattern or isinstance(self._style, PlainStyle)]
        if examples:
            size = sum(self._count(example.text) + self._count(example.answer) for example in examples)
            found.append(Part("examples", "", size))
        if parts.messages or turns_dropped:
            found.append(Part("turns", "", sum(self._count(m.text) for m in parts.messages), turns_dropped))
        found.append(Part("text", "", self._count(parts.text), dropped))
        if stated.note.strip():
            found.append(Part("note", "", self._count(stated.note.strip())))
        # Everything else that is sent: the instruction, and the marks of the template between the parts.
        rest = max(0, len(prompt.ids) - sum(part.tokens for part in found))
        limits: Limits | None = getattr(self._task, "limits", None)
        answer = Part("answer", "", self._reserve(limits) if limits is not None else 0)
        return Fit(prompt, (Part("instruction", "", rest), *found, answer))


def with_text_tokens(fit: Fit, tokens: int) -> Fit:
    parts = tuple(replace(part, tokens=tokens) if part.kind == "text" else part for part in fit.parts)
    return Fit(fit.prompt, parts)
