from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from assistant import actions, tasks
from assistant.actions import scored_texts, scoring
from assistant.errors import ActionInvalid, ModelRefused
from tests.scripted_engine import MODEL, ScriptedEngine

TEXTS = Path(__file__).parent / "texts"
SAMPLING, LIMITS = tasks.GREEDY, tasks.Limits()


def _rows(
    action_id: str, answer: Callable[[tasks.Task], Sequence[str]], text_id: str = "letter_flat"
) -> list[scoring.Row]:
    action = next(action for action in actions.all_actions()[0] if action.id == action_id)
    text = next(text for text in scored_texts.load(TEXTS) if text.id == text_id)
    return list(scoring.score(ScriptedEngine(answer=answer), MODEL, [action], [text], SAMPLING, LIMITS))


def _text(text_id: str = "letter_flat") -> scored_texts.ScoredText:
    return next(text for text in scored_texts.load(TEXTS) if text.id == text_id)


def test_the_texts_are_of_many_kinds_and_their_facts_stand_in_them() -> None:
    texts = scored_texts.load(TEXTS)
    assert len([text for text in texts if text.language == "en"]) >= 10
    assert {text.language for text in texts} == set(tasks.LANGUAGES)
    assert {"letter", "note", "news", "story", "report", "dialogue"} <= {text.kind for text in texts}
    assert all(text.questions and text.unanswerable and text.mistakes for text in texts)


@pytest.mark.parametrize(
    ("slip", "named"),
    [
        ('names = ["Nobody"]', "Nobody"),
        ('mistakes = [["x y z", "a"]]', "x y z"),
        ("colour = 3", "colour"),
        ("names =", "names"),
    ],
)
def test_a_slip_in_a_text_is_told_with_its_file(tmp_path: Path, slip: str, named: str) -> None:
    path = tmp_path / "one.toml"
    path.write_text(f'kind = "note"\nlanguage = "en"\ntitle = "t"\ntext = "A note."\n{slip}\n', "utf-8")
    with pytest.raises(ActionInvalid) as caught:
        scored_texts.load(tmp_path)
    assert caught.value.path == path


def test_a_faithful_rewriting_is_clean() -> None:
    (row,) = _rows("rewrite", lambda task: [_text().text.strip()])
    assert row.faults == {}


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("Sure! Here is the letter:\n", "talk"),
        ("Mr Brandenburg pays 99,731 euros. ", "invented"),
        ("<think>hm</think>", "thoughts"),
    ],
)
def test_faults_of_a_rewriting_are_named(answer: str, fault: str) -> None:
    (row,) = _rows("rewrite", lambda task: [answer + _text().text.strip()])
    assert fault in row.faults and row.grave


def test_facts_that_are_gone_and_marks_that_are_gone_are_named() -> None:
    (row,) = _rows("rewrite", lambda task: ["The library used gas. " * 30], "report_heating")
    assert {"lost", "literals"} <= set(row.faults)


def test_words_of_the_action_s_example_are_named() -> None:
    own = """
        id = "mine"\nname = "Mine"\nexplanation = "Does it."\ntask = "instruct"\ninput = "selection"\nanswer = "panel"
        group = "own"\ninstruction = "Do it."\n[[examples]]\ntext = "Anna lives in Oslo."\nanswer = "Oslo: Anna"
    """
    action = actions.parse(own, Path("mine.toml"))
    rows = scoring.score(ScriptedEngine(["Oslo, Anna"]), MODEL, [action], [_text()], SAMPLING, LIMITS)
    assert [row.faults["example"] for row in rows] == [["Oslo", "Anna"]]


def test_corrections_are_held_against_the_mistakes_that_were_made() -> None:
    text = _text()
    (perfect,) = _rows("proofread", lambda task: [text.text.strip()])
    (nothing,) = _rows("proofread", lambda task: [task.text.strip()])  # type: ignore[union-attr]
    (much,) = _rows("proofread", lambda task: [text.text.replace("Please bring", "Kindly carry").strip()])
    assert perfect.faults == {}
    assert len(nothing.faults["missed"]) == len(text.mistakes) and "beside" not in nothing.faults
    assert much.faults["beside"] == ["Kindly", "carry"]


def test_questions_are_right_by_the_answer_or_by_the_sentence_shown() -> None:
    text = _text()

    def answer(task: tasks.Task) -> Sequence[str]:
        assert isinstance(task, tasks.Question)
        known = {one.question: one.answer[0] for one in text.questions}
        return [known[task.question]] if task.question in known else []

    rows = _rows("question", answer)
    assert len(rows) == len(text.questions) + len(text.unanswerable) and all(row.right for row in rows)
    wrong = _rows("question", lambda task: ["In Paris."])
    assert not any(row.right for row in wrong) and all("wrong" in row.faults for row in wrong)


def test_an_honest_refusal_is_no_fault_but_no_clean_answer_either() -> None:
    action = next(action for action in actions.all_actions()[0] if action.id == "headline")
    engine = ScriptedEngine(pieces=(), error=ModelRefused("Scripted", "no"))
    rows = list(scoring.score(engine, MODEL, [action], [_text()], SAMPLING, LIMITS))
    (one,) = scoring.graded(rows)
    assert rows[0].refused == "ModelRefused" and not rows[0].faults
    assert (one.grade, one.share, one.refused) == ("none", 0.0, 1)


def test_a_headline_cut_from_the_text_is_wrong() -> None:
    (row,) = _rows("headline", lambda task: [_text("news_bridge").text.strip()[:60]], "news_bridge")
    assert "wrong" in row.faults


def test_a_summary_and_a_headline_that_break_off_are_named() -> None:
    (whole,) = _rows("summarize", lambda task: ["The flat in Marsh Lane is handed over on 28 June."])
    (cut,) = _rows("summarize", lambda task: ["The flat in Marsh Lane is handed over on"])
    (headline,) = _rows("headline", lambda task: ["Flat in Marsh Lane, and the deposit,"])
    assert "format" not in whole.faults and "format" in cut.faults and "format" in headline.faults


def test_grades_count_the_answers_without_a_grave_fault() -> None:
    rows = [
        scoring.Row("a", str(n), "en", "x", 0.1, {"talk": ["Sure"]} if n == 0 else {"lost": ["7"]}) for n in range(10)
    ]
    (one,) = scoring.graded(rows)
    assert (one.grade, one.share, one.faults) == ("good", 0.9, {"talk": 1, "lost": 9})
    assert json.loads(json.dumps(scoring.as_data(MODEL, rows)))["actions"][0]["grade"] == "good"


def test_a_text_in_a_language_that_the_model_does_not_know_is_left_out() -> None:
    action = next(action for action in actions.all_actions()[0] if action.id == "rewrite")
    english = tasks.ModelReady("m", "cpu", "float32", 1, 512, ("rewrite",), languages=("en",))
    rows = list(scoring.score(ScriptedEngine(), english, [action], scored_texts.load(TEXTS), SAMPLING, LIMITS))
    assert {row.language for row in rows} == {"en"}


def test_labels_are_right_by_the_passages_of_a_text_and_their_words_are_not_looked_for() -> None:
    text = _text("letter_flat")
    asked: list[bool] = []

    class Labelling(ScriptedEngine):
        def stream(self, task: tasks.Task, should_stop: Callable[[], bool]) -> Iterator[tasks.Event]:
            if isinstance(task, tasks.Classify):
                yield tasks.Piece("positive")
                asked.append(should_stop())
            yield tasks.Outcome("positive", "stop", labels=(tasks.Label("positive", 0.9),))

    action = next(action for action in actions.all_actions()[0] if action.id == "sentiment")
    rows = list(scoring.score(Labelling(), MODEL, [action], [text], SAMPLING, LIMITS))
    assert [row.right for row in rows] == [labels == ("positive",) for _, labels in text.passages["sentiment"]]
    assert [row.grave for row in rows] == [not row.right for row in rows]
    assert asked == [True] * len(rows)


def test_a_sample_takes_the_same_texts_in_every_run_and_others_for_another_action() -> None:
    texts = [text for text in scored_texts.load(TEXTS) if text.language == "en"]
    listed = [action for action in actions.all_actions()[0] if action.id in ("rewrite", "concise", "friendly")]

    def taken() -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for row in scoring.score(ScriptedEngine(), MODEL, listed, texts, SAMPLING, LIMITS, most=3):
            found.setdefault(row.action, []).append(row.text)
        return found

    first = taken()
    assert first == taken() and {len(ids) for ids in first.values()} == {3}
    assert len({tuple(ids) for ids in first.values()}) > 1


def test_every_label_is_right_for_some_passage() -> None:
    texts = scored_texts.load(TEXTS)
    for action in actions.all_actions()[0]:
        if action.task == "classify":
            right = {label for text in texts for _, labels in text.passages.get(action.id, ()) for label in labels}
            assert right == set(action.labels)


@pytest.mark.parametrize(
    ("action", "good", "bad"),
    [
        (
            "outline",
            "- The handover\n  - On 28 June\n- The deposit",
            "The flat is handed over on 28 June.\n\nIt is old.",
        ),
        ("titles", "- The flat\n- Marsh Lane\n- Handover", "The flat in Marsh Lane"),
    ],
)
def test_an_answer_in_another_form_is_named(action: str, good: str, bad: str) -> None:
    assert "format" not in _rows(action, lambda task: [good])[0].faults
    assert "format" in _rows(action, lambda task: [bad])[0].faults


def test_entries_that_the_text_does_not_have_are_named_and_so_is_nothing_at_all() -> None:
    (right,) = _rows("json", lambda task: ['{"people": ["Okafor", "Petra Weiss"], "places": ["Whitby"]}'])
    (strange,) = _rows("json", lambda task: ['{"people": ["maxItems"], "places": ["array"]}'])
    (nothing,) = _rows("json", lambda task: ['{"people": [""], "places": []}'])
    assert right.faults == {}
    assert "invented" in strange.faults and "empty" in nothing.faults
