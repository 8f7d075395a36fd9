"""Where sentences end, in five languages, and that nothing is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.sentences import joiner, split

TABLE = [
    "One ends here.| Two begins.",
    'Mr. Smith paid $3.14 to Dr. Jones.| He left...| Then he said: "Go!" and went.| "Stop!"| He ran.',
    "So did I.| Then J. R. R. Tolkien wrote, e.g. this, at 5 p.m. on Friday.| No. 5 lives.| He said no.| Then he went.",
    "The U.S. Army came.| Is it so?!| Yes, v. 2.0.1 is out.| (It is.)| See example.com for more.",
    "1. First item.| 2. Second item.",
    "She waited… and waited.| “Why?” she asked.| “Because.”| It rained.",
    "Das ist z. B. am 3. Mai so.| Im 19. Jahrhundert war es, d. h. früher, anders.| Er ist Dr. Müller.| „Ja.“| Gut.",
    "Wir kamen um 8.| Dann gingen wir.| Es kostet ca. 5 Euro usw. und mehr.| Ist das so?| Ja!",
    "« Bonjour ! » dit-il.| « Ça va ? »| M. Dupont, p. ex. lui, arrive.| Mme Dupont aussi.",
    "¿Qué dices?| ¡No!| El Sr. Pérez vino a EE. UU. ayer.| Ud. lo sabe, pág. 3.| Fin.",
    "他走了。|你呢？|我不知道！|他说：“你好！”|她笑了。|“好！”他说。|Python 3.11 很好。",
    "他……他不知道。|真的？！|是的。）|完。",
    "First line\n|second line.| Third.\r\n|Fourth",
]


@pytest.mark.parametrize("marked", TABLE)
def test_sentences_end_where_they_should(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert [sentence.text for sentence in split(text)] == expected


@given(st.text(st.sampled_from(list("abAI.!?…。！？ \n\t\r”»\"'zBMr1中—(\u00a0\u2028\x1c")), max_size=80) | st.text())
def test_joined_again_they_are_the_text(text: str) -> None:
    found = split(text)
    assert "".join(sentence.text + sentence.space for sentence in found) == text
    for position, sentence in enumerate(found):
        assert sentence.text == sentence.text.strip()
        assert sentence.space == "" or sentence.space.isspace()
        assert sentence.text or position == 0
        assert "\n" not in sentence.text


@pytest.mark.parametrize("text", [" " * 200_000, "a" * 200_000, "a." * 100_000, "\n " * 100_000, "?" * 200_000])
def test_odd_texts_take_no_time(text: str) -> None:
    began = time.process_time()
    assert split(text)
    assert time.process_time() - began < 3


def test_the_space_between_sentences_is_that_of_the_target() -> None:
    assert [joiner(" ", "zh"), joiner("", "en"), joiner("  ", "fr"), joiner(" ", None), joiner("", None)] == [
        "", " ", "  ", " ", "",
    ]  # fmt: skip
    assert joiner("\n\n", "zh") == "\n\n"
