"""The person's own words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import DictionaryNotSaved
from assistant.proofing.personal import PersonalDictionary


def test_a_word_is_known_from_then_on_also_with_a_capital_and_a_possessive(tmp_path: Path) -> None:
    file = tmp_path / "new" / "personal.txt"
    words = PersonalDictionary(file)
    assert "qwix" not in words
    words.add("qwix")
    words.add("Oksana")
    words.add("qwix")
    assert all(one in words for one in ("qwix", "Qwix", "qwix's", "Oksana", "Oksana’s"))
    assert "oksana" not in words
    assert file.read_text("utf-8") == "qwix\nOksana\n"
    later = PersonalDictionary(file)
    assert later.refresh()
    assert "Oksana" in later and not later.refresh()


def test_what_another_program_adds_is_seen_and_a_line_without_an_end_stays_whole(tmp_path: Path) -> None:
    file = tmp_path / "personal.txt"
    words = PersonalDictionary(file)
    file.write_text("Müller\n\n  half", "utf-8")
    words.add("new")
    assert file.read_text("utf-8") == "Müller\n\n  half\nnew\n"
    assert all(one in words for one in ("Müller", "half", "new"))
    file.unlink()
    assert words.refresh() and "new" not in words


def test_programs_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "personal.txt"
    code = (
        "import sys; from pathlib import Path; from assistant.proofing.personal import PersonalDictionary\n"
        "words = PersonalDictionary(Path(sys.argv[1]))\n"
        "for number in range(40): words.add(f'{sys.argv[2]}{number:03}')"
    )
    programs = [subprocess.Popen([sys.executable, "-c", code, str(file), name]) for name in "abc"]
    assert [program.wait(60) for program in programs] == [0, 0, 0]
    assert sorted(file.read_text("utf-8").split()) == sorted(f"{name}{n:03}" for name in "abc" for n in range(40))


def test_a_word_that_cannot_be_kept_is_known_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    words = PersonalDictionary(tmp_path / "file" / "personal.txt")
    with pytest.raises(DictionaryNotSaved) as raised:
        words.add("qwix")
    assert "qwix" in words
    assert raised.value.path == words.file
