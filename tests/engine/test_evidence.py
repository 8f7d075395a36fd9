"""Which sentences a question is about, on the texts whose answers are known."""

from __future__ import annotations

from pathlib import Path

from assistant.actions import scored_texts
from assistant.engine.tasks import evidence, relevance

TEXTS = Path(__file__).parent.parent / "actions" / "texts"


def test_three_sentences_hold_the_answer_to_nearly_every_question() -> None:
    right = total = 0
    for text in scored_texts.load(TEXTS):
        said = [each.of(text.text) for each in relevance.sentences_of(text.text)]
        for asked in text.questions:
            weights = evidence.ranked(asked.question, said)
            best = sorted(range(len(said)), key=lambda place: -weights[place])[:3]
            shown = " ".join(said[place] for place in best).casefold()
            right += any(word.casefold() in shown for word in asked.answer)
            total += 1
    assert right >= 0.9 * total


def test_a_text_of_something_else_covers_nothing_of_a_question() -> None:
    texts = [text for text in scored_texts.load(TEXTS) if text.language == "en"]
    own, other = [], []
    for number, text in enumerate(texts):
        for asked in text.questions:
            for place, found in ((number, own), (number - 1, other)):
                said = [each.of(texts[place].text) for each in relevance.sentences_of(texts[place].text)]
                found.append(evidence.coverage(asked.question, said))
    assert sum(share >= 0.3 for share in own) >= 0.9 * len(own)
    assert sum(share < 0.3 for share in other) >= 0.9 * len(other)


def test_the_kind_of_thing_that_is_asked_for() -> None:
    assert evidence.can_answer("How many boxes are there?", "There are twelve boxes.")
    assert not evidence.can_answer("How many boxes are there?", "The boxes are in the hall.")
    assert not evidence.can_answer("When do they come?", "They come by car.")
    assert evidence.can_answer("Why did they stay?", "They stayed because of the rain.")
    assert evidence.can_answer("Is it red?", "It is.")
    assert evidence.coverage("Who?", ["Anything at all."]) == 1.0


def test_the_sources_of_an_answer_are_what_it_speaks_of_and_an_excuse_has_none() -> None:
    text = (
        "Thank you for the call. The movers come on 14 March, and Mr Brown keeps the key.\n"
        "The garden is free from May, and I can’t help but think about the one next door."
    )
    lot = [relevance.Stretch(0, len(text))]

    def shown(answer: str) -> list[str]:
        return [text[span.start : span.end] for span in evidence.sources(text, lot, answer)]

    assert shown("Mr Brown keeps the key.") == ["The movers come on 14 March, and Mr Brown keeps the key."]
    excuse = "I'm sorry for any confusion, but as a chatbot I don't have the ability to access personal data, and I can't help."
    assert not [one for one in shown(excuse) if "movers" in one]
    assert shown(excuse.replace(", and I can't help", "")) == []
