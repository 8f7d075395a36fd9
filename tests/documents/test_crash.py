"""The process is killed at any moment: no change that the journal took is lost."""

from __future__ import annotations

import os
import random
import runpy
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.documents import text_file
from assistant.documents.journal import Journal
from assistant.documents.recovery import recover

_SCRIPT = Path(__file__).with_name("typist.py")
_TYPIST = runpy.run_path(str(_SCRIPT))
_ROOT = Path(__file__).parents[2]


def _type_and_kill(folder: Path, document: Path, seed: int, seconds: float) -> int:
    """How many edits the dead typist had been told are in the journal."""
    process = subprocess.Popen(
        [sys.executable, str(_SCRIPT), str(folder), str(seed), str(document)],
        stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(_ROOT)},
    )  # fmt: skip
    assert process.stdout is not None
    with process.stdout as output:
        first = output.readline()
        assert first, "the typist did not start"
        timer = time.monotonic() + seconds
        lines = first
        os.set_blocking(output.fileno(), False)
        while time.monotonic() < timer:
            lines += output.read() or b""
            time.sleep(0.001)
        process.kill()
        process.wait()
        lines += output.read() or b""
    return int(lines.rsplit(b"\n", 2)[-2])


def _lost_characters(tmp_path: Path, seed: int) -> tuple[int, int]:
    """Lost and typed UTF-16 units of one killed typist; fails unless what came back is a state the text was in."""
    folder, document = tmp_path / f"journal-{seed}", tmp_path / f"{seed}.txt"
    taken = _type_and_kill(folder, document, seed, random.Random(seed).uniform(0, 0.15))
    found = recover(folder)
    try:
        recovered = found[0].text if found else text_file.read(document).text
        state = _TYPIST["START"].encode("utf-16-le")
        edits = _TYPIST["edits"](seed, len(state) // 2)
        states, typed = {}, 0
        for number in range(1, taken + 2):
            edit = next(edits)
            state = _TYPIST["apply"](state, edit)
            typed += len(edit[2])
            # The last edit may have reached the journal without its number reaching us.
            if number >= taken:
                states[state.decode("utf-16-le", "surrogatepass")] = number
        assert len(found) <= 1
        assert document.exists() == (taken >= 50) or taken in (49, 50)
        if not found:
            recovered = text_file.read(document).text
            states = {
                text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"): n for text, n in states.items()
            }
        return (0 if recovered in states else len(recovered) or 1), typed
    finally:
        for one in found:
            one.discard()


def _kill(tmp_path: Path, times: int) -> None:
    results = [_lost_characters(tmp_path, seed) for seed in range(times)]
    assert sum(lost for lost, _ in results) == 0
    assert sum(typed for _, typed in results) > 100 * times


@pytest.mark.skipif(os.name == "nt", reason="reads the typist's pipe without blocking")
def test_killed_thirty_times_loses_no_character(tmp_path: Path) -> None:
    _kill(tmp_path, 30)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name == "nt", reason="reads the typist's pipe without blocking")
def test_killed_three_hundred_times_loses_no_character(tmp_path: Path) -> None:
    _kill(tmp_path, 300)


def test_a_text_whose_folder_cannot_even_be_asked_for_is_offered(tmp_path: Path) -> None:
    away = tmp_path / ("x" * 300) / "a.txt"  # any answer of the system but "not there": a share that is away
    Journal.start(tmp_path, "text", away).close(discard=False)
    (found,) = recover(tmp_path)
    assert (found.text, found.path) == ("text", away)
    found.release()
