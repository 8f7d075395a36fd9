"""The English words of the errors of learning a style."""

from __future__ import annotations

from assistant.errors import LonghandError
from assistant.models.style import errors

WORDS: dict[type[LonghandError], tuple[str, str, str]] = {
    errors.StyleError: (
        "The style could not be learned",
        "Your texts were not changed.",
        "Try again.",
    ),
    errors.StyleNameTaken: (
        "This name is taken",
        "There is a style or an adapter called “{style}” already.",
        "Give the style another name, or delete the old one first.",
    ),
    errors.StyleTextsUnfit: (
        "These texts do not do",
        "Of your own words {words} can be learned from; at least {fewest} are needed, in a language that the model knows.",
        "Add texts that you wrote, or choose a model that knows their language.",
    ),
    errors.StyleBeingLearned: (
        "This style is being learned already",
        "Another window or terminal learns “{style}”.",
        "Wait until it is done, or pause it there.",
    ),
    errors.StyleNotLearned: (
        "The learning broke off",
        "What was learned by the last minute is kept. The reason: {detail}.",
        "Go on with it; if it breaks off again, learn from other texts or on another model.",
    ),
}
"""As in `error_words`."""
