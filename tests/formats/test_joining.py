"""Several files as one document."""

from __future__ import annotations

from pathlib import Path

from assistant.formats import convert, joining


def test_notes_of_two_files_do_not_clash_and_pictures_are_found(tmp_path: Path) -> None:
    (tmp_path / "part two" / "images").mkdir(parents=True)
    (tmp_path / "images").mkdir()
    for name in ("part two/images/a b.png", "images/map.png"):
        (tmp_path / name).write_bytes(b"x")
    first = convert.source(
        "---\ntitle: Draft\n---\n# One\n\nA note[^1] and ![map](images/map.png).\n\n[^1]: First.\n", None
    )
    second = convert.source(
        "# Two\n\nA note[^1], another[^x], ![a](images/a%20b.png) ![m](../images/map.png) ![w](http://x.y/z.png)"
        " ![gone](gone.png)\n\n[^1]: Second, see[^x].\n\n[^x]: Third.\n",
        None,
    )
    made = joining.joined([(first, ""), (second, "part two")], tmp_path, "A “book”", "Ada: Byron")
    text = convert.to_markdown(made)
    assert text.startswith('---\ntitle: "A “book”"\nauthor: "Ada: Byron"\n---\n\n# One')
    for wanted in (
        "note[^1-1]", "[^1-1]: First.", "note[^2-1]", "[^2-1]: Second, see[^2-x].", "[^2-x]: Third.", "(images/map.png)",
        "images/a b.png", "![m](images/map.png)", "(http://x.y/z.png)", "gone.png",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert convert.source(text, None).title == "A “book”"


def test_without_a_title_of_its_own_the_book_has_that_of_its_first_file(tmp_path: Path) -> None:
    first = convert.source("---\ntitle: Draft\n---\ntext", None)
    assert joining.joined([(first, "")], tmp_path).title == "Draft"
    assert joining.joined([], tmp_path).blocks == ()
