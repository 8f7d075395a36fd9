"""What a model that has learned to mend sentences finds likely: whether it would copy a sentence, and single changes in it.

It is asked as it was trained, and the sentence is read in the place of its answer: no token has to be written for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.engine.decoding.branches import ReadText, branch
from assistant.engine.prompts.adapter import AdapterStyle
from assistant.engine.prompts.plain import PlainStyle
from assistant.engine.prompts.prompt import PromptParts
from assistant.proofing.edits import Edit, applied
from assistant.text import sentences

if TYPE_CHECKING:
    from assistant.engine.loaded.loaded_model import LoadedModel
    from assistant.engine.prompts.prompt import Style


class OwnAnswer:
    """The answers to the sentences of one text. Each is read once; changes of it are read from their place on."""

    def __init__(self, loaded: LoadedModel, style: Style, task: str) -> None:
        self._loaded, self._style, self._task = loaded, style, task
        self._lead = " " if isinstance(style, AdapterStyle | PlainStyle) else ""
        self._read: dict[str, _Reading | None] = {}

    def departs(self, sentence: str) -> bool:
        """Whether greedy decoding would leave the sentence before its end; of one that is too long to tell, too."""
        read = self._reading(sentence)
        return read is None or any(read.text.likeliest(place) != read.text.ids[place] for place in read.own)

    def gains(self, text: str, edits: Sequence[Edit]) -> list[float | None]:
        """By how much each change makes the answer likelier, in natural logarithms; None of a change of two sentences, or of
        one that is too long."""
        result: list[float | None] = [None] * len(edits)
        at = 0
        for sentence in sentences.split(text.replace("\n", " ")):
            start, end = at, at + len(sentence.text)
            at = end + len(sentence.space)
            inside = [place for place, edit in enumerate(edits) if start <= edit.start and edit.end <= end]
            read = self._reading(sentence.text) if inside else None
            if read is None:
                continue
            changed = [
                branch(
                    read.text.ids,
                    self._ids(
                        read.prompt,
                        applied(sentence.text, [Edit(edit.start - start, edit.end - start, edit.text, edit.kind)]),
                    ),
                )
                for edit in (edits[place] for place in inside)
            ]
            gains = iter(read.text.gains([each for each in changed if each is not None]))
            for place, each in zip(inside, changed, strict=True):
                result[place] = next(gains) if each is not None else 0.0
        return result

    def _reading(self, sentence: str) -> _Reading | None:
        if sentence not in self._read:
            prompt = self._style.render(PromptParts(self._task, sentence))
            # What a model thinks before it answers cannot be read in its place.
            ids = [] if prompt.thinking else self._ids(prompt.ids, sentence)
            short = 0 < len(ids) < self._loaded.context_length
            self._read[sentence] = _Reading(prompt.ids, ReadText(self._loaded, ids)) if short else None
        return self._read[sentence]

    def _ids(self, prompt: Sequence[int], answer: str) -> list[int]:
        # A line break ends an answer in most forms, and tells one that goes on from one that is done.
        return [*prompt, *self._style.codec.plain(f"{self._lead}{answer}\n")]


class _Reading:
    def __init__(self, prompt: Sequence[int], text: ReadText) -> None:
        self.prompt, self.text = prompt, text
        self.own = range(max(1, len(prompt)), len(text.ids) - 1)
