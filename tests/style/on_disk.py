"""A style on the disk as the learning leaves it, without its having been learned."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.models import adapters
from assistant.models.style import store
from assistant.models.style.store import Style
from assistant.system import paths
from tests.style.prose import passages


def put(name: str, base: Path, base_name: str = "starter", helped: bool = True) -> Style:
    folder = paths.adapters_dir() / name
    folder.mkdir(parents=True)
    (folder / adapters.CONFIG).write_text(json.dumps({"peft_type": "LORA", "r": 4, "lora_alpha": 8}), "utf-8")
    (folder / adapters.WEIGHTS).write_bytes(b"")
    facts = {
        "base": {"name": base_name, "fingerprints": [adapters.fingerprint(base)]}, "tasks": ["continue"],
        "languages": ["en"], "straight": True,
        "style": {"words": 20_122, "made": "2026-11-28", "before": 1.646, "after": 1.51 if helped else 1.65, "helped": helped},
    }  # fmt: skip
    adapters.write_facts(folder, facts, {})
    pages = [passages(240, seed=seed) for seed in range(5)]
    (folder / store.HELD).write_text(json.dumps(pages), "utf-8")
    style = store.style_of(name)
    assert style is not None
    return style
