"""What an outcome is to the person who asked: the text to be shown, what stands beside it, what an empty one means.

What reads answers is imported with the first answer, which spares the start of the program its patterns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from assistant.actions import Action
from assistant.tasks import Outcome
from assistant.ui.asking.request_building import Asked

# A check of the answer's facts against its source takes longer than an eye's blink beyond this.
_LONGEST_CHECKED = 60_000


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of an answer that its source does not have; `kind` is number, name or quotation."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Details:
    """An outcome with the text it was made from."""

    outcome: Outcome
    source: str
    doubts: Sequence[Doubt] = ()


def shown_text(action: Action, outcome: Outcome) -> str:
    """The answer as it is meant to be read: JSON as the table or the list that the action wants."""
    if action.show == "markdown" and outcome.finish != "cancelled":
        from assistant.text import structured

        try:
            return structured.markdown(outcome.text)
        except ValueError:
            return outcome.text
    return outcome.text


def details_of(asked: Asked, outcome: Outcome, checks: bool) -> Details:
    """`checks` looks for facts of a summary or a translation that are not in its source."""
    request, task = asked.request, asked.action.task
    doubts: list[Doubt] = []
    short = len(request.text) + len(outcome.text) <= _LONGEST_CHECKED
    if checks and short and task in ("summarize", "headline", "translate") and outcome.finish == "stop":
        from assistant.text import claims

        found = claims.unsupported(request.text, outcome.text, translated=task == "translate")
        doubts = [Doubt(one.reason, outcome.text[one.start : one.end]) for one in found]
    return Details(outcome, request.text, doubts)


def nothing_means(action: Action) -> str:
    """What an empty answer says, "" where it says nothing."""
    if action.task == "question":
        return QCoreApplication.translate("AnswerBox", "The text does not say.")
    return ""
