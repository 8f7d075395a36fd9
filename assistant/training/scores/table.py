"""Scores as a table that a terminal shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistant.training.scores.overlap import MEASURES


def table(scores: dict[str, Any]) -> str:
    parts = [
        f"{scores['model']}, {scores['precision']}; at most {scores['sentences']} rows each, seed {scores['seed']}"
    ]
    prose, exact = scores["bits_per_byte"], scores["bits_per_byte_float32"]
    if prose:
        rows = [[name, f"{bits:.3f}", f"{exact[name]:.3f}" if name in exact else "-"] for name, bits in prose.items()]
        parts.append(aligned(["bits a byte", scores["precision"], "float32"], rows))
    for kind, directions in scores.get("translation", {}).items():
        rows = [
            [name, f"{d['chrf']:.1f}", f"{d['bleu']:.1f}", f"{d['wrong_language']:.0%}", f"{d['empty']:.0%}",
             f"{d['looping']:.0%}", f"{d['failed']:.0%}", str(d["sentences"])]
            for name, d in directions.items()
        ]  # fmt: skip
        parts.append(
            aligned([kind, "chrF", "BLEU", "other language", "empty", "looping", "any of these", "sentences"], rows)
        )
    for kind in ("summaries", "headlines"):
        if kind in scores:
            rows = [
                [who, *(f"{scores[kind][who][measure]:.1f}" for measure in MEASURES)]
                for who in ("model", "lead1", "lead3", "key")
                if who in scores[kind]
            ]
            parts.append(aligned([kind, "ROUGE-1", "ROUGE-2", "ROUGE-L"], rows))
    parts += [
        aligned([name, ""], [[label, value] for label, value in rows])
        for name, rows in (
            ("corrections", _corrections(scores.get("corrections"))),
            ("questions", _questions(scores.get("questions"))),
            ("paraphrases", _paraphrases(scores.get("paraphrases"))),
            ("instructions", _instructions(scores.get("instructions"))),
        )
        if rows
    ]
    if scores.get("continuations"):
        names = ["distinct1", "distinct2", "distinct3", "repetition", "ends_at_sentence", "ended_by_itself", "looping"]
        rows = [
            [language, *(f"{found[name]:.2f}" for name in names)] for language, found in scores["continuations"].items()
        ]
        parts.append(aligned(["continuations", *(name.replace("_", " ") for name in names)], rows))
    return "\n\n".join(parts)


def aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The first column to the left, the others to the right."""
    widths = [max(len(line[column]) for line in (head, *rows)) for column in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if not column else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in (head, *rows)
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def share(value: float | None) -> str:
    return "-" if value is None else f"{value:.1%}"


def _questions(found: dict[str, Any] | None) -> list[tuple[str, str]]:
    if not found:
        return []
    return [
        ("answered where the text answers", share(found["answered"])),
        ("with the right sentence shown", share(found["shown"])),
        ("refused where it does not", share(found["refused"])),
        ("ROUGE-1 of the answers", f"{100 * found['rouge1']:.1f}"),
    ]


def _corrections(found: dict[str, Any] | None) -> list[tuple[str, str]]:
    if not found:
        return []
    edits = found["edits"]
    return [
        ("exactly right", f"{found['exact']:.1%}"),
        ("of those with an error", share(found["exact_with_errors"])),
        ("of those without one", share(found["exact_without_errors"])),
        ("corrected sentences left as they are", share(found.get("clean_unchanged"))),
        ("edits: precision / recall / F0.5", f"{edits['precision']:.2f} / {edits['recall']:.2f} / {edits['f0.5']:.2f}"),
        ("chrF (untouched)", f"{found['chrf']:.1f} ({found['chrf_untouched']:.1f})"),
    ]


def _paraphrases(found: dict[str, Any] | None) -> list[tuple[str, str]]:
    if not found:
        return []
    return [
        ("chrF (untouched)", f"{found['chrf']:.1f} ({found['chrf_untouched']:.1f})"),
        ("came back unchanged", f"{found['unchanged']:.1%}"),
    ]


def _instructions(found: dict[str, Any] | None) -> list[tuple[str, str]]:
    return [("chrF", f"{found['chrf']:.1f}"), ("exactly right", f"{found['exact']:.1%}")] if found else []
