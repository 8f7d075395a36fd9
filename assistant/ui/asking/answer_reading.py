"""An outcome as the panel shows it: its text, the details beside the text, and the sentence for an empty answer.

The modules that read answers are imported with the first answer, so that the program starts without their patterns.
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
_CHECKED = ("summarize", "headline", "translate", "rewrite", "correct", "instruct", "extract")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of an answer that its source does not have, or of the source that are `gone`; `kind` is one of `fact_check`."""

    kind: str
    text: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """An outcome with the text it was made from."""

    outcome: Outcome
    source: str
    doubts: Sequence[Doubt] = ()


def shown_text(action: Action, outcome: Outcome, schema: str = "") -> str:
    """The answer as it is meant to be read: JSON as the table or the list that the action wants, or indented.

    `schema` is what the person asked for in its place: rows with columns that they named are a table.
    """
    if action.task != "extract" or outcome.finish == "cancelled":
        return outcome.text
    from assistant.text import structured

    try:
        if action.show == "markdown" or structured.columns_of(schema):
            return structured.markdown(outcome.text)
        return structured.indented(outcome.text) if structured.values(outcome.text) else ""
    except (ValueError, RecursionError):
        return outcome.text


def details_of(asked: Asked, outcome: Outcome, checks: bool) -> Details:
    """`checks` looks for facts of an answer that are not in its source, and of an answer in its place for facts that are gone."""
    request, task = asked.request, asked.action.task
    doubts: list[Doubt] = []
    short = len(request.text) + len(outcome.text) <= _LONGEST_CHECKED
    if checks and short and task in _CHECKED and outcome.finish != "cancelled" and outcome.text.strip():
        from assistant.text import fact_check, structured

        if task == "extract":
            try:
                found = fact_check.of_values(request.text, structured.values(outcome.text))
            except (ValueError, RecursionError):
                found = []
        else:
            replaces = task in ("rewrite", "correct") or asked.action.by == "paragraph"
            found = fact_check.doubts(request.text, outcome.text, translated=task == "translate", whole=replaces)
        doubts = [Doubt(one.kind, one.text, one.gone) for one in found]
    return Details(outcome, request.text, doubts)


def said(doubt: Doubt) -> str:
    """A doubt as a line for the reader."""
    translate = QCoreApplication.translate
    words = {
        "number": translate("AnswerDetails", "a number"),
        "name": translate("AnswerDetails", "a name"),
        "quotation": translate("AnswerDetails", "a quotation"),
        "date": translate("AnswerDetails", "a date"),
        "unit": translate("AnswerDetails", "a unit"),
        "address": translate("AnswerDetails", "an address"),
        "entry": translate("AnswerDetails", "an entry"),
    }
    if doubt.gone:
        line = translate("AnswerDetails", "{kind} of the text that is gone: {what}")
    else:
        line = translate("AnswerDetails", "{kind} that is not in the text: {what}")
    return line.format(kind=words[doubt.kind], what=doubt.text)


def nothing_means(action: Action) -> str:
    """The sentence that the panel shows for an empty answer to `action`; "" for actions that have none."""
    if action.task == "question":
        return QCoreApplication.translate("AnswerBox", "The text does not say.")
    if action.task == "extract":
        return QCoreApplication.translate("AnswerBox", "The text names nothing of this kind.")
    return ""
