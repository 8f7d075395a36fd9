"""Which of the five languages a text is in: by its script, then by frequent words, letters and endings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

# Frequent words that are at least four times as frequent in their language as in the other three.
_WORDS = {
    "en": """i you the to is he it that of do this have for my we what don are can she your be his not want with and like
know at they there how go did her think about here time didn very had ve up get if out one were from going why when would
just by good who see need been where let come help tell please doesn should us more could than but now never take too said
got really much something money home day car people make work last right say back any anything told isn many went made our
book lot does only long love house always must look thought new room today way talk school better three speak eat off before
well still won two again old may over father wanted little or into every put sure happy down night after doing asked leave
everything job left yesterday ever find tomorrow believe stay first them years nothing happened morning thanks thank hello
yes evening welcome friend water world train next page letter which these those because their was has its in on an as""",
    "fr": """je est pas vous à il ne tu ce ai nous les une pour suis elle qu dans faire et plus qui ça être avec tout au
moi veux était fait mon sur sont êtes cette votre avez ils lui été cela temps très peux ici par dit pourquoi ma chose pense
sais ont jamais comment où toi vraiment peut avons ton quelque tous avoir elles besoin dire aller beaucoup là aime même
personne mais deux sommes parler peu voir rien étais toujours maison quoi encore trop soit pouvez quand argent avait ou fois
ses monde faut dois autre voiture bon maintenant ces ceci après travail vu aussi combien fais vais notre quel avant aux juste
avais quelle toutes aujourd hui eu père français chez porte arrive bonne assez déjà mieux livre sans voulez puis école trois
enfants savoir quelques gens problème devrais aide manger vie ans heures heure soir demain toute homme leur marie plaît mère
jour merci bonjour bonsoir salut oui non du des le la un train prochaine page lettre jardin chat""",
    "de": """ich nicht ist sie das du zu die er der hat dass ein wir habe mir mit sich auf und den eine wie mich war ihr
von haben sind kann für einen dem als sein dich bin hast um dir noch aus im nach wird uns wenn etwas sehr meine warum mein
weiß bist tun ihn vor mehr werden schon gut gehen wurde werde bitte keine seine hatte möchte nichts muss nur bei diese zum
wo ihm immer über dieses viel können zeit sagte machen einem heute nie sagen euch da würde aber ihre oder deine hätte geld
alle gerne einer ihnen buch dieser alles kein sehen jetzt gesagt gerade viele morgen kannst hause drei einmal müssen mag
wissen wollte geht leben kommen helfen seinen macht wirklich zur dein arbeit willst wer wann wäre glaube wieder auch gesehen
lange vater sprechen tag gemacht haus bis essen gestern schule habt besser kommt meinen ob uhr kam könnte konnte lassen mann
einfach waren ab keinen ging zwei diesem sei guten danke hallo nein ja vielen nächste seite brief garten katze des am""",
    "es": """el no por una él lo los con su para está qué mi las ella más al del yo esta este estoy tiene muy como eso
estaba quiero fue aquí tengo hacer casa esto puedo ha hay todo tiempo algo puede cuando todos gusta tan favor era nada vez
ir ser mucho pero sus ellos ya ahora nos solo sé cómo dos nunca mañana estás tienes trabajo dijo creo dónde puedes dinero
están había quién día ese hablar hace siempre poco tú soy ver libro quiere mejor sobre hoy años nadie voy verdad esa antes
quieres tarde sabe estar sin quería demasiado hizo parece eres tres noche padre tenía usted estado hora así hasta haber vida
días hombre ayer nuevo todavía perro alguien tenemos problema después hecho comer mismo necesito gente cuál coche nosotros
cuándo decir uno gustaría cosas ti debería tus semana pasado podría buen otra cada madre deberías estamos mundo sabía
habitación puerta casi menos escuela saber año desde veces ayuda alguna gracias hola buenos buenas sí y la de que en próxima
página carta jardín gato es se""",
}

_CHINESE_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def _languages_by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, words in _WORDS.items():
        for word in set(words.split()):
            found[word] = (*found.get(word, ()), code)
    return found


_BY_WORD = _languages_by_word()
_SIGNS = {
    "en": r"\w(?:'s|n't|'re|'ve|'ll|'m)\b|th|wh|\w(?:ing|ly|ed|ness|ght)\b|\bw(?!\w*ch)|sh",
    "fr": r"\b(?:[ldjnmtsc]|qu)'|[çœèêëîïùûâàô]|\w(?:eux|eaux?|tion|ment|aient|ez|elle|ette|oir|ère|ée?s?)\b|oi|ou|«\s",
    "de": r"ß|[äöü]|sch|\w(?:ung|keit|heit|lich|isch|chen|en|er|t)\b|ei|tz|ck|pf|\bz(?=[aeiouw])|„",
    "es": r"[ñ¿¡áíóú]|\w(?:ción|dad|mente|ando|iendo|ado|ido|os|as|a|o)\b|ll|\bqu[ei]",
}
_SIGN_PATTERNS = {code: re.compile(pattern) for code, pattern in _SIGNS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPTS = (
    "HIRAGANA", "KATAKANA", "HANGUL", "CYRILLIC", "ARABIC", "HEBREW", "GREEK", "DEVANAGARI", "THAI", "BENGALI", "TAMIL",
)  # fmt: skip
_SAMPLE = 4000
_SURE = 3.0
_LIKELY = 2.0  # enough to propose something else


def is_han(character: str) -> bool:
    return "㐀" <= character <= "䶿" or "一" <= character <= "鿿" or "\U00020000" <= character <= "\U0003ffff"


def _scripts(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for character in text:
        if is_han(character):
            counts["HAN"] += 1
        elif character.isalpha():
            script = unicodedata.name(character, "").split(" ", 1)[0]
            counts[script if script in _OTHER_SCRIPTS else "LATIN"] += 1
    return counts


def scores(text: str) -> dict[str, float]:
    """How much speaks for each language that is written in Latin letters; all zero where nothing does."""
    text = text[:_SAMPLE].lower().replace("’", "'")
    result = dict.fromkeys(_WORDS, 0.0)
    for word in _WORD.findall(text):
        for code in _BY_WORD.get(word, ()):
            result[code] += 1.0 / len(_BY_WORD[word])
    for code, pattern in _SIGN_PATTERNS.items():
        result[code] += 0.3 * len(pattern.findall(text))
    return result


def detect(text: str) -> str | None:
    """The code in `tasks.LANGUAGES` that `text` is most likely in; None for another script and where no letter tells."""
    scripts = _scripts(text[:_SAMPLE])
    if not scripts:
        return None
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    # Japanese mixes kana among its Han characters; a Chinese text at most quotes one.
    if kana * 8 > scripts["HAN"] + kana:
        scripts["HIRAGANA"] += scripts.pop("HAN", 0)
    # A Han character says about as much as four Latin letters, and Chinese texts are full of Latin names.
    scripts["HAN"] *= 4
    script = scripts.most_common(1)[0][0]
    if script == "HAN":
        return "zh"
    if script != "LATIN":
        return None
    found = scores(text)
    best = max(found, key=lambda code: found[code])
    return best if found[best] > 0 else None


def is_surely(text: str, code: str) -> bool:
    """Whether nothing but `code` is likely: said of long enough texts alone, as a few words are often in two languages."""
    if detect(text) != code:
        return False
    if code == "zh":
        return True
    found = scores(text)
    second = max(score for other, score in found.items() if other != code)
    return found[code] >= _SURE and found[code] >= 3 * second


def target_for(text: str, wanted: str, own: str, known: Iterable[str]) -> str:
    """The language to translate `text` into: `wanted`, unless the text seems to be in it; then `own`, the reader's language,
    or else another one of `known`, English first."""
    if detect(text) != wanted or (wanted != "zh" and scores(text)[wanted] < _LIKELY):
        return wanted
    known = list(known)
    order = [code for code in (own, "en", *known) if code in known and code != wanted]
    return order[0] if order else wanted


def source_for(text: str, target: str) -> str:
    """The language to translate `text` from where the person named none; never `target` itself."""
    detected = detect(text)
    if detected is not None and detected != target:
        return detected
    if target != "en":
        return "en"
    others = {code: score for code, score in scores(text).items() if code != target}
    if any(is_han(character) for character in text[:_SAMPLE]):
        return "zh"
    return max(others, key=lambda code: others[code])


def mostly_chinese(text: str) -> bool:
    """Whether a page of this text is set as Chinese or Japanese: wider lines, and more room between them."""
    return len(_CHINESE_SIGNS.findall(text)) > 0.3 * max(1, len(text.strip()))
