"""Adapters on a loaded model compute what peft computes, and leave nothing behind."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from assistant.engine.decoding import parallel_rows
from assistant.engine.engine import Engine
from assistant.engine.loaded import calibration, int8
from assistant.engine.loaded.loading import LoadedModel, load
from assistant.engine.loaded.low_rank import Adapters
from assistant.errors import AdapterMismatch, ModelDamaged
from assistant.models import adapters
from assistant.tasks import (
    GREEDY,
    Continue,
    Correct,
    EngineOptions,
    Limits,
    Load,
    Measure,
    ModelReady,
    Outcome,
    Rewrite,
    Task,
)
from tests.tiny_adapter import change_facts, peft_logits, write_adapter

Folders = Callable[[str], Path]
IDS = torch.randint(4, 390, (40,), generator=torch.Generator().manual_seed(3))
FAMILIES = ["llama", "llama_tied", "mistral", "qwen2", "qwen3", "gemma2", "gemma3", "phi3", "gpt2", "falcon", "opt"]


def loaded(folder: Path, precision: str = "float32") -> LoadedModel:
    return load(EngineOptions(folder=str(folder), device="cpu", precision=precision, threads=1))  # type: ignore[arg-type]


def logits(model: LoadedModel) -> torch.Tensor:
    """By a prompt, by single tokens and by a draft."""
    cache = model.new_cache()
    if model.step is None:
        return model.forward(IDS, cache, len(IDS))
    parts = [model.forward(IDS[:24], cache, 24)]
    parts += [model.forward([id], cache) for id in IDS[24:32].tolist()]
    return torch.cat((*parts, model.forward(IDS[32:].tolist(), cache, 8)))


@pytest.mark.parametrize("name", FAMILIES)
def test_in_float32_logits_are_those_of_peft(name: str, tiny_folder: Folders, tmp_path: Path) -> None:
    learner = write_adapter(tiny_folder(name), tmp_path)
    model = loaded(tiny_folder(name))
    alone = logits(model)
    beside = Adapters(model)
    beside.use(adapters.read(tmp_path))
    expected = peft_logits(learner, IDS)
    assert (alone - expected).abs().max() > 0.1
    assert torch.allclose(logits(model), expected, atol=2e-4, rtol=1e-4)
    beside.use(None)
    assert torch.equal(logits(model), alone)


@pytest.mark.skipif(int8.engine() is None, reason="torch has no 8-bit kernels here")
@pytest.mark.parametrize("name", FAMILIES)
def test_in_8_bits_an_adapter_costs_no_more_than_the_base(name: str, tiny_folder: Folders, tmp_path: Path) -> None:
    learner = write_adapter(tiny_folder(name), tmp_path)
    exact = logits(loaded(tiny_folder(name)))
    for _ in range(2):  # quantised now, and mapped from the file of the first time
        model = loaded(tiny_folder(name), "int8")
        alone = logits(model)
        beside = Adapters(model)
        beside.use(adapters.read(tmp_path))
        bound = 0.02 + 2 * calibration._divergence(exact, alone)
        assert calibration._divergence(peft_logits(learner, IDS), logits(model)) < bound
        beside.use(None)
        assert torch.equal(logits(model), alone)


def test_two_adapters_take_turns_in_no_time(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = tiny_folder("llama")
    learners = [write_adapter(folder, tmp_path / name, seed=seed) for seed, name in enumerate(("a", "b"))]
    both = [adapters.read(tmp_path / name) for name in ("a", "b")]
    model = loaded(folder)
    beside = Adapters(model)
    for turn in (0, 1, 0, 1):
        began = time.perf_counter()
        beside.use(both[turn])
        assert time.perf_counter() - began < 0.3
        assert torch.allclose(logits(model), peft_logits(learners[turn], IDS), atol=2e-4, rtol=1e-4)


def test_several_texts_at_once_meet_the_adapter_too(tiny_folder: Folders, tmp_path: Path) -> None:
    learner = write_adapter(tiny_folder("llama"), tmp_path)
    model = loaded(tiny_folder("llama"))
    Adapters(model).use(adapters.read(tmp_path))
    cache = model.new_cache()
    model.forward(IDS[:10], cache)
    rows = model.forward_together(IDS[10:12], parallel_rows.repeated(cache, 2))
    expected = torch.stack([peft_logits(learner, torch.cat((IDS[:10], IDS[n : n + 1])))[-1] for n in (10, 11)])
    assert torch.allclose(rows, expected, atol=2e-4, rtol=1e-4)


@pytest.mark.parametrize(("made_for", "used_on"), [("phi3", "llama"), ("llama", "gpt2"), ("gemma3", "llama")])
def test_an_adapter_of_other_layers_is_refused(
    made_for: str, used_on: str, tiny_folder: Folders, tmp_path: Path
) -> None:
    write_adapter(tiny_folder(made_for), tmp_path)
    model = loaded(tiny_folder(used_on))
    alone = logits(model)
    with pytest.raises(AdapterMismatch):
        Adapters(model).use(adapters.read(tmp_path))
    assert torch.equal(logits(model), alone)


@pytest.mark.parametrize("file", [adapters.WEIGHTS, adapters.NORMS])
def test_a_damaged_file_is_named(file: str, tiny_folder: Folders, tmp_path: Path) -> None:
    write_adapter(tiny_folder("llama"), tmp_path)
    (tmp_path / file).write_bytes(b"not tensors")
    model = loaded(tiny_folder("llama"), "int8" if int8.engine() else "float32")
    if file == adapters.NORMS and model.precision != "int8":
        pytest.skip("norms are folded in 8 bits alone")
    with pytest.raises(ModelDamaged) as raised:
        Adapters(model).use(adapters.read(tmp_path))
    assert raised.value.file == file


# The engine as a whole.


def _do(engine: Engine, task: Task) -> Outcome:
    return next(event for event in engine.stream(task, lambda: False) if isinstance(event, Outcome))


def _ready(engine: Engine) -> ModelReady:
    return next(event for event in engine.stream(Load(), lambda: False) if isinstance(event, ModelReady))


def _engine(folder: Path, *chosen: Path, installed: bool = False) -> Engine:
    given = None if installed else tuple(str(each) for each in chosen)
    return Engine(EngineOptions(folder=str(folder), device="cpu", precision="float32", threads=1, adapters=given))


def test_the_task_chooses_the_adapter(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = tiny_folder("llama")
    write_adapter(folder, tmp_path / "mends", ("correct",))
    text = "The quick brown fox jumps over the lazy dog."
    engine, plain = _engine(folder, tmp_path / "mends"), _engine(folder)
    try:
        assert _ready(engine).adapted == ("correct",) and _ready(plain).adapted == ()
        shown = _do(engine, Measure(Correct(text))).text
        assert shown.endswith(f"Correct: {text}\n=>") and _do(plain, Measure(Correct(text))).text != shown
        # Another task in between is done as if there were no adapter, also from the cache of what was read.
        going_on = Continue(text, GREEDY, Limits(max_tokens=12))
        for _ in range(2):
            assert _do(engine, going_on).text == _do(plain, going_on).text
            _do(engine, Correct(text))
        assert _do(engine, Rewrite(text)).text == _do(plain, Rewrite(text)).text
    finally:
        engine.close()
        plain.close()


def test_what_was_read_with_one_adapter_serves_no_other(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = tiny_folder("llama")
    write_adapter(folder, tmp_path / "a", ("continue",))
    text = "Once upon a time there was an old king who had three sons"
    engine = _engine(folder, tmp_path / "a")
    plain = _engine(folder)
    try:
        task = Continue(text, GREEDY, Limits(max_tokens=10))
        first, again = _do(engine, task), _do(engine, task)
        assert (first.cached_tokens, first.text) == (0, again.text) and again.cached_tokens > 0
        inner = engine._adapting
        assert inner is not None
        inner._by_task = {}
        without = _do(engine, task)
        assert without.cached_tokens == 0 and without.text == _do(plain, task).text
    finally:
        engine.close()
        plain.close()


def test_a_text_in_another_language_is_left_to_the_base(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = tiny_folder("llama")
    write_adapter(folder, tmp_path)
    engine = _engine(folder, tmp_path)
    try:
        english = _do(engine, Measure(Correct("The cat has been on the table since the morning."))).text
        german = _do(engine, Measure(Correct("Die Katze sitzt seit dem Morgen auf dem Tisch und schläft."))).text
        assert "=>" in english and "=>" not in german
    finally:
        engine.close()


def test_adapters_of_the_user_are_found_and_those_of_other_models_not(tiny_folder: Folders) -> None:
    from assistant.system import paths

    write_adapter(tiny_folder("llama"), paths.adapters_dir() / "mine")
    mine, other = _engine(tiny_folder("llama"), installed=True), _engine(tiny_folder("qwen2"), installed=True)
    try:
        assert _ready(mine).adapted == ("correct",) and _ready(other).adapted == ()
    finally:
        mine.close()
        other.close()
        shutil.rmtree(paths.adapters_dir() / "mine")


def test_an_adapter_of_another_base_is_an_error_where_it_was_asked_for(tiny_folder: Folders, tmp_path: Path) -> None:
    write_adapter(tiny_folder("llama"), tmp_path)
    engine = _engine(tiny_folder("qwen2"), tmp_path)
    with pytest.raises(AdapterMismatch) as raised:
        _ready(engine)
    assert (raised.value.base, raised.value.model) == ("llama", "qwen2")
    # The same shapes, and yet another model.
    change_facts(tmp_path, base={"name": "llama", "fingerprints": ["0" * 64]})
    with pytest.raises(AdapterMismatch):
        _ready(_engine(tiny_folder("llama"), tmp_path))
