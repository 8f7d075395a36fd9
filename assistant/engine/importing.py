"""Importing torch and transformers without stalling the thread of the window.

`dlopen` of libtorch under the interpreter lock, and full garbage collections over a heap that grows with the import,
stop every other Python thread for 200 to 480 ms at a time; without both the longest stall was 30 to 59 ms.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import importlib.util
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LIBRARIES = ("libc10", "libtorch_cpu", "libtorch_python")
_MODELLING = ("modeling_utils", "models.auto", "generation", "cache_utils", "models.llama.modeling_llama")


def prepare_torch() -> None:
    """Import torch; called in the worker before anything else of the engine. Costs two seconds once.

    That is all a model needs that was loaded here before and whose family is known.
    """
    # Read by huggingface_hub and transformers when they are imported.
    os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = os.environ["TRANSFORMERS_NO_ADVISORY_WARNINGS"] = "1"
    if "torch" not in sys.modules:
        with _without_collections():
            _open_libraries()
            importlib.import_module("torch")


def begin() -> None:
    """Load torch's libraries in another thread, beside the caller's own imports; half a second of one core.

    The process waits for it at its end: to leave while a library is being loaded is a crash.
    """
    threading.Thread(target=_open_libraries, name="libraries").start()


def prepare() -> None:
    """Import torch and transformers with its modelling, which costs five seconds more, once."""
    prepare_torch()
    if any(f"transformers.{name}" not in sys.modules for name in _MODELLING):
        with _without_collections():
            from assistant.engine import light_import

            light_import.import_all(_MODELLING)
    _quiet()


@contextmanager
def _without_collections() -> Iterator[None]:
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # the libraries stay for good; going through all of them would stop the window for 300 ms, now and again
        if collecting:
            gc.enable()


def _open_libraries() -> None:
    """Load libtorch by a ctypes call, which lets go of the interpreter lock; the import then finds it loaded."""
    suffix = {"linux": ".so", "darwin": ".dylib"}.get(sys.platform)
    try:
        spec = importlib.util.find_spec("torch")
    except (ImportError, ValueError):
        spec = None
    if suffix is None or spec is None or not spec.submodule_search_locations:
        return  # Windows finds its libraries through folders that torch itself adds while it is imported
    folder = Path(spec.submodule_search_locations[0]) / "lib"
    try:
        dlopen = ctypes.CDLL(None).dlopen
    except (OSError, AttributeError):
        return
    dlopen.argtypes, dlopen.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    for library in _LIBRARIES:
        path = folder / (library + suffix)
        if path.exists() and not dlopen(os.fsencode(path), os.RTLD_NOW | os.RTLD_LOCAL):
            return  # the import will say what is wrong, in its own words


def _quiet() -> None:
    logging = importlib.import_module("transformers.utils.logging")
    logging.set_verbosity_error()
    logging.disable_progress_bar()
