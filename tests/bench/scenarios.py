"""What is measured: each scenario asks its contenders in turn, round after round, so that all meet the same machine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bench import shapes
from tests.bench.processes import BusyCore, Gone, Process, TooSlow

_TRIAL = 60.0  # seconds
_LOAD = 240.0

_MISTAKEN = (
    "She dont like the colour of the house that her brother have bought last year.",
    "He go to school every day, but yesterday he was forget his bag at home.",
    "The committee will met on Monday to discuss the new rules for the public library.",
    "There is many reason why people likes to live near the sea in the summer.",
    "The old bridge was close for repairs, and the bus have to take a longer way.",
)
# Numbers, names and a list: what a writer has set in other words or order comes back nearly as it was.
_COPIED = (
    "apples, pears, plums, cherries, grapes, lemons, oranges, figs, dates, nuts",
    "Anna Berger, Tom Walker, Maria Lopez, Peter Schmidt, Julie Martin, Hans Weber",
    "Monday 9 am, Tuesday 10 am, Wednesday 11 am, Thursday 12 am, Friday 1 pm",
)
_OPENINGS = (
    "The old house at the end of the street had been empty for years, until",
    "Nobody in the village could remember when it had last rained, and",
    "My grandmother always said that the best stories begin",
)


@dataclass
class Session:
    """One run of the benchmark: where its models are, what it may use, and what it has found."""

    root: Path
    python: str  # runs Longhand and transformers
    llama: str | None  # runs llama.cpp
    precision: str
    threads: int
    deadline: float
    found: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def left(self) -> float:
        return self.deadline - time.monotonic()

    def note(self, text: str) -> None:
        self.notes.append(text)
        print(f"  {text}", flush=True)

    @contextmanager
    def contenders(self, shape: str, *kinds: tuple[str, str, int]) -> Iterator[dict[str, Process]]:
        """Processes by name, of kinds `(kind, precision, threads)`; one that does not come up is left out with a note."""
        folder = self.root / shape
        with ExitStack() as stack:
            made = [
                Process(self.llama if kind == "llama.cpp" else self.python, kind, folder, threads, precision)
                for kind, precision, threads in kinds if kind != "llama.cpp" or self.llama
            ]  # fmt: skip
            there = {}
            for process in made:
                stack.enter_context(process)
            for process in made:
                try:
                    process.ready(min(_LOAD, max(1.0, self.left())))
                    there[process.name] = process
                except (TooSlow, Gone) as error:
                    self.note(f"{shape}: {process.name} did not load: {str(error)[-300:]}")
            yield there

    def rounds(
        self, shape: str, asked: dict[str, tuple[Process, int, dict[str, Any]]], limit: float = _TRIAL
    ) -> dict[str, list[dict[str, Any]]]:
        """Answers by label. `asked` says for each label whom to ask, how often, and what."""
        answers: dict[str, list[dict[str, Any]]] = {label: [] for label in asked}
        for number in range(max((times for _, times, _ in asked.values()), default=0)):
            for label, (process, times, request) in asked.items():
                if number >= times or len(answers[label]) < number:
                    continue
                if self.left() < 1.0:
                    self.note(f"{shape}, {label}: out of time after {number} of {times}")
                    return answers
                try:
                    answers[label].append(process.ask(seconds=min(limit, self.left()), **request))
                except (TooSlow, Gone) as error:
                    self.note(f"{shape}, {label}: {str(error)[-300:]}")
        return answers


def prompt_and_answer(session: Session, shape: str, repeats: int, slow: int) -> None:
    """A prompt read from nothing, then an answer: Longhand, llama.cpp, and `generate()` with a shorter answer."""
    size, new = shapes.sizes_of(shape)
    prompt = shapes.tokens(shape, size)
    kinds = [
        ("longhand", session.precision, session.threads), ("llama.cpp", "", session.threads),
        ("transformers", "bfloat16", session.threads), ("transformers", "float32", session.threads),
    ]  # fmt: skip
    with session.contenders(shape, *kinds) as there:
        asked: dict[str, tuple[Process, int, dict[str, Any]]] = {}
        first = {}
        for name, process in there.items():
            try:  # warms up, and shows that all read the same weights
                first[name] = process.ask("first", _TRIAL, prompt=prompt)["likeliest"]
            except (TooSlow, Gone) as error:
                session.note(f"{shape}: {name}: {str(error)[-300:]}")
                continue
            quick = not name.startswith("generate")
            request = {"do": "write", "prompt": prompt, "new": new if quick else min(new, 16)}
            asked[name] = (process, repeats if quick else slow, request)
        answers = session.rounds(shape, asked)
        session.found[f"{shape} prompt and answer"] = {
            "prompt": size, "new": new, "likeliest": first, "trials": answers,
            "about": {name: process.about for name, process in there.items()},
        }  # fmt: skip
        if "longhand" not in asked:
            return
        if shape == "0.39B":
            _edits(session, shape, there)
            _alternatives(session, shape, there["longhand"])
        if shape == "starter":
            _drafting(session, shape, there["longhand"], repeats)
            _alternatives(session, shape, there["longhand"])


def _edits(session: Session, shape: str, there: dict[str, Process]) -> None:
    """4,000 tokens, then the same with a change at the end, then in the middle."""
    text = shapes.tokens(shape, 4000, seed=1)
    at_end, in_middle = [*text[:3980], *shapes.tokens(shape, 20, seed=2)], [*text[:2000], 99, *text[2001:]]
    found = {}
    for name in ("longhand", "llama.cpp"):
        if name not in there:
            continue
        warm = {"do": "write", "new": 1, "warm": True}
        answers: dict[str, list[dict[str, Any]]] = {"cold": [], "end": [], "middle": []}
        requests = [("cold", {"do": "write", "new": 1, "prompt": text})]
        for number in range(3):
            requests.append(("end", warm | {"prompt": [*at_end[:-1], 100 + number]}))
        if name == "longhand":
            requests += [("middle", warm | {"prompt": in_middle}), ("end", warm | {"prompt": [*in_middle[:-1], 7]})]
            requests += [("cold", {"do": "write", "new": 1, "prompt": text})]
        for label, request in requests:
            if session.left() < 5:
                break
            try:
                answers[label].append(there[name].ask(seconds=min(_TRIAL, session.left()), **request))  # type: ignore[arg-type]
            except (TooSlow, Gone) as error:
                session.note(f"{shape}, 4,000 tokens {label}: {error}")
                break
        found[name] = answers
    session.found[f"{shape} edit"] = found


def _alternatives(session: Session, shape: str, longhand: Process) -> None:
    size, _ = shapes.sizes_of(shape)
    request = {"do": "alternatives", "prompt": shapes.tokens(shape, size), "new": 64}
    asked = {str(count): (longhand, 3, request | {"count": count}) for count in (1, 3)}
    session.found[f"{shape} alternatives"] = session.rounds(shape, asked)


def _drafting(session: Session, shape: str, longhand: Process, repeats: int) -> None:
    """Each text plain and drafted, next to each other, with what drafts have learned kept from text to text."""
    texts = [("correct", text, 80, None) for text in _MISTAKEN] + [("rewrite", text, 80, None) for text in _MISTAKEN]
    texts += [("summarize", " ".join(_MISTAKEN), 60, None)]
    texts += [("copy", f"{text}\n{text}\n{text}\n{text[:20]}", 60, None) for text in _COPIED]
    texts += [("free", text, 96, 1) for text in _OPENINGS]
    found: dict[str, list[dict[str, Any]]] = {}
    for _ in range(repeats):
        for task, text, new, seed in texts:
            if session.left() < 1:
                break
            kind = "continue" if task in ("copy", "free") else task
            request = {"do": "task", "task": kind, "text": text, "new": new, "seed": seed}
            pair = session.rounds(
                shape, {w: (longhand, 1, request | {"draft": w == "drafted"}) for w in ("plain", "drafted")}
            )
            if all(pair.values()):
                found.setdefault(task, []).append({way: answers[0] for way, answers in pair.items()})
    session.found[f"{shape} drafting"] = found


def busy(session: Session, shape: str, repeats: int) -> None:
    """The answer alone, on a quiet machine and beside a program that takes a core; threads as the program chooses."""
    size, _ = shapes.sizes_of(shape)
    request = {"do": "write", "prompt": shapes.tokens(shape, size), "new": 48, "warm": True}
    kinds = [("longhand", session.precision, 0), ("llama.cpp", "", session.threads)]
    with session.contenders(shape, *kinds) as there:
        session.rounds(shape, {name: (process, 1, request) for name, process in there.items()})
        found = {"quiet": session.rounds(shape, {n: (p, repeats, request) for n, p in there.items()})}
        with BusyCore():
            found["busy"] = session.rounds(shape, {n: (p, repeats, request) for n, p in there.items()})
        session.found[f"{shape} busy core"] = found
