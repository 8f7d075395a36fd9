"""Faults of an answer that a program can see: talk to the writer, words of an example, thoughts, a copied beginning.

Each function returns the passages of the answer that are at fault, so that a caller can show them or cut them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.text import languages

# Sentences in which a model speaks to whoever asked, in the five languages. They are looked for at the beginning of a line.
_TALK = re.compile(
    r"""(?imx)^[\s>*_"'“„«]*(?:
    (?:sure|certainly|of\ course|absolutely|okay|ok|great)[,!.:]\ ?(?=\S*\s*(?:here|i|let|the\ following|below)\b|$)
  | here(?:'s|\ is|\ are)\ (?:the|a|an|your|my|some|one|five|three|another)\b[^\n]{0,90}:\s*$
  | here(?:'s|\ is|\ are)\ (?:the|a|an|your)\ (?:\w+\ ){0,3}(?:text|version|rewrite|rewritten|revised|revision|corrected|correction
      |summary|translation|headline|title|titles|table|list|answer|outline|paragraph|response|passage|e-?mail|letter)\b
  | i(?:'m|\ am)\ sorry\ (?:for|to\ hear|if|but|about)\b
  | i\ apologi[sz]e\ for\b
  | (?:please\ )?(?:let\ me\ know|feel\ free\ to|go\ ahead\ and\ (?:provide|share|send))\b
  | please\ (?:provide|share|paste)\ (?:me\ )?(?:with\ )?(?:the|your|a|more)\ (?:\w+\ )?(?:text|passage|paragraph|document|details)\b
  | i(?:'d|\ would)\ be\ (?:happy|glad)\ to\ (?:help|assist)\b
  | i\ hope\ this\ (?:helps|meets|works\ for\ you)\b
  | (?:as|i\ am|i'm)\ an?\ (?:ai|artificial\ intelligence|(?:large\ )?language\ model)\b
  | i(?:'ve|\ have)\ (?:rewritten|revised|corrected|made|kept|changed|tried\ to)\b
  | \(?(?:note|explanation|changes\ made|revised\ (?:version|text)|corrected\ (?:version|text)|rewritten\ (?:version|text)|output|answer)\s*:
  | (?:the|this)\ (?:rewritten|revised|corrected|translated)\ (?:text|version|sentence|paragraph)\b
  | the\ text\ (?:you\ provided|above|below)\b | the\ (?:provided|given)\ (?:text|passage)\b
  | (?:voici|bien\ sûr|certainement)\b[^\n]{0,60}[:!]\s*$ | (?:hier\ ist|hier\ sind|natürlich|gerne)\b[^\n]{0,60}[:!]\s*$
  | (?:aquí\ (?:está|tiene|tienes)|claro|por\ supuesto)\b[^\n]{0,60}[:!]\s*$
  | (?:当然|好的|以下是|下面是|这是)[^\n]{0,30}[：:！!，,]
    )[^\n]*"""
)
_PARENTHESIS = re.compile(r"(?im)\((?:note|explanation|translation|i )[^()\n]{3,300}\)\s*$")
_THOUGHT = re.compile(
    r"(?is)<\s*/?\s*(?:think|thinking|thought|thoughts|reasoning|seed:think)\s*>|\[/?THINK\]|◁/?think▷|<\|channel\|>|<\|start\|>"
)
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


def talk(answer: str, asked: str = "") -> list[str]:
    """Lines and final parentheses in which the model speaks to the writer, none that stand in `asked` as well."""
    known = _bare(asked)
    found = [match.group().strip() for pattern in (_TALK, _PARENTHESIS) for match in pattern.finditer(answer)]
    return [line for line in found if line and _bare(line)[:40] not in known]


def thoughts(answer: str) -> list[str]:
    """Marks around a model's thinking."""
    return [match.group() for match in _THOUGHT.finditer(answer)]


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
