"""Facts about a model in 8 bits that a load through transformers has found, stored beside its quantised weights.

With them `quick_loading` does without transformers. One JSON file for each file of weights, with a tokenizer.json of its own
where the folder's is not what the tokenizer came to; losing them costs time alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from assistant.engine.loaded import families, quantised_files
from assistant.engine.loaded.families import Rope, Shape
from assistant.engine.loaded.plain_tokenizer import PlainTokenizer, TokenizerFacts, facts_of
from assistant.models.folder import FolderFacts
from assistant.system.disk import put_in_place

_VERSION = "1"  # of the format of the JSON file
_OF_TOKENIZERS = (".json", ".jinja", ".model", ".spm", ".txt")
_PROBE = 1024  # positions
# Spaces in all places, capitals, several scripts, half a word of code.
_TEXT = "  The quick brown fox — didn't it?\n\n\tjump()  over 1,250 dogs. Où est-ce ? 我们在北京。 ñandú <b>e\u0301</b> </s>\n "


@dataclass(frozen=True, slots=True)
class QuickFacts:
    """`ends` are the tokens that end a text by the word of config.json, or of its family's defaults."""

    shape: Shape
    ropes: dict[str, Rope]
    rows: int
    context_length: int
    ends: tuple[int, ...]
    tokenizer: TokenizerFacts
    tokenizer_file: Path


def read(facts: FolderFacts, weights: Path) -> QuickFacts | None:
    """None where nothing is kept for these weights, or it was found out with other files or another transformers."""
    try:
        kept = json.loads(_place(weights).read_text("utf-8"))
        if kept["stamp"] != _stamp(facts):
            return None
        shape, about = kept["shape"], kept["tokenizer"]
        shape |= {name: tuple(shape[name]) for name in ("windows", "angles")}
        own = _own_tokenizer(weights)
        return QuickFacts(
            shape=Shape(**shape),
            ropes={name: Rope(tuple(rope["frequencies"]), rope["scaling"]) for name, rope in kept["ropes"].items()},
            rows=int(kept["rows"]), context_length=int(kept["context_length"]), ends=tuple(kept["ends"]),
            tokenizer=TokenizerFacts(**about | {"special": tuple(about["special"])}),
            tokenizer_file=own if kept["own_tokenizer"] else facts.path / "tokenizer.json",
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, AttributeError, metadata.PackageNotFoundError):
        return None


def keep(facts: FolderFacts, model: Any, tokenizer: Any, context_length: int) -> None:
    """Note what was found out, where a load without transformers would come to the very same. Costs time where it is new."""
    with contextlib.suppress(OSError, metadata.PackageNotFoundError):
        weights = quantised_files.path_for(facts.path, facts.weight_files)
        if not weights.exists() or read(facts, weights) is not None:
            return
        shape, about = families.shape_of(model), facts_of(tokenizer)
        if shape is None or about is None:
            return
        ropes = {name: families.rope_of(model, name) for name in set(shape.angles)}
        if not all(_same_angles(model, name, rope) for name, rope in ropes.items()):
            return
        own = _tokenizer_beside(facts, tokenizer, about, weights)
        if own is None:
            return
        config = model.config
        ends = config.get_text_config().eos_token_id
        content = {
            "stamp": _stamp(facts), "shape": asdict(shape), "ropes": {name: asdict(rope) for name, rope in ropes.items()},
            "rows": config.get_text_config(decoder=True).vocab_size, "context_length": context_length,
            "ends": ends if isinstance(ends, list) else [ends] if isinstance(ends, int) else [],
            "tokenizer": asdict(about), "own_tokenizer": own,
        }  # fmt: skip
        _write(_place(weights), json.dumps(content))


def _same_angles(model: Any, name: str, rope: Rope) -> bool:
    return all(
        torch.equal(ours, theirs)
        for ours, theirs in zip(rope.angles(_PROBE), families.angles(model, name, _PROBE), strict=True)
    )


def _tokenizer_beside(facts: FolderFacts, tokenizer: Any, about: TokenizerFacts, weights: Path) -> bool | None:
    """Whether the tokenizer has a file of its own now, because the folder's says something else; None where neither does."""
    if _reads_the_same(facts.path / "tokenizer.json", about, tokenizer):
        return False
    own = _own_tokenizer(weights)
    _write(own, tokenizer.backend_tokenizer.to_str())
    if _reads_the_same(own, about, tokenizer):
        return True
    own.unlink()
    return None


def _reads_the_same(file: Path, about: TokenizerFacts, tokenizer: Any) -> bool:
    if not file.exists():
        return False
    try:
        plain = PlainTokenizer(file, about)
    except Exception:  # the Rust library raises no other
        return False
    theirs = Tokenizer.from_str(tokenizer.backend_tokenizer.to_str())
    theirs.no_truncation()
    theirs.no_padding()
    if plain.backend_tokenizer.to_str() != theirs.to_str():
        return False
    ids = plain(_TEXT, verbose=False)["input_ids"]
    return (
        ids == tokenizer(_TEXT, verbose=False)["input_ids"]
        and plain.decode(ids) == tokenizer.decode(ids, clean_up_tokenization_spaces=False)
        and plain.all_special_ids == tokenizer.all_special_ids
        and all(
            getattr(plain, f"{role}_id") == getattr(tokenizer, f"{role}_id")
            for role in ("unk_token", "bos_token", "eos_token", "pad_token")
        )
    )


def _place(weights: Path) -> Path:
    return weights.with_suffix(".facts.json")


def _own_tokenizer(weights: Path) -> Path:
    return weights.with_suffix(".tokenizer.json")


def _write(target: Path, content: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=target.stem, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(content)
        put_in_place(Path(temporary), target)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _stamp(facts: FolderFacts) -> str:
    """Changes with the small files of the folder, and with transformers; the weights' own is in the names of the files."""
    small = [path for path in sorted(facts.path.iterdir()) if path.suffix in _OF_TOKENIZERS and path.is_file()]
    templates = facts.path / "additional_chat_templates"
    if templates.is_dir():
        small += sorted(path for path in templates.iterdir() if path.is_file())
    found = hashlib.sha256(f"{_VERSION} {metadata.version('transformers')}".encode())
    found.update(quantised_files.sampled(small))
    return found.hexdigest()
