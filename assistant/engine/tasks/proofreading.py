"""Mistakes of a text mended one by one: many edits are proposed, and the model's likelihood decides on each.

Edits come from the dictionary, the checker of grammar, a table of confusions and the model's own answer. Headings, quotes,
tables, code and all that `proofing.protected` names stay as they are.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.tasks import long_text, paragraphs
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.paragraphs import Block
from assistant.engine.tasks.sentencewise import SentencewiseTask
from assistant.proofing import protected
from assistant.proofing.edits import Edit, applied, from_answer
from assistant.proofing.proposals import proposals
from assistant.tasks import Correct, Event, Progress
from assistant.text import languages, sentences
from assistant.text.quotation_marks import straighten

if TYPE_CHECKING:
    from assistant.engine.tasks.own_answer import OwnAnswer

_PART = 160  # tokens that are read at once
_ROUNDS = 5  # a mistake may hide another one beside it
_FORMULA = re.compile(r"(^[ \t]*\$\$.*?\$\$[ \t]*$)", re.DOTALL | re.MULTILINE)
_INSIDE_END = re.compile(r"[.!?…][\"'”’)]*\s")
# Parameters; the answers of smaller models without an adapter are no corrections.
_ANSWERS = 500_000_000


class Proofreading(SentencewiseTask[Correct]):
    @property
    def _judges(self) -> bool:
        """Whether the model's likelihood can be had: of no encoder-decoder, and of no model elsewhere."""
        return self._writer is None and self._loaded.kind == "decoder"

    def fit(self) -> Fit:
        return self._fit_spans(PromptParts(self._name, ""))

    def _events(self) -> Iterator[Event]:
        blocks = _blocks(self._task.text)
        total, done = sum(block.work for block in blocks), 0
        if total > 1:
            yield Progress("writing", 0, total)
        alone = total == 1
        for place, block in enumerate(blocks):
            if not block.work:
                yield from self._emit(block.text)
                continue
            entry = place > 0 and not blocks[place - 1].text.endswith(("\n", "\r"))
            prose = not entry and (alone or _INSIDE_END.search(block.text) is not None)
            parts = long_text.split_parts(block.text, self._count, min(_PART, self._context // 4))
            for number, part in enumerate(parts):
                mended = self._mended(part, prose=prose and number == len(parts) - 1)
                if self._tally.finish == "cancelled":
                    return
                yield from self._emit(mended, self._count(mended))
            done += 1
            if total > 1:
                yield Progress("writing", done, total)

    def _mended(self, part: str, *, prose: bool) -> str:
        """`part` with the edits that the model prefers; what was mended when the task was stopped."""
        text = part.rstrip()
        space = part[len(text) :]
        if not text.strip():
            return part
        own = self._own_answer()
        answered = self._own_edits(text, own)
        if not self._judges:
            return applied(text, _apart(answered)) + space
        seen: set[str] = set()
        where: list[protected.Range] = []
        for _ in range(_ROUNDS):
            if self._stopped():
                break
            edits = self._preferred(text, answered, own, where, seen, prose=prose)
            answered = []
            if not edits:
                break
            where = _around(edits)
            text = applied(text, edits)
        return text + space

    def _own_answer(self) -> OwnAnswer | None:
        """Of a model whose own answer is worth asking for."""
        if not self._judges or not (self._adapted or self._loaded.parameters >= _ANSWERS):
            return None
        from assistant.engine.tasks.own_answer import OwnAnswer  # brings torch along

        return OwnAnswer(self._loaded, self._style, self._name)

    def _preferred(
        self, text: str, answered: list[Edit], own: OwnAnswer | None, where: list[protected.Range], seen: set[str], *, prose: bool
    ) -> list[Edit]:  # fmt: skip
        """Edits that the model prefers. What is in `seen`, to which all that was read is added, is read again within `where` alone."""
        from assistant.engine.tasks import judging  # brings torch along, which a model elsewhere does without

        began = time.perf_counter()
        read = straighten(text) if self._style.straight else text
        # An adapter knows what to write, and less of what is likely in a language.
        with self._unadapted():
            judge = judging.Judge(self._loaded, self._style.codec, read if len(read) == len(text) else text)
            foreign = _foreign(text)
            proposed = proposals().of(text, prose=prose, doubts=judge.doubts) + answered
            proposed = [
                edit
                for edit in proposed
                if not protected.touches(foreign, edit.start, edit.end)
                and (
                    any(first <= edit.start and edit.end <= last for first, last in where)
                    or _known_by(text, edit) not in seen
                )
            ]
            rated = judge.rated(proposed)
            seen.update(_known_by(text, one.edit) for one in rated)
        if own is not None and self._adapted:
            rated = judging.with_answers(rated, lambda edits: own.gains(text, edits))
        self._tally.prompt_tokens += judge.tokens
        self._tally.prefill_seconds += time.perf_counter() - began
        return judging.chosen(rated)

    def _stopped(self) -> bool:
        if self._should_stop():
            self._tally.finish = "cancelled"
        return self._tally.finish == "cancelled"

    def _own_edits(self, text: str, own: OwnAnswer | None) -> list[Edit]:
        """Edits that the model writes itself, sentence by sentence; it is asked only where it would not copy the sentence."""
        if self._judges and own is None:
            return []
        found: list[Edit] = []
        at = 0
        for sentence in sentences.split(text.replace("\n", " ")):
            said, start = sentence.text, at
            at += len(sentence.text) + len(sentence.space)
            if not any(character.isalpha() for character in said) or self._stopped():
                continue
            prompt = self._style.render(PromptParts(self._name, said))
            if own is not None and not prompt.thinking and not own.departs(said):
                continue
            filters: list[shaping.Filter] = [shaping.Trim(one_line=True), shaping.Unquote(said)]
            if self._style.straight and shaping.is_curly(said):
                filters.append(shaping.Curl())
            written = self._write(
                prompt, self._task.sampling, self._limits(said), filters, cache=self._style.preamble, refuses_to=said
            )
            answer = "".join(piece for piece, _ in written)
            if self._last_finish == "stop" and answer:
                found += from_answer(said, answer, start)
        barred = protected.ranges(text)
        return [edit for edit in found if not protected.touches(barred, edit.start, edit.end)]


def _blocks(text: str) -> list[Block]:
    """`text` in blocks, of which headings, front matter and formulas are none to be worked on."""
    found: list[Block] = []
    if matter := long_text.FRONT_MATTER.match(text):
        found.append(Block(matter.group(), False))
        text = text[matter.end() :]
    for number, stretch in enumerate(_FORMULA.split(text)):
        found += [Block(stretch, False)] if number % 2 else paragraphs.blocks(stretch)
    lines = [*(block.text for block in found), "", ""]
    for place, (block, end) in enumerate(pairwise([*found, Block("", False)])):
        following = lines[place + 2].partition("\n")[0] if end.text.strip(" \t") in ("\n", "\r\n") else ""
        lone = "\n" not in block.text and len(found) > 1
        if block.heading or (lone and protected.is_heading(block.text, following)):
            found[place] = block._replace(work=False)
    return found


def _foreign(text: str) -> list[protected.Range]:
    """Sentences that are surely in another language than the text; all, where the text is not in English."""
    whole = languages.detect(text)
    if whole not in (None, "en") and languages.is_surely(text, str(whole)):
        return [(0, len(text))]
    found, at = [], 0
    for sentence in sentences.split(text):
        language = languages.detect(sentence.text)
        if language not in (None, "en") and languages.is_surely(sentence.text, str(language)):
            found.append((at, at + len(sentence.text)))
        at += len(sentence.text) + len(sentence.space)
    return found


def _around(edits: list[Edit]) -> list[protected.Range]:
    """Where, once `edits` are made, others may have become clear."""
    from assistant.engine.tasks.judging import NEAR  # brings torch along

    found, grown = [], 0
    for edit in sorted(edits, key=lambda one: one.start):
        start = edit.start + grown
        grown += len(edit.text) - (edit.end - edit.start)
        found.append((start - 2 * NEAR, start + len(edit.text) + 2 * NEAR))
    return found


def _known_by(text: str, edit: Edit) -> str:
    """The edit with what stands around it, which other edits in the text do not change."""
    return f"{text[max(0, edit.start - 20) : edit.start]}[{text[edit.start : edit.end]}|{edit.text}]{text[edit.end : edit.end + 20]}"


def _apart(edits: list[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in edits:
        if not any(edit.touches(other) for other in kept):
            kept.append(edit)
    return kept
