"""Scores of a model on the dev files of a corpus, asked through the engine as the program asks it.

bits_per_byte    prose: how well the next token is foreseen; lower is better, comparable across tokenizers.
                 In the precision that the engine chooses, and in float32 beside it
translation      by kind of text and direction: chrF, BLEU, and the shares that failed
corrections      synthetic errors: share mended to the letter, edits made, missed and wrong
summaries, headlines   ROUGE, with the first sentences of the text beside it
questions        whether the sentences shown hold the answer, and whether what the text does not say is refused
paraphrases      chrF to one other way of saying it
instructions     chrF of the answers to the other tasks in words
continuations    how much is repeated, how often a text comes to an end
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.errors import ModelMissing
from assistant.training.data.corpus import sources
from assistant.training.data.errors import CorpusMissing
from assistant.training.scores.asking import Asked
from assistant.training.scores.prose import continuations, prose_scores
from assistant.training.scores.questions import question_scores
from assistant.training.scores.rewriting import correction_scores, instruction_scores, paraphrase_scores
from assistant.training.scores.summaries import summary_scores
from assistant.training.scores.translations import translation_scores


def evaluate(
    model: Path,
    folder: Path,
    sentences: int = 50,
    prose_bytes: int = 120_000,
    seed: int = 0,
    report: Callable[[str], None] = lambda line: None,
    precision: str = "auto",
    only: Sequence[str] = (),
    adapters: tuple[str, ...] | None = None,
) -> dict[str, Any]:
    """Scores, and samples chosen by `seed` alone. `sentences` bounds each direction and task, `prose_bytes` each prose
    file. What the model was not made for is left out; of the tasks in `only`, where there are any, nothing else is asked.
    `adapters` as in `EngineOptions`.

    Raises `TrainingError` and the engine's `LonghandError`s.
    """
    if not (model / "config.json").is_file():
        raise ModelMissing(model)
    dev = sources(folder, "dev")
    read = [] if only else dev
    prose = prose_scores(model, read, prose_bytes, precision, report)
    exact = prose_scores(model, read, prose_bytes, "float32", report)
    scores: dict[str, Any] = {
        "model": model.resolve().name, "precision": prose["precision"], "seed": seed, "sentences": sentences,
        "prose_bytes": prose_bytes, "bits_per_byte": prose["files"], "bits_per_byte_float32": exact["files"], "samples": [],
    }  # fmt: skip
    asked = Asked(str(model), precision, adapters)
    scores["adapted"] = list(asked.ready.adapted)
    try:
        parts = {
            "translate": translation_scores, "correct": correction_scores, "rewrite": paraphrase_scores,
            "summarize": summary_scores, "question": question_scores, "instruct": instruction_scores, "continue": continuations,
        }  # fmt: skip
        for task, measure in parts.items():
            # Summaries and headlines are scored together.
            wanted = not only or task in only or (task == "summarize" and "headline" in only)
            if task in asked.ready.tasks and wanted:
                found = measure(asked, dev, sentences, seed, report)
                scores["samples"] += found.pop("samples", [])
                scores |= found
        scores["refused"] = asked.refused
    finally:
        asked.close()
    if not only and not prose["files"] and not scores.get("translation") and not scores.get("corrections"):
        raise CorpusMissing(f"{folder} holds no dev file that this model could be measured with.")
    return scores
