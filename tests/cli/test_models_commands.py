"""`assistant models list | get | import | check | remove` on real files, and a hub on this computer."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.models import other_programs, shelf
from assistant.system import paths
from tests.models.fault_server import Served, serving

OF_A_FOLDER = ("config.json", "tokenizer.json", "tokenizer_config.json", "model.safetensors")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's home without other programs."""
    monkeypatch.setenv("HOME", str(tmp_path / "person"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "OLLAMA_MODELS", "HF_HOME", "HF_HUB_CACHE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "person").mkdir()
    return tmp_path / "person"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(Served({name: (paths.starter_model() / name).read_bytes() for name in OF_A_FOLDER})) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.address)
        yield running


def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, object]]]:
    capsys.readouterr()
    assert main.main(["models", "list", "--json"]) == 0
    found: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return found


def test_the_list_names_what_is_here_and_what_could_be(capsys: pytest.CaptureFixture[str]) -> None:
    found = listed(capsys)
    assert [one["id"] for one in found["installed"]] == ["starter"] and found["installed"][0]["fit"] in ("fits", "slow")
    granite = next(one for one in found["catalogue"] if one["id"] == "granite-4.0-350m")
    assert granite["licence"] == "Apache-2.0" and granite["bytes"] == 378_138_016
    assert main.main(["models", "list"]) == 0
    out = capsys.readouterr().out
    assert "makers' figure: IFEval 55.4" in out and "best for translate" in out


def test_a_model_is_fetched_checked_and_removed(hub: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["models", "get", "some/small"]) == 1
    assert hub.requests == [] and hub.address[7:] in capsys.readouterr().err
    assert main.main(["models", "get", "some/small", "--yes"]) == 0
    assert "some--small" in capsys.readouterr().out
    assert [one["id"] for one in listed(capsys)["installed"]] == ["starter", "some--small"]
    assert main.main(["models", "check"]) == 0
    file = shelf.named("some--small").path / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-5])
    assert main.main(["models", "check", "some--small"]) == 1
    assert "model.safetensors" in capsys.readouterr().err
    assert main.main(["models", "remove", "some--small"]) == 0
    assert main.main(["models", "remove", "starter"]) == 1
    assert [one["id"] for one in listed(capsys)["installed"]] == ["starter"]
    assert main.main(["models", "remove", "some--small"]) == 1


def test_terms_are_shown_before_a_model_comes(hub: Served, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["models", "get", "gemma-3-270m", "--yes"]) == 1
    assert "https://ai.google.dev/gemma/terms" in capsys.readouterr().err and hub.requests == []


def test_a_folder_is_used_where_it_lies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(paths.starter_model(), folder)
    assert main.main(["models", "import", str(folder)]) == 0
    assert "mine" in capsys.readouterr().out
    assert main.main(["models", "remove", "mine"]) == 0 and (folder / "config.json").exists()
    assert main.main(["models", "import", str(tmp_path / "none")]) == 1


def gguf(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"GGUF")
    return path


def test_models_of_other_programs_are_found(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    studio = gguf(home / ".lmstudio/models/owner/repository/one-Q4_K_M.gguf")
    gguf(home / ".lmstudio/models/owner/repository/mmproj-one.gguf")
    gguf(home / ".lmstudio/models/owner/big/big-00001-of-00002.gguf")
    gguf(home / ".lmstudio/models/owner/big/big-00002-of-00002.gguf")
    four = gguf(home / ".local/share/nomic.ai/GPT4All/two.gguf")
    jan = gguf(home / ".local/share/Jan/data/llamacpp/models/qwen/small/model.gguf")
    blob = gguf(home / ".ollama/models/blobs/sha256-abc")
    manifest = home / ".ollama/models/manifests/registry.ollama.ai/library/llama3.2/1b"
    manifest.parent.mkdir(parents=True)
    layers = [{"mediaType": "application/vnd.ollama.image.model", "digest": "sha256:abc"}]
    manifest.write_text(json.dumps({"layers": layers}))
    for broken in ("{", '{"layers": 3}', json.dumps({"layers": [layers[0] | {"digest": "../../../etc/passwd"}]})):
        (manifest.parent / f"b{len(broken)}").write_text(broken)
    cached = home / ".cache/huggingface/hub/models--owner--name"
    (cached / "snapshots/abc").mkdir(parents=True)
    (cached / "snapshots/abc/config.json").write_text("{}")
    by_program: dict[str, list[tuple[str, Path]]] = {}
    for one in other_programs.found():
        by_program.setdefault(one.program, []).append((one.name, one.path))
    assert by_program["lm-studio"][-1] == ("one-Q4_K_M", studio) and len(by_program["lm-studio"]) == 2
    assert by_program["gpt4all"] == [("two", four)]
    assert by_program["jan"] == [("small", jan)]
    assert by_program["ollama"] == [("llama3.2:1b", blob)]
    assert by_program["hub"] == [("owner/name", cached)]


def test_the_models_of_a_program_are_put_on_the_list(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cached = home / ".cache/huggingface/hub/models--owner--name"
    (cached / "snapshots").mkdir(parents=True)
    shutil.copytree(paths.starter_model(), cached / "snapshots/abc")
    gguf(home / ".lmstudio/models/o/r/broken.gguf")
    assert main.main(["models", "import"]) == 0
    assert "owner/name" in capsys.readouterr().out
    assert main.main(["models", "import", "hub"]) == 0
    assert [one["name"] for one in listed(capsys)["installed"]] == ["starter", "owner/name"]
    assert main.main(["models", "import", "lm-studio"]) == 1


def test_a_reader_that_has_gone_is_no_fault() -> None:
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", "import sys; from assistant.cli.main import main; print(flush=True); sys.exit(main(['models', 'list']))"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    with process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"refused" not in process.stderr.read()
