"""`assistant doctor --model`: what is said of one model."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.cli import main
from assistant.system import paths


def test_a_model_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["doctor", "--model", str(paths.starter_model())]) == 0
    said = capsys.readouterr().out
    for fact in ("starter", "LlamaForCausalLM", "<|end|>", "continue", "English, Chinese", "512 tokens", "No problem"):
        assert fact in said


@pytest.mark.parametrize("content", [b"GGUF" + bytes(99), b"Dear Anna"])
def test_a_file_that_is_no_model(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.gguf").write_bytes(content)
    assert main.main(["doctor", "--model", str(tmp_path / "x.gguf")]) == 1
    assert "cannot be used" in capsys.readouterr().out
