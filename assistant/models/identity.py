"""A model's name, told by its files: a folder may have any name, and in a hub's cache its name is a hash.

Where the files hold no name, the hub's name counts, then the name in config.json, then the folder's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from assistant.errors import ModelError
from assistant.models import places, small_files

_HASH = re.compile(r"[0-9a-f]{7,64}\Z")
# Names of folders that programs give, and that say nothing of the model.
_NAMELESS = re.compile(
    r"(?:checkpoint|step|epoch)[-_]?\d*\Z|(?:model|models|output|outputs|final|best|merged|snapshots?|hf)\Z"
)
_TUNED = re.compile(r"(?<![a-z])(?:flan|instruct|mt0|tk|lamini|aya)(?![a-z])")
_BASE = re.compile(r"(?<![a-z0-9])(?:base|pt|pretrain|pretrained|foundation)(?![a-z0-9])")
_CHAT = re.compile(r"(?<![a-z0-9])(?:it|instruct|instruction|chat|sft|dpo|rlhf|assistant|tuned|thinking)(?![a-z0-9])")
_TITLE = re.compile(r"^#\s+(?:model card for\s+)?(\S.{0,80}?)\s*$", re.MULTILINE | re.IGNORECASE)
_LONGEST_CARD = 2_000_000
# Qwen's base models carry the template of their chat twins, and end a text elsewhere than the template ends a turn.
_BORROWS_ITS_TEMPLATE = re.compile(r"qwen\d")


def names(folder: Path, config: Mapping[str, Any]) -> tuple[str, ...]:
    """All names that are known of a model, the surest first: of the hub, its configuration, its folder, its card."""
    real = folder.resolve()
    stated = str(config.get("_name_or_path") or "").replace("\\", "/").strip("/")
    stated = stated if _is_name(stated) else stated.rsplit("/", 1)[-1]
    own = [part.name for part in (folder, real) if part.name]
    found = [places.hub_name(folder) or places.hub_name(real), stated, *own, _title(folder)]
    return tuple(dict.fromkeys(name for name in found if name and not _HASH.match(name) and not _NAMELESS.match(name)))


def shown_name(folder: Path, config: Mapping[str, Any]) -> str:
    """The name shown to people: the hub's, the folder's, or the name in the configuration or the card."""
    real = folder.resolve()
    hub = places.hub_name(folder) or places.hub_name(real)
    if hub:
        return hub
    if not _HASH.match(real.name) and not _NAMELESS.match(real.name.lower()):
        return real.name
    known = names(folder, config)
    return known[0] if known else str(config.get("model_type") or real.name)


def is_tuned(known: Iterable[str], config: Mapping[str, Any]) -> bool:
    """Whether a T5 of these names follows instructions, as FLAN-T5 does.

    FLAN-T5 alone has the gated layers of T5 1.1 together with the task prefixes of the first T5 in its configuration.
    """
    gated = str(config.get("feed_forward_proj", "")).startswith("gated")
    return bool(gated and config.get("task_specific_params")) or any(_TUNED.search(name.lower()) for name in known)


def is_base(known: Iterable[str], config: Mapping[str, Any], *, ends_its_turns: bool) -> bool:
    """Whether a model with a chat template was never trained on it.

    `ends_its_turns` says whether what ends a turn in the template is declared to end a text. A model whose names say
    neither is taken by this for a base model where its makers are known to ship the template with both.
    """
    names = " ".join(name.lower() for name in known)
    if _CHAT.search(names):
        return False
    if _BASE.search(names):
        return True
    return not ends_its_turns and _BORROWS_ITS_TEMPLATE.match(str(config.get("model_type", ""))) is not None


def card_languages(folder: Path) -> tuple[str, ...]:
    """Codes of the languages in the head of README.md, in their order; () where there are none."""
    head = re.match(r"---\s*\n(.*?)\n---", _card(folder), re.DOTALL)
    listed = re.search(r"^language:[ \t]*(.*(?:\n[ \t]*-[ \t]*.+)*)", head[1], re.MULTILINE) if head else None
    return tuple(re.findall(r"[A-Za-z_]{2,8}", listed[1])) if listed else ()


def _title(folder: Path) -> str:
    found = _TITLE.search(re.sub(r"\A---\s*\n.*?\n---", "", _card(folder), flags=re.DOTALL))
    return found[1] if found else ""


def _card(folder: Path) -> str:
    try:
        return small_files.content(folder, "README.md", _LONGEST_CARD).decode("utf-8", "replace")[:20_000]
    except (ModelError, OSError):
        return ""


def _is_name(stated: str) -> bool:
    """Whether this is "owner/name" and no path on a disk."""
    return re.fullmatch(r"[\w.-]+/[\w.-]+", stated) is not None and not stated.startswith(".")
