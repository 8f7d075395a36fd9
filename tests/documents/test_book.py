"""The book file: strict, readable, and never at the cost of a file or a comment."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents import backups, book, text_file
from assistant.documents.book import Book, BookFile
from assistant.documents.book_contents import BookContents
from assistant.documents.file_errors import BookDamaged
from assistant.errors import DocumentChanged, DocumentExists

_SEGMENT = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="/\\:"), min_size=1, max_size=12
)
_NAMES = st.lists(
    st.lists(_SEGMENT.filter(lambda s: s not in (".", "..")), min_size=1, max_size=3).map(
        lambda p: "/".join(p) + ".md"
    ),
    max_size=6,
    unique_by=lambda name: book._same(name),
)


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "book.toml").write_text(text, "utf-8")
    return folder


@settings(max_examples=40)
@given(title=st.text(st.characters(blacklist_categories=["Cs"])), goal=st.integers(0, 10**9), names=_NAMES)
def test_a_book_that_is_written_reads_the_same(
    tmp_path_factory: pytest.TempPathFactory, title: str, goal: int, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("book")
    names = [name for name in names if not name.rpartition("/")[2].startswith(".")]
    wanted = Book(" ".join(title.split()), "Ada “L.” \\ Byron", goal, tuple(names))
    book.write(BookFile(folder, wanted))
    opened = book.read(folder)
    assert opened is not None and opened.book == wanted


def test_there_need_be_no_book(tmp_path: Path) -> None:
    assert book.read(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = 3", "title"),
        ('tilte = "x"', "tilte"),
        ("goal = -1", "goal"),
        ("goal = true", "goal"),
        ('files = "a.md"', "files"),
        ('files = ["../a.md"]', "out of the folder"),
        ('files = ["/a.md"]', "out of the folder"),
        ('files = ["C:\\\\a.md"]', "out of the folder"),
        ('files = ["a//b.md"]', "out of the folder"),
        ('files = ["a.docx"]', "no text file"),
        ('files = ["a.md", "A.MD"]', "twice"),
        ("files = [", "value"),
        ("title = 'x'\nfiles = ['a\x07.md']", "character"),
        ("a = " + "[" * 100_000, ""),
    ],
)
def test_a_file_that_is_not_exactly_a_book_is_refused_and_left_alone(tmp_path: Path, text: str, said: str) -> None:
    folder = written(tmp_path, text)
    with pytest.raises(BookDamaged) as refused:
        book.read(folder)
    assert said.casefold() in refused.value.detail.casefold()
    assert (folder / "book.toml").read_text("utf-8") == text


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "book.toml").write_bytes(b'title = "caf\xe9"')
    with pytest.raises(BookDamaged):
        book.read(tmp_path)


def test_what_vanished_and_what_is_new_is_shown(tmp_path: Path) -> None:
    written(tmp_path, 'files = ["2.md", "gone.md", "part/1.md"]')
    (tmp_path / "part").mkdir()
    for name in ("2.md", "part/1.md", "10.md", "9.md", "image.png", ".hidden.md"):
        (tmp_path / name).write_text("x", "utf-8")
    opened = book.read(tmp_path)
    assert opened is not None
    found = book.standing(opened)
    assert found.there == ("2.md", "part/1.md") and found.missing == ("gone.md",) and found.new == ("9.md", "10.md")


def test_comments_at_its_head_stay_and_others_are_in_the_version_that_is_kept(tmp_path: Path) -> None:
    text = '# My novel.\n# Do not touch.\ntitle = "One" # or Two?\nfiles = ["a.md"]\n'
    opened = book.read(written(tmp_path, text))
    assert opened is not None
    book.write(BookFile(tmp_path, book.added(opened.book, ["b.md"]), opened.head, opened.stamp))
    now = (tmp_path / "book.toml").read_text("utf-8")
    assert now.startswith("# My novel.\n# Do not touch.\n") and '"b.md"' in now
    assert text_file.read(backups.listed(tmp_path / "book.toml")[0].file).text == text


def test_a_book_that_another_program_wrote_is_not_written_over(tmp_path: Path) -> None:
    opened = book.read(written(tmp_path, 'files = ["a.md"]'))
    assert opened is not None
    written(tmp_path, 'files = ["a.md", "b.md"]')
    with pytest.raises(DocumentChanged):
        book.write(opened)
    with pytest.raises(DocumentExists):
        book.make(tmp_path, "New", [])


def test_order_names_and_folders_follow() -> None:
    one = Book(files=("a.md", "part/b.md", "part/c.md", "party.md"))
    assert book.moved(one, "party.md", 0).files == ("party.md", "a.md", "part/b.md", "part/c.md")
    assert book.renamed(one, "part", "teil").files == ("a.md", "teil/b.md", "teil/c.md", "party.md")
    assert book.renamed(one, "a.md", "part/a.md").files[0] == "part/a.md"
    assert book.renamed(one, "part", None).files == ("a.md", "party.md")
    assert book.without(one, "a.md").files == one.files[1:]


def test_contents_are_read_again_only_where_a_file_changed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# One\n\ntwo words", "utf-8")
    (tmp_path / "b.md").write_text("## Deep\n", "utf-8")
    opened = BookFile(tmp_path, Book(files=("a.md", "gone.md", "b.md")))
    contents = BookContents()
    first = list(contents.parts(opened, {}))
    assert [(part.name, part.counts.words, part.unread) for part in first] == [
        ("a.md", 3, False),
        ("gone.md", 0, True),
        ("b.md", 1, False),
    ]
    assert [heading.title for part in first for heading in part.headings] == ["One", "Deep"]
    (tmp_path / "b.md").write_text("## Deeper and deeper\n", "utf-8")
    again = list(contents.parts(opened, {tmp_path / "a.md": "unsaved"}))
    assert again[0].counts.words == 1 and again[2].counts.words == 3
    assert next(contents.parts(opened, {})) is first[0]
