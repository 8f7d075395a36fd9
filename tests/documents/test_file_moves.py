"""Files made, renamed and moved: nothing is ever written over, and what is known of a file goes with it."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from assistant.documents import backups, file_moves, lock, pinned, provenance
from assistant.documents.file_errors import FileNotMade, FileNotMoved, NameUnusable
from assistant.documents.pinned import Pinned
from assistant.documents.provenance import Origin, Passage
from assistant.errors import DocumentExists, DocumentLocked, DocumentMissing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Without the home folder, which the tests have beside it."""
    made = tmp_path / "papers"
    made.mkdir()
    return made


def contents(where: Path) -> dict[str, str]:
    return {one.relative_to(where).as_posix(): one.read_text("utf-8") for one in where.rglob("*") if one.is_file()}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "empty"), ("  . ", "empty"), (".secret.md", "hidden"), ("a/b.md", "sign"), ("a\\b", "sign"), ("a?", "sign"),
        ("a\tb", "control"), ("con.md", "reserved"), ("COM1", "reserved"), ("字" * 90, "long"), ("..", "empty"),
    ],
)  # fmt: skip
def test_names_that_a_system_may_refuse_are_refused_everywhere(folder: Path, name: str, reason: str) -> None:
    with pytest.raises(NameUnusable) as refused:
        file_moves.make_file(folder, name)
    assert refused.value.reason == reason and not list(folder.iterdir())


def test_new_files_get_an_ending_and_replace_nothing(folder: Path) -> None:
    assert file_moves.make_file(folder, "Chapter 1.2 – the ‘end’ ").name == "Chapter 1.2 – the ‘end’.md"
    assert file_moves.make_file(folder, "notes.txt").name == "notes.txt"
    (folder / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(DocumentExists):
        file_moves.make_file(folder, "notes.txt")
    with pytest.raises(DocumentExists):
        file_moves.make_folder(folder, "notes.txt")
    with pytest.raises(DocumentMissing):
        file_moves.make_file(folder / "gone", "a.md")
    with pytest.raises(FileNotMade):
        file_moves.make_file(folder / "notes.txt", "a.md")
    assert (folder / "notes.txt").read_text("utf-8") == "mine"


def test_the_ending_that_tells_the_kind_stays(folder: Path) -> None:
    file = folder / "letter.docx"
    file.touch()
    assert file_moves.renamed_path(file, "Letter to Ada").name == "Letter to Ada.docx"
    assert file_moves.renamed_path(file, "letter.md").name == "letter.md.docx"
    text = file_moves.make_file(folder, "a")
    assert file_moves.renamed_path(text, "b.txt").name == "b.txt"
    assert file_moves.renamed_path(text, "v1.2").name == "v1.2.md"
    where = file_moves.make_folder(folder, "part")
    assert file_moves.renamed_path(where, "part.two").name == "part.two"


def test_a_taken_name_is_refused_for_files_folders_and_links(folder: Path) -> None:
    for name in ("a.md", "b.md"):
        (folder / name).write_text(name, "utf-8")
    for name in ("one", "two"):
        (folder / name).mkdir()
    (folder / "link.md").symlink_to("nowhere.md")
    (folder / "hard.md").hardlink_to(folder / "a.md")
    before = contents(folder)
    for old, new in (("a.md", "b.md"), ("a.md", "link.md"), ("one", "two"), ("a.md", "one"), ("one", "a.md")):
        with pytest.raises(DocumentExists):
            file_moves.move(folder / old, folder / new)
    with pytest.raises(DocumentExists):
        file_moves.move(folder / "a.md", folder / "hard.md")
    with pytest.raises(FileNotMoved):
        file_moves.move(folder / "one", folder / "one" / "inside")
    with pytest.raises(DocumentMissing):
        file_moves.move(folder / "gone.md", folder / "c.md")
    with pytest.raises(DocumentMissing):
        file_moves.move(folder / "a.md", folder / "nowhere" / "a.md")
    assert contents(folder) == before and (folder / "link.md").is_symlink()


def test_letters_alone_can_change(folder: Path) -> None:
    (folder / "chapter.md").write_text("x", "utf-8")
    file_moves.move(folder / "chapter.md", folder / "Chapter.md")
    assert [one.name for one in folder.iterdir()] == ["Chapter.md"]
    (folder / "chapter.md").hardlink_to(folder / "Chapter.md")
    with pytest.raises(DocumentExists):
        file_moves.move(folder / "chapter.md", folder / "Chapter.md")
    assert sorted(one.name for one in folder.iterdir()) == ["Chapter.md", "chapter.md"]


def test_a_disk_without_links_moves_all_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    (folder / "a.md").write_text("a", "utf-8")
    (folder / "b.md").write_text("b", "utf-8")
    with pytest.raises(DocumentExists):
        file_moves.move(folder / "a.md", folder / "b.md")
    file_moves.move(folder / "a.md", folder / "c.md")
    assert contents(folder) == {"b.md": "b", "c.md": "a"}


def test_a_file_that_cannot_leave_its_where_keeps_one_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the where may be read alone: a second name must not be left behind."""
    (folder / "a.md").write_text("a", "utf-8")
    unlink = os.unlink

    def refused(path: Path, **kept: object) -> None:
        if Path(path).name == "a.md":
            raise PermissionError(13, "Permission denied")
        unlink(path)

    monkeypatch.setattr(os, "unlink", refused)
    with pytest.raises(FileNotMoved):
        file_moves.move(folder / "a.md", folder / "b.md")
    assert contents(folder) == {"a.md": "a"}


def test_what_another_longhand_has_open_stays(folder: Path) -> None:
    (folder / "part").mkdir()
    file = folder / "part" / "a.md"
    file.write_text("a", "utf-8")
    with lock.acquire(file):
        with pytest.raises(DocumentLocked):
            file_moves.move(folder / "part", folder / "other")
        with pytest.raises(DocumentLocked):
            file_moves.move(file, folder / "a.md")
        file_moves.move(file, folder / "a.md", is_open=lambda path: path == file)
    assert contents(folder) == {"a.md": "a"}


def test_versions_pins_and_provenance_go_along_also_with_the_where(folder: Path) -> None:
    (folder / "part").mkdir()
    file, kept = folder / "part" / "a.md", Pinned(note="a note")
    file.write_text("text", "utf-8")
    passage = Passage(0, 4, Origin("continue", "model", "2026-01-01"))
    assert backups.keep(file) and pinned.keep(file, kept) and provenance.keep(file, "text", [passage])
    file_moves.move(folder / "part", folder / "other")
    file_moves.move(folder / "other" / "a.md", folder / "b.md")
    now = folder / "b.md"
    assert len(backups.listed(now)) == 1 and pinned.recall(now) == kept
    assert provenance.recall(now, "text") == [passage]
    assert backups.listed(file) == [] and pinned.recall(file) == Pinned()


def test_no_order_of_moves_loses_a_text(folder: Path) -> None:
    chance = random.Random(7)
    places = [folder, folder / "one", folder / "two", folder / "one" / "deep"]
    for place in places[1:]:
        place.mkdir()
    for number in range(12):
        (chance.choice(places) / f"{number}.md").write_text(f"text {number}", "utf-8")
    texts = sorted(contents(folder).values())
    moved = 0
    for _ in range(200):
        everything = [one for one in folder.rglob("*") if one != folder]
        old = chance.choice(everything)
        folders = [folder, *(one for one in everything if one.is_dir())]
        new = chance.choice(folders) / chance.choice([old.name, f"{chance.randrange(12)}.md", "one", "TWO"])
        try:
            file_moves.move(old, new)
            moved += 1
        except (DocumentExists, FileNotMoved):
            pass
        assert sorted(contents(folder).values()) == texts
    assert moved > 50
