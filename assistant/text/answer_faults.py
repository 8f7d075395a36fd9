"""Faults of an answer that a program can see: talk to the writer, words of an example, thoughts, a copied beginning.

Each function returns the passages of the answer that are at fault, so that a caller can show them or cut them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.text import languages, sentences, talk_to_writer

_THOUGHT = re.compile(
    r"(?is)<\s*/?\s*(?:[a-z][\w.-]*:)?(?:think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis|inner_monologue|antthinking"
    r"|rationale)\s*>|\[/?think\]|◁/?think▷|<\|/?think\|>|<\|(?:channel|start|message|constrain|return|call)\|>|<\|?channel\|?>"
    r"|<\|(?:start|end)_(?:thinking|response)\|>|<\|(?:begin|end)_of_(?:thought|solution)\|>|<\|inner_(?:prefix|suffix)\|>"
    r"|</?(?:answer|final_answer)>"
)
_BLOCKS = (
    # A whole block, thoughts that only a closing tag ends, and gpt-oss's channels up to its answer.
    re.compile(r"(?is)<\s*((?:[a-z][\w.-]*:)?(?:think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis|rationale))\s*>.*?</\s*\1\s*>"),
    re.compile(r"(?is)\[think\].*?\[/think\]|◁think▷.*?◁/think▷|<\|start_thinking\|>.*?<\|end_thinking\|>|<\|begin_of_thought\|>.*?<\|end_of_thought\|>"),
    re.compile(
        r"(?is)\A.*(?:</\s*(?:[a-z][\w.-]*:)?(?:think|thinking|thoughts?|reasoning|reflection|scratchpad|analysis|rationale)\s*>|\[/think\]|◁/think▷"
        r"|<\|/think\|>|<\|end_thinking\|>|<\|end_of_thought\|>|<\|channel\|>\s*final[^<]*<\|message\|>)\s*"
    ),
    re.compile(r"(?is)<\|(?:end|return|call)\|>.*|</?(?:answer|final_answer)>|<\|(?:start|end)_response\|>|<\|(?:begin|end)_of_solution\|>"),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{4,}|\d+(?:[.,:]\d+)*")
_SENTENCE_MARK = re.compile(r"[.!?…。！？;；]")
# Words that say nothing of where they come from. Four letters and more; shorter ones are not compared.
_EVERYDAY_TEXT = """about above after again also always another because been before being below between both cannot could does doing done
    down during each every everything first from further good great have having here hers herself himself into itself just
    know like made make many more most much must need needs never nothing only other others ours over please really same
    shall should since some someone something soon still such than that their theirs them then there these they thing things
    this those through time together took under until upon very want wants well were what when where whether which while
    whom whose will with within without would your yours year years make makes name names text find send sent list table
    task tasks date dates null who what column columns rows"""
_EVERYDAY = frozenset(_EVERYDAY_TEXT.split())


def talk(answer: str, asked: str = "", *, courtesies: bool = True) -> list[str]:
    """Lines and final parentheses in which the model speaks to the writer, as `talk_to_writer.found` tells them."""
    return talk_to_writer.found(answer, asked, courtesies=courtesies)


def thoughts(answer: str, asked: str = "") -> list[str]:
    """Marks around a model's thinking, none that the writer's own words in `asked` have."""
    known = asked.casefold()
    return [match.group() for match in _THOUGHT.finditer(answer) if match.group().casefold() not in known]


def without_thoughts(answer: str, asked: str = "") -> str:
    """`answer` without the model's blocks of thought. A block that never ends stays, and `thoughts` reports it."""
    if not thoughts(answer, asked):
        return answer
    for block in _BLOCKS:
        answer = block.sub("", answer)
    return answer.strip()


def without_repeats(answer: str, asked: str = "") -> str:
    """`answer` without the sentences that repeat an earlier sentence word for word."""
    if not (twice := repeated(answer)) or set(twice) <= set(repeated(asked)):
        return answer
    kept, said = "", ""
    for sentence in sentences.split(answer):
        again = said + " " + sentence.text
        if repeated(again) != repeated(said):
            continue
        said = again
        kept += sentence.text + sentence.space
    return kept.rstrip()


def example_words(answer: str, source: str, examples: Iterable[str]) -> list[str]:
    """Words and numbers of the answer that stand in an example and not in the source, everyday words aside.

    One such word may be chance; a name, a number, or two words are none. So single lower-case words are not reported.
    """
    own = {word.casefold() for word in _WORD.findall(source)}
    shown: dict[str, str] = {}
    for example in examples:
        for word in _WORD.findall(example):
            shown.setdefault(word.casefold(), word)
    found: dict[str, str] = {}
    for word in _WORD.findall(answer):
        key = word.casefold()
        if key in shown and key not in own and key not in _EVERYDAY and not _inflected(key, own):
            found.setdefault(key, word)
    telling = [word for key, word in found.items() if word[0].isdigit() or shown[key][0].isupper()]
    return list(found.values()) if telling or len(found) >= 2 else []


def echoes(answer: str, source: str, examples: Iterable[str]) -> list[str]:
    """Sentences of an example that the answer holds nearly whole, though the source has none of it."""
    own = {word.casefold() for word in _WORD.findall(source)}
    said = {word.casefold() for word in _WORD.findall(answer)} - own
    found = []
    for example in examples:
        for sentence in sentences.split(example):
            words = {word.casefold() for word in _WORD.findall(sentence.text)} - own - _EVERYDAY
            if len(words) >= 3 and len(words & said) >= 0.6 * len(words):
                found.append(sentence.text)
    return found


def _inflected(word: str, known: set[str]) -> bool:
    stem = word[: max(4, len(word) - 3)]
    return len(word) > 5 and any(other.startswith(stem) for other in known)


def is_cut_copy(answer: str, source: str) -> bool:
    """Whether a headline is only how the text begins, cut within a sentence."""
    said = _bare(answer)
    if len(said) < 12:
        return False
    return any(
        _bare(paragraph).startswith(said)
        and _bare(paragraph) != said
        and not _SENTENCE_MARK.search(answer.rstrip()[-1:])
        for paragraph in (source, *source.splitlines())
        if paragraph.strip()
    )


def repeated(answer: str, *, words: int = 6) -> list[str]:
    """Runs of `words` words (of twice as many characters in Chinese) that the answer says more than once."""
    if languages.detect(answer) == "zh":
        size = words * 2
        text = re.sub(r"\s+", "", answer)
        pieces = [text[at : at + size] for at in range(len(text) - size + 1)]
    else:
        row = re.findall(r"[^\W_]+", answer.casefold())
        pieces = [" ".join(row[at : at + words]) for at in range(len(row) - words + 1)]
    seen: set[str] = set()
    twice: list[str] = []
    for piece in pieces:
        if piece in seen and piece not in twice:
            twice.append(piece)
        seen.add(piece)
    return twice


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
