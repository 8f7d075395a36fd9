"""Checks every answer between an engine and a text, so that only an answer fit for its place passes.

The window and the command line stream through it from every engine. It cuts off talk to the writer and thoughts.
An answer that still has either, that has words of an example for the writer's, that repeats itself, or that is the
source unchanged, is asked for again; where the second answer is no better, the writer's own text stands.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from assistant.errors import AnswerUnfit, ModelRefused
from assistant.system import paths
from assistant.tasks import (
    TASK_NAMES,
    Continue,
    Correct,
    EngineDoor,
    Event,
    Extract,
    Headline,
    Instruct,
    ModelReady,
    OnModel,
    Outcome,
    Pair,
    Piece,
    Progress,
    Question,
    Rewrite,
    Sampling,
    Summarize,
    Task,
)
from assistant.text import answer_faults, repetition, structured, talk_to_writer, translation_checks

FAULTS = ("thoughts", "talk", "example", "copy", "loop", "unchanged")
"""By weight, the gravest first. Of an answer that stands none but "unchanged" is said."""
_GUARDED = (Instruct, Rewrite, Correct, Summarize, Headline, Question, Continue, Extract)
# Fewer words than these come back unchanged for good reason: a greeting, a heading, a name.
_FEW_WORDS = 6
# Other words where the likeliest were unfit, and hardly any nonsense.
_SECOND = Sampling(temperature=0.4, top_k=20, top_p=0.9, repetition_penalty=1.0, seed=1)
_CORRESPONDENCE = re.compile(
    r"(?i)\breply|\brespon[ds]|\banswer|\bletter\b|\be-?mail|\bmessage|\binvit|\bwrite\b|\bcourriel|\blettre|\brépon|\bécri"
    r"|\bbrief\b|\bantwort|\bschreib|\bnachricht|\bcarta\b|\brespuesta|\bcorreo|\brespond|\bescrib|信|邮件|回复|回答|写"
)
_QUOTED = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」"}

Second = Generator[Event, None, "tuple[Judged, Outcome] | None"]


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer without the faults that could be cut off, and the names in `FAULTS` of the faults that remain."""

    text: str
    faults: tuple[str, ...] = ()

    @property
    def unfit(self) -> bool:
        return any(fault != "unchanged" for fault in self.faults)

    @property
    def weight(self) -> int:
        return sum(len(FAULTS) - FAULTS.index(fault) for fault in self.faults)


def stream(engine: EngineDoor, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
    """The events of `engine.stream`. Pieces show what comes; where the outcome's text is another, it takes their place.

    Raises as the engine does, and `AnswerUnfit` where neither of two answers was fit.
    """
    inner = task.task if isinstance(task, OnModel) else task
    if not isinstance(inner, _GUARDED) or (isinstance(inner, Continue) and inner.alternatives > 1):
        yield from engine.stream(task, should_stop)
        return
    yield from _Passage(engine, task, inner, should_stop).events()


class Guarded:
    """An engine whose answers are guarded, in the place of the engine itself."""

    def __init__(self, engine: EngineDoor) -> None:
        self._engine = engine

    def stream(self, task: Task, should_stop: Callable[[], bool]) -> Iterator[Event]:
        yield from stream(self._engine, task, should_stop)

    def close(self) -> None:
        self._engine.close()


def judge(task: Any, answer: str) -> Judged:
    """The answer to `task`, or to one paragraph of it."""
    asked = f"{task.instruction}\n{task.text}" if isinstance(task, Instruct | Extract) else task.text
    text = answer_faults.without_thoughts(answer, asked)
    faults = ["thoughts"] if answer_faults.thoughts(text, asked) else []
    if isinstance(task, Extract):
        faults += _of_examples(task, structured.words(text), asked) or _of_schema(task, text)
        return Judged(text, tuple(faults))
    if isinstance(task, Question):
        return Judged(text)
    courtesies = not is_correspondence(task)
    cut = talk_to_writer.cut(text, asked, courtesies=courtesies)
    if cut != text:
        cut = _unquoted(cut, task.text)
    if answer.strip() and (not cut or talk_to_writer.found(cut, asked, courtesies=courtesies)):
        faults.append("talk")
    if isinstance(task, Summarize | Headline):
        cut = answer_faults.without_repeats(cut, task.text)
    if isinstance(task, Instruct):
        faults += _of_examples(task, cut, asked)
    if answer_faults.echoes(cut, asked, _own_examples(TASK_NAMES[type(task)])):
        faults.append("example")
    if isinstance(task, Headline) and answer_faults.is_cut_copy(cut, task.text):
        faults.append("copy")
    if not isinstance(task, Correct):
        cut = repetition.without_loop(cut) if not repetition.is_looping(task.text) else cut
        wordless = answer.strip() and not any(map(str.isalnum, answer)) and any(map(str.isalnum, task.text))
        if (wordless and not isinstance(task, Continue)) or (
            translation_checks.repeats(cut) and not translation_checks.repeats(task.text)
        ):
            faults.append("loop")
    if isinstance(task, Instruct | Rewrite) and _is_unchanged(task.text, cut):
        faults.append("unchanged")
    return Judged(cut, tuple(dict.fromkeys(faults)))


@cache
def _own_examples(task: str) -> tuple[str, ...]:
    """The texts and answers of the examples that the program itself shows to models that go on with patterns."""
    patterns = tomllib.loads(paths.resource("prompts/plain.toml").read_text("utf-8"))
    return tuple(
        text
        for example in patterns.get(task, {}).get("examples", ())
        for name, text in example.items()
        if name in ("before", "after")
    )


def is_correspondence(task: Any) -> bool:
    """Whether a letter or a reply was asked for, which may well say "Let me know if you need anything else"."""
    return isinstance(task, Instruct) and task.by == "whole" and _CORRESPONDENCE.search(task.instruction) is not None


def _of_examples(task: Instruct | Extract, said: str, asked: str) -> list[str]:
    shown = [part for example in task.examples for part in (example.text, example.answer)]
    own = asked + (task.schema if isinstance(task, Extract) else "")
    return ["example"] if shown and answer_faults.example_words(said, own, shown) else []


def _of_schema(task: Extract, answer: str) -> list[str]:
    """A model that has nothing to say fills the fields with the words of the schema: "type", "maxItems"."""
    try:
        said = structured.values(answer)
    except ValueError:
        return []
    words, known = set(re.findall(r"\w+", task.schema)), task.text.casefold()
    strange = [value for value in said if value in words and value.casefold() not in known]
    return ["example"] if said and 2 * len(strange) > len(said) else []


def _is_unchanged(source: str, answer: str) -> bool:
    return len(source.split()) >= _FEW_WORDS and _bare(source) == _bare(answer)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _unquoted(text: str, source: str) -> str:
    """Without the marks around the whole, which stood there behind the talk."""
    closing = _QUOTED.get(text[:1])
    inside = text[1:-1]
    if closing and len(text) > 2 and text[-1] == closing and closing not in inside and source.strip()[:1] != text[0]:
        return inside
    return text


class _Passage:
    """One task on its way through the engine."""

    def __init__(self, engine: EngineDoor, task: Task, inner: Any, should_stop: Callable[[], bool]) -> None:
        self._engine, self._task, self._inner, self._should_stop = engine, task, inner, should_stop
        self._model = ""
        self._shown = ""

    def events(self) -> Iterator[Event]:
        held = _Held(self._inner)
        try:
            for event in self._engine.stream(self._task, self._should_stop):
                if isinstance(event, Outcome):
                    yield from self._end(event, held)
                elif isinstance(event, Piece):
                    text = held.add(event.text)
                    self._shown += text
                    if text:
                        yield replace(event, text=text)
                else:
                    if isinstance(event, ModelReady):
                        self._model = event.name
                    yield event
        except ModelRefused:
            if isinstance(self._inner, Correct | Rewrite):
                raise  # of one sentence among many, and the others would be lost as well
            second = yield from self._again(self._inner, ())
            if second is None:
                yield Outcome("", "cancelled")
            elif second[0].unfit or not second[0].text:
                raise
            else:
                yield from self._out(replace(second[1], text=second[0].text, flags=second[0].faults))

    def _out(self, outcome: Outcome) -> Iterator[Event]:
        """The outcome, and before it the end of its text that did not come as a piece yet."""
        rest = outcome.text.removeprefix(self._shown)
        if rest and outcome.text.startswith(self._shown):
            yield Piece(rest, 0)
        yield outcome

    def _end(self, outcome: Outcome, held: _Held) -> Iterator[Event]:
        task = self._inner
        if isinstance(task, Continue):
            yield from self._out(replace(outcome, text=held.without_lead(outcome.text)))
            return
        if isinstance(task, Instruct) and task.by == "paragraph" and outcome.pairs:
            yield from self._paragraphs(outcome)
            return
        judged = judge(task, outcome.text)
        if outcome.finish == "length" and repetition.is_looping(outcome.text) and judged.text != outcome.text:
            outcome = replace(outcome, finish="stop")  # nothing was cut but the loop
        if outcome.finish == "cancelled" or not judged.faults:
            yield from self._out(replace(outcome, text=judged.text))
            return
        second = yield from self._again(task, judged.faults)
        if second is None:
            yield replace(outcome, text="" if judged.unfit else judged.text, finish="cancelled")
            return
        better, more = second
        first_is_better = judged.weight <= better.weight
        found, ended = (judged, outcome) if first_is_better else (better, more)
        if found.unfit:
            raise AnswerUnfit(self._model, _gravest(found.faults), ended.text)
        yield from self._out(replace(_summed(outcome, more, ended), text=found.text, flags=found.faults))

    def _paragraphs(self, outcome: Outcome) -> Iterator[Event]:
        """Each unfit answer is asked for anew, and where that is in vain its source stands."""
        text, at, pairs, stands = outcome.text, 0, list[Pair](), 0
        for number, pair in enumerate(outcome.pairs):
            place = text.find(pair.target, at) if pair.target else -1
            unit = replace(self._inner, text=pair.source)
            found = Judged(pair.target) if pair.flags else judge(unit, pair.target)
            if found.faults and outcome.finish != "cancelled":
                yield Progress("writing", number, len(outcome.pairs))
                second = yield from self._again(unit, found.faults)
                if second is None:
                    outcome = replace(outcome, finish="cancelled")
                else:
                    found = second[0] if second[0].weight < found.weight else found
                    outcome = _summed(outcome, second[1], outcome)
            target = pair.source if found.unfit else found.text
            stands += found.unfit
            if place >= 0:
                text = text[:place] + target + text[place + len(pair.target) :]
                at = place + len(target)
            pairs.append(Pair(pair.source, target, (*pair.flags, *found.faults)))
        if stands and stands == len(pairs):
            raise AnswerUnfit(self._model, _gravest(pairs[0].flags), outcome.text)
        yield from self._out(replace(outcome, text=text, pairs=tuple(pairs)))

    def _again(self, unit: Any, faults: tuple[str, ...]) -> Second:
        """One unit once more: what came and how it ended; None where the person stopped it."""
        changed = replace(
            unit, sampling=_SECOND if unit.sampling.temperature < 0.4 else replace(unit.sampling, seed=None)
        )
        if "example" in faults and isinstance(unit, Instruct | Extract):
            changed = replace(changed, examples=())
        task = replace(self._task, task=changed) if isinstance(self._task, OnModel) else changed
        try:
            for event in self._engine.stream(task, self._should_stop):
                if isinstance(event, Outcome):
                    return None if event.finish == "cancelled" else (judge(unit, event.text), event)
                if isinstance(event, Progress):
                    yield event
        except ModelRefused:
            pass
        return Judged("", ("talk",)), Outcome("", "stop")


class _Held:
    """Holds back a line of an answer while it may turn out to be talk, and all of it behind the mark of a thought."""

    def __init__(self, task: Any) -> None:
        self._only_lead = isinstance(task, Continue)
        self._asked = f"{getattr(task, 'instruction', '')}\n{task.text}"
        self._passes = (
            isinstance(task, Extract | Question | Correct | Rewrite) or getattr(task, "by", "") == "paragraph"
        )
        self._line = ""
        self._free = False  # the line at hand is no talk
        self._lead = ""
        self._thinks = False

    def add(self, text: str) -> str:
        if self._passes:
            return text
        self._line += text
        shown = ""
        while self._line and not self._thinks:
            line, newline, rest = self._line.partition("\n")
            if answer_faults.thoughts(line, self._asked):
                self._thinks = True
            elif newline:
                if self._free or not line.strip() or not self._is_talk(line):
                    shown += line + newline
                else:
                    self._lead += line + newline
                self._line, self._free = rest, False
                self._passes = self._only_lead and bool(line.strip())
                if self._passes:
                    return shown + self._taken()
            elif self._free or not talk_to_writer.may_begin(line):
                self._free = True
                self._passes = self._only_lead
                # A mark of a thought may be half written.
                cut = max((line.rfind(mark) for mark in "<[◁" if mark in line[-40:]), default=-1)
                keep = "" if cut < 0 or self._passes else line[cut:]
                shown += line[: len(line) - len(keep)]
                self._line = keep
                break
            else:
                break
        return shown

    def without_lead(self, text: str) -> str:
        """A continuation without the lines that were held back before it."""
        return text[len(self._lead) :] if self._lead and text.startswith(self._lead) else text

    def _taken(self) -> str:
        line, self._line = self._line, ""
        return line

    def _is_talk(self, line: str) -> bool:
        found = talk_to_writer.found(line, self._asked, courtesies=False)
        # A person of a story may be sure of something.
        return bool(found) and (not self._only_lead or line.rstrip().endswith((":", "：")))


def _gravest(faults: tuple[str, ...]) -> str:
    return min(faults, key=lambda fault: FAULTS.index(fault) if fault in FAULTS else len(FAULTS), default="talk")


def _summed(first: Outcome, second: Outcome, ended: Outcome) -> Outcome:
    """`ended` with the cost of both runs."""
    return replace(
        ended, new_tokens=first.new_tokens + second.new_tokens, prompt_tokens=first.prompt_tokens + second.prompt_tokens,
        prefill_seconds=first.prefill_seconds + second.prefill_seconds,
        decode_seconds=first.decode_seconds + second.decode_seconds,
    )  # fmt: skip
