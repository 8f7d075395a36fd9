"""Names of the files in a run's folder, and its log."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from assistant.system.disk import replace_file

TOKENIZER = "tokenizer.json"
CHECKPOINT = "checkpoint.safetensors"
LOG = "log.jsonl"  # a line every twenty seconds
RUN = "run.json"  # preset, seed, mixture; and how it ended
MODEL = "model"  # the weights, once it is over


def read_log(path: Path) -> list[dict[str, Any]]:
    """Lines of a log in order; a line cut short by a kill is left out."""
    lines: list[dict[str, Any]] = []
    if path.exists():
        for text in path.read_text("utf-8").splitlines():
            try:
                line = json.loads(text)
            except ValueError:
                continue
            if isinstance(line, dict) and {"step", "loss", "tokens"} <= line.keys():
                lines.append(line)
    return lines


def forget_lines_after(path: Path, step: int) -> None:
    """Delete the log lines after `step`, the last checkpoint: a killed run trains and logs these steps again."""
    kept = [json.dumps(line) + "\n" for line in read_log(path) if line["step"] <= step]
    write_text(path, "".join(kept))


def write_text(path: Path, text: str) -> None:
    """Replace the file in one step."""
    replace_file(path, text.encode())
