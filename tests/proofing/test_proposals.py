"""Of each mistake the right words are among what is proposed, and what is protected is in no proposal."""

from __future__ import annotations

import random

import pytest

from assistant.proofing import protected
from assistant.proofing.edits import Edit, applied, from_answer
from assistant.proofing.english_forms import forms
from assistant.proofing.proposals import Proposals, proposals
from assistant.proofing.word_tables import tables

MISTAKES = [
    ("She recieved a letter.", "She received a letter."),
    ("Tehy went home.", "They went home."),
    ("I left my keys at there house.", "I left my keys at their house."),
    ("The dog wagged it's tail.", "The dog wagged its tail."),
    ("He has went home.", "He has gone home."),
    ("She walk to school every day.", "She walks to school every day."),
    ("He stoped the car.", "He stopped the car."),
    ("The children was tired.", "The children were tired."),
    ("I saw a elephant.", "I saw an elephant."),
    ("We waited an hour in the the rain.", "We waited an hour in the rain."),
    ("He went to station.", "He went to the station."),
    ("I want to going home.", "I want to go home."),
    ("It depends of the weather.", "It depends on the weather."),
    ("We can tomorrow meet.", "We can meet tomorrow."),
    ("we met in May.", "We met in May."),
    ("I dont know.", "I don't know."),
    ("I don’t like there house.", "I don’t like their house."),
    ("Toms brother came late.", "Tom's brother came late."),
    ("This is alot of work.", "This is a lot of work."),
    ("They are married , happily.", "They are married, happily."),
    ("She could of told me about it", "She could have told me about it"),
    ("This works aswell.", "This works as well."),
    ("It was to late.", "It was too late."),
    ("He lost his jobb and money.", "He lost his job and money."),
]


@pytest.mark.parametrize(("wrong", "right"), MISTAKES)
def test_the_right_words_are_proposed(wrong: str, right: str) -> None:
    assert right in {applied(wrong, [edit]) for edit in proposals().of(wrong)}


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the theatre, the centre and the programme, organised and analysed, travelled in grey.",
        "Mr. Petrowitsch met Ms. Okonkwo and Dr. Nguyen in Duesseldorf, near Kirchfeld.",
    ],
)
def test_british_spelling_and_names_are_no_misspellings(text: str) -> None:
    assert [edit for edit in proposals().of(text) if edit.kind == "spelling" and " " not in edit.text] == []


PROTECTED = [
    "`teh_code`", "[a lnik](https://exmaple.org/teh)", "https://exmaple.org/recieve?x=1", "anna.scmidt@exmaple.org", "[^1]", "$x = teh + y$",
    "<span class='teh'>", "{{ placehoder }}", "“Il pleut des cordes aujourd'hui”", "*mise en plase*", "src/teh/main.py", "@anna_k", "\\cite{smth99}",
    "**C:\\teh**" if False else "v1.2.3", ":thumsup:",
]  # fmt: skip


@pytest.mark.parametrize("literal", PROTECTED)
def test_what_is_protected_is_in_no_proposal(literal: str) -> None:
    chances = random.Random(len(literal))
    words = [
        "We",
        "recieved",
        "it",
        "yesterday",
        "and",
        "and",
        "then",
        "he",
        "go",
        "home",
        "too",
        "the",
        "station",
        "with",
        "there",
        "old",
        "freind",
    ]
    for _ in range(6):
        at = chances.randrange(1, len(words))
        text = " ".join([*words[:at], literal, *words[at:]]) + "."
        found = proposals().of(text)
        assert found
        for edit in found:
            assert literal in applied(text, [edit]), edit


def test_edits_lie_within_the_text_and_change_it() -> None:
    chances = random.Random(4)
    pieces = [
        "The",
        "teh",
        "`x`",
        ",",
        ".",
        "it's",
        "Its",
        "–",
        "😀",
        "a",
        "an",
        "hour",
        "\n",
        "“",
        "”",
        "I",
        "i",
        "go",
        "12",
        "[^2]",
        "é",
    ]
    for _ in range(60):
        text = " ".join(chances.choices(pieces, k=chances.randrange(1, 14)))
        for edit in proposals().of(text):
            assert 0 <= edit.start <= edit.end <= len(text)
            assert applied(text, [edit]) != text


def test_a_word_without_doubt_is_left_alone() -> None:
    text = "She recieved a letter from there house."
    sure = proposals().of(text, doubts=lambda start, end: False)
    assert {edit.text for edit in sure if edit.kind == "spelling"} >= {"received"}
    assert not [edit for edit in sure if edit.kind in ("form", "typo", "in", "out", "confusion", "swapped")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lapulapu is known here.", ["Lapulapu"]),
        ("It was said before (Horkeimer, 1982).", ["Horkeimer"]),
        ('"Never," said Heymar, and left.', ["Heymar"]),
        ('She will not come that way," Heymo objected.', ["Heymo"]),
        ("We use the cloudgov-style pages.", ["cloudgov"]),
        ("Their app has a blog and a podcast, with plugins for a smartphone.", ["app", "blog", "podcast", "plugins"]),
        ("I don't go there, and he could not come himself.", ["don't", "himself"]),
    ],
)
def test_no_other_word_is_proposed_for_names_new_words_and_what_is_right(text: str, words: list[str]) -> None:
    for edit in proposals().of(text):
        for word in words:
            if text[edit.start : edit.end] == word and edit.kind in ("spelling", "name", "confusion", "checker"):
                assert edit.text.lower() not in ("laplace", "herkimer", "hey", "cloud", "dont", "hisself"), edit
                assert edit.kind not in ("spelling", "checker"), edit


def test_a_slip_in_a_word_that_begins_a_sentence_is_mended_by_one_letter() -> None:
    found = {edit.text: edit.kind for edit in proposals().of("Tere are several ways.")}
    assert found["There"] == "name"


def test_small_letters_stay_after_a_colon_and_in_a_quotation_of_a_word() -> None:
    text = 'Others mention: the crises of the use of "they" in it.'
    assert "opening" not in {edit.kind for edit in proposals().of(text)}
    assert "opening" in {edit.kind for edit in proposals().of("she left early.")}


def test_where_a_slip_of_one_letter_explains_a_word_nothing_farther_is_proposed() -> None:
    found = [edit.text for edit in proposals().of("I have no objjection to it.") if edit.kind == "spelling"]
    assert "objection" in found and "objections" not in found


def test_what_can_mean_one_thing_only_is_certain() -> None:
    found = {edit.text: edit.kind for edit in proposals().of("They should of told me, but I dont mind.")}
    assert found["should have"] == found["don't"] == "certain"
    assert Edit(5, 9, "a lot", "spelling") in proposals().of("I do alot of work.")


def test_the_first_word_of_a_sentence_is_not_taken_out() -> None:
    assert "out" not in {edit.kind for edit in proposals().of("That puts a stop to it.") if edit.start == 0}


def test_without_hunspell_a_table_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.proofing import dictionaries

    monkeypatch.setattr(dictionaries, "hindrance", lambda: "not installed")
    text = "I left it at there house."
    assert "I left it at their house." in {applied(text, [edit]) for edit in Proposals().of(text)}


def test_an_entry_of_a_list_may_end_without_a_stop() -> None:
    text = "Buy four litres of milk"
    assert Edit(len(text), len(text), ".", "ending") in proposals().of(text)
    assert Edit(len(text), len(text), ".", "ending") not in proposals().of(text, prose=False)


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("stop", {"stopped", "stopping", "stops"}), ("studies", {"study", "studied", "studying"}), ("writing", {"write", "wrote", "written"}),
        ("went", {"go", "gone", "going"}), ("quick", {"quickly"}), ("lying", {"lie", "lay"}), ("gently", {"gentle"}),
    ],
)  # fmt: skip
def test_forms_of_words(word: str, others: set[str]) -> None:
    assert others <= set(forms(word))
    assert word not in forms(word)


def test_the_tables_are_read_strictly() -> None:
    assert "they're" in tables().confusions["their"]
    assert "a lot" in tables().confusions["alot"]


@pytest.mark.parametrize(
    ("sentence", "answer", "edits"),
    [
        ("He go home.", "He goes home.", [Edit(3, 5, "goes", "answer")]),
        ("He goes home.", "He goes home.", []),
        ("He goes home.", "He goes home with all of his best friends.", []),
        ("He goes home.", "Sure! Here is the corrected version of it:\nHe goes home.", []),
    ],
)
def test_edits_of_an_answer(sentence: str, answer: str, edits: list[Edit]) -> None:
    assert from_answer(sentence, answer) == edits


@pytest.mark.parametrize(
    ("line", "following", "heading"),
    [
        ("# Teh title", "", True), ("1 Introduction", "", True), ("2.3 Methods and data", "", True), ("Methods", "=======", True),
        ("The History Of Our Town", "", True), ("We met at noon.", "", False), ("1 apple is enough.", "", False), ("he go home", "", False),
        ("Buy milk and bread", "", False),
    ],
)  # fmt: skip
def test_headings(line: str, following: str, heading: bool) -> None:
    assert protected.is_heading(line, following) is heading
