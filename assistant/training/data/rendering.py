"""Records of the corpus as the texts that a model reads: one format a task, and instructions in words.

    translate   <|translate|><|en|>SOURCE<|fr|>TARGET
    one text    <|summarize|>TEXT<|out|>RESULT         likewise headline, correct, rewrite
    answer      <|answer|>TEXT<|question|>QUESTION<|out|>ANSWER
    instruct    <|instruct|>INSTRUCTION newline INPUT<|out|>OUTPUT
    fill        <|prefix|>BEFORE<|suffix|>AFTER<|middle|>BETWEEN

Plain text is plain text. `<|end|>` ends each; the packing adds it.
"""

from __future__ import annotations

from assistant.tasks import LANGUAGES

END, PAD = "<|end|>", "<|pad|>"
FILL = ("<|prefix|>", "<|suffix|>", "<|middle|>")
SPECIAL_TOKENS = [
    END, PAD, "<|out|>", "<|translate|>", "<|summarize|>", "<|headline|>", "<|correct|>", "<|rewrite|>", "<|answer|>",
    "<|question|>", "<|instruct|>", *FILL, *(f"<|{language}|>" for language in LANGUAGES),
]  # fmt: skip

# The same work asked for in words, so that the instruct task is met by a model of any size at all.
# {source} and {target} are names of languages.
_INSTRUCTIONS = {
    "translate": (
        "Translate into {target}.", "Translate the following text to {target}:", "Put this into {target}.",
        "How do you say this in {target}?", "Translate this {source} text into {target}:",
    ),
    "summarize": (
        "Summarize this text.", "Give a short summary.", "Summarize in one or two sentences:", "Summarize in one sentence:",
    ),
    "headline": ("Write a title for this text.", "Give this a headline:", "Suggest a heading for this passage:"),
    "correct": (
        "Correct the grammar.", "Fix spelling and grammar:", "Proofread this.", "Fix the mistakes in this sentence:",
        "Rewrite this without errors.",
    ),
    "rewrite": (
        "Rephrase this.", "Rewrite this in other words.", "Say this another way:", "Paraphrase the sentence.",
        "Make this clearer.",
    ),
    "shorten": ("Make this more concise:", "Shorten this sentence.", "Tighten this sentence."),
}  # fmt: skip


def translate(text: str, source: str, target: str) -> str:
    return f"<|translate|><|{source}|>{text}<|{target}|>"


def one_text(task: str, text: str) -> str:
    """Prompt of summarize, headline, correct or rewrite."""
    return f"<|{task}|>{text}<|out|>"


def answer(text: str, question: str) -> str:
    return f"<|answer|>{text}<|question|>{question}<|out|>"


def instruct(instruction: str, text: str) -> str:
    return f"<|instruct|>{instruction}\n{text}<|out|>"


def in_words(task: str, text: str, turn: int, source: str = "en", target: str = "en") -> str:
    """The task as an instruction; `turn` goes round the phrasings."""
    phrases = _INSTRUCTIONS[task]
    phrase = phrases[turn % len(phrases)].format(source=LANGUAGES[source], target=LANGUAGES[target])
    return instruct(phrase, text)
