"""The note of what was open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.documents.session_file import OpenDocument, OpenDocuments, Place, SessionFile

NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=20)
PLACES = st.builds(Place, *[st.integers(0, 2**31 - 1)] * 3)
DOCUMENTS = st.builds(
    OpenDocument, st.none() | NAMES, PLACES, st.none() | st.from_regex(r"[a-f0-9]{4}\.journal", fullmatch=True)
)


@pytest.fixture
def file(tmp_path: Path) -> SessionFile:
    return SessionFile(tmp_path / "session.json")


@given(st.lists(DOCUMENTS, max_size=4), st.integers(0, 5), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read(file: SessionFile, documents: list[OpenDocument], active: int, ended: bool) -> None:
    opened = OpenDocuments(tuple(documents), active, ended)
    assert file.write(opened)
    assert file.read() == opened


def _document(**other: object) -> dict[str, object]:
    place = {"caret": 0, "anchor": 0, "top": 0}
    return {"path": "/a", "place": place, "journal": None, "copied_from": None} | other


@pytest.mark.parametrize(
    "wrong",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        {"version": 2},
        {"active": -1},
        {"active": True},
        {"ended": "yes"},
        {"documents": {}},
        {"documents": [7]},
        {"documents": [_document(path="")]},
        {"documents": [_document(path="a\0b")]},
        {"documents": [_document(place={"caret": 1})]},
        {"documents": [_document(place={"caret": 2**40, "anchor": 0, "top": 0})]},
        {"documents": [_document(journal="../../secret")]},
        {"documents": [_document(journal=3)]},
        {"documents": [_document(unknown=1)]},
        {"unknown": 1},
    ],
)
def test_a_damaged_note_is_no_note(file: SessionFile, wrong: bytes | dict[str, object]) -> None:
    whole = {"version": 1, "documents": [], "active": 0, "ended": False}
    file.file.write_bytes(wrong if isinstance(wrong, bytes) else json.dumps(whole | wrong).encode())
    assert file.read() == OpenDocuments()


def test_a_huge_note_is_not_read(file: SessionFile) -> None:
    file.file.write_bytes(b" " * (2**20 + 1))
    assert file.read() == OpenDocuments()


def test_one_has_it_at_a_time(file: SessionFile) -> None:
    other = SessionFile(file.file)
    assert file.claim() and file.claim()
    assert not other.claim()
    file.release()
    assert other.claim()
    other.release()


def test_a_folder_that_cannot_be_written_raises_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    file = SessionFile(tmp_path / "file" / "session.json")
    assert not file.claim()
    assert not file.write(OpenDocuments())
    assert file.read() == OpenDocuments()
    file.forget()
