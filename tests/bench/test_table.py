"""The benchmark's own arithmetic, and one run of it on a tiny model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import table
from tests.bench.processes import ROOT, Gone, Process, TooSlow

TRIALS = {
    "longhand": [{"prefill": 1.0, "decode": 2.0, "new": 11}, {"prefill": 2.0, "decode": 4.0, "new": 11}],
    "llama.cpp": [{"prefill": 3.0, "decode": 1.0, "new": 11}, {"prefill": 6.0, "decode": 2.0, "new": 11}],
}


def test_ratios_are_of_trials_that_stood_next_to_each_other() -> None:
    found = {"0.39B prompt and answer": {"prompt": 30, "new": 11, "trials": TRIALS}}
    rows = {row.what: row for row in table.rows(found)}
    assert rows["prompt"].ratio == 3.0 and rows["prompt"].verdict == "reached"
    assert rows["decode"].ratio == 0.5 and rows["decode"].verdict == "MISSED"
    assert rows["30 in, 11 out"].ratio == pytest.approx(4 / 3)
    assert rows["prompt"].longhand == "22.5 tokens/s" and rows["prompt"].other == "llama.cpp 7.5 tokens/s"
    assert "MISSED" in table.as_text(list(rows.values()))


def test_costs_and_edits() -> None:
    found = {
        "0.39B alternatives": {"1": [{"seconds": 2.0}], "3": [{"seconds": 3.0}]},
        "0.39B edit": {
            "longhand": {"cold": [{"prefill": 8.0}], "end": [{"prefill": 0.4}], "middle": [{"prefill": 8.0}]}
        },
        "0.39B busy core": {
            "quiet": {"longhand": [{"new": 11, "decode": 1.0}]},
            "busy": {"longhand": [{"new": 11, "decode": 4.0}]},
        },
    }
    assert [row.verdict for row in table.rows(found)] == ["reached", "reached", "MISSED", "MISSED"]
    assert [row.ratio for row in table.rows(found)] == [2.0, 20.0, 1.0, 0.25]


def test_a_process_that_does_not_answer_is_ended(tmp_path: Path) -> None:
    with pytest.raises(Gone) as caught, Process(sys.executable, "no such kind", tmp_path, 1) as process:
        process.ready(60)
    assert "KeyError" in str(caught.value)
    with pytest.raises(TooSlow), Process(sys.executable, "longhand", tmp_path, 1) as process:
        process.ready(0.05)


@pytest.mark.slow
def test_the_whole_of_it_on_a_tiny_model(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench", "engine", "--shapes", "tiny", "--repeats", "2", "--threads", "1"]
    subprocess.run([*command, "--folder", str(tmp_path)], cwd=ROOT, check=True, timeout=110)
    report = json.loads((tmp_path / "engine.json").read_text("utf-8"))
    assert {row["what"] for row in report["rows"]} >= {"decode", "prompt"}
