"""Cutting words, lines and sentences off a suggestion, and finding one again."""

from __future__ import annotations

import sys

import pytest

from assistant.text import words as text_words
from assistant.ui.asking.suggestion_memory import SuggestionMemory
from assistant.ui.page.word_steps import first_line, first_sentence, first_word, whole_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" quick brown fox", [" quick", " brown", " fox"]),
        ("ly, it doesn't stop.", ["ly,", " it", " doesn't", " stop."]),
        (" said “yes” (or no): so", [" said", " “yes”", " (or", " no):", " so"]),
        ("\n\nNew paragraph", ["\n\nNew", " paragraph"]),
        ("去公园，好。", ["去", "公园，", "好。"]),
        (" 今天天气很好，我们去公园散步吧。", [" 今天", "天气", "很", "好，", "我们", "去", "公园", "散步", "吧。"]),
        ("。火車又誤點了", ["。火車", "又", "誤點", "了"]),
        ("東京タワーです", ["東京タワーです"]),
        ("今日は天気がいい", ["今日は", "天気が", "いい"]),
        ("用 Python 写代码", ["用", " Python", " 写", "代", "码"]),
        ("วันนี้อากาศดี", ["วัน", "นี้", "อากาศ", "ดี"]),
        (" 𠀀𠀁", [" 𠀀𠀁"]),
        (" 😀 ok", [" 😀 ok"]),
        ("…", ["…"]),
        ("", []),
    ],
)
def test_word_by_word(text: str, words: list[str]) -> None:
    found, rest = [], text
    while rest:
        found.append(first_word(rest))
        assert found[-1] and rest.startswith(found[-1])
        rest = rest[len(found[-1]) :]
    assert found == words


def test_without_the_segmenter_words_are_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "budoux", None)
    text_words._parser.cache_clear()
    try:
        assert first_word("公园，好。") == "公"
        assert first_word("园，好。") == "园，"
    finally:
        text_words._parser.cache_clear()


def test_a_line_ends_before_the_next_and_has_the_feeds_before_it() -> None:
    assert first_line(" one\ntwo") == " one"
    assert first_line("\n\ntwo\nthree") == "\n\ntwo"
    assert first_line(" all") == " all"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" and she had to. Then", " and she had to."),
        (" and she had to.", None),
        (". Then he went home. So", ". Then he went home."),
        (" to Mr. Smith of No. 5 Park Road. He", " to Mr. Smith of No. 5 Park Road."),
        (" about 3.5 of them all", None),
        (" he said, “I know it.” She", " he said, “I know it.”"),
        ("去公园散步。然后", "去公园散步。"),
        ("去公园散步。", None),
        ("。然后他回家了。他", "。然后他回家了。"),
    ],
)
def test_a_sentence_ends_where_something_follows(text: str, sentence: str | None) -> None:
    assert first_sentence(text) == sentence


def test_only_whole_words_are_shown_while_more_may_come() -> None:
    assert whole_words(" and she ha") == " and she"
    assert whole_words(" and") == ""
    assert whole_words(" and she ") == " and she"
    assert whole_words("去公园") == "去公园"


def test_a_suggestion_is_found_where_its_text_stands_before_the_caret() -> None:
    memory = SuggestionMemory()
    long = "The long story of a man who went. " * 40
    memory.add("Once", " upon a time")
    memory.add(long, "He came back.")
    assert memory.after("Once") == [" upon a time"]
    assert memory.after("Once upon a") == [" time"]
    assert memory.after("Once upon a time") == []
    assert memory.after("Twice and Once") == []
    assert memory.after("Before it. " + long + "He ") == ["came back."]
    assert memory.after(long[:-1]) == []


def test_alternatives_are_each_remembered_once_and_the_oldest_forgotten() -> None:
    memory = SuggestionMemory()
    for text in (" upon", " in", " upon"):
        memory.add("Once", text)
    assert memory.after("Once") == [" upon", " in"]
    for number in range(64):
        memory.add("Then", f" {number}")
    assert memory.after("Once") == []
