"""A folder on disk becomes a model in memory: local files, safetensors, no code but that of transformers.

`assistant.engine.importing.prepare` is called before this module is imported.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from huggingface_hub.errors import StrictDataclassError
from safetensors import SafetensorError
from torch import nn
from transformers import (
    CONFIG_MAPPING,
    MODEL_FOR_CAUSAL_LM_MAPPING,
    MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING,
    AutoConfig,
    AutoModelForCausalLM,
    AutoModelForSeq2SeqLM,
    GenerationConfig,
    PreTrainedTokenizerBase,
)
from transformers.initialization import no_init_weights
from transformers.integrations import peft
from transformers.models.auto import auto_factory
from transformers.utils import logging

from assistant.engine.loaded import (
    attention,
    device_and_precision,
    fused,
    generation_settings,
    graphs,
    int8_folder,
    kv_cache,
    quantised_loading,
    quick_facts,
    quick_loading,
    text_ends,
    threads,
)
from assistant.engine.loaded.fused import FusedDecoder
from assistant.engine.loaded.graphs import GraphDecoder
from assistant.engine.loaded.loaded_model import LoadedModel
from assistant.engine.loaded.memory_budget import memory_errors
from assistant.engine.loaded.tokenizers_of_folders import tokenizer as read_tokenizer
from assistant.errors import (
    ModelDamaged,
    ModelIncomplete,
    ModelUnsafe,
    ModelUnsupported,
)
from assistant.models import identity
from assistant.models.folder import FolderFacts
from assistant.tasks import EngineOptions, Progress

_STORED = {"BF16": torch.bfloat16, "F16": torch.float16, "F32": torch.float32}
_MOST_MADE_UP = 2
_FEW = 50_000_000  # numbers made up, which are no harm
# How far the logits of one text may lie apart, of their spread: rounding brings up to 0.06 in 16 bits and 0.02 in 8 with
# float32 between; a text that is forgotten brings about 1, positions counted anew in one layer of four 0.14.
_APART = {torch.float32: 0.05, torch.bfloat16: 0.25, torch.float16: 0.25}
_DEFAULT_CONTEXT = 2048
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


def load(options: EngineOptions, progress: Callable[[Progress], None] = lambda _: None) -> LoadedModel:
    """`load_in_steps` in one go, `progress` hearing of it."""
    steps = load_in_steps(options)
    while True:
        try:
            progress(next(steps))
        except StopIteration as end:
            loaded: LoadedModel = end.value
            return loaded


def load_in_steps(options: EngineOptions) -> Generator[Progress, None, LoadedModel]:
    """Load the model of `options`, the starter where it names none. Raises `ModelError`s and `DeviceError`s.

    `quick_loading` does the same without transformers for a model that was loaded here before.
    """
    started = time.perf_counter()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    chosen, device, precision = quick_loading.chosen(options)
    facts = _prepared(chosen)
    yield Progress("loading", 0, len(facts.weight_files))
    config = _config(facts)
    if facts.is_doubtful:
        _check_size(facts, config)
    tokenizer = read_tokenizer(facts, config)
    context_length = _context_length(config, tokenizer)
    with memory_errors(device):
        model: Any = None
        step: FusedDecoder | GraphDecoder | None = None
        if precision == "int8":
            stored = _STORED.get(facts.dtype, torch.float32)
            made = yield from quantised_loading.load(
                facts, config, tokenizer, context_length, lambda: _model(facts, config, stored, from_blocks=True)
            )
            if made is None:
                precision = device_and_precision.float_precision(device)
            else:
                model, step = made
        if model is None:
            model = _model(facts, config, device_and_precision.DTYPES[precision]).to(device)
            if facts.kind == "decoder":
                step = fused.as_it_is(model) if device == "cpu" else graphs.decoder(model)
    if kv_cache.argument(model) is None:
        raise ModelUnsupported(facts.path, facts.architecture)
    if device == "cpu" and step is None:
        attention.use(model)
    model.requires_grad_(False)
    live = device == "cpu" and not options.threads
    choice = threads.choice_for(facts.parameters) if live else None
    if precision == "int8" and isinstance(step, FusedDecoder):
        quick_facts.keep(facts, model, tokenizer, context_length)
    yield Progress("loading", len(facts.weight_files), len(facts.weight_files))
    parameters = facts.parameters if precision == "int8" else sum(p.numel() for p in model.parameters())
    loaded = _loaded(
        chosen, facts, model, tokenizer, device=device, precision=precision, parameters=parameters,
        context_length=context_length, step=step, threads=choice, started=started,
    )  # fmt: skip
    if facts.kind == "decoder" and step is None:
        with memory_errors(device):
            _check_cache(loaded)
    return loaded


def _check_cache(loaded: LoadedModel) -> None:
    """Raises `ModelUnsupported` where a text read in parts is another than the same read at once.

    A class may have a cache of its own, or count positions anew. Whatever it wrote would be rubbish from the second token on.
    """
    model: Any = loaded.model
    rows = model.get_input_embeddings().num_embeddings
    ids = [rows * place // 7 for place in range(1, 6)]
    try:
        whole = loaded.forward(ids, loaded.new_cache())[-1].float()
        past = loaded.new_cache()
        for part in (ids[:-2], ids[-2:-1], ids[-1:]):
            last = loaded.forward(part, past)[-1].float()
    except torch.OutOfMemoryError:  # is a RuntimeError
        raise
    except _BAD_CONTENT as error:
        raise ModelUnsupported(loaded.folder, type(model).__name__) from error
    if (last - whole).std() > _APART[model.dtype] * whole.std():
        raise ModelUnsupported(loaded.folder, type(model).__name__)


def without_weights(facts: FolderFacts) -> LoadedModel:
    """The model with a tokenizer and settings and no numbers, to be asked how it is asked. Raises `ModelError`s."""
    chosen, facts = facts, _prepared(facts)
    config = _config(facts)
    tokenizer = read_tokenizer(facts, config)
    return _loaded(
        chosen, facts, _frame(facts, config), tokenizer, device="cpu", precision="float32", parameters=facts.parameters,
        context_length=_context_length(config, tokenizer),
    )  # fmt: skip


def _loaded(
    chosen: FolderFacts, facts: FolderFacts, model: Any, tokenizer: Any, *, started: float | None = None, **known: Any
) -> LoadedModel:
    rows = model.config.get_text_config(decoder=True).vocab_size
    stated = generation_settings.read(facts.path, facts.config, rows)
    model.generation_config = GenerationConfig(**dataclasses.asdict(stated))
    ends = text_ends.declared(stated.eos_token_id, model.config.get_text_config().eos_token_id, tokenizer.eos_token_id)
    return LoadedModel(
        make_model=lambda: model, tokenizer=tokenizer, folder=chosen.path, name=chosen.name, kind=facts.kind, rows=rows,
        end_ids=text_ends.with_turns(ends, tokenizer, rows), declared_ends=ends, stated=stated, config=facts.config,
        names=identity.names(chosen.path, facts.config),
        seconds=0.0 if started is None else time.perf_counter() - started, **known,
    )  # fmt: skip


def frame(facts: FolderFacts) -> nn.Module:
    """The model of `quick_loading`'s facts, without weights. Raises `ModelError`s."""
    made: nn.Module = quantised_loading.frame(_config(facts))
    return made


def _frame(facts: FolderFacts, config: Any) -> Any:
    auto = AutoModelForSeq2SeqLM if facts.kind == "seq2seq" else AutoModelForCausalLM
    try:
        with torch.device("meta"), no_init_weights():
            return auto.from_config(config)
    except _BAD_CONTENT as error:
        raise ModelDamaged(facts.path, "config.json", str(error)) from error


def _check_size(facts: FolderFacts, config: Any) -> None:
    """Raises `ModelDamaged` where config.json asks for many more numbers than there are: transformers would make them up."""
    wanted = sum(parameter.numel() for parameter in _frame(facts, config).parameters())
    if wanted > _MOST_MADE_UP * facts.parameters + _FEW:
        raise ModelDamaged(
            facts.path, "config.json", f"it asks for {wanted} numbers, of which {facts.parameters} are there"
        )


def _config(facts: FolderFacts) -> Any:
    if facts.model_type not in CONFIG_MAPPING:
        if "auto_map" in facts.config:
            raise ModelUnsafe(facts.path, "config.json")
        raise ModelUnsupported(facts.path, facts.architecture)
    try:
        config = AutoConfig.from_pretrained(facts.path, local_files_only=True, trust_remote_code=False)
    except _BAD_CONTENT as error:
        raise ModelDamaged(facts.path, "config.json", str(error)) from error
    if int8_folder.is_int8(facts.config):
        del config.quantization_config  # no method of transformers'
    mapping = MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING if facts.kind == "seq2seq" else MODEL_FOR_CAUSAL_LM_MAPPING
    if type(config) not in mapping:
        raise ModelUnsupported(facts.path, facts.architecture)
    return config


def _prepared(facts: FolderFacts) -> FolderFacts:
    if not facts.gguf:
        return facts
    from assistant.engine.loaded import gguf_loading  # whose library others need not wait for

    return gguf_loading.prepared(facts)


def _model(facts: FolderFacts, config: Any, dtype: torch.dtype, from_blocks: bool = False) -> nn.Module:
    """`from_blocks` leaves the matrices of a GGUF file where they are, to be read one by one."""
    if facts.gguf:
        from assistant.engine.loaded import gguf_loading

        return gguf_loading.model(facts, config, dtype, from_blocks)
    if int8_folder.is_int8(facts.config):
        return _int8_model(facts, config, dtype)
    auto = AutoModelForSeq2SeqLM if facts.kind == "seq2seq" else AutoModelForCausalLM
    try:
        with _without_adapters():
            model, report = auto.from_pretrained(
                facts.path, config=config, dtype=dtype, local_files_only=True, trust_remote_code=False,
                use_safetensors=True, output_loading_info=True, ignore_mismatched_sizes=True,
                generation_config=GenerationConfig(),
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


@contextmanager
def _without_adapters() -> Iterator[None]:
    """An adapter that lies beside a whole model is left alone: peft would load it, and unpickle it."""
    before = [
        (module, module.is_peft_available) for module in (peft, auto_factory) if hasattr(module, "is_peft_available")
    ]
    for module, _ in before:
        module.is_peft_available = lambda: False
    try:
        yield
    finally:
        for module, function in before:
            module.is_peft_available = function


def _int8_model(facts: FolderFacts, config: Any, dtype: torch.dtype) -> nn.Module:
    try:
        model: nn.Module = int8_folder.model(facts, config, dtype)
    except (SafetensorError, *_BAD_CONTENT) as error:
        raise ModelDamaged(facts.path, facts.weight_files[0], str(error)) from error
    return model


def _context_length(config: Any, tokenizer: PreTrainedTokenizerBase) -> int:
    text = config.get_text_config(decoder=True)
    for name in ("max_position_embeddings", "n_positions", "max_sequence_length", "max_seq_len", "seq_length"):
        value = getattr(text, name, None)
        if isinstance(value, int) and value > 0:
            return value
    limit = tokenizer.model_max_length  # 10**30 where the tokenizer knows none
    return int(limit) if 0 < limit < 2**31 else _DEFAULT_CONTEXT
