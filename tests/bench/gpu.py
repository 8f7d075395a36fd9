"""Decoding on a GPU: Longhand beside transformers' generate() and beside what reading the weights alone would take.

The limit is the bytes of a token (all weights but the embedding, and its keys and values) over the memory's bandwidth, as
a large copy on the same GPU shows it.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench import shapes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--shapes", nargs="+", choices=list(shapes.SHAPES), default=["44M", "0.39B", "1.0B"])
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "longhand-bench")
    parser.add_argument("--json", type=Path, default=None, help="default: gpu.json in the folder")


def run(arguments: argparse.Namespace) -> int:
    from assistant.engine.importing import prepare

    prepare()
    import torch

    if not torch.cuda.is_available():
        print("no GPU that torch can use: nothing measured")
        return 0
    bandwidth = _bandwidth()
    print(
        f"{torch.cuda.get_device_name()}, {bandwidth / 1e9:.0f} GB/s; decoding, tokens/s, median of {arguments.repeats}"
    )
    print(f"{'model':<8}{'Longhand':>10}{'generate()':>12}{'ratio':>8}{'limit':>10}{'of it':>8}{'prompt':>12}")
    found = {}
    for name in arguments.shapes:
        result = found[name] = _measured(name, arguments.folder, arguments.repeats, bandwidth)
        ratio, share = result["longhand"] / result["generate"], result["longhand"] / result["limit"]
        print(
            f"{name:<8}{result['longhand']:>10.1f}{result['generate']:>12.1f}{ratio:>8.2f}{result['limit']:>10.0f}"
            f"{share:>8.2f}{result['prompt']:>12.0f}{'' if result['recorded'] else '  not recorded'}"
        )
    target = arguments.json or arguments.folder / "gpu.json"
    target.write_text(json.dumps({"bandwidth": bandwidth, "shapes": found}, indent=1), "utf-8")
    return 0


def _bandwidth() -> float:
    """Bytes read and written in a second by a copy of half a gigabyte."""
    import torch

    source = torch.empty(2**29, dtype=torch.uint8, device="cuda")
    target = torch.empty_like(source)
    times = []
    for _ in range(6):
        torch.cuda.synchronize()
        began = time.perf_counter()
        target.copy_(source)
        torch.cuda.synchronize()
        times.append(time.perf_counter() - began)
    return 2 * source.nbytes / min(times[1:])


def _measured(name: str, root: Path, repeats: int, bandwidth: float) -> dict[str, Any]:
    import torch

    from assistant.engine.decoding import generation
    from assistant.engine.loaded import loading
    from assistant.engine.loaded.graphs import GraphDecoder
    from assistant.tasks import GREEDY, EngineOptions, Limits

    folder = shapes.folder_of(name, root)
    size, new = shapes.sizes_of(name)
    prompt = shapes.tokens(name, size)
    whole = loading.load(EngineOptions(folder=str(folder), device="cuda", precision="bfloat16"))
    loaded = dataclasses.replace(whole, end_ids=frozenset())  # random weights end anywhere
    model: Any = whole.model
    config = model.config
    ids = torch.tensor([prompt], device="cuda")
    ours, theirs, read = [], [], []
    for number in range(repeats + 1):
        running = generation.generate(loaded, prompt, GREEDY, Limits(new), bool)
        while True:
            try:
                next(running)
            except StopIteration as ended:
                done = ended.value
                break
        times = []
        for count in (1, 33):
            torch.cuda.synchronize()
            began = time.perf_counter()
            model.generate(
                ids, attention_mask=torch.ones_like(ids), max_new_tokens=count, min_new_tokens=count, do_sample=False
            )
            torch.cuda.synchronize()
            times.append(time.perf_counter() - began)
        if number:  # the first records, and warms up
            ours.append((done.new_tokens - 1) / done.decode_seconds)
            read.append(size / done.prefill_seconds)
            theirs.append(32 / (times[1] - times[0]))
    weights = sum(p.nbytes for p in model.parameters()) - model.get_input_embeddings().weight.nbytes
    keys = 2 * config.num_hidden_layers * config.num_key_value_heads * config.head_dim * 2 * (size + new // 2)
    recorded = isinstance(whole.step, GraphDecoder) and whole.step.records
    return {
        "longhand": median(ours), "generate": median(theirs), "prompt": median(read), "recorded": recorded,
        "limit": bandwidth / (weights + keys),
    }  # fmt: skip
