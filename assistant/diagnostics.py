"""A report about this installation and its faults, for `assistant doctor` and Help, Copy diagnostics.

It holds nothing private: no text, no name of a document, no word that a person typed into a setting, and of folders
the part below the home folder. Torch is asked for its version by its metadata alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

import assistant
from assistant import actions, settings
from assistant.errors import LonghandError, ModelError
from assistant.models import folder as model_folder
from assistant.proofing import dictionaries, english
from assistant.settings import Settings, settings_file
from assistant.system import error_log, memory_size, paths, screen

NEEDED = ("PySide6-Essentials", "torch", "transformers", "tokenizers", "safetensors")
WELCOME = ("harper-py", "chunspell", "numpy", "sentencepiece")
LEAST_DISK, LEAST_MEMORY = 300 * 2**20, 700 * 2**20
FOLDERS: dict[str, Callable[[], Path]] = {
    "settings": paths.config_dir, "data": paths.data_dir, "cache": paths.cache_dir, "log": paths.log_dir,
}  # fmt: skip


@dataclass(slots=True)
class Report:
    """`facts` as (name, value) and `problems` as sentences that say what is wrong and what to do; both in English."""

    facts: list[tuple[str, str]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def add(self, name: str, value: str) -> None:
        self.facts.append((name, value))

    def text(self) -> str:
        width = max(len(name) for name, _ in self.facts)
        lines = [f"{name:<{width}}  {value}" for name, value in self.facts]
        found = [f"- {problem}" for problem in self.problems] or ["No problem was found."]
        return "\n".join([*lines, "", *found])


def examine(screens: Sequence[str] = ()) -> Report:
    """Look at everything; some tenths of a second. `screens` are lines about Qt's screens, from a caller that may ask
    Qt."""
    report = Report()
    report.add("Longhand", f"{assistant.__version__} ({_kind()})")
    report.add("Python", platform.python_version())
    _libraries(report)
    _computer(report)
    for line in screens:
        report.add("Screen", line)
    _display(report)
    _folders(report)
    chosen = _settings(report)
    _model(report, chosen)
    _proofing(report)
    _own_files(report)
    with contextlib.suppress(OSError):
        for line in error_log.last(paths.log_dir()):
            report.add("In the log", line)
    return report


def version(distribution: str) -> str:
    """The version of a library, "" when it is not installed."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def shown(path: Path) -> str:
    """A folder without the name of its person: below `~` or $LONGHAND_HOME, otherwise its last part alone."""
    for name, root in (("$LONGHAND_HOME", os.environ.get("LONGHAND_HOME")), ("~", str(paths.person()))):
        if root and path.is_relative_to(root):
            return str(Path(name) / path.relative_to(root))
    return str(Path("…") / path.name)


def _kind() -> str:
    if getattr(sys, "frozen", False):
        return "program folder"
    return "installed" if (Path(__file__).parent / "resources").is_dir() else "source tree"


def _libraries(report: Report) -> None:
    for name in (*NEEDED, *WELCOME):
        found = version(name)
        report.add(name, found or "not there")
        if not found and name in NEEDED:
            report.problems.append(f"The library {name} is not installed. Install Longhand again.")


def _computer(report: Report) -> None:
    report.add("System", f"{_system()}, {platform.machine()}")
    cores = os.process_cpu_count() if hasattr(os, "process_cpu_count") else _usable_cores()
    report.add("Cores", f"{cores or 'unknown'} of {os.cpu_count() or 'unknown'}")
    total, free = memory_size.total(), memory_size.available()
    report.add("Memory", f"{size(total)}, {size(free)} free")
    if free is not None and free < LEAST_MEMORY:
        report.problems.append(
            f"Only {size(free)} of memory are free, which is too little for a model. Close other programs."
        )


def _usable_cores() -> int | None:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()


def _system() -> str:
    system = f"{platform.system()} {platform.release()}"
    try:
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {system}"
    except (OSError, KeyError):
        return system


def _display(report: Report) -> None:
    if not screen.is_there():
        report.add("Display", "none; the commands work without one")
        return
    session = os.environ.get("XDG_SESSION_TYPE", "")
    report.add("Display", session if session in ("x11", "wayland") else "there")
    if missing := screen.missing_packages():
        report.problems.append(
            f"Qt needs libraries of the system that are not installed: sudo apt-get install {' '.join(missing)}"
        )


def _folders(report: Report) -> None:
    for name, place in FOLDERS.items():
        try:
            folder = place()
            room = shutil.disk_usage(folder).free
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            report.add(f"Folder for {name}", f"cannot be written ({type(error).__name__})")
            report.problems.append(
                f"Longhand cannot write into its folder for {name}. Give yourself the right to write there, "
                "or name another folder with the environment variable LONGHAND_HOME."
            )
            continue
        report.add(f"Folder for {name}", f"{shown(folder)}, writable, {size(room)} free")
        if room < LEAST_DISK:
            report.problems.append(f"The disk with the folder for {name} has only {size(room)} left. Make room on it.")


def _settings(report: Report) -> Settings:
    """Read here and not where reading sets a damaged file aside: an examination changes nothing."""
    try:
        file = paths.settings_file()
        stored = json.loads(file.read_text("utf-8")) if file.exists() else {}
        damaged = not all(isinstance(stored.get(page, {}), dict) for page in settings.SECTIONS)
    except (OSError, ValueError, AttributeError, RecursionError):
        damaged = True
    if damaged:
        report.add("Settings", "damaged")
        report.problems.append(
            "The settings file is damaged. At its next start Longhand keeps it under another name and begins anew."
        )
        return Settings()
    chosen, unfit = settings_file.read(file)
    if unfit:
        report.problems.append(
            f"{len(unfit)} settings have values that do not fit; the usual ones are in force. Set them again in Settings."
        )
    differing = [name for name in settings.names() if settings.value(chosen, name) != settings.value(Settings(), name)]
    report.add("Settings changed", ", ".join(_setting(chosen, name) for name in differing) or "none")
    return chosen


def _setting(chosen: Settings, dotted: str) -> str:
    """With its value where that is a number or a choice; words that the person typed are left out."""
    value, facts = settings.value(chosen, dotted), settings.declared(*dotted.split("."))
    return f"{dotted}={value}" if facts.choices or not isinstance(value, str) else f"{dotted} (not shown)"


def _model(report: Report, chosen: Settings) -> None:
    own = bool(chosen.model.folder)
    name = "a folder of one's own" if own else "the starter"
    try:
        facts = model_folder.check(Path(chosen.model.folder) if own else paths.starter_model())
    except ModelError as error:
        report.add("Model", f"{name}: {type(error).__name__}")
        report.problems.append(
            "The model's folder cannot be used; the window says why when it asks for the model. "
            "Choose another folder in Settings, Model, or use the starter."
            if own
            else "The starter model is not whole. Install Longhand again."
        )
        return
    context = f"{facts.context_length} tokens" if facts.context_length else "unknown"
    millions = f"{facts.parameters / 1e6:.1f} million parameters"
    report.add("Model", f"{name}: {facts.kind}, {millions}, {facts.dtype}, {size(facts.weight_bytes)}, reads {context}")


def _proofing(report: Report) -> None:
    report.add("English grammar (Harper)", "cannot be used" if english.hindrance() else "works")
    languages: list[str] = []
    with contextlib.suppress(OSError):
        languages = sorted(dictionaries.find(dictionaries.folders()))
    state = "cannot be used" if dictionaries.hindrance() else "works"
    report.add("Spelling (Hunspell)", f"{state}; dictionaries: {', '.join(languages) or 'none'}")


def _own_files(report: Report) -> None:
    """How many there are, and never what they are called."""
    try:
        own, broken = actions.load_folder(paths.actions_dir())
        journals = len(list(paths.journal_dir().iterdir()))
    except (OSError, LonghandError):
        return
    report.add("Actions of one's own", f"{len(own)}, and {len(broken)} that cannot be read")
    report.add("Files in the journal", str(journals))
    if broken:
        report.problems.append(
            f"{len(broken)} of your own actions cannot be read. Start the window: it names the files and the reasons."
        )


def size(count: int | None) -> str:
    """Bytes as people say them."""
    if count is None:
        return "unknown"
    return f"{count / 2**30:.1f} GB" if count >= 2**30 else f"{count / 2**20:.0f} MB"
