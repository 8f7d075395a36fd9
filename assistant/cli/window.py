"""`assistant` and `assistant open FILES`: the window, or why there is none. Imports nothing that other commands need."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.system import screen

USAGE = 2
WITHOUT_SCREEN = """\
Without a display these work:
  assistant demo                         the real window drawn in memory, with a screenshot
  assistant continue FILE                write on after a text
  assistant summarize FILE               say it shorter
  assistant translate --to zh FILE       put it into another language
  assistant actions                      everything that can be asked, and what the model in use can do
  assistant run ACTION FILE              one of these, or one of your own
  assistant serve                        offer the model to other programs of this computer
  assistant convert IN OUT               a document from one format into another
  assistant doctor                       what is wrong with this installation
  assistant --help                       everything else
"""


def files_of(words: Sequence[str]) -> list[Path] | None:
    """The files of a call that asks for the window alone; None where the whole command line has to be read."""
    if words and (words[0] != "open" or any(word.startswith("-") for word in words)):
        return None
    return [Path(word) for word in words[1:]]


def run(files: Sequence[Path]) -> int:
    if not screen.is_there():
        print("There is no display to open a window on.\n" + WITHOUT_SCREEN, end="", file=sys.stderr)
        return USAGE
    if missing := screen.missing_packages():
        print(
            "Qt needs libraries of the system that are not installed. On Debian and Ubuntu:\n"
            f"  sudo apt-get install {' '.join(missing)}\n" + WITHOUT_SCREEN,
            end="",
            file=sys.stderr,
        )
        return USAGE
    from assistant import app

    return app.run(files)
