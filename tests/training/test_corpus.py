from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from assistant.training.attribution import ORIGINS, origin_of
from assistant.training.data import corpus
from assistant.training.data.corpus import Record, Source
from assistant.training.data.errors import CorpusMissing, CorpusUnusable
from assistant.training.mixture import WEIGHTS, weight


def _source(folder: Path, name: str, text: str) -> Source:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return Source(path)


@pytest.mark.parametrize(
    ("name", "line", "renderings"),
    [
        ("mt-en-fr/a.train.tsv", "Hi\tSalut", ("<|translate|><|en|>Hi<|fr|>Salut", "<|translate|><|fr|>Salut<|en|>Hi")),
        ("gec-en/a.train.tsv", "He go\tHe goes", ("<|correct|>He go<|out|>He goes",)),
        ("paraphrase-en/a.train.tsv", "A\tB", ("<|rewrite|>A<|out|>B", "<|rewrite|>B<|out|>A")),
        ("summarize-en/a.train.tsv", "Long\tShort", ("<|summarize|>Long<|out|>Short",)),
        ("summarize-en/a-headline.train.tsv", "Long\tTitle", ("<|headline|>Long<|out|>Title",)),
        ("qa-en/a.train.tsv", "T\tQ?\tA", ("<|answer|>T<|question|>Q?<|out|>A",)),
    ],
)
def test_each_kind_of_file_is_written_as_its_task(
    tmp_path: Path, name: str, line: str, renderings: tuple[str, ...]
) -> None:
    first, second = corpus.records(_source(tmp_path, name, f"{line}\n{line}\n"))
    assert second == Record(renderings)
    assert first.instructed
    assert first.renderings[:-1] == renderings
    assert first.renderings[-1].startswith("<|instruct|>")


def test_an_instruction_in_words_names_the_language_that_is_wanted(tmp_path: Path) -> None:
    found = list(corpus.records(_source(tmp_path, "mt-en-de/a.train.tsv", "One\tEins\n" * 9 * corpus.INSTRUCTED_EVERY)))
    in_words = {record.renderings[-1] for record in found if record.instructed}
    assert any("German" in text and text.endswith("One<|out|>Eins") for text in in_words)
    assert any("English" in text and text.endswith("Eins<|out|>One") for text in in_words)


def test_prose_is_read_by_documents_and_headings_alone_are_left_out(tmp_path: Path) -> None:
    long = "A paragraph that is long enough to be counted as a document, at last."
    source = _source(tmp_path, "prose-en/a.train.txt", f"{long}\n{long}\n\nHeading\n\n{long}\n")
    assert [record.renderings for record in corpus.records(source)] == [(f"{long}\n{long}",), (long,)]


def test_text_cannot_hold_a_task_token_and_broken_rows_are_dropped(tmp_path: Path) -> None:
    source = _source(tmp_path, "gec-en/a.train.tsv", "no tab\n\tempty\na\tb\tc\nx<|end|>\u200b\te\u0301\n")
    (record,) = corpus.records(source)
    assert record.renderings[0] == "<|correct|>x< |end|><|out|>\u00e9"


def test_files_without_an_open_licence_are_not_read(tmp_path: Path) -> None:
    for name in ("multi30k-NC", "3am-UNLICENSED", "retold-DOUBTFUL", "good"):
        _source(tmp_path, f"mt-en-de/{name}.train.tsv", "a\tb\n")
    assert [source.name for source in corpus.sources(tmp_path)] == ["mt-en-de/good.train.tsv"]


def test_an_instruction_file_with_a_damaged_line_is_named(tmp_path: Path) -> None:
    source = _source(tmp_path, "instruct-en/a.train.jsonl", '{"instruction": "x"}\n')
    with pytest.raises(CorpusUnusable, match="Line 1"):
        list(corpus.records(source))


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    source = _source(tmp_path, "prose-en/a.train.txt", "")
    source.path.write_bytes(b"\xff\xfe\x00bad")
    with pytest.raises(CorpusUnusable, match=r"a\.train\.txt"):
        corpus.text_of(source)


def _archive(path: Path, member: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(path, "w:xz") as tar:
        content = b"a\tb\n"
        info = tarfile.TarInfo(member)
        info.size = len(content)
        tar.addfile(info, io.BytesIO(content))
    return path


def test_archives_are_unpacked_once(tmp_path: Path) -> None:
    data, cache = tmp_path / "data", tmp_path / "cache"
    _archive(data / "core.tar.xz", "gec-en/a.train.tsv")
    _archive(data / "more.tar.xz", "gec-en/b.train.tsv")
    folder = corpus.open_corpus(data, cache)
    assert [source.path.name for source in corpus.sources(folder)] == ["a.train.tsv", "b.train.tsv"]
    (folder / "mark").touch()
    assert (corpus.open_corpus(data, cache) / "mark").exists()
    assert len(list(cache.iterdir())) == 1


def test_an_archive_that_would_write_elsewhere_is_refused(tmp_path: Path) -> None:
    archive = _archive(tmp_path / "bad.tar.xz", "../outside.train.tsv")
    with pytest.raises(CorpusUnusable, match=r"bad\.tar\.xz"):
        corpus.open_corpus(archive, tmp_path / "cache")
    assert not (tmp_path / "outside.train.tsv").exists()
    assert not list((tmp_path / "cache").iterdir())


def test_a_damaged_archive_and_no_corpus_at_all_are_told_apart(tmp_path: Path) -> None:
    archive = _archive(tmp_path / "cut.tar.xz", "gec-en/a.train.tsv")
    archive.write_bytes(archive.read_bytes()[:80])
    with pytest.raises(CorpusUnusable):
        corpus.open_corpus(archive, tmp_path / "cache")
    with pytest.raises(CorpusMissing):
        corpus.open_corpus(tmp_path / "nowhere", tmp_path / "cache")
    with pytest.raises(CorpusMissing):
        corpus.sources(tmp_path)


def test_the_mixture_says_why_and_gives_every_name_a_weight(tmp_path: Path) -> None:
    assert all(min(cpu, translator) >= 0 and gpu > 0 and reason for _, cpu, gpu, translator, reason in WEIGHTS)
    assert weight("prose-en/classics-1900s.train.txt") == 0.04
    assert weight("prose-en/classics-1900s.train.txt", "gpu") == 0.3
    assert weight("letters/mine.train.txt") == 1.0
    starts = [start for start, *_ in WEIGHTS]
    for i, start in enumerate(starts):  # a row behind a shorter beginning of its own would never be reached
        assert not any(start.startswith(before) for before in starts[:i])


def test_every_source_of_the_mixture_is_attributed() -> None:
    assert origin_of("paraphrase-en/tatoeba-pivot.train.tsv") is ORIGINS[1]
    openstax = origin_of("summarize-en/openstax2-headline.train.tsv")
    assert openstax is not None
    assert openstax.licence == "CC BY 4.0"
    assert origin_of("letters/mine.train.txt") is None
