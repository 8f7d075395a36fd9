"""Every setting, declared once: type, default, bounds, label, explanation.

The file's reader (`settings_file`), the checks and the rows of the settings dialog all come from the fields below.
Settings are frozen: `changed(settings, "model.threads", 4)` checks the value and returns new ones.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from assistant.errors import SettingInvalid
from assistant.settings.declaration import Declared
from assistant.settings.declaration import setting as _setting
from assistant.settings.export_settings import Export
from assistant.system import user_files
from assistant.tasks import EngineOptions, Limits, Sampling

_OF_SERVER = ("use_server", "server", "server_model", "server_http", "server_context", "offline")
LONGEST = 100_000
"""Characters of one value: models of single actions are in one."""


@dataclass(frozen=True, slots=True)
class Writing:
    language: str = _setting(
        "system",
        "Language",
        "The language of menus and messages.",
        choices=(
            ("system", "As the system"),
            ("en", "English"),
            ("zh_CN", "简体中文"),
            ("fr", "Français"),
            ("de", "Deutsch"),
            ("es", "Español"),
        ),
    )
    theme: str = _setting(
        "system",
        "Theme",
        "Light or dark paper; the text you write is the same in both.",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    )
    font: str = _setting(
        "", "Font", "The typeface of the text you write; empty takes the best serif of this computer.", kind="font"
    )
    font_size: int = _setting(13, "Font size", "The size of your text in points.", minimum=8, maximum=48, step=1)
    line_width: int = _setting(
        70, "Line width", "How many letters wide the column of text grows at most.", minimum=40, maximum=160, step=5
    )
    translate_to: str = _setting(
        "en",
        "Translate into",
        "The language that Translate starts with.",
        choices=(("en", "English"), ("zh", "Chinese"), ("fr", "French"), ("de", "German"), ("es", "Spanish")),
    )
    # A starter of a few million weights guesses too poorly to speak unasked.
    suggestions: str = _setting(
        "request",
        "Suggestions",
        "Dimmed text after the caret that Tab takes: as soon as you pause, or when you ask for it with F4.",
        choices=(("eager", "When I pause"), ("request", "When I ask"), ("off", "Never")),
    )
    suggestion_pause_ms: int = _setting(
        350,
        "Pause before a suggestion",
        "How many milliseconds without a key a suggestion waits for.",
        minimum=100,
        maximum=5000,
        step=50,
        advanced=True,
    )
    review_layout: str = _setting(
        "inline",
        "Changes are shown",
        "How Proofread and Rewrite show what they would change, until you accept or reject it.",
        choices=(("inline", "Within the text"), ("side", "Side by side")),
    )
    spelling: bool = _setting(
        True,
        "Mark unknown words",
        "A wavy line under words that the dictionary does not know; F7 goes from one to the next.",
    )
    grammar: bool = _setting(
        True, "Mark English grammar", "A dotted line under what breaks a rule of English grammar; F7 goes there too."
    )
    english: str = _setting(
        "system",
        "English is checked as",
        "Whose spelling of English counts: colour or color.",
        choices=(
            ("system", "As the system"),
            ("US", "American"),
            ("GB", "British"),
            ("AU", "Australian"),
            ("CA", "Canadian"),
            ("IN", "Indian"),
        ),
    )
    check_facts: bool = _setting(
        True,
        "Check facts of answers",
        "Numbers, names and quotations of a summary or a translation that are not in its text are named under it.",
    )
    smart_lists: bool = _setting(
        True, "Lists go on", "Enter begins the next item of a list or a quote, and Tab and Shift+Tab indent it."
    )
    name: str = _setting(
        "", "Your name in comments", "Stands in the comments that you add; without it they have none.", kind="text"
    )
    marks: str = _setting(
        "dimmed",
        "Marks of Markdown",
        "Headings, emphasis, lists and links look as they are meant; this is about the signs that make them so.",
        choices=(
            ("dimmed", "Dimmed"),
            ("hidden", "Hidden, but for the paragraph you are in"),
            ("source", "Plain source: nothing looks as it is meant"),
        ),
    )
    selection_bar: bool = _setting(
        True, "Bar at a selection", "A small bar with formats and actions appears beside the text that you select."
    )
    typewriter: bool = _setting(False, "Typewriter scrolling", "The line you write on stays at the middle of the page.")
    goal: int = _setting(
        0,
        "Writing goal",
        "How many words you want to write; the status bar shows quietly how far you are.",
        minimum=0,
        maximum=1_000_000,
        step=100,
        zero_label="No goal",
    )
    goal_for: str = _setting(
        "day",
        "The goal is for",
        "The words you add in a day, or all the words of the document.",
        choices=(("day", "A day"), ("document", "The document")),
    )
    reopen: bool = _setting(
        True,
        "Open the last documents at start",
        "Brings back the tabs of last time, with what was not saved; when it is off, Longhand asks about that at its end.",
    )
    encoding: str = _setting(
        "utf-8",
        "Encoding of new files",
        "How a new document is written to disk; files you open keep their own.",
        choices=(("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 with signature"), ("utf-16", "UTF-16")),
        advanced=True,
    )


@dataclass(frozen=True, slots=True)
class Model:
    folder: str = _setting(
        "",
        "Model folder",
        "A GGUF file, or a folder with config.json, a tokenizer and safetensors; empty takes the best that is here for each task.",
        kind="folder",
        engine=True,
        flag="model",
    )
    device: str = _setting(
        "auto",
        "Device",
        "Where the model computes; automatic takes a graphics card when there is one.",
        choices=(
            ("auto", "Automatic"),
            ("cpu", "Processor"),
            ("cuda", "NVIDIA or AMD graphics card"),
            ("mps", "Apple graphics"),
        ),
        engine=True,
        flag="device",
    )
    use_server: bool = _setting(
        False,
        "Work on a server",
        "Lets the server below do the work in the place of this computer; the panel then names where your text goes.",
        engine=True,
    )
    server: str = _setting(
        "",
        "Server",
        "The address of another program or computer that runs a model.",
        kind="server",
        engine=True,
        flag="via",
    )
    max_tokens: int = _setting(
        120,
        "Length of a continuation",
        "How many tokens Continue writes at most; a token is about three quarters of a word.",
        minimum=8,
        maximum=4096,
        step=8,
    )
    temperature: float = _setting(
        0.7,
        "Temperature",
        "0 always takes the likeliest word; higher values surprise more.",
        minimum=0.0,
        maximum=2.0,
        step=0.05,
    )
    precision: str = _setting(
        "auto",
        "Precision",
        "How exactly numbers are held; automatic takes the fastest that keeps the quality.",
        choices=(
            ("auto", "Automatic"),
            ("int8", "8-bit"),
            ("float32", "32-bit"),
            ("bfloat16", "16-bit (bfloat16)"),
            ("float16", "16-bit (float16)"),
        ),
        advanced=True,
        engine=True,
        flag="precision",
    )
    threads: int = _setting(
        0,
        "Threads",
        "How many processor threads compute.",
        minimum=0,
        maximum=256,
        step=1,
        advanced=True,
        zero_label="Automatic",
        engine=True,
        flag="threads",
    )
    top_k: int = _setting(
        40,
        "Top-k",
        "Only the k likeliest tokens are considered.",
        minimum=0,
        maximum=1000,
        step=1,
        advanced=True,
        zero_label="Off",
    )
    top_p: float = _setting(
        0.95,
        "Top-p",
        "Only the likeliest tokens that together reach this probability are considered; 1 switches it off.",
        minimum=0.01,
        maximum=1.0,
        step=0.01,
        advanced=True,
    )
    min_p: float = _setting(
        0.0, "Min-p", "Tokens less likely than this share of the likeliest one are left out; 0 switches it off.",
        minimum=0.0, maximum=1.0, step=0.01, advanced=True,
    )  # fmt: skip
    repetition_penalty: float = _setting(
        1.15,
        "Repetition penalty",
        "Above 1, words that were just used become less likely; 1 switches it off.",
        minimum=1.0,
        maximum=2.0,
        step=0.05,
        advanced=True,
    )
    seed: int = _setting(
        -1, "Seed", "The same seed and settings give the same text again; -1 takes a new one each time.", minimum=-1,
        maximum=2**31 - 1, step=1, advanced=True,
    )  # fmt: skip
    server_model: str = _setting(
        "", "Model of the server", "The name of one of the server’s models; empty takes its first.", kind="text",
        advanced=True, engine=True, flag="server-model",
    )  # fmt: skip
    server_http: bool = _setting(
        False,
        "Allow http to the server",
        "Lets your text go unencrypted to a server in your own network, where others on the way may read it.",
        advanced=True,
        engine=True,
        flag="allow-http",
    )
    server_context: int = _setting(
        0, "Context of the server", "How many tokens the server reads at once, for servers that do not say.", minimum=0,
        maximum=10_000_000, step=1024, advanced=True, zero_label="Ask the server", engine=True,
    )  # fmt: skip
    key_sentences: bool = _setting(
        True,
        "Key sentences for summaries",
        "Where the model is weak at summaries, Summarise picks the sentences that say most, word for word.",
    )
    per_action: str = _setting(
        "{}",
        "Models of single actions",
        "Which folder an action takes its model from, as JSON by the action's id.",
        kind="hidden",
    )
    in_style: bool = _setting(
        False, "Continue in my style",
        "Continue and suggestions use the style that was learned from your texts: Write, My style.",
    )  # fmt: skip
    style: str = _setting("", "My style", "The name of a style that was learned.", kind="hidden")
    prefix_cache_mb: int = _setting(
        512, "Memory for read text",
        "Megabytes that keep what the model has read, so that it need not read it again.", minimum=0, maximum=16384,
        step=64, advanced=True, engine=True,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Privacy:
    offline: bool = _setting(
        True,
        "Offline",
        "Longhand makes no connection to another computer, unless you say yes to that one.",
        engine=True,
    )
    serve: bool = _setting(
        False,
        "Serve other programs",
        "Offers the model to other programs of this computer, by a token that is shown once.",
    )
    remember_recent: bool = _setting(
        True, "Remember recent files", "Keeps the list in File, Open recent; switching it off empties the list."
    )
    journal: bool = _setting(
        True,
        "Keep unsaved text safe",
        "Writes unsaved text to a journal on this computer, so that it can be offered back after a crash, and keeps "
        "discarded texts for 30 days.",
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """The three pages of the settings dialog, and the choices of the window for exports."""

    writing: Writing = Writing()
    model: Model = Model()
    privacy: Privacy = Privacy()
    export: Export = Export()


PAGES = {"writing": "Writing", "model": "Model", "privacy": "Privacy"}
SECTIONS = (*PAGES, "export")
"""All that is stored: the pages of the dialog, and what other windows show."""


def declared(page: str, name: str) -> Declared:
    section = type(getattr(Settings(), page))
    facts: Declared = next(f.metadata["declared"] for f in fields(section) if f.name == name)
    return facts


def names(*, hidden: bool = False) -> list[str]:
    """All settings as "page.name", in the order of the dialog; `hidden` includes the settings without a row there."""
    found = [f"{page}.{f.name}" for page in (SECTIONS if hidden else PAGES) for f in fields(getattr(Settings(), page))]
    return [dotted for dotted in found if hidden or declared(*dotted.split(".")).kind != "hidden"]


def value(settings: Settings, dotted: str) -> Any:
    page, name = dotted.split(".")
    return getattr(getattr(settings, page), name)


def changed(settings: Settings, dotted: str, new: Any) -> Settings:
    """Settings with one value replaced. Raises `SettingInvalid`."""
    page, name = dotted.split(".")
    checked = _check(dotted, new)
    return replace(settings, **{page: replace(getattr(settings, page), **{name: checked})})


def reset(settings: Settings, dotted: str) -> Settings:
    return changed(settings, dotted, value(Settings(), dotted))


def _check(dotted: str, new: Any) -> Any:
    if dotted not in names(hidden=True):
        raise SettingInvalid(dotted, new, "unknown")
    facts, default = declared(*dotted.split(".")), value(Settings(), dotted)
    if isinstance(default, float) and isinstance(new, int) and not isinstance(new, bool):
        if abs(new) > 2**53:
            raise SettingInvalid(dotted, new, "bounds")
        new = float(new)
    if type(new) is not type(default):
        raise SettingInvalid(dotted, new, f"type {type(default).__name__}")
    if isinstance(new, str) and (len(new) > LONGEST or not user_files.is_text(new)):
        raise SettingInvalid(dotted, new, "characters")
    if facts.choices and new not in [choice for choice, _ in facts.choices]:
        raise SettingInvalid(dotted, new, "choice")
    if isinstance(new, int | float) and not isinstance(new, bool) and not _within(facts, new):
        raise SettingInvalid(dotted, new, "bounds")
    return new


def _within(facts: Declared, number: float) -> bool:
    above = facts.minimum is None or number >= facts.minimum
    return above and (facts.maximum is None or number <= facts.maximum)


def engine_settings() -> tuple[str, ...]:
    """The settings that a new engine is made for, as "page.name"."""
    return tuple(dotted for dotted in names(hidden=True) if declared(*dotted.split(".")).engine)


def engine_options(settings: Settings) -> EngineOptions:
    """Options by the settings that are declared with `engine`. An empty text is an option left to its default.

    Without a server all that is about it is left out: a switch that changes nothing must not load the model anew.
    """
    given = {dotted.split(".")[1]: value(settings, dotted) for dotted in engine_settings()}
    if not given["server"].strip():
        given = {name: new for name, new in given.items() if name not in _OF_SERVER}
    return EngineOptions(**{name: new for name, new in given.items() if new != ""})


def sampling(settings: Settings) -> Sampling:
    model = settings.model
    return Sampling(
        temperature=model.temperature,
        top_k=model.top_k,
        top_p=model.top_p,
        min_p=model.min_p,
        repetition_penalty=model.repetition_penalty,
        seed=None if model.seed < 0 else model.seed,
    )


def limits(settings: Settings) -> Limits:
    return Limits(max_tokens=settings.model.max_tokens)
