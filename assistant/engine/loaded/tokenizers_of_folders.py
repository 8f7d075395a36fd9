"""The tokenizer of a model's folder, also where the folder holds a SentencePiece model alone."""

from __future__ import annotations

import json
import re
import warnings
from pathlib import Path
from typing import Any

import transformers as hf
from tokenizers import Tokenizer
from transformers import AutoTokenizer, PreTrainedTokenizerBase, PreTrainedTokenizerFast
from transformers.models.nllb.tokenization_nllb import FAIRSEQ_LANGUAGE_CODES

from assistant.errors import ModelDamaged, ModelIncomplete, ModelUnsupported
from assistant.models import small_files
from assistant.models.folder import FolderFacts

_PIECES = ("tokenizer.model", "spiece.model", "sentencepiece.bpe.model", "sentencepiece.model")
_TIKTOKEN = re.compile(rb"[A-Za-z0-9+/]+=* \d+\s")  # a line of its files: a token in base64 and its rank


def tokenizer(facts: FolderFacts, config: Any) -> PreTrainedTokenizerBase:
    """Raises `ModelDamaged`, `ModelIncomplete`, `ModelUnsupported`."""
    there = [name for name in ("tokenizer.json", *_PIECES) if (facts.path / name).exists()]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # advice to programmers, such as Marian's to install sacremoses
            if there[:1] == ["tokenizer.json"] and _has_code(facts.path):
                return PreTrainedTokenizerFast.from_pretrained(facts.path, local_files_only=True)
            found: Any = AutoTokenizer.from_pretrained(
                facts.path, config=config, local_files_only=True, trust_remote_code=False
            )
            return _with_languages(found) if there[:1] == ["sentencepiece.bpe.model"] else found
    except ImportError as error:
        raise ModelUnsupported(facts.path, f"{facts.architecture} ({error.name or 'tokenizer'})") from error
    except Exception as error:  # the Rust library raises plain `Exception`
        about = facts.path / "tokenizer_config.json"
        if there and there[0] in _PIECES and _is_tiktoken(facts.path / there[0]):
            raise ModelUnsupported(facts.path, f"{facts.architecture} (tiktoken)") from error
        if there[:1] != ["tokenizer.json"] and not about.exists():  # which says how the pieces are to be read
            raise ModelIncomplete(facts.path, (about.name,)) from error
        raise ModelDamaged(facts.path, there[0] if there else about.name, str(error)) from error


def _has_code(folder: Path) -> bool:
    """Whether a tokenizer comes with a class of its own; its tokenizer.json says all that is needed without it."""
    about = "tokenizer_config.json"
    return (folder / about).exists() and "auto_map" in small_files.json_object(folder, about)


def _is_tiktoken(path: Path) -> bool:
    with path.open("rb") as file:
        return _TIKTOKEN.match(file.read(4096)) is not None


def _with_languages(found: Any) -> PreTrainedTokenizerBase:
    """NLLB's languages stand right behind the pieces, and the mask last; transformers puts the mask first, or has no languages."""
    if not isinstance(found, hf.NllbTokenizer):
        return found
    content = json.loads(found.backend_tokenizer.to_str())
    vocabulary = content["model"]["vocab"]
    behind = [*FAIRSEQ_LANGUAGE_CODES, "<mask>"]
    content["added_tokens"] = [token for token in content["added_tokens"] if token["content"] not in behind]
    for code in behind:
        vocabulary.setdefault(code, len(vocabulary))
        form = {"single_word": False, "lstrip": code == "<mask>", "rstrip": False, "normalized": False, "special": True}
        content["added_tokens"].append({"id": vocabulary[code], "content": code} | form)
    content["post_processor"] = None  # knows the source's language by the number it had
    found._tokenizer = Tokenizer.from_str(json.dumps(content))
    found.set_src_lang_special_tokens(found.src_lang)
    return found
