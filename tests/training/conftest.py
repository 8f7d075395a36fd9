"""A corpus of a few hundred lines, and one run of the tiny preset that several tests look at."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from assistant.engine.importing import prepare

prepare()

from assistant.training.pretraining import Options, pretrain  # noqa: E402
from assistant.training.schedule import Budget  # noqa: E402

STEPS = 8
_ENGLISH = [
    "the",
    "a",
    "cat",
    "dog",
    "house",
    "sees",
    "runs",
    "green",
    "old",
    "and",
    "under",
    "by",
    "river",
    "small",
    "bird",
    "sings",
    "tree",
    "who",
    "has",
    "was",
]
_FRENCH = [
    "le",
    "la",
    "chat",
    "chien",
    "maison",
    "voit",
    "court",
    "vert",
    "vieux",
    "et",
    "sous",
    "par",
    "fleuve",
    "petit",
    "oiseau",
    "chante",
    "arbre",
    "qui",
    "est",
]


def _sentence(chances: random.Random, words: list[str]) -> str:
    return " ".join(chances.choices(words, k=8)).capitalize() + "."


def write_corpus(folder: Path) -> Path:
    chances = random.Random(7)

    def english() -> str:
        return _sentence(chances, _ENGLISH)

    kinds = {
        "mt-en-fr/tatoeba": lambda: f"{english()}\t{_sentence(chances, _FRENCH)}",
        "gec-en/synthetic": lambda: f"{(right := english())[1:]}\t{right}",
        "paraphrase-en/tatoeba-pivot": lambda: f"{english()}\t{english()}",
        "summarize-en/usgov-summary": lambda: f"{' '.join(english() for _ in range(3))}\t{english()}",
        "summarize-en/usgov-headline": lambda: f"{english()}\tA cat",
        "qa-en/xquad-en": lambda: f"{english()}\tWho runs?\tThe dog",
    }
    for split, count in (("train", 40), ("dev", 8)):
        for name, row in kinds.items():
            path = folder / f"{name}.{split}.tsv"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"{row()}\n" for _ in range(count)), "utf-8")
        documents = ["\n".join(" ".join(english() for _ in range(5)) for _ in range(4)) for _ in range(count)]
        path = folder / "prose-en" / f"own.{split}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n\n".join(documents) + "\n", "utf-8")
    path = folder / "instruct-en" / "own.train.jsonl"
    path.parent.mkdir()
    path.write_text(json.dumps({"instruction": "Say it.", "input": "", "output": "It."}) + "\n", "utf-8")
    return folder


@pytest.fixture(scope="session")
def corpus_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="session")
def training_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("training-cache")


@pytest.fixture(scope="session")
def finished_run(corpus_folder: Path, training_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a run of `STEPS` steps that nothing interrupted."""
    out = tmp_path_factory.mktemp("run")
    result = pretrain(Options(corpus_folder, out, training_cache, Budget(steps=STEPS), preset="tiny"))
    assert result.finished
    return out
