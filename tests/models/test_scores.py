from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.models.scores import FILE, is_hopeless, usable, weaknesses, without_samples
from assistant.tasks import Weakness

SCORES: dict[str, Any] = {
    "translation": {"tatoeba": {"en-fr": {"chrf": 20.0}, "fr-en": {"chrf": 40.0}}},
    "corrections": {"exact": 0.18, "samples": [{"asked": "a"}]},
    "paraphrases": {"unchanged": 0.8},
    "summaries": {"model": {"rougeL": 14.0}, "lead1": {"rougeL": 10.0}, "lead3": {"rougeL": 20.0}},
    "headlines": {"model": {"rougeL": 15.0}, "lead1": {"rougeL": 10.0}, "lead3": {"rougeL": 20.0}},
    "instructions": {"chrf": 30.0},
    "samples": [1, 2],
}


def _written(folder: Path, scores: object) -> Path:
    (folder / FILE).write_text(json.dumps(scores))
    return folder


def test_what_was_measured_as_bad_is_told(tmp_path: Path) -> None:
    assert weaknesses(_written(tmp_path, without_samples(SCORES))) == (
        Weakness("summarize", "behind", 0.7),
        Weakness("translate", "alike", 0.3, (("en-fr", 0.2), ("fr-en", 0.4))),
        Weakness("correct", "right", 0.18),
        Weakness("rewrite", "unchanged", 0.8),
        Weakness("instruct", "alike", 0.3),
    )


def test_a_good_model_and_an_unmeasured_one_are_weak_at_nothing(tmp_path: Path) -> None:
    assert weaknesses(tmp_path) == ()
    good = {"corrections": {"exact": 0.7}, "translation": {"tatoeba": {"en-fr": {"chrf": 61.0}}}}
    assert weaknesses(_written(tmp_path, good)) == ()


def test_one_poor_direction_is_a_weakness_of_a_good_translator(tmp_path: Path) -> None:
    figures = {"en-fr": {"chrf": 70.0}, "fr-en": {"chrf": 70.0}, "en-zh": {"chrf": 33.0}, "zh-en": {"chrf": 24.0}}
    (weakness,) = weaknesses(_written(tmp_path, {"translation": {"tatoeba": figures}}))
    assert [name for name, share in weakness.directions if share < usable(name)] == ["zh-en"]
    assert [name for name, share in weakness.directions if is_hopeless(name, share)] == ["zh-en"]
    assert not is_hopeless("en-fr", 0.26) and not is_hopeless("en-zh", 0.16) and is_hopeless("en-zh", 0.14)


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "3", '{"corrections": "x"}', '{"translation": {"tatoeba": {}}}', "[" * 10_000, "\x00"]
)
def test_a_damaged_file_is_no_statement(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert weaknesses(tmp_path) == ()


def test_samples_are_left_out_at_any_depth() -> None:
    assert "samples" not in json.dumps(without_samples(SCORES))
