"""Tiny random models with tokenizers of their own, made once for all tests from configurations alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.engine.importing import prepare

prepare()

import sentencepiece  # noqa: E402
import torch  # noqa: E402
import transformers as hf  # noqa: E402
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers  # noqa: E402

from assistant.engine.engine import Engine  # noqa: E402
from assistant.engine.loaded.loading import LoadedModel, load  # noqa: E402
from assistant.system import paths  # noqa: E402
from assistant.tasks import EngineOptions  # noqa: E402

CORPUS = [
    "The quick brown fox jumps over the lazy dog, and the river runs on to the sea.",
    "Once upon a time there was an old king who had three sons; the youngest of them was called Simple.",
    "我们在北京的大学里学习人工智能。今天天气很好，我们去公园散步。",
    "Der alte Mann ging über die Brücke. Où est la bibliothèque? ¿Dónde está el niño?",
    "Emoji 👩‍👩‍👧 and é, ñ, ü; numbers 1234567890 (and [brackets])!",
] * 3
VOCABULARY = 400
CONTEXT = 256
_SIZE = {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4,
    "vocab_size": VOCABULARY, "max_position_embeddings": CONTEXT, "initializer_range": 0.3,
}  # fmt: skip
_IDS = {"bos_token_id": 0, "eos_token_id": 1, "pad_token_id": 2}
_GROUPED = _SIZE | _IDS | {"num_key_value_heads": 2}
_SIDES = {
    "d_model": 32, "encoder_layers": 2, "decoder_layers": 2, "encoder_attention_heads": 4, "decoder_attention_heads": 4,
    "encoder_ffn_dim": 48, "decoder_ffn_dim": 48, "max_position_embeddings": CONTEXT, "init_std": 0.3,
}  # fmt: skip
_GPT2 = {
    "n_embd": 32,
    "n_layer": 2,
    "n_head": 4,
    "n_positions": CONTEXT,
    "vocab_size": VOCABULARY,
    "initializer_range": 0.3,
}

DECODERS: dict[str, Callable[[], Any]] = {
    "gpt2": lambda: hf.GPT2Config(**_GPT2, **_IDS),
    "llama": lambda: hf.LlamaConfig(**_GROUPED),
    "llama_tied": lambda: hf.LlamaConfig(**_GROUPED, tie_word_embeddings=True),
    "mistral": lambda: hf.MistralConfig(**_GROUPED, sliding_window=16),
    "qwen2": lambda: hf.Qwen2Config(**_GROUPED),
    "qwen3": lambda: hf.Qwen3Config(**_GROUPED, head_dim=8),
    "gemma2": lambda: hf.Gemma2Config(**_GROUPED, head_dim=8, sliding_window=16, query_pre_attn_scalar=8),
    "gemma3": lambda: hf.Gemma3TextConfig(
        **(_GROUPED | {"num_hidden_layers": 3}), head_dim=8, sliding_window=16, query_pre_attn_scalar=8,
        layer_types=["sliding_attention", "sliding_attention", "full_attention"],
    ),
    "phi3": lambda: hf.Phi3Config(**_GROUPED),
    "phi": lambda: hf.PhiConfig(**_SIZE, **_IDS),
    "gpt_neox": lambda: hf.GPTNeoXConfig(**_SIZE, **_IDS),
    "opt": lambda: hf.OPTConfig(
        hidden_size=32, ffn_dim=48, num_hidden_layers=2, num_attention_heads=4, word_embed_proj_dim=32,
        vocab_size=VOCABULARY, max_position_embeddings=CONTEXT, init_std=0.3, **_IDS,
    ),
    "falcon": lambda: hf.FalconConfig(
        hidden_size=32, num_hidden_layers=2, num_attention_heads=4, vocab_size=VOCABULARY, initializer_range=0.3, **_IDS
    ),
    "mamba": lambda: hf.MambaConfig(
        hidden_size=32, num_hidden_layers=2, vocab_size=VOCABULARY, state_size=4, initializer_range=0.3, **_IDS
    ),
}  # fmt: skip
SEQ2SEQ: dict[str, Callable[[], Any]] = {
    "bart": lambda: hf.BartConfig(
        **_SIDES, vocab_size=VOCABULARY, **_IDS, decoder_start_token_id=1, forced_eos_token_id=None,
    ),
    "t5": lambda: hf.T5Config(
        d_model=32, d_kv=8, d_ff=48, num_layers=2, num_heads=4, vocab_size=VOCABULARY, n_positions=CONTEXT,
        initializer_factor=3.0, pad_token_id=0, eos_token_id=1, decoder_start_token_id=0,
    ),
    "marian": lambda: hf.MarianConfig(
        **_SIDES, vocab_size=200, pad_token_id=199, eos_token_id=0, decoder_start_token_id=199, forced_eos_token_id=None,
        bad_words_ids=[[199]],
    ),
    "m2m_100": lambda: hf.M2M100Config(
        **_SIDES, vocab_size=320, bos_token_id=0, pad_token_id=1, eos_token_id=2, decoder_start_token_id=2,
    ),
}  # fmt: skip


def byte_level_tokenizer() -> hf.PreTrainedTokenizerFast:
    """GPT-2's kind: every byte has a character, spaces belong to the word after them."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = ["<|begin|>", "<|end|>", "<|pad|>", "<|im_end|>"]
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=special,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(CORPUS, trainer)
    return hf.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token="<|begin|>",
        eos_token="<|end|>",
        pad_token="<|pad|>",
        model_max_length=CONTEXT,
    )


def byte_fallback_tokenizer() -> hf.PreTrainedTokenizerFast:
    """Llama's and Gemma's kind: pieces of SentencePiece, unknown characters spelled as bytes."""
    pieces = ["<s>", "</s>", "<unk>", *(f"<0x{byte:02X}>" for byte in range(256))]
    letters = sorted(set("".join(CORPUS[1])) | set("▁abcdefghijklmnopqrstuvwxyz"))
    pieces += [letter for letter in letters if letter != " "]
    merges = [("▁", "t"), ("▁t", "h"), ("▁th", "e"), ("o", "n"), ("▁", "o"), ("i", "n")]
    pieces += ["".join(pair) for pair in merges]
    tokenizer = Tokenizer(
        models.BPE(
            {piece: id for id, piece in enumerate(pieces)}, merges, unk_token="<unk>", byte_fallback=True, fuse_unk=True
        )
    )
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    return hf.PreTrainedTokenizerFast(tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", unk_token="<unk>")


def unigram_tokenizer() -> hf.PreTrainedTokenizerFast:
    """T5's kind: SentencePiece's unigram, its spaces written as a low line."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=VOCABULARY, special_tokens=["<pad>", "</s>", "<unk>"], unk_token="<unk>", show_progress=False
    )
    tokenizer.train_from_iterator(CORPUS, trainer)
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    tokenizer.add_special_tokens([AddedToken("<extra_id_0>", special=True)])
    return hf.PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="<pad>", eos_token="</s>", unk_token="<unk>"
    )


def _train_pieces(path: Path, size: int) -> list[str]:
    with path.open("wb") as file:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(CORPUS), model_writer=file, vocab_size=size, model_type="unigram", minloglevel=2,
            hard_vocab_limit=False, character_coverage=1.0,
        )  # fmt: skip
    processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    return [processor.id_to_piece(id) for id in range(processor.get_piece_size())]


def _save_marian_tokenizer(folder: Path) -> None:
    pieces = _train_pieces(folder / "source.spm", 150)
    (folder / "target.spm").write_bytes((folder / "source.spm").read_bytes())
    names = ["</s>", "<unk>", *(piece for piece in pieces if piece not in ("<s>", "</s>", "<unk>"))][:199]
    names += [f"<spare{n}>" for n in range(199 - len(names))]
    vocabulary = {name: id for id, name in enumerate([*names, "<pad>"])}
    (folder / "vocab.json").write_text(json.dumps(vocabulary), "utf-8")
    about = {"tokenizer_class": "MarianTokenizer", "source_lang": "en", "target_lang": "de"}
    (folder / "tokenizer_config.json").write_text(json.dumps(about), "utf-8")


def _save_m2m_tokenizer(folder: Path) -> None:
    pieces = _train_pieces(folder / "sentencepiece.bpe.model", 150)
    names = ["<s>", "<pad>", "</s>", "<unk>", *(piece for piece in pieces if piece not in ("<s>", "</s>", "<unk>"))]
    (folder / "vocab.json").write_text(json.dumps({name: id for id, name in enumerate(names)}), "utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "M2M100Tokenizer"}), "utf-8")


def save_model(name: str, folder: Path) -> Path:
    """Write the tiny model `name` and its tokenizer as a folder such as people download."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(len(name) * 7 + 1)
    if name in DECODERS:
        model = hf.AutoModelForCausalLM.from_config(DECODERS[name]())
    else:
        model = hf.AutoModelForSeq2SeqLM.from_config(SEQ2SEQ[name]())
    with torch.no_grad():  # zeros and ones that come with a new model would hide a weight that is not used
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.02)
    model.save_pretrained(folder)
    if name == "marian":
        _save_marian_tokenizer(folder)
    elif name == "m2m_100":
        _save_m2m_tokenizer(folder)
    elif name == "t5":
        unigram_tokenizer().save_pretrained(folder)
    else:
        byte_level_tokenizer().save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of a tiny model; shared, so copy it before you change it."""
    root = tmp_path_factory.mktemp("models")

    def folder(name: str) -> Path:
        path = root / name
        return path if path.exists() else save_model(name, path)

    return folder


@pytest.fixture(scope="session")
def tiny_model(tiny_folder: Callable[[str], Path]) -> Callable[[str], LoadedModel]:
    """A tiny model, loaded in float32 on the CPU."""
    loaded: dict[str, LoadedModel] = {}

    def model(name: str) -> LoadedModel:
        if name not in loaded:
            options = EngineOptions(folder=str(tiny_folder(name)), device="cpu", precision="float32", threads=1)
            loaded[name] = load(options, lambda _: None)
        return loaded[name]

    return model


@pytest.fixture(autouse=True, scope="session")
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def style_folder(tiny_folder: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of a tiny model by the way it is asked; "starter" is the one that ships."""
    from tests.engine.test_prompting import chat_tokenizer, starter_tokenizer

    root = tmp_path_factory.mktemp("styles")
    tokenizers: dict[str, Callable[[], hf.PreTrainedTokenizerFast]] = {
        "starter-like": starter_tokenizer, "chat": chat_tokenizer,
    }  # fmt: skip

    def folder(style: str) -> Path:
        if style == "starter":
            return paths.starter_model()
        if style not in tokenizers:
            return tiny_folder(style)
        path = root / style
        if not path.exists():
            shutil.copytree(tiny_folder("llama"), path)
            tokenizers[style]().save_pretrained(path)
        return path

    return folder


@pytest.fixture(scope="session")
def engine(style_folder: Callable[[str], Path]) -> Iterator[Callable[[str], Engine]]:
    """A whole engine on such a folder, shared by all tests."""
    made: dict[str, Engine] = {}

    def engine(style: str) -> Engine:
        if style not in made:
            made[style] = Engine(EngineOptions(folder=str(style_folder(style)), device="cpu", threads=1))
        return made[style]

    yield engine
    for each in made.values():
        each.close()
