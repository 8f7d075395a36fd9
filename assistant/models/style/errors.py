"""What can go wrong where a style is learned.

StyleError
├── StyleNameTaken(style)           another style, or an adapter, has the name; "" is no name
├── StyleTextsUnfit(words, fewest, language, known)   too few, or in a language that the model does not know
├── StyleBeingLearned(style)        by another process
└── StyleNotLearned(detail)         the process ended, or could not go on
"""

from __future__ import annotations

from assistant.errors import LonghandError


class StyleError(LonghandError):
    pass


class StyleNameTaken(StyleError):
    def __init__(self, style: str) -> None:
        super().__init__(style)
        self.style = style


class StyleTextsUnfit(StyleError):
    def __init__(self, words: int, fewest: int, language: str = "", known: tuple[str, ...] = ()) -> None:
        super().__init__(words, fewest, language, known)
        self.words, self.fewest, self.language, self.known = words, fewest, language, known


class StyleBeingLearned(StyleError):
    def __init__(self, style: str) -> None:
        super().__init__(style)
        self.style = style


class StyleNotLearned(StyleError):
    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail
