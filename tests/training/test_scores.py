"""Measures of text, held against figures worked out by hand or published."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.tasks import Outcome, Question, Span
from assistant.training.data.corpus import Source
from assistant.training.scores import overlap, questions, summaries, translations, variety
from assistant.training.scores.asking import in_turn
from assistant.training.scores.edits import edit_scores, edits
from assistant.training.scores.table import aligned


def test_rouge_of_the_example_of_the_rouge_score_package() -> None:
    found = overlap.rouge("The quick brown dog jumps on the log.", "The quick brown fox jumps over the lazy dog")
    assert found["rouge1"] == pytest.approx(2 * 0.75 * (6 / 9) / (0.75 + 6 / 9))
    assert found["rouge2"] == pytest.approx(2 * (2 / 7) * (2 / 8) / (2 / 7 + 2 / 8))
    assert found["rougeL"] == pytest.approx(2 * 0.625 * (5 / 9) / (0.625 + 5 / 9))


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("police killed the gunman", "police kill the gunman", 0.75),  # Lin 2004, section 3
        ("the gunman kill police", "police kill the gunman", 0.5),
        ("", "a word", 0.0),
        ("今天天气好", "今天天气很好", 10 / 11),
        ("Same words.", "same, words", 1.0),
    ],
)
def test_rouge_l(ours: str, theirs: str, expected: float) -> None:
    assert overlap.rouge(ours, theirs)["rougeL"] == pytest.approx(expected)


def test_words_repeated_more_often_than_in_the_reference_count_once() -> None:
    assert overlap.rouge("the the the the", "the cat")["rouge1"] == pytest.approx(2 * 0.25 * 0.5 / 0.75)


def test_edits_are_places_and_words() -> None:
    assert edits("She go to school .", "She goes to school .") == {(1, 2, ("goes",))}
    assert edits("I like tea.", "I like the tea.") == {(2, 2, ("the",))}
    assert edits("Same.", "Same.") == set()


def test_precision_weighs_twice_as_much_as_recall() -> None:
    rows = [
        ("she go home", "she goes home", "she goes home"),  # right
        ("he go home now", "he go homes now", "he goes home now"),  # one wrong, one missed
        ("all is well", "all is well", "all is well"),
    ]
    assert edit_scores(rows) == {"precision": 0.5, "recall": 0.5, "f0.5": 0.5}
    careful = edit_scores([("a b c d", "a b c e", "a x c e")])
    assert (careful["precision"], careful["recall"]) == (1.0, 0.5)
    assert careful["f0.5"] == pytest.approx(1.25 * 0.5 / (0.25 + 0.5), abs=0.001)
    assert edit_scores([("a", "a", "a")]) == {"precision": 1.0, "recall": 1.0, "f0.5": 1.0}
    assert edit_scores([("a b", "a b", "a c")])["f0.5"] == 0.0


def test_repetition_counts_runs_of_four_words() -> None:
    assert variety.repetition("one two three four five") == 0.0
    assert variety.repetition("a b c d a b c d") == pytest.approx(1 / 5)
    assert variety.repetition("too short") == 0.0
    assert variety.distinct(["a b", "a c"], 1) == 0.75
    assert variety.distinct(["a b", "a b"], 2) == 0.5


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He went. ", True),
        ("“Go!”", True),
        ("他走了。", True),
        ("and then", False),
        ("", False),
        ("(So it was.)", True),
    ],
)
def test_ends_at_sentence(text: str, ends: bool) -> None:
    assert variety.ends_at_sentence(text) is ends


def test_a_direction_tells_what_failed() -> None:
    texts = ["Good morning to you.", "The house is old.", "I am here with you.", "Tom runs."]
    wrote = ["Bonjour à vous.", "The house is old.", "le chat est le chat est le chat est", "Tom."]
    wanted = ["Bonjour à vous.", "La maison est vieille.", "Je suis ici avec vous.", "Tom court."]
    found = translations.direction_scores(texts, [Outcome(text, "stop") for text in wrote], wanted, "fr")
    assert (found["empty"], found["wrong_language"], found["looping"], found["failed"]) == (0.25, 0.0, 0.25, 0.5)
    assert 0 < found["chrf"] < 100


@pytest.mark.parametrize(
    ("text", "target", "wrong"),
    [
        ("The old house is by the river.", "fr", True),
        ("La vieille maison est au bord de la rivière.", "fr", False),
        ("Tom Jackson", "de", False),
        ("老房子在河边。", "en", True),
        ("The house", "zh", True),
    ],
)
def test_another_language(text: str, target: str, wrong: bool) -> None:
    assert translations.in_another_language(text, target) is wrong


def test_lead_and_rows_in_turn() -> None:
    assert summaries.lead("One is here. Two is there! Three?", 2) == "One is here. Two is there!"
    rows = in_turn([list("abcdefgh"), list("xy")], 5, seed=3)
    assert len(rows) == 5
    assert {"x", "y"} < set(rows)
    assert rows == in_turn([list("abcdefgh"), list("xy")], 5, seed=3)
    assert in_turn([], 5, 0) == []


def test_aligned_columns() -> None:
    assert aligned(["name", "n"], [["a", "10"], ["bbbbb", "1"]]) == "name    n\n---------\na      10\nbbbbb   1"


class _Answering:
    """Answers with the sentence that the question names, and finds nothing where it is not there."""

    def answer(self, task: Question) -> Outcome:
        at = task.text.find(task.question)
        if at < 0:
            return Outcome("", "stop")
        return Outcome("a cat", "stop", spans=(Span(at, len(task.text)),))

    def text(self, task: Question) -> str:
        return self.answer(task).text


def test_questions_are_scored_by_what_is_shown_and_what_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "qa-en" / "own.dev.tsv"
    path.parent.mkdir()
    lines = [f"Before. Place {n} has a cat.\tPlace {n}\t{'a cat' if n else 'an elephant'}\n" for n in range(4)]
    path.write_text("".join(lines), "utf-8")
    asked: Any = _Answering()
    found = questions.question_scores(asked, [Source(path)], 10, 0, lambda line: None)["questions"]
    assert found == {"questions": 4, "answered": 1.0, "shown": 0.75, "refused": 1.0, "rouge1": 0.75, "balance": 0.875}
    assert questions.question_scores(asked, [], 10, 0, lambda line: None) == {}
