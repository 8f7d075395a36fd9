"""Import transformers without torch's compiler and without its tensors spread over machines, which nothing here uses.

transformers marks a few functions for torch's compiler, and asks whether tensors are spread over machines. For that alone it
imports `torch._dynamo`, `torch._inductor`, `torch.distributed.tensor` and sympy: 900 modules, and four tenths of the time of its
import. `torch.compile` afterwards fails with an `AttributeError` that names this module, unless `bring_back` was called.
"""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import torch

_log = logging.getLogger(__name__)
_COMPILER = "torch._dynamo"
_SPREAD = "is_torch_distributed_available"
# Marks that change nothing where nothing is compiled; decorators with and without arguments.
_MARKS = (
    "allow_in_graph", "assume_constant_result", "disable", "disallow_in_graph", "graph_break", "mark_static", "mark_static_address",
)  # fmt: skip


class _NoCompiler(ModuleType):
    """In the place of `torch._dynamo`. The one file of it that transformers takes a class from is read by its own name."""

    def __init__(self) -> None:
        super().__init__(_COMPILER, "torch's compiler, left out")
        self.__path__ = [str(Path(torch.__path__[0]) / "_dynamo")]
        for mark in _MARKS:
            setattr(self, mark, _unchanged)
        self.is_compiling = self.is_dynamo_supported = lambda: False
        self.eval_frame = ModuleType(f"{_COMPILER}.eval_frame")
        # Libraries ask whether a model is one of these.
        self.eval_frame.OptimizedModule = type("OptimizedModule", (torch.nn.Module,), {})  # type: ignore[attr-defined]

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"{_COMPILER}.{name}: torch's compiler was left out ({__name__})")


def _unchanged(function: Any = None, *_: object, **__: object) -> Any:
    return _unchanged if function is None else function


def bring_back() -> None:
    """The real compiler, for work that compiles after the import of transformers; nothing where it is there."""
    if isinstance(sys.modules.get(_COMPILER), _NoCompiler):
        del torch._dynamo
        for name in [name for name in sys.modules if name == _COMPILER or name.startswith(f"{_COMPILER}.")]:
            del sys.modules[name]
        importlib.import_module(_COMPILER)


def import_all(names: tuple[str, ...]) -> None:
    """Import these modules of transformers, without the compiler if that can be."""
    if _COMPILER not in sys.modules:
        try:
            with _left_out():
                _import(names)
            return
        except (ImportError, AttributeError) as error:  # a version of transformers that asks for more of it
            _log.warning("transformers wants torch's compiler: %s", type(error).__name__)
    _import(names)


def _import(names: tuple[str, ...]) -> None:
    for name in names:
        importlib.import_module(f"transformers.{name}")


@contextmanager
def _left_out() -> Iterator[None]:
    sys.modules[_COMPILER] = torch._dynamo = _NoCompiler()
    asked = [importlib.import_module(f"transformers.utils{module}") for module in ("", ".import_utils")]
    answer: Callable[[], bool] | None = getattr(asked[0], _SPREAD, None)
    if answer is not None:
        for module in asked:
            setattr(module, _SPREAD, lambda: False)
    try:
        yield
    except BaseException:
        del sys.modules[_COMPILER], torch._dynamo
        if answer is not None:
            for module in asked:
                setattr(module, _SPREAD, answer)
        raise
