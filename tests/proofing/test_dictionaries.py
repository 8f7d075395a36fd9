"""Hunspell itself, over dictionaries that the test writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.proofing import dictionaries
from assistant.proofing.dictionaries import Dictionary
from tests.proofing.conftest import write_dictionary


def test_words_their_forms_and_suggestions(tmp_path: Path) -> None:
    stem = write_dictionary(tmp_path / "Wörterbücher", "de_DE", "Haus/S Katze/N Straße l' homme")
    files = dictionaries.find([stem.parent])["de"][0]
    opened = Dictionary.open(files)
    assert opened is not None
    for word in ("Haus", "Hauses", "Katzen", "Straße", "l’homme"):
        assert opened.knows(word), word
    for word in ("Huas", "Katzes", "katzem"):
        assert not opened.knows(word), word
    assert "Haus" in opened.suggest("Huas")


def test_letters_that_the_dictionary_has_not_are_no_mistake(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "fr_FR", "été chat", "iso8859-1")
    opened = Dictionary.open(dictionaries.find([tmp_path])["fr"][0])
    assert opened is not None
    assert opened.knows("été")
    assert not opened.knows("chta")
    assert opened.knows("кот")
    assert opened.suggest("кот") == ()


def test_the_systems_region_comes_first_and_then_the_languages_own(tmp_path: Path) -> None:
    for name in ("de_AT", "de_CH_frami", "de_DE_frami", "hyph_de", "en_GB", "en_US"):
        write_dictionary(tmp_path, name, "Wort")
    found = dictionaries.find([tmp_path], ("de_CH", "en_GB"))
    assert [entry.region for entry in found["de"]] == ["CH", "DE", "AT"]
    assert [entry.region for entry in found["en"]] == ["GB", "US"]
    assert [entry.region for entry in dictionaries.find([tmp_path])["en"]] == ["US", "GB"]
    assert set(found) == {"de", "en"}


@pytest.mark.parametrize("content", [b"", b"no number\nword\n", None])
def test_what_is_no_dictionary_is_left_out(tmp_path: Path, content: bytes | None) -> None:
    stem = write_dictionary(tmp_path, "de_DE", "Wort")
    if content is None:
        stem.with_suffix(".dic").unlink()
    else:
        stem.with_suffix(".dic").write_bytes(content)
    assert dictionaries.find([tmp_path, tmp_path / "missing"]) == {}


def test_folders_of_the_person_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert dictionaries.folders()[:2] == [dictionaries.own_folder(), tmp_path]
