from __future__ import annotations

import pytest

from assistant.text import answer_faults, talk_to_writer

LETTER = "Dear Ms Okafor, please bring all four keys on Saturday. Yours, Jonas Weiss"


@pytest.mark.parametrize(
    "answer",
    [
        "Sure! Here is the text in other words:\nDear Ms Okafor, bring the keys.",
        "Here's a friendlier version:\n\nDear Ms Okafor, …",
        "I'm sorry for any confusion, but I need more context.",
        "Please provide the text you would like me to rewrite.",
        "Dear Ms Okafor, bring the keys.\n\n(Note: I have kept the names.)",
        "Dear Ms Okafor, bring the keys.\n\nLet me know if you need anything else!",
        "Revised version: Dear Ms Okafor",
        "I have rewritten the text for you.",
        "Voici le texte corrigé :\nMadame",
        "Hier ist der korrigierte Text:\nSehr geehrte Frau",
        "好的，以下是修改后的内容：\n各位读者",
    ],
)
def test_talk_to_the_writer_is_seen(answer: str) -> None:
    assert answer_faults.talk(answer, LETTER)


@pytest.mark.parametrize(
    "answer",
    [
        "Dear Ms Okafor, would you be so kind as to bring all four keys?",
        "Here we stood for an hour, and nobody came.",
        "Here is where the road ends.",
        "Sure enough, it rained.",
        "“I am sorry,” said Noor, and she meant it.",
        "Note the colour of the roof.",
        "这是一座老桥。",
    ],
)
def test_plain_prose_is_no_talk(answer: str) -> None:
    assert answer_faults.talk(answer, LETTER) == []


def test_words_of_the_text_are_no_talk() -> None:
    asked = "Please let me know if Tuesday suits you."
    assert answer_faults.talk("Please let me know if Tuesday suits you.", asked) == []


def test_words_of_an_example_are_seen_where_they_cannot_be_chance() -> None:
    examples = ["Anna is 30 and lives in Oslo.", "Because it was raining heavily, we decided to stay at home."]
    assert answer_faults.example_words("| Anna | 30 | Oslo |", LETTER, examples) == ["Anna", "30", "Oslo"]
    assert answer_faults.example_words("It was raining heavily, dear Ms Okafor.", LETTER, examples) == [
        "raining",
        "heavily",
    ]
    assert answer_faults.example_words("We decided that the keys are four.", LETTER, examples) == []
    assert answer_faults.example_words("Anna, 30", "Anna is 30 years old.", examples) == []


def test_thoughts_are_seen() -> None:
    assert answer_faults.thoughts("It is late.</think>\nYes.") == ["</think>"]
    assert answer_faults.thoughts("[THINK]hm[/THINK] Yes") and answer_faults.thoughts("◁think▷ x")
    assert answer_faults.thoughts("I think so.") == []


def test_a_headline_that_is_the_beginning_of_the_text_is_a_copy() -> None:
    text = "# Report\n\nThe Kettle Bridge in Arnsby will be closed to cars from Monday, the council said."
    assert answer_faults.is_cut_copy("The Kettle Bridge in Arnsby will be closed to cars fr", text)
    assert not answer_faults.is_cut_copy("Kettle Bridge closes to cars", text)


def test_a_clause_said_twice_is_seen_in_both_ways_of_writing() -> None:
    once = "The bridge was built in 1868 and carries many cars a day."
    assert answer_faults.repeated(once) == []
    assert answer_faults.repeated(f"{once} {once}")
    assert answer_faults.repeated(
        "新馆将于六月十八日上午九点开放，地址是滨江路。新馆将于六月十八日上午九点开放，地址是滨江路。"
    )


AFTERWORDS = [
    'I made the text sound more friendly by using phrases like "In the chair". I also added a touch of warmth.',
    "I made some minor adjustments to enhance the language. Additionally, I rephrased the sentence.",
    "This edit aims to preserve the original message while making the text sound warmer.",
    "In this version, I've made the language more friendly.",
    'I made the following changes: - Changed "on the morning" to "of the morning" for better grammar.',
]


@pytest.mark.parametrize("afterword", AFTERWORDS)
@pytest.mark.parametrize("between", ["  ", " ", "\n\n"])
def test_what_was_done_to_a_text_is_cut_off_behind_it(afterword: str, between: str) -> None:
    source = "Fees stay at 180 euros a year. Luca does not stand again."
    text = "Fees remain at 180 euros a year. Luca will not stand again."
    assert talk_to_writer.found(text + between + afterword, source)
    assert talk_to_writer.cut(text + between + afterword, source) == text


@pytest.mark.parametrize(
    "text",
    [
        "We met on Monday. I made some changes to the text of the contract and sent it to Anna.",
        "The box is full. I added the word list, and this version is the last one.",
    ],
)
def test_a_text_that_speaks_of_changes_itself_is_no_talk(text: str) -> None:
    assert talk_to_writer.found(text, text) == [] and talk_to_writer.cut(text, text) == text


def test_the_first_sentence_behind_a_lead_stays_where_an_afterword_follows() -> None:
    answer = "I'd be happy to help you refine the text. Here's a revised version: Ilse let the bucket down. It fell.  This edit aims to be warm."
    assert talk_to_writer.cut(answer, "Ilse let the bucket down on its rope. It fell for a long time.") == (
        "Ilse let the bucket down. It fell."
    )


def test_a_paragraph_that_begins_with_a_comment_is_talk_to_its_end() -> None:
    answer = "The text is more friendly and warm. It uses a more conversational tone, and adds a touch of warmth."
    assert talk_to_writer.cut(answer, "Present: 43 members. In the chair: Fiona Baird.") == ""
