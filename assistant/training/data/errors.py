"""Errors of a training's input. Training is a terminal command, so each error is its own sentence.

TrainingError(sentence)
├── CorpusMissing        no folder, no archive, or nothing to train on in it
├── CorpusUnusable       a file of it cannot be read, or an archive is damaged or unsafe
├── TokenizerMismatch    not made for the tasks, or not the tokenizer that a run was begun with
├── CheckpointDamaged    there, and cannot be read
├── CheckpointMismatch   of another shape or tokenizer than asked for
└── ModelTooLarge        more bytes than a starter may have
"""

from __future__ import annotations

from assistant.errors import LonghandError


class TrainingError(LonghandError):
    """`sentence` names the fault and the next step."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class CorpusMissing(TrainingError):
    pass


class CorpusUnusable(TrainingError):
    pass


class TokenizerMismatch(TrainingError):
    pass


class CheckpointDamaged(TrainingError):
    pass


class CheckpointMismatch(TrainingError):
    pass


class ModelTooLarge(TrainingError):
    pass
