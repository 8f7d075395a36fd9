"""What loading takes: memory beside the weights, bytes read from the disk, and time the second time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers as hf

from assistant.engine.loaded import int8
from tests.bench.processes import ROOT
from tests.engine.conftest import byte_level_tokenizer

pytestmark = [
    pytest.mark.skipif(int8.engine() is None, reason="torch has no 8-bit kernels here"),
    pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc"),
]
MB = 2**20
# Loads in a process of its own, whose peak is that of the load; what was imported before does not count.
SCRIPT = """
import json, sys, time
from assistant.engine.importing import prepare
prepare()
import torch
from assistant.engine.loaded import loading
from assistant.tasks import EngineOptions
from pathlib import Path

def status(name):
    return next(int(line.split()[1]) for line in Path("/proc/self/status").open() if line.startswith(name)) * 1024

def read():
    return next(int(line.split()[1]) for line in Path("/proc/self/io").open() if line.startswith("rchar"))

torch.mm(torch.ones(64, 64), torch.ones(64, 64))  # what the kernels take on their first call
before, bytes_read, began = status("VmRSS"), read(), time.process_time()
Path("/proc/self/clear_refs").write_text("5")  # the peak of the import is forgotten
loaded = loading.load(EngineOptions(folder=sys.argv[1], device="cpu", precision=sys.argv[2], threads=2))
print(json.dumps({
    "peak": status("VmHWM") - before, "seconds": time.process_time() - began, "read": read() - bytes_read,
    "precision": loaded.precision,
}))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """95 million parameters in bfloat16."""
    config = hf.LlamaConfig(
        hidden_size=768, intermediate_size=2304, num_hidden_layers=10, num_attention_heads=12, num_key_value_heads=4,
        vocab_size=16_000, max_position_embeddings=512, bos_token_id=0, eos_token_id=1, pad_token_id=2,
    )  # fmt: skip
    with torch.device("meta"):
        model = hf.LlamaForCausalLM(config).to(torch.bfloat16)
    model = model.to_empty(device="cpu")
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_(1.0 if parameter.ndim == 1 else 0.0, 0.01)
    target = tmp_path_factory.mktemp("cost") / "model"
    model.save_pretrained(target, max_shard_size="60MB")
    byte_level_tokenizer().save_pretrained(target)
    return target


def load(folder: Path, home: Path, precision: str) -> dict[str, Any]:
    environment = os.environ | {"LONGHAND_HOME": str(home), "OMP_WAIT_POLICY": "PASSIVE", "MALLOC_ARENA_MAX": "2"}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, str(folder), precision], cwd=ROOT, env=environment,
        capture_output=True, text=True, check=True, timeout=100,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_memory_and_time_of_a_load_in_8_bits(folder: Path, tmp_path: Path) -> None:
    stored = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
    first = load(folder, tmp_path, "int8")
    (quantised,) = tmp_path.rglob("int8/*.safetensors")
    weights = quantised.stat().st_size
    second, third = load(folder, tmp_path, "int8"), load(folder, tmp_path, "int8")
    assert first["precision"] == second["precision"] == "int8"
    assert weights < 0.65 * stored
    for each in (first, second):
        assert each["peak"] <= 1.25 * weights + 300 * MB
    # Of the processor, as a busy computer lets one of them wait; the kernels' first call and the frame are in all three.
    assert min(second["seconds"], third["seconds"]) < first["seconds"] / 3
    # Weights are mapped: what is read by calls are headers, samples and the tokenizer.
    assert second["read"] < 8 * MB


def test_memory_of_a_load_in_16_bits(folder: Path, tmp_path: Path) -> None:
    stored = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
    found = load(folder, tmp_path, "bfloat16")
    assert found["peak"] <= 1.25 * stored + 300 * MB
