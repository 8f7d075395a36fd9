"""The steps of a generated text and the reason of its end, in one form for the local model and for a server."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from assistant.tasks import Limits, Sampling

if TYPE_CHECKING:
    from assistant.engine.prompts.prompt import Prompt

Finish = Literal["stop", "length", "cancelled"]


@dataclass(frozen=True, slots=True)
class Step:
    """Whole characters, and how many tokens they took."""

    text: str
    token_count: int


@dataclass(frozen=True, slots=True)
class Generated:
    """How a generation ended. `text` is all steps joined; `new_tokens` leaves out the one that ended it."""

    text: str
    finish: Finish
    prompt_tokens: int
    cached_tokens: int
    new_tokens: int
    prefill_seconds: float
    decode_seconds: float


class TextWriter(Protocol):
    """A model elsewhere, as the tasks use it in the place of the decoding here. Both raise `LonghandError`s only."""

    def generate(
        self, prompt: Prompt, sampling: Sampling, limits: Limits, should_stop: Callable[[], bool]
    ) -> Generator[Step, None, Generated]: ...

    def generate_together(
        self, prompt: Prompt, sampling: Sampling, limits: Limits, count: int, should_stop: Callable[[], bool]
    ) -> Generator[tuple[int, Step], None, list[Generated]]: ...

    def expect(self, prompts: list[tuple[Prompt, Sampling, Limits]]) -> None:
        """These will be asked for soon and in this order: a server may begin with several of them at once."""
