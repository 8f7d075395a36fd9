"""Runs one measurement and prints what it found."""

from __future__ import annotations

import importlib
import sys

MEASUREMENTS = {
    "editor": "tests.bench.editor",
}


def main() -> int:
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in MEASUREMENTS:
        print(f"usage: python -m tests.bench {'|'.join(MEASUREMENTS)}", file=sys.stderr)
        return 2
    importlib.import_module(MEASUREMENTS[name]).main(sys.argv[2:])
    return 0


if __name__ == "__main__":
    sys.exit(main())
