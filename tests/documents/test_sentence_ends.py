"""Where a text that the length limit broke off ends with a whole sentence."""

from __future__ import annotations

import random

import pytest

from assistant.text.sentence_ends import finished, settled

CASES = [
    ("Once", " upon a time. He we", " upon a time."),
    ("Once", " upon a time. ", " upon a time."),
    ("Once upon a time", ". Then she w", "."),
    ("He said: ", "“Go home!” And the", "“Go home!”"),
    ("", "It was Mr. Smith who", "It was Mr. Smith who"),
    ("", "He left. It was Mr.", "He left."),
    ("", "He left. It cost 3.", "He left."),
    ("", "He left in 1820.", "He left in 1820."),
    ("", "He left. See www.example.", "He left."),
    ("", "He left… and came back ag", "He left… and came back ag"),
    ("", "One ends.\n\nThen he went to", "One ends."),
    ("", "One ends.\n\n## Next chapter\n\nThen he went to", "One ends."),
    ("", "no mark at all in here", "no mark at all in here"),
    ("", "Roses are red\nViolets are bl", "Roses are red\nViolets are bl"),
    ("他说", "你好。然后他走", "你好。"),
    ("", "真的吗？他想了", "真的吗？"),
    ("", "快跑！他喊", "快跑！"),
    ("", "「行く。」と彼は言った。そして", "「行く。」と彼は言った。"),
    ("", "Es war der 3. Mai. Dann ka", "Es war der 3. Mai."),
    ("", "¿Vienes? Pues cla", "¿Vienes?"),
    ("", "Tu viens ? Alors on", "Tu viens ?"),
    ("", "هل تأتي؟ ثم ذه", "هل تأتي؟"),
    ("", "वह घर गया। फिर उस", "वह घर गया।"),
    # Code, tables and lists stay as they came where no sentence ends in the last line.
    ("Buy:\n- apples\n", "- pears\n- che", "- pears\n- che"),
    ("So it was.\n", "- pears\n- che", "- pears\n- che"),
    ("", "All came. Look:\n- pears\n- che", "All came. Look:\n- pears\n- che"),
    ("", "- I went home. Then I w", "- I went home."),
    ("", "1. I went home. Then I w", "1. I went home."),
    ("", "It ends.\n- pears\n\nThen he w", "It ends.\n- pears"),
    ("```python\n", "x = 1.\ny = 2. Z", "x = 1.\ny = 2. Z"),
    ("", "See:\n\n```\na. B\n```\n\nThis w", "See:\n\n```\na. B\n```"),
    ("", "See it. Now:\n\n    x = f(1. + y", "See it. Now:\n\n    x = f(1. + y"),
    ("", "See it.\n\n| a | b. C", "See it.\n\n| a | b. C"),
    ("", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("before", "text", "kept"), CASES)
def test_a_broken_off_text_ends_with_its_last_whole_sentence(before: str, text: str, kept: str) -> None:
    assert text[: finished(before, text)] == kept


def test_what_is_settled_stays_wherever_the_text_is_broken_off() -> None:
    chosen = random.Random(5)
    parts = [
        "He went home. ",
        "Then 3.5 of them came! ",
        "And Mr. Hale? ",
        "她走了。",
        "\n\n",
        "\n- one\n- two\n",
        "no end ",
        "a, ",
    ]
    for _ in range(300):
        text = "".join(chosen.choice(parts) for _ in range(8))
        sure = 0
        for length in range(len(text) + 1):
            here = text[:length]
            now = settled("", here)
            assert now <= finished("", here), here
            assert now >= sure, here
            sure = now


def test_a_long_text_of_one_line_is_quick() -> None:
    assert finished("x" * 200_000, "A word and ano. " * 2_000 + "Then") == 16 * 2_000 - 1
