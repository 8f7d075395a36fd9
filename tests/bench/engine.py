"""Longhand beside transformers' generate() and llama.cpp: same weights, same threads, same minutes.

llama.cpp takes part where llama-cpp-python and gguf are installed (`pip install -c constraints.txt '.[bench]'`), in this interpreter or in
that of `--llama-python`. Each contender is a process of its own and they are asked in turn; each trial is bounded.
The first run writes models, GGUF files and quantised weights (`--prepare` does only that); later ones find them.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench import scenarios, shapes, table
from tests.bench.processes import ROOT, Gone, Process, TooSlow, has

_ORDER = ("starter", "0.39B", "44M", "1.0B")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--shapes", nargs="+", choices=["starter", *shapes.SHAPES], default=list(_ORDER))
    parser.add_argument("--threads", type=int, default=2, help="of every contender")
    parser.add_argument("--precision", default="int8", help="of Longhand; llama.cpp has 8 bits too")
    parser.add_argument("--repeats", type=int, default=5, help="rounds; fewer for the slow ones")
    parser.add_argument("--seconds", type=float, default=560, help="when to stop measuring and print what there is")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "longhand-bench")
    parser.add_argument(
        "--llama-python", default=sys.executable, help="an interpreter that has llama-cpp-python and gguf"
    )
    parser.add_argument("--no-busy", action="store_true", help="leave out the scenario that keeps a core busy")
    parser.add_argument("--prepare", action="store_true", help="write the models and end")
    parser.add_argument("--json", type=Path, default=None, help="default: engine.json in the folder")


def run(arguments: argparse.Namespace) -> int:
    root: Path = arguments.folder
    root.mkdir(parents=True, exist_ok=True)
    os.environ["LONGHAND_HOME"] = str(root / "home")  # quantised weights are kept there, not in the user's folder
    llama = arguments.llama_python if has(arguments.llama_python, "llama_cpp") else None
    session = scenarios.Session(
        root, sys.executable, llama, arguments.precision, arguments.threads, time.monotonic() + arguments.seconds
    )
    if llama is None:
        session.note("llama.cpp is not there: pip install -c constraints.txt '.[bench]'")
    names = sorted(arguments.shapes, key=lambda name: _ORDER.index(name) if name in _ORDER else 0)
    for name in names:
        _prepare(session, name, arguments)
    if arguments.prepare:
        return 0
    session.deadline = time.monotonic() + arguments.seconds
    for name in names:
        print(f"{name} …", flush=True)
        large = name == "1.0B"
        repeats = min(arguments.repeats, 3) if large else arguments.repeats
        scenarios.prompt_and_answer(session, name, repeats, 1 if large else min(arguments.repeats, 3))
        if name == "0.39B" and not arguments.no_busy:
            scenarios.busy(session, name, min(arguments.repeats, 3))
    made = table.rows(session.found)
    print(table.as_text(made))
    report = {
        "date": time.strftime("%Y-%m-%d %H:%M"), "machine": _machine(), "threads": arguments.threads,
        "rows": table.as_json(made), "notes": session.notes, "trials": session.found,
    }  # fmt: skip
    target = arguments.json or root / "engine.json"
    target.write_text(json.dumps(report, indent=1), "utf-8")
    print(f"{target}")
    return 0


def _prepare(session: scenarios.Session, name: str, arguments: argparse.Namespace) -> None:
    folder = shapes.folder_of(name, session.root)
    gguf = folder.with_name(f"{name}.gguf")
    if session.llama and (not gguf.exists() or gguf.stat().st_mtime < (folder / "model.safetensors").stat().st_mtime):
        print(f"writing {gguf}", flush=True)
        command = [session.llama, "-m", "tests.bench.gguf_file", str(folder), str(gguf)]
        subprocess.run(command, cwd=ROOT, check=True, timeout=300)
    process = Process(session.python, "longhand", folder, arguments.threads, arguments.precision)
    with process:
        try:
            process.ready(300)  # the first load quantises, later ones map what it has kept
            print(f"{name}: loads in {process.about['load']:.1f} s, {process.about['precision']}", flush=True)
        except (TooSlow, Gone) as error:
            session.note(f"{name}: {error}")


def _machine() -> dict[str, Any]:
    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    return {"platform": platform.platform(), "cores": os.cpu_count(), "python": platform.python_version(), "load": load}
