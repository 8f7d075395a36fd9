"""Models in packages, in the person's folder and elsewhere: found without an import, summed, joined, removed."""

from __future__ import annotations

import hashlib
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import ModelDamaged, ModelMissing, TermsNotAccepted
from assistant.models import catalogue, checksums, packaged, shelf
from assistant.models.catalogue import Entry, File
from assistant.system import paths

CONTENT = b"GGUF" + bytes(range(256)) * 40


def test_the_catalogue_is_whole() -> None:
    found = catalogue.entries()
    assert len(found) >= 12
    assert {best for one in found for best in one.best} == set(catalogue.BEST)
    for one in found:
        assert one.languages and one.does and one.memory_needed > 0 and (one.repository or one.packages), one.id
        assert all(bool(file.sha256) <= bool(file.size) for file in one.files), one.id


@pytest.mark.parametrize(("change", "word"), [
    ({"freedom": "maybe"}, "word"), ({"does": ("sing",)}, "task"), ({"files": ()}, "files"), ({"freedom": "terms", "terms": ""}, "terms"),
])  # fmt: skip
def test_a_slip_in_the_catalogue_is_named(change: dict[str, object], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        catalogue._check(replace(catalogue.entries()[0], **change))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no field"):
        catalogue._entry({"id": "x", "colour": "red", "files": []})


def installed_package(folder: Path, name: str, file: str, content: bytes) -> None:
    """As pip leaves one: its files, and a RECORD of them."""
    module = folder / name.replace("-", "_")
    module.mkdir(parents=True)
    (module / "__init__.py").write_text("raise SystemExit('a package of a model was imported')")
    (module / file).write_bytes(content)
    facts = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (facts / "RECORD").write_text(f"{module.name}/__init__.py,,\n{module.name}/{file},,\n")


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    monkeypatch.setenv("LONGHAND_PACKAGES", "yes")
    return folder


def entry(monkeypatch: pytest.MonkeyPatch, content: bytes, *packages: str, freedom: str = "free") -> Entry:
    made = Entry(
        "tried", "The tried one", "us", 1000, "instruct", ("en",), "MIT", freedom, ("continue",),  # type: ignore[arg-type]
        (File("m.gguf", len(content), hashlib.sha256(content).hexdigest()),), packages=packages, terms="https://x/terms",
    )  # fmt: skip
    monkeypatch.setattr(catalogue, "entries", lambda: (made,))
    return made


def test_a_model_in_a_package_is_found_and_never_imported(packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry(monkeypatch, CONTENT, "tried-model")
    installed_package(packages, "tried-model", "m.gguf", CONTENT)
    found = [one for one in shelf.installed() if one.id == "tried"]
    assert [(one.source, one.path.name, one.size) for one in found] == [("package", "m.gguf", len(CONTENT))]
    assert "tried_model" not in sys.modules
    monkeypatch.setenv("LONGHAND_PACKAGES", "no")
    assert packaged.found() == []


@pytest.mark.parametrize("content", [CONTENT[:-1] + b"x", CONTENT + b"x", b""], ids=["changed", "longer", "empty"])
def test_another_file_in_the_package_is_not_the_model(
    packages: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    entry(monkeypatch, CONTENT, "tried-model")
    installed_package(packages, "tried-model", "m.gguf", content)
    assert packaged.found() == []


def test_parts_are_joined_once_the_terms_are_accepted(packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = entry(monkeypatch, CONTENT, "part-a", "part-b", freedom="terms")
    installed_package(packages, "part-a", "m.gguf.part00", CONTENT[:5000])
    assert shelf.to_be_joined() == []
    installed_package(packages, "part-b", "m.gguf.part01", CONTENT[5000:])
    (parts,) = shelf.to_be_joined()
    assert not any(one.id == "tried" for one in shelf.installed())
    with pytest.raises(TermsNotAccepted):
        shelf.join(parts)
    shelf.accept(made)
    assert shelf.join(parts).read_bytes() == CONTENT
    assert shelf.to_be_joined() == []
    model = shelf.named("tried")
    assert model.source == "own"
    assert shelf.remove(model) and shelf.to_be_joined() == [parts]


def test_parts_that_do_not_make_the_file_leave_nothing(packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = entry(monkeypatch, CONTENT, "part-a", "part-b")
    installed_package(packages, "part-a", "m.gguf.part00", CONTENT[:5000])
    installed_package(packages, "part-b", "m.gguf.part01", CONTENT[5001:])
    with pytest.raises(ModelDamaged):
        shelf.join(shelf.to_be_joined()[0])
    assert list(shelf.place_of(made).iterdir()) == []


def test_a_model_elsewhere_is_used_in_place_and_outlives_the_settings(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(paths.starter_model(), folder)
    shelf.use_in_place(folder)
    shelf.use_in_place(folder)
    paths.settings_file().unlink(missing_ok=True)
    (model,) = (one for one in shelf.installed() if one.source == "elsewhere")
    assert model.path == folder and shelf.named(str(folder)) == model
    shelf.check(model)
    assert shelf.remove(model) and folder.is_dir()
    assert [one.id for one in shelf.installed()] == ["starter"]
    with pytest.raises(ModelMissing):
        shelf.named(str(folder))
    with pytest.raises(ModelMissing):
        shelf.use_in_place(folder / "none")
    assert not shelf.remove(shelf.named("starter"))


def test_a_damaged_list_holds_nothing_and_stops_nothing() -> None:
    for content in ("{", '{"a": 1}', '[1, {"path": 3}, {"path": "/nowhere/at/all"}]'):
        (paths.models_dir() / "elsewhere.json").write_text(content)
        assert [one.id for one in shelf.installed()] == ["starter"]


def test_a_sum_is_reckoned_again_only_where_the_file_has_changed(tmp_path: Path) -> None:
    file = tmp_path / "m.gguf"
    file.write_bytes(b"one")
    read: list[int] = []
    for _ in range(2):
        assert checksums.sha256(file, on_bytes=read.append) == hashlib.sha256(b"one").hexdigest()
    assert read == [3]
    file.write_bytes(b"three")
    assert checksums.sha256(file, on_bytes=read.append) == hashlib.sha256(b"three").hexdigest()
    assert read == [3, 5]
    assert checksums.sha256(file, again=True, on_bytes=read.append) and read == [3, 5, 5]
