"""A headline, from as much of a text's beginning as the context holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.engine.prompts.prompt import PromptParts
from assistant.engine.tasks import long_text
from assistant.engine.tasks.engine_task import Fit
from assistant.engine.tasks.summarising import ShorteningTask
from assistant.tasks import Event, Headline

_LABEL = re.compile(
    r"(?:[*_#\s]*(?:headline|title|titre|titel|überschrift|título|titular|标题)\s*[*_]*\s*[:：]\s*[*_]*\s*)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\A(?:[\s#*_>-]+|\d{1,2}[.)]\s+)+|[\s*_]+\Z")
_QUOTED = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」", "'": "'", "‘": "’"}
_CLAUSE_END = re.compile(r"[,;:.!?–—](?=\s|\Z)|\s[-–—]\s|[，；。！？：]")
_LEAST_CLAUSE = 16  # characters


def headline(said: str, *, cut: bool = False) -> str:
    """The model's answer as one headline: the first line without label, number, marks and stop. A headline that was `cut` off
    ends with a clause, or at least with a word."""
    line = next((line for line in said.splitlines() if _MARKS.sub("", line)), "")
    whole = line == said.rstrip() or said.rstrip().endswith(line.rstrip())
    line = _MARKS.sub("", _LABEL.sub("", line, count=1))
    if cut and whole:
        ends = [found.start() for found in _CLAUSE_END.finditer(line) if found.start() >= _LEAST_CLAUSE]
        line = line[: ends[-1]] if ends else line.rpartition(" ")[0] or line
    inside = line[1:-1]
    if len(line) > 2 and _QUOTED.get(line[0]) == line[-1] and line[-1] not in inside:
        line = inside.strip()
    return line.rstrip() if line.endswith(("...", "…")) else line.rstrip().rstrip(".。,;，；、").rstrip()


class Headlining(ShorteningTask[Headline]):
    def fit(self) -> Fit:
        head, rest = self._divided()
        return self._fit(PromptParts("headline", head.strip()), self._size(rest))

    def _events(self) -> Iterator[Event]:
        head, rest = self._divided()
        self._tally.dropped_tokens = round(len(rest) * self._count(head) / len(head))
        pieces = list(self._answer(PromptParts("headline", head.strip()), one_line=False))
        self._finish()
        said = "".join(piece for piece, _ in pieces)
        if self._tally.finish == "cancelled":
            return
        cut = self._tally.finish == "length"
        yield from self._emit(headline(said, cut=cut), sum(size for _, size in pieces))
        self._tally.finish = "stop"

    def _divided(self) -> tuple[str, str]:
        """The beginning of the text that is read, and the rest. Raises `PromptTooLong`."""
        text = self._task.text.strip()
        head = long_text.beginning(text, self._count, self._room(PromptParts("headline", text), self._task.limits))
        return head, text[len(head) :]
