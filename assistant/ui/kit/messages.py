"""An error in the person's language: its words of `error_words`, with its facts as people read them.

The window shows them and the command line prints them, so nothing but QtCore is needed here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDir, QLocale

from assistant import errors, settings
from assistant.documents.file_errors import NameUnusable
from assistant.models.download_errors import TooLittleDisk
from assistant.tasks import LANGUAGES
from assistant.ui.kit.error_words import WORDS
from assistant.ui.kit.file_error_words import REASONS


@dataclass(frozen=True, slots=True)
class Message:
    """Three plain texts: one line, one or two sentences, and one sentence with the next step."""

    title: str
    text: str
    advice: str

    def body(self) -> str:
        """Text and advice, joined as the language joins sentences."""
        return QCoreApplication.translate("messages", "{text} {advice}").format(text=self.text, advice=self.advice)

    def paragraph(self) -> str:
        """All three."""
        joined = QCoreApplication.translate("messages", "{title}. {text} {advice}")
        return joined.format(title=self.title, text=self.text, advice=self.advice)

    def in_brief(self) -> str:
        """Title and advice in one line, for narrow places."""
        joined = QCoreApplication.translate("messages", "{title}. {advice}")
        return joined.format(title=self.title, advice=self.advice)


_TASKS = {
    "load": "load the model",
    "continue": "continue",
    "summarize": "summarise",
    "headline": "find a headline",
    "translate": "translate",
    "correct": "proofread",
    "rewrite": "rewrite",
    "instruct": "follow an instruction",
    "classify": "choose a label",
    "extract": "read a text into data",
    "key-sentences": "find key sentences",
    "inspect": "look at the likelihood of words",
    "question": "answer a question",
    "chat": "chat",
}
# What would do it, where the model in use does not.
_CHAT_MODEL = "A chat model of 1 billion parameters or more can."
_WANTED = {
    "translate": "A translation model such as Marian or NLLB can, and so can a chat model of 1 billion parameters or more.",
    "summarize": "A summariser such as BART or T5 can, and so can a chat model of 1 billion parameters or more.",
    "continue": "A GPT or a chat model can.",
    "inspect": "A GPT or a chat model can.",
}
_DEVICES = {
    "cpu": "the processor",
    "cuda": "the graphics card",
    "mps": "Apple graphics",
}
_CAUSES = {
    "full": "the disk with Longhand’s folder is full",
    "quota": "you have used up the space that you may use on that disk",
    "read_only": "Longhand’s folder cannot be written",
    "gone": "Longhand’s folder is gone",
    "failing": "the disk with Longhand’s folder reports an error",
}
# By the names of `answer_guard.FAULTS`.
_FAULTS = {
    "talk": "it spoke to you in the place of the text",
    "thoughts": "its thoughts came in the place of the text",
    "example": "it took words of the example for yours",
    "copy": "it only copied how the text begins",
    "loop": "it said the same over and over",
    "empty": "nothing came",
}
_MODELS = {"starter": "Starter model"}
# What is in each of the user's folders, by the names of `paths.KINDS`.
_KINDS = {
    "config": "settings and what was open last",
    "data": "unsaved texts, earlier versions and your own actions",
    "cache": "prepared models",
    "log": "the log",
}


def strings() -> list[str]:
    """Everything that `words` looks up by its English text, for the files of translations."""
    return [part for parts in WORDS.values() for part in parts] + [
        *_TASKS.values(),
        *_DEVICES.values(),
        *LANGUAGES.values(),
        *_MODELS.values(),
        *_CAUSES.values(),
        *_FAULTS.values(),
        *_KINDS.values(),
        *_WANTED.values(),
        *REASONS.values(),
        _CHAT_MODEL,
    ]


def words(error: errors.LonghandError) -> Message:
    """The message for an error, in the language of the interface."""
    kind = next(kind for kind in type(error).__mro__ if kind in WORDS)
    facts = {name: _FORMATS.get(name, str)(value) for name, value in vars(error).items()}
    if isinstance(error, errors.OutOfMemory):
        facts["amounts"] = _amounts(error.needed, error.available)
    elif isinstance(error, errors.TaskUnsupported):
        facts["wanted"] = wanted(error.task)
    elif isinstance(error, errors.FormatUnknown):
        facts["known"] = QLocale().createSeparatedList(list(error.known))
    elif isinstance(error, NameUnusable):
        facts["reason"] = _translate(REASONS[error.reason])
    elif isinstance(error, TooLittleDisk):
        facts |= {"needed": _size(error.needed), "free": _size(error.free)}
    elif isinstance(error, errors.DocumentTooLarge):
        facts["limit"] = _size(error.limit)
    title, text, advice = (_translate(part).format(**facts) for part in WORDS[kind])
    return Message(title, " ".join(text.split()), advice)


def device(name: str) -> str:
    """A device as people call it: "cuda:0" is the graphics card."""
    return _translate(_DEVICES.get(name.split(":")[0], name))


def language(code: str) -> str:
    return _translate(LANGUAGES.get(code, code))


def task(name: str) -> str:
    """A task of `tasks.TASK_NAMES` as part of a sentence."""
    return _translate(_TASKS.get(name, name))


def model(name: str) -> str:
    """A model as people call it: the starter's folder name is ours, any other is theirs."""
    return _translate(_MODELS.get(name, name))


def wanted(task: str) -> str:
    """A sentence that names the kind of model that can do a task of `tasks.TASK_NAMES`."""
    return _translate(_WANTED.get(task, _CHAT_MODEL))


def quoted(name: str) -> str:
    return QCoreApplication.translate("messages", "“{name}”").format(name=name)


def place(path: Path) -> str:
    """A path as the system writes it, the home folder shortened to "~"."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return QDir.toNativeSeparators(str(path))


def _translate(text: str) -> str:
    return QCoreApplication.translate("messages", text)


def _amounts(needed: int | None, available: int | None) -> str:
    facts = {"needed": _size(needed or 0), "available": _size(available or 0)}
    if needed is not None and available is not None:
        return QCoreApplication.translate("messages", "It needs {needed}; {available} are free.").format(**facts)
    if needed is not None:
        return QCoreApplication.translate("messages", "It needs {needed}.").format(**facts)
    if available is not None:
        return QCoreApplication.translate("messages", "{available} are free.").format(**facts)
    return ""


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _setting(dotted: str) -> str:
    if dotted not in settings.names():
        return dotted
    label = settings.declared(*dotted.split(".")).label
    return QCoreApplication.translate("settings", label)


def _sentence_part(detail: str) -> str:
    return detail.strip().splitlines()[-1].rstrip(".") if detail.strip() else "?"


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 160 else words[:159].rstrip() + "…"


_FORMATS: dict[str, Callable[[Any], str]] = {
    "path": place,
    "kept_as": place,
    "names": lambda names: QLocale().createSeparatedList([quoted(name) for name in names]),
    "cause": lambda cause: _translate(_CAUSES.get(cause, _CAUSES["failing"])),
    "folders": lambda folders: QLocale().createSeparatedList([place(Path(one)) for one in folders]),
    "kinds": lambda kinds: QLocale().createSeparatedList([_translate(_KINDS[one]) for one in kinds]),
    "missing": lambda names: QLocale().createSeparatedList(list(names)),
    "tried": lambda names: QLocale().createSeparatedList(list(names)),
    "known": lambda codes: QLocale().createSeparatedList([language(code) for code in codes]),
    "language": language,
    "model": model,
    "answer": _shortened,
    "fault": lambda fault: _translate(_FAULTS.get(fault, _FAULTS["empty"])),
    "device": device,
    "task": lambda name: _translate(_TASKS.get(name, name)),
    "tokens": lambda number: QLocale().toString(number),
    "limit": lambda number: QLocale().toString(number),
    "size": _size,
    "name": _setting,
    "detail": _sentence_part,
    "reason": _sentence_part,
}
