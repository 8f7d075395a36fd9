"""No connection is made that the log does not show, and none at all without a person's word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.system import connections, paths
from tests.models import audit
from tests.models.fault_server import Served, serving

NAMES = ("config.json", "tokenizer.json", "tokenizer_config.json", "model.safetensors")


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(Served({name: (paths.starter_model() / name).read_bytes() for name in NAMES})) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.address)
        yield running


def test_a_model_on_its_way(hub: Served) -> None:
    waiting = [("", 0), ("cut", 50), ("reset", 9), ("", 0)]
    hub.fault = lambda: waiting.pop(0) if waiting else ("", 0)
    with audit.listening() as heard:
        assert main.main(["models", "get", "some/small", "--yes"]) == 0
    assert len(heard) == len(hub.requests) > 4
    assert sorted(one.host for one in connections.listed()) == sorted(heard)


def test_a_proxy_is_written_down_too(hub: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY")
    with serving(Served()) as proxy, audit.listening() as heard:
        for name in ("http_proxy", "HTTP_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        monkeypatch.setenv("HF_ENDPOINT", "http://hub.example")
        assert main.main(["models", "get", "some/missing", "--yes"]) == 1
    assert heard == [proxy.address[7:]] == [one.host for one in connections.listed()]


def test_everything_else_connects_to_nothing(hub: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "x.md"
    text.write_text("The house is old.", "utf-8")
    with audit.listening() as heard:
        assert main.main(["models", "list"]) == main.main(["models", "check"]) == main.main(["models", "import"]) == 0
        assert main.main(["models", "get", "some/small"]) == 1
        assert main.main(["continue", str(text), "--max-tokens", "8"]) == 0
        assert main.main(["doctor"]) in (0, 1)
    assert heard == [] and hub.requests == [] and connections.listed() == []
    assert capsys.readouterr().out
