"""What looks wrong with a translation, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.translation_checks import flags, repeats

GOOD = [
    ("I had a bad dream last night.", "J'ai fait un mauvais rêve la nuit dernière.", "en", "fr"),
    ("Get there early.", "Arrives-y tôt !", "en", "fr"),
    ("My uncle, who lives in Paris, came to see us.", "Mein Onkel, der in Paris lebt, kam vorbei.", "en", "de"),
    ("He lives in Germany.", "Er lebt in Deutschland.", "en", "de"),
    ("They paid 1,500 dollars in May.", "Pagaron 1.500 dólares en mayo.", "en", "es"),
    ("The city has three million inhabitants.", "这座城市有300万人口。", "en", "zh"),
    ("他今年三十五岁。", "He is 35 years old.", "zh", "en"),
    ("OK, Tom.", "OK, Tom.", "en", "de"),
    ("Yes, yes, yes!", "Ja, ja, ja!", "en", "de"),
    ("See https://example.org/a?b=1 for more.", "Mehr unter https://example.org/a?b=1.", "en", "de"),
    ("42", "42", "en", "fr"),
]


@pytest.mark.parametrize(("source", "target", "own", "other"), GOOD)
def test_good_translations_have_no_flag(source: str, target: str, own: str, other: str) -> None:
    assert flags(source, target, own, other) == ()


BAD = [
    ("Where is the railway station?", "Where is the railway station?", "en", "fr", "untranslated"),
    ("Where is the railway station?", "Where is the station of the railway?", "en", "de", "untranslated"),
    ("Where is the railway station?", "火车站在哪里？", "en", "es", "untranslated"),
    ("你什么时候回来？", "你什么时候回来？", "zh", "en", "untranslated"),
    ("The dog sleeps.", "The dog sleeps.", "en", "zh", "untranslated"),
    ("I rode in a hot air balloon.", "Ich habe im Zug im Zug im Zug im Zug.", "en", "de", "repeated"),
    (
        "He came home late.",
        "Il est rentré, il est rentré tard, il est rentré, il est rentré tard.",
        "en",
        "fr",
        "repeated",
    ),
    ("He came.", " … ", "en", "fr", "empty"),
    (
        "He came.",
        "Er kam, nachdem er lange auf den Zug gewartet und viel gelesen hatte, nach Hause.",
        "en",
        "de",
        "too-long",
    ),
    ("We walked along the river for hours and talked about our childhood.", "Wir gingen.", "en", "de", "too-short"),
    ("They paid 1,500 dollars.", "Sie zahlten 5.100 Dollar.", "en", "de", "number"),
    ("The meeting is at 10:30.", "La réunion est à midi.", "en", "fr", "number"),
    ("Ask Benjamin tomorrow.", "Frag ihn morgen.", "en", "de", "name"),
    ("我用Python写程序。", "I write programs with it.", "zh", "en", "name"),
    ("See https://example.org/a for more.", "Siehe https://example.com/a für mehr.", "en", "de", "url"),
]


@pytest.mark.parametrize(("source", "target", "own", "other", "flag"), BAD)
def test_bad_ones_have_theirs(source: str, target: str, own: str, other: str, flag: str) -> None:
    assert flag in flags(source, target, own, other)


def test_the_glossary_is_looked_after() -> None:
    terms = (("owner", "Eigentümer"), ("bank", "银行"))
    assert flags("The owner came.", "Der Besitzer kam.", "en", "de", terms) == ("glossary",)
    assert flags("The owner came.", "Der Eigentümer kam.", "en", "de", terms) == ()
    assert flags("The ownership matters.", "Der Besitz zählt.", "en", "de", terms) == ()
    assert flags("He went to the bank.", "他去了银行。", "en", "zh", terms) == ()


def test_what_repeats() -> None:
    assert repeats("la la la la")
    assert repeats("我们去我们去我们去")
    assert not repeats("One by one, day by day, they came and they went.")


@given(
    st.text(max_size=80), st.text(max_size=80), st.sampled_from(["en", "fr", "zh"]), st.sampled_from(["de", "es", "zh"])
)
def test_any_pair_can_be_checked(source: str, target: str, own: str, other: str) -> None:
    found = flags(source, target, own, other, (("a", "b"), ("", "")))
    assert len(set(found)) == len(found)
