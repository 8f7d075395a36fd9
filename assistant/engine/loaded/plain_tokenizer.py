"""A tokenizer as the engine uses it, by the library `tokenizers` alone: transformers takes a second to import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from tokenizers import AddedToken, Tokenizer

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

# Of transformers' class; a kind of tokenizer that has its own says other things.
_SHARED = (
    "__call__", "_encode_plus", "decode", "_decode", "convert_ids_to_tokens", "convert_tokens_to_ids",
    "_convert_token_to_id_with_added_voc", "__len__", "added_tokens_decoder", "all_special_tokens", "all_special_ids",
    "special_tokens_map", "backend_tokenizer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TokenizerFacts:
    """Facts of a transformers tokenizer outside its tokenizer.json. `roles` are tokens by names such as "eos_token"."""

    roles: dict[str, str]
    special: tuple[str, ...]
    chat_template: str | dict[str, str] | None
    model_max_length: int
    splits_special: bool


def facts_of(tokenizer: PreTrainedTokenizerBase) -> TokenizerFacts | None:
    """None for a tokenizer that does more than `PlainTokenizer` would."""
    from transformers import PreTrainedTokenizerFast

    known: Any = tokenizer
    if not isinstance(tokenizer, PreTrainedTokenizerFast) or hasattr(known, "supported_language_codes"):
        return None
    if any(getattr(type(tokenizer), name) is not getattr(PreTrainedTokenizerFast, name) for name in _SHARED):
        return None
    if known.clean_up_tokenization_spaces and type(known.backend_tokenizer.model).__name__ != "BPE":
        return None
    return TokenizerFacts(
        roles=dict(known.special_tokens_map), special=tuple(known.all_special_tokens),
        chat_template=known.chat_template, model_max_length=int(known.model_max_length),
        splits_special=bool(known.split_special_tokens),
    )  # fmt: skip


class PlainTokenizer:
    """The part of transformers' interface that the engine uses, with the same answers."""

    is_fast = True

    def __init__(self, file: Path, facts: TokenizerFacts) -> None:
        """Raises a plain `Exception`, as the library does, where the file is none."""
        self._facts = facts
        self.backend_tokenizer = Tokenizer.from_file(str(file))
        self.backend_tokenizer.no_truncation()
        self.backend_tokenizer.no_padding()
        self.backend_tokenizer.encode_special_tokens = facts.splits_special
        self.chat_template = facts.chat_template
        self.model_max_length = facts.model_max_length
        self.special_tokens_map = dict(facts.roles)

    def __call__(
        self, text: str, add_special_tokens: bool = True, verbose: bool = True, return_offsets_mapping: bool = False
    ) -> Mapping[str, Any]:
        encoded = self.backend_tokenizer.encode(text, add_special_tokens=add_special_tokens)
        found: dict[str, Any] = {"input_ids": encoded.ids}
        if return_offsets_mapping:
            found["offset_mapping"] = encoded.offsets
        return found

    def decode(
        self, ids: int | Sequence[int], skip_special_tokens: bool = False, clean_up_tokenization_spaces: bool = False
    ) -> str:
        some = [ids] if isinstance(ids, int) else list(ids)
        return self.backend_tokenizer.decode(some, skip_special_tokens=skip_special_tokens)

    def __len__(self) -> int:
        return self.backend_tokenizer.get_vocab_size(with_added_tokens=True)

    @overload
    def convert_ids_to_tokens(self, ids: int) -> str | None: ...
    @overload
    def convert_ids_to_tokens(self, ids: Sequence[int]) -> list[str | None]: ...
    def convert_ids_to_tokens(self, ids: int | Sequence[int]) -> str | list[str | None] | None:
        if isinstance(ids, int):
            return self.backend_tokenizer.id_to_token(ids)
        return [self.backend_tokenizer.id_to_token(int(id)) for id in ids]

    def convert_tokens_to_ids(self, token: str) -> int | None:
        """The id of the token; of the unknown token where the vocabulary lacks it."""
        found = self.backend_tokenizer.token_to_id(token)
        return self.unk_token_id if found is None and token != self.unk_token else found

    @property
    def added_tokens_decoder(self) -> dict[int, AddedToken]:
        return self.backend_tokenizer.get_added_tokens_decoder()

    @property
    def all_special_tokens(self) -> list[str]:
        return list(self._facts.special)

    @property
    def all_special_ids(self) -> list[int | None]:
        return [self.convert_tokens_to_ids(token) for token in self._facts.special]

    @property
    def unk_token(self) -> str | None:
        return self._facts.roles.get("unk_token")

    @property
    def unk_token_id(self) -> int | None:
        return self._role("unk_token")

    @property
    def bos_token_id(self) -> int | None:
        return self._role("bos_token")

    @property
    def eos_token_id(self) -> int | None:
        return self._role("eos_token")

    @property
    def pad_token_id(self) -> int | None:
        return self._role("pad_token")

    def _role(self, name: str) -> int | None:
        token = self._facts.roles.get(name)
        return None if token is None else self.convert_tokens_to_ids(token)
