"""Sentences with the mistakes that people make, each of a kind that the sentence itself shows to be one.

`damaging` exchanges words wherever it can, and some of its "mistakes" are other right sentences. A correction that is taught
on those changes what nobody wrote wrongly. Here a verb form, a number or a preposition changes only where the word beside it
rules the new one out. Misspellings that people really make come from codespell's list, forms of words from lemminflect; both
are installed with the `train` extra alone.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from importlib import resources

from assistant.training.data import damaging
from assistant.training.data.damaging import SOUNDING, exchanged, put, some_word
from assistant.training.data.errors import TrainingError

Way = Callable[[str, random.Random], str | None]

_MORE_SOUNDING = {
    "lead": "led", "led": "lead", "breath": "breathe", "breathe": "breath", "choose": "chose", "chose": "choose",
    "every day": "everyday", "everyone": "every one", "maybe": "may be", "a lot": "alot", "all right": "alright",
    "in to": "into", "cannot": "can not", "themselves": "theirselves", "himself": "hisself", "used to": "use to",
    "supposed to": "suppose to", "should have": "should of", "could have": "could of", "would have": "would of",
    "might have": "might of", "fewer": "less", "me": "I", "whom": "who", "who": "which", "its": "it's",
    "compliment": "complement", "complement": "compliment", "stationary": "stationery", "device": "devise",
    "practice": "practise", "access": "excess", "altogether": "all together", "already": "all ready", "brake": "break",
    "break": "brake", "site": "sight", "sight": "site", "threw": "through", "through": "threw", "wait": "weight",
    "week": "weak", "weak": "week", "whole": "hole", "one": "won", "our": "are", "are": "our", "two": "to", "new": "knew",
    "knew": "new", "see": "sea", "meet": "meat", "plain": "plane", "role": "roll", "sale": "sail", "sent": "send",
    "some": "sum", "wear": "where", "which": "witch", "council": "counsel", "personal": "personnel", "desert": "dessert",
    "form": "from", "from": "form", "for": "fore", "as": "has", "his": "is", "it": "is", "and": "an", "an": "and",
    "on": "one", "very": "vary", "than": "that", "good": "well", "well": "good", "much": "many", "many": "much",
    "few": "little", "he": "him", "him": "he", "she": "her", "they": "them", "them": "they", "we": "us", "us": "we",
    "my": "mine", "her": "hers", "since": "for", "during": "while", "among": "between", "another": "other",
}  # fmt: skip
# Words that ask for one preposition, and others that are written there.
_GOVERNED = (
    (r"(?:depend|depends|depended|depending|rely|relies|relied|focus|focused|focuses|concentrate|insist|insisted|based)", "on", "of in at from"),
    (r"(?:interested|involved|believe|believes|believed|succeed|succeeded|participate|participated|resulted|results|specialize)", "in", "on at for"),
    (r"(?:responsible|famous|suitable|wait|waited|waiting|look(?:ed|ing)? forward|apologize|search|prepare|ready|reason|pay|paid|ask|asked)", "for", "of to about"),
    (r"(?:consist|consists|consisted|aware|afraid|capable|full|proud|tired|instead|because|made|part|parts|number|kind|sort|lack|knowledge|member|members|variety|majority|example|group|out|amount|some|most|many|one|each)", "of", "from with in on"),
    (r"(?:listen|listens|listened|listening|according|due|similar|belong|belongs|belonged|married|access|related|reply|respond|responded|led|lead|leads|refer|refers|referred|able|want|wants|wanted|need|needs|needed|going|try|tried|like|likes|close|next|thanks|agree|used|attention|added|went|go|goes|came|come)", "to", "for at with of in"),
    (r"(?:different|suffer|suffers|suffered|prevent|prevented|protect|protected|far|away|comes|came|derived|separate|resulting|free)", "from", "of to by for"),
    (r"(?:deal|deals|dealing|agree|agreed|compared|associated|provide|provided|filled|covered|satisfied|familiar|combined|angry|along|together|begin|began)", "with", "of to from for"),
    (r"(?:good|bad|look|looks|looked|looking|arrive|arrived|smile|smiled|aim|aimed|laugh|laughed|surprised|stare|stared)", "at", "in on to for"),
    (r"(?:talk|talked|talking|think|thought|thinking|know|knew|worry|worried|ask|asked|learn|learned|information|concerned|care|cared)", "about", "of on for"),
)  # fmt: skip
_TIMES = (
    (r"\bin (?=(?:the (?:morning|evening|afternoon)|spring|summer|autumn|winter|January|February|April|June|July|August|"
     r"September|October|November|December|1[5-9]\d\d|20\d\d)\b)", "at on"),
    (r"\bon (?=(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)", "in at"),
    (r"\bat (?=(?:night|noon|midnight|home|school|work|once|last|least|first|all)\b)", "in on"),
)  # fmt: skip
_BARE = r"(?:will|would|can|could|may|might|must|should|shall|to|did|does|do|don't|didn't|doesn't|won't|can't|couldn't|let's|cannot)"
_DONE = r"(?:has|have|had|hasn't|haven't|hadn't|having)"
_ING = r"(?:am|is|are|was|were|been|be|keep|keeps|kept|without|by|for|of|enjoy|enjoyed|start|started|stop|stopped|avoid|before|after)"
_ONE = r"(?:a|an|this|that|each|every|another|one)"
_MANY = r"(?:many|these|those|several|few|two|three|four|five|six|ten|both|some|most|all)"
_SINGULAR = r"(?:he|she|it|everyone|nobody|somebody|this|that)"
_PLURAL = r"(?:I|we|they|you|people|these|those|children)"
_DROPPED = frozenset({
    "a", "an", "the", "to", "of", "in", "on", "at", "for", "is", "are", "was", "were", "be",
    "been", "have", "has", "had", "that", "it", "and", "with", "as", "not", "do", "by", "from",
})  # fmt: skip
_SUFFIXES = (
    ("ly", ""), ("ful", "full"), ("ness", ""), ("tion", "sion"), ("able", "ible"), ("ence", "ance"), ("ance", "ence"),
    ("ally", "aly"), ("ically", "icly"), ("ment", "mant"), ("ous", "us"), ("ies", "ys"), ("ied", "yed"), ("ely", "ly"),
)  # fmt: skip
_TWO_WORDS = re.compile(r"\b([A-Za-z]{2,}) ([A-Za-z]{2,})\b")


def mistaken(sentence: str, chances: random.Random) -> str:
    """The sentence with one, two or three mistakes; unchanged where none could be made."""
    for _ in range(chances.choices((1, 2, 3), (55, 30, 15))[0]):
        for _ in range(12):
            way = chances.choices(_KINDS, _OFTEN)[0]
            found = way(sentence, chances)
            if found is not None and found != sentence and found.strip():
                sentence = found
                break
    return sentence


def misspelt(sentence: str, chances: random.Random) -> str | None:
    """A misspelling that people make of one of the words."""
    known = misspellings()
    word = some_word(sentence, chances, lambda text: text.lower() in known)
    return None if word is None else put(sentence, word, _cased(word[0], chances.choice(known[word[0].lower()])))


def misspelt_ending(sentence: str, chances: random.Random) -> str | None:
    word = some_word(sentence, chances, lambda text: text.islower() and len(text) > 5)
    if word is None:
        return None
    fitting = [(end, other) for end, other in _SUFFIXES if word[0].endswith(end)]
    if not fitting:
        return None
    end, other = chances.choice(fitting)
    return put(sentence, word, word[0][: len(word[0]) - len(end)] + other)


def wrong_verb(sentence: str, chances: random.Random) -> str | None:
    """A form that the word before it excludes: "will goes", "has went", "is walk", "he walk"."""
    rules: list[tuple[str, str, tuple[str, ...]]] = [
        (_BARE, "VB", ("VBZ", "VBD", "VBG", "VBN")), (_DONE, "VBN", ("VB", "VBG", "VBD")), (_ING, "VBG", ("VB", "VBZ")),
        (_SINGULAR, "VBZ", ("VB",)), (_PLURAL, "VBP", ("VBZ",)),
    ]  # fmt: skip
    chances.shuffle(rules)
    for before, form, others in rules:
        for found in _shuffled(re.finditer(rf"\b{before} (?P<word>[a-z]+)\b", sentence, re.IGNORECASE), chances):
            lemma = verb_of(found["word"], form)
            if lemma is None:
                continue
            wrong = verb_form(lemma, chances.choice(others))
            if wrong and wrong != found["word"]:
                return sentence[: found.start("word")] + wrong + sentence[found.end("word") :]
    return None


def wrong_number(sentence: str, chances: random.Random) -> str | None:
    """ "many book", "a books"."""
    rules = [(_ONE, "NN", "NNS"), (_MANY, "NNS", "NN")]
    chances.shuffle(rules)
    for before, form, other in rules:
        for found in _shuffled(re.finditer(rf"\b{before} (?P<word>[a-z]{{3,}})\b", sentence, re.IGNORECASE), chances):
            wrong = _other_number(found["word"], form, other)
            if wrong is not None and wrong != found["word"]:
                return sentence[: found.start("word")] + wrong + sentence[found.end("word") :]
    return None


def wrong_article(sentence: str, chances: random.Random) -> str | None:
    """ "a" for "an", one left out, one before a possessive or a name of many."""
    if chances.random() < 0.7:
        return damaging.without_article(sentence, chances)
    places = list(re.finditer(r"\b(?:my|your|his|their|our|these|those|many|some|most|people|information)\b", sentence))
    if not places:
        return None
    at = chances.choice(places).start()
    return sentence[:at] + chances.choice(("the ", "a ", "the ")) + sentence[at:] if at else None


def wrong_preposition(sentence: str, chances: random.Random) -> str | None:
    """Another one, or none, where a word before it or after it asks for this one."""
    found: list[tuple[int, int, str]] = []
    for before, right, others in _GOVERNED:
        found += [(m.start(1), m.end(1), others) for m in re.finditer(rf"\b{before} ({right}) ", sentence)]
    for pattern, others in _TIMES:
        found += [(m.start(), m.end() - 1, others) for m in re.finditer(pattern, sentence)]
    if not found:
        return None
    start, end, others = chances.choice(found)
    if chances.random() < 0.25:
        return sentence[:start] + sentence[end + 1 :]
    return sentence[:start] + chances.choice(others.split()) + sentence[end:]


def confused(sentence: str, chances: random.Random) -> str | None:
    """A word or two for others that sound alike or do another work."""
    pairs = {**_MORE_SOUNDING, **SOUNDING} if chances.random() < 0.5 else _MORE_SOUNDING
    found = [m for right in pairs for m in re.finditer(rf"\b{right}\b", sentence)]
    if not found:
        return exchanged(sentence, chances, SOUNDING)
    word = chances.choice(found)
    return put(sentence, word, pairs[word[0]])


def apostrophe(sentence: str, chances: random.Random) -> str | None:
    """One left out, or one in a plain plural."""
    places = list(re.finditer(r"(?<=[a-z])['’](?=[a-z])", sentence))
    if places and chances.random() < 0.8:
        return put(sentence, chances.choice(places), "")
    word = some_word(
        sentence,
        chances,
        lambda text: text.islower() and len(text) > 4 and text.endswith("s") and text[-2] not in "su'",
    )
    return None if word is None else put(sentence, word, word[0][:-1] + "'s")


def comma(sentence: str, chances: random.Random) -> str | None:
    """One where none can stand: between an article or a preposition and its noun, or doubled."""
    places = list(re.finditer(r"(?<=\b(?:the|and|you|for|are|was)) (?=[a-z])", sentence))
    return None if not places else put(sentence, chances.choice(places), ", ")


def space(sentence: str, chances: random.Random) -> str | None:
    """Before a mark, missing behind one, or doubled."""
    places = list(re.finditer(r"[,;:.?!](?= |$)", sentence))
    if not places:
        return None
    mark = chances.choice(places)
    if mark.end() < len(sentence) and chances.random() < 0.5:
        return sentence[: mark.end()] + sentence[mark.end() + 1 :]
    return sentence[: mark.start()] + " " + sentence[mark.start() :]


def capital(sentence: str, chances: random.Random) -> str | None:
    """A small letter for "I", a name, a day or the head; a capital within."""
    places = list(re.finditer(r"\bI\b|(?<=[a-z] )[A-Z](?=[a-z])|^[A-Z]", sentence))
    if places and chances.random() < 0.75:
        mark = chances.choice(places)
        return put(sentence, mark, mark[0].lower())
    word = some_word(sentence, chances, lambda text: text.islower() and len(text) > 3)
    return None if word is None or not word.start() else put(sentence, word, word[0].capitalize())


def dropped(sentence: str, chances: random.Random) -> str | None:
    word = some_word(sentence, chances, lambda text: text in _DROPPED)
    return None if word is None else sentence[: word.start()] + sentence[word.end() :].lstrip(" ")


def swapped(sentence: str, chances: random.Random) -> str | None:
    """Two neighbours, the head left where it is."""
    found = [pair for pair in _TWO_WORDS.finditer(sentence) if pair.start() and pair[1].islower() and pair[2].islower()]
    if not found:
        return None
    pair = chances.choice(found)
    return put(sentence, pair, f"{pair[2]} {pair[1]}")


def joined(sentence: str, chances: random.Random) -> str | None:
    """Two words written as one, or one as two."""
    if chances.random() < 0.6:
        found = [pair for pair in _TWO_WORDS.finditer(sentence) if len(pair[0]) < 12 and pair[2].islower()]
        return put(sentence, pair, pair[1] + pair[2]) if found and (pair := chances.choice(found)) else None
    word = some_word(sentence, chances, lambda text: text.islower() and len(text) > 6)
    if word is None:
        return None
    at = chances.randrange(3, len(word[0]) - 2)
    return put(sentence, word, f"{word[0][:at]} {word[0][at:]}")


def compared(sentence: str, chances: random.Random) -> str | None:
    """ "more easier", "most best", "more good"."""
    found = list(
        re.finditer(
            r"\b(?:[a-z]{2,}(?:ier|iest)|bigger|biggest|larger|largest|faster|better|best|older|smaller)\b", sentence
        )
    )
    if not found:
        return None
    word = chances.choice(found)
    return put(sentence, word, f"{'most' if word[0].endswith('st') else 'more'} {word[0]}")


# How often each kind is tried; a kind that finds no place gives way to another.
_WAYS: tuple[tuple[Way, float], ...] = (
    (misspelt, 3.5), (damaging.mistyped, 2), (misspelt_ending, 0.6), (wrong_verb, 3), (damaging.disagreeing, 2),
    (wrong_number, 2), (wrong_article, 2.5), (wrong_preposition, 2.5), (confused, 2.5), (apostrophe, 1), (comma, 0.5),
    (space, 0.5), (capital, 1), (damaging.mispunctuated, 0.8), (damaging.repeated, 0.8), (dropped, 1.5), (swapped, 1),
    (joined, 0.7), (compared, 0.4), (damaging.inflected, 0.8),
)  # fmt: skip
_KINDS = [way for way, _ in _WAYS]
_OFTEN = [often for _, often in _WAYS]


@cache
def misspellings() -> dict[str, list[str]]:
    """Right words in small letters, and how people misspell each. Raises `TrainingError` without the `train` extra."""
    try:
        text = resources.files("codespell_lib").joinpath("data/dictionary.txt").read_text("utf-8")
    except ModuleNotFoundError as error:
        raise _missing("codespell") from error
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        wrong, _, right = line.partition("->")
        # An entry with several answers or a remark is one that even people do not agree on.
        if "," not in right and " " not in right and right.isalpha() and right.islower() and wrong.isalpha():
            found.setdefault(right, []).append(wrong)
    return found


@cache
def verb_of(word: str, form: str) -> str | None:
    """The verb that `word` is the `form` (Penn tag) of, None where it is none."""
    lemmas = _lemminflect().getAllLemmas(word).get("VERB", ())
    return next((lemma for lemma in lemmas if verb_form(lemma, form) == word), None)


@cache
def verb_form(lemma: str, form: str) -> str | None:
    forms = _lemminflect().getAllInflections(lemma, upos="VERB").get(form, ())
    return forms[0] if forms else None


@cache
def _other_number(word: str, form: str, other: str) -> str | None:
    library = _lemminflect()
    for lemma in library.getAllLemmas(word).get("NOUN", ()):
        forms = library.getAllInflections(lemma, upos="NOUN")
        if word in forms.get(form, ()) and forms.get(other):
            return str(forms[other][0])
    return None


@cache
def _lemminflect():  # type: ignore[no-untyped-def]
    try:
        import lemminflect
    except ImportError as error:
        raise _missing("lemminflect") from error
    return lemminflect


def _missing(package: str) -> TrainingError:
    return TrainingError(f"Mistakes made by rule need {package}: install the program with its `train` extra.")


def _cased(like: str, word: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def _shuffled(found: object, chances: random.Random) -> list[re.Match[str]]:
    matches: list[re.Match[str]] = list(found)  # type: ignore[call-overload]
    chances.shuffle(matches)
    return matches
