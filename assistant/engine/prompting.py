"""How a task is put to a model: the starter's task tokens, a chat template, or a pattern to go on with.

Encoder-decoder models are in `assistant.engine.prompting_seq2seq`.
"""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from assistant import paths
from assistant.errors import LanguageUnsupported, ModelDamaged, TaskUnsupported
from assistant.tasks import LANGUAGES

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

    from assistant.engine.loading import LoadedModel

WRITING = ("continue", "summarize", "headline", "translate", "correct", "rewrite", "instruct")


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to ask of a model: a whole text, or one part or sentence of it. `task` is one of `WRITING`."""

    task: str
    text: str
    source: str = ""
    target: str = ""
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """`ids` to read, and what else the decoding needs.

    `forced_first` and `decoder_start` are for encoder-decoder models. `thinking` says that the answer may begin with
    `<think>…</think>`.
    """

    ids: list[int]
    stop: tuple[str, ...] = ()
    decoder_start: list[int] | None = None
    forced_first: int | None = None
    thinking: bool = False


class Style(Protocol):
    """What a kind of model can do and how it is asked.

    `sentencewise` models translate and mend single sentences, others paragraphs. `part_limit` is how many tokens of a
    text they summarise at once (None: what the context holds). `growth` bounds how many tokens a sentence may become
    for each of its own. `straight` models know straight quotation marks and one line for each paragraph.
    `greedy_penalty` is the repetition penalty of each task of which nobody has set the sampling.
    `preamble` says that prompts of one task begin alike, so that a prefix cache serves them.
    `english_tasks` are those that the model has seen in English alone.
    """

    tasks: tuple[str, ...]
    languages: tuple[str, ...]
    sentencewise: bool
    part_limit: int | None
    growth: int
    straight: bool
    greedy_penalty: Mapping[str, float]
    preamble: bool
    english_tasks: tuple[str, ...]
    codec: Codec

    def check_pair(self, source: str, target: str) -> None:
        """Raises `LanguageUnsupported` where this model does not translate `source` into `target`."""

    def render(self, ask: Ask) -> Prompt:
        """Raises `TaskUnsupported`."""


_CONTROL = re.compile(r"</?(?:think|tool_\w+)>|>>\w+<<")


class Codec:
    """A tokenizer that reads text as text: `<|end|>` typed by a writer is seven characters and no end."""

    def __init__(self, tokenizer: PreTrainedTokenizerBase) -> None:
        self.tokenizer = tokenizer
        control = {str(token) for token in tokenizer.all_special_tokens if token}
        for token in tokenizer.added_tokens_decoder.values():
            if token.special or _CONTROL.fullmatch(token.content):
                control.add(token.content)
        control |= set(getattr(tokenizer, "supported_language_codes", ()))
        control = {token for token in control if token.strip()}
        self._control = (
            re.compile("|".join(map(re.escape, sorted(control, key=len, reverse=True)))) if control else None
        )
        self.count = lru_cache(maxsize=50_000)(self._count)

    def _ids(self, text: str) -> list[int]:
        return list(self.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]) if text else []

    def has_control(self, text: str) -> bool:
        return self._control is not None and self._control.search(text) is not None

    def plain(self, text: str) -> list[int]:
        """Tokens of `text`, none of them a control token."""
        ids: list[int] = []
        while self._control is not None and (found := self._control.search(text)):
            # No token spans two calls, so a control token cut after its first character is none.
            ids += self._ids(text[: found.start() + 1])
            text = text[found.start() + 1 :]
        return ids + self._ids(text)

    def marked(self, text: str) -> list[int]:
        """Tokens of `text`, control tokens read as such."""
        return self._ids(text)

    def token(self, content: str) -> int | None:
        """The id of one token that the vocabulary holds."""
        found = self.tokenizer.convert_tokens_to_ids(content)
        if not isinstance(found, int) or (found == self.tokenizer.unk_token_id and content != self.tokenizer.unk_token):
            return None
        return found

    def frame(self) -> tuple[list[int], list[int]]:
        """The tokens that the tokenizer sets before and behind a text by itself."""
        bare = self._ids("a")
        full = list(self.tokenizer("a", verbose=False)["input_ids"])
        for start in range(len(full) - len(bare) + 1):
            if full[start : start + len(bare)] == bare:
                return full[:start], full[start + len(bare) :]
        return [], []

    def _count(self, text: str) -> int:
        return len(self.plain(text))


_STARTER_TOKENS = {
    "summarize": "<|summarize|>", "headline": "<|headline|>", "translate": "<|translate|>", "correct": "<|correct|>",
    "rewrite": "<|rewrite|>", "instruct": "<|instruct|>",
}  # fmt: skip


class StarterStyle:
    """Longhand's own models, trained with one token for each task."""

    sentencewise = True
    # Trained on documents of up to about 320 words.
    part_limit: int | None = 400
    growth = 3
    straight = True
    # chrF on 60 sentences each, without and with 1.1: into French 17.9 and 19.7, from German 15.8 and 16.4; but
    # correcting 45.9 and 36.1, rewriting 48.8 and 42.0, which copy most words. Headlines that ran on: 9 and 3 of 20.
    greedy_penalty: Mapping[str, float] = {"translate": 1.1, "summarize": 1.05, "headline": 1.05}
    preamble = False
    # The corpus has summaries, corrections and paraphrases in no other language.
    english_tasks: tuple[str, ...] = ("summarize", "headline", "correct", "rewrite")

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer)
        self._name = loaded.name
        self.languages = tuple(code for code in LANGUAGES if self.codec.token(f"<|{code}|>") is not None)
        known = [task for task, token in _STARTER_TOKENS.items() if self.codec.token(token) is not None]
        if len(self.languages) < 2 and "translate" in known:
            known.remove("translate")
        self.tasks: tuple[str, ...] = ("continue", *known)

    @staticmethod
    def fits(codec: Codec) -> bool:
        return all(codec.token(token) is not None for token in ("<|out|>", "<|end|>", "<|summarize|>"))

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def render(self, ask: Ask) -> Prompt:
        text = straighten(ask.text)
        if ask.task == "continue":
            return Prompt(self.codec.plain(text))
        if ask.task not in self.tasks:
            raise TaskUnsupported(ask.task, self._name)
        first, last = self._token(_STARTER_TOKENS[ask.task]), self._token("<|out|>")
        if ask.task == "translate":
            return Prompt(
                [first, self._token(f"<|{ask.source}|>"), *self.codec.plain(text), self._token(f"<|{ask.target}|>")]
            )
        if ask.task == "instruct":
            text = f"{straighten(ask.instruction)}\n{text}"
        return Prompt([first, *self.codec.plain(text), last])

    def _token(self, content: str) -> int:
        found = self.codec.token(content)
        if found is None:
            raise TaskUnsupported(content, self._name)
        return found


class ChatStyle:
    """Models with a chat template, asked in plain English."""

    sentencewise = False
    part_limit: int | None = 4096
    growth = 4
    straight = False
    greedy_penalty: Mapping[str, float] = {}
    preamble = True
    english_tasks: tuple[str, ...] = ()
    tasks: tuple[str, ...] = WRITING
    languages: tuple[str, ...] = tuple(LANGUAGES)

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer)
        self._folder = loaded.folder
        self._prompts = read_prompts("chat", required={"user": str}, optional={"system": str})
        # Base models often come with the template of their chat twin, and write on better without it.
        self._base = re.search(r"(?:^|[-_. ])(?:base|pt)(?:$|[-_. ])", loaded.name.lower()) is not None
        self._before = self.codec.frame()[0]
        probe = [{"role": "system", "content": "SYSTEM-PROBE"}, {"role": "user", "content": "USER-PROBE"}]
        try:
            self._has_system = "SYSTEM-PROBE" in self._template(probe)
        except ModelDamaged:
            self._has_system = False

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def render(self, ask: Ask) -> Prompt:
        if ask.task == "continue" and self._base:
            return Prompt(self._before + self.codec.plain(ask.text))
        fields = {"text": ask.text, "instruction": ask.instruction}
        # The whole is encoded at once, as in training, unless the writer's words hold a control token.
        guarded = {f"[[writer-{name}]]": value for name, value in fields.items() if self.codec.has_control(value)}
        shown = {
            name: f"[[writer-{name}]]" if f"[[writer-{name}]]" in guarded else value for name, value in fields.items()
        }
        rendered = self._render(ask, shown)
        if ask.task == "continue":
            # The answer begins with the text itself, so the model goes on in the middle of it.
            rendered += shown["text"]
        if not guarded:
            return Prompt(self.codec.marked(rendered), thinking=ask.task != "continue")
        ids: list[int] = []
        for piece in re.split("(" + "|".join(map(re.escape, guarded)) + ")", rendered):
            ids += self.codec.plain(guarded[piece]) if piece in guarded else self.codec.marked(piece)
        return Prompt(ids, thinking=ask.task != "continue")

    def _render(self, ask: Ask, fields: dict[str, str]) -> str:
        names = {"source": LANGUAGES.get(ask.source, ask.source), "target": LANGUAGES.get(ask.target, ask.target)}
        prompt = self._prompts[ask.task]
        user = prompt["user"].format(**fields, **names).strip("\n")
        system = prompt.get("system", "")
        if system and self._has_system:
            messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        else:
            messages = [{"role": "user", "content": f"{system}\n\n{user}" if system else user}]
        rendered = self._template(messages)
        if rendered.rstrip().endswith("<think>"):
            rendered = rendered.rstrip() + "\n\n</think>\n\n"
        return rendered

    def _template(self, messages: list[dict[str, str]]) -> str:
        """Raises `ModelDamaged` where the template of the model fails."""
        from jinja2 import TemplateError

        try:
            # A template that knows no `enable_thinking` ignores it.
            return str(
                self.codec.tokenizer.apply_chat_template(
                    messages, tokenize=False, add_generation_prompt=True, enable_thinking=False
                )
            )
        except (TemplateError, ValueError, TypeError) as error:
            raise ModelDamaged(self._folder, "chat_template", str(error)) from error


class PlainStyle:
    """Base models such as GPT-2: they are shown a pattern and go on with it."""

    sentencewise = True
    part_limit: int | None = None
    growth = 6
    straight = False
    greedy_penalty: Mapping[str, float] = {}
    preamble = True
    english_tasks: tuple[str, ...] = ()
    tasks: tuple[str, ...] = WRITING
    languages: tuple[str, ...] = tuple(LANGUAGES)

    def __init__(self, loaded: LoadedModel) -> None:
        self.codec = Codec(loaded.tokenizer)
        self._before = self.codec.frame()[0]
        self._room = loaded.context_length // 2
        self._patterns = read_prompts(
            "plain", required={"ask": str, "stop": list}, optional={"example": str, "examples": list}
        )

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def render(self, ask: Ask) -> Prompt:
        if ask.task == "continue":
            return Prompt(self._before + self.codec.plain(ask.text))
        pattern = self._patterns[ask.task]
        names = {"source": LANGUAGES.get(ask.source, ask.source), "target": LANGUAGES.get(ask.target, ask.target)}
        shown = ""
        for example in pattern.get("examples", ()):
            if ask.task == "translate":
                example = {"before": example[ask.source], "after": example[ask.target]}
            more = shown + pattern["example"].format(**example, **names)
            if self.codec.count(more) > self._room:
                break
            shown = more
        text = ask.text.replace("\n", " ") if ask.task != "summarize" else ask.text
        asked = pattern["ask"].format(text=text, instruction=ask.instruction.replace("\n", " "), **names)
        return Prompt(self._before + self.codec.plain(shown + asked), tuple(pattern["stop"]))


def style_of(loaded: LoadedModel) -> Style:
    """The way to ask this model. Raises `ModelDamaged` where its template cannot be used."""
    if loaded.kind == "seq2seq":
        from assistant.engine import prompting_seq2seq

        return prompting_seq2seq.style_of(loaded)
    if StarterStyle.fits(Codec(loaded.tokenizer)):
        return StarterStyle(loaded)
    if loaded.tokenizer.chat_template:
        return ChatStyle(loaded)
    return PlainStyle(loaded)


def check_known(source: str, target: str, known: Iterable[str]) -> None:
    known = tuple(known)
    for code in (target, source):
        if code not in known:
            raise LanguageUnsupported(code, known)


_CURLY = {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"'}
_CURLY_MARK = re.compile("[" + "".join(_CURLY) + "]")
_EAST_ASIAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def straighten(text: str) -> str:
    """Straight quotation marks for curly ones, but for those of Chinese, where curly ones are the only right ones."""

    def straight(found: re.Match[str]) -> str:
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        return found.group() if _EAST_ASIAN.search(beside) else _CURLY[found.group()]

    return _CURLY_MARK.sub(straight, text)


_FIELDS = {"text", "source", "target", "instruction", "before", "after"}


def read_prompts(name: str, *, required: dict[str, type], optional: dict[str, type]) -> dict[str, dict[str, Any]]:
    """`resources/prompts/NAME.toml`, one table for each task. Raises `ValueError` that names the file and the key."""
    path = paths.resource(f"prompts/{name}.toml")
    tables: dict[str, dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))
    for task, table in tables.items():
        if task not in WRITING:
            raise ValueError(f"{path}: [{task}] is no task")
        if missing := required.keys() - table.keys():
            raise ValueError(f"{path}: [{task}] lacks {sorted(missing)}")
        for key, value in table.items():
            kind = required.get(key) or optional.get(key)
            if kind is None or not isinstance(value, kind):
                raise ValueError(f"{path}: [{task}] {key} = {value!r}")
            if isinstance(value, str):
                unknown = {field for _, field, _, _ in string.Formatter().parse(value) if field is not None} - _FIELDS
                if unknown:
                    raise ValueError(f"{path}: [{task}] {key} names {sorted(unknown)}")
    return tables
