from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import glossary
from assistant.documents.glossary import Entry


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("term,language,translation\ncat,de,Katze\n", [Entry("cat", "de", "Katze")]),
        ("cat,Katze\n", [Entry("cat", "", "Katze")]),
        ("cat;DE;Katze\ndog;de;Hund\n", [Entry("cat", "de", "Katze"), Entry("dog", "de", "Hund")]),
        ("cat\tde\tKatze\n", [Entry("cat", "de", "Katze")]),
        ("\ufeffcat,de,Katze\n", [Entry("cat", "de", "Katze")]),
        ("cat,de,\n,de,Katze\nalone\n\n", []),
        ('"Smith, John",fr,"Jean ""le"" Smith"\n', [Entry("Smith, John", "fr", 'Jean "le" Smith')]),
        ("term,language,translation\nterm,de,Begriff\n", [Entry("term", "de", "Begriff")]),
        ("", []),
    ],
)
def test_what_is_read(tmp_path: Path, text: str, expected: list[Entry]) -> None:
    (tmp_path / "a.csv").write_text(text, "utf-8")
    assert glossary.read(tmp_path / "a.csv") == expected


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    entries = [Entry("term", "", "Begriff"), Entry('a "b", c', "zh", "一\n二"), Entry("猫", "xx", "cat;dog\tbird")]
    glossary.write(entries, tmp_path / "a.csv")
    assert glossary.read(tmp_path / "a.csv") == entries
    glossary.write([Entry("half \ud83d", "", "x")], tmp_path / "a.csv")
    assert glossary.read(tmp_path / "a.csv") == [Entry("half ?", "", "x")]
    assert glossary.read(tmp_path / "none.csv") == []


@pytest.mark.parametrize(
    "data",
    [
        "cat,de,Katze".encode("utf-16"),
        b'"' + b"x" * 200_000,
        b"a,b\n" * 600_000,
        "".join(f"term {number},de,Wort\n" for number in range(glossary.MOST + 1)).encode(),
    ],
    ids=["utf-16", "one endless cell", "too large", "too many"],
)
def test_what_is_no_glossary_is_said_and_never_cut(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(ValueError):
        glossary.read(tmp_path / "a.csv")


def test_only_terms_of_the_text_and_the_language_go_along() -> None:
    entries = [Entry("Cat", "de", "Katze"), Entry("dog", "fr", "chien"), Entry("bird", "", "V")]
    assert glossary.into(entries, "de", "A CAT, a dog and a bird.") == (("Cat", "Katze"), ("bird", "V"))
    assert glossary.into(entries, "de", "Nothing of it.") == ()
