"""A paragraph's mistakes: which language it is in, and who knows that language here."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.proofing import dictionaries, english, prose
from assistant.proofing.dictionaries import Dictionary, DictionaryFiles
from assistant.proofing.issues import Issue
from assistant.text import languages
from assistant.text.counting import characters, units
from assistant.text.letters import Composed, composed

LONGEST = 20_000
MOST_SUGGESTIONS = 6
_SCRIPTS = {
    "latin": (re.compile("[A-Za-z\u00c0-\u024f]"), ()),
    "cyrillic": (re.compile("[\u0400-\u052f]"), ("ru", "uk", "be", "bg", "sr", "mk", "kk", "mn")),
    "greek": (re.compile("[\u0370-\u03ff\u1f00-\u1fff]"), ("el",)),
    "hebrew": (re.compile("[\u05d0-\u05ea]"), ("he",)),
}  # type: dict[str, tuple[re.Pattern[str], tuple[str, ...]]]
_ENOUGH_WORDS = 4
_MOST_UNKNOWN = 0.4
_MOST_TRIED = 5


@dataclass(frozen=True, slots=True)
class Options:
    """`dialect` is one of `english.DIALECTS`; `locales` are the system's, such as "de_AT", the first one first."""

    spelling: bool = True
    grammar: bool = True
    dialect: str = "US"
    locales: tuple[str, ...] = ()


class Checker:
    """Use it from one thread. Dictionaries are opened when a paragraph first needs them, and stay."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._harper = not english.hindrance()
        self._files = {} if dictionaries.hindrance() else dictionaries.find(dictionaries.folders(), options.locales)
        own = dictionaries.own_folder()
        self._own = [language for language, all_ in self._files.items() if all_[0].stem.parent == own]
        self._open: dict[DictionaryFiles, Dictionary | None] = {}
        self._language = self._detected = ""

    def known_languages(self) -> list[str]:
        return sorted({*self._files, *(["en"] if self._harper else [])})

    def hindrances(self) -> dict[str, str]:
        """Why one of "spelling" and "grammar" cannot be had."""
        found = {}
        if not self._harper:
            found["grammar"] = english.hindrance()
        if not self.known_languages():
            found["spelling"] = dictionaries.hindrance() or english.hindrance()
        return found

    def begin(self, sample: str) -> None:
        """`sample` is a part of the document; its language is assumed for paragraphs of few words."""
        detected = languages.detect(sample) or ""
        # Longer paragraphs checked since then tell the language better than the same guess again.
        if detected != self._detected:
            self._language = self._detected = detected

    def check(self, paragraph: str) -> tuple[Issue, ...]:
        """The issues in order; none for a paragraph in an unknown language, or longer than `LONGEST`."""
        if not (self.options.spelling or self.options.grammar) or not 0 < len(paragraph) <= LONGEST:
            return ()
        whole = composed(paragraph)
        if whole.text != paragraph:
            # Letters in two characters, and soft hyphens, are no mistakes of spelling.
            return tuple(_placed(issue, whole, paragraph) for issue in self.check(whole.text))
        words = list(prose.words(paragraph))
        if not words:
            return ()
        script = _script(paragraph)
        for language in self._candidates(paragraph, script):
            found = self._check_as(language, paragraph, words)
            if found is None:
                continue
            unknown = sum(issue.kind == "spelling" for issue in found)
            few = len(words) < _ENOUGH_WORDS
            if few or unknown <= _MOST_UNKNOWN * len(words) or languages.is_surely(paragraph, language):
                if not few:
                    self._language = language
                return tuple(issue for issue in found if getattr(self.options, issue.kind))
        return ()

    def suggest(self, issue: Issue) -> tuple[str, ...]:
        if issue.suggestions is not None:
            return issue.suggestions[:MOST_SUGGESTIONS]
        dictionary = self._dictionary(issue.language)
        return dictionary.suggest(issue.text)[:MOST_SUGGESTIONS] if dictionary is not None else ()

    def _candidates(self, paragraph: str, script: str) -> list[str]:
        if not script:
            return []
        of_script = _SCRIPTS[script][1]
        system = [name.split("_")[0] for name in self.options.locales]
        if script != "latin":
            order = [code for code in (self._language, *system, *of_script) if code in of_script]
            return list(dict.fromkeys(order))[:_MOST_TRIED]
        detected = languages.detect(paragraph)
        if detected == "zh":
            return []
        sure = detected is not None and languages.is_surely(paragraph, detected)
        first = (detected, self._language) if sure else (self._language, detected)
        foreign = {code for _, codes in _SCRIPTS.values() for code in codes}
        order = [code for code in (*first, *system, *self._own) if code and code != "zh" and code not in foreign]
        return list(dict.fromkeys(order))[:_MOST_TRIED]

    def _check_as(self, language: str, paragraph: str, words: list[tuple[int, str]]) -> list[Issue] | None:
        """None when no dictionary and no checker knows the language."""
        if language == "en" and self._harper:
            return english.check(paragraph, self.options.dialect)
        dictionary = self._dictionary(language)
        if dictionary is None:
            return None
        return [
            Issue(before := units(paragraph[:start]), before + units(word), "spelling", word, language)
            for start, word in words
            if not dictionary.knows(word)
        ]

    def _dictionary(self, language: str) -> Dictionary | None:
        for files in self._files.get(language, ()):
            if files not in self._open:
                self._open[files] = Dictionary.open(files)
            opened = self._open[files]
            if opened is not None:
                return opened
        return None


def _placed(issue: Issue, whole: Composed, paragraph: str) -> Issue:
    """Where the issue of a composed paragraph is in the one as it is written."""
    start, end = (whole.origin(characters(whole.text, place)) for place in (issue.start, issue.end))
    return replace(issue, start=units(paragraph[:start]), end=units(paragraph[:end]))


def _script(paragraph: str) -> str:
    """Of most letters; empty for a script that no dictionary is asked about."""
    counts = {name: len(pattern.findall(paragraph)) for name, (pattern, _) in _SCRIPTS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""
