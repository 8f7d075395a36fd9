"""How well a model does each action: every action on texts whose facts are known, and the faults that a program can see.

`score` runs them through an engine; `graded` turns the rows into a grade for each action, which a catalogue can carry.
"""

from __future__ import annotations

import json
import random
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from assistant import tasks
from assistant.actions.action import Action
from assistant.actions.catalogue import Request, hindrance, to_task
from assistant.actions.scored_texts import ScoredText
from assistant.errors import LonghandError
from assistant.text import answer_faults, claims, fact_check, languages, structured, word_diff

Grade = Literal["good", "fair", "poor", "none"]
# An answer with one of these must not reach a text unmarked; the others make it worse and no more.
GRAVE = frozenset(
    {"failed", "talk", "thoughts", "example", "invented", "language", "empty", "format", "literals", "loop", "wrong"}
)
_REWRITING = frozenset({"rewrite", "friendly", "professional", "concise", "simplify", "expand", "proofread"})
_SHORTENING = frozenset({"summarize", "key-points", "headline", "titles", "outline"})
_PEOPLE = json.dumps(
    {
        "type": "object",
        "properties": {
            key: {"type": "array", "items": {"type": "string", "maxLength": 60}, "maxItems": 20}
            for key in ("people", "places")
        },
        "required": ["people", "places"],
        "additionalProperties": False,
    }
)
_HONEST = ("ModelRefused", "AnswerUnfit", "LanguageUnsupported", "TaskUnsupported")
_INSTRUCTION = "Write a short, polite reply to this text."
_CHAT = "What is missing in this text?"
_FEWEST_TITLES = 3
_LONGEST_ENTRY = 25  # words
_ENDED = re.compile(r"[.!?…。！？][\"'”’»」)\]*]*\s*\Z")
# Of the facts of a text, a rewriting that loses more than this share has lost something that matters.
_MOST_LOST = 0.1


@dataclass(frozen=True, slots=True)
class Row:
    """One action on one text. `faults` are names with the passages at fault; `refused` is the type of an honest refusal."""

    action: str
    text: str
    language: str
    answer: str
    seconds: float
    faults: dict[str, list[str]] = field(default_factory=dict)
    refused: str = ""
    right: bool | None = None

    @property
    def grave(self) -> bool:
        return any(name in GRAVE for name in self.faults)


@dataclass(frozen=True, slots=True)
class ActionScore:
    """`share` of the rows came without a grave fault and without a refusal."""

    action: str
    grade: Grade
    share: float
    rows: int
    refused: int
    faults: dict[str, int]


def score(
    engine: tasks.EngineDoor, model: tasks.ModelReady, actions: Sequence[Action], texts: Sequence[ScoredText],
    sampling: tasks.Sampling, limits: tasks.Limits, should_stop: Callable[[], bool] = lambda: False,
    most: int = 0,
) -> Iterator[Row]:  # fmt: skip
    """A row for each action, text and question that `model` is offered for. A text in a language that it does not know is left out.

    `most` texts of a language are taken for an action, others for another action but the same in every run; 0 takes all.
    """
    known = [text for text in texts if not model.languages or text.language in model.languages]
    for action in actions:
        if hindrance(action, model) is not None:
            continue
        for text in _sample(known, most, action.id):
            for request, wanted in _requests(action, text):
                if should_stop():
                    return
                yield _row(engine, action, text, request, wanted, sampling, limits, should_stop)


def _sample(texts: Sequence[ScoredText], most: int, seed: str) -> list[ScoredText]:
    if not most:
        return list(texts)
    chosen: set[str] = set()
    for language in sorted({text.language for text in texts}):
        of_language = [text.id for text in texts if text.language == language]
        chosen |= set(random.Random(seed).sample(of_language, min(most, len(of_language))))
    return [text for text in texts if text.id in chosen]


def _requests(action: Action, text: ScoredText) -> Iterator[tuple[Request, tuple[str, ...] | None]]:
    """Requests, each with the words of which a right answer has one: `()` where the text has no answer, None if unknown."""
    match action.task:
        case "classify":
            for passage, labels in text.passages.get(action.id, ()):
                yield Request(passage, title=text.title), labels
        case "question":
            for asked in text.questions:
                yield Request(text.text, question=asked.question, title=text.title), asked.answer
            for question in text.unanswerable:
                yield Request(text.text, question=question, title=text.title), ()
        case "continue":
            yield Request(_beginning(text.text), title=text.title), None
        case "translate":
            for target in ("en",) if text.language != "en" else ("fr", "de"):
                yield Request(text.text, target=target, title=text.title), None
        case "chat":
            yield Request(text.text, title=text.title, messages=(tasks.Message("writer", _CHAT),)), None
        case "correct":
            yield Request(text.with_mistakes(), title=text.title), None
        case "extract" if not action.schema:
            yield Request(text.text, title=text.title, schema=_PEOPLE), None
        case "instruct" if not action.instruction:
            yield Request(text.text, title=text.title, instruction=_INSTRUCTION), None
        case _:
            yield Request(text.text, title=text.title, target=text.language), None


def _beginning(text: str) -> str:
    """Two thirds of the text, to the end of a word."""
    head = text[: len(text) * 2 // 3]
    return head[: head.rfind(" ")] if " " in head else head


def _row(
    engine: tasks.EngineDoor, action: Action, text: ScoredText, request: Request, wanted: tuple[str, ...] | None,
    sampling: tasks.Sampling, limits: tasks.Limits, should_stop: Callable[[], bool],
) -> Row:  # fmt: skip
    faults: dict[str, list[str]]
    try:
        outcome = _outcome(engine, to_task(action, request, sampling, limits), should_stop)
    except LonghandError as error:
        name = type(error).__name__
        failed = {} if name in _HONEST else {"failed": [name]}
        return Row(action.id, text.id, text.language, "", 0.0, failed, refused=name if not failed else "")
    seconds = outcome.prefill_seconds + outcome.decode_seconds
    answer = outcome.text
    if action.task == "classify":
        answer = outcome.labels[0].name if outcome.labels else ""
        faults = {} if answer in (wanted or ()) else {"wrong": [answer]}
        return Row(action.id, text.id, text.language, answer, seconds, faults, right=not faults)
    right: bool | None = None
    if wanted is not None:
        grounds = [request.text[span.start : span.end] for span in outcome.spans]
        said = " ".join([answer, *grounds]).casefold()
        right = any(word.casefold() in said for word in wanted) if wanted else not answer.strip()
        faults = {} if right else {"wrong": [answer or "(refused)"]}
        faults |= _talking(action, answer, request)
        return Row(action.id, text.id, text.language, answer, seconds, faults, right=right)
    return Row(action.id, text.id, text.language, answer, seconds, faults_of(action, text, request, answer))


def _outcome(engine: tasks.EngineDoor, task: tasks.Task, should_stop: Callable[[], bool]) -> tasks.Outcome:
    # Which words carry a label is nothing to score, and takes many times as long to find as the label.
    labelled = threading.Event()
    for event in engine.stream(task, lambda: labelled.is_set() or should_stop()):
        if isinstance(task, tasks.Classify) and isinstance(event, tasks.Piece):
            labelled.set()
        if isinstance(event, tasks.Outcome):
            return event
    raise RuntimeError("the stream ended without an outcome")


def faults_of(action: Action, text: ScoredText, request: Request, answer: str) -> dict[str, list[str]]:
    """Faults of an answer by name, with the passages at fault; only faults that apply to the action."""
    faults = _talking(action, answer, request)
    if not answer.strip():
        return {"empty": []}
    target = request.target if action.task == "translate" else text.language
    found = languages.detect(answer)
    if (
        action.task not in ("extract", "chat")
        and found is not None
        and found != target
        and languages.is_surely(answer, found)
    ):
        faults["language"] = [found]
    if (action.task not in ("continue", "chat") and action.instruction) or action.task in (
        "correct",
        "rewrite",
        "summarize",
        "headline",
        "translate",
        "extract",
    ):
        _check_facts(action, text, request, answer, faults)
    _check_form(action, text, request, answer, faults)
    if action.id in _REWRITING:
        missing = [literal for literal in text.literals if literal not in answer]
        if missing:
            faults["literals"] = missing
        _check_length(action, request, answer, faults)
    if action.task == "correct":
        _check_edits(text, answer, faults)
    if action.task in ("summarize", "continue") and (twice := answer_faults.repeated(answer)):
        faults["loop"] = twice[:3]
    return faults


def _talking(action: Action, answer: str, request: Request) -> dict[str, list[str]]:
    faults = {}
    if action.task != "chat" and (talk := answer_faults.talk(answer, request.text)):
        faults["talk"] = talk
    if thoughts := answer_faults.thoughts(answer):
        faults["thoughts"] = thoughts
    shown = [part for example in action.examples for part in (example.text, example.answer)]
    if words := answer_faults.example_words(answer, request.text + action.schema, shown):
        faults["example"] = words
    return faults


def _check_facts(action: Action, text: ScoredText, request: Request, answer: str, faults: dict[str, list[str]]) -> None:
    if action.task == "extract":
        _check_entries(text, request, answer, faults)
        return
    translated = action.task == "translate"
    said = answer
    invented = [
        said[claim.start : claim.end] for claim in claims.unsupported(request.text, said, translated=translated)
    ]
    if invented:
        faults["invented"] = invented
    if action.id in _REWRITING:
        facts = [fact for fact in (*text.names, *text.numbers) if fact not in answer]
        if len(facts) > _MOST_LOST * len((*text.names, *text.numbers)):
            faults["lost"] = facts


def _check_entries(text: ScoredText, request: Request, answer: str, faults: dict[str, list[str]]) -> None:
    """Values that the text does not have, and no value though the text has names and numbers."""
    try:
        values = structured.values(answer)
    except ValueError:
        return
    if invented := [doubt.text for doubt in fact_check.of_values(request.text, values)]:
        faults["invented"] = invented
    if not any(map(str.strip, values)) and (text.names or text.numbers):
        faults["empty"] = []


def _check_form(action: Action, text: ScoredText, request: Request, answer: str, faults: dict[str, list[str]]) -> None:
    lines = [line for line in answer.splitlines() if line.strip()]
    if action.task == "extract":
        try:
            json.loads(answer)
        except ValueError:
            faults["format"] = ["no JSON"]
    elif action.id in ("key-points", "list") and not all(re.match(r"\s*(?:[-*•]|\d+[.)])\s", line) for line in lines):
        faults["format"] = [line for line in lines if not re.match(r"\s*(?:[-*•]|\d+[.)])\s", line)][:3]
    elif action.id == "headline":
        if len(lines) > 1 or len(answer.split()) > 18 or answer.rstrip().endswith((",", ";", ":")):
            faults["format"] = [answer[:120]]
        if answer_faults.is_cut_copy(answer, request.text):
            faults["wrong"] = [answer]
    elif not _has_form(action.id, lines):
        faults["format"] = [answer[:120]]
    elif action.task == "summarize" and not _ENDED.search(answer):
        faults["format"] = [answer[-120:]]


def _has_form(action_id: str, lines: list[str]) -> bool:
    match action_id:
        case "titles":
            return len(lines) >= _FEWEST_TITLES
        case "outline":
            return _is_outline(lines)
    return True


def _is_outline(lines: list[str]) -> bool:
    """Whether most lines are entries or headings, none of them a paragraph."""
    entries = sum(re.match(r"\s*(?:[-*•#]|\d+[.)])", line) is not None for line in lines)
    return 2 * entries > len(lines) and all(len(line.split()) <= _LONGEST_ENTRY for line in lines)


def _check_length(action: Action, request: Request, answer: str, faults: dict[str, list[str]]) -> None:
    share = len(answer) / max(1, len(request.text))
    least, most = {"concise": (0.3, 1.0), "expand": (1.0, 4.0)}.get(action.id, (0.6, 1.7))
    if not least <= share <= most:
        faults["length"] = [f"{share:.2f} of the text"]


def _check_edits(text: ScoredText, answer: str, faults: dict[str, list[str]]) -> None:
    """Mistakes that still stand, and changes where there was none."""
    left = [wrong for _, wrong in text.mistakes if wrong in answer]
    if left:
        faults["missed"] = left
    changed = [part for part in word_diff.compare(text.text.strip(), answer.strip()) if part.changed]
    beside = [part.new or part.old for part in changed if not any(_touches(part, pair) for pair in text.mistakes)]
    if beside:
        faults["beside"] = beside[:8]


def _touches(part: word_diff.Part, mistake: tuple[str, str]) -> bool:
    return any(word and word in side for word in (part.old.strip(), part.new.strip()) for side in mistake)


def graded(rows: Iterable[Row]) -> list[ActionScore]:
    """A score for each action in the order of the rows. `good` from 0.9 of the rows without a grave fault, `fair` from 0.7."""
    by_action: dict[str, list[Row]] = {}
    for row in rows:
        by_action.setdefault(row.action, []).append(row)
    return [_graded(action, of_action) for action, of_action in by_action.items()]


def _graded(action: str, rows: list[Row]) -> ActionScore:
    clean = sum(not row.grave and not row.refused for row in rows)
    faults: dict[str, int] = {}
    for row in rows:
        for name in row.faults:
            faults[name] = faults.get(name, 0) + 1
    share = clean / len(rows)
    grade: Grade = "good" if share >= 0.9 else "fair" if share >= 0.7 else "poor" if clean else "none"
    return ActionScore(action, grade, round(share, 3), len(rows), sum(bool(row.refused) for row in rows), faults)


def as_data(model: tasks.ModelReady, rows: Sequence[Row]) -> dict[str, Any]:
    """JSON of a run: the model, the grades, and every row with its answer."""
    return {
        "model": model.name,
        "precision": model.precision,
        "actions": [asdict(one) for one in graded(rows)],
        "rows": [asdict(row) for row in rows],
    }
