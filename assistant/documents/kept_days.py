"""How much time has passed in a folder, by looks at a clock that may be wrong."""

from __future__ import annotations

import contextlib
import json
import time
from pathlib import Path
from typing import Any, ClassVar

from assistant.system.disk import replace_file


class KeptDays:
    """Seconds that only grow: from one look to the next as many as the clock says, but no more than `LONGEST_STEP`, and none
    when the clock went back, until it is where it was or has gone back by more than that step. So a leap of the clock counts a week at most, and whoever waits for that week beside the time
    that he means cannot be deceived by one. Times without a look count a week at most, too: counting is late, never early.
    """

    LONGEST_STEP: ClassVar[int] = 7 * 86_400

    def __init__(self, folder: Path) -> None:
        self._file = folder / "counted.json"

    def count(self, at_least: int = 0) -> int:
        """Looks at the clock, and says how many were counted. `at_least` is what others know to have been counted before, as
        the note may be lost. Never raises."""
        now = max(0, int(time.time()))
        counted, seen = self._read()
        counted = max(counted, at_least) + max(0, min(now - seen, self.LONGEST_STEP)) * (seen > 0)
        if not seen - self.LONGEST_STEP <= now <= seen:
            with contextlib.suppress(OSError):
                replace_file(self._file, json.dumps({"counted": counted, "seen": now}).encode(), private=True)
        return counted

    def _read(self) -> tuple[int, int]:
        try:
            if self._file.stat().st_size > 1000:
                return 0, 0
            stored: Any = json.loads(self._file.read_bytes())
            counted, seen = stored["counted"], stored["seen"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return 0, 0
        if type(counted) is not int or type(seen) is not int or not (0 <= counted < 2**40 and 0 <= seen < 2**60):
            return 0, 0
        return counted, seen
