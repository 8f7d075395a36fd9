"""Folders that hold a SentencePiece model and no tokenizer.json: what people get who leave out what looks double."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sentencepiece
import transformers as hf

from assistant.engine.loaded.loading import LoadedModel, load
from assistant.errors import ModelDamaged, ModelIncomplete, ModelUnsupported
from assistant.tasks import EngineOptions
from tests.engine.conftest import CORPUS, SEQ2SEQ, VOCABULARY

_TEXT = "The old king had three sons, and 我们 walk."
_ROOMY = 400
# The tokenizer's class, its file, how its pieces are trained, and the model that has them.
KINDS: dict[str, tuple[str, dict[str, Any], str]] = {
    "LlamaTokenizer": ("tokenizer.model", {"model_type": "bpe", "byte_fallback": True}, "llama"),
    "GemmaTokenizer": (
        "tokenizer.model",
        {"model_type": "bpe", "byte_fallback": True, "pad_id": 0, "eos_id": 1, "bos_id": 2, "unk_id": 3},
        "gemma",
    ),
    "T5Tokenizer": (
        "spiece.model",
        {"model_type": "unigram", "pad_id": 0, "eos_id": 1, "unk_id": 2, "bos_id": -1},
        "t5",
    ),
    "PegasusTokenizer": (
        "spiece.model",
        {"model_type": "unigram", "pad_id": 0, "eos_id": 1, "unk_id": 2, "bos_id": -1},
        "pegasus",
    ),
    "MBartTokenizer": ("sentencepiece.bpe.model", {"model_type": "unigram"}, "mbart"),
    "MBart50Tokenizer": ("sentencepiece.bpe.model", {"model_type": "unigram"}, "mbart"),
    "NllbTokenizer": ("sentencepiece.bpe.model", {"model_type": "bpe"}, "m2m_100"),
    "XLMRobertaTokenizer": ("sentencepiece.bpe.model", {"model_type": "unigram"}, "llama"),
}
_SIDES = {
    "d_model": 32, "encoder_layers": 1, "decoder_layers": 1, "encoder_attention_heads": 4, "decoder_attention_heads": 4,
    "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_position_embeddings": 256, "vocab_size": 800,
}  # fmt: skip
_DECODER = {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 1, "num_attention_heads": 4, "vocab_size": VOCABULARY,
}  # fmt: skip
_CONFIGS: dict[str, Callable[[], Any]] = {
    "llama": lambda: hf.LlamaConfig(**_DECODER),
    "gemma": lambda: hf.GemmaConfig(**_DECODER, num_key_value_heads=4, head_dim=8),
    "t5": SEQ2SEQ["t5"],
    "pegasus": lambda: hf.PegasusConfig(**_SIDES),
    "mbart": lambda: hf.MBartConfig(**_SIDES),
    "m2m_100": lambda: hf.M2M100Config(**_SIDES),
}


def _folder(path: Path, kind: str) -> Path:
    file, how, model = KINDS[kind]
    config = _CONFIGS[model]()
    auto = hf.AutoModelForSeq2SeqLM if config.is_encoder_decoder else hf.AutoModelForCausalLM
    auto.from_config(config).save_pretrained(path)
    with (path / file).open("wb") as pieces:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(CORPUS), model_writer=pieces, vocab_size=_ROOMY, hard_vocab_limit=False, minloglevel=2,
            character_coverage=1.0, **how,
        )  # fmt: skip
    (path / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": kind}), "utf-8")
    return path


def _loaded(folder: Path) -> LoadedModel:
    return load(EngineOptions(folder=str(folder), device="cpu", precision="float32", threads=1))


@pytest.mark.parametrize("kind", KINDS)
def test_the_pieces_alone_are_enough(kind: str, tmp_path: Path) -> None:
    tokenizer: Any = _loaded(_folder(tmp_path, kind)).tokenizer
    assert type(tokenizer).__name__ == kind
    assert tokenizer.decode(tokenizer(_TEXT).input_ids, skip_special_tokens=True).strip() == _TEXT
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(tmp_path / KINDS[kind][0]))
    # fairseq's models count from one token more, Pegasus keeps 102 places free for its training.
    moved = 1 if KINDS[kind][0] == "sentencepiece.bpe.model" else 103 if kind == "PegasusTokenizer" else 0
    for word in ("▁the", "▁o", "i"):
        known = pieces.piece_to_id(word)
        assert known == pieces.unk_id() or tokenizer.convert_tokens_to_ids(word) == known + moved


@pytest.mark.parametrize("told", [{}, {"additional_special_tokens": ["ace_Arab", "eng_Latn", "fra_Latn"]}])
def test_the_languages_of_nllb_stand_behind_the_pieces(told: dict[str, Any], tmp_path: Path) -> None:
    folder = _folder(tmp_path, "NllbTokenizer")
    (folder / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "NllbTokenizer"} | told), "utf-8")
    tokenizer: Any = _loaded(folder).tokenizer
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.bpe.model")).get_piece_size()
    # As in nllb-200: 256,000 pieces, ace_Arab 256001, eng_Latn 256047, fra_Latn 256057, zul_Latn 256202, the mask 256203.
    expected = {"ace_Arab": 1, "eng_Latn": 47, "fra_Latn": 57, "zul_Latn": 202, "<mask>": 203}
    assert {name: tokenizer.convert_tokens_to_ids(name) - pieces for name in expected} == expected
    assert tokenizer("The").input_ids[0] == pieces + 47


def test_which_file_is_at_fault(tmp_path: Path) -> None:
    whole = _folder(tmp_path / "whole", "LlamaTokenizer")

    def copy(name: str) -> Path:
        return Path(shutil.copytree(whole, tmp_path / name))

    damaged = copy("damaged")
    (damaged / "tokenizer.model").write_bytes(b"\n\x0e\n\x05<unk>" + b"\xff" * 500)
    with pytest.raises(ModelDamaged) as caught:
        _loaded(damaged)
    assert caught.value.file == "tokenizer.model"
    tiktoken = copy("tiktoken")
    (tiktoken / "tokenizer.model").write_bytes(b"IQ== 0\nIg== 1\nIw== 2\n")
    with pytest.raises(ModelUnsupported, match="tiktoken"):
        _loaded(tiktoken)
    unknown = _folder(tmp_path / "unknown", "NllbTokenizer")
    (unknown / "tokenizer_config.json").unlink()
    with pytest.raises(ModelIncomplete) as incomplete:
        _loaded(unknown)
    assert incomplete.value.missing == ("tokenizer_config.json",)
