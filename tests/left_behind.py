"""Unsaved texts of programs that died, made by programs that die."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from assistant.documents import recovery
from assistant.documents.recovery import Recovered
from assistant.system import paths

_DYING = """
import os, sys
from pathlib import Path
from assistant.documents.journal import Journal
journal = Journal.start(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]) if sys.argv[3] else None, saved=False)
journal.sync()
os._exit(1)
"""


def leave(text: str, path: Path | None = None) -> None:
    """Into the journal folder of this process; `path` is where the text was to be saved."""
    command = [sys.executable, "-c", _DYING, str(paths.journal_dir()), text, str(path or "")]
    subprocess.run(command, check=False, timeout=60)


def found() -> list[Recovered]:
    """As the window is given them; release them when they have been looked at."""
    return recovery.recover(paths.journal_dir())
