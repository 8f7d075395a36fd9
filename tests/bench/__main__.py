"""`python -m tests.bench NAME`: each benchmark is a module with `add_arguments(parser)` and `run(arguments) -> int`."""

from __future__ import annotations

import argparse
import importlib
import sys

BENCHMARKS = {
    "editor": "how soon a suggestion stands and a key shows while the starter runs; opening, typing and finding in a million words",
    "engine": "decoding, prompt reading, edits, drafting and alternatives, beside transformers and llama.cpp",
    "gpu": "decoding on a GPU, beside transformers and beside the bandwidth of its memory",
    "stalls": "how long the window stands still while the engine is imported, loads and writes",
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    commands = parser.add_subparsers(dest="benchmark", required=True)
    modules = {}
    for name, about in BENCHMARKS.items():
        modules[name] = importlib.import_module(f"tests.bench.{name}")
        modules[name].add_arguments(commands.add_parser(name, help=about, description=modules[name].__doc__))
    arguments = parser.parse_args()
    return int(modules[arguments.benchmark].run(arguments))


if __name__ == "__main__":
    sys.exit(main())
