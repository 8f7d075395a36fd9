"""Headings of a Markdown source and where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.text.headings import Heading, headings


def test_levels_titles_and_places() -> None:
    text = "# One\ntext\n## *Two* and `three` ##\n#tag\n####### seven\n \N{GRINNING FACE}\n### 第三章\n#\n# "
    assert headings(text) == [
        Heading(1, "One", 0),
        Heading(2, "Two and three", 11),
        Heading(3, "第三章", text.rindex("###") + 1),
    ]


def test_none_out_of_code() -> None:
    assert [
        one.title for one in headings("```sh\n# no\n~~~\n# no\n```\n# yes\n~~~~\n# no\n~~~\n# no\n~~~~\n# too")
    ] == [
        "yes",
        "too",
    ]


@given(st.lists(st.sampled_from(["# a", "## b\N{GRINNING FACE}", "text", "", "#x", "我们", "### c d"])))
def test_every_place_is_that_of_its_line(lines: list[str]) -> None:
    text = "\n".join(lines)
    data = text.encode("utf-16-le")
    found = headings(text)
    assert len(found) == sum(line in ("# a", "## b\N{GRINNING FACE}", "### c d") for line in lines)
    for one in found:
        rest = data[2 * one.position :].decode("utf-16-le")
        assert rest.startswith(f"{'#' * one.level} {one.title}")
