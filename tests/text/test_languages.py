"""Which language a text is in, down to two words."""

from __future__ import annotations

import pytest

from assistant.text.languages import detect, is_surely, scores, source_for, target_for

SENTENCES = {
    "en": [
        "Good morning!", "Thank you very much.", "I can't understand his feelings.", "The shop opens at nine.", "Where is it?",
        "She walked slowly along the river.", "We should have known better.", "Happy birthday, my friend.", "It's raining.",
        "Reading books makes people think.", "The minister resigned on Tuesday after a long debate about the budget.",
    ],
    "fr": [
        "Bonjour à tous !", "Merci beaucoup.", "Je ne comprends pas.", "Où est la gare ?", "C'est la vie.", "Il pleut encore.",
        "Nous avons mangé ensemble hier soir.", "L'été dernier, il faisait très chaud.", "Quelle heure est-il ?",
        "Le magasin ouvre à neuf heures.", "Le ministre a démissionné mardi après un long débat sur le budget.",
    ],
    "de": [
        "Guten Morgen!", "Vielen Dank.", "Ich verstehe das nicht.", "Wo ist der Bahnhof?", "Es regnet schon wieder.",
        "Wir haben gestern zusammen gegessen.", "Im letzten Sommer war es sehr heiß.", "Wie spät ist es?", "Schöne Grüße!",
        "Der Laden öffnet um neun Uhr.", "Der Minister trat am Dienstag nach einer langen Debatte über den Haushalt zurück.",
    ],
    "es": [
        "¡Buenos días!", "Muchas gracias.", "No entiendo nada.", "¿Dónde está la estación?", "Está lloviendo otra vez.",
        "Ayer comimos juntos.", "El verano pasado hizo mucho calor.", "¿Qué hora es?", "Feliz cumpleaños, amigo mío.",
        "La tienda abre a las nueve.", "El ministro dimitió el martes tras un largo debate sobre el presupuesto.",
    ],
    "zh": [
        "你好！", "非常感谢。", "我不明白他的感受。", "火车站在哪里？", "又下雨了。", "我们昨天一起吃饭。", "去年夏天很热。",
        "现在几点？", "生日快乐，我的朋友。", "我用 Python 写程序。", "经过长时间的辩论，部长于星期二辞职。",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_a_sentence_is_recognised(code: str, text: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize("text", [
    "", "   ", "1234 + 5 = ?", "…", "これは日本語の文章です。", "東京へ行きました。", "안녕하세요 여러분", "Привет, как дела?",
    "مرحبا بالعالم", "Γειά σου Κόσμε", "שלום עולם",
])  # fmt: skip
def test_no_guess_for_other_scripts(text: str) -> None:
    assert detect(text) is None


def test_a_name_in_another_script_changes_nothing() -> None:
    assert detect("The city of Beijing (北京) is the capital of the country, and very large.") == "en"
    assert detect("他住在 San Francisco，喜欢这个城市。") == "zh"


@pytest.mark.parametrize(("text", "target", "source"), [
    ("Wo ist der Bahnhof?", "en", "de"), ("Where is it?", "fr", "en"), ("Wo ist der Bahnhof?", "de", "en"),
    ("Merci", "de", "fr"), ("Привет", "de", "en"), ("12", "fr", "en"), ("他住在这里", "zh", "en"),
    ("The 北京 of today is the place to be", "en", "zh"), ("The place is hier", "en", "de"),
])  # fmt: skip
def test_the_language_to_translate_from_is_never_the_target(text: str, target: str, source: str) -> None:
    assert source_for(text, target) == source


def test_scores_of_nothing_are_zero() -> None:
    assert set(scores("1 2 3").values()) == {0.0}


@pytest.mark.parametrize(
    ("text", "code", "sure"),
    [
        ("The house was empty, and nobody had been there for years.", "en", True),
        ("The house was empty, and nobody had been there for years.", "fr", False),
        ("我昨晚做了一个噩梦。", "zh", True),
        ("Il y avait dans le jardin une vieille maison que personne ne voulait plus.", "fr", True),
        ("OK", "en", False),
        ("Paris", "fr", False),
        ("", "en", False),
    ],
)
def test_a_language_is_sure_only_of_enough_text(text: str, code: str, sure: bool) -> None:
    assert is_surely(text, code) is sure


@pytest.mark.parametrize(
    ("text", "wanted", "own", "known", "target"),
    [
        ("The council has decided that the library will stay open.", "en", "en", ("en", "zh", "fr"), "zh"),
        ("The council has decided that the library will stay open.", "en", "de", ("en", "zh", "fr", "de"), "de"),
        ("The council has decided that the library will stay open.", "fr", "en", ("en", "fr"), "fr"),
        ("Le conseil a décidé que la bibliothèque restera ouverte.", "fr", "fr", ("en", "fr", "es"), "en"),
        ("图书馆晚上九点关门。", "zh", "zh", ("en", "zh"), "en"),
        ("The council has decided that the library will stay open.", "en", "en", ("en",), "en"),
        ("Hotel", "en", "en", ("en", "fr"), "en"),
        ("", "en", "en", ("en", "fr"), "en"),
    ],
)
def test_the_target_is_no_language_that_the_text_is_in(
    text: str, wanted: str, own: str, known: tuple[str, ...], target: str
) -> None:
    assert target_for(text, wanted, own, known) == target
