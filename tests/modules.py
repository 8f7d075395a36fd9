"""Print every package and module with its first line: `python -m tests.modules [PACKAGE]`."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def first_line(module: Path) -> str:
    """Of its docstring; "" where there is none."""
    said = ast.get_docstring(ast.parse(module.read_text("utf-8")))
    return said.splitlines()[0] if said else ""


def lines(package: Path) -> list[str]:
    found = []
    for module in sorted(package.rglob("*.py")):
        depth = len(module.relative_to(ROOT).parts) - 1
        if module.name == "__init__.py":
            found.append(f"{'  ' * (depth - 1)}{module.parent.name}/".ljust(36) + first_line(module))
        else:
            found.append(f"{'  ' * depth}{module.name}".ljust(36) + first_line(module))
    return found


if __name__ == "__main__":
    print("\n".join(lines(ROOT / (sys.argv[1] if len(sys.argv) > 1 else "assistant"))))
