"""What the README says of the house, and who may import whom."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

from tests.modules import first_line, lines

ROOT = Path(__file__).parent.parent
TOP = {"assistant", "resources", "tests", "build.spec", "pyproject.toml", "constraints.txt"}
ALSO = {"README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", ".ci", ".github", ".gitignore", ".gitattributes"}


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()]


def _tree_of(document: str) -> set[str]:
    """Paths named by the tree: two spaces of indentation a level, a name, then its line."""
    text = (ROOT / document).read_text("utf-8")
    block = re.search(r"```tree\n(.*?)```", text, re.DOTALL)
    assert block
    found, parents = set(), []  # type: set[str], list[str]
    for line in block[1].splitlines():
        match = re.match(r"( *)(\S+)  +\S.*$", line)
        assert match, f"no name and line in {line!r}"
        depth = len(match[1]) // 2
        parents[depth:] = [match[2].rstrip("/")]
        found.add("/".join(parents))
    return found


def test_the_readme_names_every_folder_of_modules() -> None:
    named = _tree_of("README.md")
    folders = {str(Path(name).parent) for name in _tracked() if name.startswith("assistant/") and name.endswith(".py")}
    assert {name for name in named if name.split("/")[0] == "assistant"} == folders
    assert not [name for name in named if not (ROOT / name).exists()]


def test_every_module_says_in_one_line_what_it_holds() -> None:
    modules = [ROOT / name for name in _tracked() if name.startswith("assistant/") and name.endswith(".py")]
    assert len(modules) > 100
    assert [str(module.relative_to(ROOT)) for module in modules if not first_line(module)] == []


def test_the_list_of_modules_names_each_of_them() -> None:
    listed = "\n".join(lines(ROOT / "assistant"))
    assert all(
        f"{Path(name).name} " in listed for name in _tracked() if re.match(r"assistant/.*(?<!__init__)\.py$", name)
    )


def test_the_program_has_at_most_fourteen_packages_and_nine_modules_at_its_top() -> None:
    top = ROOT / "assistant"
    assert len([name for name in top.iterdir() if (name / "__init__.py").exists()]) <= 14
    assert len([name for name in top.glob("*.py") if name.name != "__init__.py"]) <= 9


def test_no_module_is_longer_than_450_lines() -> None:
    lengths = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in _tracked() if _is_ours(name)}
    assert {name: length for name, length in lengths.items() if length > 450} == {}


def _is_ours(name: str) -> bool:
    return name.startswith("assistant/") and name.endswith(".py")


def test_neither_modules_nor_packages_import_each_other_in_circles() -> None:
    graph = grimp.build_graph("assistant", cache_dir=None)
    of_modules = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    assert _circle(of_modules) == ()
    packages = {name for name in graph.modules if (ROOT / name.replace(".", "/")).is_dir()}
    # A module at the top is a package of its own.
    home = {
        name: name if name in packages or name.count(".") == 1 else name.rpartition(".")[0] for name in graph.modules
    }
    of_packages: dict[str, set[str]] = {}
    for name, imported in of_modules.items():
        of_packages.setdefault(home[name], set()).update({home[other] for other in imported} - {home[name]})
    assert _circle(of_packages) == ()


def _circle(graph: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The first circle, () where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return tuple(error.args[1])
    return ()


def test_nothing_else_stands_at_the_top() -> None:
    assert {name.split("/")[0] for name in _tracked()} <= TOP | ALSO


def test_the_window_is_imported_without_torch() -> None:
    code = (
        "import sys, assistant.app, assistant.ui.window.main_window, assistant.ui.settings.settings_dialog;"
        "print([m for m in sys.modules if m.split('.')[0] in ('torch', 'transformers', 'tokenizers', 'numpy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_engine_is_imported_without_qt_and_before_torch() -> None:
    code = (
        "import sys, assistant.engine.engine, assistant.engine.models_in_memory;"
        "print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'torch', 'transformers')])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_void_call_of_qt_does_not_lose_a_reference_to_none() -> None:
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(10_000):
        thing.setObjectName(str(number % 7))
    assert sys.getrefcount(None) > before - 5_000
