"""A headline out of what a model says."""

from __future__ import annotations

import pytest

from assistant.engine.tasks.headlining import headline


@pytest.mark.parametrize(("said", "cut", "wanted"), [
    ('"Old Bridge Closes"', False, "Old Bridge Closes"), ("**Headline:** Old bridge closes.\n\nThe text", False, "Old bridge closes"),
    ("The bridge in Arnsby will be closed from Monday, the county council said on Thurs", True, "The bridge in Arnsby will be closed from Monday"),
    ("One two three fou", True, "One two three"), ("标题：老桥关闭", False, "老桥关闭"), ("# Title: Bridge", False, "Bridge"),
    ("Bridge closes...", False, "Bridge closes..."), ("Titre : « Le pont ferme »", False, "Le pont ferme"), ("", False, ""),
    ("“Never,” he said", False, "“Never,” he said"), ("1. Heating in the library", False, "Heating in the library"),
    ("The woman, and the audition at four,", False, "The woman, and the audition at four"), ("2.7 million for a bridge", False, "2.7 million for a bridge"),
])  # fmt: skip
def test_it_is_one_line_without_label_and_ends_whole(said: str, cut: bool, wanted: str) -> None:
    assert headline(said, cut=cut) == wanted
