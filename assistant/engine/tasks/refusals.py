"""A chat model that refuses says so in the place of an answer; that must not land in a text."""

from __future__ import annotations

import re

from assistant.errors import ModelRefused

_APOLOGY = r"(?:i(?:'m| am) (?:so |very |really )?sorry|sorry|i apologi[sz]e|my apologies|unfortunately)[,.!;:]?(?: but)?[,]?\s+"
_UNABLE = r"i(?:'m| am)? (?:can(?:'t|not| not)|won't|will not|not able to|unable to|not comfortable)\b"
_REQUEST = r"(?:assist|help|comply|fulfil|provide|do that|do this|complete|request|create|generate|write|continue|engage|process|rewrite|translate|summari[sz]e)"
_REFUSALS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_APOLOGY}{_UNABLE}.{{0,40}}?\b{_REQUEST}\b",
        rf"{_UNABLE} (?:\w+ ){{0,3}}{_REQUEST}",
        r"as an? (?:ai|artificial intelligence|(?:large )?language model)\b",
        r"i(?:'m| am) (?:just |only )?an? (?:ai|artificial intelligence|(?:large )?language model)\b",
        r"(?:很|非常)?(?:抱歉|对不起)[，,。！]?\s*(?:但|但是)?我(?:无法|不能|不会|没有办法)",
        r"我(?:无法|不能)(?:协助|帮助|满足|提供|完成|回答|处理)|作为(?:一个|一名)?\s*(?:AI|人工智能|语言模型)",
        r"(?:je suis désolée?|désolée?)[,.!]?\s*(?:mais )?je ne (?:peux|puis)(?: malheureusement)? pas|en tant qu(?:'|e )(?:ia\b|intelligence artificielle|modèle de langage|assistant)",
        r"(?:es )?tut mir (?:sehr )?leid,?(?: aber)? (?:ich kann|dabei kann ich|das kann ich)|als (?:eine? )?(?:ki\b|künstliche intelligenz|sprachmodell|ki-\w+)",
        r"lo siento,? (?:pero )?no puedo|como (?:una? )?(?:ia\b|inteligencia artificial|modelo de lenguaje)",
    )
]
# Characters; a refusal shows within them.
_SHOWS = 90


# Nothing but an apology, in a whole answer.
_BARE = re.compile(rf"{_APOLOGY}{_UNABLE}[\s.!…]*\Z", re.IGNORECASE)
_SAID_TOO = re.compile(
    r"\bsorry\b|\bapolog|\bunable\b|\bcan(?:no|')t\b|\bdeclin|\brefus|\bregret|\bcancel|\bdésol|\bne p\w+ pas\b|\bleid\b"
    r"|\bkann\w* (?:\w+ )*nicht\b|\blo siento\b|\bno pued|抱歉|对不起|无法|不能|\bAI\b",
    re.IGNORECASE,
)


def is_refusal(answer: str, asked: str, *, whole: bool = True) -> bool:
    """Whether `answer` declines in the place of an answer. Never where `asked` says anything of the kind itself.

    A `whole` answer that is no more than an apology is one too.
    """
    plain = _plain(answer).lstrip("\"'*_“‘ \n")
    found = any(pattern.match(plain) for pattern in _REFUSALS) or (whole and _BARE.match(plain) is not None)
    return found and not any(pattern.search(_plain(asked)) for pattern in (*_REFUSALS, _SAID_TOO))


def _plain(text: str) -> str:
    return text.replace("’", "'")


_LAST_WORD = re.compile(r"[a-zA-Zà-ÿ]+\Z")


class Refusal:
    """Holds back the start of an answer until it is clear that it is one. Raises `ModelRefused` where it is none."""

    def __init__(self, asked: str, model: str) -> None:
        self._asked, self._model = asked, model
        self._held = ""
        self._clear = False

    def feed(self, text: str) -> str:
        if self._clear:
            return text
        self._held += text
        self._check(whole=False)
        if len(self._held.lstrip()) < _SHOWS and not self._innocent():
            return ""
        return self._release()

    def _innocent(self) -> bool:
        """Whether the first words already rule a refusal out, so that the answer need not wait."""
        start = _plain(self._held).lstrip("\"'*_“‘ \n").lower()
        return len(start) > 2 and not any(start.startswith(word[: len(start)]) for word in _BEGINNINGS)

    def _release(self) -> str:
        self._clear = True
        text, self._held = self._held, ""
        return text

    def end(self) -> str:
        if self._clear:
            return ""
        self._check(whole=True)
        return self._release()

    def _check(self, *, whole: bool) -> None:
        # The last word may go on, and "ai" become "airport".
        said = self._held if whole else _LAST_WORD.sub("", self._held)
        if is_refusal(said, self._asked, whole=whole):
            raise ModelRefused(self._model, self._held.strip())


_BEGINNINGS = (
    "i'm", "i am", "i can", "i won't", "i will", "i apol", "sorry", "my apol", "unfort", "as a", "很抱", "很对", "非常抱", "非常对",
    "抱歉", "对不起", "我无法", "我不能", "作为", "je suis dés", "dés", "en tant", "es tut", "tut mir", "als ", "lo siento", "como ",
)  # fmt: skip
