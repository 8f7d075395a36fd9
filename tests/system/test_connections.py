"""The log of connections is written whatever the disk does, and is read whatever stands in it."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from assistant.system import connections


def test_connections_are_listed_the_newest_first() -> None:
    connections.record("huggingface.co", "download")
    connections.record("llm.example:8443", "server")
    assert [(one.host, one.purpose) for one in connections.listed()] == [
        ("llm.example:8443", "server"),
        ("huggingface.co", "download"),
    ]


def test_the_log_is_for_its_owner_alone() -> None:
    connections.record("huggingface.co", "download")
    if sys.platform != "win32":
        assert stat.S_IMODE(connections.file().stat().st_mode) == 0o600


def test_a_line_of_another_kind_is_left_out() -> None:
    connections.record("one.example", "server")
    lines = ["", "{", "null", "[1]", '{"when": true, "host": "x", "purpose": "server"}', "[" * 100_000]
    lines += ['{"when": 1e999, "host": "x", "purpose": "server"}', '{"when": 1, "host": "x", "purpose": "theft"}']
    with connections.file().open("a", encoding="utf-8") as file:
        file.write("\n".join([*lines, ""]))
    connections.record("two\n.example", "update")
    assert [one.host for one in connections.listed()] == ["two\n.example", "one.example"]


def test_the_log_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "MOST_BYTES", 2_000)
    for number in range(100):
        connections.record(f"host-{number}.example", "server")
        assert connections.file().stat().st_size <= 2_000
    found = [one.host for one in connections.listed()]
    assert found == [f"host-{number}.example" for number in range(99, 99 - len(found), -1)] and len(found) > 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_or_a_missing_folder_in_its_place_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(connections.file())
    assert connections.listed() == []
    connections.record("one.example", "server")
    assert [one.host for one in connections.listed()] == ["one.example"]
    monkeypatch.setenv("LONGHAND_HOME", str(Path(os.devnull) / "nothing"))
    connections.record("two.example", "server")
    assert connections.listed() == []


def test_a_purpose_is_one_of_those_that_the_window_has_words_for() -> None:
    with pytest.raises(ValueError, match="theft"):
        connections.record("one.example", "theft")
    assert not connections.file().exists() or json.loads(connections.file().read_text("utf-8"))
