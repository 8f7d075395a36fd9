"""The vocabulary of a GGUF file as the tokenizer.json and tokenizer_config.json that transformers reads."""

from __future__ import annotations

from typing import Any

from assistant.errors import ModelDamaged, ModelUnsupported
from assistant.models.gguf_file import GgufFile

_UNKNOWN, _CONTROL, _USER, _BYTE = 2, 3, 4, 6
_SPACE = "▁"
_GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
_ENDS = r" ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
_LLAMA3 = rf"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{{L}}\p{{N}}]?\p{{L}}+|\p{{N}}{{1,3}}|{_ENDS}"
_QWEN2 = rf"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{{L}}\p{{N}}]?\p{{L}}+|\p{{N}}|{_ENDS}"
_UPPER, _LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_BEFORE = r"[^\r\n\p{L}\p{N}]?"
_ENDS_SLASH = r" ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
_TEKKEN = rf"{_BEFORE}{_UPPER}*{_LOWER}+|{_BEFORE}{_UPPER}+{_LOWER}*|\p{{N}}|{_ENDS_SLASH}"
_SHORT = "(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
_GPT4O = rf"{_BEFORE}{_UPPER}*{_LOWER}+{_SHORT}|{_BEFORE}{_UPPER}+{_LOWER}*{_SHORT}|\p{{N}}{{1,3}}|{_ENDS_SLASH}"
_HAN = r"[一-龥\u0800-\u4e00\uac00-\ud7ff]+"
_CJK = r"[一-龥぀-ゟ゠-ヿ]+"
_DEEPSEEK3 = (
    r"[!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*"
    r"|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_BLOOM = r" ?[^(\s|.,!?…。，、।۔،)]+"
_BAILING = (
    r"'(?:[sSdDmMtT]|[lL][lL]|[vV][eE]|[rR][eE])|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
    r"|\s*[\r\n]|\s+(?!\S)|\s+"
)
# The expressions that cut a text, one after the other, by the names that llama.cpp gives them.
CUTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("gpt-2", "gpt2", "phi-2", "jina-es", "jina-de", "jina-v1-en", "jina-v2-es", "jina-v2-de", "jina-v2-code", "mpt",
         "olmo", "gigachat", "roberta-bpe", "trillion", "modern-bert", "exaone4", "a.x-4.0", "mellum"), (_GPT2,)),
    **dict.fromkeys(("smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b"), (r"\p{N}", _GPT2)),
    **dict.fromkeys(
        ("llama3", "llama-v3", "llama-bpe", "falcon3", "falcon-h1", "pixtral", "midm-2.0", "lfm2", "dbrx", "smaug-bpe",
         "chatglm-bpe", "glm4", "seed-coder-llama", "olmo2", "granite", "arcee", "apertus-llama"), (_LLAMA3,)),
    **dict.fromkeys(
        ("qwen2", "deepseek-r1-qwen", "stablelm2", "megrez", "kormo", "grok-2", "hunyuan", "qwen35", "seed-coder"),
        (_QWEN2,)),
    **dict.fromkeys(("tekken", "mistral-bpe"), (_TEKKEN,)),
    **dict.fromkeys(("gpt-4o", "llama4", "kanana2", "talkie", "minimax-m2", "granite-docling"), (_GPT4O,)),
    **dict.fromkeys(("deepseek-v3", "hunyuan-dense", "youtu", "joyai-llm"), (r"\p{N}{1,3}", _CJK, _DEEPSEEK3)),
    "deepseek-coder": (r"[\r\n]", r"\s?\p{L}+", r"\s?\p{P}+", _HAN, r"\p{N}"),
    "deepseek-llm": (r"[\r\n]", r"\s?[A-Za-zµÀ-ÖØ-öø-ƺƼ-ƿǄ-ʓʕ-ʯͰ-ͳͶ-ͷͻ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-Ֆ]+",
                     r"\s?[!-/:-~！-／：-～‘-‟　-。]+", r"\s+$", _HAN, r"\p{N}+"),
    "falcon": (r"[\p{P}\$\+<=>\^~\|`]+", _GPT2, r"[0-9][0-9][0-9]"),
    "default": (r"[\p{P}\$\+<=>\^~\|]+", _GPT2, r"\p{N}+", r"[0-9][0-9][0-9]"),
    **dict.fromkeys(("bloom", "gpt3-finnish", "poro-chat"), (_BLOOM,)),
    "viking": (_BLOOM, r"\p{N}"),
    "superbpe": (r"\p{N}+", r"(?=(\d{3})+(?!\d))"),
    "bailingmoe": (_BAILING,), "bailingmoe2": (_BAILING,), "llada-moe": (_BAILING,),
}  # fmt: skip
# Tokenizers that begin a text with a token, though their files do not say so.
_BEGINS = frozenset(
    {"llama3", "llama-v3", "llama-bpe", "falcon3", "falcon-h1", "pixtral", "midm-2.0", "lfm2", "tekken"}
)
_WHOLE_FIRST = frozenset({"llama3", "llama-v3", "llama-bpe", "falcon3", "falcon-h1", "pixtral", "midm-2.0", "lfm2", "tekken",
                          "gpt-4o", "llama4"})  # fmt: skip


def tokenizer(file: GgufFile) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two files' contents. Raises `ModelDamaged` and `ModelUnsupported`."""
    model = file.metadata.get("tokenizer.ggml.model")
    tokens = file.metadata.get("tokenizer.ggml.tokens")
    if model in (None, "none", "no_vocab") or not isinstance(tokens, list) or not tokens:
        raise ModelUnsupported(file.path, f"{file.architecture} (no vocabulary)")
    kinds = file.metadata.get("tokenizer.ggml.token_type")
    if not isinstance(kinds, list) or len(kinds) != len(tokens):
        kinds = [1] * len(tokens)
    if len(set(tokens)) != len(tokens):
        tokens = _distinct(tokens)
    if len(tokens) > file.tensors["token_embd.weight"].shape[0]:
        raise ModelDamaged(file.path, file.path.name, f"{len(tokens)} tokens for fewer rows of the embedding")
    if model == "gpt2":
        stated = _byte_pairs(file, tokens, kinds)
    elif model in ("llama", "gemma4"):
        stated = _sentence_pieces(file, tokens, kinds)
    elif model == "t5":
        stated = _unigram(file, tokens)
    else:
        raise ModelUnsupported(file.path, f"{file.architecture} (tokenizer {model})")
    special = {
        name: _token(file, tokens, key)
        for name, key in (("bos", "bos"), ("eos", "eos"), ("unk", "unknown"), ("pad", "padding"))
    }
    first, last = _adds(file, "bos", str(model)), _adds(file, "eos", str(model))
    frame = (
        [special["bos"]] * (first and special["bos"] is not None),
        [special["eos"]] * (last and special["eos"] is not None),
    )
    whole = {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": _added(tokens, kinds, {token for token in special.values() if token is not None}),
        "post_processor": _frame(*frame, tokens), **stated,
    }  # fmt: skip
    about: dict[str, Any] = {
        "tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False,
        "add_bos_token": bool(frame[0]), "add_eos_token": bool(frame[1]),
        **{f"{name}_token": token for name, token in special.items() if token is not None},
    }  # fmt: skip
    length = file.get("context_length")
    if isinstance(length, int) and length > 0:
        about["model_max_length"] = length
    template = file.metadata.get("tokenizer.chat_template")
    if isinstance(template, str) and template.strip():
        about["chat_template"] = template
    return whole, about


def ends(file: GgufFile) -> list[int]:
    """All tokens by which the file says that a text or a turn ends."""
    keys = ("eos", "eot", "eom")
    found = [file.metadata.get(f"tokenizer.ggml.{key}_token_id") for key in keys]
    return [number for number in dict.fromkeys(found) if isinstance(number, int)]


def _byte_pairs(file: GgufFile, tokens: list[str], kinds: list[int]) -> dict[str, Any]:
    cut = str(file.metadata.get("tokenizer.ggml.pre", "default"))
    merges = file.metadata.get("tokenizer.ggml.merges")
    if cut not in CUTS:
        raise ModelUnsupported(file.path, f"{file.architecture} (words cut by {cut})")
    if not isinstance(merges, list):
        raise ModelDamaged(file.path, file.path.name, "no merges")
    vocabulary = {token: number for number, token in enumerate(tokens)}
    pairs = [merge.split(" ") for merge in merges]
    # The file's own program never makes a merge of a token that the vocabulary lacks.
    pairs = [pair for pair in pairs if len(pair) == 2 and all(part in vocabulary for part in (*pair, "".join(pair)))]
    parts = [
        {"type": "Split", "pattern": {"Regex": expression}, "behavior": "Isolated", "invert": False}
        for expression in CUTS[cut]
    ]
    spaced = bool(file.metadata.get("tokenizer.ggml.add_space_prefix", False))
    return {
        "normalizer": None,
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [*parts, {"type": "ByteLevel", "add_prefix_space": spaced, "trim_offsets": True, "use_regex": False}],
        },
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
        "model": {
            "type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None, "end_of_word_suffix": None,
            "fuse_unk": False, "byte_fallback": False, "ignore_merges": cut in _WHOLE_FIRST, "vocab": vocabulary,
            "merges": pairs,
        },
    }  # fmt: skip


def _sentence_pieces(file: GgufFile, tokens: list[str], kinds: list[int]) -> dict[str, Any]:
    """SentencePiece's own byte pairs: two pieces join where their joint has the highest score."""
    vocabulary = {token: number for number, token in enumerate(tokens)}
    scores = file.metadata.get("tokenizer.ggml.scores")
    stated = file.metadata.get("tokenizer.ggml.merges")
    if isinstance(stated, list) and stated:
        merges = [merge.split(" ") for merge in stated if merge.count(" ") == 1]
    elif isinstance(scores, list) and len(scores) == len(tokens):
        merges = _merges(tokens, kinds, scores, vocabulary)
    else:
        raise ModelDamaged(file.path, file.path.name, "no scores")
    prefix = bool(file.metadata.get("tokenizer.ggml.add_space_prefix", True))
    replace = {"type": "Replace", "pattern": {"String": " "}, "content": _SPACE}
    start = [{"type": "Prepend", "prepend": _SPACE}] if prefix else []
    strip = [{"type": "Strip", "content": " ", "start": 1, "stop": 0}] if prefix else []
    return {
        "normalizer": {"type": "Sequence", "normalizers": [*start, replace]},
        # Without a prefix, as Gemma has it, a piece never goes over more than one run of spaces.
        "pre_tokenizer": None,
        "decoder": {
            "type": "Sequence",
            "decoders": [
                {"type": "Replace", "pattern": {"String": _SPACE}, "content": " "}, {"type": "ByteFallback"},
                {"type": "Fuse"}, *strip,
            ],
        },
        "model": {
            "type": "BPE", "dropout": None, "unk_token": next((t for t, k in zip(tokens, kinds, strict=True) if k == _UNKNOWN), None),
            "continuing_subword_prefix": None, "end_of_word_suffix": None, "fuse_unk": True,
            "byte_fallback": any(kind == _BYTE for kind in kinds), "ignore_merges": False, "vocab": vocabulary, "merges": merges,
        },
    }  # fmt: skip


def _merges(tokens: list[str], kinds: list[int], scores: list[float], vocabulary: dict[str, int]) -> list[list[str]]:
    """All pairs that join to a token, best scores first; pairs of one token by the numbers of their parts."""
    plain = {token for token, kind in zip(tokens, kinds, strict=True) if kind not in (_UNKNOWN, _CONTROL, _BYTE)}
    found = []
    for number, token in enumerate(tokens):
        if token not in plain:
            continue
        pairs = [
            (vocabulary[token[:at]], vocabulary[token[at:]], token[:at], token[at:])
            for at in range(1, len(token))
            if token[:at] in plain and token[at:] in plain
        ]
        found += [(-scores[number], number, pair[2], pair[3]) for pair in sorted(pairs)]
    found.sort(key=lambda each: each[0])
    return [[left, right] for _, _, left, right in found]


def _unigram(file: GgufFile, tokens: list[str]) -> dict[str, Any]:
    scores = file.metadata.get("tokenizer.ggml.scores")
    if not isinstance(scores, list) or len(scores) != len(tokens):
        raise ModelDamaged(file.path, file.path.name, "no scores")
    unknown = file.metadata.get("tokenizer.ggml.unknown_token_id", 0)
    spaces = {"type": "Metaspace", "replacement": _SPACE, "prepend_scheme": "always", "split": True}
    return {
        "normalizer": {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "},
        "pre_tokenizer": spaces, "decoder": spaces,
        "model": {
            "type": "Unigram", "unk_id": unknown, "vocab": [list(pair) for pair in zip(tokens, scores, strict=True)],
            "byte_fallback": False,
        },
    }  # fmt: skip


def _added(tokens: list[str], kinds: list[int], named: set[str]) -> list[dict[str, Any]]:
    return [
        {
            "id": number, "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
            "special": kind in (_CONTROL, _UNKNOWN) or token in named,
        }
        for number, (token, kind) in enumerate(zip(tokens, kinds, strict=True))
        if token and (kind in (_CONTROL, _USER, _UNKNOWN) or token in named)
    ]  # fmt: skip


def _token(file: GgufFile, tokens: list[str], key: str) -> str | None:
    number = file.metadata.get(f"tokenizer.ggml.{key}_token_id")
    if number is None:
        return None
    if not isinstance(number, int) or not 0 <= number < 2**32:
        raise ModelDamaged(file.path, file.path.name, f"{key} token {number}")
    # Some files name a number that means none.
    return tokens[number] if number < len(tokens) else None


def _adds(file: GgufFile, key: str, model: str) -> bool:
    stated = file.metadata.get(f"tokenizer.ggml.add_{key}_token")
    if isinstance(stated, bool):
        return stated
    if key == "eos":
        return model == "t5"
    return model == "llama" or str(file.metadata.get("tokenizer.ggml.pre")) in _BEGINS


def _frame(first: list[Any], last: list[Any], tokens: list[str]) -> dict[str, Any] | None:
    if not first and not last:
        return None

    def pieces(sequence: str, kind: int) -> list[dict[str, Any]]:
        around = [[{"SpecialToken": {"id": token, "type_id": kind}} for token in side] for side in (first, last)]
        return [*around[0], {"Sequence": {"id": sequence, "type_id": kind}}, *around[1]]

    named = {
        token: {"id": token, "ids": [tokens.index(token)], "tokens": [token]}
        for token in dict.fromkeys([*first, *last])
    }
    return {
        "type": "TemplateProcessing", "single": pieces("A", 0), "pair": [*pieces("A", 0), *pieces("B", 1)],
        "special_tokens": named,
    }  # fmt: skip


def _distinct(tokens: list[str]) -> list[str]:
    """A text that stands twice in a vocabulary is found by its first number alone."""
    seen: set[str] = set()
    found = []
    for number, token in enumerate(tokens):
        found.append(f"[unused {number}]" if token in seen else token)
        seen.add(found[-1])
    return found
