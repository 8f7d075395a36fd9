"""transformers is imported without torch's compiler, and with it where a version of transformers cannot do without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
IMPORT = """
import sys, warnings
warnings.simplefilter("error")
from assistant.engine import importing
importing.prepare_torch()
from assistant.engine import light_import
{before}
importing.prepare()
from transformers import LlamaConfig, LlamaForCausalLM
import torch
config = LlamaConfig(hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2, vocab_size=50)
model = LlamaForCausalLM(config)
assert model.generate(torch.ones(1, 3, dtype=torch.long), max_new_tokens=4, do_sample=False).shape[1] <= 7
weights = torch.optim.AdamW(model.parameters())
model(torch.ones(1, 3, dtype=torch.long), labels=torch.ones(1, 3, dtype=torch.long)).loss.backward()
weights.step()
print(*[name for name in ("sympy", "torch._inductor", "torch._dynamo.convert_frame", "torch.distributed.tensor") if name in sys.modules])
{after}
"""
NAMED = """
try:
    torch.compile(lambda x: x)(1)
except AttributeError as error:
    print(error)
"""


def run(before: str = "", after: str = "") -> str:
    code = IMPORT.format(before=before, after=after)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=110, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_compiler_stays_out_and_says_so_where_it_is_wanted() -> None:
    imported, said = run(after=NAMED).split("\n", 1)
    assert imported == ""
    assert "compiler was left out" in said and "light_import" in said


@pytest.mark.parametrize(
    "before", ["light_import._MARKS = ()", "import torch._dynamo"], ids=["asked for more", "there before"]
)
def test_where_it_is_needed_it_is_there(before: str) -> None:
    assert "torch._dynamo.convert_frame" in run(before)
