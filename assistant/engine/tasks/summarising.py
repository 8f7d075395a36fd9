"""A summary of a long text: of its parts first, then of what came of them, until it is short."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.tasks import Pair, Piece, Progress, Summarize
from assistant.text import languages, sentences

Streaming = Callable[[str, bool], Iterator[tuple[str, int]]]


class Summary:
    """One job. `write` gives pieces of the summary of one part, in one line where told to; `finish` says how it ended.

    `cut` makes parts that fit the model. `pairs` are the parts read, with what became of them, and `read` says how many
    characters of the text they hold. Taken up again with these pairs it comes to the same end.
    """

    def __init__(
        self, task: Summarize, text: str, cut: Callable[[str], list[str]], count: Callable[[str], int], write: Streaming,
        last_finish: Callable[[], str], *, one_summary: int,
    ) -> None:  # fmt: skip
        self._task, self._text, self._cut, self._count = task, text, cut, count
        self._write, self._last_finish, self._one_summary = write, last_finish, one_summary
        self._known = {pair.source: pair.target for pair in task.done}
        self.pairs: list[Pair] = []
        self.read_share = 0.0
        self.finish = "stop"

    def run(self) -> Iterator[Piece | Progress]:
        parts = self._cut(self._text)
        level = 0
        while len(parts) > 1 and self._task.length == "short":
            summaries: list[str] = []
            for done, part in enumerate(parts):
                yield Progress("reading", done, len(parts))
                summary = self._part(part)
                if summary is None:
                    break
                summaries.append(summary)
                if level == 0:
                    self.read_share = sum(map(len, parts[: done + 1])) / max(1, sum(map(len, parts)))
            joined = sentences.joiner("", languages.detect(self._text) or "en").join(filter(None, summaries))
            again = self._cut(joined)
            short_enough = self._count(joined) <= min(self._one_summary, self._task.limits.max_tokens)
            if self.finish == "cancelled" or short_enough or len(again) >= len(parts) or not joined:
                yield Progress("reading", len(summaries), len(parts))
                if joined:
                    yield Piece(joined, 0)
                return
            parts, level = again, level + 1
        yield from self._last(parts, whole=level == 0)

    def _part(self, part: str) -> str | None:
        """The summary of one part, known or written; None where the job was stopped."""
        if part not in self._known:
            summary = "".join(text for text, _ in self._write(part, True)).strip()
            if self._last_finish() == "cancelled":
                self.finish = "cancelled"
                return None
            if self._last_finish() == "length":
                self.finish = "length"
            self._known[part] = summary
        self.pairs.append(Pair(part, self._known[part]))
        return self._known[part]

    def _last(self, parts: list[str], *, whole: bool) -> Iterator[Piece | Progress]:
        """What goes to the page: the summaries of these parts, a line each."""
        shown = False
        for done, part in enumerate(parts):
            if len(parts) > 1:
                yield Progress("reading", done, len(parts))
            if shown:
                yield Piece("\n", 0)
            written = ""
            pieces = iter([(self._known[part], 0)]) if part in self._known else self._write(part, len(parts) > 1)
            ran = part not in self._known
            for text, tokens in pieces:
                if text:
                    written += text
                    shown = True
                    yield Piece(text, tokens)
            if ran and self._last_finish() == "cancelled":
                self.finish = "cancelled"
                return
            if ran and self._last_finish() == "length":
                self.finish = "length"
            self._known[part] = written
            self.pairs.append(Pair(part, written))
            if whole:
                self.read_share = sum(map(len, parts[: done + 1])) / max(1, sum(map(len, parts)))
        if len(parts) > 1:
            yield Progress("reading", len(parts), len(parts))
