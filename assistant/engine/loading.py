"""A folder on disk becomes a model in memory: local files, safetensors, no code but that of transformers.

`assistant.engine.importing.prepare` is called before this module is imported.
"""

from __future__ import annotations

import ctypes
import inspect
import os
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import torch
from huggingface_hub.errors import StrictDataclassError
from safetensors import SafetensorError
from torch import Tensor, nn
from transformers import (
    CONFIG_MAPPING,
    MODEL_FOR_CAUSAL_LM_MAPPING,
    MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING,
    AutoConfig,
    AutoModelForCausalLM,
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    PreTrainedTokenizerBase,
)
from transformers.utils import logging

from assistant import paths
from assistant.engine.kernels import FastStep, fast_step
from assistant.errors import (
    DeviceMissing,
    ModelDamaged,
    ModelIncomplete,
    ModelUnsafe,
    ModelUnsupported,
    OutOfMemory,
)
from assistant.models.folder import FolderFacts, check
from assistant.tasks import EngineOptions, Progress

# How chat models end their turn; a generation_config.json often names only one of several.
_TURN_ENDS = ("<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<end_of_turn>", "<turn|>", "<|end|>", "<|end_of_turn|>")
_PRECISIONS = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
_DEFAULT_CONTEXT = 2048
_DEFAULT_THREADS = torch.get_num_threads()  # one for each physical core
# What transformers raises over files whose content does not fit together.
_BAD_CONTENT = (
    StrictDataclassError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    OSError,
    RuntimeError,
    AssertionError,
)


@dataclass(frozen=True)
class LoadedModel:
    """A model ready to compute, in evaluation mode.

    `precision` is the dtype of the weights; `context_length` counts tokens; `end_ids` are all tokens that end a text;
    `step` is a faster way for one token where there is one.
    """

    model: nn.Module
    tokenizer: PreTrainedTokenizerBase
    folder: Path
    name: str
    kind: Literal["decoder", "seq2seq"]
    device: str
    precision: str
    parameters: int
    context_length: int
    end_ids: frozenset[int]
    seconds: float
    step: FastStep | None = None

    def forward(self, tokens: Sequence[int] | Tensor, cache: Any, last: int = 1) -> Tensor:
        """Feed `tokens`, shape (tokens,), at the end of `cache`; logits of the `last` positions, (last, vocabulary).

        For decoders. An exception leaves the cache half written.
        """
        ids = torch.as_tensor(tokens, device=self.device)
        with torch.inference_mode():
            if self.step is not None and len(ids) == 1:
                return self.step(int(ids[0]), cache)[None]
            known = _arguments(type(self.model))
            past = "past_key_values" if "past_key_values" in known else "cache_params"  # Mamba's name for it
            more = {"logits_to_keep": last} if "logits_to_keep" in known else {}
            return self.model(input_ids=ids[None], use_cache=True, **{past: cache}, **more).logits[0, -last:]


def load(options: EngineOptions, progress: Callable[[Progress], None]) -> LoadedModel:
    """Load the model of `options`, the starter where it names none. Raises `ModelError`s and `DeviceError`s."""
    started = time.perf_counter()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    folder = Path(options.folder) if options.folder else paths.starter_model()
    facts = check(folder)
    device = _device(options.device)
    precision = _precision(options.precision, device)
    torch.set_num_threads(options.threads or _DEFAULT_THREADS)
    _check_memory(facts, device, _PRECISIONS[precision])
    progress(Progress("loading", 0, len(facts.weight_files)))
    config = _config(facts)
    tokenizer = _tokenizer(facts, config)
    with memory_errors(device):
        model = _model(facts, config, _PRECISIONS[precision]).to(device)
    model.requires_grad_(False)
    progress(Progress("loading", len(facts.weight_files), len(facts.weight_files)))
    return LoadedModel(
        model=model, tokenizer=tokenizer, folder=folder, name=folder.resolve().name, kind=facts.kind, device=device,
        precision=precision, parameters=sum(p.numel() for p in model.parameters()),
        context_length=_context_length(config, tokenizer), end_ids=_end_ids(model, tokenizer),
        step=fast_step(model, device),
        seconds=time.perf_counter() - started,
    )  # fmt: skip


@contextmanager
def memory_errors(device: str) -> Iterator[None]:
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise OutOfMemory(device, None, available_memory(device)) from error


def available_memory(device: str = "cpu") -> int | None:
    """Bytes that can be taken without pushing other programs out; None where the system does not say."""
    if device == "cuda":
        return int(torch.cuda.mem_get_info()[0])
    if sys.platform == "win32":
        return _available_on_windows()
    try:
        with Path("/proc/meminfo").open(encoding="ascii") as lines:
            return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        pass
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):  # macOS names only what is built in, and compresses or swaps the rest away
        return None


def _available_on_windows() -> int | None:
    windows = getattr(ctypes, "windll", None)
    status = (ctypes.c_uint64 * 8)()  # MEMORYSTATUSEX: length and load, then bytes in all and bytes free
    ctypes.c_uint32.from_buffer(status).value = ctypes.sizeof(status)
    return int(status[2]) if windows and windows.kernel32.GlobalMemoryStatusEx(status) else None


def _device(asked: str) -> str:
    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if asked == "auto":
        return next(device for device in ("cuda", "mps", "cpu") if there[device])
    if not there[asked]:
        raise DeviceMissing(asked)
    return asked


def _precision(asked: str, device: str) -> str:
    if asked in _PRECISIONS:
        return asked
    if device == "cuda":
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"
    if device == "mps":
        return "float16"
    # With AVX-512 bfloat16, one thread, a token of the starter takes 4.0 ms in bfloat16 and 4.2 in float32, a prompt of
    # 200 tokens 25 and 34, in half the memory; emulated with AVX2 alone, reading a prompt in bfloat16 takes nine times as long.
    native = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return "bfloat16" if native else "float32"


def _check_memory(facts: FolderFacts, device: str, dtype: torch.dtype) -> None:
    needed = facts.parameters * dtype.itemsize
    available = available_memory(device)
    if available is not None and needed > available:
        raise OutOfMemory(device, needed, available)


def _config(facts: FolderFacts) -> Any:
    if facts.model_type not in CONFIG_MAPPING:
        if "auto_map" in facts.config:
            raise ModelUnsafe(facts.path, "config.json")
        raise ModelUnsupported(facts.path, facts.architecture)
    try:
        config = AutoConfig.from_pretrained(facts.path, local_files_only=True, trust_remote_code=False)
    except _BAD_CONTENT as error:
        raise ModelDamaged(facts.path, "config.json", str(error)) from error
    mapping = MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING if facts.kind == "seq2seq" else MODEL_FOR_CAUSAL_LM_MAPPING
    if type(config) not in mapping:
        raise ModelUnsupported(facts.path, facts.architecture)
    return config


def _tokenizer(facts: FolderFacts, config: Any) -> PreTrainedTokenizerBase:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # advice to programmers, such as Marian's to install sacremoses
            return AutoTokenizer.from_pretrained(
                facts.path, config=config, local_files_only=True, trust_remote_code=False
            )
    except ImportError as error:
        raise ModelUnsupported(facts.path, f"{facts.architecture} ({error.name or 'tokenizer'})") from error
    except Exception as error:  # the Rust library raises plain `Exception`
        file = "tokenizer.json" if (facts.path / "tokenizer.json").exists() else "tokenizer_config.json"
        raise ModelDamaged(facts.path, file, str(error)) from error


def _model(facts: FolderFacts, config: Any, dtype: torch.dtype) -> nn.Module:
    auto = AutoModelForSeq2SeqLM if facts.kind == "seq2seq" else AutoModelForCausalLM
    try:
        model, report = auto.from_pretrained(
            facts.path, config=config, dtype=dtype, local_files_only=True, trust_remote_code=False, use_safetensors=True,
            output_loading_info=True, ignore_mismatched_sizes=True,
        )  # fmt: skip
    except torch.OutOfMemoryError:  # is a RuntimeError
        raise
    except ImportError as error:
        raise ModelUnsupported(facts.path, facts.architecture) from error
    except SafetensorError as error:
        raise ModelDamaged(facts.path, facts.weight_files[0], str(error)) from error
    except _BAD_CONTENT as error:
        raise ModelDamaged(facts.path, "config.json", str(error)) from error
    # transformers fills both kinds of gap with random numbers and goes on.
    if report["mismatched_keys"]:
        name, stored, wanted = sorted(report["mismatched_keys"])[0]
        detail = f"{name} is {tuple(stored)} where config.json asks for {tuple(wanted)}"
        raise ModelDamaged(facts.path, facts.weight_files[0], detail)
    if report["missing_keys"]:
        raise ModelIncomplete(facts.path, tuple(sorted(report["missing_keys"])))
    if report["error_msgs"]:
        raise ModelDamaged(facts.path, facts.weight_files[0], str(report["error_msgs"][0]))
    return model


@cache
def _arguments(kind: type[nn.Module]) -> frozenset[str]:
    return frozenset(inspect.signature(kind.forward).parameters)


def _context_length(config: Any, tokenizer: PreTrainedTokenizerBase) -> int:
    text = config.get_text_config(decoder=True)
    for name in ("max_position_embeddings", "n_positions", "max_sequence_length", "max_seq_len", "seq_length"):
        value = getattr(text, name, None)
        if isinstance(value, int) and value > 0:
            return value
    limit = tokenizer.model_max_length  # 10**30 where the tokenizer knows none
    return int(limit) if 0 < limit < 2**31 else _DEFAULT_CONTEXT


def _end_ids(model: Any, tokenizer: Any) -> frozenset[int]:
    ids: set[int] = set()
    for stated in (
        model.generation_config.eos_token_id,
        model.config.get_text_config().eos_token_id,
        tokenizer.eos_token_id,
    ):
        ids.update(stated if isinstance(stated, list) else [stated] if stated is not None else [])
    for token in _TURN_ENDS:
        known = tokenizer.convert_tokens_to_ids(token)
        if known is not None and tokenizer.convert_ids_to_tokens(known) == token:
            ids.add(known)
    return frozenset(ids)
