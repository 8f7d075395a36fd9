"""Characters of Unicode for the signs of Word's symbol fonts."""

from __future__ import annotations

_SYMBOL = "\x20!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_WINGDINGS = "\x20✏✂✁👓🔔📖🕯☎✆✉🖃📪📫📬📭📁📂📄🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■☐❐❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞"
_WINGDINGS_HIGH = (
    "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•▪○🞆🞈◉◎🔿▪☐🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦◄➢▲▼←➲↑↓"
    "←→↑↓↖↗↙↘⬅➔⬆⬇🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✓☒☑"
)


def _placed(first: int, signs: str) -> dict[int, str]:
    return {first + place: sign for place, sign in enumerate(signs)}


_FONTS: dict[str, dict[int, str]] = {
    "symbol": _placed(0x20, _SYMBOL) | _placed(0xA0, _SYMBOL_HIGH),
    "wingdings": _placed(0x20, _WINGDINGS) | _placed(0x80, _WINGDINGS_HIGH),
    "wingdings 2": _placed(0x4F, "✗✓☒☑☒☒")
    | _placed(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩")
    | _placed(0x74, "⓿❶❷❸❹❺❻❼❽❾❿")
    | {0x2A: "☐", 0x30: "☐", 0x35: "☐", 0x97: "●", 0x98: "●", 0x99: "•", 0xA0: "■", 0xA1: "■", 0xA2: "■", 0xA3: "☐", 0xAE: "◆"}
    | {0xEC: "★", 0xF8: "❖", 0x21: "🖊", 0x24: "✎", 0x25: "✂"},
    "wingdings 3": _placed(0x21, "←→↑↓↖↗↙↘↔↕") | _placed(0x70, "▲▼△▽◀▶◁▷") | {0x7D: "▶", 0x7C: "◀", 0x84: "→", 0x81: "△"},
    "webdings": {0x61: "✓", 0x72: "✗", 0x63: "□", 0x67: "■", 0x59: "♥", 0x3D: "•", 0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼"}
    | {0x69: "ℹ", 0x6E: "●", 0x6C: "○", 0x73: "?", 0x9B: "✉", 0xC9: "☎"},
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)
UNKNOWN = "\ufffd"


def sign(font: str, code: str) -> str:
    """The sign of a font by its number in sixteens, and U+FFFD where the font is known and the sign is not."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    return _shown(font.lower(), number)


def _shown(font: str, number: int) -> str:
    place = number - 0xF000 if number in _PRIVATE else number
    known = _FONTS.get(font)
    if known is not None and place < 0x100:
        return known.get(place, UNKNOWN)
    if number in _PRIVATE:
        # The place of a letter in an unknown font.
        return chr(place) if 0x20 <= place < 0x7F else UNKNOWN
    return chr(number) if 0x20 <= number < 0x110000 and not 0xD800 <= number < 0xE000 else UNKNOWN


def text(font: str, words: str) -> str:
    """The words of a run in which signs stand at places that belong to its font."""
    if not any(0xF000 <= ord(one) < 0xF100 for one in words):
        return words
    return "".join(_shown(font.lower(), ord(one)) if ord(one) in _PRIVATE else one for one in words)
