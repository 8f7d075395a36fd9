"""Thoughts of a reasoning model, and marks that end its turn, left out while the answer streams.

Thoughts stand between tags of many spellings, before the answer and sometimes within. A spelling that
stands in the writer's own words is no tag: a person who writes about `<think>` reads about `<think>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from assistant.engine.prompts.prompt import Prompt

# Opening and closing tag in small letters, without what a maker sets before the name ("seed:").
_NAMES = (
    "think|thinking|thought|thoughts|reasoning|reflection|scratchpad|analysis|inner_monologue|antthinking|rationale"
)
_OPEN = re.compile(
    rf"<(?:[a-z][\w.-]*:)?(?:{_NAMES})>|\[think\]|◁think▷|<\|start_thinking\|>|<\|begin_of_thought\|>|<\|inner_prefix\|>"
    r"|<\|channel>thought|<unused94>thought|<\|think\|>",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    rf"</(?:[a-z][\w.-]*:)?(?:{_NAMES})>|\[/think\]|◁/think▷|<\|end_thinking\|>|<\|end_of_thought\|>|<\|inner_suffix\|>"
    r"|<channel\|>|<unused95>|<\|/think\|>",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"<(answer|final_answer|response|final)>|<\|start_response\|>|<\|begin_of_solution\|>", re.IGNORECASE
)
_ANSWERED = re.compile(
    r"</(?:answer|final_answer|response|final)>|<\|end_response\|>|<\|end_of_solution\|>", re.IGNORECASE
)
# gpt-oss: a channel by name, and what it says.
_CHANNEL = re.compile(r"(?:<\|start\|>\s*assistant\s*)?<\|channel\|>([^<]*?)(?:<\|constrain\|>[^<]*)?<\|message\|>")
_CHANNEL_END = re.compile(r"<\|(?:end|return|call|start)\|>")
_BEGINS_A_TAG = re.compile(r"[<\[◁][^\s>\]▷]{0,40}\Z")
_CHANNEL_BEGINS = re.compile(r"<\|(?:start|channel)\|>[^<]{0,60}(?:<[^<>]{0,12})?\Z")
# How thinking aloud begins, where no tag says so.
_ALOUD = re.compile(
    r"\W*(?:okay|ok|alright|hmm+|well|so|wait|first|let me|let's|let us|the user|user|we (?:need|have|are|should|must)|"
    r"i (?:need|should|have to|will|must|think)|i'm (?:asked|given)|i am (?:asked|given)|now|thinking|to (?:answer|do)|"
    r"the (?:question|task|text|request|instruction)|好的|嗯|首先|用户|我需要|我们)",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"<\|(?:channel|message|start|end|return|call|constrain)\|>|\[/?THINK\]|◁/?think▷|</?(?:\w+:)?(?:" + _NAMES + r")>"
    r"|<\|(?:START|END)_(?:THINKING|RESPONSE)\|>|<\|(?:begin|end)_of_(?:thought|solution)\|>|<\|inner_(?:prefix|suffix)\|>"
    r"|<\|?channel\|?>|<unused9[45]>|<\|/?think\|>|</?answer>"
)
_THOUGHTS = 2048  # tokens
_LONGEST_TAG = 200  # characters
_LEAD = 100  # characters of a line of talk before the thoughts
# Letters that models write where they mean the end of their turn.
_MARKS = (
    "<|im_end|>", "<|im_start|>", "<|endoftext|>", "<|end_of_text|>", "<|eot_id|>", "<end_of_turn>", "<start_of_turn>",
    "<|user|>", "<|assistant|>", "<|end|>", "<|return|>", "</s>", "[INST]", "[/INST]", "<|start_header_id|>", "<｜User｜>",
    "<｜end▁of▁sentence｜>", "<|END_OF_TURN_TOKEN|>", "### Instruction:", "### Input:", "### Human:", "### User:",
    "<|eot|>", "<eos>", "<|endofturn|>", "<|turn>", "<turn|>",
)  # fmt: skip
_OWN_TURN = ("<|assistant|>", "[/INST]")  # repeated by some before their answer
_ROLES = ("User", "Human", "USER", "HUMAN", "用户", "Utilisateur", "Benutzer", "Usuario")


Aloud = Literal["no", "perhaps", "yes"]


def knows_thoughts(tokenizer: Any) -> bool:
    """Whether a tag that closes thoughts is one of the tokenizer's own tokens."""
    return any(_CLOSE.fullmatch(token.content) for token in tokenizer.added_tokens_decoder.values())


def tags(tokenizer: Any) -> dict[int, str]:
    """Special tokens, which otherwise show nothing, that tell thoughts and answer apart."""
    added = tokenizer.added_tokens_decoder
    harmony = {"<|channel|>", "<|message|>"} <= {token.content for token in added.values()}
    return {
        id: token.content
        for id, token in added.items()
        if token.special
        and _SHOWN.fullmatch(token.content)
        and (harmony or not re.fullmatch(r"<\|(?:message|start|end|return|call|constrain)\|>", token.content))
    }


def is_within_thoughts(text: str) -> bool:
    """Whether gpt-oss is in the middle of a channel other than its answer: an end there ends a thought alone."""
    at = text.rfind("<|channel|>")
    return at >= 0 and not text.startswith("final", at + len("<|channel|>"))


class Thinking:
    """Lets the answer through and leaves out the thoughts before it and within it; an unclosed thought hides all text behind it.

    `words` are the writer's. Where a model may think aloud, without a tag that opens its thoughts, the text is kept until
    a tag closes them; where it perhaps does, only a text that begins as thoughts do is kept.
    """

    def __init__(self, words: str = "", *, aloud: Aloud = "no") -> None:
        self._words = words.lower()
        self._begins_with_tag = _OPEN.match(words.lstrip()) is not None
        self._aloud: Aloud = aloud
        self._held = ""
        self._state = "before"
        self._wrapped = self._ended = False
        self.thought = False  # whether any thoughts came

    def feed(self, text: str) -> str:
        self._held += text
        shown = ""
        while (more := self._step()) is not None:
            shown += more
        return shown

    def end(self) -> str:
        """The text that was held back for a tag that did not come."""
        shown = ""
        if self._state == "before":
            self._state = "answer"
            shown = self.feed("")
        if self._state != "inside" and not self._ended:
            shown += self._held
        self._held = ""
        return shown

    @property
    def is_thought(self) -> bool:
        """Whether the last text is, or may be, no part of the answer."""
        return self._state == "inside" or (self._state == "before" and self._aloud != "no")

    def _step(self) -> str | None:
        """The text that one more step shows; None where the step needs more text."""
        if not self._held or self._ended:
            return None
        if self._state == "inside":
            return self._leave()
        if self._state == "before":
            return self._begin()
        return self._go_on()

    def _leave(self) -> str | None:
        ends = [found for form in (_CLOSE, _CHANNEL) if (found := form.search(self._held))]
        if not ends:
            self._held = self._held[-_LONGEST_TAG:]
            return None
        end = min(ends, key=lambda found: found.start())
        self._open(end)
        return ""

    def _open(self, found: re.Match[str]) -> None:
        """Go on behind a tag."""
        self._held = self._held[found.end() :]
        self._state, self._aloud, self.thought = "before", "no", True
        if found.re is _OPEN or (found.re is _CHANNEL and not found[1].strip().startswith("final")):
            self._state = "inside"
        elif found.re is _ANSWER:
            self._wrapped = True
        elif found.re is _CHANNEL:
            self._state, self._wrapped = "answer", True

    def _begin(self) -> str | None:
        bare = self._held.lstrip()
        if not bare:
            return None
        for form in (_OPEN, _ANSWER, _CHANNEL):
            if (found := form.match(bare)) and not (form is _OPEN and self._begins_with_tag):
                self._held = bare
                self._open(found)
                return ""
        if _BEGINS_A_TAG.match(bare) or _CHANNEL_BEGINS.match(bare):
            return None
        opening, closing = self._search(_OPEN), self._search(_CLOSE)
        if opening is not None and (closing is None or opening.start() < closing.start()):
            lead = self._held[: opening.start()]
            if lead.rstrip(" \t").endswith("\n") and len(lead.strip()) <= _LEAD and "\n" not in lead.strip():
                self._open(opening)  # "Okay." before the thoughts
            else:
                self._state = "answer"
            return ""
        if closing is not None:
            self._open(closing)
            return ""
        line, newline, rest = bare.partition("\n")
        if newline and len(line) <= _LEAD:
            rest = rest.lstrip()
            if not rest or _BEGINS_A_TAG.fullmatch(rest):
                return None
        elif not newline and len(line) <= _LEAD:
            return None
        if self._aloud == "yes" or (self._aloud == "perhaps" and _ALOUD.match(bare)):
            return None
        self._state = "answer"
        return ""

    def _go_on(self) -> str | None:
        forms = [_OPEN, _CLOSE, _CHANNEL, *([_ANSWERED, _CHANNEL_END] if self._wrapped else [])]
        found = min(
            (match for form in forms if (match := self._search(form))), key=lambda match: match.start(), default=None
        )
        if found is not None:
            shown = self._held[: found.start()]
            if found.re in (_ANSWERED, _CHANNEL_END):
                self._ended, self._held = True, ""
            elif found.re is _CLOSE:
                self._held = self._held[found.end() :]
            else:
                self._open(found)
            return shown
        begun = _CHANNEL_BEGINS.search(self._held) or _BEGINS_A_TAG.search(self._held)
        cut = begun.start() if begun else len(self._held)
        if cut == 0:
            return None
        shown, self._held = self._held[:cut], self._held[cut:]
        return shown

    def _search(self, form: re.Pattern[str]) -> re.Match[str] | None:
        return next((found for found in form.finditer(self._held) if self._counts(found)), None)

    def _counts(self, found: re.Match[str]) -> bool:
        return found.group().lower() not in self._words


class Answering:
    """The two filters between a model and its answer, and when the answer has ended whatever the model writes on.

    Thoughts have tokens of their own, `more_tokens` of them, so that they do not use up those of the answer.
    """

    def __init__(self, prompt: Prompt, max_tokens: int) -> None:
        self._thinking = Thinking(prompt.words, aloud=prompt.aloud)
        self._end = TurnEnd(prompt.end_marks, prompt.words)
        self.filters = (self._thinking, self._end)
        self.more_tokens = _THOUGHTS if prompt.aloud != "no" or prompt.shown else 0
        self._most = max_tokens
        self._written = self._answered = 0
        self._was_thought = True
        self.finish: Literal["stop", "length"] | None = None

    def wrote(self, tokens: int) -> None:
        """To be told after each step that went through the filters."""
        self._written += tokens
        if not self._thinking.is_thought:
            before = self._was_thought and not self._thinking.thought
            self._answered = self._written if before else self._answered + tokens
            self._was_thought = False
        if self._end.found:
            self.finish = "stop"
        elif self.more_tokens and self._answered >= self._most:
            self.finish = "length"


class TurnEnd:
    """Lets text through up to a mark that ends the model's turn in letters; then `found` is true, and the rest is dropped."""

    def __init__(self, marks: Iterable[str], words: str) -> None:
        lower = words.lower()
        self._marks = [mark for mark in dict.fromkeys((*marks, *_MARKS)) if mark.strip().lower() not in lower]
        self._marks += [f"\n{role}:" for role in _ROLES if role.lower() not in lower]
        self._held = ""
        self._begun = False
        self.found = False

    def feed(self, text: str) -> str:
        if self.found:
            return ""
        self._held += text
        if not self._begun:
            bare = self._held.lstrip()
            if any(own.startswith(bare) for own in _OWN_TURN):
                return ""
            self._begun = True
            for own in _OWN_TURN:
                if bare.startswith(own) and own in self._marks:
                    self._held = bare.removeprefix(own)
        ends = [at for mark in self._marks if (at := self._held.find(mark)) >= 0]
        if ends:
            self.found = True
            return self._held[: min(ends)]
        hold = max((_overlap(self._held, mark) for mark in self._marks), default=0)
        shown, self._held = self._held[: len(self._held) - hold], self._held[len(self._held) - hold :]
        return shown

    def end(self) -> str:
        held, self._held = self._held, ""
        return "" if self.found else held


def _overlap(text: str, mark: str) -> int:
    longest = min(len(mark) - 1, len(text))
    return next((length for length in range(longest, 0, -1) if text.endswith(mark[:length])), 0)
