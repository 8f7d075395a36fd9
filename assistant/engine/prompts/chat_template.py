"""A model's chat template: which of several, what it takes, what ends a turn in it, and whether it can be used at all.

The program finds this out: it fills the template with words of its own and looks for them in the result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from assistant.engine.prompts.template_sandbox import TemplateSandbox, TemplateTooCostly
from assistant.errors import ModelError, TemplateUnusable
from assistant.models import small_files

if TYPE_CHECKING:
    from assistant.engine.prompts.codec import Codec

Turn = dict[str, str]
# Names of templates for conversation, for a tokenizer with several templates.
_FOR_TALKING = ("default", "chat", "chatml", "instruct", "assistant")
_FOR_TOOLS = ("tool_use", "tools", "rag", "function_calling")
# Long enough that a template which cuts a text shows it.
_USER, _LATER = "user-probe-begins " + "so and on " * 300 + "user-probe-ends", "later-probe-begins and ends"
_SYSTEM, _ANSWER = "system-probe", "answer-probe"
_THOUGHT = re.compile(
    r"</(?:\w+:)?think|enable_thinking|reasoning_content|\[/THINK\]|◁/think▷|<channel\|>|END_THINKING"
)


class ChatTemplate:
    """Turns as one text. `problem` says why the template cannot be used; then `render` raises it.

    `end_ids` are the tokens that end a turn in it, and `end_marks` the letters that end it where no token
    does. `thinks` says that the template knows of thoughts before an answer.
    """

    def __init__(self, folder: Path, codec: Codec) -> None:
        self._folder, self._codec = folder, codec
        self.problem: TemplateUnusable | None = None
        self.has_system = False
        self.end_ids: frozenset[int] = frozenset()
        self.end_marks: tuple[str, ...] = ()
        self.thinks = False
        self._sandbox: TemplateSandbox | None = None
        self._form: Literal["text", "parts"] = "text"
        self._more = {
            name: value
            for name, value in dict(codec.tokenizer.special_tokens_map).items()
            if isinstance(value, str | list)
        }
        for source in _sources(folder, codec.tokenizer):
            if self._use(source):
                self.problem = None
                self.thinks = _THOUGHT.search(source) is not None
                self._look_for_ends()
                break

    @staticmethod
    def exists(folder: Path, tokenizer: Any) -> bool:
        return any(True for _ in _sources(folder, tokenizer))

    def render(self, turns: Sequence[Turn], *, answering: bool = True) -> str:
        """The turns up to the point where the model's answer begins. Raises `TemplateUnusable`."""
        if self.problem is not None:
            raise self.problem
        try:
            return self._filled(turns, answering=answering)
        except Exception as error:  # a stranger's program: anything can come out of it
            raise self._unusable(error) from error

    def _use(self, source: str) -> bool:
        """Whether the writer's words arrive through this template, as text or in parts; otherwise `problem` says why."""
        try:
            self._sandbox = TemplateSandbox(source)
        except Exception as error:
            self.problem = self._unusable(error)
            return False
        asked = [{"role": "user", "content": _USER}]
        forms: tuple[Literal["text", "parts"], ...] = ("text", "parts")
        for form in forms:
            self._form = form
            for turns in (asked, [{"role": "system", "content": _SYSTEM}, *asked]):
                try:
                    shown = self._filled(turns)
                except Exception as error:
                    self.problem = self._unusable(error)
                    if isinstance(error, TemplateTooCostly):  # the template is not run a second time
                        return False
                    continue
                # A list of parts that is shown as Python writes it was not meant to be one.
                if _USER in shown and "'type': 'text'" not in shown:
                    self.has_system = self._shows_system()
                    return True
                self.problem = TemplateUnusable(self._folder, "it does not hand over what the writer wrote")
        return False

    def _shows_system(self) -> bool:
        turns = [{"role": "system", "content": _SYSTEM}, {"role": "user", "content": _USER}]
        try:
            shown = self._filled(turns)
        except Exception:
            return False
        return _SYSTEM in shown and _USER in shown

    def _filled(self, turns: Sequence[Turn], *, answering: bool = True) -> str:
        assert self._sandbox is not None
        messages: list[dict[str, Any]] = [dict(turn) for turn in turns]
        if self._form == "parts":
            messages = [
                message | {"content": [{"type": "text", "text": message["content"]}]} for message in messages
            ]  # fmt: skip
        # A template that knows no `enable_thinking` ignores it.
        return self._sandbox.rendered(
            messages=messages, tools=None, documents=None, add_generation_prompt=answering, enable_thinking=False,
            **self._more,
        )  # fmt: skip

    def _look_for_ends(self) -> None:
        """The text that the template sets behind an answer, at the end and before the next turn."""
        first = [{"role": "user", "content": _USER}, {"role": "assistant", "content": _ANSWER}]
        behind = []
        for turns, answering in ((first, False), ([*first, {"role": "user", "content": _LATER}], True)):
            try:
                shown = self._filled(turns, answering=answering)
            except Exception:
                continue
            if _ANSWER in shown:
                behind.append(shown.rsplit(_ANSWER, 1)[1].split(_LATER, 1)[0])
        ids, marks = set(), []
        for text in behind:
            found = self._codec.marked(text.lstrip())[:1]
            token = str(self._codec.tokenizer.convert_ids_to_tokens(found[0])) if found else ""
            if found and found[0] in self._codec.control_ids and text.lstrip().startswith(token):
                ids.add(found[0])
                marks.append(token)
            elif len(text.strip()) > 3:
                label = text.rstrip()
                marks.append(
                    label if label.startswith("\n") else f"\n{label.lstrip()}" if label[0].isspace() else label
                )
        self.end_ids, self.end_marks = frozenset(ids), tuple(dict.fromkeys(marks))

    def _unusable(self, error: Exception) -> TemplateUnusable:
        detail = f"{type(error).__name__}: {error}" if not str(error) or len(str(error)) < 12 else str(error)
        return TemplateUnusable(self._folder, detail.strip().splitlines()[0][:200])


def _sources(folder: Path, tokenizer: Any) -> Iterator[str]:
    """The templates of a model, the one for talking first."""
    stated = getattr(tokenizer, "chat_template", None)
    if isinstance(stated, str) and stated:
        yield stated
    elif isinstance(stated, dict) and stated:
        known = [name for name in _FOR_TALKING if name in stated]
        known += [name for name in stated if name not in _FOR_TALKING and name not in _FOR_TOOLS]
        known += [name for name in stated if name in _FOR_TOOLS]
        yield from (str(stated[name]) for name in known if stated[name])
    elif not stated and (folder / "chat_template.json").exists():  # beside the processor of a model that also sees
        try:
            beside = small_files.json_object(folder, "chat_template.json").get("chat_template")
        except ModelError:
            return
        if isinstance(beside, str) and beside:
            yield beside
