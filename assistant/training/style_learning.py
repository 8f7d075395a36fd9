"""One run that learns a writer's style: an adapter for Continue from pages of the writer's own, in rows of one shape.

What the run reads and writes lies in its folder, see `models.style.store`. The pages that are watched tell which weights are
the best and when more steps only learn by heart; the pages held back are read after the end alone.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from assistant.engine.decoding import shaping
from assistant.engine.loaded import loading
from assistant.engine.loaded.int8 import has_bfloat16
from assistant.engine.loaded.low_rank import Adapters
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.style import StarterStyle
from assistant.models import adapters
from assistant.models.style import store
from assistant.models.style.store import Style
from assistant.system.private_files import make_folder, narrow
from assistant.tasks import EngineOptions
from assistant.text.counting import count
from assistant.training import schedule
from assistant.training.adapter_learner import RATE, Adapter, AdapterLearner
from assistant.training.base_model import opened
from assistant.training.data import windows
from assistant.training.group import Group
from assistant.training.loop import Plan, Run
from assistant.training.run_folder import forget_lines_after, read_log
from assistant.training.scores.prose import bits_per_byte

ADAPTER, _WATCH = "adapter", "watched.jsonl"
_RUNNING = Adapter(rank=8, alpha=16)
_ROUNDS = 4
"""Rounds through the pages. Of a text of 20,000 words the best weights came in the third or the fourth."""
_LARGE = 30_000_000  # parameters, from which the rate of a task's adapter unlearns more than it teaches
_LOOKS = 12  # at the watched pages on the way
_PATIENCE = 3  # looks without a better one
_WARMUP = 10  # steps
_WORTH = 0.005  # of the bits a byte; less of a gain is none
_BETTER_PAGES = 2 / 3
_WATCHED_STEPS = 6


@dataclass(frozen=True, slots=True)
class Settings:
    """`rows` of `length` tokens are a step; `save_every` in seconds."""

    length: int = 256
    rows: int = 4
    rounds: int = _ROUNDS
    rate: float = 0.0
    save_every: float = 60.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a run is. `before` and `now` are nats a word of the watched pages, at the start and at best."""

    step: int
    steps: int
    seconds_left: int
    before: float
    now: float


class StyleRun:
    """Opens the model of a run's folder and learns. Raises `ModelError`, `TrainingError` and `OSError`."""

    def __init__(
        self, folder: Path, cache: Path, tell: Callable[[Standing], None], settings: Settings | None = None
    ) -> None:
        self.folder, self._tell, self._settings = folder, tell, settings or Settings()
        self.plan, self._pages = store.read_plan(folder), store.read_pages(folder)
        device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        dtype = torch.bfloat16 if device.type == "cuda" or has_bfloat16() else torch.float32
        self._base = opened(Path(self.plan.base), cache, dtype, lambda line: None)
        self._learner = AdapterLearner(self._base.model, _RUNNING, device, self._settings.seed)
        codec = Codec(self._base.tokenizer)
        before, packs = codec.frame()[0], self._learner.packs
        self._straight = StarterStyle.fits(codec)
        learned = [codec.plain(as_read(run, self._straight)) for run in self._pages.learned]
        watched = [codec.plain(as_read(page, self._straight)) for page in self._pages.watched]
        length, rows, pad = self._settings.length, self._settings.rows, self._base.pad
        around = max(1.0, windows.steps_a_round(learned, rows, length))
        self.steps = max(4, round(self._settings.rounds * around))
        self._stream = windows.batches(learned, before, rows, length, pad, self._settings.seed, not packs)
        self._watched = windows.whole(watched, before, rows, length, pad, not packs)[:_WATCHED_STEPS]
        words = sum(count(page).words for page in self._pages.watched)
        self._tokens_a_word = sum(map(len, watched)) / max(1, words)
        self._looks: list[tuple[int, float]] = []
        self._run = self._begun()

    def _begun(self) -> Run:
        recipe = _Recipe(self._base.fingerprints[0], self._settings)
        large = sum(p.numel() for p in self._base.model.parameters()) > _LARGE
        rate = self._settings.rate or (0.3 if large else 1.0)
        plan = Plan(
            schedule.Budget(steps=self.steps), self._settings.save_every, rate, self._settings.seed, _WARMUP, 1.0
        )
        run = Run(self.folder, plan, recipe, self._learner, Group())
        run.resume(lambda line: None)
        forget_lines_after(self.folder / _WATCH, run.step)
        self._looks = _read_looks(self.folder / _WATCH)
        return run

    @property
    def step(self) -> int:
        return self._run.step

    def learn(self, should_stop: Callable[[], bool], after_step: Callable[[], None] = lambda: None) -> bool:
        """Until more steps do not help (True) or a stop is asked for (False); then the checkpoint is there."""
        if not self._looks:
            self._look(0)
        every = max(1, self.steps // _LOOKS)

        def stepped(step: int) -> None:
            if step % every == 0 or step == self.steps:
                self._look(step)
            self._tell(self.standing())
            after_step()

        for _ in range(self._run.step):
            # Drawn again and passed over: what was drawn is a function of the seed.
            next(self._stream)
        self._tell(self.standing())
        finished = self._run.learn(self._stream, lambda line: None, lambda: self._enough() or should_stop(), stepped)
        store.write_state(self.folder, self._run.step, self.steps)
        return finished or self._enough()

    def standing(self) -> Standing:
        before, best = self._looks[0][1], min(loss for _, loss in self._looks)
        a_word = self._tokens_a_word
        return Standing(self._run.step, self.steps, self._run.left(), before * a_word, best * a_word)

    def _enough(self) -> bool:
        best = min(range(len(self._looks)), key=lambda number: self._looks[number][1], default=0)
        return len(self._looks) - 1 - best >= _PATIENCE

    def _look(self, step: int) -> None:
        """At the watched pages; the adapter is written where it is the best so far."""
        loss = self._learner.loss(self._watched)
        if step and loss < min(found for _, found in self._looks):
            self.write()
        self._looks.append((step, loss))
        _write_look(self.folder / _WATCH, step, loss)
        store.write_state(self.folder, step, self.steps)

    def write(self) -> None:
        target = self.folder / ADAPTER
        make_folder(target)
        self._learner.write(target, self._base.name)
        best = self._run.step
        tokens = best * self._settings.rows * self._settings.length
        facts = {
            "base": {"name": self._base.name, "fingerprints": list(self._base.fingerprints)}, "tasks": ["continue"],
            "languages": [self.plan.language] if self.plan.language else [], "straight": self._straight,
            "training": {
                "adapter": {"rank": _RUNNING.rank, "alpha": _RUNNING.alpha}, "rate": self._run.plan.rate * RATE,
                "seen": {"steps": best, "tokens": tokens},
            },
        }  # fmt: skip
        adapters.write_facts(target, facts, {})
        narrow(target)

    def close(self) -> None:
        """Let go of the model; the adapter and the checkpoint are on the disk."""
        del self._learner, self._base, self._run, self._stream, self._watched
        gc.collect()


@dataclass(frozen=True, slots=True)
class _Recipe:
    base: str
    settings: Settings
    accumulation: int = 1
    dropout: float = 0.0

    @property
    def tokens_per_step(self) -> int:
        return self.settings.length * self.settings.rows

    def shape(self) -> dict[str, Any]:
        settings = self.settings
        return {
            "base": self.base, "rank": _RUNNING.rank, "alpha": _RUNNING.alpha, "length": settings.length,
            "rows": settings.rows, "seed": settings.seed,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compared:
    """Bits a byte of the pages held back, all together, as the engine computes them; and of each page."""

    before: float
    after: float
    pages: tuple[tuple[float, float], ...]

    @property
    def helped(self) -> bool:
        """Whether all pages together, and most of them, are foretold better by more than a trifle."""
        better = sum(after < before for before, after in self.pages)
        return self.after < (1 - _WORTH) * self.before and better >= _BETTER_PAGES * len(self.pages)


def compared(model: Path, adapter: Path, held: Sequence[str]) -> Compared:
    """Raises `ModelError` and `AdapterMismatch`."""
    loaded = loading.load(EngineOptions(folder=str(model), device="cpu"))
    codec = Codec(loaded.tokenizer)
    before = codec.frame()[0]
    stretch = min(1024, loaded.context_length - len(before) - 1)
    fitted, learned = Adapters(loaded), adapters.read(adapter)
    held = [as_read(page, learned.straight) for page in held]
    found = []
    for chosen in (None, learned):
        fitted.use(chosen)
        found.append([_bits(loaded, codec, page, stretch, before) for page in held])
    pages = tuple(zip(*found, strict=True))
    sizes = [len(page.encode()) for page in held]
    whole = [sum(b * s for b, s in zip(bits, sizes, strict=True)) / max(1, sum(sizes)) for bits in found]
    return Compared(whole[0], whole[1], pages)


def as_read(text: str, straight: bool) -> str:
    """A text as the engine gives it to the model: a `straight` one knows one line a paragraph."""
    return shaping.continuation(text, straight=straight).prompt


def _bits(loaded: Any, codec: Codec, page: str, stretch: int, before: list[int]) -> float:
    return bits_per_byte(loaded, codec.plain(page), len(page.encode()), stretch, before)


def finish(folder: Path) -> tuple[Style, Compared] | None:
    """Compare what a run has learned and put it among the styles; None where it has learned nothing that was better."""
    plan, pages = store.read_plan(folder), store.read_pages(folder)
    adapter = folder / ADAPTER
    if not (adapter / adapters.FACTS).is_file():
        return None
    outcome = compared(Path(plan.base), adapter, pages.held)
    return store.finish(folder, adapter, outcome.before, outcome.after, outcome.helped), outcome


def _read_looks(path: Path) -> list[tuple[int, float]]:
    return [(line["step"], line["loss"]) for line in read_log(path)]


def _write_look(path: Path, step: int, loss: float) -> None:
    with open(path, "a", encoding="utf-8") as file:
        file.write(json.dumps({"step": step, "loss": loss, "tokens": 0}) + "\n")
