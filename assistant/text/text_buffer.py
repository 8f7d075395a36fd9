"""A text as UTF-16 units that is cheap to edit at one place: a gap moves to where the edits are. Nothing here knows Qt."""

from __future__ import annotations

_CODEC = "utf-16-le"


class TextBuffer:
    """The text before the gap, and the text behind it. Positions count UTF-16 units."""

    def __init__(self, data: bytes = b"", text: str | None = None) -> None:
        """`text` is the decoded `data`, where the caller has it already."""
        self._left, self._right = bytearray(data), bytearray()
        self._whole = text

    def __len__(self) -> int:
        return (len(self._left) + len(self._right)) // 2

    def text(self) -> str:
        """All of it, kept until the next edit."""
        if self._whole is None:
            self._whole = self.slice(0, len(self))
        return self._whole

    def slice(self, start: int, end: int) -> str:
        """The text between two positions, which are clamped to the text."""
        return bytes(self._bytes(2 * max(0, start), 2 * max(0, end))).decode(_CODEC, "surrogatepass")

    def replace(self, start: int, end: int, text: str) -> None:
        """Costs the distance from the edit before, not the length of the text."""
        self._whole = None
        start, end = 2 * start, 2 * end
        if start < len(self._left):
            self._right[:0] = self._left[start:]
            del self._left[start:]
        elif start > len(self._left):
            gap = start - len(self._left)
            self._left += self._right[:gap]
            del self._right[:gap]
        del self._right[: end - start]
        self._left += text.encode(_CODEC, "surrogatepass")

    def find_unique(self, wanted: str) -> int | None:
        """Position of the only place where `wanted` stands."""
        pattern = wanted.encode(_CODEC, "surrogatepass")
        whole = bytes(self._left + self._right)
        found: list[int] = []
        start = 0
        while pattern and len(found) < 2 and (start := whole.find(pattern, start)) >= 0:
            if start % 2 == 0:
                found.append(start // 2)
            start += 1
        return found[0] if len(found) == 1 else None

    def _bytes(self, start: int, end: int) -> bytearray:
        left = len(self._left)
        if end <= left:
            return self._left[start:end]
        if start >= left:
            return self._right[start - left : end - left]
        return self._left[start:] + self._right[: end - left]
