from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import settings
from assistant.errors import SettingInvalid, SettingsDamaged
from assistant.settings import Settings, settings_file
from assistant.tasks import EngineOptions


def test_every_default_passes_its_own_check_and_has_words() -> None:
    for dotted in settings.names():
        facts = settings.declared(*dotted.split("."))
        assert settings.changed(Settings(), dotted, settings.value(Settings(), dotted)) == Settings()
        assert facts.label
        assert facts.explanation.endswith(".")
        assert ". " not in facts.explanation, f"{dotted}: one sentence"


def test_what_is_written_is_read(tmp_path: Path) -> None:
    chosen = settings.changed(Settings(), "model.temperature", 0)
    chosen = settings.changed(chosen, "writing.language", "zh_CN")
    settings_file.write(tmp_path / "deep" / "settings.json", chosen)
    assert settings_file.read(tmp_path / "deep" / "settings.json") == (chosen, [])


def test_a_missing_file_is_the_defaults(tmp_path: Path) -> None:
    assert settings_file.read(tmp_path / "settings.json") == (Settings(), [])


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"model": 3}', b"[" * 100_000])
def test_a_damaged_file_is_kept_aside_and_defaults_are_in_force(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    read, problems = settings_file.read(path)
    assert read == Settings()
    assert isinstance(problems[0], SettingsDamaged)
    assert problems[0].kept_as.read_bytes() == content
    settings_file.write(path, read)
    assert settings_file.read(path) == (Settings(), [])


def test_one_bad_value_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"model": {"top_k": -3, "temperature": 1.5, "from_the_future": 1}, "later": {}}))
    read, problems = settings_file.read(path)
    assert read.model.top_k == 40
    assert read.model.temperature == 1.5
    assert [p.name for p in problems if isinstance(p, SettingInvalid)] == ["model.top_k"]


@pytest.mark.parametrize(
    ("dotted", "bad"),
    [
        ("model.temperature", 2.1),
        ("model.temperature", float("nan")),
        ("model.temperature", "hot"),
        ("model.threads", 1.5),
        ("model.threads", True),
        ("model.device", "tpu"),
        ("privacy.journal", 1),
        ("writing.nothing", 1),
    ],
)
def test_bad_values_are_refused(dotted: str, bad: object) -> None:
    with pytest.raises(SettingInvalid):
        settings.changed(Settings(), dotted, bad)


@given(st.dictionaries(st.sampled_from(settings.names()), st.one_of(st.none(), st.integers(), st.floats(), st.text())))
def test_nothing_in_a_file_gets_past_the_checks(stored: dict[str, object]) -> None:
    chosen = Settings()
    for dotted, new in stored.items():
        try:
            chosen = settings.changed(chosen, dotted, new)
        except SettingInvalid:
            continue
    for dotted in settings.names():
        assert settings.changed(chosen, dotted, settings.value(chosen, dotted)) == chosen


def test_a_failing_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    settings_file.write(path, Settings())
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings_file.write(path, settings.changed(Settings(), "model.threads", 2))
    assert path.read_bytes() == before
    assert [file for file in tmp_path.iterdir() if file.is_file()] == [path]


NUMBERS = [dotted for dotted in settings.names() if settings.declared(*dotted.split(".")).maximum is not None]


@pytest.mark.parametrize("dotted", NUMBERS)
def test_both_ends_of_a_range_are_allowed_and_nothing_beyond(dotted: str) -> None:
    facts = settings.declared(*dotted.split("."))
    assert facts.minimum is not None and facts.maximum is not None
    kind = type(settings.value(Settings(), dotted))
    step = 1 if kind is int else 1e-6
    for end, beyond in ((facts.minimum, facts.minimum - step), (facts.maximum, facts.maximum + step)):
        chosen = settings.changed(Settings(), dotted, kind(end))
        assert settings.value(chosen, dotted) == end
        with pytest.raises(SettingInvalid):
            settings.changed(Settings(), dotted, kind(beyond))


def test_each_engine_option_follows_from_its_setting() -> None:
    others: dict[str, object] = {
        "folder": "/models/one", "device": "cpu", "precision": "float32", "threads": 3, "prefix_cache_mb": 77,
    }  # fmt: skip
    of_server: dict[str, object] = {
        "use_server": True, "server_model": "llama", "server_http": True, "server_context": 9000, "offline": False,
    }  # fmt: skip
    # The adapters of a model are chosen by the command line alone.
    known = {field.name for field in dataclasses.fields(EngineOptions)}
    assert known == {*others, *of_server, "server", "adapters"}
    plain, served = Settings(), settings.changed(Settings(), "model.server", "http://127.0.0.1:8080")
    assert settings.engine_options(served).server == "http://127.0.0.1:8080"
    for name, value in (others | of_server).items():
        dotted = "privacy.offline" if name == "offline" else f"model.{name}"
        for before in (plain, served):
            changed = settings.engine_options(settings.changed(before, dotted, value))
            if name in others or before is served:
                assert changed == dataclasses.replace(settings.engine_options(before), **{name: value})  # type: ignore[arg-type]
            else:
                assert changed == settings.engine_options(before), "without a server no model is loaded anew for it"
    assert {dotted.split(".")[1] for dotted in settings.engine_settings()} == known - {"adapters"}


@pytest.mark.parametrize(
    ("server", "used", "offline", "host"),
    [("https://llm.example/v1", True, False, "llm.example"), ("https://llm.example", True, True, ""), ("https://llm.example", False, False, ""),
     ("http://127.0.0.1:8080", True, False, ""), ("http://[::1]:1", True, False, ""), ("localhost:1", True, False, ""),
     ("http://10.0.0.7:8080", True, False, "10.0.0.7:8080"), ("no address", True, False, "")],
)  # fmt: skip
def test_where_texts_go_follows_from_the_settings(server: str, used: bool, offline: bool, host: str) -> None:
    chosen = settings.changed(Settings(), "model.server", server)
    chosen = settings.changed(settings.changed(chosen, "model.use_server", used), "privacy.offline", offline)
    assert settings.leaves_to(chosen) == host
