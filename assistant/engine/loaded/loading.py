"""A folder on disk becomes a model in memory: local files, safetensors, no code but that of transformers.

`assistant.engine.importing.prepare` is called before this module is imported.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
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
)
from assistant.engine.loaded.fused import FusedDecoder
from assistant.engine.loaded.graphs import GraphDecoder
from assistant.engine.loaded.loaded_model import LoadedModel
from assistant.engine.loaded.memory_budget import memory_errors
from assistant.engine.loaded.threads import ThreadChoice, counts_for
from assistant.engine.loaded.tokenizers_of_folders import tokenizer as read_tokenizer
from assistant.errors import (
    ModelDamaged,
    ModelIncomplete,
    ModelUnsafe,
    ModelUnsupported,
)
from assistant.models import identity
from assistant.models.folder import FolderFacts, check
from assistant.system import paths
from assistant.tasks import EngineOptions, Progress

# How chat models end their turn; a generation_config.json often names only one of several.
_TURN_ENDS = (
    "<|im_end|>", "<|eot_id|>", "<|eom_id|>", "<end_of_turn>", "<turn|>", "<|end|>", "<|end_of_turn|>", "<|return|>",
    "<|endoftext|>", "<|end_of_text|>", "<|eot|>", "<｜end▁of▁sentence｜>", "<|END_OF_TURN_TOKEN|>", "<|eos|>", "<|endofturn|>",
)  # fmt: skip
_STORED = {"BF16": torch.bfloat16, "F16": torch.float16, "F32": torch.float32}
_SMALL = 50_000_000  # parameters; a token of a smaller model is not quicker on several threads
_MOST_MADE_UP = 2
# How far the logits of one text may lie apart, of their spread: rounding brings up to 0.06 in 16 bits and 0.02 in 8 with
# float32 between; a text that is forgotten brings about 1, positions counted anew in one layer of four 0.14.
_APART = {torch.float32: 0.05, torch.bfloat16: 0.25, torch.float16: 0.25}
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
    """Load the model of `options`, the starter where it names none. Raises `ModelError`s and `DeviceError`s."""
    started = time.perf_counter()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    chosen = check(Path(options.folder) if options.folder else paths.starter_model())
    facts = _prepared(chosen)
    device = device_and_precision.device(options.device)
    torch.set_num_threads(options.threads or _DEFAULT_THREADS)
    precision = device_and_precision.precision(options.precision, device, facts)
    device_and_precision.check_memory(facts, device, precision)
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
                _state_generation(model, facts)
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
    most = 1 if facts.parameters < _SMALL and live else _DEFAULT_THREADS
    if live:
        torch.set_num_threads(most)
    yield Progress("loading", len(facts.weight_files), len(facts.weight_files))
    loaded = LoadedModel(
        model=model, tokenizer=tokenizer, folder=chosen.path, name=chosen.name, kind=facts.kind, device=device,
        precision=precision, parameters=facts.parameters if precision == "int8" else sum(p.numel() for p in model.parameters()),
        context_length=context_length, end_ids=_end_ids(model, tokenizer), step=step,
        threads=ThreadChoice(counts_for(most), torch.set_num_threads) if live else None,
        seconds=time.perf_counter() - started, config=facts.config, names=identity.names(chosen.path, facts.config),
        declared_ends=_declared_ends(model, tokenizer),
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
    model = _frame(facts, config)
    _state_generation(model, facts)
    return LoadedModel(
        model=model, tokenizer=tokenizer, folder=chosen.path, name=chosen.name, kind=facts.kind, device="cpu", precision="float32",
        parameters=facts.parameters, context_length=_context_length(config, tokenizer), end_ids=_end_ids(model, tokenizer),
        seconds=0.0, config=facts.config, names=identity.names(chosen.path, facts.config),
        declared_ends=_declared_ends(model, tokenizer),
    )  # fmt: skip


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
    if wanted > _MOST_MADE_UP * facts.parameters + _SMALL:
        raise ModelDamaged(
            facts.path, "config.json", f"it asks for {wanted} numbers, of which {facts.parameters} are there"
        )


def _state_generation(model: Any, facts: FolderFacts) -> None:
    rows = model.config.get_text_config(decoder=True).vocab_size
    model.generation_config = generation_settings.read(facts.path, facts.config, rows)


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

        made = gguf_loading.model(facts, config, dtype, from_blocks)
        _state_generation(made, facts)
        return made
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
    _state_generation(model, facts)
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
    _state_generation(model, facts)
    return model


def _context_length(config: Any, tokenizer: PreTrainedTokenizerBase) -> int:
    text = config.get_text_config(decoder=True)
    for name in ("max_position_embeddings", "n_positions", "max_sequence_length", "max_seq_len", "seq_length"):
        value = getattr(text, name, None)
        if isinstance(value, int) and value > 0:
            return value
    limit = tokenizer.model_max_length  # 10**30 where the tokenizer knows none
    return int(limit) if 0 < limit < 2**31 else _DEFAULT_CONTEXT


def _declared_ends(model: Any, tokenizer: Any) -> frozenset[int]:
    """Tokens that end a text by the word of generation_config.json, config.json or the tokenizer."""
    ids: set[int] = set()
    for stated in (
        model.generation_config.eos_token_id,
        model.config.get_text_config().eos_token_id,
        tokenizer.eos_token_id,
    ):
        ids.update(id for id in (stated if isinstance(stated, list) else [stated]) if isinstance(id, int))
    return frozenset(ids)


def _end_ids(model: Any, tokenizer: Any) -> frozenset[int]:
    ids = set(_declared_ends(model, tokenizer))
    rows = model.config.get_text_config(decoder=True).vocab_size
    for token in _TURN_ENDS:
        known = tokenizer.convert_tokens_to_ids(token)
        if known is not None and known < rows and tokenizer.convert_ids_to_tokens(known) == token:
            ids.add(known)
    return frozenset(ids)
