"""What is read of a corpus, and what is made from it: no record twice, and exercises that hold their own answers."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.training import command, mixture
from assistant.training.data import cleaning, corpus, damaging, made, rendering
from assistant.training.data.cleaning import Cleaning, Counts
from assistant.training.data.corpus import Source

PASSAGE = (
    "A glacier is a mass of ice that moves slowly. Glaciers shape valleys because they grind the rock under them. "
    "In 1897, a team of surveyors measured the largest one. They found it had shrunk. Nobody knew why."
)
DOCUMENT = (
    f"How glaciers move\n{PASSAGE}\nA short line.\n{PASSAGE.replace('glacier', 'river').replace('Glacier', 'River')}"
)
_WORDS = [
    "old",
    "new",
    "river",
    "stone",
    "green",
    "light",
    "cold",
    "wind",
    "house",
    "road",
    "hand",
    "door",
    "night",
    "morning",
    "field",
    "water",
]


def _text(seed: int, words: int = 120) -> str:
    chances = random.Random(seed)
    return " ".join(chances.choice(_WORDS) + str(chances.randrange(60)) for _ in range(words)) + "."


def _written(path: Path, text: str) -> Source:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return Source(path)


def _read(source: Source, cleaner: Cleaning) -> tuple[list[str], Counts]:
    counts = Counts()
    return [record.renderings[0] for record in cleaner.kept(source, counts)], counts


def test_what_stood_there_already_is_left_out_and_counted(tmp_path: Path) -> None:
    first, second, third = _text(1), _text(2), _text(3)
    words = first.split()
    nearly = " ".join([*words[:60], "otherwise", *words[61:]])
    source = _written(
        tmp_path / "prose-en" / "a.train.txt", "\n\n".join([first, second, f"  {first.upper()} ", nearly, third])
    )
    dev = _written(tmp_path / "prose-en" / "a.dev.txt", third)
    kept, counts = _read(source, Cleaning([dev]))
    assert kept == [first, second]
    assert counts == Counts(records=2, repeated=1, alike=1, in_dev=1)


def test_the_same_pair_in_two_files_is_read_once_and_another_translation_stays(tmp_path: Path) -> None:
    one = _written(tmp_path / "mt-en-fr" / "a.train.tsv", "Hello.\tBonjour.\nHello.\tSalut.\n")
    two = _written(tmp_path / "mt-en-fr" / "b.train.tsv", "Hello. \tBonjour.\nhello.\tbonjour.\nBye.\tAdieu.\n")
    cleaner = Cleaning([])
    assert len(_read(one, cleaner)[0]) == 2
    kept, counts = _read(two, cleaner)
    assert len(kept) == 1
    assert counts.repeated == 2


def test_signatures_agree_as_much_as_the_texts_do() -> None:
    text = _text(5, 400)
    words = text.split()
    half = " ".join(words[:200] + _text(6, 200).split())
    whole, other = cleaning.signature(text), cleaning.signature(_text(7, 400))
    mixed = cleaning.signature(half)
    assert whole is not None
    assert other is not None
    assert mixed is not None
    assert (whole == cleaning.signature(text.upper())).all()
    assert (whole == other).mean() < 0.1
    assert 0.1 < (whole == mixed).mean() < 0.65  # a third of all runs are in both
    assert cleaning.signature("Too short to tell.") is None


@pytest.mark.parametrize("way", damaging._WAYS)
def test_each_slip_changes_a_little_and_not_always_finds_a_place(
    way: Callable[[str, random.Random], str | None],
) -> None:
    sentence = "They're sure that the weather was better than it has been, isn't it?"
    found = {way(sentence, random.Random(seed)) for seed in range(30)} - {None}
    assert found
    assert all(isinstance(text, str) and abs(len(text) - len(sentence)) <= 6 for text in found)
    assert way("12 34", random.Random(0)) in (None, "12 34")


def test_some_sentences_stay_as_they_are_and_one_seed_damages_alike() -> None:
    sentence = "The committee has accepted their advice, and nobody was surprised."
    texts = [damaging.damaged(sentence, random.Random(seed)) for seed in range(400)]
    assert 0.1 < texts.count(sentence) / 400 < 0.25
    assert len(set(texts)) > 60
    assert texts[7] == damaging.damaged(sentence, random.Random(7))


def _made(recipe: str) -> list[str]:
    return list(made.RECIPES[recipe](DOCUMENT, random.Random(1)))


def test_every_recipe_makes_something_that_ends_in_the_document_s_own_words() -> None:
    for name in made.RECIPES:
        texts = _made(name)
        assert texts, name
        assert texts == _made(name)
        for text in texts:
            mark = "<|middle|>" if name == "gaps" else "<|out|>"
            assert text.count(mark) == 1
            reply = text.split(mark)[1].removeprefix("Because ")
            assert reply
            assert reply in DOCUMENT, (name, reply)


def test_sentences_to_be_ordered_are_those_of_the_answer() -> None:
    asked, answer = _made("orders")[0].split("<|out|>")
    lines = asked.split("\n")[1:]
    assert " ".join(lines) != answer
    assert sorted(" ".join(lines).split()) == sorted(answer.split())


def test_a_gap_and_what_fills_it_are_the_paragraph() -> None:
    text = _made("gaps")[0]
    before, rest = text.removeprefix("<|prefix|>").split("<|suffix|>")
    after, between = rest.split("<|middle|>")
    assert before + between + after == PASSAGE


def test_headings_become_headlines_and_sentences_do_not() -> None:
    assert _made("headlines")[0].endswith("<|out|>How glaciers move")
    assert not list(made.headlines(PASSAGE + "\n" + PASSAGE, random.Random(0)))


def test_questions_have_their_answers_in_the_passage() -> None:
    assert made.questions(PASSAGE) == [
        ("What is a glacier?", "a mass of ice that moves slowly"),
        ("What is the reason for this: Glaciers shape valleys?", "Because they grind the rock under them"),
        ("In which year did this happen: a team of surveyors measured the largest one?", "1897"),
    ]
    assert made.questions("It is a pity. This was the end of it all, he said.") == []


def test_lengths_asked_for_are_those_of_the_answer() -> None:
    for seed in range(12):
        for text in made.lengths(PASSAGE, random.Random(seed)):
            asked, answer = text.split("<|out|>")
            instruction = asked.split("\n")[0]
            for count, words in made._COUNTS.items():
                if words in instruction:
                    assert len([mark for mark in answer if mark == "."]) == count
            if "words" in instruction:
                number = int("".join(filter(str.isdigit, instruction)))
                assert abs(number - len(answer.split())) <= 3


def test_made_sources_are_off_for_two_cores_and_on_for_a_gpu(tmp_path: Path) -> None:
    _written(tmp_path / "prose-en" / "openstax.train.txt", DOCUMENT)
    assert [source.name for source in mixture.sources(tmp_path)] == ["prose-en/openstax.train.txt"]
    names = [source.name for source in mixture.sources(tmp_path, "gpu")]
    assert "made-gaps/openstax.train.txt" in names
    assert len(names) == 1 + len(made.RECIPES)
    source = next(source for source in mixture.sources(tmp_path, "gpu") if source.made == "corrections")
    texts = [record.renderings[0] for record in corpus.records(source)]
    assert texts == [record.renderings[0] for record in corpus.records(source)]
    assert all(text.startswith("<|correct|>") for text in texts)
    assert set(rendering.FILL) < set(rendering.SPECIAL_TOKENS)


def test_the_command_prints_what_was_read(
    corpus_folder: Path, training_cache: Path, finished_run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["corpus", "--data", str(corpus_folder), "--cache", str(training_cache)]
    assert command.main([*words, "--tokenizer", str(finished_run / "tokenizer.json")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("  ")[0] == "source"
    assert any(line.startswith("prose-en/own.train.txt") and " 40 " in line for line in lines)
    shares = [float(line.rsplit(" ", 1)[1].rstrip("%")) for line in lines[2:-1]]
    assert sum(shares) == pytest.approx(100, abs=0.5)
