"""The tensors of a GGUF file, block by block, under the names and in the form that transformers has for them."""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import gguf
import numpy as np
import torch
from gguf import quants
from torch import Tensor, nn
from transformers.pytorch_utils import Conv1D

from assistant.engine.loaded.from_blocks import FromBlocks
from assistant.errors import ModelDamaged, ModelIncomplete, ModelUnsupported
from assistant.models import gguf_config
from assistant.models.gguf_file import GgufFile, TensorPlace

_AT_ONCE = 1 << 20
"""Numbers that a thread makes of blocks in one go, so that little memory is taken beside the result."""
_BLOCKS = 256
"""Blocks of 32 numbers in a row as the library is given them: what it makes of sixteen rows stays in the processor's cache."""
_PLAIN = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
# What a file may hold beside the parameters of the model: read elsewhere, or of no use here.
_BESIDE = ("rope_freqs.weight", "rope_factors_long.weight", "rope_factors_short.weight")
_BUFFERS = (".attn.bias", ".attn.masked_bias", "rotary_emb.inv_freq")


class _LinearFromBlocks(FromBlocks, nn.Linear):
    pass


class _Conv1DFromBlocks(FromBlocks, Conv1D):
    pass


_KINDS: dict[type[nn.Module], type[nn.Module]] = {nn.Linear: _LinearFromBlocks, Conv1D: _Conv1DFromBlocks}


class Weights:
    """Where each parameter of `model` lies in `file`.

    Raises `ModelIncomplete` for parameters that the file lacks, `ModelDamaged` for those of another shape, and
    `ModelUnsupported` where the file has tensors that the model does not, because leaving them out would be another model.
    """

    def __init__(self, file: GgufFile, model: nn.Module) -> None:
        self._file = file
        self._maps: dict[Any, np.ndarray[Any, np.dtype[np.uint8]]] = {}
        self._places: dict[str, TensorPlace] = {}
        self._transposed: set[str] = set()
        config: Any = model.config
        self._heads = {"attn_q": config.num_attention_heads, "attn_k": getattr(config, "num_key_value_heads", 0)}
        names = _name_map(file, config.num_hidden_layers)
        missing, used = [], set()
        for path, module in model.named_modules():
            for own, parameter in module._parameters.items():
                if parameter is None:
                    continue
                name = f"{path}.{own}" if path else own
                stored = names(f"{path}", f".{own}")
                if stored is None or stored not in file.tensors:
                    tied = own == "weight" and module is _head(model)
                    stored = "token_embd.weight" if tied and config.tie_word_embeddings else None
                if stored is None:
                    missing.append(name)
                    continue
                if isinstance(module, Conv1D) and own == "weight":
                    self._transposed.add(name)
                self._put(name, stored, tuple(parameter.shape))
                used.add(stored)
        if missing:
            raise ModelIncomplete(file.path, tuple(missing))
        if left := sorted(name for name in file.tensors if name not in used and name not in _BESIDE):
            raise ModelUnsupported(file.path, f"{file.architecture} ({left[0]})")

    def _put(self, name: str, stored: str, shape: tuple[int, ...]) -> None:
        place = self._file.tensors[stored]
        wanted = shape[::-1] if name in self._transposed else shape
        if place.shape != wanted and place.shape != tuple(length for length in wanted if length != 1):
            detail = f"{stored} is {place.shape} where {name} is {wanted}"
            raise ModelDamaged(self._file.path, place.file.name, detail)
        self._places[name] = place

    def tensor(self, name: str, dtype: torch.dtype, shape: tuple[int, ...]) -> Tensor:
        """A parameter, with memory of its own."""
        place = self._places[name]
        found = self._numbers(place, dtype)
        part = place.name.split(".")[-2]
        if part in self._heads and self._file.architecture in gguf_config.NEIGHBOURS:
            found = _halves(found, self._heads[part])
        if place.name.endswith("norm.weight") and self._file.architecture in gguf_config.PLUS_ONE:
            found = found - 1
        return (found.T if name in self._transposed else found).reshape(shape).to(dtype)

    def rows(self, name: str) -> Iterator[Tensor]:
        """The rows of a matrix in float32, some at a time; not of queries and keys, whose rows are in another order."""
        place = self._places[name]
        step = max(1, 16 * _AT_ONCE // place.shape[-1])
        for start in range(0, place.shape[0], step):
            part = replace(place, shape=(min(step, place.shape[0] - start), place.shape[-1]), offset=0, size=0)
            width = place.size // place.shape[0]
            part = replace(part, offset=place.offset + start * width, size=part.shape[0] * width)
            yield self._numbers(part, torch.float32)
            self.release()

    def _numbers(self, place: TensorPlace, dtype: torch.dtype) -> Tensor:
        """In float32 until the norms have lost their one; matrices in `dtype` at once."""
        if len(place.shape) < 2:
            return self._blocks(place, 0, 1).reshape(place.shape)
        count = place.shape[0] if len(place.shape) == 2 else int(np.prod(place.shape[:-1]))
        with torch.inference_mode(False):
            # Threads do not share the mode in which a tensor may be written to.
            found = torch.empty((count, place.shape[-1]), dtype=dtype)
        step = max(1, _AT_ONCE // place.shape[-1])

        def some(start: int) -> None:
            found[start : start + step] = self._blocks(place, start, min(start + step, count))

        if count <= step:
            some(0)
        else:
            # numpy lets go of the interpreter.
            with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
                list(pool.map(some, range(0, count, step)))
        return found.reshape(place.shape)

    def _blocks(self, place: TensorPlace, start: int, end: int) -> Tensor:
        rows = 1 if len(place.shape) < 2 else int(np.prod(place.shape[:-1]))
        width = place.size // rows
        if place.file not in self._maps:
            self._maps[place.file] = np.memmap(place.file, dtype=np.uint8, mode="r")
        data = self._maps[place.file][place.offset + start * width : place.offset + end * width]
        if (kind := _PLAIN.get(place.type)) is not None:
            plain = torch.from_numpy(np.array(data)).view(kind).float()
            return plain.view(end - start, -1)
        kind_ = gguf.GGMLQuantizationType[place.type]
        block, size = gguf.GGML_QUANT_SIZES[kind_]
        # The library goes sixteen rows at a time, which for narrow matrices is more Python than numbers.
        rows_ = np.array(data).reshape(_even(len(data) // size, _BLOCKS * 32 // block), -1)
        return torch.from_numpy(quants.dequantize(rows_, kind_).reshape(end - start, -1))

    def release(self) -> None:
        """Release the memory of the tensors read so far."""
        for mapped in self._maps.values():
            under = getattr(mapped, "_mmap", None)
            if under is not None and hasattr(mmap, "MADV_DONTNEED"):
                under.madvise(mmap.MADV_DONTNEED)


def _even(blocks: int, wanted: int) -> int:
    """Of how many rows of equal length, of about `wanted` blocks or fewer, so many blocks can be made."""
    rows = max(1, blocks // wanted)
    while blocks % rows:
        rows += 1
    return rows


def fill(model: nn.Module, weights: Weights, dtype: torch.dtype, leave: bool) -> None:
    """Give a model without memory its parameters; linear ones stay in the file where it is to `leave` them."""
    head, tied = _head(model), bool(getattr(model.config, "tie_word_embeddings", False))
    for path, module in list(model.named_modules()):
        for own, parameter in list(module._parameters.items()):
            if parameter is None:
                continue
            name = f"{path}.{own}" if path else own
            kind = _KINDS.get(type(module))
            if leave and own == "weight" and kind is not None:
                del module._parameters[own]
                module.blocks, module.blocks_name, module.blocks_shape = weights, name, tuple(parameter.shape)
                module.__class__ = kind
            elif not (tied and module is head and own == "weight"):
                made = weights.tensor(name, dtype, tuple(parameter.shape))
                module._parameters[own] = nn.Parameter(made, requires_grad=False)
        weights.release()
    if tied and not leave:
        model.tie_weights()


def _head(model: Any) -> Any:
    return model.get_output_embeddings()


def _halves(found: Tensor, heads: int) -> Tensor:
    """llama.cpp turns neighbours where transformers turns halves."""
    if not heads:
        return found
    width = found.shape[0] // heads // 2
    return found.reshape(heads, width, 2, *found.shape[1:]).swapaxes(1, 2).reshape(found.shape)


def _name_map(file: GgufFile, layers: int) -> Callable[[str, str], str | None]:
    """transformers' name of a module, and ".weight" or ".bias", to the file's name."""
    name = "llama" if file.architecture == "mistral" else file.architecture
    known = next((arch for arch, said in gguf.MODEL_ARCH_NAMES.items() if said == name), None)
    if known is None:
        raise ModelUnsupported(file.path, file.architecture)
    table = gguf.get_tensor_name_map(known, layers)

    def stored(path: str, suffix: str) -> str | None:
        # The norm behind the attention is the one before the MLP where a family has no third.
        if path.endswith(".post_attention_layernorm"):
            number = path.split(".")[-2]
            for candidate in ("post_attention_norm", "ffn_norm"):
                if f"blk.{number}.{candidate}{suffix}" in file.tensors:
                    return f"blk.{number}.{candidate}{suffix}"
        for candidate in (path, path.removeprefix("model."), path.removeprefix("transformer.")):
            found = table.get_name(candidate)
            if found is not None:
                return f"{found}{suffix}"
        return None

    return stored
