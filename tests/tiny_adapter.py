"""An adapter with random weights on a tiny model, written as a run writes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM

from assistant.models import adapters
from assistant.training.adapter_learner import Adapter, AdapterLearner


def learner_on(base: Path, seed: int = 0, rank: int = 4) -> AdapterLearner:
    """A learner whose B is random too; a new one's is zero, and its adapter does nothing."""
    model: Any = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float32)
    learner = AdapterLearner(model, Adapter(rank, 2 * rank), torch.device("cpu"), seed)
    with torch.no_grad():
        for name, parameter in learner.adapters.items():
            # What is written is bfloat16, and the comparison is with what is written.
            parameter.copy_(torch.randn_like(parameter).mul_(0.15 if "lora_B" in name else 0.3).bfloat16())
    return learner


def write_adapter(
    base: Path, folder: Path, tasks: tuple[str, ...] = ("correct",), seed: int = 0, languages: tuple[str, ...] = ("en",)
) -> AdapterLearner:
    learner = learner_on(base, seed)
    folder.mkdir(parents=True, exist_ok=True)
    name, known = adapters.known_as(base)
    learner.write(folder, name)
    facts = {
        "base": {"name": name, "fingerprints": list(known)}, "tasks": list(tasks), "languages": list(languages),
        "training": {"seen": {"tokens": 1234}},
    }  # fmt: skip
    adapters.write_facts(folder, facts, {task: form for task, form in adapters.forms().items() if task in tasks})
    return learner


def peft_logits(learner: AdapterLearner, ids: torch.Tensor) -> torch.Tensor:
    """What peft's own model says after each token, (tokens, vocabulary)."""
    learner.objective.show_all()
    with torch.no_grad():
        logits: torch.Tensor = learner.model(input_ids=ids[None], use_cache=False).logits[0]
    return logits


def change_facts(folder: Path, **changes: Any) -> None:
    path = folder / adapters.FACTS
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")
