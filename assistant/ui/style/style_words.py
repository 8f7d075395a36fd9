"""What is found in the texts, how far the learning is and what came of it, in the person's language. For the window and the terminal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from assistant.models.style.learning import Comparing, Event, Learned, Paused, Preparing, Progress
from assistant.models.style.pages import ENOUGH, FEWEST, Judged, Reason
from assistant.models.style.store import Style
from assistant.ui.kit import messages


def verdict(judged: Judged, model: str) -> list[str]:
    """Sentences about texts that were judged for the model of this name: the whole first, then every finding."""
    numbers = QLocale()
    reasons: tuple[Reason, ...] = ("foreign", "copied", "quoted", "code")
    foreign, copied, quoted, code = (numbers.toString(judged.left_out.get(reason, 0)) for reason in reasons)
    words = numbers.toString(judged.words)
    said = [QCoreApplication.translate("style", "{count} words of your own to learn from.").format(count=words)]
    if not judged.words:
        said = [QCoreApplication.translate("style", "There are no words of your own to learn from yet.")]
    few = QCoreApplication.translate(
        "style",
        "That is too little: {fewest} words are needed, as a tenth is held back to see whether it helped, and from less "
        "nothing but single phrases is learned. {missing} more will do; {enough} are better.",
    )
    texts = {
        "few": few.format(
            fewest=numbers.toString(FEWEST), missing=numbers.toString(judged.missing), enough=numbers.toString(ENOUGH)
        ),
        "language": QCoreApplication.translate(
            "style", "They are in a language that {model} does not know. Choose a model that knows it, in Settings, Model."
        ).format(model=messages.model(model)),
        "mixed": QCoreApplication.translate("style", "{count} words are in another language than the rest and are left out.").format(count=foreign),
        "copied": QCoreApplication.translate("style", "{count} words stand in these texts twice and are read once.").format(count=copied),
        "quoted": QCoreApplication.translate("style", "{count} words are quotations of others and are left out.").format(count=quoted),
        "code": QCoreApplication.translate("style", "{count} words are code or tables and are left out.").format(count=code),
        "marks": QCoreApplication.translate(
            "style",
            "More than half of it stands in quotation marks. What others have said is learned along with what you wrote.",
        ),
        "modest": QCoreApplication.translate(
            "style", "It will do. From {enough} words on, more of your style is learned."
        ).format(enough=numbers.toString(ENOUGH)),
    }  # fmt: skip
    return said + [texts[finding] for finding in judged.findings]


def event(told: Event) -> str:
    """What an event of the learning says, in a sentence or two."""
    if isinstance(told, Preparing):
        if told.unpacking:
            return QCoreApplication.translate("style", "The model is unpacked, which takes a minute or two, once.")
        return QCoreApplication.translate("style", "The model is opened.")
    if isinstance(told, Progress):
        return " ".join(part for part in (_left(told), guesses(told), _manners(told)) if part)
    if isinstance(told, Comparing):
        return QCoreApplication.translate("style", "What was learned is tried on pages that were held back.")
    if isinstance(told, Paused):
        if told.why == "memory":
            return QCoreApplication.translate(
                "style",
                "Paused, as the memory of this computer ran short. What was learned is kept; close other programs and go on.",
            )
        return QCoreApplication.translate("style", "Paused. What was learned is kept, also when Longhand is closed.")
    if isinstance(told, Learned):
        return learned(told.before, told.after, told.helped)
    return messages.words(told).paragraph()


def _left(told: Progress) -> str:
    if not told.step or not told.seconds_left:
        return ""
    minutes = -(-told.seconds_left // 60)
    if minutes < 2:
        return QCoreApplication.translate("style", "About a minute is left at most.")
    return QCoreApplication.translate("style", "About {minutes} minutes are left at most.").format(
        minutes=QLocale().toString(minutes)
    )


def guesses(told: Progress) -> str:
    """The loss in plain words."""
    if told.before <= 0:
        return ""
    numbers = QLocale()
    places = {"before": numbers.toString(round(told.before)), "now": numbers.toString(round(told.now))}
    if round(told.now) >= round(told.before):
        return QCoreApplication.translate(
            "style", "On pages that it does not learn from, it wavers between {before} next words so far."
        ).format(**places)
    return QCoreApplication.translate(
        "style",
        "On pages that it does not learn from, it wavers between {now} next words, where there were {before} at the start.",
    ).format(**places)


def _manners(told: Progress) -> str:
    if told.yields == "battery":
        return QCoreApplication.translate("style", "The computer runs on its battery, so one core works.")
    if told.yields == "busy":
        return QCoreApplication.translate("style", "The computer is in use, so one core works.")
    return ""


def learned(before: float, after: float, helped: bool) -> str:
    """What the pages held back say in the end."""
    if not helped:
        if not before or after >= before:
            return QCoreApplication.translate(
                "style",
                "It did not help: on pages held back the model guesses no better than before. It is not switched on. More "
                "texts of one kind may help.",
            )
        return QCoreApplication.translate(
            "style",
            "It hardly helped: on pages held back the model guesses only {percent} % better, not on all of them. It is not "
            "switched on. More texts of one kind may help.",
        ).format(percent=_percent(before, after))
    return QCoreApplication.translate(
        "style",
        "It helped: on pages held back the model needs {percent} % fewer bits for your words ({before} a byte before, {after} now).",
    ).format(
        percent=_percent(before, after),
        before=QLocale().toString(before, "f", 3),
        after=QLocale().toString(after, "f", 3),
    )


def _percent(before: float, after: float) -> str:
    return QLocale().toString(100 * (1 - after / before) if before else 0.0, "f", 1)


def style(one: Style) -> str:
    """A line about a style that was learned."""
    return QCoreApplication.translate("style", "{words} words, on {model}, {date}").format(
        words=QLocale().toString(one.words), model=messages.model(one.adapter.base), date=one.made
    )


def blind(styled: int, told: int) -> str:
    """What came of the blind choice."""
    if not told:
        return QCoreApplication.translate("style", "You chose none, so nothing can be said of it.")
    numbers = QLocale()
    said = QCoreApplication.translate("style", "Of {told} you chose {styled} in your style.").format(
        told=numbers.toString(told), styled=numbers.toString(styled)
    )
    if 2 * styled <= told:
        return f"{said} " + QCoreApplication.translate(
            "style", "To your own ear it does not write more like you. You can switch it off and lose nothing."
        )
    return said
