"""Sentences in which a model speaks to the person instead of writing the text: "Sure! Here is the revised text:".

They are looked for at the beginning of a line, in the five languages, and cut off where the text itself is there too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from assistant.text import sentences

_ADJECTIVE = r"(?:revised|corrected|rewritten|rephrased|simplified|shortened|improved|friendl(?:y|ier)|warmer|professional|concise|polite|new|final|updated|translated)"
_THING = (
    r"(?:text|version|rewrite|rewriting|revision|correction|summary|translation|headline|titles?|table|list|answer|outline"
    r"|paragraph|response|passage|draft|key points|e-?mail|letter|result|output|sentence|rewording|json)"
)
_MADE = r"(?:text|version|rewrite|rewriting|revision|correction|summary|translation|headline|outline|rewording|response|draft)"
_ANY = rf"(?:the|a|an|your|my|one|another|some|five|three) (?:(?:[\w-]+,? ){{0,3}}{_ADJECTIVE} (?:[\w-]+,? ){{0,2}}{_THING}|(?:[\w-]+,? ){{0,3}}{_MADE})\b"
_OPENERS = r"(?:sure|certainly|of course|absolutely|okay|ok|great|got it|understood|no problem|alright)(?: thing)?"
_SORRY = (
    r"(?:i(?:'m| am) (?:so |very |really |truly )?sorry|sorry|my apologies|apologies|i (?:do |sincerely )?apologi[sz]e)"
)
_MUDDLE = r"(?:confusion|misunderstanding|mistake|error|mix-up)"
_TALK = (
    rf"{_OPENERS}[,!.:—–-]+ ?(?=\S*\s*(?:here|i\b|let|the following|below|this is)|\s*$)",
    r"(?:sure|certainly|absolutely),? (?:here|i'|i )|(?:sure|certainly|absolutely)! (?=\S)",
    r"(?:below|the following) (?:is|are) (?:the|a|an|your|my|some)\b[^\n]{0,90}:",
    r"here(?:'s| is| are| you go)\b[^\n.!?]{0,110}:\s*$",
    rf"here(?:'s| is| are) {_ANY}",
    r"(?:(?:please|kindly)(?: (?:also|just))?|(?:could|can|would) you(?: please)?) (?:provide|share|paste|send|give) (?:me )?(?:with )?(?:the|your|a|more|any|some)"
    r" (?:[\w-]+ ){0,3}(?:text|passage|paragraph|document|details|context)\b(?! of\b)",
    r"(?:it (?:seems|looks|appears)|i (?:see|notice|understand|think))(?: like| that)? you(?:r (?:message|text|request)\b|'(?:re|ve)\b| (?:are|have|did|want|need|would|forgot)\b)[^\n]{0,60}\b(?:text|message|request|provide|ask|rewrit|looking for|help)",
    r"i (?:don't|do not|can't|cannot) see (?:any|the|a) (?:\w+ )?(?:text|passage|paragraph)",
    r"you (?:haven't|have not|didn't|did not) (?:provide|share|give|paste|include)",
    r"(?:how|what) (?:can|may|would) (?:i|you like me to) (?:help|assist|do)\b",
    r"(?:as|i am|i'm) an? (?:ai|artificial intelligence|(?:large )?language model)\b",
    r"i(?:'ve| have) (?:rewritten|rephrased|revised|corrected|simplified|shortened|summari[sz]ed|tried to|kept the|changed the|made (?:the|some|a few|it))\b",
    rf"(?:in )?(?:this|my|the) (?:{_ADJECTIVE}|rewrite|revision)(?: (?:text|version|sentence|paragraph|passage))?,? (?:is\b|keeps?|maintains?|has\b|sounds?|conveys|uses|makes|aims|i\b)",
    r"\(?(?:note|explanation|changes(?: made)?|output|rewrite|revision|rewritten|revised|corrected|translation)(?:\*\*)? ?:",
    rf"\(?(?:the |my )?{_ADJECTIVE} (?:text|version|sentence|paragraph|e-?mail|letter)(?:\*\*)? ?:",
    r"the text (?:you provided|above|below)\b|the (?:provided|given) (?:text|passage)\b",
    r"as (?:requested|you (?:asked|requested))[,:]",
    r"(?:in other words,? )?(?:in|within|given) the context of the (?:given |provided |original )?(?:video|text|passage|article|document)\b",
    r"(?:voici|voilà|bien sûr|certainement|d'accord)\b[^\n]{0,80}[:!](?=\s|$)",
    r"(?:hier (?:ist|sind)|natürlich|gerne?|selbstverständlich|klar|sicher)\b[^\n]{0,80}[:!](?=\s|$)",
    r"(?:anmerkung|hinweis|nota|remarque) ?:",
    r"(?:aquí (?:está|tiene|tienes|te|le)|claro|por supuesto|desde luego)\b[^\n]{0,80}[:!](?=\s|$)",
    r"(?:当然|好的|没问题)[^\n]{0,30}[：:！!，,。]|(?:以下是|下面是|这是)[^\n]{0,30}[：:]|请提供|（?注[：:]|说明[：:]",
)  # fmt: skip
# What was done to the text, told behind it; all that follows is of the same kind.
_DONE = (
    r"(?:made|added|adjusted|changed|replaced|removed|rephrased|reworded|rewrote|rewritten|corrected|included|used|kept|simplified|shortened"
    r"|tried|aimed|attempted|ensured|maintained|revised|edited|refined|restructured|reorgani[sz]ed|updated|fixed|incorporated|introduced)"
)
_OF_TEXTS = (
    r"(?:text|sentences?|phras(?:e|es|ing)|word(?:s|ing)?|tone|language|clarity|grammar|punctuation|commas?|structure|flow|version|changes|adjustments"
    r"|edits|tweaks|revisions|readability|meaning|paragraphs?|original|spelling|vocabulary|narrative)"
)
_CHANGE = r"(?:edit|edits|version|revision|revisions|rewrite|rewriting|rewording|changes|adjustments|tweaks|modifications|revised version)"
_AFTERWORDS = (
    rf"(?:(?:additionally|also|furthermore|finally|moreover|lastly|then),? )?i(?:'ve| have)?(?: also| just| only| slightly| simply| merely)? {_DONE}\b[^\n]{{0,90}}\b{_OF_TEXTS}\b",
    rf"(?:in|with) (?:this|these|my) (?:{_ADJECTIVE} )?{_CHANGE}\b",
    rf"(?:this|these|my|the) (?:{_ADJECTIVE} )?{_CHANGE} (?:aims?|attempts?|tr(?:y|ies)|makes?|keeps?|maintains?|preserves?|sounds?|adds?|conveys?|helps?|should|ensures?|retains?|improves?|is meant|are meant)\b",
    r"i(?:'d| would) be happy (?:with (?:that|this|it)\b|to (?:help you|refine|provide|make)\b)",
    rf"here(?:'s| is) (?:a|the|my|your|one|another) (?:[\w-]+ ){{0,2}}{_ADJECTIVE} (?:[\w-]+ ){{0,2}}{_THING}\b",
    r"the (?:edited |revised |rewritten |new )?text (?:is|was|sounds|feels) (?:indeed|now|already|a reference|rewritten|revised|written|more|much|slightly)\b"
    r"|the text is ?:",
    rf"[-•] ?{_DONE} [\"“']",
)
# Sentences that a letter may have as well. They are talk where they have nothing of the text.
_COURTESIES = (
    rf"{_SORRY} (?:for|about) (?:any|the|my|your|this) (?:\w+ )?{_MUDDLE}",
    r"i(?:'m| am) (?:so |very |really )?sorry(?:,| to hear| if| but)\b",
    r"i (?:do |sincerely )?apologi[sz]e\b",
    r"(?:please )?let me know if (?:you(?:'d| would)? (?:need|want|like|have|prefer|require)|there(?:'s| is| are)|this|that (?:works|helps)|it\b|i can|anything)",
    r"(?:please )?feel free to (?:ask|let|reach|provide|share|send|adjust|modify|contact|use)\b|(?:please )?go ahead and (?:provide|share|send|paste)\b",
    r"i(?:'d| would|'ll| will|'m| am) (?:be )?(?:more than )?(?:happy|glad|ready|here|able) to (?:help|assist|rewrite|revise)\b",
    r"(?:i )?hope (?:this|that|it) (?:helps|meets|works for you|is (?:what|helpful))\b",
    r"(?:je suis )?désolée? pour (?:la|toute|cette) (?:confusion|erreur)|je m'excuse pour|n'hésitez pas à (?:me|demander)|j'espère que (?:cela|ça) (?:vous )?(?:aide|convient)",
    r"(?:entschuldigung|entschuldigen sie|es tut mir leid)\b[^\n]{0,20}\b(?:verwirrung|missverständnis)|ich hoffe,? das hilft"
    r"|(?:lassen sie|lass) (?:es )?mich wissen, (?:wenn|ob|falls) (?:sie|du)\b",
    r"(?:lo siento|perdón|disculp\w+) por (?:la|cualquier|el) (?:confusión|error|malentendido)|espero que (?:esto )?(?:te |le )?(?:ayude|sirva)|no dudes? en (?:preguntar|decir)",
    r"(?:抱歉|对不起)[^\n]{0,12}(?:误解|混淆|困惑)|希望(?:这|能对|对您)|如果您(?:还)?(?:有|需要)",
)  # fmt: skip
_START = r"(?im)^[\s>*_\"“„«#]*"
_SURE = re.compile(rf"{_START}(?:{'|'.join(_TALK + _AFTERWORDS)})[^\n]*")
# Begun with one of these, a paragraph is talk to its end.
_COMMENT = re.compile(
    rf"{_START}(?:{_AFTERWORDS[0]}|{_AFTERWORDS[2]}|the (?:edited |revised |rewritten |new )?text (?:is|sounds|feels) (?:now |much |slightly )?more\b)"
)
_AFTERWORD = re.compile(rf"{_START}(?:{'|'.join(_AFTERWORDS)})")
_COURTESY = re.compile(rf"{_START}(?:{'|'.join(_COURTESIES)})[^\n]*")
_LINE = re.compile(rf"{_START}(?:{'|'.join(_TALK + _AFTERWORDS + _COURTESIES)})[^\n]*")
_PARENTHESIS = re.compile(
    r"(?im)[(\[（](?:note\b|explanation\b|translation\b|i |this (?:version|rewrite)|anmerkung\b|hinweis\b|nota\b|remarque\b|注)"
    r"[^()\[\]（）\n]{3,300}[)\]）]\s*$"
)
# Through the colon of "Sure! Here is the revised text: ", where the text follows in the same line.
_LEAD = re.compile(r"[^\n:：]{0,140}[:：][*_]*[ \t]*(?=\S)")
_OPENER = re.compile(rf"(?i)[\s*_\"“]*{_OPENERS}[!.]\s+(?=\S)")
_SORRY_SAID = re.compile(
    r"(?i)\bsorry\b|apolog|\bregret|désol|\bexcus|\bleid\b|entschuldig|\bsiento\b|disculp|perd[oó]n|抱歉|对不起"
)
_SORRY_TALK = re.compile(r"(?i)^\W*(?:i(?:'m| am) \w* ?\w* ?sorry|sorry|i (?:\w+ )?apolog|my apolog|apolog|je suis dés|dés|es tut|entsch|lo siento|perd|disc|抱歉|对不起)")  # fmt: skip
_CONTENT = re.compile(r"[^\W\d_]{4,}|\d+")
_FENCED = re.compile(r"\A```[a-z]*\n(.*?)\n?```\s*\Z", re.DOTALL)


def found(answer: str, source: str = "", *, courtesies: bool = True) -> list[str]:
    """Lines and final parentheses in which the model speaks to the writer.

    None of a kind that `source` has itself; and none of the `courtesies` that a letter may have as well ("let me know if
    you need more") where they share words with `source`, or where they are not asked for.
    """
    plain, own = answer.replace("’", "'"), source.replace("’", "'")
    known, words = _bare(own), set(_CONTENT.findall(own.casefold()))
    lines: list[str] = []
    if not _SURE.search(own) and not any(_AFTERWORD.match(inner) for inner in _inner_sentences(own)):
        lines += [match.group().strip() for form in (_SURE, _PARENTHESIS) for match in form.finditer(plain)]
        lines += [inner for inner in _inner_sentences(plain) if _AFTERWORD.match(inner)]
    if courtesies and not _COURTESY.search(own):
        sorry = _SORRY_SAID.search(own) is not None
        for match in _COURTESY.finditer(plain):
            line = match.group().strip()
            shared = words & set(_CONTENT.findall(line.casefold()))
            if len(shared) < 2 and not (sorry and _SORRY_TALK.match(line)) and line not in lines:
                lines.append(line)
    return [line for line in lines if line and _bare(line)[:40] not in known]


def cut(answer: str, source: str = "", *, courtesies: bool = True) -> str:
    """`answer` without the talk before and behind it; talk in its middle stays, and `found` still tells of it."""
    text = answer.strip()
    if (fenced := _FENCED.match(text)) and "```" not in source:
        text = fenced[1].strip()
    text = _without_lead(text, partial(found, source=source, courtesies=courtesies))
    text = _without_afterword(text, partial(found, source=source, courtesies=courtesies))
    text = _without_end(text, partial(found, source=source, courtesies=courtesies))
    return text if text != answer.strip() else answer


def may_begin(line: str) -> bool:
    """Whether a line that is still being written may turn out to be talk."""
    start = line.replace("’", "'").lstrip(' \t>*_"“„«#(（[').lower()
    return len(start) < 160 and any(start.startswith(word[: len(start)]) for word in _FIRST_WORDS)


_FIRST_WORDS = (
    "sure", "certainly", "of course", "absolutely", "okay", "ok", "great", "got it", "understood", "no problem", "alright", "below",
    "the following", "here", "i'm", "i am", "sorry", "my apolog", "apolog", "i apolog", "i do", "i sincerely", "please", "let me",
    "feel free", "go ahead", "kindly", "could you", "can you", "would you", "it seems", "it looks", "it appears", "i see", "i notice",
    "i understand", "i think", "i don't", "i can't", "i cannot", "you haven't", "you have not", "you didn't", "you did not", "i'd", "i would",
    "i'll", "i will", "how can", "how may", "what can", "what would", "i hope", "hope", "as ", "i've", "i have", "in this", "in my", "this ",
    "my ", "the ", "note", "explanation", "changes", "output", "rewrit", "revis", "correct", "translat", "rephras", "simplif", "shorten",
    "improved", "friendl", "warmer", "professional", "concise", "polite", "new ", "final", "updated", "voici", "voilà", "bien s", "certainement",
    "d'accord", "désol", "je ", "n'h", "j'esp", "hier ", "natürlich", "gern", "selbstv", "klar", "sicher", "entsch", "es tut", "ich hoffe",
    "anmerkung", "hinweis", "lass", "aquí", "claro", "por supuesto", "desde luego", "lo siento", "perdón", "disculp", "espero", "no dude",
    "nota", "remarque", "当然", "好的", "没问题", "以下是", "下面是", "这是", "抱歉", "对不起", "希望", "如果您", "请提供", "注", "说明",
)  # fmt: skip


def _without_lead(text: str, said: Callable[[str], list[str]]) -> str:
    while text and _LINE.match(text.replace("’", "'")) and said(text.split("\n", 1)[0]):
        line, _, rest = text.partition("\n")
        lead = _LEAD.match(line)
        if lead and said(lead.group()) and not said(_first(line[lead.end() :])):
            text = (line[lead.end() :] + "\n" + rest).strip()
        elif (opener := _OPENER.match(line)) and not said(_first(line[opener.end() :])):
            text = (line[opener.end() :] + "\n" + rest).strip()
        elif rest.strip():
            text = rest.strip()
        else:
            first, *others = sentences.split(line)
            told = _COMMENT.match(first.text.replace("’", "'")) and not any(":" in each.text for each in others)
            if told or not others or not said(first.text):
                return ""
            text = line[len(first.text) + len(first.space) :].strip()
            if not text:
                return ""
    return text


def _without_end(text: str, said: Callable[[str], list[str]]) -> str:
    while text:
        before, _, line = text.rpartition("\n")
        whole = _LINE.match(line.replace("’", "'")) is not None and bool(said(line))
        if whole and before.strip():
            text = before.rstrip().rstrip("-*_ \n")
            continue
        parenthesis = _PARENTHESIS.search(line.replace("’", "'"))
        if parenthesis and said(parenthesis.group()) and (before + line[: parenthesis.start()]).strip():
            text = (
                (before + "\n" + line[: parenthesis.start()]).strip() if before else line[: parenthesis.start()].strip()
            )
            continue
        parts = sentences.split(line)
        if len(parts) > 1 and _LINE.match(parts[-1].text.replace("’", "'")) and said(parts[-1].text):
            text = text[: len(text) - len(parts[-1].text) - len(parts[-1].space)].rstrip()
            continue
        break
    return text


def _first(line: str) -> str:
    return next((part.text for part in sentences.split(line)), "")


def _inner_sentences(text: str) -> list[str]:
    """Sentences that do not begin their line."""
    return [part.text for line in text.split("\n") if line.strip() for part in sentences.split(line)[1:]]


def _without_afterword(text: str, said: Callable[[str], list[str]]) -> str:
    """`text` up to the sentence that tells what was done to it, where that does not begin a paragraph of its own kind."""
    at = 0
    for number, line in enumerate(text.split("\n")):
        place = at
        for part in sentences.split(line):
            if (number or place > at) and _AFTERWORD.match(part.text.replace("’", "'")) and said(part.text):
                return text[:place].rstrip().rstrip("-*_ \n")
            place += len(part.text) + len(part.space)
        at += len(line) + 1
    return text


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
