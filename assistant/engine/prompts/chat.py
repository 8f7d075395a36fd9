"""The prompts of a model with a chat template: plain English, as turns of a conversation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.engine.prompts import thinking
from assistant.engine.prompts.chat_template import ChatTemplate, Turn
from assistant.engine.prompts.codec import Codec
from assistant.engine.prompts.pinned_context import Forms
from assistant.engine.prompts.prompt import Prompt, PromptParts, check_known
from assistant.engine.prompts.prompt_files import WRITING, read_prompts, task_words
from assistant.errors import LonghandError
from assistant.models import identity
from assistant.tasks import LANGUAGES

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel

# Parameters. Smaller ones give the answer that they are told for the rare case to three of five questions.
_FOLLOWS = 1_000_000_000
# A template that opens the model's thoughts itself, as that of DeepSeek-R1 does.
_OPENED = re.compile(r"<(?:\w+:)?think(?:ing)?>\s*\Z|\[THINK\]\s*\Z|◁think▷\s*\Z")
_CLOSED = re.compile(r"(?:</(?:\w+:)?think(?:ing)?>|\[/THINK\]|◁/think▷|<channel\|>)\s*\Z")


class _Guard:
    """Stands in for the writer's words while a template is filled, wherever they hold a control token.

    The whole is encoded at once, as in training, but for those words.
    """

    def __init__(self, codec: Codec) -> None:
        self._codec = codec
        self._kept: dict[str, str] = {}

    def show(self, words: str) -> str:
        if not self._codec.has_control(words) and "[[writer-" not in words:
            return words
        mark = f"[[writer-{len(self._kept)}]]"
        self._kept[mark] = words
        return mark

    def ids(self, rendered: str) -> list[int]:
        if not self._kept:
            return self._codec.marked(rendered)
        ids: list[int] = []
        for piece in re.split("(" + "|".join(map(re.escape, self._kept)) + ")", rendered):
            ids += self._codec.plain(self._kept[piece]) if piece in self._kept else self._codec.marked(piece)
        return ids


def chat_prompts() -> dict[str, dict[str, Any]]:
    return read_prompts("chat", required={"user": str}, optional={"system": str, "document": str, "unanswerable": str})


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
        self.codec = Codec(loaded.tokenizer, loaded.rows)
        self._prompts = chat_prompts()
        self.forms = Forms(**self._prompts["pinned"])
        self.unanswerable = str(self._prompts["question"]["unanswerable"])
        self.told = loaded.parameters >= _FOLLOWS
        self._before = self.codec.frame()[0]
        self._template = ChatTemplate(loaded.folder, self.codec)
        self.hindrance: LonghandError | None = self._template.problem
        # Base models often come with the template of their chat twin, and write on better without it.
        self.is_base = identity.is_base(
            (loaded.name, *loaded.names), loaded.config, ends_its_turns=loaded.declared_ends >= self._template.end_ids
        )
        if self.hindrance is not None:
            self.tasks = ("continue",)
        self.end_ids, self.end_marks = self._template.end_ids, self._template.end_marks
        self._shown = thinking.tags(loaded.tokenizer)
        self._aloud: thinking.Aloud = "perhaps" if thinking.knows_thoughts(loaded.tokenizer) else "no"

    def check_pair(self, source: str, target: str) -> None:
        check_known(source, target, self.languages)

    def render_turns(self, turns: Sequence[tuple[str, str]]) -> Prompt:
        """Turns as another program asks for them, (role, words): nothing of ours is said before them."""
        guard = _Guard(self.codec)
        system = "\n\n".join(words for role, words in turns if role == "system")
        rest = _alternating(
            [_turn(role == "assistant", guard.show(words)) for role, words in turns if role != "system"]
        )
        rendered = self._template.render(self._with_system(guard.show(system) if system else "", rest))
        return self._answered(_thoughts_closed(rendered), guard, "\n".join(words for _, words in turns))

    def render(self, parts: PromptParts) -> Prompt:
        if parts.task == "continue" and (self.is_base or self.hindrance is not None):
            return Prompt(self._before + self.codec.plain(self.forms.around(parts.text, parts.context)))
        guard = _Guard(self.codec)
        rendered = _thoughts_closed(self._template.render(self._messages(parts, guard)))
        if parts.task == "continue":
            # The answer begins with the text itself, so the model goes on in the middle of it.
            rendered += guard.show(parts.text)
            return Prompt(guard.ids(rendered))
        words = "\n".join(
            [parts.text, parts.instruction, parts.question, *(message.text for message in parts.messages)]
        )
        return self._answered(rendered, guard, words)

    def _answered(self, rendered: str, guard: _Guard, words: str) -> Prompt:
        """The prompt after which an answer comes; `words` are the writer's."""
        return Prompt(
            guard.ids(rendered), thinking=True, words=words, end_marks=self.end_marks, shown=self._shown,
            aloud="yes" if self._template.thinks and not _CLOSED.search(rendered) else self._aloud,
        )  # fmt: skip

    def _messages(self, parts: PromptParts, guard: _Guard) -> list[Turn]:
        prompt = self._prompts[parts.task]
        fields = {
            "instruction": guard.show(parts.instruction),
            "question": guard.show(parts.question),
            "source": LANGUAGES.get(parts.source, parts.source),
            "target": LANGUAGES.get(parts.target, parts.target),
        }
        form = task_words("question")["told"] if self.told and parts.task == "question" else prompt["user"]
        head = [prompt.get("system", "").format(**fields), *self.forms.head(parts.context, guard.show)]
        if parts.task == "chat":
            if parts.text.strip():
                head.append(prompt["document"].format(text=guard.show(parts.text)))
            turns = [_turn(message.role == "model", guard.show(message.text)) for message in parts.messages]
        else:
            turns = []
            for example in (each for each in parts.examples if not each.pattern):
                turns.append(_turn(False, _filled(form, guard.show(example.text), fields)))
                turns.append(_turn(True, guard.show(example.answer)))
            turns.append(_turn(False, _filled(form, guard.show(parts.text), fields)))
        turns = _alternating(turns)
        note = self.forms.said(parts.context, guard.show)
        if note and turns:
            turns[-1] = turns[-1] | {"content": f"{turns[-1]['content']}\n\n{note}"}
        return self._with_system("\n\n".join(part for part in head if part), turns)

    def _with_system(self, system: str, turns: list[Turn]) -> list[Turn]:
        if not system:
            return turns
        if self._template.has_system or not turns:
            return [{"role": "system", "content": system}, *turns]
        return [turns[0] | {"content": f"{system}\n\n{turns[0]['content']}"}, *turns[1:]]


def _thoughts_closed(rendered: str) -> str:
    """A template may open the model's thoughts; they are closed at once."""
    if opened := _OPENED.search(rendered):
        tag = opened.group().strip()
        return f"{rendered.rstrip()}\n\n{tag[0]}/{tag[1:]}\n\n"
    return rendered


def _turn(of_model: bool, content: str) -> Turn:
    return {"role": "assistant" if of_model else "user", "content": content}


def _filled(form: str, text: str, fields: dict[str, str]) -> str:
    return form.format(text=text, **fields).strip("\n")


def _alternating(turns: list[Turn]) -> list[Turn]:
    """Begun by the writer, and never two turns of one side in a row: many templates refuse anything else."""
    result: list[Turn] = []
    for turn in turns:
        if result and result[-1]["role"] == turn["role"]:
            result[-1] = turn | {"content": f"{result[-1]['content']}\n\n{turn['content']}"}
        elif result or turn["role"] == "user":
            result.append(turn)
    return result
