"""A sentence that warns of tasks at which a model was measured to be weak, for the person who is about to ask it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from assistant.actions.grades import Graded
from assistant.models import choice, scores
from assistant.system import paths
from assistant.tasks import ModelReady, OnModel, Task, Weakness
from assistant.ui.kit import messages


def of(model: ModelReady | None, folder: str) -> tuple[Weakness, ...]:
    """The weaknesses of `model`, or before there is one, of the model in `folder` ("" is the starter)."""
    return model.weak if model is not None else scores.weaknesses(Path(folder) if folder else paths.starter_model())


def at(task: Task, model: ModelReady | None, folder: str) -> tuple[Weakness, ...]:
    """The weaknesses of the model in use, where it is the one that will do the task."""
    if isinstance(task, OnModel):
        return ()
    asked = choice.asked_of(task)
    if model is not None and asked is not None and choice.answering(model, *asked) != model.name:
        return ()
    return of(model, folder)


def words(weak: tuple[Weakness, ...], task: str, key_sentences: bool = False, direction: str = "") -> str:
    """The sentence for a task; "" where the model is not known to be weak at it. `key_sentences` take the place of its
    summaries. `direction` is that of a translation, such as "en-fr", where its source is known."""
    for weakness in weak:
        if weakness.task == task == "summarize" and key_sentences:
            return QCoreApplication.translate(
                "weaknesses",
                "This model is weak at summaries, so the sentences that say most are picked, word for word.",
            )
        if weakness.task == task == "translate" and (share := dict(weakness.directions).get(direction)) is not None:
            return _translation(direction, share)
        if weakness.task == task:
            return _sentence(task).format(percent=QLocale().toString(round(100 * weakness.value)))
    return ""


def _translation(direction: str, share: float) -> str:
    if share >= scores.usable(direction):
        return ""
    translate = QCoreApplication.translate
    if scores.is_hopeless(direction, share):
        said = translate(
            "weaknesses",
            "This model does not know how to translate from {source} into {target}: {percent} points of 100, where a usable "
            "translation has {usable} or more. Choose another model.",
        )
    else:
        said = translate(
            "weaknesses",
            "This model translates roughly from {source} into {target}: {percent} points of 100, where a usable translation "
            "has {usable} or more.",
        )
    source, _, target = direction.partition("-")
    numbers = QLocale()
    return said.format(
        source=messages.language(source), target=messages.language(target), percent=numbers.toString(round(100 * share)),
        usable=numbers.toString(round(100 * scores.usable(direction))),
    )  # fmt: skip


def graded(found: Graded) -> str:
    """The sentence for an action that the model seldom does well."""
    if not found.measured:
        return QCoreApplication.translate(
            "weaknesses", "Models of this size seldom do this well. Read the answer with care."
        )
    percent = QLocale().toString(round(100 * found.fit))
    return QCoreApplication.translate(
        "weaknesses", "In a test, {percent} % of this model's answers were fit to use. Read the answer with care."
    ).format(percent=percent)


def _sentence(task: str) -> str:
    translate = QCoreApplication.translate
    match task:
        case "correct":
            return translate("weaknesses", "This model gets {percent} % of sentences fully right. Read every change.")
        case "translate":
            return translate(
                "weaknesses",
                "This model translates roughly: {percent} points of 100, where a usable translation has 50 or more.",
            )
        case "summarize":
            return translate(
                "weaknesses",
                "Key sentences often say more of a text than this model's summary. Choose the action Key sentences instead.",
            )
        case "headline":
            return translate("weaknesses", "The first sentence of a text often says more than this model's headline.")
        case "rewrite":
            return translate("weaknesses", "This model leaves {percent} % of sentences as they are.")
        case _:
            return translate(
                "weaknesses", "This model seldom does what an instruction asks. Read its answer with care."
            )
