"""Adapters on disk: what they say of themselves, found, listed, exported and removed."""

from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from transformers import AutoModelForCausalLM

from assistant.cli import main
from assistant.errors import AdapterMismatch, ModelDamaged, ModelIncomplete, ModelMissing
from assistant.models import adapter_export, adapters
from assistant.system import paths
from tests.engine.conftest import tiny_folder  # noqa: F401 (a fixture)
from tests.tiny_adapter import change_facts, peft_logits, write_adapter

Folders = Callable[[str], Path]
IDS = torch.randint(4, 390, (20,), generator=torch.Generator().manual_seed(3))


def test_forms_are_filled_in_one_line_and_checked() -> None:
    form = adapters.forms()["question"]
    assert form.filled("One.\nTwo.", "Who?").count("\n") == 2 and form.unanswerable
    for wrong in ("no field", "{text} {other}", "{question}"):
        with pytest.raises(ValueError):
            adapters.Form(wrong)


def test_what_an_adapter_says_is_read(tiny_folder: Folders, tmp_path: Path) -> None:  # noqa: F811
    write_adapter(tiny_folder("llama"), tmp_path, ("summarize", "headline"))
    adapter = adapters.read(tmp_path)
    assert (adapter.base, adapter.tasks, adapter.rank, adapter.scale) == ("llama", ("summarize", "headline"), 4, 2.0)
    assert adapter.tokens == 1234 and adapter.bytes > 1000
    stated = json.loads((tmp_path / adapters.CONFIG).read_text("utf-8"))
    assert stated["base_model_name_or_path"] == "llama" and stated["inference_mode"]
    assert str(tiny_folder("llama")) not in "".join(path.read_text("utf-8") for path in tmp_path.glob("*.json"))


@pytest.mark.filterwarnings("ignore:.is_gradient_checkpointing:FutureWarning")
def test_peft_reads_what_was_written(tiny_folder: Folders, tmp_path: Path) -> None:  # noqa: F811
    from peft import PeftModel

    learner = write_adapter(tiny_folder("llama"), tmp_path)
    fresh = AutoModelForCausalLM.from_pretrained(tiny_folder("llama"), dtype=torch.float32)
    with torch.no_grad():
        found = PeftModel.from_pretrained(fresh, str(tmp_path)).eval()(input_ids=IDS[None]).logits[0]
    assert torch.allclose(found, peft_logits(learner, IDS), atol=1e-5)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (adapters.CONFIG, "{"), (adapters.CONFIG, '{"peft_type": "IA3", "r": 4, "lora_alpha": 8}'), (adapters.FACTS, "[]"),
        (adapters.CONFIG, '{"peft_type": "LORA", "r": 4, "lora_alpha": 8, "use_dora": true}'),
        (adapters.FACTS, '{"forms": {"correct": {"prompt": "no text"}}, "tasks": [], "base": {"name": "", "fingerprints": []}}'),
    ],
)  # fmt: skip
def test_a_damaged_account_is_named(file: str, text: str, tiny_folder: Folders, tmp_path: Path) -> None:  # noqa: F811
    write_adapter(tiny_folder("llama"), tmp_path)
    (tmp_path / file).write_text(text, "utf-8")
    with pytest.raises(ModelDamaged) as raised:
        adapters.read(tmp_path)
    assert raised.value.file == file


def test_what_is_not_there_is_said(tiny_folder: Folders, tmp_path: Path) -> None:  # noqa: F811
    with pytest.raises(ModelMissing):
        adapters.read(tmp_path / "none")
    write_adapter(tiny_folder("llama"), tmp_path)
    (tmp_path / adapters.WEIGHTS).unlink()
    with pytest.raises(ModelIncomplete):
        adapters.read(tmp_path)


def test_a_fingerprint_is_of_the_weights(tiny_folder: Folders, tmp_path: Path) -> None:  # noqa: F811
    weights = (tiny_folder("llama") / "model.safetensors").read_bytes()
    (tmp_path / "model.safetensors").write_bytes(weights)
    same = adapters.fingerprint(tmp_path)
    assert same == adapters.fingerprint(tiny_folder("llama")) != adapters.fingerprint(tiny_folder("llama_tied"))
    (tmp_path / "model.safetensors").write_bytes(weights[:-1] + bytes([weights[-1] ^ 1]))
    assert adapters.fingerprint(tmp_path) != same


def test_a_folder_unpacked_from_a_file_is_known_by_both(tmp_path: Path) -> None:
    file = tmp_path / "Small-Q4.gguf"
    file.write_bytes(b"GGUF" + bytes(9000))
    folder = tmp_path / "unpacked"
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(bytes(100))
    assert adapters.known_as(folder) == ("unpacked", (adapters.fingerprint(folder),))
    adapters.write_origin(folder, file)
    assert adapters.known_as(file) == ("Small-Q4", (adapters.fingerprint(file),))
    assert adapters.known_as(folder) == ("Small-Q4", (adapters.fingerprint(file), adapters.fingerprint(folder)))


@pytest.mark.parametrize("name", ["llama", "qwen2", "phi3", "gpt2"])
def test_a_merged_folder_computes_what_peft_does(name: str, tiny_folder: Folders, tmp_path: Path) -> None:  # noqa: F811
    learner = write_adapter(tiny_folder(name), tmp_path / "adapter")
    adapter_export.merge(adapters.read(tmp_path / "adapter"), tiny_folder(name), tmp_path / "merged")
    model = AutoModelForCausalLM.from_pretrained(tmp_path / "merged", dtype=torch.float32).eval()
    with torch.no_grad():
        found = model(input_ids=IDS[None]).logits[0]
    assert torch.allclose(found, peft_logits(learner, IDS), atol=2e-4, rtol=1e-4)
    assert (tmp_path / "merged" / "tokenizer.json").exists()


def test_merging_into_another_model_writes_nothing(tiny_folder: Folders, tmp_path: Path) -> None:  # noqa: F811
    write_adapter(tiny_folder("llama"), tmp_path / "adapter")
    adapter = adapters.read(tmp_path / "adapter")
    with pytest.raises(AdapterMismatch):
        adapter_export.merge(adapter, tiny_folder("qwen2"), tmp_path / "merged")
    change_facts(tmp_path / "adapter", base={"name": "x", "fingerprints": [adapters.fingerprint(tiny_folder("qwen3"))]})
    with pytest.raises(AdapterMismatch):  # it says that it fits, and does not
        adapter_export.merge(adapters.read(tmp_path / "adapter"), tiny_folder("gpt2"), tmp_path / "merged")
    assert not list(tmp_path.glob("*merg*"))


def test_adapters_are_added_listed_exported_and_removed(
    tiny_folder: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]  # noqa: F811
) -> None:  # fmt: skip
    def said(*words: str) -> str:
        assert main.main(["models", "adapters", *words]) == 0
        return capsys.readouterr().out

    base = tiny_folder("llama")
    learner = write_adapter(base, tmp_path / "my-run" / "adapter")
    said("add", str(tmp_path / "my-run"))
    assert [each["name"] for each in json.loads(said("list", "--json")) if not each["shipped"]] == ["my-run"]
    assert "my-run  on llama: correct" in said("list")
    assert main.main(["models", "adapters", "add", str(tmp_path / "my-run")]) == 1
    said("export", "my-run", "--base", str(base), "--gguf", str(tmp_path / "out.gguf"), "--type", "f32")
    from gguf import GGUFReader

    wanted = learner.model.base_model.model.model.layers[0].mlp.up_proj
    delta = wanted.scaling["default"] * wanted.lora_B["default"].weight @ wanted.lora_A["default"].weight
    stored = next(each for each in GGUFReader(tmp_path / "out.gguf").tensors if each.name == "blk.0.ffn_up.weight")
    assert torch.allclose(torch.tensor(stored.data), (wanted.base_layer.weight + delta).detach(), atol=1e-5)
    assert not (paths.adapters_dir() / ".." / "models").exists()
    assert "deleted" in said("remove", "my-run") and not (paths.adapters_dir() / "my-run").exists()
    capsys.readouterr()
    assert main.main(["models", "adapters", "remove", "my-run"]) == 1


def test_only_ones_own_are_removed(
    tiny_folder: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]  # noqa: F811
) -> None:  # fmt: skip
    write_adapter(tiny_folder("llama"), tmp_path / "elsewhere")
    assert main.main(["models", "adapters", "remove", str(tmp_path / "elsewhere")]) == 1
    assert (tmp_path / "elsewhere" / adapters.WEIGHTS).exists()


def test_a_command_on_a_text_takes_the_adapter_that_it_names(
    tiny_folder: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]  # noqa: F811
) -> None:  # fmt: skip
    base, text = tiny_folder("llama"), tmp_path / "text.md"
    text.write_text("The cat sits on the table.\n", "utf-8")
    write_adapter(base, paths.adapters_dir() / "mine")
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]

    def adapted(*words: str) -> list[str]:
        assert main.main(["proofread", "--json", "--model", str(base), *words, str(text)]) == 0
        found: list[str] = json.loads(capsys.readouterr().out)["model"]["adapted"]
        return found

    try:
        assert adapted() == adapted("--adapter", "mine") == ["correct"]
        assert adapted("--adapter", "none") == []
        assert main.main(["proofread", "--adapter", "mine", str(text)]) == 1
        assert "belongs to another model" in capsys.readouterr().err
    finally:
        shutil.rmtree(paths.adapters_dir() / "mine")
        for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
            signal.signal(number, handler)
