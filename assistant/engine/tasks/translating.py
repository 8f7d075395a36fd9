"""A text into another language, unit by unit: marks kept, each answer checked, tried once more where it looks wrong.

A unit is a sentence, or a paragraph for models that know Markdown. The same unit is translated once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.engine.decoding import shaping
from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.prompts.prompt_files import task_words
from assistant.engine.tasks.engine_task import Fit, ModelInUse
from assistant.engine.tasks.sentencewise import SentencewiseTask
from assistant.tasks import GREEDY, Event, Pair, Progress, Sampling, Translate
from assistant.text import inline_marks, languages, sentences, translation_checks

# Half the temperature of free writing: other words where the likeliest were wrong ones, and hardly any nonsense.
SECOND_TRY = Sampling(temperature=0.4, top_k=20, top_p=0.9, repetition_penalty=1.2, seed=1)


class Translating(SentencewiseTask[Translate]):
    """The outcome's `pairs` are the units that were translated; `read_share` is how much of the text they came to."""

    def __init__(self, task: Translate, model: ModelInUse, should_stop: Callable[[], bool]) -> None:
        super().__init__(task, model, should_stop)
        self._known = {pair.source: pair for pair in task.done}
        self._single: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._tokens = 0  # of the answers to the unit that is translated
        self._parts = PromptParts("translate", "")

    def fit(self) -> Fit:
        self._choose_languages()
        return self._fit_spans(self._parts)

    def _choose_languages(self) -> None:
        """Raises `LanguageUnsupported`."""
        source, target = self._task.source, self._task.target
        if source is None or source == target:
            source = languages.source_for(self._task.text, target)
        self._style.check_pair(source, target)
        self._parts = replace(self._parts, source=source, target=target)

    def _events(self) -> Iterator[Event]:
        self._choose_languages()
        spans = self._spans(self._parts)
        self._tally.read_share = 0.0
        read = 0  # characters
        total, done = sum(span.work for span in spans), 0
        if total > 1:
            yield Progress("writing", 0, total)
        units = dict.fromkeys(span.text for span in spans if span.work and span.text not in self._known)
        self._expect([self._asked(text) for text in units], self._task.sampling, self._limits)
        for span, following in zip_longest(spans, spans[1:]):
            if self._stopped():
                return
            if span.work:
                pair = self._known.get(span.text) or self._unit(span.text)
                if self._tally.finish == "cancelled":
                    return
                assert pair is not None
                self._known[span.text] = pair
                self._tally.pairs += (pair,)
                text = pair.target
                # Chinese sentences have no space between them that could become one in another language.
                if span.space or (following is not None and following.work):
                    text += sentences.joiner(span.space, self._task.target)
            else:
                text = span.text + span.space
            yield from self._emit(text, self._tokens)
            self._tokens = 0
            read += len(span.text) + len(span.space)
            self._tally.read_share = min(1.0, read / len(self._task.text))
            if span.work:
                done += 1
                if total > 1:
                    yield Progress("writing", done, total)
        self._stopped()

    def _stopped(self) -> bool:
        if self._should_stop():
            self._tally.finish = "cancelled"
        return self._tally.finish == "cancelled"

    def _unit(self, text: str) -> Pair | None:
        flags: list[str] = []
        target = self._marked(text, flags)
        return None if target is None else Pair(text, target, tuple(dict.fromkeys(flags)))

    def _marked(self, text: str, flags: list[str]) -> str | None:
        """A text with Markdown inside; None where the task was stopped."""
        atoms = inline_marks.atoms(text)
        if all(atom.kind == "text" for atom in atoms):
            return self._sentence(text, flags)
        if len(atoms) == 1:
            atom = atoms[0]
            if atom.kind == "literal":
                return text
            inside = self._marked(atom.text, flags)
            return None if inside is None else atom.before + inside + atom.after
        tried: list[str] = []
        whole = self._as_it_stands(text, tried) if not self._style.sentencewise else self._stripped(text, atoms, tried)
        if whole or self._tally.finish == "cancelled":
            flags += tried
            return whole
        return self._in_pieces(atoms, flags)

    def _as_it_stands(self, text: str, flags: list[str]) -> str | None:
        target = self._sentence(text, flags)
        return target if target is not None and _keeps(text, target) else None

    def _stripped(self, text: str, atoms: Sequence[inline_marks.Atom], flags: list[str]) -> str | None:
        """The text translated without its marks; each mark is then put around the translation of the words that it marked."""
        target = self._sentence(inline_marks.bare(text), flags)
        if target is None:
            return None
        for atom in atoms:
            if atom.kind not in ("link", "emphasis"):
                continue
            label = self._sentence(inline_marks.bare(atom.text), [])
            if label is None:
                return None
            found = _find(target, label) or _find(target, inline_marks.bare(atom.text))
            if found is not None:
                inside = target[found[0] : found[1]]
                target = target[: found[0]] + atom.before + inside + atom.after + target[found[1] :]
            elif atom.kind == "link":
                return None
        return target if _keeps(text, target) else None

    def _in_pieces(self, atoms: Sequence[inline_marks.Atom], flags: list[str]) -> str | None:
        """Each stretch alone: poorer language, and every mark, address and piece of code in its place."""
        parts: list[str] = []
        for atom in atoms:
            core = atom.text.strip()
            if atom.kind == "literal" or not any(character.isalpha() for character in core):
                parts.append(atom.raw)
                continue
            inside = self._sentence(core, flags) if atom.kind == "text" else self._marked(core, flags)
            if inside is None:
                return None
            at = atom.text.index(core)
            parts.append(atom.before + atom.text[:at] + inside + atom.text[at + len(core) :] + atom.after)
        return "".join(parts)

    def _sentence(self, text: str, flags: list[str]) -> str | None:
        """The translation of a text without marks, asked at most twice; the faults of the better answer go to `flags`."""
        if not any(character.isalpha() for character in text):
            return text
        if text not in self._single:
            first = self._tried(text, self._task.sampling)
            if first is None:
                return None
            if first[1]:
                again = SECOND_TRY if self._task.sampling.temperature == 0 else replace(GREEDY, repetition_penalty=1.2)
                second = self._tried(text, again)
                if second is None:
                    return None
                first = min(first, second, key=lambda each: translation_checks.severity(each[1]))
            target, found, finish = first
            self._tally.end(finish)
            self._single[text] = target or text, found  # nothing of the writer's is lost
        target, found = self._single[text]
        flags += found
        return target

    def _tried(self, text: str, sampling: Sampling) -> tuple[str, tuple[str, ...], str] | None:
        """The answer to one text, its faults, and how it ended; None where the task was stopped."""
        parts = self._asked(text)
        filters = (shaping.Trim(one_line=True), shaping.Unquote(text))
        before = self._tally.new_tokens
        written = self._write(
            self._style.render(parts), sampling, self._limits(text), filters, cache=self._style.preamble
        )
        answer = "".join(piece for piece, _ in written)
        self._tokens += self._tally.new_tokens - before
        if self._last_finish == "cancelled":
            self._tally.finish = "cancelled"
            return None
        target = self._with_terms(text, answer)
        found = translation_checks.flags(text, target, self._parts.source, self._parts.target, self._task.glossary)
        return target, found, self._last_finish

    def _asked(self, text: str) -> PromptParts:
        return replace(self._parts, text=text, instruction=self._terms(text))

    def _terms(self, text: str) -> str:
        """The glossary for the prompt: the terms that this text has."""
        lines = [
            f"{term} = {wanted}"
            for term, wanted in self._task.glossary
            if term.strip() and translation_checks.contains(text, term)
        ]
        return task_words("translate")["glossary"].format(terms="; ".join(lines)) if lines else ""

    def _with_terms(self, text: str, target: str) -> str:
        """A term that was copied, in place of which the glossary has another word, is replaced."""
        for term, wanted in translation_checks.missing_terms(text, target, self._task.glossary):
            pattern = translation_checks.term_pattern(term)
            if wanted.strip():
                target = pattern.sub(lambda _, wanted=wanted: wanted, target)  # type: ignore[misc]
        return target


def _keeps(source: str, target: str) -> bool:
    """Whether all code, addresses and targets of links of `source` are in `target`, as often."""
    wanted = Counter(inline_marks.literals(source))
    return all(target.count(literal) >= times for literal, times in wanted.items()) and not (
        Counter(inline_marks.literals(target)) - wanted
    )


def _find(text: str, words: str) -> tuple[int, int] | None:
    """Where `words`, without the stop that ends a sentence, stand in `text` as whole words."""
    words = words.strip().rstrip(".。!！?？")
    if not words:
        return None
    found = re.search(rf"(?<![^\W_]){re.escape(words)}(?![^\W_])" if words.isascii() else re.escape(words), text, re.I)
    return found.span() if found else None
