"""Whole paragraphs with the real libraries."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest

from assistant.proofing import dictionaries, english
from assistant.proofing.checker import LONGEST, Checker, Options
from assistant.proofing.issues import Issue, shifted

ENGLISH = "We recieve a letter every day. This is an test of the the linter."


def found(issues: tuple[Issue, ...]) -> list[tuple[str, str]]:
    return [(issue.kind, issue.text) for issue in issues]


def test_english_words_and_grammar() -> None:
    issues = Checker(Options()).check(ENGLISH)
    assert found(issues) == [("spelling", "recieve"), ("grammar", "an"), ("grammar", "the the")]
    assert all(ENGLISH[issue.start : issue.end] == issue.text for issue in issues)
    assert issues[0].suggestions and issues[0].suggestions[0] == "receive" and not issues[0].message
    assert issues[2].suggestions == ("the",) and issues[2].message


def test_each_kind_alone_and_neither() -> None:
    assert found(Checker(Options(grammar=False)).check(ENGLISH)) == [("spelling", "recieve")]
    assert found(Checker(Options(spelling=False)).check(ENGLISH)) == [("grammar", "an"), ("grammar", "the the")]
    assert Checker(Options(spelling=False, grammar=False)).check(ENGLISH) == ()


def test_places_count_utf_16_units() -> None:
    issue = Checker(Options()).check("😀 We recieve 😀 letters every single day")[0]
    assert (issue.start, issue.end) == (6, 13)


def test_a_paragraph_that_begins_with_a_tab_is_no_code() -> None:
    text = "\tWe recieve a letter every single day."
    issue = Checker(Options()).check(text)[0]
    assert text[issue.start : issue.end] == "recieve"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and my aunt read it. the bells rang again.", [("grammar", "the")]),
        ("Nobody spoke untill the adress was read.", [("spelling", "untill"), ("spelling", "adress")]),
        ("## The bells of the old church", []),
        ("He waited -- and then...  Nothing came.", []),
        ("He go home.", [("grammar", "go")]),
    ],
)
def test_what_counts_as_a_mistake(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(Checker(Options()).check(text)) == expected


@pytest.mark.parametrize(("dialect", "wrong"), [("US", ["colour"]), ("GB", ["color"])])
def test_dialects(dialect: str, wrong: list[str]) -> None:
    text = "The colour and the color are on my desk."
    assert [issue.text for issue in Checker(Options(dialect=dialect)).check(text)] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "你好，我们明天去学校。",
        "今日は学校に行きます。",
        "Look at `teh codee`, https://exmaple.org/teh and ada@exmaple.org for the answer.",
        "The NASA x86 B2B report is on my iPhone.",
        "Il gatto dorme sulla poltrona mentre fuori piove da stamattina.",
        "Θα πάμε αύριο στο σχολείο.",
        "recieve " * (LONGEST // 8 + 1),
    ],
)
def test_nothing_is_marked_in(text: str, german: Path) -> None:
    assert Checker(Options()).check(text) == ()


def test_another_language_by_its_dictionary(german: Path) -> None:
    checker = Checker(Options())
    assert checker.known_languages() == ["de", "en"]
    text = "Die Katze schlät nicht auf dem Sofa und der Hund ist im Graten."
    issues = checker.check(text)
    assert found(issues) == [("spelling", "schlät"), ("spelling", "Graten")]
    assert {issue.language for issue in issues} == {"de"} and issues[0].suggestions is None
    assert "Garten" in checker.suggest(issues[1])
    assert found(checker.check(ENGLISH))[0] == ("spelling", "recieve")


def test_few_words_are_taken_for_the_documents_language(german: Path) -> None:
    checker = Checker(Options())
    checker.begin("Die Katze schläft nicht auf dem Sofa und der Hund ist im Garten.")
    assert checker.check("Die Kinder") == ()
    assert found(checker.check("Die Kindre")) == [("spelling", "Kindre")]


def test_without_the_libraries_nothing_fails_and_the_reason_is_known(
    monkeypatch: pytest.MonkeyPatch, german: Path
) -> None:
    monkeypatch.setitem(sys.modules, "harper", None)
    checker = Checker(Options())
    assert set(checker.hindrances()) == {"grammar"} and checker.known_languages() == ["de"]
    assert checker.check(ENGLISH) == ()
    monkeypatch.setitem(sys.modules, "hunspell", None)
    checker = Checker(Options())
    assert set(checker.hindrances()) == {"grammar", "spelling"}
    assert checker.check("Die Katze schlät nicht auf dem Sofa und der Hund ist im Graten.") == ()
    assert english.hindrance() and dictionaries.hindrance()


def test_english_by_a_dictionary_when_harper_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "harper", None)
    assert found(Checker(Options()).check(ENGLISH)) == [("spelling", "recieve")]


def test_issues_move_with_an_edit_that_does_not_touch_them() -> None:
    one, two = Issue(0, 3, "spelling", "teh", "en"), Issue(10, 13, "spelling", "hte", "en")
    moved = shifted((one, two), 5, 6, 4)
    assert [(issue.start, issue.end) for issue in moved] == [(0, 3), (14, 17)]
    assert shifted((one, two), 3, 3, 1)[0].start == 11
    assert shifted((one, two), 12, 13, -1) == (one,)


def test_letters_in_two_characters_and_soft_hyphens_are_no_mistakes(german: Path) -> None:
    checker = Checker(Options(locales=("de_DE",)))
    plain = "der Hund schläft auf dem Sofaa und die Straße ist nicht das Haus"
    expected = [("spelling", "Sofaa")]
    assert found(checker.check(plain)) == expected
    for text in (unicodedata.normalize("NFD", plain), plain.replace("t", "t\u00ad"), plain.replace("fa", "f\u00ada")):
        issues = checker.check(text)
        assert found(issues) == expected
        marked = text[issues[0].start : issues[0].end]
        assert marked.replace("\u00ad", "") == "Sofaa"
