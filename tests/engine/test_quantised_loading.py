"""8-bit models from a folder: made once, mapped from the cache folder afterwards, and made anew where it is stale."""

from __future__ import annotations

import math
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from assistant.engine.decoding.generation import generate
from assistant.engine.loaded import calibration, device_and_precision, int8, quantised_files, quantised_loading
from assistant.engine.loaded.loading import LoadedModel, load
from assistant.system import paths
from assistant.tasks import GREEDY, EngineOptions, Limits, Progress

pytestmark = pytest.mark.skipif(int8.engine() is None, reason="torch has no 8-bit kernels here")
Folders = Callable[[str], Path]
IDS = torch.randint(4, 390, (50,), generator=torch.Generator().manual_seed(5))
TEXT = (
    "The old house at the end of the street had been empty for years. One morning the gate stood open, and a cart with "
    "two chairs and a clock waited in front of it. Nobody had seen who brought them. The baker said that it must be the "
    "widow from the mill, who had always wanted a garden; the teacher said that widows do not carry clocks. In the "
    "evening there was a light in the upper window, and the children went to look."
)


def loaded(folder: Path, precision: str = "int8") -> LoadedModel:
    return load(EngineOptions(folder=str(folder), device="cpu", precision=precision, threads=1))  # type: ignore[arg-type]


def logits(model: LoadedModel) -> torch.Tensor:
    cache = model.new_cache()
    return torch.cat((model.forward(IDS[:40], cache, 40), *(model.forward([id], cache) for id in IDS[40:].tolist())))


@pytest.fixture
def no_calibration(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("was quantised again")

    monkeypatch.setattr(calibration, "quantise_known", refuse)
    monkeypatch.setattr(calibration, "quantise_modules", refuse)


@pytest.mark.parametrize(
    "name", ["llama", "llama_tied", "qwen2", "qwen3", "gemma2", "gemma3", "phi3", "gpt2", "falcon", "opt"]
)
def test_the_second_load_is_the_first(name: str, tiny_folder: Folders, request: pytest.FixtureRequest) -> None:
    exact = loaded(tiny_folder(name), "float32")
    first = loaded(tiny_folder(name))
    assert first.precision == "int8" and first.parameters > 0
    request.getfixturevalue("no_calibration")
    second = loaded(tiny_folder(name))
    assert torch.equal(logits(first), logits(second))
    assert calibration._divergence(logits(exact), logits(second)) < 0.02
    assert second.end_ids == exact.end_ids and second.context_length == exact.context_length
    run = generate(second, IDS[:9].tolist(), GREEDY, Limits(5), lambda: False)
    assert next(run).text


@pytest.mark.parametrize("name", ["marian", "bart", "m2m_100"])
def test_an_encoder_decoder_in_8_bits(name: str, tiny_folder: Folders, request: pytest.FixtureRequest) -> None:
    def both_sides(model: LoadedModel) -> torch.Tensor:
        with torch.inference_mode():
            output: torch.Tensor = model.model(input_ids=IDS[None] % 190, decoder_input_ids=IDS[None] % 190).logits[0]
            return output.float()

    exact, first = loaded(tiny_folder(name), "float32"), loaded(tiny_folder(name))
    assert first.precision == "int8" and first.kind == "seq2seq"
    request.getfixturevalue("no_calibration")
    second = loaded(tiny_folder(name))
    assert torch.equal(both_sides(first), both_sides(second))
    assert calibration._divergence(both_sides(exact), both_sides(second)) < 0.02
    assert next(generate(second, (IDS[:9] % 190).tolist(), GREEDY, Limits(5), lambda: False)).text


def test_a_changed_model_is_quantised_anew(tiny_folder: Folders, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny_folder("llama"), tmp_path / "model"))
    before = logits(loaded(folder))
    weights = (folder / "model.safetensors").read_bytes()
    other = (tiny_folder("llama_tied") / "model.safetensors").read_bytes()
    assert weights != other
    changed = bytearray(weights)
    changed[-4000:-2000] = changed[-2000:]
    (folder / "model.safetensors").write_bytes(changed)
    assert not torch.equal(logits(loaded(folder)), before)
    assert len(list((paths.cache_dir() / "int8").glob("*.safetensors"))) == 1


@pytest.mark.parametrize(
    "harm", [lambda data: data[:-10], lambda data: b"", lambda data: b"\xff" * 100, lambda data: data[:200]]
)
def test_a_damaged_file_is_made_again(harm: Callable[[bytes], bytes], tiny_folder: Folders) -> None:
    before = logits(loaded(tiny_folder("llama")))
    (path,) = (paths.cache_dir() / "int8").glob("*.safetensors")
    whole = path.read_bytes()
    path.write_bytes(harm(whole))
    assert torch.equal(logits(loaded(tiny_folder("llama"))), before)
    assert len(path.read_bytes()) == len(whole)


def test_a_model_that_cannot_bear_it_is_loaded_exact_and_not_tried_again(
    tiny_folder: Folders, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(calibration, "_WORST_ERROR", 1e-6)
    exact = device_and_precision.float_precision("cpu")
    assert loaded(tiny_folder("qwen2")).precision == exact
    assert loaded(tiny_folder("gpt2")).precision == exact
    request.getfixturevalue("no_calibration")
    assert loaded(tiny_folder("qwen2")).precision == exact


def test_a_full_disk_costs_time_alone(tiny_folder: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        written.append(None)
        if len(written) > 5:
            raise OSError(28, os.strerror(28))

    written: list[None] = []

    expected = logits(loaded(tiny_folder("llama")))
    shutil.rmtree(paths.cache_dir() / "int8")
    monkeypatch.setattr(quantised_files, "_put", full)
    assert torch.equal(logits(loaded(tiny_folder("llama"))), expected)
    assert not list((paths.cache_dir() / "int8").iterdir())


def test_what_must_stay_exact_is_saved_so(tiny_folder: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(tiny_folder("llama"))
    (path,) = (paths.cache_dir() / "int8").glob("*.safetensors")
    file = quantised_files.read(path)
    assert file is not None and not file.kept
    bound = 0.1 * file.divergence  # less than fine inputs reach
    path.unlink()
    monkeypatch.setattr(calibration, "_WORST_DIVERGENCE", bound)
    monkeypatch.setattr(calibration, "_MOST_KEPT", 1.0)
    first = loaded(tiny_folder("llama"))
    file = quantised_files.read(path)
    assert file is not None and file.kept and file.divergence <= bound
    assert file[f"{file.kept[0]}.weight"].dtype.is_floating_point and f"{file.kept[0]}.scale" not in file
    assert torch.equal(logits(loaded(tiny_folder("llama"))), logits(first))


def test_fine_inputs_and_factors_are_saved(tiny_folder: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibration, "_WORTH", 1e9)  # every norm stays apart
    monkeypatch.setattr(calibration, "_WORST_DIVERGENCE", 1e-9)
    monkeypatch.setattr(calibration, "_MOST_KEPT", 0.3)
    accept = calibration._divergence
    seen: list[float] = []

    def after_fine(exact: torch.Tensor, approximate: torch.Tensor) -> float:
        seen.append(accept(exact, approximate))
        return 1.0 if len(seen) < 4 else 0.0

    monkeypatch.setattr(calibration, "_divergence", after_fine)
    first = loaded(tiny_folder("llama"))
    assert seen[3] < 0.7 * seen[1]
    (path,) = (paths.cache_dir() / "int8").glob("*.safetensors")
    file = quantised_files.read(path)
    assert file is not None and not file.kept
    products = {name.removesuffix(".scale") for name in file if name.endswith(".scale")}
    assert {name.removesuffix(".fine") for name in file if name.endswith(".fine")} == products
    assert {name.removesuffix(".factor") for name in file if name.endswith(".factor")} == {
        name for name in products if name.endswith(("qkv", "up", "head"))
    }
    assert torch.equal(logits(loaded(tiny_folder("llama"))), logits(first))


def test_parameters_without_memory_and_buffers_with(tiny_model: Callable[[str], LoadedModel]) -> None:
    with quantised_loading.parameters_on_meta():
        layer = torch.nn.BatchNorm1d(3)
    assert layer.weight.is_meta and not layer.running_mean.is_meta
    assert not torch.nn.Linear(2, 2).weight.is_meta


def test_loading_tells_how_far_it_is(tiny_folder: Folders) -> None:
    for _ in range(2):
        seen: list[Progress] = []
        load(EngineOptions(folder=str(tiny_folder("llama")), device="cpu", precision="int8"), seen.append)
        assert len(seen) >= 4 and seen[-1].done == seen[-1].total


def perplexity(model: LoadedModel) -> float:
    ids = torch.tensor(model.tokenizer(TEXT).input_ids)
    rows = torch.log_softmax(model.forward(ids, model.new_cache(), len(ids)).float(), -1)
    return math.exp(-float(rows[:-1].gather(1, ids[1:, None]).mean()))


def test_the_starter_loses_less_than_a_hundredth_of_its_perplexity() -> None:
    exact = perplexity(loaded(paths.starter_model(), "bfloat16"))
    assert perplexity(loaded(paths.starter_model())) < 1.01 * exact
