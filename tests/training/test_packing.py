from __future__ import annotations

from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from assistant.training.data import corpus, packing, tokenizer
from assistant.training.data.errors import CorpusMissing, TokenizerMismatch
from assistant.training.data.packing import PackedCorpus
from assistant.training.data.rendering import SPECIAL_TOKENS


@pytest.fixture(scope="module")
def words(finished_run: Path) -> Tokenizer:
    return tokenizer.load(finished_run / "tokenizer.json")


@pytest.fixture
def packed(corpus_folder: Path, words: Tokenizer, training_cache: Path) -> PackedCorpus:
    return packing.pack(corpus.sources(corpus_folder), words, training_cache)


def test_the_tokenizer_writes_back_what_it_reads(words: Tokenizer) -> None:
    assert [words.token_to_id(token) for token in SPECIAL_TOKENS] == list(range(len(SPECIAL_TOKENS)))
    for text in ("The cat's house, 1984.", "Où ? 我们 ß ñ", "tab\tand\n\nlines  "):
        assert words.decode(words.encode(text).ids, skip_special_tokens=False) == text
    assert len(words.encode("1984").ids) == 4


def test_a_tokenizer_without_the_task_tokens_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(TokenizerMismatch):
        tokenizer.load(tmp_path / "tokenizer.json")
    from tokenizers import models

    Tokenizer(models.BPE()).save(str(tmp_path / "other.json"))
    with pytest.raises(TokenizerMismatch, match="translate"):
        tokenizer.load(tmp_path / "other.json")


def test_the_corpus_is_encoded_once(
    corpus_folder: Path, words: Tokenizer, training_cache: Path, packed: PackedCorpus
) -> None:
    lines: list[str] = []
    again = packing.pack(corpus.sources(corpus_folder), words, training_cache, lines.append)
    assert not lines
    assert np.array_equal(again.tokens, packed.tokens)
    assert packed.counts["mt-en-fr/tatoeba.train.tsv"]["records"] == 40


def test_a_changed_corpus_is_encoded_anew(tmp_path: Path, words: Tokenizer) -> None:
    path = tmp_path / "gec-en" / "a.train.tsv"
    path.parent.mkdir()
    path.write_text("a\tb\n")
    first = packing.pack(corpus.sources(tmp_path), words, tmp_path / "cache")
    path.write_text("a\tc\n")
    second = packing.pack(corpus.sources(tmp_path), words, tmp_path / "cache")
    assert words.decode(second.tokens.tolist()) != words.decode(first.tokens.tolist())


def test_an_epoch_shows_every_record_once_and_its_pieces_are_whole(packed: PackedCorpus, words: Tokenizer) -> None:
    epoch = packing.plan(packed, [1.0] * len(packed.counts), seed=3, epoch=0)
    text = words.decode(epoch.cut_out(0, epoch.length).tolist(), skip_special_tokens=False)
    pieces = text.split("<|end|>")[:-1]
    filled = [piece for piece in pieces if piece.startswith("<|prefix|>")]
    assert len(pieces) - len(filled) <= len(packed.source) <= len(pieces)
    assert all(piece.count("<|suffix|>") == piece.count("<|middle|>") == 1 for piece in filled)
    assert any(piece.startswith("<|translate|><|fr|>") for piece in pieces)
    assert any(piece.startswith("<|translate|><|en|>") for piece in pieces)


def test_a_filled_gap_is_a_piece_of_prose_again_when_put_in_its_place(packed: PackedCorpus, words: Tokenizer) -> None:
    prose = [name.startswith("prose") * 30.0 for name in packed.names]
    epoch = packing.plan(packed, prose, seed=0, epoch=0)
    filled = [i for i in range(len(epoch.start)) if epoch.cut[i, 1]]
    assert filled
    for i in filled:
        text = words.decode(epoch.piece(i).tolist(), skip_special_tokens=False).removesuffix("<|end|>")
        before, rest = text.removeprefix("<|prefix|>").split("<|suffix|>")
        after, between = rest.split("<|middle|>")
        assert before + between + after == words.decode(packed.tokens[epoch.start[i] : epoch.stop[i]].tolist())


def test_weights_are_copies_and_a_fraction_is_a_chance(packed: PackedCorpus) -> None:
    def counted(share: float) -> int:
        weights = [share if name.startswith("gec") else 0.0 for name in packed.names]
        return len(packing.plan(packed, weights, seed=1, epoch=0).start)

    assert counted(2.0) == 80
    assert 5 < counted(0.5) < 35
    assert counted(0.0) == 0


def test_batch_n_is_the_same_wherever_one_begins_and_epochs_differ(packed: PackedCorpus) -> None:
    weights = [1.0] * len(packed.counts)
    whole = list(islice(packing.batches(packed, weights, 5, 4, 64), 120))
    assert {epoch for epoch, _ in whole} >= {0, 1}
    for start in (1, 50, 119):
        (epoch, batch), *_ = islice(packing.batches(packed, weights, 5, 4, 64, start), 1)
        assert epoch == whole[start][0]
        assert np.array_equal(batch, whole[start][1])
    second = next(i for i, (epoch, _) in enumerate(whole) if epoch == 1)
    assert not np.array_equal(whole[0][1], whole[second][1])


def test_rows_go_on_where_they_stopped(packed: PackedCorpus) -> None:
    (_, first), (_, second) = islice(packing.batches(packed, [1.0] * len(packed.counts), 5, 4, 64), 2)
    assert first.shape == (4, 65)
    assert np.array_equal(first[:, -1], second[:, 0])


def test_too_little_text_is_said(packed: PackedCorpus) -> None:
    with pytest.raises(CorpusMissing, match="tokens"):
        next(packing.batches(packed, [1.0] * len(packed.counts), 0, 64, 4096))
