"""The GPU's way of training, rehearsed on a CPU: the same code, but for the kernel of the attention."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch
import torch._dynamo
from safetensors.torch import load_file
from transformers import LlamaConfig, LlamaForCausalLM

from assistant.engine.engine import Engine
from assistant.models.folder import check
from assistant.tasks import EngineOptions, ModelReady, Outcome, Translate
from assistant.training import command, documents, export, parcel
from assistant.training.data import packing, tokenizer
from assistant.training.data.errors import CorpusMissing, CorpusUnusable, TokenizerMismatch
from assistant.training.data.packing import PackedCorpus
from assistant.training.group import Group
from assistant.training.learner import Learner
from assistant.training.loop import Plan, Run
from assistant.training.objective import PackedObjective
from assistant.training.presets import PRESETS
from assistant.training.pretraining import Options, pretrain
from assistant.training.resident import Resident
from assistant.training.schedule import Budget

CPU = torch.device("cpu")
END = 0
ROOT = Path(__file__).parents[2]
STEPS = 4


@pytest.fixture(scope="module")
def parts(corpus_folder: Path, training_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus packed in parts of 5 kB."""
    out = tmp_path_factory.mktemp("parcel")
    words = ["pack", "--data", str(corpus_folder), "--out", str(out), "--cache", str(training_cache)]
    assert command.main([*words, "--preset", "gpu-rehearsal", "--part-mb", "0.005"]) == 0
    return out


@pytest.fixture(scope="module")
def rehearsed(parts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out, cache = tmp_path_factory.mktemp("gpu-run"), tmp_path_factory.mktemp("other-machine")
    options = Options(parts, out, cache, Budget(steps=STEPS), preset="gpu-rehearsal", compiler="aot_eager")
    lines: list[str] = []
    assert pretrain(options, lines.append).finished
    assert "attention by mask, compiled by aot_eager" in lines
    return out


@pytest.fixture(scope="module")
def packed(parts: Path, tmp_path_factory: pytest.TempPathFactory) -> PackedCorpus:
    return parcel.opened(parts, tmp_path_factory.mktemp("cache"))[0]


def _model() -> LlamaForCausalLM:
    torch.manual_seed(3)
    config = LlamaConfig(
        vocab_size=90, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=4,
        intermediate_size=48, max_position_embeddings=64, tie_word_embeddings=True, bos_token_id=None, eos_token_id=END,
    )  # fmt: skip
    model = LlamaForCausalLM(config)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith("norm.weight"):
                parameter.uniform_(0.5, 1.5)
            else:
                parameter.mul_(8)
    return model


def test_batches_on_the_device_are_those_of_the_packing(packed: PackedCorpus) -> None:
    weights = [0.5 + number % 3 for number in range(len(packed.counts))]
    there = Resident(packed, CPU)
    epoch = packing.plan(packed, weights, 5, 0)
    assert epoch.cut.any(), "no gap to fill in this epoch"
    whole = there.stream(epoch).numpy().view(np.uint16)
    assert np.array_equal(whole, epoch.cut_out(0, epoch.length))
    for first, rows in ((0, None), (7, slice(1, None, 2)), (40, None)):
        ours = islice(there.batches(weights, 5, 4, 64, first, rows), 30)
        theirs = islice(packing.batches(packed, weights, 5, 4, 64, first, rows), 30)
        for (number, tokens), (other, expected) in zip(ours, theirs, strict=True):
            assert number == other
            assert np.array_equal(tokens.numpy(), expected)


def test_the_written_out_network_is_that_of_transformers() -> None:
    model = _model()
    objective = PackedObjective(model, 0.0, "mask")
    tokens = torch.randint(1, 90, (2, 24))
    numbers, positions = documents.layout(tokens, END)
    hidden = objective.hidden(tokens, positions, documents.mask_of(numbers, "mask"), torch.float32)
    with torch.no_grad():
        wanted = model(tokens, output_hidden_states=True).hidden_states[-1]
    assert torch.allclose(hidden, wanted, atol=2e-5)


def test_documents_of_one_row_learn_as_if_each_were_alone() -> None:
    model = _model().requires_grad_(True)
    objective = PackedObjective(model, 0.0, "mask")
    first, second = torch.randint(1, 90, (9,)), torch.randint(1, 90, (14,))
    end = torch.tensor([END])
    together = torch.cat([first, end, second, end])[None]
    loss = objective(together)
    each = [model(part[None, :-1]).logits[0] for part in (torch.cat([first, end]), torch.cat([second, end]))]
    targets = torch.cat([first[1:], end, second[1:], end])
    wanted = torch.nn.functional.cross_entropy(torch.cat(each).float(), targets)
    assert loss.item() == pytest.approx(wanted.item(), rel=0.02)  # bfloat16
    numbers, positions = documents.layout(together[:, :-1], END)
    assert numbers[0].tolist() == [0] * 10 + [1] * 14
    assert positions[0].tolist() == [*range(10), *range(14)]


@pytest.mark.filterwarnings("ignore:flex_attention called")
def test_the_mask_of_flex_attention_is_the_one_written_out() -> None:
    tokens = torch.randint(0, 5, (3, 256))
    numbers, _ = documents.layout(tokens, END)
    from torch.nn.attention.flex_attention import flex_attention

    torch.manual_seed(0)
    query, key, value = torch.randn(3, 3, 2, 256, 16).unbind(0)
    ours = documents.attend(query, key, value, documents.mask_of(numbers, "mask"), "mask")
    theirs = flex_attention(query, key, value, block_mask=documents.mask_of(numbers, "flex"))
    assert torch.allclose(ours, theirs, atol=1e-5)


def test_a_rehearsal_ends_with_weights_in_8_bits_that_the_engine_loads(rehearsed: Path) -> None:
    folder = rehearsed / "model"
    weights = load_file(folder / "model.safetensors")
    assert weights["model.layers.0.mlp.up_proj.weight"].dtype == torch.int8
    assert json.loads((folder / "config.json").read_text())["quantization_config"]["quant_method"] == "longhand-int8"
    assert check(folder).dtype == "I8"
    for precision in ("int8", "float32"):
        engine = Engine(EngineOptions(folder=str(folder), device="cpu", precision=precision))
        events = list(engine.stream(Translate("The cat sees a house.", "fr", "en"), lambda: False))
        engine.close()
        ready = next(event for event in events if isinstance(event, ModelReady))
        assert ready.precision == precision
        assert isinstance(events[-1], Outcome)


def test_stopped_and_resumed_it_ends_with_the_same_weights(rehearsed: Path, parts: Path, tmp_path: Path) -> None:
    options = Options(
        parts, tmp_path / "run", tmp_path / "cache", Budget(steps=STEPS), preset="gpu-rehearsal", compiler="aot_eager"
    )
    polled = iter([False, False, True])
    assert not pretrain(options, should_stop=lambda: next(polled)).finished
    assert pretrain(options).finished
    ours, theirs = (load_file(run / "model" / "model.safetensors") for run in (tmp_path / "run", rehearsed))
    assert all(torch.equal(ours[name], theirs[name]) for name in theirs)


def test_a_compiler_that_fails_is_done_without(parts: Path, tmp_path: Path) -> None:
    options = Options(
        parts, tmp_path / "run", tmp_path / "cache", Budget(steps=1), preset="gpu-rehearsal", compiler="no such thing"
    )
    lines: list[str] = []
    assert pretrain(options, lines.append).finished
    assert any("does not work here" in line for line in lines)
    assert "attention by mask, not compiled" in lines


def test_it_learns(packed: PackedCorpus, parts: Path, tmp_path: Path) -> None:
    options = Options(parts, tmp_path / "run", tmp_path / "cache", Budget(steps=60), preset="gpu-rehearsal")
    losses: list[float] = []
    preset = PRESETS["gpu-rehearsal"]
    _, words = parcel.opened(parts, tmp_path / "cache")
    from assistant.training.learner import configuration

    learner = Learner(configuration(preset, tokenizer.token_id(words, "<|end|>"), 1), CPU, 0, preset)
    run = Run(tmp_path, Plan(options.budget, 1e9, 1.0, 0), preset, learner, Group())
    stream = Resident(packed, CPU).batches([1.0] * len(packed.counts), 0, preset.sequences, preset.context)
    step = learner.step
    learner.step = lambda batches, factor: losses.append(step(batches, factor).item()) or torch.tensor(losses[-1])  # type: ignore[method-assign]
    assert run.learn(stream, lambda line: None, lambda: False)
    assert sum(losses[-5:]) < sum(losses[:5]) - 5 * 1.0


def test_weights_come_in_files_of_bounded_size(
    tmp_path: Path, rehearsed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "LARGEST_FILE", 60_000)
    words = tokenizer.load(rehearsed / "tokenizer.json")
    model = _model()
    export.write_model(tmp_path / "whole", model, words)
    files = list((tmp_path / "whole").glob("model-*.safetensors"))
    monkeypatch.setattr(export, "LARGEST_FILE", 10_000)
    export.write_model(tmp_path / "parts", model, words)
    shards = list((tmp_path / "parts").glob("model-*.safetensors"))
    assert not files
    assert len(shards) > 2
    assert max(shard.stat().st_size for shard in shards) <= 10_000
    assert check(tmp_path / "parts").parameters == check(tmp_path / "whole").parameters
    to = tmp_path / "starter"
    export.install(tmp_path / "whole", None, to)
    export.install(tmp_path / "parts", None, to)
    assert not (to / "model.safetensors").exists()
    assert check(to).weight_files == check(tmp_path / "parts").weight_files


def test_a_parcel_that_is_not_whole_is_said(parts: Path, tmp_path: Path) -> None:
    listed = json.loads((parts / "parts.json").read_text())["parts"]
    assert len(listed) > 1
    assert max(part["bytes"] for part in listed) <= 5_000
    some = tmp_path / "some"
    some.mkdir()
    for path in parts.iterdir():
        (some / path.name).write_bytes(path.read_bytes())
    (some / listed[1]["name"]).unlink()
    with pytest.raises(CorpusMissing, match=listed[1]["name"]):
        parcel.opened(some, tmp_path / "cache")
    (some / listed[1]["name"]).write_bytes(b"not this")
    with pytest.raises(CorpusUnusable, match="damaged"):
        parcel.opened(some, tmp_path / "cache")
    (some / "parts.json").write_text("{}")
    with pytest.raises(CorpusUnusable):
        parcel.opened(some, tmp_path / "cache")


def test_a_parcel_of_another_tokenizer_is_refused(parts: Path, finished_run: Path, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "tokenizer.json").write_bytes((finished_run / "tokenizer.json").read_bytes())
    other = json.loads((finished_run / "tokenizer.json").read_text())
    other["model"]["merges"].pop()
    (tmp_path / "run" / "tokenizer.json").write_text(json.dumps(other))
    options = Options(parts, tmp_path / "run", tmp_path / "cache", Budget(steps=1), preset="gpu-rehearsal")
    with pytest.raises(TokenizerMismatch, match="another tokenizer"):
        pretrain(options)


def test_a_vocabulary_larger_than_the_preset_s_is_refused(
    parts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PRESETS, "small", replace(PRESETS["gpu-rehearsal"], vocabulary=60))
    with pytest.raises(TokenizerMismatch, match="room for 60"):
        pretrain(Options(parts, tmp_path / "run", tmp_path / "cache", Budget(steps=1), preset="small"))


def test_the_preset_for_a_gpu_fits_into_the_installer() -> None:
    gpu = PRESETS["gpu"]
    matrices = gpu.layers * (4 * gpu.hidden**2 + 3 * gpu.hidden * gpu.mlp) + gpu.vocabulary * gpu.hidden
    rows = gpu.layers * (5 * gpu.hidden + 2 * gpu.mlp) + gpu.vocabulary
    tokenizer_bytes = 1_400_000
    assert 30e6 <= matrices <= 60e6
    assert matrices + 4 * rows + tokenizer_bytes < 40e6


def test_it_asks_for_nothing_that_a_machine_for_training_lacks() -> None:
    code = (
        "import sys, assistant.training.command, assistant.training.pretraining;"
        "lacking = {'appdirs', 'PySide6', 'sacrebleu', 'harper', 'hunspell', 'gguf', 'docx'};"
        "print(sorted(lacking & {name.split('.')[0] for name in sys.modules}))"
    )
    environment = {name: value for name, value in os.environ.items() if name != "LONGHAND_HOME"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_flex_attention_is_one_graph_with_the_rest_and_compiled_once() -> None:
    """Forwards only: on a processor flex attention knows no way back."""
    objective = PackedObjective(_model(), 0.0, "flex")
    written_out = PackedObjective(_model(), 0.0, "mask")
    objective.set_kernel("flex", "eager")
    torch._dynamo.reset()
    with torch._dynamo.config.patch(error_on_recompile=True), torch.no_grad():
        for seed in range(3):
            torch.manual_seed(seed)
            tokens = torch.randint(0, 90, (2, 65))
            tokens[:, 20 + seed] = END
            assert objective(tokens).item() == pytest.approx(written_out(tokens).item(), rel=1e-3)
