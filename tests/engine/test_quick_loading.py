"""A second load without transformers: the same numbers and words, and none of its modelling imported."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from assistant.engine.engine import Engine
from assistant.engine.loaded import int8, loading, quick_loading
from assistant.engine.loaded.loading import LoadedModel, load
from assistant.engine.loaded.plain_tokenizer import PlainTokenizer
from assistant.engine.prompts.codec import Codec
from assistant.errors import TaskUnsupported
from assistant.system import paths
from assistant.tasks import (
    GREEDY,
    Classify,
    Continue,
    EngineOptions,
    Extract,
    Inspect,
    Limits,
    ModelReady,
    Outcome,
    Progress,
    Sampling,
)
from tests.bench.processes import ROOT
from tests.engine.conftest import byte_fallback_tokenizer, unigram_tokenizer
from tests.tiny_adapter import write_adapter

pytestmark = pytest.mark.skipif(int8.engine() is None, reason="torch has no 8-bit kernels here")
Folders = Callable[[str], Path]
IDS = torch.randint(4, 390, (50,), generator=torch.Generator().manual_seed(5))
TEXTS = [
    "The quick brown fox — didn't it?", "  two spaces\n\n\tand a tab ", "我们在北京。 Où est-ce ? é é 👩‍👩‍👧",
    "<|end|> is no end, <|begin|> no beginning, </s> neither", "", "x" * 300,
]  # fmt: skip
SCHEMA = '{"type": "object", "properties": {"n": {"type": "integer", "maximum": 9}}, "required": ["n"]}'
HEAVY = ("torch._dynamo", "torch._inductor", "torch.distributed.tensor", "sympy", "transformers")


def options(folder: Path, precision: str = "int8") -> EngineOptions:
    return EngineOptions(folder=str(folder), device="cpu", precision=precision, threads=1)  # type: ignore[arg-type]


def quick(folder: Path) -> LoadedModel | None:
    steps = quick_loading.load_in_steps(options(folder), loading.frame)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: LoadedModel | None = end.value
            return found


def logits(model: LoadedModel) -> torch.Tensor:
    cache = model.new_cache()
    return torch.cat((model.forward(IDS[:40], cache, 40), *(model.forward([id], cache) for id in IDS[40:].tolist())))


def same(one: LoadedModel, other: LoadedModel) -> None:
    for name in (
        "folder", "name", "kind", "device", "precision", "parameters", "context_length", "end_ids", "rows", "stated", "config",
        "names", "declared_ends",
    ):  # fmt: skip
        assert getattr(one, name) == getattr(other, name), name


@pytest.mark.parametrize("name", ["llama", "llama_tied", "mistral", "qwen2", "qwen3", "gemma2", "gemma3", "phi3"])
def test_a_known_family(name: str, tiny_folder: Folders) -> None:
    folder = tiny_folder(name)
    first = load(options(folder))
    second = quick(folder)
    assert second is not None and isinstance(second.tokenizer, PlainTokenizer)
    assert torch.equal(logits(first), logits(second))
    same(first, second)
    assert type(second.model).__name__ == type(first.model).__name__  # made where somebody asks for it


def test_long_texts_turn_by_the_same_angles(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_folder("llama"), tmp_path / "model")
    config = json.loads((folder / "config.json").read_text())
    config["max_position_embeddings"] = 4096
    config["rope_parameters"] = {
        "rope_type": "yarn", "rope_theta": 10_000.0, "factor": 4.0, "original_max_position_embeddings": 1024,
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config))
    first, second = load(options(folder)), quick(folder)
    assert second is not None
    ids = IDS.repeat(30)
    assert torch.equal(first.forward(ids, first.new_cache(), 9), second.forward(ids, second.new_cache(), 9))


@pytest.mark.parametrize("make", [byte_fallback_tokenizer, unigram_tokenizer, None])
def test_a_tokenizer_says_the_same(make: Callable[[], object] | None, tiny_folder: Folders, tmp_path: Path) -> None:
    folder = tiny_folder("llama")
    if make is not None:
        folder = shutil.copytree(folder, tmp_path / "model")
        make().save_pretrained(folder)  # type: ignore[attr-defined]
    first, second = load(options(folder)), quick(folder)
    assert second is not None
    same(first, second)
    theirs, ours = first.tokenizer, second.tokenizer
    assert len(theirs) == len(ours) and theirs.special_tokens_map == ours.special_tokens_map
    assert theirs.all_special_ids == ours.all_special_ids and theirs.chat_template == ours.chat_template
    assert {id: repr(token) for id, token in theirs.added_tokens_decoder.items()} == {
        id: repr(token) for id, token in ours.added_tokens_decoder.items()
    }
    every = list(range(len(ours)))
    assert theirs.convert_ids_to_tokens(every) == ours.convert_ids_to_tokens(every)
    for token in ("<|end|>", "</s>", "a", "no such token", "<0x41>"):
        assert theirs.convert_tokens_to_ids(token) == ours.convert_tokens_to_ids(token)
    for text in TEXTS:
        for more in ({}, {"add_special_tokens": False}, {"return_offsets_mapping": True}):
            wanted, found = theirs(text, verbose=False, **more), ours(text, verbose=False, **more)
            assert {name: wanted[name] for name in found} == dict(found)
        ids = found["input_ids"]
        for skip in (False, True):
            assert theirs.decode(ids, skip_special_tokens=skip) == ours.decode(ids, skip_special_tokens=skip)
        assert Codec(theirs, first.rows).plain(text) == Codec(ours, second.rows).plain(text)


def test_other_files_or_another_precision_go_through_transformers(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_folder("llama"), tmp_path / "model")
    assert quick(folder) is None
    load(options(folder))
    assert quick(folder) is not None
    about = json.loads((folder / "tokenizer_config.json").read_text())
    (folder / "tokenizer_config.json").write_text(json.dumps(about | {"chat_template": "{{ messages }}"}))
    assert quick(folder) is None
    assert load(options(folder)).tokenizer.chat_template == "{{ messages }}"
    found = quick(folder)
    assert found is not None and found.tokenizer.chat_template == "{{ messages }}"
    (kept,) = (paths.cache_dir() / "int8").glob("*.facts.json")
    for damage in ("", "[]", "{}", kept.read_text()[:-40]):
        kept.write_text(damage)
        assert quick(folder) is None
    load(options(folder))
    assert quick(folder) is not None
    load(options(tiny_folder("gpt2")))
    assert quick(tiny_folder("gpt2")) is None


def test_tasks_and_adapters_do_the_same(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_folder("llama"), tmp_path / "model")
    write_adapter(folder, tmp_path / "adapter", tasks=("continue",))
    sampled = Sampling(temperature=0.8, seed=3)
    todo = [
        Inspect(TEXTS[0]), Continue(TEXTS[0], GREEDY, Limits(6)), Continue(TEXTS[0], sampled, Limits(6), alternatives=3),
        Extract(TEXTS[0], SCHEMA, limits=Limits(40)), Classify(TEXTS[0], ("dog", "fox")),
    ]  # fmt: skip

    def done(adapted: bool) -> tuple[type, list[object]]:
        used = replace(options(folder), adapters=(str(tmp_path / "adapter"),) if adapted else ())
        engine = Engine(used)
        events: list[object] = []
        for task in todo:
            try:
                for event in engine.stream(task, lambda: False):
                    if isinstance(event, Outcome):
                        event = event.text
                    if not isinstance(event, Progress | ModelReady):
                        events.append(event)
            except TaskUnsupported as error:
                events.append(error.args)
        kind = type(engine._loaded.tokenizer)  # type: ignore[union-attr]
        engine.close()
        return kind, events

    for adapted in (False, True):
        for kept in (paths.cache_dir() / "int8").glob("*.facts.json"):
            kept.unlink()
        kind, first = done(adapted)
        assert kind is not PlainTokenizer
        kind, second = done(adapted)
        assert kind is PlainTokenizer and second == first and len(first) > 10


def test_the_starter_goes_on_without_transformers(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("The morning was cold, and the harbour lay still. Anna pulled her coat tight and")
    code = (
        "import sys; from assistant.cli.main import main\n"
        "code = main(['continue', '--max-tokens', '8', '--seed', '1', '--model', sys.argv[2], sys.argv[1]])\n"
        f"print(code, sorted(name for name in {HEAVY!r} if name in sys.modules))"
    )

    def run() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "x.md"), str(paths.starter_model())], cwd=ROOT, capture_output=True, text=True, timeout=120,
            env=os.environ | {"LONGHAND_HOME": str(tmp_path / "home")}, check=True,
        )  # fmt: skip
        return done.stdout.splitlines()

    first, second = run(), run()
    assert first[:-1] == second[:-1] and first[0]
    assert first[-1].startswith("0 ['") and second[-1] == "0 []"
