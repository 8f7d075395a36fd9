"""What a summary or translation states that its source does not, in five languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.claims import unsupported

ENGLISH = (
    "The town council of Millbrook voted on Tuesday to spend 1,200,000 dollars on a new library. Mayor Susan Ortega said: "
    '"We have waited for this for twenty years." The old building, built in 1931, will become a school for the United '
    "Nations programme. About one in five families asked for longer hours."
)
FRENCH = (
    "La ville de Lyon a annoncé mardi un budget de 3,5 millions d'euros pour les écoles. Le maire, Jean Moulin, a déclaré : "
    "« Nos enfants méritent mieux que cela. » Les travaux commenceront en mars et dureront dix-huit mois."
)
GERMAN = (
    "Die Stadt Bremen baut bis 2027 eine neue Brücke für 12 Millionen Euro. Bürgermeisterin Karin Vogel sagte: „Das ist ein "
    "guter Tag für die ganze Stadt.“ Einundzwanzig Firmen hatten sich beworben."
)
SPANISH = (
    "El río Guadalquivir creció tres metros en dos días. Ana Torres, ingeniera del ayuntamiento, explicó: «No hay peligro "
    "para las casas del barrio». Unas 1.500 personas salieron de sus casas el 4 de enero."
)
CHINESE = "张伟教授表示，这座桥长三百五十米，造价1.2亿元。他说：“这是我们二十年来最大的工程。”工程将于2026年5月完成。"

SOUND = [
    (ENGLISH, "Millbrook will spend $1.2 million on a library; 20% of families wanted longer hours."),
    (
        ENGLISH,
        'Ortega said: "We have waited for this for twenty years." The 1931 building becomes a school for the UN.',
    ),
    (ENGLISH, "The council of Millbrook, led by Mayor Ortega, wants a library after 20 years of waiting."),
    (ENGLISH, "Millbrook: The Rise of a New Library and the End of an Old Building"),
    (FRENCH, "Lyon prévoit 3 500 000 euros pour ses écoles ; les travaux dureront 18 mois."),
    (FRENCH, "Jean Moulin : « Nos enfants méritent mieux que cela »."),
    (GERMAN, "Bremen baut eine Brücke für 12.000.000 Euro. 21 Unternehmen wollten den Auftrag."),
    (GERMAN, "Vogel spricht von einem guten Tag. Die Kosten der Bauarbeiten trägt das Land."),
    (SPANISH, "El Guadalquivir creció 3 metros; 1500 personas salieron el 4 de enero."),
    (CHINESE, "桥长350米，造价1亿2000万元，2026年5月完工。"),
    (CHINESE, "张伟表示，工程明年完成。"),
]
INVENTED = [
    (ENGLISH, "Millbrook will spend 2.1 million dollars.", "2.1 million", "number"),
    (ENGLISH, "The library was built in 1913.", "1913", "number"),
    (ENGLISH, "Mayor Robert Hale wants a new library.", "Robert Hale", "name"),
    (ENGLISH, "The town asked Microsoft for money.", "Microsoft", "name"),
    (ENGLISH, 'Ortega said: "This is the best day of my life."', '"This is the best day of my life."', "quotation"),
    (FRENCH, "Les travaux dureront vingt-quatre mois.", "vingt-quatre", "number"),
    (FRENCH, "Le ministre Paul Durand promet des écoles.", "Paul Durand", "name"),
    (FRENCH, "Il a dit : « Tout va très bien ici ».", "« Tout va très bien ici »", "quotation"),
    (GERMAN, "Die Brücke kostet 120 Millionen Euro.", "120 Millionen", "number"),
    (GERMAN, "Die Planerin heißt Petra Lindner.", "Petra Lindner", "name"),
    (GERMAN, "Vogel sagte: „Das wird niemals gebaut werden.“", "„Das wird niemals gebaut werden.“", "quotation"),
    (SPANISH, "El río creció 13 metros.", "13", "number"),
    (SPANISH, "Según Marta Ruiz, no hay peligro.", "Marta Ruiz", "name"),
    (CHINESE, "桥长五百米。", "五百", "number"),
    (CHINESE, "李明教授表示，桥很长。", "李明", "name"),
    (CHINESE, "他说：“大家都应该来看看。”", "“大家都应该来看看。”", "quotation"),
]


@pytest.mark.parametrize(("source", "text"), SOUND)
def test_what_is_in_the_source_is_not_reported(source: str, text: str) -> None:
    assert [text[claim.start : claim.end] for claim in unsupported(source, text)] == []


@pytest.mark.parametrize(("source", "text", "found", "reason"), INVENTED)
def test_what_is_made_up_is_found_in_its_place(source: str, text: str, found: str, reason: str) -> None:
    claims = unsupported(source, text)
    assert [(text[claim.start : claim.end], claim.reason) for claim in claims] == [(found, reason)]
    assert text[claims[0].sentence[0] : claims[0].sentence[1]] == text


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, GERMAN, SPANISH, CHINESE])
def test_a_text_supports_itself(text: str) -> None:
    assert unsupported(text, text) == []


TRANSLATED = [
    (ENGLISH, "Der Stadtrat von Millbrook gibt am Dienstag 1.200.000 Dollar für eine neue Bibliothek aus.", []),
    (ENGLISH, "米尔布鲁克市议会将花费120万美元。", []),
    (ENGLISH, "Le conseil de Millbrook dépense 1 300 000 dollars.", ["1 300 000"]),
    (CHINESE, "The bridge is 350 metres long and cost 120 million yuan. It will be finished in May 2026.", []),
    (CHINESE, "The bridge is 530 metres long.", ["530"]),
    ("He lives in Germany and works in London.", "Er lebt in Deutschland und arbeitet in London.", []),
    ("Elle habite à Londres.", "She lives in London.", []),
]


@pytest.mark.parametrize(("source", "text", "found"), TRANSLATED)
def test_translations(source: str, text: str, found: list[str]) -> None:
    claims = unsupported(source, text, translated=True)
    assert [text[claim.start : claim.end] for claim in claims] == found


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_texts_can_be_compared(source: str, text: str) -> None:
    for claim in unsupported(source, text):
        assert 0 <= claim.start < claim.end <= len(text)
