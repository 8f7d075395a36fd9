"""Words in the files of a folder."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.documents import folder_search
from assistant.documents.folder_search import Found, Searched, search
from assistant.errors import ExpressionInvalid
from assistant.text.finding import Query


def hits(folder: Path, query: Query, should_stop: Callable[[], bool] = lambda: False) -> tuple[list[Found], Searched]:
    *found, end = search(folder, query, should_stop)
    assert isinstance(end, Searched)
    return [one for part in found if isinstance(part, list) for one in part], end


def test_a_hit_names_its_line_and_the_words_around_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("first\n\N{GRINNING FACE} the river, 字 river\n", "utf-8")
    (tmp_path / "b.txt").write_bytes("no water\r\n\r\n  River".encode("utf-16"))
    found, end = hits(tmp_path, Query("river"))
    assert [(one.path.name, one.line, one.excerpt, one.words) for one in found] == [
        ("a.md", 2, "\N{GRINNING FACE} the river, 字 river", "river"),
        ("a.md", 2, "\N{GRINNING FACE} the river, 字 river", "river"),
        ("b.txt", 3, "River", "River"),
    ]
    assert (found[0].start, found[1].start) == (6, 15)
    assert end == Searched(2, 3, False)


def test_hidden_files_other_kinds_and_links_to_folders_are_passed_over(tmp_path: Path) -> None:
    for name in (".hidden.md", ".git/a.md", "photo.png", "deep/er/still.md", "notes.MD"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("river", "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    found, _ = hits(tmp_path, Query("river"))
    assert [one.path.name for one in found] == ["notes.MD", "still.md"]


def test_word_processor_files_are_searched_and_broken_ones_passed_over(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "letter.docx", "w") as packed:
        packed.writestr(
            "word/document.xml", "<w:p><w:t>One &amp;</w:t></w:p><w:p><w:r>the ri</w:r><w:r>ver</w:r></w:p>"
        )
    with zipfile.ZipFile(tmp_path / "other.odt", "w") as packed:
        packed.writestr("content.xml", "<text:h>A river</text:h><text:p>two</text:p>")
    with zipfile.ZipFile(tmp_path / "empty.docx", "w") as packed:
        packed.writestr("other.xml", "river")
    (tmp_path / "torn.docx").write_bytes(b"PK\x03\x04river")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20 + b"river")
    found, end = hits(tmp_path, Query("river"))
    assert [(one.path.name, one.line, one.excerpt) for one in found] == [
        ("letter.docx", 2, "the river"),
        ("other.odt", 1, "A river"),
    ]
    assert end.files == 2


def test_a_packed_file_that_unpacks_to_gigabytes_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"a" * (3 * folder_search.LARGEST))
    text = folder_search.text_of(tmp_path / "bomb.docx")
    assert text is not None and len(text) == folder_search.LARGEST


def test_the_search_is_bounded_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text("x\n" * 50, "utf-8")
    found, end = hits(tmp_path, Query("x"))
    assert len(found) == end.hits == folder_search.MOST_HITS and end.cut_short
    monkeypatch.setattr(folder_search, "MOST_FILES", 3)
    assert hits(tmp_path, Query("none"))[1] == Searched(3, 0, True)
    monkeypatch.setattr(folder_search, "MOST_ENTRIES", 2)
    assert hits(tmp_path, Query("none"))[1] == Searched(2, 0, True)
    (tmp_path / "large.txt").write_text("y" * (folder_search.LARGEST + 1))
    monkeypatch.undo()
    assert hits(tmp_path, Query("y"))[1] == Searched(30, 0, False)


def test_it_stops_when_it_is_told_to(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("x", "utf-8")
    seen: list[object] = []
    for part in search(tmp_path, Query("x"), lambda: len(seen) >= 2):
        seen.append(part)
    assert len(seen) == 3 and isinstance(seen[-1], Searched)


def test_an_expression_that_is_none_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(ExpressionInvalid):
        next(search(tmp_path / "missing", Query("(", expression=True), lambda: False))


def test_an_expression_that_never_ends_passes_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_search, "SECONDS_A_FILE", 0.05)
    (tmp_path / "a.txt").write_text("a" * 40 + "!", "utf-8")
    (tmp_path / "b.txt").write_text("aab", "utf-8")
    found, end = hits(tmp_path, Query("(a|aa)+$|b", expression=True))
    assert [one.path.name for one in found] == ["b.txt"] and end.cut_short


def test_a_folder_that_is_gone_or_forbidden_has_nothing(tmp_path: Path) -> None:
    assert hits(tmp_path / "missing", Query("x")) == ([], Searched(0, 0, False))


@given(
    st.text(st.sampled_from("ab \n字\N{GRINNING FACE}"), max_size=60),
    st.text(st.sampled_from("ab字"), min_size=1, max_size=2),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_every_hit_stands_where_it_is_said_to(tmp_path: Path, text: str, wanted: str) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(text.encode())
    found, _ = hits(tmp_path, Query(wanted))
    assert len(found) == min(text.count(wanted), folder_search.MOST_IN_ONE)
    for one in found:
        assert one.words == wanted
        assert one.excerpt in text.split("\n")[one.line - 1]
    os.unlink(file)
