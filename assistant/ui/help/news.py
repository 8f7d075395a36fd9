"""Whether this is the first start of a newer Longhand."""

from __future__ import annotations

import logging
import re

import assistant
from assistant.system import paths, user_files
from assistant.system.disk import replace_file

_log = logging.getLogger(__name__)


def unseen() -> str:
    """The version of now where the last start was of an older one, "" otherwise and for a first start; once only."""
    file, now = paths.config_dir() / "version.txt", assistant.__version__
    try:
        before = user_files.read_text(file, 100).strip() if file.exists() else ""
        if before != now:
            replace_file(file, f"{now}\n".encode(), private=True)
    except (OSError, ValueError) as error:
        _log.info("no note of the version: %s", type(error).__name__)
        return ""
    return now if before and _numbers(before) < _numbers(now) else ""


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]
